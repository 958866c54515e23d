//! A session act by act, for those who look at how it came about: read once, then followed while somebody else leads it, and
//! shown as it was after any of its records. Never locks, never writes.

use std::path::{Path, PathBuf};

use super::{
    reader::{ReaderError, Unreadable},
    replay::{Left, entry},
};
use crate::{
    journal::{self, Follower, ReadError, Reading, Record, Step},
    session::{By, Entry, Event, Ledger, Session, Timestamp},
};

/// A session that is followed.
#[derive(Debug)]
pub struct History {
    dir: PathBuf,
    follower: Follower,
    ledger: Ledger,
    /// What later records said is left of redacted acts.
    left: Left,
}

/// What is told of a session.
#[derive(Debug)]
pub enum Passage<'a> {
    /// Everything told before no longer counts: the acts come from the first on.
    Anew,
    /// The next act.
    Act(Told<'a>),
}

/// An act, right after it was done.
#[derive(Clone, Copy, Debug)]
pub struct Told<'a> {
    /// Its record.
    pub seq: u64,
    /// When it was recorded.
    pub at: Timestamp,
    /// When it happened, which is earlier where it was brought in from elsewhere.
    pub occurred: Timestamp,
    /// On whose behalf.
    pub by: By,
    /// What happened; none where it was redacted and nothing is left of it.
    pub event: Option<&'a Event>,
    /// The session with the memory of its acts, this one included.
    pub ledger: &'a Ledger,
}

/// Reading ends early.
enum Stop {
    /// All that was asked for was read.
    Enough,
    Unreadable(Unreadable),
}

impl History {
    /// The session in `dir`, of which nothing was read yet.
    pub fn new(dir: &Path) -> Self {
        Self { dir: dir.to_owned(), follower: Follower::new(dir), ledger: Ledger::for_reading(), left: Left::new() }
    }

    /// The session as far as it was read.
    pub const fn session(&self) -> &Session {
        self.ledger.session()
    }

    /// Reads on and tells `each` what has come since the last time; gives back how far the journal is now, or nothing where
    /// nothing has come.
    ///
    /// # Errors
    /// A file can't be read, or the journal is from a later version. Damage is part of the reading.
    pub fn read_on(&mut self, mut each: impl FnMut(Passage<'_>)) -> Result<Option<Reading>, ReaderError> {
        let (ledger, left) = (&mut self.ledger, &mut self.left);
        let mut learnt = false;
        let reading = self.follower.read_on(|step| {
            match step {
                Step::Anew => {
                    *ledger = Ledger::for_reading();
                    left.clear();
                    each(Passage::Anew);
                }
                Step::Record(record) => {
                    let entry = entry(&record)?;
                    if let Some(Entry { event: Event::ActsRedacted(redacted), .. }) = &entry {
                        left.extend(redacted.acts.iter().map(|act| (act.seq, act.left.clone())));
                        learnt = true;
                    }
                    tell(ledger, &record, entry, &mut each);
                }
            }
            Ok(())
        })?;
        if learnt {
            self.tell_again(&mut each)?;
        }
        Ok(reading)
    }

    /// What is left of redacted acts stands in later records, so it is all told once more with it.
    fn tell_again(&mut self, each: &mut impl FnMut(Passage<'_>)) -> Result<(), ReaderError> {
        let records = self.ledger.session().records;
        self.ledger = Ledger::for_reading();
        each(Passage::Anew);
        journal::read(&self.dir, |record| {
            if record.seq <= records {
                let entry = entry(&record)?.or_else(|| self.left.get(&record.seq).cloned());
                tell(&mut self.ledger, &record, entry, each);
            }
            Ok(())
        })
        .map(drop)
    }

    /// The session as it was after the record `seq`, with up to `around` states before it and after it, in order: each state
    /// costs next to nothing once it has been passed, and whoever looks at one steps to its neighbours.
    ///
    /// # Errors
    /// The journal can't be read.
    pub fn around(&self, seq: u64, around: u64) -> Result<Vec<Session>, ReaderError> {
        let last = (seq + around).min(self.session().records);
        let first = seq.saturating_sub(around).max(1);
        let mut ledger = Ledger::for_reading();
        let mut states = Vec::new();
        let read = journal::read(&self.dir, |record| {
            if record.seq > last {
                return Err(Stop::Enough);
            }
            let entry = entry(&record).map_err(Stop::Unreadable)?.or_else(|| self.left.get(&record.seq).cloned());
            ledger.apply(record.at, record.by, entry);
            if record.seq >= first {
                states.push(ledger.session().clone());
            }
            Ok(())
        });
        match read {
            Ok(_) | Err(ReadError::Each(Stop::Enough)) => Ok(states),
            Err(ReadError::Each(Stop::Unreadable(what))) => Err(ReadError::Each(what)),
            Err(ReadError::File(error)) => Err(ReadError::File(error)),
        }
    }
}

fn tell(ledger: &mut Ledger, record: &Record<'_>, entry: Option<Entry>, each: &mut impl FnMut(Passage<'_>)) {
    let event = entry.as_ref().map(|entry| entry.event.clone());
    let occurred = entry.as_ref().and_then(|entry| entry.occurred).unwrap_or(record.at);
    ledger.apply(record.at, record.by, entry);
    let (seq, at, by) = (record.seq, record.at, record.by);
    each(Passage::Act(Told { seq, at, occurred, by, event: event.as_ref(), ledger }));
}
