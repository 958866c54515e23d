//! The dataset in an SQLite file: WAL and full syncs, so that a commit survives a power cut.

use std::{fs::OpenOptions, os::unix::fs::OpenOptionsExt, path::Path, time::Duration};

use rusqlite::{
    Connection, OpenFlags, OptionalExtension, ToSql, params_from_iter,
    types::{ToSqlOutput, ValueRef},
};

use super::{
    schema::{Kind, Table, VERSION},
    sql::{self, Dialect, VERSIONS},
    store::{Store, StoreError},
    value::{Row, Value},
};

/// How long to wait for somebody else who writes.
const PATIENCE: Duration = Duration::from_secs(20);

/// An open SQLite file, inside a transaction.
#[derive(Debug)]
pub struct Sqlite {
    connection: Connection,
    /// The version of its tables; 0 where there are none.
    version: u32,
}

impl Sqlite {
    /// Opens the file to write to it, making it, or bringing its tables up to this version, where needed.
    ///
    /// # Errors
    /// It can't be opened, or is of a later version.
    pub fn to_write(path: &Path) -> Result<Self, StoreError> {
        if !path.exists() {
            // It holds what is not public. Where the file can't be made, opening it says why.
            let _ = OpenOptions::new().create_new(true).write(true).mode(0o600).open(path);
        }
        let mut connection = Connection::open(path)?;
        connection.busy_timeout(PATIENCE)?;
        connection.pragma_update(None, "journal_mode", "WAL")?;
        connection.pragma_update(None, "synchronous", "FULL")?;
        let mut sqlite = Self::begin(&mut connection, "BEGIN IMMEDIATE").map(|version| Self { connection, version })?;
        if sqlite.version < VERSION {
            for statement in sql::migration(Dialect::Sqlite, sqlite.version, VERSION) {
                sqlite.connection.execute(&statement, [])?;
            }
            sqlite.version = VERSION;
        }
        Ok(sqlite)
    }

    /// Opens the file to look into it; where there is none, there are no rows.
    ///
    /// # Errors
    /// It can't be opened, or is of a later version.
    pub fn to_read(path: &Path) -> Result<Self, StoreError> {
        let mut connection = if path.exists() {
            // Who may only read can't write what a log of writes needs beside the file, so reading alone comes second.
            let [write, read] = [OpenFlags::SQLITE_OPEN_READ_WRITE, OpenFlags::SQLITE_OPEN_READ_ONLY];
            Connection::open_with_flags(path, write).or_else(|_| Connection::open_with_flags(path, read))?
        } else {
            Connection::open_in_memory()?
        };
        connection.busy_timeout(PATIENCE)?;
        connection.pragma_update(None, "query_only", true)?;
        let version = Self::begin(&mut connection, "BEGIN")?;
        Ok(Self { connection, version })
    }

    /// Begins a transaction and returns the version of the tables.
    fn begin(connection: &mut Connection, statement: &str) -> Result<u32, StoreError> {
        connection.pragma_update(None, "foreign_keys", true)?;
        connection.execute_batch(statement)?;
        let there = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?1";
        let there: Option<i64> = connection.query_row(there, [VERSIONS], |row| row.get(0)).optional()?;
        let version = match there {
            Some(_) => connection.query_row(&format!("SELECT max(version) FROM {VERSIONS}"), [], |row| row.get(0))?,
            None => 0,
        };
        if version > VERSION { Err(StoreError::Later { found: version }) } else { Ok(version) }
    }
}

impl Store for Sqlite {
    fn rows(&mut self, table: &'static Table, only: Option<(&str, &str)>) -> Result<Vec<Row<'static>>, StoreError> {
        if self.version < table.since {
            return Ok(Vec::new());
        }
        let text = sql::selection(Dialect::Sqlite, table, self.version, only.map(|(column, _)| column));
        let mut statement = self.connection.prepare_cached(&text)?;
        let mut found = statement.query(params_from_iter(only.map(|(_, value)| value)))?;
        let mut rows = Vec::new();
        while let Some(row) = found.next()? {
            let cells = table.columns.iter().enumerate().map(|(at, column)| Ok(cell(column.kind, row.get_ref(at)?)));
            rows.push(Row { table, values: cells.collect::<Result<_, rusqlite::Error>>()? });
        }
        Ok(rows)
    }

    fn texts(&mut self, table: &'static Table, column: &str) -> Result<Vec<String>, StoreError> {
        if self.version < table.since {
            return Ok(Vec::new());
        }
        let mut statement = self.connection.prepare(&sql::texts(table, column))?;
        let texts = statement.query_map([], |row| row.get(0))?;
        Ok(texts.collect::<Result<_, _>>()?)
    }

    fn put(&mut self, table: &'static Table, rows: &[Row<'_>]) -> Result<(), StoreError> {
        let mut statement = self.connection.prepare_cached(&sql::upsert(table))?;
        for row in rows {
            statement.execute(params_from_iter(&row.values))?;
        }
        Ok(())
    }

    fn remove(&mut self, table: &'static Table, rows: &[Row<'_>]) -> Result<(), StoreError> {
        let mut statement = self.connection.prepare_cached(&sql::removal(Dialect::Sqlite, table))?;
        for row in rows {
            statement.execute(params_from_iter(row.key()))?;
        }
        Ok(())
    }

    fn commit(self: Box<Self>) -> Result<(), StoreError> {
        self.connection.execute_batch("COMMIT")?;
        self.connection.close().map_err(|(_, error)| error.into())
    }
}

/// What stands in a cell; text that is no UTF-8 was not written by this program and is shown as far as it goes.
fn cell(kind: Kind, cell: ValueRef<'_>) -> Value<'static> {
    match (kind, cell) {
        (_, ValueRef::Null | ValueRef::Blob(_) | ValueRef::Real(_)) => Value::Null,
        (Kind::Flag, ValueRef::Integer(flag)) => Value::Flag(flag != 0),
        (_, ValueRef::Integer(number)) => Value::Number(number),
        (_, ValueRef::Text(text)) => String::from_utf8_lossy(text).into_owned().into(),
    }
}

impl ToSql for Value<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
            Self::Number(number) => ValueRef::Integer(*number),
            Self::Flag(flag) => ValueRef::Integer((*flag).into()),
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::super::schema::OUTCOMES;
    use super::*;

    /// Every table's columns in order.
    fn columns(connection: &Connection) -> Vec<(String, String)> {
        let all = "SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' \
                   ORDER BY m.name, c.name";
        let mut statement = connection.prepare(all).unwrap();
        let columns = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        columns.map(Result::unwrap).collect()
    }

    #[test]
    fn every_earlier_version_is_brought_forward() {
        let folder = tempfile::tempdir().unwrap();
        let fresh = Sqlite::to_write(&folder.path().join("fresh")).unwrap();
        for version in 1..=VERSION {
            let file = folder.path().join(version.to_string());
            let old = Connection::open(&file).unwrap();
            for statement in sql::migration(Dialect::Sqlite, 0, version) {
                old.execute(&statement, []).unwrap();
            }
            assert!(Sqlite::to_read(&file).unwrap().rows(&OUTCOMES, None).unwrap().is_empty());
            drop(old);
            let forward = Sqlite::to_write(&file).unwrap();
            assert_eq!(columns(&forward.connection), columns(&fresh.connection), "from version {version}");
        }
    }
}
