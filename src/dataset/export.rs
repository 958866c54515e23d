//! From sessions into the dataset: what is new, what has changed, what stays. Safe to repeat, because a row that says
//! the same as before isn't touched, and what the office entered stays.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::{
    codes::{Codes, is_carried_out},
    rows::SessionRows,
    schema::{HANDLUNGSFELDER, OUTCOMES, Origin, SESSIONS, Table},
    store::{Store, StoreError},
    value::{Row, Value},
};
use crate::session::Timestamp;

/// What happens to a row.
#[derive(Debug)]
pub struct Difference<'a> {
    /// The row as it will be; for one that goes, as it was.
    pub row: &'a Row<'a>,
    /// What happens.
    pub what: What<'a>,
}

/// What happens to a row.
#[derive(Debug)]
pub enum What<'a> {
    /// It is new.
    Added,
    /// These columns change: their names, what stands there, what will.
    Changed(Vec<(&'static str, &'a Value<'a>, &'a Value<'a>)>),
    /// The session no longer has it: it stays and is marked.
    Withdrawn,
    /// The session no longer has this detail of a row, or no longer tells this row to the public: it goes.
    Removed,
}

/// How many rows were added, changed, withdrawn, removed and left as they are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Counts {
    /// New rows.
    pub added: u64,
    /// Rows with something else in them.
    pub changed: u64,
    /// Rows that the session no longer has, and that stay.
    pub withdrawn: u64,
    /// Rows that go: details that the session no longer has, and in files what is not public.
    pub removed: u64,
    /// Rows that nothing was done to.
    pub left: u64,
}

impl Counts {
    /// How many rows were written.
    pub const fn written(self) -> u64 {
        self.added + self.changed + self.withdrawn + self.removed
    }

    /// Both together.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self {
            added: self.added + other.added,
            changed: self.changed + other.changed,
            withdrawn: self.withdrawn + other.withdrawn,
            removed: self.removed + other.removed,
            left: self.left + other.left,
        }
    }
}

/// Two sessions have the same catalogue in the same version and call a field of it differently.
#[derive(Debug)]
pub struct Contradiction {
    /// The catalogue and its version.
    pub catalogue: [String; 2],
    /// Code and name of the field that is there; none where there isn't such a field.
    pub there: Option<String>,
    /// Code and name of the one that is brought.
    pub brought: String,
}

/// An export under way.
pub struct Export<'s> {
    store: &'s mut dyn Store,
    /// When it began; what stands in `exported_at`.
    now: Timestamp,
    /// Whether rows are written, or only compared.
    writes: bool,
    /// The codes there are, from when the first one is asked for.
    codes: Option<Codes>,
    /// The codes that the main dataset has given, by the ids of outcomes; none where this is one itself.
    given: Option<HashMap<String, Value<'static>>>,
    /// The sessions that the target holds anything of, from when the first one is asked for.
    known: Option<HashSet<String>>,
    /// The Handlungsfelder that earlier sessions of this export have brought, by id.
    fields: HashMap<String, Row<'static>>,
    counts: BTreeMap<&'static str, Counts>,
}

impl<'s> Export<'s> {
    /// An export into `store`, or with `writes` false a comparison.
    pub fn new(store: &'s mut dyn Store, now: Timestamp, writes: bool) -> Self {
        Self {
            store,
            now,
            writes,
            codes: None,
            given: None,
            known: None,
            fields: HashMap::new(),
            counts: BTreeMap::new(),
        }
    }

    /// The same with the codes that the main dataset has given, by the ids of outcomes, where this is another one.
    #[must_use]
    pub fn with_codes(self, given: Option<HashMap<String, Value<'static>>>) -> Self {
        Self { given, ..self }
    }

    /// The hash of the last record when this session was last exported; its journal must still hold it.
    ///
    /// # Errors
    /// The target can't be read.
    pub fn last_head(&mut self, session: &str) -> Result<Option<String>, StoreError> {
        if !self.is_known(session)? {
            return Ok(None);
        }
        let held = self.store.rows(&SESSIONS, Some(("id", session)))?;
        Ok(held.first().and_then(|row| row["journal_head"].text().map(str::to_owned)))
    }

    /// The first Handlungsfeld that these rows call otherwise than another session with the same catalogue in the same
    /// version does: what that one says of it, if anything, and what these say. Measures would count where nobody put them.
    ///
    /// # Errors
    /// The target can't be read.
    pub fn other_field(&mut self, rows: &SessionRows<'_>) -> Result<Option<Contradiction>, StoreError> {
        let fresh = rows.tables.iter().filter(|(table, _)| **table == HANDLUNGSFELDER).flat_map(|(_, rows)| rows);
        let fresh: Vec<_> = fresh.collect();
        let of = |row: &Row<'_>| ["concept_id", "concept_version"].map(|column| row[column].clone().into_owned());
        let Some(catalogue) = fresh.first().map(|field| of(field)) else { return Ok(None) };
        let mut others: Vec<_> = self.fields.values().filter(|field| of(field) == catalogue).cloned().collect();
        if others.is_empty() {
            others = self.store.rows(&HANDLUNGSFELDER, Some(("concept_id", &rows.concept)))?;
            others.retain(|field| of(field) == catalogue);
            // What nobody else uses may be put right.
            if fresh.iter().all(|field| others.contains(field)) || !self.is_used_elsewhere(&catalogue, &rows.session)? {
                return Ok(None);
            }
        }
        let said = |field: &Row<'_>| format!("{} – {}", field["code"].written(), field["name_de"].written());
        let contradicts = fresh.into_iter().find(|field| !others.contains(field));
        Ok(contradicts.map(|field| Contradiction {
            catalogue: catalogue.map(|name| name.written().into_owned()),
            there: others.iter().find(|other| other["id"] == field["id"]).map(said),
            brought: said(field),
        }))
    }

    fn is_used_elsewhere(&mut self, catalogue: &[Value<'_>; 2], session: &str) -> Result<bool, StoreError> {
        let [id, version] = catalogue;
        let sessions = self.store.rows(&SESSIONS, Some(("concept_id", &id.written())))?;
        Ok(sessions.iter().any(|other| other["concept_version"] == *version && other["id"].text() != Some(session)))
    }

    /// Takes in the rows of one session, telling of each that isn't left as it is.
    ///
    /// # Errors
    /// The target can't be read or written.
    pub fn take(&mut self, rows: SessionRows<'_>, tell: &mut dyn FnMut(&Difference<'_>)) -> Result<(), StoreError> {
        let is_known = self.is_known(&rows.session)?;
        // What of each outcome only the office changes any more.
        let mut held = HashMap::new();
        for (table, mut fresh) in rows.tables {
            let column = table.of_session.expect("sessions bring rows to no other tables");
            let standing = if *table == HANDLUNGSFELDER {
                fresh.retain(|row| {
                    self.fields.insert(row["id"].written().into_owned(), row.clone().into_owned()).is_none()
                });
                if fresh.is_empty() { Vec::new() } else { self.store.rows(table, Some((column, &rows.concept)))? }
            } else if is_known {
                self.store.rows(table, Some((column, &rows.session)))?
            } else {
                Vec::new()
            };
            if *table == OUTCOMES {
                held.extend(standing.iter().map(|row| (row["id"].clone(), row["office_fields"].texts())));
            }
            let counts = self.take_table(table, fresh, standing, (&held, &rows.hidden), tell)?;
            let sum = self.counts.entry(table.name).or_default();
            *sum = sum.plus(counts);
        }
        self.known.get_or_insert_default().insert(rows.session);
        Ok(())
    }

    /// Whether the target holds anything of this session: where it doesn't, nothing has to be asked for, and a store can
    /// go on writing while the next session is read.
    fn is_known(&mut self, session: &str) -> Result<bool, StoreError> {
        let known = match &self.known {
            Some(known) => known,
            None => self.known.insert(self.store.texts(&SESSIONS, "id")?.into_iter().collect()),
        };
        Ok(known.contains(session))
    }

    /// What happened in each table.
    pub fn finish(self) -> BTreeMap<&'static str, Counts> {
        self.counts
    }

    fn take_table(
        &mut self,
        table: &'static Table,
        fresh: Vec<Row<'_>>,
        standing: Vec<Row<'static>>,
        (held, hidden): (&Held, &HashSet<String>),
        tell: &mut dyn FnMut(&Difference<'_>),
    ) -> Result<Counts, StoreError> {
        // Details of an outcome, such as its funding, may be the office's as a whole.
        let is_the_offices = |row: &Row<'_>| {
            table.has("outcome_id") && held.get(&row["outcome_id"]).is_some_and(|held| holds(held, table.name))
        };
        let mut standing: HashMap<_, _> =
            standing.into_iter().filter(|row| !is_the_offices(row)).map(|row| (key(&row), row)).collect();
        let mut counts = Counts::default();
        let mut written = Vec::new();
        for row in fresh.into_iter().filter(|row| !is_the_offices(row)) {
            let before = standing.remove(&key(&row));
            let mut row = self.merged(row, before.as_ref(), held)?;
            if before.as_ref().is_some_and(|before| before.values == row.values) {
                counts.left += 1;
                continue;
            }
            let what = match &before {
                Some(before) => {
                    counts.changed += 1;
                    What::Changed(differences(before, &row))
                }
                None => {
                    counts.added += 1;
                    What::Added
                }
            };
            tell(&Difference { row: &row, what });
            self.stamp(&mut row, "exported_at");
            written.push(row);
        }
        let mut gone: Vec<_> = if *table == HANDLUNGSFELDER { Vec::new() } else { standing.into_values().collect() };
        gone.sort_unstable_by(|a, b| a.key().cmp(&b.key()));
        let mut removed = Vec::new();
        for mut row in gone {
            if !table.has("withdrawn_at") || hidden.contains(&*row["id"].written()) {
                tell(&Difference { row: &row, what: What::Removed });
                removed.push(row);
            } else if row["withdrawn_at"].is_null() {
                tell(&Difference { row: &row, what: What::Withdrawn });
                counts.withdrawn += 1;
                self.stamp(&mut row, "withdrawn_at");
                self.stamp(&mut row, "exported_at");
                written.push(row);
            } else {
                counts.left += 1;
            }
        }
        counts.removed = removed.len() as u64;
        if self.writes && !written.is_empty() {
            self.store.put(table, &written)?;
        }
        if self.writes && !removed.is_empty() {
            self.store.remove(table, &removed)?;
        }
        Ok(counts)
    }

    fn stamp(&self, row: &mut Row<'_>, column: &str) {
        if row.table.has(column) {
            row.set(column, self.now.to_string());
        }
    }

    /// A row as the session brings it, with what the office and earlier exports have put there.
    fn merged<'a>(
        &mut self,
        mut row: Row<'a>,
        before: Option<&Row<'static>>,
        held: &Held,
    ) -> Result<Row<'a>, StoreError> {
        let table = row.table;
        if let Some(before) = before {
            let held = held.get(&before[table.key[0]]).filter(|_| *table == OUTCOMES);
            for (at, column) in table.columns.iter().enumerate() {
                let stays = match column.origin {
                    Origin::Session => false,
                    Origin::Shared => held.is_some_and(|held| holds(held, column.name)),
                    Origin::Office => true,
                    Origin::Export => column.name == "exported_at",
                };
                if stays {
                    row.values[at] = before.values[at].clone();
                }
            }
        }
        if *table != OUTCOMES {
            return Ok(row);
        }
        if let Some(given) = &self.given {
            row.set("code", given.get(&*row["id"].written()).cloned().unwrap_or_default());
        } else if row["code"].is_null()
            && is_carried_out(&row)
            && !row["office_fields"].texts().contains(&"code".into())
            && let Some(field) = row["handlungsfeld"].text().map(str::to_owned)
        {
            let codes = match &mut self.codes {
                Some(codes) => codes,
                empty @ None => empty.insert(Codes::of(self.store)?),
            };
            row.set("code", codes.next(&field));
        }
        Ok(row)
    }
}

/// What the office has taken over of each outcome: columns, and tables of details.
type Held = HashMap<Value<'static>, Vec<String>>;

fn holds(held: &[String], name: &str) -> bool {
    held.iter().any(|held| held == name)
}

fn key(row: &Row<'_>) -> Vec<Value<'static>> {
    row.key().into_iter().map(|value| value.clone().into_owned()).collect()
}

fn differences<'a>(before: &'a Row<'a>, after: &'a Row<'a>) -> Vec<(&'static str, &'a Value<'a>, &'a Value<'a>)> {
    let cells = before.table.columns.iter().zip(before.values.iter().zip(&after.values));
    cells.filter(|(_, (old, new))| old != new).map(|(column, (old, new))| (column.name, old, new)).collect()
}
