//! Reads CSV as spreadsheets write it: columns known by their headings, faults named by line and heading. Knows nothing
//! of what the rows mean.

use csv::{ReaderBuilder, StringRecord};

use super::lists::{ImportFault, Rows, WrongCell};
use crate::session::{
    TextFault,
    clean::{self, NAME_MAX},
};

/// The headings by which a column is known, in lower case; the first ones are the German and the English one.
pub type Column = &'static [&'static str];

/// A row of a CSV file below its headings.
pub(super) struct Row<'a> {
    /// The line on which it begins, from 1.
    pub(super) line: u64,
    headings: &'a [Box<str>],
    cells: &'a StringRecord,
}

impl Row<'_> {
    /// What stands in a column, unless it is blank or there is no such column.
    fn cell(&self, column: Column) -> Option<&str> {
        let position = self.headings.iter().position(|heading| is_in(heading, column))?;
        self.cells.get(position).map(str::trim).filter(|cell| !cell.is_empty())
    }

    pub(super) fn line_of(&self, column: Column, max_chars: usize) -> Result<Box<str>, ImportFault> {
        clean::line(self.cell(column).unwrap_or_default(), max_chars)
            .or_else(|fault| self.fault(column, WrongCell::Text(fault)))
    }

    pub(super) fn optional_line_of(&self, column: Column, max_chars: usize) -> Result<Option<Box<str>>, ImportFault> {
        self.optional(column, |text| clean::line(text, max_chars))
    }

    /// A clean text; none where nothing can be seen.
    pub(super) fn optional(
        &self,
        column: Column,
        clean: impl Fn(&str) -> Result<Box<str>, TextFault>,
    ) -> Result<Option<Box<str>>, ImportFault> {
        match self.cell(column).map(clean) {
            None | Some(Err(TextFault::Empty)) => Ok(None),
            Some(Ok(text)) => Ok(Some(text)),
            Some(Err(fault @ TextFault::TooLong { .. })) => self.fault(column, WrongCell::Text(fault)),
        }
    }

    pub(super) fn read<T>(
        &self,
        column: Column,
        wrong: WrongCell,
        read: impl Fn(&str) -> Option<T>,
    ) -> Result<Option<T>, ImportFault> {
        match self.cell(column).map(read) {
            None => Ok(None),
            Some(Some(value)) => Ok(Some(value)),
            Some(None) => self.fault(column, wrong),
        }
    }

    fn fault<T>(&self, column: Column, wrong: WrongCell) -> Result<T, ImportFault> {
        let heading = self.headings.iter().find(|heading| is_in(heading, column)).cloned();
        Err(ImportFault::Cell { line: self.line, heading: heading.unwrap_or_else(|| column[0].into()), wrong })
    }
}

fn is_in(heading: &str, column: Column) -> bool {
    column.contains(&heading.to_lowercase().as_str())
}

/// Why the reader of CSV has no fault to report.
const NOTHING_CAN_FAIL: &str = "the text is in memory and UTF-8, and rows may have any length";

/// Reads CSV, separated by `;` or `,` as its headings are, the first of `columns` being needed.
pub(super) fn rows<T>(
    text: &str,
    max: usize,
    columns: &[Column],
    read: impl Fn(&Row) -> Result<T, ImportFault>,
) -> Result<Rows<T>, ImportFault> {
    let delimiter =
        if text.trim_start().lines().next().is_some_and(|headings| headings.contains(';')) { b';' } else { b',' };
    if let Some(line) = open_quote(text, delimiter) {
        return Err(ImportFault::OpenQuote { line });
    }
    let mut csv = ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(text.as_bytes());
    let headings: Vec<_> = csv.headers().expect(NOTHING_CAN_FAIL).iter().map(as_heading).collect();
    for (i, heading) in headings.iter().enumerate() {
        let column = columns.iter().find(|column| is_in(heading, column));
        if column.is_some_and(|column| headings[..i].iter().any(|earlier| is_in(earlier, column))) {
            return Err(ImportFault::ColumnTwice { heading: heading.clone() });
        }
    }
    if !headings.iter().any(|heading| is_in(heading, columns[0])) {
        return Err(ImportFault::NoColumn { headings: columns[0] });
    }

    let mut found = Vec::new();
    let (mut line, mut counted) = (1, 0);
    for cells in csv.records() {
        let cells = cells.expect(NOTHING_CAN_FAIL);
        // The reader's own line numbers lag behind where lines end with CR and LF.
        let start = cells.position().map_or(0, |position| position.byte() as usize);
        let begin = start + text[start..].bytes().take_while(|b| matches!(b, b'\r' | b'\n')).count();
        line += text[counted..begin].bytes().filter(|&b| b == b'\n').count() as u64;
        counted = begin;
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if cells.iter().skip(headings.len()).any(|cell| !cell.trim().is_empty()) {
            return Err(ImportFault::LongRow { line });
        }
        if found.len() == max {
            return Err(ImportFault::TooManyRows { max });
        }
        found.push(read(&Row { line, headings: &headings, cells: &cells })?);
    }
    if found.is_empty() {
        return Err(ImportFault::NoRows);
    }
    let is_known = |heading: &str| columns.iter().any(|column| is_in(heading, column));
    let ignored = headings.iter().filter(|heading| !heading.is_empty() && !is_known(heading)).cloned().collect();
    Ok(Rows { rows: found, ignored })
}

/// The file as text, without its byte order mark.
pub(super) fn utf8(file: &[u8]) -> Result<&str, ImportFault> {
    let text = std::str::from_utf8(file).map_err(|error| {
        let before = file[..error.valid_up_to()].iter().filter(|&&b| b == b'\n').count();
        ImportFault::NotUtf8 { line: before as u64 + 1 }
    })?;
    Ok(text.trim_start_matches('\u{FEFF}'))
}

/// A heading as people may see it.
fn as_heading(cell: &str) -> Box<str> {
    clean::line(cell, NAME_MAX).unwrap_or_default()
}

/// The line of a quotation mark that opens a cell and is never closed: all rows after it would be one cell.
fn open_quote(text: &str, delimiter: u8) -> Option<u64> {
    let (mut line, mut opened_at, mut cell_begins) = (1, None, true);
    for &b in text.as_bytes() {
        match b {
            b'"' if opened_at.is_some() => opened_at = None,
            // Inside a cell that began with one, a doubled mark closes and opens again.
            b'"' if cell_begins => opened_at = Some(line),
            b'\n' => line += 1,
            _ => {}
        }
        cell_begins = opened_at.is_none() && (b == delimiter || matches!(b, b'\n' | b'\r' | b'"'));
    }
    opened_at
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn quotation_marks_that_csv_writes_are_all_closed(cells in proptest::collection::vec("[a\";\n ]{0,6}", 1..8)) {
            let mut csv = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
            csv.write_record(&cells).unwrap();
            let text = String::from_utf8(csv.into_inner().unwrap()).unwrap();
            prop_assert_eq!(open_quote(&text, b';'), None);
            prop_assert!(open_quote(&(text + "\"x"), b';').is_some());
        }
    }
}
