//! What can go wrong with a journal: kinds with paths and numbers, no sentences for people.

use std::{
    io,
    path::{Path, PathBuf},
};

use super::{Damage, Holder, lock::NoLock};

/// A file or folder could not be used.
#[derive(Debug, thiserror::Error)]
#[error("{path}: {act:?} failed: {source}", path = path.display())]
pub struct FileError {
    /// Which one.
    pub path: PathBuf,
    /// What was tried.
    pub act: FileAct,
    /// What the system said.
    pub source: io::Error,
}

/// What was tried with a file or folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileAct {
    /// Making it.
    Create,
    /// Opening it.
    Open,
    /// Reading it.
    Read,
    /// Writing into it.
    Write,
    /// Bringing it to the disk.
    Sync,
    /// Cutting off its end.
    Cut,
    /// Giving it another or a second name.
    Rename,
    /// Removing it.
    Remove,
    /// Locking it.
    Lock,
}

/// A journal could not be read to its end, for a reason that is not damage.
#[derive(Debug, thiserror::Error)]
pub enum ReadError<E> {
    /// A file can't be read.
    #[error(transparent)]
    File(#[from] FileError),
    /// The one who is told of the records refused one.
    #[error("a record was refused")]
    Each(E),
}

/// A journal could not be opened for writing.
#[derive(Debug, thiserror::Error)]
pub enum OpenError<E> {
    /// A file can't be used.
    #[error(transparent)]
    File(#[from] FileError),
    /// Somebody else is writing.
    #[error("{path} is already locked by {holder:?}", path = path.display())]
    Locked {
        /// The lock.
        path: PathBuf,
        /// Who holds it, where the lock says so.
        holder: Option<Holder>,
    },
    /// The journal is damaged: repairing it is an act of its own.
    #[error("{path}: {damage:?}", path = path.display())]
    Damaged {
        /// The journal.
        path: PathBuf,
        /// Where and what.
        damage: Damage,
    },
    /// What was acknowledged is no longer there (only when a journal is read again).
    #[error("{path} no longer holds the {records} records that were acknowledged", path = path.display())]
    Lost {
        /// The journal.
        path: PathBuf,
        /// How many records had been acknowledged.
        records: u64,
    },
    /// The one who is told of the records refused one.
    #[error("a record was refused")]
    Each(E),
}

/// Records could not be saved; except after `TooLong`, nothing more is saved until the journal has been read again.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// A file can't be written or synced.
    #[error(transparent)]
    File(#[from] FileError),
    /// The journal or its lock is no longer where it was, or somebody else wrote to it.
    #[error("{path} was removed, replaced or written to by somebody else", path = path.display())]
    Taken {
        /// The file that is not what it was.
        path: PathBuf,
    },
    /// The event would make a line longer than a journal may hold; it was not staged, all else goes on.
    #[error("an event of {bytes} bytes is too long")]
    TooLong {
        /// Length of the event.
        bytes: usize,
    },
    /// The system gives no random bytes.
    #[error("no random bytes: {0}")]
    Random(getrandom::Error),
    /// An earlier save failed, and the journal has not been read again.
    #[error("an earlier save failed")]
    Failed,
}

/// A journal could not be repaired.
#[derive(Debug, thiserror::Error)]
pub enum RepairError {
    /// A file can't be used.
    #[error(transparent)]
    File(#[from] FileError),
    /// Somebody else is writing.
    #[error("{path} is already locked by {holder:?}", path = path.display())]
    Locked {
        /// The lock.
        path: PathBuf,
        /// Who holds it, where the lock says so.
        holder: Option<Holder>,
    },
    /// There is nothing to repair.
    #[error("nothing is damaged")]
    Intact,
}

impl<E> From<NoLock> for OpenError<E> {
    fn from(error: NoLock) -> Self {
        match error {
            NoLock::File(error) => Self::File(error),
            NoLock::Held { path, holder } => Self::Locked { path, holder },
        }
    }
}

impl<E> From<ReadError<E>> for OpenError<E> {
    fn from(error: ReadError<E>) -> Self {
        match error {
            ReadError::File(error) => Self::File(error),
            ReadError::Each(error) => Self::Each(error),
        }
    }
}

impl From<NoLock> for RepairError {
    fn from(error: NoLock) -> Self {
        match error {
            NoLock::File(error) => Self::File(error),
            NoLock::Held { path, holder } => Self::Locked { path, holder },
        }
    }
}

/// Adds path and act to what the system said.
pub(super) trait Doing<T> {
    fn doing(self, act: FileAct, path: &Path) -> Result<T, FileError>;
}

impl<T> Doing<T> for io::Result<T> {
    fn doing(self, act: FileAct, path: &Path) -> Result<T, FileError> {
        self.map_err(|source| FileError { path: path.to_owned(), act, source })
    }
}
