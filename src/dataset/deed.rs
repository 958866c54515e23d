//! One act of the office, as it is asked for: by a command or from a screen. It is carried out whole or not at all; what
//! it does is in `office`.

use super::{
    office::{Detail, Office, OfficeError},
    target::{Manner, Target},
};
use crate::session::{Day, Timestamp};

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
    /// Adds a source of money, an indicator, a status report or a decision, or corrects one.
    Detail {
        /// Which of them.
        detail: Detail,
        /// Of which outcome.
        outcome: String,
        /// The number of the one that is changed.
        entry: Option<u64>,
        /// What it says.
        cells: Written,
    },
    /// Takes one of them away.
    Drop {
        /// Which of them.
        detail: Detail,
        /// Of which outcome.
        outcome: String,
        /// Its number.
        entry: u64,
        /// Why.
        reason: Option<String>,
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
    /// Lets a Handlungsfeld stand for itself again.
    Unmap {
        /// Its id.
        from: String,
        /// Why.
        reason: Option<String>,
    },
}

/// Carries out an act in a database, on that day.
///
/// # Errors
/// It can't be done; then nothing has changed.
pub fn carry_out(deed: &Deed, target: &Target, manner: Manner, now: Timestamp, today: Day) -> Result<(), OfficeError> {
    if !target.is_database() {
        return Err(OfficeError::NoDatabase);
    }
    let mut store = target.to_write(manner)?;
    let office = &mut Office::new(&mut *store, now, today);
    match deed {
        Deed::Set { outcome, cells, reason } => office.set(outcome, &borrowed(cells), reason.as_deref())?,
        Deed::Detail { detail, outcome, entry, cells } => office.detail(*detail, outcome, *entry, &borrowed(cells))?,
        Deed::Drop { detail, outcome, entry, reason } => {
            office.drop_detail(*detail, outcome, *entry, reason.as_deref())?;
        }
        Deed::Merge { into, from, reason } => office.merge(into, from, reason.as_deref())?,
        Deed::Separate { outcome, reason } => office.separate(outcome, reason.as_deref())?,
        Deed::Map { from, to, reason } => office.map_field(from, to, reason.as_deref())?,
        Deed::Unmap { from, reason } => office.unmap_field(from, reason.as_deref())?,
    }
    Ok(store.commit()?)
}

fn borrowed(cells: &Written) -> Vec<(&str, String)> {
    cells.iter().map(|(column, value)| (column.as_str(), value.clone())).collect()
}
