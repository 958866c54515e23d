//! The result for programs: exact numbers, options by name.
//!
//! `votes` of a round are whole for `irv` and decimal for `stv`, written out to all five places. `pairwise[a][b]` says how
//! many rank `options[a]` above `options[b]`. `ties` holds every group of options that was level when it was asked for an
//! order, with the round where there are rounds; `settled` is `open` where only a lot can say more.

use serde::{Serialize, Serializer, ser::SerializeMap};
use serde_json::{Value, value::RawValue};

use super::sum;
use crate::{
    session::Lang,
    tally::Poll,
    voting::{Decision, Method, Reason, Settled, Step, VOTE, Verdict},
};

#[derive(Serialize)]
struct Report<'a> {
    method: Method,
    ballots: u64,
    decision: Decision,
    reason: Reason,
    winners: Vec<&'a str>,
    ranking: Vec<Vec<&'a str>>,
    rounds: Vec<Round<'a>>,
    pairwise: &'a [Vec<u64>],
    ties: Vec<Tie<'a>>,
    options: &'a [String],
    seats: u16,
    quota: Option<u64>,
    tally: Value,
    calculation: String,
}

#[derive(Serialize)]
struct Round<'a> {
    round: usize,
    step: &'static str,
    of: Vec<&'a str>,
    votes: ByName<'a>,
    exhausted: Box<RawValue>,
    elected: Vec<&'a str>,
}

#[derive(Serialize)]
struct Tie<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    round: Option<usize>,
    options: Vec<&'a str>,
    settled: Settled,
}

/// Numbers by option, in the order of the options.
struct ByName<'a>(Vec<(&'a str, Box<RawValue>)>);

impl Serialize for ByName<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, number) in &self.0 {
            map.serialize_entry(name, number)?;
        }
        map.end()
    }
}

/// The whole result as one JSON object and a line feed.
pub(super) fn result(lang: Lang, poll: &Poll, verdict: &Verdict) -> Vec<u8> {
    let name = |option: &u16| poll.names[usize::from(*option)].as_str();
    let names = |options: &[u16]| options.iter().map(name).collect::<Vec<_>>();
    let method = poll.contest.method;
    let rounds = verdict.rounds.iter().zip(1..).map(|(round, number)| {
        let (step, of) = match &round.step {
            Step::First => ("first", Vec::new()),
            Step::Surplus(option) => ("surplus", vec![name(option)]),
            Step::Exclusion(options) => ("exclusion", names(options)),
        };
        let votes = poll.names.iter().zip(&round.votes).map(|(name, votes)| (name.as_str(), number_of(method, *votes)));
        Round {
            round: number,
            step,
            of,
            votes: ByName(votes.collect()),
            exhausted: number_of(method, round.exhausted),
            elected: names(&round.elected),
        }
    });
    let report = Report {
        method,
        ballots: verdict.tally.ballots,
        decision: verdict.decision,
        reason: verdict.reason,
        winners: names(&verdict.winners),
        ranking: verdict.ranking.iter().map(|group| names(group)).collect(),
        rounds: rounds.collect(),
        pairwise: &verdict.pairwise,
        ties: ties(verdict)
            .into_iter()
            .map(|(round, options, settled)| Tie { round, options: names(&options), settled })
            .collect(),
        options: &poll.names,
        seats: poll.contest.seats,
        quota: verdict.quota,
        tally: serde_json::to_value(&verdict.tally).expect("plain numbers"),
        calculation: sum(lang, poll, verdict),
    };
    let mut json = serde_json::to_vec(&report).expect("writing into memory does not fail");
    json.push(b'\n');
    json
}

/// Every tie: with rounds the ones they met, else the level groups of the ranking, of which only one can stand across the
/// last seat.
pub(super) fn ties(verdict: &Verdict) -> Vec<(Option<usize>, Vec<u16>, Settled)> {
    if !verdict.rounds.is_empty() {
        return verdict.ties().map(|(at, tie)| (Some(at + 1), tie.options.clone(), tie.settled)).collect();
    }
    let across = |group: &[u16]| {
        let seated = group.iter().filter(|option| verdict.winners.contains(option)).count();
        match verdict.reason {
            Reason::Lot if 0 < seated && seated < group.len() => Settled::Lot,
            Reason::Tie | Reason::NoVotes if seated == 0 => Settled::Open,
            Reason::Lot
            | Reason::Tie
            | Reason::NoVotes
            | Reason::Best
            | Reason::NotViable
            | Reason::QuorumMissing
            | Reason::MajorityReached
            | Reason::MajorityMissed => Settled::NoMatter,
        }
    };
    let mut open = false;
    let groups = verdict.ranking.iter().filter(|group| group.len() > 1).map(|group| {
        // After the group that stands across the last seat nobody can win any more.
        let settled = if open { Settled::NoMatter } else { across(group) };
        open |= settled == Settled::Open;
        (None, group.clone(), settled)
    });
    groups.collect()
}

/// A number of votes as the method counts them.
fn number_of(method: Method, votes: u64) -> Box<RawValue> {
    let text = match method {
        Method::Stv => format!("{}.{:05}", votes / VOTE, votes % VOTE),
        Method::YesNo
        | Method::Choice
        | Method::Approval
        | Method::Points
        | Method::Score
        | Method::Resistance
        | Method::Schulze
        | Method::Irv => votes.to_string(),
    };
    RawValue::from_string(text).expect("digits are JSON")
}
