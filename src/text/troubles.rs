//! What is wrong with files, journals and folders, in sentences that say where and what to do.

use std::path::Path;

use super::{Sentence, Zone};
use crate::{
    host::{ElsewhereError, KeeperError, NewError, RedactError, Trouble, Unreadable},
    journal::{Damage, FileAct, FileError, Flaw, Holder, OpenError, ReadError, RepairError, SaveError},
    session::{Lang, NothingToRedact},
    t,
};

/// A file or folder could not be used.
pub fn file_error(lang: Lang, error: &FileError) -> Sentence {
    let act = match error.act {
        FileAct::Create => t!(lang, "file-create"),
        FileAct::Open => t!(lang, "file-open"),
        FileAct::Read => t!(lang, "file-read"),
        FileAct::Write => t!(lang, "file-write"),
        FileAct::Sync => t!(lang, "file-sync"),
        FileAct::Cut => t!(lang, "file-cut"),
        FileAct::Rename => t!(lang, "file-rename"),
        FileAct::Remove => t!(lang, "file-remove"),
        FileAct::Lock => t!(lang, "file-lock"),
    };
    t!(lang, "file-error", path = error.path.display().to_string(), act = act, why = why(lang, &error.source))
}

/// A file could not be read in.
pub fn io_error(lang: Lang, path: &Path, error: std::io::Error) -> Sentence {
    file_error(lang, &FileError { path: path.to_owned(), act: FileAct::Read, source: error })
}

/// What the system said, in plain words where it is something that people can do something about.
pub fn why(lang: Lang, error: &std::io::Error) -> Sentence {
    use std::io::ErrorKind;
    match error.kind() {
        ErrorKind::NotFound => t!(lang, "io-not-found"),
        ErrorKind::PermissionDenied => t!(lang, "io-permission"),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => t!(lang, "io-full"),
        ErrorKind::ReadOnlyFilesystem => t!(lang, "io-read-only"),
        ErrorKind::AlreadyExists => t!(lang, "io-exists"),
        ErrorKind::NotADirectory => t!(lang, "io-not-a-folder"),
        ErrorKind::IsADirectory => t!(lang, "io-is-a-folder"),
        ErrorKind::InvalidData => t!(lang, "io-not-utf8"),
        ErrorKind::FileTooLarge => t!(lang, "io-too-large"),
        ErrorKind::InvalidFilename => t!(lang, "io-bad-name"),
        _ => t!(lang, "io-other", what = error.to_string()),
    }
}

/// What is damaged, and on which line.
pub fn damage(lang: Lang, damage: &Damage) -> Sentence {
    let what = match damage.what {
        Flaw::TooLong => t!(lang, "flaw-too-long"),
        Flaw::NotARecord => t!(lang, "flaw-not-a-record"),
        Flaw::Seq { found } => t!(lang, "flaw-seq", found = found),
        Flaw::Time => t!(lang, "flaw-time"),
        Flaw::Hash => t!(lang, "flaw-hash"),
        Flaw::EndsBeforeMark { marked } => t!(lang, "flaw-ends-before-mark", marked = marked),
        Flaw::MarkDiffers => t!(lang, "flaw-mark-differs"),
        Flaw::MarkGarbled => t!(lang, "flaw-mark-garbled"),
    };
    t!(lang, "damage", line = damage.line, what = what)
}

/// Somebody else leads the session.
fn locked(lang: Lang, zone: &Zone, holder: Option<&Holder>) -> Sentence {
    match holder {
        Some(holder) => t!(
            lang,
            "locked-by",
            pid = holder.pid.to_string(),
            command = holder.command.as_str(),
            since = zone.moment(lang, holder.since),
            host = holder.host.as_str()
        ),
        None => t!(lang, "locked"),
    }
}

/// A session can't be led.
pub fn keeper_error(lang: Lang, zone: &Zone, error: &KeeperError) -> Sentence {
    match error {
        KeeperError::Empty { path } => t!(lang, "open-empty", path = path.display().to_string()),
        KeeperError::Open(error) => open_error(lang, zone, error, |later| unreadable(lang, later)),
        KeeperError::Create(error) => open_error(lang, zone, error, |never| match *never {}),
        KeeperError::Save(error) => save_error(lang, error),
        KeeperError::Secret(error) => file_error(lang, error),
    }
}

/// A session can't be made.
pub fn new_error(lang: Lang, zone: &Zone, error: &NewError) -> Sentence {
    match error {
        NewError::File(error) => file_error(lang, error),
        NewError::Keeper(error) => keeper_error(lang, zone, error),
        NewError::People(why) => trouble(lang, zone, why),
    }
}

fn open_error<E>(lang: Lang, zone: &Zone, error: &OpenError<E>, each: impl Fn(&E) -> Sentence) -> Sentence {
    match error {
        OpenError::File(error) => file_error(lang, error),
        OpenError::Locked { holder, .. } => locked(lang, zone, holder.as_ref()),
        OpenError::Damaged { path, damage: found } => {
            t!(lang, "open-damaged", path = path.display().to_string(), damage = damage(lang, found))
        }
        OpenError::Lost { path, records } => {
            t!(lang, "open-lost", path = path.display().to_string(), records = *records)
        }
        OpenError::Each(error) => each(error),
    }
}

/// A session can't be read.
pub fn read_error(lang: Lang, error: &ReadError<Unreadable>) -> Sentence {
    match error {
        ReadError::File(error) => file_error(lang, error),
        ReadError::Each(later) => unreadable(lang, later),
    }
}

fn unreadable(lang: Lang, later: &Unreadable) -> Sentence {
    t!(lang, "journal-later-version", seq = later.seq, what = later.what.as_str())
}

fn save_error(lang: Lang, error: &SaveError) -> Sentence {
    match error {
        SaveError::File(error) => file_error(lang, error),
        SaveError::Taken { path } => t!(lang, "save-taken", path = path.display().to_string()),
        SaveError::TooLong { bytes } => t!(lang, "save-too-long", bytes = *bytes),
        SaveError::Random(error) => t!(lang, "save-random", what = error.to_string()),
        SaveError::Failed => t!(lang, "save-failed-before"),
    }
}

/// Why nothing can be saved.
pub fn trouble(lang: Lang, zone: &Zone, trouble: &Trouble) -> Sentence {
    let why = match trouble {
        Trouble::Secret(error) => file_error(lang, error),
        Trouble::Save(error) => save_error(lang, error),
        Trouble::Reread(error) => open_error(lang, zone, error, |later| unreadable(lang, later)),
    };
    t!(lang, "not-saved", why = why)
}

/// Nothing, or not everything, could be removed.
pub fn redact_error(lang: Lang, zone: &Zone, error: &RedactError) -> Sentence {
    match error {
        RedactError::Open(error) => open_error(lang, zone, error, |later| unreadable(lang, later)),
        RedactError::Save(error) => save_error(lang, error),
        RedactError::File(error) => file_error(lang, error),
        RedactError::Nothing(NothingToRedact::NoSuchParticipant) => t!(lang, "redact-no-participant"),
        RedactError::Nothing(NothingToRedact::NoSuchRecord) => t!(lang, "redact-no-record"),
        RedactError::Nothing(NothingToRedact::NoText) => t!(lang, "redact-no-text"),
        RedactError::Reason => t!(lang, "redact-reason"),
    }
}

/// A session can't go on in another folder.
pub fn elsewhere_error(lang: Lang, zone: &Zone, error: &ElsewhereError) -> Sentence {
    let told = |dir: &Path, why: Sentence| t!(lang, "elsewhere-half", dir = dir.display().to_string(), why = why);
    match error {
        ElsewhereError::Nothing(error) => file_error(lang, error),
        ElsewhereError::JournalLost { dir } => told(dir, t!(lang, "elsewhere-journal-lost")),
        ElsewhereError::Keeper { dir, error } => told(dir, keeper_error(lang, zone, error)),
    }
}

/// A journal can't be repaired.
pub fn repair_error(lang: Lang, zone: &Zone, error: &RepairError) -> Sentence {
    match error {
        RepairError::File(error) => file_error(lang, error),
        RepairError::Locked { holder, .. } => locked(lang, zone, holder.as_ref()),
        RepairError::Intact => t!(lang, "repair-intact"),
    }
}
