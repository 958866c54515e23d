//! The desk of people: who comes, goes, and takes no part; found by number.

use super::{Seat, Then};
use crate::{
    session::command::{Arrive, EditParticipant, ExcuseFrom, Leave, ReplaceCard},
    tui::{app::Context, keys::Place, list::List},
};

/// Beyond this no further digit is taken: nobody has such a number.
const NUMBER_MAX: u32 = 100_000;

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

    /// A new card for the chosen person, whose card is lost; the old one counts no more.
    pub(super) fn replace_card(&mut self, cx: &mut Context<'_>) {
        let Some((_, person)) = self.person() else { return };
        let participant = person.id;
        self.send(ReplaceCard { participant }, Then::HandOut, cx);
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
        if self.number < NUMBER_MAX {
            self.number = self.number * 10 + digit as u32;
        }
        if let Some(at) = self.place_of_number() {
            self.lists.people = List::at(at);
        }
    }

    /// Where the person stands whose number was typed.
    fn place_of_number(&self) -> Option<usize> {
        self.session().sums.people.binary_search_by_key(&self.number, |slot| slot.number()).ok()
    }

    /// The place of the person on the list who is meant: that of the number typed, else the chosen one.
    pub fn place_of_person(&self) -> Option<usize> {
        match self.number {
            0 => self.lists.people.chosen(self.session().sums.people.len()),
            _ => self.place_of_number(),
        }
    }
}
