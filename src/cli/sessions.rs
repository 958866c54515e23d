//! `new`, `list`, `show`: making sessions and looking at them.

use std::{
    cmp::Reverse,
    io,
    path::{Path, PathBuf},
    process::ExitCode,
};

use serde::Serialize;

use super::{
    Failure, Outcome, Surroundings,
    args::{New, NewFrom, Page},
    print, read_file, say, tell,
};
use crate::{
    host::{ReadSession, log_of, now, read_session, replace},
    runsheet,
    session::{Day, Details, Lang, PLAN_MAX_BYTES, Plan, Session, TEMPLATES, Timestamp, clean, template},
    t,
    text::{self, Sentence},
};

/// Makes a session and prints its name, or lists the templates.
pub(super) fn new(at: &Surroundings, new: &New) -> Outcome {
    let lang = at.lang;
    let (mut plan, earlier) = match new.from() {
        NewFrom::List => return list_templates(lang),
        NewFrom::Template(name) => match template(name) {
            Some(template) => (parsed(lang, None, template.json)?, None),
            None => return Err(Failure(t!(lang, "no-such-template", name = name))),
        },
        NewFrom::Plan(file) => (parsed(lang, Some(file), &read_plan(lang, file)?)?, None),
        NewFrom::Session(session) => {
            let read = read_session(&at.shelf.find(session)).map_err(|e| Failure(text::read_error(lang, &e)))?;
            (Plan::like(&read.session), Some(read.session))
        }
    };
    let line = |field: &str, text: &String, max| {
        clean::line(text, max)
            .map_err(|fault| Failure(t!(lang, "fault-at", path = field, what = text::text_fault(lang, fault))))
    };
    plan.adapt(Details {
        title: new.title.as_ref().map(|title| line("--title", title, clean::TITLE_MAX)).transpose()?,
        date: new.date,
        start: new.start,
        place: new.place.as_ref().map(|place| line("--place", place, clean::NAME_MAX)).transpose()?,
        language: None,
    });
    let made = match earlier.filter(|_| new.people) {
        Some(earlier) => at.shelf.create_with_people(&plan, &earlier, text::calculation),
        None => at.shelf.create(&plan, text::calculation),
    };
    let name = made.map_err(|error| Failure(text::new_error(lang, &at.zone, &error)))?;
    print(lang, format!("{name}\n").as_bytes())
}

fn parsed(lang: Lang, file: Option<&PathBuf>, json: &str) -> Result<Plan, Failure> {
    Plan::parse(json).map_err(|fault| {
        let place = file.map_or_else(String::new, |file| format!("{}: ", file.display()));
        Failure(format!("{place}{}", text::plan_fault(lang, &fault)).into())
    })
}

fn list_templates(lang: Lang) -> Outcome {
    let mut lines = String::new();
    for template in TEMPLATES {
        let (title, about) = text::template(lang, template.name);
        lines.push_str(&format!("{:<26}  {title}\n{:26}  {about}\n", template.name, ""));
    }
    tell(lang, &lines)
}

fn read_plan(lang: Lang, file: &Path) -> Result<String, Failure> {
    String::from_utf8(read_file(lang, file, PLAN_MAX_BYTES)?)
        .map_err(|error| Failure(text::io_error(lang, file, io::Error::new(io::ErrorKind::InvalidData, error))))
}

/// One session in a list.
#[derive(Serialize)]
struct Row {
    name: String,
    title: Box<str>,
    date: Option<Day>,
    place: Option<Box<str>>,
    status: &'static str,
    opened_at: Option<Timestamp>,
    closed_at: Option<Timestamp>,
    /// How binding the minutes are.
    minutes: &'static str,
    /// Until when they are out for comments.
    comments_until: Option<Day>,
    #[serde(skip)]
    standing: Sentence,
    proposals: usize,
    votes: usize,
    outcomes: usize,
    records: u64,
    /// When its personal data are to be removed.
    purge_on: Option<Day>,
    /// When they were.
    purged_at: Option<Timestamp>,
    damaged: bool,
}

/// All sessions, the latest day first, those without a day last.
pub(super) fn list(at: &Surroundings, json: bool) -> Outcome {
    let lang = at.lang;
    let names = at.shelf.names().map_err(|error| Failure(text::file_error(lang, &error)))?;
    let mut unread = false;
    let mut rows = Vec::new();
    for name in &names {
        match read_session(&at.shelf.find(name)) {
            Ok(session) => rows.push(row(lang, name, &session)),
            Err(error) => {
                say(&text::read_error(lang, &error));
                unread = true;
            }
        }
    }
    rows.sort_unstable_by(|a, b| Reverse(a.date).cmp(&Reverse(b.date)).then_with(|| a.name.cmp(&b.name)));
    if json {
        let mut json = serde_json::to_vec(&rows).expect("rows have string keys only");
        json.push(b'\n');
        print(lang, &json)?;
    } else {
        tell(lang, &rows.iter().map(|row| summary(at, row)).collect::<String>())?;
    }
    Ok(if unread { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn row(lang: Lang, name: &str, read: &ReadSession) -> Row {
    let ReadSession { session, reading } = read;
    let status = session.head.status;
    Row {
        name: name.to_owned(),
        title: session.head.title.clone(),
        date: session.head.date,
        place: session.head.place.clone(),
        status: status.as_str(),
        opened_at: status.opened_at(),
        closed_at: status.closed_at(),
        minutes: session.phase().as_str(),
        comments_until: session.head.circulated,
        standing: text::standing(lang, session),
        proposals: session.proposals.iter().count(),
        votes: session.votes.iter().count(),
        outcomes: session.outcomes.iter().count(),
        records: session.records,
        purge_on: session.purge_on,
        purged_at: session.purged_at,
        damaged: reading.damage.is_some(),
    }
}

/// What there is to say about removing personal data.
fn purge(at: &Surroundings, row: &Row) -> Option<Sentence> {
    let lang = at.lang;
    match (row.purged_at, row.purge_on) {
        (Some(_), _) => Some(t!(lang, "purged")),
        (None, Some(day)) if day <= at.zone.today(now()) => {
            Some(t!(lang, "purge-due", day = text::day_short(lang, day)))
        }
        (None, Some(day)) => Some(t!(lang, "purge-on", day = text::day_short(lang, day))),
        (None, None) => None,
    }
}

fn summary(at: &Surroundings, row: &Row) -> String {
    let lang = at.lang;
    let day = row.date.map(|day| text::day_short(lang, day));
    let counts = t!(lang, "session-counts", proposals = row.proposals, votes = row.votes, outcomes = row.outcomes);
    let damaged = row.damaged.then(|| t!(lang, "session-damaged"));
    let facts = [Some((&*row.title).into()), day, Some(row.standing.clone()), Some(counts), purge(at, row), damaged];
    let facts: Vec<_> = facts.into_iter().flatten().collect();
    format!("{}\n    {}\n", row.name, facts.join("  "))
}

/// One session: in a few lines, or its log.
pub(super) fn show(at: &Surroundings, session: &Path, json: bool) -> Outcome {
    let lang = at.lang;
    let dir = at.shelf.find(session);
    let read = read_session(&dir).map_err(|error| Failure(text::read_error(lang, &error)))?;
    if let Some(damage) = &read.reading.damage {
        say(&t!(lang, "show-damaged", damage = text::damage(lang, damage), records = read.reading.records));
    }
    if json {
        return print(lang, &log_of(&read.session, read.reading.head, text::calculation));
    }
    let name = dir.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let mut lines = summary(at, &row(lang, &name, &read));
    lines.push_str(&agenda(at, &read.session));
    lines.push_str(&outcomes(lang, &read.session));
    tell(lang, &lines)
}

/// Prints the run of show, or writes it into a file.
pub(super) fn runsheet(at: &Surroundings, session: &Path, format: Page, output: Option<&Path>) -> Outcome {
    let lang = at.lang;
    let read = read_session(&at.shelf.find(session)).map_err(|error| Failure(text::read_error(lang, &error)))?;
    if let Some(damage) = &read.reading.damage {
        say(&t!(lang, "show-damaged", damage = text::damage(lang, damage), records = read.reading.records));
    }
    let page = match format {
        Page::Md => runsheet::markdown(&read.session),
        Page::Html => runsheet::html(&read.session),
    };
    match output {
        None => print(lang, page.as_bytes()),
        Some(path) => {
            replace(path, page.as_bytes()).map_err(|error| Failure(text::file_error(lang, &error)))?;
            Ok(ExitCode::SUCCESS)
        }
    }
}

fn agenda(at: &Surroundings, session: &Session) -> String {
    let mut lines = String::new();
    for (slot, number) in session.agenda.iter().zip(1..) {
        let Some(item) = session.items.get(*slot) else { continue };
        let times = [item.started_at(), item.finished_at()]
            .map(|time| time.map_or_else(|| "     ".into(), |time| at.zone.time(at.lang, time).into_owned()));
        lines.push_str(&format!("{number:>3}  {}  {}  {}\n", times[0], times[1], item.title));
    }
    lines
}

fn outcomes(lang: Lang, session: &Session) -> String {
    let mut lines = String::new();
    for (slot, outcome) in session.outcomes.iter() {
        let field = session.main_field(outcome).map_or("–", |field| &field.code);
        let result = text::outcome_result(lang, outcome.result);
        lines.push_str(&format!("{:>3}  {field:<5}  {result}  {}\n", slot.number(), outcome.title));
    }
    lines
}
