//! The dataset as a Frictionless Tabular Data Package (version 2): a CSV file a table, and `datapackage.json` that
//! explains every column. Below `excel/` the same once more in the dialect that German spreadsheets open by themselves.

use std::{borrow::Cow, fs, io, path::Path};

use serde_json::{Value as Json, json};
use sha2::{Digest, Sha256};

use super::{
    files::{Written, replace_folder},
    schema::{Column, Kind, TABLES, Table, VERSION},
    store::{Memory, StoreError},
    value::{Row, Value},
};
use crate::{
    session::{Lang, hex},
    text::{Sentence, word},
};

/// The file that describes the others.
const DESCRIPTION: &str = "datapackage.json";

/// How a CSV file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Dialect {
    /// Commas, UTF-8 without a mark.
    Standard,
    /// Semicolons, a mark that says UTF-8: German spreadsheets open it without asking.
    Excel,
}

impl Dialect {
    const fn folder(self) -> &'static str {
        match self {
            Self::Standard => "",
            Self::Excel => "excel/",
        }
    }

    const fn delimiter(self) -> u8 {
        match self {
            Self::Standard => b',',
            Self::Excel => b';',
        }
    }

    const fn mark(self) -> &'static [u8] {
        match self {
            Self::Standard => b"",
            Self::Excel => "\u{FEFF}".as_bytes(),
        }
    }
}

/// Puts the package in the place of the folder.
///
/// # Errors
/// The folder holds something else, or can't be written.
pub fn write(folder: &Path, dataset: &Memory) -> Result<(), StoreError> {
    let mut files = Vec::new();
    for dialect in [Dialect::Standard, Dialect::Excel] {
        let tables: Vec<Written> =
            TABLES.iter().map(|table| (format!("{}.csv", table.name), table_csv(dialect, table, dataset))).collect();
        let mut description = serde_json::to_vec_pretty(&describe(dialect, &tables)).expect("keys are texts");
        description.push(b'\n');
        let all = tables.into_iter().chain([(DESCRIPTION.to_owned(), description)]);
        files.extend(all.map(|(name, bytes)| (format!("{}{name}", dialect.folder()), bytes)));
    }
    replace_folder(folder, &files, |name| files.iter().any(|(known, _)| known == name))
}

/// Reads a package that `write` wrote; where there is no folder, there are no rows.
///
/// # Errors
/// A file can't be read, isn't one of this program's, or is of a later version.
pub fn read(folder: &Path) -> Result<Memory, StoreError> {
    match version(folder) {
        Some(found) if found > VERSION => return Err(StoreError::Later { found }),
        Some(_) | None => {}
    }
    let mut dataset = Memory::new();
    for table in TABLES {
        let path = folder.join(format!("{}.csv", table.name));
        let bytes = match fs::read(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            bytes => bytes.map_err(|source| StoreError::File { path: path.clone(), source })?,
        };
        let wrong = |what: String| StoreError::Content { path: path.clone(), what };
        let mut reader = csv::Reader::from_reader(&*bytes);
        let headers = reader.headers().map_err(|error| wrong(error.to_string()))?.clone();
        let columns: Vec<_> =
            headers.iter().map(|name| table.columns.iter().position(|column| column.name == name)).collect();
        for record in reader.records() {
            let record = record.map_err(|error| wrong(error.to_string()))?;
            let mut row = Row { table, values: vec![Value::Null; table.columns.len()] };
            for (cell, at) in record.iter().zip(&columns) {
                let Some(at) = *at else { continue };
                row.values[at] = cell_read(&table.columns[at], cell)
                    .ok_or_else(|| wrong(format!("{}: {cell}", table.columns[at].name)))?;
            }
            dataset.insert(row);
        }
    }
    Ok(dataset)
}

/// The version of the tables that the description names.
fn version(folder: &Path) -> Option<u32> {
    let description: Json = serde_json::from_slice(&fs::read(folder.join(DESCRIPTION)).ok()?).ok()?;
    description["version"].as_str()?.split('.').next()?.parse().ok()
}

fn cell_read(column: &Column, cell: &str) -> Option<Value<'static>> {
    match cell {
        "" => Some(Value::Null),
        cell => Value::read(column.kind, unguarded(cell)).map(Value::into_owned),
    }
}

fn table_csv(dialect: Dialect, table: &'static Table, dataset: &Memory) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(dialect.delimiter())
        .terminator(csv::Terminator::CRLF)
        .from_writer(dialect.mark().to_vec());
    let in_memory = "writing into memory does not fail";
    writer.write_record(table.columns.iter().map(|column| column.name)).expect(in_memory);
    for row in dataset.all(table) {
        let cells = row.values.iter().map(|value| match value {
            Value::Text(text) => guarded(text),
            Value::Null | Value::Number(_) | Value::Flag(_) => value.written(),
        });
        writer.write_record(cells.map(|cell| cell.into_owned().into_bytes())).expect(in_memory);
    }
    writer.into_inner().expect(in_memory)
}

/// A text that a spreadsheet will not take for a formula: one that begins like one gets `'` in front, and so does one
/// that already has it, so that it can be taken away again.
pub fn guarded(text: &str) -> Cow<'_, str> {
    if begins_like_a_formula(text.trim_start_matches('\'')) { format!("'{text}").into() } else { text.into() }
}

fn unguarded(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if begins_like_a_formula(rest.trim_start_matches('\'')) => rest,
        Some(_) | None => text,
    }
}

fn begins_like_a_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

fn describe(dialect: Dialect, tables: &[Written]) -> Json {
    let resources = TABLES.iter().zip(tables).map(|(table, (path, bytes))| {
        let hash = hex(&Sha256::digest(bytes));
        let mut resource = json!({
            "name": table.name,
            "type": "table",
            "title": both(|lang| word(lang, "table", table.name)),
            "description": both(|lang| word(lang, "table-about", table.name)),
            "path": path,
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "bytes": bytes.len(),
            "hash": format!("sha256:{hash}"),
            "dialect": { "delimiter": char::from(dialect.delimiter()).to_string(), "lineTerminator": "\r\n" },
            "schema": table_schema(table),
        });
        if dialect == Dialect::Excel {
            // The mark at the beginning is no part of the first column's name.
            resource["encoding"] = "utf-8-sig".into();
        }
        resource
    });
    json!({
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "fachkonferenz",
        "title": both(|lang| word(lang, "table", "dataset")),
        "description": both(|lang| word(lang, "table-about", "dataset")),
        "version": format!("{VERSION}.0.0"),
        "resources": resources.collect::<Vec<_>>(),
    })
}

fn table_schema(table: &Table) -> Json {
    let mut schema = json!({
        "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
        "fields": table.columns.iter().map(field).collect::<Vec<_>>(),
        "primaryKey": table.key,
        "missingValues": [""],
    });
    let keys = table.columns.iter().filter_map(|column| {
        let to = column.refers?;
        // A table that refers to itself is named by nothing.
        let to = if to == table.name { "" } else { to };
        Some(json!({ "fields": [column.name], "reference": { "resource": to, "fields": ["id"] } }))
    });
    let keys: Vec<_> = keys.collect();
    if !keys.is_empty() {
        schema["foreignKeys"] = keys.into();
    }
    schema
}

fn field(column: &Column) -> Json {
    let (kind, format) = match column.kind {
        Kind::Id => ("string", "uuid"),
        Kind::Text | Kind::Word(_) => ("string", "default"),
        Kind::Number => ("integer", "default"),
        Kind::Flag => ("boolean", "default"),
        Kind::Day => ("date", "default"),
        Kind::Moment => ("datetime", "default"),
        Kind::List => ("array", "default"),
        Kind::Json => ("object", "default"),
    };
    let mut constraints = serde_json::Map::new();
    if column.needed {
        constraints.insert("required".into(), true.into());
    }
    if column.unique {
        constraints.insert("unique".into(), true.into());
    }
    match column.kind {
        Kind::Number => drop(constraints.insert("minimum".into(), 0.into())),
        Kind::Word(words) => drop(constraints.insert("enum".into(), words().into())),
        Kind::Id | Kind::Text | Kind::Flag | Kind::Day | Kind::Moment | Kind::List | Kind::Json => {}
    }
    json!({
        "name": column.name,
        "type": kind,
        "format": format,
        "title": both(|lang| word(lang, "column", column.name)),
        "description": both(|lang| word(lang, "column-about", column.name)),
        "constraints": constraints,
    })
}

/// A name or explanation in German and English.
fn both(in_language: impl Fn(Lang) -> Sentence) -> String {
    format!("{} · {}", in_language(Lang::De), in_language(Lang::En))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_a_formula_is_guarded_and_comes_back() {
        for (text, cell) in [
            ("=1+1", "'=1+1"),
            ("'=1", "''=1"),
            ("-5 Grad", "'-5 Grad"),
            ("'s Wirtshaus", "'s Wirtshaus"),
            ("„=“", "„=“"),
        ] {
            assert_eq!(guarded(text), cell);
            assert_eq!(unguarded(cell), text);
        }
    }
}
