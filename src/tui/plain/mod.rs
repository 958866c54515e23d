//! The screens without a screen: the same seat, the same acts and the same words, told line by line and led by typed lines.
//! For screen readers, for slow connections, and for terminals that can do nothing but write. No colour, no cursor, no escape
//! sequence. What a line means where acts are offered is in `meaning`; what is told, and when, is in `telling`.

mod meaning;
mod telling;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};

use super::{
    app::{App, Overlay},
    draw::{self, ENDLESS, IN_SIGHT, Part},
    keys::{self, Action, Over},
    message::{Effect, Message},
    sheet::Value,
};
use crate::{
    t,
    text::{Sentence, word},
};
use meaning::Meaning;
use telling::{Memory, rows};

/// The program line by line.
#[derive(Debug, Default)]
pub struct Plain {
    /// What has been told, so that only what is new is told.
    memory: Memory,
    /// Whether the next line of a text goes on where the last one ended.
    continues: bool,
}

/// At the end of a line of text: the text goes on with the next one.
const GOES_ON: char = '\\';
/// Goes back.
const BACK: &str = "0";
/// Empties a line of a form.
const NOTHING: &str = "-";

impl Plain {
    /// Does what a line asks for; gives back what is to be done.
    pub fn take(&mut self, app: &mut App, line: &str) -> Vec<Effect> {
        app.notice = None;
        let mut effects = Vec::new();
        match &app.overlay {
            Some(Overlay::Entry(entry)) => {
                let written = entry.field.text();
                let new_line = KeyEvent::new(KeyCode::Enter, KeyModifiers::ALT);
                self.write(app, line, &written, [new_line, KeyCode::Enter.into()], &mut effects);
            }
            Some(Overlay::Writing(writing)) => {
                let written = writing.field.text();
                let save = keys::key_for(Action::Over(Over::Save)).unwrap_or(KeyCode::F(2).into());
                self.write(app, line, &written, [KeyCode::Enter.into(), save], &mut effects);
            }
            Some(Overlay::Find(_)) => {
                self.choose(app, line, &mut effects);
                effects.extend(app.sought().map(Effect::Find));
            }
            Some(Overlay::Sheet(_)) => self.fill_in(app, line, &mut effects),
            Some(Overlay::Choice(_)) => self.choose(app, line, &mut effects),
            Some(Overlay::Terms(_)) => self.change(app, line, &mut effects),
            Some(Overlay::Confirm(_)) => self.confirm(app, line, &mut effects),
            Some(Overlay::Help(_) | Overlay::Room | Overlay::Card(_) | Overlay::Large) | None => {
                self.act(app, line, &mut effects)
            }
        }
        self.memory.sent |= effects.iter().any(|effect| matches!(effect, Effect::Send(_)));
        effects
    }

    /// A line where acts are offered.
    fn act(&mut self, app: &mut App, line: &str, effects: &mut Vec<Effect>) {
        match meaning::of(app.voice.lang, app.place(), |action| app.offers(action), line) {
            Meaning::Keys(keys) => keys.into_iter().for_each(|key| press(app, key, effects)),
            Meaning::Row(number) => self.go_to(app, &number),
            Meaning::Again => self.memory.forget(),
            Meaning::Several(names) => {
                self.memory.add(t!(app.voice.lang, "plain-several", names = names.join(", ")));
            }
            Meaning::Nothing if line.trim().is_empty() => {}
            Meaning::Nothing => self.memory.add(t!(app.voice.lang, "plain-unknown", line = line.trim())),
        }
    }

    /// Chooses the row of this number in the list that hears the keys.
    fn go_to(&mut self, app: &mut App, number: &str) {
        let part = if app.overlay.is_some() { Part::Over } else { Part::Work };
        // In a long list the row is looked for where it stands now, and only then everywhere.
        let found = [IN_SIGHT, ENDLESS].into_iter().find_map(|height| {
            let told = draw::tell(app, part, height);
            rows(&told).into_iter().find(|row| row.number == number).map(|row| row.hit)
        });
        match found {
            Some(hit) => {
                app.choose(hit);
                self.memory.forget_chosen();
            }
            None => self.memory.add(t!(app.voice.lang, "plain-no-row", number = number)),
        }
    }

    /// A line of a text. An empty one takes what stands there, and goes back where nothing does.
    /// The two keys begin a new line of the text, and take it.
    fn write(
        &mut self,
        app: &mut App,
        line: &str,
        written: &str,
        [new_line, take]: [KeyEvent; 2],
        effects: &mut Vec<Effect>,
    ) {
        let goes_on = line.ends_with(GOES_ON);
        let text = line.trim_end_matches(GOES_ON);
        let text = if self.continues { format!("{written}{text}") } else { text.to_owned() };
        self.continues = goes_on;
        if line.trim() == BACK || line.is_empty() && written.trim().is_empty() {
            return press(app, KeyCode::Esc.into(), effects);
        }
        if !line.is_empty() {
            app.write(&text);
        }
        press(app, if goes_on { new_line } else { take }, effects);
    }

    /// A line for a list to choose from: a number takes a row, a text searches, an empty line takes the chosen row.
    fn choose(&mut self, app: &mut App, line: &str, effects: &mut Vec<Effect>) {
        let line = line.trim();
        let told = draw::tell(app, Part::Over, IN_SIGHT);
        if line == BACK {
            return press(app, KeyCode::Esc.into(), effects);
        }
        if line.is_empty() {
            return press(app, KeyCode::Enter.into(), effects);
        }
        if rows(&told).iter().any(|row| row.number == line) {
            self.go_to(app, line);
            return press(app, KeyCode::Enter.into(), effects);
        }
        app.write(line);
        self.memory.forget_part(Part::Over);
    }

    /// A line for values to be changed: a number turns its row to the next value, or the text behind it is written there.
    fn change(&mut self, app: &mut App, line: &str, effects: &mut Vec<Effect>) {
        let (number, text) = line.trim().split_once(' ').unwrap_or((line.trim(), ""));
        if !number.is_empty() && number != BACK && number.bytes().all(|byte| byte.is_ascii_digit()) {
            self.go_to(app, number);
            match app.overlay.as_ref().is_some_and(Overlay::is_writing) {
                true => app.write(text),
                false => press(app, KeyCode::Right.into(), effects),
            }
            return;
        }
        self.act(app, line, effects);
    }

    /// A line of a form: the next line of the form is asked for then, and after the last one the form is taken.
    fn fill_in(&mut self, app: &mut App, line: &str, effects: &mut Vec<Effect>) {
        let Some(asked) = Asked::of(app) else { return };
        let (is_last, is_written, turns) = (asked.is_last, asked.words.is_none(), asked.turns_to(line.trim()));
        let accept = word(app.voice.lang, "do", Action::Over(Over::Accept).as_str());
        match line.trim() {
            BACK => return press(app, KeyCode::Esc.into(), effects),
            "" => {}
            typed if *typed == *accept => return press(app, KeyCode::Enter.into(), effects),
            NOTHING if is_written => app.write(""),
            typed if is_written => app.write(typed),
            typed => match turns {
                Some(turns) => (0..turns).for_each(|_| press(app, KeyCode::Right.into(), effects)),
                None => return self.memory.add(t!(app.voice.lang, "plain-no-row", number = typed)),
            },
        }
        press(app, if is_last { KeyCode::Enter.into() } else { KeyCode::Down.into() }, effects);
    }

    /// A line after a question: only a clear yes does what can't be undone.
    fn confirm(&mut self, app: &mut App, line: &str, effects: &mut Vec<Effect>) {
        let lang = app.voice.lang;
        let yes = word(lang, "do", Action::Over(Over::Confirm).as_str()).to_lowercase();
        let typed = line.trim().to_lowercase();
        if typed == BACK {
            press(app, KeyCode::Esc.into(), effects);
        } else if let Some(key) = keys::key_for(Action::Over(Over::Confirm))
            && yes.starts_with(&typed)
            && !typed.is_empty()
        {
            press(app, key, effects);
        } else {
            self.memory.add(t!(lang, "plain-confirm"));
        }
    }
}

/// The line of a form that is asked for.
struct Asked<'a> {
    /// What it asks for.
    label: Sentence,
    /// The words to choose from and the one that is chosen, where it is no line to write in.
    words: Option<(&'a [Sentence], usize)>,
    /// Whether it is the last one.
    is_last: bool,
}

impl<'a> Asked<'a> {
    fn of(app: &'a App) -> Option<Self> {
        let Some(Overlay::Sheet(sheet)) = &app.overlay else { return None };
        let line = &sheet.lines[sheet.at];
        let words = match &line.value {
            Value::Text(_) => None,
            Value::OneOf { words, at } => Some((words.as_slice(), *at)),
        };
        Some(Self { label: line.label.clone(), words, is_last: sheet.at + 1 == sheet.lines.len() })
    }

    /// How many words further the one is that is typed by its number or its beginning.
    fn turns_to(&self, typed: &str) -> Option<usize> {
        let (words, at) = self.words?;
        let number = typed.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        let begun = || words.iter().position(|word| word.to_lowercase().starts_with(&typed.to_lowercase()));
        let to = number.filter(|to| *to < words.len()).or_else(begun)?;
        Some((to + words.len() - at) % words.len())
    }
}

fn press(app: &mut App, key: KeyEvent, effects: &mut Vec<Effect>) {
    effects.extend(app.update(Message::Input(Event::Key(key))).effects);
}
