//! The rules: what a command makes of a session, or why not. Pure: fresh ids come in from outside.

mod agenda;
mod minutes;
mod outcomes;
mod people;
mod phones;
mod preparing;
mod proposals;
mod votes;

use preparing::set_purge_date;
use uuid::Uuid;

use super::{
    By, Id, Ledger, Request, Session, Slot,
    acts::Standing,
    card::{OpenedBallot, SealedBallot, TokenHash, VoteKey},
    cells::Entity,
    clean::{self, TextFault},
    command::{Command, Undo},
    entry::Entry,
    event::{ActUndone, Event, PlannedItem, SessionClosed, SessionOpened, SessionPlanned},
    plan::Plan,
    refusal::Refusal,
    state::Status,
};

pub(super) use outcomes::PRIORITY_MAX;

/// Makes an id that nothing has yet: chance, which the rules know nothing of.
pub type NewId<'a> = &'a mut dyn FnMut() -> Uuid;

/// What the rules have to be told, because they know neither chance nor files.
pub struct Facts<'a> {
    /// Makes fresh ids.
    pub new_id: NewId<'a>,
    /// What this command needs besides.
    pub given: Given,
}

/// What single commands need besides fresh ids.
#[derive(Clone, Debug, PartialEq)]
pub enum Given {
    /// Nothing.
    Nothing,
    /// What stands behind the token of a ballot or a proposal; none where it is no token of this session.
    Bearer(Option<Bearer>),
    /// The key that was made for a secret vote.
    Key(VoteKey),
    /// The ballots of a secret vote, opened; none where the key is lost.
    Opened(Option<Vec<OpenedBallot>>),
    /// What stands for the new voting cards.
    Cards(Vec<TokenHash>),
}

/// Who sends a ballot or a proposal.
#[derive(Clone, Debug, PartialEq)]
pub struct Bearer {
    /// What stands for the token.
    pub token: TokenHash,
    /// What stands for it on proposals, so that these tell nothing of votes.
    pub sender: TokenHash,
    /// Whether it is the token of a phone that joined; voting cards are known to the session.
    pub device: bool,
    /// The words for the voter.
    pub receipt: Box<str>,
    /// The ballot sealed with the words in it, where the vote is secret.
    pub sealed: Option<SealedBallot>,
}

/// What `request` makes of the session.
///
/// A request that was accepted before is for the caller to find out, by [`Ledger::answer`].
///
/// # Errors
/// Why it makes nothing; nothing has changed then.
pub fn decide(ledger: &Ledger, request: &Request, facts: Facts<'_>) -> Result<Entry, Refusal> {
    let Facts { new_id, given } = facts;
    let mut desk = Desk { ledger, session: ledger.session(), by: request.by, new_id, given };
    let event = desk.decide(&request.command)?;
    Ok(Entry { command: Some(request.id.clone()), occurred: request.at, event })
}

/// The first record of a session made from `plan`.
pub fn plan(plan: &Plan, new_id: NewId<'_>) -> Entry {
    let items = plan.agenda.iter().map(|item| PlannedItem {
        item: Id::new(new_id()),
        title: item.title.clone(),
        kind: item.kind,
        method: item.method,
        protected: item.protected,
        minutes: item.minutes,
        hint: item.note.clone(),
        public: agenda::said(item.public),
    });
    let items = items.collect();
    let planned = SessionPlanned {
        session: new_id(),
        title: plan.title.clone(),
        language: plan.language,
        rule: plan.rule,
        quorum: plan.quorum,
        concept: plan.concept.clone(),
        items,
        date: plan.date,
        start: plan.start,
        place: plan.place.clone(),
        organiser: plan.organiser.clone(),
    };
    Entry { command: None, occurred: None, event: planned.into() }
}

/// Where a command is decided: the session and its memory.
struct Desk<'a, 'f> {
    ledger: &'a Ledger,
    session: &'a Session,
    by: By,
    new_id: NewId<'f>,
    given: Given,
}

type Decided = Result<Event, Refusal>;

impl Desk<'_, '_> {
    fn decide(&mut self, command: &Command) -> Decided {
        match command {
            Command::OpenSession(_) => self.session.may_open().map(|()| SessionOpened {}.into()),
            Command::CloseSession(_) => self.close_session(),
            Command::Undo(c) => self.undo(c),
            Command::Register(c) => self.register(c),
            Command::Arrive(c) => self.arrive(c),
            Command::Leave(c) => self.leave(c),
            Command::ExcuseFrom(c) => self.excuse_from(c),
            Command::AskToSpeak(c) => self.ask_to_speak(c),
            Command::GiveFloor(c) => self.give_floor(c),
            Command::EndFloor(c) => self.end_floor(c),
            Command::EditParticipant(c) => self.edit_participant(c),
            Command::EditSession(c) => self.edit_session(c),
            Command::SetConcept(c) => self.set_concept(c),
            Command::SetPurgeDate(c) => set_purge_date(c),
            Command::AddItem(c) => self.add_item(c),
            Command::EditItem(c) => self.edit_item(c),
            Command::MoveItem(c) => self.move_item(c),
            Command::RemoveItem(c) => self.remove_item(c),
            Command::StartItem(c) => self.start_item(c),
            Command::FinishItem(c) => self.finish_item(c),
            Command::TakeNote(c) => self.note(c),
            Command::Propose(c) => self.propose(c),
            Command::EditProposal(c) => self.edit_proposal(c),
            Command::Merge(c) => self.merge(c),
            Command::Split(c) => self.split(c),
            Command::Cluster(c) => self.cluster(c),
            Command::Withdraw(c) => self.withdraw(c),
            Command::Admit(c) => self.admit(c),
            Command::Decline(c) => self.decline(c),
            Command::SetPhones(c) => self.set_phones(c),
            Command::IssueCards(c) => self.issue_cards(c),
            Command::ReplaceCard(c) => self.replace_card(c),
            Command::OpenVote(c) => self.open_vote(c),
            Command::Cast(c) => self.cast(c),
            Command::CountVotes(c) => self.count(c),
            Command::CloseVote(c) => self.close_vote(c),
            Command::VoidVote(c) => self.void_vote(c),
            Command::Reveal(c) => self.reveal(c),
            Command::RecordOutcome(c) => self.record_outcome(c),
            Command::Assign(c) => self.assign(c),
            Command::PlanMeasure(c) => self.plan_measure(c),
            Command::Minute(c) => self.minute(c),
            Command::Circulate(c) => self.circulate(c),
            Command::TakeComment(c) => self.take_comment(c),
            Command::AnswerComment(c) => self.answer_comment(c),
            Command::Sign(c) => self.sign(c),
            Command::Correct(c) => self.correct(c),
        }
    }

    fn close_session(&self) -> Decided {
        self.session.may_close()?;
        let finished = self.session.running().and_then(|item| self.session.items.get(item)).map(|item| item.id);
        Ok(SessionClosed { finished }.into())
    }

    fn undo(&self, c: &Undo) -> Decided {
        let seq = match c.seq {
            Some(seq) => seq,
            None => self.ledger.last_act().ok_or(Refusal::NothingToUndo)?.seq,
        };
        match self.session.head.status {
            Status::Planned | Status::Live { .. } => {}
            Status::Closed { .. } => self.session.may_retract(seq, self.ledger.root_kind(seq))?,
            Status::Signed { .. } => return Err(Refusal::SessionSigned),
        }
        self.ledger.may_undo(seq).map_err(|why| match why {
            Standing::NoSuchRecord => Refusal::NoSuchRecord { seq },
            Standing::Undone => Refusal::AlreadyUndone { seq },
            Standing::Fixed if c.seq.is_none() => Refusal::NothingToUndo,
            Standing::Fixed | Standing::ForGood => Refusal::NotUndoable { seq },
            Standing::Carries(later) => Refusal::RestsOnIt { seq: later.seq, act: later.act },
        })?;
        Ok(ActUndone { seq }.into())
    }

    fn live(&self) -> Result<(), Refusal> {
        self.session.may_act()
    }

    fn not_closed(&self) -> Result<(), Refusal> {
        self.session.may_prepare()
    }

    /// The position of the thing that a command names.
    fn find<T: Entity>(&self, id: Id<T>) -> Result<Slot<T>, Refusal> {
        self.ledger.find(id).ok_or(Refusal::Unknown { kind: T::KIND, id: id.uuid() })
    }

    /// The thing that a command names, and its position.
    fn get<T: Entity>(&self, id: Id<T>) -> Result<(Slot<T>, &T), Refusal> {
        let slot = self.find(id)?;
        let thing = T::table(self.session).get(slot).ok_or(Refusal::Unknown { kind: T::KIND, id: id.uuid() })?;
        Ok((slot, thing))
    }

    /// The things that a command lists, none of them twice.
    fn get_all<T: Entity>(&self, ids: &[Id<T>], field: &'static str) -> Result<Vec<(Slot<T>, &T)>, Refusal> {
        let things = ids.iter().map(|id| self.get(*id)).collect::<Result<Vec<_>, _>>()?;
        distinct(things.iter().map(|(slot, _)| *slot), field)?;
        Ok(things)
    }

    /// The id that the command brings, if it is free, or a fresh one.
    fn id<T: ?Sized>(&mut self, brought: Option<Id<T>>) -> Result<Id<T>, Refusal> {
        match brought {
            Some(id) if self.ledger.is_taken(id.uuid()) => Err(Refusal::DuplicateId { id: id.uuid() }),
            Some(id) => Ok(id),
            None => Ok(Id::new((self.new_id)())),
        }
    }

    /// The item that the command names, or the one that runs.
    fn item_or_running(&self, item: Option<Id<super::Item>>) -> Result<Option<Id<super::Item>>, Refusal> {
        match item {
            Some(id) => self.find(id).map(|_| Some(id)),
            None => Ok(self.session.running().and_then(|slot| self.session.items.get(slot)).map(|item| item.id)),
        }
    }
}

/// Questions that `decide` asks, and screens too, so that they offer only what it would accept.
impl Session {
    /// Whether what needs a running session can be done.
    ///
    /// # Errors
    /// The session isn't open yet, or closed.
    pub fn may_act(&self) -> Result<(), Refusal> {
        match self.head.status {
            Status::Live { .. } => Ok(()),
            Status::Planned => Err(Refusal::SessionNotOpen),
            Status::Closed { .. } => Err(Refusal::SessionClosed),
            Status::Signed { .. } => Err(Refusal::SessionSigned),
        }
    }

    /// Whether what can be prepared, and so needs no open session, can be done.
    ///
    /// # Errors
    /// The session is closed.
    pub fn may_prepare(&self) -> Result<(), Refusal> {
        match self.head.status {
            Status::Live { .. } | Status::Planned => Ok(()),
            Status::Closed { .. } => Err(Refusal::SessionClosed),
            Status::Signed { .. } => Err(Refusal::SessionSigned),
        }
    }

    /// Whether the session can be opened.
    ///
    /// # Errors
    /// It has been opened before.
    pub fn may_open(&self) -> Result<(), Refusal> {
        match self.head.status {
            Status::Planned => Ok(()),
            Status::Live { .. } => Err(Refusal::SessionAlreadyOpen),
            Status::Closed { .. } => Err(Refusal::SessionClosed),
            Status::Signed { .. } => Err(Refusal::SessionSigned),
        }
    }

    /// Whether the session can be closed.
    ///
    /// # Errors
    /// It doesn't run, or something is missing.
    pub fn may_close(&self) -> Result<(), Refusal> {
        self.may_act()?;
        let (open_votes, unassigned) = (self.open_vote_numbers(), self.unassigned_numbers());
        if open_votes.is_empty() && unassigned.is_empty() {
            Ok(())
        } else {
            Err(Refusal::NotReadyToClose { open_votes, unassigned })
        }
    }

    /// Numbers of the votes that are open.
    pub fn open_vote_numbers(&self) -> Vec<u32> {
        self.open_votes.iter().map(|vote| vote.number()).collect()
    }

    /// Numbers of the outcomes that have neither a Handlungsfeld nor a reason for having none.
    pub fn unassigned_numbers(&self) -> Vec<u32> {
        self.sums.unassigned.iter().map(|outcome| outcome.number()).collect()
    }
}

/// Nothing is listed twice.
fn distinct<T: Ord>(listed: impl Iterator<Item = T>, field: &'static str) -> Result<(), Refusal> {
    let mut seen = std::collections::BTreeSet::new();
    for thing in listed {
        if !seen.insert(thing) {
            return Err(Refusal::Repeated { field });
        }
    }
    Ok(())
}

/// A needed line of text, cleaned.
fn line(field: &'static str, text: &str, max: usize) -> Result<Box<str>, Refusal> {
    clean::line(text, max).map_err(|fault| Refusal::Text { field, fault })
}

/// A line of text that may be missing; empty counts as missing.
fn some_line(field: &'static str, text: Option<&String>, max: usize) -> Result<Option<Box<str>>, Refusal> {
    or_none(field, text.map(|text| clean::line(text, max)))
}

/// A text that may be missing; empty counts as missing.
fn some_prose(field: &'static str, text: Option<&String>, max: usize) -> Result<Option<Box<str>>, Refusal> {
    or_none(field, text.map(|text| clean::prose(text, max)))
}

fn or_none(field: &'static str, cleaned: Option<Result<Box<str>, TextFault>>) -> Result<Option<Box<str>>, Refusal> {
    match cleaned {
        None | Some(Err(TextFault::Empty)) => Ok(None),
        Some(Ok(text)) => Ok(Some(text)),
        Some(Err(fault @ TextFault::TooLong { .. })) => Err(Refusal::Text { field, fault }),
    }
}

/// A number within its bounds.
fn within<T: Copy + Into<u64>>(field: &'static str, number: T, min: u64, max: u64) -> Result<T, Refusal> {
    if (min..=max).contains(&number.into()) { Ok(number) } else { Err(Refusal::Number { field, min, max }) }
}
