//! How the session log tells of a correction.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::Serialize;

use super::{Corrected, CorrectedWhat, Correction, Session, Timestamp, log::InWords};
use crate::voting::Count;

/// A correction.
#[derive(Debug, Serialize, JsonSchema)]
pub struct CorrectionPart<'a> {
    /// When.
    at: Timestamp,
    /// Whether somebody had signed before; the log itself tells what holds now, the signed minutes what was signed.
    after_signing: bool,
    /// What was corrected.
    thing: Corrected,
    /// Which field of it.
    field: &'a str,
    /// What it said before; numbers of votes in the order of the vote, then abstentions and invalid ones.
    former: Option<Cow<'a, str>>,
    /// What it says since.
    value: Option<Cow<'a, str>>,
    /// Why.
    reason: &'a str,
    /// Votes and outcomes that had taken over the wording, and say the new one with it.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    also: &'a [Corrected],
    /// The sum in words, where the vote was counted again.
    #[serde(skip_serializing_if = "Option::is_none")]
    calculation: Option<String>,
}

impl<'a> CorrectionPart<'a> {
    pub(super) fn of(session: &'a Session, correction: &'a Correction, in_words: InWords<'_>) -> Self {
        let Correction { at, after_signing, reason, what } = correction;
        let (thing, field, former, value, also, calculation) = match what {
            CorrectedWhat::Field { thing, field, former, value, also } => {
                (*thing, &**field, former.as_deref().map(Cow::from), value.as_deref().map(Cow::from), &**also, None)
            }
            CorrectedWhat::Count { vote, channel, former, count, verdict, .. } => {
                let kept = session.votes.get(*vote);
                let thing = kept.map_or(Corrected::Session, |vote| Corrected::Vote(vote.id));
                let [former, value] = [former, count].map(|count| Some(Cow::from(numbers(count))));
                (thing, channel.as_str(), former, value, &[][..], kept.map(|vote| in_words(vote, verdict)))
            }
        };
        Self { at: *at, after_signing: *after_signing, thing, field, former, value, reason, also, calculation }
    }
}

/// The numbers of a count in their order, then abstentions and invalid ones.
fn numbers(count: &Count) -> String {
    let numbers = count.options.iter().chain([&count.abstain, &count.invalid]);
    numbers.map(u64::to_string).collect::<Vec<_>>().join(", ")
}
