//! What stands in a cell, as people of a language read it.

use serde::de::DeserializeOwned;

use super::{
    office::Detail,
    report::day_of,
    schema::{CHANGES, Column, Kind, OUTCOMES, STATUSES, TABLES, Table},
    store::Memory,
    value::{Row, Value},
};
use crate::{
    session::{Lang, OutcomeKind, OutcomeResult},
    t,
    text::{self, number, word},
};

/// A cell in words: days and numbers as the language writes them, words of closed sets as they are said.
pub fn shown(lang: Lang, column: &Column, value: &Value<'_>) -> String {
    match (column.kind, value) {
        (_, Value::Null) => String::new(),
        (_, Value::Flag(true)) => t!(lang, "yes").into_owned(),
        (_, Value::Flag(false)) => t!(lang, "no").into_owned(),
        (_, Value::Number(n)) if column.name.ends_with("eur") => euros(lang, *n),
        (_, Value::Number(n)) => number(lang, n),
        (Kind::Word(_), Value::Text(said)) => in_words(lang, column.name, said),
        (Kind::List, Value::Text(_)) => value.texts().join(", "),
        (Kind::Day, Value::Text(day)) => self::day(lang, day),
        (Kind::Moment, Value::Text(time)) => match (time.get(..10), time.get(11..16)) {
            (Some(day), Some(time)) => format!("{}, {time} UTC", self::day(lang, day)),
            (_, _) => time.clone().into_owned(),
        },
        (Kind::Text, Value::Text(text)) => {
            of_a_session(lang, column, text).unwrap_or_else(|| text.clone().into_owned())
        }
        (Kind::Id | Kind::Number | Kind::Flag | Kind::Json, Value::Text(text)) => text.clone().into_owned(),
    }
}

/// A cell in words, where in the traces of the office's changes names and values are those of what was changed.
pub fn shown_in(lang: Lang, row: &Row<'_>, column: &Column) -> String {
    let value = &row[column.name];
    match (row.table == &CHANGES, column.name, value.text()) {
        (true, "field", Some(name)) => {
            let set = if OUTCOMES.has(name) { "column" } else { "table" };
            word(lang, set, name).into_owned()
        }
        (true, "old_value" | "new_value", Some(said)) => shown_change(lang, &row["field"].written(), said),
        (true | false, ..) => shown(lang, column, value),
    }
}

/// What people know the row by that a column names.
pub fn name_of(dataset: &Memory, lang: Lang, column: &Column, id: &Value<'_>) -> String {
    let table = TABLES.into_iter().find(|table| column.refers == Some(table.name));
    let Some(row) = table.and_then(|table| dataset.find(table, id.text()?)) else { return String::new() };
    let said = |column: &str| row[column].written();
    match row.table.name {
        "outcomes" => format!("{}  {}", said("code"), said("title")).trim().to_owned(),
        "sessions" => [said("title").into_owned(), day(lang, day_of(row))].join(", "),
        "handlungsfelder" => {
            let name = match lang {
                Lang::De => said("name_de"),
                Lang::En => said("name_en"),
            };
            format!("{} – {name} ({} {})", said("code"), said("concept_id"), said("concept_version"))
        }
        _ => said("title").into_owned(),
    }
}

/// What stands for something in sessions and votes, as people say it; nothing for what people wrote.
fn of_a_session(lang: Lang, column: &Column, said: &str) -> Option<String> {
    fn known<T: DeserializeOwned>(said: &str) -> Option<T> {
        serde_json::from_value(said.into()).ok()
    }
    let word = match column.name {
        "method" => text::method(lang, known(said)?),
        "rule" => text::rule(lang, known(said)?),
        "secrecy" => text::secrecy(lang, known(said)?),
        "decision" => text::decision(lang, known(said)?),
        "language" => word(lang, "language", said),
        "status" => word(lang, "status", said),
        _ => return None,
    };
    Some(word.into_owned())
}

/// What the office overwrote or entered, in words: a cell of an outcome, or the cells of a source of money, an indicator, a
/// report or a decision as `changes` keeps them.
pub fn shown_change(lang: Lang, field: &str, said: &str) -> String {
    let cell = |table: &'static Table, name: &str, said: &str| {
        let column = table.columns.iter().find(|column| column.name == name)?;
        Some(shown(lang, column, &Value::read(column.kind, said)?))
    };
    let Some(table) = Detail::ALL.into_iter().map(Detail::table).find(|table| table.name == field) else {
        return cell(&OUTCOMES, field, said).unwrap_or_else(|| said.to_owned());
    };
    let pieces = said.split("; ").map(|piece| {
        let known = piece.split_once('=').and_then(|(name, said)| Some((name, cell(table, name, said)?)));
        known.map_or_else(|| piece.to_owned(), |(name, said)| format!("{}: {said}", word(lang, "column", name)))
    });
    pieces.collect::<Vec<_>>().join(", ")
}

/// `12.000 €`
pub fn euros(lang: Lang, euros: i64) -> String {
    format!("{} €", number(lang, euros))
}

/// `22.11.2026`; what is no day stays as it is.
pub fn day(lang: Lang, day: &str) -> String {
    day.parse().map_or_else(|_| day.to_owned(), |day| text::day_short(lang, day).into_owned())
}

/// A word of a closed set as people say it.
pub fn in_words(lang: Lang, column: &str, said: &str) -> String {
    let kind = OutcomeKind::ALL.iter().find(|kind| column == "kind" && kind.as_str() == said);
    let result = OutcomeResult::ALL.iter().find(|result| column == "result" && result.as_str() == said);
    match (kind, result) {
        (Some(kind), _) => text::outcome_kind(lang, *kind).into_owned(),
        (_, Some(result)) => text::outcome_result(lang, *result).into_owned(),
        (None, None) if STATUSES.contains(&said) => word(lang, "measure-status", said).into_owned(),
        (None, None) => word(lang, "funding-kind", said).into_owned(),
    }
}
