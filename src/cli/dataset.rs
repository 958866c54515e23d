//! `dataset`: the office's work on the main dataset, one act a command.

use serde_json::{Map, Value as Json};

use super::{
    Failure, Outcome, Surroundings,
    args::{Act, Dataset, Filter},
    print, tell,
};
use crate::{
    dataset::{
        Detail, Manner, Memory, NOWHERE, Office, OfficeError, Row, Store, StoreError, Target, Value, in_folder,
        is_set_by_hand,
        schema::{CHANGES, Column, DECISIONS, FUNDING, INDICATORS, OUTCOMES, SESSIONS, STATUS_REPORTS},
        sentence, shown,
    },
    host::now,
    session::{Lang, clean},
    t,
    text::word,
};

/// Does what the office asks for.
pub(super) fn command(at: &Surroundings, ask: &Dataset) -> Outcome {
    let target = ask.target.clone().unwrap_or_else(|| in_folder(at.shelf.dir()));
    let desk = Desk { at, target };
    match &ask.act {
        Act::Outcomes(filter) => desk.list(filter),
        Act::Outcome { outcome, json } => desk.show(outcome, *json),
        Act::Set { outcome, cells, reason } => {
            let cells: Vec<_> = cells.iter().map(|(column, value)| (column.as_str(), value.clone())).collect();
            desk.work(|office| office.set(outcome, &cells, reason.as_deref()))
        }
        Act::Status(report) => {
            let date = report.date.unwrap_or_else(|| at.zone.today(now()));
            let cells = given([
                ("date", Some(date.to_string())),
                ("status", Some(report.status.clone())),
                ("reason", report.reason.clone()),
                ("progress_percent", report.progress.map(|percent| percent.to_string())),
                ("participants", report.participants.map(|number| number.to_string())),
                ("staff", report.staff.clone()),
                ("time", report.time.clone()),
                ("cost_eur", report.cost.map(|euros| euros.to_string())),
                ("effect", report.effect.clone()),
            ]);
            desk.work(|office| office.report_status(&report.outcome, &cells))
        }
        Act::Decision(decision) => {
            let date = decision.date.unwrap_or_else(|| at.zone.today(now()));
            let cells = given([
                ("body", Some(decision.body.clone())),
                ("paper_number", decision.paper.clone()),
                ("date", Some(date.to_string())),
                ("result", Some(decision.result.as_str().to_owned())),
                ("note", decision.note.clone()),
            ]);
            desk.work(|office| office.record_decision(&decision.outcome, &cells))
        }
        Act::Funding { outcome, entry, remove, source, kind, eur } => {
            let eur = eur.map(|euros| euros.to_string());
            let cells = given([("source", source.clone()), ("kind", kind.clone()), ("eur", eur)]);
            desk.detail(Detail::Funding, outcome, *entry, *remove, &cells)
        }
        Act::Indicator { outcome, entry, remove, title, unit, start, target, actual } => {
            let cells = given([
                ("title", title.clone()),
                ("unit", unit.clone()),
                ("start_value", start.clone()),
                ("target_value", target.clone()),
                ("actual_value", actual.clone()),
            ]);
            desk.detail(Detail::Indicator, outcome, *entry, *remove, &cells)
        }
        Act::Merge { into, from, reason } => desk.work(|office| office.merge(into, from, reason.as_deref())),
        Act::Separate { outcome, reason } => desk.work(|office| office.separate(outcome, reason.as_deref())),
        Act::Map { from, to, reason } => desk.work(|office| office.map_field(from, to, reason.as_deref())),
    }
}

/// The columns that something was said about.
fn given<const N: usize>(cells: [(&'static str, Option<String>); N]) -> Vec<(&'static str, String)> {
    cells.into_iter().filter_map(|(column, value)| Some((column, value?))).collect()
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

    fn is_a_database(&self) -> Result<(), Failure> {
        if self.target.is_database() { Ok(()) } else { Err(Failure(t!(self.at.lang, "office-no-database"))) }
    }

    /// Carries out one act, whole or not at all.
    fn work(&self, act: impl FnOnce(&mut Office<'_>) -> Result<(), OfficeError>) -> Outcome {
        self.is_a_database()?;
        let mut store = self.target.to_write(self.manner()).map_err(|error| self.failed(&error))?;
        act(&mut Office::new(&mut *store, now())).map_err(|error| self.refused(&error))?;
        store.commit().map_err(|error| self.failed(&error))?;
        tell(self.at.lang, &format!("{}\n", t!(self.at.lang, "office-done", target = self.target.to_string())))
    }

    fn detail(
        &self,
        detail: Detail,
        outcome: &str,
        entry: Option<u64>,
        remove: bool,
        cells: &[(&'static str, String)],
    ) -> Outcome {
        self.work(|office| match entry.filter(|_| remove) {
            Some(number) => office.drop_detail(detail, outcome, number),
            None => office.detail(detail, outcome, entry, cells),
        })
    }

    fn refused(&self, error: &OfficeError) -> Failure {
        let lang = self.at.lang;
        // Whatever was typed may hold anything.
        let shown = |text: &str| clean::harmless(text).into_owned();
        Failure(match error {
            OfficeError::Store(error) => sentence(lang, &self.target, error),
            OfficeError::NoOutcome(name) => t!(lang, "office-no-outcome", name = shown(name)),
            OfficeError::NoField(name) => t!(lang, "office-no-field", name = shown(name)),
            OfficeError::NoColumn(name) => {
                let columns = OUTCOMES.columns.iter().filter(|column| is_set_by_hand(column));
                let columns: Vec<_> = columns.map(|column| column.name).collect();
                t!(lang, "office-no-column", name = shown(name), columns = columns.join(", "))
            }
            OfficeError::Value { column, value } => {
                t!(lang, "office-value", column = word(lang, "column", column), value = shown(value))
            }
            OfficeError::CodeTaken(code) => t!(lang, "office-code-taken", code = shown(code)),
            OfficeError::NoEntry(number) => t!(lang, "office-no-entry", number = *number),
            OfficeError::Circle(name) => t!(lang, "office-circle", name = shown(name)),
        })
    }

    fn read(&self) -> Result<Box<dyn Store>, Failure> {
        self.is_a_database()?;
        self.target.to_read(self.manner()).map_err(|error| self.failed(&error))
    }

    fn list(&self, filter: &Filter) -> Outcome {
        let lang = self.at.lang;
        let mut store = self.read()?;
        let dataset = Memory::of(&mut *store).map_err(|error| self.failed(&error))?;
        let mut found: Vec<_> = dataset.all(&OUTCOMES).filter(|row| fits(&dataset, filter, row)).collect();
        found.sort_by_key(|row| (row["handlungsfeld"].clone(), row["code"].clone(), row["number"].clone()));
        if filter.json {
            let rows: Vec<_> = found.iter().map(|row| as_json(row)).collect();
            return print(lang, format!("{}\n", Json::from(rows)).as_bytes());
        }
        let line = |row: &&Row<'_>| {
            let name = if row["code"].is_null() { row["id"].written() } else { row["code"].written() };
            let status = shown(lang, &OUTCOMES.columns[OUTCOMES.position("status")], &row["status"]);
            let mut line = format!("{name:<8}  {status:<18}  {}", row["title"].written());
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
        let outcome = Office::new(&mut *store, now()).outcome(name).map_err(|error| self.refused(&error))?;
        let id = outcome["id"].written().into_owned();
        let mut about = Vec::new();
        for table in [&FUNDING, &INDICATORS, &STATUS_REPORTS, &DECISIONS, &CHANGES] {
            let mut rows = store.rows(table, Some(("outcome_id", &id))).map_err(|error| self.failed(&error))?;
            rows.sort_by(|a, b| a.key().cmp(&b.key()));
            about.push((table, rows));
        }
        if as_json_too {
            let mut json = as_json(&outcome);
            for (table, rows) in &about {
                json[table.name] = rows.iter().map(as_json).collect::<Vec<_>>().into();
            }
            return print(lang, format!("{json}\n").as_bytes());
        }
        let mut lines = cells(lang, &outcome, "");
        for (table, rows) in about.iter().filter(|(_, rows)| !rows.is_empty()) {
            lines += &format!("\n{}\n", word(lang, "table", table.name));
            lines += &rows.iter().map(|row| cells(lang, row, "    ")).collect::<Vec<_>>().join("\n");
        }
        tell(lang, &lines)
    }
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
    filter.field.as_deref().is_none_or(|field| row["handlungsfeld"].text() == Some(field))
        && filter.status.as_deref().is_none_or(|status| row["status"].text() == Some(status))
        && filter.lead.as_deref().is_none_or(|lead| holds("lead", lead))
        && filter.due_by.is_none_or(|day| row["due_date"].text().is_some_and(|due| due <= &*day.to_string()))
        && filter.session.as_deref().is_none_or(session)
}

fn as_json(row: &Row<'_>) -> Json {
    let cell = |(column, value): (&Column, &Value<'_>)| (column.name.to_owned(), value.json(column.kind));
    Json::Object(row.table.columns.iter().zip(&row.values).map(cell).collect::<Map<_, _>>())
}

/// What is known, a line a column.
fn cells(lang: Lang, row: &Row<'_>, before: &str) -> String {
    let known = row.table.columns.iter().zip(&row.values).filter(|(_, value)| !value.is_null());
    known
        .map(|(column, value)| format!("{before}{}: {}\n", word(lang, "column", column.name), value.written()))
        .collect()
}
