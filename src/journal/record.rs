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

use serde::Deserialize;
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

/// A SHA-256 of the chain.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Hash([u8; 32]);

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

/// A record found sound, apart from the lines that it stands in.
pub(super) struct Checked {
    seq: u64,
    at: Timestamp,
    by: By,
    body: CheckedBody,
    hash: Hash,
}

enum CheckedBody {
    /// Where in the lines the event stands.
    Event(Range<usize>),
    Redacted(String),
}

/// A line as it parses; which of the optional fields belong together is for [`Head::check`] to say.
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

impl Head {
    /// Before the first record.
    pub const START: Self = Self { seq: 0, hash: Hash([0; 32]), at: None };

    /// Appends the line of the next record to `lines` and goes there. `event` is one JSON value without line breaks;
    /// `salt` is fresh and random.
    pub fn write(&mut self, lines: &mut Vec<u8>, at: Timestamp, by: By, salt: [u8; 16], event: &str) {
        let mut digits = [0; 32];
        let (seq, at_text, salt) = (self.seq + 1, at.to_string(), hex(&salt, &mut digits));
        let hash = self.hash.next(seq, &at_text, by, &Hash::of_event(salt, event).hex());
        for part in [r#"{"seq":"#, &seq.to_string(), r#","at":""#, &at_text, r#"","by":""#, by.as_str()] {
            lines.extend_from_slice(part.as_bytes());
        }
        for part in [r#"","salt":""#, salt, r#"","event":"#, event, r#","hash":""#] {
            lines.extend_from_slice(part.as_bytes());
        }
        lines.extend_from_slice(&hash.hex());
        lines.extend_from_slice(b"\"}\n");
        *self = Self { seq, hash, at: Some(at) };
    }

    /// The record that stands at `place` in `lines` (without its line feed), if it is what must come next.
    ///
    /// The order of the fields is free, the spelling is not: blanks between them, escapes in names or another spelling
    /// of a number would be bytes that no hash vouches for, so the length must be what the values come to.
    pub fn check(&self, lines: &[u8], place: Range<usize>) -> Result<Checked, Flaw> {
        let line = &lines[place];
        if line.len() > MAX_LINE {
            return Err(Flaw::TooLong);
        }
        let found = Line::parse(line).ok_or(Flaw::NotARecord)?;
        let (digest, body, body_len) = found.body(lines).ok_or(Flaw::NotARecord)?;
        let frame_len = r#"{"seq":,"at":"","by":"",,"hash":""}"#.len() + found.seq.to_string().len();
        if line.len() != frame_len + found.at.len() + found.by.as_str().len() + body_len + found.hash.len() {
            return Err(Flaw::NotARecord);
        }
        if found.seq != self.seq + 1 {
            return Err(Flaw::Seq { found: found.seq });
        }
        let at = own_time(found.at).ok_or(Flaw::NotARecord)?;
        if self.at.is_some_and(|before| at < before) {
            return Err(Flaw::Time);
        }
        let hash = self.hash.next(found.seq, found.at, found.by, &digest.hex());
        if found.hash.as_bytes() != hash.hex() {
            return Err(Flaw::Hash);
        }
        Ok(Checked { seq: found.seq, at, by: found.by, body, hash })
    }
}

impl<'a> Line<'a> {
    /// The fields of a line, if it is one JSON object with no others.
    pub fn parse(line: &'a [u8]) -> Option<Self> {
        serde_json::from_str(str::from_utf8(line).ok()?).ok()
    }

    /// The digest and the body, and how many bytes of the line they take.
    fn body(&self, lines: &[u8]) -> Option<(Hash, CheckedBody, usize)> {
        match (self.salt, self.event, self.digest, self.redacted) {
            (Some(salt), Some(event), None, None) if salt.len() == 32 => {
                let event = event.get();
                let start = event.as_ptr().addr() - lines.as_ptr().addr();
                let len = r#""salt":"","event":"#.len() + salt.len() + event.len();
                Some((Hash::of_event(salt, event), CheckedBody::Event(start..start + event.len()), len))
            }
            (None, None, Some(digest), Some(reason)) => {
                let len = r#""digest":"","redacted":"#.len() + digest.len() + reason.get().len();
                let reason = serde_json::from_str(reason.get()).ok()?;
                Some((digest.parse().ok()?, CheckedBody::Redacted(reason), len))
            }
            _ => None,
        }
    }
}

impl Checked {
    /// Where the chain stands after this record.
    pub fn head(&self) -> Head {
        Head { seq: self.seq, hash: self.hash, at: Some(self.at) }
    }

    /// The length of the event in bytes is at most that of a line; `lines` is what it was checked in.
    pub fn record<'a>(&'a self, lines: &'a [u8]) -> Record<'a> {
        let body = match &self.body {
            CheckedBody::Event(place) => {
                Body::Event { event: str::from_utf8(&lines[place.clone()]).expect("was text when it was checked") }
            }
            CheckedBody::Redacted(reason) => Body::Redacted { reason },
        };
        Record { seq: self.seq, at: self.at, by: self.by, body, hash: self.hash }
    }
}

impl Hash {
    /// The digest of a record.
    fn of_event(salt: &str, event: &str) -> Self {
        let digest = Sha256::new().chain_update(salt).chain_update("\n").chain_update(event);
        Self(digest.finalize().into())
    }

    /// The hash of the record that follows the one with this hash.
    fn next(&self, seq: u64, at: &str, by: By, digest: &[u8; 64]) -> Self {
        let (before, seq) = (self.hex(), seq.to_string());
        let parts: [&[u8]; 5] = [&before, seq.as_bytes(), at.as_bytes(), by.as_str().as_bytes(), digest];
        let mut hash = Sha256::new_with_prefix(parts[0]);
        for part in &parts[1..] {
            hash.update("\n");
            hash.update(part);
        }
        Self(hash.finalize().into())
    }

    /// As it stands in files: lower-case hexadecimal digits.
    fn hex(&self) -> [u8; 64] {
        let mut digits = [0; 64];
        hex(&self.0, &mut digits);
        digits
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(hex(&self.0, &mut [0; 64]))
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
        let value = |digit: u8| match digit {
            b'0'..=b'9' => Ok(digit - b'0'),
            b'a'..=b'f' => Ok(digit - b'a' + 10),
            _ => Err(NotAHash),
        };
        let digits: &[u8; 64] = text.as_bytes().try_into().map_err(|_| NotAHash)?;
        let mut bytes = [0; 32];
        for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
            *byte = value(pair[0])? << 4 | value(pair[1])?;
        }
        Ok(Self(bytes))
    }
}

/// Writes `bytes` as lower-case hexadecimal digits into `digits`, which is twice as long.
fn hex<'a>(bytes: &[u8], digits: &'a mut [u8]) -> &'a str {
    for (pair, byte) in digits.chunks_exact_mut(2).zip(bytes) {
        pair.copy_from_slice(&[
            b"0123456789abcdef"[usize::from(byte >> 4)],
            b"0123456789abcdef"[usize::from(byte & 15)],
        ]);
    }
    str::from_utf8(digits).expect("hexadecimal digits are text")
}

/// The time in the one spelling that a journal uses: in UTC, with three decimals.
fn own_time(text: &str) -> Option<Timestamp> {
    (text.len() == "2026-11-22T17:00:00.123Z".len() && text.ends_with('Z')).then(|| text.parse().ok())?
}
