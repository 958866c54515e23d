//! A calendar day without a time, as plans and measures name it.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use time::{Date, Month, OffsetDateTime};

use super::Timestamp;

/// A day of the Gregorian calendar; written `YYYY-MM-DD`. Read from a record it may have any year from 0 to 9999; a new one
/// that is written down is of a year in which somebody who is alive meets, or it is a slip of the pen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(Date);

/// The years of days that are written down.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

/// The text is no day of the calendar written `YYYY-MM-DD`, or its year is not one from 1900 to 2199.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a day such as 2026-11-22")]
pub struct NotADay;

impl Day {
    /// A day as a record keeps it.
    ///
    /// # Errors
    /// The text is no day of the calendar, of any year from 0 to 9999.
    pub fn kept(text: &str) -> Result<Self, NotADay> {
        let b = text.as_bytes();
        if b.len() != 10 || b[4] != b'-' || b[7] != b'-' {
            return Err(NotADay);
        }
        let number = |range: std::ops::Range<usize>| {
            b[range].iter().try_fold(0u16, |n, c| c.is_ascii_digit().then(|| n * 10 + u16::from(c - b'0')))
        };
        let (Some(year), Some(month), Some(day)) = (number(0..4), number(5..7), number(8..10)) else {
            return Err(NotADay);
        };
        let month = Month::try_from(month as u8).map_err(|_| NotADay)?;
        Date::from_calendar_date(year.into(), month, day as u8).map(Self).map_err(|_| NotADay)
    }

    /// The day of a time, in UTC.
    pub(super) fn of(time: Timestamp) -> Self {
        let days = time.millis().div_euclid(86_400_000);
        Self(OffsetDateTime::UNIX_EPOCH.date().saturating_add(time::Duration::days(days)))
    }

    /// So many days later; the last day of all where there is none.
    pub fn later(self, days: u16) -> Self {
        Self(self.0.saturating_add(time::Duration::days(days.into())))
    }

    /// The year, 0 to 9999.
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u8 {
        self.0.month().into()
    }

    /// The day of the month, from 1.
    pub fn day(self) -> u8 {
        self.0.day()
    }
}

impl FromStr for Day {
    type Err = NotADay;

    fn from_str(text: &str) -> Result<Self, NotADay> {
        Self::kept(text).ok().filter(|day| YEARS.contains(&day.year())).ok_or(NotADay)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        Self::kept(&text).map_err(serde::de::Error::custom)
    }
}

impl schemars::JsonSchema for Day {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Day".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_days_that_exist_and_no_others() {
        for good in ["2026-11-22", "2024-02-29", "1900-01-01", "2199-12-31"] {
            assert_eq!(good.parse::<Day>().map(|d| d.to_string()).as_deref(), Ok(good));
        }
        for bad in
            ["", "2026-11-2", "2026-02-29", "2026-13-01", "22.11.2026", "2026-11-22T00", "２026-1-22", "+026-01-01"]
        {
            assert_eq!(bad.parse::<Day>(), Err(NotADay), "{bad}");
            assert_eq!(Day::kept(bad), Err(NotADay), "{bad}");
        }
        for old in ["0027-03-01", "1899-12-31", "2200-01-01"] {
            assert_eq!(old.parse::<Day>(), Err(NotADay), "{old}");
            assert_eq!(serde_json::from_value::<Day>(old.into()).map(|day| day.to_string()).ok().as_deref(), Some(old));
        }
    }
}
