//! Instant runoff: whoever has the fewest votes drops out and their ballots move on, until one option has more than half of
//! the votes that still count.
//!
//! The method is that of Robert's Rules of Order Newly Revised (12th ed., §45:62, "preferential voting") without its
//! leave to drop several options at once, but for ties: level options that together have fewer votes than the next one
//! all drop out at once, since each of them would whatever the order. Any other tie for the last place ends the count where
//! it matters who drops out, unless a lot was drawn in the open: then the one drawn last does.

use super::rounds::{Ended, Lots, Paper, Round, Settled, Step, Tie, papers};
use super::{Ballot, Contest};

/// Counts to the end, or to a tie that `lots` does not settle. Some ballot names an option.
pub(super) fn decide(contest: &Contest, ballots: &[(u64, &Ballot)], mut lots: Lots) -> Ended {
    let options = usize::from(contest.options);
    let mut continuing = vec![true; options];
    let mut piles: Vec<Vec<Paper>> = vec![Vec::new(); options];
    let mut votes = vec![0; options];
    let mut exhausted = 0;
    let mut rounds = Vec::new();
    let mut step = Step::First;
    let mut moving = vec![papers(ballots)];
    loop {
        for paper in moving.drain(..).flatten() {
            match paper.next(&continuing) {
                Some((option, paper)) => {
                    votes[option] += paper.weight;
                    piles[option].push(paper);
                }
                None => exhausted += paper.weight,
            }
        }
        let (elected, tie, excluded) = next_step(&votes, &continuing, &mut lots);
        rounds.push(Round { step, votes: votes.clone(), exhausted, elected, tie });
        if excluded.is_empty() {
            return Ended::new(rounds, options);
        }
        for option in &excluded {
            let option = usize::from(*option);
            continuing[option] = false;
            votes[option] = 0;
            moving.push(std::mem::take(&mut piles[option]));
        }
        step = Step::Exclusion(excluded);
    }
}

/// Who wins this round, which tie there is, and who drops out; with a winner or an open tie nobody does.
fn next_step(votes: &[u64], continuing: &[bool], lots: &mut Lots) -> (Vec<u16>, Option<Tie>, Vec<u16>) {
    let standing = || (0_u16..).zip(votes).zip(continuing).filter(|(_, continues)| **continues).map(|(pair, _)| pair);
    let total: u64 = standing().map(|(_, votes)| votes).sum();
    if let Some((winner, _)) = standing().find(|(_, votes)| **votes > total / 2) {
        return (vec![winner], None, Vec::new());
    }
    let lowest = standing().map(|(_, votes)| *votes).min().unwrap_or(0);
    let level: Vec<u16> = standing().filter(|(_, votes)| **votes == lowest).map(|(option, _)| option).collect();
    if level.len() == 1 {
        return (Vec::new(), None, level);
    }
    let next = standing().map(|(_, votes)| *votes).filter(|votes| *votes > lowest).min();
    let together: u64 = level.iter().map(|_| lowest).sum();
    let (settled, excluded) = if next.is_some_and(|next| together < next) {
        (Settled::Together, level.clone())
    } else {
        let (settled, last) = lots.pick(&level, true);
        (settled, last.into_iter().collect())
    };
    (Vec::new(), Some(Tie { options: level, settled }), excluded)
}
