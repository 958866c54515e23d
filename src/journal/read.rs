//! Reading a journal front to back: every record's form, number, time, digest and place in the chain is checked.
//!
//! Nothing here writes. The file is read in chunks, so memory does not grow with it. Their lines are parsed (`lines`), those
//! of a long journal on a thread of its own, while here the chain is followed and the one who asked makes something of the records before.

use std::{convert::Infallible, fs::File, io::Read, path::Path, sync::mpsc, thread};

use super::{
    JOURNAL,
    error::{Doing, FileAct, FileError, ReadError},
    lines::{Chunk, Lines, LinesEnd},
    mark::Mark,
    record::{Hash, Head, Parsed, Record},
};
use crate::session::Timestamp;

/// A journal of fewer bytes is read without a thread of its own.
const SHORT: u64 = 256 << 10;

/// What was found in a journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// How many sound records there are from the beginning on.
    pub records: u64,
    /// Hash of the last of them; zeros where there is none.
    pub head: Hash,
    /// Time of the last of them.
    pub last_at: Option<Timestamp>,
    /// How many bytes they take, with their line feeds.
    pub len: u64,
    /// What comes after them, where that is no damage.
    pub tail: Tail,
    /// The first thing that is wrong.
    pub damage: Option<Damage>,
    /// What the head mark says.
    pub mark: Mark,
}

/// How a journal ends after its sound records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tail {
    /// As it should.
    Whole,
    /// The last record is complete, only its line feed is missing (`len` leaves it out); it counts.
    MissingLineFeed,
    /// The end of a write that a crash or power cut left unfinished; nothing in it was acknowledged.
    Unfinished {
        /// How long it is.
        bytes: u64,
    },
}

/// The first thing that is wrong with a journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Damage {
    /// The line, counted from 1; the line after the last where the head mark alone is wrong.
    pub line: u64,
    /// What is wrong there.
    pub what: Flaw,
}

/// What can be wrong with a journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// The line is longer than a journal may hold.
    TooLong,
    /// The line is not one JSON object with the fields of a record, written as a journal writes it.
    NotARecord,
    /// The record has another number than the line.
    Seq {
        /// That number.
        found: u64,
    },
    /// The record is older than the one before it.
    Time,
    /// The record's content and its hash don't fit, or it does not follow the one before it.
    Hash,
    /// The journal ends before the record that the head mark names.
    EndsBeforeMark {
        /// Number of that record.
        marked: u64,
    },
    /// The head mark names another hash for this record.
    MarkDiffers,
    /// The head mark holds something else than a number and a hash.
    MarkGarbled,
}

/// What [`verify`] found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// What is there, and what is wrong with it.
    pub reading: Reading,
    /// The record whose hash the anchor is, if there was an anchor and it is part of the journal.
    pub anchored: Option<u64>,
}

/// Reads the journal in `dir` and tells `each` of every sound record in order, up to the first that is not.
///
/// # Errors
/// When a file can't be read, or with what `each` returned. Damage is no error here: it is part of the reading.
pub fn read<E>(dir: &Path, each: impl FnMut(Record<'_>) -> Result<(), E>) -> Result<Reading, ReadError<E>> {
    let mark = Mark::read(dir)?;
    let path = dir.join(JOURNAL);
    let file = File::open(&path).doing(FileAct::Open, &path)?;
    scan(&path, &file, u64::MAX, mark, each)
}

/// Checks the journal in `dir`, and whether `anchor` (a hash from minutes, projector or receipt, or its first digits) is part
/// of it.
///
/// # Errors
/// When a file can't be read.
pub fn verify(dir: &Path, anchor: Option<&str>) -> Result<Report, FileError> {
    let mut anchored = None;
    let reading = read(dir, |record| {
        if anchor.is_some_and(|anchor| record.hash.begins_with(anchor)) {
            anchored = Some(record.seq);
        }
        Ok::<(), Infallible>(())
    });
    match reading {
        Ok(reading) => Ok(Report { reading, anchored }),
        Err(ReadError::File(error)) => Err(error),
        Err(ReadError::Each(never)) => match never {},
    }
}

/// Reads the first `limit` bytes of `file`, which is at `path` and stands at its beginning.
pub(super) fn scan<E>(
    path: &Path,
    file: &File,
    limit: u64,
    mark: Mark,
    each: impl FnMut(Record<'_>) -> Result<(), E>,
) -> Result<Reading, ReadError<E>> {
    scan_from(path, file, (Head::START, 0), limit, mark, each)
}

/// Reads on in `file` from where it stands: behind so many bytes, which were read before and end with the record `start`.
pub(super) fn scan_from<E>(
    path: &Path,
    file: &File,
    (start, len): (Head, u64),
    limit: u64,
    mark: Mark,
    mut each: impl FnMut(Record<'_>) -> Result<(), E>,
) -> Result<Reading, ReadError<E>> {
    let mut lines = Lines::new(file.take(limit));
    let mut checker = Checker { head: start, len, mark, mark_differs: false };
    let mut head = start;
    let mut next = move || lines.next_chunk().map(|chunk| followed(chunk, &mut head));
    let file_len = || Ok::<_, ReadError<E>>(file.metadata().doing(FileAct::Read, path)?.len());
    let is_short = file_len()?.saturating_sub(len) < SHORT;
    let mut take = |(chunk, flaw): (Chunk, Option<Flaw>)| {
        for parsed in &chunk.records {
            checker.accept(parsed);
            each(parsed.record(&chunk.text)).map_err(ReadError::Each)?;
        }
        if flaw.is_some() {
            return Ok(Some(checker.reading(Tail::Whole, flaw)));
        }
        chunk.end.map(|end| Ok::<_, ReadError<E>>(checker.end(end, file_len()?))).transpose()
    };
    // A short journal is read sooner than a thread is made.
    if is_short {
        loop {
            if let Some(reading) = take(next().doing(FileAct::Read, path)?)? {
                return Ok(reading);
            }
        }
    }
    thread::scope(|threads| {
        // Two chunks under way keep both sides busy; more would only take memory.
        let (sender, receiver) = mpsc::sync_channel(2);
        let parse = move || {
            loop {
                let chunk = next();
                let more = matches!(chunk, Ok((Chunk { end: None, .. }, None)));
                if sender.send(chunk).is_err() || !more {
                    break;
                }
            }
        };
        thread::Builder::new().spawn_scoped(threads, parse).doing(FileAct::Read, path)?;
        loop {
            let chunk = receiver.recv().expect("the last chunk has an end").doing(FileAct::Read, path)?;
            if let Some(reading) = take(chunk)? {
                return Ok(reading);
            }
        }
    })
}

/// The records of a chunk up to the first that is not the one that must come next, and what is wrong with that one.
fn followed(mut chunk: Chunk, head: &mut Head) -> (Chunk, Option<Flaw>) {
    for (position, record) in chunk.records.iter().enumerate() {
        if let Err(flaw) = head.follow(record) {
            chunk.records.truncate(position);
            return (chunk, Some(flaw));
        }
    }
    (chunk, None)
}

/// Goes along with the records that are told.
struct Checker {
    head: Head,
    /// Bytes of sound records so far, with their line feeds.
    len: u64,
    mark: Mark,
    /// Whether the mark names another hash for a record than the journal has.
    mark_differs: bool,
}

impl Checker {
    fn accept(&mut self, record: &Parsed) {
        self.head = record.head();
        self.len += record.line_len;
        if let Mark::At { seq, hash } = self.mark {
            self.mark_differs |= seq == self.head.seq && hash != self.head.hash;
        }
    }

    /// What is there when the lines end in this way.
    ///
    /// A power cut in the middle of a write leaves its beginning, or NULs for the parts that did not reach the disk,
    /// possibly with later parts after them. NULs stand in no JSON. So what has no line feed, or has NULs, is the end of
    /// such a write, unless the head mark shows that it had been acknowledged; where there is no mark to ask, NULs
    /// before a line feed count as damage.
    fn end(&self, end: LinesEnd, file_len: u64) -> Reading {
        match end {
            LinesEnd::Whole => self.reading(Tail::Whole, None),
            LinesEnd::MissingLineFeed => self.reading(Tail::MissingLineFeed, None),
            LinesEnd::Bad { flaw, has_line_feed, has_nul } => {
                let marked = matches!(self.mark, Mark::At { .. });
                let torn = !has_line_feed || has_nul && marked;
                if torn && !self.mark.covers(self.head.seq + 1) {
                    self.reading(Tail::Unfinished { bytes: file_len.saturating_sub(self.len) }, None)
                } else {
                    self.reading(Tail::Whole, Some(flaw))
                }
            }
        }
    }

    fn reading(&self, tail: Tail, flaw: Option<Flaw>) -> Reading {
        let next = self.head.seq + 1;
        let damage = match (self.mark, flaw) {
            (Mark::At { seq, .. }, _) if self.mark_differs => Some(Damage { line: seq, what: Flaw::MarkDiffers }),
            (_, Some(what)) => Some(Damage { line: next, what }),
            (Mark::At { seq: marked, .. }, _) if marked >= next => {
                Some(Damage { line: next, what: Flaw::EndsBeforeMark { marked } })
            }
            (Mark::Garbled, _) => Some(Damage { line: next, what: Flaw::MarkGarbled }),
            (Mark::Missing | Mark::Unfinished | Mark::At { .. }, _) => None,
        };
        let (records, head, last_at) = (self.head.seq, self.head.hash, self.head.at);
        Reading { records, head, last_at, len: self.len, tail, damage, mark: self.mark }
    }
}
