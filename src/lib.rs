//! Leads a moderator through a participatory Fachkonferenz of a German city: agenda, proposals, votes, and the
//! Handlungsfeld that each outcome belongs to; every session is kept as a journal that anyone can check.
//!
//! # The rooms
//!
//! | room | what lives there | imports of ours |
//! |---|---|---|
//! | [`session`] | what a session is: things, commands, rules, events, the log | `voting` |
//! | [`voting`] | how ballots are counted and majorities judged | nothing |
//! | [`tally`] | ballot files made elsewhere | `voting` |
//! | [`journal`] | how a session is kept: records, their chain, recovery, repair | `session` (times, origins) |
//! | [`likeness`] | which proposals are alike, and which Handlungsfeld a title speaks for | `session` |
//! | [`host`] | a session while it runs: the only writer, its readers | `session`, `journal`, `voting` (verdicts) |
//! | [`pdf`] | a template and data become a PDF, in a process of its own | nothing |
//! | [`search`] | finding things in many sessions | `session`, `voting`, `journal` (names), `host` (reading), `text` (words of filters) |
//! | [`text`] | every sentence a person reads, German and English | all above, for what there is to say |
//! | [`minutes`] | the minutes as a document, and its writers | `session`, `voting`, `text`, `pdf` |
//! | [`cards`] | voting cards on paper | `session`, `host` (cards), `journal` (file errors), `text`, `pdf`, `web` (where they lead) |
//! | [`runsheet`] | the run of show, to print | `session`, `text` |
//! | [`dataset`] | the main dataset: rows, targets, the office's work, the yearly report | `session`, `voting`, `journal` (verifying), `host` (reading), `text`, `pdf` |
//! | [`tui`] | the moderator's and the secretary's screens | `session`, `voting`, `likeness`, `text`; all else through `tui/link` |
//! | [`web`] | the pages for the people in the room | `host`, `session`, `text`, `voting` |
//! | [`cli`] | the commands, one small file a family | everything |
//!
//! `tests/it/house.rs` reads the `use` lines and fails when an arrow points the wrong way.
//!
//! # The one road
//!
//! A key press or a line on stdin becomes a [`session::Request`]. [`session::decide()`] makes one event of it, or a refusal. The
//! event becomes one record of the journal; what waits together shares one sync. Then [`session::Ledger::apply`] changes the
//! state, readers get a snapshot, and the sender its answer. Save, show, confirm, in that order.
//!
//! # Absent on purpose
//!
//! - No clock, chance, file or language in `session` and `voting`: they are functions of values.
//! - The state is never serialised: records are, and the log is a type of its own.
//! - No translated sentence is ever stored.
//! - Nobody but the host appends, and nobody sees what is not on disk.
//! - One command is one event and one record: an act is whole or it isn't there.
//! - Undo has no rules per kind of act: acts keep what they overwrote, and taking back exchanges the two.
//! - Drawing changes nothing.
//! - Every queue has a bound. Where the host's inbox is full, the sender waits.
//! - The cost of an act does not grow with the session; opening one is one pass over its journal.

pub mod cards;
pub mod cli;
pub mod dataset;
pub mod host;
pub mod journal;
pub mod likeness;
pub mod minutes;
pub mod pdf;
pub mod runsheet;
pub mod search;
pub mod session;
pub mod tally;
pub mod text;
pub mod tui;
pub mod voting;
pub mod web;
