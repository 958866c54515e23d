//! What stands in a cell and in a row, the same for every target. Where rows go is not known here.

use std::{borrow::Cow, fmt, ops::Index};

use sha2::{Digest, Sha256};

use super::schema::{Kind, Origin, Table};
use crate::session::hex;

/// What stands in a cell. Days, moments, ids and lists are texts in the one spelling of this program.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Value<'a> {
    /// Nothing is known.
    #[default]
    Null,
    /// A text.
    Text(Cow<'a, str>),
    /// A whole number.
    Number(i64),
    /// Yes or no.
    Flag(bool),
}

impl<'a> Value<'a> {
    /// What `thing` is written as.
    pub fn of(thing: impl fmt::Display) -> Self {
        Self::Text(thing.to_string().into())
    }

    /// A list of texts, written as JSON.
    pub fn list<'t>(texts: impl IntoIterator<Item = &'t str>) -> Self {
        let texts: Vec<_> = texts.into_iter().collect();
        Self::Text(serde_json::to_string(&texts).expect("a list of texts is JSON").into())
    }

    /// The text, where it is one.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Null | Self::Number(_) | Self::Flag(_) => None,
        }
    }

    /// The number, where it is one.
    pub const fn number(&self) -> Option<i64> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Null | Self::Text(_) | Self::Flag(_) => None,
        }
    }

    /// The texts of a list; none where it is no list.
    pub fn texts(&self) -> Vec<String> {
        self.text().and_then(|json| serde_json::from_str(json).ok()).unwrap_or_default()
    }

    /// Whether nothing is known.
    pub const fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// The same, borrowing nothing.
    pub fn into_owned(self) -> Value<'static> {
        match self {
            Self::Null => Value::Null,
            Self::Text(text) => Value::Text(text.into_owned().into()),
            Self::Number(number) => Value::Number(number),
            Self::Flag(flag) => Value::Flag(flag),
        }
    }

    /// Reads what stands in a text file or a text answer for a column of this kind; `None` where it is something else.
    pub fn read(kind: Kind, text: &'a str) -> Option<Self> {
        match kind {
            Kind::Number => text.parse().ok().map(Self::Number),
            Kind::Flag => match text {
                "true" => Some(Self::Flag(true)),
                "false" => Some(Self::Flag(false)),
                _ => None,
            },
            Kind::Id | Kind::Text | Kind::Word(_) | Kind::Day | Kind::Moment | Kind::List | Kind::Json => {
                Some(Self::Text(text.into()))
            }
        }
    }

    /// Writes it as text; nothing for nothing.
    pub fn written(&self) -> Cow<'_, str> {
        match self {
            Self::Null => "".into(),
            Self::Text(text) => (&**text).into(),
            Self::Number(number) => number.to_string().into(),
            Self::Flag(true) => "true".into(),
            Self::Flag(false) => "false".into(),
        }
    }

    /// The same as JSON; lists and objects as themselves.
    pub fn json(&self, kind: Kind) -> serde_json::Value {
        match (self, kind) {
            (Self::Null, _) => serde_json::Value::Null,
            (Self::Number(number), _) => (*number).into(),
            (Self::Flag(flag), _) => (*flag).into(),
            (Self::Text(text), Kind::List | Kind::Json) => {
                serde_json::from_str(text).unwrap_or_else(|_| (&**text).into())
            }
            (Self::Text(text), _) => (&**text).into(),
        }
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl From<bool> for Value<'_> {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

macro_rules! numbers {
    ($($number:ty)+) => { $(impl From<$number> for Value<'_> {
        /// Sums of votes and euros stay far below 2^63; what didn't would stand there as the most there is.
        fn from(number: $number) -> Self {
            Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
        }
    })+ };
}
numbers!(u16 u32 u64 usize i64);

impl<'a, T: Into<Value<'a>>> From<Option<T>> for Value<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

/// A row of a table: one value a column, in the table's order.
#[derive(Clone, Debug, PartialEq)]
pub struct Row<'a> {
    /// Which table.
    pub table: &'static Table,
    /// The cells.
    pub values: Vec<Value<'a>>,
}

impl<'a> Row<'a> {
    /// A row with these cells; columns that aren't named hold nothing. Cheapest in the order of the table.
    ///
    /// # Panics
    /// The table has no column of that name.
    pub fn of<const N: usize>(table: &'static Table, cells: [(&str, Value<'a>); N]) -> Self {
        let mut row = Self { table, values: vec![Value::Null; table.columns.len()] };
        let mut next = 0;
        for (name, value) in cells {
            if table.columns.get(next).is_none_or(|column| column.name != name) {
                next = table.position(name);
            }
            row.values[next] = value;
            next += 1;
        }
        row
    }

    /// Puts a value into a cell.
    ///
    /// # Panics
    /// The table has no column of that name.
    pub fn set(&mut self, column: &str, value: impl Into<Value<'a>>) {
        self.values[self.table.position(column)] = value.into();
    }

    /// The values that tell this row from all others.
    pub fn key(&self) -> Vec<&Value<'a>> {
        self.table.key.iter().map(|column| &self[column]).collect()
    }

    /// The same, borrowing nothing.
    pub fn into_owned(self) -> Row<'static> {
        Row { table: self.table, values: self.values.into_iter().map(Value::into_owned).collect() }
    }

    /// SHA-256 over everything that the session says about this row, in lower-case hexadecimal digits.
    pub fn source_hash(&self) -> String {
        let mut hash = Sha256::new();
        for (column, value) in self.table.columns.iter().zip(&self.values) {
            if !matches!(column.origin, Origin::Session | Origin::Shared) {
                continue;
            }
            let text = value.written();
            // Lengths keep cells apart, and nothing apart from an empty text.
            hash.update(if value.is_null() { u64::MAX } else { text.len() as u64 }.to_be_bytes());
            hash.update(text.as_bytes());
        }
        hex(&hash.finalize())
    }
}

impl<'a> Index<&str> for Row<'a> {
    type Output = Value<'a>;

    fn index(&self, column: &str) -> &Value<'a> {
        &self.values[self.table.position(column)]
    }
}
