//! A journal's file as lines: read in chunks, each line parsed into the form of a record.
//!
//! What a line means for those around it (number, time, chain, head mark) is judged in `read`.

use std::{
    fs::File,
    io::{self, Read},
    mem,
};

use super::{
    read::Flaw,
    record::{MAX_LINE, Parsed},
};

/// Some lines, and the records that they have the form of.
pub(super) struct Chunk {
    pub text: Vec<u8>,
    pub records: Vec<Parsed>,
    /// Set in the last chunk.
    pub end: Option<LinesEnd>,
}

/// Why there is no further line with the form of a record.
#[derive(Clone, Copy)]
pub(super) enum LinesEnd {
    /// The file ends after a line feed.
    Whole,
    /// The file ends after a record without a line feed.
    MissingLineFeed,
    /// There are bytes that are no record.
    Bad { flaw: Flaw, has_line_feed: bool, has_nul: bool },
}

/// How much is read at once, in bytes: small enough to stay in a processor's cache.
const CHUNK: usize = 256 << 10;

/// Goes through the lines of a file.
pub(super) struct Lines<'f> {
    file: io::Take<&'f File>,
    /// Read, but not yet a whole line.
    rest: Vec<u8>,
}

impl<'f> Lines<'f> {
    pub fn new(file: io::Take<&'f File>) -> Self {
        Self { file, rest: Vec::new() }
    }

    /// The next lines. Must not be called after the last chunk.
    pub fn next_chunk(&mut self) -> io::Result<Chunk> {
        let mut text = mem::take(&mut self.rest);
        loop {
            let before = text.len();
            text.reserve(CHUNK);
            if self.file.by_ref().take(CHUNK as u64).read_to_end(&mut text)? == 0 {
                return Ok(last_line(text));
            }
            if let Some(last) = memchr::memrchr(b'\n', &text[before..]) {
                self.rest = text.split_off(before + last + 1);
                return Ok(whole_lines(text));
            }
            if text.len() > MAX_LINE {
                let end = Some(bad(&text, Flaw::TooLong, true));
                return Ok(Chunk { text, records: Vec::new(), end });
            }
        }
    }
}

/// Parses lines that all have their line feed.
fn whole_lines(text: Vec<u8>) -> Chunk {
    let (mut records, mut start, mut end) = (Vec::new(), 0, None);
    for feed in memchr::memchr_iter(b'\n', &text) {
        match parse(&text, start, feed) {
            Ok(record) => records.push(record),
            Err(flaw) => {
                end = Some(bad(&text[start..feed], flaw, true));
                break;
            }
        }
        start = feed + 1;
    }
    Chunk { text, records, end }
}

/// Parses what comes after the last line feed.
fn last_line(text: Vec<u8>) -> Chunk {
    let (records, end) = match parse(&text, 0, text.len()) {
        _ if text.is_empty() => (Vec::new(), LinesEnd::Whole),
        Ok(record) => (vec![record], LinesEnd::MissingLineFeed),
        Err(flaw) => (Vec::new(), bad(&text, flaw, false)),
    };
    Chunk { text, records, end: Some(end) }
}

fn parse(text: &[u8], start: usize, end: usize) -> Result<Parsed, Flaw> {
    if end - start > MAX_LINE {
        return Err(Flaw::TooLong);
    }
    Parsed::parse(text, start..end).ok_or(Flaw::NotARecord)
}

fn bad(line: &[u8], flaw: Flaw, has_line_feed: bool) -> LinesEnd {
    LinesEnd::Bad { flaw, has_line_feed, has_nul: memchr::memchr(0, line).is_some() }
}
