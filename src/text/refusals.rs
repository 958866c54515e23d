//! Why a command is refused, in a sentence that says what to do.

use super::{Sentence, day, text_fault, word, wrong};
use crate::{
    session::{About, EventKind, Kind, Lang, NoCommand, Refusal, Session, Undoable, command::COMMAND_ID_MAX},
    t,
    voting::{BallotFault, ContestFault, CountFault},
};

/// Why a command is refused.
pub fn refusal(lang: Lang, refusal: &Refusal) -> Sentence {
    refusal_at(lang, refusal, refusal.field().unwrap_or_default())
}

/// The same, where the person knows the field that is wrong by this name.
pub fn refusal_at(lang: Lang, refusal: &Refusal, field: &str) -> Sentence {
    match refusal {
        Refusal::BadCommand { what } => t!(lang, "refusal-bad-command", what = no_command(lang, what)),
        Refusal::Unknown { kind, id } => t!(lang, "refusal-unknown", kind = thing(lang, *kind), id = id.to_string()),
        Refusal::DuplicateId { id } => t!(lang, "refusal-duplicate-id", id = id.to_string()),
        Refusal::Text { fault, .. } => t!(lang, "fault-at", path = field, what = text_fault(lang, *fault)),
        Refusal::Number { min, max, .. } => {
            t!(lang, "fault-at", path = field, what = t!(lang, "wrong-range", min = *min, max = *max))
        }
        Refusal::Date { .. } => t!(lang, "refusal-date", field = field),
        Refusal::OneOf { fields } => t!(lang, "refusal-one-of", fields = *fields),
        Refusal::Repeated { .. } => t!(lang, "refusal-repeated", field = field),
        Refusal::ListLength { max, .. } => t!(lang, "refusal-list-length", field = field, max = *max),
        Refusal::Field(fault) => t!(lang, "fault-at", path = field, what = wrong(lang, &fault.wrong)),
        Refusal::SessionNotOpen => t!(lang, "refusal-session-not-open"),
        Refusal::SessionAlreadyOpen => t!(lang, "refusal-session-already-open"),
        Refusal::SessionClosed => t!(lang, "refusal-session-closed"),
        Refusal::SessionNotClosed => t!(lang, "refusal-session-not-closed"),
        Refusal::SessionSigned => t!(lang, "refusal-session-signed"),
        Refusal::NotCirculated => t!(lang, "refusal-not-circulated"),
        Refusal::UntilBeforeEnd { closed } => t!(lang, "refusal-until-before-end", day = day(lang, *closed)),
        Refusal::CommentsUnanswered { unanswered } => {
            let numbers = unanswered.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
            t!(lang, "refusal-comments-unanswered", count = unanswered.len(), numbers = numbers)
        }
        Refusal::AlreadySigned => t!(lang, "refusal-already-signed"),
        Refusal::NotCorrectable { fields } => t!(lang, "refusal-not-correctable", fields = fields.as_str()),
        Refusal::CorrectedValue { .. } => t!(lang, "refusal-corrected-value", field = field),
        Refusal::NothingCorrected => t!(lang, "refusal-nothing-corrected"),
        Refusal::NotCounted => t!(lang, "refusal-not-counted"),
        Refusal::NotReadyToClose { open_votes, unassigned } => not_ready(lang, open_votes, unassigned),
        Refusal::ItemNotRunning => t!(lang, "refusal-item-not-running"),
        Refusal::ItemRunning => t!(lang, "refusal-item-running"),
        Refusal::ItemBegan => t!(lang, "refusal-item-began"),
        Refusal::ItemInUse => t!(lang, "refusal-item-in-use"),
        Refusal::ConceptInUse { outcome } => t!(lang, "refusal-concept-in-use", outcome = *outcome),
        Refusal::RightInUse { vote } => t!(lang, "refusal-right-in-use", vote = *vote),
        Refusal::ItemHasOpenVote { vote } => t!(lang, "refusal-item-has-open-vote", vote = *vote),
        Refusal::AlreadyPresent => t!(lang, "refusal-already-present"),
        Refusal::NotPresent => t!(lang, "refusal-not-present"),
        Refusal::AlreadyExcused => t!(lang, "refusal-already-excused"),
        Refusal::ExcusedAfterVoting => t!(lang, "refusal-excused-after-voting"),
        Refusal::ProposalNotOpen { proposal } => t!(lang, "refusal-proposal-not-open", proposal = *proposal),
        Refusal::SplitParts { max } => t!(lang, "refusal-split-parts", max = *max),
        Refusal::FormerNotClosed { vote } => t!(lang, "refusal-former-not-closed", vote = *vote),
        Refusal::ProposalInVote { proposal, vote } => {
            t!(lang, "refusal-proposal-in-vote", proposal = *proposal, vote = *vote)
        }
        Refusal::VoteNotOpen => t!(lang, "refusal-vote-not-open"),
        Refusal::VoteVoid => t!(lang, "refusal-vote-void"),
        Refusal::Contest(fault) => contest_fault(lang, *fault),
        Refusal::NothingToVoteOn => t!(lang, "refusal-nothing-to-vote-on"),
        Refusal::YesNoTakesNoOptions => t!(lang, "refusal-yes-no-takes-no-options"),
        Refusal::Ballot(fault) => ballot_fault(lang, *fault),
        Refusal::UnknownOption { option } => t!(lang, "refusal-unknown-option", option = option.as_str()),
        Refusal::Count(fault) => count_fault(lang, *fault),
        Refusal::AlreadyVoted => t!(lang, "refusal-already-voted"),
        Refusal::NotEntitled => t!(lang, "refusal-not-entitled"),
        Refusal::NoVotesLeft => t!(lang, "refusal-no-votes-left"),
        Refusal::SecretByName => t!(lang, "refusal-secret-by-name"),
        Refusal::SecretByHands => t!(lang, "refusal-secret-by-hands"),
        Refusal::TokenUnknown => t!(lang, "refusal-token-unknown"),
        Refusal::CardNeeded => t!(lang, "refusal-card-needed"),
        Refusal::CardIsNamed => t!(lang, "refusal-card-is-named"),
        Refusal::NamedCardNeeded => t!(lang, "refusal-named-card-needed"),
        Refusal::KeyLost => t!(lang, "refusal-key-lost"),
        Refusal::NobodyWithoutCard => t!(lang, "refusal-nobody-without-card"),
        Refusal::NoCardToReplace => t!(lang, "refusal-no-card-to-replace"),
        Refusal::VoteNotClosed => t!(lang, "refusal-vote-not-closed"),
        Refusal::TooManyProposals { max } => t!(lang, "refusal-too-many-proposals", max = *max),
        Refusal::NotAMeasure => t!(lang, "refusal-not-a-measure"),
        Refusal::UnknownField { code } => t!(lang, "refusal-unknown-field", code = code.as_str()),
        Refusal::AlsoWithoutField => t!(lang, "refusal-also-without-field"),
        Refusal::AlreadyWaiting => t!(lang, "refusal-already-waiting"),
        Refusal::AlreadySpeaking => t!(lang, "refusal-already-speaking"),
        Refusal::NotOnSpeakerList => t!(lang, "refusal-not-on-speaker-list"),
        Refusal::NothingToUndo => t!(lang, "refusal-nothing-to-undo"),
        Refusal::NoSuchRecord { seq } => t!(lang, "refusal-no-such-record", seq = *seq),
        Refusal::NotUndoable { seq } => t!(lang, "refusal-not-undoable", seq = *seq),
        Refusal::AlreadyUndone { seq } => t!(lang, "refusal-already-undone", seq = *seq),
        Refusal::RestsOnIt { seq, act: done } => t!(lang, "refusal-rests-on-it", seq = *seq, act = act(lang, *done)),
    }
}

/// What an act did: „Vorschlag aufgenommen“.
pub fn act(lang: Lang, kind: EventKind) -> Sentence {
    word(lang, "act", kind.tag())
}

/// What an act did, and to what: „Vorschlag aufgenommen: Sprachcafé“.
pub fn act_on(lang: Lang, session: &Session, done: Undoable) -> Sentence {
    let on = done.about.and_then(|about| match about {
        About::Item(slot) => session.items.get(slot).map(|item| item.title.as_ref()),
        About::Person(slot) => session.participants.get(slot).map(|person| person.name.as_ref()),
        About::Proposal(slot) => session.proposals.get(slot).map(|proposal| proposal.title.as_ref()),
        About::Vote(slot) => session.votes.get(slot).map(|vote| vote.title.as_ref()),
        About::Outcome(slot) => session.outcomes.get(slot).map(|outcome| outcome.title.as_ref()),
        About::Note(slot) => session.notes.get(slot).map(|note| note.text.as_ref()),
        About::Comment(slot) => session.comments.get(slot).map(|comment| comment.text.as_ref()),
    });
    match on {
        Some(on) => t!(lang, "act-on", act = act(lang, done.act), on = on),
        None => act(lang, done.act),
    }
}

fn no_command(lang: Lang, why: &NoCommand) -> Sentence {
    match why {
        NoCommand::TooLong { max } => t!(lang, "no-command-too-long", max = *max),
        NoCommand::NotAnObject => t!(lang, "no-command-not-an-object"),
        NoCommand::Id => t!(lang, "no-command-id", max = COMMAND_ID_MAX),
        NoCommand::Do => t!(lang, "no-command-do"),
        NoCommand::AtWithoutImport => t!(lang, "no-command-at"),
        NoCommand::FieldTwice(field) => t!(lang, "no-command-twice", field = field.as_str()),
        NoCommand::Reader(what) => t!(lang, "no-command-reader", what = what.as_str()),
    }
}

/// None of that kind, as the object of a sentence.
fn thing(lang: Lang, kind: Kind) -> Sentence {
    match kind {
        Kind::Item => t!(lang, "thing-item"),
        Kind::Participant => t!(lang, "thing-participant"),
        Kind::Proposal => t!(lang, "thing-proposal"),
        Kind::Vote => t!(lang, "thing-vote"),
        Kind::Option => t!(lang, "thing-option"),
        Kind::Outcome => t!(lang, "thing-outcome"),
        Kind::Comment => t!(lang, "thing-comment"),
    }
}

fn not_ready(lang: Lang, open_votes: &[u32], unassigned: &[u32]) -> Sentence {
    let list = |numbers: &[u32]| numbers.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
    let mut missing = Vec::new();
    if !open_votes.is_empty() {
        missing.push(t!(lang, "missing-open-votes", count = open_votes.len(), numbers = list(open_votes)));
    }
    if !unassigned.is_empty() {
        missing.push(t!(lang, "missing-unassigned", count = unassigned.len(), numbers = list(unassigned)));
    }
    t!(lang, "refusal-not-ready", missing = missing.join("; "))
}

/// Why nothing can be voted under these terms.
pub(super) fn contest_fault(lang: Lang, fault: ContestFault) -> Sentence {
    match fault {
        ContestFault::NoOptions => t!(lang, "contest-no-options"),
        ContestFault::TooManyOptions => t!(lang, "contest-too-many-options"),
        ContestFault::OptionsForYesNo => t!(lang, "refusal-yes-no-takes-no-options"),
        ContestFault::Seats { most } => t!(lang, "contest-seats", most = most),
        ContestFault::PointsMissing => t!(lang, "contest-points-missing"),
        ContestFault::Points => t!(lang, "contest-points"),
        ContestFault::PointsUnused => t!(lang, "contest-points-unused"),
        ContestFault::Max => t!(lang, "contest-max"),
        ContestFault::MaxUnused => t!(lang, "contest-max-unused"),
        ContestFault::PassiveUnknown | ContestFault::PassiveUnused => t!(lang, "contest-passive"),
    }
}

fn ballot_fault(lang: Lang, fault: BallotFault) -> Sentence {
    match fault {
        BallotFault::WrongShape => t!(lang, "ballot-wrong-shape"),
        BallotFault::UnknownOption(option) => t!(lang, "refusal-unknown-option", option = u32::from(option) + 1),
        BallotFault::RepeatedOption(option) => t!(lang, "ballot-repeated-option", option = u32::from(option) + 1),
        BallotFault::TooManyPoints { given, allowed } => {
            t!(lang, "ballot-too-many-points", given = given, allowed = allowed)
        }
        BallotFault::TooHigh { option, given, allowed } => {
            t!(lang, "ballot-too-high", option = u32::from(option) + 1, given = given, allowed = allowed)
        }
    }
}

fn count_fault(lang: Lang, fault: CountFault) -> Sentence {
    match fault {
        CountFault::NotForRanked => t!(lang, "count-not-for-ranked"),
        CountFault::WrongLength { needed } => t!(lang, "count-wrong-length", needed = needed),
        CountFault::BallotsMissing => t!(lang, "count-ballots-missing"),
        CountFault::BallotsContradict { needed } => t!(lang, "count-ballots-contradict", needed = needed),
        CountFault::TooMany { given, left } => t!(lang, "count-too-many", given = given, left = left),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::{NotACommand, Request};

    #[test]
    fn every_act_has_a_name() {
        for (kind, lang) in EventKind::ALL.iter().flat_map(|kind| Lang::ALL.iter().map(move |lang| (*kind, *lang))) {
            assert_ne!(act(lang, kind), format!("act-{}", kind.tag()), "{lang:?}");
        }
    }

    #[test]
    fn why_a_line_is_no_command_is_said_in_words() {
        let check = |line: &str, known: Option<&str>, de: &str, en: &str| {
            let NotACommand { id, what } = Request::parse(line.as_bytes()).unwrap_err();
            let said = (id.as_deref(), no_command(Lang::De, &what), no_command(Lang::En, &what));
            assert_eq!(said, (known, de.into(), en.into()), "{line}");
        };
        check("[1]", None, "Sie ist kein Objekt.", "it is no object.");
        let id = ["„id“ muss ein Text von 1 bis 64 Bytes sein.", "“id” must be a text of 1 to 64 bytes."];
        check("{}", None, id[0], id[1]);
        check(r#"{"id":7}"#, None, id[0], id[1]);
        let tag = ["„do“ muss den Namen eines Befehls enthalten.", "“do” must hold the name of a command."];
        check(r#"{"id":"a"}"#, Some("a"), tag[0], tag[1]);
        check(
            r#"{"id":"a","do":"note","text":"n","at":"2026-11-22T17:00:00Z"}"#,
            Some("a"),
            "„at“ ist nur zusammen mit \"by\":\"import\" möglich.",
            "“at” goes only with \"by\":\"import\".",
        );
        let twice = |field: &str| {
            [
                format!("„{field}“ steht mehrmals in einem Objekt."),
                format!("“{field}” stands in an object more than once."),
            ]
        };
        let [de, en] = twice("x");
        check(r#"{"do":"cast","ballot":[{"x":1,"x":2}],"id":"a"}"#, Some("a"), &de, &en);
        let [de, en] = twice("id");
        check(r#"{"id":"a","id":"b"}"#, None, &de, &en);
        let quorum = r#"`quorum` must be "none", "majority_members", "one_third_members" or a whole number"#;
        let (de, en) = (format!("Beim Lesen fiel auf: „{quorum}“."), format!("reading it found “{quorum}”."));
        check(r#"{"id":"a","do":"open_vote","method":"yes_no","quorum":"half"}"#, Some("a"), &de, &en);
    }
}
