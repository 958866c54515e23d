//! The way on where a session's folder can't be written any more: another folder, into which goes what is in memory, and
//! a copy of the journal, if that can be read from disk as far as anything was acknowledged.

use std::{
    fs::{self, File},
    io::{Read, Write},
    os::unix::fs::{DirBuilderExt, OpenOptionsExt},
    path::{Path, PathBuf},
};

use super::{
    keeper::{Keeper, KeeperError},
    log_file::{InWords, LOG_FILE, log_of, replace},
    running::View,
    shelf::PLAN_FILE,
};
use crate::{
    journal::{self, FileAct, FileError, JOURNAL},
    session::Request,
};

/// The acts that could not be saved, one command of the line protocol a line.
pub const UNSAVED_FILE: &str = "unsaved.jsonl";

/// A session can't go on in another folder.
#[derive(Debug, thiserror::Error)]
pub enum ElsewhereError {
    /// Nothing could be written there.
    #[error(transparent)]
    Nothing(FileError),
    /// What is in memory lies in that folder, but the journal can't be read as far as it was acknowledged.
    #[error("the journal can't be read as far as it was acknowledged")]
    JournalLost {
        /// The folder.
        dir: PathBuf,
    },
    /// What is in memory lies in that folder, but the journal can't be gone on with there.
    #[error("the journal can't be gone on with")]
    Keeper {
        /// The folder.
        dir: PathBuf,
        /// Why not.
        error: Box<KeeperError>,
    },
}

/// Goes on with the session of the folder `from` in a folder of the same name in `to`, which gets the log of what was
/// saved last, the acts that were not, and the journal; gives back its keeper and that folder.
///
/// # Errors
/// Nothing, or not everything, could be taken there.
pub fn go_elsewhere(
    from: &Path,
    to: &Path,
    view: &View,
    unsaved: &[Request],
    in_words: InWords,
) -> Result<(Keeper, PathBuf), ElsewhereError> {
    let dir = to.join(from.file_name().unwrap_or("sitzung".as_ref()));
    let failed = |act| {
        let path = dir.clone();
        move |source| ElsewhereError::Nothing(FileError { path, act, source })
    };
    fs::create_dir_all(to).map_err(failed(FileAct::Create))?;
    fs::DirBuilder::new().mode(0o700).create(&dir).map_err(failed(FileAct::Create))?;
    let log = log_of(&view.session, view.head, in_words);
    replace(&dir.join(LOG_FILE), &log).map_err(ElsewhereError::Nothing)?;
    let lines: String = unsaved.iter().map(|request| request.to_line() + "\n").collect();
    replace(&dir.join(UNSAVED_FILE), lines.as_bytes()).map_err(ElsewhereError::Nothing)?;
    // Only what is on disk counts as saved: the copy has to hold the last record that was acknowledged.
    let report = journal::verify(from, Some(&view.head.to_string())).ok();
    let sound = report.filter(|report| report.anchored == Some(view.session.records)).map(|report| report.reading.len);
    let copied = sound.and_then(|len| copy(&from.join(JOURNAL), &dir.join(JOURNAL), len).ok());
    if copied.is_none() {
        return Err(ElsewhereError::JournalLost { dir });
    }
    // What the session was made from is in the journal too.
    let _ = fs::copy(from.join(PLAN_FILE), dir.join(PLAN_FILE));
    match Keeper::open(&dir, "lead", in_words) {
        Ok((keeper, _)) => Ok((keeper, dir)),
        Err(error) => Err(ElsewhereError::Keeper { dir, error: Box::new(error) }),
    }
}

/// Copies the first `len` bytes and brings them to the disk.
fn copy(from: &Path, to: &Path, len: u64) -> std::io::Result<()> {
    let mut copy = File::options().write(true).create_new(true).mode(0o600).open(to)?;
    let copied = std::io::copy(&mut File::open(from)?.take(len), &mut copy)?;
    copy.flush()?;
    copy.sync_all()?;
    if copied == len { Ok(()) } else { Err(std::io::ErrorKind::UnexpectedEof.into()) }
}
