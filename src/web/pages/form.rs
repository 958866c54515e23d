//! Forms as phones send them, with or without script: the fields of a ballot's form become the ballot.

use super::Said;
use crate::{
    session::{BallotPaper, Id, Vote, VoteOption},
    voting::{Method, YesNo},
};

/// A form of the participants' page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The ballot of this vote.
    Vote(Id<Vote>),
    /// A proposal.
    Propose,
    /// The code of a voting card.
    Code,
}

/// A form that was refused: it is shown again with what was filled in, and why it could not be taken.
#[derive(Clone, Debug)]
pub struct Refused {
    /// Which form.
    pub form: Form,
    /// What was filled in.
    pub fields: Vec<(String, String)>,
    /// Why it could not be taken.
    pub why: Said,
}

/// The answers of a `yes_no` ballot, under their names.
pub(super) const ANSWERS: [(YesNo, &str); 3] = [(YesNo::Yes, "yes"), (YesNo::No, "no"), (YesNo::Abstain, "abstain")];

/// What is ticked for a ballot that approves nothing: an empty form is more likely a slip than an opinion.
pub(super) const NONE: &str = "none";

/// The ballot that these fields stand for: `ballot` for an answer or for options, `o-<option>` for a number on one.
///
/// # Errors
/// Why they are none. Numbers are checked against the vote elsewhere; here they only have to be numbers.
pub fn ballot(method: Method, fields: &[(String, String)]) -> Result<BallotPaper, Said> {
    let mut chosen = fields.iter().filter(|(name, _)| name == "ballot").map(|(_, value)| value.as_str());
    match method {
        Method::YesNo => {
            let word = chosen.next().ok_or(Said::BallotEmpty)?;
            let answer = ANSWERS.iter().find(|(_, name)| *name == word);
            answer.map(|(answer, _)| BallotPaper::Word(*answer)).ok_or(Said::Refused)
        }
        Method::Choice => option(chosen.next().ok_or(Said::BallotEmpty)?).map(BallotPaper::One),
        Method::Approval => match chosen.collect::<Vec<_>>()[..] {
            [] => Err(Said::BallotEmpty),
            [NONE] => Ok(BallotPaper::Several(Vec::new())),
            ref several if several.contains(&NONE) => Err(Said::NoneAndSome),
            ref several => {
                several.iter().map(|value| option(value)).collect::<Result<_, _>>().map(BallotPaper::Several)
            }
        },
        Method::Points | Method::Score | Method::Resistance => {
            let rated = numbers(fields)?;
            if rated.is_empty() { Err(Said::BallotEmpty) } else { Ok(BallotPaper::Rated(rated.into_iter().collect())) }
        }
        Method::Schulze => ranks(fields).map(BallotPaper::Ranked),
        Method::Irv | Method::Stv => {
            let single = |rank: Vec<_>| match rank[..] {
                [only] => Ok(only),
                _ => Err(Said::RankTwice),
            };
            ranks(fields)?.into_iter().map(single).collect::<Result<_, _>>().map(BallotPaper::Several)
        }
    }
}

fn option(value: &str) -> Result<Id<VoteOption>, Said> {
    uuid::Uuid::try_parse(value).map(Id::new).map_err(|_| Said::Refused)
}

/// The numbers on options; empty fields say nothing.
fn numbers(fields: &[(String, String)]) -> Result<Vec<(Id<VoteOption>, u32)>, Said> {
    let numbered = fields.iter().filter_map(|(name, value)| Some((name.strip_prefix("o-")?, value.trim())));
    let filled = numbered.filter(|(_, value)| !value.is_empty());
    filled.map(|(id, value)| Ok((option(id)?, number(value)?))).collect()
}

fn number(value: &str) -> Result<u32, Said> {
    let is_whole = value.bytes().all(|c| c.is_ascii_digit());
    value.parse().map_err(|_| if is_whole { Said::NumberTooHigh } else { Said::NotANumber })
}

/// The options grouped by their place, best first.
fn ranks(fields: &[(String, String)]) -> Result<Vec<Vec<Id<VoteOption>>>, Said> {
    let mut placed = numbers(fields)?;
    if placed.is_empty() {
        return Err(Said::BallotEmpty);
    }
    placed.sort_by_key(|(_, place)| *place);
    let ranks = placed.chunk_by(|(_, a), (_, b)| a == b);
    Ok(ranks.map(|rank| rank.iter().map(|(option, _)| *option).collect()).collect())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const A: &str = "0193a000-0000-7000-8000-00000000000a";
    const B: &str = "0193a000-0000-7000-8000-00000000000b";

    fn check(method: Method, fields: &[(&str, &str)], expected: Result<serde_json::Value, Said>) {
        let fields: Vec<_> =
            fields.iter().map(|(name, value)| (name.replace("A", A).replace("B", B), (*value).into())).collect();
        let read = ballot(method, &fields).map(|ballot| serde_json::to_value(ballot).unwrap());
        assert_eq!(read, expected, "{method:?} {fields:?}");
    }

    #[test]
    fn fields_become_the_ballot_of_each_method() {
        check(Method::YesNo, &[("vote", "x"), ("ballot", "abstain")], Ok(json!("abstain")));
        check(Method::YesNo, &[("ballot", "perhaps")], Err(Said::Refused));
        check(Method::Choice, &[("ballot", A)], Ok(json!(A)));
        check(Method::Choice, &[], Err(Said::BallotEmpty));
        check(Method::Choice, &[("ballot", "A")], Err(Said::Refused));
        check(Method::Approval, &[("ballot", A), ("ballot", B)], Ok(json!([A, B])));
        check(Method::Approval, &[], Err(Said::BallotEmpty));
        check(Method::Approval, &[("ballot", NONE)], Ok(json!([])));
        check(Method::Approval, &[("ballot", A), ("ballot", NONE)], Err(Said::NoneAndSome));
        check(Method::Points, &[("o-A", "2"), ("o-B", "")], Ok(json!({ A: 2 })));
        check(Method::Resistance, &[("o-A", "0"), ("o-B", " 10 ")], Ok(json!({ A: 0, B: 10 })));
        check(Method::Score, &[("o-A", ""), ("o-B", "")], Err(Said::BallotEmpty));
        for odd in ["-1", "abc", "1.5", "+", "½"] {
            check(Method::Score, &[("o-A", odd)], Err(Said::NotANumber));
        }
        check(Method::Points, &[("o-A", "99999999999")], Err(Said::NumberTooHigh));
        check(Method::Schulze, &[("o-A", "2"), ("o-B", "2")], Ok(json!([[A, B]])));
        check(Method::Schulze, &[("o-A", "7"), ("o-B", "2")], Ok(json!([[B], [A]])));
        check(Method::Irv, &[("o-A", "2"), ("o-B", "1")], Ok(json!([B, A])));
        check(Method::Stv, &[("o-A", "1"), ("o-B", "1")], Err(Said::RankTwice));
        check(Method::Stv, &[("o-A", ""), ("o-B", "1")], Ok(json!([B])));
    }
}
