//! Names in texts: the forms in which people write a listed name, and a text without it.
//!
//! A text is compared as it is read, not as it is spelt: letters of any case and any blanks are alike, and what Markdown,
//! JSON and HTML put before or in place of a letter counts as that letter. Whose names go is decided elsewhere.

use std::collections::{BTreeMap, BTreeSet};

/// What stands in place of a removed text, in any language.
pub const REMOVED: &str = "[…]";
/// Behind these a surname alone is a name, too; elsewhere it may be any word.
const ADDRESSES: [&str; 11] = ["Frau", "Herr", "Herrn", "Dr.", "Prof.", "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms."];
/// Titles that are written with and without a full stop.
const TITLES: [&str; 2] = ["Dr", "Prof"];
/// What HTML writes for characters of its own.
const ENTITIES: [(&str, char); 5] = [("&amp;", '&'), ("&lt;", '<'), ("&gt;", '>'), ("&quot;", '"'), ("&#39;", '\'')];
/// What HTML sets around a piece of text that may hold a part of a name.
const AROUND: [&str; 2] = ["<bdi>", "</bdi>"];

/// Names to look for.
#[derive(Debug, Default)]
pub(super) struct Names(
    /// By the letter they begin with, the longest first.
    BTreeMap<char, Vec<Box<str>>>,
);

impl Names {
    /// `text` with `[…]` wherever a name stands as a word of its own, and for one of `beside` that stands right behind it,
    /// as organisations do; nothing where there is none.
    pub(super) fn without(&self, text: &str, beside: &Self) -> Option<String> {
        let mut rest = String::new();
        let (mut kept, mut at) = (0, 0);
        let mut before = None;
        while let Some((c, len)) = letter(&text[at..]) {
            let begins = !before.is_some_and(char::is_alphanumeric);
            let Some(name) = begins.then(|| self.at_start(&text[at..])).flatten() else {
                at += len;
                before = Some(c);
                continue;
            };
            rest.push_str(&text[kept..at]);
            remove(&mut rest, &text[at..at + name]);
            at += name;
            let between = separation(&text[at..]);
            if let Some(organisation) = (between > 0).then(|| beside.at_start(&text[at + between..])).flatten() {
                rest.push_str(&text[at..at + between]);
                at += between;
                remove(&mut rest, &text[at..at + organisation]);
                at += organisation;
            }
            kept = at;
            // What was removed is no letter before what follows.
            before = None;
        }
        (kept > 0).then(|| rest + &text[kept..])
    }

    /// How many bytes of `text` are a name, if it begins with one: the longest.
    fn at_start(&self, text: &str) -> Option<usize> {
        let first = folded(letter(text)?.0).next()?;
        self.0.get(&first)?.iter().find_map(|name| begins_with(text, name).filter(|len| ends(&text[*len..], name)))
    }
}

impl<'n> FromIterator<&'n str> for Names {
    fn from_iter<I: IntoIterator<Item = &'n str>>(names: I) -> Self {
        let mut by_first: BTreeMap<char, Vec<Box<str>>> = BTreeMap::new();
        for name in names.into_iter().collect::<BTreeSet<_>>() {
            if let Some(first) = name.chars().next().and_then(|c| folded(c).next()) {
                by_first.entry(first).or_default().push(name.into());
            }
        }
        by_first.values_mut().for_each(|names| names.sort_by_key(|name| std::cmp::Reverse(name.len())));
        Self(by_first)
    }
}

/// The forms of a listed name that mean the person wherever they stand: as listed, without titles, and turned round
/// ("Mustermann, Erika"). With a surname that `nobody_else` bears also that surname behind an address, and alone where it
/// is a double one.
pub(super) fn forms(listed: &str, nobody_else: impl Fn(&str) -> bool) -> Vec<Box<str>> {
    let mut forms = vec![Box::from(listed)];
    if let Some((first, behind)) = listed.split_once(',') {
        // "von Berg, Hans", but also "Erika Mustermann, Vorsitz".
        forms.extend(first.contains(' ').then(|| first.into()));
        forms.push(format!("{} {}", behind.trim(), first.trim()).into());
    }
    let plain: Box<str> = match listed.split_once(',') {
        Some((first, behind)) => format!("{} {}", without_titles(behind.trim()), first.trim()).into(),
        None => without_titles(listed).into(),
    };
    let surname = surname(listed);
    if let Some((given, _)) = plain.rsplit_once(' ') {
        forms.push(format!("{surname}, {given}").into());
        forms.push(plain.clone());
        if nobody_else(surname) {
            forms.extend(ADDRESSES.iter().map(|address| format!("{address} {surname}").into()));
            let halves = || surname.split('-').filter(|half| half.starts_with(char::is_uppercase));
            forms.extend((halves().count() > 1).then(|| surname.into()));
        }
    }
    forms
}

/// The words of a listed name that may mean the person, and may be any word: they are looked for, not removed.
pub(super) fn parts(listed: &str) -> impl Iterator<Item = &str> {
    let words = listed.split(|c: char| !c.is_alphanumeric() && c != '.');
    let is_title = |word: &str| word.ends_with('.') || ADDRESSES.contains(&word) || TITLES.contains(&word);
    words.filter(move |word| word.chars().count() > 2 && !is_title(word) && !word.starts_with(char::is_lowercase))
}

/// The surname in a name as lists have it: "Erika Mustermann" or "Mustermann, Erika".
pub(super) fn surname(name: &str) -> &str {
    match name.split_once(',') {
        Some((surname, _)) => surname.trim(),
        None => name.rsplit_once(' ').map_or(name, |(_, surname)| surname),
    }
}

/// "Prof. Dr. Erika Mustermann" without what stands before the name; a name stays that would have one word only.
fn without_titles(name: &str) -> &str {
    let mut rest = name;
    while let Some((word, behind)) = rest.split_once(' ') {
        let is_initial = word.chars().count() == 2 && word.starts_with(char::is_alphabetic);
        let is_title = word.ends_with('.') && !is_initial || ADDRESSES.contains(&word) || TITLES.contains(&word);
        if !is_title {
            break;
        }
        rest = behind.trim_start();
    }
    rest
}

/// Whether `text` holds one of these names, as [`Names::without`] finds them.
pub(super) fn holds(text: &str, names: &Names) -> bool {
    names.without(text, &Names::default()).is_some()
}

/// Sets [`REMOVED`] in place of `removed`, and keeps what HTML needs closed.
fn remove(rest: &mut String, removed: &str) {
    rest.push_str(REMOVED);
    for piece in removed.split('<').skip(1) {
        rest.extend(AROUND.iter().filter(|tag| piece.starts_with(&tag[1..])).copied());
    }
}

/// How many bytes of `text` separate a name from its organisation: a bracket, a comma, the cells of a table, JSON's key.
fn separation(text: &str) -> usize {
    let mut at = 0;
    loop {
        let rest = &text[at..];
        let tag = rest.starts_with('<').then(|| rest.find('>')).flatten().map(|end| end + 1);
        let key = rest.starts_with("\"organisation\":").then_some("\"organisation\":".len());
        let line = (rest.starts_with('\n') && text[..at].ends_with(',')).then_some(1);
        let sign = rest.starts_with([' ', ',', ';', '(', '|', '/', '"']).then_some(1);
        let Some(len) = tag.or(key).or(line).or(sign) else { return at };
        at += len;
    }
}

/// The first letter that a reader sees in `text`, and the bytes that it takes.
fn letter(text: &str) -> Option<(char, usize)> {
    let c = text.chars().next()?;
    if let Some((spelt, c)) = ENTITIES.iter().find(|(spelt, _)| text.starts_with(spelt)) {
        return Some((*c, spelt.len()));
    }
    if let Some(tag) = AROUND.iter().find(|tag| text.starts_with(**tag)) {
        return Some((' ', tag.len()));
    }
    if text.starts_with("<br>") {
        return Some((' ', "<br>".len()));
    }
    Some(match text.strip_prefix('\\').and_then(|behind| behind.chars().next()) {
        Some(c) if c.is_ascii_punctuation() => (c, 2),
        Some('n' | 'r' | 't') => (' ', 2),
        Some(_) | None => (c, c.len_utf8()),
    })
}

/// A letter as it is compared.
fn folded(c: char) -> impl Iterator<Item = char> {
    let folded = match c {
        'ß' | 'ẞ' => ['s', 's'],
        // Turkish has two letters I, and texts in capitals mix them up.
        'İ' | 'ı' => ['i', '\0'],
        c if c.is_whitespace() => [' ', '\0'],
        c => [c.to_lowercase().next().unwrap_or(c), '\0'],
    };
    folded.into_iter().filter(|c| *c != '\0')
}

/// How many bytes of `text` are `name`, if it begins with it.
fn begins_with(text: &str, name: &str) -> Option<usize> {
    let mut wanted = name.chars().flat_map(folded).peekable();
    let (mut at, mut blank) = (0, false);
    while wanted.peek().is_some() {
        if let Some(tag) = AROUND.iter().find(|tag| at > 0 && text[at..].starts_with(**tag)) {
            at += tag.len();
            continue;
        }
        let (c, len) = letter(&text[at..])?;
        let more = blank && c.is_whitespace() && wanted.peek() != Some(&' ');
        if !more && !folded(c).all(|c| wanted.next() == Some(c)) {
            return None;
        }
        blank = c.is_whitespace();
        at += len;
    }
    (at > 0).then_some(at)
}

/// Whether a name ends where `after` follows it. To a full name endings may be joined ("Erika Mustermanns"), to a single
/// word only those of the genitive: "Ann" is no part of "Annahme".
fn ends(after: &str, name: &str) -> bool {
    let mut after = after.chars();
    let mut next = after.next();
    if name.contains(' ') {
        return !next.is_some_and(char::is_numeric);
    }
    if next == Some('s') {
        next = after.next();
    }
    !next.is_some_and(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    use proptest::prelude::*;

    fn without(text: &str, name: &str) -> Option<String> {
        Names::from_iter([name]).without(text, &Names::default())
    }

    proptest! {
        #[test]
        fn nothing_is_left_of_a_name(
            name in "[A-ZÄİ][a-zäßş]{0,4}( [A-Z][a-z]{1,4})?",
            parts in prop::collection::vec("[ ,.\\n–A-Za-zäß]{0,6}", 1..5),
        ) {
            let text = parts.join(&name);
            let rest = without(&text, &name).unwrap_or(text);
            prop_assert_eq!(without(&rest, &name), None, "{}", rest);
        }
    }

    #[test]
    fn a_name_goes_wherever_it_is_a_word_of_its_own() {
        let check = |text: &str, name: &str, rest: Option<&str>| assert_eq!(without(text, name).as_deref(), rest);
        check("Erika Mustermann fragt, ERIKA MUSTERMANNS Kind", "Erika Mustermann", Some("[…] fragt, […]S Kind"));
        check("Die Annahme von Ann und Anns Kind", "Ann", Some("Die Annahme von […] und […]s Kind"));
        check("Person 70 und Person 7.", "Person 7", Some("Person 70 und […]."));
        check("Ayşe Yılmaz-Öz", "Ayşe Yılmaz", Some("[…]-Öz"));
        check("İpek, IPEK", "İpek", Some("[…], […]"));
        check("AYŞE DEMİR und Ayşe  \nDemir", "Ayşe Demir", Some("[…] und […]"));
        check("KARL GRÖSSE, Karl Groß", "Karl Größe", Some("[…], Karl Groß"));
        check("Niemand", "Erika", None);
        check("ErikaErika", "Erika", None);
    }

    #[test]
    fn a_name_goes_however_it_is_spelt() {
        let check = |text: &str, name: &str, rest: &str| assert_eq!(without(text, name).as_deref(), Some(rest));
        check("| Vertreter\\*in Nour | – |", "Vertreter*in Nour", "| […] | – |");
        check("1\\. Vorsitz Anna", "1. Vorsitz Anna", "[…]");
        check("\\[Gast\\] Ole", "[Gast] Ole", "[…]");
        check("<td>Zoë &gt; X</td>", "Zoë > X", "<td>[…]</td>");
        check(r#""Zeile\nErika \"Riki\" Muster""#, "Erika \"Riki\" Muster", r#""Zeile\n[…]""#);
        check("<td><bdi>سارة</bdi> Klein</td>", "سارة Klein", "<td><bdi>[…]</bdi></td>");
    }

    #[test]
    fn an_organisation_goes_with_its_name_only() {
        let names = Names::from_iter(["Erika Muster"]);
        let verein = Names::from_iter(["Verein & Co"]);
        for (text, rest) in [
            ("Erika Muster (Verein & Co) sagt", "[…] ([…]) sagt"),
            ("| Erika Muster | Verein \\& Co | 9 |", "| […] | […] | 9 |"),
            ("<td>Erika Muster</td><td>Verein &amp; Co</td>", "<td>[…]</td><td>[…]</td>"),
            (
                "\"name\": \"Erika Muster\",\n  \"organisation\": \"Verein & Co\"",
                "\"name\": \"[…]\",\n  \"organisation\": \"[…]\"",
            ),
            ("Erika Muster: Verein & Co zahlt", "[…]: Verein & Co zahlt"),
            ("Verein & Co, Erika Muster", "Verein & Co, […]"),
        ] {
            assert_eq!(names.without(text, &verein).as_deref(), Some(rest));
        }
    }

    #[test]
    fn people_write_a_listed_name_in_many_forms() {
        let check = |listed: &str, text: &str, rest: &str| {
            let forms = forms(listed, |_| true);
            let names: Names = forms.iter().map(|form| &**form).collect();
            assert_eq!(names.without(text, &Names::default()).as_deref(), Some(rest), "{listed}");
        };
        check("Dr. Ayşe Demir", "Ayşe Demir, AYŞE DEMIR, Frau Dr. Ayşe Demir, Demir, Ayşe", "[…], […], Frau […], […]");
        check(
            "Müller, Dr. Hans",
            "Hans Müller und Dr. Hans Müller, Herr Müller in der Müllerstraße",
            "[…] und […], […] in der Müllerstraße",
        );
        check("Prof. Dr. Karl-Heinz Größe", "Karl-Heinz Größe fragt", "[…] fragt");
        check("Ayla Öztürk-Müller", "Öztürk-Müllers Antrag", "[…]s Antrag");
        check("Erika Muster, Vorsitz", "Erika Muster eröffnet", "[…] eröffnet");
    }
}
