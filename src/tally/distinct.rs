//! Ballots kept once each: the first of its text is read, the others are only counted.
//!
//! A file may hold millions of distinct ballots in any order, so finding one is a jump in memory. The table holds bare
//! numbers and the texts lie one after another: what a lookup touches stays small enough for the processor's caches.

use super::Problem;
use crate::voting::{Ballot, MAX_VOTES};
use hashbrown::HashTable;
use std::hash::{BuildHasher, RandomState};

#[derive(Default)]
pub(super) struct Distinct {
    hasher: RandomState,
    /// Positions in `entries`, found by their text.
    table: HashTable<u32>,
    entries: Vec<Entry>,
    texts: Vec<u8>,
    ballots: Vec<Ballot>,
    votes: u64,
}

/// Where a ballot's text lies, and how many votes there are of it.
struct Entry {
    start: usize,
    end: usize,
    votes: u64,
}

impl Distinct {
    /// Counts so many votes by ballots of this text; the first time, `read` tells what it says.
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
        let hash = self.hasher.hash_one(text);
        let text_of = |entry: &Entry| &self.texts[entry.start..entry.end];
        if let Some(at) = self.table.find(hash, |at| text_of(&self.entries[*at as usize]) == text) {
            self.entries[*at as usize].votes += votes;
            return Ok(());
        }
        let at = u32::try_from(self.entries.len()).map_err(|_| Problem::TooManyVotes)?;
        self.ballots.push(read()?);
        let start = self.texts.len();
        self.texts.extend_from_slice(text);
        self.entries.push(Entry { start, end: self.texts.len(), votes });
        let (hasher, entries, texts) = (&self.hasher, &self.entries, &self.texts);
        let hash_of = |at: &u32| {
            let entry = &entries[*at as usize];
            hasher.hash_one(&texts[entry.start..entry.end])
        };
        self.table.insert_unique(hash, at, hash_of);
        Ok(())
    }

    /// How many votes there are.
    pub fn votes(&self) -> u64 {
        self.votes
    }

    pub fn ballots_mut(&mut self) -> impl Iterator<Item = &mut Ballot> {
        self.ballots.iter_mut()
    }

    /// The ballots in the order in which the file first named them.
    pub fn into_ballots(self) -> Vec<(u64, Ballot)> {
        self.entries.into_iter().map(|entry| entry.votes).zip(self.ballots).collect()
    }
}
