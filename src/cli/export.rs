//! `export`: the outcomes of sessions into the main dataset, or what would happen there.

use std::{
    collections::BTreeMap,
    fmt::Write,
    path::{Path, PathBuf},
};

use serde_json::{Value as Json, json};

use super::{Failure, Outcome, Surroundings, args, print, tell};
use crate::{
    dataset::{
        Counts, Difference, Export, Manner, Memory, Row, StoreError, Target, Value, What, in_folder, rows_of, sentence,
    },
    host::{now, read_session},
    journal,
    session::{Lang, Status},
    t,
    text::{self, Sentence, word},
};

/// Brings sessions into a dataset, all of them or none; or a whole dataset into files.
pub(super) fn command(at: &Surroundings, ask: &args::Export) -> Outcome {
    let to = ask.to.clone().unwrap_or_else(|| in_folder(at.shelf.dir()));
    let manner = Manner { lang: at.lang, base_url: ask.base_url.clone() };
    match &ask.from {
        Some(from) => publish(at, from, &to, &manner, ask.json),
        None => export(at, ask, &to, manner),
    }
}

fn export(at: &Surroundings, ask: &args::Export, to: &Target, manner: Manner) -> Outcome {
    let lang = at.lang;
    let failed = |error: StoreError| Failure(sentence(lang, to, &error));
    let mut store = if ask.dry_run { to.to_read(manner) } else { to.to_write(manner) }.map_err(failed)?;
    let mut told = Told { lang, json: ask.json, lines: String::new(), changes: Vec::new() };
    let mut export = Export::new(&mut *store, now(), !ask.dry_run);
    let named = !ask.sessions.is_empty();
    let sessions = if named { ask.sessions.clone() } else { all_sessions(at)? };
    for session in sessions {
        let tell = &mut |difference: &Difference<'_>| {
            if ask.dry_run {
                told.tell(difference);
            }
        };
        take(at, &at.shelf.find(&session), named, &mut export, tell, failed)?;
    }
    let counts = export.finish();
    if !ask.dry_run {
        store.commit().map_err(failed)?;
    }
    told.sum_up(to, ask.dry_run, &counts)
}

/// The folders of all sessions, in the order of their names.
fn all_sessions(at: &Surroundings) -> Result<Vec<PathBuf>, Failure> {
    let mut names = at.shelf.names().map_err(|error| Failure(text::file_error(at.lang, &error)))?;
    names.sort_unstable();
    Ok(names.into_iter().map(PathBuf::from).collect())
}

/// Takes one session in, if it is closed or was asked for by name.
fn take(
    at: &Surroundings,
    dir: &Path,
    named: bool,
    export: &mut Export<'_>,
    tell: &mut dyn FnMut(&Difference<'_>),
    failed: impl Fn(StoreError) -> Failure,
) -> Result<(), Failure> {
    let lang = at.lang;
    let read = read_session(dir).map_err(|error| Failure(text::read_error(lang, &error)))?;
    let name = || dir.display().to_string();
    if let Some(damage) = &read.reading.damage {
        return Err(Failure(t!(lang, "export-damaged", session = name(), damage = text::damage(lang, damage))));
    }
    let status = read.session.head.status;
    if !named && !matches!(status, Status::Closed { .. }) {
        return Ok(());
    }
    let head = read.reading.head.to_string();
    let last = export.last_head(&read.session.head.id.to_string()).map_err(&failed)?;
    if let Some(last) = last.filter(|last| *last != head) {
        let report =
            journal::verify(dir, last.parse().ok()).map_err(|error| Failure(text::file_error(lang, &error)))?;
        if report.anchored.is_none() {
            return Err(Failure(t!(lang, "export-other-journal", session = name())));
        }
    }
    export.take(rows_of(&read.session, &head), tell).map_err(failed)
}

/// Writes everything that a database holds into files.
fn publish(at: &Surroundings, from: &Target, to: &Target, manner: &Manner, json: bool) -> Outcome {
    let lang = at.lang;
    let mut store = from.to_read(manner.clone()).map_err(|error| Failure(sentence(lang, from, &error)))?;
    let dataset = Memory::of(&mut *store).map_err(|error| Failure(sentence(lang, from, &error)))?;
    to.write(manner, &dataset).map_err(|error| Failure(sentence(lang, to, &error)))?;
    let (target, rows) = (to.to_string(), dataset.len());
    if json {
        return print(lang, format!("{}\n", json!({ "target": target, "rows": rows })).as_bytes());
    }
    tell(lang, &format!("{}\n", t!(lang, "export-published", target = target, rows = rows)))
}

/// What is told about an export: differences of a dry run, and the sums.
struct Told {
    lang: Lang,
    json: bool,
    lines: String,
    changes: Vec<Json>,
}

impl Told {
    fn tell(&mut self, difference: &Difference<'_>) {
        if self.json {
            self.changes.push(as_json(difference));
        } else {
            // Writing into a text does not fail.
            let _ = self.line(difference);
        }
    }

    fn line(&mut self, Difference { row, what }: &Difference<'_>) -> std::fmt::Result {
        let lang = self.lang;
        let sign = match what {
            What::Added => "+",
            What::Changed(_) => "~",
            What::Withdrawn | What::Removed => "-",
        };
        writeln!(self.lines, "{sign} {}: {}", word(lang, "table", row.table.name), name_of(row))?;
        if let What::Changed(cells) = what {
            for (column, old, new) in cells {
                let [old, new] = [old, new].map(|value| match value.is_null() {
                    true => "–".into(),
                    false => value.written(),
                });
                writeln!(self.lines, "    {}: {old} → {new}", word(lang, "column", column))?;
            }
        }
        Ok(())
    }

    fn sum_up(self, to: &Target, dry_run: bool, counts: &BTreeMap<&'static str, Counts>) -> Outcome {
        let lang = self.lang;
        let all = counts.values().fold(Counts::default(), |sum, counts| sum.plus(*counts));
        let target = to.to_string();
        if self.json {
            let mut report = json!({
                "target": target, "dry_run": dry_run, "added": all.added, "changed": all.changed,
                "withdrawn": all.withdrawn, "removed": all.removed, "left": all.left, "tables": counts,
            });
            if dry_run {
                report["changes"] = self.changes.into();
            }
            return print(lang, format!("{report}\n").as_bytes());
        }
        let (added, changed, gone, left) = (all.added, all.changed, all.withdrawn + all.removed, all.left);
        let sum: Sentence = if dry_run {
            t!(lang, "export-would", target = target, added = added, changed = changed, gone = gone, left = left)
        } else {
            t!(lang, "export-done", target = target, added = added, changed = changed, gone = gone, left = left)
        };
        tell(lang, &format!("{}{sum}\n", self.lines))
    }
}

/// What people know a row by.
fn name_of(row: &Row<'_>) -> String {
    let has = |column: &&&str| row.table.has(column) && !row[column].is_null();
    match ["title", "name_de", "source", "group_name"].iter().find(has) {
        Some(column) => row[column].written().into_owned(),
        None => row.key().iter().map(|value| value.written()).collect::<Vec<_>>().join(" "),
    }
}

fn as_json(Difference { row, what }: &Difference<'_>) -> Json {
    let kind = |column: &str| row.table.columns[row.table.position(column)].kind;
    let cell = |column: &str| (column.to_owned(), row[column].json(kind(column)));
    let key: serde_json::Map<_, _> = row.table.key.iter().map(|column| cell(column)).collect();
    let mut json = json!({ "table": row.table.name, "key": key });
    match what {
        What::Added => {
            let cells: serde_json::Map<_, _> = row.table.columns.iter().map(|column| cell(column.name)).collect();
            json["change"] = "added".into();
            json["row"] = cells.into();
        }
        What::Changed(cells) => {
            let change = |(column, old, new): &(&'static str, &Value<'_>, &Value<'_>)| {
                ((*column).to_owned(), json!({ "from": old.json(kind(column)), "to": new.json(kind(column)) }))
            };
            let cells: serde_json::Map<_, _> = cells.iter().map(change).collect();
            json["change"] = "changed".into();
            json["columns"] = cells.into();
        }
        What::Withdrawn => json["change"] = "withdrawn".into(),
        What::Removed => json["change"] = "removed".into(),
    }
    json
}
