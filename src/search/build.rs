//! New segments of the index: the words of some sessions' things, and behind each word the things that have it.
//!
//! Each processor builds segments of its own, from reading the journals to the sorted words; what is left to do one after the
//! other is writing them.

use std::{
    sync::mpsc::sync_channel,
    thread::{self, available_parallelism},
};

use hashbrown::HashMap;

use super::{
    fold::{each_word, folded},
    store::{Found, SEGMENT_MAX, SEGMENT_SMALL, field_tag, result_tag, session_tag, year_tag},
    things::things,
};
use crate::host::{Shelf, read_session};

/// With more processors at work, writing would hold them up.
const THREADS_MAX: usize = 8;

/// A segment of the index.
#[derive(Default)]
pub(super) struct Built {
    pub sessions: Vec<Prepared>,
    /// How many things there are; they are counted from 0 in here.
    pub things: u32,
    /// In order, each followed by a line feed.
    pub words: String,
    pub tags: String,
    /// What stands behind each word, and then behind each tag.
    pub lists: Vec<Vec<u8>>,
}

/// A session as far as it goes into the index.
pub(super) struct Prepared {
    pub found: Found,
    /// The number of its first thing in the segment.
    pub first: u32,
    pub title: String,
    /// `YYYY-MM-DD`: its day, or else that on which it was opened.
    pub day: String,
    /// Its things, each as a line of JSON; empty where it couldn't be read.
    pub things: Vec<u8>,
}

/// Builds segments of sessions, with all processors, and tells `each` of them, in the order of the sessions.
pub(super) fn build<E>(
    shelf: &Shelf,
    sessions: &[Found],
    mut each: impl FnMut(Built) -> Result<(), E>,
) -> Result<(), E> {
    let threads = available_parallelism().map_or(1, usize::from).min(THREADS_MAX);
    // As many shares for each.
    let shares = sessions.len().div_ceil(SEGMENT_MAX).next_multiple_of(threads).max(1);
    let shares: Vec<_> = sessions.chunks(sessions.len().div_ceil(shares).max(SEGMENT_SMALL)).collect();
    thread::scope(|scope| {
        let shares = &shares;
        let builder = |first: usize| {
            let (sender, receiver) = sync_channel(0);
            scope.spawn(move || {
                let mut own = shares.iter().skip(first).step_by(threads);
                own.try_for_each(|share| sender.send(built(shelf, share)))
            });
            receiver
        };
        let builders: Vec<_> = (0..threads.min(shares.len())).map(builder).collect();
        // One that panicked tells of nothing; its panic goes on when the scope ends.
        (0..shares.len()).map_while(|share| builders[share % threads].recv().ok()).try_for_each(&mut each)
    })
}

/// The segment of these sessions.
fn built(shelf: &Shelf, sessions: &[Found]) -> Built {
    let mut segment = Built::default();
    let (mut words, mut tags) = (Builder::default(), Builder::default());
    for found in sessions {
        let read = read_session(&shelf.dir().join(&found.name));
        let mut session = Prepared {
            found: found.clone(),
            first: segment.things,
            title: String::new(),
            day: String::new(),
            things: Vec::new(),
        };
        if let Ok(read) = read {
            let head = &read.session.head;
            let opened = || head.status.opened_at().map(|time| time.to_string().chars().take(10).collect());
            session.day = head.date.map(|day| day.to_string()).or_else(opened).unwrap_or_default();
            session.title = head.title.to_string();
            let called = session_tag(&folded(&format!("{} {}", found.name, session.title)));
            let year = session.day.get(..4).map(year_tag);
            for thing in things(&read.session) {
                let number = segment.things << 1;
                each_word(&thing.title, |word| words.put(word, number));
                each_word(&thing.text, |word| words.put(word, number | 1));
                let field = thing.field.as_deref().map(|code| field_tag(&folded(code)));
                let result = thing.result.map(|result| result_tag(result.as_str()));
                for tag in [Some(&called), year.as_ref(), field.as_ref(), result.as_ref()].into_iter().flatten() {
                    tags.put(tag, number);
                }
                serde_json::to_writer(&mut session.things, &thing).expect("a thing has string keys only");
                session.things.push(b'\n');
                segment.things += 1;
            }
        }
        segment.sessions.push(session);
    }
    segment.words = words.finish(&mut segment.lists);
    segment.tags = tags.finish(&mut segment.lists);
    segment
}

/// Words with what stands behind them, as they are met.
#[derive(Default)]
struct Builder {
    lists: HashMap<String, List>,
}

/// The things that have a word: numbers twice as large as theirs, one more where the word stands only in the text; each
/// as the difference from the one before, seven bits a byte.
#[derive(Default)]
struct List {
    last: u32,
    bytes: Vec<u8>,
}

impl Builder {
    /// Adds an entry to the list of a word, unless the thing is there. Numbers of things only grow.
    fn put(&mut self, word: &str, entry: u32) {
        let list = self.lists.entry_ref(word).or_default();
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

    /// The words in order; what stands behind each is added to `lists`.
    fn finish(self, lists: &mut Vec<Vec<u8>>) -> String {
        let mut sorted: Vec<_> = self.lists.into_iter().collect();
        sorted.sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
        let mut words = String::new();
        for (word, list) in sorted {
            words.push_str(&word);
            words.push('\n');
            lists.push(list.bytes);
        }
        words
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
