//! Days, times and durations as people read them, in the time of the place. What is stored is UTC.

use jiff::{
    civil,
    tz::{self, TimeZone},
};

use super::{Sentence, word};
use crate::{
    session::{Day, Hour, Lang, Timestamp},
    t,
};

/// The zone whose clocks hang on the wall.
#[derive(Clone, Debug)]
pub struct Zone(TimeZone);

/// A point in time as a clock on the wall shows it, to the minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LocalMinute(civil::DateTime);

impl Zone {
    /// The zone of this machine (`TZ`, else its settings), or `Europe/Berlin` where it says nothing.
    pub fn of_this_machine() -> Self {
        Self::first_known(TimeZone::try_system())
    }

    fn first_known(system: Result<TimeZone, jiff::Error>) -> Self {
        Self(system.or_else(|_| TimeZone::get("Europe/Berlin")).unwrap_or(TimeZone::UTC))
    }

    /// The zone of that name, such as `Europe/Berlin`.
    pub fn named(name: &str) -> Option<Self> {
        tz::db().get(name).ok().map(Self)
    }

    /// What the clocks of this zone show at that time.
    pub fn at(&self, time: Timestamp) -> LocalMinute {
        // Timestamps end with the year 9999, jiff a little before its end in some zones: the nearest it knows will do.
        let last = jiff::Timestamp::MAX.as_millisecond();
        let time = jiff::Timestamp::from_millisecond(time.millis().min(last)).unwrap_or(jiff::Timestamp::MAX);
        LocalMinute(self.0.to_datetime(time))
    }

    /// `17:05 Uhr`
    pub fn time(&self, lang: Lang, time: Timestamp) -> Sentence {
        self.at(time).time(lang)
    }

    /// `Sonntag, 22. November 2026`
    pub fn day(&self, lang: Lang, time: Timestamp) -> Sentence {
        day_of(lang, self.at(time).0.date())
    }

    /// The day on the calendar at that time.
    pub fn today(&self, time: Timestamp) -> Day {
        Day::kept(&self.at(time).0.date().to_string()).expect("jiff writes days as YYYY-MM-DD")
    }

    /// When the clocks show that hour on that day; where they are put forward over it, an hour later.
    pub fn when(&self, day: Day, hour: Hour) -> Timestamp {
        let (hour, minute) = hour.clock();
        let local = civil_date(day).at(hour as i8, minute as i8, 0, 0);
        let time = self.0.to_ambiguous_timestamp(local).compatible().unwrap_or(jiff::Timestamp::MAX);
        Timestamp::from_millis(time.as_millisecond())
    }

    /// `22.11.2026, 17:05 Uhr`
    pub fn moment(&self, lang: Lang, time: Timestamp) -> Sentence {
        let local = self.at(time);
        t!(lang, "moment", day = day_short_of(lang, local.0.date()), time = local.time(lang))
    }
}

impl LocalMinute {
    /// Hour (0 to 23) and minute.
    pub fn clock(self) -> (u8, u8) {
        (self.0.hour() as u8, self.0.minute() as u8)
    }

    fn time(self, lang: Lang) -> Sentence {
        let (hour, minute) = self.clock();
        t!(lang, "time", hour = format!("{hour:02}"), minute = format!("{minute:02}"))
    }
}

/// `Sonntag, 22. November 2026`
pub fn day(lang: Lang, day: Day) -> Sentence {
    day_of(lang, civil_date(day))
}

/// `22.11.2026`
pub fn day_short(lang: Lang, day: Day) -> Sentence {
    day_short_of(lang, civil_date(day))
}

/// `1 Std. 05 Min.`, `5 Min.` or `40 Sek.`: whole minutes from a minute on, the rest cut off.
pub fn duration(lang: Lang, seconds: u64) -> Sentence {
    let minutes = seconds / 60;
    match (minutes / 60, minutes % 60) {
        (0, 0) => t!(lang, "duration-seconds", seconds = seconds),
        (0, minutes) => t!(lang, "duration-minutes", minutes = minutes),
        (hours, minutes) => t!(lang, "duration-hours", hours = hours, minutes = format!("{minutes:02}")),
    }
}

fn civil_date(day: Day) -> civil::Date {
    civil::date(day.year() as i16, day.month() as i8, day.day() as i8)
}

fn day_of(lang: Lang, date: civil::Date) -> Sentence {
    let weekday = word(lang, "weekday", &date.weekday().to_monday_one_offset().to_string());
    let month = word(lang, "month", &date.month().to_string());
    t!(lang, "day", weekday = weekday, day = date.day(), month = month, year = date.year().to_string())
}

fn day_short_of(lang: Lang, date: civil::Date) -> Sentence {
    let (day, month) = (format!("{:02}", date.day()), format!("{:02}", date.month()));
    t!(lang, "day-short", day = day, month = month, year = date.year().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn berlin() -> Zone {
        Zone::named("Europe/Berlin").unwrap()
    }

    #[test]
    fn days_and_times_read_as_in_the_place() {
        let t = at("2026-11-22T16:05:59.999Z");
        assert_eq!(berlin().day(Lang::De, t), "Sonntag, 22. November 2026");
        assert_eq!(berlin().day(Lang::En, t), "Sunday, 22 November 2026");
        assert_eq!(berlin().time(Lang::De, t), "17:05 Uhr");
        assert_eq!(berlin().time(Lang::En, t), "17:05");
        assert_eq!(berlin().moment(Lang::De, t), "22.11.2026, 17:05 Uhr");
        assert_eq!(berlin().moment(Lang::En, t), "22/11/2026, 17:05");
        assert_eq!(berlin().day(Lang::De, at("2026-12-31T23:30:00Z")), "Freitag, 1. Januar 2027");
        assert_eq!(day(Lang::De, "2024-02-29".parse().unwrap()), "Donnerstag, 29. Februar 2024");
        assert_eq!(day_short(Lang::De, "1900-03-04".parse().unwrap()), "04.03.1900");
    }

    #[test]
    fn clocks_are_changed_and_time_goes_on() {
        let check = |utc: &str, clock: &str| assert_eq!(berlin().time(Lang::En, at(utc)), clock, "{utc}");
        // Forward in spring: 2:00 to 2:59 do not exist.
        check("2026-03-29T00:59:59.999Z", "01:59");
        check("2026-03-29T01:00:00Z", "03:00");
        // Back in autumn: 2:00 to 2:59 come twice, an hour apart.
        check("2026-10-25T00:30:00Z", "02:30");
        check("2026-10-25T01:30:00Z", "02:30");
        check("2026-10-25T02:30:00Z", "03:30");
        let when = |day: &str, hour: &str| berlin().when(day.parse().unwrap(), hour.parse().unwrap());
        assert_eq!(when("2026-11-22", "17:05"), at("2026-11-22T16:05:00Z"));
        assert_eq!(when("2026-03-29", "02:30"), at("2026-03-29T01:30:00Z"));
        let (before, after) = (at("2026-10-25T00:30:00Z"), at("2026-10-25T02:30:00Z"));
        assert_eq!(duration(Lang::De, after.seconds_since(before) as u64), "2 Std. 00 Min.");
    }

    #[test]
    fn a_machine_that_says_nothing_is_in_berlin() {
        let silent = Zone::first_known(TimeZone::get("Atlantis/Poseidonis"));
        assert_eq!(silent.time(Lang::De, at("2026-07-01T12:00:00Z")), "14:00 Uhr");
    }

    #[test]
    fn the_end_of_the_calendar_is_no_end() {
        assert_eq!(berlin().day(Lang::De, at("9999-12-31T23:59:59.999Z")), "Donnerstag, 30. Dezember 9999");
        assert_eq!(berlin().day(Lang::De, at("0000-01-01T00:00:00Z")), "Samstag, 1. Januar 0");
    }

    #[test]
    fn durations_are_cut_to_minutes() {
        for (seconds, de, en) in [
            (0, "0 Sek.", "0 sec."),
            (59, "59 Sek.", "59 sec."),
            (60, "1 Min.", "1 min."),
            (3_599, "59 Min.", "59 min."),
            (3_900, "1 Std. 05 Min.", "1 h 05 min."),
            (90_000, "25 Std. 00 Min.", "25 h 00 min."),
        ] {
            assert_eq!((duration(Lang::De, seconds), duration(Lang::En, seconds)), (de.into(), en.into()));
        }
    }
}
