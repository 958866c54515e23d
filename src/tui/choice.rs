//! A list to choose from by typing a few letters: acts, people, Handlungsfelder.

use nucleo_matcher::{
    Config, Matcher, Utf32Str,
    pattern::{CaseMatching, Normalization, Pattern},
};

use super::{
    field::Field,
    keys::{self, Action, AtHome, InSession, Place, Program},
    list::List,
};
use crate::{
    session::{Lang, Outcome, Participant, Session, Slot},
    t,
    text::Sentence,
};

/// A list over the screen.
#[derive(Debug)]
pub struct Choice {
    /// What is to be chosen.
    pub title: Sentence,
    /// The letters typed.
    pub field: Field,
    /// The chosen row among `hits`.
    pub list: List,
    /// All rows.
    rows: Vec<Row>,
    /// The rows that have the letters, best first.
    hits: Vec<usize>,
}

/// A row.
#[derive(Debug)]
pub struct Row {
    /// In front: a key, a number or a code.
    pub mark: String,
    /// What it says.
    pub label: String,
    /// What is taken with it.
    pub picked: Picked,
}

/// What was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picked {
    /// An act.
    Act(Action),
    /// A Handlungsfeld, by its position, for this outcome.
    Field(Slot<Outcome>, usize),
    /// Somebody who wants to speak.
    Speaker(Slot<Participant>),
}

impl Choice {
    fn new(title: Sentence, rows: Vec<Row>) -> Self {
        let hits = (0..rows.len()).collect();
        Self { title, field: Field::with(""), list: List::default(), rows, hits }
    }

    /// All acts that are offered at a place.
    pub fn act(lang: Lang, place: Place, offered: impl Fn(Action) -> bool) -> Self {
        let bindings = keys::at(place).filter(|binding| offered(binding.action));
        // Moving about, going back and typing digits are no acts to search for.
        let bindings = bindings.filter(|binding| match binding.action {
            Action::Move(_) | Action::Over(_) => false,
            Action::AtDoor(_) => true,
            Action::Program(program) => program != Program::Palette,
            Action::AtHome(act) => act != AtHome::Back,
            Action::InSession(act) => !matches!(
                act,
                InSession::Back
                    | InSession::Digit
                    | InSession::Rank
                    | InSession::Erase
                    | InSession::More
                    | InSession::Less
                    | InSession::Assign
            ),
        });
        let rows = bindings.map(|binding| Row {
            mark: binding.name(lang),
            label: binding.label(lang).into_owned(),
            picked: Picked::Act(binding.action),
        });
        Self::new(t!(lang, "choose-act"), rows.collect())
    }

    /// The Handlungsfelder of the session, for an outcome.
    pub fn field(session: &Session, lang: Lang, outcome: Slot<Outcome>) -> Self {
        let rows = session.concept.fields.iter().enumerate().map(|(at, field)| Row {
            mark: field.code.to_string(),
            label: field.name.get(lang).to_owned(),
            picked: Picked::Field(outcome, at),
        });
        Self::new(t!(lang, "choose-field"), rows.collect())
    }

    /// Those who are there, to put one of them on the speaker list.
    pub fn speaker(session: &Session, lang: Lang) -> Self {
        let waits = |slot| session.floor.waiting.contains(&slot);
        let people = session.participants.iter().filter(|(slot, person)| person.is_present() && !waits(*slot));
        let rows = people.map(|(slot, person)| Row {
            mark: slot.number().to_string(),
            label: match &person.organisation {
                Some(organisation) => format!("{}, {organisation}", person.name),
                None => person.name.to_string(),
            },
            picked: Picked::Speaker(slot),
        });
        Self::new(t!(lang, "choose-speaker"), rows.collect())
    }

    /// Looks again which rows have the letters.
    pub fn search(&mut self) {
        let letters = self.field.text();
        let mut matcher = Matcher::new(Config::DEFAULT);
        let pattern = Pattern::parse(&letters, CaseMatching::Ignore, Normalization::Smart);
        let mut buffer = Vec::new();
        let scored = self.rows.iter().enumerate().filter_map(|(at, row)| {
            let text = format!("{} {}", row.mark, row.label);
            pattern.score(Utf32Str::new(&text, &mut buffer), &mut matcher).map(|score| (score, at))
        });
        let mut scored: Vec<_> = scored.collect();
        scored.sort_by_key(|(score, at)| (std::cmp::Reverse(*score), *at));
        self.hits = scored.into_iter().map(|(_, at)| at).collect();
        self.list = List::default();
    }

    /// How many rows have the letters.
    pub fn len(&self) -> usize {
        self.hits.len()
    }

    /// Whether no row has them.
    pub fn is_empty(&self) -> bool {
        self.hits.is_empty()
    }

    /// The row at this position.
    pub fn row(&self, at: usize) -> Option<&Row> {
        self.rows.get(*self.hits.get(at)?)
    }

    /// What is chosen.
    pub fn picked(&self) -> Option<Picked> {
        self.row(self.list.chosen(self.len())?).map(|row| row.picked)
    }
}
