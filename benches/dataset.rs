//! What bringing 100,000 outcomes into the dataset costs, beside the bare statements on the same rows:
//! `cargo bench --bench dataset`. For PostgreSQL name a database that may be emptied in `BENCH_POSTGRES`.

mod beside;

use std::{fs, io::Cursor, path::Path, pin::pin};

use beside::{Ended, heading, in_turn, show, time};
use fachkonferenz::{
    dataset::{Counts, Export, Manner, NOWHERE, Row, Target, rows_of, schema::OUTCOMES},
    host::{Keeper, Shelf, now, read_session},
    session::{Lang, Plan, Request, Session, template},
    text,
};
use futures_util::SinkExt;
use rusqlite::{Connection, params_from_iter};

const SESSIONS: u64 = 100;
const OUTCOMES_EACH: u64 = 1_000;
const TURNS: usize = 5;

fn main() -> Ended {
    let temp = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    let sessions = sessions(&Shelf::at(temp.path().join("sessions")))?;
    heading();
    sqlite(temp.path(), &sessions)?;
    match std::env::var("BENCH_POSTGRES") {
        Ok(address) => postgres(&address, &sessions)?,
        Err(_) => println!("PostgreSQL: skipped, BENCH_POSTGRES names no database"),
    }
    Ok(())
}

/// Sessions with outcomes, and the hash of each one's last record.
fn sessions(shelf: &Shelf) -> Ended<Vec<(Session, String)>> {
    let plan = template("world-cafe").map(|template| Plan::parse(template.json)).ok_or("no such template")?;
    let plan = plan.map_err(|fault| format!("{fault:?}"))?;
    (0..SESSIONS)
        .map(|number| {
            let dir = shelf.find(shelf.create(&plan, text::calculation)?);
            let (mut keeper, _) = Keeper::open(&dir, "bench", text::calculation)?;
            let outcomes = (0..OUTCOMES_EACH).map(|n| {
                format!(
                    r#"{{"id":"c{n}","do":"record_outcome","title":"Sprachcafé {number}-{n} in jedem Stadtteil",
                    "text":"Träger und Nachbarschaft öffnen einmal in der Woche ein Café.","kind":"recommendation",
                    "result":"accepted"}}"#
                )
                .replace('\n', "")
            });
            let open = r#"{"id":"open","do":"open_session"}"#.to_owned();
            let lines: Vec<_> = std::iter::once(open).chain(outcomes).collect();
            keeper.take(lines.iter().map(|line| Request::parse(line.as_bytes())));
            drop(keeper);
            let read = read_session(&dir)?;
            Ok((read.session, read.reading.head.to_string()))
        })
        .collect()
}

fn export(target: &Target, sessions: &[(Session, String)]) -> Ended<Counts> {
    let mut store = target.to_write(Manner { lang: Lang::De, base_url: NOWHERE.to_owned() })?;
    let mut export = Export::new(&mut *store, now(), true);
    for (session, head) in sessions {
        export.take(rows_of(session, head), &mut |_| {})?;
    }
    let counts = export.finish().values().fold(Counts::default(), |sum, counts| sum.plus(*counts));
    store.commit()?;
    Ok(counts)
}

/// The rows as they stand in the dataset.
fn rows(sessions: &[(Session, String)]) -> Vec<Row<'_>> {
    let of_session = |(session, head): &'_ (Session, String)| -> Vec<Row<'static>> {
        let tables = rows_of(session, head).tables;
        let outcomes = tables.into_iter().find(|(table, _)| **table == OUTCOMES).map(|(_, rows)| rows);
        outcomes.unwrap_or_default().into_iter().map(Row::into_owned).collect()
    };
    let mut rows: Vec<Row<'static>> = sessions.iter().flat_map(of_session).collect();
    for row in &mut rows {
        row.set("exported_at", now().to_string());
    }
    rows
}

fn statement() -> (String, String) {
    let columns: Vec<_> = OUTCOMES.columns.iter().map(|column| column.name).collect();
    let set: Vec<_> = columns[1..].iter().map(|column| format!("\"{column}\" = excluded.\"{column}\"")).collect();
    let columns: Vec<_> = columns.iter().map(|column| format!("\"{column}\"")).collect();
    (columns.join(", "), format!("ON CONFLICT (id) DO UPDATE SET {}", set.join(", ")))
}

/// The tables, and in them what outcomes refer to.
fn bare_sessions(target: &Target, sessions: &[(Session, String)]) -> Ended {
    let mut store = target.to_write(Manner { lang: Lang::De, base_url: String::new() })?;
    for (session, head) in sessions {
        for (table, rows) in rows_of(session, head).tables.into_iter().take(2) {
            let stamped = rows.into_iter().map(|mut row| {
                if table.has("exported_at") {
                    row.set("exported_at", now().to_string());
                }
                row
            });
            store.put(table, &stamped.collect::<Vec<_>>())?;
        }
    }
    Ok(store.commit()?)
}

/// An export into SQLite beside a prepared upsert of the same outcomes in one transaction.
fn sqlite(folder: &Path, sessions: &[(Session, String)]) -> Ended {
    let (ours_file, bare_file) = (folder.join("ours.sqlite"), folder.join("bare.sqlite"));
    let rows = rows(sessions);
    let target = Target::Sqlite(ours_file.clone());
    let (columns, conflict) = statement();
    let cells = vec!["?"; OUTCOMES.columns.len()].join(", ");
    let insert = format!("INSERT INTO outcomes ({columns}) VALUES ({cells}) {conflict}");
    let ours = || {
        let _ = fs::remove_file(&ours_file);
        export(&target, sessions).map(drop)
    };
    let bare = || {
        let _ = fs::remove_file(&bare_file);
        // The same tables, and the sessions that the outcomes refer to.
        bare_sessions(&Target::Sqlite(bare_file.clone()), sessions)?;
        let mut connection = Connection::open(&bare_file)?;
        connection.pragma_update(None, "synchronous", "FULL")?;
        connection.pragma_update(None, "foreign_keys", true)?;
        let transaction = connection.transaction()?;
        let mut statement = transaction.prepare(&insert)?;
        for row in &rows {
            statement.execute(params_from_iter(&row.values))?;
        }
        drop(statement);
        Ok(transaction.commit()?)
    };
    show("100,000 outcomes into SQLite, prepared upsert", in_turn(TURNS, ours, bare)?, "<= 1.25");
    again(&target, sessions)
}

/// The same export once more, which has to write nothing.
fn again(target: &Target, sessions: &[(Session, String)]) -> Ended {
    let mut written = 0;
    let taken = time(|| {
        written = export(target, sessions)?.written();
        Ok(())
    })?;
    let millis = taken.as_secs_f64() * 1e3;
    println!("{:52} {millis:>11.1} ms {:>14} {:>7}  {written} rows written, goal 0", "the same again", "", "");
    Ok(())
}

/// An export into PostgreSQL beside COPY of the same outcomes into a staging table and an upsert from there.
fn postgres(address: &str, sessions: &[(Session, String)]) -> Ended {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let connect = async {
        let (client, connection) = tokio_postgres::connect(address, tokio_postgres::NoTls).await?;
        tokio::spawn(connection);
        Ok::<_, tokio_postgres::Error>(client)
    };
    let client = runtime.block_on(connect)?;
    let mut lines = String::new();
    for row in &rows(sessions) {
        let cells = row.values.iter().map(|value| if value.is_null() { "\\N".into() } else { value.written() });
        lines += &cells.collect::<Vec<_>>().join("\t").replace('\n', "\\n");
        lines.push('\n');
    }
    let target = Target::Postgres(address.to_owned());
    let (columns, conflict) = statement();
    export(&target, sessions)?;
    let empty = || runtime.block_on(client.batch_execute("TRUNCATE sessions CASCADE"));
    let ours = || {
        empty()?;
        export(&target, sessions).map(drop)
    };
    let bare = || {
        empty()?;
        bare_sessions(&target, sessions)?;
        runtime.block_on(async {
            client.batch_execute("BEGIN; CREATE TEMPORARY TABLE staging (LIKE outcomes) ON COMMIT DROP").await?;
            let mut sink = pin!(client.copy_in::<_, Cursor<Vec<u8>>>("COPY staging FROM STDIN").await?);
            for chunk in lines.as_bytes().chunks(1 << 18) {
                sink.feed(Cursor::new(chunk.to_vec())).await?;
            }
            sink.finish().await?;
            let upsert = format!("INSERT INTO outcomes ({columns}) SELECT {columns} FROM staging {conflict}; COMMIT");
            Ok(client.batch_execute(&upsert).await?)
        })
    };
    show("100,000 outcomes into PostgreSQL, COPY and upsert", in_turn(TURNS, ours, bare)?, "<= 1.25");
    again(&target, sessions)
}
