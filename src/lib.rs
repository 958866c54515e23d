//! Leads a participatory Fachkonferenz.

pub mod session;
pub mod voting;
