//! What the rooms of one day have brought in, by Handlungsfeld, followed live: every room exports to one PostgreSQL, and
//! whoever watches hears of it at once. A lost connection comes back by itself.

use std::{collections::HashMap, thread, time::Duration};

use serde::Serialize;

use super::{
    postgres::Listener,
    report::{day_of, goes_on_in},
    schema::{HANDLUNGSFELDER, OUTCOMES, SESSIONS},
    store::{Memory, Store, StoreError, is_public},
    target::{Manner, Target},
    trouble::sentence,
};
use crate::{session::Day, t, text::Sentence};

/// What the rooms have brought in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Plenary {
    /// The day of their sessions, `2026-11-22`; empty where there are none.
    pub day: String,
    /// The rooms, by what their sessions are called.
    pub rooms: Vec<Room>,
    /// The Handlungsfelder of their catalogues, in order.
    pub fields: Vec<Field>,
    /// Outcomes that were accepted and have no Handlungsfeld.
    pub elsewhere: usize,
    /// All outcomes that were accepted.
    pub accepted: usize,
    /// What was brought in last, the latest first.
    pub latest: Vec<Latest>,
}

/// A room.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Room {
    /// What its session is called.
    pub title: String,
    /// How many of its outcomes were accepted.
    pub accepted: usize,
    /// How many people were there.
    pub present: i64,
}

/// A Handlungsfeld.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Field {
    /// Its code.
    pub code: String,
    /// What it is called in German.
    pub name_de: String,
    /// What it is called in English.
    pub name_en: String,
    /// How many outcomes that were accepted belong to it.
    pub accepted: usize,
}

/// An outcome that was brought in lately.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Latest {
    /// What it is called.
    pub title: String,
    /// The code of its Handlungsfeld; empty where it has none.
    pub code: String,
    /// Its session.
    pub room: String,
}

/// How many of the latest outcomes are told.
const LATEST: usize = 12;
/// How long one waits before looking whether anybody still watches.
const STEP: Duration = Duration::from_secs(1);
/// How long it takes at most until a lost connection is tried again.
const PATIENCE: Duration = Duration::from_secs(10);

impl Plenary {
    /// What stands in a store about the sessions of that day; of the latest one where none is named.
    ///
    /// # Errors
    /// It can't be read.
    pub fn read(store: &mut dyn Store, day: Option<Day>) -> Result<Self, StoreError> {
        let mut dataset = Memory::new();
        for table in [&HANDLUNGSFELDER, &SESSIONS, &OUTCOMES, &super::schema::FIELD_MAPPINGS] {
            for row in store.rows(table, None)? {
                dataset.insert(row);
            }
        }
        Ok(Self::of(&dataset, day))
    }

    fn of(dataset: &Memory, day: Option<Day>) -> Self {
        let day = match day {
            Some(day) => day.to_string(),
            None => dataset.all(&SESSIONS).map(|session| day_of(session)).max().unwrap_or_default().to_owned(),
        };
        let mut sessions: Vec<_> = dataset.all(&SESSIONS).filter(|session| day_of(session) == day).collect();
        sessions.sort_by_key(|session| (&session["title"], &session["id"]));
        let mut fields: Vec<_> = dataset.all(&HANDLUNGSFELDER).collect();
        fields.retain(|field| {
            let of = |session: &&super::Row<'static>| {
                session["concept_id"] == field["concept_id"] && session["concept_version"] == field["concept_version"]
            };
            sessions.iter().any(of)
        });
        fields.sort_by_key(|field| (&field["concept_id"], &field["concept_version"], &field["position"]));
        let (mut of_field, mut of_room) = (HashMap::<&str, usize>::new(), HashMap::<&str, usize>::new());
        let (mut elsewhere, mut accepted, mut latest) = (0, 0, Vec::new());
        for session in &sessions {
            let id = session["id"].text().unwrap_or_default();
            for outcome in dataset.of_session(&OUTCOMES, id) {
                let stands = outcome["withdrawn_at"].is_null() && outcome["merged_into"].is_null();
                if !stands || !is_public(outcome) || outcome["result"].text() != Some("accepted") {
                    continue;
                }
                accepted += 1;
                *of_room.entry(id).or_default() += 1;
                match outcome["handlungsfeld_id"].text() {
                    Some(field) => *of_field.entry(goes_on_in(dataset, field)).or_default() += 1,
                    None => elsewhere += 1,
                }
                latest.push((&outcome["exported_at"], &outcome["number"], outcome, *session));
            }
        }
        latest.sort_by(|a, b| (b.0, b.1, &b.2["id"]).cmp(&(a.0, a.1, &a.2["id"])));
        latest.truncate(LATEST);
        let written = |row: &super::Row<'_>, column: &str| row[column].written().into_owned();
        let room = |session: &&super::Row<'_>| Room {
            title: written(session, "title"),
            accepted: session["id"].text().and_then(|id| of_room.get(id)).copied().unwrap_or(0),
            present: session["present"].number().unwrap_or(0),
        };
        let field = |field: &&super::Row<'_>| Field {
            code: written(field, "code"),
            name_de: written(field, "name_de"),
            name_en: written(field, "name_en"),
            accepted: field["id"].text().and_then(|id| of_field.get(id)).copied().unwrap_or(0),
        };
        let told = latest.iter().map(|(_, _, outcome, session)| Latest {
            title: written(outcome, "title"),
            code: written(outcome, "handlungsfeld"),
            room: written(session, "title"),
        });
        Self {
            rooms: sessions.iter().map(room).collect(),
            fields: fields.iter().map(field).collect(),
            elsewhere,
            accepted,
            latest: told.collect(),
            day,
        }
    }
}

/// Follows what the rooms bring in, for as long as `goes_on`: tells how it stands, again whenever somebody has written,
/// and what is wrong where the server can't be asked.
pub fn follow(
    target: &Target,
    day: Option<Day>,
    manner: &Manner,
    goes_on: &dyn Fn() -> bool,
    tell: &mut dyn FnMut(Result<Plenary, Sentence>),
) {
    let lang = manner.lang;
    let Target::Postgres(address) = target else { return tell(Err(t!(lang, "plenary-no-server"))) };
    let mut wait = STEP;
    while goes_on() {
        let lost = match follow_connected(address, target, day, manner, goes_on, tell, &mut wait) {
            Ok(()) => return,
            Err(error) => error,
        };
        tell(Err(sentence(lang, target, &lost)));
        thread::sleep(wait);
        wait = (wait * 2).min(PATIENCE);
    }
}

/// The same, until the connection is lost.
fn follow_connected(
    address: &str,
    target: &Target,
    day: Option<Day>,
    manner: &Manner,
    goes_on: &dyn Fn() -> bool,
    tell: &mut dyn FnMut(Result<Plenary, Sentence>),
    wait: &mut Duration,
) -> Result<(), StoreError> {
    let mut listener = Listener::connect(address)?;
    loop {
        // Read after listening has begun, so that nothing falls between the two.
        tell(Ok(Plenary::read(&mut *target.to_read(manner.clone())?, day)?));
        *wait = STEP;
        while !listener.wait(STEP)? {
            if !goes_on() {
                return Ok(());
            }
        }
    }
}
