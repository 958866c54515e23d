//! `log.json`: made from a snapshot on a thread of its own, so that no act waits for it.

use std::{
    fs,
    io::{self, Write},
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
    sync::Arc,
    thread::JoinHandle,
};

use crate::{
    journal::{FileAct, FileError, Hash},
    session::{Lang, Session, Vote, log::Log},
    voting::Verdict,
};

/// The log's name in the folder of its session.
pub const LOG_FILE: &str = "log.json";

/// Says in a language how a verdict came about; the log's only sentences, and the host speaks no language.
pub type InWords = fn(Lang, &Vote, &Verdict) -> String;

/// The bytes of the log of `session`, whose last record has the hash `head`.
pub fn log_of(session: &Session, head: Hash, in_words: InWords) -> Vec<u8> {
    let lang = session.head.language;
    Log::of(session, head.to_string(), &|vote, verdict| in_words(lang, vote, verdict)).to_json()
}

/// The log of one session, and the thread that writes it.
pub(super) struct LogFile {
    dir: PathBuf,
    in_words: InWords,
    writing: Option<JoinHandle<Result<(), FileError>>>,
    /// Why the last one could not be written; it stands until one could.
    trouble: Option<Arc<FileError>>,
    tell: Tell,
}

/// What is done whenever a log has been written, or could not be.
pub(super) type Tell = Arc<dyn Fn() + Send + Sync>;

impl LogFile {
    pub(super) fn in_dir(dir: &Path, in_words: InWords) -> Self {
        Self { dir: dir.to_owned(), in_words, writing: None, trouble: None, tell: Arc::new(|| ()) }
    }

    /// Lets whoever shows how the writing goes know when there is something new to show.
    pub(super) fn tell(&mut self, tell: Tell) {
        self.tell = tell;
    }

    /// Begins to write the log of `session`, once the one before is written.
    pub(super) fn write(&mut self, session: Session, head: Hash) {
        self.finish();
        let (path, in_words, tell) = (self.dir.join(LOG_FILE), self.in_words, self.tell.clone());
        self.writing = Some(std::thread::spawn(move || {
            let written = replace(&path, &log_of(&session, head, in_words));
            tell();
            written
        }));
    }

    /// Whether the log on disk is the one of the journal that ends with `head`.
    pub(super) fn is_of(&self, head: Hash) -> bool {
        let head = format!("\"head\": \"{head}\"");
        fs::read(self.dir.join(LOG_FILE)).is_ok_and(|log| log.windows(head.len()).any(|part| part == head.as_bytes()))
    }

    /// Why the last log could not be written.
    pub(super) fn trouble(&mut self, finish: bool) -> Option<Arc<FileError>> {
        if finish || self.writing.as_ref().is_some_and(JoinHandle::is_finished) {
            self.finish();
        }
        self.trouble.clone()
    }

    /// Waits until the log that is being written is on disk, or isn't.
    pub(super) fn finish(&mut self) {
        if let Some(writing) = self.writing.take() {
            self.trouble = match writing.join() {
                Ok(written) => written.err().map(Arc::new),
                Err(panic) => std::panic::resume_unwind(panic),
            };
        }
    }
}

impl Drop for LogFile {
    fn drop(&mut self) {
        if let Some(writing) = self.writing.take() {
            // Nobody is left to be told; the log can be made from the journal at any time.
            let _ = writing.join();
        }
    }
}

/// Puts `bytes` in the place of the file `path`: whoever reads it sees the old one or the new one, whole.
///
/// # Errors
/// A file beside it can't be written, or can't take its place; the old one is still there then.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    let failed = |act| move |source: io::Error| FileError { path: path.to_owned(), act, source };
    let dir = path.parent().filter(|dir| !dir.as_os_str().is_empty()).unwrap_or(Path::new("."));
    // Always the same name, so that what a killed writer leaves behind is overwritten by the next.
    let fresh = path.with_added_extension("new");
    let mut options = fs::OpenOptions::new();
    let mut file =
        options.write(true).create(true).truncate(true).mode(0o600).open(&fresh).map_err(failed(FileAct::Create))?;
    file.write_all(bytes).map_err(failed(FileAct::Write))?;
    file.sync_all().map_err(failed(FileAct::Sync))?;
    fs::rename(&fresh, path).map_err(failed(FileAct::Rename))?;
    fs::File::open(dir).and_then(|dir| dir.sync_all()).map_err(failed(FileAct::Sync))
}
