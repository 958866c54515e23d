//! What is told, and when: a view in full when it is turned to, afterwards only what is new in it.

use std::{
    collections::BTreeMap,
    io::{self, Write},
};

use crossterm::event::KeyCode;
use ratatui::layout::Rect;

use super::{Asked, Plain, meaning, press};
use crate::{
    session::{Item, Slot},
    t,
    text::{self, Sentence},
    tui::{
        app::{App, Overlay, Screen},
        draw::{self, Hit, IN_SIGHT, InList, Part, Told},
        keys::{self, Action, Binding, Place, Shown},
        link::shown,
        seat::{ItemClock, Next},
        theme::Role,
    },
};

/// What has been told.
#[derive(Debug, Default)]
pub struct Memory {
    /// Where it was: the place that hears the keys, and the list in it.
    scene: Option<(Place, Option<Rect>)>,
    /// The parts of the screen as they were told last.
    parts: BTreeMap<Part, Vec<String>>,
    /// The acts that were offered.
    menu: Vec<String>,
    /// The item that ran, and how pressing its clock was.
    running: Option<(Slot<Item>, Urgency)>,
    /// What stood in the way of saving.
    trouble: Option<[Sentence; 2]>,
    /// Whether it has been explained how lines are read.
    explained: bool,
    /// Whether an act has been sent since the last time.
    pub sent: bool,
    /// What is to be said next.
    said: Vec<Sentence>,
}

/// How pressing the clock of an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Urgency {
    Calm,
    Amber,
    Red,
    Over,
}

/// A row of the list that hears the keys.
#[derive(Debug)]
pub struct Row<'a> {
    /// What is typed to choose it.
    pub number: String,
    /// Whether the number stands in the row itself.
    own: bool,
    /// Whether it is the chosen one.
    pub chosen: bool,
    /// What choosing it is.
    pub hit: Hit,
    told: &'a Told,
}

/// Rows told of a long list, around the chosen one.
const ROWS_TOLD: usize = 40;

/// Stands before the chosen row.
const CHOSEN: &str = "> ";

/// The rows of the list that hears the keys, the first line of each. Their numbers are those that the rows begin with, where
/// all do and none twice; else they are counted from the top of the whole list.
pub fn rows(told: &[Told]) -> Vec<Row<'_>> {
    let in_list = |line: &Told| line.in_list;
    let list = told.iter().filter_map(in_list).find(|line| line.chosen).map(|line| line.place);
    let mut lines: Vec<(InList, &Told)> = told.iter().filter_map(|line| Some((line.in_list?, line))).collect();
    lines.retain(|(line, _)| Some(line.place) == list);
    lines.dedup_by_key(|(line, _)| line.hit);
    let own: Option<Vec<_>> = lines.iter().map(|(_, told)| own_number(&told.text)).collect();
    let own = own.filter(|numbers| {
        let distinct: std::collections::BTreeSet<_> = numbers.iter().collect();
        distinct.len() == numbers.len()
    });
    let counted = |hit: Hit| match hit {
        Hit::Row(at) | Hit::Step(at) | Hit::Home(_, at) => (at + 1).to_string(),
        Hit::Key(_) | Hit::Item(_) => String::new(),
    };
    let numbered = lines.into_iter().enumerate().map(|(at, (InList { hit, chosen, .. }, told))| Row {
        number: own.as_ref().map_or_else(|| counted(hit), |own| own[at].clone()),
        own: own.is_some(),
        chosen,
        hit,
        told,
    });
    numbered.collect()
}

fn own_number(text: &str) -> Option<String> {
    let word = text.split_whitespace().find(|word| word.chars().any(char::is_alphanumeric))?;
    word.bytes().all(|byte| byte.is_ascii_digit()).then(|| word.to_owned())
}

impl Memory {
    /// Says this next.
    pub fn add(&mut self, sentence: Sentence) {
        self.said.push(sentence);
    }

    /// Everything is told once more.
    pub fn forget(&mut self) {
        *self = Self { running: self.running, said: std::mem::take(&mut self.said), ..Self::default() };
    }

    /// The chosen row is told once more.
    pub fn forget_chosen(&mut self) {
        self.parts.values_mut().for_each(|lines| lines.retain(|line| !line.starts_with(CHOSEN)));
    }

    /// This part is told in full once more.
    pub fn forget_part(&mut self, part: Part) {
        self.parts.remove(&part);
    }
}

impl Plain {
    /// Tells what is new, and asks for the next line.
    ///
    /// # Errors
    /// Nobody reads it any more.
    pub fn show(&mut self, app: &mut App) -> io::Result<()> {
        let mut lines = Vec::new();
        self.turn(app, &mut lines);
        if matches!(app.screen, Screen::Opening(_)) {
            return write(&lines, "");
        }
        lines.push(String::new());
        lines.extend(self.menu(app));
        lines.extend(next_step(app));
        write(&lines, &prompt(app))
    }

    /// Ends the last line.
    ///
    /// # Errors
    /// Nobody reads it any more.
    pub fn end(&self) -> io::Result<()> {
        write(&[String::new()], "")
    }

    /// Says that time runs out, at the moment it does.
    ///
    /// # Errors
    /// Nobody reads it any more.
    pub fn remind(&mut self, app: &App) -> io::Result<()> {
        match self.clock(app) {
            Some(sentence) => write(&[String::new(), sentence.into_owned()], &prompt(app)),
            None => Ok(()),
        }
    }

    fn turn(&mut self, app: &mut App, lines: &mut Vec<String>) {
        let lang = app.voice.lang;
        let work = draw::tell(app, Part::Work, IN_SIGHT);
        let over = draw::tell(app, Part::Over, IN_SIGHT);
        let list = rows(if app.overlay.is_some() { &over } else { &work }).first().and_then(|row| row.told.in_list);
        let scene = (app.place(), list.map(|list| list.place));
        let entered = self.memory.scene.replace(scene);
        let is_new = entered != Some(scene);
        lines.extend(self.memory.said.drain(..).map(Sentence::into_owned));
        let notice = app.notice.take();
        let refused = notice.as_ref().is_some_and(|notice| notice.role == Role::Bad);
        lines.extend(notice.map(|notice| notice.text.into_owned()));
        let trouble = app.trouble();
        if let Screen::Session(seat) = &app.screen {
            let all_saved = trouble.is_none() && seat.unsaved() == 0;
            if all_saved && std::mem::take(&mut self.memory.sent) && !refused {
                lines.push(t!(lang, "head-saved").into_owned());
            }
        }
        if trouble != self.memory.trouble {
            lines.extend(trouble.iter().flatten().map(|said| said.as_ref().to_owned()));
            self.memory.trouble = trouble;
        }
        let running = self.memory.running.map(|(slot, _)| slot);
        lines.extend(self.clock(app).map(Sentence::into_owned));
        self.tell(app, Part::Head, When::Once, lines);
        let moved_on = self.memory.running.map(|(slot, _)| slot) != running;
        self.tell(app, Part::Agenda, if moved_on { When::New } else { When::Once }, lines);
        self.tell(app, Part::Room, When::New, lines);
        if app.overlay.is_none() && is_new {
            self.memory.forget_part(Part::Work);
            lines.push(String::new());
            if let Screen::Session(seat) = &app.screen {
                lines.push(keys::place_name(lang, seat.place()).into_owned());
            }
        }
        if app.overlay.is_none() || !is_new {
            self.tell(app, Part::Work, When::New, lines);
        }
        if is_new {
            self.memory.forget_part(Part::Over);
        }
        self.tell(app, Part::Over, When::New, lines);
        if is_new && !(app.overlay.is_none() && std::mem::replace(&mut self.memory.explained, true)) {
            lines.push(hint(app).into_owned());
        }
        // What lies over the screen only to be looked at has been told now.
        if matches!(app.overlay, Some(Overlay::Help(_) | Overlay::Large)) {
            press(app, KeyCode::Esc.into(), &mut Vec::new());
            self.memory.scene = entered;
        }
    }

    /// Tells a part: what is new in it, or all of it where it hasn't been told.
    fn tell(&mut self, app: &App, part: Part, when: When, lines: &mut Vec<String>) {
        let told = draw::tell(app, part, IN_SIGHT);
        if told.is_empty() {
            self.memory.parts.remove(&part);
            return;
        }
        let counted = !meaning::takes_digits(app.place());
        let rows = rows(&told);
        let chosen = rows.iter().position(|row| row.chosen).unwrap_or(0);
        let from = chosen.saturating_sub(ROWS_TOLD / 2).min(rows.len().saturating_sub(ROWS_TOLD));
        let told_rows = from..from + ROWS_TOLD;
        let list = rows.first().and_then(|row| row.told.in_list).map(|row| row.place);
        let mut at = None;
        let mut all = Vec::new();
        for line in &told {
            let next = at.map_or(0, |at| at + 1);
            let row = rows.get(next).filter(|row| std::ptr::eq(row.told, line));
            if row.is_some() {
                at = Some(next);
            }
            // Further lines of a row are told with its first one.
            let in_row = line.in_list.is_some_and(|line| Some(line.place) == list);
            if in_row && !at.is_some_and(|at| told_rows.contains(&at)) {
                continue;
            }
            all.push(match row {
                Some(row) => {
                    let mark = if row.chosen { CHOSEN } else { "" };
                    let number = if row.own || !counted { String::new() } else { format!("{}: ", row.number) };
                    format!("{mark}{number}{}", line.text)
                }
                None if line.in_list.is_some() => format!("- {}", line.text),
                None => line.text.clone(),
            });
        }
        if rows.len() > ROWS_TOLD {
            all.push(format!("… {}–{} / {}", rows[from].number, rows[from + ROWS_TOLD - 1].number, rows.len()));
        }
        match (self.memory.parts.get(&part), when) {
            (Some(_), When::Once) => return,
            (Some(before), When::New) => {
                let plain = |line: &String| line.trim_start_matches(CHOSEN).to_owned();
                let before_plain: Vec<_> = before.iter().map(plain).collect();
                let is_new = |line: &&String| {
                    !before.contains(*line) && (line.starts_with(CHOSEN) || !before_plain.contains(&plain(line)))
                };
                // What two parts say is said once.
                let said = lines.clone();
                lines.extend(all.iter().filter(is_new).filter(|line| !said.contains(line)).cloned());
            }
            (None, _) => lines.extend(all.iter().cloned()),
        }
        self.memory.parts.insert(part, all);
    }

    /// What there is to say about the clock of the running item; it is said once.
    fn clock(&mut self, app: &App) -> Option<Sentence> {
        let lang = app.voice.lang;
        let Screen::Session(seat) = &app.screen else { return None };
        let Some((slot, item)) = seat.running() else {
            self.memory.running = None;
            return None;
        };
        let clock = ItemClock::of(item, app.now);
        let urgency = if clock.left_ms.is_some_and(|left| left < 0) {
            Urgency::Over
        } else if clock.role == Role::Bad {
            Urgency::Red
        } else if clock.role == Role::Warn {
            Urgency::Amber
        } else {
            Urgency::Calm
        };
        let before = self.memory.running.replace((slot, urgency));
        if !before.is_some_and(|(other, before)| other == slot && before < urgency) {
            return None;
        }
        let number = seat.session().agenda_number(slot).unwrap_or(0);
        let left = text::duration(lang, clock.left_ms.unwrap_or(0).max(0).unsigned_abs() / 1000);
        Some(match urgency {
            Urgency::Over => t!(lang, "plain-time-over", number = number),
            Urgency::Calm | Urgency::Amber | Urgency::Red => t!(lang, "plain-time-left", number = number, left = left),
        })
    }

    /// The acts that are offered, where others are offered than before.
    fn menu(&mut self, app: &App) -> Option<String> {
        if app.overlay.is_some() {
            return None;
        }
        let lang = app.voice.lang;
        let place = app.place();
        let is_move = |binding: &Binding| matches!(binding.action, Action::Move(_));
        let here = |binding: &&Binding| (binding.place == place || binding.shown == Shown::Footer) && !is_move(binding);
        let offered = keys::at(place).filter(|binding| app.offers(binding.action)).filter(here);
        let menu: Vec<_> = offered
            .map(|binding| {
                let (name, label) = (meaning::name(lang, binding), binding.label(lang));
                if name == label { name } else { format!("{name} {label}") }
            })
            .collect();
        let is_new = menu != self.memory.menu;
        self.memory.menu.clone_from(&menu);
        is_new.then(|| menu.join(" · "))
    }
}

/// When a part is told that has been told before.
#[derive(Clone, Copy)]
enum When {
    /// What is new in it.
    New,
    /// Not at all.
    Once,
}

/// What an empty line does.
fn next_step(app: &App) -> Option<String> {
    let lang = app.voice.lang;
    let (Screen::Session(seat), None) = (&app.screen, &app.overlay) else { return None };
    let step = match seat.next() == Next::Count {
        true => t!(lang, "plain-next-count"),
        false => seat.next_in_words(lang),
    };
    Some(match seat.enter_does_it() {
        true => t!(lang, "plain-next", step = step).into_owned(),
        false => step.into_owned(),
    })
}

/// How a line is read here.
fn hint(app: &App) -> Sentence {
    let lang = app.voice.lang;
    match &app.overlay {
        Some(Overlay::Entry(_) | Overlay::Writing(_)) => t!(lang, "plain-entry"),
        Some(Overlay::Sheet(_)) => t!(lang, "plain-form"),
        Some(Overlay::Choice(_) | Overlay::Find(_)) => t!(lang, "plain-choice"),
        Some(Overlay::Terms(_)) => t!(lang, "plain-terms"),
        Some(Overlay::Confirm(_)) => t!(lang, "plain-confirm"),
        Some(Overlay::Help(_)) => t!(lang, "plain-help"),
        Some(Overlay::Room | Overlay::Card(_) | Overlay::Large) | None => t!(lang, "plain-acts"),
    }
}

/// What stands before the line that is typed.
fn prompt(app: &App) -> String {
    let Some(asked) = Asked::of(app) else { return t!(app.voice.lang, "plain-prompt").into_owned() };
    let words = asked.words.map_or(&[][..], |(words, _)| words);
    let words: Vec<_> = words.iter().zip(1..).map(|(word, number)| format!("{number} {word}")).collect();
    match words.as_slice() {
        [] => format!("{}: ", asked.label),
        words => format!("{} ({}): ", asked.label, words.join(", ")),
    }
}

/// Writes all of it at once.
fn write(lines: &[String], prompt: &str) -> io::Result<()> {
    let mut text: String = lines.iter().map(|line| shown(line) + "\n").collect();
    text.push_str(&shown(prompt));
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()
}
