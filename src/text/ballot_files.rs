//! What is wrong with a ballot file, and what became of its ties.

use std::path::Path;

use super::{Sentence, refusals::contest_fault};
use crate::{
    session::{Lang, clean},
    t,
    tally::{Fault, Problem},
    voting::Settled,
};

/// Why a ballot file is refused: which file, which line, what is wrong.
pub fn ballot_file_fault(lang: Lang, file: &Path, Fault { line, problem }: &Fault) -> Sentence {
    let file = shown(&file.display().to_string());
    let what = match problem {
        Problem::Unreadable(why) => t!(lang, "poll-unreadable", why = shown(why)),
        Problem::LineTooLong(most) => t!(lang, "poll-line-too-long", most = *most),
        Problem::NotUtf8 => t!(lang, "poll-not-utf8"),
        Problem::Missing(what) => t!(lang, "poll-missing", what = *what),
        Problem::Expected(what, found) => t!(lang, "poll-expected", what = *what, found = shown(found)),
        Problem::NotForMethod => t!(lang, "poll-not-for-method"),
        Problem::VoteType(kind) => t!(lang, "poll-vote-type", kind = shown(kind)),
        Problem::UnknownOption(option) => t!(lang, "poll-unknown-option", option = shown(option)),
        Problem::RepeatedOption(option) => t!(lang, "poll-repeated-option", option = shown(option)),
        Problem::TiedRanks => t!(lang, "poll-tied-ranks"),
        Problem::IncompleteOrder => t!(lang, "poll-incomplete-order"),
        Problem::TooManyPoints(given, allowed) => {
            t!(lang, "ballot-too-many-points", given = *given, allowed = *allowed)
        }
        Problem::TooHigh(option, given, allowed) => {
            t!(lang, "poll-too-high", option = shown(option), given = *given, allowed = *allowed)
        }
        Problem::Contradiction(what, said, held) => {
            t!(lang, "poll-contradiction", what = *what, said = *said, held = *held)
        }
        Problem::TooManyVotes => t!(lang, "poll-too-many-votes"),
        Problem::NoOptions => t!(lang, "poll-no-options"),
        Problem::TooManyOptions => t!(lang, "contest-too-many-options"),
        Problem::Terms(fault) => contest_fault(lang, *fault),
        Problem::NoSuchPassive(name) => t!(lang, "poll-no-such-option", option = shown(name)),
    };
    match line {
        0 => t!(lang, "poll-fault", file = file, what = what),
        line => t!(lang, "poll-fault-line", file = file, line = *line, what = what),
    }
}

/// What became of options that were level.
pub fn tie(lang: Lang, settled: Settled, options: &str) -> Sentence {
    match settled {
        Settled::Open => t!(lang, "tie-open", options = options),
        Settled::Lot => t!(lang, "tie-lot", options = options),
        Settled::EarlierStage => t!(lang, "tie-earlier-stage", options = options),
        Settled::Together => t!(lang, "tie-together", options = options),
        Settled::NoMatter => t!(lang, "tie-no-matter", options = options),
    }
}

/// What stood in the file, made harmless for a screen.
fn shown(text: &str) -> String {
    clean::line(text, usize::MAX).unwrap_or_default().into_string()
}
