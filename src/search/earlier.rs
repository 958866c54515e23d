//! What earlier sessions agreed on, or didn't: all outcomes that the index holds, and what is to be done next about them.

use serde::Serialize;
use uuid::Uuid;

use super::{
    store::Store,
    things::{Kind, Thing},
};
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
    /// Its id.
    pub id: Uuid,
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
pub(super) fn earlier(store: &Store, most: usize) -> rusqlite::Result<Vec<Earlier>> {
    let mut sessions = store.db.prepare("SELECT session, title, day, things FROM things ORDER BY day DESC, first")?;
    let mut sessions = sessions.query([])?;
    let mut earlier = Vec::new();
    while let Some(session) = sessions.next()? {
        let day: String = session.get(2)?;
        let things = serde_json::Deserializer::from_slice(session.get_ref(3)?.as_blob()?).into_iter::<Thing>();
        for outcome in things.map_while(Result::ok).filter(|thing| thing.kind == Kind::Outcome) {
            if earlier.len() == most {
                return Ok(earlier);
            }
            earlier.push(Earlier {
                session: session.get(0)?,
                session_title: session.get(1)?,
                day: day.parse().ok(),
                id: outcome.id,
                number: outcome.number,
                title: outcome.title,
                handlungsfeld: outcome.field,
                result: outcome.result,
                next_step: outcome.next_step,
                public: outcome.public,
            });
        }
    }
    Ok(earlier)
}
