//! The index as a file: what it holds, when it is out of date, and how it is made anew where it is missing, damaged, of
//! another version, or could repeat what is no longer there.

use std::{
    collections::BTreeMap,
    fs,
    os::unix::fs::{MetadataExt, OpenOptionsExt},
    path::{Path, PathBuf},
    time::Duration,
};

use rusqlite::{Connection, ErrorCode, params};

use super::{
    SearchError,
    build::{Built, build},
    words::Words,
};
use crate::{
    host::Shelf,
    journal::{FileAct, FileError, JOURNAL},
};

/// The index's name in the folder of the sessions.
const FILE: &str = ".search.sqlite";
/// Changes with everything that makes an index of an earlier version useless.
const VERSION: i32 = 4;
/// How long another program may take to bring the index up to date.
const PATIENCE: Duration = Duration::from_secs(30);
/// A segment of at most so many sessions is written again with what has changed; a larger one stays as it is.
pub(super) const SEGMENT_SMALL: usize = 32;
/// How many sessions a segment has at most: keeps the memory that making an index takes bounded.
pub(super) const SEGMENT_MAX: usize = 2048;
/// With so many segments more than the sessions need, or when a quarter of the things is gone, the index is made anew.
const SEGMENTS_MORE: usize = 24;

const TABLES: &str = "
    CREATE TABLE state (version INTEGER NOT NULL, made INTEGER NOT NULL);
    CREATE TABLE sessions (
        name TEXT PRIMARY KEY, inode INTEGER NOT NULL, bytes INTEGER NOT NULL, changed INTEGER NOT NULL,
        segment INTEGER NOT NULL, first INTEGER NOT NULL, behind INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE things (
        first INTEGER PRIMARY KEY, behind INTEGER NOT NULL, session TEXT NOT NULL, title TEXT NOT NULL, day TEXT NOT NULL,
        things BLOB NOT NULL);
    CREATE INDEX days ON things (day);
    CREATE TABLE segments (
        id INTEGER PRIMARY KEY, first INTEGER NOT NULL, behind INTEGER NOT NULL, words TEXT NOT NULL, tags TEXT NOT NULL);
    CREATE TABLE lists (id INTEGER PRIMARY KEY, things BLOB NOT NULL);
    CREATE TABLE gone (first INTEGER NOT NULL, behind INTEGER NOT NULL);";

/// A session's journal as it lies in its folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// The folder's name.
    pub name: String,
    pub stamp: Stamp,
}

/// Tells whether a journal has changed, and whether it is another file than before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    inode: i64,
    bytes: i64,
    changed: i64,
}

/// The index, and the words of its segments in memory.
pub(super) struct Store {
    shelf: Shelf,
    /// The file, and its inode; none where it is kept in memory.
    file: Option<(PathBuf, u64)>,
    pub db: Connection,
    /// Which state of the index `segments` is of.
    made: i64,
    pub segments: Vec<Segment>,
}

/// A part of the index.
pub(super) struct Segment {
    pub id: i64,
    /// The number of its first thing.
    pub first: u32,
    /// That behind its last one.
    pub behind: u32,
    pub words: Words,
    /// The tags of its things; they are numbered on behind its words.
    pub tags: Words,
    /// How many words there are.
    pub word_count: u32,
}

/// Where the index falls short of the sessions.
enum Behind {
    Nowhere,
    /// By these sessions, new or grown.
    By(Vec<Found>),
    /// In a way that only making it anew mends.
    Throughout,
}

impl Store {
    /// The index of the sessions of `shelf`, up to date.
    pub fn open(shelf: &Shelf) -> Result<Self, SearchError> {
        let path = shelf.dir().join(FILE);
        // Nothing is made where there is no folder.
        if shelf.dir().is_dir() {
            for _ in 0..2 {
                match Self::at(shelf, Some(&path)) {
                    Err(SearchError::Index(error)) if is_damage(&error) => {
                        // Where they can't be removed, the second attempt fails as the first did. What a killed writer
                        // left to be rolled back must not be rolled back into a new file.
                        let _ = fs::remove_file(shelf.dir().join(format!("{FILE}-journal")));
                        let _ = fs::remove_file(&path);
                    }
                    Err(SearchError::Index(_)) => break,
                    opened => return opened,
                }
            }
        }
        Self::at(shelf, None)
    }

    fn at(shelf: &Shelf, path: Option<&Path>) -> Result<Self, SearchError> {
        let db = match path {
            None => Connection::open_in_memory()?,
            Some(path) => {
                // SQLite would make it readable for everybody; whether it can be made shows when it is opened.
                let _ = fs::OpenOptions::new().create_new(true).write(true).mode(0o600).open(path);
                Connection::open(path)?
            }
        };
        db.busy_timeout(PATIENCE)?;
        // Removed text leaves the file, not only the tables.
        db.execute_batch("PRAGMA secure_delete = ON; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16000;")?;
        let file = path.and_then(|path| Some((path.to_owned(), path.metadata().ok()?.ino())));
        let mut store = Self { shelf: shelf.clone(), file, db, made: 0, segments: Vec::new() };
        store.catch_up()?;
        Ok(store)
    }

    /// Takes in what has changed.
    pub fn refresh(&mut self) -> Result<(), SearchError> {
        let is_there = |(path, inode): &(PathBuf, u64)| path.metadata().is_ok_and(|file| file.ino() == *inode);
        if !self.file.as_ref().is_none_or(is_there) || self.catch_up().is_err() {
            *self = Self::open(&self.shelf.clone())?;
        }
        Ok(())
    }

    fn catch_up(&mut self) -> Result<(), SearchError> {
        let found = found(&self.shelf)?;
        match self.behind(&found)? {
            Behind::Nowhere => Ok(()),
            Behind::By(_) | Behind::Throughout => self.write(found),
        }
    }

    /// Compares the index with the sessions.
    fn behind(&self, found: &[Found]) -> Result<Behind, SearchError> {
        if !self.is_of_this_version()? {
            return Ok(Behind::Throughout);
        }
        let mut known = BTreeMap::new();
        let mut rows = self.db.prepare_cached("SELECT name, inode, bytes, changed FROM sessions")?;
        let mut rows = rows.query([])?;
        while let Some(row) = rows.next()? {
            let stamp = Stamp { inode: row.get(1)?, bytes: row.get(2)?, changed: row.get(3)? };
            known.insert(row.get::<_, String>(0)?, stamp);
        }
        let mut by = Vec::new();
        for found in found {
            match known.remove(&found.name) {
                Some(stamp) if stamp == found.stamp => {}
                // Another file in its place, or a shorter one, may lack what was in it before.
                Some(stamp) if stamp.inode != found.stamp.inode || stamp.bytes > found.stamp.bytes => {
                    return Ok(Behind::Throughout);
                }
                Some(_) | None => by.push(found.clone()),
            }
        }
        Ok(match (known.is_empty(), by.is_empty()) {
            (false, _) => Behind::Throughout,
            (true, true) => Behind::Nowhere,
            (true, false) => Behind::By(by),
        })
    }

    fn is_of_this_version(&self) -> rusqlite::Result<bool> {
        let tables: i64 = self.db.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
        if tables == 0 {
            return Ok(false);
        }
        let version: i32 = self.db.query_row("SELECT version FROM state", [], |row| row.get(0))?;
        // What another version made can't be read further; it is as good as damaged.
        if version == VERSION { Ok(true) } else { Err(damaged()) }
    }

    /// Brings the index to what was found. Compares again first: another program may have done it.
    fn write(&mut self, found: Vec<Found>) -> Result<(), SearchError> {
        self.db.execute_batch("BEGIN IMMEDIATE")?;
        let written = self.write_begun(found);
        self.db.execute_batch(if written.is_ok() { "COMMIT" } else { "ROLLBACK" })?;
        written
    }

    fn write_begun(&self, found: Vec<Found>) -> Result<(), SearchError> {
        let changed = match self.behind(&found)? {
            Behind::Nowhere => return Ok(()),
            Behind::By(changed) if !self.is_worn(found.len())? => self.take_out(changed, &found)?,
            Behind::By(_) | Behind::Throughout => {
                drop_tables(&self.db)?;
                self.db.execute_batch(TABLES)?;
                found
            }
        };
        self.add(changed)?;
        let made = uuid::Uuid::now_v7().as_u64_pair().1 as i64;
        self.db.execute("DELETE FROM state", [])?;
        self.db.execute("INSERT INTO state VALUES (?1, ?2)", params![VERSION, made])?;
        Ok(())
    }

    /// Whether making it anew is due, with so many sessions.
    fn is_worn(&self, sessions: usize) -> rusqlite::Result<bool> {
        let number = |sql: &str| self.db.query_row(sql, [], |row| row.get::<_, i64>(0));
        let segments = number("SELECT count(*) FROM segments")?;
        let things = number("SELECT coalesce(sum(behind - first), 0) FROM segments")?;
        let gone = number("SELECT coalesce(sum(behind - first), 0) FROM gone")?;
        Ok(segments > (SEGMENTS_MORE + sessions / SEGMENT_MAX) as i64 || gone * 4 > things)
    }

    /// Takes sessions out of the index that are to be written again: those that have changed, and all of the last segment
    /// if that is a small one, which goes. Returns them.
    fn take_out(&self, changed: Vec<Found>, found: &[Found]) -> rusqlite::Result<Vec<Found>> {
        let mut again: BTreeMap<String, Found> = changed.into_iter().map(|found| (found.name.clone(), found)).collect();
        let last: Option<i64> = self.db.query_row("SELECT max(id) FROM segments", [], |row| row.get(0))?;
        let names = "SELECT name FROM sessions WHERE segment = ?1";
        let of_last: Vec<String> =
            self.db.prepare(names)?.query_map([last], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        if let Some(last) = last.filter(|_| of_last.len() <= SEGMENT_SMALL) {
            for found in found.iter().filter(|found| of_last.contains(&found.name)) {
                again.insert(found.name.clone(), found.clone());
            }
            let between = params![last << 32, (last + 1) << 32];
            self.db.execute("DELETE FROM lists WHERE id >= ?1 AND id < ?2", between)?;
            let inside = "DELETE FROM gone WHERE first >= (SELECT first FROM segments WHERE id = ?1)";
            self.db.execute(inside, [last])?;
            self.db.execute("DELETE FROM segments WHERE id = ?1", [last])?;
        }
        for name in again.keys() {
            let place = "SELECT first, behind, segment FROM sessions WHERE name = ?1";
            let place = self.db.query_row(place, [name], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)));
            let (first, behind, segment): (i64, i64, i64) = match place {
                Err(rusqlite::Error::QueryReturnedNoRows) => continue,
                place => place?,
            };
            self.db.execute("DELETE FROM things WHERE first >= ?1 AND first < ?2", [first, behind])?;
            self.db.execute("DELETE FROM sessions WHERE name = ?1", [name])?;
            let stays = "SELECT count(*) FROM segments WHERE id = ?1";
            if self.db.query_row(stays, [segment], |row| row.get::<_, i64>(0))? > 0 {
                self.db.execute("INSERT INTO gone VALUES (?1, ?2)", [first, behind])?;
            }
        }
        Ok(again.into_values().collect())
    }

    /// Adds sessions in the order of their names, which begin with their day: later ones come later.
    fn add(&self, mut sessions: Vec<Found>) -> rusqlite::Result<()> {
        sessions.sort_unstable_by(|a, b| a.name.cmp(&b.name));
        let after = "SELECT coalesce(max(id), 0) + 1, coalesce(max(behind), 1) FROM segments";
        let (mut id, mut first): (i64, u32) = self.db.query_row(after, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
        build(&self.shelf, &sessions, |segment| {
            let behind = first + segment.things;
            self.put(id, first, segment)?;
            (id, first) = (id + 1, behind);
            Ok(())
        })
    }

    /// Writes a segment whose first thing has this number.
    fn put(&self, id: i64, first: u32, segment: Built) -> rusqlite::Result<()> {
        let behind = first + segment.things;
        let whole = params![id, first, behind, segment.words, segment.tags];
        self.db.execute("INSERT INTO segments VALUES (?1, ?2, ?3, ?4, ?5)", whole)?;
        let mut insert = self.db.prepare_cached("INSERT INTO lists VALUES (?1, ?2)")?;
        for (number, list) in (id << 32..).zip(&segment.lists) {
            insert.execute(params![number, list])?;
        }
        let mut session = self.db.prepare_cached("INSERT INTO sessions VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")?;
        let mut things = self.db.prepare_cached("INSERT INTO things VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?;
        let ends = segment.sessions.iter().skip(1).map(|next| first + next.first).chain([behind]);
        for (told, behind) in segment.sessions.iter().zip(ends) {
            let (Found { name, stamp }, first) = (&told.found, first + told.first);
            session.execute(params![name, stamp.inode, stamp.bytes, stamp.changed, id, first, behind])?;
            if first < behind {
                things.execute(params![first, behind, name, told.title, told.day, told.things])?;
            }
        }
        Ok(())
    }

    /// Sees to it that `segments` is what the index holds now; to be called inside a transaction that reads from it.
    pub fn look(&mut self) -> rusqlite::Result<()> {
        let made = self.db.query_row("SELECT made FROM state", [], |row| row.get(0))?;
        if made == self.made {
            return Ok(());
        }
        let mut rows = self.db.prepare("SELECT id, first, behind, words, tags FROM segments ORDER BY id")?;
        let segment = |row: &rusqlite::Row<'_>| {
            let words: String = row.get(3)?;
            let word_count = memchr::memchr_iter(b'\n', words.as_bytes()).count() as u32;
            let (words, tags) = (Words(words), Words(row.get(4)?));
            Ok(Segment { id: row.get(0)?, first: row.get(1)?, behind: row.get(2)?, words, tags, word_count })
        };
        self.segments = rows.query_map([], segment)?.collect::<rusqlite::Result<_>>()?;
        self.made = made;
        Ok(())
    }

    /// Names of sessions that couldn't be read.
    pub fn unread(&self) -> rusqlite::Result<Vec<String>> {
        self.db.prepare("SELECT name FROM sessions WHERE first = behind")?.query_map([], |row| row.get(0))?.collect()
    }
}

/// The tag of the things of a session called so.
pub(super) fn session_tag(folded: &str) -> String {
    format!("s:{folded}")
}

/// The tag of the things of a year.
pub(super) fn year_tag(year: &str) -> String {
    format!("y:{year}")
}

/// The tag of the things in a Handlungsfeld.
pub(super) fn field_tag(folded: &str) -> String {
    format!("f:{folded}")
}

/// The tag of the things with a result.
pub(super) fn result_tag(result: &str) -> String {
    format!("r:{result}")
}

/// All journals in the folder of the sessions.
fn found(shelf: &Shelf) -> Result<Vec<Found>, FileError> {
    let names = shelf.folders()?;
    let stat = |name: String| {
        let journal = shelf.dir().join(&name).join(JOURNAL).metadata().ok().filter(|journal| journal.len() > 0)?;
        let changed = journal.mtime() * 1_000_000_000 + journal.mtime_nsec();
        Some(Found { name, stamp: Stamp { inode: journal.ino() as i64, bytes: journal.len() as i64, changed } })
    };
    Ok(names.into_iter().filter_map(stat).collect())
}

/// Empties the index of the sessions of `shelf`.
pub(super) fn forget(shelf: &Shelf) -> Result<(), FileError> {
    let path = shelf.dir().join(FILE);
    if !path.exists() {
        return Ok(());
    }
    let empty = || {
        let db = Connection::open(&path)?;
        db.busy_timeout(PATIENCE)?;
        db.execute_batch("PRAGMA secure_delete = ON; BEGIN IMMEDIATE")?;
        drop_tables(&db)?;
        db.execute_batch("COMMIT; VACUUM")
    };
    if empty().is_err() {
        // Nobody else can make sense of it either.
        fs::remove_file(&path).map_err(|source| FileError { path, act: FileAct::Write, source })?;
    }
    Ok(())
}

fn drop_tables(db: &Connection) -> rusqlite::Result<()> {
    let tables = ["state", "sessions", "things", "segments", "lists", "gone"];
    tables.iter().try_for_each(|table| db.execute_batch(&format!("DROP TABLE IF EXISTS {table}")))
}

/// Whether the file is no index of this version: nothing in it can be used.
fn is_damage(error: &rusqlite::Error) -> bool {
    matches!(error.sqlite_error_code(), Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase))
        || matches!(error, rusqlite::Error::SqliteFailure(error, _) if error.extended_code == rusqlite::ffi::SQLITE_ERROR)
        || !matches!(error, rusqlite::Error::SqliteFailure(..))
}

fn damaged() -> rusqlite::Error {
    rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_CORRUPT), None)
}
