//! Reading a journal front to back: every record's form, number, time, digest and place in the chain is checked.
//!
//! Nothing here writes. The file is read in chunks, so memory does not grow with it; the chunks are checked on a thread
//! of their own, while the one who asked makes something of the records before.

use std::{
    convert::Infallible,
    fs::File,
    io::{self, Read},
    mem,
    path::Path,
    sync::mpsc,
    thread,
};

use super::{
    JOURNAL,
    error::{Doing, FileAct, FileError, ReadError},
    mark::Mark,
    record::{Checked, Hash, Head, MAX_LINE, Record},
};
use crate::session::Timestamp;

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

/// Checks the journal in `dir`, and whether `anchor` (a hash from minutes, projector or receipt) is part of it.
///
/// # Errors
/// When a file can't be read.
pub fn verify(dir: &Path, anchor: Option<Hash>) -> Result<Report, FileError> {
    let mut anchored = None;
    let reading = read(dir, |record| {
        if Some(record.hash) == anchor {
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
    mut each: impl FnMut(Record<'_>) -> Result<(), E>,
) -> Result<Reading, ReadError<E>> {
    let mut checker = Checker {
        file: file.take(limit),
        rest: Vec::new(),
        head: Head::START,
        len: 0,
        mark,
        mark_differs: false,
        end: None,
    };
    // Two chunks under way keep both sides busy; more would only take memory.
    let (sender, receiver) = mpsc::sync_channel::<Chunk>(2);
    thread::scope(|threads| {
        let check = move || -> io::Result<Reading> {
            while let Some(chunk) = checker.chunk()? {
                if sender.send(chunk).is_err() {
                    break;
                }
            }
            Ok(checker.reading())
        };
        let checking = thread::Builder::new().spawn_scoped(threads, check).doing(FileAct::Read, path)?;
        for chunk in receiver {
            for record in &chunk.records {
                each(record.record(&chunk.lines)).map_err(ReadError::Each)?;
            }
        }
        Ok(checking.join().expect("checking does not panic").doing(FileAct::Read, path)?)
    })
}

/// Some lines and the sound records in them.
struct Chunk {
    lines: Vec<u8>,
    records: Vec<Checked>,
}

/// How much is read at once, in bytes: small enough to stay in a processor's cache.
const CHUNK: usize = 256 << 10;

/// Goes through a journal.
struct Checker<'f> {
    file: io::Take<&'f File>,
    /// Read, but not yet a whole line.
    rest: Vec<u8>,
    head: Head,
    /// Bytes of sound records so far.
    len: u64,
    mark: Mark,
    /// Whether the mark names another hash for a record than the journal has.
    mark_differs: bool,
    /// Set where the sound records end.
    end: Option<End>,
}

/// Why there is no further sound record.
enum End {
    Tail(Tail),
    Damage(Flaw),
}

impl Checker<'_> {
    /// The next lines with their sound records, or nothing after the last.
    fn chunk(&mut self) -> io::Result<Option<Chunk>> {
        if self.end.is_some() {
            return Ok(None);
        }
        let mut lines = mem::take(&mut self.rest);
        let mut records = Vec::new();
        loop {
            let before = lines.len();
            lines.reserve(CHUNK);
            if self.file.by_ref().take(CHUNK as u64).read_to_end(&mut lines)? == 0 {
                self.finish(&lines, &mut records)?;
                break;
            }
            if let Some(last) = memchr::memrchr(b'\n', &lines[before..]) {
                self.rest = lines.split_off(before + last + 1);
                self.check_lines(&lines, &mut records)?;
                break;
            }
            if lines.len() > MAX_LINE {
                self.end = Some(self.end_at(&lines, Flaw::TooLong, true)?);
                break;
            }
        }
        Ok(Some(Chunk { lines, records }))
    }

    /// Checks lines that all have their line feed.
    fn check_lines(&mut self, lines: &[u8], records: &mut Vec<Checked>) -> io::Result<()> {
        let mut start = 0;
        for feed in memchr::memchr_iter(b'\n', lines) {
            match self.head.check(lines, start..feed) {
                Ok(record) => self.accept(record, feed + 1 - start, records),
                Err(flaw) => {
                    self.end = Some(self.end_at(&lines[start..feed], flaw, true)?);
                    break;
                }
            }
            start = feed + 1;
        }
        Ok(())
    }

    /// Checks what comes after the last line feed of the file.
    fn finish(&mut self, rest: &[u8], records: &mut Vec<Checked>) -> io::Result<()> {
        self.end = Some(if rest.is_empty() {
            End::Tail(Tail::Whole)
        } else {
            match self.head.check(rest, 0..rest.len()) {
                Ok(record) => {
                    self.accept(record, rest.len(), records);
                    End::Tail(Tail::MissingLineFeed)
                }
                Err(flaw) => self.end_at(rest, flaw, false)?,
            }
        });
        Ok(())
    }

    fn accept(&mut self, record: Checked, len: usize, records: &mut Vec<Checked>) {
        self.head = record.head();
        self.len += len as u64;
        if let Mark::At { seq, hash } = self.mark {
            self.mark_differs |= seq == self.head.seq && hash != self.head.hash;
        }
        records.push(record);
    }

    /// What it means that `line` is not the next record: the end of an unfinished write, or damage.
    ///
    /// A power cut in the middle of a write leaves its beginning, or NULs for the parts that did not reach the disk,
    /// possibly with later parts after them. NULs stand in no JSON. So what has no line feed, or has NULs, is the end of
    /// such a write, unless the head mark shows that it had been acknowledged; where there is no mark to ask, NULs
    /// before a line feed count as damage.
    fn end_at(&self, line: &[u8], flaw: Flaw, has_line_feed: bool) -> io::Result<End> {
        let acknowledged = self.mark.covers(self.head.seq + 1);
        let marked = matches!(self.mark, Mark::At { .. });
        if !acknowledged && (!has_line_feed || marked && line.contains(&0)) {
            let bytes = self.file.get_ref().metadata()?.len() - self.len;
            return Ok(End::Tail(Tail::Unfinished { bytes }));
        }
        Ok(End::Damage(flaw))
    }

    fn reading(&self) -> Reading {
        let next = self.head.seq + 1;
        let damage = match (self.mark, &self.end) {
            (Mark::At { seq, .. }, _) if self.mark_differs => Some(Damage { line: seq, what: Flaw::MarkDiffers }),
            (_, Some(End::Damage(what))) => Some(Damage { line: next, what: *what }),
            (Mark::At { seq: marked, .. }, _) if marked >= next => {
                Some(Damage { line: next, what: Flaw::EndsBeforeMark { marked } })
            }
            (Mark::Garbled, _) => Some(Damage { line: next, what: Flaw::MarkGarbled }),
            (Mark::Missing | Mark::Unfinished | Mark::At { .. }, _) => None,
        };
        Reading {
            records: self.head.seq,
            head: self.head.hash,
            last_at: self.head.at,
            len: self.len,
            tail: match self.end {
                Some(End::Tail(tail)) => tail,
                Some(End::Damage(_)) | None => Tail::Whole,
            },
            damage,
            mark: self.mark,
        }
    }
}
