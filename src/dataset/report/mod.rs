//! The yearly Bestandsaufnahme: what became of everything that is to be done.
//!
//! | file | holds |
//! |---|---|
//! | `facts` | which measures there are, how far each was on a day, where it belongs now |
//! | `sections` | the report's sections and tables, in a language |
//! | `markdown`, `html`, `pdf`, `table_csv` | how it is written |
//! | `chart` | the pictures of its numbers |
//!
//! It is made from the dataset and a year alone, and names no participants: there are none in it.

mod chart;
mod facts;
mod html;
mod markdown;
mod pdf;
mod sections;
mod table_csv;

use super::{
    store::{Memory, is_public},
    words::{day, euros},
};
use crate::{
    session::{Day, Lang},
    t, text,
};

pub(super) use facts::{day_of, goes_on_in, left_open};
pub use html::html;
pub use markdown::markdown;
pub use pdf::pdf;
pub use table_csv::{table_csv, write_tables};

/// A report, ready to be written.
#[derive(Debug)]
pub struct Report {
    /// The language it speaks.
    pub lang: Lang,
    /// Its title.
    pub title: String,
    /// What it is about, and as of when.
    pub about: String,
    /// The day as of which it speaks, `2026-12-31`.
    pub until: String,
    /// Its sections.
    pub sections: Vec<Section>,
}

/// A part of a report under a heading.
#[derive(Debug)]
pub struct Section {
    /// The heading.
    pub title: String,
    /// What is said before the tables.
    pub says: Vec<String>,
    /// The tables.
    pub tables: Vec<Table>,
}

/// A table of a report. It can be looked at as a chart too.
#[derive(Debug)]
pub struct Table {
    /// What it shows.
    pub title: String,
    /// What the columns are called.
    pub head: Vec<String>,
    /// The cells, one for each column.
    pub rows: Vec<Vec<Cell>>,
    /// The column whose numbers are shown as bars, where that tells something.
    pub bars: Option<usize>,
}

/// A cell of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// A text; empty where nothing is known.
    Text(String),
    /// A number.
    Number(i64),
    /// By how much a number has changed.
    Change(i64),
    /// Whole euros.
    Euros(i64),
    /// A day, `2026-11-22`.
    Day(String),
}

impl Cell {
    /// As people read it.
    pub fn shown(&self, lang: Lang) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(n) => text::number(lang, n),
            Self::Change(n) if *n > 0 => format!("+{}", text::number(lang, n)),
            Self::Change(n) => text::number(lang, n),
            Self::Euros(n) => euros(lang, *n),
            Self::Day(day) => self::day(lang, day),
        }
    }

    /// The number, where it is one.
    pub const fn number(&self) -> Option<i64> {
        match self {
            Self::Number(n) | Self::Change(n) | Self::Euros(n) => Some(*n),
            Self::Text(_) | Self::Day(_) => None,
        }
    }
}

impl Table {
    /// Whether a column holds numbers.
    fn is_of_numbers(&self, column: usize) -> bool {
        self.rows.iter().any(|row| row[column].number().is_some())
    }
}

/// The report on a year, as of `today`, without what is not public.
pub fn report(dataset: &Memory, year: u16, today: Day, lang: Lang) -> Report {
    let facts = facts::Facts::of(dataset, year, today, is_public);
    let year = year.to_string();
    let until = day(lang, &facts.until);
    Report {
        lang,
        title: t!(lang, "report-title", year = year.clone()).into_owned(),
        about: t!(lang, "report-about", year = year, until = until).into_owned(),
        sections: sections::sections(&facts, lang),
        until: facts.until,
    }
}
