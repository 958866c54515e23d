//! The speaker list at the seat: a suggested order, and how long who has spoken. The moderation decides: anybody on the list
//! can be given the floor.

use std::collections::BTreeMap;

use super::{Seat, Then};
use crate::{
    session::{
        Participant, Session, Slot, Timestamp, Waiting,
        command::{AskToSpeak, EndFloor, GiveFloor},
    },
    tui::app::Context,
};

/// From here on a speech is called long, in milliseconds: three minutes.
pub const LONG_MS: i64 = 3 * 60_000;

/// How long each group has spoken, in milliseconds; none of those who have none.
pub type Groups = BTreeMap<Option<Box<str>>, i64>;

/// The time that people of a group have spoken.
#[derive(Debug, PartialEq, Eq)]
pub struct Share<'a> {
    /// The group; none of those who have none.
    pub group: Option<&'a str>,
    /// Milliseconds.
    pub spoken_ms: i64,
    /// The part of all that was spoken, in percent, rounded.
    pub percent: i64,
}

/// How long each group has spoken in speeches that have ended.
pub(super) fn groups(session: &Session) -> Groups {
    let mut groups = Groups::new();
    for (who, spoken) in &session.sums.spoken {
        let group = session.participants.get(*who).and_then(|person| person.group.clone());
        *groups.entry(group).or_default() += spoken.ms;
    }
    groups
}

/// Who waits, in the order that is suggested: first the procedure, then those who haven't spoken, then first come first.
pub(super) fn suggested(session: &Session) -> Vec<Waiting> {
    let mut waiting = session.floor.waiting.clone();
    waiting.sort_by_key(|waiting| (!waiting.point_of_order, session.sums.spoken.contains_key(&waiting.who)));
    waiting
}

impl Seat {
    /// Who is chosen among those who wait.
    pub(super) fn chosen_speaker(&self) -> Option<Waiting> {
        let waiting = &self.lists.speakers_shown;
        self.lists.speakers.chosen(waiting.len()).map(|at| waiting[at])
    }

    /// How long the speech lasts that is being held, in milliseconds.
    pub fn speaking_ms(&self, now: Timestamp) -> Option<i64> {
        let speech = self.session().speeches.get(self.session().floor.speech?)?;
        Some((now.millis() - speech.span.from.millis()).max(0))
    }

    /// How long each group has spoken, the longest first; the speech being held counts.
    pub fn shares(&self, now: Timestamp) -> Vec<Share<'_>> {
        let session = self.session();
        let mut groups: BTreeMap<Option<&str>, i64> =
            self.lists.groups.iter().map(|(group, ms)| (group.as_deref(), *ms)).collect();
        if let Some((who, ms)) = session.speaker().zip(self.speaking_ms(now)) {
            let group = session.participants.get(who).and_then(|person| person.group.as_deref());
            *groups.entry(group).or_default() += ms;
        }
        let all: i64 = groups.values().sum::<i64>().max(1);
        let share = |(group, spoken_ms)| Share { group, spoken_ms, percent: (spoken_ms * 100 + all / 2) / all };
        let mut shares: Vec<_> = groups.into_iter().map(share).collect();
        shares.sort_by_key(|share| std::cmp::Reverse(share.spoken_ms));
        shares
    }

    /// Puts somebody on the list.
    pub(super) fn ask_to_speak(&mut self, who: Slot<Participant>, point_of_order: bool, cx: &mut Context<'_>) {
        if let Some(participant) = self.session().participants.get(who).map(|person| person.id) {
            self.send(AskToSpeak { participant, point_of_order }, Then::Nothing, cx);
        }
    }

    /// Gives the chosen person the floor.
    pub(super) fn give_floor(&mut self, cx: &mut Context<'_>) {
        let chosen = self.chosen_speaker().and_then(|waiting| self.session().participants.get(waiting.who));
        if let Some(participant) = chosen.map(|person| person.id) {
            self.send(GiveFloor { participant }, Then::Nothing, cx);
        }
    }

    /// Ends the speech that is being held; without one, takes the chosen person off the list.
    pub(super) fn end_floor(&mut self, cx: &mut Context<'_>) {
        let who = self.session().speaker().or_else(|| self.chosen_speaker().map(|waiting| waiting.who));
        let person = who.and_then(|who| self.session().participants.get(who));
        if let Some(participant) = person.map(|person| person.id) {
            self.send(EndFloor { participant }, Then::Nothing, cx);
        }
    }
}
