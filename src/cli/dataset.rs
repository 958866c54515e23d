//! `dataset`: the office's work on the main dataset, one act a command.

use std::collections::BTreeSet;

use serde_json::{Map, Value as Json};

use super::{
    Failure, Outcome, Surroundings,
    args::{Act, Dataset, Filter},
    plenary, print, screens, tell,
};
use crate::{
    dataset::{
        Book, Deed, Detail, Manner, Memory, NOWHERE, Office, OfficeError, Row, Store, StoreError, Target, Value,
        Written, carry_out, code_order, in_folder, in_order, refused,
        schema::{
            CHANGES, Column, DECISIONS, FUNDING, HANDLUNGSFELDER, INDICATORS, OUTCOMES, SESSIONS, STATUS_REPORTS,
        },
        sentence, shown,
    },
    host::now,
    session::{Day, clean},
    t,
    text::word,
    tui::{Line, Page, Start},
    web::Opening,
};

/// Does what the office asks for.
pub(super) fn command(at: Surroundings, ask: Dataset, plain: bool) -> Outcome {
    let target = ask.target.unwrap_or_else(|| in_folder(at.shelf.dir()));
    let desk = Desk { at: &at, target: target.clone() };
    let Some(act) = ask.act else { return screens(at, Start::Dataset, Some(target), Opening::default(), plain) };
    match &act {
        Act::Outcomes(filter) => desk.list(filter),
        Act::Outcome { outcome, json } => desk.show(outcome, *json),
        Act::Set { outcome, cells, reason } => {
            desk.work(Deed::Set { outcome: outcome.clone(), cells: cells.clone(), reason: reason.clone() })
        }
        Act::Status(report) => {
            let cells = given([
                ("date", desk.day(report.date, report.entry)),
                ("status", report.status.clone()),
                ("reason", report.reason.clone()),
                ("progress_percent", report.progress.map(|percent| percent.to_string())),
                ("participants", report.participants.map(|number| number.to_string())),
                ("staff", report.staff.clone()),
                ("time", report.time.clone()),
                ("cost_eur", report.cost.map(|euros| euros.to_string())),
                ("effect", report.effect.clone()),
            ]);
            let removed = report.remove.then(|| report.reason.clone());
            desk.detail(Detail::Report, &report.outcome, report.entry, removed, cells)
        }
        Act::Decision(decision) => {
            let cells = given([
                ("body", decision.body.clone()),
                ("paper_number", decision.paper.clone()),
                ("date", desk.day(decision.date, decision.entry)),
                ("result", decision.result.map(|result| result.as_str().to_owned())),
                ("note", decision.note.clone()),
            ]);
            let removed = decision.remove.then(|| decision.note.clone());
            desk.detail(Detail::Decision, &decision.outcome, decision.entry, removed, cells)
        }
        Act::Funding { outcome, entry, remove, source, kind, eur } => {
            let eur = eur.map(|euros| euros.to_string());
            let cells = given([("source", source.clone()), ("kind", kind.clone()), ("eur", eur)]);
            desk.detail(Detail::Funding, outcome, *entry, remove.then_some(None), cells)
        }
        Act::Indicator { outcome, entry, remove, title, unit, start, target, actual } => {
            let cells = given([
                ("title", title.clone()),
                ("unit", unit.clone()),
                ("start_value", start.clone()),
                ("target_value", target.clone()),
                ("actual_value", actual.clone()),
            ]);
            desk.detail(Detail::Indicator, outcome, *entry, remove.then_some(None), cells)
        }
        Act::Plenary { day, bind } => plenary::command(at, target, *day, *bind),
        Act::Merge { into, from, reason } => {
            desk.work(Deed::Merge { into: into.clone(), from: from.clone(), reason: reason.clone() })
        }
        Act::Separate { outcome, reason } => {
            desk.work(Deed::Separate { outcome: outcome.clone(), reason: reason.clone() })
        }
        Act::Map { from, to, reason } => {
            desk.work(Deed::Map { from: from.clone(), to: to.clone(), reason: reason.clone() })
        }
        Act::Unmap { from, reason } => desk.work(Deed::Unmap { from: from.clone(), reason: reason.clone() }),
    }
}

/// The columns that something was said about.
fn given<const N: usize>(cells: [(&str, Option<String>); N]) -> Written {
    cells.into_iter().filter_map(|(column, value)| Some((column.to_owned(), value?))).collect()
}

/// A dataset, and who asks about it.
struct Desk<'a> {
    at: &'a Surroundings,
    target: Target,
}

impl Desk<'_> {
    fn failed(&self, error: &StoreError) -> Failure {
        Failure(sentence(self.at.lang, &self.target, error))
    }

    fn manner(&self) -> Manner {
        Manner { lang: self.at.lang, base_url: NOWHERE.to_owned() }
    }

    fn today(&self) -> Day {
        self.at.zone.today(now())
    }

    /// The day of a report or decision: of a new one today, where none is named.
    fn day(&self, named: Option<Day>, entry: Option<u64>) -> Option<String> {
        named.or_else(|| entry.is_none().then(|| self.today())).map(|day| day.to_string())
    }

    fn work(&self, deed: Deed) -> Outcome {
        let lang = self.at.lang;
        // Only an export makes a database.
        if !self.target.is_there() {
            return Err(Failure(t!(lang, "report-empty", target = self.target.to_string())));
        }
        carry_out(&deed, &self.target, self.manner(), now(), self.today()).map_err(|error| self.refused(&error))?;
        tell(lang, &format!("{}\n", t!(lang, "office-done", target = self.target.to_string())))
    }

    /// Enters something about an outcome or corrects it; or takes it away, for this reason if any.
    fn detail(
        &self,
        detail: Detail,
        outcome: &str,
        entry: Option<u64>,
        removed: Option<Option<String>>,
        cells: Written,
    ) -> Outcome {
        let outcome = outcome.to_owned();
        self.work(match (entry, removed) {
            (Some(entry), Some(reason)) => Deed::Drop { detail, outcome, entry, reason },
            (entry, _) => Deed::Detail { detail, outcome, entry, cells },
        })
    }

    fn refused(&self, error: &OfficeError) -> Failure {
        Failure(refused(self.at.lang, &self.target, error))
    }

    fn read(&self) -> Result<Box<dyn Store>, Failure> {
        if !self.target.is_database() {
            return Err(self.refused(&OfficeError::NoDatabase));
        }
        if !self.target.is_there() {
            return Err(Failure(t!(self.at.lang, "report-empty", target = self.target.to_string())));
        }
        self.target.to_read(self.manner()).map_err(|error| self.failed(&error))
    }

    fn list(&self, filter: &Filter) -> Outcome {
        let lang = self.at.lang;
        let mut store = self.read()?;
        let dataset = Memory::of(&mut *store).map_err(|error| self.failed(&error))?;
        if let Some(code) = &filter.field {
            let codes: BTreeSet<_> = dataset.all(&HANDLUNGSFELDER).map(|field| field["code"].written()).collect();
            if !codes.iter().any(|known| same(known, code)) {
                let codes: Vec<_> = codes.iter().map(|known| known.as_ref()).collect();
                return Err(Failure(t!(
                    lang,
                    "office-no-code",
                    code = clean::harmless(code),
                    codes = codes.join(", ")
                )));
            }
        }
        let mut found: Vec<_> = dataset.all(&OUTCOMES).filter(|row| fits(&dataset, filter, row)).collect();
        found.sort_by(|a, b| {
            let place = |row: &Row<'static>| (row["handlungsfeld"].clone(), row["number"].clone());
            place(a).0.cmp(&place(b).0).then(code_order(a).cmp(&code_order(b))).then(place(a).1.cmp(&place(b).1))
        });
        if filter.json {
            let rows: Vec<_> = found.iter().map(|row| as_json(row)).collect();
            return print(lang, format!("{}\n", Json::from(rows)).as_bytes());
        }
        let line = |row: &&Row<'_>| {
            let name = if row["code"].is_null() { row["id"].written() } else { row["code"].written() };
            let status = shown(lang, &OUTCOMES.columns[OUTCOMES.position("status")], &row["status"]);
            let mut line = format!("{name:<8}  {status:<18}  {}", row["title"].written());
            if !row["withdrawn_at"].is_null() {
                line += &format!("  ({})", t!(lang, "dataset-withdrawn"));
            } else if !row["merged_into"].is_null() {
                line += &format!("  ({})", t!(lang, "dataset-merged"));
            }
            for column in ["lead", "due_date"].into_iter().filter(|column| !row[column].is_null()) {
                let cell = shown(lang, &OUTCOMES.columns[OUTCOMES.position(column)], &row[column]);
                line += &format!("  {}: {cell}", word(lang, "column", column));
            }
            line + "\n"
        };
        tell(lang, &found.iter().map(line).collect::<String>())
    }

    fn show(&self, name: &str, as_json_too: bool) -> Outcome {
        let lang = self.at.lang;
        let mut store = self.read()?;
        let outcome =
            Office::new(&mut *store, now(), self.today()).outcome(name).map_err(|error| self.refused(&error))?;
        let id = outcome["id"].written();
        if as_json_too {
            let mut json = as_json(&outcome);
            for table in [&FUNDING, &INDICATORS, &STATUS_REPORTS, &DECISIONS, &CHANGES] {
                let mut rows = store.rows(table, Some(("outcome_id", &id))).map_err(|error| self.failed(&error))?;
                rows.sort_by(in_order);
                json[table.name] = rows.iter().map(as_json).collect::<Vec<_>>().into();
            }
            return print(lang, format!("{json}\n").as_bytes());
        }
        let book = Book::read(&mut *store, self.today()).map_err(|error| self.failed(&error))?;
        let page = book.find(&id).map(|entry| Page::of(lang, &book, entry));
        let line = |line: &Line| match line {
            Line::Gap => "\n".to_owned(),
            Line::Heading(heading) => format!("{heading}\n"),
            Line::Said { text, .. } if text.is_empty() => String::new(),
            Line::Said { label, text, .. } if label.is_empty() => format!("    {text}\n"),
            Line::Said { label, text, .. } => format!("    {label}: {text}\n"),
        };
        tell(lang, &page.iter().flat_map(|page| page.lines.rows()).map(line).collect::<String>())
    }
}

/// Codes are the same whatever the case of their letters.
fn same(a: &str, b: &str) -> bool {
    a.to_lowercase() == b.to_lowercase()
}

fn fits(dataset: &Memory, filter: &Filter, row: &Row<'_>) -> bool {
    let holds = |column: &str, part: &str| {
        row[column].text().is_some_and(|text| text.to_lowercase().contains(&part.to_lowercase()))
    };
    let session = |part: &str| {
        let session = row["session_id"].text().and_then(|id| dataset.find(&SESSIONS, id));
        let titled = |session: &Row<'_>| session["title"].written().to_lowercase().contains(&part.to_lowercase());
        row["session_id"].text() == Some(part) || session.is_some_and(titled)
    };
    filter.field.as_deref().is_none_or(|field| row["handlungsfeld"].text().is_some_and(|code| same(code, field)))
        && filter.status.as_deref().is_none_or(|status| row["status"].text() == Some(status))
        && filter.lead.as_deref().is_none_or(|lead| holds("lead", lead))
        && filter.due_by.is_none_or(|day| row["due_date"].text().is_some_and(|due| due <= &*day.to_string()))
        && filter.session.as_deref().is_none_or(session)
}

fn as_json(row: &Row<'_>) -> Json {
    let cell = |(column, value): (&Column, &Value<'_>)| (column.name.to_owned(), value.json(column.kind));
    Json::Object(row.table.columns.iter().zip(&row.values).map(cell).collect::<Map<_, _>>())
}
