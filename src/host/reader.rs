//! A session as its journal tells it, for those who only look: never locks, never writes.

use std::path::Path;

use super::replay::Replay;
use crate::{
    journal::{self, ReadError, Reading},
    session::{Ledger, Session},
};

/// What was read.
#[derive(Debug)]
pub struct ReadSession {
    /// The session as far as its journal is sound.
    pub session: Session,
    /// How far that is, and what is wrong after it.
    pub reading: Reading,
}

/// A sound record holds something this version doesn't know: the journal is from a later version of the program.
#[derive(Debug, thiserror::Error)]
#[error("record {seq} is from a later version: {what}")]
pub struct Unreadable {
    /// The record.
    pub seq: u64,
    /// What isn't known, in the words of the JSON reader.
    pub what: String,
}

impl Unreadable {
    pub(super) fn new(seq: u64, error: serde_json::Error) -> Self {
        Self { seq, what: error.to_string() }
    }
}

/// A session can't be read.
pub type ReaderError = ReadError<Unreadable>;

/// Reads the session in `dir`.
///
/// # Errors
/// A file can't be read, or the journal is from a later version. Damage is part of what was read.
pub fn read_session(dir: &Path) -> Result<ReadSession, ReaderError> {
    let mut replay = Replay::new(Ledger::for_reading);
    let reading = journal::read(dir, |record| replay.take_in(record))?;
    let (ledger, _) = replay.finish(dir)?;
    Ok(ReadSession { session: ledger.into_session(), reading })
}
