//! Minutes as a value: headings, paragraphs, tables, lists and figures as data, before any format. The writers know nothing
//! of sessions, and whoever composes knows nothing of formats.

use serde::Serialize;

use super::Letterhead;
use crate::session::Lang;

/// A whole document.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Document {
    /// The language of everything in it that isn't quoted.
    pub lang: Lang,
    /// What kind of paper it is: `Niederschrift`.
    pub title: String,
    /// What it is about: the session's title.
    pub subject: String,
    /// How binding it is: draft or final.
    pub mark: String,
    /// The day it stands for, as year, month and day; archives want one.
    pub day: [i32; 3],
    /// What stands at the foot of every page, besides its number.
    pub foot: String,
    /// The office's paper.
    pub letterhead: Letterhead,
    /// The content.
    pub blocks: Vec<Block>,
}

/// A piece of a document. Texts may hold line feeds.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    /// A heading; level 1 is below the document's title.
    Heading {
        /// 1 to 3.
        level: u8,
        /// What it says.
        text: String,
    },
    /// A paragraph, with a lead-in that stands out.
    Paragraph {
        /// The lead-in; empty for none.
        lead: String,
        /// What it says.
        text: String,
    },
    /// Somebody's exact words.
    Quote {
        /// The words.
        text: String,
    },
    /// Small print.
    Remark {
        /// What it says.
        text: String,
    },
    /// Entries one below the other.
    List {
        /// The entries.
        entries: Vec<String>,
    },
    /// What is what: a name and its value a line.
    Facts {
        /// Name and value.
        rows: Vec<(String, String)>,
    },
    /// A table with a header row.
    Table {
        /// What it shows.
        caption: String,
        /// Its columns.
        columns: Vec<Column>,
        /// Its rows, each with a cell for every column.
        rows: Vec<Vec<String>>,
    },
    /// Numbers side by side, as bars where the format draws.
    Bars {
        /// What it shows.
        caption: String,
        /// What is counted, and by what.
        head: (String, String),
        /// One bar each.
        rows: Vec<Bar>,
    },
    /// Places to sign.
    Signatures {
        /// One for each who signs.
        places: Vec<Signature>,
    },
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Column {
    /// What stands at its head.
    pub head: String,
    /// Whether it holds numbers, which stand at the right.
    pub number: bool,
}

/// A bar of a figure.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Bar {
    /// What it is about.
    pub label: String,
    /// Its number as it is read.
    pub shown: String,
    /// Its number as it is drawn.
    pub length: u64,
}

/// A place to sign.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Signature {
    /// Whose: moderation or secretary.
    pub role: String,
    /// Who has signed and when; empty while nobody has.
    pub signed: String,
}

/// A document in the making.
#[derive(Debug, Default)]
pub(super) struct Draft(pub(super) Vec<Block>);

impl Draft {
    pub(super) fn heading(&mut self, level: u8, text: impl Into<String>) {
        self.0.push(Block::Heading { level, text: text.into() });
    }

    pub(super) fn paragraph(&mut self, lead: impl Into<String>, text: impl Into<String>) {
        self.0.push(Block::Paragraph { lead: lead.into(), text: text.into() });
    }

    pub(super) fn quote(&mut self, text: impl Into<String>) {
        self.0.push(Block::Quote { text: text.into() });
    }

    pub(super) fn remark(&mut self, text: impl Into<String>) {
        self.0.push(Block::Remark { text: text.into() });
    }

    /// A list, unless there is nothing to list.
    pub(super) fn list(&mut self, entries: Vec<String>) {
        if !entries.is_empty() {
            self.0.push(Block::List { entries });
        }
    }

    /// Names and values; what has no value is left out.
    pub(super) fn facts<N: Into<String>, V: Into<String>>(&mut self, rows: impl IntoIterator<Item = (N, Option<V>)>) {
        let rows: Vec<_> = rows.into_iter().filter_map(|(name, value)| Some((name.into(), value?.into()))).collect();
        if !rows.is_empty() {
            self.0.push(Block::Facts { rows });
        }
    }

    /// A table, unless it has no rows.
    pub(super) fn table(&mut self, caption: impl Into<String>, columns: Vec<Column>, rows: Vec<Vec<String>>) {
        if !rows.is_empty() {
            self.0.push(Block::Table { caption: caption.into(), columns, rows });
        }
    }
}

/// A column of words.
pub(super) fn words(head: impl Into<String>) -> Column {
    Column { head: head.into(), number: false }
}

/// A column of numbers.
pub(super) fn numbers(head: impl Into<String>) -> Column {
    Column { head: head.into(), number: true }
}
