//! Ballots kept once each: the first of its text is read, the others are only counted.

use super::Problem;
use crate::voting::{Ballot, MAX_VOTES};
use std::collections::HashMap;

#[derive(Default)]
pub(super) struct Distinct {
    by_text: HashMap<Box<[u8]>, usize>,
    ballots: Vec<(u64, Ballot)>,
    votes: u64,
}

impl Distinct {
    /// Counts so many ballots of this text; the first time, `read` tells what it says.
    #[inline]
    pub fn add(
        &mut self,
        text: &[u8],
        weight: u64,
        read: impl FnOnce() -> Result<Ballot, Problem>,
    ) -> Result<(), Problem> {
        self.votes = self.votes.saturating_add(weight);
        if self.votes > MAX_VOTES {
            return Err(Problem::TooManyVotes);
        }
        if let Some(at) = self.by_text.get(text) {
            self.ballots[*at].0 += weight;
            return Ok(());
        }
        let ballot = read()?;
        self.by_text.insert(text.into(), self.ballots.len());
        self.ballots.push((weight, ballot));
        Ok(())
    }

    /// How many votes there are.
    pub fn votes(&self) -> u64 {
        self.votes
    }

    pub fn ballots_mut(&mut self) -> impl Iterator<Item = &mut Ballot> {
        self.ballots.iter_mut().map(|(_, ballot)| ballot)
    }

    pub fn into_ballots(self) -> Vec<(u64, Ballot)> {
        self.ballots
    }
}
