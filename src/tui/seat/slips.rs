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

    /// A digit more; one that would make the number too high begins the next option's.
    fn digit(&mut self, digit: u32, max: u32) {
        let grown = self.values[self.at].map(|value| value.saturating_mul(10).saturating_add(digit));
        match grown {
            Some(grown) if grown > max && self.at + 1 < self.values.len() => {
                self.at += 1;
                self.values[self.at] = Some(digit.min(max));
            }
            Some(grown) if grown > max => {}
            Some(grown) => self.values[self.at] = Some(grown),
            None => self.values[self.at] = Some(digit.min(max)),
        }
        let may_grow = self.values[self.at].is_some_and(|value| value > 0 && value * 10 <= max);
        if !may_grow && self.at + 1 < self.values.len() {
            self.at += 1;
        }
    }

    /// The number of the chosen option goes, or the one before it.
    fn erase(&mut self) {
        if self.values[self.at].is_none() {
            self.at = self.at.saturating_sub(1);
        }
        self.values[self.at] = None;
    }
}

impl Seat {
    /// Begins to type paper ballots one by one, or goes back to sums.
    pub(super) fn switch_slips(&mut self) {
        let Some((slot, vote)) = self.vote() else { return };
        let (options, vote) = (vote.options.len(), vote.clone());
        if self.slips.are_of(slot) {
            self.slips = Slips::default();
        } else {
            self.slips = Slips { vote: Some(slot), ..Slips::default() };
            self.slips.clear(options);
            self.tally.turn(CountedBy::Paper, &vote);
        }
    }

    pub(super) fn next_of_slips(&self) -> Next {
        let Some((_, vote)) = self.vote() else { return Next::Nothing };
        let filled = self.slips.values.iter().filter(|value| value.is_some()).count();
        // What has no points has none; but an option that is not rated must not count as rated 0.
        let needed = if vote.contest.method == Method::Points { 1 } else { vote.options.len() };
        let whole = filled >= needed;
        match (whole, filled, vote.counts.is_empty()) {
            (true, _, _) => Next::TakeSlip,
            (false, 0, false) => Next::CloseVote,
            (false, _, _) => Next::FillSlip,
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
        // What is on disk counts; what is still on its way there has been added already.
        if self.unsaved() == 0 {
            self.tally.turn(CountedBy::Paper, vote);
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
        check(&[7], 5, &[Some(5), None], 1);
        check(&[1, 0, 0, 1, 5], 10, &[Some(10), Some(0), Some(1), Some(5)], 3);
        check(&[1, 5, 2], 20, &[Some(15), Some(2)], 1);
        let mut slips = Slips::default();
        slips.clear(2);
        slips.digit(3, 5);
        slips.erase();
        assert_eq!((slips.value(0), slips.at), (None, 0));
    }
}
