//! One act of the office, as it is asked for: by a command or from a screen. It is carried out whole or not at all; what
//! it does is in `office`.

use super::{
    office::{Detail, Office, OfficeError},
    target::{Manner, Target},
};
use crate::session::Timestamp;

/// Columns with the values they are to have, as people write them; an empty one for nothing.
pub type Written = Vec<(String, String)>;

/// One act of the office. Outcomes are named by code or id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Changes columns.
    Set {
        /// Of which outcome.
        outcome: String,
        /// Which, and to what.
        cells: Written,
        /// Why.
        reason: Option<String>,
    },
    /// Adds a status report.
    Report {
        /// On which outcome.
        outcome: String,
        /// What it says.
        cells: Written,
    },
    /// Adds a decision of the Rat or a committee.
    Decide {
        /// On which outcome.
        outcome: String,
        /// What it says.
        cells: Written,
    },
    /// Adds a source of money or an indicator, or changes one.
    Detail {
        /// Which of the two.
        detail: Detail,
        /// Of which outcome.
        outcome: String,
        /// The number of the one that is changed.
        entry: Option<u64>,
        /// What it says.
        cells: Written,
    },
    /// Takes a source of money or an indicator away.
    Drop {
        /// Which of the two.
        detail: Detail,
        /// Of which outcome.
        outcome: String,
        /// Its number.
        entry: u64,
    },
    /// Lets outcomes go on in another one.
    Merge {
        /// In which.
        into: String,
        /// Which ones.
        from: Vec<String>,
        /// Why.
        reason: Option<String>,
    },
    /// Takes a merge back.
    Separate {
        /// Of which outcome.
        outcome: String,
        /// Why.
        reason: Option<String>,
    },
    /// Lets a Handlungsfeld of an old catalogue go on in one of a new one.
    Map {
        /// The old one's id.
        from: String,
        /// The new one's.
        to: String,
        /// Why.
        reason: Option<String>,
    },
}

/// Carries out an act in a database.
///
/// # Errors
/// It can't be done; then nothing has changed.
pub fn carry_out(deed: &Deed, target: &Target, manner: Manner, now: Timestamp) -> Result<(), OfficeError> {
    if !target.is_database() {
        return Err(OfficeError::NoDatabase);
    }
    let mut store = target.to_write(manner)?;
    let office = &mut Office::new(&mut *store, now);
    match deed {
        Deed::Set { outcome, cells, reason } => office.set(outcome, &borrowed(cells), reason.as_deref())?,
        Deed::Report { outcome, cells } => office.report_status(outcome, &borrowed(cells))?,
        Deed::Decide { outcome, cells } => office.record_decision(outcome, &borrowed(cells))?,
        Deed::Detail { detail, outcome, entry, cells } => office.detail(*detail, outcome, *entry, &borrowed(cells))?,
        Deed::Drop { detail, outcome, entry } => office.drop_detail(*detail, outcome, *entry)?,
        Deed::Merge { into, from, reason } => office.merge(into, from, reason.as_deref())?,
        Deed::Separate { outcome, reason } => office.separate(outcome, reason.as_deref())?,
        Deed::Map { from, to, reason } => office.map_field(from, to, reason.as_deref())?,
    }
    Ok(store.commit()?)
}

fn borrowed(cells: &Written) -> Vec<(&str, String)> {
    cells.iter().map(|(column, value)| (column.as_str(), value.clone())).collect()
}
