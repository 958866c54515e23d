//! The desk of people: who comes, goes, and takes no part; found by number.

use super::{Seat, Then};
use crate::{
    session::command::{Arrive, EditParticipant, ExcuseFrom, Leave},
    tui::{app::Context, keys::Place, list::List},
};

impl Seat {
    pub(super) fn toggle_presence(&mut self, cx: &mut Context<'_>) {
        let Some((_, person)) = self.person() else { return };
        let (participant, present) = (person.id, person.is_present());
        if present {
            self.send(Leave { participant }, Then::Nothing, cx);
        } else {
            self.send(Arrive { participant }, Then::Nothing, cx);
        }
    }

    /// The chosen person takes no part in the running item's votes.
    pub(super) fn excuse(&mut self, cx: &mut Context<'_>) {
        if let (Some((_, person)), Some((_, item))) = (self.person(), self.running()) {
            let excuse = ExcuseFrom { participant: person.id, item: Some(item.id), vote: None };
            self.send(excuse, Then::Nothing, cx);
        }
    }

    /// The chosen person has sent apologies, or hasn't.
    pub(super) fn toggle_apologies(&mut self, cx: &mut Context<'_>) {
        let Some((_, person)) = self.person() else { return };
        let edit = EditParticipant {
            participant: person.id,
            name: None,
            organisation: None,
            group: None,
            may_vote: None,
            weight: None,
            excused: Some(!person.excused),
        };
        self.send(edit, Then::Nothing, cx);
    }

    /// A digit: of a count, or of a person's number.
    pub(super) fn digit(&mut self, digit: Option<u64>) {
        let Some(digit) = digit else { return };
        if matches!(self.place(), Place::Count | Place::Counters) {
            return self.tally.digit(digit);
        }
        if self.place() == Place::Slips {
            return self.type_in_slip(digit as u32);
        }
        let number = self.number.saturating_mul(10).saturating_add(digit as u32);
        self.number = if number as usize > self.session().participants.len() { digit as u32 } else { number };
        let found = self.session().sums.people.binary_search_by_key(&self.number, |slot| slot.number());
        if let Ok(at) = found {
            self.lists.people = List::at(at);
        }
    }
}
