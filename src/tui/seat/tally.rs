//! Numbers being counted in the room, before they are saved.

use std::collections::BTreeMap;

use crate::{
    session::{CountedBy, Secrecy, Slot, Vote},
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
    /// What was counted so far, by vote and way.
    counted: BTreeMap<(Slot<Vote>, CountedBy), Counted>,
    /// The line being counted.
    pub at: usize,
}

/// What was counted one way.
#[derive(Debug, Default)]
struct Counted {
    /// One number a line; lines without one stand at 0.
    numbers: Vec<u64>,
    /// Whether one was changed since they were sent.
    touched: bool,
    /// What was saved when that was last looked at.
    saved: Option<Count>,
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
        Self { vote: None, by: CountedBy::Hands, counted: BTreeMap::new(), at: 0 }
    }
}

impl Tally {
    /// What is to be counted in a vote.
    pub fn lines(&self, vote: &Vote) -> Vec<Line> {
        lines(self.by, vote)
    }

    /// The line of the ballots that the sums come from, where it is needed and has no number yet.
    pub fn lacks_ballots(&self, vote: &Vote) -> Option<usize> {
        let line = self.lines(vote).iter().position(|line| *line == Line::Ballots)?;
        let count = self.count(vote);
        (count.ballots == 0 && count.options.iter().any(|sum| *sum > 0)).then_some(line)
    }

    /// Turns to a vote, or follows what was saved in it. What is being counted stays; what nobody touched since it was sent is
    /// what is saved now.
    pub fn turn_to(&mut self, slot: Slot<Vote>, vote: &Vote) {
        if self.vote != Some(slot) {
            // A raised hand is no secret.
            let by = if vote.secrecy == Secrecy::Secret { CountedBy::Paper } else { CountedBy::Hands };
            (self.vote, self.by, self.at) = (Some(slot), by, 0);
        }
        for by in [CountedBy::Hands, CountedBy::Paper] {
            let saved = vote.counts.get(&by).map(|count| count.as_ref().clone());
            let counted = self.counted.entry((slot, by)).or_default();
            if counted.saved != saved {
                counted.saved = saved;
                if !counted.touched {
                    self.load(by, vote);
                }
            }
        }
    }

    /// Counts by the other way, from where it was left.
    pub fn switch(&mut self) {
        self.turn(match self.by {
            CountedBy::Hands => CountedBy::Paper,
            CountedBy::Paper => CountedBy::Hands,
        });
    }

    /// Counts that way, from where it was left.
    pub fn turn(&mut self, by: CountedBy) {
        self.by = by;
        self.at = 0;
    }

    /// These numbers are on their way to the disk.
    pub fn sent(&mut self) {
        if let Some(counted) = self.counted_mut() {
            counted.touched = false;
        }
    }

    /// Adds to every line what a ballot says on it.
    pub fn add(&mut self, vote: &Vote, says: impl Fn(Line) -> u64) {
        for (at, line) in self.lines(vote).into_iter().enumerate() {
            self.at = at;
            self.set(self.number(at) + says(line));
        }
        self.at = 0;
    }

    /// Takes back what stands there for what is saved, unless it was touched since it was sent.
    pub fn settle(&mut self, vote: &Vote) {
        if self.counted_mut().is_some_and(|counted| !counted.touched) {
            self.load(self.by, vote);
        }
    }

    fn load(&mut self, by: CountedBy, vote: &Vote) {
        let Some(slot) = self.vote else { return };
        let saved = vote.counts.get(&by).map(AsRef::as_ref).cloned().unwrap_or_default();
        let numbers = lines(by, vote).into_iter().map(|line| number_in(&saved, line)).collect();
        self.counted.entry((slot, by)).or_default().numbers = numbers;
    }

    fn counted_mut(&mut self) -> Option<&mut Counted> {
        Some(self.counted.entry((self.vote?, self.by)).or_default())
    }

    /// The number on a line.
    pub fn number(&self, line: usize) -> u64 {
        self.number_by(self.by, line)
    }

    fn number_by(&self, by: CountedBy, line: usize) -> u64 {
        let counted = self.vote.and_then(|vote| self.counted.get(&(vote, by)));
        counted.and_then(|counted| counted.numbers.get(line)).copied().unwrap_or(0)
    }

    fn set(&mut self, number: u64) {
        let at = self.at;
        let Some(counted) = self.counted_mut() else { return };
        if counted.numbers.len() <= at {
            counted.numbers.resize(at + 1, 0);
        }
        counted.numbers[at] = number.min(NUMBER_MAX);
        counted.touched = true;
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
        self.count_by(self.by, vote)
    }

    fn count_by(&self, by: CountedBy, vote: &Vote) -> Count {
        let mut count = Count::default();
        for (at, line) in lines(by, vote).into_iter().enumerate() {
            let number = self.number_by(by, at);
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
        self.is_saved_by(self.by, vote)
    }

    /// Whether more votes are counted than others left.
    pub fn is_too_many(&self, vote: &Vote) -> bool {
        vote.contest.votes_in(&self.count(vote)) > vote.votes_left(Some(self.by))
    }

    /// Whether the numbers of both ways are on disk.
    pub fn all_saved(&self, vote: &Vote) -> bool {
        [CountedBy::Hands, CountedBy::Paper].into_iter().all(|by| self.is_saved_by(by, vote))
    }

    /// Whether the numbers counted that way are on disk.
    pub fn is_saved_by(&self, by: CountedBy, vote: &Vote) -> bool {
        let count = self.count_by(by, vote);
        match vote.counts.get(&by) {
            Some(saved) => **saved == count,
            None => {
                count.options.iter().all(|number| *number == 0) && count.abstain + count.invalid + count.ballots == 0
            }
        }
    }
}

/// What is to be counted that way in a vote.
fn lines(by: CountedBy, vote: &Vote) -> Vec<Line> {
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
    if by == CountedBy::Paper {
        lines.push(Line::Invalid);
    }
    let of_ballots = match vote.contest.method {
        Method::Score | Method::Resistance => true,
        Method::Points => by == CountedBy::Paper,
        Method::YesNo | Method::Choice | Method::Approval | Method::Schulze | Method::Irv | Method::Stv => false,
    };
    if of_ballots {
        lines.push(Line::Ballots);
    }
    lines
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
