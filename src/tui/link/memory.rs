//! What earlier sessions agreed on, held by a thread of its own while a session is led: which of it is like a proposal, and
//! which next steps there are.

use std::{
    sync::mpsc::{Sender, channel},
    thread,
};

use tokio::sync::mpsc;

use super::{Voice, finding::search_failed};
use crate::{
    host::Shelf,
    likeness::Index,
    search::{Earlier, Search},
    session::OutcomeResult,
    text::Sentence,
    tui::message::Message,
};

/// How many outcomes are remembered, the latest ones: enough for many years of a city, and little enough for the memory of a
/// laptop.
const MOST: u32 = 5_000;

/// The way to the thread that remembers. Dropping it ends the thread.
#[derive(Debug)]
pub struct Memory {
    asks: Sender<Ask>,
}

/// What the thread is asked for.
enum Ask {
    /// The outcome that is most like this text.
    Alike(String),
    /// All next steps.
    NextSteps,
}

impl Memory {
    /// Begins to remember the sessions of `shelf`, except the one in the folder of that name.
    pub fn begin(shelf: &Shelf, but: Option<String>, voice: &Voice, tell: mpsc::Sender<Message>) -> Self {
        let (asks, asked) = channel();
        let (shelf, lang) = (shelf.clone(), voice.lang);
        thread::spawn(move || {
            let read = Search::open(&shelf).and_then(|mut search| search.earlier(MOST));
            let earlier: Result<Vec<_>, Sentence> = read
                .map_err(|error| search_failed(lang, error))
                .map(|all| all.into_iter().filter(|earlier| Some(&earlier.session) != but.as_ref()).collect());
            let known = earlier.as_deref().unwrap_or_default();
            let mut index = Index::default();
            known.iter().enumerate().for_each(|(at, earlier)| index.put(at, Some(&earlier.title)));
            while let Ok(ask) = asked.recv() {
                let message = match ask {
                    Ask::Alike(text) => {
                        let alike = index.alike(&text, None, 1).pop().map(|alike| known[alike.key].clone());
                        Message::Remembered(text, alike.map(Box::new))
                    }
                    Ask::NextSteps => {
                        let open = |earlier: &&Earlier| {
                            earlier.next_step.is_some() && earlier.result != Some(OutcomeResult::Rejected)
                        };
                        Message::NextSteps(
                            earlier
                                .as_ref()
                                .map(|all| all.iter().filter(open).cloned().collect())
                                .map_err(Clone::clone),
                        )
                    }
                };
                if tell.blocking_send(message).is_err() {
                    return;
                }
            }
        });
        Self { asks }
    }

    /// Asks for the outcome that is most like this text.
    pub fn alike(&self, text: String) {
        self.ask(Ask::Alike(text));
    }

    /// Asks for all next steps.
    pub fn next_steps(&self) {
        self.ask(Ask::NextSteps);
    }

    fn ask(&self, ask: Ask) {
        // The thread ends only with a fault of the program, which has been reported.
        let _ = self.asks.send(ask);
    }
}
