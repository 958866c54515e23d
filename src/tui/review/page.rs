//! A paper as rows of text: minutes, or the part of them about one item, laid out plainly for a width.

use unicode_width::UnicodeWidthStr;

use crate::tui::{
    fit,
    keys::Move,
    link::{Block, Column, Document},
    theme::Role,
};

/// Rows that may be longer than any screen, and how far they are scrolled.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// The rows, none wider than asked for.
    pub rows: Vec<Row>,
    /// How many rows stand above the first that is shown.
    pub top: usize,
    /// How many rows are in sight.
    pub height: usize,
}

/// A row: what it says, and how it is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it says.
    pub text: String,
    /// How it is meant.
    pub role: Role,
}

/// Rows that a step with the page keys goes over.
const STEP: usize = 10;
/// The most rows that one text takes.
const ROWS_MAX: usize = 10_000;
/// The fewest cells that a column with words needs.
const WORDS_MIN: usize = 18;
/// Between two columns.
const GAP: &str = "  ";

impl Page {
    /// Goes up or down by a page, as far as there are rows.
    pub fn scroll(&mut self, down: bool) {
        self.top = if down { (self.top + STEP).min(self.last()) } else { self.top.saturating_sub(STEP) };
    }

    /// How far it can be scrolled: until the last row is in sight.
    pub fn last(&self) -> usize {
        self.rows.len().saturating_sub(self.height.max(1))
    }

    /// Goes a step.
    pub fn step(&mut self, step: Move) {
        let last = self.last();
        match step {
            Move::Up => self.top = self.top.saturating_sub(1),
            Move::Down => self.top = (self.top + 1).min(last),
            Move::PageUp => self.scroll(false),
            Move::PageDown => self.scroll(true),
            Move::First => self.top = 0,
            Move::Last => self.top = last,
        }
    }

    /// The whole of a document.
    pub fn of_document(document: &Document, width: usize) -> Self {
        let mut page = Self::default();
        page.wrapped(&document.title, 0, width, Role::Accent);
        page.wrapped(&document.subject, 0, width, Role::Title);
        page.wrapped(&document.mark, 0, width, Role::Warn);
        page.blocks(&document.blocks, width);
        page
    }

    /// Pieces of a document.
    pub fn of_blocks(blocks: &[Block], width: usize) -> Self {
        let mut page = Self::default();
        page.blocks(blocks, width);
        page
    }

    /// Adds a text in as many rows as it needs.
    pub fn wrapped(&mut self, text: &str, indent: usize, width: usize, role: Role) {
        for line in fit::wrap(text, width.saturating_sub(indent).max(10), ROWS_MAX) {
            self.rows.push(Row { text: " ".repeat(indent) + &line, role });
        }
    }

    /// Adds an empty row, unless there is one already.
    pub fn blank(&mut self) {
        if self.rows.last().is_some_and(|row| !row.text.is_empty()) {
            self.rows.push(Row { text: String::new(), role: Role::Text });
        }
    }

    fn blocks(&mut self, blocks: &[Block], width: usize) {
        for block in blocks {
            match block {
                Block::Heading { level, text } => {
                    self.blank();
                    self.wrapped(text, 0, width, if *level == 1 { Role::Accent } else { Role::Title });
                }
                Block::Paragraph { lead, text } if lead.is_empty() => self.wrapped(text, 0, width, Role::Text),
                Block::Paragraph { lead, text } => self.wrapped(&format!("{lead}: {text}"), 0, width, Role::Text),
                Block::Quote { text } => self.wrapped(text, 4, width, Role::Text),
                Block::Remark { text } => self.wrapped(text, 2, width, Role::Quiet),
                Block::List { entries } => entries.iter().for_each(|entry| self.entry(entry, width)),
                Block::Facts { rows } => {
                    rows.iter().for_each(|(name, value)| self.entry(&format!("{name}: {value}"), width));
                }
                Block::Table { caption, columns, rows } => self.table(caption, columns, rows, width),
                Block::Bars { caption, rows, .. } => {
                    self.blank();
                    self.wrapped(caption, 0, width, Role::Quiet);
                    rows.iter().for_each(|bar| self.entry(&format!("{}: {}", bar.label, bar.shown), width));
                }
                Block::Signatures { places } => {
                    for place in places {
                        let signed = if place.signed.is_empty() { "________" } else { &place.signed };
                        self.wrapped(&format!("{}: {signed}", place.role), 0, width, Role::Text);
                    }
                }
            }
        }
    }

    /// An entry of a list: its further rows stand below its text.
    fn entry(&mut self, text: &str, width: usize) {
        let first = self.rows.len();
        self.wrapped(text, 2, width, Role::Text);
        if let Some(row) = self.rows.get_mut(first) {
            row.text.replace_range(0..2, "· ");
        }
    }

    /// Columns where they fit beside one another, else what stands in each cell below its head.
    fn table(&mut self, caption: &str, columns: &[Column], rows: &[Vec<String>], width: usize) {
        self.blank();
        self.wrapped(caption, 0, width, Role::Quiet);
        let one_line = |text: &str| text.replace('\n', " ");
        let cells = |at: usize| rows.iter().filter_map(move |row| row.get(at)).map(|text| one_line(text).width());
        let widths: Vec<_> =
            columns.iter().enumerate().map(|(at, column)| cells(at).fold(column.head.width(), usize::max)).collect();
        let Some(widths) = fitting(columns, widths, width) else {
            for row in rows {
                let named = columns.iter().zip(row).filter(|(_, cell)| !cell.is_empty());
                let told: Vec<_> = named.map(|(column, cell)| format!("{}: {cell}", column.head)).collect();
                self.entry(&told.join(" · "), width);
            }
            return;
        };
        let line = |cells: &mut dyn Iterator<Item = &str>| {
            let placed = cells.zip(columns.iter().zip(&widths)).map(|(cell, (column, width))| match column.number {
                true => fit::right(&one_line(cell), *width),
                false => fit::pad(&one_line(cell), *width),
            });
            placed.collect::<Vec<_>>().join(GAP).trim_end().to_owned()
        };
        self.rows.push(Row { text: line(&mut columns.iter().map(|column| &*column.head)), role: Role::Quiet });
        for row in rows {
            self.rows.push(Row { text: line(&mut row.iter().map(|cell| &**cell)), role: Role::Text });
        }
    }
}

/// The widths of columns that fit beside one another: where they don't, the widest one with words gives way as far as that
/// leaves it readable.
fn fitting(columns: &[Column], mut widths: Vec<usize>, width: usize) -> Option<Vec<usize>> {
    let all = widths.iter().sum::<usize>() + GAP.len() * columns.len().saturating_sub(1);
    let over = all.saturating_sub(width);
    if over > 0 {
        let words = (0..columns.len()).filter(|at| !columns[*at].number);
        let widest = words.max_by_key(|at| widths[*at])?;
        widths[widest] = widths[widest].checked_sub(over).filter(|left| *left >= WORDS_MIN)?;
    }
    Some(widths)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(page: &Page) -> Vec<&str> {
        page.rows.iter().map(|row| &*row.text).collect()
    }

    #[test]
    fn a_table_stands_in_columns_where_they_fit() {
        let column = |head: &str, number| Column { head: head.into(), number };
        let table = [Block::Table {
            caption: "Zahlen".into(),
            columns: vec![column("Was", false), column("Zahl", true)],
            rows: vec![vec!["Ja".into(), "12".into()], vec!["Nein".into(), "3".into()]],
        }];
        assert_eq!(texts(&Page::of_blocks(&table, 40)), ["Zahlen", "Was   Zahl", "Ja      12", "Nein     3"]);
        assert_eq!(
            texts(&Page::of_blocks(&table, 9)),
            ["Zahlen", "· Was: Ja ·", "  Zahl: 12", "· Was: Nein", "  · Zahl: 3"]
        );
    }

    #[test]
    fn scrolling_ends_where_the_rows_do() {
        let blocks = [Block::Remark { text: "a\nb\nc".into() }];
        let mut page = Page::of_blocks(&blocks, 20);
        page.scroll(true);
        assert_eq!(page.top, 2);
        page.scroll(false);
        assert_eq!(page.top, 0);
    }
}
