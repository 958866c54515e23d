//! What a session IS.

mod by;
pub mod clean;
mod kind;
mod time;

pub use by::By;
pub use kind::{Channel, CountedBy, ItemKind, Lang, OutcomeKind, OutcomeResult, Secrecy};
pub use time::{NotATime, Timestamp};
