//! The plan of a measure as a form: what it is, who leads it, by when, from which budget.

use crate::{
    session::{
        Day, Id, Lang, Outcome, OutcomeKind, Session, Slot,
        command::{FundingAsked, PlanMeasure},
        event::Measure,
    },
    t,
    text::{self, Sentence},
    tui::{field::Field, keys::Move, list::List, sheet::Value},
};

/// A form being filled in.
#[derive(Clone, Debug)]
pub struct Form {
    /// The outcome that is planned.
    pub outcome: Slot<Outcome>,
    /// Its lines.
    pub lines: Vec<(Detail, Value)>,
    /// The line being written.
    pub at: usize,
    /// What was planned when it was begun.
    begun: Option<Box<Measure>>,
}

/// What a line of the form asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// Measure, project or initiative.
    Kind,
    /// Who leads.
    Lead,
    /// Who takes part.
    Partners,
    /// For whom.
    TargetGroup,
    /// The first day.
    Start,
    /// The last day.
    Due,
    /// Euros once.
    CostOnce,
    /// Euros a year.
    CostYearly,
    /// Where the money comes from.
    Funding,
    /// Whether it depends on the budget.
    Reserve,
    /// How success shows.
    Indicators,
    /// The order in time.
    Priority,
    /// Who does what next.
    NextStep,
}

/// What a line comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// There is nothing to say about it.
    Nothing,
    /// That day.
    Day(Day),
    /// No day that there is.
    NoDay,
    /// A day before the first one.
    Early,
    /// So many euros.
    Euros(u64),
    /// So many sources, with so many euros in all.
    Sources {
        /// How many.
        count: usize,
        /// Whole euros.
        eur: u64,
    },
    /// No number where one is needed.
    NoNumber,
}

/// The lines, in the order in which they are asked.
const DETAILS: [Detail; 13] = [
    Detail::Lead,
    Detail::Partners,
    Detail::NextStep,
    Detail::Start,
    Detail::Due,
    Detail::CostOnce,
    Detail::CostYearly,
    Detail::Funding,
    Detail::TargetGroup,
    Detail::Indicators,
    Detail::Priority,
    Detail::Kind,
    Detail::Reserve,
];

/// What can be planned.
const KINDS: [OutcomeKind; 3] = [OutcomeKind::Measure, OutcomeKind::Project, OutcomeKind::Initiative];

impl Detail {
    /// What the line is called.
    pub fn label(self, lang: Lang) -> Sentence {
        match self {
            Self::Kind => t!(lang, "measure-kind"),
            Self::Reserve => t!(lang, "measure-reserve"),
            Self::Lead => t!(lang, "measure-lead"),
            Self::Partners => t!(lang, "measure-partners"),
            Self::TargetGroup => t!(lang, "measure-target-group"),
            Self::Start => t!(lang, "measure-start"),
            Self::Due => t!(lang, "measure-due"),
            Self::CostOnce => t!(lang, "measure-cost-once"),
            Self::CostYearly => t!(lang, "measure-cost-yearly"),
            Self::Funding => t!(lang, "measure-funding"),
            Self::Indicators => t!(lang, "measure-indicators"),
            Self::Priority => t!(lang, "measure-priority"),
            Self::NextStep => t!(lang, "measure-next-step"),
        }
    }

    /// What a line begins with.
    fn value(self, lang: Lang, outcome: Option<&Outcome>) -> Value {
        let measure = outcome.and_then(|outcome| outcome.measure.as_deref());
        match self {
            Self::Kind => {
                let words = KINDS.map(|kind| text::outcome_kind(lang, kind)).into();
                let at = KINDS.iter().position(|kind| outcome.is_some_and(|outcome| outcome.kind == *kind));
                Value::OneOf { words, at: at.unwrap_or(0) }
            }
            Self::Reserve => {
                let reserve = measure.is_some_and(|measure| measure.budget_reserve);
                Value::OneOf { words: vec![t!(lang, "no"), t!(lang, "yes")], at: reserve.into() }
            }
            Self::Lead
            | Self::Partners
            | Self::TargetGroup
            | Self::Start
            | Self::Due
            | Self::CostOnce
            | Self::CostYearly
            | Self::Funding
            | Self::Indicators
            | Self::Priority
            | Self::NextStep => {
                let text = measure.map(|measure| self.of(lang, measure)).unwrap_or_default();
                Value::Text(Box::new(Field::with(&text)))
            }
        }
    }

    /// What is planned already, where the line is one to write in.
    fn of(self, lang: Lang, measure: &Measure) -> String {
        let text = |text: &Option<Box<str>>| text.as_deref().unwrap_or_default().to_owned();
        let day = |day: Option<Day>| day.map(|day| text::day_short(lang, day).into_owned()).unwrap_or_default();
        let eur = |eur: Option<u64>| eur.map(|eur| eur.to_string()).unwrap_or_default();
        match self {
            Self::Kind | Self::Reserve => String::new(),
            Self::Lead => text(&measure.lead),
            Self::Partners => text(&measure.partners),
            Self::TargetGroup => text(&measure.target_group),
            Self::Start => day(measure.start),
            Self::Due => day(measure.due),
            Self::CostOnce => eur(measure.cost_once_eur),
            Self::CostYearly => eur(measure.cost_yearly_eur),
            Self::Funding => {
                let sources = measure.funding.iter().map(|funding| match funding.eur {
                    Some(eur) => format!("{}: {eur}", funding.source),
                    None => funding.source.to_string(),
                });
                sources.collect::<Vec<_>>().join("; ")
            }
            Self::Indicators => text(&measure.indicators),
            Self::Priority => text(&measure.priority),
            Self::NextStep => text(&measure.next_step),
        }
    }
}

impl Form {
    /// The form for an outcome, with what is planned already.
    pub fn of(session: &Session, lang: Lang, outcome: Slot<Outcome>) -> Self {
        let planned = session.outcomes.get(outcome).map(AsRef::as_ref);
        let lines = DETAILS.map(|detail| (detail, detail.value(lang, planned)));
        let begun = planned.and_then(|outcome| outcome.measure.as_deref());
        Self { outcome, lines: lines.into(), at: 0, begun: begun.cloned().map(Box::new) }
    }

    /// What is to be said of a line while it is written.
    pub fn check(&self, detail: Detail) -> Reading {
        check(detail, |detail| self.text(detail))
    }

    /// The field being written, where the line is one to write in.
    pub fn field(&mut self) -> Option<&mut Field> {
        match &mut self.lines[self.at].1 {
            Value::Text(field) => Some(field),
            Value::OneOf { .. } => None,
        }
    }

    /// Whether the line is one to write in.
    pub fn is_writing(&self) -> bool {
        matches!(self.lines[self.at].1, Value::Text(_))
    }

    /// Turns to the next word of the line, or back.
    pub fn turn(&mut self, back: bool) {
        self.lines[self.at].1.turn(back);
    }

    /// To another line.
    pub fn walk(&mut self, step: Move) {
        let mut list = List::at(self.at);
        list.step(step, self.lines.len());
        self.at = list.chosen(self.lines.len()).unwrap_or(0);
    }

    fn text(&self, detail: Detail) -> Option<String> {
        match self.value(detail)? {
            Value::Text(field) => Some(field.text().trim().to_owned()).filter(|text| !text.is_empty()),
            Value::OneOf { .. } => None,
        }
    }

    fn chosen(&self, detail: Detail) -> usize {
        match self.value(detail) {
            Some(Value::OneOf { at, .. }) => *at,
            Some(Value::Text(_)) | None => 0,
        }
    }

    fn value(&self, detail: Detail) -> Option<&Value> {
        self.lines.iter().find(|(other, _)| *other == detail).map(|(_, value)| value)
    }

    /// The command that plans the measure so: as it is planned now, `earlier`, but for the lines that were changed here.
    ///
    /// # Errors
    /// The line that holds no number where one is needed.
    pub fn command(&self, lang: Lang, outcome: Id<Outcome>, earlier: Option<&Measure>) -> Result<PlanMeasure, Detail> {
        let text = |detail: Detail| {
            let of = |measure: &Measure| Some(detail.of(lang, measure)).filter(|text| !text.is_empty());
            let written = self.text(detail);
            if written == self.begun.as_deref().and_then(of) { earlier.and_then(of) } else { written }
        };
        let eur = |detail: Detail| text(detail).map(|text| euros(&text).ok_or(detail)).transpose();
        let day = |detail: Detail| text(detail).map(|text| iso_day(&text));
        let funding = sources(&text(Detail::Funding).unwrap_or_default()).ok_or(Detail::Funding)?;
        Ok(PlanMeasure {
            outcome,
            kind: KINDS.get(self.chosen(Detail::Kind)).copied(),
            lead: text(Detail::Lead),
            partners: text(Detail::Partners),
            target_group: text(Detail::TargetGroup),
            start: day(Detail::Start),
            due: day(Detail::Due),
            cost_once_eur: eur(Detail::CostOnce)?,
            cost_yearly_eur: eur(Detail::CostYearly)?,
            funding,
            budget_reserve: self.chosen(Detail::Reserve) == 1,
            indicators: text(Detail::Indicators),
            priority: text(Detail::Priority),
            next_step: text(Detail::NextStep),
        })
    }
}

/// What a line comes to; `text` is what stands on each.
fn check(detail: Detail, text: impl Fn(Detail) -> Option<String>) -> Reading {
    let Some(written) = text(detail) else { return Reading::Nothing };
    let day = |detail| text(detail).and_then(|text| iso_day(&text).parse::<Day>().ok());
    match detail {
        Detail::Start | Detail::Due => match day(detail) {
            None => Reading::NoDay,
            Some(due) if detail == Detail::Due && day(Detail::Start).is_some_and(|start| due < start) => Reading::Early,
            Some(day) => Reading::Day(day),
        },
        Detail::CostOnce | Detail::CostYearly => euros(&written).map_or(Reading::NoNumber, Reading::Euros),
        Detail::Funding => match sources(&written) {
            Some(sources) => {
                let eur = sources.iter().fold(0, |sum: u64, source| sum.saturating_add(source.eur.unwrap_or(0)));
                Reading::Sources { count: sources.len(), eur }
            }
            None => Reading::NoNumber,
        },
        Detail::Kind
        | Detail::Reserve
        | Detail::Lead
        | Detail::Partners
        | Detail::TargetGroup
        | Detail::Indicators
        | Detail::Priority
        | Detail::NextStep => Reading::Nothing,
    }
}

/// Sources of money: `Amt 50: 12.000; Land`. None where a sum is no number.
fn sources(text: &str) -> Option<Vec<FundingAsked>> {
    let sources = text.split(';').map(str::trim).filter(|source| !source.is_empty());
    let source = |source: &str| match source.rsplit_once(':') {
        Some((name, sum)) => Some(FundingAsked { source: name.trim().to_owned(), eur: Some(euros(sum)?) }),
        None => Some(FundingAsked { source: source.to_owned(), eur: None }),
    };
    sources.map(source).collect()
}

/// Whole euros: `12000`, `12.000`, `12,000`, `12 000 €`. A point or comma before anything but three digits begins cents.
fn euros(text: &str) -> Option<u64> {
    let digits: String = text.chars().filter(|c| !matches!(c, ' ' | '€' | '\u{a0}')).collect();
    let mut groups = digits.split(['.', ',']);
    let whole = groups.next().is_some_and(|first| !first.is_empty()) && groups.all(|group| group.len() == 3);
    digits.replace(['.', ','], "").parse().ok().filter(|_| whole)
}

/// A day written as people do, `1.3.2027`, `1.3.27` or `1/3/2027`, in the spelling of commands; anything else as it stands.
pub fn iso_day(text: &str) -> String {
    let parts: Vec<_> = text.split(['.', '/']).map(|part| part.trim().parse::<u16>()).collect();
    match parts.as_slice() {
        [Ok(day), Ok(month), Ok(year @ 0..100)] => format!("20{year:02}-{month:02}-{day:02}"),
        [Ok(day), Ok(month), Ok(year)] => format!("{year:04}-{month:02}-{day:02}"),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_checked_while_they_are_written() {
        let check = |lines: &[(Detail, &str)], detail, expected| {
            let text = |wanted| lines.iter().find(|(detail, _)| *detail == wanted).map(|(_, text)| (*text).to_owned());
            assert_eq!(super::check(detail, text), expected, "{lines:?}");
        };
        let day = "2027-03-01".parse().unwrap();
        check(&[(Detail::Due, "1.3.2027")], Detail::Due, Reading::Day(day));
        check(&[(Detail::Due, "31.2.2027")], Detail::Due, Reading::NoDay);
        check(&[(Detail::Start, "2.3.2027"), (Detail::Due, "1.3.2027")], Detail::Due, Reading::Early);
        check(&[(Detail::CostOnce, "12.000 €")], Detail::CostOnce, Reading::Euros(12_000));
        check(
            &[(Detail::Funding, "Amt 50: 2.000; Land: 500; Stiftung")],
            Detail::Funding,
            Reading::Sources { count: 3, eur: 2_500 },
        );
        check(&[(Detail::Funding, "Amt 50: viel")], Detail::Funding, Reading::NoNumber);
        check(&[(Detail::Lead, "Amt 50")], Detail::Lead, Reading::Nothing);
    }

    #[test]
    fn money_and_days_are_read_as_people_write_them() {
        for text in ["12000", "12.000 €", "12,000", "12 000"] {
            assert_eq!(euros(text), Some(12_000), "{text}");
        }
        for text in ["zwölf", "-3", "12.5", "12,50 €", "12.0000", ".500", ""] {
            assert_eq!(euros(text), None, "{text}");
        }
        for text in ["1.3.2027", "1.3.27", "01/03/2027", "2027-03-01"] {
            assert_eq!(iso_day(text), "2027-03-01", "{text}");
        }
        assert_eq!(iso_day("bald"), "bald");
        for day in ["2026-11-22", "2027-03-01"] {
            for lang in Lang::ALL {
                assert_eq!(iso_day(&text::day_short(*lang, day.parse().unwrap())), day, "{lang:?}");
            }
        }
    }
}
