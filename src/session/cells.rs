//! Cells: the places in a session that acts write to, and the exchange of their contents. Every change of the state goes
//! through here, and so do the sums that would be slow to take anew.

use std::sync::Arc;

use imbl::OrdMap;
use uuid::Uuid;

use super::{
    Concept, Slot, Table,
    card::{CardBallot, CardFor, Phones, Submission, SubmissionStatus, TokenHash},
    comment::Comment,
    correction::Correction,
    floor::{Floor, Speech},
    kind::CountedBy,
    refusal::Kind,
    state::{Head, Item, Note, Outcome, Participant, Proposal, Session, Vote, VoteState},
};
use crate::voting::{Ballot, Count};

/// A place in the session that acts write to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cell {
    Head,
    Concept,
    Agenda,
    Floor,
    Item(Slot<Item>),
    Participant(Slot<Participant>),
    Proposal(Slot<Proposal>),
    Vote(Slot<Vote>),
    Outcome(Slot<Outcome>),
    Note(Slot<Note>),
    Comment(Slot<Comment>),
    Correction(Slot<Correction>),
    Speech(Slot<Speech>),
    Submission(Slot<Submission>),
    Cards,
    Phones,
    CardBallot(Slot<Vote>, TokenHash),
    Ballot(Slot<Vote>, Slot<Participant>),
    Count(Slot<Vote>, CountedBy),
    /// An option, written with its vote only.
    Option(Slot<Vote>),
}

/// A cell and a content for it.
#[derive(Debug)]
pub(super) enum Change {
    Head(Arc<Head>),
    Concept(Arc<Concept>),
    Agenda(Arc<[Slot<Item>]>),
    Floor(Arc<Floor>),
    Item(Slot<Item>, Option<Arc<Item>>),
    Participant(Slot<Participant>, Option<Arc<Participant>>),
    Proposal(Slot<Proposal>, Option<Arc<Proposal>>),
    Vote(Slot<Vote>, Option<Arc<Vote>>),
    Outcome(Slot<Outcome>, Option<Arc<Outcome>>),
    Note(Slot<Note>, Option<Arc<Note>>),
    Comment(Slot<Comment>, Option<Arc<Comment>>),
    Correction(Slot<Correction>, Option<Arc<Correction>>),
    Speech(Slot<Speech>, Option<Arc<Speech>>),
    Submission(Slot<Submission>, Option<Arc<Submission>>),
    Cards(OrdMap<TokenHash, CardFor>),
    Phones(Phones),
    CardBallot(Slot<Vote>, TokenHash, Option<Arc<CardBallot>>),
    Ballot(Slot<Vote>, Slot<Participant>, Option<Arc<Ballot>>),
    Count(Slot<Vote>, CountedBy, Option<Arc<Count>>),
}

/// Things that have an id and a table.
pub(super) trait Entity: Clone {
    const KIND: Kind;
    fn uuid(&self) -> Uuid;
    fn table(session: &Session) -> &Table<Self>;
    fn slot(cell: Cell) -> Option<Slot<Self>>;
    fn change(slot: Slot<Self>, content: Option<Arc<Self>>) -> Change;
}

macro_rules! entities {
    ($($type:ident in $table:ident, called $kind:ident,)+) => {
        $(impl Entity for $type {
            const KIND: Kind = Kind::$kind;
            fn uuid(&self) -> Uuid { self.id.uuid() }
            fn table(session: &Session) -> &Table<Self> { &session.$table }
            fn slot(cell: Cell) -> Option<Slot<Self>> {
                if let Cell::$type(slot) = cell { Some(slot) } else { None }
            }
            fn change(slot: Slot<Self>, content: Option<Arc<Self>>) -> Change { Change::$type(slot, content) }
        })+
    };
}
entities! {
    Item in items, called Item,
    Participant in participants, called Participant,
    Proposal in proposals, called Proposal,
    Submission in submissions, called Proposal,
    Vote in votes, called Vote,
    Outcome in outcomes, called Outcome,
    Comment in comments, called Comment,
}

impl Cell {
    /// The vote in which what stands here uses up votes.
    pub(super) fn votes_of(self) -> Option<Slot<Vote>> {
        if let Self::Ballot(vote, _) | Self::CardBallot(vote, _) | Self::Count(vote, _) = self {
            Some(vote)
        } else {
            None
        }
    }

    /// Whether what stands in `self` would hang in the air if `earlier` were taken back.
    pub(super) fn rests_on(self, earlier: Self) -> bool {
        match (self, earlier) {
            // A vote's image holds its ballots and counts, so the two can't be exchanged past one another.
            (Self::Ballot(vote, _) | Self::CardBallot(vote, _) | Self::Count(vote, _), Self::Vote(other))
            | (Self::Vote(vote), Self::Ballot(other, _) | Self::CardBallot(other, _) | Self::Count(other, _)) => {
                vote == other
            }
            (Self::Ballot(_, voter), Self::Participant(other)) => voter == other,
            (cell, other) => cell == other,
        }
    }
}

impl Cell {
    /// The number that people call the thing by that stands here.
    pub(super) fn number(self, session: &Session) -> Option<u32> {
        match self {
            Self::Item(slot) => session.agenda_number(slot).and_then(|number| u32::try_from(number).ok()),
            Self::Participant(slot) => Some(slot.number()),
            Self::Proposal(slot) => Some(slot.number()),
            Self::Vote(slot) => Some(slot.number()),
            Self::Outcome(slot) => Some(slot.number()),
            Self::Note(slot) => Some(slot.number()),
            Self::Comment(slot) => Some(slot.number()),
            Self::Head
            | Self::Concept
            | Self::Agenda
            | Self::Floor
            | Self::Correction(_)
            | Self::Speech(_)
            | Self::Submission(_)
            | Self::Cards
            | Self::Phones
            | Self::CardBallot(..)
            | Self::Ballot(..)
            | Self::Count(..)
            | Self::Option(_) => None,
        }
    }

    /// What the thing that stands here is called in answers.
    pub(super) fn kind(self) -> Option<Kind> {
        match self {
            Self::Item(_) => Some(Kind::Item),
            Self::Participant(_) => Some(Kind::Participant),
            Self::Proposal(_) | Self::Submission(_) => Some(Kind::Proposal),
            Self::Vote(_) => Some(Kind::Vote),
            Self::Outcome(_) => Some(Kind::Outcome),
            Self::Comment(_) => Some(Kind::Comment),
            // Options are named with their vote.
            Self::Option(_)
            | Self::Head
            | Self::Concept
            | Self::Agenda
            | Self::Floor
            | Self::Note(_)
            | Self::Correction(_)
            | Self::Speech(_)
            | Self::Cards
            | Self::Phones
            | Self::CardBallot(..)
            | Self::Ballot(..)
            | Self::Count(..) => None,
        }
    }
}

impl Change {
    /// The id of the thing that this change makes when it is carried out now, if it makes one.
    pub(super) fn makes(&self, session: &Session) -> Option<Uuid> {
        fn new<T: Entity>(session: &Session, slot: Slot<T>, content: &Option<Arc<T>>) -> Option<Uuid> {
            content.as_ref().filter(|_| T::table(session).get(slot).is_none()).map(|thing| thing.uuid())
        }
        match self {
            Self::Item(slot, content) => new(session, *slot, content),
            Self::Participant(slot, content) => new(session, *slot, content),
            Self::Proposal(slot, content) => new(session, *slot, content),
            Self::Vote(slot, content) => new(session, *slot, content),
            Self::Outcome(slot, content) => new(session, *slot, content),
            Self::Submission(slot, content) => new(session, *slot, content),
            Self::Comment(slot, content) => new(session, *slot, content),
            Self::Head(_)
            | Self::Concept(_)
            | Self::Agenda(_)
            | Self::Floor(_)
            | Self::Note(..)
            | Self::Correction(..)
            | Self::Speech(..)
            | Self::Cards(_)
            | Self::Phones(_)
            | Self::CardBallot(..)
            | Self::Ballot(..)
            | Self::Count(..) => None,
        }
    }

    pub(super) fn cell(&self) -> Cell {
        match *self {
            Self::Head(_) => Cell::Head,
            Self::Concept(_) => Cell::Concept,
            Self::Agenda(_) => Cell::Agenda,
            Self::Floor(_) => Cell::Floor,
            Self::Item(slot, _) => Cell::Item(slot),
            Self::Participant(slot, _) => Cell::Participant(slot),
            Self::Proposal(slot, _) => Cell::Proposal(slot),
            Self::Vote(slot, _) => Cell::Vote(slot),
            Self::Outcome(slot, _) => Cell::Outcome(slot),
            Self::Note(slot, _) => Cell::Note(slot),
            Self::Comment(slot, _) => Cell::Comment(slot),
            Self::Correction(slot, _) => Cell::Correction(slot),
            Self::Speech(slot, _) => Cell::Speech(slot),
            Self::Submission(slot, _) => Cell::Submission(slot),
            Self::Cards(_) => Cell::Cards,
            Self::Phones(_) => Cell::Phones,
            Self::CardBallot(vote, card, _) => Cell::CardBallot(vote, card),
            Self::Ballot(vote, voter, _) => Cell::Ballot(vote, voter),
            Self::Count(vote, by, _) => Cell::Count(vote, by),
        }
    }
}

impl Session {
    /// Exchanges the content of a cell with the one in `change`, and keeps the sums.
    pub(super) fn exchange(&mut self, change: &mut Change) {
        use std::mem::swap;
        match change {
            Change::Head(head) => swap(&mut self.head, head),
            Change::Concept(concept) => swap(&mut self.concept, concept),
            Change::Agenda(agenda) => swap(&mut self.agenda, agenda),
            Change::Floor(floor) => swap(&mut self.floor, floor),
            Change::Item(slot, content) => *content = self.items.put(*slot, content.take()),
            Change::Cards(cards) => {
                self.sums.cards(&self.cards, cards);
                swap(&mut self.cards, cards);
            }
            Change::Phones(phones) => swap(&mut self.phones, phones),
            Change::Proposal(slot, content) => {
                let new = content.take();
                let device = new.as_ref().and_then(|new| new.device.as_deref().copied());
                self.sums.proposal(*slot, self.proposals.get(*slot).map(AsRef::as_ref), new.as_deref());
                *content = self.proposals.put(*slot, new);
                self.sent(content.as_ref().and_then(|old| old.device.as_deref().copied()), device);
            }
            Change::Submission(slot, content) => {
                let new = content.take();
                match new.as_ref().is_some_and(|new| new.status == SubmissionStatus::Waiting) {
                    true => self.waiting.insert(*slot),
                    false => self.waiting.remove(slot),
                };
                let device = new.as_ref().and_then(|new| new.device);
                *content = self.submissions.put(*slot, new);
                self.sent(content.as_ref().and_then(|old| old.device), device);
            }
            Change::CardBallot(vote, card, content) => {
                let Some(vote) = self.votes.get_mut(*vote) else { return };
                let new = content.take();
                vote.cast += new.as_ref().map_or(0, |ballot| ballot.votes());
                *content = match new {
                    Some(ballot) => vote.cards.insert(*card, ballot),
                    None => vote.cards.remove(card),
                };
                vote.cast -= content.as_ref().map_or(0, |ballot| ballot.votes());
            }
            Change::Outcome(slot, content) => {
                let new = content.take();
                self.sums.outcome(*slot, self.outcomes.get(*slot).map(AsRef::as_ref), new.as_deref());
                *content = self.outcomes.put(*slot, new);
            }
            Change::Comment(slot, content) => *content = self.comments.put(*slot, content.take()),
            Change::Correction(slot, content) => *content = self.corrections.put(*slot, content.take()),
            Change::Note(slot, content) => {
                let new = content.take();
                self.sums.note(*slot, self.notes.get(*slot).map(AsRef::as_ref), new.as_deref());
                *content = self.notes.put(*slot, new);
            }
            Change::Speech(slot, content) => {
                let new = content.take();
                self.sums.speech(self.speeches.get(*slot).map(AsRef::as_ref), new.as_deref());
                *content = self.speeches.put(*slot, new);
            }
            Change::Participant(slot, content) => {
                let new = content.take();
                let old = self.participants.put(*slot, new.clone());
                self.sum(*slot, old.as_deref(), false);
                self.sum(*slot, new.as_deref(), true);
                self.sums.participant(*slot, old.is_some(), new.is_some());
                *content = old;
            }
            Change::Vote(slot, content) => {
                let new = content.take();
                match new.as_ref().is_some_and(|vote| vote.state == VoteState::Open) {
                    true => self.open_votes.insert(*slot),
                    false => self.open_votes.remove(slot),
                };
                self.sums.vote(self.votes.get(*slot).map(AsRef::as_ref), new.as_deref());
                *content = self.votes.put(*slot, new);
            }
            Change::Ballot(vote, voter, content) => {
                let weight = self.participants.get(*voter).map_or(1, |voter| u64::from(voter.weight));
                let Some(vote) = self.votes.get_mut(*vote) else { return };
                let new = content.take();
                vote.cast += if new.is_some() { weight } else { 0 };
                *content = match new {
                    Some(ballot) => vote.ballots.insert(*voter, ballot),
                    None => vote.ballots.remove(voter),
                };
                vote.cast -= if content.is_some() { weight } else { 0 };
            }
            Change::Count(vote, by, content) => {
                let Some(vote) = self.votes.get_mut(*vote) else { return };
                *content = match content.take() {
                    Some(count) => vote.counts.insert(*by, count),
                    None => vote.counts.remove(by),
                };
            }
        }
    }

    /// Counts what phones have sent: one proposal of `before` less, one of `after` more.
    fn sent(&mut self, before: Option<TokenHash>, after: Option<TokenHash>) {
        if let Some(count) = before.and_then(|device| self.sent.get_mut(&device)) {
            *count -= 1;
        }
        if let Some(device) = after {
            *self.sent.entry(device).or_default() += 1;
        }
    }

    /// Adds a participant to the sums, or takes one out of them.
    fn sum(&mut self, slot: Slot<Participant>, participant: Option<&Participant>, add: bool) {
        let Some(participant) = participant else { return };
        let weigh = |sum: &mut u64| {
            let weight = u64::from(participant.weight);
            if add { *sum += weight } else { *sum -= weight }
        };
        if participant.may_vote {
            weigh(&mut self.electorate.eligible);
        }
        if participant.is_present() {
            if add {
                self.in_room += 1
            } else {
                self.in_room -= 1
            }
            if participant.may_vote {
                weigh(&mut self.electorate.present);
                if add {
                    self.present.insert(slot);
                } else {
                    self.present.remove(&slot);
                }
            }
        }
    }
}
