//! All acts of a session as lines, and which of them have the words that were typed.

use crate::{
    session::{About, By, Correctable, EventKind, Item, Lang, Session, Slot, Timestamp},
    text::{Sentence, word},
    tui::{link::folded, list::List},
};

/// An act.
#[derive(Clone, Debug)]
pub struct Line {
    /// Its record.
    pub seq: u64,
    /// When it happened.
    pub at: Timestamp,
    /// When it was recorded: later, where it was brought in from elsewhere.
    pub recorded: Timestamp,
    /// On whose behalf.
    pub by: By,
    /// What it was; none where it was redacted.
    pub kind: Option<EventKind>,
    /// The things it was about, the chief one first.
    pub about: Box<[About]>,
    /// The item that ran, or that it was about.
    pub item: Option<Slot<Item>>,
    /// The record that it takes back.
    pub undoes: Option<u64>,
    /// The record that took it back, where it is not in force.
    pub undone_by: Option<u64>,
    /// What correcting it would correct.
    pub corrects: Option<Correctable>,
    /// What it did, and what came of it.
    pub words: Sentence,
}

/// The acts.
#[derive(Debug, Default)]
pub struct Timeline {
    /// All of them: the position is the record's number less one.
    pub lines: Vec<Line>,
    /// The words that are asked for.
    pub filter: String,
    /// The positions of those that have them.
    pub hits: Vec<usize>,
    /// The chosen one among the hits.
    pub list: List,
}

impl Line {
    fn is(&self, about: About, kinds: &[EventKind]) -> bool {
        self.about.contains(&about) && self.kind.is_some_and(|kind| kinds.contains(&kind))
    }
}

/// In front of an item's number: only what happened in that item.
const ITEM: &str = "top:";

impl Timeline {
    /// Takes in what has come; whoever looks at the last act looks at the last one again.
    pub fn add(&mut self, anew: bool, lines: Vec<Line>, lang: Lang, session: &Session) {
        let at_the_end = self.list.chosen(self.hits.len()).is_none_or(|at| at + 1 == self.hits.len());
        let chosen = self.chosen().map(|line| line.seq);
        if anew {
            self.lines.clear();
            self.hits.clear();
        }
        let from = self.lines.len();
        self.lines.extend(lines);
        for at in from..self.lines.len() {
            self.toggle(at);
        }
        self.find(from, lang, session);
        match chosen.filter(|_| !at_the_end) {
            Some(seq) if anew => self.choose(seq),
            Some(_) => {}
            None => self.list = List::at(self.hits.len().saturating_sub(1)),
        }
    }

    /// Shows only what has these words.
    pub fn filter(&mut self, words: &str, lang: Lang, session: &Session) {
        let chosen = self.chosen().map(|line| line.seq);
        self.filter = words.trim().to_lowercase();
        self.hits.clear();
        self.find(0, lang, session);
        match chosen {
            Some(seq) => self.choose(seq),
            None => self.list = List::at(self.hits.len().saturating_sub(1)),
        }
    }

    /// Chooses the act with this number, or the last one before it that is shown.
    pub fn choose(&mut self, seq: u64) {
        let behind = self.hits.partition_point(|at| self.lines[*at].seq <= seq);
        self.list = List::at(behind.saturating_sub(1));
    }

    /// The chosen act.
    pub fn chosen(&self) -> Option<&Line> {
        self.lines.get(*self.hits.get(self.list.chosen(self.hits.len())?)?)
    }

    /// The first act of one of these kinds that was about that thing.
    pub fn first(&self, about: About, kinds: &[EventKind]) -> Option<&Line> {
        self.lines.iter().find(|line| line.is(about, kinds))
    }

    /// The last act of that kind up to the record `until` that was about that thing.
    pub fn last(&self, about: About, kind: EventKind, until: u64) -> Option<&Line> {
        self.lines.iter().rfind(|line| line.seq <= until && line.is(about, &[kind]))
    }

    /// What an act took back is no longer in force, and what that had taken back is in force again.
    fn toggle(&mut self, at: usize) {
        let (by, mut undoes) = (self.lines[at].seq, self.lines[at].undoes);
        let mut undone = true;
        while let Some(line) = undoes.and_then(|seq| self.lines.get_mut(usize::try_from(seq).ok()?.checked_sub(1)?)) {
            line.undone_by = undone.then_some(by);
            undoes = line.undoes;
            undone = !undone;
        }
    }

    /// Adds the hits from this position on.
    fn find(&mut self, from: usize, lang: Lang, session: &Session) {
        // An item's number is asked for as it is, all else however it was typed.
        let asked = |word: &str| if word.starts_with(ITEM) { word.to_owned() } else { folded(word) };
        let words: Vec<_> = self.filter.split_whitespace().map(asked).collect();
        let has_words = |line: &Line| {
            if words.is_empty() {
                return true;
            }
            let item = line.item.and_then(|slot| Some((session.agenda_number(slot)?, session.items.get(slot)?)));
            let title = item.map_or("", |(_, item)| &item.title);
            let text = folded(&format!("{} {} {title}", line.words, word(lang, "by", line.by.as_str())));
            words.iter().all(|word| match word.strip_prefix(ITEM) {
                Some(number) => number.is_empty() || item.is_some_and(|(at, _)| at.to_string() == number),
                None => text.contains(word.as_str()),
            })
        };
        let lines = self.lines.iter().enumerate().skip(from);
        self.hits.extend(lines.filter(|(_, line)| has_words(line)).map(|(at, _)| at));
    }
}
