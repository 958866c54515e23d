//! Searching all sessions while one types.

use super::{
    field::Field,
    link::{Find, Finds},
    list::List,
    review::Goal,
};
use crate::text::Sentence;

/// What is searched for, and what was found so far.
#[derive(Debug)]
pub struct Finding {
    /// What is typed.
    pub field: Field,
    /// The chosen one of the hits.
    pub list: List,
    /// The best hits, best first.
    pub hits: Vec<Find>,
    /// How many there are in all.
    pub total: usize,
    /// The words that the hits have.
    pub query: String,
    /// Why nothing can be found.
    pub trouble: Option<Sentence>,
}

impl Finding {
    /// Begins with these words.
    pub fn begin(query: &str) -> Self {
        let (field, list) = (Field::with(query), List::default());
        Self { field, list, hits: Vec::new(), total: 0, query: String::new(), trouble: None }
    }

    /// Takes in what was found; what was asked before something else was typed is shown until that is answered too.
    pub fn take_in(&mut self, query: String, found: Result<Finds, Sentence>) {
        if query != self.query {
            self.list = List::default();
        }
        self.query = query;
        match found {
            Ok(Finds { hits, total }) => (self.hits, self.total, self.trouble) = (hits, total, None),
            Err(sentence) => (self.hits, self.total, self.trouble) = (Vec::new(), 0, Some(sentence)),
        }
    }

    /// Whether what is shown has the words that are typed.
    pub fn is_settled(&self) -> bool {
        self.query == self.field.text()
    }

    /// The chosen hit: its session, and what to show there.
    pub fn picked(&self) -> Option<(String, Goal)> {
        let hit = &self.hits[self.list.chosen(self.hits.len())?];
        Some((hit.session.clone(), Goal { kind: hit.kind, number: hit.number }))
    }
}
