//! `verify` and `repair`: whether a journal is whole, and the explicit way out where it isn't.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use serde::Serialize;

use super::{Failure, Outcome, Surroundings, print, say};
use crate::{
    host::{Keeper, KeeperError, PLAN_FILE, now},
    journal::{self, Hash, Holder, Report, Tail},
    session::{Plan, clean, event::JournalRepaired},
    t, text,
};

/// What `verify --json` prints, one line a session.
#[derive(Serialize)]
struct Verified<'a> {
    session: &'a Path,
    intact: bool,
    /// Sound records from the beginning on.
    events: u64,
    head: String,
    /// The first line that is damaged.
    line: Option<u64>,
    /// What is wrong there.
    damage: Option<&'a str>,
    /// Bytes of an unfinished record at the end; nothing acknowledged is in them.
    cut: u64,
    /// The record whose hash the anchor is; absent without an anchor.
    #[serde(skip_serializing_if = "Option::is_none")]
    anchor: Option<Option<u64>>,
}

/// Checks journals: 0 when all are intact and the anchor is part of them.
pub(super) fn verify(at: &Surroundings, sessions: &[PathBuf], anchor: Option<&str>, json: bool) -> Outcome {
    let anchor: Option<Hash> = anchor.and_then(|hash| hash.parse().ok());
    let mut all_intact = true;
    let mut lines = Vec::new();
    for session in sessions {
        let dir = at.shelf.find(session);
        let report = match journal::verify(&dir, anchor) {
            Ok(report) => report,
            Err(error) => {
                say(&text::file_error(at.lang, &error));
                all_intact = false;
                continue;
            }
        };
        let intact = report.reading.damage.is_none() && (anchor.is_none() || report.anchored.is_some());
        all_intact &= intact;
        let damage = report.reading.damage.map(|damage| text::damage(at.lang, &damage));
        if json {
            let line = verified(session, &report, damage.as_deref(), anchor, intact);
            serde_json::to_writer(&mut lines, &line).expect("writing into memory does not fail");
            lines.push(b'\n');
        } else {
            let said = sentences(at, session, &report, damage.as_deref(), anchor);
            lines.extend(clean::harmless(&said).bytes());
        }
    }
    print(&lines)?;
    Ok(if all_intact { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn verified<'a>(
    session: &'a Path,
    report: &Report,
    damage: Option<&'a str>,
    anchor: Option<Hash>,
    intact: bool,
) -> Verified<'a> {
    let reading = &report.reading;
    Verified {
        session,
        intact,
        events: reading.records,
        head: reading.head.to_string(),
        line: reading.damage.map(|damage| damage.line),
        damage,
        cut: cut(reading.tail),
        anchor: anchor.map(|_| report.anchored),
    }
}

/// Bytes of an unfinished record at the end.
const fn cut(tail: Tail) -> u64 {
    match tail {
        Tail::Unfinished { bytes } => bytes,
        Tail::Whole | Tail::MissingLineFeed => 0,
    }
}

/// The same for people.
fn sentences(at: &Surroundings, session: &Path, report: &Report, damage: Option<&str>, anchor: Option<Hash>) -> String {
    let lang = at.lang;
    let reading = &report.reading;
    let name = session.display().to_string();
    let mut lines = match damage {
        Some(damage) => t!(lang, "verify-damaged", session = name, damage = damage, records = reading.records),
        None => t!(lang, "verify-intact", session = name, records = reading.records, head = reading.head.to_string()),
    }
    .into_owned();
    lines.push('\n');
    if let bytes @ 1.. = cut(reading.tail) {
        lines.push_str(&t!(lang, "verify-cut", bytes = bytes));
        lines.push('\n');
    }
    if anchor.is_some() {
        lines.push_str(&match report.anchored {
            Some(seq) => t!(lang, "verify-anchor", seq = seq),
            None => t!(lang, "verify-no-anchor"),
        });
        lines.push('\n');
    }
    lines
}

/// Keeps the damaged journal aside and goes on with what is sound.
pub(super) fn repair(at: &Surroundings, session: &Path) -> Outcome {
    let lang = at.lang;
    let dir = at.shelf.find(session);
    let mut lost = String::new();
    let repaired = journal::repair(&dir, &Holder::this_process("repair", now()), |record| {
        let event = record.event.map_or("", |event| event);
        lost.push_str(&format!(
            "{:>8}  {}  {}\n",
            record.seq,
            record.at,
            clean::line(event, usize::MAX).unwrap_or_default()
        ));
    })
    .map_err(|error| Failure(text::repair_error(lang, &at.zone, &error)))?;
    let failed = |error: &KeeperError| Failure(text::keeper_error(lang, &at.zone, error));
    let (mut keeper, _) = Keeper::open(&dir, "repair", text::calculation).map_err(|error| failed(&error))?;
    if repaired.kept == 0
        && let Some(plan) = std::fs::read_to_string(dir.join(PLAN_FILE)).ok().and_then(|json| Plan::parse(&json).ok())
    {
        keeper.plan(&plan).map_err(|error| failed(&error.into()))?;
    }
    let (first, last) = repaired.missing.map_or((None, None), |lost| (Some(*lost.start()), Some(*lost.end())));
    keeper.tell(JournalRepaired { first, last }.into()).map_err(|error| failed(&error.into()))?;
    keeper.mark();
    say(&t!(
        lang,
        "repaired",
        damage = text::damage(lang, &repaired.damage),
        kept = repaired.kept,
        original = repaired.original.display().to_string()
    ));
    match (first, last) {
        (Some(first), Some(last)) => say(&t!(lang, "repaired-missing", first = first, last = last)),
        _ => say(&t!(lang, "repaired-nothing-missing")),
    }
    if !lost.is_empty() {
        say(&t!(lang, "repaired-legible"));
        say(lost.trim_end());
    }
    Ok(ExitCode::SUCCESS)
}
