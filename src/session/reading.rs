//! Reads JSON that people wrote: every fault says where it is (`agenda[3].minutes`) and what is wrong, without language.
//! Knows nothing of plans; for records and commands, which programs write, serde alone is enough.

use std::{fmt, ops::RangeInclusive};

use serde::{
    Deserialize, Deserializer,
    de::{DeserializeOwned, MapAccess, SeqAccess, Visitor, value::StrDeserializer},
};

use super::clean::{self, TextFault};

/// Something is wrong with one value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldFault {
    /// Where: keys joined by dots, positions in lists from 0 in brackets; `.` is the whole file.
    pub path: String,
    /// What.
    pub wrong: Wrong,
}

/// What is wrong with a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// It has to be there and isn't.
    Missing,
    /// Nothing of this name is known here.
    Unknown,
    /// It stands there more than once.
    Twice,
    /// It is of another type.
    Type(Expected),
    /// It is none of the allowed words.
    Word(&'static [&'static str]),
    /// The number is outside of these bounds.
    Range(u64, u64),
    /// The list has fewer or more entries than these bounds allow.
    Count(u64, u64),
    /// The text is empty or too long.
    Text(TextFault),
    /// It is no day written `YYYY-MM-DD`.
    Day,
    /// It is no time on a clock written `HH:MM`.
    Hour,
    /// It must differ from the value at this path, and doesn't.
    SameAs(String),
}

/// The type a value should have had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// `{…}`
    Object,
    /// `[…]`
    List,
    /// `"…"`
    Text,
    /// A number without decimals.
    WholeNumber,
    /// `true` or `false`
    Flag,
}

/// A JSON value that still knows when a key stood there twice.
#[derive(Debug)]
pub(super) enum Json {
    Null,
    Flag(bool),
    Whole(i128),
    Fraction,
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct AnyJson;
        impl<'de> Visitor<'de> for AnyJson {
            type Value = Json;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("JSON")
            }
            fn visit_unit<E>(self) -> Result<Json, E> {
                Ok(Json::Null)
            }
            fn visit_bool<E>(self, flag: bool) -> Result<Json, E> {
                Ok(Json::Flag(flag))
            }
            fn visit_i64<E>(self, number: i64) -> Result<Json, E> {
                Ok(Json::Whole(number.into()))
            }
            fn visit_u64<E>(self, number: u64) -> Result<Json, E> {
                Ok(Json::Whole(number.into()))
            }
            fn visit_f64<E>(self, _: f64) -> Result<Json, E> {
                Ok(Json::Fraction)
            }
            fn visit_str<E>(self, text: &str) -> Result<Json, E> {
                Ok(Json::Text(text.into()))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Json, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = list.next_element()? {
                    entries.push(entry);
                }
                Ok(Json::List(entries))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Json, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = object.next_entry()? {
                    entries.push(entry);
                }
                Ok(Json::Object(entries))
            }
        }
        deserializer.deserialize_any(AnyJson)
    }
}

/// A value and where it stands.
pub(super) struct Node<'a> {
    json: &'a Json,
    path: String,
}

impl<'a> Node<'a> {
    pub(super) fn root(json: &'a Json) -> Self {
        Self { json, path: String::new() }
    }

    /// A value that stands under a name.
    pub(super) fn at(name: &str, json: &'a Json) -> Self {
        Self { json, path: name.to_owned() }
    }

    pub(super) fn path(&self) -> &str {
        if self.path.is_empty() { "." } else { &self.path }
    }

    pub(super) fn fault<T>(&self, wrong: Wrong) -> Result<T, FieldFault> {
        Err(FieldFault { path: self.path().to_owned(), wrong })
    }

    /// An object that has no other keys than these, and each at most once.
    pub(super) fn object(&self, known: &[&str]) -> Result<Object<'a>, FieldFault> {
        let object = self.any_object()?;
        for (i, (key, value)) in object.entries.iter().enumerate() {
            if !known.contains(&key.as_str()) {
                return object.node(key, value).fault(Wrong::Unknown);
            }
            if object.entries[..i].iter().any(|(earlier, _)| earlier == key) {
                return object.node(key, value).fault(Wrong::Twice);
            }
        }
        Ok(object)
    }

    /// An object, whatever it holds.
    pub(super) fn any_object(&self) -> Result<Object<'a>, FieldFault> {
        match self.json {
            Json::Object(entries) => Ok(Object { entries, path: self.path.clone() }),
            _ => self.fault(Wrong::Type(Expected::Object)),
        }
    }

    /// A list with that many entries, each read by `read`.
    pub(super) fn list<T>(
        &self,
        bounds: RangeInclusive<usize>,
        read: impl Fn(&Node<'a>) -> Result<T, FieldFault>,
    ) -> Result<Vec<T>, FieldFault> {
        let Json::List(entries) = self.json else { return self.fault(Wrong::Type(Expected::List)) };
        if !bounds.contains(&entries.len()) {
            return self.fault(Wrong::Count(*bounds.start() as u64, *bounds.end() as u64));
        }
        let nodes = entries.iter().enumerate().map(|(i, json)| Node { json, path: format!("{}[{i}]", self.path) });
        nodes.map(|node| read(&node)).collect()
    }

    /// A clean text of one line.
    pub(super) fn line(&self, max_chars: usize) -> Result<Box<str>, FieldFault> {
        clean::line(self.text()?, max_chars).or_else(|fault| self.fault(Wrong::Text(fault)))
    }

    /// A clean text with paragraphs.
    pub(super) fn prose(&self, max_chars: usize) -> Result<Box<str>, FieldFault> {
        clean::prose(self.text()?, max_chars).or_else(|fault| self.fault(Wrong::Text(fault)))
    }

    /// Any text.
    pub(super) fn text(&self) -> Result<&'a str, FieldFault> {
        match self.json {
            Json::Text(text) => Ok(text),
            _ => self.fault(Wrong::Type(Expected::Text)),
        }
    }

    pub(super) fn flag(&self) -> Result<bool, FieldFault> {
        match self.json {
            Json::Flag(flag) => Ok(*flag),
            _ => self.fault(Wrong::Type(Expected::Flag)),
        }
    }

    /// A whole number within these bounds.
    pub(super) fn number<T: TryFrom<i128> + Into<u64> + Copy>(
        &self,
        bounds: RangeInclusive<T>,
    ) -> Result<T, FieldFault> {
        let (least, most): (u64, u64) = ((*bounds.start()).into(), (*bounds.end()).into());
        match self.json {
            Json::Whole(n) if (i128::from(least)..=i128::from(most)).contains(n) => {
                T::try_from(*n).or_else(|_| self.fault(Wrong::Range(least, most)))
            }
            Json::Whole(_) => self.fault(Wrong::Range(least, most)),
            _ => self.fault(Wrong::Type(Expected::WholeNumber)),
        }
    }

    pub(super) fn is_number(&self) -> bool {
        matches!(self.json, Json::Whole(_) | Json::Fraction)
    }

    /// One of the words of an enum.
    pub(super) fn word<T: DeserializeOwned>(&self) -> Result<T, FieldFault> {
        T::deserialize(StrDeserializer::<NoSuchWord>::new(self.text()?)).or_else(|e| self.fault(Wrong::Word(e.allowed)))
    }
}

/// An object.
pub(super) struct Object<'a> {
    entries: &'a [(String, Json)],
    path: String,
}

impl<'a> Object<'a> {
    /// The value of a key; `null` counts as absent.
    pub(super) fn optional(&self, key: &str) -> Option<Node<'a>> {
        let (_, value) = self.entries.iter().find(|(k, v)| k == key && !matches!(v, Json::Null))?;
        Some(self.node(key, value))
    }

    pub(super) fn required(&self, key: &str) -> Result<Node<'a>, FieldFault> {
        self.optional(key).ok_or_else(|| FieldFault { path: self.path_of(key), wrong: Wrong::Missing })
    }

    fn node(&self, key: &str, json: &'a Json) -> Node<'a> {
        Node { json, path: self.path_of(key) }
    }

    fn path_of(&self, key: &str) -> String {
        // A key that somebody else made up is cleaned and cut before it is shown.
        let key: String = clean::line(key, usize::MAX).unwrap_or_default().chars().take(60).collect();
        if self.path.is_empty() { key } else { format!("{}.{key}", self.path) }
    }
}

/// Serde's way of saying which words there are.
#[derive(Debug)]
struct NoSuchWord {
    allowed: &'static [&'static str],
}

impl fmt::Display for NoSuchWord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "one of {:?}", self.allowed)
    }
}

impl std::error::Error for NoSuchWord {}

impl serde::de::Error for NoSuchWord {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self { allowed: &[] }
    }

    fn unknown_variant(_: &str, allowed: &'static [&'static str]) -> Self {
        Self { allowed }
    }
}
