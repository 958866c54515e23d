//! The head mark: `<seq> <hash>`, a note beside the journal of where it ended at the latest sync.
//!
//! A chain can't see that its own end is missing; the mark can. Making and renaming a file for each act would cost as
//! much as the act's own sync, so the mark is overwritten where it stands, in two steps: blanked with NULs, then
//! written. All of it lies in one sector. Whatever a crash, a power cut or a reader finds is therefore a whole mark (the
//! latest or an earlier one) or has NULs in it or is cut short, and never a mixture of two marks.

use std::{
    fs::{self, File},
    io::{self, Read},
    os::unix::fs::{FileExt, OpenOptionsExt},
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
    /// Blank or cut short, as a crash or power cut may leave it; it says nothing.
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
        if bytes.contains(&0) {
            return Self::Unfinished;
        }
        let Ok(text) = str::from_utf8(bytes) else { return Self::Garbled };
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
}

/// Writes the mark of one journal.
pub(super) struct Marker {
    path: PathBuf,
    file: File,
}

impl Marker {
    /// Puts a new mark file in `dir` in place of any other, on disk but for its name.
    pub fn create(dir: &Path, seq: u64, hash: Hash) -> Result<Self, FileError> {
        let (path, fresh) = (path(dir), dir.join("journal.head.new"));
        let mut options = File::options();
        let file =
            options.write(true).create(true).truncate(true).mode(0o600).open(&fresh).doing(FileAct::Create, &fresh)?;
        let marker = Self { path: fresh, file };
        marker.write(seq, hash)?;
        marker.file.sync_all().doing(FileAct::Sync, &marker.path)?;
        fs::rename(&marker.path, &path).doing(FileAct::Rename, &path)?;
        Ok(Self { path, file: marker.file })
    }

    /// Says that the journal ends with this record, which is no earlier one than said before, so that the text never
    /// gets shorter. A power cut may undo it.
    pub fn write(&self, seq: u64, hash: Hash) -> Result<(), FileError> {
        let text = format!("{seq} {hash}\n");
        self.file.write_all_at(&vec![0; text.len()], 0).doing(FileAct::Write, &self.path)?;
        self.file.write_all_at(text.as_bytes(), 0).doing(FileAct::Write, &self.path)
    }
}

/// Where the mark of the journal in `dir` is.
fn path(dir: &Path) -> PathBuf {
    dir.join("journal.head")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_cut_short_or_blanked_is_unfinished_and_anything_else_is_garbled() {
        let hash: Hash = "0f".repeat(32).parse().unwrap();
        let whole = format!("120 {hash}\n");
        for len in 0..whole.len() - 1 {
            assert_eq!(Mark::parse(&whole.as_bytes()[..len]), Mark::Unfinished, "{len}");
        }
        for blank in 1..whole.len() {
            let mut overwriting = whole.clone().into_bytes();
            overwriting[..blank].fill(0);
            assert_eq!(Mark::parse(&overwriting), Mark::Unfinished, "{blank} blanked");
            overwriting.fill(0);
            overwriting[..blank].copy_from_slice(&whole.as_bytes()[..blank]);
            assert_eq!(Mark::parse(&overwriting), Mark::Unfinished, "{blank} written");
        }
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
