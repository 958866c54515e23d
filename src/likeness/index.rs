//! Which of many texts are most like another one: words and shared groups of three letters, rare ones counting more.
//!
//! Texts are vectors: each stem counts 1, each group of three letters in it ½, so that compounds meet in their common part
//! (Sprachcafé, Sprachtreff), all times ln(1 + N / texts that have it). Likeness is the cosine of two vectors, 0 to 1.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    hash::{DefaultHasher, Hash, Hasher},
};

use super::words::words;

/// From this likeness on a text is worth pointing at: on real proposals every second hint is of the same matter then.
const ALIKE: f32 = 0.23;
/// What a group of letters counts beside a whole word.
const GROUP: f32 = 0.5;

/// Many texts, each under a key.
#[derive(Debug)]
pub struct Index<K> {
    known: BTreeMap<K, u32>,
    texts: Vec<Text<K>>,
    /// The texts that have a feature.
    having: HashMap<Feature, Vec<u32>>,
}

#[derive(Debug)]
struct Text<K> {
    key: K,
    text: Box<str>,
    features: Box<[Feature]>,
    /// The length of its vector; infinite for a text that is gone.
    length: f32,
}

/// Stands for a word's stem or a group of letters.
type Feature = (bool, u64);

/// A text like another one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Alike<K> {
    /// Its key.
    pub key: K,
    /// How like they are, 0 to 1.
    pub likeness: f32,
}

impl<K> Default for Index<K> {
    fn default() -> Self {
        Self { known: BTreeMap::new(), texts: Vec::new(), having: HashMap::new() }
    }
}

impl<K: Copy + Ord> Index<K> {
    /// Brings the index to exactly these texts; those it knows already cost a comparison each.
    pub fn follow<'t>(&mut self, texts: impl IntoIterator<Item = (K, &'t str)>) {
        let mut gone: BTreeSet<K> = self.known.keys().copied().collect();
        let mut changed = false;
        for (key, text) in texts {
            gone.remove(&key);
            if self.known.get(&key).is_some_and(|at| &*self.texts[*at as usize].text == text) {
                continue;
            }
            self.forget(key);
            self.add(key, text);
            changed = true;
        }
        changed |= !gone.is_empty();
        gone.into_iter().for_each(|key| self.forget(key));
        if changed {
            self.measure();
        }
    }

    fn add(&mut self, key: K, text: &str) {
        let at = u32::try_from(self.texts.len()).expect("fewer texts than fit into memory");
        let features = features(text);
        for feature in &features {
            self.having.entry(*feature).or_default().push(at);
        }
        self.known.insert(key, at);
        self.texts.push(Text { key, text: text.into(), features, length: 0.0 });
    }

    fn forget(&mut self, key: K) {
        let Some(at) = self.known.remove(&key) else { return };
        let text = &mut self.texts[at as usize];
        text.length = f32::INFINITY;
        for feature in std::mem::take(&mut text.features) {
            if let Some(texts) = self.having.get_mut(&feature) {
                texts.retain(|other| *other != at);
            }
        }
    }

    /// How rare features are has changed, so all vectors have another length.
    fn measure(&mut self) {
        let all = self.known.len();
        for text in self.texts.iter_mut().filter(|text| text.length.is_finite()) {
            let squares = text.features.iter().map(|feature| weight(&self.having, all, feature).powi(2));
            text.length = squares.sum::<f32>().sqrt();
        }
    }

    /// Those that are like `text`, the likest first, `most` of them at most; never the one under `but`.
    pub fn alike(&self, text: &str, but: Option<K>, most: usize) -> Vec<Alike<K>> {
        let mut sums = vec![0.0_f32; self.texts.len()];
        let mut square = 0.0;
        for feature in features(text) {
            let shared = weight(&self.having, self.known.len(), &feature).powi(2);
            square += shared;
            for at in self.having.get(&feature).into_iter().flatten() {
                sums[*at as usize] += shared;
            }
        }
        let length = square.sqrt();
        let likeness = |(text, sum): (&Text<K>, f32)| Alike { key: text.key, likeness: sum / (length * text.length) };
        let all = self.texts.iter().zip(sums).filter(|(_, sum)| *sum > 0.0).map(likeness);
        let mut found: Vec<_> = all.filter(|found| found.likeness >= ALIKE && Some(found.key) != but).collect();
        found.sort_by(|a, b| b.likeness.total_cmp(&a.likeness).then(a.key.cmp(&b.key)));
        found.truncate(most);
        found
    }
}

/// What a feature counts in a vector.
fn weight(having: &HashMap<Feature, Vec<u32>>, all: usize, feature: &Feature) -> f32 {
    let texts = having.get(feature).map_or(0, Vec::len).max(1);
    let counts = if feature.0 { 1.0 } else { GROUP };
    counts * (1.0 + all as f32 / texts as f32).ln()
}

/// The stems of a text's words, and the groups of three letters in them, a mark standing before the first letter.
fn features(text: &str) -> Box<[Feature]> {
    let hash = |part: &[char]| {
        let mut hasher = DefaultHasher::new();
        part.hash(&mut hasher);
        hasher.finish()
    };
    let mut features = BTreeSet::new();
    for word in words(text) {
        let letters: Vec<char> = std::iter::once('^').chain(word.stem.chars()).collect();
        features.insert((true, hash(&letters)));
        features.extend(letters.windows(3).map(|group| (false, hash(group))));
    }
    features.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TITLES: [(u32, &str); 6] = [
        (1, "Sprachcafé in jedem Stadtteil"),
        (2, "Radkurse für Frauen"),
        (3, "Mehr Sprachtreffs in den Stadtteilen"),
        (4, "Pflegeberatung zu Hause"),
        (5, "Fahrradkurse für Frauen und Mädchen"),
        (6, "Beschwerdestelle gegen Rassismus"),
    ];

    fn keys(index: &Index<u32>, text: &str) -> Vec<u32> {
        index.alike(text, None, 2).iter().map(|found| found.key).collect()
    }

    #[test]
    fn the_likest_come_first_and_unlike_ones_not_at_all() {
        let mut index = Index::default();
        index.follow(TITLES);
        assert_eq!(keys(&index, "Sprachcafés in den Stadtteilen"), [1, 3]);
        assert_eq!(keys(&index, "Radkurs fuer Frauen"), [2, 5]);
        assert_eq!(keys(&index, "Rassismus: eine Beschwerdestelle"), [6]);
        for unlike in ["", "und der die das", "Feuerwehr"] {
            assert!(keys(&index, unlike).is_empty(), "{unlike}");
        }
        assert_eq!(index.alike(TITLES[0].1, Some(1), 2)[0].key, 3);
    }

    #[test]
    fn it_follows_what_comes_changes_and_goes() {
        let mut index = Index::default();
        index.follow(TITLES);
        let after = [TITLES[1], (4, "Sprachcafé im Park"), TITLES[5], (9, "Sprachcafé am Bahnhof")];
        index.follow(after);
        let mut fresh = Index::default();
        fresh.follow(after);
        for text in ["Sprachcafé", "Radkurse", "Pflegeberatung"] {
            assert_eq!(index.alike(text, None, 9), fresh.alike(text, None, 9), "{text}");
        }
        assert_eq!(keys(&index, "Sprachcafé").len(), 2);
    }
}
