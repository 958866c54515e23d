//! A dataset read whole, to be browsed: every outcome with what belongs to it. What is overdue or was never reported on is
//! judged as the yearly report does.

use std::collections::HashMap;

use super::{
    codes::code_order,
    office::in_order,
    report::{day_of, goes_on_in, left_open},
    schema::{CHANGES, DECISIONS, FUNDING, HANDLUNGSFELDER, INDICATORS, OUTCOMES, SESSIONS, STATUS_REPORTS, Table},
    store::{Memory, Store, StoreError},
    value::Row,
};
use crate::session::Day;

/// A dataset to be browsed.
#[derive(Debug, Default)]
pub struct Book {
    /// The outcomes, by Handlungsfeld, code and title.
    pub entries: Vec<Entry>,
    /// The Handlungsfelder of all catalogues, in their order.
    pub fields: Vec<Row<'static>>,
    /// Where each outcome stands, by its id.
    places: HashMap<String, usize>,
}

/// An outcome with what belongs to it.
#[derive(Debug)]
pub struct Entry {
    /// The outcome itself.
    pub row: Row<'static>,
    /// The Handlungsfeld in which it goes on now, by its position among the fields.
    pub field: Option<usize>,
    /// The title of its session.
    pub session: String,
    /// The day of its session, `2026-11-22`; empty where it has none.
    pub day: String,
    /// Whether it should have been done by now.
    pub overdue: bool,
    /// Whether it is to be carried out and nobody has reported on it yet.
    pub unreported: bool,
    /// The vote that it came from.
    pub vote: Option<Row<'static>>,
    /// Its money, indicators, reports, decisions and changes, in this order, each earliest first.
    pub details: Vec<(&'static Table, Vec<Row<'static>>)>,
}

/// The tables of what belongs to an outcome.
static DETAILS: [&Table; 5] = [&FUNDING, &INDICATORS, &STATUS_REPORTS, &DECISIONS, &CHANGES];

impl Book {
    /// Everything that a store holds, as it stands on a day.
    ///
    /// # Errors
    /// It can't be read.
    pub fn read(store: &mut dyn Store, today: Day) -> Result<Self, StoreError> {
        Ok(Self::of(&Memory::of(store)?, today))
    }

    fn of(dataset: &Memory, today: Day) -> Self {
        let mut fields: Vec<_> = dataset.all(&HANDLUNGSFELDER).cloned().collect();
        fields.sort_by(|a, b| {
            let place =
                |row: &Row<'static>| ["concept_id", "concept_version", "position"].map(|name| row[name].clone());
            place(a).cmp(&place(b))
        });
        let places: HashMap<_, _> =
            fields.iter().enumerate().map(|(at, field)| (field["id"].written().into_owned(), at)).collect();
        let mut details = HashMap::<_, Vec<Row<'static>>>::new();
        for table in DETAILS {
            for row in dataset.all(table) {
                details.entry((table.name, row["outcome_id"].written().into_owned())).or_default().push(row.clone());
            }
        }
        let open = left_open(dataset, today);
        let entry = |row: &Row<'static>| {
            let id = row["id"].written().into_owned();
            let session = row["session_id"].text().and_then(|id| dataset.find(&SESSIONS, id));
            let mut of = |table: &'static Table| {
                let mut rows = details.remove(&(table.name, id.clone())).unwrap_or_default();
                rows.sort_by(in_order);
                (table, rows)
            };
            let (overdue, unreported) = open.get(&id).copied().unwrap_or_default();
            Entry {
                field: row["handlungsfeld_id"].text().and_then(|id| places.get(goes_on_in(dataset, id)).copied()),
                session: session.map_or_else(String::new, |session| session["title"].written().into_owned()),
                day: session.map_or_else(String::new, |session| day_of(session).to_owned()),
                overdue,
                unreported,
                vote: row["vote_id"].text().and_then(|id| dataset.find(&super::schema::VOTES, id)).cloned(),
                details: DETAILS.map(&mut of).into(),
                row: row.clone(),
            }
        };
        let mut entries: Vec<_> = dataset.all(&OUTCOMES).map(entry).collect();
        entries.sort_by(|a, b| {
            let place = |entry: &Entry| (entry.field.is_none(), entry.field);
            place(a)
                .cmp(&place(b))
                .then_with(|| code_order(&a.row).cmp(&code_order(&b.row)))
                .then_with(|| a.row["title"].cmp(&b.row["title"]))
        });
        let ids = entries.iter().map(|entry| entry.row["id"].written().into_owned());
        let places = ids.enumerate().map(|(at, id)| (id, at)).collect();
        Self { entries, fields, places }
    }

    /// The outcome with this id.
    pub fn find(&self, id: &str) -> Option<&Entry> {
        self.entries.get(*self.places.get(id)?)
    }
}
