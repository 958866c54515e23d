//! Results in the words that minutes of German offices use.

use super::Sentence;
use crate::{
    session::{Lang, Vote},
    t,
    voting::{Decision, Method, Verdict},
};

/// What a vote resolved: „einstimmig beschlossen (bei 2 Enthaltungen)“. Whether it was on a wording that had been changed
/// before is said where the vote accepted it.
pub fn resolution(lang: Lang, vote: &Vote, verdict: &Verdict, changed: bool) -> String {
    let winners = || {
        let titles = verdict.winners.iter().filter_map(|option| vote.options.get(usize::from(*option)));
        titles.map(|option| t!(lang, "standing-bare", title = &*option.title)).collect::<Vec<_>>().join(", ")
    };
    if vote.straw {
        return t!(lang, "minutes-straw-result").into_owned();
    }
    let resolved = match verdict.decision {
        Decision::Accepted if changed => t!(lang, "resolution-changed", how = accepted(lang, verdict)),
        Decision::Accepted => accepted(lang, verdict),
        Decision::Rejected if vote.contest.method == Method::YesNo => rejected(lang, verdict),
        Decision::Rejected => t!(lang, "resolution-not-viable"),
        Decision::Tied if verdict.winners.is_empty() => t!(lang, "resolution-tied"),
        Decision::Tied => t!(lang, "resolution-tied-besides", winners = winners()),
        Decision::Elected => t!(lang, "resolution-elected", winners = winners()),
        Decision::NoQuorum => t!(lang, "resolution-no-quorum"),
    };
    resolved.into_owned()
}

fn accepted(lang: Lang, verdict: &Verdict) -> Sentence {
    let (yes, no, abstain) = (verdict.standing(0).sum, verdict.standing(1).sum, verdict.tally.abstain);
    match (yes, no, abstain) {
        (0, _, _) => t!(lang, "resolution-no-objection", abstain = abstain),
        (_, 0, 0) => t!(lang, "resolution-unanimous"),
        (_, 0, _) => t!(lang, "resolution-unanimous-abstain", abstain = abstain),
        (_, _, 0) => t!(lang, "resolution-majority", no = no),
        (_, _, _) => t!(lang, "resolution-majority-abstain", no = no, abstain = abstain),
    }
}

/// More yes than no and yet rejected means that the rule asked for more.
fn rejected(lang: Lang, verdict: &Verdict) -> Sentence {
    let (yes, no) = (verdict.standing(0).sum, verdict.standing(1).sum);
    if yes > no {
        t!(lang, "resolution-majority-missed")
    } else if yes == no {
        t!(lang, "resolution-rejected-level")
    } else if yes == 0 {
        t!(lang, "resolution-rejected-unanimous")
    } else {
        t!(lang, "resolution-rejected")
    }
}
