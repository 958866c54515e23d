//! The main dataset: the outcomes of all sessions, what became of them, and the yearly report about it.
//!
//! | file | holds |
//! |---|---|
//! | `schema` | the tables and their columns, declared once for every target |
//! | `value`, `words` | cells and rows, and what people read in them |
//! | `rows` | the rows that a session brings |
//! | `store` | what a target can do |
//! | `collect` | from the sessions on a shelf to rows, and which of them |
//! | `export` | from rows to a store: what is new, changed, withdrawn or left |
//! | `said` | the same in words |
//! | `trouble` | what is wrong with a target, in sentences |
//! | `codes` | what is carried out, and its numbers |
//! | `office` | what the office enters and changes later |
//! | `mapping` | old Handlungsfelder that go on in new ones |
//! | `deed` | one act of the office, as it is asked for |
//! | `book` | a dataset read whole, to be browsed |
//! | `plenary` | what the rooms of a day have brought in, followed live |
//! | `report` | the yearly Bestandsaufnahme: its figures, and its writers |
//! | `target`, `sqlite`, `postgres`, `package`, `oparl`, `xlsx` | the targets, `sql` and `files` what they share |
//!
//! Nothing is written here that the session log wouldn't show: no notes, no names of participants, no single ballots.

mod book;
mod codes;
mod collect;
mod deed;
mod export;
mod files;
mod mapping;
mod office;
mod oparl;
mod package;
mod plenary;
mod postgres;
pub mod report;
mod rows;
mod said;
pub mod schema;
mod sql;
mod sqlite;
mod store;
mod target;
mod trouble;
mod value;
mod words;
mod xlsx;

pub use book::{Book, Entry};
pub use codes::code_order;
pub use collect::{Mode, Which, collect};
pub use deed::{Deed, Written, carry_out};
pub use export::{Counts, Difference, Export, What};
pub use office::{Cells, Detail, Office, OfficeError, in_order, is_set_by_hand};
pub use oparl::{NOWHERE, base_url};
pub use plenary::{Plenary, follow};
pub use rows::rows_of;
pub use said::{Said, SaidCell};
pub use store::{Memory, Store, StoreError};
pub use target::{Manner, NotATarget, Target, in_folder};
pub use trouble::{refused, sentence};
pub use value::{Row, Value};
pub use words::{shown, shown_change};
