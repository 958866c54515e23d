//! What the closed sets of words are called for people.

use super::{Sentence, day_short, word};
use crate::{
    session::{
        Channel, CountedBy, Item, ItemKind, Lang, OutcomeKind, OutcomeResult, Phase, Secrecy, Session, Status, Warning,
        Way,
    },
    t,
    voting::{Method, Quorum, Rule},
};

/// Words in quotation marks, one after the other.
pub fn quoted(lang: Lang, words: &[String]) -> String {
    let quoted = words.iter().map(|word| t!(lang, "quoted", word = word.as_str()).into_owned());
    quoted.collect::<Vec<_>>().join(", ")
}

/// What an agenda item is for.
pub fn item_kind(lang: Lang, kind: ItemKind) -> Sentence {
    match kind {
        ItemKind::Opening => t!(lang, "item-opening"),
        ItemKind::Input => t!(lang, "item-input"),
        ItemKind::Collect => t!(lang, "item-collect"),
        ItemKind::Cluster => t!(lang, "item-cluster"),
        ItemKind::Discuss => t!(lang, "item-discuss"),
        ItemKind::Prioritise => t!(lang, "item-prioritise"),
        ItemKind::Vote => t!(lang, "item-vote"),
        ItemKind::Assign => t!(lang, "item-assign"),
        ItemKind::Plan => t!(lang, "item-plan"),
        ItemKind::Feedback => t!(lang, "item-feedback"),
        ItemKind::Break => t!(lang, "item-break"),
        ItemKind::Closing => t!(lang, "item-closing"),
    }
}

/// What an item is called where it has to be seen that it is not public; without a title where that is not to be known.
pub fn item_title(lang: Lang, item: &Item) -> Sentence {
    match (item.public, item.title.is_empty()) {
        (true, _) => item.title.to_string().into(),
        (false, false) => t!(lang, "item-not-public", title = &*item.title),
        (false, true) => t!(lang, "item-hidden"),
    }
}

/// What an item is called where everybody may read it.
pub fn public_item_title(lang: Lang, item: &Item) -> Sentence {
    if item.public { item.title.to_string().into() } else { t!(lang, "item-hidden") }
}

/// What an outcome is.
pub fn outcome_kind(lang: Lang, kind: OutcomeKind) -> Sentence {
    match kind {
        OutcomeKind::Measure => t!(lang, "outcome-measure"),
        OutcomeKind::Project => t!(lang, "outcome-project"),
        OutcomeKind::Initiative => t!(lang, "outcome-initiative"),
        OutcomeKind::Recommendation => t!(lang, "outcome-recommendation"),
        OutcomeKind::Position => t!(lang, "outcome-position"),
        OutcomeKind::Stored => t!(lang, "outcome-stored"),
    }
}

/// How far a session is: `planned`, `live` or `closed`.
pub fn status(lang: Lang, status: &str) -> Sentence {
    word(lang, "status", status)
}

/// How far a session is, and its minutes with it: „zur Stellungnahme bis 03.12.2026“.
pub fn standing(lang: Lang, session: &Session) -> Sentence {
    match (session.head.status, session.phase()) {
        (Status::Closed { .. }, Phase::Circulated { until }) => {
            t!(lang, "status-circulated", day = day_short(lang, until))
        }
        (Status::Closed { .. }, Phase::Draft | Phase::Final)
        | (Status::Planned | Status::Live { .. } | Status::Signed { .. }, _) => {
            status(lang, session.head.status.as_str())
        }
    }
}

/// Whether a comment on the minutes was taken up.
pub fn taken_up(lang: Lang, taken_up: bool) -> Sentence {
    if taken_up { t!(lang, "comment-taken-up") } else { t!(lang, "comment-not-taken-up") }
}

/// How an outcome came out.
pub fn outcome_result(lang: Lang, result: OutcomeResult) -> Sentence {
    match result {
        OutcomeResult::Accepted => t!(lang, "result-accepted"),
        OutcomeResult::Rejected => t!(lang, "result-rejected"),
        OutcomeResult::Postponed => t!(lang, "result-postponed"),
        OutcomeResult::Referred => t!(lang, "result-referred"),
        OutcomeResult::Noted => t!(lang, "result-noted"),
    }
}

/// How a proposal reached the session.
pub fn channel(lang: Lang, channel: Channel) -> Sentence {
    match channel {
        Channel::Spoken => t!(lang, "channel-spoken"),
        Channel::Card => t!(lang, "channel-card"),
        Channel::Phone => t!(lang, "channel-phone"),
        Channel::Paper => t!(lang, "channel-paper"),
        Channel::Import => t!(lang, "channel-import"),
    }
}

/// Who may know how somebody voted.
pub fn secrecy(lang: Lang, secrecy: Secrecy) -> Sentence {
    match secrecy {
        Secrecy::Open => t!(lang, "secrecy-open"),
        Secrecy::Named => t!(lang, "secrecy-named"),
        Secrecy::Secret => t!(lang, "secrecy-secret"),
    }
}

/// What should make people careful about the result of a secret vote.
pub fn warning(lang: Lang, warning: Warning) -> Sentence {
    match warning {
        Warning::FewBallots => t!(lang, "warning-few-ballots"),
        Warning::Unanimous => t!(lang, "warning-unanimous"),
    }
}

/// How numbers were counted in the room.
pub fn counted_by(lang: Lang, by: CountedBy) -> Sentence {
    match by {
        CountedBy::Hands => t!(lang, "counted-hands"),
        CountedBy::Paper => t!(lang, "counted-paper"),
    }
}

/// How votes came in.
pub fn way(lang: Lang, way: Way) -> Sentence {
    match way {
        Way::ByName => t!(lang, "minutes-one-by-one"),
        Way::Cards => t!(lang, "minutes-by-card"),
        Way::Counted(by) => counted_by(lang, by),
    }
}

/// How ballots are cast and counted.
pub fn method(lang: Lang, method: Method) -> Sentence {
    match method {
        Method::YesNo => t!(lang, "method-yes_no"),
        Method::Choice => t!(lang, "method-choice"),
        Method::Approval => t!(lang, "method-approval"),
        Method::Points => t!(lang, "method-points"),
        Method::Score => t!(lang, "method-score"),
        Method::Resistance => t!(lang, "method-resistance"),
        Method::Schulze => t!(lang, "method-schulze"),
        Method::Irv => t!(lang, "method-irv"),
        Method::Stv => t!(lang, "method-stv"),
    }
}

/// The majority that a vote needs, always with what it is a majority of.
pub fn rule(lang: Lang, rule: Rule) -> Sentence {
    match rule {
        Rule::Simple => t!(lang, "rule-simple"),
        Rule::AbsoluteCast => t!(lang, "rule-absolute_cast"),
        Rule::AbsolutePresent => t!(lang, "rule-absolute_present"),
        Rule::AbsoluteMembers => t!(lang, "rule-absolute_members"),
        Rule::TwoThirdsCast => t!(lang, "rule-two_thirds_cast"),
        Rule::TwoThirdsPresent => t!(lang, "rule-two_thirds_present"),
        Rule::TwoThirdsMembers => t!(lang, "rule-two_thirds_members"),
        Rule::ThreeQuartersCast => t!(lang, "rule-three_quarters_cast"),
        Rule::Unanimous => t!(lang, "rule-unanimous"),
        Rule::Consensus => t!(lang, "rule-consensus"),
    }
}

/// The presence that a vote needs.
pub fn quorum(lang: Lang, quorum: Quorum) -> Sentence {
    match quorum {
        Quorum::None => t!(lang, "quorum-none"),
        Quorum::MajorityMembers => t!(lang, "quorum-majority_members"),
        Quorum::OneThirdMembers => t!(lang, "quorum-one_third_members"),
        Quorum::AtLeast(present) => t!(lang, "quorum-at_least", present = present),
    }
}
