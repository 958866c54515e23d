//! What stands in a cell, as people of a language read it.

use super::{
    schema::{Column, Kind, STATUSES},
    value::Value,
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
        (Kind::Id | Kind::Text | Kind::Number | Kind::Flag | Kind::Moment | Kind::Json, Value::Text(text)) => {
            text.clone().into_owned()
        }
    }
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
