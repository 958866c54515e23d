//! The plan of a measure as a form: who, what, by when, from which budget.

use crate::{
    session::{
        Day, Id, Lang, Outcome, Session, Slot,
        command::{FundingAsked, PlanMeasure},
        event::Measure,
    },
    t,
    text::{self, Sentence},
    tui::{field::Field, keys::Move, list::List},
};

/// A form being filled in.
#[derive(Clone, Debug)]
pub struct Form {
    /// The outcome that is planned.
    pub outcome: Slot<Outcome>,
    /// Its lines.
    pub lines: Vec<(Detail, Field)>,
    /// The line being written.
    pub at: usize,
}

/// What a line of the form asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
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
const DETAILS: [Detail; 11] = [
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
];

impl Detail {
    /// What the line is called.
    pub fn label(self, lang: Lang) -> Sentence {
        match self {
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

    fn of(self, lang: Lang, measure: &Measure) -> String {
        let text = |text: &Option<Box<str>>| text.as_deref().unwrap_or_default().to_owned();
        let day = |day: Option<Day>| day.map(|day| text::day_short(lang, day).into_owned()).unwrap_or_default();
        let eur = |eur: Option<u64>| eur.map(|eur| eur.to_string()).unwrap_or_default();
        match self {
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
        let measure = session.outcomes.get(outcome).and_then(|outcome| outcome.measure.as_deref());
        let text = |detail: Detail| measure.map(|measure| detail.of(lang, measure)).unwrap_or_default();
        let lines = DETAILS.map(|detail| (detail, Field::with(&text(detail))));
        Self { outcome, lines: lines.into(), at: 0 }
    }

    /// What is to be said of a line while it is written.
    pub fn check(&self, detail: Detail) -> Reading {
        check(detail, |detail| self.text(detail))
    }

    /// The field being written.
    pub fn field(&mut self) -> &mut Field {
        &mut self.lines[self.at].1
    }

    /// To another line.
    pub fn walk(&mut self, step: Move) {
        let mut list = List::at(self.at);
        list.step(step, self.lines.len());
        self.at = list.chosen(self.lines.len()).unwrap_or(0);
    }

    fn text(&self, detail: Detail) -> Option<String> {
        let line = self.lines.iter().find(|(other, _)| *other == detail);
        line.map(|(_, field)| field.text().trim().to_owned()).filter(|text| !text.is_empty())
    }

    /// The command that plans the measure so.
    ///
    /// # Errors
    /// The line that holds no number where one is needed.
    pub fn command(&self, outcome: Id<Outcome>, earlier: Option<&Measure>) -> Result<PlanMeasure, Detail> {
        let eur = |detail: Detail| self.text(detail).map(|text| euros(&text).ok_or(detail)).transpose();
        let day = |detail: Detail| self.text(detail).map(|text| iso_day(&text));
        let funding = sources(&self.text(Detail::Funding).unwrap_or_default()).ok_or(Detail::Funding)?;
        Ok(PlanMeasure {
            outcome,
            kind: None,
            lead: self.text(Detail::Lead),
            partners: self.text(Detail::Partners),
            target_group: self.text(Detail::TargetGroup),
            start: day(Detail::Start),
            due: day(Detail::Due),
            cost_once_eur: eur(Detail::CostOnce)?,
            cost_yearly_eur: eur(Detail::CostYearly)?,
            funding,
            budget_reserve: earlier.is_some_and(|measure| measure.budget_reserve),
            indicators: self.text(Detail::Indicators),
            priority: self.text(Detail::Priority),
            next_step: self.text(Detail::NextStep),
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
        Detail::Lead
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

/// Whole euros: `12000`, `12.000`, `12 000 €`.
fn euros(text: &str) -> Option<u64> {
    let digits: String = text.chars().filter(|c| !matches!(c, '.' | ' ' | '€' | '\u{a0}')).collect();
    digits.parse().ok()
}

/// A day written as people do, `1.3.2027`, in the spelling of commands; anything else as it stands.
pub fn iso_day(text: &str) -> String {
    let parts: Vec<_> = text.split('.').map(|part| part.trim().parse::<u16>()).collect();
    match parts.as_slice() {
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
        for (text, eur) in [("12000", Some(12000)), ("12.000 €", Some(12000)), ("zwölf", None), ("-3", None)] {
            assert_eq!(euros(text), eur, "{text}");
        }
        for (text, day) in [("1.3.2027", "2027-03-01"), ("2027-03-01", "2027-03-01"), ("bald", "bald")] {
            assert_eq!(iso_day(text), day);
        }
    }
}
