//! A session together with what deciding needs: where each id is, which commands were done, and what each act changed.
//!
//! Every record is one act, and every act is a list of cells with new contents. Applying it exchanges contents, keeping
//! the former ones; taking it back exchanges them again. So undo, and undo of an undo, need no rules per kind of act.

use std::{collections::HashMap, sync::Arc};

use indexmap::IndexMap;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{
    By, Concept, Id, Slot, Table, Timestamp,
    event::{Entry, Event},
    kind::CountedBy,
    refusal::Kind,
    state::{Floor, Head, Item, Note, Outcome, Participant, Proposal, Session, Speech, Vote, VoteState},
};
use crate::voting::{Ballot, Count};

/// A session and the memory of its acts. Only the host owns one; readers get clones of its `session`.
#[derive(Debug)]
pub struct Ledger {
    session: Session,
    index: HashMap<Uuid, Cell>,
    /// One act a record, so an act's position is its `seq` less one; the key stands for the command's id.
    acts: IndexMap<u128, Act>,
}

/// What a record did.
#[derive(Debug)]
struct Act {
    tag: &'static str,
    by: By,
    /// Whether it is in force, that is, not taken back.
    standing: bool,
    /// The record it takes back, 0 for none.
    undoes: u32,
    /// The cells it wrote; with their former contents while it stands, with its own while it doesn't.
    changes: Box<[Change]>,
    /// Cells it relies on without writing them.
    reads: Box<[Cell]>,
    /// What it made, in order; remembered because the same answer is owed even after a later act took it away.
    made: Box<[(Kind, Uuid)]>,
}

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
    Speech(Slot<Speech>),
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
    Speech(Slot<Speech>, Option<Arc<Speech>>),
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
    ($($type:ident in $table:ident,)+) => {
        $(impl Entity for $type {
            const KIND: Kind = Kind::$type;
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
    Item in items,
    Participant in participants,
    Proposal in proposals,
    Vote in votes,
    Outcome in outcomes,
}

/// What an accepted command is answered with; the same for ever.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The record it became.
    pub seq: u64,
    /// What it made, in order.
    pub made: Vec<(Kind, Uuid)>,
}

/// An act that could be taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Undoable {
    /// Its record.
    pub seq: u64,
    /// What it did: an event's tag.
    pub act: &'static str,
}

impl Act {
    /// Whether this act would hang in the air if `earlier` were taken back.
    fn rests_on(&self, earlier: &Self) -> bool {
        match (self.tag, earlier.tag) {
            // A repair changes nothing.
            ("journal_repaired", _) => false,
            // All that happens happens in the opened session and ends with its closing, and a vote's P is made of who
            // came and went.
            (_, "session_opened" | "session_closed") | ("vote_opened", "participant_arrived" | "participant_left") => {
                true
            }
            _ => {
                let mut cells = self.changes.iter().map(Change::cell).chain(self.reads.iter().copied());
                cells.any(|cell| earlier.changes.iter().any(|change| cell.rests_on(change.cell())))
            }
        }
    }

    /// Whether this act uses up votes that `cell` uses up too.
    fn competes_for(&self, cell: Cell) -> bool {
        let vote = cell.votes_of();
        vote.is_some() && self.changes.iter().any(|change| change.cell().votes_of() == vote)
    }
}

impl Cell {
    /// The vote in which what stands here uses up votes.
    fn votes_of(self) -> Option<Slot<Vote>> {
        if let Self::Ballot(vote, _) | Self::Count(vote, _) = self { Some(vote) } else { None }
    }

    /// Whether what stands in `self` would hang in the air if `earlier` were taken back.
    fn rests_on(self, earlier: Self) -> bool {
        match (self, earlier) {
            // A vote's image holds its ballots and counts, so the two can't be exchanged past one another.
            (Self::Ballot(vote, _) | Self::Count(vote, _), Self::Vote(other))
            | (Self::Vote(vote), Self::Ballot(other, _) | Self::Count(other, _)) => vote == other,
            (Self::Ballot(_, voter), Self::Participant(other)) => voter == other,
            (cell, other) => cell == other,
        }
    }
}

impl Change {
    fn cell(&self) -> Cell {
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
            Self::Speech(slot, _) => Cell::Speech(slot),
            Self::Ballot(vote, voter, _) => Cell::Ballot(vote, voter),
            Self::Count(vote, by, _) => Cell::Count(vote, by),
        }
    }
}

/// Stands for a command's id in memory: ids are long and a journal can hold a million.
fn key(command: &str) -> u128 {
    let digest = Sha256::digest(command.as_bytes());
    u128::from_be_bytes(digest[..16].try_into().expect("a SHA-256 digest has 32 bytes"))
}

impl Default for Ledger {
    fn default() -> Self {
        Self { session: Session::blank(), index: HashMap::new(), acts: IndexMap::new() }
    }
}

impl Ledger {
    /// The session as it stands.
    pub const fn session(&self) -> &Session {
        &self.session
    }

    /// The session as it stands, without the memory of how it came about.
    pub fn into_session(self) -> Session {
        self.session
    }

    /// The position of the thing with this id.
    pub(super) fn find<T: Entity>(&self, id: Id<T>) -> Option<Slot<T>> {
        let slot = T::slot(*self.index.get(&id.uuid())?)?;
        T::table(&self.session).get(slot).map(|_| slot)
    }

    /// Whether some thing has this id, even one whose making was taken back.
    pub(super) fn is_taken(&self, id: Uuid) -> bool {
        self.index.contains_key(&id)
    }

    /// The answer to the command with this id, if it was accepted before.
    pub fn answer(&self, command: &str) -> Option<Answer> {
        let (position, _, act) = self.acts.get_full(&key(command))?;
        Some(Answer { seq: position as u64 + 1, made: act.made.to_vec() })
    }

    /// What a change makes that is about to be carried out; the options of a vote follow it.
    fn made(&self, change: &Change) -> Vec<(Kind, Uuid)> {
        fn new<T: Entity>(session: &Session, slot: Slot<T>, content: &Option<Arc<T>>) -> Option<(Kind, Uuid)> {
            let thing = content.as_ref().filter(|_| T::table(session).get(slot).is_none())?;
            Some((T::KIND, thing.uuid()))
        }
        let s = &self.session;
        let thing = match change {
            Change::Item(slot, content) => new(s, *slot, content),
            Change::Participant(slot, content) => new(s, *slot, content),
            Change::Proposal(slot, content) => new(s, *slot, content),
            Change::Vote(slot, content) => new(s, *slot, content),
            Change::Outcome(slot, content) => new(s, *slot, content),
            Change::Head(_)
            | Change::Concept(_)
            | Change::Agenda(_)
            | Change::Floor(_)
            | Change::Note(..)
            | Change::Speech(..)
            | Change::Ballot(..)
            | Change::Count(..) => None,
        };
        let mut made = Vec::from_iter(thing);
        if let (Change::Vote(_, Some(vote)), [_]) = (change, &made[..]) {
            made.extend(vote.options.iter().map(|option| (Kind::Option, option.id.uuid())));
        }
        made
    }

    /// Takes in the next record: `entry` is `None` where its content was redacted. Total: what names nothing changes nothing.
    pub fn apply(&mut self, at: Timestamp, by: By, entry: Option<Entry>) {
        let seq = self.acts.len() as u64 + 1;
        let (mut command, mut tag, mut undoes) = (None, "redacted", 0);
        let (mut changes, mut reads) = (Vec::new(), Vec::new());
        if let Some(Entry { command: id, occurred, event }) = entry {
            command = id;
            tag = event.tag();
            if let Event::ActUndone(undone) = &event {
                undoes = u32::try_from(undone.seq).unwrap_or(0);
                self.toggle(undone.seq);
            } else {
                (changes, reads) = self.effects(event, occurred.unwrap_or(at), by);
            }
        }
        let mut made = Vec::new();
        for change in &mut changes {
            for (kind, id) in self.made(change) {
                let cell = match change {
                    Change::Vote(vote, _) if kind == Kind::Option => Cell::Option(*vote),
                    _ => change.cell(),
                };
                // An option that is a proposal has that proposal's id.
                self.index.entry(id).or_insert(cell);
                made.push((kind, id));
            }
            self.session.exchange(change);
        }
        self.session.records = seq;
        self.session.last_at = at;
        let act =
            Act { tag, by, standing: true, undoes, changes: changes.into(), reads: reads.into(), made: made.into() };
        self.acts.insert(command.map_or(u128::from(seq), |id| key(&id)), act);
        // Looked for only after an undo: the search may be long, and an act must not cost more in a long session.
        if undoes > 0 {
            self.session.undoable = self.last_standing(|act| act.by != By::Participant);
        } else if by != By::Participant {
            self.session.undoable = Some(Undoable { seq, act: tag });
        }
        self.session.redoable =
            (undoes > 0 && self.act(u64::from(undoes)).is_some_and(|act| act.undoes == 0)).then_some(seq);
    }

    fn act(&self, seq: u64) -> Option<&Act> {
        let (_, act) = self.acts.get_index(usize::try_from(seq.checked_sub(1)?).ok()?)?;
        Some(act)
    }

    fn act_mut(&mut self, seq: u64) -> Option<&mut Act> {
        let (_, act) = self.acts.get_index_mut(usize::try_from(seq.checked_sub(1)?).ok()?)?;
        Some(act)
    }

    /// Takes an act back, or brings it into force again.
    fn toggle(&mut self, seq: u64) {
        let Some(act) = self.act_mut(seq) else { return };
        act.standing = !act.standing;
        let undoes = u64::from(act.undoes);
        if undoes > 0 {
            return self.toggle(undoes);
        }
        let mut changes = std::mem::take(&mut act.changes);
        for change in changes.iter_mut().rev() {
            self.session.exchange(change);
        }
        if let Some(act) = self.act_mut(seq) {
            act.changes = changes;
        }
    }

    /// The last act in force that is no undo.
    pub(super) fn last_act(&self) -> Option<Undoable> {
        self.last_standing(|_| true)
    }

    fn last_standing(&self, wanted: impl Fn(&Act) -> bool) -> Option<Undoable> {
        let seqs = (1..=self.acts.len() as u64).rev();
        seqs.zip(self.acts.values().rev())
            .find(|(_, act)| act.standing && act.undoes == 0 && wanted(act))
            .map(|(seq, act)| Undoable { seq, act: act.tag })
    }

    /// Whether the record `seq` can be taken back.
    ///
    /// # Errors
    /// What stands in the way.
    pub(super) fn may_undo(&self, seq: u64) -> Result<(), Standing> {
        let act = self.act(seq).ok_or(Standing::NoSuchRecord)?;
        if !act.standing {
            return Err(Standing::Undone);
        }
        let root = self.root(act);
        if root.changes.is_empty() || root.tag == "session_planned" {
            return Err(Standing::Fixed);
        }
        let later = usize::try_from(seq).expect("seq was found, so it is a position");
        for (position, other) in self.acts.values().enumerate().skip(later).filter(|(_, other)| other.standing) {
            // An undo of something later than `seq` and what it took back cancel each other out.
            if u64::from(other.undoes) > seq {
                continue;
            }
            let other_root = self.root(other);
            // What comes back must find what it stood on, and its votes must not have been used by others.
            let in_the_way = || other_root.changes.iter().any(|change| root.competes_for(change.cell()));
            if other_root.rests_on(root) || !root.standing && (root.rests_on(other_root) || in_the_way()) {
                return Err(Standing::Carries(Undoable { seq: position as u64 + 1, act: other.tag }));
            }
        }
        Ok(())
    }

    /// The act that a chain of undos is about in the end.
    fn root<'a>(&'a self, mut act: &'a Act) -> &'a Act {
        while let Some(target) = self.act(u64::from(act.undoes)) {
            act = target;
        }
        act
    }
}

/// Why an act can't be taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    NoSuchRecord,
    Undone,
    /// It is the foundation, or changed nothing.
    Fixed,
    /// Something later rests on it.
    Carries(Undoable),
}

impl Session {
    /// Exchanges the content of a cell with the one in `change`, and keeps the sums.
    fn exchange(&mut self, change: &mut Change) {
        use std::mem::swap;
        match change {
            Change::Head(head) => swap(&mut self.head, head),
            Change::Concept(concept) => swap(&mut self.concept, concept),
            Change::Agenda(agenda) => swap(&mut self.agenda, agenda),
            Change::Floor(floor) => swap(&mut self.floor, floor),
            Change::Item(slot, content) => *content = self.items.put(*slot, content.take()),
            Change::Proposal(slot, content) => *content = self.proposals.put(*slot, content.take()),
            Change::Outcome(slot, content) => *content = self.outcomes.put(*slot, content.take()),
            Change::Note(slot, content) => *content = self.notes.put(*slot, content.take()),
            Change::Speech(slot, content) => *content = self.speeches.put(*slot, content.take()),
            Change::Participant(slot, content) => {
                let new = content.take();
                let old = self.participants.put(*slot, new.clone());
                self.sum(*slot, old.as_deref(), false);
                self.sum(*slot, new.as_deref(), true);
                *content = old;
            }
            Change::Vote(slot, content) => {
                let new = content.take();
                match new.as_ref().is_some_and(|vote| vote.state == VoteState::Open) {
                    true => self.open_votes.insert(*slot),
                    false => self.open_votes.remove(slot),
                };
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
