//! The result for programs: exact numbers, options by name.
//!
//! `votes` of a round are whole for `irv` and decimal for `stv`, written out to all five places. `pairwise[a][b]` says how
//! many rank `options[a]` above `options[b]`. `ties` holds every group of options that was level when it was asked for an
//! order, with the round where there are rounds; `settled` is `open` where only a lot can say more.

use serde::Serialize;
use serde_json::Value;

use super::sum;
use crate::{
    session::{
        Lang,
        result::{RoundPart, TiePart, named, rounds, ties},
    },
    tally::Poll,
    voting::{Decision, Method, Reason, Verdict},
};

#[derive(Serialize)]
struct Report<'a> {
    method: Method,
    ballots: u64,
    decision: Decision,
    reason: Reason,
    winners: Vec<&'a str>,
    ranking: Vec<Vec<&'a str>>,
    rounds: Vec<RoundPart<&'a str>>,
    pairwise: &'a [Vec<u64>],
    ties: Vec<TiePart<&'a str>>,
    options: &'a [String],
    seats: u16,
    quota: Option<u64>,
    tally: Value,
    calculation: String,
}

/// The whole result as one JSON object and a line feed.
pub(super) fn result(lang: Lang, poll: &Poll, verdict: &Verdict) -> Vec<u8> {
    let options: Vec<&str> = poll.names.iter().map(String::as_str).collect();
    let method = poll.contest.method;
    let report = Report {
        method,
        ballots: verdict.tally.ballots,
        decision: verdict.decision,
        reason: verdict.reason,
        winners: named(&options, &verdict.winners),
        ranking: verdict.ranking.iter().map(|group| named(&options, group)).collect(),
        rounds: rounds(method, verdict, &options),
        pairwise: &verdict.pairwise,
        ties: ties(verdict, &options),
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
