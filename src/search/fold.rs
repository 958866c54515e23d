//! Words of a text as the index has them: small letters without accents, however umlauts and sharp s were typed.

use std::ops::Range;

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// The longest word that is kept whole, in bytes.
const WORD_MAX: usize = 96;

/// A word of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Word {
    /// As the index has it.
    pub folded: String,
    /// For each byte of `folded`, the character of the text that it comes from, counted from the text's beginning.
    pub places: Vec<usize>,
    /// The characters of the text that it takes.
    pub chars: Range<usize>,
}

/// The words of a text, in order.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut word = Word::default();
    for (place, c) in text.chars().enumerate() {
        if is_in_word(c) {
            if word.folded.is_empty() {
                word.chars.start = place;
            }
            fold(c, &mut word.folded);
            word.places.resize(word.folded.len(), place);
            word.chars.end = place + 1;
        } else if !word.folded.is_empty() {
            words.push(std::mem::take(&mut word));
        }
    }
    words.extend(Some(word).filter(|word| !word.folded.is_empty()));
    words
}

/// Tells `each` of the words of a text, without where they stand.
pub(super) fn each_word(text: &str, mut each: impl FnMut(&str)) {
    let mut word = String::new();
    for c in text.chars() {
        if is_in_word(c) {
            if word.len() < WORD_MAX {
                fold(c, &mut word);
            }
        } else if !word.is_empty() {
            each(&word);
            word.clear();
        }
    }
    if !word.is_empty() {
        each(&word);
    }
}

/// The words of a text with blanks between them, written so that what should be found meets what is typed.
pub fn folded(text: &str) -> String {
    let mut all = String::new();
    each_word(text, |word| {
        if !all.is_empty() {
            all.push(' ');
        }
        all.push_str(word);
    });
    all
}

fn is_in_word(c: char) -> bool {
    c.is_alphanumeric() || !c.is_ascii() && is_combining_mark(c)
}

/// Adds a letter to a word. „ä“, „ae“ and „a“ become one, as do „ß“ and „ss“; accents go.
fn fold(c: char, word: &mut String) {
    match c {
        'a'..='z' | '0'..='9' if c != 'e' => word.push(c),
        'e' if word.ends_with(['a', 'o', 'u']) => {}
        'ä' | 'Ä' => word.push('a'),
        'ö' | 'Ö' => word.push('o'),
        'ü' | 'Ü' => word.push('u'),
        'ß' | 'ẞ' => word.push_str("ss"),
        'ı' => word.push('i'),
        'ł' | 'Ł' => word.push('l'),
        'ø' | 'Ø' => word.push('o'),
        'đ' | 'Đ' => word.push('d'),
        'A'..='Z' => fold(c.to_ascii_lowercase(), word),
        c if c.is_ascii() => word.push(c),
        c => {
            for lower in c.to_lowercase() {
                decompose_canonical(lower, |part| {
                    if !is_combining_mark(part) {
                        word.push(part);
                    }
                });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_should_meet_are_written_alike() {
        let check = |texts: &[&str], word: &str| {
            for text in texts {
                assert_eq!(folded(text), word, "{text}");
                assert_eq!(words(text)[0].folded, word, "{text}");
            }
        };
        check(&["Straße", "STRASSE", "strasse"], "strasse");
        check(&["Müller", "Mueller", "MULLER", "Mu\u{308}ller"], "muller");
        check(&["Café", "cafe"], "cafe");
        check(&["İstanbul", "Istanbul", "ıstanbul"], "istanbul");
        check(&["Łódź"], "lodz");
        check(&["العربية"], "العربية");
    }

    #[test]
    fn every_part_of_a_word_knows_where_it_stands() {
        let found = words("In „Gießener Äcker“ 24/7");
        let written: Vec<_> = found.iter().map(|word| (&*word.folded, word.chars.clone())).collect();
        assert_eq!(written, [("in", 0..2), ("giessener", 4..12), ("acker", 13..18), ("24", 20..22), ("7", 23..24)]);
        assert_eq!(found[1].places, [4, 5, 6, 7, 7, 8, 9, 10, 11]);
        assert_eq!(words("feuer")[0].places, [0, 1, 2, 4]);
    }
}
