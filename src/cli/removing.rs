//! `redact` and `purge`: removing personal data, after a question where somebody is there to answer it.

use std::{
    io::{self, BufRead, IsTerminal},
    path::Path,
    process::ExitCode,
};

use super::{Failure, Outcome, Surroundings, args, open, say, search};
use crate::{
    host::{self, Reply},
    session::{self, By, Day, Id, Request, clean, command::SetPurgeDate},
    t, text,
};

/// Removes a person or a record.
pub(super) fn redact(at: &Surroundings, ask: &args::Redact) -> Outcome {
    let reason = clean::line(&ask.reason, clean::REASON_MAX)
        .map_err(|fault| Failure(t!(at.lang, "redact-no-reason", what = text::text_fault(at.lang, fault))))?;
    let what = match (ask.what.participant, ask.what.seq) {
        (Some(person), _) => session::Redact::Participant(Id::new(person)),
        (None, Some(seq)) => session::Redact::Record(seq),
        (None, None) => unreachable!("one of the two is required"),
    };
    remove(at, &ask.session, "redact", what, &reason, ask.yes)
}

/// Removes all personal data.
pub(super) fn purge(at: &Surroundings, session: &Path, yes: bool) -> Outcome {
    remove(at, session, "purge", session::Redact::Everybody, "purge", yes)
}

fn remove(at: &Surroundings, session: &Path, command: &str, what: session::Redact, reason: &str, yes: bool) -> Outcome {
    let lang = at.lang;
    if !yes && io::stdin().is_terminal() && !confirmed(at, what) {
        return Err(Failure(t!(lang, "redact-not-confirmed")));
    }
    let dir = at.shelf.find(session);
    let redacted = host::redact(&dir, command, what, reason, text::calculation)
        .map_err(|error| Failure(text::redact_error(lang, &at.zone, &error)))?;
    search::forget(at)?;
    let numbers = |records: &[u64]| records.iter().map(u64::to_string).collect::<Vec<_>>().join(", ");
    let records = &redacted.records;
    say(&t!(lang, "redact-done", records = records.len(), which = numbers(records)));
    for path in &redacted.rewritten {
        say(&t!(lang, "redact-rewritten", path = path.display().to_string()));
    }
    for path in &redacted.removed {
        say(&t!(lang, "redact-removed", path = path.display().to_string()));
    }
    for path in &redacted.unread {
        say(&t!(lang, "redact-unread", path = path.display().to_string()));
    }
    let (records, files) = &redacted.doubtful;
    if !records.is_empty() {
        say(&t!(lang, "redact-doubtful-records", records = records.len(), which = numbers(records)));
    }
    for path in files {
        say(&t!(lang, "redact-doubtful-file", path = path.display().to_string()));
    }
    Ok(ExitCode::SUCCESS)
}

/// Asks whether to go on with what can't be taken back.
fn confirmed(at: &Surroundings, what: session::Redact) -> bool {
    if let session::Redact::Record(_) = what {
        say(&t!(at.lang, "redact-ask-record"));
    }
    say(&t!(at.lang, "redact-ask"));
    let mut answer = String::new();
    let read = io::stdin().lock().read_line(&mut answer);
    read.is_ok() && answer.trim_start().starts_with(|key| t!(at.lang, "redact-yes-keys").contains(key))
}

/// Notes the day on which it is to be done.
pub(super) fn note_purge(at: &Surroundings, session: &Path, day: Day) -> Outcome {
    let lang = at.lang;
    let mut keeper = open(at, &at.shelf.find(session), "purge")?;
    let set = SetPurgeDate { date: Some(day.to_string()) };
    let id = format!("purge-{day}-{}", keeper.session().records).into();
    let replies = keeper.take([Ok(Request { id, by: By::Secretary, at: None, command: set.into() })]);
    keeper.mark();
    match replies.first() {
        Some(Reply::Refused { refusal, .. }) => Err(Failure(text::refusal(lang, refusal))),
        Some(Reply::NotSaved { trouble, .. }) => Err(Failure(text::trouble(lang, &at.zone, trouble))),
        Some(Reply::Done { .. }) | None => {
            say(&t!(lang, "purge-noted", day = text::day(lang, day)));
            Ok(ExitCode::SUCCESS)
        }
    }
}
