//! The rows that a session brings: a pure function of the session, so that the same journal always gives the same rows.
//!
//! Names of participants, who proposed what, single ballots and all notes stay behind. Options of a vote are named by
//! their ids, because they can be people who stand for election.

use std::collections::{BTreeMap, HashSet};

use serde::Serialize;

use super::{
    schema::{FUNDING, HANDLUNGSFELDER, INDICATORS, OUTCOMES, PARTICIPATION, SESSIONS, Table, VOTES},
    value::{Row, Value},
};
use crate::{
    session::{
        Assignment, Handlungsfeld, Item, Lang, Outcome, OutcomeResult, Session, Slot, Vote, VoteState, event::Measure,
    },
    text,
    voting::Method,
};

/// The rows of one session.
#[derive(Debug)]
pub struct SessionRows<'a> {
    /// The session's id.
    pub session: String,
    /// Its catalogue's.
    pub concept: String,
    /// The ids of votes and outcomes that are not public, where none of them is among the rows.
    pub hidden: HashSet<String>,
    /// By table, in the order in which they can be written.
    pub tables: Vec<(&'static Table, Vec<Row<'a>>)>,
}

/// The rows of a session whose last record has the hash `head`.
pub fn rows_of<'a>(session: &'a Session, head: &str) -> SessionRows<'a> {
    let mut tables: Vec<(&'static Table, _)> = vec![
        (&HANDLUNGSFELDER, handlungsfelder(session)),
        (&SESSIONS, vec![with_hash(session_row(session, head))]),
        (&PARTICIPATION, participation(session)),
        (&VOTES, session.votes.iter().map(|(slot, vote)| with_hash(vote_row(session, slot, vote))).collect()),
        (&OUTCOMES, session.outcomes.iter().map(|(slot, o)| with_hash(outcome_row(session, slot, o))).collect()),
    ];
    let (mut funding, mut indicators) = (Vec::new(), Vec::new());
    for (_, outcome) in session.outcomes.iter() {
        if let Some(measure) = &outcome.measure {
            funding.extend(funding_rows(session, outcome, measure));
            indicators.extend(indicator_row(session, outcome, measure));
        }
    }
    tables.extend([(&FUNDING, funding), (&INDICATORS, indicators)]);
    let (id, concept) = (session.head.id.to_string(), session.concept.id.to_string());
    SessionRows { session: id, concept, hidden: HashSet::new(), tables }
}

/// The same without what is not public.
pub fn public_rows_of<'a>(session: &Session, public: &'a Session, head: &str) -> SessionRows<'a> {
    let votes =
        session.votes.iter().filter(|(_, vote)| !session.is_public_vote(vote)).map(|(_, vote)| vote.id.to_string());
    let outcomes = session.outcomes.iter().filter(|(_, outcome)| !session.is_public_outcome(outcome));
    let hidden = votes.chain(outcomes.map(|(_, outcome)| outcome.id.to_string())).collect();
    SessionRows { hidden, ..rows_of(public, head) }
}

/// What a Handlungsfeld is called in all catalogues: `catalogue/version/code`.
pub fn field_id(concept: &str, version: &str, code: &str) -> String {
    format!("{concept}/{version}/{code}")
}

fn with_hash(mut row: Row<'_>) -> Row<'_> {
    let hash = row.source_hash();
    row.set("source_hash", hash);
    row
}

fn field_at(session: &Session, position: usize) -> Option<String> {
    let concept = &session.concept;
    concept.fields.get(position).map(|field| field_id(&concept.id, &concept.version, &field.code))
}

fn handlungsfelder(session: &Session) -> Vec<Row<'_>> {
    let concept = &session.concept;
    let row = |(position, field): (usize, &Handlungsfeld)| {
        Row::of(
            &HANDLUNGSFELDER,
            [
                ("id", field_id(&concept.id, &concept.version, &field.code).into()),
                ("concept_id", Value::of(&concept.id)),
                ("concept_version", Value::of(&concept.version)),
                ("code", Value::of(&field.code)),
                ("position", (position + 1).into()),
                ("name_de", Value::of(field.name.get(Lang::De))),
                ("name_en", Value::of(field.name.get(Lang::En))),
            ],
        )
    };
    concept.fields.iter().enumerate().map(row).collect()
}

fn session_row<'a>(session: &'a Session, head: &str) -> Row<'a> {
    let (about, concept) = (&session.head, &session.concept);
    let came = session.participants.iter().filter(|(_, person)| !person.presence.is_empty());
    Row::of(
        &SESSIONS,
        [
            ("id", Value::of(about.id)),
            ("title", (&*about.title).into()),
            ("date", about.date.map(|day| day.to_string()).into()),
            ("place", about.place.as_deref().into()),
            ("language", about.language.as_str().into()),
            ("status", about.status.as_str().into()),
            ("opened_at", about.status.opened_at().map(|at| at.to_string()).into()),
            ("closed_at", about.status.closed_at().map(|at| at.to_string()).into()),
            ("present", came.count().into()),
            ("concept_id", (&*concept.id).into()),
            ("concept_version", (&*concept.version).into()),
            ("concept_title", concept.title.get(about.language).into()),
            ("concept_official", concept.official.into()),
            ("journal_at", Value::of(session.last_at)),
            ("journal_records", session.records.into()),
            ("journal_head", head.to_owned().into()),
        ],
    )
}

fn participation(session: &Session) -> Vec<Row<'_>> {
    let mut groups = BTreeMap::<Option<&str>, u64>::new();
    for (_, person) in session.participants.iter().filter(|(_, person)| !person.presence.is_empty()) {
        *groups.entry(person.group.as_deref()).or_default() += 1;
    }
    let row = |((group, present), number): ((Option<&'_ str>, u64), usize)| {
        Row::of(
            &PARTICIPATION,
            [
                ("session_id", Value::of(session.head.id)),
                ("number", number.into()),
                ("group_name", group.map(|group| group.to_owned()).into()),
                ("present", present.into()),
            ],
        )
    };
    groups.into_iter().zip(1..).map(row).collect()
}

/// Number and title of an agenda item.
fn item(session: &Session, slot: Option<Slot<Item>>) -> (Value<'_>, Value<'_>) {
    let item = slot.and_then(|slot| Some((session.agenda_number(slot), session.items.get(slot)?)));
    item.map_or((Value::Null, Value::Null), |(number, item)| (number.into(), (&*item.title).into()))
}

fn vote_row<'a>(session: &'a Session, slot: Slot<Vote>, vote: &'a Vote) -> Row<'a> {
    let contest = &vote.contest;
    let (status, closed_at) = match &vote.state {
        VoteState::Open => ("open", None),
        VoteState::Closed { at, .. } => ("closed", Some(at.to_string())),
        VoteState::Void { at, .. } => ("void", Some(at.to_string())),
    };
    let verdict = vote.verdict();
    let by_rule = contest.method == Method::YesNo;
    let tally = verdict.map(|verdict| &verdict.tally);
    let yes_no = |position: usize| tally.filter(|_| by_rule).and_then(|tally| tally.options.get(position).copied());
    let counts = tally.filter(|_| !by_rule).map(|tally| {
        let ids = vote.options.iter().map(|option| option.id.to_string());
        let counts: serde_json::Map<_, _> = ids.zip(tally.options.iter().map(|&number| number.into())).collect();
        serde_json::Value::Object(counts).to_string()
    });
    // The sum in words names options, unless it is about one question.
    let calculation = verdict
        .filter(|_| by_rule || vote.on.len() == vote.options.len())
        .map(|verdict| text::calculation(session.head.language, vote, verdict));
    let (item_number, item_title) = item(session, vote.item);
    Row::of(
        &VOTES,
        [
            ("id", Value::of(vote.id)),
            ("session_id", Value::of(session.head.id)),
            ("number", slot.number().into()),
            ("title", (&*vote.title).into()),
            ("item_number", item_number),
            ("item_title", item_title),
            ("method", word(&contest.method)),
            ("rule", if by_rule { word(&contest.rule) } else { Value::Null }),
            ("secrecy", vote.secrecy.as_str().into()),
            ("straw", vote.straw.into()),
            ("seats", contest.seats.into()),
            ("status", status.into()),
            ("opened_at", Value::of(vote.opened_at)),
            ("closed_at", closed_at.into()),
            ("eligible", vote.electorate.eligible.into()),
            ("present", vote.electorate.present.into()),
            ("quorate", (vote.electorate.present >= contest.quorum.needed(vote.electorate.eligible)).into()),
            ("yes", yes_no(0).into()),
            ("no", yes_no(1).into()),
            ("abstain", tally.map(|tally| tally.abstain).into()),
            ("invalid", tally.map(|tally| tally.invalid).into()),
            ("counts", counts.into()),
            ("decision", vote.decision().map_or(Value::Null, |decision| word(&decision))),
            ("calculation", calculation.into()),
            ("public", session.is_public_vote(vote).into()),
        ],
    )
}

/// The word that stands for it in files.
fn word<'a>(thing: &impl Serialize) -> Value<'a> {
    match serde_json::to_value(thing) {
        Ok(serde_json::Value::String(word)) => word.into(),
        Ok(_) | Err(_) => unreachable!("methods, rules and decisions are words"),
    }
}

fn outcome_row<'a>(session: &'a Session, slot: Slot<Outcome>, outcome: &'a Outcome) -> Row<'a> {
    let code = |position: usize| session.concept.fields.get(position).map(|field| &*field.code);
    let (main, also, reason) = match &outcome.assignment {
        Assignment::Missing => (None, &[][..], None),
        Assignment::Field { main, also, reason } => (Some(*main), &also[..], reason.as_deref()),
        Assignment::Nowhere { reason } => (None, &[][..], Some(&**reason)),
    };
    let plan = outcome.measure.as_deref();
    let (item_number, item_title) = item(session, outcome.item);
    let vote = outcome.vote.and_then(|vote| session.votes.get(vote));
    Row::of(
        &OUTCOMES,
        [
            ("id", Value::of(outcome.id)),
            ("session_id", Value::of(session.head.id)),
            ("number", slot.number().into()),
            ("title", (&*outcome.title).into()),
            ("text", outcome.text.as_deref().into()),
            ("kind", outcome.kind.as_str().into()),
            ("result", outcome.result.as_str().into()),
            ("handlungsfeld", main.and_then(code).into()),
            ("also", Value::list(also.iter().filter_map(|position| code(*position)))),
            ("lead", plan.and_then(|plan| plan.lead.as_deref()).into()),
            ("partners", plan.and_then(|plan| plan.partners.as_deref()).into()),
            ("target_group", plan.and_then(|plan| plan.target_group.as_deref()).into()),
            ("start_date", plan.and_then(|plan| plan.start).map(|day| day.to_string()).into()),
            ("due_date", plan.and_then(|plan| plan.due).map(|day| day.to_string()).into()),
            ("cost_once_eur", plan.and_then(|plan| plan.cost_once_eur).into()),
            ("cost_yearly_eur", plan.and_then(|plan| plan.cost_yearly_eur).into()),
            ("priority", plan.and_then(|plan| plan.priority.as_deref()).into()),
            ("status", first_status(outcome.result).into()),
            ("handlungsfeld_id", main.and_then(|main| field_at(session, main)).into()),
            ("assignment_reason", reason.into()),
            ("budget_reserve", plan.map(|plan| plan.budget_reserve).into()),
            ("next_step", plan.and_then(|plan| plan.next_step.as_deref()).into()),
            ("proposal_number", outcome.proposal.map(Slot::number).into()),
            ("item_number", item_number),
            ("item_title", item_title),
            ("vote_id", vote.map(|vote| vote.id.to_string()).into()),
            ("office_fields", "[]".into()),
            ("public", session.is_public_outcome(outcome).into()),
        ],
    )
}

/// How far an outcome is before anybody has reported on it: the Fachkonferenz recommends, others decide.
pub const fn first_status(result: OutcomeResult) -> &'static str {
    match result {
        OutcomeResult::Accepted | OutcomeResult::Referred | OutcomeResult::Postponed => "proposed",
        OutcomeResult::Rejected => "dropped",
        OutcomeResult::Noted => "unknown",
    }
}

fn funding_rows<'a>(session: &'a Session, outcome: &'a Outcome, measure: &'a Measure) -> impl Iterator<Item = Row<'a>> {
    measure.funding.iter().zip(1_u64..).map(|(funding, number)| {
        Row::of(
            &FUNDING,
            [
                ("outcome_id", Value::of(outcome.id)),
                ("number", number.into()),
                ("session_id", Value::of(session.head.id)),
                ("source", (&*funding.source).into()),
                ("eur", funding.eur.into()),
            ],
        )
    })
}

fn indicator_row<'a>(session: &'a Session, outcome: &'a Outcome, measure: &'a Measure) -> Option<Row<'a>> {
    let indicators = measure.indicators.as_deref()?;
    Some(Row::of(
        &INDICATORS,
        [
            ("outcome_id", Value::of(outcome.id)),
            ("number", 1_u64.into()),
            ("session_id", Value::of(session.head.id)),
            ("title", indicators.into()),
        ],
    ))
}
