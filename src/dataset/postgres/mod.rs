//! The dataset in PostgreSQL: several machines may write at once, one after the other. How to get there is in
//! `address`, how to get there unheard in `encryption`; who wants to know of it at once is in `listen`.

mod address;
mod encryption;
mod listen;
mod pgpass;

use std::{
    collections::{HashMap, VecDeque},
    sync::Arc,
    thread,
};

use futures_util::{FutureExt, future::BoxFuture};

use tokio::runtime::{Builder, Handle, Runtime};
use tokio_postgres::{
    Client, Connection, Socket, Statement,
    tls::MakeTlsConnect,
    types::{Format, IsNull, ToSql, Type, private::BytesMut},
};
use tokio_postgres_rustls::MakeRustlsConnect;

pub use listen::Listener;

use super::{
    schema::{Column, Table, VERSION},
    sql::{self, Dialect, VERSIONS},
    store::{Store, StoreError},
    value::{Row, Value},
};

/// What those who write wait for in turn: any number will do that nobody else uses in the same database.
const LOCK: i64 = 0x0FAC_4C0F_E2E2;
/// How many rows are sent at once.
const AT_ONCE: usize = 1000;
/// How many statements may wait for the server, so that neither waits for the other.
const AHEAD: usize = 4;

/// What carries what is asked to the server, and its answers back.
type Carried = Connection<Socket, <MakeRustlsConnect as MakeTlsConnect<Socket>>::Stream>;

/// A connection, inside a transaction.
pub struct Postgres {
    client: Arc<Client>,
    /// The version of its tables; 0 where there are none.
    version: u32,
    statements: HashMap<String, Statement>,
    /// Whether anything was written, of which those are told who listen.
    wrote: bool,
    /// What the server puts in, in turn, while the next rows are made ready.
    under_way: VecDeque<BoxFuture<'static, Result<u64, tokio_postgres::Error>>>,
    /// Where the connection is carried.
    runtime: Handle,
}

impl Postgres {
    /// Connects to write, making the tables or bringing them up to this version where needed. Waits for others who
    /// write.
    ///
    /// # Errors
    /// There is no connection, the rights are missing, or the tables are of a later version.
    pub fn to_write(address: &str) -> Result<Self, StoreError> {
        let mut postgres = Self::connect(address)?;
        postgres.run("BEGIN")?;
        postgres.run(&format!("SET LOCAL lock_timeout = '60s'; SELECT pg_advisory_xact_lock({LOCK})"))?;
        postgres.find_version()?;
        if postgres.version < VERSION {
            let statements = sql::migration(Dialect::Postgres, postgres.version, VERSION);
            postgres.run(&statements.join(";\n"))?;
            postgres.version = VERSION;
        }
        Ok(postgres)
    }

    /// Connects to look.
    ///
    /// # Errors
    /// There is no connection, or the tables are of a later version.
    pub fn to_read(address: &str) -> Result<Self, StoreError> {
        let mut postgres = Self::connect(address)?;
        postgres.run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")?;
        postgres.find_version()?;
        Ok(postgres)
    }

    fn connect(address: &str) -> Result<Self, StoreError> {
        // What goes wrong on the way is told to whoever asks the client next.
        let (client, connection, own) = connect(address)?;
        let runtime = own.handle().clone();
        // Also while nothing is asked, until the client is gone.
        thread::spawn(move || own.block_on(connection));
        let (client, statements) = (Arc::new(client), HashMap::new());
        Ok(Self { client, version: 0, statements, wrote: false, under_way: VecDeque::new(), runtime })
    }

    fn run(&self, statements: &str) -> Result<(), StoreError> {
        Ok(self.runtime.block_on(self.client.batch_execute(statements))?)
    }

    fn find_version(&mut self) -> Result<(), StoreError> {
        let there = format!("SELECT to_regclass('{VERSIONS}') IS NOT NULL");
        if self.runtime.block_on(self.client.query_one(&there, &[]))?.get(0) {
            let last = format!("SELECT max(version) FROM {VERSIONS}");
            let last: Option<i32> = self.runtime.block_on(self.client.query_one(&last, &[]))?.get(0);
            self.version = last.and_then(|version| u32::try_from(version).ok()).unwrap_or(0);
        }
        if self.version > VERSION { Err(StoreError::Later { found: self.version }) } else { Ok(()) }
    }

    /// Waits until no more than so many statements are under way.
    fn settle(&mut self, most: usize) -> Result<(), StoreError> {
        while self.under_way.len() > most
            && let Some(first) = self.under_way.pop_front()
        {
            self.runtime.block_on(first)?;
        }
        Ok(())
    }

    fn statement(&mut self, text: String) -> Result<Statement, StoreError> {
        if let Some(statement) = self.statements.get(&text) {
            return Ok(statement.clone());
        }
        // If one under way fails, its error is told, and not that nothing more can be asked after it.
        self.settle(0)?;
        let statement = self.runtime.block_on(self.client.prepare(&text))?;
        self.statements.insert(text, statement.clone());
        Ok(statement)
    }
}

/// Connects; what is asked of the client gets its answer while something on the runtime carries the connection.
fn connect(address: &str) -> Result<(Client, Carried, Runtime), StoreError> {
    let address = address::read(address, &|name| std::env::var(name).ok())?;
    let encrypted = encryption::connector(&address)?;
    let runtime = Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|source| StoreError::File { path: "tokio".into(), source })?;
    let (client, connection) = runtime.block_on(address.config.connect(encrypted))?;
    Ok((client, connection, runtime))
}

impl Store for Postgres {
    fn rows(&mut self, table: &'static Table, only: Option<(&str, &str)>) -> Result<Vec<Row<'static>>, StoreError> {
        if self.version < table.since {
            return Ok(Vec::new());
        }
        self.settle(0)?;
        let text = sql::selection(Dialect::Postgres, table, self.version, only.map(|(column, _)| column));
        let statement = self.statement(text)?;
        let value = only.map(|(_, value)| value);
        let parameters: Vec<&(dyn ToSql + Sync)> = value.iter().map(|value| value as &(dyn ToSql + Sync)).collect();
        let found = self.runtime.block_on(self.client.query(&statement, &parameters))?;
        let rows = found.iter().map(|row| {
            let cell = |(at, column): (usize, &Column)| {
                let text: Option<&str> = row.try_get(at)?;
                let value = text.and_then(|text| Value::read(column.kind, text)).unwrap_or_default();
                Ok(value.into_owned())
            };
            let values = table.columns.iter().enumerate().map(cell).collect::<Result<_, tokio_postgres::Error>>()?;
            Ok(Row { table, values })
        });
        rows.collect()
    }

    fn texts(&mut self, table: &'static Table, column: &str) -> Result<Vec<String>, StoreError> {
        if self.version < table.since {
            return Ok(Vec::new());
        }
        self.settle(0)?;
        let found = self.runtime.block_on(self.client.query(&sql::texts(table, column), &[]))?;
        Ok(found.iter().map(|row| row.get(0)).collect())
    }

    /// One statement puts in many rows, a list of cells for each column: as quick as COPY, which can't meet rows with the
    /// same key.
    fn put(&mut self, table: &'static Table, rows: &[Row<'_>]) -> Result<(), StoreError> {
        self.wrote = true;
        for rows in rows.chunks(AT_ONCE) {
            let cell = |value: &Value<'_>| (!value.is_null()).then(|| value.written().into_owned());
            let column = |at: usize| rows.iter().map(|row| cell(&row.values[at])).collect();
            let columns: Vec<Vec<Option<String>>> = (0..table.columns.len()).map(column).collect();
            self.settle(AHEAD)?;
            let (client, statement) = (self.client.clone(), self.statement(sql::upsert_all(table))?);
            let mut asked = async move {
                let columns: Vec<_> = columns.iter().map(|column| column as &(dyn ToSql + Sync)).collect();
                client.execute(&statement, &columns).await
            }
            .boxed();
            // Looked at once, it is on its way to the server.
            match (&mut asked).now_or_never() {
                Some(done) => drop(done?),
                None => self.under_way.push_back(asked),
            }
        }
        Ok(())
    }

    fn remove(&mut self, table: &'static Table, rows: &[Row<'_>]) -> Result<(), StoreError> {
        self.wrote = true;
        self.settle(0)?;
        let statement = self.statement(sql::removal(Dialect::Postgres, table))?;
        for row in rows {
            let key = row.key();
            let key: Vec<_> = key.iter().map(|value| *value as &(dyn ToSql + Sync)).collect();
            self.runtime.block_on(self.client.execute(&statement, &key))?;
        }
        Ok(())
    }

    fn commit(mut self: Box<Self>) -> Result<(), StoreError> {
        self.settle(0)?;
        if self.wrote {
            self.run(listen::SAY)?;
        }
        self.run("COMMIT")
    }
}

/// Every value goes as text; the server reads it as what the column holds.
impl ToSql for Value<'_> {
    fn to_sql(&self, _: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
        if self.is_null() {
            return Ok(IsNull::Yes);
        }
        out.extend_from_slice(self.written().as_bytes());
        Ok(IsNull::No)
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    fn encode_format(&self, _: &Type) -> Format {
        Format::Text
    }

    tokio_postgres::types::to_sql_checked!();
}
