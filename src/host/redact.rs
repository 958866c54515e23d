//! Removing personal data from a session's folder: from the journal, and from everything beside it that may repeat them.
//!
//! Copies go first and the journal last, so that whoever is interrupted can ask again: as long as the journal holds a
//! name, it can be told what to look for.

use std::{
    collections::{BTreeMap, BTreeSet},
    ffi::OsStr,
    fs, io,
    path::{Path, PathBuf},
};

use super::{
    log_file::{InWords, LOG_FILE, log_of, replace},
    now,
    reader::{ReaderError, Unreadable, read_session},
    replay::{Left, Replay, entry},
    shelf::PLAN_FILE,
};
use crate::{
    journal::{self, FileAct, FileError, Holder, JOURNAL, Journal, OpenError, SaveError},
    session::{
        By, Entry, Event, Ledger, NothingToRedact, Plan, Redact, Redaction,
        event::{ActLeft, ActsRedacted},
    },
};

/// What was removed.
#[derive(Debug, Default)]
pub struct Redacted {
    /// The records that lost their content.
    pub records: Vec<u64>,
    /// Files that repeated something and no longer do.
    pub rewritten: Vec<PathBuf>,
    /// Files that are gone: damaged copies of the journal, and documents that can be made anew.
    pub removed: Vec<PathBuf>,
    /// What can't be looked into: pictures, links to elsewhere.
    pub unread: Vec<PathBuf>,
    /// Records and files that hold a part of a name, or an organisation: whether the person is meant nobody knows here.
    pub doubtful: (Vec<u64>, Vec<PathBuf>),
}

/// Nothing, or not everything, was removed.
#[derive(Debug, thiserror::Error)]
pub enum RedactError {
    /// The session can't be opened.
    #[error(transparent)]
    Open(#[from] OpenError<Unreadable>),
    /// The journal can't be written.
    #[error(transparent)]
    Save(#[from] SaveError),
    /// A file beside it can't be read, rewritten or removed.
    #[error(transparent)]
    File(#[from] FileError),
    /// There is nothing to remove.
    #[error("nothing to redact: {0:?}")]
    Nothing(NothingToRedact),
    /// The reason would say again what is to be removed.
    #[error("the reason holds what is to be removed")]
    Reason,
}

impl From<ReaderError> for RedactError {
    fn from(error: ReaderError) -> Self {
        Self::Open(error.into())
    }
}

/// Removes `what` from the session in `dir` and leaves `reason` in its place. The chain of records holds as before, results
/// and numbers stay.
///
/// # Errors
/// Nothing was to be removed, somebody else leads the session, its journal is damaged, or a file can't be used. The journal
/// is as it was then; copies beside it may be gone.
pub fn redact(
    dir: &Path,
    command: &str,
    what: Redact,
    reason: &str,
    in_words: InWords,
) -> Result<Redacted, RedactError> {
    let mut replay = Replay::new(Ledger::for_reading);
    let (mut journal, _) = Journal::open(dir, &Holder::this_process(command, now()), |r| replay.take_in(r))?;
    let (_, left) = replay.finish(dir)?;

    let mut redaction = Redaction::new(what);
    each_act(dir, &left, |seq, entry| redaction.learn(seq, entry))?;
    redaction.learnt();
    let (mut acts, mut redacted) = (BTreeMap::new(), Redacted::default());
    each_act(dir, &left, |seq, entry| {
        let left = redaction.left_of(seq, &entry);
        redacted.doubtful.0.extend(redaction.may_mean(left.as_ref().unwrap_or(&entry)).then_some(seq));
        acts.extend(left.map(|left| (seq, left)));
    })?;
    redaction.check(acts.len()).map_err(RedactError::Nothing)?;
    if redaction.without_copies(reason).is_some() {
        return Err(RedactError::Reason);
    }
    tell_again(dir, &left, &mut acts)?;

    let had_log = dir.join(LOG_FILE).exists();
    clean_folder(dir, &redaction, &mut redacted)?;
    let records: BTreeSet<u64> = acts.keys().copied().collect();
    redacted.records = records.iter().filter(|seq| !left.contains_key(seq)).copied().collect();
    let acts = acts.into_iter().map(|(seq, left)| ActLeft { seq, left }).collect();
    let events: Vec<String> = redaction.events(acts).into_iter().map(json).collect();
    journal.redact(&records, reason, (now(), By::System), &events)?;
    // The mark may lag behind.
    let _ = journal.mark();
    if had_log {
        let read = read_session(dir)?;
        replace(&dir.join(LOG_FILE), &log_of(&read.session, read.reading.head, in_words))?;
    }
    Ok(redacted)
}

fn json(event: Event) -> String {
    let entry = Entry { command: None, occurred: None, event };
    serde_json::to_string(&entry).expect("events have string keys only and no failing parts")
}

/// Tells `each` of every act, where it was redacted of what is `left` of it.
fn each_act(dir: &Path, left: &Left, mut each: impl FnMut(u64, Entry)) -> Result<(), ReaderError> {
    journal::read(dir, |record| {
        if let Some(entry) = entry(&record)?.or_else(|| left.get(&record.seq).cloned()) {
            each(record.seq, entry);
        }
        Ok(())
    })
    .map(drop)
}

/// A record that said what is left of an act, and now says too much, is redacted itself; what else it said is said again.
fn tell_again(dir: &Path, left: &Left, acts: &mut Left) -> Result<(), ReaderError> {
    let mut again = Left::new();
    each_act(dir, left, |seq, entry| {
        if let Event::ActsRedacted(ActsRedacted { acts: told, purged }) = entry.event
            && told.iter().any(|act| acts.contains_key(&act.seq))
        {
            again.extend(told.into_iter().map(|act| (act.seq, act.left)));
            let event = ActsRedacted { acts: Vec::new(), purged }.into();
            again.insert(seq, Entry { event, ..entry });
        }
    })?;
    for (seq, left) in again {
        acts.entry(seq).or_insert(left);
    }
    Ok(())
}

/// What else lies in a session's folder and holds nothing that people wrote.
const NO_TEXTS: [&str; 4] = [JOURNAL, "journal.head", "lock", "secret"];
/// Endings of documents that are packed, so that nobody can look for a name in them, and that can be made anew.
const PACKED: [&str; 6] = ["pdf", "docx", "xlsx", "odt", "ods", "zip"];

/// Removes from the files beside the journal what `redaction` removes from it.
fn clean_folder(dir: &Path, redaction: &Redaction, redacted: &mut Redacted) -> Result<(), FileError> {
    let failed = |act, path: &Path| {
        let path = path.to_owned();
        move |source| FileError { path, act, source }
    };
    for entry in fs::read_dir(dir).map_err(failed(FileAct::Read, dir))? {
        let entry = entry.map_err(failed(FileAct::Read, dir))?;
        let (path, name) = (entry.path(), entry.file_name());
        let kind = entry.file_type().map_err(failed(FileAct::Read, &path))?;
        if NO_TEXTS.iter().any(|no_text| name == *no_text) {
            continue;
        }
        if kind.is_dir() {
            clean_folder(&path, redaction, redacted)?;
            continue;
        }
        if !kind.is_file() {
            redacted.unread.push(path);
            continue;
        }
        let ending = path.extension().and_then(OsStr::to_str).unwrap_or_default();
        // Copies of a journal that was damaged, what a killed writer left, and the log, which is made anew from the journal.
        let goes = name == LOG_FILE || name.to_string_lossy().starts_with(JOURNAL) || ending == "new";
        let packed = PACKED.iter().any(|packed| ending.eq_ignore_ascii_case(packed));
        let bytes = if goes || packed { Vec::new() } else { fs::read(&path).map_err(failed(FileAct::Read, &path))? };
        match String::from_utf8(bytes) {
            Ok(json) if name == PLAN_FILE => {
                if let Some(left) = Plan::parse(&json).ok().and_then(|plan| redaction.left_of_plan(&plan)) {
                    replace(&path, &left.to_json())?;
                    redacted.rewritten.push(path);
                }
            }
            _ if goes || packed => {
                fs::remove_file(&path).map_err(failed(FileAct::Write, &path))?;
                redacted.removed.extend((name != LOG_FILE).then_some(path));
            }
            Ok(text) => {
                let rest = redaction.without_copies(&text);
                if let Some(rest) = &rest {
                    replace(&path, rest.as_bytes())?;
                }
                let path = renamed(path, redaction).map_err(|(path, error)| failed(FileAct::Write, &path)(error))?;
                let doubtful = [&*name.to_string_lossy(), rest.as_deref().unwrap_or(&text)]
                    .into_iter()
                    .any(|text| redaction.may_mean_in_copy(text));
                redacted.doubtful.1.extend(doubtful.then(|| path.clone()));
                redacted.rewritten.extend((rest.is_some() || path != entry.path()).then_some(path));
            }
            Err(_) => redacted.unread.push(path),
        }
    }
    Ok(())
}

/// The file's path, without the names that its own name held.
fn renamed(path: PathBuf, redaction: &Redaction) -> Result<PathBuf, (PathBuf, io::Error)> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let Some(rest) = redaction.without_copies(&name) else { return Ok(path) };
    // Two files may be left with the same name.
    let mut to = path.with_file_name(&rest);
    for number in 2.. {
        if !to.exists() {
            break;
        }
        to = path.with_file_name(format!("{number} {rest}"));
    }
    fs::rename(&path, &to).map(|()| to).map_err(|error| (path, error))
}
