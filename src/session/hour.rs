//! A time on the clock without a day, to the minute: when a session is to begin, and its items after it.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Minutes of a day.
const DAY: u32 = 24 * 60;

/// A time on the clock of the place, `00:00` to `23:59`; written `HH:MM`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hour(u16);

/// The text is no time on a clock written `HH:MM`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a time such as 17:00")]
pub struct NotAnHour;

impl Hour {
    /// What a clock shows at that hour and minute; what is beyond a day goes round.
    pub const fn at(hour: u8, minute: u8) -> Self {
        Self(((hour as u32 * 60 + minute as u32) % DAY) as u16)
    }

    /// The hour, 0 to 23, and the minute.
    pub const fn clock(self) -> (u8, u8) {
        ((self.0 / 60) as u8, (self.0 % 60) as u8)
    }

    /// What the clock shows so many minutes later.
    pub const fn later(self, minutes: u32) -> Self {
        Self(((self.0 as u32 + minutes % DAY) % DAY) as u16)
    }
}

impl FromStr for Hour {
    type Err = NotAnHour;

    fn from_str(text: &str) -> Result<Self, NotAnHour> {
        let number = |part: &str, end: u16| -> Option<u16> {
            let digits = (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
            part.parse().ok().filter(|number| digits && *number < end)
        };
        let (hour, minute) = text.split_once(':').filter(|(_, minute)| minute.len() == 2).ok_or(NotAnHour)?;
        let time = number(hour, 24).zip(number(minute, 60));
        time.map(|(hour, minute)| Self(hour * 60 + minute)).ok_or(NotAnHour)
    }
}

impl fmt::Display for Hour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (hour, minute) = self.clock();
        write!(f, "{hour:02}:{minute:02}")
    }
}

impl Serialize for Hour {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Hour {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

impl schemars::JsonSchema for Hour {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Hour".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^([01]?[0-9]|2[0-3]):[0-5][0-9]$" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_written_and_go_round_the_clock() {
        for (text, written) in [("17:00", Some("17:00")), ("9:05", Some("09:05")), ("00:00", Some("00:00"))]
            .into_iter()
            .chain(["24:00", "7", "7:5", "17:60", "-1:00", "+1:00", "017:00", "", "a:bc"].map(|text| (text, None)))
        {
            assert_eq!(text.parse::<Hour>().ok().map(|hour| hour.to_string()).as_deref(), written, "{text}");
        }
        let evening: Hour = "23:50".parse().unwrap();
        assert_eq!((evening.later(15).to_string(), evening.later(DAY)), ("00:05".into(), evening));
    }
}
