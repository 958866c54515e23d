//! Outcomes by Handlungsfeld, and the measures among them: who does what by when, and with which money.

use super::Scribe;
use crate::{
    minutes::document::{Bar, Block, Draft, numbers, words},
    session::{Assignment, Outcome, OutcomeResult, Slot, event::Measure},
    t,
    text::{self, Sentence, number},
    voting::Method,
};

impl Scribe<'_> {
    pub(super) fn outcomes(&self, out: &mut Draft) {
        let lang = self.lang;
        out.heading(1, t!(lang, "minutes-outcomes-in-fields"));
        if self.s.outcomes.iter().next().is_none() {
            out.paragraph(
                "",
                match self.s.head.status.closed_at() {
                    Some(_) => t!(lang, "minutes-no-outcomes"),
                    None => t!(lang, "minutes-no-outcomes-yet"),
                },
            );
            return;
        }
        let fields = &self.s.concept.fields;
        let mut empty = Vec::new();
        for (at, field) in fields.iter().enumerate() {
            let heading = format!("{} – {}", field.code, field.name.get(lang));
            let mut of_field = self.s.outcomes.iter().filter(|(_, outcome)| main_field(outcome) == Some(at)).peekable();
            if of_field.peek().is_none() {
                empty.push(heading);
                continue;
            }
            out.heading(2, heading);
            of_field.for_each(|(slot, outcome)| self.outcome(out, slot, outcome));
        }
        let mut homeless = self.s.outcomes.iter().filter(|(_, outcome)| main_field(outcome).is_none()).peekable();
        if homeless.peek().is_some() {
            out.heading(2, t!(lang, "minutes-no-field"));
            homeless.for_each(|(slot, outcome)| self.outcome(out, slot, outcome));
        }
        self.coverage(out, empty);
        self.measures(out);
    }

    fn outcome(&self, out: &mut Draft, slot: Slot<Outcome>, outcome: &Outcome) {
        let lang = self.lang;
        let kind = text::outcome_kind(lang, outcome.kind);
        out.heading(3, t!(lang, "minutes-outcome", number = slot.number(), kind = kind, title = &*outcome.title));
        if let Some(text) = &outcome.text {
            out.quote(&**text);
        }
        let fields = &self.s.concept.fields;
        let (also, reason) = match &outcome.assignment {
            Assignment::Missing => (Vec::new(), None),
            Assignment::Field { also, reason, .. } => {
                let name = |field: &usize| {
                    fields.get(*field).map(|field| format!("{} – {}", field.code, field.name.get(lang)))
                };
                (also.iter().filter_map(name).collect(), reason.as_deref())
            }
            Assignment::Nowhere { reason } => (Vec::new(), Some(&**reason)),
        };
        let facts = [
            (t!(lang, "minutes-result"), Some(self.how_it_came_out(outcome))),
            (t!(lang, "minutes-origin"), self.origin(outcome)),
            (t!(lang, "minutes-further-fields"), (!also.is_empty()).then(|| also.join("; ").into())),
            (t!(lang, "minutes-reason"), reason.map(|reason| reason.to_owned().into())),
        ];
        let plan = to_be_done(outcome).map(|measure| self.plan(measure));
        out.facts(facts.into_iter().chain(plan.into_iter().flatten()));
    }

    /// The words of the vote where there was one. What lost after the numbers were corrected says so itself: the vote's words
    /// name who won.
    fn how_it_came_out(&self, outcome: &Outcome) -> Sentence {
        match outcome.vote.and_then(|vote| self.s.votes.get(vote)) {
            Some(vote) if vote.contest.method != Method::YesNo && outcome.result == OutcomeResult::Rejected => {
                t!(self.lang, "minutes-not-elected", how = self.result(vote))
            }
            Some(vote) => self.result(vote).into(),
            None => {
                let result = text::outcome_result(self.lang, outcome.result);
                t!(self.lang, "minutes-without-vote", result = result)
            }
        }
    }

    /// Item, proposal and vote that it comes from.
    fn origin(&self, outcome: &Outcome) -> Option<Sentence> {
        let lang = self.lang;
        let item = outcome.item.and_then(|item| self.s.agenda_number(item));
        let parts = [
            item.map(|number| t!(lang, "minutes-top-number", number = number)),
            outcome.proposal.map(|proposal| t!(lang, "minutes-proposal-lead", number = proposal.number())),
            outcome.vote.map(|vote| t!(lang, "minutes-vote-lead", number = vote.number())),
        ];
        let parts: Vec<_> = parts.into_iter().flatten().collect();
        (!parts.is_empty()).then(|| parts.join(", ").into())
    }

    /// Who does what by when, and with which money.
    fn plan(&self, measure: &Measure) -> [(Sentence, Option<Sentence>); 11] {
        let lang = self.lang;
        let eur = |eur: Option<u64>| eur.map(|eur| t!(lang, "minutes-eur", eur = eur));
        let plain = |text: &Option<Box<str>>| text.as_ref().map(|text| Sentence::from(text.to_string()));
        let funding = measure.funding.iter().map(|funding| match funding.eur {
            Some(eur) => format!("{}: {}", funding.source, t!(lang, "minutes-eur", eur = eur)),
            None => funding.source.to_string(),
        });
        let funding: Vec<_> = funding.collect();
        [
            (t!(lang, "minutes-lead"), plain(&measure.lead)),
            (t!(lang, "minutes-partners"), plain(&measure.partners)),
            (t!(lang, "minutes-target-group"), plain(&measure.target_group)),
            (t!(lang, "minutes-period"), self.period(measure)),
            (t!(lang, "minutes-cost-once"), eur(measure.cost_once_eur)),
            (t!(lang, "minutes-cost-yearly"), eur(measure.cost_yearly_eur)),
            (t!(lang, "minutes-funding"), (!funding.is_empty()).then(|| funding.join("; ").into())),
            (t!(lang, "minutes-budget"), measure.budget_reserve.then(|| t!(lang, "minutes-budget-reserve"))),
            (t!(lang, "minutes-indicators"), plain(&measure.indicators)),
            (t!(lang, "minutes-priority"), plain(&measure.priority)),
            (t!(lang, "minutes-next-step"), plain(&measure.next_step)),
        ]
    }

    fn period(&self, measure: &Measure) -> Option<Sentence> {
        let lang = self.lang;
        let day = |day| text::day_short(lang, day);
        match (measure.start, measure.due) {
            (Some(start), Some(due)) => Some(t!(lang, "minutes-from-day-to-day", from = day(start), to = day(due))),
            (Some(start), None) => Some(t!(lang, "minutes-from-day", from = day(start))),
            (None, Some(due)) => Some(t!(lang, "minutes-to-day", to = day(due))),
            (None, None) => None,
        }
    }

    /// How many outcomes each field has as its main one, and which have none.
    fn coverage(&self, out: &mut Draft, empty: Vec<String>) {
        let lang = self.lang;
        out.heading(2, t!(lang, "minutes-coverage"));
        let bar = |(at, field): (usize, &crate::session::Handlungsfeld)| {
            let count = self.s.outcomes.iter().filter(|(_, outcome)| main_field(outcome) == Some(at)).count();
            let label = format!("{} – {}", field.code, field.name.get(lang));
            Bar { label, shown: number(lang, count), length: count as u64 }
        };
        out.0.push(Block::Bars {
            caption: t!(lang, "minutes-outcomes-by-field").into_owned(),
            head: (t!(lang, "minutes-field").into_owned(), t!(lang, "minutes-outcomes").into_owned()),
            rows: self.s.concept.fields.iter().enumerate().map(bar).collect(),
        });
        if !empty.is_empty() {
            out.paragraph(t!(lang, "minutes-empty-fields"), empty.join("; "));
        }
    }

    /// Who, what, by when: all measures on one page.
    fn measures(&self, out: &mut Draft) {
        let lang = self.lang;
        let planned = self.s.outcomes.iter().filter_map(|(slot, outcome)| {
            let measure = to_be_done(outcome)?;
            let said = |text: &Option<Box<str>>| text.as_deref().unwrap_or("–").to_owned();
            Some(vec![
                number(lang, slot.number()),
                outcome.title.to_string(),
                said(&measure.lead),
                self.period(measure).map_or_else(|| "–".to_owned(), Sentence::into_owned),
                said(&measure.next_step),
            ])
        });
        let rows: Vec<_> = planned.collect();
        if rows.is_empty() {
            return;
        }
        out.heading(1, t!(lang, "minutes-measures"));
        let columns = vec![
            numbers(t!(lang, "minutes-outcome-number")),
            words(t!(lang, "minutes-what")),
            words(t!(lang, "minutes-lead")),
            words(t!(lang, "minutes-period")),
            words(t!(lang, "minutes-next-step")),
        ];
        out.table(t!(lang, "minutes-who-what-when"), columns, rows);
    }
}

/// What is planned for an outcome; what was rejected after it was planned is not carried out.
fn to_be_done(outcome: &Outcome) -> Option<&Measure> {
    outcome.measure.as_deref().filter(|_| outcome.result != OutcomeResult::Rejected)
}

fn main_field(outcome: &Outcome) -> Option<usize> {
    match outcome.assignment {
        Assignment::Field { main, .. } => Some(main),
        Assignment::Missing | Assignment::Nowhere { .. } => None,
    }
}
