//! What is wrong with a target, in a sentence that says what, where and what to do.

use tokio_postgres::error::SqlState;

use super::{
    office::{OfficeError, is_set_by_hand},
    schema::{Kind, OUTCOMES, VERSION},
    store::StoreError,
    target::Target,
};
use crate::{
    session::{Lang, clean},
    t,
    text::{self, Sentence, word},
};

/// What the driver says where the server asks for a password and none is known. It tells kinds of errors only by words.
const NO_PASSWORD: &str = "password missing";
/// How it begins to say that encryption failed.
const NOT_ENCRYPTED: &str = "error performing TLS handshake";

/// Why `target` can't be used.
pub fn sentence(lang: Lang, target: &Target, error: &StoreError) -> Sentence {
    let target = target.to_string();
    match error {
        StoreError::Sqlite(error) => {
            let what = match error.sqlite_error_code() {
                Some(rusqlite::ErrorCode::NotADatabase) => t!(lang, "store-no-database"),
                Some(rusqlite::ErrorCode::DatabaseBusy | rusqlite::ErrorCode::DatabaseLocked) => t!(lang, "store-busy"),
                Some(rusqlite::ErrorCode::CannotOpen) => t!(lang, "store-cannot-open"),
                Some(rusqlite::ErrorCode::ReadOnly) => t!(lang, "store-read-only"),
                Some(rusqlite::ErrorCode::DiskFull) => t!(lang, "io-full"),
                Some(_) | None => t!(lang, "io-other", what = error.to_string()),
            };
            t!(lang, "store-failed", target = target, what = what)
        }
        StoreError::Postgres(error) => {
            t!(lang, "store-failed", target = target, what = postgres(lang, error))
        }
        StoreError::Silent => t!(lang, "store-failed", target = target, what = t!(lang, "store-gone")),
        StoreError::Address(what) => t!(lang, "store-address", target = target, what = what.as_str()),
        StoreError::File { path, source } if source.kind() == std::io::ErrorKind::DirectoryNotEmpty => {
            t!(lang, "store-foreign-file", path = path.display().to_string(), name = source.to_string())
        }
        StoreError::File { path, source } => {
            let what = format!("{}: {}", path.display(), text::why(lang, source));
            t!(lang, "store-failed", target = target, what = what)
        }
        StoreError::Content { path, what } => {
            t!(lang, "store-content", path = path.display().to_string(), what = what.as_str())
        }
        StoreError::TooLarge { path, max } => {
            t!(lang, "file-too-large", path = path.display().to_string(), max = *max)
        }
        StoreError::InUse(path) => t!(lang, "store-in-use", path = path.display().to_string()),
        StoreError::Later { found } => {
            t!(lang, "store-later", target = target, found = found.to_string(), known = VERSION.to_string())
        }
    }
}

/// Why the office can't do something in `target`.
pub fn refused(lang: Lang, target: &Target, error: &OfficeError) -> Sentence {
    // Whatever was typed may hold anything.
    let shown = |text: &str| clean::harmless(text).into_owned();
    match error {
        OfficeError::Store(error) => sentence(lang, target, error),
        OfficeError::NoDatabase => t!(lang, "office-no-database"),
        OfficeError::NoOutcome(name) => t!(lang, "office-no-outcome", name = shown(name)),
        OfficeError::NoField(name) => t!(lang, "office-no-field", name = shown(name)),
        OfficeError::NoColumn(name) => {
            let columns = OUTCOMES.columns.iter().filter(|column| is_set_by_hand(column));
            let columns: Vec<_> = columns.map(|column| column.name).collect();
            t!(lang, "office-no-column", name = shown(name), columns = columns.join(", "))
        }
        OfficeError::Value { column, value } => {
            let (name, value) = (word(lang, "column", column.name), shown(value));
            match column.kind {
                Kind::Word(words) => {
                    t!(lang, "office-word", column = name, value = value, words = words().join(", "))
                }
                Kind::Number if column.name == "progress_percent" => t!(lang, "office-percent", value = value),
                Kind::Id
                | Kind::Text
                | Kind::Number
                | Kind::Flag
                | Kind::Day
                | Kind::Moment
                | Kind::List
                | Kind::Json => t!(lang, "office-value", column = name, value = value),
            }
        }
        OfficeError::CodeTaken(code) => t!(lang, "office-code-taken", code = shown(code)),
        OfficeError::Future(day) => t!(lang, "office-future", day = super::words::day(lang, day)),
        OfficeError::Mapped { from, there } => {
            t!(lang, "office-mapped", from = shown(from), there = shown(there))
        }
        OfficeError::NotMapped(from) => t!(lang, "office-not-mapped", from = shown(from)),
        OfficeError::NotMerged(name) => t!(lang, "office-not-merged", name = shown(name)),
        OfficeError::NoEntry(number) => t!(lang, "office-no-entry", number = *number),
        OfficeError::Circle(name) => t!(lang, "office-circle", name = shown(name)),
    }
}

fn postgres(lang: Lang, error: &tokio_postgres::Error) -> Sentence {
    let Some(told) = error.as_db_error() else {
        // The driver's own sentence is general; what lies below it says why.
        let below = std::iter::successors(std::error::Error::source(error), |error| error.source()).last();
        let what = below.map_or_else(|| error.to_string(), ToString::to_string);
        return if error.is_closed() {
            t!(lang, "store-gone")
        } else if what == NO_PASSWORD {
            t!(lang, "store-no-password")
        } else if error.to_string().starts_with(NOT_ENCRYPTED) {
            t!(lang, "store-encryption", what = what)
        } else {
            t!(lang, "store-unreachable", what = what)
        };
    };
    let code = told.code();
    if [SqlState::INVALID_PASSWORD, SqlState::INVALID_AUTHORIZATION_SPECIFICATION].contains(code) {
        t!(lang, "store-password")
    } else if *code == SqlState::UNDEFINED_DATABASE {
        t!(lang, "store-no-such-database")
    } else if *code == SqlState::INSUFFICIENT_PRIVILEGE {
        t!(lang, "store-rights", what = told.message())
    } else if *code == SqlState::LOCK_NOT_AVAILABLE {
        t!(lang, "store-busy")
    } else if [SqlState::ADMIN_SHUTDOWN, SqlState::CRASH_SHUTDOWN, SqlState::CANNOT_CONNECT_NOW].contains(code) {
        t!(lang, "store-gone")
    } else {
        t!(lang, "io-other", what = told.message())
    }
}
