//! The office's work on the dataset: status reports, decisions, codes, costs, duplicates, new catalogues. Whatever it
//! changes leaves a trace, and no later export undoes it.

use std::borrow::Cow;

use uuid::Uuid;

use super::{
    schema::{
        CHANGES, Column, DECISIONS, FIELD_MAPPINGS, FUNDING, HANDLUNGSFELDER, INDICATORS, Kind, OUTCOMES, Origin,
        STATUS_REPORTS, Table,
    },
    store::{Store, StoreError},
    value::{Row, Value},
};
use crate::session::{Day, Timestamp, clean};

/// What can't be done.
#[derive(Debug, thiserror::Error)]
pub enum OfficeError {
    /// The dataset can't be used.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The target is none that the office could work in.
    #[error("no database")]
    NoDatabase,
    /// There is no outcome with this id or code.
    #[error("no outcome {0}")]
    NoOutcome(String),
    /// There is no Handlungsfeld with this id.
    #[error("no Handlungsfeld {0}")]
    NoField(String),
    /// The column is none that the office changes so.
    #[error("no column {0}")]
    NoColumn(String),
    /// The value doesn't fit the column.
    #[error("{column}: {value}")]
    Value {
        /// The column's name.
        column: &'static str,
        /// What was given.
        value: String,
    },
    /// Another outcome has this code.
    #[error("code {0} is taken")]
    CodeTaken(String),
    /// There is no such entry among the details of this outcome.
    #[error("no entry {0}")]
    NoEntry(u64),
    /// Something would go on in itself, or in what already goes on elsewhere.
    #[error("{0} would go on in itself")]
    Circle(String),
}

type Done = Result<(), OfficeError>;

/// The office at work in a dataset.
pub struct Office<'s> {
    store: &'s mut dyn Store,
    /// When it works.
    now: Timestamp,
}

/// Columns and the values they are to have, as people write them; an empty one for nothing.
pub type Cells<'c> = &'c [(&'c str, String)];

impl<'s> Office<'s> {
    /// Begins to work.
    pub fn new(store: &'s mut dyn Store, now: Timestamp) -> Self {
        Self { store, now }
    }

    /// The outcome with this code or id.
    ///
    /// # Errors
    /// There is none.
    pub fn outcome(&mut self, name: &str) -> Result<Row<'static>, OfficeError> {
        let mut found = self.store.rows(&OUTCOMES, Some(("code", name)))?;
        if let (true, Ok(id)) = (found.is_empty(), name.parse::<Uuid>()) {
            found = self.store.rows(&OUTCOMES, Some(("id", &id.to_string())))?;
        }
        found.pop().ok_or_else(|| OfficeError::NoOutcome(name.to_owned()))
    }

    /// Changes columns of an outcome.
    ///
    /// # Errors
    /// A column isn't the office's to change, or a value doesn't fit.
    pub fn set(&mut self, name: &str, cells: Cells<'_>, reason: Option<&str>) -> Done {
        let mut outcome = self.outcome(name)?;
        for (column, value) in cells {
            let known = OUTCOMES.columns.iter().find(|known| known.name == *column && is_set_by_hand(known));
            let column = known.ok_or_else(|| OfficeError::NoColumn((*column).to_owned()))?;
            let value = read(column, value)?;
            if let ("code", Some(code)) = (column.name, value.text()) {
                let others = self.store.rows(&OUTCOMES, Some(("code", code)))?;
                if others.iter().any(|other| other["id"] != outcome["id"]) {
                    return Err(OfficeError::CodeTaken(code.to_owned()));
                }
            }
            self.change(&mut outcome, column.name, value, reason)?;
        }
        Ok(self.store.put(&OUTCOMES, &[outcome])?)
    }

    /// Adds a status report; the latest one says how far the outcome is.
    ///
    /// # Errors
    /// A value doesn't fit.
    pub fn report_status(&mut self, name: &str, cells: Cells<'_>) -> Done {
        let mut outcome = self.outcome(name)?;
        let report = self.entry(&STATUS_REPORTS, &outcome, cells)?;
        if self.reports_on(&outcome)?.iter().all(|earlier| earlier["date"] <= report["date"]) {
            hold(&mut outcome, "status");
            outcome.set("status", report["status"].clone());
            if !report["progress_percent"].is_null() {
                outcome.set("progress_percent", report["progress_percent"].clone());
            }
            self.store.put(&OUTCOMES, &[outcome])?;
        }
        Ok(self.store.put(&STATUS_REPORTS, &[report])?)
    }

    /// Adds a decision of the Rat or a committee; what was only proposed is decided or dropped by it.
    ///
    /// # Errors
    /// A value doesn't fit.
    pub fn record_decision(&mut self, name: &str, cells: Cells<'_>) -> Done {
        let mut outcome = self.outcome(name)?;
        let decision = self.entry(&DECISIONS, &outcome, cells)?;
        let status = match (outcome["status"].text(), decision["result"].text()) {
            (Some("proposed"), Some("accepted")) => Some("decided"),
            (Some("proposed"), Some("rejected")) => Some("dropped"),
            _ => None,
        };
        if let Some(status) = status {
            self.change(&mut outcome, "status", status.into(), decision["body"].text())?;
            self.store.put(&OUTCOMES, &[outcome])?;
        }
        Ok(self.store.put(&DECISIONS, &[decision])?)
    }

    /// Adds a source of money or an indicator to an outcome, or with `number` puts it in the place of an earlier one.
    /// From then on these are the office's.
    ///
    /// # Errors
    /// A value doesn't fit, or there is no entry with this number.
    pub fn detail(&mut self, detail: Detail, name: &str, number: Option<u64>, cells: Cells<'_>) -> Done {
        let table = detail.table();
        let mut outcome = self.outcome(name)?;
        let there = self.store.rows(table, Some(("outcome_id", &outcome["id"].written())))?;
        let before = number.map(|number| {
            let with_it = there.iter().find(|row| row["number"] == Value::from(number));
            with_it.ok_or(OfficeError::NoEntry(number))
        });
        let before = before.transpose()?;
        let next = there.iter().filter_map(|row| row["number"].number()).max().unwrap_or(0) + 1;
        let mut row = Row { table, values: vec![Value::Null; table.columns.len()] };
        row.set("outcome_id", outcome["id"].clone());
        row.set("session_id", outcome["session_id"].clone());
        row.set("number", before.map_or(Value::Number(next), |before| before["number"].clone()));
        fill(&mut row, cells)?;
        self.trace(&outcome, table.name, &before.map_or(Value::Null, summary), &summary(&row), None)?;
        hold(&mut outcome, table.name);
        self.store.put(&OUTCOMES, &[outcome])?;
        Ok(self.store.put(table, &[row])?)
    }

    /// Takes a source of money or an indicator away.
    ///
    /// # Errors
    /// There is no entry with this number.
    pub fn drop_detail(&mut self, detail: Detail, name: &str, number: u64) -> Done {
        let table = detail.table();
        let mut outcome = self.outcome(name)?;
        let mut there = self.store.rows(table, Some(("outcome_id", &outcome["id"].written())))?;
        there.retain(|row| row["number"] == Value::from(number));
        let row = there.first().ok_or(OfficeError::NoEntry(number))?;
        self.trace(&outcome, table.name, &summary(row), &Value::Null, None)?;
        hold(&mut outcome, table.name);
        self.store.put(&OUTCOMES, &[outcome])?;
        Ok(self.store.remove(table, &there)?)
    }

    /// Lets outcomes go on in another one, because they are the same. The latest report on them says how far that is, unless
    /// something later is known of it.
    ///
    /// # Errors
    /// One would go on in itself, or in one that itself goes on elsewhere.
    pub fn merge(&mut self, into: &str, from: &[String], reason: Option<&str>) -> Done {
        let mut into = self.outcome(into)?;
        let known = self.known_of(&into)?;
        let mut reports = Vec::new();
        for name in from {
            let mut outcome = self.outcome(name)?;
            let into_it = self.gone_on_in(&outcome)?;
            if outcome["id"] == into["id"] || !into["merged_into"].is_null() || !into_it.is_empty() {
                return Err(OfficeError::Circle(name.clone()));
            }
            self.change(&mut outcome, "merged_into", into["id"].clone(), reason)?;
            reports.extend(self.reports_on(&outcome)?);
            self.store.put(&OUTCOMES, &[outcome])?;
        }
        if let Some(report) = later(&reports, &known) {
            for column in TOLD.into_iter().filter(|column| !report[column].is_null()) {
                self.change(&mut into, column, report[column].clone(), reason)?;
            }
            self.store.put(&OUTCOMES, &[into])?;
        }
        Ok(())
    }

    fn reports_on(&mut self, outcome: &Row<'_>) -> Result<Vec<Row<'static>>, OfficeError> {
        Ok(self.store.rows(&STATUS_REPORTS, Some(("outcome_id", &outcome["id"].written())))?)
    }

    fn gone_on_in(&mut self, outcome: &Row<'_>) -> Result<Vec<Row<'static>>, OfficeError> {
        Ok(self.store.rows(&OUTCOMES, Some(("merged_into", &outcome["id"].written())))?)
    }

    /// The reports and decisions on an outcome, and the reports on those that go on in it.
    fn known_of(&mut self, outcome: &Row<'_>) -> Result<Vec<Row<'static>>, OfficeError> {
        let mut known = self.store.rows(&DECISIONS, Some(("outcome_id", &outcome["id"].written())))?;
        known.extend(self.reports_on(outcome)?);
        for other in self.gone_on_in(outcome)? {
            known.extend(self.reports_on(&other)?);
        }
        Ok(known)
    }

    /// Takes a merge back. Where the other outcome was as far as the latest report on this one says, it is again as far as
    /// what is left to it says.
    ///
    /// # Errors
    /// There is no such outcome.
    pub fn separate(&mut self, name: &str, reason: Option<&str>) -> Done {
        let mut outcome = self.outcome(name)?;
        let Some(id) = outcome["merged_into"].text().map(str::to_owned) else { return Ok(()) };
        let mut into = self.outcome(&id)?;
        self.change(&mut outcome, "merged_into", Value::Null, reason)?;
        self.store.put(&OUTCOMES, std::slice::from_ref(&outcome))?;
        if later(&self.reports_on(&outcome)?, &self.known_of(&into)?).is_some() {
            let mut reports = Vec::new();
            for other in self.gone_on_in(&into)? {
                reports.extend(self.reports_on(&other)?);
            }
            let mut own = self.known_of(&into)?;
            own.retain(|row| row["outcome_id"] == into["id"]);
            let report = later(&reports, &own);
            for column in TOLD {
                let told = report.map(|report| report[column].clone()).filter(|told| !told.is_null());
                let value = match told {
                    Some(told) => told,
                    None => self.before_merges(&into, column)?,
                };
                if value != into[column] {
                    self.change(&mut into, column, value, reason)?;
                }
            }
            self.store.put(&OUTCOMES, &[into])?;
        }
        Ok(())
    }

    /// What stood in a column before the last merges changed it, one after the other, and nothing else did.
    fn before_merges(&mut self, into: &Row<'static>, column: &'static str) -> Result<Value<'static>, OfficeError> {
        let merges = self.store.rows(&CHANGES, Some(("field", "merged_into")))?;
        let with_it = |row: &Row<'_>| row["new_value"] == into["id"] || row["old_value"] == into["id"];
        let moments: Vec<_> = merges.iter().filter(|row| with_it(row)).map(|row| &row["at"]).collect();
        let mut changes = self.store.rows(&CHANGES, Some(("outcome_id", &into["id"].written())))?;
        changes.retain(|change| change["field"].text() == Some(column));
        // Ids are made in the order of time.
        changes.sort_by(|a, b| b["id"].cmp(&a["id"]));
        let mut value = into[column].clone();
        for change in &changes {
            if change["new_value"].written() != value.written() || !moments.contains(&&change["at"]) {
                break;
            }
            let kind = OUTCOMES.columns[OUTCOMES.position(column)].kind;
            value =
                change["old_value"].text().and_then(|text| Value::read(kind, text)).unwrap_or_default().into_owned();
        }
        Ok(value)
    }

    /// Lets a Handlungsfeld of an old catalogue go on in one of a new catalogue; outcomes keep their old assignment.
    ///
    /// # Errors
    /// There is no such field, or it would go on in itself.
    pub fn map_field(&mut self, from: &str, to: &str, reason: Option<&str>) -> Done {
        for id in [from, to] {
            if self.store.rows(&HANDLUNGSFELDER, Some(("id", id)))?.is_empty() {
                return Err(OfficeError::NoField(id.to_owned()));
            }
        }
        let mut at = Some(to.to_owned());
        while let Some(id) = at {
            if id == from {
                return Err(OfficeError::Circle(from.to_owned()));
            }
            let onward = self.store.rows(&FIELD_MAPPINGS, Some(("from_id", &id)))?;
            at = onward.first().and_then(|row| row["to_id"].text().map(str::to_owned));
        }
        let mut row = Row { table: &FIELD_MAPPINGS, values: vec![Value::Null; FIELD_MAPPINGS.columns.len()] };
        row.set("from_id", from.to_owned());
        row.set("to_id", to.to_owned());
        row.set("reason", reason.map(str::to_owned));
        row.set("created_at", self.now.to_string());
        Ok(self.store.put(&FIELD_MAPPINGS, &[row])?)
    }

    /// A new entry about an outcome.
    fn entry(&self, table: &'static Table, outcome: &Row<'_>, cells: Cells<'_>) -> Result<Row<'static>, OfficeError> {
        let mut row = Row { table, values: vec![Value::Null; table.columns.len()] };
        row.set("id", Uuid::now_v7().to_string());
        row.set("outcome_id", outcome["id"].clone().into_owned());
        row.set("created_at", self.now.to_string());
        fill(&mut row, cells)?;
        Ok(row)
    }

    /// Changes one cell and writes down what stood there.
    fn change(
        &mut self,
        outcome: &mut Row<'static>,
        column: &'static str,
        value: Value<'static>,
        reason: Option<&str>,
    ) -> Done {
        self.trace(outcome, column, &outcome[column], &value, reason)?;
        if OUTCOMES.columns[OUTCOMES.position(column)].origin == Origin::Shared {
            hold(outcome, column);
        }
        outcome.set(column, value);
        Ok(())
    }

    fn trace(
        &mut self,
        outcome: &Row<'_>,
        field: &str,
        old: &Value<'_>,
        new: &Value<'_>,
        reason: Option<&str>,
    ) -> Done {
        let text = |value: &Value<'_>| (!value.is_null()).then(|| value.written().into_owned());
        let row = Row::of(
            &CHANGES,
            [
                ("id", Value::of(Uuid::now_v7())),
                ("outcome_id", outcome["id"].clone()),
                ("at", Value::of(self.now)),
                ("field", Value::of(field)),
                ("old_value", text(old).into()),
                ("new_value", text(new).into()),
                ("reason", reason.map(str::to_owned).into()),
            ],
        );
        Ok(self.store.put(&CHANGES, &[row])?)
    }
}

/// A table of details of an outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Detail {
    /// Where its money comes from.
    Funding,
    /// How its success shows.
    Indicator,
}

impl Detail {
    fn table(self) -> &'static Table {
        match self {
            Self::Funding => &FUNDING,
            Self::Indicator => &INDICATORS,
        }
    }
}

/// Whether `set` changes a column: everything the office may take over but what reports and merges say.
pub fn is_set_by_hand(column: &Column) -> bool {
    column.name == "code" || column.origin == Origin::Shared && column.name != "status"
}

/// What a status report says of its outcome.
const TOLD: [&str; 2] = ["status", "progress_percent"];

/// The latest of these reports, where nothing that is known is later.
fn later<'r>(reports: &'r [Row<'static>], known: &[Row<'_>]) -> Option<&'r Row<'static>> {
    fn moment<'r>(row: &'r Row<'_>) -> (Cow<'r, str>, Cow<'r, str>) {
        (row["date"].written(), row["created_at"].written())
    }
    let latest = reports.iter().max_by_key(|report| moment(report));
    latest.filter(|latest| known.iter().all(|row| moment(row) < moment(latest)))
}

/// From now on the office keeps this column or table of the outcome.
fn hold(outcome: &mut Row<'_>, name: &str) {
    let mut held = outcome["office_fields"].texts();
    if !held.iter().any(|known| known == name) {
        held.push(name.to_owned());
        outcome.set("office_fields", Value::list(held.iter().map(String::as_str)).into_owned());
    }
}

/// What a row of details says, in one cell.
fn summary<'v>(row: &Row<'_>) -> Value<'v> {
    let told = row.table.columns.iter().zip(&row.values).filter(|(column, value)| {
        !row.table.key.contains(&column.name) && column.name != "session_id" && !value.is_null()
    });
    told.map(|(column, value)| format!("{}={}", column.name, value.written())).collect::<Vec<_>>().join("; ").into()
}

fn fill(row: &mut Row<'static>, cells: Cells<'_>) -> Done {
    for (name, value) in cells {
        row.set(name, read(&row.table.columns[row.table.position(name)], value)?);
    }
    let empty = row.table.columns.iter().zip(&row.values).find(|(column, value)| column.needed && value.is_null());
    match empty {
        Some((column, _)) => Err(OfficeError::Value { column: column.name, value: String::new() }),
        None => Ok(()),
    }
}

/// Reads what people write for a column.
fn read(column: &'static Column, text: &str) -> Result<Value<'static>, OfficeError> {
    let wrong = || OfficeError::Value { column: column.name, value: text.to_owned() };
    if text.trim().is_empty() {
        return if column.needed { Err(wrong()) } else { Ok(Value::Null) };
    }
    let value = match column.kind {
        Kind::Text => clean::prose(text, clean::TEXT_MAX).ok().map(|text| text.into_string().into()),
        Kind::Word(words) => words().into_iter().find(|word| *word == text).map(Value::from),
        Kind::Number => text.parse().ok().filter(|number| (0..=NUMBER_MAX).contains(number)).map(Value::Number),
        Kind::Flag => match text {
            "true" | "ja" | "yes" => Some(Value::Flag(true)),
            "false" | "nein" | "no" => Some(Value::Flag(false)),
            _ => None,
        },
        Kind::Day => text.parse::<Day>().ok().map(Value::of),
        Kind::Id | Kind::Moment | Kind::List | Kind::Json => None,
    };
    let percent = column.name == "progress_percent";
    value.filter(|value| !percent || value.number().is_some_and(|number| number <= 100)).ok_or_else(wrong)
}

/// The highest number that people can mean: a thousand thousand million euros.
const NUMBER_MAX: i64 = 1_000_000_000_000;
