//! Text from people, cleaned once at the border: what leaves here is harmless on a terminal, and two texts that look
//! alike are one. Escaping for a page, a table cell or a log line is each exit's own business.

use std::{borrow::Cow, iter::Peekable, str::Chars};

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark, is_nfc};

/// The longest title of anything, in characters.
pub const TITLE_MAX: usize = 200;
/// The longest text of a proposal, note or outcome, in characters.
pub const TEXT_MAX: usize = 20_000;
/// The longest name of a person, organisation, group or place, in characters.
pub const NAME_MAX: usize = 200;
/// The longest reason or remark, in characters.
pub const REASON_MAX: usize = 2_000;

/// Why a text was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextFault {
    /// Nothing is left once everything invisible is gone.
    Empty,
    /// More characters (Unicode scalar values) than allowed.
    TooLong {
        /// How many are allowed.
        max: usize,
        /// How many there are.
        len: usize,
    },
}

/// Cleans a text of one line, at most `max_chars` characters long; line breaks become spaces.
pub fn line(text: &str, max_chars: usize) -> Result<Box<str>, TextFault> {
    clean(text, Breaks::ToSpaces, max_chars)
}

/// Cleans a text that may have paragraphs, at most `max_chars` characters long; one empty line in a row is kept.
pub fn prose(text: &str, max_chars: usize) -> Result<Box<str>, TextFault> {
    clean(text, Breaks::Kept, max_chars)
}

/// A text that was never cleaned (a path, words of another program), as it can be shown: without what would act instead
/// of showing something. Spaces and line breaks stay.
pub fn harmless(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\n')) {
        return text.into();
    }
    without_stray_joiners(&visible(text, Breaks::Kept)).into()
}

/// What becomes of line breaks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Breaks {
    ToSpaces,
    Kept,
}

/// Bytes allowed for each character allowed, before cleaning: room for decomposed letters and their marks.
const BYTES_PER_CHAR: usize = 16;
/// Combining marks allowed on one letter.
const MARKS_MAX: usize = 4;
/// Line feeds allowed in a row.
const LINE_FEEDS_MAX: usize = 2;

const ZERO_WIDTH_NON_JOINER: char = '\u{200C}';
const ZERO_WIDTH_JOINER: char = '\u{200D}';

fn clean(text: &str, breaks: Breaks, max: usize) -> Result<Box<str>, TextFault> {
    if text.len() > max.saturating_mul(BYTES_PER_CHAR) {
        return Err(TextFault::TooLong { max, len: text.chars().count() });
    }
    let cleaned: Box<str> = if is_plainly_clean(text, breaks) {
        text.into()
    } else {
        let mut visible = visible(text, breaks);
        if visible.contains([ZERO_WIDTH_NON_JOINER, ZERO_WIDTH_JOINER]) {
            visible = without_stray_joiners(&visible);
        }
        if !is_nfc(&visible) {
            visible = visible.nfc().collect();
        }
        let mut tidied = tidy(&visible);
        // Where a mark too many stood between others, these now meet in the wrong order.
        if !is_nfc(&tidied) {
            tidied = tidy(&tidied.nfc().collect::<String>());
        }
        tidied.into()
    };
    let len = cleaned.chars().count();
    if len == 0 {
        Err(TextFault::Empty)
    } else if len > max {
        Err(TextFault::TooLong { max, len })
    } else {
        Ok(cleaned)
    }
}

/// Whether cleaning would change nothing, answered without writing: nearly every text is like this. Knows only letters
/// and signs of European languages, none of which composes with its neighbour.
fn is_plainly_clean(text: &str, breaks: Breaks) -> bool {
    let mut before = ' ';
    let mut line_feeds = 0;
    for c in text.chars() {
        let fine = match c {
            ' ' => before != ' ' && before != '\n',
            '\n' => {
                line_feeds = if before == '\n' { line_feeds + 1 } else { 1 };
                breaks == Breaks::Kept && before != ' ' && line_feeds <= LINE_FEEDS_MAX
            }
            '!'..='~' | '¡'..='¬' | '®'..='\u{24F}' | '‐'..='‧' | '‰'..='⁞' | '₠'..='₿' => true,
            _ => false,
        };
        if !fine {
            return false;
        }
        before = c;
    }
    before != ' ' && before != '\n'
}

/// Only what can be seen: without escape sequences, controls and everything that hides or reorders; each blank is a
/// space and each line break a line feed (or a space). Joiners still stand.
fn visible(text: &str, breaks: Breaks) -> String {
    let line_break = match breaks {
        Breaks::ToSpaces => ' ',
        Breaks::Kept => '\n',
    };
    let mut kept = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' if chars.peek() == Some(&'\n') => {}
            '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => kept.push(line_break),
            // The empty Braille cell looks like a blank and is used as one.
            c if c.is_whitespace() || c == '\u{2800}' => kept.push(' '),
            c if c.is_control() => skip_escape_sequence(c, &mut chars),
            c if is_hidden(c) => {}
            c => kept.push(c),
        }
    }
    kept
}

/// Takes the rest of the escape sequence (ECMA-48) that `first`, a control character already taken, begins; nothing if
/// it begins none.
fn skip_escape_sequence(first: char, rest: &mut Peekable<Chars<'_>>) {
    let introducer = match first {
        '\u{1B}' => match rest.next_if(|c| matches!(c, ' '..='~')) {
            Some(c @ '@'..='_') => char::from(c as u8 + 0x40),
            Some(' '..='/') => {
                while rest.next_if(|c| matches!(c, ' '..='/')).is_some() {}
                rest.next_if(|c| matches!(c, '0'..='~'));
                return;
            }
            Some(_) | None => return,
        },
        c => c,
    };
    match introducer {
        // Control sequence: parameters, intermediates, one final byte.
        '\u{9B}' => {
            while rest.next_if(|c| matches!(c, '0'..='?')).is_some() {}
            while rest.next_if(|c| matches!(c, ' '..='/')).is_some() {}
            rest.next_if(|c| matches!(c, '@'..='~'));
        }
        // Control strings: up to their terminator, or to the next control character where it is missing.
        '\u{90}' | '\u{98}' | '\u{9D}' | '\u{9E}' | '\u{9F}' => {
            while rest.next_if(|c| !c.is_control()).is_some() {}
            rest.next_if(|c| matches!(c, '\u{7}' | '\u{9C}'));
        }
        _ => {}
    }
}

/// Characters that show nothing of their own: Unicode's default ignorable ones except joiners and variation selectors
/// (among them soft hyphens, bidi controls, zero-width ones, fillers and tags), interlinear annotation, non-characters.
fn is_hidden(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180E}'
        | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}'
        | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}' | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}'
        | '\u{FDD0}'..='\u{FDEF}')
        || (matches!(c, '\u{E0000}'..='\u{E0FFF}') && !is_variation_selector(c))
        || (u32::from(c) & 0xFFFE) == 0xFFFE
}

/// Joiners stay only where writing needs them: the joiner between emoji, the non-joiner between Arabic letters, where
/// Persian spells with it. Marks between the two neighbours don't count, so composing afterwards changes no answer.
fn without_stray_joiners(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut base = ' ';
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let neighbour = match c {
            ZERO_WIDTH_JOINER => Some(is_emoji as fn(char) -> bool),
            ZERO_WIDTH_NON_JOINER => Some(is_arabic_letter as fn(char) -> bool),
            _ => None,
        };
        match neighbour {
            Some(fits) => {
                if fits(base) && chars.peek().is_some_and(|&next| fits(next)) {
                    kept.push(c);
                }
            }
            None => {
                if !is_combining_mark(c) {
                    base = c;
                }
                kept.push(c);
            }
        }
    }
    kept
}

/// Arrows, pictographs and skin tones: whole blocks, so that no member composes to something outside.
fn is_emoji(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{21FF}' | '\u{2600}'..='\u{27BF}' | '\u{2B00}'..='\u{2BFF}' | '\u{1F000}'..='\u{1FAFF}')
}

fn is_arabic_letter(c: char) -> bool {
    matches!(c, '\u{620}'..='\u{6FF}' | '\u{750}'..='\u{77F}' | '\u{8A0}'..='\u{8FF}') && !is_combining_mark(c)
}

/// Variation selectors, Mongolian ones included.
fn is_variation_selector(c: char) -> bool {
    matches!(c, '\u{180B}'..='\u{180D}' | '\u{180F}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')
}

/// Cuts runs of blanks and of marks, and drops marks that sit on nothing.
fn tidy(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let (mut space, mut line_feeds) = (false, 0);
    let (mut marks, mut selectors) = (0, 0);
    for c in text.chars() {
        match c {
            ' ' => space = true,
            '\n' => line_feeds += 1,
            c if is_combining_mark(c) => {
                let count = if is_variation_selector(c) { &mut selectors } else { &mut marks };
                let most = if is_variation_selector(c) { 1 } else { MARKS_MAX };
                let on_a_letter = !kept.is_empty() && !space && line_feeds == 0;
                if on_a_letter && *count < most {
                    *count += 1;
                    kept.push(c);
                }
            }
            c => {
                if !kept.is_empty() {
                    match line_feeds {
                        0 if space => kept.push(' '),
                        0 => {}
                        n => kept.extend(std::iter::repeat_n('\n', n.min(LINE_FEEDS_MAX))),
                    }
                }
                (space, line_feeds, marks, selectors) = (false, 0, 0, 0);
                kept.push(c);
            }
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn check(given: &str, as_line: &str, as_prose: &str) {
        assert_eq!(line(given, TEXT_MAX).as_deref(), Ok(as_line), "line of {given:?}");
        assert_eq!(prose(given, TEXT_MAX).as_deref(), Ok(as_prose), "prose of {given:?}");
    }

    fn check_same(given: &str, cleaned: &str) {
        check(given, cleaned, cleaned);
    }

    #[test]
    fn escape_sequences_go_as_units() {
        check_same("Radweg \x1b[38;2;1;2;3mgrün\x1b[0m", "Radweg grün");
        check_same("\x1b[2J\x1b[H\x1b[3Jweg", "weg");
        check_same("\x1b[?1049l\x1b[?25h\x1bcReset", "Reset");
        check_same("\x1b]0;gehackt\x07Text", "Text");
        check_same("\x1b]8;;https://evil.example\x1b\\klick\x1b]8;;\x1b\\", "klick");
        check_same("a\x1bP$q\"p\x1b\\b\x1bP+q544e\x1b\\c\x1b_Gf=100;AAAA\x1b\\d\x1bXs\x1b\\e\x1b^p\x1b\\f", "abcdef");
        check_same("a\u{9b}31mrot\u{9b}m", "arot");
        check_same("a\u{9d}0;x\u{9c}b", "ab");
        check_same("\x1b[200~:q!\r\x1b[201~", ":q!");
        check_same("a\x1b(Bb\x1b7c\x1b", "abc");
        check("a\x1b]0;ohne Ende\nZeile 2", "a Zeile 2", "a\nZeile 2");
        check_same("a\x1b[31ä", "aä");
    }

    #[test]
    fn controls_go_and_line_breaks_keep_words_apart() {
        check_same("ping\x07\x07\x07", "ping");
        check_same("ja\x08\x08nein", "janein");
        check_same("\x0e\x0fa\x7fb\0c", "abc");
        check_same("a\tb\u{a0}c\u{3000}d\u{2800}e", "a b c d e");
        check("Nein, abgelehnt\rJa, angenommen ", "Nein, abgelehnt Ja, angenommen", "Nein, abgelehnt\nJa, angenommen");
        check("a\r\nb\u{85}c\u{2028}d\u{2029}e", "a b c d e", "a\nb\nc\nd\ne");
        check("  eins  \n\n \n\n\n zwei ", "eins zwei", "eins\n\nzwei");
    }

    #[test]
    fn nothing_hides_and_nothing_reorders() {
        check_same("Antrag \u{202e}neommonegna\u{202c} abgelehnt", "Antrag neommonegna abgelehnt");
        check_same("\u{2067}\u{2067}offen\u{200e}\u{200f}\u{61c}", "offen");
        check_same("Pa\u{200b}rk\u{200c}\u{200d}\u{2060}\u{feff}", "Park");
        check_same("Sil\u{ad}be", "Silbe");
        check_same("ok\u{e0041}\u{e0042}\u{e007f}\u{e0001}", "ok");
        check_same("a\u{34f}\u{34f}b\u{fff9}c\u{fffa}\u{fffb}d", "abcd");
        check_same("a\u{fffe}\u{ffff}\u{1fffe}\u{fdd0}b", "ab");
        check_same("\u{feff}Text", "Text");
    }

    #[test]
    fn marks_have_a_limit_and_something_to_sit_on() {
        // A selector too many stood between two marks: without it they go into their usual order.
        check_same("!\u{fe0f}\u{308}\u{fe0f}\u{651}", "!\u{fe0f}\u{651}\u{308}");
        check_same(&format!("b{}lgo", "\u{301}".repeat(300)), &format!("b{}lgo", "\u{301}".repeat(4)));
        check_same(&format!("☂{}", "\u{fe0f}".repeat(50)), "☂\u{fe0f}");
        check_same("\u{301}a \u{301}b", "a b");
        check_same("a\u{200b}\u{308}", "ä");
    }

    #[test]
    fn honest_text_stays_what_it_is() {
        for text in [
            "Fußgängerüberweg „Grüne Straße“ – 50 % & mehr €",
            "👩‍👩‍👧‍👦 🏳️‍🌈 🇩🇪 👍🏽 ❤️‍🔥 🙂‍↔️ 1️⃣",
            "مقترح: ممر للمشاة",
            "می‌خواهم",
            "שלום Radweg 123",
            "Đặng Thị Hương, Özgür, Łukasz, Ελένη, Юлія",
            "漢字",
            "<script>alert(1)</script> =1+1 %s {{7*7}} '); DROP TABLE outcome;--",
            "__proto__",
            "\u{e000}",
        ] {
            check_same(text, text);
        }
        check("Absatz 1\n\nAbsatz 2\n– Punkt", "Absatz 1 Absatz 2 – Punkt", "Absatz 1\n\nAbsatz 2\n– Punkt");
        check_same("Mu\u{308}nchen", "München");
    }

    #[test]
    fn what_shows_nothing_is_empty() {
        for text in ["", " ", "\n\n", "\u{200b}\u{3164}\u{2800}\u{ad}", "\x1b[31m", "\u{fe0f}\u{301}", "\u{200d}"] {
            assert_eq!(line(text, TITLE_MAX), Err(TextFault::Empty), "{text:?}");
            assert_eq!(prose(text, TEXT_MAX), Err(TextFault::Empty), "{text:?}");
        }
    }

    #[test]
    fn length_counts_characters_after_cleaning() {
        assert_eq!(line(&" ä ".repeat(100), 199).as_deref(), Ok("ä ".repeat(100).trim_end()));
        assert_eq!(line(&"ä".repeat(201), TITLE_MAX), Err(TextFault::TooLong { max: 200, len: 201 }));
        let flood = format!("a{}", "\u{300}".repeat(100_000));
        assert_eq!(line(&flood, TITLE_MAX), Err(TextFault::TooLong { max: 200, len: 100_001 }));
    }

    /// Text made of what cleaning looks at, among all else.
    fn awkward() -> impl Strategy<Value = String> {
        const PIECES: &str = "au\u{308}\u{301}\u{338}\u{323} \n\r\t\x1b[]3m\\\x07\u{9b}\u{9d}\u{200c}\u{200d}\u{fe0f}👩🏽↔♀\
            م\u{651}\u{653}ا\u{202e}\u{ad}\u{1100}\u{1161}\u{11a8}\u{e0041}\u{2800}‐";
        let piece = prop_oneof![any::<char>(), proptest::sample::select(PIECES.chars().collect::<Vec<_>>())];
        proptest::collection::vec(piece, 0..24).prop_map(|pieces| pieces.iter().collect())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn cleaning_twice_changes_nothing_more(text in awkward()) {
            for clean in [line, prose] {
                if let Ok(once) = clean(&text, TEXT_MAX) {
                    let twice = clean(&once, TEXT_MAX);
                    prop_assert_eq!(twice.as_deref(), Ok(&*once));
                }
            }
        }

        #[test]
        fn what_is_forbidden_never_comes_out(text in awkward()) {
            if let Ok(clean) = line(&text, TEXT_MAX) {
                prop_assert!(!clean.contains('\n'));
            }
            if let Ok(clean) = prose(&text, TEXT_MAX) {
                prop_assert!(is_nfc(&clean));
                prop_assert_eq!(clean.trim(), &*clean);
                prop_assert!(!clean.chars().any(|c| (c.is_control() && c != '\n') || is_hidden(c)));
                prop_assert!(!["  ", " \n", "\n ", "\n\n\n"].iter().any(|run| clean.contains(run)));
                let mut marks = 0;
                for c in clean.chars() {
                    marks = if is_combining_mark(c) { marks + 1 } else { 0 };
                    prop_assert!(marks <= MARKS_MAX + 1);
                }
            }
        }

        #[test]
        fn the_short_way_and_the_long_way_agree(text in "[ \na-zA-ZäöüßÄÖÜéłŐ0-9„“–…€%]{0,12}") {
            for (clean, breaks) in [(line as fn(&str, usize) -> _, Breaks::ToSpaces), (prose, Breaks::Kept)] {
                let long_way = tidy(&visible(&text, breaks));
                prop_assert_eq!(is_plainly_clean(&text, breaks) && !text.is_empty(), !text.is_empty() && long_way == text);
                prop_assert_eq!(clean(&text, TEXT_MAX).unwrap_or_default().into_string(), long_way);
            }
        }
    }
}
