//! What earlier sessions agreed on, held by a thread of its own while a session is led: which of it is like a proposal, and
//! which next steps there are.

use std::{
    mem::take,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        mpsc::{SyncSender, sync_channel},
    },
    thread,
};

use tokio::sync::mpsc;

use super::{
    Voice,
    dataset::{Target, ended},
    finding::search_failed,
};
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
const MOST: usize = 5_000;

/// The way to the thread that remembers. Dropping it ends the thread.
#[derive(Debug)]
pub struct Memory {
    asks: Arc<Mutex<Asks>>,
    /// Says that something is asked for; the thread then looks for all of it.
    wake: SyncSender<()>,
}

/// What the thread is asked for. Of texts only the last one counts, so that nothing piles up while somebody types.
#[derive(Debug, Default)]
struct Asks {
    /// The outcome that is most like this text.
    alike: Option<String>,
    /// All next steps.
    next_steps: bool,
}

impl Memory {
    /// Begins to remember the sessions of `shelf`, except the one in the folder of that name. What became of their outcomes
    /// since is for the main dataset to say.
    pub fn begin(
        shelf: &Shelf,
        but: Option<String>,
        dataset: Target,
        voice: &Voice,
        tell: mpsc::Sender<Message>,
    ) -> Self {
        let asks = Arc::<Mutex<Asks>>::default();
        let (wake, woken) = sync_channel(1);
        let asked = Arc::clone(&asks);
        let (shelf, lang) = (shelf.clone(), voice.lang);
        thread::spawn(move || {
            let read = Search::open(&shelf).and_then(|mut search| search.earlier(MOST));
            let earlier: Result<Vec<_>, Sentence> = read
                .map_err(|error| search_failed(lang, error))
                .map(|all| all.into_iter().filter(|earlier| Some(&earlier.session) != but.as_ref()).collect());
            let known = earlier.as_deref().unwrap_or_default();
            let mut index = Index::default();
            known.iter().enumerate().for_each(|(at, earlier)| index.put(at, Some(&earlier.title)));
            while woken.recv().is_ok() {
                let Asks { alike, next_steps } = take(&mut *hold(&asked));
                let alike = alike.map(|text| {
                    let alike = index.alike(&text, None, 1).pop().map(|alike| known[alike.key].clone());
                    Message::Remembered(text, alike.map(Box::new))
                });
                let steps = next_steps.then(|| {
                    let ended = ended(&dataset, lang);
                    let open = |earlier: &&Earlier| {
                        earlier.next_step.is_some()
                            && earlier.result != Some(OutcomeResult::Rejected)
                            && !ended.contains(&earlier.id.to_string())
                    };
                    let steps = earlier.as_ref().map(|all| all.iter().filter(open).cloned().collect());
                    Message::NextSteps(steps.map_err(Clone::clone))
                });
                if alike.into_iter().chain(steps).any(|message| tell.blocking_send(message).is_err()) {
                    return;
                }
            }
        });
        Self { asks, wake }
    }

    /// Asks for the outcome that is most like this text, and no longer for what is like an earlier one.
    pub fn alike(&self, text: String) {
        hold(&self.asks).alike = Some(text);
        self.wake();
    }

    /// Asks for all next steps.
    pub fn next_steps(&self) {
        hold(&self.asks).next_steps = true;
        self.wake();
    }

    fn wake(&self) {
        // Where there is no room the thread is to be woken already; it ends only with a fault of the program, which has been
        // reported.
        let _ = self.wake.try_send(());
    }
}

/// Whoever held it before only put in or took out.
fn hold(asks: &Mutex<Asks>) -> MutexGuard<'_, Asks> {
    asks.lock().unwrap_or_else(PoisonError::into_inner)
}
