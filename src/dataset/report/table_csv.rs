//! The report's tables as CSV: all in one file, in front of each row the section and the table it belongs to; or each in a
//! file of its own. Commas, CRLF, days and numbers as programs write them, and nothing that a spreadsheet takes for a
//! formula.

use std::path::Path;

use csv::{Terminator, Writer, WriterBuilder};

use super::{
    super::{files::replace_folder, package::guarded, store::StoreError},
    Cell, Report, Section, Table,
};

/// Writes all tables into one file, a line of headings before the rows of each.
pub fn table_csv(report: &Report) -> Vec<u8> {
    let mut writer = writer();
    for (section, table) in tables(report) {
        let names = [&section.title, &table.title].map(|name| guarded(name).into_owned());
        write(&mut writer, &names, table);
    }
    finished(writer)
}

/// Writes each table into a file of its own; all of them take the place of a folder at once, which may hold the tables of
/// an earlier report on the same year.
///
/// # Errors
/// The folder can't be written, or holds other files.
pub fn write_tables(report: &Report, folder: &Path) -> Result<(), StoreError> {
    let about = in_a_name(&report.title, 60);
    let file = |(number, (section, table)): (usize, (&Section, &Table))| {
        let title = match section.title == table.title {
            true => table.title.clone(),
            false => format!("{} {}", section.title, table.title),
        };
        let mut writer = writer();
        write(&mut writer, &[], table);
        (format!("{about}-{number:02}-{}.csv", in_a_name(&title, 80)), finished(writer))
    };
    let files: Vec<_> = (1..).zip(tables(report)).map(file).collect();
    replace_folder(folder, &files, |name| is_table(name, &about))
}

/// Whether a file is called as a table of a report with this title is: `title-01-words.csv`.
fn is_table(name: &str, about: &str) -> bool {
    let number = name.strip_prefix(about).and_then(|rest| rest.strip_prefix('-')).filter(|_| name.ends_with(".csv"));
    let (number, _) = number.and_then(|rest| rest.split_once('-')).unwrap_or_default();
    matches!(number.len(), 2 | 3) && number.bytes().all(|digit| digit.is_ascii_digit())
}

/// The words of a title as they can stand in a file's name, up to `max` bytes: titles have any length, names of files
/// 255 bytes.
fn in_a_name(title: &str, max: usize) -> String {
    let words = title.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let name = words.map(str::to_lowercase).collect::<Vec<_>>().join("-");
    name[..name.floor_char_boundary(max)].trim_end_matches('-').to_owned()
}

fn tables(report: &Report) -> impl Iterator<Item = (&Section, &Table)> {
    report.sections.iter().flat_map(|section| section.tables.iter().map(move |table| (section, table)))
}

fn writer() -> Writer<Vec<u8>> {
    WriterBuilder::new().flexible(true).terminator(Terminator::CRLF).from_writer(Vec::new())
}

fn write(writer: &mut Writer<Vec<u8>>, before: &[String], table: &Table) {
    let head = table.head.iter().cloned().map(Cell::Text).collect();
    for row in std::iter::once(&head).chain(&table.rows) {
        let record = before.iter().cloned().chain(row.iter().map(cell));
        writer.write_record(record).expect("writing into memory does not fail");
    }
}

fn finished(writer: Writer<Vec<u8>>) -> Vec<u8> {
    writer.into_inner().expect("writing into memory does not fail")
}

fn cell(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) | Cell::Day(text) => guarded(text).into_owned(),
        Cell::Number(n) | Cell::Change(n) | Cell::Euros(n) => n.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_any_length_fits_into_a_folder() {
        assert_eq!(in_a_name("SPR – Sprache, „überall“", 80), "spr-sprache-überall");
        assert_eq!(in_a_name("Bildung – Kita", 8), "bildung");
        assert_eq!(in_a_name(&"ü".repeat(200), 79).len(), 78);
    }
}
