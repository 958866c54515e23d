//! Numbers being counted in the room, before they are saved.

use crate::{
    session::{CountedBy, Slot, Vote},
    voting::{Count, Method},
};

/// The largest number that can be typed.
const NUMBER_MAX: u64 = 999_999;

/// What is being counted.
#[derive(Debug)]
pub struct Tally {
    /// In which vote.
    vote: Option<Slot<Vote>>,
    /// How.
    pub by: CountedBy,
    /// One number a line; lines without one stand at 0.
    numbers: Vec<u64>,
    /// The line being counted.
    pub at: usize,
}

/// What a line counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// For; `yes_no` only.
    Yes,
    /// Against; `yes_no` only.
    No,
    /// For the option at this position.
    Option(usize),
    /// Neither.
    Abstain,
    /// Ballots that can't be read.
    Invalid,
    /// How many ballots the sums come from.
    Ballots,
}

impl Default for Tally {
    fn default() -> Self {
        Self { vote: None, by: CountedBy::Hands, numbers: Vec::new(), at: 0 }
    }
}

impl Tally {
    /// What is to be counted in a vote.
    pub fn lines(&self, vote: &Vote) -> Vec<Line> {
        let mut lines: Vec<_> = match vote.contest.method {
            Method::YesNo => vec![Line::Yes, Line::No],
            Method::Choice
            | Method::Approval
            | Method::Points
            | Method::Score
            | Method::Resistance
            | Method::Schulze
            | Method::Irv
            | Method::Stv => (0..vote.options.len()).map(Line::Option).collect(),
        };
        lines.push(Line::Abstain);
        if self.by == CountedBy::Paper {
            lines.push(Line::Invalid);
        }
        let of_ballots = match vote.contest.method {
            Method::Score | Method::Resistance => true,
            Method::Points => self.by == CountedBy::Paper,
            Method::YesNo | Method::Choice | Method::Approval | Method::Schulze | Method::Irv | Method::Stv => false,
        };
        if of_ballots {
            lines.push(Line::Ballots);
        }
        lines
    }

    /// The line of the ballots that the sums come from, where it is needed and has no number yet.
    pub fn lacks_ballots(&self, vote: &Vote) -> Option<usize> {
        let line = self.lines(vote).iter().position(|line| *line == Line::Ballots)?;
        let count = self.count(vote);
        (count.ballots == 0 && count.options.iter().any(|sum| *sum > 0)).then_some(line)
    }

    /// Turns to a vote; numbers that were being counted in it stay.
    pub fn turn_to(&mut self, slot: Slot<Vote>, vote: &Vote) {
        if self.vote != Some(slot) {
            *self = Self { vote: Some(slot), ..Self::default() };
            self.load(vote);
        }
    }

    /// Counts by the other way, from where it was left.
    pub fn switch(&mut self, vote: &Vote) {
        let other = match self.by {
            CountedBy::Hands => CountedBy::Paper,
            CountedBy::Paper => CountedBy::Hands,
        };
        self.turn(other, vote);
    }

    /// Counts that way, from what is saved.
    pub fn turn(&mut self, by: CountedBy, vote: &Vote) {
        self.by = by;
        self.at = 0;
        self.load(vote);
    }

    /// Adds to every line what a ballot says on it.
    pub fn add(&mut self, vote: &Vote, says: impl Fn(Line) -> u64) {
        for (at, line) in self.lines(vote).into_iter().enumerate() {
            self.at = at;
            self.set(self.number(at) + says(line));
        }
        self.at = 0;
    }

    fn load(&mut self, vote: &Vote) {
        let saved = vote.counts.get(&self.by).map(AsRef::as_ref).cloned().unwrap_or_default();
        self.numbers = self.lines(vote).into_iter().map(|line| number_in(&saved, line)).collect();
    }

    /// The number on a line.
    pub fn number(&self, line: usize) -> u64 {
        self.numbers.get(line).copied().unwrap_or(0)
    }

    fn set(&mut self, number: u64) {
        if self.numbers.len() <= self.at {
            self.numbers.resize(self.at + 1, 0);
        }
        self.numbers[self.at] = number.min(NUMBER_MAX);
    }

    /// A digit more at the end of the number.
    pub fn digit(&mut self, digit: u64) {
        self.set(self.number(self.at) * 10 + digit);
    }

    /// The last digit goes.
    pub fn erase(&mut self) {
        self.set(self.number(self.at) / 10);
    }

    /// One hand more.
    pub fn more(&mut self) {
        self.set(self.number(self.at) + 1);
    }

    /// One hand less.
    pub fn less(&mut self) {
        self.set(self.number(self.at).saturating_sub(1));
    }

    /// The numbers as they would be saved.
    pub fn count(&self, vote: &Vote) -> Count {
        let mut count = Count::default();
        for (at, line) in self.lines(vote).into_iter().enumerate() {
            let number = self.number(at);
            match line {
                Line::Yes | Line::No | Line::Option(_) => count.options.push(number),
                Line::Abstain => count.abstain = number,
                Line::Invalid => count.invalid = number,
                Line::Ballots => count.ballots = number,
            }
        }
        count
    }

    /// Whether these numbers are on disk; nothing counted needs no saving.
    pub fn is_saved(&self, vote: &Vote) -> bool {
        let count = self.count(vote);
        match vote.counts.get(&self.by) {
            Some(saved) => **saved == count,
            None => {
                count.options.iter().all(|number| *number == 0) && count.abstain + count.invalid + count.ballots == 0
            }
        }
    }
}

/// The number on a line of a count.
fn number_in(count: &Count, line: Line) -> u64 {
    let option = |at: usize| count.options.get(at).copied().unwrap_or(0);
    match line {
        Line::Yes => option(0),
        Line::No => option(1),
        Line::Option(at) => option(at),
        Line::Abstain => count.abstain,
        Line::Invalid => count.invalid,
        Line::Ballots => count.ballots,
    }
}
