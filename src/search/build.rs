//! A new segment of the index: the words of some sessions' things, and behind each word the things that have it.

use std::thread;

use hashbrown::HashMap;

use super::{
    fold::folded,
    store::Found,
    things::{Thing, things},
};
use crate::host::{Shelf, read_session};

/// A session as far as it goes into the index.
pub(super) struct Prepared {
    pub found: Found,
    pub title: String,
    /// `YYYY-MM-DD`: its day, or else that on which it was opened.
    pub day: String,
    pub things: Vec<PreparedThing>,
    /// Whether it couldn't be read.
    pub unread: bool,
}

/// A thing with its words.
pub(super) struct PreparedThing {
    pub thing: Thing,
    title: String,
    text: String,
}

/// Reads sessions, with all processors; in the order asked for.
pub(super) fn prepare(shelf: &Shelf, sessions: Vec<Found>) -> Vec<Prepared> {
    let threads = thread::available_parallelism().map_or(1, usize::from).min(sessions.len().max(1));
    let mut shares: Vec<Vec<Found>> = (0..threads).map(|_| Vec::new()).collect();
    for (n, found) in sessions.into_iter().enumerate() {
        shares[n % threads].push(found);
    }
    thread::scope(|scope| {
        let read = |share: Vec<Found>| share.into_iter().map(|found| prepare_one(shelf, found)).collect::<Vec<_>>();
        let workers: Vec<_> = shares.into_iter().map(|share| scope.spawn(move || read(share).into_iter())).collect();
        let join = |worker: thread::ScopedJoinHandle<'_, _>| match worker.join() {
            Ok(read) => read,
            Err(panic) => std::panic::resume_unwind(panic),
        };
        let mut read: Vec<std::vec::IntoIter<Prepared>> = workers.into_iter().map(join).collect();
        (0..).map_while(|n| read[n % threads].next()).collect()
    })
}

fn prepare_one(shelf: &Shelf, found: Found) -> Prepared {
    let Ok(read) = read_session(&shelf.dir().join(&found.name)) else {
        return Prepared { found, title: String::new(), day: String::new(), things: Vec::new(), unread: true };
    };
    let head = &read.session.head;
    let opened = || head.status.opened_at().map(|time| time.to_string().chars().take(10).collect());
    let day = head.date.map(|day| day.to_string()).or_else(opened).unwrap_or_default();
    let prepared = |thing: Thing| PreparedThing { title: folded(&thing.title), text: folded(&thing.text), thing };
    let things = things(&read.session).into_iter().map(prepared).collect();
    Prepared { found, title: head.title.to_string(), day, things, unread: false }
}

/// Words with what stands behind them, as they are met.
#[derive(Default)]
pub(super) struct Builder {
    places: HashMap<String, u32>,
    lists: Vec<List>,
}

/// The things that have a word: numbers twice as large as theirs, one more where the word stands only in the text; each
/// as the difference from the one before, seven bits a byte.
#[derive(Default)]
struct List {
    last: u32,
    bytes: Vec<u8>,
}

impl Builder {
    /// Adds a thing. Numbers only grow.
    pub fn add(&mut self, number: u32, thing: &PreparedThing) {
        for word in thing.title.lines() {
            self.put(word, number << 1);
        }
        for word in thing.text.lines() {
            self.put(word, number << 1 | 1);
        }
    }

    /// Adds a thing to the list of a word, unless it is there.
    pub fn put(&mut self, word: &str, entry: u32) {
        let next = self.lists.len() as u32;
        let place = *self.places.entry_ref(word).or_insert(next);
        if place == next {
            self.lists.push(List::default());
        }
        let list = &mut self.lists[place as usize];
        if list.bytes.is_empty() || list.last >> 1 != entry >> 1 {
            let mut rest = entry - list.last;
            while rest >= 0x80 {
                list.bytes.push(rest as u8 | 0x80);
                rest >>= 7;
            }
            list.bytes.push(rest as u8);
            list.last = entry;
        }
    }

    /// The words in order, and what stands behind each.
    pub fn finish(self) -> (String, impl Iterator<Item = Vec<u8>>) {
        let Self { places, mut lists } = self;
        let mut places: Vec<(String, u32)> = places.into_iter().collect();
        places.sort_unstable();
        let mut words = String::new();
        for (word, _) in &places {
            words.push_str(word);
            words.push('\n');
        }
        (words, places.into_iter().map(move |(_, place)| std::mem::take(&mut lists[place as usize].bytes)))
    }
}

/// Tells `each` of the entries of a list, as [`Builder`] writes them.
pub(super) fn entries(list: &[u8], mut each: impl FnMut(u32)) {
    let (mut entry, mut difference, mut shift) = (0_u32, 0_u32, 0);
    for byte in list {
        difference |= u32::from(byte & 0x7f) << shift;
        shift += 7;
        if byte & 0x80 == 0 {
            entry = entry.wrapping_add(difference);
            each(entry);
            (difference, shift) = (0, 0);
        } else if shift > 28 {
            // No list of ours has such a number.
            return;
        }
    }
}
