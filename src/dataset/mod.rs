//! The main dataset: the outcomes of all sessions, what became of them, and the yearly report about it.
//!
//! | file | holds |
//! |---|---|
//! | `schema` | the tables and their columns, declared once for every target |
//! | `value` | cells and rows |
//! | `rows` | the rows that a session brings |
//! | `store` | what a target can do |
//! | `export` | from rows to a store: what is new, changed, withdrawn or left |
//! | `trouble` | what is wrong with a target, in sentences |
//! | `target`, `sqlite`, `postgres`, `package`, `oparl`, `xlsx` | the targets, `sql` and `files` what they share |
//!
//! Nothing is written here that the session log wouldn't show: no notes, no names of participants, no single ballots.

mod export;
mod files;
mod oparl;
mod package;
mod postgres;
mod rows;
pub mod schema;
mod sql;
mod sqlite;
mod store;
mod target;
mod trouble;
mod value;
mod xlsx;

pub use export::{Counts, Difference, Export, What};
pub use oparl::NOWHERE;
pub use rows::rows_of;
pub use store::{Memory, Store, StoreError};
pub use target::{Manner, NotATarget, Target, in_folder};
pub use trouble::sentence;
pub use value::{Row, Value};
