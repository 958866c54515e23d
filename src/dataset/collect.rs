//! From the sessions on a shelf into a target: which of them, and that their journals are whole and still hold what was
//! exported before. The comparing and writing itself is in `export`.

use std::{
    collections::{BTreeMap, HashMap},
    path::{Path, PathBuf},
};

use super::{
    export::{Contradiction, Counts, Difference, Export},
    rows::{public_rows_of, rows_of},
    schema::OUTCOMES,
    store::StoreError,
    target::{Manner, Target, in_folder},
    trouble::sentence,
    value::Value,
};
use crate::{
    host::{Shelf, now, read_session},
    journal,
    session::Lang,
    t,
    text::{self, Sentence},
};

/// What is brought in.
#[derive(Clone, Copy, Debug)]
pub enum Which<'a> {
    /// All sessions that are closed.
    Closed,
    /// These, whatever their state.
    Named(&'a [PathBuf]),
}

/// Whether anything is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// The differences are told, and nothing is touched.
    Compare,
    /// Everything is written, or nothing.
    Write,
}

/// Brings sessions into a target, all of them or none, and says what happened in each table; or what would happen, telling
/// of each difference.
///
/// # Errors
/// A session is damaged or was changed, or the target can't be used; then nothing was written.
pub fn collect(
    shelf: &Shelf,
    which: Which<'_>,
    to: &Target,
    manner: Manner,
    mode: Mode,
    tell: &mut dyn FnMut(&Difference<'_>),
) -> Result<BTreeMap<&'static str, Counts>, Sentence> {
    let lang = manner.lang;
    let failed = |error: StoreError| sentence(lang, to, &error);
    let given = if to.is_database() { None } else { codes_given(shelf, &manner) };
    let mut store = match mode {
        Mode::Compare => to.to_read(manner),
        Mode::Write => to.to_write(manner),
    }
    .map_err(failed)?;
    let mut export = Export::new(&mut *store, now(), mode == Mode::Write).with_codes(given);
    let sessions = match which {
        Which::Named(sessions) => sessions.to_vec(),
        Which::Closed => {
            let mut names = shelf.names().map_err(|error| text::file_error(lang, &error))?;
            names.sort_unstable();
            names.into_iter().map(PathBuf::from).collect()
        }
    };
    let named = matches!(which, Which::Named(_));
    for session in sessions {
        take(lang, &shelf.find(&session), named, to.is_database(), &mut export, tell, &failed)?;
    }
    let counts = export.finish();
    if mode == Mode::Write {
        store.commit().map_err(failed)?;
    }
    Ok(counts)
}

/// The codes that the database of this folder has given, by the ids of outcomes, so that files name the same ones; none
/// where there is no such database, or none that can be read.
fn codes_given(shelf: &Shelf, manner: &Manner) -> Option<HashMap<String, Value<'static>>> {
    let outcomes = in_folder(shelf.dir()).to_read(manner.clone()).ok()?.rows(&OUTCOMES, None).ok()?;
    let given = outcomes.iter().map(|row| (row["id"].written().into_owned(), row["code"].clone()));
    (!outcomes.is_empty()).then(|| given.collect())
}

/// Takes one session in, if it is closed or was asked for by name. Only the office looks into its database; files go out
/// of the house, so they hold nothing of items that are not public.
fn take(
    lang: Lang,
    dir: &Path,
    named: bool,
    whole: bool,
    export: &mut Export<'_>,
    tell: &mut dyn FnMut(&Difference<'_>),
    failed: &dyn Fn(StoreError) -> Sentence,
) -> Result<(), Sentence> {
    let read = read_session(dir).map_err(|error| text::read_error(lang, &error))?;
    let name = || dir.display().to_string();
    if let Some(damage) = &read.reading.damage {
        return Err(t!(lang, "export-damaged", session = name(), damage = text::damage(lang, damage)));
    }
    if !named && read.session.head.status.closed_at().is_none() {
        return Ok(());
    }
    let head = read.reading.head.to_string();
    let last = export.last_head(&read.session.head.id.to_string()).map_err(failed)?;
    if let Some(last) = last.filter(|last| *last != head) {
        let report = journal::verify(dir, Some(&last)).map_err(|error| text::file_error(lang, &error))?;
        if report.anchored.is_none() {
            return Err(t!(lang, "export-other-journal", session = name()));
        }
    }
    let session = read.session;
    let public;
    let rows = if whole {
        rows_of(&session, &head)
    } else {
        public = session.for_the_public();
        public_rows_of(&session, &public, &head)
    };
    if let Some(Contradiction { catalogue: [id, version], there, brought }) =
        export.other_field(&rows).map_err(failed)?
    {
        let there = there.unwrap_or_else(|| t!(lang, "export-no-such-field").into_owned());
        let session = name();
        return Err(t!(
            lang,
            "export-other-catalogue",
            session = session,
            catalogue = id,
            version = version,
            there = there,
            brought = brought
        ));
    }
    export.take(rows, tell).map_err(failed)
}
