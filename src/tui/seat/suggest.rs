//! The Handlungsfeld that the outcome to be assigned speaks for, looked for again only where something has changed.

use std::{collections::BTreeMap, sync::Arc};

use super::Seat;
use crate::{
    likeness::{Fields, Suggestion},
    session::{Assignment, Concept, Outcome, Slot},
};

/// A suggestion, what it is for, and what was learnt for it.
#[derive(Debug, Default)]
pub(super) struct Suggested {
    about: Option<Slot<Outcome>>,
    /// The record up to which it looked.
    records: u64,
    suggestion: Option<Suggestion>,
    /// The catalogue that was read.
    concept: Option<Arc<Concept>>,
    fields: Fields,
    /// The fields and titles that were learnt from.
    learnt: BTreeMap<Slot<Outcome>, (usize, Arc<Outcome>)>,
    /// How many of the changes to outcomes were followed.
    followed: usize,
}

impl Seat {
    /// Looks for the field of the outcome that a digit would assign, where it has none yet.
    pub fn look_for_field(&mut self) {
        let about = self.outcome().map(|(slot, _)| slot).filter(|slot| self.is_unassigned(*slot));
        let records = self.session().records;
        if about == self.suggested.about && records == self.suggested.records {
            return;
        }
        if about.is_some() {
            self.learn();
        }
        let outcome = about.and_then(|slot| self.session().outcomes.get(slot));
        let suggestion = outcome.and_then(|outcome| self.suggested.fields.suggest(&outcome.title));
        self.suggested.about = about;
        self.suggested.records = records;
        self.suggested.suggestion = suggestion;
    }

    /// Learns from what was assigned since the last time; all anew where the catalogue is another one.
    fn learn(&mut self) {
        let session = &self.view.session;
        if !self.suggested.concept.as_ref().is_some_and(|read| Arc::ptr_eq(read, &session.concept)) {
            let (concept, fields) = (Some(session.concept.clone()), Fields::of(&session.concept));
            self.suggested = Suggested { concept, fields, ..Suggested::default() };
        }
        let Suggested { fields, learnt, followed, .. } = &mut self.suggested;
        let touched = &session.sums.touched_outcomes;
        for slot in (*followed..touched.len()).filter_map(|at| touched.get(at)) {
            if let Some((field, outcome)) = learnt.remove(slot) {
                fields.forget(field, &outcome.title);
            }
            if let Some(outcome) = session.outcomes.get(*slot)
                && let Assignment::Field { main, .. } = outcome.assignment
            {
                fields.learn(main, &outcome.title);
                learnt.insert(*slot, (main, outcome.clone()));
            }
        }
        *followed = touched.len();
    }

    /// The field that this outcome's words speak for.
    pub fn suggestion(&self, outcome: Slot<Outcome>) -> Option<&Suggestion> {
        self.suggested.suggestion.as_ref().filter(|_| self.suggested.about == Some(outcome))
    }
}
