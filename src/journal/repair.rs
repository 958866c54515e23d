//! The explicit way out of damage: the original is kept, the sound records at its beginning become the journal.
//!
//! What comes after the first damage can't be chained any more, even where it is legible. It is told, not kept: whoever
//! repairs decides what of it to enter again.

use std::{
    fs::{self, File},
    io::{BufRead, BufReader, Read, Seek, SeekFrom},
    ops::RangeInclusive,
    path::{Path, PathBuf},
};

use super::{
    Holder, JOURNAL,
    error::{Doing, FileAct, FileError, ReadError, RepairError},
    files::{aside, copy, private, sync_dir},
    lock::Lock,
    mark::{Mark, Marker},
    read::{Damage, scan},
    record::{Line, MAX_LINE},
};
use crate::session::By;

/// What a repair did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repaired {
    /// What had been wrong.
    pub damage: Damage,
    /// How many records are sound and stay.
    pub kept: u64,
    /// Which records had been there and are lost to the journal, as far as the original and its head mark show.
    pub missing: Option<RangeInclusive<u64>>,
    /// The original.
    pub original: PathBuf,
}

/// A line after the first damage that can still be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lost<'a> {
    /// The number it gives itself.
    pub seq: u64,
    /// The time it gives itself.
    pub at: &'a str,
    /// On whose behalf.
    pub by: By,
    /// The exact JSON text of the event; nothing where it was redacted.
    pub event: Option<&'a str>,
}

/// Repairs the journal in `dir`, and tells `each` of every lost record that is still legible, in the order of the file.
///
/// The original stays beside it as `journal.jsonl.broken-<time>`. Interrupted at any point, it can be done again.
///
/// # Errors
/// When nothing is damaged, when somebody else is writing, or when a file can't be used.
pub fn repair(dir: &Path, holder: &Holder, each: impl FnMut(Lost<'_>)) -> Result<Repaired, RepairError> {
    let path = dir.join(JOURNAL);
    path.metadata().doing(FileAct::Open, &path)?;
    let _lock = Lock::take(dir, holder)?;
    let mark = Mark::read(dir)?;
    let mut file = File::open(&path).doing(FileAct::Open, &path)?;
    let reading = match scan(&path, &file, u64::MAX, mark, |_| Ok::<(), std::convert::Infallible>(())) {
        Ok(reading) => reading,
        Err(ReadError::File(error)) => return Err(error.into()),
        Err(ReadError::Each(never)) => match never {},
    };
    let damage = reading.damage.ok_or(RepairError::Intact)?;
    let legible = tell_lost(&path, &mut file, reading.len, reading.records, each)?;
    let last = match mark {
        Mark::At { seq, .. } => legible.max(seq),
        Mark::Missing | Mark::Unfinished | Mark::Garbled => legible,
    };
    let (original, ()) = aside(&path, "broken", |broken| fs::hard_link(&path, broken))?;
    sync_dir(dir)?;

    let fresh_path = dir.join("journal.jsonl.new");
    let mut fresh = private().create(true).open(&fresh_path).doing(FileAct::Create, &fresh_path)?;
    fresh.set_len(0).doing(FileAct::Cut, &fresh_path)?;
    file.seek(SeekFrom::Start(0)).doing(FileAct::Read, &path)?;
    copy(&mut file.take(reading.len), &mut fresh, &fresh_path)?;
    fs::rename(&fresh_path, &path).doing(FileAct::Rename, &path)?;
    sync_dir(dir)?;
    Marker::create(dir, reading.records, reading.head)?;
    sync_dir(dir)?;

    let kept = reading.records;
    Ok(Repaired { damage, kept, missing: (last > kept).then_some(kept + 1..=last), original })
}

/// Tells `each` of the legible lines of `file` from byte `from` on with a number above `kept`; returns the highest.
fn tell_lost(
    path: &Path,
    file: &mut File,
    from: u64,
    kept: u64,
    mut each: impl FnMut(Lost<'_>),
) -> Result<u64, FileError> {
    file.seek(SeekFrom::Start(from)).doing(FileAct::Read, path)?;
    let mut lines = BufReader::new(file);
    let mut line = Vec::new();
    let mut last = kept;
    while {
        line.clear();
        lines.by_ref().take(MAX_LINE as u64 + 1).read_until(b'\n', &mut line).doing(FileAct::Read, path)? > 0
    } {
        let text = line.strip_suffix(b"\n").unwrap_or(&line);
        if let Some(found) = Line::parse(text).filter(|found| found.seq > kept) {
            last = last.max(found.seq);
            each(Lost { seq: found.seq, at: found.at, by: found.by, event: found.event.map(|event| event.get()) });
        }
    }
    Ok(last)
}
