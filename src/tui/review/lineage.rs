//! Where an outcome comes from and where it goes: cards, cluster, wordings, vote, Handlungsfeld, row of the dataset. Each
//! step that was an act leads to its record, and so back.

use super::timeline::Timeline;
use crate::{
    session::{About, Assignment, EventKind, Lang, Outcome, Proposal, ProposalStatus, Session, Slot},
    t,
    text::{self, Sentence, Zone},
};

/// A step.
#[derive(Clone, Debug)]
pub struct Step {
    /// What kind of step it is.
    pub label: Sentence,
    /// What it says.
    pub text: String,
    /// The record that says so.
    pub seq: Option<u64>,
}

/// The outcome that a thing led to, or that it is.
pub fn outcome_of(session: &Session, about: About) -> Option<Slot<Outcome>> {
    let mut outcomes = session.outcomes.iter();
    let found = match about {
        About::Outcome(slot) => return session.outcomes.get(slot).map(|_| slot),
        About::Vote(vote) => outcomes.find(|(_, outcome)| outcome.vote == Some(vote)),
        About::Proposal(proposal) => {
            let last = last_of(session, proposal);
            outcomes.rfind(|(_, outcome)| outcome.proposal == Some(last))
        }
        About::Item(_) | About::Person(_) | About::Note(_) | About::Comment(_) => None,
    };
    found.map(|(slot, _)| slot)
}

/// The proposal in which one goes on in the end.
fn last_of(session: &Session, mut slot: Slot<Proposal>) -> Slot<Proposal> {
    // A merge can't lead back, so there are fewer steps than proposals.
    for _ in 0..session.proposals.len() {
        match session.proposals.get(slot).map(|proposal| proposal.status) {
            Some(ProposalStatus::Merged { into }) => slot = into,
            Some(_) | None => break,
        }
    }
    slot
}

/// The steps of an outcome, from where it comes to where it goes.
pub fn steps(lang: Lang, zone: &Zone, session: &Session, timeline: &Timeline, slot: Slot<Outcome>) -> Vec<Step> {
    let Some(outcome) = session.outcomes.get(slot) else { return Vec::new() };
    let mut steps = Vec::new();
    if let Some(proposal) = outcome.proposal {
        origin(lang, zone, session, timeline, proposal, &mut steps);
    }
    if let Some((slot, vote)) = outcome.vote.and_then(|slot| Some((slot, session.votes.get(slot)?))) {
        let verdict = vote.verdict();
        let came = verdict.map(|verdict| text::resolution(lang, vote, verdict, false));
        let sum = verdict.map(|verdict| text::calculation(lang, vote, verdict));
        let told = [Some(vote.title.to_string()), came, sum];
        steps.push(Step {
            label: t!(lang, "lineage-vote", number = slot.number()),
            text: told.into_iter().flatten().collect::<Vec<_>>().join(" · "),
            seq: last(session, timeline, About::Vote(slot), EventKind::VoteClosed),
        });
    }
    let made = [EventKind::OutcomeRecorded, EventKind::VoteClosed];
    steps.push(Step {
        label: t!(lang, "lineage-outcome", number = slot.number()),
        text: format!(
            "{} · {}, {}",
            outcome.title,
            text::outcome_kind(lang, outcome.kind),
            text::outcome_result(lang, outcome.result)
        ),
        seq: timeline.first(About::Outcome(slot), &made).map(|line| line.seq),
    });
    steps.push(Step {
        label: t!(lang, "lineage-field"),
        text: field(lang, session, outcome),
        seq: last(session, timeline, About::Outcome(slot), EventKind::OutcomeAssigned),
    });
    if let Some(measure) = &outcome.measure {
        let due = measure.due.map(|day| t!(lang, "deed-due", day = text::day_short(lang, day)).into_owned());
        let said = [measure.lead.as_deref().map(str::to_owned), due, measure.next_step.as_deref().map(str::to_owned)];
        steps.push(Step {
            label: t!(lang, "lineage-measure"),
            text: said.into_iter().flatten().collect::<Vec<_>>().join(" · "),
            seq: last(session, timeline, About::Outcome(slot), EventKind::MeasurePlanned),
        });
    }
    let row = outcome.id.to_string();
    steps.push(Step {
        label: t!(lang, "lineage-row"),
        text: match session.head.status.closed_at() {
            Some(_) => t!(lang, "lineage-row-closed", row = row).into_owned(),
            None => t!(lang, "lineage-row-open", row = row).into_owned(),
        },
        seq: None,
    });
    steps
}

/// Where a proposal comes from: the cards that went on in it, its heading, its wordings.
fn origin(
    lang: Lang,
    zone: &Zone,
    session: &Session,
    timeline: &Timeline,
    slot: Slot<Proposal>,
    steps: &mut Vec<Step>,
) {
    let Some(proposal) = session.proposals.get(slot) else { return };
    let made = [EventKind::ProposalMade, EventKind::ProposalsAdmitted, EventKind::ProposalSplit];
    let merged = session.proposals.iter().filter(|(_, other)| other.status == ProposalStatus::Merged { into: slot });
    let whole = proposal.split_from.and_then(|whole| Some((whole, session.proposals.get(whole)?)));
    let cards = whole.into_iter().chain(merged).chain([(slot, proposal)]);
    for (slot, card) in cards {
        let title = card.earlier.first().map_or(&card.title, |first| &first.title);
        steps.push(Step {
            label: t!(lang, "lineage-card", number = slot.number()),
            text: format!("{title} · {}, {}", text::channel(lang, card.channel), zone.time(lang, card.at)),
            seq: timeline.first(About::Proposal(slot), &made).map(|line| line.seq),
        });
    }
    if let Some(name) = &proposal.cluster {
        let seq = last(session, timeline, About::Proposal(slot), EventKind::ProposalsClustered);
        steps.push(Step { label: t!(lang, "lineage-cluster"), text: name.to_string(), seq });
    }
    if !proposal.earlier.is_empty() {
        steps.push(Step {
            label: t!(lang, "lineage-wording"),
            text: proposal.title.to_string(),
            seq: last(session, timeline, About::Proposal(slot), EventKind::ProposalEdited),
        });
    }
}

/// The record that last did so, as far as the session is shown.
fn last(session: &Session, timeline: &Timeline, about: About, kind: EventKind) -> Option<u64> {
    timeline.last(about, kind, session.records).map(|line| line.seq)
}

fn field(lang: Lang, session: &Session, outcome: &Outcome) -> String {
    let code = |at: &usize| session.concept.fields.get(*at).map(|field| field.code.to_string());
    match &outcome.assignment {
        Assignment::Missing => t!(lang, "lineage-no-field").into_owned(),
        Assignment::Nowhere { reason } => t!(lang, "deed-no-field", reason = &**reason).into_owned(),
        Assignment::Field { main, also, .. } => {
            let name = session.concept.fields.get(*main).map_or("", |field| field.name.get(lang));
            let codes: Vec<_> = also.iter().filter_map(code).collect();
            let main = format!("{} – {name}", code(main).unwrap_or_default());
            match codes.is_empty() {
                true => main,
                false => t!(lang, "lineage-also", main = main, also = codes.join(", ")).into_owned(),
            }
        }
    }
}
