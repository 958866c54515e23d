//! JSON in which an object may name a field twice: which of the two was meant, nobody could say, so it is told.

use std::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, SeqAccess, Visitor},
};
use serde_json::{Map, Value};

/// A JSON value.
pub(super) struct Repeating {
    /// The value; null where a field stands twice.
    pub value: Value,
    /// A field that stands twice, here or further in.
    pub twice: Option<String>,
}

impl<'de> Deserialize<'de> for Repeating {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        /// Keeps the first field that stands twice.
        struct AnyValue(Option<String>);
        impl<'de> Visitor<'de> for &mut AnyValue {
            type Value = Value;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("JSON")
            }
            fn visit_unit<E>(self) -> Result<Value, E> {
                Ok(Value::Null)
            }
            fn visit_bool<E>(self, flag: bool) -> Result<Value, E> {
                Ok(flag.into())
            }
            fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
                Ok(number.into())
            }
            fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
                Ok(number.into())
            }
            fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
                Ok(number.into())
            }
            fn visit_str<E>(self, text: &str) -> Result<Value, E> {
                Ok(text.into())
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
                let mut values = Vec::new();
                while let Some(Repeating { value, twice }) = list.next_element()? {
                    self.0 = self.0.take().or(twice);
                    values.push(value);
                }
                Ok(Value::Array(values))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Value, A::Error> {
                let mut fields = Map::new();
                while let Some((name, Repeating { value, twice })) = object.next_entry::<String, _>()? {
                    self.0 = self.0.take().or(twice);
                    if let Some(first) = fields.get_mut(&name) {
                        *first = Value::Null;
                        self.0 = self.0.take().or(Some(name));
                    } else {
                        fields.insert(name, value);
                    }
                }
                Ok(Value::Object(fields))
            }
        }
        let mut visitor = AnyValue(None);
        let value = deserializer.deserialize_any(&mut visitor)?;
        Ok(Self { value, twice: visitor.0 })
    }
}
