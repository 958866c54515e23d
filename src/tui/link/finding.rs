//! Searching all sessions as somebody types: the index is held by a thread of its own, and only the last thing typed is
//! looked for.

use std::{
    sync::mpsc::{Sender, channel},
    thread,
};

use tokio::sync::mpsc;

use super::Voice;
use crate::{
    host::Shelf,
    search::{Found, Search, SearchError},
    session::Lang,
    t,
    text::{self, Sentence},
    tui::message::Message,
};

/// How many hits are shown.
const SHOWN: usize = 100;

/// The way to the thread that searches. Dropping it ends the thread.
#[derive(Debug)]
pub struct Finder {
    queries: Sender<String>,
}

impl Finder {
    /// Begins to search the sessions of `shelf`.
    pub fn begin(shelf: &Shelf, voice: Voice, tell: mpsc::Sender<Message>) -> Self {
        let (queries, asked) = channel::<String>();
        let shelf = shelf.clone();
        thread::spawn(move || {
            let failed = |error| search_failed(voice.lang, error);
            let mut search = Search::open(&shelf).map_err(failed);
            while let Ok(query) = asked.recv() {
                let query = asked.try_iter().last().unwrap_or(query);
                let found: Result<Found, _> = match &mut search {
                    Ok(search) => search.find(&query, SHOWN).map_err(failed),
                    Err(sentence) => Err(sentence.clone()),
                };
                if tell.blocking_send(Message::Hits(query, found)).is_err() {
                    return;
                }
            }
        });
        Self { queries }
    }

    /// Searches for this.
    pub fn find(&self, query: String) {
        // The thread ends only with a fault of the program, which has been reported.
        let _ = self.queries.send(query);
    }
}

/// The index of the sessions can't be used.
pub(super) fn search_failed(lang: Lang, error: SearchError) -> Sentence {
    match error {
        SearchError::File(error) => text::file_error(lang, &error),
        SearchError::Index(error) => t!(lang, "search-failed", what = error.to_string()),
    }
}
