//! Ballots kept once each: the first of its text is read, the others are only counted.

use super::Problem;
use crate::voting::{Ballot, MAX_VOTES};
use std::collections::HashMap;

#[derive(Default)]
pub(super) struct Distinct {
    by_text: HashMap<Box<[u8]>, Entry>,
    votes: u64,
}

/// Beside its text in the table, so that counting one more touches no other memory.
struct Entry {
    votes: u64,
    /// Which distinct ballot it is, in the order of the file.
    at: usize,
    ballot: Ballot,
}

impl Distinct {
    /// Counts so many ballots of this text; the first time, `read` tells what it says.
    #[inline]
    pub fn add(
        &mut self,
        text: &[u8],
        votes: u64,
        read: impl FnOnce() -> Result<Ballot, Problem>,
    ) -> Result<(), Problem> {
        self.votes = self.votes.saturating_add(votes);
        if self.votes > MAX_VOTES {
            return Err(Problem::TooManyVotes);
        }
        if let Some(entry) = self.by_text.get_mut(text) {
            entry.votes += votes;
            return Ok(());
        }
        let entry = Entry { votes, at: self.by_text.len(), ballot: read()? };
        self.by_text.insert(text.into(), entry);
        Ok(())
    }

    /// How many votes there are.
    pub fn votes(&self) -> u64 {
        self.votes
    }

    pub fn ballots_mut(&mut self) -> impl Iterator<Item = &mut Ballot> {
        self.by_text.values_mut().map(|entry| &mut entry.ballot)
    }

    /// The ballots in the order in which the file first named them.
    pub fn into_ballots(self) -> Vec<(u64, Ballot)> {
        let mut entries: Vec<Entry> = self.by_text.into_values().collect();
        entries.sort_unstable_by_key(|entry| entry.at);
        entries.into_iter().map(|entry| (entry.votes, entry.ballot)).collect()
    }
}
