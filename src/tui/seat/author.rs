//! Who brought a proposal in, written behind it: „Sprachcafé @ayl“ for Aylin Demir.

use nucleo_matcher::{
    Config, Matcher, Utf32Str,
    pattern::{CaseMatching, Normalization, Pattern},
};

use crate::session::{Participant, Session, Slot};

/// Who a line names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Author<'l> {
    /// Nobody.
    Nobody,
    /// Somebody on the list.
    Person(Slot<Participant>),
    /// Letters that nobody's name has.
    Unknown(&'l str),
}

/// The proposal on a line, and who brought it in: letters of a name, or a number, behind the last `@` that begins a word.
pub fn author<'l>(session: &Session, line: &'l str) -> (&'l str, Author<'l>) {
    let Some((title, letters)) = line.rsplit_once(" @").or_else(|| line.strip_prefix('@').map(|letters| ("", letters)))
    else {
        return (line.trim(), Author::Nobody);
    };
    let letters = letters.trim();
    if letters.is_empty() {
        return (title.trim(), Author::Nobody);
    }
    (title.trim(), person(session, letters).map_or(Author::Unknown(letters), Author::Person))
}

fn person(session: &Session, letters: &str) -> Option<Slot<Participant>> {
    if let Ok(number) = letters.parse::<u32>() {
        return session.participants.iter().map(|(slot, _)| slot).find(|slot| slot.number() == number);
    }
    let mut matcher = Matcher::new(Config::DEFAULT);
    let pattern = Pattern::parse(letters, CaseMatching::Ignore, Normalization::Smart);
    let mut buffer = Vec::new();
    let mut best = None;
    for (slot, person) in session.participants.iter() {
        let score = pattern.score(Utf32Str::new(&person.name, &mut buffer), &mut matcher);
        // Of equals the first on the list.
        if score > best.map(|(score, _)| score) {
            best = score.map(|score| (score, slot));
        }
    }
    best.map(|(_, slot)| slot)
}
