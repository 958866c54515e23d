//! Which Handlungsfeld a title speaks for, and by which words. A suggestion only: whoever leads the session assigns.
//!
//! Evidence for a field are its keywords (3, shared among the words of one keyword), its name (2), its description (1), and
//! the words of what was assigned to it before (up to 2, the more often the more). A word of the title meets
//! evidence with the same stem whole, and as the beginning or end of a compound in part (Pflegeberatung: Beratung). What a
//! word says for several fields counts the less for each.

use std::collections::{BTreeMap, HashMap};

use super::words::{Word, words};
use crate::session::Concept;

const KEYWORD: f32 = 3.0;
const NAME: f32 = 2.0;
const DESCRIPTION: f32 = 1.0;
const ASSIGNED: f32 = 2.0;
/// Less than this is no suggestion.
const ENOUGH: f32 = 0.9;
/// The best field must be so much better than the second one.
const CLEARLY: f32 = 1.1;
/// How much less each later word counts: a title begins with its matter and ends with where and for whom.
const LATER: f32 = 0.3;
/// Stems of the procedure: they stand in any title, and say nothing about its matter even where they hold a word that does.
const PROCEDURE: &str = " abstimm anderungsantrag beschluss beschlussvorschlag dringlichkeitsantrag erganzungsantrag \
    gegenantrag gegenvorschlag geschaftsordn geschaftsordnungsantrag hauptantrag hilfsantrag leitantrag sachantrag tagesordn \
    verfahrensantrag vertag vorschlag zusatzantrag ";
/// How many words are named as reason.
const REASONS: usize = 2;
/// How much of a compound must be left beside the part that it shares.
const REST_MIN: usize = 3;

/// What speaks for each field.
#[derive(Debug, Default)]
pub struct Fields {
    /// Stems of the catalogue: how much they say for each field.
    catalogue: BTreeMap<String, BTreeMap<usize, f32>>,
    /// Stems of titles assigned before: how often to each field.
    assigned: HashMap<String, BTreeMap<usize, u32>>,
}

/// The field that a title speaks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// Its position in the catalogue.
    pub field: usize,
    /// The words of the title that say so, the strongest first.
    pub because: Vec<String>,
}

impl Fields {
    /// What a catalogue tells.
    pub fn of(concept: &Concept) -> Self {
        let mut fields = Self::default();
        fields.read(concept);
        fields
    }

    /// Learns from a title that was assigned to the field at this position.
    pub fn learn(&mut self, field: usize, title: &str) {
        for word in matter(title) {
            *self.assigned.entry(word.stem).or_default().entry(field).or_default() += 1;
        }
    }

    /// Forgets again what it learnt from that title.
    pub fn forget(&mut self, field: usize, title: &str) {
        for word in matter(title) {
            let Some(fields) = self.assigned.get_mut(&word.stem) else { continue };
            match fields.get_mut(&field) {
                Some(times) if *times > 1 => *times -= 1,
                Some(_) | None => drop(fields.remove(&field)),
            }
            if fields.is_empty() {
                self.assigned.remove(&word.stem);
            }
        }
    }

    fn read(&mut self, concept: &Concept) {
        for (at, field) in concept.fields.iter().enumerate() {
            let description = field.description.as_ref().map(|description| &*description.de);
            let texts = [(&*field.name.de, NAME), (description.unwrap_or_default(), DESCRIPTION)];
            for (text, says) in texts {
                words(text).into_iter().for_each(|word| self.note(word.stem, at, says));
            }
            for keyword in &field.keywords {
                let words = words(keyword);
                let says = KEYWORD / words.len() as f32;
                words.into_iter().for_each(|word| self.note(word.stem, at, says));
            }
        }
    }

    fn note(&mut self, stem: String, field: usize, says: f32) {
        let before = self.catalogue.entry(stem).or_default().entry(field).or_insert(0.0);
        *before = before.max(says);
    }

    /// The field that a title speaks for, if it clearly speaks for one.
    pub fn suggest(&self, title: &str) -> Option<Suggestion> {
        let mut sums: BTreeMap<usize, (f32, Vec<(f32, String)>)> = BTreeMap::new();
        for (place, word) in matter(title).enumerate() {
            let said = self.said(&word);
            let all: f32 = said.values().sum::<f32>() * (1.0 + LATER * place as f32);
            for (field, says) in said {
                let counts = says * says / all;
                let (sum, because) = sums.entry(field).or_default();
                *sum += counts;
                because.push((counts, word.written.clone()));
            }
        }
        let mut ranked: Vec<_> = sums.into_iter().collect();
        ranked.sort_by(|(_, (a, _)), (_, (b, _))| b.total_cmp(a));
        let second = ranked.get(1).map_or(0.0, |(_, (sum, _))| *sum);
        let (field, (sum, mut because)) = ranked.into_iter().next()?;
        because.sort_by(|(a, _), (b, _)| b.total_cmp(a));
        let because = because.into_iter().take(REASONS).map(|(_, word)| word).collect();
        (sum >= ENOUGH && sum > CLEARLY * second).then_some(Suggestion { field, because })
    }

    /// What a word says for each field.
    fn said(&self, word: &Word) -> BTreeMap<usize, f32> {
        let mut said = BTreeMap::new();
        for (stem, fields) in &self.catalogue {
            let shared = shared(&word.stem, stem);
            for (field, says) in fields.iter().filter(|_| shared > 0.0) {
                let before = said.entry(*field).or_insert(0.0);
                *before = f32::max(*before, shared * says);
            }
        }
        for (field, times) in self.assigned.get(&word.stem).into_iter().flatten() {
            let times = *times as f32;
            *said.entry(*field).or_insert(0.0) += ASSIGNED * times / (times + 1.0);
        }
        said
    }
}

/// The words of a title that are not about the procedure.
fn matter(title: &str) -> impl Iterator<Item = Word> {
    words(title).into_iter().filter(|word| !PROCEDURE.contains(&format!(" {} ", word.stem)))
}

/// How much of their matter two stems share: all, or as a part of a compound.
fn shared(one: &str, other: &str) -> f32 {
    let (long, short) = if one.len() >= other.len() { (one, other) } else { (other, one) };
    if long == short {
        1.0
    } else if long.len() - short.len() < REST_MIN {
        0.0
    } else if short.len() >= 4 && long.starts_with(short) {
        0.8
    } else if short.len() >= 5 && long.ends_with(short) {
        0.7
    } else {
        0.0
    }
}
