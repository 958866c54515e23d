//! Reading on in a journal that somebody else may be writing: only what was appended since is read and checked, and no lock
//! is taken. Where the journal has become another file, as after a redaction or a repair, it is read from its beginning.

use std::{
    fs::File,
    io::{Seek, SeekFrom},
    os::unix::fs::MetadataExt,
    path::{Path, PathBuf},
};

use super::{
    JOURNAL,
    error::{Doing, FileAct, ReadError},
    mark::Mark,
    read::{Reading, Tail, scan_from},
    record::{Head, Record},
};

/// Follows the journal of a session.
#[derive(Debug)]
pub struct Follower {
    dir: PathBuf,
    place: Option<Place>,
}

/// How far a journal was read.
#[derive(Debug)]
struct Place {
    /// Which file it was: device and inode.
    file: (u64, u64),
    /// How long the file was, in bytes.
    len: u64,
    reading: Reading,
}

/// What a follower tells.
#[derive(Debug)]
pub enum Step<'a> {
    /// Everything told before no longer counts: the records come from the first on.
    Anew,
    /// The next sound record.
    Record(Record<'a>),
}

impl Follower {
    /// A follower of the journal in `dir` that has read nothing yet.
    pub fn new(dir: &Path) -> Self {
        Self { dir: dir.to_owned(), place: None }
    }

    /// Tells `each` of what has come since the last time; gives back what there is now, or nothing where nothing has come.
    ///
    /// # Errors
    /// A file can't be read, or what `each` returned; the next time it begins anew then. Damage is part of the reading.
    pub fn read_on<E>(
        &mut self,
        mut each: impl FnMut(Step<'_>) -> Result<(), E>,
    ) -> Result<Option<Reading>, ReadError<E>> {
        // The mark first: it never leads, so whatever it names must be in a file that is read after it.
        let mark = Mark::read(&self.dir)?;
        let path = self.dir.join(JOURNAL);
        let mut file = File::open(&path).doing(FileAct::Open, &path)?;
        let metadata = file.metadata().doing(FileAct::Read, &path)?;
        let (id, len) = ((metadata.dev(), metadata.ino()), metadata.len());
        if self.place.as_ref().is_some_and(|place| (place.file, place.len) == (id, len)) {
            return Ok(None);
        }
        let goes_on = |place: &Place| {
            place.file == id && place.len <= len && !matches!(place.reading.tail, Tail::MissingLineFeed)
        };
        let (mut head, mut from) = (Head::START, 0);
        match self.place.take().filter(goes_on) {
            Some(Place { reading, .. }) => {
                head = Head { seq: reading.records, hash: reading.head, at: reading.last_at };
                from = reading.len;
                file.seek(SeekFrom::Start(from)).doing(FileAct::Read, &path)?;
            }
            None => each(Step::Anew).map_err(ReadError::Each)?,
        }
        let reading = scan_from(&path, &file, (head, from), u64::MAX, mark, |record| each(Step::Record(record)))?;
        self.place = Some(Place { file: id, len, reading: reading.clone() });
        Ok(Some(reading))
    }
}
