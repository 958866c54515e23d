//! The words of a segment, sorted, in one text: which of them a typed word means.
//!
//! All of them are looked at for each typed word, which takes a fraction of a millisecond for a hundred thousand.

use memchr::{memchr, memchr_iter, memmem, memrchr};

/// The words of a segment, each followed by a line feed; a word's number is its line.
#[derive(Debug, Default)]
pub(super) struct Words(pub String);

/// How well a word of the index meets a typed one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Meets {
    /// It is like it: a typing error or two away, or its beginning is.
    Alike,
    /// It has the typed word without its ending in it.
    Stem,
    /// It has it somewhere in it.
    Inside,
    /// It begins with it.
    Begins,
    /// It is it.
    Whole,
}

/// Shorter words are looked for as beginnings only: they stand inside too many others.
const INSIDE_MIN: usize = 3;
/// Shorter words have to be right.
const ALIKE_MIN: usize = 4;
/// From this length on two errors are forgiven instead of one, and one inside a compound.
const TWO_ERRORS_MIN: usize = 8;
/// Endings of words, the longest first; what is left is no shorter than [`STEM_MIN`].
const ENDINGS: [&str; 8] = ["innen", "ern", "en", "er", "es", "e", "n", "s"];
const STEM_MIN: usize = 5;

/// A word of the index that a typed one means.
pub(super) type Meaning = (u32, Meets);

impl Words {
    /// The words that have the typed one in them, or its stem.
    pub fn meant(&self, typed: &str) -> Vec<Meaning> {
        let stem = ENDINGS.iter().find_map(|ending| typed.strip_suffix(ending)).filter(|stem| stem.len() >= STEM_MIN);
        let mut found = Vec::new();
        self.each_with(stem.unwrap_or(typed), |number, word, at| {
            let meets = match word.find(typed) {
                Some(0) if word == typed => Some(Meets::Whole),
                Some(0) => Some(Meets::Begins),
                Some(_) if typed.chars().count() >= INSIDE_MIN => Some(Meets::Inside),
                Some(_) => None,
                // A stem in the middle of another word is rarely meant.
                None => (at == 0).then_some(Meets::Stem),
            };
            found.extend(meets.map(|meets| (number, meets)));
        });
        found
    }

    /// The words like the typed one.
    pub fn alike(&self, typed: &str) -> Vec<Meaning> {
        let typed: Vec<char> = typed.chars().collect();
        if typed.len() < ALIKE_MIN {
            return Vec::new();
        }
        let errors = if typed.len() < TWO_ERRORS_MIN { 1 } else { 2 };
        let letters = |word: &[char]| word.iter().fold(0_u64, |set, c| set | 1 << (u32::from(*c) & 63));
        let wanted = letters(&typed);
        let (mut found, mut word) = (Vec::new(), Vec::new());
        for (number, line) in (0..).zip(self.0.lines()) {
            if line.len() + errors < typed.len() {
                continue;
            }
            word.clear();
            word.extend(line.chars());
            // A letter that the word lacks altogether is an error at least.
            let missing = (wanted & !letters(&word)).count_ones() as usize;
            let inside = word.len() > typed.len() && errors > 1;
            if missing <= errors
                && (distance(&typed, &word, false) <= errors || inside && distance(&typed, &word, true) <= 1)
            {
                found.push((number, Meets::Alike));
            }
        }
        found
    }

    /// The number of this very word.
    pub fn number(&self, wanted: &str) -> Option<u32> {
        let mut found = None;
        self.each_with(wanted, |number, word, _| found = found.or((word == wanted).then_some(number)));
        found
    }

    /// The numbers of the words that begin with `beginning` and have `part` in what follows.
    pub fn with_prefix(&self, beginning: &str, part: &str) -> Vec<u32> {
        let mut found = Vec::new();
        self.each_with(beginning, |number, word, at| {
            found.extend((at == 0 && word[beginning.len()..].contains(part)).then_some(number));
        });
        found
    }

    /// Tells `each` of every word that has `part` in it, with its number and where in it that is for the first time.
    fn each_with(&self, part: &str, mut each: impl FnMut(u32, &str, usize)) {
        let bytes = self.0.as_bytes();
        let finder = memmem::Finder::new(part);
        let (mut from, mut number) = (0, 0);
        while let Some(at) = finder.find(&bytes[from..]).map(|at| from + at).filter(|at| *at < bytes.len()) {
            let start = memrchr(b'\n', &bytes[from..at]).map_or(from, |feed| from + feed + 1);
            let end = memchr(b'\n', &bytes[at..]).map_or(bytes.len(), |feed| at + feed);
            number += memchr_iter(b'\n', &bytes[from..start]).count() as u32;
            each(number, &self.0[start..end], at - start);
            from = (end + 1).min(bytes.len());
            number += 1;
        }
    }
}

/// How many letters have to be changed, left out, put in or exchanged with the next one to make the beginning of `word` out
/// of `typed`, or the whole of it: compounds are found by their first part. With `inside` any part of `word` will do.
fn distance(typed: &[char], word: &[char], inside: bool) -> usize {
    let word = if inside { word } else { &word[..word.len().min(typed.len() + 2)] };
    let first = |at: usize| if inside { 0 } else { at };
    let mut rows = [(0..=word.len()).map(first).collect::<Vec<_>>(), vec![0; word.len() + 1], vec![0; word.len() + 1]];
    for (i, c) in typed.iter().enumerate() {
        rows.rotate_right(1);
        let [row, before, two_before] = &mut rows;
        row[0] = i + 1;
        for (j, d) in word.iter().enumerate() {
            let changed = before[j] + usize::from(c != d);
            row[j + 1] = changed.min(before[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *c == word[j - 1] && typed[i - 1] == *d {
                row[j + 1] = row[j + 1].min(two_before[j - 1] + 1);
            }
        }
    }
    rows[0].iter().copied().min().unwrap_or(typed.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(list: &[&str]) -> Words {
        Words(list.iter().map(|word| format!("{word}\n")).collect())
    }

    #[test]
    fn compounds_are_found_by_their_parts() {
        let words = words(&["cafe", "cafes", "sprachcafe", "strassenbegleitgrunflachen", "tor"]);
        use Meets::{Begins, Inside, Stem, Whole};
        let check = |typed: &str, meant: &[Meaning]| assert_eq!(words.meant(typed), meant, "{typed}");
        check("cafe", &[(0, Whole), (1, Begins), (2, Inside)]);
        check("gleitgrun", &[(3, Inside)]);
        check("sprachcafes", &[(2, Stem)]);
        check("s", &[(2, Begins), (3, Begins)]);
        check("xyz", &[]);
        assert_eq!((words.number("cafe"), words.number("caf")), (Some(0), None));
        assert_eq!(words.with_prefix("s", "cafe"), [2]);
    }

    #[test]
    fn small_errors_are_forgiven() {
        let words = words(&["integration", "integrationsrat", "rad", "sprache", "strasse", "hebammenkreisssaal"]);
        let check = |typed: &str, meant: &[u32]| {
            assert_eq!(words.alike(typed).iter().map(|(number, _)| *number).collect::<Vec<_>>(), meant, "{typed}");
        };
        check("intergation", &[0, 1]);
        check("integratoin", &[0, 1]);
        check("inegraton", &[0, 1]);
        check("strase", &[4]);
        check("spracke", &[3]);
        check("kreissaal", &[5]);
        check("kreisasl", &[]);
        check("rat", &[]);
        check("feuerwehr", &[]);
    }
}
