//! The session while it runs: its only writer, its readers, its clock.
//!
//! | file | holds |
//! |---|---|
//! | `keeper` | the writer: decides a batch, saves it with one sync, then answers |
//! | `running` | the keeper on a thread of its own, behind a bounded inbox; readers get snapshots |
//! | `log_file` | `log.json`, written beside the road |
//! | `reader`, `replay` | a session as its journal tells it, without writing |
//! | `history` | the same act by act, followed while it is written, and as it was after any of them |
//! | `prepared` | texts of the secretary that can't go in yet |
//! | `redact` | removing personal data from a session's folder |
//! | `tokens`, `secrets` | what voting cards and secret ballots need, kept from everybody |
//! | `elsewhere` | going on in another folder where nothing can be saved |
//! | `shelf` | the folder that holds the sessions |
//!
//! Save, show, confirm, in that order: nobody sees what is not on disk. No rules here, they are in `session`.

mod elsewhere;
mod history;
mod keeper;
mod log_file;
mod prepared;
mod reader;
mod redact;
mod replay;
mod running;
mod secrets;
mod shelf;
mod tokens;

pub use elsewhere::{ElsewhereError, UNSAVED_FILE, go_elsewhere};
pub use history::{History, Passage, Told};
pub use keeper::{Keeper, KeeperError, Reply, Trouble, With};
pub use log_file::{InWords, LOG_FILE, log_of, replace};
pub use prepared::{all_prepared, draft_path, drop_text, kept_text, prepared_path};
pub use reader::{ReadSession, ReaderError, Unreadable, read_session};
pub use redact::{RedactError, Redacted, redact};
pub use running::{Client, Host, View};
pub use secrets::Secrets;
pub use shelf::{NewError, PLAN_FILE, Shelf};
pub use tokens::{Card, TokenKey};

pub use crate::journal::FileError;
use crate::session::Timestamp;

/// The time now, by this computer's clock.
pub fn now() -> Timestamp {
    Timestamp::from(time::OffsetDateTime::now_utc())
}
