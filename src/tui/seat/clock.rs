//! The agenda's clock: time left in the running item, and when the day will really end.

use super::Seat;
use crate::{
    session::{Hour, Item, ItemKind, Slot, Status, Timestamp},
    tui::theme::Role,
};

/// The clock of the running item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ItemClock {
    /// Milliseconds since it began, breaks in between left out.
    pub spent_ms: i64,
    /// Milliseconds left, negative in overtime; none where no minutes are planned.
    pub left_ms: Option<i64>,
    /// How pressing it is.
    pub role: Role,
}

impl ItemClock {
    /// The clock of an item at a time: amber at a fifth of the time left, red at a twentieth.
    pub fn of(item: &Item, now: Timestamp) -> Self {
        let spent_ms = item.spent_ms(now).max(0);
        let planned_ms = item.minutes.map(|minutes| i64::from(minutes) * 60_000);
        let left_ms = planned_ms.map(|planned_ms| planned_ms - spent_ms);
        let role = match (planned_ms, left_ms) {
            (Some(planned_ms), Some(left_ms)) if left_ms * 20 <= planned_ms => Role::Bad,
            (Some(planned_ms), Some(left_ms)) if left_ms * 5 <= planned_ms => Role::Warn,
            (Some(_), _) | (None, _) => Role::Accent,
        };
        Self { spent_ms, left_ms, role }
    }

    /// `12:34`, or `+1:05` in overtime; time spent where none is planned.
    pub fn face(&self) -> String {
        let (sign, ms) = match self.left_ms {
            // A started second of the time left is still left.
            Some(left) if left >= 0 => ("", left + 999),
            Some(left) => ("+", -left),
            None => ("", self.spent_ms),
        };
        let seconds = ms / 1000;
        format!("{sign}{}:{:02}", seconds / 60, seconds % 60)
    }
}

/// What would help where time is short.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relief {
    /// The item is shortened by so many minutes.
    Shorten(Slot<Item>, u16),
    /// The item is put behind the closing, for when time is left.
    ToTheEnd(Slot<Item>),
}

/// An item, and when it began or is expected to begin.
pub type Begins = (Slot<Item>, Option<Moment>);

/// A moment of the agenda.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// What the clock on the wall shows then.
    Clock(Hour),
    /// So many minutes after the beginning, where no beginning is set.
    After(u32),
}

impl Moment {
    /// So many minutes later.
    pub const fn later(self, minutes: u32) -> Self {
        match self {
            Self::Clock(hour) => Self::Clock(hour.later(minutes)),
            Self::After(passed) => Self::After(passed.saturating_add(minutes)),
        }
    }

    /// So many minutes earlier, but not before the beginning where none is set.
    pub const fn earlier(self, minutes: u32) -> Self {
        match self {
            Self::Clock(hour) => Self::Clock(hour.later(24 * 60 - minutes % (24 * 60))),
            Self::After(passed) => Self::After(passed.saturating_sub(minutes)),
        }
    }

    /// `17:05`, or `+0:05` where no beginning is set.
    pub fn face(self) -> String {
        match self {
            Self::Clock(hour) => hour.to_string(),
            Self::After(minutes) => format!("+{}:{:02}", minutes / 60, minutes % 60),
        }
    }
}

impl Seat {
    /// When the agenda was planned to begin: on the planned day at the planned hour; where none is planned for the day on
    /// which it was opened, with its first item; none before that.
    fn planned_beginning(&self) -> Option<Timestamp> {
        let head = &self.session().head;
        let opened_at = head.status.opened_at()?;
        let planned = head.date.zip(head.start).filter(|(day, _)| *day == self.zone.today(opened_at));
        let began = || self.session().on_agenda().filter_map(|(_, item)| item.started_at()).min();
        planned.map(|(day, hour)| self.zone.when(day, hour)).or_else(began)
    }

    /// When what is still to come goes on: now, but where nothing has begun not before the planned beginning.
    fn goes_on(&self, now: Timestamp) -> Timestamp {
        let begun = self.session().on_agenda().any(|(_, item)| !item.spans.is_empty());
        self.planned_beginning().filter(|_| !begun).map_or(now, |begins| begins.max(now))
    }

    /// When the closing ends if every item from here on takes its planned time, and the milliseconds it is then later than
    /// planned when the session was opened.
    pub fn expected_end(&self, now: Timestamp) -> Option<(Timestamp, i64)> {
        let session = self.session();
        let goes_on = Some(self.goes_on(now)).filter(|_| session.is_live())?;
        let begins = self.planned_beginning().unwrap_or(goes_on);
        let planned = |item: &Item| item.minutes.map_or(0, |minutes| i64::from(minutes) * 60_000);
        let left_ms: i64 = self
            .in_time()
            .map(|(_, item)| match item.is_running() {
                true => (planned(item) - item.spent_ms(now)).max(0),
                false if item.spans.is_empty() => planned(item),
                false => 0,
            })
            .sum();
        let end = goes_on.millis() + left_ms;
        let planned_end = begins.millis() + i64::from(session.head.planned_minutes) * 60_000;
        Some((Timestamp::from_millis(end), end - planned_end))
    }

    /// When each item began or is expected to begin, and when the agenda ends: by the clock, or where no beginning is set
    /// by the minutes that will have passed. None for what a closed session left out.
    pub fn timeline(&self, now: Timestamp) -> (Vec<Begins>, Option<Moment>) {
        let session = self.session();
        let clock = |time: Timestamp| {
            let (hour, minute) = self.zone.at(time).clock();
            Moment::Clock(Hour::at(hour, minute))
        };
        let mut at = match session.head.status {
            Status::Planned => Some(session.head.start.map_or(Moment::After(0), Moment::Clock)),
            Status::Live { .. } => Some(clock(self.goes_on(now))),
            Status::Closed { .. } | Status::Signed { .. } => None,
        };
        let mut times = Vec::new();
        for (slot, item) in session.on_agenda() {
            let planned = i64::from(item.minutes.unwrap_or(0));
            let (begins, takes) = match item.started_at() {
                Some(began) if item.is_running() => (Some(clock(began)), planned - item.spent_ms(now) / 60_000),
                Some(began) => (Some(clock(began)), 0),
                None => (at, planned),
            };
            times.push((slot, begins));
            at = at.map(|at| at.later(takes.max(0).unsigned_abs() as u32));
        }
        (times, at.or(session.head.status.closed_at().map(clock)))
    }

    /// What would help while the session is late, protected items left alone: the longest item to come shortened, never by
    /// more than half of it; where that is not enough, the shortest one that is behind the closing, for when time is left.
    pub fn relief(&self) -> Option<Relief> {
        let late = u16::try_from(self.expected_end(self.now)?.1 / 60_000).ok().filter(|late| *late > 0)?;
        let to_come = || {
            let items = self.in_time().filter(|(_, item)| item.spans.is_empty() && !item.protected);
            items.filter_map(|(slot, item)| Some((slot, item.kind, item.minutes?)))
        };
        let shorten =
            to_come().max_by_key(|(_, _, minutes)| *minutes).map(|(slot, _, most)| (slot, late.min(most / 2)));
        let movable = to_come().filter(|(_, kind, _)| *kind != ItemKind::Closing && self.closing().is_some());
        // The shortest one that is long enough, otherwise the longest: nearest to what is needed, enough coming first.
        let moved = movable.min_by_key(|(_, _, minutes)| (*minutes < late, minutes.abs_diff(late)));
        match (shorten, moved) {
            (Some((_, by)), Some((slot, _, _))) if by < late => Some(Relief::ToTheEnd(slot)),
            (Some((slot, by)), _) if by > 0 => Some(Relief::Shorten(slot, by)),
            (Some(_) | None, _) => None,
        }
    }

    /// The place of the closing on the agenda.
    fn closing(&self) -> Option<usize> {
        let items = self.session().on_agenda().enumerate();
        items.filter(|(_, (_, item))| item.kind == ItemKind::Closing).map(|(at, _)| at).last()
    }

    /// The items that the day is planned for: what stands behind the closing is for when time is left.
    fn in_time(&self) -> impl Iterator<Item = (Slot<Item>, &Item)> {
        let last = self.closing().unwrap_or(usize::MAX);
        let items = self.session().on_agenda().enumerate();
        items.filter(move |(at, (_, item))| *at <= last || item.is_running()).map(|(_, item)| item)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::{Id, ItemKind, Span};

    #[test]
    fn the_clock_turns_amber_red_and_goes_on_below_zero() {
        let start = Timestamp::from_millis(0);
        let item = Item {
            id: Id::new(uuid::Uuid::nil()),
            title: "T".into(),
            kind: ItemKind::Discuss,
            method: None,
            minutes: Some(10),
            minutes_before: Some(10),
            protected: false,
            public: true,
            hint: None,
            text: None,
            spans: vec![Span::since(start)],
            excused: Vec::new(),
        };
        let check = |seconds: i64, face: &str, role: Role| {
            let clock = ItemClock::of(&item, Timestamp::from_millis(seconds * 1000));
            assert_eq!((clock.face().as_str(), clock.role), (face, role), "after {seconds} s");
        };
        check(0, "10:00", Role::Accent);
        check(479, "2:01", Role::Accent);
        check(480, "2:00", Role::Warn);
        check(570, "0:30", Role::Bad);
        check(600, "0:00", Role::Bad);
        check(665, "+1:05", Role::Bad);
    }
}
