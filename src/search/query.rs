//! What was typed: words that all have to be there, phrases in quotation marks, and filters such as `hf:SPR`.

use super::fold::{folded, words};
use crate::{
    session::{Lang, OutcomeResult},
    text,
};

/// A query. Where it is empty, nothing is found.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Query {
    /// Words, as the index has them; those of phrases too.
    pub words: Vec<String>,
    /// Phrases, each of several words.
    pub phrases: Vec<Vec<String>>,
    /// What a thing has to be.
    pub filters: Vec<Filter>,
}

/// What a thing has to be: one of its tags is this.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Filter {
    /// In this Handlungsfeld.
    Field(String),
    /// With this result; none where the word means none.
    Result(Option<OutcomeResult>),
    /// Of this year.
    Year(String),
    /// In a session with this in its name or title.
    Session(String),
}

impl Filter {
    /// The filter of this name, in either language.
    fn named(name: &str, value: &str) -> Option<Self> {
        let folded = folded(value);
        match name.to_lowercase().as_str() {
            "hf" | "handlungsfeld" | "field" => Some(Self::Field(folded)),
            "ergebnis" | "result" => Some(Self::Result(result(&folded))),
            "jahr" | "year" => Some(Self::Year(folded)),
            "sitzung" | "session" => Some(Self::Session(folded)),
            _ => None,
        }
    }
}

/// The result that a word begins to name: `ang` is `accepted`.
fn result(typed: &str) -> Option<OutcomeResult> {
    let names = |result: OutcomeResult| {
        let shown = Lang::ALL.iter().map(move |lang| text::outcome_result(*lang, result).into_owned());
        shown.chain([result.as_str().to_owned()])
    };
    let is_it = |name: String| folded(&name).starts_with(typed);
    OutcomeResult::ALL.iter().copied().find(|result| !typed.is_empty() && names(*result).any(is_it))
}

impl Query {
    pub fn parse(typed: &str) -> Self {
        let mut query = Self::default();
        let mut rest = typed.trim_start();
        while !rest.is_empty() {
            let name_len = rest.find([':', ' ']).filter(|at| rest[*at..].starts_with(':'));
            if let Some((name, after)) = name_len.map(|len| (&rest[..len], &rest[len + 1..])) {
                let (value, _, left) = value(after);
                if let Some(filter) = Filter::named(name, value) {
                    query.filters.push(filter);
                    rest = left.trim_start();
                    continue;
                }
            }
            let (value, quoted, left) = value(rest);
            let found: Vec<String> = words(value).into_iter().map(|word| word.folded).collect();
            query.words.extend(found.iter().cloned());
            if quoted && found.len() > 1 {
                query.phrases.push(found);
            }
            rest = left.trim_start();
        }
        query
    }
}

/// The text up to the next blank, or between quotation marks; whether there were any; and what comes after it. Marks that
/// are not closed yet reach to the end.
fn value(text: &str) -> (&str, bool, &str) {
    let marks = [('"', '"'), ('„', '“'), ('“', '”'), ('»', '«'), ('«', '»')];
    let first = text.chars().next();
    if let Some((open, close)) = marks.into_iter().find(|(open, _)| Some(*open) == first) {
        let inside = &text[open.len_utf8()..];
        return match inside.find([close, '"']) {
            Some(end) => {
                (&inside[..end], true, &inside[end + inside[end..].chars().next().map_or(0, char::len_utf8)..])
            }
            None => (inside, true, ""),
        };
    }
    let end = text.find(char::is_whitespace).unwrap_or(text.len());
    (&text[..end], false, &text[end..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_phrases_and_filters_are_told_apart() {
        let query = Query::parse("Sprachcafés  hf:SPR „in jedem Stadtteil“ ergebnis:angenommen sitzung:\"Ankommen 2\"");
        assert_eq!(query.words, ["sprachcafes", "in", "jedem", "stadtteil"]);
        assert_eq!(query.phrases, [["in", "jedem", "stadtteil"]]);
        let session = Filter::Session("ankommen 2".into());
        let accepted = Filter::Result(Some(OutcomeResult::Accepted));
        assert_eq!(query.filters, [Filter::Field("spr".into()), accepted, session]);
        let english = Query::parse("year:2026 result:rej field:IKÖ");
        let rejected = Filter::Result(Some(OutcomeResult::Rejected));
        assert_eq!(english.filters, [Filter::Year("2026".into()), rejected, Filter::Field("iko".into())]);
        assert_eq!(Query::parse("ergebnis:vielleicht").filters, [Filter::Result(None)]);
    }

    #[test]
    fn whatever_is_typed_is_a_query() {
        for typed in ["", " ", ":", "a:b", "\"", "\"a b", "„a“b", "hf:", "((("] {
            let _ = Query::parse(typed);
        }
        assert_eq!(Query::parse("17:30 Uhr").words, ["17", "30", "uhr"]);
        assert_eq!(Query::parse("\"a b").phrases, [["a", "b"]]);
    }
}
