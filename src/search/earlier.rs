//! What earlier sessions agreed on, or didn't: all outcomes that the index holds, and what is to be done next about them.

use serde::Serialize;

use super::store::Store;
use crate::session::{Day, OutcomeResult};

/// An outcome of an earlier session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Earlier {
    /// The folder of its session.
    pub session: String,
    /// The title of its session.
    pub session_title: String,
    /// The day of its session.
    pub day: Option<Day>,
    /// Its number.
    pub number: u32,
    /// Its title.
    pub title: String,
    /// The code of its Handlungsfeld.
    pub handlungsfeld: Option<String>,
    /// How it came out.
    pub result: Option<OutcomeResult>,
    /// Who does what next.
    pub next_step: Option<String>,
    /// Whether it is for the public.
    pub public: bool,
}

/// The outcomes of the latest sessions, at most so many.
pub(super) fn earlier(store: &Store, most: u32) -> rusqlite::Result<Vec<Earlier>> {
    let mut statement = store.db.prepare(
        "SELECT t.session, s.title, s.day, t.number, t.title, t.field, t.result, t.next_step, t.public
         FROM things t JOIN sessions s ON s.name = t.session
         WHERE t.kind = 'outcome' ORDER BY s.day DESC, t.id LIMIT ?1",
    )?;
    let rows = statement.query_map([most], |row| {
        let (day, result): (String, Option<String>) = (row.get(2)?, row.get(6)?);
        Ok(Earlier {
            session: row.get(0)?,
            session_title: row.get(1)?,
            day: day.parse().ok(),
            number: row.get(3)?,
            title: row.get(4)?,
            handlungsfeld: row.get(5)?,
            result: OutcomeResult::ALL.iter().copied().find(|known| Some(known.as_str()) == result.as_deref()),
            next_step: row.get(7)?,
            public: row.get(8)?,
        })
    })?;
    rows.collect()
}
