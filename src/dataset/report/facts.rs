//! Which measures there are, how far each was on a day, and in which Handlungsfeld it goes on. No language here.

use std::collections::{BTreeMap, HashMap};

use super::super::{
    codes::{can_be_carried_out, code_order, is_agreed, is_taken_up},
    office::{decided, in_order},
    schema::{
        DECISIONS, FIELD_MAPPINGS, FUNDING, HANDLUNGSFELDER, INDICATORS, OUTCOMES, PARTICIPATION, SESSIONS,
        STATUS_REPORTS,
    },
    store::Memory,
    value::Row,
};
use crate::session::Day;

/// What the dataset knows at the end of a year, or today where the year goes on.
#[derive(Debug)]
pub struct Facts<'d> {
    pub year: u16,
    /// The last day that counts, `2026-12-31`.
    pub until: String,
    /// The last day of the year before.
    pub before: String,
    /// Everything that is to be carried out, by Handlungsfeld and code.
    pub measures: Vec<Measure<'d>>,
    /// The Handlungsfelder that still hold, in the order of their catalogues.
    pub fields: Vec<&'d Row<'static>>,
    /// The sessions of the year, in order.
    pub sessions: Vec<&'d Row<'static>>,
    /// How many people of each group were there in the year; nothing for those of no group.
    pub groups: BTreeMap<Option<&'d str>, i64>,
    /// How many outcomes of the year's sessions were accepted.
    pub accepted: usize,
}

/// Something to be carried out, with everything about it.
#[derive(Debug)]
pub struct Measure<'d> {
    pub row: &'d Row<'static>,
    /// The Handlungsfeld in which it goes on now.
    pub field: Option<&'d str>,
    /// Further ones to which it belongs, as they go on now.
    pub further: Vec<&'d str>,
    /// The day on which it was agreed on, or taken up by others.
    pub since: &'d str,
    /// Its status reports, earliest first.
    pub reports: Vec<&'d Row<'static>>,
    /// The decisions on it, earliest first.
    pub decisions: Vec<&'d Row<'static>>,
    pub funding: Vec<&'d Row<'static>>,
    pub indicators: Vec<&'d Row<'static>>,
}

impl<'d> Facts<'d> {
    /// What there is to say of the outcomes that are `shown`.
    pub fn of(dataset: &'d Memory, year: u16, today: Day, shown: impl Fn(&Row<'_>) -> bool) -> Self {
        let last_day = |year: u16| format!("{year:04}-12-31");
        let (until, before) = (last_day(year).min(today.to_string()), last_day(year.saturating_sub(1)));
        let mut about = About::of(dataset);
        let goes_on = |id: &'d str| goes_on_in(dataset, id);
        let mut measures = Vec::new();
        let (mut accepted, in_year) = (0, format!("{year:04}-"));
        for row in dataset.all(&OUTCOMES).filter(|row| shown(row)) {
            let session = row["session_id"].text().and_then(|id| dataset.find(&SESSIONS, id));
            let since = session.map_or("", day_of);
            if !row["withdrawn_at"].is_null() || !row["merged_into"].is_null() || since > &*until {
                continue;
            }
            accepted += usize::from(since.starts_with(&in_year) && is_agreed(row));
            let id = row["id"].text().unwrap_or_default();
            let mut take = |table: &'static str| about.0.remove(&(table, id)).unwrap_or_default();
            let (reports, decisions) = (take(STATUS_REPORTS.name), take(DECISIONS.name));
            let since = if is_agreed(row) { Some(since) } else { taken_up(&reports, &decisions) };
            if let Some(since) = since.filter(|since| can_be_carried_out(row) && **since <= *until) {
                measures.push(Measure {
                    row,
                    field: row["handlungsfeld_id"].text().map(goes_on),
                    further: further(row)
                        .iter()
                        .filter_map(|id| dataset.find(&HANDLUNGSFELDER, id)?["id"].text())
                        .map(goes_on)
                        .collect(),
                    since,
                    reports,
                    decisions,
                    funding: take(FUNDING.name),
                    indicators: take(INDICATORS.name),
                });
            }
        }
        measures.sort_by_key(|measure| (code_order(measure.row), measure.since));
        let mut fields: Vec<_> = dataset.all(&HANDLUNGSFELDER).collect();
        fields.retain(|field| field["id"].text().is_some_and(|id| goes_on(id) == id));
        fields.sort_by_key(|field| (&field["concept_id"], &field["concept_version"], &field["position"]));
        let mut sessions: Vec<_> = dataset.all(&SESSIONS).collect();
        let took_place = |session: &Row<'_>| session["status"].text() != Some("planned");
        sessions.retain(|session| day_of(session).starts_with(&in_year) && day_of(session) <= &*until);
        sessions.retain(|session| took_place(session));
        sessions.sort_by_key(|session| (day_of(session), &session["title"]));
        let mut groups = BTreeMap::new();
        for session in &sessions {
            for group in dataset.of_session(&PARTICIPATION, &session["id"].written()) {
                *groups.entry(group["group_name"].text()).or_default() += group["present"].number().unwrap_or(0);
            }
        }
        Self { year, until, before, measures, fields, sessions, groups, accepted }
    }
}

/// What belongs to each outcome, by table; entries with a day in the order of their days.
struct About<'d>(HashMap<(&'static str, &'d str), Vec<&'d Row<'static>>>);

impl<'d> About<'d> {
    fn of(dataset: &'d Memory) -> Self {
        let mut about = HashMap::<_, Vec<_>>::new();
        for table in [&STATUS_REPORTS, &DECISIONS, &FUNDING, &INDICATORS] {
            for row in dataset.all(table) {
                let id = row["outcome_id"].text().unwrap_or_default();
                // What was done for a duplicate was done for the outcome in which it goes on; what was planned was planned twice.
                let goes_on = dataset.find(&OUTCOMES, id).and_then(|outcome| outcome["merged_into"].text());
                let id = goes_on.filter(|_| table.has("date")).unwrap_or(id);
                about.entry((table.name, id)).or_default().push(row);
            }
        }
        for rows in about.values_mut() {
            rows.sort_by(|a, b| in_order(a, b));
        }
        Self(about)
    }
}

/// What is to be carried out and not over on that day: by id, whether it is overdue and whether nobody ever reported on it.
pub fn left_open(dataset: &Memory, today: Day) -> HashMap<String, (bool, bool)> {
    let year = today.to_string().get(..4).and_then(|year| year.parse().ok()).unwrap_or(u16::MAX);
    let Facts { measures, until, .. } = Facts::of(dataset, year, today, |_| true);
    let open = measures.iter().filter(|measure| !measure.is_over_on(&until));
    let told = |measure: &Measure<'_>| (measure.is_overdue_on(&until), measure.is_unreported_on(&until));
    open.map(|measure| (measure.row["id"].written().into_owned(), told(measure))).collect()
}

/// The first day on which others took something up that the session had not agreed on itself.
fn taken_up<'d>(reports: &[&'d Row<'static>], decisions: &[&'d Row<'static>]) -> Option<&'d str> {
    let reports = reports.iter().filter(|report| is_taken_up(report["status"].text()));
    let decisions = decisions.iter().filter(|decision| decision["result"].text() == Some("accepted"));
    reports.chain(decisions).filter_map(|row| row["date"].text()).min()
}

/// The ids of the further Handlungsfelder of an outcome; they are of the same catalogue as its own.
fn further(outcome: &Row<'_>) -> Vec<String> {
    let own = outcome["handlungsfeld_id"].written();
    let Some((catalogue, _)) = own.rsplit_once('/') else { return Vec::new() };
    outcome["also"].texts().iter().map(|code| format!("{catalogue}/{code}")).collect()
}

/// The day of a session, `2026-11-22`.
pub fn day_of<'r>(session: &'r Row<'_>) -> &'r str {
    let day = session["date"].text().or(session["opened_at"].text()).unwrap_or_default();
    day.get(..10).unwrap_or(day)
}

/// The Handlungsfeld in which this one goes on in the latest catalogue it was mapped to.
pub fn goes_on_in<'d>(dataset: &'d Memory, id: &'d str) -> &'d str {
    let mut at = id;
    // No more steps than there are mappings: one that leads back to itself ends there.
    for _ in dataset.all(&FIELD_MAPPINGS) {
        match dataset.find(&FIELD_MAPPINGS, at).and_then(|row| row["to_id"].text()) {
            Some(next) => at = next,
            None => break,
        }
    }
    at
}

impl<'d> Measure<'d> {
    /// How far it was at the end of that day; nothing where it had not been agreed yet.
    pub fn status_on(&self, day: &str) -> Option<&'d str> {
        if self.since > day {
            return None;
        }
        let until = |row: &&&'d Row<'static>| row["date"].text().is_some_and(|date| date <= day);
        let reported = self.reports.iter().rev().find(until).and_then(|report| report["status"].text());
        let decided = decided(self.decisions.iter().filter(until).copied());
        let unreported = self.reports.is_empty() && self.decisions.is_empty();
        let first = || if unreported { self.row["status"].text() } else { Some("proposed") };
        reported.or(decided).or_else(first)
    }

    /// Whether nothing is left to do on that day.
    pub fn is_over_on(&self, day: &str) -> bool {
        matches!(self.status_on(day), Some("done" | "dropped"))
    }

    /// Whether something is left to do on that day, and nobody ever reported on it until then.
    pub fn is_unreported_on(&self, day: &str) -> bool {
        let is_later = |report: &&Row<'_>| report["date"].text().is_none_or(|date| date > day);
        !self.is_over_on(day) && self.reports.iter().all(is_later)
    }

    /// Whether it should have been done before that day.
    pub fn is_overdue_on(&self, day: &str) -> bool {
        !self.is_over_on(day) && self.row["due_date"].text().is_some_and(|due| due < day)
    }
}

/// Those of these reports or decisions that are of a year, up to a day.
pub fn in_year<'d>(rows: &[&'d Row<'static>], year: u16, until: &str) -> impl Iterator<Item = &'d Row<'static>> {
    let year = format!("{year:04}-");
    rows.iter().copied().filter(move |row| row["date"].text().is_some_and(|day| day.starts_with(&year) && day <= until))
}
