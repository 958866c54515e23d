//! The words of a German text that tell something, cut down to their stems. What is alike is for the other files to say.

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// As it was written.
    pub written: String,
    /// In small letters without umlauts and endings.
    pub stem: String,
}

/// Words that stand in any text and say nothing about its matter, as [`fold`] writes them.
const STOP: &str = " aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bereits bis braucht \
    bzw da damit dann darf das dass dazu dem den denn der des die dies diese diesem diesen dieser dieses doch dort durch \
    durfen ein eine einem einen einer eines er es etc etwas fur gemacht gibt haben hat hier ich ihr ihre ihrem ihren ihrer \
    im immer in ins ist jede jedem jeden jeder jedes kann kein keine keinen keiner konnen machen mehr mit moglich \
    moglichst muss mussen musste nach neben nicht noch nur ob oder ohne sehr sein seine sich sie sind so soll sollen \
    sollte sollten soviel sowie statt uber um und uns unser unter usw vom von vor war was weil weiter welche wenn wer \
    werden wie wieder wir wird wo wurde zb zu zum zur zwischen a and for of s the to ";

/// Endings, the longest first; what is left keeps [`STEM_MIN`] letters at least.
const ENDINGS: [&str; 13] = ["innen", "ungen", "lichen", "ischen", "ern", "ung", "en", "er", "es", "em", "e", "n", "s"];
const STEM_MIN: usize = 4;

/// The words of a text in order, each once.
pub fn words(text: &str) -> Vec<Word> {
    let mut found: Vec<Word> = Vec::new();
    for written in text.split(|c: char| !c.is_alphanumeric() && !GENDER.contains(&c)) {
        let written = written.trim_matches(GENDER);
        let folded = fold(without_gender(written));
        if folded.len() < 2 || STOP.contains(&format!(" {folded} ")) {
            continue;
        }
        let stem = stem(&folded).to_owned();
        if !found.iter().any(|word| word.stem == stem) {
            found.push(Word { written: written.to_owned(), stem });
        }
    }
    found
}

/// Signs that stand before an ending for all genders: „Teilnehmer:innen“.
const GENDER: [char; 4] = [':', '*', '_', '/'];

/// „Teilnehmer“ for „Teilnehmer:innen“; anything else as it is.
fn without_gender(word: &str) -> &str {
    match word.rsplit_once(GENDER) {
        Some((before, "in" | "innen")) => before,
        Some(_) | None => word,
    }
}

/// Small letters, umlauts and sharp s written plainly, however they were typed.
fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for c in word.chars().flat_map(char::to_lowercase) {
        match c {
            'ä' => folded.push('a'),
            'ö' => folded.push('o'),
            'ü' => folded.push('u'),
            'ß' => folded.push_str("ss"),
            'e' if folded.ends_with(['a', 'o', 'u']) => {}
            c if c.is_alphanumeric() => folded.push(c),
            _ => {}
        }
    }
    folded
}

fn stem(word: &str) -> &str {
    let ends = ENDINGS.iter().filter_map(|ending| word.strip_suffix(ending));
    ends.into_iter().find(|stem| stem.chars().count() >= STEM_MIN).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_come_down_to_their_stems() {
        let check = |text: &str, stems: &[&str]| {
            let found: Vec<_> = words(text).into_iter().map(|word| word.stem).collect();
            assert_eq!(found, stems, "{text}");
        };
        check("Straßenfeste für alle Bürger:innen", &["strassenfest", "burg"]);
        check("STRASSENFEST, Strassenfest", &["strassenfest"]);
        check("Ämter – Aemter", &["amter"]);
        check("Es soll mehr geben!", &["gebe"]);
        check("", &[]);
        assert_eq!(words("Die Sprachcafés")[0].written, "Sprachcafés");
    }
}
