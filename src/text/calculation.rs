//! How a verdict came about, in words: the sum that anyone can check.

use super::{Sentence, number, quorum, rule};
use crate::{
    session::{Lang, Vote},
    t,
    voting::{Calculation, Decision, Method, Reason, Rule, Standing, Verdict},
};

/// The sum behind a verdict: „19 Ja von 28 gültigen Stimmen; nötig 19 (zwei Drittel von 28, aufgerundet)“.
pub fn calculation(lang: Lang, vote: &Vote, verdict: &Verdict) -> String {
    let sum = match verdict.calculation(&vote.contest, &vote.electorate) {
        Calculation::Quorum { present, eligible, needed } => t!(
            lang,
            "sum-quorum",
            present = present,
            eligible = eligible,
            needed = needed,
            quorum = quorum(lang, vote.contest.quorum)
        ),
        Calculation::Majority { rule, yes, no, abstain, base, needed } => {
            majority(lang, rule, yes, no, abstain, base, needed)
        }
        Calculation::Comparison { valid, last_in: Some(last), first_out: Some(first) } => t!(
            lang,
            "sum-comparison",
            winner = standing(lang, vote, last),
            other = standing(lang, vote, first),
            ballots = ballots(lang, valid)
        ),
        Calculation::Comparison { valid, last_in, .. } => t!(
            lang,
            "sum-unopposed",
            winner = last_in.map(|last| standing(lang, vote, last)).unwrap_or_default(),
            ballots = ballots(lang, valid)
        ),
        Calculation::NotViable { valid, best, passive } => t!(
            lang,
            "sum-not-viable",
            best = best.map(|best| standing(lang, vote, best)).unwrap_or_default(),
            passive = passive.map(|passive| standing(lang, vote, passive)).unwrap_or_default(),
            ballots = ballots(lang, valid)
        ),
        Calculation::Tie { valid, tied, places } => {
            let tied: Vec<_> = tied.into_iter().map(|tied| standing(lang, vote, tied)).collect();
            t!(lang, "sum-tie", tied = tied.join(", "), places = places, ballots = ballots(lang, valid))
        }
        Calculation::NoVotes => t!(lang, "sum-no-votes"),
    };
    match verdict.reason {
        Reason::Lot => t!(lang, "sum-by-lot", sum = sum).into_owned(),
        Reason::QuorumMissing
        | Reason::MajorityReached
        | Reason::MajorityMissed
        | Reason::Best
        | Reason::Tie
        | Reason::NoVotes
        | Reason::NotViable => sum.into_owned(),
    }
}

/// What was decided, in a word or two.
pub fn decision(lang: Lang, decision: Decision) -> Sentence {
    match decision {
        Decision::Accepted => t!(lang, "decision-accepted"),
        Decision::Rejected => t!(lang, "decision-rejected"),
        Decision::Tied => t!(lang, "decision-tied"),
        Decision::Elected => t!(lang, "decision-elected"),
        Decision::NoQuorum => t!(lang, "decision-no-quorum"),
    }
}

fn ballots(lang: Lang, valid: u64) -> Sentence {
    t!(lang, "sum-ballots", valid = valid)
}

/// Names the yes votes, what they are a share of, and how many of it were needed.
fn majority(lang: Lang, asked: Rule, yes: u64, no: u64, abstain: u64, base: u64, needed: u64) -> Sentence {
    match asked {
        Rule::Simple => t!(lang, "sum-simple", yes = yes, no = no),
        Rule::AbsoluteCast => t!(lang, "sum-absolute-cast", yes = yes, base = base, needed = needed, abstain = abstain),
        Rule::AbsolutePresent => t!(lang, "sum-absolute-present", yes = yes, base = base, needed = needed),
        Rule::AbsoluteMembers => t!(lang, "sum-absolute-members", yes = yes, base = base, needed = needed),
        Rule::TwoThirdsCast => t!(lang, "sum-two-thirds-cast", yes = yes, base = base, needed = needed),
        Rule::TwoThirdsPresent => t!(lang, "sum-two-thirds-present", yes = yes, base = base, needed = needed),
        Rule::TwoThirdsMembers => t!(lang, "sum-two-thirds-members", yes = yes, base = base, needed = needed),
        Rule::ThreeQuartersCast => t!(lang, "sum-three-quarters-cast", yes = yes, base = base, needed = needed),
        Rule::Unanimous | Rule::Consensus => {
            t!(lang, "sum-no-objection", yes = yes, no = no, rule = rule(lang, asked))
        }
    }
}

/// An option with its number: „Sprachcafés 14“, „Sprachcafés 12 (Akzeptanz 92,5 %)“.
fn standing(lang: Lang, vote: &Vote, standing: Standing) -> Sentence {
    let title = vote.options.get(usize::from(standing.option)).map_or("", |option| &option.title);
    let per_mille = standing.acceptance_per_mille().filter(|_| vote.contest.method == Method::Resistance);
    match (per_mille, standing.ratings) {
        (Some(tenths), _) => {
            let percent = number(lang, format_args!("{}.{}", tenths / 10, tenths % 10));
            t!(lang, "standing-resistance", title = title, sum = standing.sum, percent = percent)
        }
        (None, Some(ratings)) => t!(lang, "standing-rated", title = title, sum = standing.sum, ratings = ratings),
        (None, None) => t!(lang, "standing-plain", title = title, sum = standing.sum),
    }
}
