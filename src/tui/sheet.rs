//! The one form with lines to write in and lines to choose in. What becomes of it is up to whoever asked for it.

use crossterm::event::{KeyCode, KeyEvent};

use super::{field::Field, keys::Move, list::List, office, review};
use crate::{
    session::{Item, Lang, Outcome, Participant, Refusal, Slot},
    t,
    text::{self, Sentence},
};

/// A form being filled in.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// What it is about.
    pub about: About,
    /// Its lines, at least one.
    pub lines: Vec<Line>,
    /// The line that hears the keys.
    pub at: usize,
    /// Whether anything was written or chosen in it.
    pub touched: bool,
}

/// What a form is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    /// An agenda item.
    Item(Slot<Item>),
    /// A further agenda item, after this one.
    NewItem(Option<Slot<Item>>),
    /// A person on the list.
    Person(Slot<Participant>),
    /// A further person.
    NewPerson,
    /// What the session is called, when and where it is, and its rules.
    Session,
    /// The catalogue as a whole.
    Concept,
    /// The field of the catalogue with this code.
    Field(Box<str>),
    /// A further field behind those that are before this position.
    NewField(usize),
    /// The plan of a measure.
    Measure(Slot<Outcome>),
    /// A session that is to be made.
    NewSession,
    /// How proposals from phones are taken.
    Phones,
    /// A folder to go on in where nothing can be saved.
    Elsewhere,
    /// The main dataset.
    Dataset(office::Asked),
    /// A session that is looked at.
    Review(review::Asked),
}

impl About {
    /// What the form asks for.
    pub fn title(&self, lang: Lang) -> Sentence {
        match self {
            Self::Item(_) => t!(lang, "sheet-item"),
            Self::NewItem(_) => t!(lang, "sheet-new-item"),
            Self::Person(slot) => t!(lang, "sheet-person", number = slot.number()),
            Self::NewPerson => t!(lang, "sheet-new-person"),
            Self::Session => t!(lang, "sheet-session"),
            Self::Concept => t!(lang, "sheet-concept"),
            Self::Field(_) => t!(lang, "sheet-field"),
            Self::NewField(_) => t!(lang, "sheet-new-field"),
            Self::Measure(slot) => t!(lang, "sheet-measure", number = slot.number()),
            Self::NewSession => t!(lang, "sheet-new-session"),
            Self::Phones => t!(lang, "sheet-phones"),
            Self::Elsewhere => t!(lang, "sheet-elsewhere"),
            Self::Dataset(asked) => asked.title(lang),
            Self::Review(asked) => asked.title(lang),
        }
    }
}

/// A line of a form.
#[derive(Clone, Debug)]
pub struct Line {
    /// What it asks for.
    pub label: Sentence,
    /// What is in it.
    pub value: Value,
    /// Whether its text may have several lines.
    pub is_long: bool,
    /// What was in it at first.
    first: String,
    /// The field of a command that it fills; empty where a fault is told before there is one.
    fills: Sentence,
}

/// What is in a line.
#[derive(Clone, Debug)]
pub enum Value {
    /// A text.
    Text(Box<Field>),
    /// One of some words.
    OneOf {
        /// The words.
        words: Vec<Sentence>,
        /// The one that is chosen.
        at: usize,
    },
}

impl Value {
    /// Turns to the next word, or back; false in a line to write in.
    pub fn turn(&mut self, back: bool) -> bool {
        let Self::OneOf { words, at } = self else { return false };
        *at = (*at + if back { words.len() - 1 } else { 1 }) % words.len();
        true
    }
}

impl Line {
    /// A line to write in.
    pub fn text(label: Sentence, text: &str) -> Self {
        let first = text.trim().to_owned();
        Self { label, value: Value::Text(Box::new(Field::with(text))), is_long: false, first, fills: "".into() }
    }

    /// A line to write several lines in.
    pub fn long(label: Sentence, text: &str) -> Self {
        Self { is_long: true, ..Self::text(label, text) }
    }

    /// A line to choose in.
    pub fn one_of(label: Sentence, words: Vec<Sentence>, at: usize) -> Self {
        let first = words[at].to_string();
        Self { label, value: Value::OneOf { words, at }, is_long: false, first, fills: "".into() }
    }

    /// The same line, which fills this field of a command: what is wrong with that is told of this line.
    pub fn fills(self, field: impl Into<Sentence>) -> Self {
        Self { fills: field.into(), ..self }
    }

    fn written(&self) -> String {
        match &self.value {
            Value::Text(field) => field.text().trim().to_owned(),
            Value::OneOf { words, at } => words[*at].to_string(),
        }
    }
}

impl Sheet {
    /// A form with these lines.
    pub fn new(about: About, lines: Vec<Line>) -> Self {
        Self { about, lines, at: 0, touched: false }
    }

    /// Why what it asks for is refused, told by the line that is wrong, which then hears the keys.
    pub fn refused(&mut self, lang: Lang, refusal: &Refusal) -> Sentence {
        let mut parts = refusal.field().unwrap_or_default().split(['.', '[']);
        match parts.find_map(|part| self.lines.iter().position(|line| line.fills == part && !part.is_empty())) {
            Some(at) => {
                self.at = at;
                text::refusal_at(lang, refusal, &self.lines[at].label)
            }
            None => text::refusal(lang, refusal),
        }
    }

    /// To another line.
    pub fn walk(&mut self, step: Move) {
        let mut list = List::at(self.at);
        list.step(step, self.lines.len());
        self.at = list.chosen(self.lines.len()).unwrap_or(0);
    }

    /// Whether the line that hears the keys may have several lines.
    pub fn is_long(&self) -> bool {
        self.lines[self.at].is_long
    }

    /// A step up or down within a text of several lines; false where there is no line that way.
    pub fn walk_in_text(&mut self, key: KeyEvent) -> bool {
        let Value::Text(field) = &mut self.lines[self.at].value else { return false };
        let edge = match key.code {
            KeyCode::Up => 0,
            KeyCode::Down => field.lines().len() - 1,
            _ => return false,
        };
        let walks = field.cursor().0 != edge;
        if walks {
            field.press(key);
        }
        walks
    }

    /// The field being written, where the line is one to write in.
    pub fn field(&mut self) -> Option<&mut Field> {
        match &mut self.lines[self.at].value {
            Value::Text(field) => {
                self.touched = true;
                Some(field)
            }
            Value::OneOf { .. } => None,
        }
    }

    /// Whether the line is one to write in.
    pub fn is_writing(&self) -> bool {
        matches!(self.lines[self.at].value, Value::Text(_))
    }

    /// Turns to the next word, or back; false in a line to write in.
    pub fn turn(&mut self, back: bool) -> bool {
        let turned = self.lines[self.at].value.turn(back);
        self.touched |= turned;
        turned
    }

    /// What is written in a line, without blanks around it.
    pub fn written(&self, line: usize) -> String {
        self.lines[line].written()
    }

    /// Whether something else is in a line than at first.
    pub fn is_changed(&self, line: usize) -> bool {
        self.lines[line].written() != self.lines[line].first
    }

    /// Which word is chosen in a line.
    pub fn chosen(&self, line: usize) -> usize {
        match &self.lines[line].value {
            Value::OneOf { at, .. } => *at,
            Value::Text(_) => 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_written_in_or_chosen_in() {
        let words = vec!["a".into(), "b".into()];
        let lines = vec![Line::text("x".into(), " T "), Line::one_of("y".into(), words, 0)];
        let mut sheet = Sheet::new(About::NewPerson, lines);
        assert!(!sheet.turn(false) && !sheet.touched && sheet.written(0) == "T");
        sheet.walk(Move::Down);
        assert!(sheet.field().is_none() && sheet.turn(true) && sheet.touched);
        assert_eq!((sheet.chosen(1), sheet.written(1).as_str()), (1, "b"));
        assert!(sheet.is_changed(1) && !sheet.is_changed(0));
        sheet.walk(Move::Down);
        assert_eq!(sheet.at, 1);
    }
}
