//! The answer to a query: which things have all the words and tags, which of them come first, and where the words stand.

use std::{cmp::Reverse, ops::Range};

use serde::Serialize;
use uuid::Uuid;

use super::{
    build::entries,
    fold::{Word, words},
    query::{Filter, Query},
    store::{Segment, Store, field_tag, result_tag, year_tag},
    things::{Kind, Thing},
    words::{Meaning, Meets},
};

/// What was found.
#[derive(Debug)]
pub struct Found {
    /// The best hits, best first.
    pub hits: Vec<Hit>,
    /// How many things there are in all; of phrases this counts things that have all the words.
    pub total: usize,
}

/// A thing that was found.
#[derive(Clone, Debug, Serialize)]
pub struct Hit {
    /// The folder of its session.
    pub session: String,
    /// The title of its session.
    pub session_title: String,
    /// The day of its session, `YYYY-MM-DD`; empty where it has none.
    pub day: String,
    /// What it is.
    pub kind: Kind,
    /// The number that people call it by.
    pub number: u32,
    /// Its id; of notes and organisations that of the session.
    pub id: Uuid,
    /// Its title.
    pub title: String,
    /// The code of its Handlungsfeld.
    pub handlungsfeld: Option<String>,
    /// How it came out: `accepted`, `rejected` …
    pub result: Option<String>,
    /// Whether it stays out of minutes and exports.
    pub internal: bool,
    /// Where the words were found.
    pub field: Part,
    /// The title, or the part of the text, in which they stand.
    pub excerpt: String,
    /// What is to be highlighted in it: from this character up to that one, counted from 0.
    pub marks: Vec<(usize, usize)>,
}

/// A part of a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// Its title.
    Title,
    /// Its text.
    Text,
}

/// How much of a text is shown, in characters.
const EXCERPT: usize = 160;
/// What a word in the title counts more.
const IN_TITLE: u16 = 3;

/// A typed word.
struct Term<'q> {
    typed: &'q str,
    /// It stands in a phrase, whose words are meant as they are: „der“ is no part of other words there.
    whole: bool,
    /// Words that are like it are meant, because none has it in it.
    alike: bool,
}

/// A thing and how well it meets the query.
type Scored = (u16, u32);

/// Finds the best `limit` hits.
pub(super) fn find(store: &mut Store, query: &Query, limit: usize) -> rusqlite::Result<Found> {
    // What is read from the index is of one state.
    store.db.execute_batch("BEGIN")?;
    let found = find_in(store, query, limit);
    store.db.execute_batch("COMMIT")?;
    found
}

fn find_in(store: &mut Store, query: &Query, limit: usize) -> rusqlite::Result<Found> {
    store.look()?;
    if query.words.is_empty() && query.filters.is_empty() {
        return Ok(Found { hits: Vec::new(), total: 0 });
    }
    let is_known = |typed: &str| store.segments.iter().any(|segment| !segment.words.meant(typed).is_empty());
    let terms = query.words.iter().map(|typed| {
        let whole = query.phrases.iter().flatten().any(|word| word == typed);
        Term { typed, whole, alike: !whole && !is_known(typed) }
    });
    let terms: Vec<_> = terms.collect();
    let mut scored = Vec::new();
    for segment in &store.segments {
        score(store, segment, &terms, &query.filters, &mut scored)?;
    }
    let total = scored.len();
    // The best first, and of equals the latest.
    if query.phrases.is_empty() && total > limit {
        scored.select_nth_unstable_by_key(limit, |scored| Reverse(*scored));
        scored.truncate(limit);
    }
    scored.sort_unstable_by_key(|scored| Reverse(*scored));
    let mut hits = Vec::new();
    // Hits next to each other are often of one session.
    let mut of: Option<Told> = None;
    for (_, number) in scored {
        if hits.len() == limit {
            break;
        }
        let told = match of.take().filter(|told| told.numbers.contains(&number)) {
            Some(told) => told,
            None => told(store, number)?,
        };
        hits.extend(hit(of.insert(told), number, &terms, &query.phrases));
    }
    Ok(Found { hits, total })
}

/// Adds the things of a segment that have all the words and tags.
fn score(
    store: &Store,
    segment: &Segment,
    terms: &[Term<'_>],
    filters: &[Filter],
    scored: &mut Vec<Scored>,
) -> rusqlite::Result<()> {
    let len = (segment.behind - segment.first) as usize;
    let mut all: Option<Vec<u16>> = None;
    let mut and = |best: Vec<u16>| match &mut all {
        None => all = Some(best),
        Some(all) => {
            for (all, best) in all.iter_mut().zip(best) {
                *all = if *all == 0 || best == 0 { 0 } else { *all + best };
            }
        }
    };
    for filter in filters {
        let mut best = vec![0; len];
        for number in tags(segment, filter) {
            list(store, segment, segment.word_count + number, |place, _| put(&mut best, place, 1))?;
        }
        and(best);
    }
    for term in terms {
        let mut meanings = if term.alike { segment.words.alike(term.typed) } else { segment.words.meant(term.typed) };
        if term.whole {
            meanings.retain(|(_, meets)| *meets == Meets::Whole);
        }
        let mut best = vec![0; len];
        for (number, meets) in meanings {
            list(store, segment, number, |place, in_title| {
                put(&mut best, place, worth(meets) + if in_title { IN_TITLE } else { 0 });
            })?;
        }
        and(best);
    }
    let mut all = all.unwrap_or_default();
    let mut gone = store.db.prepare_cached("SELECT first, behind FROM gone")?;
    let mut gone = gone.query([])?;
    while let Some(row) = gone.next()? {
        let (first, behind): (u32, u32) = (row.get(0)?, row.get(1)?);
        let places = first.saturating_sub(segment.first) as usize..behind.saturating_sub(segment.first) as usize;
        if let Some(places) = all.get_mut(places) {
            places.fill(0);
        }
    }
    scored.extend((segment.first..).zip(all).filter(|(_, score)| *score > 0).map(|(number, score)| (score, number)));
    Ok(())
}

/// What it counts that a word meets the typed one so.
const fn worth(meets: Meets) -> u16 {
    match meets {
        Meets::Alike | Meets::Stem => 2,
        Meets::Inside => 4,
        Meets::Begins => 6,
        Meets::Whole => 8,
    }
}

fn put(best: &mut [u16], place: usize, score: u16) {
    if let Some(best) = best.get_mut(place) {
        *best = score.max(*best);
    }
}

/// Tells `each` of the things behind a word of a segment: their place in it, and whether the word is in the title.
fn list(store: &Store, segment: &Segment, number: u32, mut each: impl FnMut(usize, bool)) -> rusqlite::Result<()> {
    let mut statement = store.db.prepare_cached("SELECT things FROM lists WHERE id = ?1")?;
    statement.query_row([segment.id << 32 | i64::from(number)], |row| {
        entries(row.get_ref(0)?.as_blob()?, |entry| {
            each((entry >> 1) as usize, entry & 1 == 0);
        });
        Ok(())
    })
}

/// The tags of a segment that a filter means.
fn tags(segment: &Segment, filter: &Filter) -> Vec<u32> {
    match filter {
        Filter::Field(code) => segment.tags.number(&field_tag(code)).into_iter().collect(),
        Filter::Year(year) => segment.tags.number(&year_tag(year)).into_iter().collect(),
        Filter::Result(None) => Vec::new(),
        Filter::Result(Some(result)) => segment.tags.number(&result_tag(result.as_str())).into_iter().collect(),
        Filter::Session(part) => segment.tags.with_prefix("s:", part),
    }
}

/// A session's things as the index has them.
struct Told {
    numbers: Range<u32>,
    session: String,
    title: String,
    day: String,
    things: Vec<u8>,
}

/// The session that has the thing of that number.
fn told(store: &Store, number: u32) -> rusqlite::Result<Told> {
    let sql = "SELECT first, behind, session, title, day, things FROM things
               WHERE first <= ?1 ORDER BY first DESC LIMIT 1";
    store.db.prepare_cached(sql)?.query_row([number], |row| {
        Ok(Told {
            numbers: row.get(0)?..row.get(1)?,
            session: row.get(2)?,
            title: row.get(3)?,
            day: row.get(4)?,
            things: row.get(5)?,
        })
    })
}

/// The thing of that number, which is of this session, unless it lacks a phrase.
fn hit(told: &Told, number: u32, terms: &[Term<'_>], phrases: &[Vec<String>]) -> Option<Hit> {
    let line = told.things.split(|byte| *byte == b'\n').nth((number - told.numbers.start) as usize)?;
    let thing: Thing = serde_json::from_slice(line).ok()?;
    let mut hit = Hit {
        session: told.session.clone(),
        session_title: told.title.clone(),
        day: told.day.clone(),
        kind: thing.kind,
        number: thing.number,
        id: thing.id,
        title: thing.title,
        handlungsfeld: thing.field,
        result: thing.result.map(|result| result.as_str().to_owned()),
        internal: thing.internal,
        field: Part::Title,
        excerpt: String::new(),
        marks: Vec::new(),
    };
    let text = thing.text;
    let (title, in_text) = (Marked::of(&hit.title, terms, phrases), Marked::of(&text, terms, phrases));
    if (0..phrases.len()).any(|phrase| !title.phrases.contains(&phrase) && !in_text.phrases.contains(&phrase)) {
        return None;
    }
    if in_text.terms > title.terms || hit.title.is_empty() {
        hit.field = Part::Text;
        (hit.excerpt, hit.marks) = in_text.excerpt(&text);
    } else {
        (hit.excerpt, hit.marks) = title.excerpt(&hit.title);
    }
    Some(hit)
}

/// Where a query's words and phrases stand in a text.
struct Marked {
    /// In characters, in order, apart from one another.
    marks: Vec<Range<usize>>,
    /// How many of the words stand there.
    terms: usize,
    /// Which of the phrases stand there.
    phrases: Vec<usize>,
}

impl Marked {
    fn of(text: &str, terms: &[Term<'_>], phrases: &[Vec<String>]) -> Self {
        let words = words(text);
        let mut marks: Vec<Range<usize>> = Vec::new();
        let mut met = vec![false; terms.len()];
        for word in &words {
            for (term, met) in terms.iter().zip(&mut met) {
                if let Some(mark) = mark(word, term) {
                    marks.push(mark);
                    *met = true;
                }
            }
        }
        let stands = |phrase: &[String]| {
            let same = |words: &[Word]| words.iter().zip(phrase).all(|(word, wanted)| word.folded == *wanted);
            words
                .windows(phrase.len())
                .find(|words| same(words))
                .map(|words| words[0].chars.start..words[words.len() - 1].chars.end)
        };
        let found: Vec<_> = phrases.iter().enumerate().filter_map(|(n, phrase)| Some((n, stands(phrase)?))).collect();
        // Where a phrase was asked for, its words alone are not it.
        if !phrases.is_empty() {
            let single: Vec<_> = terms.iter().filter(|term| !term.whole).collect();
            marks = words.iter().flat_map(|word| single.iter().filter_map(|term| mark(word, term))).collect();
            marks.extend(found.iter().map(|(_, place)| place.clone()));
        }
        marks.sort_unstable_by_key(|mark| mark.start);
        let mut apart: Vec<Range<usize>> = Vec::new();
        for mark in marks {
            match apart.last_mut().filter(|last| mark.start <= last.end) {
                Some(last) => last.end = last.end.max(mark.end),
                None => apart.push(mark),
            }
        }
        let terms = met.into_iter().filter(|met| *met).count();
        Self { marks: apart, terms, phrases: found.into_iter().map(|(n, _)| n).collect() }
    }

    /// The part of the text around the first mark, on one line, and the marks in it.
    fn excerpt(&self, text: &str) -> (String, Vec<(usize, usize)>) {
        let chars: Vec<char> = text.chars().map(|c| if c == '\n' { ' ' } else { c }).collect();
        let first = self.marks.first().map_or(0, |mark| mark.start);
        let mut from = if chars.len() <= EXCERPT { 0 } else { first.saturating_sub(EXCERPT / 4) };
        // Not in the middle of a word, unless it is a very long one.
        from = (from..first).find(|at| *at == 0 || chars[at - 1].is_whitespace()).unwrap_or(from.min(first));
        let mut to = chars.len().min(from + EXCERPT);
        if to < chars.len() {
            let marked = self.marks.iter().map(|mark| mark.end).filter(|end| *end <= to).max().unwrap_or(from + 1);
            to = (marked..to).rev().find(|at| chars[*at].is_whitespace()).unwrap_or(to);
        }
        let (before, after) = (if from > 0 { "… " } else { "" }, if to < chars.len() { " …" } else { "" });
        let shift = before.chars().count();
        let inside = self.marks.iter().filter(|mark| mark.start < to);
        let marks = inside.map(|mark| (mark.start - from + shift, mark.end.min(to) - from + shift)).collect();
        let shown: String = chars[from..to].iter().collect();
        (format!("{before}{shown}{after}"), marks)
    }
}

/// What of a word is to be highlighted for a typed one.
fn mark(word: &Word, term: &Term<'_>) -> Option<Range<usize>> {
    let one = super::words::Words(format!("{}\n", word.folded));
    let meanings: Vec<Meaning> = if term.alike { one.alike(term.typed) } else { one.meant(term.typed) };
    let (_, meets) = *meanings.first()?;
    match (meets, word.folded.find(term.typed)) {
        (Meets::Whole, _) | (_, None) => Some(word.chars.clone()),
        (_, Some(at)) => Some(word.places[at]..word.places[at + term.typed.len() - 1] + 1),
    }
}
