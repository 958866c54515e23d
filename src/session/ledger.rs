//! A session together with what deciding needs: where each id is, which commands were done, and what each act changed.
//!
//! Every record is one act, and every act is a list of cells with new contents. Applying it exchanges contents, keeping
//! the former ones; taking it back exchanges them again. So undo, and undo of an undo, need no rules per kind of act.

use std::sync::Arc;

use indexmap::IndexMap;
use uuid::Uuid;

use super::{
    By, Id, Slot, Timestamp,
    acts::{About, Acts, NewAct, Standing, Undoable},
    cells::{Cell, Change, Entity},
    entry::Entry,
    event::{ActsRedacted, Event, EventKind},
    refusal::Kind,
    state::{Session, Status, Vote},
};

/// A session and the memory of its acts. Only the host owns one; readers get clones of its `session`.
#[derive(Debug)]
pub struct Ledger {
    session: Session,
    /// Where the thing with each id stands, in the order in which they were made.
    things: IndexMap<Uuid, Cell>,
    acts: Acts,
}

/// What an accepted command is answered with; the same for ever.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The record it became.
    pub seq: u64,
    /// What it made, in order.
    pub made: Vec<(Kind, Uuid)>,
}

impl Ledger {
    /// A ledger to lead a session with.
    pub fn for_leading() -> Self {
        Self { session: Session::blank(), things: IndexMap::new(), acts: Acts::new(true) }
    }

    /// A ledger that only reads records: it can't say which commands were done, and takes less time and memory.
    pub fn for_reading() -> Self {
        Self { session: Session::blank(), things: IndexMap::new(), acts: Acts::new(false) }
    }

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
        let slot = T::slot(*self.things.get(&id.uuid())?)?;
        T::table(&self.session).get(slot).map(|_| slot)
    }

    /// The vote with this id.
    pub fn vote(&self, id: Id<Vote>) -> Option<&Vote> {
        self.session.votes.get(self.find(id)?).map(AsRef::as_ref)
    }

    /// Whether some thing has this id, even one whose making was taken back.
    pub(super) fn is_taken(&self, id: Uuid) -> bool {
        self.things.contains_key(&id)
    }

    /// The cells that a record in force wrote.
    pub(super) fn written(&self, seq: u64) -> Option<Vec<Cell>> {
        let act = self.acts.get(seq).filter(|act| act.standing)?;
        Some(act.changes.iter().map(Change::cell).collect())
    }

    /// The answer to the command with this id, if it was accepted before.
    pub fn answer(&self, command: &str) -> Option<Answer> {
        self.acts.of_command(command).map(|seq| self.answer_of(seq))
    }

    /// The answer to the command that became the record `seq`.
    pub fn answer_of(&self, seq: u64) -> Answer {
        let mut made = Vec::new();
        for (id, cell) in self.acts.made(seq).filter_map(|position| self.things.get_index(position)) {
            made.extend(cell.kind().map(|kind| (kind, *id)));
            if let Cell::Vote(slot) = *cell {
                made.extend(self.options(seq, slot));
            }
        }
        Answer { seq, made }
    }

    /// The options of the vote that a record made, wherever the vote is kept now.
    fn options(&self, seq: u64, slot: Slot<Vote>) -> Vec<(Kind, Uuid)> {
        let kept = || {
            let mut changes = self.acts.get(seq)?.changes.iter();
            changes.find_map(|change| if let Change::Vote(_, vote) = change { vote.as_ref() } else { None })
        };
        let vote = self.session.votes.get(slot).or_else(kept);
        vote.map_or_else(Vec::new, |vote| vote.options.iter().map(|o| (Kind::Option, o.id.uuid())).collect())
    }

    /// Takes in the next record: `entry` is `None` where its content was redacted. Total: what names nothing changes nothing.
    pub fn apply(&mut self, at: Timestamp, by: By, entry: Option<Entry>) {
        let (mut command, mut kind, mut undoes) = (None, None, 0);
        let (mut changes, mut reads) = (Vec::new(), Vec::new());
        if let Some(Entry { command: id, occurred, event }) = entry {
            command = id;
            kind = Some(event.kind());
            if let Event::ActUndone(undone) = &event {
                undoes = undone.seq;
                self.acts.toggle(undone.seq, &mut self.session);
            }
            // What is said about the record, not in the session, is nothing that could be taken back.
            if let Event::PurgeDateSet(set) = &event {
                self.session.purge_on = set.date;
            } else if let Event::ActsRedacted(ActsRedacted { purged: true, .. }) = &event {
                self.session.purged_at = Some(at);
            }
            (changes, reads) = self.effects(event, occurred.unwrap_or(at), by);
        }
        for change in &mut changes {
            self.register(change);
            self.session.exchange(change);
        }
        let seq = self.acts.push(NewAct { command, kind, by, undoes, changes, reads, made: self.things.len() });
        self.session.records = seq;
        self.session.last_at = at;
        if self.session.signed.is_none() && matches!(self.session.head.status, Status::Signed { .. }) {
            self.session.signed = Some(Arc::new(self.session.clone()));
        }
        // Looked for only after an undo: the search may be long, and an act must not cost more in a long session.
        if undoes > 0 {
            let last = self.acts.last_standing(|act| act.by != By::Participant);
            self.session.undoable = last.filter(|last| self.acts.get(last.seq).is_some_and(|act| !act.is_for_good()));
            self.session.redoable = self.acts.last_undo();
        } else if by != By::Participant
            && let Some(act) = self.acts.get(seq).filter(|act| !act.changes.is_empty())
        {
            self.session.undoable = act.undoable().filter(|_| !act.is_for_good());
            self.session.redoable = None;
        }
    }

    /// Remembers where things will stand that a change is about to make; a vote's own options stand with it.
    fn register(&mut self, change: &Change) {
        let Some(id) = change.makes(&self.session) else { return };
        self.things.insert(id, change.cell());
        if let Change::Vote(slot, Some(vote)) = change {
            for option in &vote.options {
                // An option that is a proposal has that proposal's id.
                self.things.entry(option.id.uuid()).or_insert(Cell::Option(*slot));
            }
        }
    }

    /// The last act in force that is no undo, and that nobody in the room did by phone or card.
    pub(super) fn last_act(&self) -> Option<Undoable> {
        self.acts.last_standing(|act| act.by != By::Participant)
    }

    /// What a record did, and to what; none where its content was redacted.
    pub fn act(&self, seq: u64) -> Option<Undoable> {
        self.acts.get(seq)?.undoable()
    }

    /// Whether a record is in force, that is, not taken back.
    pub fn stands(&self, seq: u64) -> bool {
        self.acts.get(seq).is_some_and(|act| act.standing)
    }

    /// What the thing with this id is, and where it stands.
    pub(super) fn thing(&self, id: Uuid) -> Option<About> {
        About::of(*self.things.get(&id)?)
    }

    /// The number that people call the thing with this id by.
    pub fn number(&self, id: Uuid) -> Option<u32> {
        self.things.get(&id)?.number(&self.session)
    }

    /// What a record did; of a chain of undos, what it is about in the end.
    pub(super) fn root_kind(&self, seq: u64) -> Option<EventKind> {
        self.acts.root(self.acts.get(seq)?).kind
    }

    /// Whether the record `seq` can be taken back.
    ///
    /// # Errors
    /// What stands in the way.
    pub(super) fn may_undo(&self, seq: u64) -> Result<(), Standing> {
        self.acts.may_undo(seq)
    }
}
