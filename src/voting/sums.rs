//! The methods that add numbers up: `choice`, `approval`, `points`, `score`, `resistance`; and how seats go to the best of
//! a ranking, which the other methods share.

use super::{Contest, Decision, Method, Reason, Tally};
use std::cmp::Ordering;

/// Who wins, as far as it is clear.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Seated {
    pub decision: Decision,
    pub reason: Reason,
    pub winners: Vec<u16>,
}

/// Ranks the options by their numbers and seats the best. `lots` says in which order level options were drawn.
pub(super) fn decide(contest: &Contest, tally: &Tally, lots: &[u16]) -> (Vec<Vec<u16>>, Seated) {
    let empty = |numbers: &[u64]| numbers.iter().all(|number| *number == 0);
    let (ranking, nothing) = if contest.method == Method::Resistance {
        (ranked(contest.options, |a, b| resistance(tally, *a, *b)), empty(&tally.ratings))
    } else {
        let sum = |option: &u16| tally.options[usize::from(*option)];
        (ranked(contest.options, |a, b| sum(b).cmp(&sum(a))), empty(&tally.options))
    };
    let seated = if nothing {
        Seated { decision: Decision::Tied, reason: Reason::NoVotes, winners: Vec::new() }
    } else {
        match contest.passive {
            None => seat(&ranking, contest.seats, lots),
            Some(passive) => {
                let better = ranking.iter().take_while(|group| !group.contains(&passive)).count();
                match better {
                    0 => Seated { decision: Decision::Rejected, reason: Reason::NotViable, winners: Vec::new() },
                    better => seat(&ranking[..better], contest.seats, lots),
                }
            }
        }
    };
    (ranking, seated)
}

/// Gives the seats to the best of a ranking. A group that does not fit whole into the seats left is a tie, unless `lots`
/// holds all of it: then those drawn first are in.
pub(super) fn seat(ranking: &[Vec<u16>], seats: u16, lots: &[u16]) -> Seated {
    let mut winners = Vec::new();
    for group in ranking {
        let places = usize::from(seats) - winners.len();
        if places == 0 {
            break;
        }
        if group.len() <= places {
            winners.extend(group);
            continue;
        }
        let mut drawn = group.clone();
        drawn.sort_by_key(|option| lots.iter().position(|lot| lot == option));
        if !drawn.iter().all(|option| lots.contains(option)) {
            return Seated { decision: Decision::Tied, reason: Reason::Tie, winners };
        }
        winners.extend(&drawn[..places]);
        return Seated { decision: Decision::Elected, reason: Reason::Lot, winners };
    }
    Seated { decision: Decision::Elected, reason: Reason::Best, winners }
}

/// All options in order, equals together, inside a group by position.
fn ranked(options: u16, order: impl Fn(&u16, &u16) -> Ordering) -> Vec<Vec<u16>> {
    let mut options: Vec<u16> = (0..options).collect();
    options.sort_by(&order);
    options.chunk_by(|a, b| order(a, b).is_eq()).map(<[u16]>::to_vec).collect()
}

/// Least resistance for each rating first, compared as fractions so that a blank never counts as 0; where everybody rated
/// everything that is the lowest sum. An option that nobody rated comes last.
fn resistance(tally: &Tally, a: u16, b: u16) -> Ordering {
    let [a, b] = [a, b].map(usize::from);
    let [sum_a, sum_b] = [a, b].map(|at| u128::from(tally.options[at]));
    let [ratings_a, ratings_b] = [a, b].map(|at| u128::from(tally.ratings[at]));
    match (ratings_a, ratings_b) {
        (0, _) | (_, 0) => (ratings_a == 0).cmp(&(ratings_b == 0)),
        (_, _) => (sum_a * ratings_b).cmp(&(sum_b * ratings_a)),
    }
}
