//! Leads a participatory Fachkonferenz.

pub mod journal;
pub mod session;
pub mod voting;
