//! A key: how it is told from others, and what is written on it. What keys do is in the table of `keys`.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::{session::Lang, text::word};

/// A key, with Ctrl or without.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Press {
    /// The key.
    pub code: KeyCode,
    /// What is held down with it.
    pub modifiers: KeyModifiers,
}

/// The key with this letter.
pub const fn key(c: char) -> Press {
    code(KeyCode::Char(c))
}

/// A letter with Ctrl.
pub const fn ctrl(c: char) -> Press {
    Press { code: KeyCode::Char(c), modifiers: KeyModifiers::CONTROL }
}

/// A key with Alt.
pub const fn alt(code: KeyCode) -> Press {
    Press { code, modifiers: KeyModifiers::ALT }
}

/// A key with Shift that writes no letter.
pub const fn shift(code: KeyCode) -> Press {
    Press { code, modifiers: KeyModifiers::SHIFT }
}

/// A key alone.
pub const fn code(code: KeyCode) -> Press {
    Press { code, modifiers: KeyModifiers::NONE }
}

/// The keys with these ASCII letters.
pub const fn letters<const N: usize>(of: [u8; N]) -> [Press; N] {
    let mut keys = [key(' '); N];
    let mut at = 0;
    while at < N {
        keys[at] = key(of[at] as char);
        at += 1;
    }
    keys
}

/// Keys that have a name of their own in each language.
const NAMED: [KeyCode; 14] = [
    KeyCode::Enter,
    KeyCode::Esc,
    KeyCode::Tab,
    KeyCode::BackTab,
    KeyCode::Backspace,
    KeyCode::PageUp,
    KeyCode::PageDown,
    KeyCode::Home,
    KeyCode::End,
    KeyCode::Up,
    KeyCode::Down,
    KeyCode::Left,
    KeyCode::Right,
    KeyCode::Char(' '),
];

/// Whether the key of that name has Shift in it where it is held down.
fn is_shifted(name: &str) -> bool {
    matches!(name, "tab" | "shift-tab" | "space") || name.chars().count() == 1
}

impl Press {
    /// Whether this is the key that was pressed.
    pub fn is(self, pressed: KeyEvent) -> bool {
        // Shift is part of a letter already, and of Shift-Tab.
        let part = matches!(pressed.code, KeyCode::Char(_) | KeyCode::BackTab);
        let modifiers = if part { pressed.modifiers.difference(KeyModifiers::SHIFT) } else { pressed.modifiers };
        self.code == pressed.code && self.modifiers == modifiers
    }

    /// The press of it.
    pub fn event(self) -> KeyEvent {
        KeyEvent::new(self.code, self.modifiers)
    }

    /// The letter or sign that it types, where it types one that can be seen.
    pub fn sign(self) -> Option<char> {
        match self.code {
            KeyCode::Char(c) if self.modifiers.is_empty() && c != ' ' => Some(c),
            _ => None,
        }
    }

    /// The key of that name, in the spelling of the settings, `a`, `U`, `ctrl-a`, `alt-up`, `shift-f5`, `space`, or as it is
    /// named on the screen: `F1`, `Strg-U`, `Leertaste`. Letters alone are small or capital, as they stand there.
    pub fn named(name: &str) -> Option<Self> {
        Self::spelled(name).or_else(|| Self::spelled(&name.to_lowercase())).or_else(|| Self::shown(name))
    }

    /// The key that is named so on the screen, in whatever language.
    fn shown(name: &str) -> Option<Self> {
        let is_it = |key: &Self| Lang::ALL.iter().any(|lang| key.name(*lang).to_lowercase() == name.to_lowercase());
        let codes = NAMED.iter().copied().chain(('a'..='z').map(KeyCode::Char)).chain((1..=24).map(KeyCode::F));
        let held = [KeyModifiers::NONE, KeyModifiers::CONTROL, KeyModifiers::ALT, KeyModifiers::SHIFT];
        let keys = codes.flat_map(|code| held.map(|modifiers| Self { code, modifiers }));
        let mut keys = keys.filter(|key| key.modifiers != KeyModifiers::SHIFT || !matches!(key.code, KeyCode::Char(_)));
        keys.find(is_it)
    }

    fn spelled(name: &str) -> Option<Self> {
        let (modifiers, bare) = match name.split_once('-').filter(|(_, rest)| !rest.is_empty()) {
            Some(("ctrl", rest)) => (KeyModifiers::CONTROL, rest),
            Some(("alt", rest)) => (KeyModifiers::ALT, rest),
            // Shift is part of a letter already, and of Shift-Tab.
            Some(("shift", rest)) if !is_shifted(rest) => (KeyModifiers::SHIFT, rest),
            Some(_) | None => (KeyModifiers::NONE, name),
        };
        let mut chars = bare.chars();
        let code = match (bare, chars.next(), chars.next()) {
            ("enter", ..) => KeyCode::Enter,
            ("esc", ..) => KeyCode::Esc,
            ("tab", ..) => KeyCode::Tab,
            ("shift-tab", ..) => KeyCode::BackTab,
            ("backspace", ..) => KeyCode::Backspace,
            ("delete", ..) => KeyCode::Delete,
            ("insert", ..) => KeyCode::Insert,
            ("up", ..) => KeyCode::Up,
            ("down", ..) => KeyCode::Down,
            ("left", ..) => KeyCode::Left,
            ("right", ..) => KeyCode::Right,
            ("page-up", ..) => KeyCode::PageUp,
            ("page-down", ..) => KeyCode::PageDown,
            ("home", ..) => KeyCode::Home,
            ("end", ..) => KeyCode::End,
            ("space", ..) => KeyCode::Char(' '),
            (_, Some('f'), Some(_)) => KeyCode::F(bare[1..].parse().ok().filter(|number| (1..=24).contains(number))?),
            (_, Some(c), None) if !c.is_whitespace() && !c.is_control() => {
                // Terminals know no capital letters with Ctrl.
                KeyCode::Char(if modifiers == KeyModifiers::CONTROL { c.to_ascii_lowercase() } else { c })
            }
            (_, _, _) => return None,
        };
        Some(Self { code, modifiers })
    }

    /// What is written on the key.
    pub fn name(self, lang: Lang) -> String {
        let named = |name: &str| word(lang, "keyname", name).into_owned();
        let name = match self.code {
            KeyCode::Enter => named("enter"),
            KeyCode::Esc => named("esc"),
            KeyCode::Tab => named("tab"),
            KeyCode::BackTab => named("back-tab"),
            KeyCode::Backspace => named("backspace"),
            KeyCode::PageUp => named("page-up"),
            KeyCode::PageDown => named("page-down"),
            KeyCode::Home => named("home"),
            KeyCode::End => named("end"),
            KeyCode::Up => "↑".into(),
            KeyCode::Down => "↓".into(),
            KeyCode::Left => "←".into(),
            KeyCode::Right => "→".into(),
            KeyCode::F(number) => format!("F{number}"),
            KeyCode::Char(' ') => named("space"),
            KeyCode::Char(c) if self.modifiers.is_empty() => c.to_string(),
            KeyCode::Char(c) => c.to_uppercase().to_string(),
            other => other.to_string(),
        };
        if self.modifiers.contains(KeyModifiers::CONTROL) {
            format!("{}-{name}", named("ctrl"))
        } else if self.modifiers.contains(KeyModifiers::ALT) {
            format!("Alt-{name}")
        } else if self.modifiers.contains(KeyModifiers::SHIFT) {
            format!("{}-{name}", named("shift"))
        } else {
            name
        }
    }
}
