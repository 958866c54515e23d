//! The one way from ballots to a verdict.

use super::rounds::{self, Ended};
use super::sums::Seated;
use super::{
    Ballot, Contest, Count, Decision, Electorate, Method, Reason, Tally, Verdict, YesNo, irv, majority, schulze, stv,
    sums,
};

/// Counts the ballots (each with its weight in votes) and the numbers counted in the room, and says what came of it.
///
/// `lots` is the order in which level options were drawn by lot, in the open; empty when nothing was drawn. A tie it does
/// not settle whole stays a tie.
///
/// Everything here has passed [`Contest::validate`], [`Contest::check`] and [`Contest::check_count`], and is no more than
/// [`MAX_VOTES`](super::MAX_VOTES) votes in all: then no sum runs over.
pub fn result<'a>(
    contest: &Contest,
    electorate: &Electorate,
    ballots: impl Iterator<Item = (u64, &'a Ballot)>,
    counts: &[Count],
    lots: &[u16],
) -> Verdict {
    Verdict { lot: lots.to_vec(), ..decide(contest, electorate, ballots.collect(), counts, lots) }
}

fn decide(
    contest: &Contest,
    electorate: &Electorate,
    ballots: Vec<(u64, &Ballot)>,
    counts: &[Count],
    lots: &[u16],
) -> Verdict {
    let tally = tally(contest, ballots.iter().copied(), counts);
    if electorate.present < contest.quorum.needed(electorate.eligible) {
        return Verdict::new(Decision::NoQuorum, Reason::QuorumMissing, tally);
    }
    match contest.method {
        Method::YesNo => {
            let [yes, no] = [tally.options[0], tally.options[1]];
            let (decision, reason) = if majority::accepted(contest.rule, yes, no, tally.abstain, electorate) {
                (Decision::Accepted, Reason::MajorityReached)
            } else {
                (Decision::Rejected, Reason::MajorityMissed)
            };
            Verdict::new(decision, reason, tally)
        }
        Method::Choice | Method::Approval | Method::Points | Method::Score | Method::Resistance => {
            let (ranking, seated) = sums::decide(contest, &tally, lots);
            ranked(ranking, seated, tally)
        }
        Method::Schulze | Method::Irv | Method::Stv if tally.valid() == 0 => {
            let seated = Seated { decision: Decision::Tied, reason: Reason::NoVotes, winners: Vec::new() };
            ranked(vec![(0..contest.options).collect()], seated, tally)
        }
        Method::Schulze => {
            let pairwise = schulze::pairwise(contest.options, &ballots);
            let ranking = schulze::ranking(&pairwise);
            let seated = sums::seat(&ranking, contest.seats, lots);
            Verdict { pairwise, ..ranked(ranking, seated, tally) }
        }
        Method::Irv => by_rounds(rounds::settled(lots, |lots| irv::decide(contest, &ballots, lots)), tally),
        Method::Stv => {
            let quota = Some(stv::quota(tally.valid(), contest.seats));
            Verdict { quota, ..by_rounds(rounds::settled(lots, |lots| stv::decide(contest, &ballots, lots)), tally) }
        }
    }
}

fn ranked(ranking: Vec<Vec<u16>>, seated: Seated, tally: Tally) -> Verdict {
    Verdict { winners: seated.winners, ranking, ..Verdict::new(seated.decision, seated.reason, tally) }
}

fn by_rounds(ended: Ended, tally: Tally) -> Verdict {
    let reason = ended.reason();
    let Ended { decision, winners, ranking, rounds } = ended;
    Verdict { winners, ranking, rounds, ..Verdict::new(decision, reason, tally) }
}

/// Adds up what can be added up: of ranked ballots their first preferences.
pub fn tally<'a>(contest: &Contest, ballots: impl Iterator<Item = (u64, &'a Ballot)>, counts: &[Count]) -> Tally {
    let rates = matches!(contest.method, Method::Score | Method::Resistance);
    let options = if contest.method == Method::YesNo { 2 } else { usize::from(contest.options) };
    let mut tally = Tally {
        options: vec![0; options],
        ratings: if rates { vec![0; options] } else { Vec::new() },
        ..Tally::default()
    };
    for (weight, ballot) in ballots {
        tally.ballots += weight;
        match ballot {
            Ballot::YesNo(YesNo::Yes) => tally.options[0] += weight,
            Ballot::YesNo(YesNo::No) => tally.options[1] += weight,
            Ballot::YesNo(YesNo::Abstain) => tally.abstain += weight,
            Ballot::Choice(option) => tally.options[usize::from(*option)] += weight,
            Ballot::Approval(approved) => {
                for option in approved {
                    tally.options[usize::from(*option)] += weight;
                }
            }
            Ballot::Rated(ratings) => {
                for (option, number) in ratings {
                    tally.options[usize::from(*option)] += weight * u64::from(*number);
                    if rates {
                        tally.ratings[usize::from(*option)] += weight;
                    }
                }
            }
            Ballot::Ordered(order) => match order.first() {
                Some(first) => tally.options[usize::from(*first)] += weight,
                None => tally.abstain += weight,
            },
            Ballot::Ranked(ranks) => match ranks.iter().map(|(_, rank)| *rank).min() {
                Some(best) => {
                    for (option, _) in ranks.iter().filter(|(_, rank)| *rank == best) {
                        tally.options[usize::from(*option)] += weight;
                    }
                }
                None => tally.abstain += weight,
            },
        }
    }
    for count in counts {
        let valid = contest.votes_in(count) - count.abstain - count.invalid;
        for (sum, counted) in tally.options.iter_mut().zip(&count.options) {
            *sum += counted;
        }
        for ratings in &mut tally.ratings {
            *ratings += valid;
        }
        tally.abstain += count.abstain;
        tally.invalid += count.invalid;
        tally.ballots += valid + count.abstain + count.invalid;
    }
    tally
}
