//! `verify` and `repair`: whether a journal is whole, and the explicit way out where it isn't.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Failure, Outcome, Surroundings, print, read_file, say};
use crate::{
    host::{Keeper, KeeperError, PLAN_FILE, now},
    journal::{self, FileError, Holder, Lost, Report, Tail},
    session::{EventKind, PLAN_MAX_BYTES, Plan, Timestamp, clean, event::JournalRepaired},
    t,
    text::{self, Sentence},
};

/// What `verify --json` prints, one line a session.
#[derive(Serialize)]
struct Verified<'a> {
    session: &'a Path,
    /// Whether nothing is damaged; the anchor is another matter.
    intact: bool,
    /// Sound records from the beginning on.
    events: u64,
    /// The hash of the last of them; null where the journal can't be read.
    head: Option<String>,
    /// The first line that is damaged.
    line: Option<u64>,
    /// What is wrong there, or why the journal can't be read.
    damage: Option<&'a str>,
    /// Bytes of an unfinished record at the end; nothing acknowledged is in them.
    cut: u64,
    /// The record whose hash the anchor is; absent without an anchor.
    #[serde(skip_serializing_if = "Option::is_none")]
    anchor: Option<Option<u64>>,
}

/// Checks journals: 0 when all are intact and the anchor is part of them. What is not so is said on stderr.
pub(super) fn verify(at: &Surroundings, sessions: &[PathBuf], anchor: Option<&str>, json: bool) -> Outcome {
    let mut all_hold = true;
    let mut out = Vec::new();
    for session in sessions {
        let report = journal::verify(&at.shelf.find(session), anchor);
        let sentences = sentences(at, session, &report, anchor.is_some());
        for sentence in &sentences {
            match sentence {
                Ok(_) if json => {}
                Ok(good) => out.extend(format!("{}\n", clean::harmless(good)).bytes()),
                Err(bad) => {
                    all_hold = false;
                    say(bad);
                }
            }
        }
        if json {
            let line = verified(at, session, &report, anchor.is_some());
            out.extend(line.bytes());
        }
    }
    print(at.lang, &out)?;
    Ok(if all_hold { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn verified(at: &Surroundings, session: &Path, report: &Result<Report, FileError>, anchor: bool) -> String {
    let damage = match report {
        Ok(report) => report.reading.damage.map(|damage| text::damage(at.lang, &damage)),
        Err(error) => Some(text::file_error(at.lang, error)),
    };
    let reading = report.as_ref().ok().map(|report| &report.reading);
    let line = Verified {
        session,
        intact: damage.is_none(),
        events: reading.map_or(0, |reading| reading.records),
        head: reading.map(|reading| reading.head.to_string()),
        line: reading.and_then(|reading| Some(reading.damage?.line)),
        damage: damage.as_deref(),
        cut: reading.map_or(0, |reading| cut(reading.tail)),
        anchor: anchor.then(|| report.as_ref().ok().and_then(|report| report.anchored)),
    };
    serde_json::to_string(&line).expect("a line has string keys only") + "\n"
}

/// Bytes of an unfinished record at the end.
const fn cut(tail: Tail) -> u64 {
    match tail {
        Tail::Unfinished { bytes } => bytes,
        Tail::Whole | Tail::MissingLineFeed => 0,
    }
}

/// The same for people: what holds, and as errors what doesn't.
fn sentences(
    at: &Surroundings,
    session: &Path,
    report: &Result<Report, FileError>,
    anchor: bool,
) -> Vec<Result<Sentence, Sentence>> {
    let lang = at.lang;
    let name = session.display().to_string();
    let report = match report {
        Ok(report) => report,
        Err(error) => return vec![Err(text::file_error(lang, error))],
    };
    let (records, head) = (report.reading.records, report.reading.head.to_string());
    let mut said = vec![match report.reading.damage {
        Some(damage) => {
            let damage = text::damage(lang, &damage);
            Err(t!(lang, "verify-damaged", session = name.as_str(), damage = damage, records = records))
        }
        None => Ok(t!(lang, "verify-intact", session = name.as_str(), records = records, head = head)),
    }];
    if let bytes @ 1.. = cut(report.reading.tail) {
        said.push(Ok(t!(lang, "verify-cut", bytes = bytes)));
    }
    if anchor {
        said.push(match report.anchored {
            Some(seq) => Ok(t!(lang, "verify-anchor", seq = seq)),
            None => Err(t!(lang, "verify-no-anchor", session = name)),
        });
    }
    said
}

/// Keeps the damaged journal aside and goes on with what is sound.
pub(super) fn repair(at: &Surroundings, session: &Path) -> Outcome {
    let lang = at.lang;
    let dir = at.shelf.find(session);
    let mut lost = String::new();
    let repaired = journal::repair(&dir, &Holder::this_process("repair", now()), |record| {
        lost.push_str(&format!("{:>8}  {}\n", record.seq, told(at, record)));
    })
    .map_err(|error| Failure(text::repair_error(lang, &at.zone, &error)))?;
    let failed = |error: &KeeperError| Failure(text::keeper_error(lang, &at.zone, error));
    let (mut keeper, _) = Keeper::open_bare(&dir, "repair", text::calculation).map_err(|error| failed(&error))?;
    if repaired.kept == 0
        && let Ok(json) = read_file(lang, &dir.join(PLAN_FILE), PLAN_MAX_BYTES)
        && let Ok(plan) = Plan::parse(&String::from_utf8_lossy(&json))
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
        (Some(first), Some(last)) => {
            say(&t!(lang, "repaired-missing", count = last - first + 1, first = first, last = last));
        }
        _ => say(&t!(lang, "repaired-nothing-missing")),
    }
    if !lost.is_empty() {
        say(&t!(lang, "repaired-legible"));
        say(lost.trim_end());
    }
    Ok(ExitCode::SUCCESS)
}

/// When a lost record was made and what it did, with the name or text of what it was about.
fn told(at: &Surroundings, record: Lost<'_>) -> String {
    #[derive(Deserialize)]
    struct Event {
        #[serde(rename = "type")]
        tag: String,
        #[serde(default)]
        data: Value,
    }
    let lang = at.lang;
    let time = match record.at.parse::<Timestamp>() {
        Ok(time) => at.zone.moment(lang, time),
        Err(_) => record.at.to_owned().into(),
    };
    let Some(json) = record.event else {
        return format!("{time}  {}", t!(lang, "repaired-redacted"));
    };
    let known = serde_json::from_str::<Event>(json).ok().and_then(|event| {
        let kind = EventKind::ALL.iter().find(|kind| kind.tag() == event.tag)?;
        let about =
            ["title", "name", "text"].iter().find_map(|field| event.data.get(field)?.as_str().map(str::to_owned));
        Some((text::act(lang, *kind), about))
    });
    let line = |text: &str| clean::line(text, usize::MAX).unwrap_or_default();
    match known {
        Some((act, Some(about))) => format!("{time}  {act}: {}", line(&about)),
        Some((act, None)) => format!("{time}  {act}"),
        None => format!("{time}  {}", line(json)),
    }
}
