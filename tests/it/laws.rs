//! What holds for any sequence of commands: taking back, replaying and answering again, and that the session's numbers
//! never contradict each other.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use fachkonferenz::session::{
    Assignment, Bearer, By, Command, Entry, Event, Facts, Given, Ledger, OutcomeResult, Plan, ProposalStatus, Request,
    Session, Spoken, SubmissionStatus, Timestamp, Uses,
    card::{CardFor, TokenHash},
    decide,
    log::Log,
    plan_session,
};
use proptest::{collection::vec, prelude::*};
use serde_json::{Value, json};
use uuid::Uuid;

/// What somebody tries: which kind of act, and three small numbers that say on what.
type Attempt = (u8, u8, u8, u8);

/// Attempts, and for each whether it is then taken back and done again.
fn attempts() -> impl Strategy<Value = Vec<(Attempt, bool)>> {
    vec(((0..58_u8, 0..3_u8, 0..4_u8, 0..4_u8), proptest::bool::weighted(0.3)), 1..80)
}

fn id(kind: u32, number: u8) -> Uuid {
    Uuid::from_u128(u128::from(kind) << 64 | u128::from(number))
}

fn person(number: u8) -> Uuid {
    id(1, number)
}
fn proposal(number: u8) -> Uuid {
    id(2, number)
}
fn item(number: u8) -> Uuid {
    id(3, number)
}
fn vote(number: u8) -> Uuid {
    id(4, number)
}
fn outcome(number: u8) -> Uuid {
    id(5, number)
}
fn option(vote: u8, number: u8) -> Uuid {
    id(6 + u32::from(vote), number)
}

/// The command of an attempt; few things, so that attempts meet.
fn command((kind, a, b, c): Attempt, records: u64) -> Value {
    let (x, y) = (option(a, 0), option(a, 1));
    match kind {
        0 => json!({ "do": "open_session" }),
        1 | 2 => {
            json!({ "do": "register", "participant": person(a), "name": "n", "may_vote": b > 0, "weight": 1 + c % 2 })
        }
        3 | 4 => json!({ "do": "arrive", "participant": person(a) }),
        5 => json!({ "do": "leave", "participant": person(a) }),
        6 => json!({ "do": "excuse_from", "participant": person(a), "item": item(b) }),
        7 => json!({ "do": "excuse_from", "participant": person(a), "vote": vote(b) }),
        8 => {
            json!({ "do": "add_item", "item": item(a), "title": "t", "kind": if b == 0 { "collect" } else { "vote" } })
        }
        9 => json!({ "do": "start_item", "item": item(a) }),
        10 => json!({ "do": "finish_item", "item": item(a) }),
        11 | 12 => json!({ "do": "propose", "proposal": proposal(a), "title": "t", "item": (b > 1).then(|| item(c)) }),
        13 => json!({ "do": "edit_proposal", "proposal": proposal(a), "text": format!("text {b}") }),
        14 => json!({ "do": "merge", "into": proposal(a), "from": [proposal(b)] }),
        15 => json!({ "do": "cluster", "name": format!("g{b}"), "proposals": [proposal(a)] }),
        16 => json!({ "do": "withdraw", "proposal": proposal(a) }),
        17 | 18 => {
            json!({ "do": "open_vote", "vote": vote(a), "on": [proposal(b)], "method": "yes_no", "revote": c == 0 })
        }
        19 => {
            json!({ "do": "open_vote", "vote": vote(a), "title": "t", "method": "approval", "item": (b > 1).then(|| item(c)),
            "options": [{ "option": x, "title": "x" }, { "option": y, "title": "y" }] })
        }
        20..=22 => {
            let ballot = if c < 3 { json!(["yes", "no", "abstain"][usize::from(c)]) } else { json!([x]) };
            json!({ "do": "cast", "vote": vote(a), "voter": person(b), "ballot": ballot })
        }
        23 | 24 => {
            let counts = if c < 3 { json!({ "yes": b, "no": c }) } else { json!({ x: b }) };
            json!({ "do": "count", "vote": vote(a), "channel": if b % 2 == 0 { "hands" } else { "paper" }, "counts": counts })
        }
        25 => json!({ "do": "close_vote", "vote": vote(a) }),
        26 => json!({ "do": "void_vote", "vote": vote(a), "reason": "r" }),
        27 => {
            let result = ["accepted", "noted", "postponed", "referred"][usize::from(c)];
            json!({ "do": "record_outcome", "outcome": outcome(a), "title": "t", "kind": "measure", "result": result,
                "proposal": (b > 0).then(|| proposal(b - 1)) })
        }
        28 => {
            json!({ "do": "assign", "outcome": outcome(a), "handlungsfeld": (b > 0).then_some("SPR"), "reason": "r" })
        }
        29 => json!({ "do": "plan_measure", "outcome": outcome(a), "lead": format!("l{b}") }),
        30 => json!({ "do": "note", "text": "n", "item": (b > 1).then(|| item(c)) }),
        31 => {
            let act = ["ask_to_speak", "give_floor", "end_floor"][usize::from(a)];
            json!({ "do": act, "participant": person(b) })
        }
        32 => json!({ "do": "close_session" }),
        33 => json!({ "do": "issue_cards", "count": 1 + u32::from(a) }),
        34 => json!({ "do": "issue_cards", "named": true }),
        35 | 36 => {
            json!({ "do": "cast", "vote": vote(a), "token": format!("{b}"), "ballot": if c % 2 == 0 { "yes" } else { "no" } })
        }
        37 | 38 => {
            json!({ "do": "propose", "by": "participant", "proposal": proposal(a), "title": "t", "token": format!("{b}") })
        }
        39 => json!({ "do": "admit", "proposals": (b > 0).then(|| [proposal(a)]) }),
        40 => json!({ "do": "decline", "proposals": [proposal(a)] }),
        41 => json!({ "do": "set_phones", "at_once": b == 0, "limit": 1 + c }),
        42 => json!({ "do": "reveal", "vote": vote(a) }),
        43 => {
            json!({ "do": "edit_item", "item": item(a), "kind": if b == 0 { "collect" } else { "vote" }, "minutes": c })
        }
        44 => json!({ "do": "move_item", "item": item(a), "after": (b > 0).then(|| item(c)) }),
        45 | 46 => json!({ "do": "remove_item", "item": item(a) }),
        47 => {
            json!({ "do": "edit_participant", "participant": person(a), "name": format!("n{b}"), "may_vote": b < 2,
            "weight": 1 + c % 2 })
        }
        48 => {
            json!({ "do": "edit_session", "title": format!("t{b}"), "rule": if c > 0 { "simple" } else { "unanimous" } })
        }
        49 => {
            let fields =
                ["A", "SPR"].iter().skip(usize::from(b > 0)).map(|c| json!({ "code": c, "name": { "de": c } }));
            json!({ "do": "set_concept", "concept": { "id": "x", "version": format!("{c}"), "title": { "de": "X" },
                "fields": fields.collect::<Vec<_>>() } })
        }
        // Earlier acts and undos of undos, counted back from the end.
        _ => json!({ "do": "undo", "seq": (b > 0).then(|| records.saturating_sub(u64::from(b + 4 * c) - 1)) }),
    }
}

/// A session led in memory, with all that a journal of it would hold.
struct Led {
    ledger: Ledger,
    entries: Vec<(Timestamp, By, Entry)>,
    ids: u128,
}

impl Led {
    fn new() -> Self {
        let plan = r#"{"format":"fachkonferenz/plan/1","title":"t","agenda":[{"title":"t","kind":"vote"}]}"#;
        let plan = Plan::parse(plan).unwrap();
        let mut led = Self { ledger: Ledger::for_leading(), entries: Vec::new(), ids: 0 };
        let mut new_id = fresh(&mut led.ids);
        let entry = plan_session(&plan, &mut new_id);
        drop(new_id);
        led.apply(By::Moderator, entry);
        led
    }

    /// Whether the command was accepted.
    fn ask(&mut self, mut command: Value) -> bool {
        command["id"] = format!("c{}", self.entries.len()).into();
        let request = Request::parse(command.to_string().as_bytes()).unwrap_or_else(|no| panic!("{command}: {no:?}"));
        let mut new_id = fresh(&mut self.ids);
        let given = given(&request.command, self.entries.len());
        let decided = decide(&self.ledger, &request, Facts { new_id: &mut new_id, given });
        drop(new_id);
        decided.map(|entry| self.apply(request.origin(), entry)).is_ok()
    }

    fn apply(&mut self, by: By, entry: Entry) {
        let at = Timestamp::from_millis(self.entries.len() as i64);
        self.entries.push((at, by, entry.clone()));
        self.ledger.apply(at, by, Some(entry));
    }

    fn log(&self) -> String {
        log(&self.ledger)
    }
}

/// What a host would bring: cards are called 0, 1, 2 … in turn, and a phone is what is called otherwise.
fn given(command: &Command, salt: usize) -> Given {
    let stands_for = |name: &str| TokenHash([name.as_bytes()[0]; 16]);
    let bearer = |token: &String| {
        Given::Bearer(Some(Bearer {
            token: stands_for(token),
            sender: stands_for(token),
            device: true,
            receipt: "r".into(),
            sealed: None,
        }))
    };
    match command {
        Command::Cast(c) => c.token.as_ref().map_or(Given::Nothing, bearer),
        Command::Propose(c) => c.token.as_ref().map_or(Given::Nothing, bearer),
        Command::IssueCards(_) => Given::Cards((salt..salt + 4).map(|at| stands_for(&(at % 4).to_string())).collect()),
        _ => Given::Nothing,
    }
}

/// Ids that no attempt uses.
fn fresh(used: &mut u128) -> impl FnMut() -> Uuid {
    || {
        *used += 1;
        Uuid::from_u128(u128::MAX - *used)
    }
}

/// The log without its last part, which tells how many records there are.
fn log(ledger: &Ledger) -> String {
    let log = Log::of(ledger.session(), "", &|_, verdict| format!("{:?}", verdict.reason));
    let log = String::from_utf8(log.to_json()).unwrap();
    let (log, _) = log.rsplit_once(",\n  \"journal\"").unwrap();
    format!("{log}\n}}")
}

/// The ids in a list of things.
fn ids(log: &Value, list: &str) -> BTreeSet<String> {
    log[list].as_array().unwrap().iter().map(|thing| thing["id"].as_str().unwrap().to_owned()).collect()
}

/// What has to be true of every session.
fn consistent(ledger: &Ledger, log: &str) -> Result<(), TestCaseError> {
    let log: &Value = &serde_json::from_str(log).unwrap();
    let session = ledger.session();
    let people = || session.participants.iter().map(|(_, person)| person).filter(|person| person.may_vote);
    let weight =
        |present: bool| people().filter(|p| !present || p.is_present()).map(|p| u64::from(p.weight)).sum::<u64>();
    prop_assert_eq!((session.electorate.eligible, session.electorate.present), (weight(false), weight(true)));
    prop_assert_eq!(session.in_room as usize, session.participants.iter().filter(|(_, p)| p.is_present()).count());
    prop_assert_eq!(session.agenda.len(), session.items.iter().count());
    for (slot, vote) in session.votes.iter() {
        prop_assert_eq!(vote.is_open(), session.open_votes.contains(&slot));
        let counted: u64 = vote.counts.values().map(|count| vote.contest.votes_in(count)).sum();
        let weights = vote.ballots.keys().map(|who| u64::from(session.participants.get(*who).unwrap().weight));
        let by_card = vote.card_ballots().count() as u64;
        prop_assert_eq!(weights.sum::<u64>() + by_card, vote.cast);
        let most = vote.electorate.present + by_card;
        prop_assert!(vote.cast + counted <= most, "more votes than voters: {:?}", vote);
        prop_assert!(vote.ballots.keys().all(|who| vote.entitled.contains(who)), "a stranger's ballot: {:?}", vote);
    }
    sums_are_those_of_the_tables(session)?;
    let waiting = session.submissions.iter().filter(|(_, s)| s.status == SubmissionStatus::Waiting);
    prop_assert!(waiting.map(|(slot, _)| slot).eq(session.waiting.iter().copied()));
    let from_phones = session.proposals.iter().filter(|(_, p)| p.device.is_some()).count();
    let sent = session.submissions.iter().filter(|(_, s)| s.device.is_some()).count() + from_phones;
    prop_assert_eq!(session.sent.values().sum::<u32>() as usize, sent);
    let [items, people, proposals, votes] = ["agenda", "participants", "proposals", "votes"].map(|list| ids(log, list));
    let leads = |thing: &Value, field: &str, to: &BTreeSet<String>| {
        thing[field].as_str().is_none_or(|id| to.contains(id)).then_some(()).ok_or(format!("{field} of {thing}"))
    };
    let all = |list: &str| log[list].as_array().unwrap();
    for proposal in all("proposals") {
        leads(proposal, "item", &items).and(leads(proposal, "merged_into", &proposals)).map_err(TestCaseError::fail)?;
        leads(proposal, "proposed_by", &people).map_err(TestCaseError::fail)?;
        let settled = all("outcomes").iter().rfind(|o| o["proposal"] == proposal["id"] && o["result"] != "noted");
        if let Some(outcome) = settled {
            prop_assert_eq!(&proposal["status"], &outcome["result"]);
        } else {
            prop_assert!(["open", "merged", "withdrawn"].contains(&proposal["status"].as_str().unwrap()));
        }
    }
    for (slot, outcome) in session.outcomes.iter() {
        prop_assert!(outcome.proposal.is_none_or(|slot| session.proposals.get(slot).is_some()), "{:?}", slot);
        prop_assert!(outcome.vote.is_none_or(|slot| session.votes.get(slot).is_some_and(|v| v.verdict().is_some())));
        prop_assert!(outcome.item.is_none_or(|slot| session.items.get(slot).is_some()), "{:?}", slot);
    }
    for (_, outcome) in session.outcomes.iter() {
        let fields = session.concept.fields.len();
        let there = match &outcome.assignment {
            Assignment::Field { main, also, .. } => *main < fields && also.iter().all(|field| *field < fields),
            Assignment::Missing | Assignment::Nowhere { .. } => true,
        };
        prop_assert!(there, "a field that the catalogue doesn't have: {:?}", outcome);
    }
    for (_, proposal) in session.proposals.iter() {
        prop_assert!(proposal.item.is_none_or(|slot| session.items.get(slot).is_some()), "{:?}", proposal);
    }
    for vote in all("votes") {
        leads(vote, "item", &items).map_err(TestCaseError::fail)?;
        prop_assert!(vote["on"].as_array().unwrap().iter().all(|on| proposals.contains(on.as_str().unwrap())));
    }
    prop_assert!(all("outcomes").iter().all(|o| o["vote"].as_str().is_none_or(|id| votes.contains(id))));
    if log["session"]["status"] == "closed" {
        prop_assert!(session.open_votes.is_empty(), "closed with an open vote");
        prop_assert!(session.unassigned_numbers().is_empty(), "closed with an unassigned outcome");
        prop_assert!(all("agenda").iter().all(|i| i["started_at"].is_null() || !i["finished_at"].is_null()));
    }
    Ok(())
}

/// The sums that are kept act by act are those that the tables give when they are read through.
fn sums_are_those_of_the_tables(session: &Session) -> Result<(), TestCaseError> {
    let sums = &session.sums;
    let standing = session.proposals.iter().filter(|(_, proposal)| proposal.status.stands()).map(|(slot, _)| slot);
    prop_assert!(standing.eq(sums.standing.iter().copied()), "{:?}", sums.standing);
    prop_assert!(session.participants.iter().map(|(slot, _)| slot).eq(sums.people.iter().copied()));
    prop_assert!(session.outcomes.iter().map(|(slot, _)| slot).eq(sums.outcomes.iter().copied()));
    let undecided = session.proposals.iter().filter(|(_, proposal)| proposal.status == ProposalStatus::Open);
    prop_assert_eq!(undecided.count(), sums.undecided);
    for (slot, _) in session.proposals.iter() {
        let is_in = |status| status == ProposalStatus::Merged { into: slot };
        let merged = session.proposals.iter().filter(|(_, other)| is_in(other.status)).map(|(slot, _)| slot);
        prop_assert!(merged.eq(sums.merged.get(&slot).into_iter().flatten().copied()), "{:?}", sums.merged);
    }
    for (slot, _) in session.votes.iter() {
        let made = session.outcomes.iter().filter(|(_, outcome)| outcome.vote == Some(slot)).map(|(slot, _)| slot);
        prop_assert!(made.eq(sums.made.get(&slot).into_iter().flatten().copied()), "{:?}", sums.made);
    }
    let outcomes = |wanted: fn(&Assignment) -> bool| {
        session.outcomes.iter().filter(move |(_, outcome)| wanted(&outcome.assignment)).map(|(slot, _)| slot)
    };
    let missing = outcomes(|assignment| *assignment == Assignment::Missing);
    prop_assert!(missing.eq(sums.unassigned.iter().copied()), "{:?}", sums.unassigned);
    let unplanned = session.outcomes.iter().filter(|(_, outcome)| outcome.awaits_plan());
    prop_assert!(unplanned.map(|(slot, _)| slot).eq(sums.unplanned.iter().copied()), "{:?}", sums.unplanned);
    let assigned = outcomes(|assignment| matches!(assignment, Assignment::Field { .. }));
    prop_assert!(assigned.eq(sums.assigned.iter().copied()), "{:?}", sums.assigned);
    for field in 0..session.concept.fields.len() {
        let covers = session.outcomes.iter().filter(|(_, outcome)| {
            let main = if let Assignment::Field { main, .. } = outcome.assignment { Some(main) } else { None };
            main == Some(field) && outcome.result != OutcomeResult::Rejected
        });
        prop_assert_eq!(covers.count(), sums.coverage.get(&field).copied().unwrap_or(0));
    }
    for item in session.items.iter().map(|(slot, _)| Some(slot)).chain([None]) {
        let uses = Uses {
            proposals: session.proposals.iter().filter(|(_, proposal)| proposal.item == item).count(),
            votes: session.votes.iter().filter(|(_, vote)| vote.item == item).count(),
            outcomes: session.outcomes.iter().filter(|(_, outcome)| outcome.item == item).count(),
            notes: session.notes.iter().filter(|(_, note)| note.item == item).map(|(slot, _)| slot).collect(),
        };
        prop_assert_eq!(sums.of_item(item), uses);
    }
    let mut spoken = BTreeMap::<_, Spoken>::new();
    for (_, speech) in session.speeches.iter() {
        let so_far = spoken.entry(speech.participant).or_default();
        so_far.speeches += 1;
        so_far.ms += speech.span.to.map_or(0, |to| to.millis() - speech.span.from.millis());
    }
    prop_assert!(spoken.iter().eq(sums.spoken.iter()), "{:?} {:?}", spoken, sums.spoken);
    let anonymous = session.cards.values().filter(|card| **card == CardFor::Anyone).count();
    prop_assert_eq!(anonymous as u64, sums.anonymous_cards);
    Ok(())
}

/// Takes the last act back and does it again.
fn there_and_back(led: &mut Led, logs: &mut Vec<String>) -> Result<(), TestCaseError> {
    let [.., before, after] = &logs[..] else { unreachable!("the session was planned, then something happened") };
    let expected = [before.clone(), after.clone()];
    for expected in expected {
        let last = led.entries.len();
        if !led.ask(json!({ "do": "undo", "seq": last })) {
            // Of a closed session only the closing itself is taken back, and of the ballots of cards none.
            let (_, _, entry) = &led.entries[last - 1];
            let by_card = matches!(&entry.event, Event::BallotCast(cast) if cast.card.is_some());
            prop_assert!(by_card || led.log().contains("\"status\": \"closed\""), "not taken back: {:?}", entry);
            return Ok(());
        }
        prop_assert_eq!(&led.log(), &expected, "taken back: {:?}", led.entries[last - 1]);
        logs.push(expected);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_course_of_a_session_can_be_taken_back_replayed_and_asked_about(attempts in attempts()) {
        let mut led = Led::new();
        let mut logs = vec![led.log()];
        let mut answers = HashMap::new();
        let opening = [(0, 0, 0, 0), (1, 0, 1, 1), (3, 0, 0, 0), (1, 1, 1, 0), (3, 1, 0, 0), (8, 0, 1, 0), (11, 0, 0, 0)];
        for (attempt, back) in opening.into_iter().map(|attempt| (attempt, false)).chain(attempts) {
            let asked = command(attempt, led.entries.len() as u64);
            if !led.ask(asked.clone()) {
                prop_assert_eq!(&led.log(), logs.last().unwrap(), "{} was refused", asked);
                continue;
            }
            logs.push(led.log());
            consistent(&led.ledger, logs.last().unwrap())?;
            let id = format!("c{}", led.entries.len() - 1);
            answers.insert(id.clone(), led.ledger.answer(&id).unwrap());
            if back {
                there_and_back(&mut led, &mut logs)?;
            }
        }
        for (id, answer) in &answers {
            prop_assert_eq!(led.ledger.answer(id), Some(answer.clone()), "asked again: {}", id);
        }
        let mut replayed = Ledger::for_leading();
        for ((at, by, entry), then) in led.entries.iter().zip(&logs) {
            let written = serde_json::to_string(entry).unwrap();
            replayed.apply(*at, *by, Some(serde_json::from_str(&written).unwrap()));
            prop_assert_eq!(&log(&replayed), then, "replayed up to {}", written);
        }
    }
}
