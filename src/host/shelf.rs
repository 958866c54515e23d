//! The folder that holds the sessions: which there are, and making new ones.

use std::{
    fs, io,
    os::unix::fs::DirBuilderExt,
    path::{Path, PathBuf},
    sync::Arc,
};

use uuid::Uuid;

use super::{
    keeper::{Keeper, KeeperError, Trouble},
    log_file::{InWords, replace},
};
use crate::{
    journal::{FileAct, FileError, JOURNAL},
    session::{By, Participant, Plan, Request, Session},
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
    /// Its people can't be saved.
    #[error("the people can't be saved")]
    People(Arc<Trouble>),
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
        let mut names = self.folders()?;
        // A journal without a record is what a crash left of making a session: nothing was acknowledged.
        names.retain(|name| self.dir.join(name).join(JOURNAL).metadata().is_ok_and(|journal| journal.len() > 0));
        Ok(names)
    }

    /// The names of all that may be folders of sessions, in no order.
    ///
    /// # Errors
    /// The folder can't be read.
    pub fn folders(&self) -> Result<Vec<String>, FileError> {
        let failed = |source| FileError { path: self.dir.clone(), act: FileAct::Read, source };
        let entries = match fs::read_dir(&self.dir) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            entries => entries.map_err(failed)?,
        };
        let mut names = Vec::new();
        for entry in entries {
            let entry = entry.map_err(failed)?;
            names.extend(entry.file_name().into_string());
        }
        Ok(names)
    }

    /// Makes a session from `plan` in a new folder, named after day and title; returns that name.
    ///
    /// # Errors
    /// A file or folder can't be made; nothing is left of it then.
    pub fn create(&self, plan: &Plan, in_words: InWords) -> Result<String, NewError> {
        let (name, dir) = self.new_folder(folder_name(plan))?;
        let made = Keeper::create(&dir, plan, in_words).map_err(NewError::from).and_then(|keeper| {
            replace(&dir.join(PLAN_FILE), &plan.to_json())?;
            drop(keeper);
            Ok(name)
        });
        if made.is_err() {
            // Half a session is none. Where it can't be removed, it is for the same reason that is told anyway.
            let _ = fs::remove_dir_all(&dir);
        }
        made
    }

    /// Makes a session like `earlier` from `plan`, with its people registered as they were, and nobody there yet; returns
    /// its folder's name.
    ///
    /// # Errors
    /// A file or folder can't be made; nothing is left of it then.
    pub fn create_with_people(&self, plan: &Plan, earlier: &Session, in_words: InWords) -> Result<String, NewError> {
        let name = self.create(plan, in_words)?;
        let dir = self.dir.join(&name);
        let register = |(_, person): (_, &Arc<Participant>)| Request {
            id: Uuid::now_v7().to_string().into(),
            by: By::Moderator,
            at: None,
            command: person.again().into(),
        };
        let filled = Keeper::open(&dir, "new", in_words).map_err(NewError::from).and_then(|(mut keeper, _)| {
            keeper.take(earlier.participants.iter().map(register).map(Ok));
            keeper.mark();
            match keeper.trouble() {
                Some(trouble) => Err(NewError::People(trouble.clone())),
                None => Ok(name),
            }
        });
        if filled.is_err() {
            let _ = fs::remove_dir_all(&dir);
        }
        filled
    }

    /// Makes a folder of that name, or of that name with a number behind it where there is one already.
    fn new_folder(&self, wanted: String) -> Result<(String, PathBuf), FileError> {
        let failed = |path: &Path| {
            let path = path.to_owned();
            move |source| FileError { path, act: FileAct::Create, source }
        };
        fs::create_dir_all(&self.dir).map_err(failed(&self.dir))?;
        let mut name = wanted.clone();
        for next in 2.. {
            let dir = self.dir.join(&name);
            match fs::DirBuilder::new().mode(0o700).create(&dir) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => name = format!("{wanted}-{next}"),
                made => return made.map_err(failed(&dir)).map(|()| (name, dir)),
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
