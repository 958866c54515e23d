//! What a record did and what came of it, in a sentence: the timeline of a session.

use super::{
    Sentence, act, act_on, calculation, counted_by, day_short, method, outcome_kind, outcome_result, resolution, rule,
    secrecy, taken_up, word,
};
use crate::{
    session::{About, Event, Id, Lang, Ledger, Secrecy, event},
    t,
    voting::{Count, Method},
};

/// What the record `seq`, the last one of `ledger`, did: „Abstimmung eröffnet („Sprachcafé“): …“. Who voted is named in roll
/// calls only.
pub fn deed(lang: Lang, ledger: &Ledger, seq: u64, event: &Event) -> Sentence {
    let named = match event {
        Event::BallotCast(cast) => is_roll_call(ledger, cast),
        // They are about the session as a whole.
        event => !event.subjects().is_empty() || matches!(event, Event::NoteTaken(_)),
    };
    let did = match ledger.act(seq).filter(|_| named) {
        Some(done) => act_on(lang, ledger.session(), done),
        None => act(lang, event.kind()),
    };
    match consequence(lang, ledger, event) {
        Some(what) => t!(lang, "deed", did = did, what = what),
        None => did,
    }
}

fn is_roll_call(ledger: &Ledger, cast: &event::BallotCast) -> bool {
    ledger.vote(cast.vote).is_some_and(|vote| vote.secrecy == Secrecy::Named)
}

/// What came of it, or what the record says besides.
fn consequence(lang: Lang, ledger: &Ledger, event: &Event) -> Option<Sentence> {
    let quoted = |text: &str| Sentence::from(t!(lang, "quoted", word = text).into_owned());
    let said = |text: &str| Sentence::from(text.to_owned());
    Some(match event {
        Event::ParticipantExcused(e) => {
            let from = match (e.item, e.vote) {
                (Some(item), _) => t!(lang, "deed-item", number = numbers(ledger, &[item])),
                (None, Some(vote)) => t!(lang, "deed-vote", number = numbers(ledger, &[vote])),
                (None, None) => return None,
            };
            match who(ledger, event) {
                Some(who) => said(&format!("{who}, {from}")),
                None => from,
            }
        }
        Event::ProposalMade(_) => t!(lang, "deed-proposed-by", who = who(ledger, event)?),
        Event::ProposalEdited(e) => {
            let number = ledger.number(e.proposal.uuid())?;
            let mut proposals = ledger.session().proposals.iter();
            let (_, proposal) = proposals.find(|(slot, _)| slot.number() == number)?;
            t!(lang, "deed-before", text = quoted(&proposal.earlier.last()?.title))
        }
        Event::ProposalsMerged(e) => {
            t!(lang, "deed-merged", into = numbers(ledger, &[e.into]), from = numbers(ledger, &e.from))
        }
        Event::ProposalSplit(e) => {
            let parts: Vec<_> = e.into.iter().map(|part| part.proposal).collect();
            t!(lang, "deed-split", numbers = numbers(ledger, &parts))
        }
        Event::ProposalsClustered(e) => {
            let proposals = numbers(ledger, &e.proposals);
            match &e.name {
                Some(name) => t!(lang, "deed-clustered", numbers = proposals, name = quoted(name)),
                None => t!(lang, "deed-unclustered", numbers = proposals),
            }
        }
        Event::ProposalsAdmitted(e) => t!(lang, "deed-proposals", numbers = numbers(ledger, &e.proposals)),
        Event::CardsIssued(e) => t!(lang, "deed-cards", count = e.cards.len()),
        Event::VoteOpened(e) => {
            let needed = if e.method == Method::YesNo { rule(lang, e.rule) } else { method(lang, e.method) };
            let form = secrecy(lang, e.secrecy);
            let (eligible, present) = (e.electorate.eligible, e.electorate.present);
            t!(lang, "deed-vote-opened", needed = needed, form = form, eligible = eligible, present = present)
        }
        Event::VotesCounted(e) => {
            let yes_no = ledger.vote(e.vote)?.contest.method == Method::YesNo;
            t!(lang, "deed-counted", channel = counted_by(lang, e.channel), numbers = counted(lang, &e.count, yes_no))
        }
        Event::VoteClosed(e) => {
            let vote = ledger.vote(e.vote)?;
            let came = match vote.straw {
                true => said(&calculation(lang, vote, &e.verdict)),
                false => t!(
                    lang,
                    "deed-vote-closed",
                    resolution = resolution(lang, vote, &e.verdict, false),
                    calculation = calculation(lang, vote, &e.verdict)
                ),
            };
            let made: Vec<_> = e.outcomes.iter().map(|made| made.outcome).collect();
            match made.len() {
                0 => came,
                count => t!(lang, "deed-makes", came = came, count = count, numbers = numbers(ledger, &made)),
            }
        }
        Event::VoteVoided(e) => said(&e.reason),
        Event::OutcomeRecorded(e) => t!(
            lang,
            "deed-outcome",
            kind = outcome_kind(lang, e.made.kind),
            result = outcome_result(lang, e.made.result)
        ),
        Event::OutcomeAssigned(e) => {
            let codes: Vec<_> = e.handlungsfeld.iter().chain(&e.also).map(|code| &**code).collect();
            match (codes.is_empty(), &e.reason) {
                (false, None) => said(&codes.join(", ")),
                (false, Some(reason)) => t!(lang, "deed-because", what = codes.join(", "), reason = &**reason),
                (true, Some(reason)) => t!(lang, "deed-no-field", reason = &**reason),
                (true, None) => return None,
            }
        }
        Event::MeasurePlanned(e) => {
            let due = e.measure.due.map(|due| t!(lang, "deed-due", day = day_short(lang, due)));
            let lead = e.measure.lead.as_deref().map(said);
            let parts: Vec<_> = lead.into_iter().chain(due).collect();
            (!parts.is_empty()).then(|| parts.join(", ").into())?
        }
        Event::ActUndone(e) => match ledger.act(e.seq) {
            Some(done) => t!(lang, "deed-undone", seq = e.seq, act = act_on(lang, ledger.session(), done)),
            None => t!(lang, "deed-undone-bare", seq = e.seq),
        },
        Event::MinutesCirculated(e) => match e.until {
            Some(until) => t!(lang, "deed-circulated", day = day_short(lang, until)),
            None => t!(lang, "deed-not-circulated"),
        },
        Event::CommentTaken(e) => {
            t!(lang, "deed-comment", number = numbers(ledger, &[e.comment]), author = &*e.author)
        }
        Event::CommentAnswered(e) => {
            let number = numbers(ledger, &[e.comment]);
            t!(lang, "deed-answer", number = number, taken = taken_up(lang, e.taken_up), reason = &*e.reason)
        }
        Event::SessionSigned(e) => {
            t!(lang, "deed-signed", role = word(lang, "signatory", e.role.as_str()), name = &*e.name)
        }
        Event::FieldCorrected(e) => {
            let said = |text: &Option<Box<str>>| match text {
                Some(text) => quoted(text),
                None => t!(lang, "minutes-nothing"),
            };
            let field = word(lang, "field", &e.field);
            let (former, value) = (said(&e.former), said(&e.value));
            t!(lang, "deed-corrected", field = field, former = former, value = value, reason = &*e.reason)
        }
        Event::CountCorrected(e) => {
            let vote = ledger.vote(e.vote)?;
            let what = calculation(lang, vote, &e.verdict);
            t!(lang, "deed-because", what = what, reason = &*e.reason)
        }
        Event::ActsRedacted(e) => t!(lang, "deed-redacted", count = e.acts.len()),
        Event::SessionPlanned(_)
        | Event::SessionOpened(_)
        | Event::ParticipantRegistered(_)
        | Event::ParticipantEdited(_)
        | Event::SessionEdited(_)
        | Event::ConceptSet(_)
        | Event::PurgeDateSet(_)
        | Event::ParticipantArrived(_)
        | Event::ParticipantLeft(_)
        | Event::ItemAdded(_)
        | Event::ItemEdited(_)
        | Event::ItemMoved(_)
        | Event::ItemRemoved(_)
        | Event::ItemStarted(_)
        | Event::ItemFinished(_)
        | Event::ProposalWithdrawn(_)
        | Event::ProposalSubmitted(_)
        | Event::ProposalsDeclined(_)
        | Event::PhonesSet(_)
        | Event::BallotCast(_)
        | Event::ResultRevealed(_)
        | Event::NoteTaken(_)
        | Event::SpeechAsked(_)
        | Event::FloorGiven(_)
        | Event::FloorEnded(_)
        | Event::SessionClosed(_)
        | Event::ItemMinuted(_)
        | Event::JournalRepaired(_) => return None,
    })
}

/// Whoever is meant by an event about a person, or brought in the proposal that it is about.
fn who<'l>(ledger: &'l Ledger, event: &Event) -> Option<&'l str> {
    let session = ledger.session();
    let person = ledger.about(event).into_iter().find_map(|about| match about {
        About::Person(slot) => Some(slot),
        About::Proposal(slot) => session.proposals.get(slot)?.proposed_by,
        About::Item(_) | About::Vote(_) | About::Outcome(_) | About::Note(_) | About::Comment(_) => None,
    });
    Some(&session.participants.get(person?)?.name)
}

/// The numbers of these things, as they are called in the room.
fn numbers<T>(ledger: &Ledger, ids: &[Id<T>]) -> String {
    let numbers = ids.iter().filter_map(|id| ledger.number(id.uuid()));
    numbers.map(|number| number.to_string()).collect::<Vec<_>>().join(", ")
}

fn counted(lang: Lang, count: &Count, yes_no: bool) -> Sentence {
    let of = |at: usize| count.options.get(at).copied().unwrap_or(0);
    match yes_no {
        true => t!(lang, "minutes-yes-no", yes = of(0), no = of(1), abstain = count.abstain, invalid = count.invalid),
        false => count.options.iter().map(u64::to_string).collect::<Vec<_>>().join(" · ").into(),
    }
}
