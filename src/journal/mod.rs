//! How a session is kept: an append-only file of records, each chained to the one before it by hashes.
//!
//! A journal lives in the folder of its session:
//!
//! | file | what |
//! |---|---|
//! | `journal.jsonl` | one record a line: the truth |
//! | `journal.head` | the head mark `<seq> <hash>`: where the journal ended at the latest sync it tells of; may lag, never leads |
//! | `lock` | held by the only writer, whom it names |
//! | `journal.jsonl.unfinished-<time>` | the end of a write that was never acknowledged, set aside when the journal was opened |
//! | `journal.jsonl.broken-<time>` | the original as it was before a repair |
//!
//! The journal knows nothing of what events mean: an event is exact JSON bytes. It has no language either: its errors
//! carry paths, lines and numbers, and `text` makes sentences of them.

mod error;
mod files;
mod follow;
mod lines;
mod lock;
mod mark;
mod read;
mod record;
mod redact;
mod repair;
mod write;

pub use error::{FileAct, FileError, OpenError, ReadError, RepairError, SaveError};
pub use follow::{Follower, Step};
pub use lock::Holder;
pub use mark::Mark;
pub use read::{Damage, Flaw, Reading, Report, Tail, read, verify};
pub use record::{Body, Hash, NotAHash, Record};
pub use repair::{Lost, Repaired, repair};
pub use write::{Journal, Opened, Staged};

/// The journal's name in the folder of its session.
pub const JOURNAL: &str = "journal.jsonl";

#[cfg(test)]
mod tests;
