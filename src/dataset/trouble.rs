//! What is wrong with a target, in a sentence that says what, where and what to do.

use tokio_postgres::error::SqlState;

use super::{schema::VERSION, store::StoreError, target::Target};
use crate::{
    session::Lang,
    t,
    text::{self, Sentence},
};

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
        StoreError::Later { found } => {
            t!(lang, "store-later", target = target, found = found.to_string(), known = VERSION.to_string())
        }
    }
}

fn postgres(lang: Lang, error: &tokio_postgres::Error) -> Sentence {
    let Some(told) = error.as_db_error() else {
        // The driver's own sentence is general; what lies below it says why.
        let below = std::iter::successors(std::error::Error::source(error), |error| error.source()).last();
        let what = below.map_or_else(|| error.to_string(), ToString::to_string);
        return if error.is_closed() { t!(lang, "store-gone") } else { t!(lang, "store-unreachable", what = what) };
    };
    let code = told.code();
    if [SqlState::INVALID_PASSWORD, SqlState::INVALID_AUTHORIZATION_SPECIFICATION].contains(code) {
        t!(lang, "store-password")
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
