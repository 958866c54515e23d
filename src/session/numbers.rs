//! The numbers of a vote as the session log tells them: by word or option, and by the channel they came by.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::{Serialize, Serializer};

use super::{CountedBy, Secrecy, Session, Vote};
use crate::voting::{self, Method, Tally};

/// Numbers by word or by option, in the order of the vote.
#[derive(Debug, Default)]
pub struct Counts(pub(super) Vec<(Cow<'static, str>, u64)>);

impl Serialize for Counts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, number)| (name, number)))
    }
}

impl JsonSchema for Counts {
    fn schema_name() -> Cow<'static, str> {
        "Counts".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "object", "additionalProperties": { "type": "integer", "minimum": 0 } })
    }
}

/// The numbers of a vote by the channel they came by; a channel that nobody used is absent. Of a secret vote there are none
/// where one channel has fewer than five ballots.
#[derive(Debug, Default, Serialize, JsonSchema)]
pub struct Channels {
    /// Cast one by one, by name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ballots: Option<Counts>,
    /// Cast by voting cards; in a straw poll by phones too.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cards: Option<Counts>,
    /// Raised hands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hands: Option<Counts>,
    /// Counted on paper.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paper: Option<Counts>,
}

/// A way by which votes come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// One by one, by name.
    ByName,
    /// By voting cards; in a straw poll by phones too.
    Cards,
    /// As numbers counted in the room.
    Counted(CountedBy),
}

impl Session {
    /// The numbers of a vote by the way they came in, those that nobody used left out. Of a secret vote there are none where
    /// one part is so small that it could give people away.
    pub fn by_way(&self, vote: &Vote) -> Vec<(Way, Tally)> {
        if vote.secrecy == Secrecy::Secret && vote.has_small_parts() {
            return Vec::new();
        }
        let ballots: Vec<_> = self.weighted_ballots(vote).collect();
        let (by_name, by_card) = ballots.split_at(vote.ballots.len());
        let cast = [(Way::ByName, by_name), (Way::Cards, by_card)].into_iter().filter(|(_, cast)| !cast.is_empty());
        let cast = cast.map(|(way, cast)| (way, voting::tally(&vote.contest, cast.iter().copied(), &[])));
        let counted = vote.counts.iter().map(|(by, count)| {
            let count = [count.as_ref().clone()];
            (Way::Counted(*by), voting::tally(&vote.contest, std::iter::empty(), &count))
        });
        cast.chain(counted).collect()
    }

    /// By channel, as the log tells it.
    pub(super) fn channels(&self, vote: &Vote) -> Channels {
        let ways = self.by_way(vote);
        let of = |way| ways.iter().find(|(other, _)| *other == way).map(|(_, tally)| counts(vote, tally));
        Channels {
            ballots: of(Way::ByName),
            cards: of(Way::Cards),
            hands: of(Way::Counted(CountedBy::Hands)),
            paper: of(Way::Counted(CountedBy::Paper)),
        }
    }
}

/// The numbers of a tally under the names that the vote's method gives them.
pub(super) fn counts(vote: &Vote, tally: &Tally) -> Counts {
    let Tally { options, abstain, invalid, .. } = tally;
    if vote.contest.method == Method::YesNo {
        let words = ["yes", "no", "abstain", "invalid"].map(Cow::Borrowed);
        let numbers = options.iter().copied().chain([*abstain, *invalid]);
        return Counts(words.into_iter().zip(numbers).collect());
    }
    let mut counts = by_option(vote, options);
    let besides = [("abstain", *abstain), ("invalid", *invalid)];
    counts.0.extend(besides.into_iter().filter(|(_, n)| *n > 0).map(|(word, n)| (Cow::Borrowed(word), n)));
    counts
}

pub(super) fn by_option(vote: &Vote, numbers: &[u64]) -> Counts {
    let options = vote.options.iter().zip(numbers);
    Counts(options.map(|(option, number)| (Cow::Owned(option.id.to_string()), *number)).collect())
}
