//! The office's forms: a line a column, and the act that a form becomes. What fits a column is judged where it is written.

use std::iter::once;

use super::{Office, page};
use crate::{
    session::{Day, Lang},
    t,
    text::{Sentence, word},
    tui::{
        link::dataset::{
            Ask, Column, DECISIONS, Deed, Detail, Entry, FUNDING, INDICATORS, Kind, OUTCOMES, Row, STATUS_REPORTS,
            Table, Target, Value, shown,
        },
        seat::measure::iso_day,
        sheet::{About, Line, Sheet},
    },
};

/// What a form asks for. Outcomes are named by their ids.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Asked {
    /// What the office changes of an outcome.
    Cells(String),
    /// A status report.
    Report(String),
    /// A decision of the Rat or a committee.
    Decide(String),
    /// A source of money or an indicator; a further one, or the one of that number.
    Detail(Detail, String, Option<u64>),
    /// In which of these outcomes the others go on, and why; the first one unless another is chosen.
    Merge(String, Vec<String>),
    /// Why an outcome goes on by itself again.
    Separate(String),
    /// Which Handlungsfeld goes on in which.
    Map,
    /// Where to export to.
    Export,
}

/// The columns that the office changes by hand, in the order in which they are looked for.
pub const CELLS: [&str; 14] = [
    "lead",
    "partners",
    "target_group",
    "start_date",
    "due_date",
    "next_step",
    "priority",
    "cost_once_eur",
    "cost_yearly_eur",
    "budget_reserve",
    "code",
    "title",
    "text",
    "kind",
];
const REPORT: [&str; 9] =
    ["date", "status", "progress_percent", "reason", "participants", "staff", "time", "cost_eur", "effect"];
const DECISION: [&str; 5] = ["body", "paper_number", "date", "result", "note"];
const MONEY: [&str; 3] = ["source", "kind", "eur"];
const INDICATOR: [&str; 5] = ["title", "unit", "start_value", "target_value", "actual_value"];

impl Asked {
    /// A further source of money.
    pub const fn funding(outcome: String) -> Self {
        Self::Detail(Detail::Funding, outcome, None)
    }

    /// A further indicator.
    pub const fn indicator(outcome: String) -> Self {
        Self::Detail(Detail::Indicator, outcome, None)
    }

    /// What the form is called.
    pub fn title(&self, lang: Lang) -> Sentence {
        match self {
            Self::Cells(_) => t!(lang, "sheet-cells"),
            Self::Report(_) => t!(lang, "sheet-report"),
            Self::Decide(_) => t!(lang, "sheet-decision"),
            Self::Detail(Detail::Funding, ..) => t!(lang, "sheet-funding"),
            Self::Detail(Detail::Indicator, ..) => t!(lang, "sheet-indicator"),
            Self::Merge(_, from) => t!(lang, "sheet-merge", count = from.len()),
            Self::Separate(_) => t!(lang, "sheet-separate"),
            Self::Map => t!(lang, "sheet-map"),
            Self::Export => t!(lang, "sheet-export"),
        }
    }

    /// The table and the columns that it is about.
    fn columns(&self) -> (&'static Table, &'static [&'static str]) {
        match self {
            Self::Cells(_) => (&OUTCOMES, &CELLS),
            Self::Report(_) => (&STATUS_REPORTS, &REPORT),
            Self::Decide(_) => (&DECISIONS, &DECISION),
            Self::Detail(Detail::Funding, ..) => (&FUNDING, &MONEY),
            Self::Detail(Detail::Indicator, ..) => (&INDICATORS, &INDICATOR),
            Self::Merge(..) | Self::Separate(_) | Self::Map | Self::Export => (&OUTCOMES, &[]),
        }
    }
}

/// A fresh form; none where what it is about is gone.
pub fn sheet(asked: &Asked, office: &Office, today: Day) -> Option<Sheet> {
    let lang = office.lang;
    let (table, columns) = asked.columns();
    let entry = |id: &str| office.book.find(id);
    let day = Value::of(today);
    let lines_of = |value: &dyn Fn(&str) -> Value<'static>| {
        columns.iter().map(|name| line(lang, &table.columns[table.position(name)], &value(name))).collect::<Vec<_>>()
    };
    let reason = || Line::text(word(lang, "column", "reason"), "");
    let lines = match asked {
        Asked::Cells(id) => {
            let entry = entry(id)?;
            let mut lines = lines_of(&|name| entry.row[name].clone());
            lines.push(reason());
            lines
        }
        Asked::Report(id) => {
            let entry = entry(id)?;
            lines_of(&|name| match name {
                "date" => day.clone().into_owned(),
                "status" | "progress_percent" => entry.row[name].clone(),
                _ => Value::Null,
            })
        }
        Asked::Decide(_) => lines_of(&|name| if name == "date" { day.clone().into_owned() } else { Value::Null }),
        Asked::Detail(_, id, number) => {
            let row = match number {
                Some(number) => Some(detail(entry(id)?, table, *number)?),
                None => None,
            };
            lines_of(&|name| row.map_or(Value::Null, |row| row[name].clone()))
        }
        Asked::Merge(into, from) => {
            let names = once(into).chain(from).map(|id| Some(page::named(entry(id)?).into()));
            vec![Line::one_of(t!(lang, "line-new-field"), names.collect::<Option<_>>()?, 0), reason()]
        }
        Asked::Separate(_) => vec![reason()],
        Asked::Map => {
            let names: Vec<Sentence> = office
                .book
                .fields
                .iter()
                .map(|field| format!("{}  {}", field["id"].written(), page::name_of(lang, field)).into())
                .collect();
            let last = names.len() - 1;
            vec![
                Line::one_of(t!(lang, "line-old-field"), names.clone(), 0),
                Line::one_of(t!(lang, "line-new-field"), names, last),
                reason(),
            ]
        }
        Asked::Export => vec![Line::text(t!(lang, "line-target"), &office.target.to_string())],
    };
    Some(Sheet::new(About::Dataset(asked.clone()), lines))
}

fn detail<'e>(entry: &'e Entry, table: &Table, number: u64) -> Option<&'e Row<'static>> {
    let (_, rows) = entry.details.iter().find(|(other, _)| *other == table)?;
    rows.iter().find(|row| row["number"] == Value::from(number))
}

/// A line for a column: its closed set of words to choose from, or what people write.
fn line(lang: Lang, column: &'static Column, value: &Value<'_>) -> Line {
    let label = word(lang, "column", column.name);
    match choices(column) {
        Some(choices) => {
            let words = choices.iter().map(|choice| match choice {
                Value::Null => "–".into(),
                Value::Text(_) | Value::Number(_) | Value::Flag(_) => shown(lang, column, choice).into(),
            });
            let at = choices.iter().position(|choice| choice == value).unwrap_or(0);
            Line::one_of(label, words.collect(), at)
        }
        None => {
            let text = match (column.kind, value) {
                (Kind::Day, Value::Text(_)) => shown(lang, column, value),
                (_, value) => value.written().into_owned(),
            };
            let is_day = matches!(column.kind, Kind::Day);
            Line::text(if is_day { t!(lang, "label-day", label = label) } else { label }, &text)
        }
    }
}

/// What can be chosen for a column; none where it is written.
fn choices(column: &Column) -> Option<Vec<Value<'static>>> {
    let of_kind = match column.kind {
        Kind::Word(words) => words().into_iter().map(Value::from).collect::<Vec<_>>(),
        Kind::Flag => vec![Value::Flag(true), Value::Flag(false)],
        Kind::Id | Kind::Text | Kind::Number | Kind::Day | Kind::Moment | Kind::List | Kind::Json => return None,
    };
    let nothing = (!column.needed).then_some(Value::Null);
    Some(nothing.into_iter().chain(of_kind).collect())
}

/// What a form asks for, as it was filled in; nothing where nothing in it was changed.
///
/// # Errors
/// The line that is wrong, and what is wrong with it.
pub fn taken(sheet: &Sheet, office: &Office) -> Result<Option<Ask>, (usize, Sentence)> {
    let About::Dataset(asked) = &sheet.about else { return Ok(None) };
    let lang = office.lang;
    let (table, columns) = asked.columns();
    let mut cells = Vec::new();
    for (at, name) in columns.iter().enumerate() {
        let column = &table.columns[table.position(name)];
        let written = match choices(column) {
            Some(choices) => choices[sheet.chosen(at)].written().into_owned(),
            None => written(lang, column, &sheet.written(at)).map_err(|sentence| (at, sentence))?,
        };
        // Of an outcome only what was changed is touched.
        if !matches!(asked, Asked::Cells(_)) || sheet.is_changed(at) {
            cells.push(((*name).to_owned(), written));
        }
    }
    let reason = |at: usize| Some(sheet.written(at)).filter(|reason| !reason.is_empty());
    Ok(Some(Ask::Do(match asked.clone() {
        Asked::Cells(_) if cells.is_empty() => return Ok(None),
        Asked::Cells(outcome) => Deed::Set { outcome, cells, reason: reason(CELLS.len()) },
        Asked::Report(outcome) => Deed::Report { outcome, cells },
        Asked::Decide(outcome) => Deed::Decide { outcome, cells },
        Asked::Detail(detail, outcome, entry) => Deed::Detail { detail, outcome, entry, cells },
        Asked::Merge(into, mut from) => {
            from.insert(0, into);
            let into = from.remove(sheet.chosen(0));
            Deed::Merge { into, from, reason: reason(1) }
        }
        Asked::Separate(outcome) => Deed::Separate { outcome, reason: reason(0) },
        Asked::Map => {
            let [from, to] = [0, 1].map(|at| office.book.fields.get(sheet.chosen(at)));
            let (Some(from), Some(to)) = (from, to) else { return Ok(None) };
            let [from, to] = [from, to].map(|field| field["id"].written().into_owned());
            Deed::Map { from, to, reason: reason(2) }
        }
        Asked::Export => {
            let target = sheet.written(0);
            let to: Target = target.parse().map_err(|_| (0, t!(lang, "wrong-target", target = target.as_str())))?;
            return Ok(Some(Ask::Compare(to)));
        }
    })))
}

/// What was written in the spelling of commands: days and amounts as people write them are understood.
fn written(lang: Lang, column: &Column, text: &str) -> Result<String, Sentence> {
    match column.kind {
        Kind::Day if !text.is_empty() => {
            let day = iso_day(text);
            day.parse::<Day>().map(|day| day.to_string()).map_err(|_| t!(lang, "wrong-day-written"))
        }
        Kind::Number => {
            let group = match lang {
                Lang::De => '.',
                Lang::En => ',',
            };
            let is_ornament = |c: char| c == group || c == '€' || c == '%' || c.is_whitespace();
            Ok(text.replace(is_ornament, ""))
        }
        Kind::Id | Kind::Text | Kind::Word(_) | Kind::Flag | Kind::Day | Kind::Moment | Kind::List | Kind::Json => {
            Ok(text.to_owned())
        }
    }
}
