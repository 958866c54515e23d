//! How ballots are counted and majorities judged; nothing else.

mod contest;

pub use contest::{Ballot, Contest, Count, Electorate, Method, Quorum, Rule, Turnout, YesNo};
