//! One record and its line: how it is written, how it is checked, how it is chained to the one before it.
//!
//! Nothing here touches files. The form is the contract's:
//!
//! ```text
//! {"seq":1,"at":"2026-11-22T17:00:00.123Z","by":"moderator","salt":"<32 hex>","event":{…},"hash":"<64 hex>"}
//! digest = SHA-256(salt LF event)                          over the bytes of the event as they stand in the line
//! hash   = SHA-256(hash before LF seq LF at LF by LF digest)             all as text; before the first: 64 zeros
//! ```
//!
//! A redacted line has `"digest":"<64 hex>","redacted":"<reason>"` in place of `salt` and `event`.

use std::{fmt, ops::Range, str::FromStr};

use serde::{Deserialize, de::value::BorrowedStrDeserializer};
use serde_json::value::RawValue;
use sha2::{Digest, Sha256};

use super::read::Flaw;
use crate::session::{By, Timestamp};

/// The longest line that is written or read, in bytes without its line feed: keeps a reader's memory bounded.
pub(super) const MAX_LINE: usize = 8 << 20;

/// One sound record of a journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record<'a> {
    /// Counts from 1 without gaps; also the number of the line.
    pub seq: u64,
    /// When the act was done; never before that of an earlier record.
    pub at: Timestamp,
    /// On whose behalf.
    pub by: By,
    /// What happened, or why it is no longer told.
    pub body: Body<'a>,
    /// Chains this record to all before it.
    pub hash: Hash,
}

/// What a record holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body<'a> {
    /// Something happened.
    Event {
        /// The exact JSON text of the event.
        event: &'a str,
    },
    /// The event was removed; the chain still proves that it was there.
    Redacted {
        /// Why it was removed.
        reason: &'a str,
    },
}

/// A SHA-256 of the chain, as 64 lower-case hexadecimal digits: so it stands in files, and so it is hashed further.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Hash([u8; 64]);

/// The text is not 64 lower-case hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not 64 lower-case hexadecimal digits")]
pub struct NotAHash;

/// Where a chain stands: all that the next record rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Head {
    /// Number of the last record, 0 before the first.
    pub seq: u64,
    pub hash: Hash,
    pub at: Option<Timestamp>,
}

/// A line that has the form of a record; whether it is the next one is for [`Head::follow`] to say.
pub(super) struct Parsed {
    /// Length of the line in bytes, with its line feed if it has one.
    pub line_len: u64,
    seq: u64,
    at: Timestamp,
    at_text: [u8; TIME_LEN],
    by: By,
    digest: Hash,
    body: ParsedBody,
    hash: Hash,
}

enum ParsedBody {
    /// Where the event stands in the text that holds the line.
    Event(Range<usize>),
    Redacted(String),
}

/// The fields of a line, whichever of the optional ones there are.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Line<'a> {
    pub seq: u64,
    pub at: &'a str,
    pub by: By,
    salt: Option<&'a str>,
    #[serde(borrow)]
    pub event: Option<&'a RawValue>,
    digest: Option<&'a str>,
    #[serde(borrow)]
    redacted: Option<&'a RawValue>,
    hash: &'a str,
}

/// A journal spells times in one way: in UTC, with three decimals.
const TIME_LEN: usize = "2026-11-22T17:00:00.123Z".len();

impl Head {
    /// Before the first record.
    pub const START: Self = Self { seq: 0, hash: Hash([b'0'; 64]), at: None };

    /// Appends the line of the next record to `lines` and goes there. `event` is one JSON value without line breaks;
    /// `salt` is fresh and random.
    pub fn write(&mut self, lines: &mut Vec<u8>, at: Timestamp, by: By, salt: [u8; 16], event: &str) {
        let mut salt_text = [0; 32];
        hex(&salt, &mut salt_text);
        let salt = str::from_utf8(&salt_text).expect("hexadecimal digits are text");
        let (seq, at_text) = (self.seq + 1, at.to_string());
        let hash = self.hash.next(seq, at_text.as_bytes(), by, Hash::of_event(salt, event));
        for part in [r#"{"seq":"#, &seq.to_string(), r#","at":""#, &at_text, r#"","by":""#, by.as_str()] {
            lines.extend_from_slice(part.as_bytes());
        }
        for part in [r#"","salt":""#, salt, r#"","event":"#, event, r#","hash":""#] {
            lines.extend_from_slice(part.as_bytes());
        }
        lines.extend_from_slice(&hash.0);
        lines.extend_from_slice(b"\"}\n");
        *self = Self { seq, hash, at: Some(at) };
    }

    /// Goes on to `record`, if it is what must come next.
    pub fn follow(&mut self, record: &Parsed) -> Result<(), Flaw> {
        if record.seq != self.seq + 1 {
            return Err(Flaw::Seq { found: record.seq });
        }
        if self.at.is_some_and(|before| record.at < before) {
            return Err(Flaw::Time);
        }
        if record.hash != self.hash.next(record.seq, &record.at_text, record.by, record.digest) {
            return Err(Flaw::Hash);
        }
        *self = record.head();
        Ok(())
    }
}

impl Parsed {
    /// Where the chain stands after this record.
    pub fn head(&self) -> Head {
        Head { seq: self.seq, hash: self.hash, at: Some(self.at) }
    }

    /// The record in `text[line]`, without its line feed.
    ///
    /// The order of the fields is free, the spelling is not: blanks between them, escapes in names or another spelling
    /// of a number would be bytes that no hash vouches for, so the length must be what the values come to.
    pub fn parse(text: &[u8], line: Range<usize>) -> Option<Self> {
        let end = line.end;
        let line = &text[line];
        let found = Line::parse(line)?;
        let (digest, body, body_len) = match (found.salt, found.event, found.digest, found.redacted) {
            (Some(salt), Some(event), None, None) if salt.len() == 32 && is_hex(salt) => {
                let event = event.get();
                let start = event.as_ptr().addr() - text.as_ptr().addr();
                let len = r#""salt":"","event":"#.len() + salt.len() + event.len();
                (Hash::of_event(salt, event), ParsedBody::Event(start..start + event.len()), len)
            }
            (None, None, Some(digest), Some(reason)) => {
                let len = r#""digest":"","redacted":"#.len() + digest.len() + reason.get().len();
                (digest.parse().ok()?, ParsedBody::Redacted(serde_json::from_str(reason.get()).ok()?), len)
            }
            _ => return None,
        };
        let values_len =
            decimal_len(found.seq) + found.at.len() + found.by.as_str().len() + body_len + found.hash.len();
        if line.len() != r#"{"seq":,"at":"","by":"",,"hash":""}"#.len() + values_len || !found.at.ends_with('Z') {
            return None;
        }
        Some(Self {
            line_len: (line.len() + usize::from(text.get(end) == Some(&b'\n'))) as u64,
            seq: found.seq,
            at: found.at.parse().ok()?,
            at_text: found.at.as_bytes().try_into().ok()?,
            by: found.by,
            digest,
            body,
            hash: found.hash.parse().ok()?,
        })
    }

    /// The line of this record, which was parsed from `line`, without its content; the same line where it has none.
    pub fn redacted(&self, line: &[u8], reason: &str) -> Vec<u8> {
        if let ParsedBody::Redacted(_) = self.body {
            return line.to_vec();
        }
        let (seq, at, by, digest, hash) = (self.seq, self.at, self.by.as_str(), self.digest, self.hash);
        let reason = serde_json::Value::from(reason);
        format!(r#"{{"seq":{seq},"at":"{at}","by":"{by}","digest":"{digest}","redacted":{reason},"hash":"{hash}"}}"#)
            .into_bytes()
            .into_iter()
            .chain([b'\n'])
            .collect()
    }

    /// The record, now that it is known to be sound; `text` is what it was parsed from.
    pub fn record<'a>(&'a self, text: &'a [u8]) -> Record<'a> {
        let body = match &self.body {
            ParsedBody::Event(place) => {
                Body::Event { event: str::from_utf8(&text[place.clone()]).expect("was text when it was parsed") }
            }
            ParsedBody::Redacted(reason) => Body::Redacted { reason },
        };
        Record { seq: self.seq, at: self.at, by: self.by, body, hash: self.hash }
    }
}

impl<'a> Line<'a> {
    /// The fields of a line, if it is one JSON object with no others.
    pub fn parse(line: &'a [u8]) -> Option<Self> {
        let text = str::from_utf8(line).ok()?;
        Self::parse_as_written(text).or_else(|| serde_json::from_str(text).ok())
    }

    /// Reads a line just as [`Head::write`] writes it: most of reading a journal, and much quicker than a general parser.
    fn parse_as_written(text: &'a str) -> Option<Self> {
        let (seq, rest) = text.strip_prefix(r#"{"seq":"#)?.split_once(',')?;
        let (at, rest) = rest.strip_prefix(r#""at":""#)?.split_at_checked(TIME_LEN)?;
        let (by, rest) = rest.strip_prefix(r#"","by":""#)?.split_once('"')?;
        let (salt, rest) = rest.strip_prefix(r#","salt":""#)?.split_at_checked(32)?;
        let rest = rest.strip_prefix(r#"","event":"#)?.strip_suffix(r#""}"#)?;
        let (rest, hash) = rest.split_at_checked(rest.len().checked_sub(64)?)?;
        let event = serde_json::from_str(rest.strip_suffix(r#","hash":""#)?).ok()?;
        let by = By::deserialize(BorrowedStrDeserializer::<serde::de::value::Error>::new(by)).ok()?;
        let seq = seq.parse().ok()?;
        Some(Self { seq, at, by, salt: Some(salt), event: Some(event), digest: None, redacted: None, hash })
    }
}

impl Hash {
    /// Whether these are its first digits, and enough of them to tell it from all others.
    pub(super) fn begins_with(&self, digits: &str) -> bool {
        digits.len() >= 16 && self.0.starts_with(digits.as_bytes())
    }

    /// The digest of a record.
    fn of_event(salt: &str, event: &str) -> Self {
        Self::new(Sha256::new().chain_update(salt).chain_update("\n").chain_update(event))
    }

    /// The hash of the record that follows the one with this hash.
    fn next(self, seq: u64, at: &[u8], by: By, digest: Self) -> Self {
        let mut hash = Sha256::new_with_prefix(self.0);
        for part in [seq.to_string().as_bytes(), at, by.as_str().as_bytes(), &digest.0] {
            hash.update("\n");
            hash.update(part);
        }
        Self::new(hash)
    }

    fn new(hash: Sha256) -> Self {
        let mut digits = [0; 64];
        hex(&hash.finalize(), &mut digits);
        Self(digits)
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(str::from_utf8(&self.0).expect("hexadecimal digits are text"))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Hash {
    type Err = NotAHash;

    fn from_str(text: &str) -> Result<Self, NotAHash> {
        if is_hex(text) { text.as_bytes().try_into().map(Self).map_err(|_| NotAHash) } else { Err(NotAHash) }
    }
}

/// Writes `bytes` as lower-case hexadecimal digits into `digits`, which is twice as long.
fn hex(bytes: &[u8], digits: &mut [u8]) {
    let digit = |value: u8| value + if value < 10 { b'0' } else { b'a' - 10 };
    for (pair, byte) in digits.chunks_exact_mut(2).zip(bytes) {
        pair[0] = digit(byte >> 4);
        pair[1] = digit(byte & 15);
    }
}

/// Whether there are only lower-case hexadecimal digits. Without a branch for each: random ones can't be foreseen.
fn is_hex(text: &str) -> bool {
    text.bytes().fold(true, |so_far, b| so_far & (b.is_ascii_digit() | (b'a'..=b'f').contains(&b)))
}

/// How many decimal digits a number has.
fn decimal_len(number: u64) -> usize {
    number.checked_ilog10().unwrap_or(0) as usize + 1
}
