//! A result as the room may see it once it is revealed: its bars, its sum in words, whether its ballots are listed.

use serde::Serialize;

use super::view::SECRET_MIN;
use crate::{
    session::{Lang, Secrecy, Session, Vote},
    text,
    voting::{Decision, Method, Verdict},
};

/// A result that everybody may see.
#[derive(Clone, Debug, PartialEq, Hash, Serialize)]
pub struct Revealed {
    /// What was decided; nothing by a straw poll.
    pub decision: Option<Decision>,
    /// One bar an answer or option; for ranked methods best first.
    pub bars: Vec<Bar>,
    /// Abstentions, other than the bar of a `yes_no` vote.
    pub abstain: u64,
    /// Invalid ballots.
    pub invalid: u64,
    /// All ballots.
    pub ballots: u64,
    /// The sum in words, in the session's language.
    pub calculation: String,
    /// Whether the opened ballots are listed, so that everybody finds their own by its receipt.
    pub listed: bool,
}

/// One line of a result.
#[derive(Clone, Debug, PartialEq, Hash, Serialize)]
pub struct Bar {
    /// What it stands for.
    pub of: BarOf,
    /// Its number: votes, points, or the sum of ratings; none where the method has no single number (Schulze).
    pub number: Option<u64>,
    /// How many rated it (`score`, `resistance`).
    pub ratings: Option<u64>,
    /// Its length in per mille of the longest.
    pub per_mille: u32,
    /// Its place, from 1; none for `yes_no`.
    pub rank: Option<usize>,
    /// Whether it won.
    pub won: bool,
    /// Whether it is the Passivlösung.
    pub passive: bool,
}

/// What a bar stands for.
#[derive(Clone, Debug, PartialEq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum BarOf {
    /// The answer yes.
    Yes,
    /// The answer no.
    No,
    /// Neither.
    Abstain,
    /// The option of this title.
    Option(Box<str>),
}

pub(super) fn result(lang: Lang, vote: &Vote, verdict: &Verdict) -> Revealed {
    let tally = &verdict.tally;
    let bars = match vote.contest.method {
        Method::YesNo => answers(&tally.options, tally.abstain),
        Method::Choice
        | Method::Approval
        | Method::Points
        | Method::Score
        | Method::Resistance
        | Method::Schulze
        | Method::Irv
        | Method::Stv => options(vote, verdict),
    };
    let abstain = if vote.contest.method == Method::YesNo { 0 } else { tally.abstain };
    Revealed {
        decision: vote.decision(),
        bars,
        abstain,
        invalid: tally.invalid,
        ballots: tally.ballots,
        calculation: text::calculation_apart(lang, vote, verdict),
        listed: listed(vote),
    }
}

/// Whether the ballots of a vote are listed with their receipts: those of a secret vote, opened, unless they are so few
/// that they could give single people away, or so few came besides.
fn listed(vote: &Vote) -> bool {
    vote.secrecy == Secrecy::Secret && vote.opened.len() as u64 >= SECRET_MIN && !vote.has_small_parts()
}

/// The revealed public vote of that number whose ballots are listed.
pub fn listed_vote(session: &Session, number: u32) -> Option<&Vote> {
    let (_, vote) = session.votes.iter().find(|(slot, _)| slot.number() == number)?;
    (vote.revealed && listed(vote) && session.is_public_vote(vote)).then_some(vote)
}

fn answers(numbers: &[u64], abstain: u64) -> Vec<Bar> {
    let number = |at: usize| numbers.get(at).copied().unwrap_or_default();
    let answers = [(BarOf::Yes, number(0)), (BarOf::No, number(1)), (BarOf::Abstain, abstain)];
    let longest = answers.iter().map(|(_, number)| *number).max().unwrap_or_default();
    let bar = |(of, number)| Bar {
        of,
        number: Some(number),
        ratings: None,
        per_mille: per_mille(number, longest),
        rank: None,
        won: false,
        passive: false,
    };
    answers.into_iter().map(bar).collect()
}

/// Best first; without a ranking (the quorum was missing) in the order of the vote.
fn options(vote: &Vote, verdict: &Verdict) -> Vec<Bar> {
    let tally = &verdict.tally;
    let in_order = vec![(0..vote.contest.options).collect::<Vec<u16>>()];
    let ranks = if verdict.ranking.is_empty() { &in_order } else { &verdict.ranking };
    let longest = tally.options.iter().copied().max().unwrap_or_default();
    let mut bars = Vec::new();
    let mut place = 1;
    for rank in ranks {
        for option in rank {
            let at = usize::from(*option);
            let number = tally.options.get(at).copied().filter(|_| vote.contest.method != Method::Schulze);
            bars.push(Bar {
                of: BarOf::Option(vote.options.get(at).map_or_else(Default::default, |option| option.title.clone())),
                number,
                ratings: tally.ratings.get(at).copied(),
                per_mille: number.map_or(0, |number| per_mille(number, longest)),
                rank: (!verdict.ranking.is_empty()).then_some(place),
                won: !vote.straw && verdict.winners.contains(option),
                passive: vote.contest.passive == Some(*option),
            });
        }
        place += rank.len();
    }
    bars
}

fn per_mille(part: u64, whole: u64) -> u32 {
    if whole == 0 { 0 } else { u32::try_from(u128::from(part) * 1000 / u128::from(whole)).unwrap_or(1000) }
}
