//! How a verdict came about, in words: the sum that anyone can check.

use super::{Sentence, number, quorum, rule};
use crate::{
    session::{Lang, Vote},
    t,
    voting::{Calculation, Contest, Decision, Electorate, Method, Reason, Rule, Standing, VOTE, Verdict},
};

/// The sum behind a verdict: „19 Ja von 28 gültigen Stimmen; nötig 19 (zwei Drittel von 28, aufgerundet)“.
pub fn calculation(lang: Lang, vote: &Vote, verdict: &Verdict) -> String {
    let titles: Vec<&str> = vote.options.iter().map(|option| &*option.title).collect();
    calculation_with(lang, vote, &titles, verdict)
}

/// The same for pages, with marks that hold the directions of titles apart: an Arabic one would turn numbers around.
pub fn calculation_apart(lang: Lang, vote: &Vote, verdict: &Verdict) -> String {
    let titles: Vec<_> = vote.options.iter().map(|option| format!("\u{2068}{}\u{2069}", option.title)).collect();
    calculation_with(lang, vote, &titles.iter().map(String::as_str).collect::<Vec<_>>(), verdict)
}

fn calculation_with(lang: Lang, vote: &Vote, titles: &[&str], verdict: &Verdict) -> String {
    if vote.straw {
        return straw(lang, vote, titles, verdict);
    }
    sum(lang, &vote.contest, &vote.voters(), titles, verdict)
}

/// The sum behind a verdict on options of these titles.
pub fn sum(lang: Lang, contest: &Contest, electorate: &Electorate, titles: &[&str], verdict: &Verdict) -> String {
    let title = |option: u16| titles.get(usize::from(option)).copied().unwrap_or_default();
    let standing = &|of: Standing| standing(lang, contest.method, title(of.option), of);
    let sum = match verdict.calculation(contest, electorate) {
        Calculation::Quorum { present, eligible, needed } => t!(
            lang,
            "sum-quorum",
            present = present,
            eligible = eligible,
            needed = needed,
            quorum = quorum(lang, contest.quorum)
        ),
        Calculation::Majority { rule, yes, no, abstain, base, needed } => {
            majority(lang, rule, yes, no, abstain, base, needed)
        }
        Calculation::Comparison { valid, last_in: Some(last), first_out: Some(first) } => {
            t!(lang, "sum-comparison", winner = standing(last), other = standing(first), ballots = ballots(lang, valid))
        }
        Calculation::Comparison { valid, last_in, .. } => t!(
            lang,
            "sum-unopposed",
            winner = last_in.map(standing).unwrap_or_default(),
            ballots = ballots(lang, valid)
        ),
        Calculation::NotViable { valid, best, passive } => t!(
            lang,
            "sum-not-viable",
            best = best.map(standing).unwrap_or_default(),
            passive = passive.map(standing).unwrap_or_default(),
            ballots = ballots(lang, valid)
        ),
        Calculation::Tie { valid, tied, places } => {
            let tied: Vec<_> = tied.into_iter().map(standing).collect();
            t!(lang, "sum-tie", tied = tied.join(", "), places = places, ballots = ballots(lang, valid))
        }
        Calculation::Runoff { winner, votes, of, rounds } => {
            let ballots = ballots(lang, verdict.tally.valid());
            t!(lang, "sum-runoff", winner = title(winner), votes = votes, of = of, round = rounds, ballots = ballots)
        }
        Calculation::Transfers { valid, seats, quota, rounds } => {
            let ballots = ballots(lang, valid);
            t!(lang, "sum-transfers", quota = quota, parts = u32::from(seats) + 1, rounds = rounds, ballots = ballots)
        }
        Calculation::Duel { winner, rival, above, below, direct } => {
            let ballots = ballots(lang, verdict.tally.valid());
            let winner = title(winner);
            match rival.map(title) {
                None => t!(lang, "sum-unopposed", winner = winner, ballots = ballots),
                Some(rival) if direct => {
                    t!(
                        lang,
                        "sum-duel",
                        winner = winner,
                        rival = rival,
                        above = above,
                        below = below,
                        ballots = ballots
                    )
                }
                Some(rival) => t!(
                    lang,
                    "sum-duel-paths",
                    winner = winner,
                    rival = rival,
                    above = above,
                    below = below,
                    ballots = ballots
                ),
            }
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

/// The numbers of a straw poll, which never decide anything.
fn straw(lang: Lang, vote: &Vote, titles: &[&str], verdict: &Verdict) -> String {
    let numbers = if vote.contest.method == Method::YesNo {
        let said = |word: usize| verdict.tally.options.get(word).copied().unwrap_or(0);
        t!(lang, "sum-opinions", yes = said(0), no = said(1), abstain = verdict.tally.abstain)
    } else {
        sum(lang, &vote.contest, &vote.voters(), titles, verdict).into()
    };
    t!(lang, "sum-straw", numbers = numbers).into_owned()
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

/// How many yes votes a vote that is going to open will need, as far as that is known before.
pub fn needed(lang: Lang, rule: Rule, electorate: &Electorate) -> Sentence {
    let (needed, present) = (rule.needed(electorate), electorate.present);
    match rule {
        _ if needed > present => t!(lang, "needed-out-of-reach", needed = needed, present = present),
        Rule::Unanimous => t!(lang, "needed-unanimous"),
        Rule::Consensus => t!(lang, "needed-consensus"),
        Rule::AbsolutePresent | Rule::AbsoluteMembers | Rule::TwoThirdsPresent | Rule::TwoThirdsMembers => {
            t!(lang, "needed-fixed", needed = needed)
        }
        Rule::AbsoluteCast => t!(lang, "needed-of-all-cast", needed = needed, present = present),
        Rule::Simple | Rule::TwoThirdsCast | Rule::ThreeQuartersCast => {
            t!(lang, "needed-of-cast", needed = needed, present = present)
        }
    }
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
fn standing(lang: Lang, method: Method, title: &str, of: Standing) -> Sentence {
    match (method, of.acceptance_per_mille(), of.ratings) {
        (Method::Resistance, Some(tenths), _) => {
            let percent = number(lang, format_args!("{}.{}", tenths / 10, tenths % 10));
            t!(lang, "standing-resistance", title = title, sum = of.sum, percent = percent)
        }
        (_, _, Some(ratings)) => t!(lang, "standing-rated", title = title, sum = of.sum, ratings = ratings),
        // Pairs decide there, and no single number tells them.
        (Method::Schulze, _, None) => t!(lang, "standing-bare", title = title),
        (Method::Stv, _, None) => t!(lang, "standing-plain", title = title, sum = votes(lang, of.sum)),
        (_, _, None) => t!(lang, "standing-plain", title = title, sum = of.sum),
    }
}

/// Votes of `stv`, given in hundred-thousandths: 1.212,68736, and without decimals where there are none.
pub fn votes(lang: Lang, hundred_thousandths: u64) -> String {
    let (whole, rest) = (hundred_thousandths / VOTE, hundred_thousandths % VOTE);
    if rest == 0 { number(lang, whole) } else { number(lang, format_args!("{whole}.{rest:05}")) }
}
