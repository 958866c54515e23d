//! Who is on the list, who is in the room, who has the floor.

use super::{Decided, Desk, line, some_line, within};
use crate::session::{
    Participant, Session, Slot, Vote,
    clean::NAME_MAX,
    command::{Arrive, AskToSpeak, EditParticipant, EndFloor, ExcuseFrom, GiveFloor, Leave, Register},
    event::{
        FloorEnded, FloorGiven, ParticipantArrived, ParticipantEdited, ParticipantExcused, ParticipantLeft,
        ParticipantRegistered, SpeechAsked,
    },
    refusal::Refusal,
};

/// The most votes that one person can have.
const WEIGHT_MAX: u64 = 1_000;

impl Desk<'_, '_> {
    pub(super) fn register(&mut self, c: &Register) -> Decided {
        self.not_closed()?;
        let name = line("name", &c.name, NAME_MAX)?;
        let organisation = some_line("organisation", c.organisation.as_ref(), NAME_MAX)?;
        let group = some_line("group", c.group.as_ref(), NAME_MAX)?;
        let weight = within("weight", c.weight, 1, WEIGHT_MAX)?;
        let participant = self.id(c.participant)?;
        Ok(ParticipantRegistered { participant, name, may_vote: c.may_vote, weight, organisation, group }.into())
    }

    /// What a vote was opened with stands: its numbers rest on it.
    pub(super) fn edit_participant(&self, c: &EditParticipant) -> Decided {
        self.not_closed()?;
        let (slot, person) = self.get(c.participant)?;
        let name = match &c.name {
            Some(name) => line("name", name, NAME_MAX)?,
            None => person.name.clone(),
        };
        let organisation = match &c.organisation {
            Some(_) => some_line("organisation", c.organisation.as_ref(), NAME_MAX)?,
            None => person.organisation.clone(),
        };
        let group = match &c.group {
            Some(_) => some_line("group", c.group.as_ref(), NAME_MAX)?,
            None => person.group.clone(),
        };
        let weight = within("weight", c.weight.unwrap_or(person.weight), 1, WEIGHT_MAX)?;
        let may_vote = c.may_vote.unwrap_or(person.may_vote);
        if (may_vote, weight) != (person.may_vote, person.weight) {
            self.session.may_change_right(slot)?;
        }
        let excused = c.excused.unwrap_or(person.excused).then_some(true);
        Ok(ParticipantEdited { participant: c.participant, name, may_vote, weight, organisation, group, excused }
            .into())
    }

    pub(super) fn arrive(&self, c: &Arrive) -> Decided {
        self.not_closed()?;
        match self.get(c.participant)?.1.is_present() {
            true => Err(Refusal::AlreadyPresent),
            false => Ok(ParticipantArrived { participant: c.participant }.into()),
        }
    }

    pub(super) fn leave(&self, c: &Leave) -> Decided {
        self.not_closed()?;
        match self.get(c.participant)?.1.is_present() {
            true => Ok(ParticipantLeft { participant: c.participant }.into()),
            false => Err(Refusal::NotPresent),
        }
    }

    /// Befangenheit. Who has voted already has taken part: that ballot is to be taken back first.
    pub(super) fn excuse_from(&self, c: &ExcuseFrom) -> Decided {
        self.not_closed()?;
        let who = self.find(c.participant)?;
        match (c.item, c.vote) {
            (Some(item), None) => {
                let (slot, item) = self.get(item)?;
                if item.excused.contains(&who) {
                    return Err(Refusal::AlreadyExcused);
                }
                let open = self.session.open_votes.iter().filter_map(|vote| self.session.votes.get(*vote));
                for vote in open.filter(|vote| vote.item == Some(slot)) {
                    self.can_go(who, vote)?;
                }
            }
            (None, Some(vote)) => {
                let (_, vote) = self.get(vote)?;
                if !vote.is_open() {
                    return Err(Refusal::VoteNotOpen);
                }
                self.can_go(who, vote)?;
                if !vote.entitled.contains(&who) {
                    return Err(Refusal::AlreadyExcused);
                }
            }
            (None, None) | (Some(_), Some(_)) => return Err(Refusal::OneOf { fields: "item, vote" }),
        }
        Ok(ParticipantExcused { participant: c.participant, item: c.item, vote: c.vote }.into())
    }

    /// The person can be taken out of an open vote: has not voted, and leaves as many votes as were counted.
    fn can_go(&self, who: Slot<Participant>, vote: &Vote) -> Result<(), Refusal> {
        if vote.ballots.contains_key(&who) {
            Err(Refusal::ExcusedAfterVoting)
        } else if vote.entitled.contains(&who) && vote.votes_left(None) < self.session.weight(who) {
            Err(Refusal::NoVotesLeft)
        } else {
            Ok(())
        }
    }

    pub(super) fn ask_to_speak(&self, c: &AskToSpeak) -> Decided {
        self.live()?;
        let who = self.find(c.participant)?;
        if self.session.floor.of(who).is_some_and(|waiting| waiting.point_of_order || !c.point_of_order) {
            return Err(Refusal::AlreadyWaiting);
        }
        Ok(SpeechAsked { participant: c.participant, point_of_order: c.point_of_order.then_some(true) }.into())
    }

    pub(super) fn give_floor(&self, c: &GiveFloor) -> Decided {
        self.live()?;
        let who = self.find(c.participant)?;
        if self.session.speaker() == Some(who) {
            return Err(Refusal::AlreadySpeaking);
        }
        Ok(FloorGiven { participant: c.participant }.into())
    }

    pub(super) fn end_floor(&self, c: &EndFloor) -> Decided {
        self.live()?;
        let who = self.find(c.participant)?;
        if self.session.speaker() != Some(who) && self.session.floor.of(who).is_none() {
            return Err(Refusal::NotOnSpeakerList);
        }
        Ok(FloorEnded { participant: c.participant }.into())
    }
}

impl Session {
    /// Whether a person's voting right and weight can change: no vote was opened with them.
    ///
    /// # Errors
    /// One was, or the session is closed.
    pub fn may_change_right(&self, who: Slot<Participant>) -> Result<(), Refusal> {
        self.may_prepare()?;
        match self.votes.iter().find(|(_, vote)| vote.entitled.contains(&who)) {
            Some((vote, _)) => Err(Refusal::RightInUse { vote: vote.number() }),
            None => Ok(()),
        }
    }
}
