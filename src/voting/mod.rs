//! How ballots are counted and majorities judged; nothing else.
//!
//! [`Contest`] holds the terms of a vote and refuses what breaks them (`check`), [`result`] counts (`count`) and decides by
//! the method (`majority`, `sums`, `schulze`, `irv`, `stv`), a [`Verdict`] is what is kept, and a [`Calculation`] explains it. Options are positions, numbers are integers, a tie is
//! a value: nothing here knows a name, a clock, chance, a file or a language.

mod calculation;
mod check;
mod contest;
mod count;
mod irv;
mod majority;
mod rounds;
mod schulze;
mod stv;
mod sums;
mod verdict;

#[cfg(test)]
mod tests;

pub use calculation::{Calculation, Standing};
pub use check::{BallotFault, ContestFault, CountFault, MAX_OPTIONS, MAX_POINTS, MAX_VOTES};
pub use contest::{Ballot, Contest, Count, Electorate, Method, Quorum, Rule, YesNo};
pub use count::{result, tally};
pub use rounds::{Round, Settled, Step, Tie};
pub use stv::VOTE;
pub use verdict::{Decision, Reason, Tally, Verdict};
