//! The memory of a session's acts: what each record did, what it overwrote, and whether it is in force.
//!
//! A journal can hold a million acts, so they lie in a few long lists instead of a million small ones.

use indexmap::IndexSet;
use sha2::{Digest, Sha256};

use super::{
    By, Comment, Item, Note, Outcome, Participant, Proposal, Session, Slot, Vote,
    cells::{Cell, Change},
    event::EventKind,
};

/// All acts, one a record: an act's position is its `seq` less one.
#[derive(Debug)]
pub(super) struct Acts {
    acts: Vec<Kept>,
    /// The cells that acts wrote, act after act; with their former contents while the act stands, with its own while it
    /// doesn't.
    changes: Vec<Change>,
    /// Cells that acts rely on without writing them, act after act.
    reads: Vec<Cell>,
    /// What stands for each record's command: ids are long. None where nobody is going to ask.
    commands: Option<IndexSet<[u8; 16]>>,
}

/// What is kept of an act; its parts of the lists end here and begin where those of the act before end.
#[derive(Debug)]
struct Kept {
    kind: Option<EventKind>,
    by: By,
    standing: bool,
    undoes: u32,
    changes: u32,
    reads: u32,
    made: u32,
}

/// What a record did.
#[derive(Clone, Copy, Debug)]
pub(super) struct Act<'a> {
    /// Its record.
    pub seq: u64,
    /// What it was; none where its content was redacted.
    pub kind: Option<EventKind>,
    /// On whose behalf.
    pub by: By,
    /// Whether it is in force, that is, not taken back.
    pub standing: bool,
    /// The record it takes back, 0 for none.
    pub undoes: u64,
    /// The cells it wrote.
    pub changes: &'a [Change],
    reads: &'a [Cell],
}

/// A new act.
pub(super) struct NewAct {
    pub command: Option<Box<str>>,
    pub kind: Option<EventKind>,
    pub by: By,
    pub undoes: u64,
    /// The cells it wrote, with their former contents.
    pub changes: Vec<Change>,
    /// Cells it relies on without writing them.
    pub reads: Vec<Cell>,
    /// How many things had been made in all after it.
    pub made: usize,
}

/// An act that could be taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Undoable {
    /// Its record.
    pub seq: u64,
    /// What it did.
    pub act: EventKind,
    /// The thing it did it to.
    pub about: Option<About>,
}

/// A thing that an act was about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// An agenda item.
    Item(Slot<Item>),
    /// A person.
    Person(Slot<Participant>),
    /// A proposal.
    Proposal(Slot<Proposal>),
    /// A vote.
    Vote(Slot<Vote>),
    /// An outcome.
    Outcome(Slot<Outcome>),
    /// A note.
    Note(Slot<Note>),
    /// A comment on the minutes.
    Comment(Slot<Comment>),
}

impl About {
    pub(super) fn of(cell: Cell) -> Option<Self> {
        match cell {
            Cell::Item(slot) => Some(Self::Item(slot)),
            Cell::Participant(slot) | Cell::Ballot(_, slot) => Some(Self::Person(slot)),
            Cell::Proposal(slot) => Some(Self::Proposal(slot)),
            Cell::Vote(slot) | Cell::Count(slot, _) => Some(Self::Vote(slot)),
            Cell::Outcome(slot) => Some(Self::Outcome(slot)),
            Cell::Note(slot) => Some(Self::Note(slot)),
            Cell::CardBallot(slot, _) => Some(Self::Vote(slot)),
            Cell::Comment(slot) => Some(Self::Comment(slot)),
            Cell::Head
            | Cell::Concept
            | Cell::Agenda
            | Cell::Floor
            | Cell::Speech(_)
            | Cell::Correction(_)
            | Cell::Submission(_)
            | Cell::Cards
            | Cell::Phones
            | Cell::Option(_) => None,
        }
    }
}

/// Why an act can't be taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    NoSuchRecord,
    Undone,
    /// It is the foundation, or changed nothing.
    Fixed,
    /// Nobody can take it back.
    ForGood,
    /// Something later rests on it.
    Carries(Undoable),
}

impl Act<'_> {
    /// The act as one to be taken back; none where its content was redacted. It is about what it changed last, else about
    /// what it names.
    pub(super) fn undoable(&self) -> Option<Undoable> {
        let act = self.kind?;
        // Opening and closing are about the session as a whole, whatever else they change.
        let whole = matches!(act, EventKind::SessionOpened | EventKind::SessionClosed);
        let mut cells = self.changes.iter().rev().map(Change::cell).chain(self.reads.iter().copied());
        let about = if whole { None } else { cells.find_map(About::of) };
        Some(Undoable { seq: self.seq, act, about })
    }

    /// Whether this act would hang in the air if `earlier` were taken back.
    fn rests_on(&self, earlier: &Self) -> bool {
        use EventKind::{
            ActsRedacted, ConceptSet, ItemAdded, ItemRemoved, JournalRepaired, ParticipantArrived, ParticipantEdited,
            ParticipantLeft, ParticipantRegistered, PurgeDateSet, SessionClosed, SessionOpened, VoteOpened,
        };
        // Whoever only names an item or a person rests on its being there, not on what else became of it; but a vote's
        // P is also made of who is excused from its item.
        let names_only = |cell: &Cell| {
            matches!(cell, Cell::Item(_) | Cell::Participant(_))
                && self.kind != Some(VoteOpened)
                && !matches!(earlier.kind, Some(ItemAdded | ItemRemoved | ParticipantRegistered))
        };
        // An outcome keeps the positions of its fields in the catalogue.
        let holds_fields = |act: &Self| act.changes.iter().any(|change| matches!(change, Change::Outcome(..)));
        match (self.kind, earlier.kind) {
            // They change nothing in the session.
            (Some(JournalRepaired | PurgeDateSet | ActsRedacted), _) => false,
            // All that happens happens in the opened session and ends with its closing, and a vote's P is made of who
            // came and went.
            (_, Some(SessionOpened | SessionClosed))
            | (Some(VoteOpened), Some(ParticipantArrived | ParticipantLeft | ParticipantEdited)) => true,
            (Some(ConceptSet), _) if holds_fields(earlier) => true,
            (_, Some(ConceptSet)) if holds_fields(self) => true,
            (_, _) => {
                let reads = self.reads.iter().filter(|cell| !names_only(cell)).copied();
                let mut cells = self.changes.iter().map(Change::cell).chain(reads);
                cells.any(|cell| earlier.changes.iter().any(|change| cell.rests_on(change.cell())))
            }
        }
    }

    /// Whether it can't be taken back by anybody: what a card or phone has cast, and the end of a vote whose ballots were
    /// sealed, because the key to them is gone.
    pub(super) fn is_for_good(&self) -> bool {
        let ends = matches!(self.kind, Some(EventKind::VoteClosed | EventKind::VoteVoided));
        self.changes.iter().any(|change| {
            matches!(change, Change::CardBallot(..))
                || matches!(change, Change::Vote(_, Some(vote)) if ends && vote.is_sealed())
        })
    }

    /// Whether this act uses up votes that `cell` uses up too.
    fn competes_for(&self, cell: Cell) -> bool {
        let vote = cell.votes_of();
        vote.is_some() && self.changes.iter().any(|change| change.cell().votes_of() == vote)
    }
}

/// Stands for a command's id in memory.
fn key(command: &str) -> [u8; 16] {
    let digest = Sha256::digest(command.as_bytes());
    *digest.first_chunk().expect("a SHA-256 digest has 32 bytes")
}

impl Acts {
    /// No acts yet; whether their commands are to be remembered too.
    pub fn new(commands: bool) -> Self {
        let commands = commands.then(IndexSet::new);
        Self { acts: Vec::new(), changes: Vec::new(), reads: Vec::new(), commands }
    }

    /// How many acts there are.
    pub fn len(&self) -> u64 {
        self.acts.len() as u64
    }

    /// The record that the command with this id became, if it was accepted.
    pub fn of_command(&self, command: &str) -> Option<u64> {
        Some(self.commands.as_ref()?.get_index_of(&key(command))? as u64 + 1)
    }

    /// The act of a record.
    pub fn get(&self, seq: u64) -> Option<Act<'_>> {
        let position = usize::try_from(seq.checked_sub(1)?).ok()?;
        let kept = self.acts.get(position)?;
        let before = position.checked_sub(1).map(|before| &self.acts[before]);
        Some(Act {
            seq,
            kind: kept.kind,
            by: kept.by,
            standing: kept.standing,
            undoes: u64::from(kept.undoes),
            changes: &self.changes[before.map_or(0, |act| act.changes as usize)..kept.changes as usize],
            reads: &self.reads[before.map_or(0, |act| act.reads as usize)..kept.reads as usize],
        })
    }

    /// The positions of what a record made among all things ever made.
    pub fn made(&self, seq: u64) -> std::ops::Range<usize> {
        let end = |seq: u64| {
            let position = seq.checked_sub(1).and_then(|position| usize::try_from(position).ok());
            position.and_then(|position| self.acts.get(position)).map_or(0, |act| act.made as usize)
        };
        end(seq.saturating_sub(1))..end(seq)
    }

    /// Remembers the next act; returns its record's number.
    pub fn push(&mut self, new: NewAct) -> u64 {
        const FITS: &str = "a journal of 2^32 changes does not fit into memory";
        let seq = self.len() + 1;
        self.changes.extend(new.changes);
        self.reads.extend(new.reads);
        self.acts.push(Kept {
            kind: new.kind,
            by: new.by,
            standing: true,
            undoes: u32::try_from(new.undoes).unwrap_or(0),
            changes: u32::try_from(self.changes.len()).expect(FITS),
            reads: u32::try_from(self.reads.len()).expect(FITS),
            made: u32::try_from(new.made).expect(FITS),
        });
        if let Some(commands) = &mut self.commands {
            let number = || (u128::MAX - u128::from(seq)).to_be_bytes();
            // A position stands for a record, so each record has a key, be it one that no command can have.
            if !commands.insert(new.command.map_or_else(number, |id| key(&id))) {
                commands.insert(number());
            }
        }
        seq
    }

    /// Takes an act back, or brings it into force again.
    pub fn toggle(&mut self, seq: u64, session: &mut Session) {
        let Some(Act { undoes, changes, .. }) = self.get(seq) else { return };
        let count = changes.len();
        let position = (seq - 1) as usize;
        let kept = &mut self.acts[position];
        kept.standing = !kept.standing;
        if undoes > 0 {
            return self.toggle(undoes, session);
        }
        let end = kept.changes as usize;
        for change in self.changes[end - count..end].iter_mut().rev() {
            session.exchange(change);
        }
    }

    /// The last act in force that changed something, is no undo, and is one of those `wanted`.
    pub fn last_standing(&self, wanted: impl Fn(&Act<'_>) -> bool) -> Option<Undoable> {
        let acts = (1..=self.len()).rev().filter_map(|seq| self.get(seq));
        let mut acts = acts.filter(|act| act.standing && act.undoes == 0 && !act.changes.is_empty() && wanted(act));
        acts.find_map(|act| act.undoable())
    }

    /// The last undo in force since the last new act, as one whose undo brings back what it took: after several undos each
    /// of them can be taken back in turn. What the room does by phone or card in between doesn't count as new.
    pub fn last_undo(&self) -> Option<Undoable> {
        let acts = (1..=self.len()).rev().filter_map(|seq| self.get(seq));
        let mut since = acts.take_while(|act| act.undoes > 0 || act.by == By::Participant);
        since.find_map(|undo| {
            let undone = self.get(undo.undoes).filter(|undone| undo.standing && undone.undoes == 0)?;
            Some(Undoable { seq: undo.seq, ..undone.undoable()? })
        })
    }

    /// Whether the record `seq` can be taken back.
    ///
    /// # Errors
    /// What stands in the way.
    pub fn may_undo(&self, seq: u64) -> Result<(), Standing> {
        let act = self.get(seq).ok_or(Standing::NoSuchRecord)?;
        if !act.standing {
            return Err(Standing::Undone);
        }
        let root = self.root(act);
        if root.changes.is_empty() || root.kind == Some(EventKind::SessionPlanned) {
            return Err(Standing::Fixed);
        }
        if root.is_for_good() {
            return Err(Standing::ForGood);
        }
        for other in (seq + 1..=self.len()).filter_map(|seq| self.get(seq)).filter(|other| other.standing) {
            // An undo of something later than `seq` and what it took back cancel each other out.
            if other.undoes > seq {
                continue;
            }
            let other_root = self.root(other);
            // What comes back must find what it stood on, and its votes must not have been used by others.
            let in_the_way = || other_root.changes.iter().any(|change| root.competes_for(change.cell()));
            if (other_root.rests_on(&root) || !root.standing && (root.rests_on(&other_root) || in_the_way()))
                && let Some(carried) = other.undoable()
            {
                return Err(Standing::Carries(carried));
            }
        }
        Ok(())
    }

    /// The act that a chain of undos is about in the end.
    pub fn root<'a>(&'a self, mut act: Act<'a>) -> Act<'a> {
        while let Some(target) = self.get(act.undoes) {
            act = target;
        }
        act
    }
}
