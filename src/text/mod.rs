//! Every sentence a person reads, in every language: one file a language (`de.ftl`, `en.ftl`), German first. Which
//! sentence is shown when is decided elsewhere; no sentence is ever stored.
//!
//! Sentences are asked for with [`t!`](crate::t). A test reads the source and both files and fails when a key or an argument is
//! missing in one of them, or when nobody asks for it any more.

mod ballot_files;
mod calculation;
mod deeds;
mod faults;
mod markup;
mod minutes;
mod names;
#[cfg(test)]
mod proof;
mod refusals;
mod room;
mod sentences;
mod troubles;
mod when;

use std::{borrow::Cow, sync::LazyLock};

use fluent_bundle::{FluentArgs, FluentValue};

pub use ballot_files::{ballot_file_fault, tie};
pub use calculation::{calculation, calculation_apart, decision, needed, sum, votes};
pub use deeds::deed;
pub use faults::{field_fault, plan_fault, text_fault, wrong};
pub use markup::in_markup;
pub use minutes::resolution;
pub use names::{
    channel, counted_by, item_kind, item_title, method, outcome_kind, outcome_result, public_item_title, quorum,
    quoted, rule, secrecy, standing, status, taken_up, warning, way,
};
pub use refusals::{act, act_on, refusal, refusal_at};
pub use room::Tongue;
pub use troubles::{
    damage, elsewhere_error, file_error, io_error, keeper_error, new_error, read_error, redact_error, repair_error,
    trouble, why,
};
pub use when::{LocalMinute, Zone, day, day_short, duration};

use sentences::{Grammar, Sentences};

use crate::session::Lang;

/// A sentence, or a piece of one: borrowed from its file where it names nothing.
pub type Sentence = Cow<'static, str>;

/// A sentence in a language: `t!(lang, "key")`, or with what it names: `t!(lang, "key", needed = 19, title = &title)`.
///
/// Arguments are texts, or numbers, which choose the plural and are written with the language's separators.
#[macro_export]
macro_rules! t {
    ($lang:expr, $key:literal) => {
        $crate::text::sentence($lang, $key, None)
    };
    ($lang:expr, $key:literal, $($name:ident = $value:expr),+ $(,)?) => {{
        let mut args = fluent_bundle::FluentArgs::new();
        $(args.set(stringify!($name), $value);)+
        $crate::text::sentence($lang, $key, Some(&args))
    }};
}

/// The sentence of that key. [`t!`](crate::t) is the way to call it.
pub fn sentence(lang: Lang, key: &str, args: Option<&FluentArgs<'_>>) -> Sentence {
    sentences(lang).say(key, args).map_or_else(|| key.to_owned().into(), |said| inner_quotes(lang, said))
}

/// Quotation marks within quotation marks as the language has them: „Antrag ‚Radwege‘“. Those that aren't pairs stay.
fn inner_quotes(lang: Lang, sentence: Cow<'_, str>) -> Cow<'_, str> {
    let ((open, close), inner) = match lang {
        Lang::De => (('„', '“'), ('‚', '‘')),
        Lang::En => (('“', '”'), ('‘', '’')),
    };
    let mut depth = 0_usize;
    let mut nested = false;
    let mut out = String::new();
    for c in sentence.chars() {
        if c == open {
            depth += 1;
            nested |= depth > 1;
            out.push(if depth > 1 { inner.0 } else { c });
        } else if c == close {
            out.push(if depth > 1 { inner.1 } else { c });
            let Some(rest) = depth.checked_sub(1) else { return sentence };
            depth = rest;
        } else {
            out.push(c);
        }
    }
    if nested && depth == 0 { out.into() } else { sentence }
}

/// The sentence of one word out of a set, such as `month` and `11`: its key is `month-11`.
pub fn word(lang: Lang, set: &'static str, word: &str) -> Sentence {
    sentence(lang, &format!("{set}-{word}"), None)
}

/// What a template is called, and what it is for.
pub fn template(lang: Lang, name: &str) -> (Sentence, Sentence) {
    (word(lang, "template", name), word(lang, "template-about", name))
}

/// A whole number as the language writes it: 1.503 or 1,503.
pub fn number(lang: Lang, number: impl std::fmt::Display) -> String {
    grouped(&number.to_string(), separators(lang))
}

/// The language that the environment asks for: `FACHKONFERENZ_LANG`, else English where the locale is an English one.
pub fn lang_of_environment(variable: impl Fn(&str) -> Option<String>) -> Lang {
    let said = |name: &str| variable(name).filter(|value| !value.is_empty());
    if let Some(lang) = said("FACHKONFERENZ_LANG").and_then(|value| lang_named(&value)) {
        return lang;
    }
    match ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(said) {
        Some(locale) if locale.starts_with("en") => Lang::En,
        Some(_) | None => Lang::De,
    }
}

/// The language of that name (`de`, `en`).
pub fn lang_named(name: &str) -> Option<Lang> {
    Lang::ALL.iter().copied().find(|lang| lang.as_str() == name)
}

fn sentences(lang: Lang) -> &'static Sentences {
    static DE: LazyLock<Sentences> = LazyLock::new(|| Sentences::of(include_str!("de.ftl"), grammar(Lang::De)));
    static EN: LazyLock<Sentences> = LazyLock::new(|| Sentences::of(include_str!("en.ftl"), grammar(Lang::En)));
    match lang {
        Lang::De => &DE,
        Lang::En => &EN,
    }
}

fn grammar(lang: Lang) -> Grammar {
    let plurals_of = lang.as_str().parse().expect("de and en are language identifiers");
    let mut grammar = Grammar::new_concurrent(vec![plurals_of]);
    // The marks that keep directions apart on a page show as boxes on many terminals; names are cleaned anyway.
    grammar.set_use_isolating(false);
    grammar.set_formatter(Some(match lang {
        Lang::De => |value, _| written_number(value, separators(Lang::De)),
        Lang::En => |value, _| written_number(value, separators(Lang::En)),
    }));
    grammar
}

/// Between thousands, and before decimals.
type Separators = (char, char);

fn separators(lang: Lang) -> Separators {
    match lang {
        Lang::De => ('.', ','),
        Lang::En => (',', '.'),
    }
}

fn written_number(value: &FluentValue<'_>, separators: Separators) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(grouped(&number.as_string(), separators)),
        FluentValue::String(_) | FluentValue::Custom(_) | FluentValue::None | FluentValue::Error => None,
    }
}

fn grouped(digits: &str, (thousands, decimal): Separators) -> String {
    let (whole, decimals) = digits.split_once('.').map_or((digits, None), |(whole, rest)| (whole, Some(rest)));
    let count = whole.chars().filter(char::is_ascii_digit).count();
    let mut left = count;
    let mut written = String::with_capacity(digits.len() + count / 3);
    for c in whole.chars() {
        if c.is_ascii_digit() {
            if left < count && left.is_multiple_of(3) {
                written.push(thousands);
            }
            left -= 1;
        }
        written.push(c);
    }
    if let Some(decimals) = decimals {
        written.push(decimal);
        written.push_str(decimals);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotation_marks_within_others_are_single() {
        let check = |lang, text: &str, expected: &str| assert_eq!(inner_quotes(lang, text.into()), expected);
        check(Lang::De, "Die Frage „Antrag „Rad““ und „b“", "Die Frage „Antrag ‚Rad‘“ und „b“");
        check(Lang::De, "„a“ „b", "„a“ „b");
        check(Lang::De, "“a”", "“a”");
        check(Lang::En, "“a “b””", "“a ‘b’”");
    }

    #[test]
    fn numbers_are_written_as_the_language_does() {
        for (given, de, en) in [
            ("0", "0", "0"),
            ("999", "999", "999"),
            ("1503", "1.503", "1,503"),
            ("-1234567", "-1.234.567", "-1,234,567"),
            ("1234.5", "1.234,5", "1,234.5"),
        ] {
            assert_eq!((number(Lang::De, given), number(Lang::En, given)), (de.into(), en.into()));
        }
        let minutes = |n: i32| t!(Lang::De, "duration-minutes", minutes = n);
        assert_eq!((minutes(5), minutes(1503)), ("5 Min.".into(), "1.503 Min.".into()));
    }

    #[test]
    fn the_environment_chooses_the_language() {
        fn check(variables: &[(&str, &str)], expected: Lang) {
            let get = |name: &str| variables.iter().find(|(n, _)| *n == name).map(|(_, value)| (*value).to_owned());
            assert_eq!(lang_of_environment(get), expected, "{variables:?}");
        }
        check(&[], Lang::De);
        check(&[("LANG", "en_GB.UTF-8")], Lang::En);
        check(&[("LANG", "en_GB.UTF-8"), ("LC_ALL", "")], Lang::En);
        check(&[("LANG", "en_GB.UTF-8"), ("LC_ALL", "C.UTF-8")], Lang::De);
        check(&[("LANG", "de_DE"), ("LC_MESSAGES", "en_US")], Lang::En);
        check(&[("LANG", "fr_FR")], Lang::De);
        check(&[("LANG", "en_US"), ("FACHKONFERENZ_LANG", "de")], Lang::De);
        check(&[("FACHKONFERENZ_LANG", "en")], Lang::En);
        check(&[("LANG", "en_US"), ("FACHKONFERENZ_LANG", "tr")], Lang::En);
    }
}
