//! The report's tables as one CSV file: in front of each row the section and the table it belongs to.

use super::{super::package::guarded, Cell, Report};

/// Writes all tables: a line of headings, then the rows; commas, CRLF, days and numbers as programs write them, and
/// nothing that a spreadsheet takes for a formula.
pub fn table_csv(report: &Report) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().flexible(true).terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    for section in &report.sections {
        for table in &section.tables {
            let head = table.head.iter().cloned().map(Cell::Text).collect();
            for row in std::iter::once(&head).chain(&table.rows) {
                let names = [&section.title, &table.title].into_iter().map(|name| guarded(name).into_owned());
                let record = names.chain(row.iter().map(cell));
                writer.write_record(record).expect("writing into memory does not fail");
            }
        }
    }
    writer.into_inner().expect("writing into memory does not fail")
}

fn cell(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) | Cell::Day(text) => guarded(text).into_owned(),
        Cell::Number(n) | Cell::Change(n) | Cell::Euros(n) => n.to_string(),
    }
}
