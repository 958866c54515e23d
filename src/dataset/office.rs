//! The office's work on the dataset: status reports, decisions, codes, costs, duplicates. Whatever it changes leaves a
//! trace, and no later export undoes it. New catalogues are in `mapping`.

use std::cmp::Ordering;

use uuid::Uuid;

use super::{
    codes::{Codes, is_carried_out},
    rows::first_status,
    schema::{CHANGES, Column, DECISIONS, FUNDING, INDICATORS, Kind, OUTCOMES, Origin, STATUS_REPORTS, Table},
    store::{Store, StoreError},
    value::{Row, Value},
};
use crate::session::{Day, OutcomeResult, Timestamp, clean};

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
    #[error("{}: {value}", column.name)]
    Value {
        /// Which.
        column: &'static Column,
        /// What was given.
        value: String,
    },
    /// Another outcome has this code.
    #[error("code {0} is taken")]
    CodeTaken(String),
    /// There is no such entry among the details of this outcome.
    #[error("no entry {0}")]
    NoEntry(u64),
    /// Something is said to have been reported or decided on a day that is still to come.
    #[error("{0} is still to come")]
    Future(String),
    /// The Handlungsfeld goes on in another one already.
    #[error("{from} goes on in {there}")]
    Mapped {
        /// Which.
        from: String,
        /// In which.
        there: String,
    },
    /// The Handlungsfeld goes on nowhere else.
    #[error("{0} goes on nowhere else")]
    NotMapped(String),
    /// The outcome goes on by itself.
    #[error("{0} goes on nowhere else")]
    NotMerged(String),
    /// Something would go on in itself, or in what already goes on elsewhere.
    #[error("{0} would go on in itself")]
    Circle(String),
}

/// Whether something was done.
pub(super) type Done = Result<(), OfficeError>;

/// The office at work in a dataset.
pub struct Office<'s> {
    pub(super) store: &'s mut dyn Store,
    /// When it works.
    pub(super) now: Timestamp,
    /// Which day that is where it works.
    today: Day,
}

/// Columns and the values they are to have, as people write them; an empty one for nothing.
pub type Cells<'c> = &'c [(&'c str, String)];

impl<'s> Office<'s> {
    /// Begins to work.
    pub fn new(store: &'s mut dyn Store, now: Timestamp, today: Day) -> Self {
        Self { store, now, today }
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
                let same = |a: &str, b: &str| a.to_lowercase() == b.to_lowercase();
                let is_its_own = outcome["code"].text().is_some_and(|own| same(own, code));
                if !is_its_own && self.store.texts(&OUTCOMES, "code")?.iter().any(|other| same(other, code)) {
                    return Err(OfficeError::CodeTaken(code.to_owned()));
                }
            }
            self.change(&mut outcome, column.name, value, reason)?;
        }
        Ok(self.store.put(&OUTCOMES, &[outcome])?)
    }

    /// Adds a source of money, an indicator, a status report or a decision to an outcome, or with `number` corrects an
    /// earlier one: what isn't named stays. Money and indicators are the office's from then on; the latest report says how
    /// far the outcome is, or else the latest decision.
    ///
    /// # Errors
    /// A value doesn't fit, a day is still to come, or there is no entry with this number.
    pub fn detail(&mut self, detail: Detail, name: &str, number: Option<u64>, cells: Cells<'_>) -> Done {
        let table = detail.table();
        let mut outcome = self.outcome(name)?;
        let there = self.entries(table, &outcome)?;
        let before = number.map(|number| entry(&there, number)).transpose()?;
        let mut row = before.cloned().unwrap_or_else(|| self.fresh(table, &outcome, &there));
        fill(&mut row, cells)?;
        if detail.says_how_far() {
            if row["date"].text() > Some(&*self.today.to_string()) {
                return Err(OfficeError::Future(row["date"].written().into_owned()));
            }
        } else {
            hold(&mut outcome, table.name);
        }
        // A new report or decision is its own trace.
        if before.is_some() || !detail.says_how_far() {
            self.trace(&outcome, table.name, &before.map_or(Value::Null, summary), &summary(&row), None)?;
        }
        self.store.put(table, &[row])?;
        self.follow(outcome, None)
    }

    /// Takes a source of money, an indicator, a status report or a decision away.
    ///
    /// # Errors
    /// There is no entry with this number.
    pub fn drop_detail(&mut self, detail: Detail, name: &str, number: u64, reason: Option<&str>) -> Done {
        let table = detail.table();
        let mut outcome = self.outcome(name)?;
        let there = self.entries(table, &outcome)?;
        let row = entry(&there, number)?;
        self.trace(&outcome, table.name, &summary(row), &Value::Null, reason)?;
        self.store.remove(table, std::slice::from_ref(row))?;
        if !detail.says_how_far() {
            hold(&mut outcome, table.name);
        }
        self.follow(outcome, None)
    }

    /// The entries about an outcome, in their order.
    fn entries(&mut self, table: &'static Table, outcome: &Row<'_>) -> Result<Vec<Row<'static>>, OfficeError> {
        let mut rows = self.store.rows(table, Some(("outcome_id", &outcome["id"].written())))?;
        rows.sort_by(in_order);
        Ok(rows)
    }

    /// A further entry.
    fn fresh(&self, table: &'static Table, outcome: &Row<'_>, there: &[Row<'_>]) -> Row<'static> {
        let mut row = Row { table, values: vec![Value::Null; table.columns.len()] };
        row.set("outcome_id", outcome["id"].clone().into_owned());
        if table.has("number") {
            let last = there.iter().filter_map(|row| row["number"].number()).max().unwrap_or(0);
            row.set("number", last + 1);
            row.set("session_id", outcome["session_id"].clone().into_owned());
        } else {
            row.set("id", Uuid::now_v7().to_string());
            row.set("created_at", self.now.to_string());
        }
        row
    }

    /// Lets outcomes go on in another one, because they are the same. The latest report on them says how far that is, unless
    /// something later is known of it.
    ///
    /// # Errors
    /// One would go on in itself, or in one that itself goes on elsewhere.
    pub fn merge(&mut self, into: &str, from: &[String], reason: Option<&str>) -> Done {
        let into = self.outcome(into)?;
        for name in from {
            let mut outcome = self.outcome(name)?;
            let into_it = self.gone_on_in(&outcome)?;
            if outcome["id"] == into["id"] || !into["merged_into"].is_null() || !into_it.is_empty() {
                return Err(OfficeError::Circle(name.clone()));
            }
            if outcome["merged_into"] != into["id"] {
                self.change(&mut outcome, "merged_into", into["id"].clone(), reason)?;
                self.store.put(&OUTCOMES, &[outcome])?;
            }
        }
        self.follow(into, Some(reason))
    }

    /// Takes a merge back; the other outcome is as far as what is left to it says.
    ///
    /// # Errors
    /// There is no such outcome, or it goes on in no other.
    pub fn separate(&mut self, name: &str, reason: Option<&str>) -> Done {
        let mut outcome = self.outcome(name)?;
        let Some(into) = outcome["merged_into"].text().map(str::to_owned) else {
            return Err(OfficeError::NotMerged(name.to_owned()));
        };
        self.change(&mut outcome, "merged_into", Value::Null, reason)?;
        self.store.put(&OUTCOMES, &[outcome])?;
        let into = self.outcome(&into)?;
        self.follow(into, Some(reason))
    }

    fn gone_on_in(&mut self, outcome: &Row<'_>) -> Result<Vec<Row<'static>>, OfficeError> {
        Ok(self.store.rows(&OUTCOMES, Some(("merged_into", &outcome["id"].written())))?)
    }

    /// Puts an outcome in, as far as is known of it; what is carried out now gets a code. Only merges leave a trace of
    /// that: reports and decisions are their own.
    fn follow(&mut self, mut outcome: Row<'static>, merged: Option<Option<&str>>) -> Done {
        let known = self.how_far(&outcome)?;
        if known.is_some() || holds(&outcome, "status") {
            let told = known.clone().unwrap_or_else(|| [first(&outcome), Value::Null]);
            for (column, value) in TOLD.into_iter().zip(told) {
                match merged {
                    Some(reason) if value != outcome[column] => self.change(&mut outcome, column, value, reason)?,
                    Some(_) | None => outcome.set(column, value),
                }
            }
        }
        match known {
            Some(_) => hold(&mut outcome, "status"),
            // Where nothing is known any more, the session says it again.
            None => release(&mut outcome, "status"),
        }
        if outcome["code"].is_null() && is_carried_out(&outcome) && !holds(&outcome, "code") {
            let field = outcome["handlungsfeld"].text().map(str::to_owned);
            let code = field.map(|field| Ok::<_, StoreError>(Codes::of(self.store)?.next(&field))).transpose()?;
            outcome.set("code", code);
        }
        Ok(self.store.put(&OUTCOMES, &[outcome])?)
    }

    /// Status and progress of an outcome by the reports on it and on those that go on in it, or else by its decisions;
    /// nothing where there are none.
    fn how_far(&mut self, outcome: &Row<'_>) -> Result<Option<[Value<'static>; 2]>, OfficeError> {
        let mut reports = self.entries(&STATUS_REPORTS, outcome)?;
        let decisions = self.entries(&DECISIONS, outcome)?;
        let mut others = Vec::new();
        for other in self.gone_on_in(outcome)? {
            others.extend(self.entries(&STATUS_REPORTS, &other)?);
        }
        others.sort_by(in_order);
        let is_earlier = |row: &Row<'_>| others.last().is_some_and(|last| in_order(row, last) == Ordering::Less);
        if reports.iter().chain(&decisions).all(is_earlier) {
            reports.append(&mut others);
            reports.sort_by(in_order);
        }
        if reports.is_empty() && decisions.is_empty() {
            return Ok(None);
        }
        let status = match (reports.last(), decided(decisions.iter())) {
            (Some(report), _) => report["status"].clone(),
            (None, Some(decided)) => decided.into(),
            (None, None) => first(outcome),
        };
        let progress = reports.iter().rev().map(|report| &report["progress_percent"]).find(|told| !told.is_null());
        Ok(Some([status, progress.cloned().unwrap_or_default()]))
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
        if column == "code" || OUTCOMES.columns[OUTCOMES.position(column)].origin == Origin::Shared {
            hold(outcome, column);
        }
        outcome.set(column, value);
        Ok(())
    }

    /// Writes down what something was, and what it is now.
    pub(super) fn trace(
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

/// What is entered about an outcome, any number of times.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Detail {
    /// Where its money comes from.
    Funding,
    /// How its success shows.
    Indicator,
    /// How far it was on a day.
    Report,
    /// What the Rat or a committee decided.
    Decision,
}

impl Detail {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Funding, Self::Indicator, Self::Report, Self::Decision];

    /// Where it is kept.
    pub fn table(self) -> &'static Table {
        match self {
            Self::Funding => &FUNDING,
            Self::Indicator => &INDICATORS,
            Self::Report => &STATUS_REPORTS,
            Self::Decision => &DECISIONS,
        }
    }

    /// Whether it is of a day, and says how far the outcome was then.
    const fn says_how_far(self) -> bool {
        matches!(self, Self::Report | Self::Decision)
    }
}

/// The order of entries about an outcome: by their days and when they were entered, or by their numbers.
pub fn in_order(a: &Row<'_>, b: &Row<'_>) -> Ordering {
    let moment = |row: &Row<'_>| ["date", "created_at"].map(|column| row[column].clone().into_owned());
    match a.table.has("date") {
        true => moment(a).cmp(&moment(b)),
        false => a.key().cmp(&b.key()),
    }
}

/// The entry with this number: its own, or else its place in the order.
fn entry<'r>(there: &'r [Row<'static>], number: u64) -> Result<&'r Row<'static>, OfficeError> {
    let mut numbered = there.iter().zip(1..).map(|(row, place)| match row.table.has("number") {
        true => (row["number"].clone(), row),
        false => (Value::Number(place), row),
    });
    let found = numbered.find(|(known, _)| *known == Value::from(number));
    found.map(|(_, row)| row).ok_or(OfficeError::NoEntry(number))
}

/// What the last of these decisions that settles it makes of an outcome.
pub fn decided<'r>(decisions: impl DoubleEndedIterator<Item = &'r Row<'static>>) -> Option<&'static str> {
    decisions.rev().find_map(|decision| match decision["result"].text() {
        Some("accepted") => Some("decided"),
        Some("rejected") => Some("dropped"),
        Some(_) | None => None,
    })
}

/// Whether `set` changes a column: everything the office may take over but what reports and merges say.
pub fn is_set_by_hand(column: &Column) -> bool {
    column.name == "code" || column.origin == Origin::Shared && column.name != "status"
}

/// What a status report says of its outcome.
const TOLD: [&str; 2] = ["status", "progress_percent"];

/// How far an outcome is as long as nobody has reported or decided on it.
fn first(outcome: &Row<'_>) -> Value<'static> {
    let result = OutcomeResult::ALL.iter().find(|result| Some(result.as_str()) == outcome["result"].text());
    result.map(|result| first_status(*result)).into()
}

/// Whether only the office changes this column or table of the outcome.
fn holds(outcome: &Row<'_>, name: &str) -> bool {
    outcome["office_fields"].texts().iter().any(|held| held == name)
}

/// From now on the office keeps this column or table of the outcome.
fn hold(outcome: &mut Row<'_>, name: &str) {
    if !holds(outcome, name) {
        let mut held = outcome["office_fields"].texts();
        held.push(name.to_owned());
        outcome.set("office_fields", Value::list(held.iter().map(String::as_str)).into_owned());
    }
}

/// From now on the session says this column of the outcome again.
fn release(outcome: &mut Row<'_>, name: &str) {
    if holds(outcome, name) {
        let mut held = outcome["office_fields"].texts();
        held.retain(|held| held != name);
        outcome.set("office_fields", Value::list(held.iter().map(String::as_str)).into_owned());
    }
}

/// What a row of details says, in one cell.
fn summary<'v>(row: &Row<'_>) -> Value<'v> {
    let of_programs = ["outcome_id", "session_id", "created_at"];
    let told = row.table.columns.iter().zip(&row.values).filter(|(column, value)| {
        !row.table.key.contains(&column.name) && !of_programs.contains(&column.name) && !value.is_null()
    });
    told.map(|(column, value)| format!("{}={}", column.name, value.written())).collect::<Vec<_>>().join("; ").into()
}

fn fill(row: &mut Row<'static>, cells: Cells<'_>) -> Done {
    for (name, value) in cells {
        row.set(name, read(&row.table.columns[row.table.position(name)], value)?);
    }
    let empty = row.table.columns.iter().zip(&row.values).find(|(column, value)| column.needed && value.is_null());
    match empty {
        Some((column, _)) => Err(OfficeError::Value { column, value: String::new() }),
        None => Ok(()),
    }
}

/// Reads what people write for a column.
fn read(column: &'static Column, text: &str) -> Result<Value<'static>, OfficeError> {
    let wrong = || OfficeError::Value { column, value: text.to_owned() };
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
