//! Outcomes: recorded without a vote, put into a Handlungsfeld, planned as measures.

use super::{Decided, Desk, distinct, line, some_line, some_prose, within};
use crate::session::{
    Day, Outcome, OutcomeKind, OutcomeResult, Session, Slot,
    clean::{NAME_MAX, REASON_MAX, TEXT_MAX, TITLE_MAX},
    command::{Assign, PlanMeasure, RecordOutcome},
    event::{Funding, Measure, MeasurePlanned, OutcomeAssigned, OutcomeMade, OutcomeRecorded},
    refusal::Refusal,
};

/// The most sources of money that a measure has.
const FUNDING_MAX: usize = 20;
/// The highest sum of money, in euros.
pub(super) const EUR_MAX: u64 = 1_000_000_000_000;
/// The longest priority, in characters.
pub(in crate::session) const PRIORITY_MAX: usize = 20;

impl Desk<'_, '_> {
    pub(super) fn record_outcome(&mut self, c: &RecordOutcome) -> Decided {
        self.live()?;
        let title = line("title", &c.title, TITLE_MAX)?;
        let text = some_prose("text", c.text.as_ref(), TEXT_MAX)?;
        let item = self.item_or_running(c.item)?;
        if let Some(proposal) = c.proposal {
            self.session.may_decide_on(self.find(proposal)?)?;
        }
        let outcome = self.id(c.outcome)?;
        let made = OutcomeMade { outcome, title, kind: c.kind, result: c.result, text, proposal: c.proposal };
        Ok(OutcomeRecorded { made, item }.into())
    }

    pub(super) fn assign(&self, c: &Assign) -> Decided {
        self.live()?;
        self.find(c.outcome)?;
        let known = |code: &String| match self.session.field(code) {
            Some(at) => Ok(self.session.concept.fields[at].code.clone()),
            None => Err(Refusal::UnknownField { code: code.chars().take(NAME_MAX).collect() }),
        };
        let handlungsfeld = c.handlungsfeld.as_ref().map(known).transpose()?;
        let also = c.also.iter().map(known).collect::<Result<Vec<_>, _>>()?;
        if handlungsfeld.is_none() && !also.is_empty() {
            return Err(Refusal::AlsoWithoutField);
        }
        distinct(also.iter().chain(&handlungsfeld), "also")?;
        let reason = some_line("reason", c.reason.as_ref(), REASON_MAX)?;
        Ok(OutcomeAssigned { outcome: c.outcome, also, handlungsfeld, reason }.into())
    }

    pub(super) fn plan_measure(&self, c: &PlanMeasure) -> Decided {
        self.live()?;
        let (slot, outcome) = self.get(c.outcome)?;
        self.session.may_plan(slot)?;
        let kind = match c.kind {
            Some(kind) if is_planned(kind) => kind,
            Some(_) => return Err(Refusal::NotAMeasure),
            None if is_planned(outcome.kind) => outcome.kind,
            None => OutcomeKind::Measure,
        };
        let (start, due) = (day("start", c.start.as_ref())?, day("due", c.due.as_ref())?);
        if due.is_some() && due < start {
            return Err(Refusal::Date { field: "due" });
        }
        if c.funding.len() > FUNDING_MAX {
            return Err(Refusal::ListLength { field: "funding", max: FUNDING_MAX });
        }
        let eur = |field, eur: Option<u64>| eur.map(|eur| within(field, eur, 0, EUR_MAX)).transpose();
        let funding = c.funding.iter().map(|funding| {
            let source = line("funding.source", &funding.source, NAME_MAX)?;
            Ok(Funding { source, eur: eur("funding.eur", funding.eur)? })
        });
        let text = |field, text: &Option<String>| some_line(field, text.as_ref(), REASON_MAX);
        let measure = Measure {
            funding: funding.collect::<Result<_, Refusal>>()?,
            budget_reserve: c.budget_reserve,
            lead: some_line("lead", c.lead.as_ref(), NAME_MAX)?,
            partners: text("partners", &c.partners)?,
            target_group: text("target_group", &c.target_group)?,
            start,
            due,
            cost_once_eur: eur("cost_once_eur", c.cost_once_eur)?,
            cost_yearly_eur: eur("cost_yearly_eur", c.cost_yearly_eur)?,
            indicators: text("indicators", &c.indicators)?,
            priority: some_line("priority", c.priority.as_ref(), PRIORITY_MAX)?,
            next_step: text("next_step", &c.next_step)?,
        };
        Ok(MeasurePlanned { outcome: c.outcome, kind, measure }.into())
    }
}

impl Session {
    /// Whether it can be planned who carries the outcome out: not where it was rejected.
    ///
    /// # Errors
    /// Why not.
    pub fn may_plan(&self, outcome: Slot<Outcome>) -> Result<(), Refusal> {
        self.may_act()?;
        match self.outcomes.get(outcome).map(|outcome| outcome.result) {
            Some(OutcomeResult::Rejected) | None => Err(Refusal::NotAMeasure),
            Some(
                OutcomeResult::Accepted | OutcomeResult::Postponed | OutcomeResult::Referred | OutcomeResult::Noted,
            ) => Ok(()),
        }
    }
}

/// Whether outcomes of this kind are carried out.
const fn is_planned(kind: OutcomeKind) -> bool {
    match kind {
        OutcomeKind::Measure | OutcomeKind::Project | OutcomeKind::Initiative => true,
        OutcomeKind::Recommendation | OutcomeKind::Position | OutcomeKind::Stored => false,
    }
}

/// A day that may be missing; empty counts as missing.
fn day(field: &'static str, text: Option<&String>) -> Result<Option<Day>, Refusal> {
    match text.map(|text| text.trim()) {
        None | Some("") => Ok(None),
        Some(text) => text.parse().map(Some).map_err(|_| Refusal::Date { field }),
    }
}
