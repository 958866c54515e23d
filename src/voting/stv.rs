//! Single transferable vote as Scotland counts it: weighted inclusive Gregory transfers, Droop quota, five decimals.
//!
//! Source: The Scottish Local Government Elections Order 2011 (SSI 2011/399), schedule 1, part III, rules 45 to 52; the
//! rule numbers below are those of that part. Two things differ, and only where the rules ask for a lot: options level
//! without any vote drop out at one stage instead of one by one (no vote moves, so the order can't matter), and without a
//! lot drawn in the open the count stops at a tie that matters instead of drawing one.

use super::rounds::{Ended, Lots, Paper, Round, Settled, Step, Tie, papers};
use super::{Ballot, Contest};

/// One vote in the unit that `stv` counts in: hundred-thousandths (rule 48: five decimal places).
pub const VOTE: u64 = 100_000;

/// Papers that reached an option at one value, in hundred-thousandths of a vote each.
struct Parcel<'a> {
    value: u64,
    papers: Vec<Paper<'a>>,
}

/// A count under way.
struct Counting<'a> {
    quota: u64,
    total: u64,
    continuing: Vec<bool>,
    votes: Vec<u64>,
    parcels: Vec<Vec<Parcel<'a>>>,
    rounds: Vec<Round>,
}

/// What to do next at the end of a stage.
enum Next {
    Surplus(u16),
    Exclude(Vec<u16>),
}

/// Rule 46: how many of the valid votes elect.
pub(super) fn quota(valid: u64, seats: u16) -> u64 {
    valid / (u64::from(seats) + 1) + 1
}

/// Counts to the end, or to a tie that `lots` does not settle.
pub(super) fn decide(contest: &Contest, ballots: &[(u64, &Ballot)], mut lots: Lots) -> Ended {
    let papers = papers(ballots);
    let valid: u64 = papers.iter().map(|paper| paper.weight).sum();
    let options = usize::from(contest.options);
    let mut count = Counting {
        quota: quota(valid, contest.seats) * VOTE,
        total: valid * VOTE,
        continuing: vec![true; options],
        votes: vec![0; options],
        parcels: (0..options).map(|_| Vec::new()).collect(),
        rounds: Vec::new(),
    };
    let mut vacancies = usize::from(contest.seats);
    // Rule 45.
    count.hand_on(vec![Parcel { value: VOTE, papers }], |value| value);
    let mut step = Step::First;
    loop {
        let elected = count.elect(vacancies);
        vacancies -= elected.len();
        let (tie, next) = if vacancies == 0 { (None, None) } else { count.next(vacancies, &mut lots) };
        let exhausted = count.total - count.votes.iter().sum::<u64>();
        count.rounds.push(Round { step, votes: count.votes.clone(), exhausted, elected, tie });
        step = match next {
            None => return Ended::new(count.rounds, options),
            Some(Next::Surplus(option)) => {
                count.transfer_surplus(usize::from(option));
                Step::Surplus(option)
            }
            Some(Next::Exclude(options)) => {
                options.iter().for_each(|option| count.continuing[usize::from(*option)] = false);
                options.iter().for_each(|option| count.exclude(usize::from(*option)));
                Step::Exclusion(options)
            }
        };
    }
}

impl<'a> Counting<'a> {
    /// Rule 47: whoever has the quota is elected; rule 52: and so are all when there are as many as vacancies.
    fn elect(&mut self, vacancies: usize) -> Vec<u16> {
        let reached = |at: &usize| self.continuing[*at] && self.votes[*at] >= self.quota;
        let mut elected: Vec<usize> = (0..self.votes.len()).filter(reached).collect();
        let left = self.continuing.iter().filter(|continues| **continues).count();
        if left <= vacancies {
            elected = (0..self.votes.len()).filter(|at| self.continuing[*at]).collect();
        }
        elected.sort_by_key(|at| std::cmp::Reverse(self.votes[*at]));
        elected.iter().for_each(|at| self.continuing[*at] = false);
        elected.into_iter().filter_map(|at| u16::try_from(at).ok()).collect()
    }

    /// Rules 48 to 51: the largest surplus moves first; without one the fewest votes drop out.
    fn next(&self, vacancies: usize, lots: &mut Lots) -> (Option<Tie>, Option<Next>) {
        let positions = || (0_u16..).zip(&self.votes).zip(&self.continuing);
        let largest = self.votes.iter().copied().filter(|votes| *votes > self.quota).max();
        if let Some(largest) = largest {
            let level = positions().filter(|((_, votes), _)| **votes == largest).map(|((at, _), _)| at).collect();
            let (tie, first) = self.settle(level, lots, false);
            return (tie, first.map(Next::Surplus));
        }
        let standing = || positions().filter(|(_, continues)| **continues).map(|((at, votes), _)| (at, *votes));
        let fewest = standing().map(|(_, votes)| votes).min();
        let level: Vec<u16> = standing().filter(|(_, votes)| Some(*votes) == fewest).map(|(at, _)| at).collect();
        let left = standing().count();
        if fewest == Some(0) && level.len() > 1 && left - level.len() >= vacancies {
            let tie = Tie { options: level.clone(), settled: Settled::Together };
            return (Some(tie), Some(Next::Exclude(level)));
        }
        let (tie, last) = self.settle(level, lots, true);
        (tie, last.map(|last| Next::Exclude(vec![last])))
    }

    /// The one of the level options with the fewest (`last`) or most votes at the latest stage that tells them apart, or
    /// by lot (rules 49 and 51).
    fn settle(&self, options: Vec<u16>, lots: &mut Lots, last: bool) -> (Option<Tie>, Option<u16>) {
        if let [only] = options[..] {
            return (None, Some(only));
        }
        let mut level = options.clone();
        for round in self.rounds.iter().rev() {
            let votes = |option: &u16| round.votes[usize::from(*option)];
            let told = if last { level.iter().map(votes).min() } else { level.iter().map(votes).max() };
            level.retain(|option| Some(votes(option)) == told);
        }
        let (settled, option) = match level[..] {
            [only] => (Settled::EarlierStage, Some(only)),
            _ => lots.pick(&level, last),
        };
        (Some(Tie { options, settled }), option)
    }

    /// Rule 48: each paper moves on at surplus × its value ÷ the option's votes, five decimals, the rest ignored.
    fn transfer_surplus(&mut self, option: usize) {
        let (surplus, votes) = (u128::from(self.votes[option] - self.quota), u128::from(self.votes[option]));
        let parcels = std::mem::take(&mut self.parcels[option]);
        self.votes[option] = self.quota;
        // A part of a value is never more than the value.
        self.hand_on(parcels, |value| u64::try_from(surplus * u128::from(value) / votes).unwrap_or(value));
    }

    /// Rule 50: each paper moves on at the value it came with.
    fn exclude(&mut self, option: usize) {
        let parcels = std::mem::take(&mut self.parcels[option]);
        self.votes[option] = 0;
        self.hand_on(parcels, |value| value);
    }

    /// Sorts papers by their next available preference and credits them there, each parcel at its new value.
    fn hand_on(&mut self, parcels: Vec<Parcel<'a>>, value: impl Fn(u64) -> u64) {
        for parcel in parcels {
            let value = value(parcel.value);
            let mut sorted: Vec<Vec<Paper<'a>>> = vec![Vec::new(); self.votes.len()];
            for paper in parcel.papers {
                if let Some((option, paper)) = paper.next(&self.continuing) {
                    self.votes[option] += paper.weight * value;
                    sorted[option].push(paper);
                }
            }
            for (parcels, papers) in self.parcels.iter_mut().zip(sorted).filter(|(_, papers)| !papers.is_empty()) {
                match parcels.iter_mut().find(|parcel| parcel.value == value) {
                    Some(parcel) => parcel.papers.extend(papers),
                    None => parcels.push(Parcel { value, papers }),
                }
            }
        }
    }
}
