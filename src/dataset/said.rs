//! What an export does to a row, in words that people can compare.

use super::{
    export::{Difference, What},
    value::Row,
    words::shown,
};
use crate::{session::Lang, text::word};

/// Columns that say nothing to people; that a row changed, and what else did, is told all the same.
const FOR_PROGRAMS: [&str; 3] = ["journal_at", "journal_head", "source_hash"];

/// A difference in words.
#[derive(Clone, Debug)]
pub struct Said {
    /// `+` for a new row, `~` for one that changes, `-` for one that goes or is marked as gone.
    pub sign: char,
    /// The table and what people know the row by.
    pub row: String,
    /// What changes in it.
    pub cells: Vec<SaidCell>,
}

/// A cell that changes.
#[derive(Clone, Debug)]
pub struct SaidCell {
    /// The column.
    pub column: String,
    /// What stands there.
    pub old: String,
    /// What will.
    pub new: String,
}

impl Said {
    /// The words for a difference.
    pub fn of(lang: Lang, Difference { row, what }: &Difference<'_>) -> Self {
        let (sign, changes) = match what {
            What::Added => ('+', &[][..]),
            What::Changed(cells) => ('~', &cells[..]),
            What::Withdrawn | What::Removed => ('-', &[][..]),
        };
        let cell = |(name, old, new): &(&'static str, &_, &_)| {
            let column = &row.table.columns[row.table.position(name)];
            let [old, new] = [*old, *new].map(|value: &super::value::Value<'_>| match value.is_null() {
                true => "–".to_owned(),
                false => shown(lang, column, value),
            });
            SaidCell { column: word(lang, "column", name).into_owned(), old, new }
        };
        let row_said = format!("{}: {}", word(lang, "table", row.table.name), name_of(row));
        let cells = changes.iter().filter(|(name, ..)| !FOR_PROGRAMS.contains(name)).map(cell).collect();
        Self { sign, row: row_said, cells }
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
