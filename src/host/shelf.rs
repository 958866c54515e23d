//! The folder that holds the sessions: which there are, and making new ones.

use std::{
    fs, io,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
};

use super::{
    keeper::{Keeper, KeeperError},
    log_file::{InWords, replace},
};
use crate::{
    journal::{FileAct, FileError, JOURNAL},
    session::Plan,
};

/// The plan's name in the folder of its session.
pub const PLAN_FILE: &str = "plan.json";
/// The longest folder name made from a title, in bytes.
const NAME_MAX: usize = 80;

/// The folder that holds the sessions.
#[derive(Clone, Debug)]
pub struct Shelf {
    dir: PathBuf,
}

/// A session can't be made.
#[derive(Debug, thiserror::Error)]
pub enum NewError {
    /// A file or folder can't be made.
    #[error(transparent)]
    File(#[from] FileError),
    /// Its journal can't be made.
    #[error(transparent)]
    Keeper(#[from] KeeperError),
}

impl Shelf {
    /// The sessions in `dir`, which need not exist yet.
    pub fn at(dir: impl Into<PathBuf>) -> Self {
        Self { dir: dir.into() }
    }

    /// The folder itself.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// The folder of a session: one below the sessions folder, or else a path to one.
    pub fn find(&self, session: impl AsRef<Path>) -> PathBuf {
        let session = session.as_ref();
        let below = self.dir.join(session);
        if below.join(JOURNAL).exists() || !session.join(JOURNAL).exists() { below } else { session.into() }
    }

    /// The names of all sessions, in no order; none where the folder doesn't exist.
    ///
    /// # Errors
    /// The folder can't be read.
    pub fn names(&self) -> Result<Vec<String>, FileError> {
        let failed = |source| FileError { path: self.dir.clone(), act: FileAct::Read, source };
        let entries = match fs::read_dir(&self.dir) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            entries => entries.map_err(failed)?,
        };
        let mut names = Vec::new();
        for entry in entries {
            let entry = entry.map_err(failed)?;
            // What begins with a dot is still being made.
            if let Ok(name) = entry.file_name().into_string()
                && !name.starts_with('.')
                && entry.path().join(JOURNAL).exists()
            {
                names.push(name);
            }
        }
        Ok(names)
    }

    /// Makes a session from `plan` in a new folder, named after day and title; returns that name.
    ///
    /// The folder gets its name only once everything in it is on disk: after a crash there is a whole session or none.
    ///
    /// # Errors
    /// A file or folder can't be made; nothing is left of it then.
    pub fn create(&self, plan: &Plan, in_words: InWords) -> Result<String, NewError> {
        let failed = |act| {
            let path = self.dir.clone();
            move |source| FileError { path, act, source }
        };
        fs::create_dir_all(&self.dir).map_err(failed(FileAct::Create))?;
        // A leading dot keeps it out of lists; where making fails, it goes again by itself.
        let making = tempfile::Builder::new()
            .prefix(".neu-")
            .permissions(fs::Permissions::from_mode(0o700))
            .tempdir_in(&self.dir)
            .map_err(failed(FileAct::Create))?;
        drop(Keeper::create(making.path(), plan, in_words)?);
        replace(&making.path().join(PLAN_FILE), &plan.to_json())?;
        let name = self.put(making, &folder_name(plan))?;
        fs::File::open(&self.dir).and_then(|dir| dir.sync_all()).map_err(failed(FileAct::Sync))?;
        Ok(name)
    }

    /// Gives a finished folder its name, or that name with a number behind it where there is one already.
    fn put(&self, made: tempfile::TempDir, wanted: &str) -> Result<String, FileError> {
        let names = std::iter::once(wanted.to_owned()).chain((2..).map(|number| format!("{wanted}-{number}")));
        for name in names {
            let path = self.dir.join(&name);
            // Renaming would take the place of an empty folder.
            if path.symlink_metadata().is_ok() {
                continue;
            }
            match fs::rename(made.path(), &path) {
                Err(taken)
                    if matches!(taken.kind(), io::ErrorKind::DirectoryNotEmpty | io::ErrorKind::AlreadyExists) => {}
                Err(source) => return Err(FileError { path, act: FileAct::Rename, source }),
                Ok(()) => {
                    // There is nothing left under the old name to clear away.
                    let _ = made.keep();
                    return Ok(name);
                }
            }
        }
        unreachable!("there are more numbers than folders")
    }
}

/// `2026-11-22-fachkonferenz-sprache`: lower case, letters and digits of any script, words joined by hyphens.
fn folder_name(plan: &Plan) -> String {
    let mut name = plan.date.map(|day| format!("{day}-")).unwrap_or_default();
    for part in plan.title.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()) {
        let part = part.to_lowercase();
        if name.len() + part.len() > NAME_MAX {
            break;
        }
        name.push_str(&part);
        name.push('-');
    }
    match name.trim_end_matches('-') {
        "" => "sitzung".into(),
        name => name.into(),
    }
}
