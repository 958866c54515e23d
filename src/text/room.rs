//! The sentences of the pages for the people in the room: more languages than the program itself speaks, one file each in
//! `room/`, German first. The head of a file says whether somebody who grew up with the language has reviewed it.
//!
//! Unlike on a terminal, what a sentence names keeps the marks that hold directions apart.

use std::sync::LazyLock;

use fluent_bundle::{FluentArgs, FluentValue};

use super::{
    Sentence,
    sentences::{Grammar, Sentences},
};
use crate::session::Lang;

/// Declares the languages: name in Rust, file and `?lang=`, tag for `lang` attributes, direction.
macro_rules! tongues {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $tag:literal, $dir:literal;)+) => {
        /// A language that the pages speak.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Tongue { $($(#[$doc])* $name,)+ }

        impl Tongue {
            /// All languages, in the order in which they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// What it is called in addresses, and its file.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code),+ }
            }

            /// Its BCP 47 tag, for `lang` attributes.
            pub const fn tag(self) -> &'static str {
                match self { $(Self::$name => $tag),+ }
            }

            /// `ltr` or `rtl`.
            pub const fn direction(self) -> &'static str {
                match self { $(Self::$name => $dir),+ }
            }

            pub(super) fn file(self) -> &'static str {
                match self { $(Self::$name => include_str!(concat!("room/", $code, ".ftl"))),+ }
            }
        }
    };
}

tongues! {
    /// German, the first language.
    De = "de", "de", "ltr";
    /// German in Leichte Sprache, a language of its own by the rules for accessible information.
    Leicht = "de-leicht", "de-simple", "ltr";
    /// English.
    En = "en", "en", "ltr";
    /// Turkish.
    Tr = "tr", "tr", "ltr";
    /// Arabic.
    Ar = "ar", "ar", "rtl";
    /// Russian.
    Ru = "ru", "ru", "ltr";
    /// Ukrainian.
    Uk = "uk", "uk", "ltr";
    /// Polish.
    Pl = "pl", "pl", "ltr";
    /// Romanian.
    Ro = "ro", "ro", "ltr";
    /// Greek.
    El = "el", "el", "ltr";
    /// Farsi.
    Fa = "fa", "fa", "rtl";
    /// French.
    Fr = "fr", "fr", "ltr";
}

impl Tongue {
    /// The language of that name in an address or cookie.
    pub fn named(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|tongue| tongue.code() == code)
    }

    /// The first language of an `Accept-Language` header that is spoken here, the most wanted first.
    pub fn accepted(header: &str) -> Option<Self> {
        let wish = |part: &str| {
            let mut parts = part.split(';').map(str::trim);
            let tag = parts.next()?.to_ascii_lowercase();
            let weight = parts.find_map(|q| q.strip_prefix("q=")).map_or(Some(1.0), |q| q.parse::<f32>().ok())?;
            let spoken = |tongue: &&Self| tongue.tag() == tag;
            let language = tag.split('-').next().map(|code| match code {
                // Dari is the Farsi of Afghanistan; Moldovan is what old phones call Romanian.
                "prs" => "fa",
                "mo" => "ro",
                code => code,
            });
            let language = language.and_then(Self::named);
            let tongue = Self::ALL.iter().find(spoken).copied().or(language)?;
            (weight > 0.0).then_some((tongue, weight))
        };
        let wishes: Vec<_> = header.split(',').take(20).filter_map(wish).collect();
        // The first of several that are wanted alike.
        wishes.into_iter().rev().max_by(|a, b| a.1.total_cmp(&b.1)).map(|(tongue, _)| tongue)
    }

    /// The language of the program that is nearest to this one.
    pub const fn of_program(self) -> Lang {
        match self {
            Self::De | Self::Leicht => Lang::De,
            Self::En
            | Self::Tr
            | Self::Ar
            | Self::Ru
            | Self::Uk
            | Self::Pl
            | Self::Ro
            | Self::El
            | Self::Fa
            | Self::Fr => Lang::En,
        }
    }

    /// The sentence of that key with what it names; numbers choose the plural.
    pub fn say(self, key: &str, named: &[(&'static str, FluentValue<'_>)]) -> Sentence {
        let args: FluentArgs = named.iter().cloned().collect();
        SENTENCES[self as usize]
            .say(key, Some(&args))
            .map_or_else(|| key.to_owned().into(), |said| said.into_owned().into())
    }
}

impl From<Lang> for Tongue {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::De => Self::De,
            Lang::En => Self::En,
        }
    }
}

static SENTENCES: LazyLock<Vec<Sentences>> = LazyLock::new(|| Tongue::ALL.iter().copied().map(sentences).collect());

fn sentences(tongue: Tongue) -> Sentences {
    let plurals_of = tongue.tag().parse().expect("the tags are language identifiers");
    Sentences::of(tongue.file(), Grammar::new_concurrent(vec![plurals_of]))
}
