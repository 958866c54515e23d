//! Paper ballots with numbers on them (points, ratings, resistance), typed one after the other. Each one is added to the
//! paper count and saved at once, so that nothing is lost and `undo` takes back the last one.

use super::{Line, Next, Seat};
use crate::{
    session::{CountedBy, Refusal, Slot, Vote},
    text,
    tui::{app::Context, keys::Move, list::List},
    voting::{Ballot, Method},
};

/// The ballot being typed.
#[derive(Debug, Default)]
pub struct Slips {
    /// The vote whose ballots are typed one by one; none while sums are.
    vote: Option<Slot<Vote>>,
    /// What stands on the ballot, by option.
    values: Vec<Option<u32>>,
    /// The option whose number is typed.
    pub at: usize,
}

/// Whether ballots of this vote carry numbers.
pub(super) const fn has_numbers(vote: &Vote) -> bool {
    match vote.contest.method {
        Method::Points | Method::Score | Method::Resistance => true,
        Method::YesNo | Method::Choice | Method::Approval | Method::Schulze | Method::Irv | Method::Stv => false,
    }
}

impl Slips {
    /// The number typed for an option.
    pub fn value(&self, option: usize) -> Option<u32> {
        self.values.get(option).copied().flatten()
    }

    /// Whether this vote's ballots are typed one by one.
    pub(super) fn are_of(&self, vote: Slot<Vote>) -> bool {
        self.vote == Some(vote)
    }

    fn clear(&mut self, options: usize) {
        self.values = vec![None; options];
        self.at = 0;
    }

    /// Whether nothing stands on the ballot.
    pub(super) fn is_empty(&self) -> bool {
        self.values.iter().all(Option::is_none)
    }

    /// A digit more. Where no number has two digits, the next digit is the next option's; else nobody could tell 1 and 0
    /// from 10, and each number has to be left. A digit that makes a number too high is none.
    fn digit(&mut self, digit: u32, max: u32) {
        let goes_on = max < 10 && self.value(self.at).is_some() && self.at + 1 < self.values.len();
        let at = self.at + usize::from(goes_on);
        let number = if max < 10 { digit } else { self.value(at).unwrap_or(0).saturating_mul(10) + digit };
        if number <= max {
            (self.at, self.values[at]) = (at, Some(number));
        }
    }

    /// The last digit of the chosen option goes.
    fn erase(&mut self) {
        self.values[self.at] = self.value(self.at).map(|value| value / 10).filter(|value| *value > 0);
    }

    /// On to the next option without a number, once round.
    pub(super) fn choose_missing(&mut self) {
        let missing = |at: &usize| self.values[*at].is_none();
        self.at = (self.at + 1..self.values.len()).chain(0..self.at).find(missing).unwrap_or(self.at);
    }
}

impl Seat {
    /// Begins to type paper ballots one by one, or goes back to sums.
    pub(super) fn switch_slips(&mut self) {
        let Some((slot, vote)) = self.vote() else { return };
        let options = vote.options.len();
        if self.slips.are_of(slot) {
            self.slips = Slips::default();
        } else {
            self.slips = Slips { vote: Some(slot), ..Slips::default() };
            self.slips.clear(options);
            self.tally.turn(CountedBy::Paper);
        }
    }

    pub(super) fn next_of_slips(&self) -> Next {
        let Some((_, vote)) = self.vote() else { return Next::Nothing };
        let filled = self.slips.values.iter().filter(|value| value.is_some()).count();
        // What has no points has none; but an option that is not rated must not count as rated 0.
        let needed = if vote.contest.method == Method::Points { 1 } else { vote.options.len() };
        let whole = filled >= needed;
        match filled {
            _ if whole => Next::TakeSlip,
            0 if vote.counts.is_empty() => Next::FillSlip,
            0 if !self.tally.is_saved_by(CountedBy::Hands, vote) => Next::SaveCount,
            // While ballots are missing, an Enter too many ends nothing.
            0 if vote.votes_left(None) > 0 => Next::FillSlip,
            0 => Next::CloseVote,
            _ => Next::MissingOnSlip,
        }
    }

    pub(super) fn walk_in_slip(&mut self, step: Move) {
        let mut list = List::at(self.slips.at);
        list.step(step, self.slips.values.len());
        self.slips.at = list.chosen(self.slips.values.len()).unwrap_or(0);
    }

    pub(super) fn type_in_slip(&mut self, digit: u32) {
        let Some(max) = self.vote().map(|(_, vote)| vote.contest.max_rating()) else { return };
        self.slips.digit(digit, max);
    }

    pub(super) fn erase_in_slip(&mut self) {
        self.slips.erase();
    }

    /// Adds the ballot to the paper count and saves it.
    pub(super) fn take_slip(&mut self, cx: &mut Context<'_>) {
        let Some(vote) = self.vote().map(|(_, vote)| vote.clone()) else { return };
        let given = (0..).zip(&self.slips.values).filter_map(|(option, value)| Some((option, (*value)?)));
        if let Err(fault) = vote.contest.check(&Ballot::Rated(given.collect())) {
            return cx.warn(text::refusal(cx.lang, &Refusal::Ballot(fault)));
        }
        let values: Vec<u32> = self.slips.values.iter().map(|value| value.unwrap_or(0)).collect();
        self.add_to_paper(&vote, cx, |line| match line {
            Line::Option(at) => values.get(at).copied().unwrap_or(0).into(),
            Line::Ballots => 1,
            Line::Yes | Line::No | Line::Abstain | Line::Invalid => 0,
        });
    }

    /// Adds a ballot that says nothing, or can't be read.
    pub(super) fn take_blank_slip(&mut self, blank: Line, cx: &mut Context<'_>) {
        if let Some(vote) = self.vote().map(|(_, vote)| vote.clone()) {
            self.add_to_paper(&vote, cx, |line| u64::from(line == blank));
        }
    }

    fn add_to_paper(&mut self, vote: &Vote, cx: &mut Context<'_>, says: impl Fn(Line) -> u64) {
        self.tally.turn(CountedBy::Paper);
        // What is on disk counts; what is still on its way there has been added already.
        if self.unsaved() == 0 {
            self.tally.settle(vote);
        }
        self.tally.add(vote, says);
        self.slips.clear(vote.options.len());
        self.save_count(cx);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(digits: &[u32], max: u32, expected: &[Option<u32>], at: usize) {
        let mut slips = Slips::default();
        slips.clear(expected.len());
        digits.iter().for_each(|digit| slips.digit(*digit, max));
        assert_eq!((slips.values.as_slice(), slips.at), (expected, at), "{digits:?} up to {max}");
    }

    #[test]
    fn digits_go_where_they_are_meant() {
        check(&[3, 0, 5], 5, &[Some(3), Some(0), Some(5)], 2);
        check(&[7, 4], 5, &[Some(4), None], 0);
        check(&[1, 7], 5, &[Some(1), None], 0);
        check(&[1, 0, 5], 10, &[Some(10), None], 0);
        check(&[1, 5, 2], 20, &[Some(15), None], 0);
        let mut slips = Slips::default();
        slips.clear(3);
        for (digit, then_walks) in [(1, true), (0, false), (5, true)] {
            slips.digit(digit, 10);
            if then_walks {
                slips.choose_missing();
            }
        }
        assert_eq!((slips.values.as_slice(), slips.at), (&[Some(1), Some(5), None][..], 2));
        slips.at = 1;
        slips.erase();
        assert!((slips.value(1), slips.at) == (None, 1) && !slips.is_empty());
    }
}
