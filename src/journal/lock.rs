//! The lock that keeps a journal to one writer, and the name of the one who holds it.
//!
//! The system lets go of it when its holder ends, however that happens, so nothing stale can stay behind. Readers never
//! ask for it.

use std::{
    fs::{self, File, TryLockError},
    io::{self, Read, Write},
    path::{Path, PathBuf},
    process, thread,
    time::{Duration, Instant},
};

use serde::{Deserialize, Serialize};

use super::{
    error::{Doing, FileAct, FileError},
    files::{private, same_file},
};
use crate::session::Timestamp;

/// Who writes to a journal, as the lock tells it to a second writer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// Number of the process.
    pub pid: u32,
    /// What it is doing, such as `lead` or `record`.
    pub command: String,
    /// Since when.
    pub since: Timestamp,
    /// Name of the computer; empty where it has none.
    pub host: String,
}

impl Holder {
    /// This process, doing `command` since `since`.
    pub fn this_process(command: &str, since: Timestamp) -> Self {
        let host = fs::read_to_string("/proc/sys/kernel/hostname").unwrap_or_default().trim().to_owned();
        Self { pid: process::id(), command: command.to_owned(), since, host }
    }
}

/// How long a holder that was killed may take to end, because it is in the middle of a sync.
const LAST_SYNC: Duration = Duration::from_millis(500);

/// Held until it is dropped.
pub(super) struct Lock {
    path: PathBuf,
    file: File,
}

/// Why the lock was not given.
pub(super) enum NoLock {
    File(FileError),
    Held { path: PathBuf, holder: Option<Holder> },
}

impl From<FileError> for NoLock {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}

impl Lock {
    /// Takes the lock of the journal in `dir` and names `holder` in it, or says who has it.
    pub fn take(dir: &Path, holder: &Holder) -> Result<Self, NoLock> {
        let path = dir.join("lock");
        let mut file = private().create(true).open(&path).doing(FileAct::Open, &path)?;
        let asked_at = Instant::now();
        loop {
            match file.try_lock() {
                Ok(()) => break,
                Err(TryLockError::WouldBlock) if asked_at.elapsed() < LAST_SYNC => thread::sleep(LAST_SYNC / 50),
                Err(TryLockError::WouldBlock) => {
                    let mut text = String::new();
                    let read = file.take(4096).read_to_string(&mut text);
                    return Err(NoLock::Held {
                        path,
                        holder: read.ok().and_then(|_| serde_json::from_str(&text).ok()),
                    });
                }
                Err(TryLockError::Error(error)) => return Err(error).doing(FileAct::Lock, &path)?,
            }
        }
        let text = serde_json::to_string(holder).map_err(io::Error::from).doing(FileAct::Write, &path)?;
        file.set_len(0).doing(FileAct::Write, &path)?;
        file.write_all(text.as_bytes()).doing(FileAct::Write, &path)?;
        let lock = Self { path, file };
        // Whoever removes the file of a lock removes the lock: the next one would make and get another.
        if lock.is_held() { Ok(lock) } else { Err(NoLock::Held { path: lock.path, holder: None }) }
    }

    /// Whether the file that was locked is still the one that a second writer would try.
    pub fn is_held(&self) -> bool {
        same_file(&self.path, &self.file)
    }

    /// Where the lock is.
    pub fn path(&self) -> &Path {
        &self.path
    }
}
