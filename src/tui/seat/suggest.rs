//! The Handlungsfeld that the outcome to be assigned speaks for, looked for again only where something has changed.

use super::Seat;
use crate::{
    likeness::{Fields, Suggestion},
    session::{Assignment, Outcome, Slot},
};

/// A suggestion, and what it is for.
#[derive(Debug, Default)]
pub(super) struct Suggested {
    about: Option<Slot<Outcome>>,
    /// The record up to which it looked.
    records: u64,
    suggestion: Option<Suggestion>,
}

impl Seat {
    /// Looks for the field of the outcome that a digit would assign, where it has none yet.
    pub fn look_for_field(&mut self) {
        let about = self.outcome().map(|(slot, _)| slot).filter(|slot| self.leads() && self.is_unassigned(*slot));
        let records = self.session().records;
        if about == self.suggested.about && records == self.suggested.records {
            return;
        }
        let session = self.session();
        let suggestion = about.and_then(|slot| session.outcomes.get(slot)).and_then(|outcome| {
            let assigned = session.outcomes.iter().filter_map(|(_, outcome)| match outcome.assignment {
                Assignment::Field { main, .. } => Some((main, &*outcome.title)),
                Assignment::Missing | Assignment::Nowhere { .. } => None,
            });
            Fields::of(&session.concept, assigned).suggest(&outcome.title)
        });
        self.suggested = Suggested { about, records, suggestion };
    }

    /// The field that this outcome's words speak for.
    pub fn suggestion(&self, outcome: Slot<Outcome>) -> Option<&Suggestion> {
        self.suggested.suggestion.as_ref().filter(|_| self.suggested.about == Some(outcome))
    }
}
