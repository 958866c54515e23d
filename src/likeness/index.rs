//! Which of many texts are most like another one: words and shared groups of three letters, rare ones counting more.
//!
//! Texts are vectors: each stem counts 1, each group of three letters in it ½, so that compounds meet in their common part
//! (Sprachcafé, Sprachtreff), all times ln(1 + N / texts that have it). Likeness is the cosine of two vectors, 0 to 1.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap, hash_map::Entry},
    hash::{DefaultHasher, Hash, Hasher},
};

use super::words::words;

/// From this likeness on a text is worth pointing at: on real proposals every second hint is of the same matter then.
const ALIKE: f32 = 0.23;
/// What a group of letters counts beside a whole word.
const GROUP: f32 = 0.5;
/// What more texts than this share tells none of them apart and is not looked up.
const COMMON: usize = 1_000;

/// Many texts, each under a key.
#[derive(Debug)]
pub struct Index<K> {
    known: BTreeMap<K, u32>,
    /// One place a text; a place that became free has no features.
    texts: Vec<Text<K>>,
    free: Vec<u32>,
    /// The texts that have a feature.
    having: HashMap<Feature, Vec<u32>>,
}

#[derive(Debug)]
struct Text<K> {
    key: K,
    text: Box<str>,
    features: Box<[Feature]>,
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
        Self { known: BTreeMap::new(), texts: Vec::new(), free: Vec::new(), having: HashMap::new() }
    }
}

impl<K: Copy + Ord> Index<K> {
    /// Takes in what stands under a key now; none where nothing does any more.
    pub fn put(&mut self, key: K, text: Option<&str>) {
        let before = self.known.get(&key).map(|at| &*self.texts[*at as usize].text);
        if before == text {
            return;
        }
        self.forget(key);
        if let Some(text) = text {
            self.add(key, text);
        }
    }

    fn add(&mut self, key: K, text: &str) {
        let text = Text { key, text: text.into(), features: features(text) };
        let next = || u32::try_from(self.texts.len()).expect("fewer texts than fit into memory");
        let at = self.free.pop().unwrap_or_else(next);
        for feature in &text.features {
            self.having.entry(*feature).or_default().push(at);
        }
        self.known.insert(key, at);
        match self.texts.get_mut(at as usize) {
            Some(place) => *place = text,
            None => self.texts.push(text),
        }
    }

    fn forget(&mut self, key: K) {
        let Some(at) = self.known.remove(&key) else { return };
        for feature in std::mem::take(&mut self.texts[at as usize].features) {
            if let Entry::Occupied(mut having) = self.having.entry(feature) {
                having.get_mut().retain(|other| *other != at);
                if having.get().is_empty() {
                    having.remove();
                }
            }
        }
        self.free.push(at);
    }

    /// Those that are like `text`, the likest first, `most` of them at most; never the one under `but`.
    pub fn alike(&self, text: &str, but: Option<K>, most: usize) -> Vec<Alike<K>> {
        let mut shared = vec![0.0_f32; self.texts.len()];
        let mut square = 0.0;
        for feature in features(text) {
            let counts = self.weight(&feature).powi(2);
            square += counts;
            for at in self.having.get(&feature).filter(|having| having.len() <= COMMON).into_iter().flatten() {
                shared[*at as usize] += counts;
            }
        }
        let length = square.sqrt();
        // No vector is shorter than what it shares, so most of them need not be measured.
        let enough = (ALIKE * length).powi(2);
        let near = self.texts.iter().zip(shared).filter(|(text, shared)| *shared >= enough && Some(text.key) != but);
        let likeness = |(text, shared): (&Text<K>, f32)| {
            let squares = text.features.iter().map(|feature| self.weight(feature).powi(2));
            Alike { key: text.key, likeness: shared / (length * squares.sum::<f32>().sqrt()) }
        };
        let mut found: Vec<_> = near.map(likeness).filter(|found| found.likeness >= ALIKE).collect();
        found.sort_by(|a, b| b.likeness.total_cmp(&a.likeness).then(a.key.cmp(&b.key)));
        found.truncate(most);
        found
    }

    /// What a feature counts in a vector.
    fn weight(&self, feature: &Feature) -> f32 {
        let texts = self.having.get(feature).map_or(0, Vec::len).max(1);
        let counts = if feature.0 { 1.0 } else { GROUP };
        counts * (1.0 + self.known.len() as f32 / texts as f32).ln()
    }
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

    fn index(titles: &[(u32, &str)]) -> Index<u32> {
        let mut index = Index::default();
        titles.iter().for_each(|(key, title)| index.put(*key, Some(title)));
        index
    }

    fn keys(index: &Index<u32>, text: &str) -> Vec<u32> {
        index.alike(text, None, 2).iter().map(|found| found.key).collect()
    }

    #[test]
    fn the_likest_come_first_and_unlike_ones_not_at_all() {
        let index = index(&TITLES);
        assert_eq!(keys(&index, "Sprachcafés in den Stadtteilen"), [1, 3]);
        assert_eq!(keys(&index, "Radkurs fuer Frauen"), [2, 5]);
        assert_eq!(keys(&index, "Rassismus: eine Beschwerdestelle"), [6]);
        for unlike in ["", "und der die das", "Feuerwehr"] {
            assert!(keys(&index, unlike).is_empty(), "{unlike}");
        }
        assert_eq!(index.alike(TITLES[0].1, Some(1), 2)[0].key, 3);
    }

    #[test]
    fn it_follows_what_comes_changes_and_goes_and_does_not_grow() {
        let mut followed = index(&TITLES);
        let after = [TITLES[1], (4, "Sprachcafé im Park"), TITLES[5], (9, "Sprachcafé am Bahnhof")];
        for _ in 0..3 {
            [1, 3, 5].into_iter().for_each(|gone| followed.put(gone, None));
            after.into_iter().for_each(|(key, title)| followed.put(key, Some(title)));
        }
        let fresh = index(&after);
        for text in ["Sprachcafé", "Radkurse", "Pflegeberatung"] {
            assert_eq!(followed.alike(text, None, 9), fresh.alike(text, None, 9), "{text}");
        }
        assert_eq!(keys(&followed, "Sprachcafé").len(), 2);
        assert_eq!((followed.texts.len(), followed.having.len()), (TITLES.len(), fresh.having.len()));
    }
}
