//! Finding things in many sessions: an index beside them, brought up to date by looking at their journals.
//!
//! | file | holds |
//! |---|---|
//! | `fold` | words of a text, written so that what should be found meets what is typed; and where they stand in the text |
//! | `query` | what was typed: words, phrases, filters |
//! | `things` | what of a session can be found |
//! | `words` | the words of a part of the index: which of them a typed word means |
//! | `build` | new parts of the index |
//! | `store` | the index as a file: what it holds, when it is out of date, how it is made anew |
//! | `find` | the answer to a query |
//! | `earlier` | what earlier sessions agreed on |
//!
//! The index is a file of its own, a SQLite database in the folder of the sessions, and never more than a copy: it can be
//! deleted at any time. It holds no names of people, who are found by no search, and it repeats nothing that was removed from
//! a session: a journal that is another file than before (redaction, repair) makes the whole index anew.
//!
//! Each part of the index ("segment") has the words of its things in one sorted list. A typed word is compared with all of
//! them, as a whole, as a beginning, as a part, and, if there is none, with small errors: so compounds are found by their
//! parts, and only words that occur cost anything. What stands behind a word are the things that have it.

mod build;
mod earlier;
mod find;
mod fold;
mod query;
mod store;
mod things;
mod words;

use crate::{host::Shelf, journal::FileError};

pub use earlier::Earlier;
pub use find::{Found, Hit, Part};
pub use fold::folded;
pub use things::Kind;

/// The sessions in a folder, to be searched as often as one likes.
pub struct Search {
    store: store::Store,
}

/// A search failed.
#[derive(Debug, thiserror::Error)]
pub enum SearchError {
    /// The folder of the sessions can't be read.
    #[error(transparent)]
    File(#[from] FileError),
    /// The index can't be used, not even in memory.
    #[error(transparent)]
    Index(#[from] rusqlite::Error),
}

impl Search {
    /// Searches the sessions of `shelf`, with an index that is up to date. Where it can't be kept beside them, it is made in
    /// memory.
    ///
    /// # Errors
    /// The folder can't be read.
    pub fn open(shelf: &Shelf) -> Result<Self, SearchError> {
        Ok(Self { store: store::Store::open(shelf)? })
    }

    /// Takes in what has changed in the sessions since.
    ///
    /// # Errors
    /// The folder can't be read, or the index can't be written.
    pub fn refresh(&mut self) -> Result<(), SearchError> {
        self.store.refresh()
    }

    /// The best `limit` hits. Quick enough to be asked at each key.
    ///
    /// # Errors
    /// The index can't be read.
    pub fn find(&mut self, query: &str, limit: usize) -> Result<Found, SearchError> {
        let query = query::Query::parse(query);
        if let Ok(found) = find::find(&mut self.store, &query, limit) {
            return Ok(found);
        }
        // Another program may just have emptied it.
        self.store.refresh()?;
        Ok(find::find(&mut self.store, &query, limit)?)
    }

    /// The outcomes of the latest sessions, at most so many, the latest first.
    ///
    /// # Errors
    /// The index can't be read.
    pub fn earlier(&mut self, most: usize) -> Result<Vec<Earlier>, SearchError> {
        Ok(earlier::earlier(&self.store, most)?)
    }

    /// Names of sessions that can't be read, and so not searched.
    ///
    /// # Errors
    /// The index can't be read.
    pub fn unread(&self) -> Result<Vec<String>, SearchError> {
        Ok(self.store.unread()?)
    }
}

/// Takes everything out of the index of the sessions of `shelf`, so that nothing of what was in them is left there.
///
/// # Errors
/// It can be neither emptied nor removed.
pub fn forget(shelf: &Shelf) -> Result<(), FileError> {
    store::forget(shelf)
}
