//! `export`: the outcomes of sessions into the main dataset, or what would happen there.

use std::{collections::BTreeMap, fmt::Write};

use serde_json::{Value as Json, json};

use super::{Failure, Outcome, Surroundings, args, print, tell};
use crate::{
    dataset::{
        Counts, Difference, Manner, Memory, Mode, Said, SaidCell, Target, Value, What, Which, collect, in_folder,
        sentence,
    },
    session::Lang,
    t,
    text::Sentence,
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
    let mut told = Told { lang: at.lang, json: ask.json, lines: String::new(), changes: Vec::new() };
    let which = if ask.sessions.is_empty() { Which::Closed } else { Which::Named(&ask.sessions) };
    let mode = if ask.dry_run { Mode::Compare } else { Mode::Write };
    let tell = &mut |difference: &Difference<'_>| {
        if ask.dry_run {
            told.tell(difference);
        }
    };
    let counts = collect(&at.shelf, which, to, manner, mode, tell).map_err(Failure)?;
    told.sum_up(to, ask.dry_run, &counts)
}

/// Writes what a database holds into files.
fn publish(at: &Surroundings, from: &Target, to: &Target, manner: &Manner, json: bool) -> Outcome {
    let lang = at.lang;
    if to.is_database() {
        return Err(Failure(t!(lang, "export-only-files")));
    }
    let mut store = from.to_read(manner.clone()).map_err(|error| Failure(sentence(lang, from, &error)))?;
    let dataset = Memory::of(&mut *store).map_err(|error| Failure(sentence(lang, from, &error)))?;
    let rows = to.write(manner, dataset).map_err(|error| Failure(sentence(lang, to, &error)))?;
    let target = to.to_string();
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
            let _ = self.line(&Said::of(self.lang, difference));
        }
    }

    fn line(&mut self, Said { sign, row, cells }: &Said) -> std::fmt::Result {
        writeln!(self.lines, "{sign} {row}")?;
        for SaidCell { column, old, new } in cells {
            writeln!(self.lines, "    {column}: {old} → {new}")?;
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
