//! The head mark: `<seq> <hash>`, a note beside the journal of where it ended at the latest sync.
//!
//! A chain can't see that its own end is missing; the mark can. It is made under another name and renamed, without a
//! sync of its own: after a power cut it may be older than the journal, or empty, but never a mixture of two marks.

use std::{
    fs::{self, File},
    io::{self, Read},
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};

use super::{
    error::{Doing, FileAct, FileError},
    record::Hash,
};

/// What the head mark says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// There is none, as before the first sync.
    Missing,
    /// Empty or cut short, as a power cut may leave it; it says nothing.
    Unfinished,
    /// It holds something else; the journal counts as damaged.
    Garbled,
    /// The journal ended with this record, or goes on after it.
    At {
        /// Number of the record.
        seq: u64,
        /// Hash of the record.
        hash: Hash,
    },
}

impl Mark {
    /// Reads the mark of the journal in `dir`. Read the mark first and the journal after it: a writer may be at work.
    pub(super) fn read(dir: &Path) -> Result<Self, FileError> {
        let path = path(dir);
        let mut bytes = Vec::new();
        let file = match File::open(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Self::Missing),
            opened => opened.doing(FileAct::Open, &path)?,
        };
        file.take(1024).read_to_end(&mut bytes).doing(FileAct::Read, &path)?;
        Ok(Self::parse(&bytes))
    }

    fn parse(bytes: &[u8]) -> Self {
        let Ok(text) = str::from_utf8(bytes) else { return Self::Garbled };
        // A file may have its length but not yet its content: then it reads as NULs.
        let text = text.trim_end_matches('\0');
        let (seq, hash) = text.split_once(' ').unwrap_or((text, ""));
        let Ok(seq) = seq.parse() else { return if text.is_empty() { Self::Unfinished } else { Self::Garbled } };
        match hash.strip_suffix('\n').unwrap_or(hash).parse() {
            Ok(hash) => Self::At { seq, hash },
            Err(_) if hash.len() < 64 && hash.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')) => {
                Self::Unfinished
            }
            Err(_) => Self::Garbled,
        }
    }

    /// Whether a record with this number was acknowledged for certain.
    pub(super) fn covers(self, seq: u64) -> bool {
        match self {
            Self::At { seq: marked, .. } => seq <= marked,
            Self::Missing | Self::Unfinished | Self::Garbled => false,
        }
    }

    /// Writes the mark of the journal in `dir`. It may be lost in a power cut.
    pub(super) fn write(dir: &Path, seq: u64, hash: Hash) -> Result<(), FileError> {
        let (path, fresh) = (path(dir), dir.join("journal.head.new"));
        let mut options = File::options();
        let mut file =
            options.write(true).create(true).truncate(true).mode(0o600).open(&fresh).doing(FileAct::Create, &fresh)?;
        io::Write::write_all(&mut file, format!("{seq} {hash}\n").as_bytes()).doing(FileAct::Write, &fresh)?;
        fs::rename(&fresh, &path).doing(FileAct::Rename, &path)
    }
}

/// Where the mark of the journal in `dir` is.
pub(super) fn path(dir: &Path) -> PathBuf {
    dir.join("journal.head")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_beginning_of_a_mark_is_unfinished_and_anything_else_is_garbled() {
        let hash: Hash = "0f".repeat(32).parse().unwrap();
        let whole = format!("120 {hash}\n");
        for len in 0..whole.len() - 1 {
            assert_eq!(Mark::parse(&whole.as_bytes()[..len]), Mark::Unfinished, "{len}");
        }
        assert_eq!(Mark::parse(&[0; 69]), Mark::Unfinished);
        assert_eq!(Mark::parse(whole.trim_end().as_bytes()), Mark::At { seq: 120, hash });
        assert_eq!(Mark::parse(whole.as_bytes()), Mark::At { seq: 120, hash });
        let upper = whole.to_uppercase();
        let twice = whole.repeat(2);
        let two_lines = format!("{whole}\n");
        for bad in
            ["x", "12x", "-1 00", " 12", "12  00", "120 0f\n", "99999999999999999999 ", &upper, &twice, &two_lines]
        {
            assert_eq!(Mark::parse(bad.as_bytes()), Mark::Garbled, "{bad}");
        }
        assert_eq!(Mark::parse(b"\xff"), Mark::Garbled);
    }
}
