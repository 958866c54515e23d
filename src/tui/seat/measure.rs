//! The form that plans a measure: what it is, who leads it, by when, from which budget; what its lines come to while they
//! are written, and the command it becomes.

use crate::{
    session::{
        Day, Lang, Outcome, OutcomeKind, Session, Slot,
        command::{FundingAsked, PlanMeasure},
        event::Measure,
    },
    t,
    text::{self, Sentence},
    tui::sheet::{Line, Sheet},
};

/// What a line of the form asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Detail {
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
    fn label(self, lang: Lang) -> Sentence {
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

    /// The field of the command that it fills.
    const fn field(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Lead => "lead",
            Self::Partners => "partners",
            Self::TargetGroup => "target_group",
            Self::Start => "start",
            Self::Due => "due",
            Self::CostOnce => "cost_once_eur",
            Self::CostYearly => "cost_yearly_eur",
            Self::Funding => "funding",
            Self::Reserve => "budget_reserve",
            Self::Indicators => "indicators",
            Self::Priority => "priority",
            Self::NextStep => "next_step",
        }
    }

    /// The line, with what is planned already.
    fn line(self, lang: Lang, outcome: Option<&Outcome>) -> Line {
        let measure = outcome.and_then(|outcome| outcome.measure.as_deref());
        match self {
            Self::Kind => {
                let words = KINDS.map(|kind| text::outcome_kind(lang, kind)).into();
                let at = KINDS.iter().position(|kind| outcome.is_some_and(|outcome| outcome.kind == *kind));
                Line::one_of(self.label(lang), words, at.unwrap_or(0))
            }
            Self::Reserve => {
                let reserve = measure.is_some_and(|measure| measure.budget_reserve);
                Line::one_of(self.label(lang), vec![t!(lang, "no"), t!(lang, "yes")], reserve.into())
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
                let planned = measure.map(|measure| self.of(lang, measure)).unwrap_or_default();
                Line::text(self.label(lang), &planned).fills(self.field())
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

    /// Where it stands in the form.
    fn place(self) -> usize {
        DETAILS.iter().position(|detail| *detail == self).unwrap_or(0)
    }
}

/// The lines of the form for an outcome.
pub(super) fn lines(session: &Session, lang: Lang, outcome: Slot<Outcome>) -> Vec<Line> {
    let planned = session.outcomes.get(outcome).map(AsRef::as_ref);
    DETAILS.iter().map(|detail| detail.line(lang, planned)).collect()
}

/// What is to be said of a line of the form while it is written.
pub fn reading(sheet: &Sheet, line: usize) -> Reading {
    DETAILS.get(line).map_or(Reading::Nothing, |detail| check(*detail, |detail| written(sheet, detail)))
}

fn written(sheet: &Sheet, detail: Detail) -> Option<String> {
    Some(sheet.written(detail.place())).filter(|text| !text.is_empty())
}

/// The command that plans the measure as the form says: as it is planned now, but for the lines that were changed here.
///
/// # Errors
/// The line that holds no number or no day where one is needed, and what is wrong with it.
pub(super) fn command(lang: Lang, sheet: &Sheet, outcome: &Outcome) -> Result<PlanMeasure, (usize, Sentence)> {
    let planned = outcome.measure.as_deref();
    let text = |detail: Detail| match sheet.is_changed(detail.place()) {
        true => written(sheet, detail),
        false => planned.map(|measure| detail.of(lang, measure)).filter(|text| !text.is_empty()),
    };
    let no_number = |detail: Detail| (detail.place(), t!(lang, "wrong-type-number"));
    let eur = |detail: Detail| text(detail).map(|text| euros(&text).ok_or_else(|| no_number(detail))).transpose();
    let day = |detail: Detail| text(detail).map(|text| asked_day(lang, detail.place(), &text)).transpose();
    let (start, due) = (day(Detail::Start)?, day(Detail::Due)?);
    // Days as commands spell them are in order as texts.
    if due.is_some() && due < start {
        return Err((Detail::Due.place(), t!(lang, "wrong-early")));
    }
    let funding = sources(&text(Detail::Funding).unwrap_or_default()).ok_or_else(|| no_number(Detail::Funding))?;
    Ok(PlanMeasure {
        outcome: outcome.id,
        kind: KINDS.get(sheet.chosen(Detail::Kind.place())).copied(),
        lead: text(Detail::Lead),
        partners: text(Detail::Partners),
        target_group: text(Detail::TargetGroup),
        start,
        due,
        cost_once_eur: eur(Detail::CostOnce)?,
        cost_yearly_eur: eur(Detail::CostYearly)?,
        funding,
        budget_reserve: sheet.chosen(Detail::Reserve.place()) == 1,
        indicators: text(Detail::Indicators),
        priority: text(Detail::Priority),
        next_step: text(Detail::NextStep),
    })
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

/// The day that is written in a line of a form, in the spelling of commands.
///
/// # Errors
/// There is no such day: the line, and what is wrong with it.
pub(super) fn asked_day(lang: Lang, line: usize, text: &str) -> Result<String, (usize, Sentence)> {
    let day = iso_day(text).parse::<Day>();
    day.map(|day| day.to_string()).map_err(|_| (line, t!(lang, "wrong-day-written")))
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
