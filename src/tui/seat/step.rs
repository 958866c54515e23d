//! The next sensible step: what Enter does, and the sentence that says so.

use super::{Desk, Seat};
use crate::{
    session::{Item, ItemKind, Lang, Outcome, Participant, Proposal, Slot},
    t,
    text::Sentence,
    tui::keys::{self, Action, InSession, Place},
    voting::Method,
};

/// The next sensible step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// The session begins.
    OpenSession,
    /// The item begins, the one before ends.
    StartItem(Slot<Item>),
    /// Proposals are taken in.
    Propose,
    /// A vote on what is chosen or marked opens.
    OpenVote,
    /// The vote that is open is gone on with.
    GoOnVoting,
    /// The numbers are counted.
    Count,
    /// How many ballots the sums come from is missing; it stands on this line.
    CountBallots(usize),
    /// More votes were counted than there can be.
    MendCount,
    /// The numbers counted are saved.
    SaveCount,
    /// So many open proposals are weighed in one vote.
    WeighAll(usize),
    /// Who does what until when is written down for this outcome.
    Plan(Slot<Outcome>),
    /// The person says how they vote.
    CallVoter(Slot<Participant>),
    /// The person's ballot is read out and typed.
    ReadBallot(Slot<Participant>),
    /// The ballot that was typed is saved as that person's.
    TakeBallot(Slot<Participant>),
    /// A paper ballot with numbers is typed.
    FillSlip,
    /// On to the next option that has no number on the paper ballot.
    MissingOnSlip,
    /// The paper ballot that was typed is added to the count.
    TakeSlip,
    /// The next of several proposals is voted on; so many wait.
    VoteOnQueued(Slot<Proposal>, usize),
    /// This ballot is in; on to the next one that is missing.
    MissingBallot,
    /// The vote is closed.
    CloseVote,
    /// The outcome gets its Handlungsfeld.
    Assign,
    /// The lot that breaks a tie is drawn and entered.
    DrawLot,
    /// The room is shown the result.
    Reveal,
    /// Outcomes wait for their Handlungsfeld.
    ShowUnassigned(usize),
    /// Proposals wait for a decision.
    ShowUndecided,
    /// The room is asked how content it is.
    AskOneDot,
    /// Short remarks are written down.
    FlashRound,
    /// The next one on the list speaks.
    GiveFloor,
    /// The person of the number typed comes or goes.
    Presence(Slot<Participant>),
    /// The number typed is nobody's.
    NobodyOfNumber,
    /// Back to the proposals.
    ShowProposals,
    /// The session ends.
    CloseSession,
    /// The minutes are looked at, written and signed.
    Minutes,
    /// Nothing is left to do here.
    Nothing,
}

impl Seat {
    /// The next sensible step.
    pub fn next(&self) -> Next {
        let session = self.session();
        if session.may_prepare().is_err() {
            return Next::Minutes;
        }
        if self.desk == Desk::People && self.number > 0 {
            return self.person().map_or(Next::NobodyOfNumber, |(slot, _)| Next::Presence(slot));
        }
        if session.may_open().is_ok() {
            return Next::OpenSession;
        }
        match self.place() {
            Place::Count | Place::Counters => return self.next_of_count(),
            Place::RollCall => return self.next_of_roll_call(),
            Place::Ballots => return self.next_of_ballots(),
            Place::Slips => return self.next_of_slips(),
            Place::Verdict if self.lot_may_decide() => return Next::DrawLot,
            Place::Verdict if self.room_url().is_some() && self.offers(InSession::Reveal) => return Next::Reveal,
            Place::Verdict if self.waits_for_field() => return Next::Assign,
            Place::Verdict => {
                return self.queued().map_or(Next::ShowProposals, |(slot, count)| Next::VoteOnQueued(slot, count));
            }
            Place::Speakers if !session.floor.waiting.is_empty() => return Next::GiveFloor,
            Place::Outcomes if self.waits_for_field() => return Next::Assign,
            Place::Closing => return self.next_of_check(),
            Place::Everywhere
            | Place::Home
            | Place::Dataset
            | Place::DatasetOutcome
            | Place::Comparison
            | Place::Plenary
            | Place::Session
            | Place::Agenda
            | Place::Frame
            | Place::Proposals
            | Place::Board
            | Place::People
            | Place::Outcomes
            | Place::Speakers
            | Place::Review
            | Place::Writing
            | Place::Find
            | Place::Entry
            | Place::Choice
            | Place::Fields
            | Place::Terms
            | Place::Sheet
            | Place::Confirm
            | Place::Help
            | Place::Room
            | Place::Card
            | Place::Large => {}
        }
        if !session.open_votes.is_empty() {
            return Next::GoOnVoting;
        }
        if let Some((slot, count)) = self.queued().filter(|_| self.on_proposals() && self.marked.is_empty()) {
            return Next::VoteOnQueued(slot, count);
        }
        match self.running().map(|(_, item)| item.kind) {
            Some(ItemKind::Collect) if self.on_proposals() => Next::Propose,
            Some(ItemKind::Collect) => Next::ShowProposals,
            Some(ItemKind::Vote | ItemKind::Prioritise) if self.on_proposals() && self.marked_votable() > 0 => {
                Next::OpenVote
            }
            Some(_) if self.weighs() && !self.was_asked() && self.session().sums.undecided > 1 => {
                Next::WeighAll(self.session().sums.undecided)
            }
            Some(ItemKind::Vote) if self.on_proposals() && self.votable_is_chosen() => Next::OpenVote,
            Some(ItemKind::Vote) if self.session().sums.undecided > 0 && self.on_proposals() => Next::ShowUndecided,
            Some(ItemKind::Vote) if self.session().sums.undecided > 0 => Next::ShowProposals,
            Some(ItemKind::Plan) if self.desk == Desk::Outcomes => self.to_plan().map_or(self.next_item(), Next::Plan),
            Some(ItemKind::Feedback) if !self.was_asked() => Next::AskOneDot,
            Some(ItemKind::Feedback) if !self.was_noted() => Next::FlashRound,
            Some(ItemKind::Closing) => self.next_of_closing(),
            Some(
                ItemKind::Opening
                | ItemKind::Input
                | ItemKind::Cluster
                | ItemKind::Discuss
                | ItemKind::Prioritise
                | ItemKind::Vote
                | ItemKind::Assign
                | ItemKind::Plan
                | ItemKind::Feedback
                | ItemKind::Break,
            )
            | None => self.next_item(),
        }
    }

    /// The next item to begin, where one can.
    pub(super) fn next_item_to_begin(&self) -> Next {
        match self.upcoming() {
            Some((slot, _)) if self.session().may_start(slot).is_ok() => Next::StartItem(slot),
            Some(_) | None => Next::Nothing,
        }
    }

    pub(super) fn on_proposals(&self) -> bool {
        matches!(self.desk, Desk::Proposals | Desk::Board)
    }

    /// Whether the running item is there to weigh proposals against each other.
    fn weighs(&self) -> bool {
        let method = |item: &Item| item.method.is_some_and(|method| method != Method::YesNo);
        self.running().is_some_and(|(_, item)| item.kind == ItemKind::Prioritise || method(item))
    }

    fn next_item(&self) -> Next {
        match self.upcoming() {
            Some((slot, _)) if self.session().may_start(slot).is_ok() => Next::StartItem(slot),
            Some(_) => Next::GoOnVoting,
            None => self.next_of_closing(),
        }
    }

    fn next_of_closing(&self) -> Next {
        match self.session().sums.unassigned.len() {
            0 => Next::CloseSession,
            count => Next::ShowUnassigned(count),
        }
    }

    fn next_of_count(&self) -> Next {
        match self.vote() {
            Some((_, vote)) if self.tally.is_too_many(vote) => Next::MendCount,
            Some((_, vote)) if !self.tally.all_saved(vote) => {
                self.tally.lacks_ballots(vote).map_or(Next::SaveCount, Next::CountBallots)
            }
            // A count of nought that was saved is one: a consensus has it where nobody objects.
            Some((_, vote)) if vote.counts.is_empty() && vote.cast == 0 => Next::Count,
            Some(_) | None => Next::CloseVote,
        }
    }

    fn next_of_roll_call(&self) -> Next {
        let Some((_, vote)) = self.vote() else { return Next::Nothing };
        match self.voter() {
            Some((slot, _)) if self.is_missing(vote, slot) => Next::CallVoter(slot),
            Some(_) if self.somebody_is_missing(vote) => Next::MissingBallot,
            Some(_) | None => Next::CloseVote,
        }
    }

    /// The outcome that is to be planned next: the chosen one, or the next one that nothing is planned for.
    fn to_plan(&self) -> Option<Slot<Outcome>> {
        let (rows, unplanned) = (&self.lists.outcomes_shown, &self.lists.unplanned);
        let chosen = self.lists.outcomes.chosen(rows.len())?;
        let next = unplanned.get(unplanned.partition_point(|at| *at < chosen)).or(unplanned.first())?;
        rows.get(*next).copied()
    }

    /// Whether the outcome that a digit would assign has no Handlungsfeld yet.
    pub fn waits_for_field(&self) -> bool {
        self.outcome().is_some_and(|(slot, _)| self.is_unassigned(slot))
    }

    pub(super) fn votable_is_chosen(&self) -> bool {
        self.proposal().is_some_and(|(slot, _)| self.session().may_decide_on(slot).is_ok())
    }

    /// How many of the marked proposals can be voted on.
    fn marked_votable(&self) -> usize {
        self.marked.iter().filter(|slot| self.session().may_decide_on(**slot).is_ok()).count()
    }

    /// The step in words.
    pub fn next_in_words(&self, lang: Lang) -> Sentence {
        let item = |slot| self.session().items.get(slot).map_or("", |item| &item.title);
        match self.next() {
            Next::OpenSession => t!(lang, "next-open-session"),
            Next::StartItem(slot) => {
                let number = self.session().agenda_number(slot).unwrap_or(0);
                t!(lang, "next-start-item", number = number, title = item(slot))
            }
            Next::Propose => t!(lang, "next-propose"),
            Next::OpenVote => t!(lang, "next-open-vote", marked = self.marked_votable()),
            Next::GoOnVoting => t!(lang, "next-go-on-voting"),
            Next::Count if self.place() == Place::Counters => t!(lang, "next-count-side-by-side"),
            Next::Count => t!(lang, "next-count"),
            Next::CountBallots(_) => t!(lang, "next-count-ballots"),
            Next::MendCount => t!(lang, "next-mend-count"),
            Next::SaveCount => t!(lang, "next-save-count"),
            Next::WeighAll(count) => t!(lang, "next-weigh-all", count = count),
            Next::Plan(slot) => {
                let title = self.session().outcomes.get(slot).map_or("", |outcome| &outcome.title);
                t!(lang, "next-plan", title = title)
            }
            Next::CallVoter(slot) => {
                let key = |act| keys::key_of(lang, Action::InSession(act));
                let (yes, no, abstain) = (key(InSession::Yes), key(InSession::No), key(InSession::Abstain));
                t!(lang, "next-call-voter", name = self.name_of(slot), yes = yes, no = no, abstain = abstain)
            }
            Next::ReadBallot(slot) => t!(lang, "next-read-ballot", name = self.name_of(slot)),
            Next::TakeBallot(slot) => t!(lang, "next-take-ballot", name = self.name_of(slot)),
            Next::MissingBallot if self.place() == Place::RollCall => t!(lang, "next-missing-voter"),
            Next::MissingBallot => t!(lang, "next-missing-ballot"),
            Next::FillSlip => t!(lang, "next-fill-slip"),
            Next::MissingOnSlip => t!(lang, "next-missing-on-slip"),
            Next::TakeSlip => t!(lang, "next-take-slip"),
            Next::VoteOnQueued(slot, count) => {
                let title = self.session().proposals.get(slot).map_or("", |proposal| &proposal.title);
                t!(lang, "next-vote-next", number = slot.number(), title = title, count = count)
            }
            Next::CloseVote => t!(lang, "next-close-vote"),
            Next::Assign if self.outcome().is_some_and(|(_, outcome)| self.may_be_procedure(outcome)) => {
                let none = keys::key_of(lang, Action::InSession(InSession::AssignNone));
                t!(lang, "next-assign-or-procedure", none = none)
            }
            Next::Assign => t!(lang, "next-assign"),
            Next::Reveal => t!(lang, "next-reveal"),
            Next::DrawLot => t!(lang, "next-draw-lot"),
            Next::ShowUnassigned(count) => t!(lang, "next-show-unassigned", count = count),
            Next::ShowUndecided => t!(lang, "next-show-undecided", count = self.session().sums.undecided),
            Next::AskOneDot => t!(lang, "next-ask-one-dot"),
            Next::FlashRound => t!(lang, "next-flash-round"),
            Next::GiveFloor => {
                let who = self.chosen_speaker().map_or("", |waiting| self.name_of(waiting.who));
                t!(lang, "next-give-floor", name = who)
            }
            Next::Presence(slot) => {
                let (number, name) = (slot.number(), self.name_of(slot));
                match self.session().participants.get(slot).is_some_and(|person| person.is_present()) {
                    true => t!(lang, "next-leaves", number = number, name = name),
                    false => t!(lang, "next-arrives", number = number, name = name),
                }
            }
            Next::NobodyOfNumber => t!(lang, "next-nobody-of-number", number = self.number),
            Next::ShowProposals => t!(lang, "next-show-proposals"),
            Next::CloseSession => t!(lang, "next-close-session"),
            Next::Minutes => t!(lang, "next-minutes"),
            Next::Nothing => t!(lang, "next-nothing"),
        }
    }

    /// Whether Enter does the step, rather than another key.
    pub fn enter_does_it(&self) -> bool {
        match self.next() {
            Next::Count
            | Next::MendCount
            | Next::FillSlip
            | Next::CallVoter(_)
            | Next::ReadBallot(_)
            | Next::Assign
            | Next::NobodyOfNumber
            | Next::Nothing => false,
            Next::OpenSession
            | Next::StartItem(_)
            | Next::Propose
            | Next::OpenVote
            | Next::GoOnVoting
            | Next::CountBallots(_)
            | Next::SaveCount
            | Next::WeighAll(_)
            | Next::Plan(_)
            | Next::TakeBallot(_)
            | Next::TakeSlip
            | Next::MissingOnSlip
            | Next::VoteOnQueued(..)
            | Next::MissingBallot
            | Next::CloseVote
            | Next::DrawLot
            | Next::Reveal
            | Next::ShowUnassigned(_)
            | Next::ShowUndecided
            | Next::AskOneDot
            | Next::FlashRound
            | Next::GiveFloor
            | Next::Presence(_)
            | Next::ShowProposals
            | Next::CloseSession
            | Next::Minutes => true,
        }
    }
}
