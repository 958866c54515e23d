//! What a session IS.

mod by;
mod time;

pub use by::By;
pub use time::{NotATime, Timestamp};
