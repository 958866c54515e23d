//! The one form with lines to write in and lines to choose in. What becomes of it is up to whoever asked for it.

use super::{field::Field, keys::Move, list::List};
use crate::{
    session::{Item, Lang, Participant, Slot},
    t,
    text::Sentence,
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    /// The field of the catalogue at this position.
    Field(usize),
    /// A further field behind those that are before this position.
    NewField(usize),
    /// A session that is to be made.
    NewSession,
    /// A folder to go on in where nothing can be saved.
    Elsewhere,
}

impl About {
    /// What the form asks for.
    pub fn title(self, lang: Lang) -> Sentence {
        match self {
            Self::Item(_) => t!(lang, "sheet-item"),
            Self::NewItem(_) => t!(lang, "sheet-new-item"),
            Self::Person(slot) => t!(lang, "sheet-person", number = slot.number()),
            Self::NewPerson => t!(lang, "sheet-new-person"),
            Self::Session => t!(lang, "sheet-session"),
            Self::Concept => t!(lang, "sheet-concept"),
            Self::Field(_) => t!(lang, "sheet-field"),
            Self::NewField(_) => t!(lang, "sheet-new-field"),
            Self::NewSession => t!(lang, "sheet-new-session"),
            Self::Elsewhere => t!(lang, "sheet-elsewhere"),
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

impl Line {
    /// A line to write in.
    pub fn text(label: Sentence, text: &str) -> Self {
        Self { label, value: Value::Text(Box::new(Field::with(text))) }
    }

    /// A line to choose in.
    pub fn one_of(label: Sentence, words: Vec<Sentence>, at: usize) -> Self {
        Self { label, value: Value::OneOf { words, at } }
    }
}

impl Sheet {
    /// A form with these lines.
    pub fn new(about: About, lines: Vec<Line>) -> Self {
        Self { about, lines, at: 0, touched: false }
    }

    /// To another line.
    pub fn walk(&mut self, step: Move) {
        let mut list = List::at(self.at);
        list.step(step, self.lines.len());
        self.at = list.chosen(self.lines.len()).unwrap_or(0);
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
        let Value::OneOf { words, at } = &mut self.lines[self.at].value else { return false };
        *at = (*at + if back { words.len() - 1 } else { 1 }) % words.len();
        self.touched = true;
        true
    }

    /// What is written in a line, without blanks around it.
    pub fn written(&self, line: usize) -> String {
        match &self.lines[line].value {
            Value::Text(field) => field.text().trim().to_owned(),
            Value::OneOf { words, at } => words[*at].to_string(),
        }
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
        sheet.walk(Move::Down);
        assert_eq!(sheet.at, 1);
    }
}
