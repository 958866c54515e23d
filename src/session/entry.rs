//! How an event stands in a record: with its kind and the command that asked for it.

use std::{borrow::Cow, fmt};

use schemars::JsonSchema;
use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{DeserializeSeed, IgnoredAny, MapAccess, Visitor},
    ser::SerializeMap,
};

use super::{Event, Timestamp};

/// The value of `event` in a record: what happened, and which command asked for it.
///
/// Written as `{"type":…,"command":…,"occurred":…,"data":{…}}` in this order; `type` has to stand before `data`, which is
/// then read straight into its struct.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The sender's id of the command; none where the program acted by itself.
    pub command: Option<Box<str>>,
    /// When it happened, where an import says that this was not when it was recorded.
    pub occurred: Option<Timestamp>,
    /// What happened.
    pub event: Event,
}

impl Serialize for Entry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        struct Data<'a>(&'a Event);
        impl Serialize for Data<'_> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                self.0.write(serializer)
            }
        }
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("type", self.event.tag())?;
        if let Some(command) = &self.command {
            map.serialize_entry("command", command)?;
        }
        if let Some(occurred) = &self.occurred {
            map.serialize_entry("occurred", occurred)?;
        }
        map.serialize_entry("data", &Data(&self.event))?;
        map.end()
    }
}

impl JsonSchema for Entry {
    fn schema_name() -> Cow<'static, str> {
        "Event".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "An event as it stands in records.",
            "type": "object",
            "properties": { "type": { "enum": Event::TAGS }, "data": { "type": "object" } },
            "required": ["type", "data"],
        })
    }
}

impl<'de> Deserialize<'de> for Entry {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Content<'a>(&'a str);
        impl<'de> DeserializeSeed<'de> for Content<'_> {
            type Value = Event;
            fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Event, D::Error> {
                Event::read(self.0, deserializer)
            }
        }
        struct Fields;
        impl<'de> Visitor<'de> for Fields {
            type Value = Entry;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an event: an object with `type` and then `data`")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entry, A::Error> {
                use serde::de::Error;
                let (mut tag, mut command, mut occurred, mut event) = (None::<&str>, None, None, None);
                while let Some(field) = map.next_key::<&str>()? {
                    match field {
                        "type" => tag = Some(map.next_value()?),
                        "command" => command = Some(map.next_value()?),
                        "occurred" => occurred = Some(map.next_value()?),
                        "data" => {
                            let tag = tag.ok_or_else(|| A::Error::custom("`type` has to stand before `data`"))?;
                            event = Some(map.next_value_seed(Content(tag))?);
                        }
                        _ => {
                            map.next_value::<IgnoredAny>()?;
                        }
                    }
                }
                Ok(Entry { command, occurred, event: event.ok_or_else(|| A::Error::missing_field("data"))? })
            }
        }
        deserializer.deserialize_map(Fields)
    }
}
