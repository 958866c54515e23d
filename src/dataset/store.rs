//! What a target can do: give rows, take rows, keep all of it or none. No rules here; they are in `export` and
//! `office`.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap, HashSet},
    path::PathBuf,
};

use super::{
    schema::{TABLES, Table},
    value::{Row, Value},
};

/// Somewhere that holds the tables of the dataset. Nothing of what was put is there for others before `commit`.
pub trait Store {
    /// The rows of a table, all or those that hold a value in a column; in no order.
    ///
    /// # Errors
    /// The target can't be read.
    fn rows(&mut self, table: &'static Table, only: Option<(&str, &str)>) -> Result<Vec<Row<'static>>, StoreError>;

    /// All texts in one column of a table; in no order.
    ///
    /// # Errors
    /// The target can't be read.
    fn texts(&mut self, table: &'static Table, column: &str) -> Result<Vec<String>, StoreError>;

    /// Puts rows in, in the place of those with the same keys.
    ///
    /// # Errors
    /// The target can't be written.
    fn put(&mut self, table: &'static Table, rows: &[Row<'_>]) -> Result<(), StoreError>;

    /// Takes the rows with these keys out.
    ///
    /// # Errors
    /// The target can't be written.
    fn remove(&mut self, table: &'static Table, rows: &[Row<'_>]) -> Result<(), StoreError>;

    /// Keeps for good what was put; without it nothing stays.
    ///
    /// # Errors
    /// The target can't be written; then it is as it was before.
    fn commit(self: Box<Self>) -> Result<(), StoreError>;
}

/// A target can't be used.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// SQLite says so.
    #[error("SQLite: {0}")]
    Sqlite(#[from] rusqlite::Error),
    /// PostgreSQL says so, or can't be reached.
    #[error("PostgreSQL: {0}")]
    Postgres(#[from] tokio_postgres::Error),
    /// The server is there and says nothing any more.
    #[error("the server doesn't answer")]
    Silent,
    /// The address or the encryption asked for makes no sense, or its files can't be read.
    #[error("{0}")]
    Address(String),
    /// A file can't be read or written.
    #[error("{path}: {source}")]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// A file of the dataset holds something else than it should.
    #[error("{path}: {what}")]
    Content {
        /// Which.
        path: PathBuf,
        /// What is wrong.
        what: String,
    },
    /// A file is larger than what it is for.
    #[error("{path}: more than {max} bytes")]
    TooLarge {
        /// Which.
        path: PathBuf,
        /// What is allowed, in bytes.
        max: u64,
    },
    /// The folder would be replaced by a new one while somebody works in it.
    #[error("{0} is in use")]
    InUse(PathBuf),
    /// The dataset was made by a later version of this program.
    #[error("dataset of version {found}")]
    Later {
        /// Its version.
        found: u32,
    },
}

/// The tables in memory: what files are written from.
#[derive(Debug, Default)]
pub struct Memory {
    tables: HashMap<&'static str, InMemory>,
}

#[derive(Debug, Default)]
struct InMemory {
    rows: BTreeMap<Key, Row<'static>>,
    /// The keys of the rows of each session.
    of_session: HashMap<String, BTreeSet<Key>>,
}

type Key = Vec<Value<'static>>;

/// Whether a row may be told outside of the office. Rows from before this was known say nothing, until the next export.
pub fn is_public(row: &Row<'_>) -> bool {
    !row.table.has("public") || row["public"] != Value::Flag(false)
}

impl Memory {
    /// No rows.
    pub fn new() -> Self {
        Self::default()
    }

    /// Everything that `store` holds.
    ///
    /// # Errors
    /// It can't be read.
    pub fn of(store: &mut dyn Store) -> Result<Self, StoreError> {
        let mut memory = Self::new();
        for table in TABLES {
            for row in store.rows(table, None)? {
                memory.insert(row);
            }
        }
        Ok(memory)
    }

    /// What may be told outside of the office: no rows marked as not public, and none about them.
    #[must_use]
    pub fn for_the_public(self) -> Self {
        let hidden = TABLES.into_iter().flat_map(|table| self.all(table)).filter(|row| !is_public(row));
        let hidden: HashSet<_> = hidden.map(|row| &row["id"]).collect();
        let is_there = |table: &str, id: &Value<'_>| {
            let table = TABLES.into_iter().find(|known| known.name == table);
            table.is_some_and(|table| self.find(table, &id.written()).is_some())
        };
        let mut public = Self::new();
        for table in TABLES {
            'rows: for row in self.all(table).filter(|row| is_public(row)) {
                let mut row = row.clone();
                for (column, value) in table.columns.iter().zip(&mut row.values) {
                    let is_lost = |table: &str| !value.is_null() && !is_there(table, value);
                    if hidden.contains(value) || column.refers.is_some_and(is_lost) {
                        if column.needed || column.refers.is_none() {
                            continue 'rows;
                        }
                        *value = Value::Null;
                    }
                }
                public.insert(row);
            }
        }
        public
    }

    /// How many rows there are in all tables.
    pub fn len(&self) -> usize {
        self.tables.values().map(|table| table.rows.len()).sum()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The rows of a table, in the order of their keys.
    pub fn all(&self, table: &'static Table) -> impl Iterator<Item = &Row<'static>> {
        self.tables.get(table.name).into_iter().flat_map(|table| table.rows.values())
    }

    /// The rows of a table whose column `of_session` holds this, in the order of their keys.
    pub fn of_session<'m>(
        &'m self,
        table: &'static Table,
        value: &str,
    ) -> impl Iterator<Item = &'m Row<'static>> + use<'m> {
        let table = self.tables.get(table.name);
        let keys = table.and_then(|table| table.of_session.get(value)).into_iter().flatten();
        keys.filter_map(move |key| table?.rows.get(key))
    }

    /// The row of a table whose key is this one text.
    pub fn find(&self, table: &'static Table, id: &str) -> Option<&Row<'static>> {
        self.tables.get(table.name)?.rows.get(&vec![Value::Text(id.to_owned().into())])
    }

    /// Puts a row in the place of the one with the same key.
    pub fn insert(&mut self, row: Row<'static>) {
        let key: Key = row.key().into_iter().cloned().collect();
        let table = self.tables.entry(row.table.name).or_default();
        if let Some(column) = row.table.of_session {
            table.of_session.entry(row[column].written().into_owned()).or_default().insert(key.clone());
        }
        table.rows.insert(key, row);
    }

    /// Takes the row with the key of this one out.
    pub fn take_out(&mut self, row: &Row<'_>) {
        let key: Key = row.key().into_iter().map(|value| value.clone().into_owned()).collect();
        let Some(table) = self.tables.get_mut(row.table.name) else { return };
        table.rows.remove(&key);
        if let Some(keys) = row.table.of_session.and_then(|column| table.of_session.get_mut(&*row[column].written())) {
            keys.remove(&key);
        }
    }
}
