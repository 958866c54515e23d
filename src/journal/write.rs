//! The only writer of a journal: opening with recovery, appending in batches, going on after a failed save.
//!
//! A batch is one write and one sync. Where either fails, nothing more is saved until the journal has been read again
//! from the disk: what the system still remembers of a failed write need not be there.

use std::{
    convert::Infallible,
    fs::{DirBuilder, File},
    io::{self, Seek, SeekFrom, Write},
    os::unix::fs::DirBuilderExt,
    path::{Path, PathBuf},
};

use super::{
    JOURNAL,
    error::{Doing, FileAct, FileError, OpenError, SaveError},
    files::{aside, copy, private, same_file, sync_dir},
    lock::{Holder, Lock},
    mark::{Mark, Marker},
    read::{Reading, Tail, scan},
    record::{Hash, Head, MAX_LINE, Record},
};
use crate::session::{By, Timestamp};

/// A journal that can be appended to. Nobody else can while this exists.
pub struct Journal {
    pub(super) dir: PathBuf,
    pub(super) path: PathBuf,
    pub(super) lock: Lock,
    pub(super) file: File,
    marker: Marker,
    /// Where the chain stands on disk, acknowledged.
    pub(super) saved: Head,
    /// How long the journal is there, in bytes.
    pub(super) saved_len: u64,
    /// Where the chain stands with what is staged.
    pub(super) staged: Head,
    /// The lines of what is staged.
    pub(super) batch: Vec<u8>,
    salts: Salts,
    /// A save failed and the journal has not been read again since.
    pub(super) failed: bool,
}

/// What was found and done when a journal was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The journal as it was found.
    pub reading: Reading,
    /// Where an unfinished end was set aside.
    pub set_aside: Option<PathBuf>,
}

/// What a staged record will be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Staged {
    /// Its number.
    pub seq: u64,
    /// Its time: that of the record before, if the clock has run backwards since.
    pub at: Timestamp,
}

impl Journal {
    /// Makes the folder `dir` if need be, and an empty journal in it, and brings both to the disk.
    ///
    /// # Errors
    /// When there is a journal, when somebody else is writing, or when a file or folder can't be made.
    pub fn create(dir: &Path, holder: &Holder) -> Result<Self, OpenError<Infallible>> {
        match DirBuilder::new().mode(0o700).create(dir) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            made => made.doing(FileAct::Create, dir)?,
        }
        let lock = Lock::take(dir, holder)?;
        let path = dir.join(JOURNAL);
        let file = private().create_new(true).open(&path).doing(FileAct::Create, &path)?;
        file.sync_all().doing(FileAct::Sync, &path)?;
        let marker = Marker::create(dir, Head::START.seq, Head::START.hash)?;
        sync_dir(dir)?;
        sync_dir(dir.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new(".")))?;
        Ok(Self::at(dir, lock, file, marker, Head::START, 0))
    }

    /// Takes the lock, reads the journal in `dir`, tells `each` of every record in order, sets an unfinished end aside,
    /// and makes sure that everything told is on disk.
    ///
    /// # Errors
    /// When somebody else is writing, when the journal is damaged, when a file can't be used, or with what `each`
    /// returned. Nothing was changed then, except that an unfinished end may have been copied.
    pub fn open<E>(
        dir: &Path,
        holder: &Holder,
        each: impl FnMut(Record<'_>) -> Result<(), E>,
    ) -> Result<(Self, Opened), OpenError<E>> {
        let path = dir.join(JOURNAL);
        // A folder that holds no session is left as it is.
        path.metadata().doing(FileAct::Open, &path)?;
        let lock = Lock::take(dir, holder)?;
        let mut file = private().open(&path).doing(FileAct::Open, &path)?;
        let reading = scan(&path, &file, u64::MAX, Mark::read(dir)?, each)?;
        if let Some(damage) = reading.damage {
            return Err(OpenError::Damaged { path, damage });
        }
        let mut set_aside = None;
        let mut len = reading.len;
        match reading.tail {
            Tail::Whole => {}
            Tail::MissingLineFeed => {
                file.write_all(b"\n").doing(FileAct::Write, &path)?;
                len += 1;
            }
            Tail::Unfinished { .. } => {
                let (aside_path, mut aside) = aside(&path, "unfinished", |name| private().create_new(true).open(name))?;
                file.seek(SeekFrom::Start(len)).doing(FileAct::Read, &path)?;
                copy(&mut file, &mut aside, &aside_path)?;
                sync_dir(dir)?;
                set_aside = Some(aside_path);
                file.set_len(len).doing(FileAct::Cut, &path)?;
            }
        }
        // A killed writer may have left records that were written and never synced: from now on they count.
        file.sync_all().doing(FileAct::Sync, &path)?;
        let head = Head { seq: reading.records, hash: reading.head, at: reading.last_at };
        let marker = Marker::create(dir, head.seq, head.hash)?;
        sync_dir(dir)?;
        Ok((Self::at(dir, lock, file, marker, head, len), Opened { reading, set_aside }))
    }

    fn at(dir: &Path, lock: Lock, file: File, marker: Marker, head: Head, len: u64) -> Self {
        Self {
            dir: dir.to_owned(),
            path: dir.join(JOURNAL),
            lock,
            file,
            marker,
            saved: head,
            saved_len: len,
            staged: head,
            batch: Vec::new(),
            salts: Salts::NONE,
            failed: false,
        }
    }

    /// Adds a record to the batch. `event` is one JSON value without line breaks. Nothing is on disk until
    /// [`commit`](Self::commit).
    ///
    /// # Errors
    /// When the event is too long, when there are no random bytes, or after a failed save. Nothing was staged then.
    pub fn stage(&mut self, at: Timestamp, by: By, event: &str) -> Result<Staged, SaveError> {
        debug_assert!(!event.contains('\n') && serde_json::from_str::<serde::de::IgnoredAny>(event).is_ok());
        if self.failed {
            return Err(SaveError::Failed);
        }
        // All other fields together take less than a kibibyte.
        if event.len() > MAX_LINE - 1024 {
            return Err(SaveError::TooLong { bytes: event.len() });
        }
        let at = self.staged.at.map_or(at, |before| at.max(before));
        let salt = self.salts.next().map_err(SaveError::Random)?;
        self.staged.write(&mut self.batch, at, by, salt, event);
        Ok(Staged { seq: self.staged.seq, at })
    }

    /// Brings all that is staged to the disk: one write, one sync. Only after this may it be acknowledged.
    ///
    /// # Errors
    /// When it can't be made sure that all of it is there: then none of it may be acknowledged, now or later, and
    /// nothing can be staged or saved until [`reread`](Self::reread).
    pub fn commit(&mut self) -> Result<(), SaveError> {
        if self.failed {
            return Err(SaveError::Failed);
        }
        if self.batch.is_empty() {
            return Ok(());
        }
        if let Err(error) = self.save() {
            self.failed = true;
            if let SaveError::File(_) = error {
                // The next to open the journal would find in the system's memory what may never have reached the disk,
                // and take it for saved. Where even this fails, `reread` does it or stays failed.
                let _ = self.file.set_len(self.saved_len);
            }
            return Err(error);
        }
        self.saved = self.staged;
        self.saved_len += self.batch.len() as u64;
        self.batch.clear();
        Ok(())
    }

    fn save(&mut self) -> Result<(), SaveError> {
        if !self.lock.is_held() {
            return Err(SaveError::Taken { path: self.lock.path().to_owned() });
        }
        self.file.write_all(&self.batch).doing(FileAct::Write, &self.path)?;
        self.file.sync_data().doing(FileAct::Sync, &self.path)?;
        let len = self.file.metadata().doing(FileAct::Read, &self.path)?.len();
        if len != self.saved_len + self.batch.len() as u64 || !same_file(&self.path, &self.file) {
            return Err(SaveError::Taken { path: self.path.clone() });
        }
        Ok(())
    }

    /// Notes beside the journal where it ends. It needs not succeed for what was saved to be safe.
    ///
    /// # Errors
    /// When the file can't be written.
    pub fn mark(&self) -> Result<(), FileError> {
        self.marker.write(self.saved.seq, self.saved.hash)
    }

    /// The only way on after a failed save: opens the journal anew, tells `each` of every acknowledged record, makes sure
    /// that they are all there, and cuts off what was not acknowledged. What was staged is dropped.
    ///
    /// # Errors
    /// As for [`open`](Self::open), and when an acknowledged record is not there; the journal stays failed then.
    pub fn reread<E>(&mut self, each: impl FnMut(Record<'_>) -> Result<(), E>) -> Result<Reading, OpenError<E>> {
        self.failed = true;
        if !self.lock.is_held() {
            // Somebody else may have saved something since: only opening it again can tell.
            return Err(OpenError::Locked { path: self.lock.path().to_owned(), holder: None });
        }
        let path = &self.path;
        let file = private().open(path).doing(FileAct::Open, path)?;
        let reading = scan(path, &file, self.saved_len, Mark::Missing, each)?;
        let found = (reading.records, reading.head, reading.len, reading.tail, reading.damage);
        if found != (self.saved.seq, self.saved.hash, self.saved_len, Tail::Whole, None) {
            return Err(OpenError::Lost { path: path.clone(), records: self.saved.seq });
        }
        file.set_len(self.saved_len).doing(FileAct::Cut, path)?;
        file.sync_all().doing(FileAct::Sync, path)?;
        sync_dir(&self.dir)?;
        self.file = file;
        self.staged = self.saved;
        self.batch.clear();
        self.failed = false;
        Ok(reading)
    }

    /// The folder it lives in.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// Number and hash of the last saved record.
    pub fn head(&self) -> (u64, Hash) {
        (self.saved.seq, self.saved.hash)
    }
}

/// Fresh random bytes, fetched for many records at once.
struct Salts {
    bytes: [u8; 4096],
    used: usize,
}

impl Salts {
    const NONE: Self = Self { bytes: [0; 4096], used: 4096 };

    fn next(&mut self) -> Result<[u8; 16], getrandom::Error> {
        if self.used == self.bytes.len() {
            getrandom::fill(&mut self.bytes)?;
            self.used = 0;
        }
        let mut salt = [0; 16];
        salt.copy_from_slice(&self.bytes[self.used..self.used + 16]);
        self.used += 16;
        Ok(salt)
    }
}
