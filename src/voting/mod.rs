//! How ballots are counted and majorities judged; nothing else.
//!
//! [`Contest`] holds the terms of a vote and refuses what breaks them (`check`), [`result`] counts (`count`) and decides by
//! the method (`majority`, `sums`), and a [`Verdict`] is what is kept. Options are positions, numbers are integers, a tie is
//! a value: nothing here knows a name, a clock, chance, a file or a language.

mod check;
mod contest;
mod count;
mod majority;
mod sums;
mod verdict;

#[cfg(test)]
mod tests;

pub use check::{BallotFault, ContestFault, CountFault, MAX_OPTIONS, MAX_POINTS, MAX_VOTES};
pub use contest::{Ballot, Contest, Count, Electorate, Method, Quorum, Rule, Turnout, YesNo};
pub use count::{result, tally};
pub use verdict::{Calculation, Decision, Reason, Standing, Tally, Verdict};
