//! The dataset in PostgreSQL: several machines may write at once, one after the other. How to get there is in
//! `address`, how to get there unheard in `encryption`; who wants to know of it at once is in `listen`.

mod address;
mod encryption;
mod listen;
mod pgpass;

use std::{collections::HashMap, io::Cursor};

use futures_util::SinkExt;
use tokio::runtime::{Builder, Runtime};
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
/// How much is sent at once, in bytes.
const CHUNK: usize = 1 << 18;

/// What carries what is asked to the server, and its answers back.
type Carried = Connection<Socket, <MakeRustlsConnect as MakeTlsConnect<Socket>>::Stream>;

/// A connection, inside a transaction.
pub struct Postgres {
    client: Client,
    /// The version of its tables; 0 where there are none.
    version: u32,
    statements: HashMap<String, Statement>,
    /// Whether anything was written, of which those are told who listen.
    wrote: bool,
    /// Carries the connection while something is asked of it; last, so that the client goes first.
    runtime: Runtime,
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
        let (client, runtime) = connect(address, |connection| connection)?;
        Ok(Self { client, version: 0, statements: HashMap::new(), wrote: false, runtime })
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

    fn statement(&mut self, text: String) -> Result<Statement, StoreError> {
        if let Some(statement) = self.statements.get(&text) {
            return Ok(statement.clone());
        }
        let statement = self.runtime.block_on(self.client.prepare(&text))?;
        self.statements.insert(text, statement.clone());
        Ok(statement)
    }
}

/// Connects on a runtime of its own, which goes on with what `carry` makes of the connection while the client is asked
/// something.
fn connect<F>(address: &str, carry: impl FnOnce(Carried) -> F) -> Result<(Client, Runtime), StoreError>
where
    F: IntoFuture<IntoFuture: Send + 'static, Output: Send + 'static>,
{
    let address = address::read(address, &|name| std::env::var(name).ok())?;
    let encrypted = encryption::connector(&address)?;
    let runtime = Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|source| StoreError::File { path: "tokio".into(), source })?;
    let client = runtime.block_on(async {
        let (client, connection) = address.config.connect(encrypted).await?;
        tokio::spawn(carry(connection).into_future());
        Ok::<_, StoreError>(client)
    })?;
    Ok((client, runtime))
}

impl Store for Postgres {
    fn rows(&mut self, table: &'static Table, only: Option<(&str, &str)>) -> Result<Vec<Row<'static>>, StoreError> {
        if self.version < table.since {
            return Ok(Vec::new());
        }
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
        let found = self.runtime.block_on(self.client.query(&sql::texts(table, column), &[]))?;
        Ok(found.iter().map(|row| row.get(0)).collect())
    }

    /// Copies the rows beside the table and puts them in from there: the quickest way that can meet rows with the same
    /// key.
    fn put(&mut self, table: &'static Table, rows: &[Row<'_>]) -> Result<(), StoreError> {
        self.wrote = true;
        let (name, columns) = (table.name, sql::all_columns(table));
        let staging = format!("\"staging_{name}\"");
        self.run(&format!(
            "CREATE TEMPORARY TABLE IF NOT EXISTS {staging} (LIKE \"{name}\") ON COMMIT DROP; TRUNCATE {staging}"
        ))?;
        self.runtime.block_on(async {
            let copy = format!("COPY {staging} ({columns}) FROM STDIN");
            let mut sink = std::pin::pin!(self.client.copy_in::<_, Cursor<Vec<u8>>>(&copy).await?);
            let mut chunk = Vec::with_capacity(CHUNK);
            for row in rows {
                copied(&mut chunk, row);
                if chunk.len() >= CHUNK {
                    sink.feed(Cursor::new(std::mem::replace(&mut chunk, Vec::with_capacity(CHUNK)))).await?;
                }
            }
            sink.feed(Cursor::new(chunk)).await?;
            sink.finish().await
        })?;
        self.run(&sql::upsert_from(table, &staging))
    }

    fn remove(&mut self, table: &'static Table, rows: &[Row<'_>]) -> Result<(), StoreError> {
        self.wrote = true;
        let statement = self.statement(sql::removal(Dialect::Postgres, table))?;
        for row in rows {
            let key = row.key();
            let key: Vec<_> = key.iter().map(|value| *value as &(dyn ToSql + Sync)).collect();
            self.runtime.block_on(self.client.execute(&statement, &key))?;
        }
        Ok(())
    }

    fn commit(self: Box<Self>) -> Result<(), StoreError> {
        if self.wrote {
            self.run(listen::SAY)?;
        }
        self.run("COMMIT")
    }
}

/// A row as COPY reads it: cells between tabs, `\N` for nothing.
fn copied(out: &mut Vec<u8>, row: &Row<'_>) {
    for (at, value) in row.values.iter().enumerate() {
        if at > 0 {
            out.push(b'\t');
        }
        if value.is_null() {
            out.extend(b"\\N");
            continue;
        }
        for byte in value.written().bytes() {
            match byte {
                b'\\' => out.extend(b"\\\\"),
                b'\t' => out.extend(b"\\t"),
                b'\n' => out.extend(b"\\n"),
                b'\r' => out.extend(b"\\r"),
                byte => out.push(byte),
            }
        }
    }
    out.push(b'\n');
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
