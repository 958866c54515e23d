//! A ledger made from the records of a journal: in one pass, and in two where something was redacted, because what is left
//! of a redacted act stands in a later record.

use std::{collections::BTreeMap, path::Path};

use super::reader::{ReaderError, Unreadable};
use crate::{
    journal::{self, Body, Record},
    session::{Entry, Event, Ledger},
};

/// What is left of redacted acts, by record.
pub(super) type Left = BTreeMap<u64, Entry>;

/// A ledger that is being made.
pub(super) struct Replay {
    new: fn() -> Ledger,
    ledger: Ledger,
    /// What later records said is left of redacted acts.
    left: Left,
}

impl Replay {
    /// Nothing has been told yet; `new` makes the ledger.
    pub fn new(new: fn() -> Ledger) -> Self {
        Self { new, ledger: new(), left: Left::new() }
    }

    /// Takes in the next record.
    ///
    /// # Errors
    /// It is from a later version of the program.
    pub fn take_in(&mut self, record: Record<'_>) -> Result<(), Unreadable> {
        let entry = entry(&record)?;
        if let Some(Entry { event: Event::ActsRedacted(redacted), .. }) = &entry {
            self.left.extend(redacted.acts.iter().map(|act| (act.seq, act.left.clone())));
        }
        self.ledger.apply(record.at, record.by, entry);
        Ok(())
    }

    /// The ledger of what was taken in from the journal in `dir`, which is read again where something was redacted; and
    /// what is left of that.
    ///
    /// # Errors
    /// It can't be read again.
    pub fn finish(self, dir: &Path) -> Result<(Ledger, Left), ReaderError> {
        if self.left.is_empty() {
            return Ok((self.ledger, self.left));
        }
        let records = self.ledger.session().records;
        let mut ledger = (self.new)();
        journal::read(dir, |record| {
            if record.seq <= records {
                let entry = entry(&record)?.or_else(|| self.left.get(&record.seq).cloned());
                ledger.apply(record.at, record.by, entry);
            }
            Ok(())
        })?;
        Ok((ledger, self.left))
    }
}

/// What a record says, unless it was redacted.
pub(super) fn entry(record: &Record<'_>) -> Result<Option<Entry>, Unreadable> {
    match record.body {
        Body::Event { event } => {
            serde_json::from_str(event).map(Some).map_err(|error| Unreadable::new(record.seq, error))
        }
        Body::Redacted { .. } => Ok(None),
    }
}
