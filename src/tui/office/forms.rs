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
    /// Money, an indicator, a status report or a decision; a further one, or the one of that number.
    Detail(Detail, String, Option<u64>),
    /// Why the one of that number goes.
    Drop(Detail, String, u64),
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
    /// What the form is called.
    pub fn title(&self, lang: Lang) -> Sentence {
        match self {
            Self::Cells(_) => t!(lang, "sheet-cells"),
            Self::Detail(detail, ..) => of_detail(lang, *detail),
            Self::Drop(detail, ..) => t!(lang, "sheet-drop", what = of_detail(lang, *detail)),
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
            Self::Detail(detail, ..) => match detail {
                Detail::Funding => (&FUNDING, &MONEY),
                Detail::Indicator => (&INDICATORS, &INDICATOR),
                Detail::Report => (&STATUS_REPORTS, &REPORT),
                Detail::Decision => (&DECISIONS, &DECISION),
            },
            Self::Drop(..) | Self::Merge(..) | Self::Separate(_) | Self::Map | Self::Export => (&OUTCOMES, &[]),
        }
    }
}

/// What one of these entries is called.
fn of_detail(lang: Lang, detail: Detail) -> Sentence {
    match detail {
        Detail::Funding => t!(lang, "sheet-funding"),
        Detail::Indicator => t!(lang, "sheet-indicator"),
        Detail::Report => t!(lang, "sheet-report"),
        Detail::Decision => t!(lang, "sheet-decision"),
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
        Asked::Detail(_, id, Some(number)) => {
            let row = detail(entry(id)?, table, *number)?;
            lines_of(&|name| row[name].clone())
        }
        Asked::Detail(_, id, None) => {
            let entry = entry(id)?;
            lines_of(&|name| match name {
                "date" => day.clone().into_owned(),
                "status" | "progress_percent" => entry.row[name].clone(),
                _ => Value::Null,
            })
        }
        Asked::Merge(into, from) => {
            let names = once(into).chain(from).map(|id| Some(page::named(entry(id)?).into()));
            vec![Line::one_of(t!(lang, "line-new-field"), names.collect::<Option<_>>()?, 0), reason()]
        }
        Asked::Separate(_) | Asked::Drop(..) => vec![reason()],
        Asked::Map => {
            let named = |field: &Row<'_>| format!("{}  {}", field["id"].written(), page::name_of(lang, field)).into();
            let fields = || office.book.fields.iter().map(named);
            // Nothing is chosen for anybody: what a measure counts under is nothing to be changed by the way.
            let old = once(t!(lang, "choice-none")).chain(fields()).collect();
            let new = once(t!(lang, "choice-itself")).chain(fields()).collect();
            vec![
                Line::one_of(t!(lang, "line-old-field"), old, 0),
                Line::one_of(t!(lang, "line-new-field"), new, 0),
                reason(),
            ]
        }
        Asked::Export => vec![Line::text(t!(lang, "line-target"), &office.target.to_string())],
    };
    Some(Sheet::new(About::Dataset(asked.clone()), lines))
}

fn detail<'e>(entry: &'e Entry, table: &Table, number: u64) -> Option<&'e Row<'static>> {
    let (_, rows) = entry.details.iter().find(|(other, _)| *other == table)?;
    rows.iter().zip(1..).find(|(row, place)| page::number_of(row, *place) == number).map(|(row, _)| row)
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
        Asked::Detail(detail, outcome, entry) => Deed::Detail { detail, outcome, entry, cells },
        Asked::Drop(detail, outcome, entry) => Deed::Drop { detail, outcome, entry, reason: reason(0) },
        Asked::Merge(into, mut from) => {
            from.insert(0, into);
            let into = from.remove(sheet.chosen(0));
            Deed::Merge { into, from, reason: reason(1) }
        }
        Asked::Separate(outcome) => Deed::Separate { outcome, reason: reason(0) },
        Asked::Map => {
            let chosen = |at: usize| office.book.fields.get(sheet.chosen(at).checked_sub(1)?);
            let id = |field: &Row<'_>| field["id"].written().into_owned();
            let from = chosen(0).map(id).ok_or_else(|| (0, t!(lang, "wrong-no-field")))?;
            match chosen(1).map(id) {
                Some(to) => Deed::Map { from, to, reason: reason(2) },
                None => Deed::Unmap { from, reason: reason(2) },
            }
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
