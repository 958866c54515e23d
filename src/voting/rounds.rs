//! What `irv` and `stv` share: rounds as they are kept, ballot papers on their way from option to option, and ties that
//! are told, never broken in secret.

use super::{Ballot, Decision, Reason};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One round of `irv`, one stage of `stv`. Votes are whole for `irv` and hundred-thousandths of a vote for `stv`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Round {
    /// Which votes moved.
    pub step: Step,
    /// Every option's votes after that.
    pub votes: Vec<u64>,
    /// Votes that no longer count for anybody: ballots without a further preference, and what truncation left over.
    pub exhausted: u64,
    /// Who is in from here on, most votes first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub elected: Vec<u16>,
    /// Options that were level when the next step had to be chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tie: Option<Tie>,
}

/// Which votes moved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// First preferences.
    First,
    /// What an elected option had over the quota.
    Surplus(u16),
    /// The votes of those who dropped out.
    Exclusion(Vec<u16>),
}

/// Options that were level, and what came of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Tie {
    /// The options, by position.
    pub options: Vec<u16>,
    /// What settled it.
    pub settled: Settled,
}

/// What settled a tie.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Settled {
    /// Nothing: the count ends here until a lot is drawn.
    Open,
    /// A lot drawn in the open.
    Lot,
    /// The latest earlier stage at which they were not level (`stv`).
    EarlierStage,
    /// Nothing had to: whatever a lot said here, the same options win. The rounds go on with the option that comes first
    /// in the vote, and the ranking leaves level what a lot could have changed.
    NoMatter,
    /// All of them dropped out, as they would have whatever a lot had said: together they had fewer votes than the next.
    Together,
}

/// A ballot paper (or several alike) lying with an option: how many, and the preferences after that option.
#[derive(Clone, Copy)]
pub(super) struct Paper<'a> {
    pub weight: u64,
    pub rest: &'a [u16],
}

impl<'a> Paper<'a> {
    /// Where the paper goes next, and what remains of it there.
    #[inline]
    pub fn next(self, continuing: &[bool]) -> Option<(usize, Paper<'a>)> {
        let at = self.rest.iter().position(|option| continuing[usize::from(*option)])?;
        Some((usize::from(self.rest[at]), Paper { weight: self.weight, rest: &self.rest[at + 1..] }))
    }
}

/// The ballots that name an option, as papers still in nobody's hands.
pub(super) fn papers<'a>(ballots: &[(u64, &'a Ballot)]) -> Vec<Paper<'a>> {
    let paper = |(weight, ballot): &(u64, &'a Ballot)| match ballot {
        Ballot::Ordered(order) if !order.is_empty() => Some(Paper { weight: *weight, rest: order }),
        Ballot::Ordered(_)
        | Ballot::YesNo(_)
        | Ballot::Choice(_)
        | Ballot::Approval(_)
        | Ballot::Rated(_)
        | Ballot::Ranked(_) => None,
    };
    ballots.iter().filter_map(paper).collect()
}

/// How ties that need a lot are settled during one count.
pub(super) struct Lots<'a> {
    /// The order drawn in the open; empty where none was.
    drawn: &'a [u16],
    /// What is tried instead, one option for each tie that the drawn order does not settle.
    tried: &'a [u16],
}

impl Lots<'_> {
    /// Which of these level options the lot puts last (`last`) or first, and how that was settled. A tried option stands
    /// for the one that the tie is about to pick.
    pub fn pick(&mut self, options: &[u16], last: bool) -> (Settled, Option<u16>) {
        let places: Option<Vec<usize>> =
            options.iter().map(|option| self.drawn.iter().position(|lot| lot == option)).collect();
        if let Some(places) = places {
            let places = places.into_iter().zip(options);
            let picked = if last { places.max() } else { places.min() };
            return (Settled::Lot, picked.map(|(_, option)| *option));
        }
        match self.tried.split_first() {
            Some((option, rest)) => {
                self.tried = rest;
                (Settled::NoMatter, Some(*option))
            }
            None => (Settled::Open, None),
        }
    }
}

/// How often a count is tried again to see whether an open tie matters. A tie that needs more stays open.
const MOST_TRIES: usize = 100;

/// Counts with the lots drawn, and where a tie stays open sees whether any lot could change who wins: if none can, the
/// tie does not matter.
pub(super) fn settled(drawn: &[u16], run: impl Fn(Lots) -> Ended) -> Ended {
    let run = |tried: &[u16]| run(Lots { drawn, tried });
    let stopped = run(&[]);
    let mut waiting: Vec<Vec<u16>> =
        stopped.open_tie().iter().flat_map(|tie| tie.iter().rev()).map(|o| vec![*o]).collect();
    let mut first: Option<Ended> = None;
    let mut tries = 0;
    while let Some(tried) = waiting.pop() {
        if tries == MOST_TRIES {
            return stopped;
        }
        tries += 1;
        let ended = run(&tried);
        match (ended.open_tie(), &first) {
            (Some(tie), _) => waiting.extend(tie.iter().rev().map(|option| [&tried[..], &[*option]].concat())),
            (None, None) => first = Some(ended),
            (None, Some(first)) if first.elects_like(&ended) => {}
            (None, Some(_)) => return stopped,
        }
    }
    first.unwrap_or(stopped)
}

/// How a count by rounds ended.
pub(super) struct Ended {
    pub decision: Decision,
    pub winners: Vec<u16>,
    pub ranking: Vec<Vec<u16>>,
    pub rounds: Vec<Round>,
}

impl Ended {
    /// The end of a count over so many options: elected, the rest by their votes, the excluded in reverse; level is what
    /// an open tie or one that did not matter leaves undecided.
    pub fn new(rounds: Vec<Round>, options: usize) -> Self {
        let undecided = |round: &Round| {
            round.tie.as_ref().is_some_and(|tie| matches!(tie.settled, Settled::Open | Settled::NoMatter))
        };
        let decided = rounds.iter().position(undecided).map_or(rounds.len(), |at| at + 1);
        let (sure, later) = rounds.split_at(decided);
        let elected = |rounds: &[Round]| rounds.iter().flat_map(|round| round.elected.clone()).collect::<Vec<u16>>();
        let winners = elected(&rounds);
        let mut ranking: Vec<Vec<u16>> = Vec::new();
        for round in sure {
            ranking.extend(level(&round.elected, round));
        }
        ranking.push(elected(later));
        let excluded: Vec<Vec<u16>> = sure.iter().rev().filter_map(Round::excluded).collect();
        let mut rest: Vec<u16> = (0..).take(options).filter(|at| !winners.contains(at)).collect();
        rest.retain(|option| !excluded.iter().any(|group| group.contains(option)));
        match sure.last() {
            Some(last) if decided == rounds.len() && !undecided(last) => {
                rest.sort_by_key(|option| std::cmp::Reverse(last.votes[usize::from(*option)]));
                ranking.extend(level(&rest, last));
            }
            Some(_) | None => ranking.push(rest),
        }
        ranking.extend(excluded);
        ranking.retain(|group| !group.is_empty());
        ranking.iter_mut().for_each(|group| group.sort_unstable());
        let ended = Ended { decision: Decision::Elected, winners, ranking, rounds };
        Ended { decision: if ended.open_tie().is_some() { Decision::Tied } else { Decision::Elected }, ..ended }
    }

    /// Why it ended so.
    pub fn reason(&self) -> Reason {
        let settled = |how| self.rounds.iter().filter_map(|round| round.tie.as_ref()).any(|tie| tie.settled == how);
        if self.decision == Decision::Tied {
            Reason::Tie
        } else if settled(Settled::Lot) {
            Reason::Lot
        } else {
            Reason::Best
        }
    }

    /// The tie that stopped the count.
    fn open_tie(&self) -> Option<&[u16]> {
        let tie = self.rounds.last()?.tie.as_ref()?;
        (tie.settled == Settled::Open).then_some(&tie.options)
    }

    fn elects_like(&self, other: &Ended) -> bool {
        self.winners.len() == other.winners.len() && self.winners.iter().all(|winner| other.winners.contains(winner))
    }
}

impl Round {
    fn excluded(&self) -> Option<Vec<u16>> {
        match &self.step {
            Step::Exclusion(options) => Some(options.clone()),
            Step::First | Step::Surplus(_) => None,
        }
    }
}

/// Options sorted by their votes in this round, those with equal votes together.
fn level(options: &[u16], round: &Round) -> Vec<Vec<u16>> {
    let votes = |option: &u16| round.votes[usize::from(*option)];
    options.chunk_by(|a, b| votes(a) == votes(b)).map(<[u16]>::to_vec).collect()
}
