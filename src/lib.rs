//! Leads a participatory Fachkonferenz.

pub mod session;
pub mod text;
pub mod voting;
