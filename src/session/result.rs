//! How a vote came out, as JSON tells it: the session log calls options by their id, a counted ballot file by their name.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::{Serialize, Serializer, ser::SerializeMap};
use serde_json::value::RawValue;

use crate::voting::{Method, Settled, Step, VOTE, Verdict};

/// A round of `irv` or a stage of `stv`.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "RoundPart")]
pub struct RoundPart<N: Serialize> {
    /// Its number, from 1.
    pub round: usize,
    /// Which votes moved: `first` (first preferences), `surplus` or `exclusion`.
    pub step: &'static str,
    /// Whose votes these were.
    pub of: Vec<N>,
    /// Every option's votes after that.
    pub votes: VotesPart<N>,
    /// Votes that no longer count for anybody.
    pub exhausted: Votes,
    /// Who is in from here on, most votes first.
    pub elected: Vec<N>,
}

/// Options that were level when they were asked for an order.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "TiePart")]
pub struct TiePart<N> {
    /// In which round; absent where there are none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub round: Option<usize>,
    /// The options.
    pub options: Vec<N>,
    /// What settled it.
    pub settled: Settled,
}

/// A number of votes, exact: whole for `irv`, decimal for `stv`, written out to all five places.
#[derive(Debug, Serialize)]
pub struct Votes(Box<RawValue>);

/// Votes by option, in the order of the vote.
#[derive(Debug)]
pub struct VotesPart<N>(Vec<(N, Votes)>);

/// Every round, with these names for the options.
pub fn rounds<N: Serialize + Clone>(method: Method, verdict: &Verdict, options: &[N]) -> Vec<RoundPart<N>> {
    let rounds = verdict.rounds.iter().zip(1..).map(|(round, number)| {
        let (step, of) = match &round.step {
            Step::First => ("first", Vec::new()),
            Step::Surplus(option) => ("surplus", named(options, &[*option])),
            Step::Exclusion(excluded) => ("exclusion", named(options, excluded)),
        };
        let votes = options.iter().cloned().zip(round.votes.iter().map(|number| votes(method, *number)));
        RoundPart {
            round: number,
            step,
            of,
            votes: VotesPart(votes.collect()),
            exhausted: self::votes(method, round.exhausted),
            elected: named(options, &round.elected),
        }
    });
    rounds.collect()
}

/// Every tie, with these names for the options.
pub fn ties<N: Clone>(verdict: &Verdict, options: &[N]) -> Vec<TiePart<N>> {
    let part = |(round, tie): (_, crate::voting::Tie)| TiePart {
        round,
        options: named(options, &tie.options),
        settled: tie.settled,
    };
    verdict.ties().into_iter().map(part).collect()
}

/// The names of the options at these positions.
pub fn named<N: Clone>(options: &[N], positions: &[u16]) -> Vec<N> {
    positions.iter().filter_map(|at| options.get(usize::from(*at)).cloned()).collect()
}

fn votes(method: Method, votes: u64) -> Votes {
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
    Votes(RawValue::from_string(text).expect("digits are JSON"))
}

impl<N: Serialize> Serialize for VotesPart<N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, number) in &self.0 {
            map.serialize_entry(name, number)?;
        }
        map.end()
    }
}

impl<N> JsonSchema for VotesPart<N> {
    fn schema_name() -> Cow<'static, str> {
        "VotesPart".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "object", "additionalProperties": { "type": "number", "minimum": 0 } })
    }
}

impl JsonSchema for Votes {
    fn schema_name() -> Cow<'static, str> {
        "Votes".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "number", "minimum": 0 })
    }
}
