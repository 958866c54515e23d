//! The statements that both databases understand, made from the declaration. Connections are elsewhere.

use super::schema::{Column, Kind, TABLES, Table};

/// Which database a statement is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// SQLite 3.
    Sqlite,
    /// PostgreSQL 12 or later.
    Postgres,
}

/// The table that holds the versions of the dataset, one row a migration.
pub const VERSIONS: &str = "dataset_version";

/// What makes tables of version `from` into tables of version `to`; from 0, what makes them at all.
pub fn migration(dialect: Dialect, from: u32, to: u32) -> Vec<String> {
    let mut statements = Vec::new();
    if from == 0 {
        statements.push(format!("CREATE TABLE {VERSIONS} (version INTEGER PRIMARY KEY)"));
    }
    for table in TABLES.into_iter().filter(|table| table.since <= to) {
        if table.since > from {
            statements.extend(creation(dialect, table, to));
            continue;
        }
        for column in table.columns.iter().filter(|column| column.since > from && column.since <= to) {
            let column = definition(dialect, column);
            statements.push(format!("ALTER TABLE \"{}\" ADD COLUMN {column}", table.name));
        }
    }
    statements.push(format!("INSERT INTO {VERSIONS} (version) VALUES ({to})"));
    statements
}

/// A table, and what makes its rows found quickly.
fn creation(dialect: Dialect, table: &Table, version: u32) -> Vec<String> {
    let columns = table.columns.iter().filter(|column| column.since <= version);
    let mut parts: Vec<_> = columns.clone().map(|column| definition(dialect, column)).collect();
    parts.push(format!("PRIMARY KEY ({})", quoted(table.key)));
    let strict = match dialect {
        Dialect::Sqlite => " STRICT",
        Dialect::Postgres => "",
    };
    let name = table.name;
    let mut statements = vec![format!("CREATE TABLE \"{name}\" (\n  {}\n){strict}", parts.join(",\n  "))];
    for column in columns.filter(|column| column.refers.is_some() && table.key[0] != column.name) {
        let column = column.name;
        statements.push(format!("CREATE INDEX \"{name}_by_{column}\" ON \"{name}\" (\"{column}\")"));
    }
    statements
}

fn definition(dialect: Dialect, column: &Column) -> String {
    let name = column.name;
    let mut definition = format!("\"{name}\" {}", type_of(dialect, column.kind));
    if column.needed {
        definition += " NOT NULL";
    }
    if column.unique {
        definition += " UNIQUE";
    }
    match (column.kind, dialect) {
        (Kind::Word(words), _) => {
            let words: Vec<_> = words().iter().map(|word| format!("'{word}'")).collect();
            definition += &format!(" CHECK (\"{name}\" IN ({}))", words.join(", "));
        }
        (Kind::Flag, Dialect::Sqlite) => definition += &format!(" CHECK (\"{name}\" IN (0, 1))"),
        (Kind::Number, _) => definition += &format!(" CHECK (\"{name}\" >= 0)"),
        (Kind::Id | Kind::Text | Kind::Flag | Kind::Day | Kind::Moment | Kind::List | Kind::Json, _) => {}
    }
    if let Some(table) = column.refers {
        definition += &format!(" REFERENCES \"{table}\"");
    }
    definition
}

const fn type_of(dialect: Dialect, kind: Kind) -> &'static str {
    match (dialect, kind) {
        (Dialect::Sqlite, Kind::Number | Kind::Flag) => "INTEGER",
        (Dialect::Sqlite, _) => "TEXT",
        (Dialect::Postgres, Kind::Id) => "uuid",
        (Dialect::Postgres, Kind::Number) => "bigint",
        (Dialect::Postgres, Kind::Flag) => "boolean",
        (Dialect::Postgres, Kind::Day) => "date",
        (Dialect::Postgres, Kind::Moment) => "timestamptz(3)",
        // Lists and objects as the text that they are everywhere else.
        (Dialect::Postgres, Kind::Text | Kind::Word(_) | Kind::List | Kind::Json) => "text",
    }
}

/// Reads the columns of a table that there are in this version; in `$1` the value that the column `only` must hold.
pub fn selection(dialect: Dialect, table: &Table, version: u32, only: Option<&str>) -> String {
    let columns = table.columns.iter().map(|column| match dialect {
        _ if column.since > version => "NULL".to_owned(),
        Dialect::Sqlite => format!("\"{}\"", column.name),
        Dialect::Postgres => as_text(column),
    });
    let columns: Vec<_> = columns.collect();
    let filter = only.map(|column| match dialect {
        Dialect::Sqlite => format!(" WHERE \"{column}\" = $1"),
        Dialect::Postgres => format!(" WHERE \"{column}\" = $1::text::{}", type_of(dialect, kind_of(table, column))),
    });
    format!("SELECT {} FROM \"{}\"{}", columns.join(", "), table.name, filter.unwrap_or_default())
}

/// Reads all texts of one column.
pub fn texts(table: &Table, column: &str) -> String {
    format!("SELECT CAST(\"{column}\" AS text) FROM \"{}\" WHERE \"{column}\" IS NOT NULL", table.name)
}

fn kind_of(table: &Table, column: &str) -> Kind {
    table.columns[table.position(column)].kind
}

/// A column in the spelling that it has everywhere, whatever this connection's settings are.
fn as_text(column: &Column) -> String {
    let name = column.name;
    match column.kind {
        Kind::Moment => format!(r#"to_char("{name}" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')"#),
        Kind::Day => format!(r#"to_char("{name}", 'YYYY-MM-DD')"#),
        Kind::Id | Kind::Text | Kind::Word(_) | Kind::Number | Kind::Flag | Kind::List | Kind::Json => {
            format!("\"{name}\"::text")
        }
    }
}

/// What a row does that meets one with the same key: it takes its place.
fn in_its_place(table: &Table) -> String {
    let others = table.columns.iter().filter(|column| !table.key.contains(&column.name));
    let columns: Vec<_> = others.map(|column| format!("\"{0}\" = excluded.\"{0}\"", column.name)).collect();
    format!("ON CONFLICT ({}) DO UPDATE SET {}", quoted(table.key), columns.join(", "))
}

/// Puts one row in, its cells in `$1` and following.
pub fn upsert(table: &Table) -> String {
    let cells: Vec<_> = (1..=table.columns.len()).map(|at| format!("${at}")).collect();
    let columns = all_columns(table);
    format!("INSERT INTO \"{}\" ({columns}) VALUES ({}) {}", table.name, cells.join(", "), in_its_place(table))
}

/// Puts many rows into PostgreSQL, the cells of the first column as a list of texts in `$1`, and so on.
pub fn upsert_all(table: &Table) -> String {
    let lists: Vec<_> = (1..=table.columns.len()).map(|at| format!("${at}::text[]")).collect();
    let cells =
        table.columns.iter().map(|column| format!("\"{}\"::{}", column.name, type_of(Dialect::Postgres, column.kind)));
    format!(
        "INSERT INTO \"{}\" ({columns}) SELECT {} FROM unnest({}) AS fresh ({columns}) {}",
        table.name,
        cells.collect::<Vec<_>>().join(", "),
        lists.join(", "),
        in_its_place(table),
        columns = all_columns(table),
    )
}

/// Takes the row out whose key is in `$1` and following.
pub fn removal(dialect: Dialect, table: &Table) -> String {
    let key = table.key.iter().zip(1..).map(|(column, at)| match dialect {
        Dialect::Sqlite => format!("\"{column}\" = ${at}"),
        Dialect::Postgres => format!("\"{column}\" = ${at}::text::{}", type_of(dialect, kind_of(table, column))),
    });
    format!("DELETE FROM \"{}\" WHERE {}", table.name, key.collect::<Vec<_>>().join(" AND "))
}

/// The names of all columns of a table.
pub fn all_columns(table: &Table) -> String {
    let names: Vec<_> = table.columns.iter().map(|column| column.name).collect();
    quoted(&names)
}

fn quoted(names: &[&str]) -> String {
    names.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", ")
}
