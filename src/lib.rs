//! Leads a participatory Fachkonferenz.

<<<<<<< HEAD
pub mod cli;
=======
pub mod journal;
>>>>>>> main
pub mod session;
pub mod text;
pub mod voting;
