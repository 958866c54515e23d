//! The screens' way to the main dataset: it is read, changed and compared on threads of their own.

use std::{collections::HashSet, sync::Arc, thread};

use tokio::sync::mpsc;

use super::{Shelf, Voice, now};
pub use crate::dataset::{
    Book, Deed, Detail, Entry, Plenary, Row, SaidCell, Target, Value,
    schema::{CHANGES, Column, DECISIONS, FUNDING, INDICATORS, Kind, OUTCOMES, STATUS_REPORTS, STATUSES, Table},
    shown, shown_change,
};
use crate::{
    dataset::{Counts, Difference, Manner, Mode, NOWHERE, Said, Which, carry_out, collect, follow, refused, sentence},
    session::{Day, Lang},
    t,
    text::Sentence,
    tui::message::Message,
};

/// What is asked of a dataset.
#[derive(Debug)]
pub enum Ask {
    /// To be read.
    Read,
    /// To have an act carried out, and to be read again.
    Do(Deed),
    /// What exporting all closed sessions would change in that target.
    Compare(Target),
    /// To export all closed sessions to that target, and to be read again.
    Export(Target),
}

/// What came of it.
#[derive(Debug)]
pub enum Answer {
    /// It was read, or can't be.
    Read(Result<Box<Book>, Sentence>),
    /// Something was written, and it has been read again.
    Done(Sentence, Result<Box<Book>, Sentence>),
    /// Nothing was written, for this reason.
    Failed(Sentence),
    /// What the rooms have brought in, or why that can't be told just now.
    Plenary(Result<Box<Plenary>, Sentence>),
    /// What an export to that target would change.
    Compared(Target, Result<Comparison, Sentence>),
}

/// What an export would change.
#[derive(Clone, Debug, Default)]
pub struct Comparison {
    /// Each difference, line by line.
    pub lines: Vec<Compared>,
    /// How many rows there are of each kind.
    pub counts: Counts,
}

/// A line of what an export would change.
#[derive(Clone, Debug)]
pub enum Compared {
    /// A row: `+` for a new one, `~` for one that changes, `-` for one that goes; and what people know it by.
    Row(char, String),
    /// What changes in the row above.
    Cell(SaidCell),
}

/// Asks something of a dataset on a thread of its own.
pub fn ask(shelf: &Shelf, dataset: Target, ask: Ask, voice: Voice, tell: mpsc::Sender<Message>) {
    let shelf = shelf.clone();
    thread::spawn(move || {
        let manner = || Manner { lang: voice.lang, base_url: NOWHERE.to_owned() };
        // Where the program has ended meanwhile, nobody waits for it.
        let answer = |answer| drop(tell.blocking_send(Message::Dataset(answer)));
        let done = match ask {
            Ask::Read => None,
            Ask::Do(deed) => match carry_out(&deed, &dataset, manner(), now(), voice.zone.today(now())) {
                Ok(()) => Some(t!(voice.lang, "office-done", target = dataset.to_string())),
                Err(error) => return answer(Answer::Failed(refused(voice.lang, &dataset, &error))),
            },
            Ask::Compare(to) => {
                let mut lines = Vec::new();
                let tell = &mut |difference: &Difference<'_>| {
                    let said = Said::of(voice.lang, difference);
                    lines.push(Compared::Row(said.sign, said.row));
                    lines.extend(said.cells.into_iter().map(Compared::Cell));
                };
                let compared = collect(&shelf, Which::Closed, &to, manner(), Mode::Compare, tell);
                let compared = compared.map(|counts| sum(counts.values()));
                return answer(Answer::Compared(to, compared.map(|counts| Comparison { lines, counts })));
            }
            Ask::Export(to) => match collect(&shelf, Which::Closed, &to, manner(), Mode::Write, &mut |_| {}) {
                Ok(counts) => Some(exported(&voice, &to, sum(counts.values()))),
                Err(sentence) => return answer(Answer::Failed(sentence)),
            },
        };
        let today = voice.zone.today(now());
        let read = dataset.to_read(manner()).and_then(|mut store| Book::read(&mut *store, today));
        let read = read.map(Box::new).map_err(|error| sentence(voice.lang, &dataset, &error));
        answer(match done {
            Some(done) => Answer::Done(done, read),
            None => Answer::Read(read),
        });
    });
}

/// The ids of the outcomes that nothing more is to be done about, as far as a dataset can be read just now and knows of them.
pub fn ended(dataset: &Target, lang: Lang) -> HashSet<String> {
    let manner = Manner { lang, base_url: NOWHERE.to_owned() };
    let Ok(mut store) = dataset.to_read(manner) else { return HashSet::new() };
    let rows = ["done", "dropped"].map(|status| store.rows(&OUTCOMES, Some(("status", status))).unwrap_or_default());
    rows.iter().flatten().map(|row| row["id"].written().into_owned()).collect()
}

/// What an export did.
fn exported(voice: &Voice, to: &Target, sum: Counts) -> Sentence {
    let gone = sum.withdrawn + sum.removed;
    let (added, changed, left) = (sum.added, sum.changed, sum.left);
    t!(voice.lang, "export-done", target = to.to_string(), added = added, changed = changed, gone = gone, left = left)
}

/// Somebody follows what the rooms bring in, until this is dropped.
#[derive(Debug)]
pub struct Following {
    /// What counts is that it is there.
    _here: Arc<()>,
}

/// Follows what the rooms bring in on a thread of its own.
pub fn follow_plenary(dataset: Target, day: Option<Day>, voice: Voice, tell: mpsc::Sender<Message>) -> Following {
    let here = Arc::new(());
    let there = Arc::downgrade(&here);
    thread::spawn(move || {
        let manner = Manner { lang: voice.lang, base_url: NOWHERE.to_owned() };
        let goes_on = || there.strong_count() > 0 && !tell.is_closed();
        let tell = &mut |told: Result<Plenary, Sentence>| {
            if goes_on() {
                drop(tell.blocking_send(Message::Dataset(Answer::Plenary(told.map(Box::new)))));
            }
        };
        follow(&dataset, day, &manner, &goes_on, tell);
    });
    Following { _here: here }
}

fn sum<'c>(counts: impl Iterator<Item = &'c Counts>) -> Counts {
    counts.fold(Counts::default(), |sum, counts| sum.plus(*counts))
}
