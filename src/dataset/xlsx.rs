//! The dataset as a workbook for people: the outcomes, a sheet for each Handlungsfeld, then every other table; with
//! filters, widths, and days that are days. Text is written as text, so that none becomes a formula.

use std::{collections::HashSet, path::Path};

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::{
    codes::code_order,
    files::replace_file,
    report::goes_on_in,
    schema::{CHANGES, Column, HANDLUNGSFELDER, Kind, OUTCOMES, Origin, SESSIONS, TABLES, Table},
    store::{Memory, StoreError},
    value::{Row, Value},
    words::{name_of, shown_in},
};
use crate::{session::Lang, text::word};

/// What a Handlungsfeld's sheet shows of each outcome.
const OF_A_FIELD: [&str; 16] = [
    "code",
    "title",
    "kind",
    "result",
    "status",
    "progress_percent",
    "lead",
    "partners",
    "target_group",
    "start_date",
    "due_date",
    "cost_once_eur",
    "cost_yearly_eur",
    "priority",
    "next_step",
    "text",
];
/// The most characters that a cell of a workbook holds.
const CELL_MAX: usize = 32_767;
/// How wide the name of another row is, in characters.
const NAME_WIDTH: f64 = 32.0;
/// The most characters in the name of a sheet.
const NAME_MAX: usize = 31;

/// Puts the workbook in the place of the file.
///
/// # Errors
/// The file can't be written, or there are more rows than a sheet holds.
pub fn write(file: &Path, lang: Lang, dataset: &Memory) -> Result<(), StoreError> {
    let unwritable = |error: XlsxError| StoreError::Content { path: file.to_owned(), what: error.to_string() };
    let bytes = workbook(lang, dataset).map_err(unwritable)?;
    replace_file(file, &bytes)
}

fn workbook(lang: Lang, dataset: &Memory) -> Result<Vec<u8>, XlsxError> {
    let mut book = Book { workbook: Workbook::new(), names: HashSet::new(), lang, formats: Formats::new(lang) };
    // The same dataset gives the same bytes: made when the last session ended.
    let last = dataset.all(&SESSIONS).filter_map(|session| session["journal_at"].text()).max();
    let made = ExcelDateTime::parse_from_str(last.map_or("2000-01-01T00:00:00", |time| &time[..19]))?;
    book.workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    book.table(&OUTCOMES, dataset)?;
    let mut fields: Vec<_> = dataset.all(&HANDLUNGSFELDER).collect();
    fields.sort_by_key(|field| {
        (field["concept_id"].clone(), field["concept_version"].clone(), field["position"].clone())
    });
    fields.retain(|field| goes_on_in(dataset, field["id"].text().unwrap_or_default()) == field["id"].written());
    for field in &fields {
        let is_alone = fields.iter().filter(|other| other["code"] == field["code"]).count() == 1;
        book.field(field, is_alone, dataset)?;
    }
    for table in TABLES.into_iter().filter(|table| **table != OUTCOMES) {
        book.table(table, dataset)?;
    }
    book.workbook.save_to_buffer()
}

struct Book {
    workbook: Workbook,
    /// Names of sheets in use, in lower case.
    names: HashSet<String>,
    lang: Lang,
    formats: Formats,
}

struct Formats {
    heading: Format,
    text: Format,
    number: Format,
    euros: Format,
    day: Format,
    moment: Format,
}

impl Formats {
    fn new(lang: Lang) -> Self {
        let cell = Format::new().set_align(FormatAlign::Top);
        let (day, moment) = match lang {
            Lang::De => ("dd.mm.yyyy", "dd.mm.yyyy hh:mm"),
            Lang::En => ("dd/mm/yyyy", "dd/mm/yyyy hh:mm"),
        };
        Self {
            heading: Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top),
            text: cell.clone().set_text_wrap(),
            number: cell.clone().set_num_format("0"),
            euros: cell.clone().set_num_format("#,##0 \"€\""),
            day: cell.clone().set_num_format(day),
            moment: cell.set_num_format(moment),
        }
    }
}

impl Book {
    fn table(&mut self, table: &'static Table, dataset: &Memory) -> Result<(), XlsxError> {
        let name = word(self.lang, "table", table.name).into_owned();
        // When a row was exported is nothing that people look for, and would differ each time.
        let columns =
            table.columns.iter().filter(|column| column.origin != Origin::Export || column.name == "withdrawn_at");
        self.sheet(&name, &columns.collect::<Vec<_>>(), dataset.all(table), dataset, true)
    }

    /// The sheet of a Handlungsfeld with everything that goes on in it; called by its code, and by its catalogue too where
    /// that isn't the only one with it.
    fn field(&mut self, field: &Row<'_>, is_alone: bool, dataset: &Memory) -> Result<(), XlsxError> {
        let in_it = |outcome: &&Row<'_>| {
            let shown = outcome["withdrawn_at"].is_null() && outcome["merged_into"].is_null();
            let own = outcome["handlungsfeld_id"].text();
            shown && own.is_some_and(|own| goes_on_in(dataset, own) == field["id"].written())
        };
        let columns: Vec<_> = OF_A_FIELD.iter().map(|name| &OUTCOMES.columns[OUTCOMES.position(name)]).collect();
        let [code, catalogue, version] =
            ["code", "concept_id", "concept_version"].map(|column| field[column].written());
        let name = if is_alone { code.into_owned() } else { format!("{code} {catalogue} {version}") };
        let mut outcomes: Vec<_> = dataset.all(&OUTCOMES).filter(in_it).collect();
        outcomes.sort_by(|a, b| code_order(a).cmp(&code_order(b)));
        self.sheet(&name, &columns, outcomes.into_iter(), dataset, false)
    }

    /// A sheet with these columns. What another row is meant by is told in words; what only programs need is hidden beside
    /// it where everything is shown.
    fn sheet<'r>(
        &mut self,
        name: &str,
        columns: &[&'static Column],
        rows: impl Iterator<Item = &'r Row<'static>>,
        dataset: &Memory,
        hides: bool,
    ) -> Result<(), XlsxError> {
        let name = self.free_name(name);
        let (lang, formats) = (self.lang, &self.formats);
        let sheet = self.workbook.add_worksheet();
        sheet.set_name(name)?;
        // In front of what names another row stands what people know that one by.
        let in_words = |column: &&'static Column| column.refers.is_some().then_some((*column, true));
        let shown: Vec<_> =
            columns.iter().flat_map(|column| in_words(column).into_iter().chain([(*column, false)])).collect();
        for (at, (column, in_words)) in (0..).zip(&shown) {
            let heading = match in_words {
                true => word(lang, "refers", column.name),
                false => word(lang, "column", column.name),
            };
            sheet.write_string_with_format(0, at, heading, &formats.heading)?;
            sheet.set_column_width(at, if *in_words { NAME_WIDTH } else { width(column) })?;
            if hides && !in_words && is_for_programs(column) {
                sheet.set_column_hidden(at)?;
            }
        }
        let mut last = 0;
        for (line, row) in (1..).zip(rows) {
            for (at, (column, in_words)) in (0..).zip(&shown) {
                let named = match changed_reference(row, column) {
                    Some(changed) => Some(changed),
                    None => in_words.then_some(*column),
                };
                match named {
                    Some(named) => {
                        let name = name_of(dataset, lang, named, &row[column.name]);
                        sheet.write_string_with_format(line, at, name, &formats.text)?;
                    }
                    None => cell(sheet, lang, formats, (line, at), column, row)?,
                }
            }
            last = line;
        }
        sheet.set_freeze_panes(1, 0)?;
        if let Some(right) = u16::try_from(shown.len()).ok().and_then(|count| count.checked_sub(1)) {
            sheet.autofilter(0, 0, last, right)?;
        }
        Ok(())
    }

    /// A name that a sheet can have and no other has.
    fn free_name(&mut self, name: &str) -> String {
        let allowed = |c: char| if "[]:*?/\\'".contains(c) { '-' } else { c };
        let name: String = name.chars().map(allowed).collect();
        for number in 1.. {
            let end = if number == 1 { String::new() } else { format!(" {number}") };
            let kept: String = name.chars().take(NAME_MAX - end.len()).collect();
            let name = kept + &end;
            if self.names.insert(name.to_lowercase()) {
                return name;
            }
        }
        unreachable!("there are more numbers than sheets")
    }
}

/// The column of outcomes of which this cell tells an earlier or later value, where that names another row.
fn changed_reference(row: &Row<'_>, column: &Column) -> Option<&'static Column> {
    let is_value = row.table == &CHANGES && matches!(column.name, "old_value" | "new_value");
    let changed =
        OUTCOMES.columns.iter().find(|changed| row.table == &CHANGES && row["field"].text() == Some(changed.name));
    changed.filter(|changed| is_value && changed.refers.is_some())
}

fn is_for_programs(column: &Column) -> bool {
    let ids = matches!(column.kind, Kind::Id) || column.refers.is_some() || column.name == "id";
    ids || ["office_fields", "journal_head", "journal_records"].contains(&column.name)
}

/// In characters of the usual size.
const fn width(column: &Column) -> f64 {
    match column.kind {
        Kind::Text => 32.0,
        Kind::Word(_) | Kind::List | Kind::Moment => 17.0,
        Kind::Id => 38.0,
        Kind::Json => 40.0,
        Kind::Number | Kind::Flag | Kind::Day => 12.0,
    }
}

fn cell(
    sheet: &mut Worksheet,
    lang: Lang,
    formats: &Formats,
    (line, at): (u32, u16),
    column: &Column,
    row: &Row<'_>,
) -> Result<(), XlsxError> {
    match (column.kind, &row[column.name]) {
        (_, Value::Null) => {}
        (_, Value::Number(number)) => {
            let format = if column.name.ends_with("eur") { &formats.euros } else { &formats.number };
            sheet.write_number_with_format(line, at, *number as f64, format)?;
        }
        (Kind::Day, Value::Text(day)) if is_a_day_there(day) => {
            sheet.write_datetime_with_format(line, at, ExcelDateTime::parse_from_str(day)?, &formats.day)?;
        }
        (Kind::Moment, Value::Text(time)) if time.len() > 19 && is_a_day_there(time) => {
            sheet.write_datetime_with_format(line, at, ExcelDateTime::parse_from_str(&time[..19])?, &formats.moment)?;
        }
        (_, Value::Text(_) | Value::Flag(_)) => {
            let text: String = shown_in(lang, row, column).chars().take(CELL_MAX).collect();
            sheet.write_string_with_format(line, at, text, &formats.text)?;
        }
    }
    Ok(())
}

/// Workbooks know no day before 1900.
fn is_a_day_there(day: &str) -> bool {
    day >= "1900-01-01"
}
