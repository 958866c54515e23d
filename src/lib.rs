//! Leads a participatory Fachkonferenz.

pub mod cli;
pub mod host;
pub mod journal;
pub mod session;
pub mod text;
pub mod tui;
pub mod voting;
