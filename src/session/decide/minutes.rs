//! The secretary's acts: her text for an item, the signatures, and corrections.

use std::{collections::BTreeMap, sync::Arc};

use serde_json::Value;

use super::{Decided, Desk, line, outcomes::EUR_MAX, some_prose};
use crate::session::{
    CountedBy, Day, Outcome, OutcomeResult, Session, Slot, Vote,
    cells::Cell,
    clean::{self, NAME_MAX, REASON_MAX, TEXT_MAX},
    command::{Correct, Minute, Sign},
    correction::{Correctable, Corrected, CountCorrected, FIELDS, FieldCorrected, OutcomeRevised, Place},
    event::{ItemMinuted, OutcomeMade, SessionSigned},
    refusal::Refusal,
    state::Status,
};
use crate::voting::{Count, Decision, Method, Verdict};

/// What a command names for correction.
enum Target {
    Thing(Corrected),
    /// The numbers that a channel counted.
    Count(Slot<Vote>, CountedBy),
}

impl Desk<'_, '_> {
    /// Hers until somebody signs; whatever else of the minutes is made anew leaves it alone.
    pub(super) fn minute(&self, c: &Minute) -> Decided {
        self.session.may_minute()?;
        self.find(c.item)?;
        let text = some_prose("text", Some(&c.text), TEXT_MAX)?;
        Ok(ItemMinuted { item: c.item, text }.into())
    }

    pub(super) fn sign(&self, c: &Sign) -> Decided {
        self.session.may_sign()?;
        if self.session.head.signatures.iter().any(|signature| signature.role == c.role) {
            return Err(Refusal::AlreadySigned);
        }
        Ok(SessionSigned { role: c.role, name: line("name", &c.name, NAME_MAX)? }.into())
    }

    pub(super) fn correct(&mut self, c: &Correct) -> Decided {
        self.session.may_correct()?;
        let reason = line("reason", &c.reason, REASON_MAX)?;
        match self.target(c)? {
            Target::Count(vote, channel) => self.correct_count(vote, channel, c, reason),
            Target::Thing(thing) => self.correct_field(thing, c, reason),
        }
    }

    /// What is to be corrected: the thing named, what the record named is about, or else the session.
    fn target(&self, c: &Correct) -> Result<Target, Refusal> {
        let named = [
            c.seq.map(|_| ()),
            c.participant.map(|_| ()),
            c.item.map(|_| ()),
            c.proposal.map(|_| ()),
            c.vote.map(|_| ()),
            c.outcome.map(|_| ()),
        ];
        if named.iter().flatten().count() > 1 {
            return Err(Refusal::OneOf { fields: "seq, participant, item, proposal, vote, outcome" });
        }
        if let Some(seq) = c.seq {
            return self.recorded(seq);
        }
        if let Some(vote) = c.vote {
            let channel = match &*c.field {
                "hands" => Some(CountedBy::Hands),
                "paper" => Some(CountedBy::Paper),
                _ => None,
            };
            let slot = self.find(vote)?;
            return Ok(match channel {
                Some(channel) => Target::Count(slot, channel),
                None => Target::Thing(Corrected::Vote(vote)),
            });
        }
        let thing = c.participant.map(Corrected::Participant).or(c.item.map(Corrected::Item));
        let thing = thing.or(c.proposal.map(Corrected::Proposal)).or(c.outcome.map(Corrected::Outcome));
        Ok(Target::Thing(thing.unwrap_or(Corrected::Session)))
    }

    /// What a record is about: the first thing that it wrote.
    fn recorded(&self, seq: u64) -> Result<Target, Refusal> {
        let s = self.session;
        let cells = self.ledger.written(seq).ok_or(Refusal::NoSuchRecord { seq })?;
        let target = cells.into_iter().find_map(|cell| {
            Some(match cell {
                Cell::Head => Target::Thing(Corrected::Session),
                Cell::Participant(slot) => Target::Thing(Corrected::Participant(s.participants.get(slot)?.id)),
                Cell::Item(slot) => Target::Thing(Corrected::Item(s.items.get(slot)?.id)),
                Cell::Proposal(slot) => Target::Thing(Corrected::Proposal(s.proposals.get(slot)?.id)),
                Cell::Vote(slot) => Target::Thing(Corrected::Vote(s.votes.get(slot)?.id)),
                Cell::Outcome(slot) => Target::Thing(Corrected::Outcome(s.outcomes.get(slot)?.id)),
                Cell::Note(slot) => Target::Thing(Corrected::Note(s.notes.get(slot).map(|_| slot.number())?)),
                Cell::Count(vote, channel) => Target::Count(vote, channel),
                Cell::Concept
                | Cell::Agenda
                | Cell::Floor
                | Cell::Speech(_)
                | Cell::Correction(_)
                | Cell::Submission(_)
                | Cell::Cards
                | Cell::Phones
                | Cell::CardBallot(..)
                | Cell::Ballot(..)
                | Cell::Option(_) => return None,
            })
        });
        target.ok_or_else(not_correctable)
    }

    fn correct_field(&self, thing: Corrected, c: &Correct, reason: Box<str>) -> Decided {
        let s = self.session;
        let field = FIELDS.iter().find(|field| **field == c.field).ok_or_else(not_correctable)?;
        let checked = |thing: &mut dyn Correctable| -> Result<_, Refusal> {
            let place = thing.place(field).ok_or_else(not_correctable)?;
            Ok((place.read(&s.concept), self.checked(field, &place, &c.value)?))
        };
        let (former, value) = match thing {
            Corrected::Session => checked(&mut s.head.as_ref().clone()),
            Corrected::Participant(id) => checked(&mut self.get(id)?.1.clone()),
            Corrected::Item(id) => checked(&mut self.get(id)?.1.clone()),
            Corrected::Proposal(id) => checked(&mut self.get(id)?.1.clone()),
            Corrected::Vote(id) => checked(&mut self.get(id)?.1.clone()),
            Corrected::Outcome(id) => checked(&mut self.get(id)?.1.clone()),
            Corrected::Note(number) => {
                let note = s.notes.iter().find(|(slot, _)| slot.number() == number);
                checked(&mut note.ok_or_else(not_correctable)?.1.as_ref().clone())
            }
        }?;
        if former == value {
            return Err(Refusal::NothingCorrected);
        }
        Ok(FieldCorrected { thing, field: (*field).into(), reason, former, value }.into())
    }

    /// The value as the field can hold it.
    fn checked(&self, field: &'static str, place: &Place<'_>, value: &Value) -> Result<Option<Box<str>>, Refusal> {
        let text = match value {
            Value::Null => String::new(),
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            Value::Bool(_) | Value::Array(_) | Value::Object(_) => return Err(Refusal::CorrectedValue { field }),
        };
        let text = text.trim();
        let text_fault = |fault| Refusal::Text { field, fault };
        if text.is_empty() && !matches!(place, Place::Line(..) | Place::Prose(_)) {
            return Ok(None);
        }
        match place {
            Place::Line(_, max) | Place::SomeLine(_, max) => clean::line(text, *max).map(Some).map_err(text_fault),
            Place::Prose(_) | Place::SomeProse(_) => clean::prose(text, TEXT_MAX).map(Some).map_err(text_fault),
            Place::Day(_) => {
                let day: Day = text.parse().map_err(|_| Refusal::Date { field })?;
                Ok(Some(day.to_string().into()))
            }
            Place::Eur(_) => match text.parse::<u64>() {
                Ok(eur) if eur <= EUR_MAX => Ok(Some(eur.to_string().into())),
                Ok(_) | Err(_) => Err(Refusal::Number { field, min: 0, max: EUR_MAX }),
            },
            Place::Field(_) => {
                let unknown = || Refusal::UnknownField { code: text.chars().take(NAME_MAX).collect() };
                let position = self.session.field(text).ok_or_else(unknown)?;
                Ok(Some(self.session.concept.fields[position].code.clone()))
            }
        }
    }

    /// New numbers for a closed vote: it is counted again, and what rests on it says so.
    fn correct_count(&mut self, slot: Slot<Vote>, channel: CountedBy, c: &Correct, reason: Box<str>) -> Decided {
        let vote = self.session.votes.get(slot).ok_or_else(not_correctable)?.clone();
        let (Some(before), Some(former)) = (vote.verdict(), vote.counts.get(&channel)) else {
            return Err(Refusal::NotCounted);
        };
        let mut numbers = named(&vote, former);
        match &c.value {
            Value::Object(fields) => {
                numbers.clear();
                for (name, number) in fields {
                    numbers.insert(name.clone(), number.as_u64().ok_or(Refusal::CorrectedValue { field: "counts" })?);
                }
            }
            value => {
                let number = value.as_u64().ok_or(Refusal::CorrectedValue { field: "counts" })?;
                numbers.insert(c.field.clone(), number);
            }
        }
        let ballots = numbers.remove("ballots").or(Some(former.ballots).filter(|ballots| *ballots > 0));
        let count = self.numbers(&vote, channel, &numbers, ballots)?;
        if count == **former {
            return Err(Refusal::NothingCorrected);
        }
        let mut corrected = vote.as_ref().clone();
        corrected.counts.insert(channel, Arc::new(count.clone()));
        let verdict = self.verdict(&corrected, &before.lot);
        let (revised, outcomes) = self.revised(slot, &corrected, &verdict);
        let former = former.as_ref().clone();
        Ok(CountCorrected { vote: vote.id, channel, reason, former, count, verdict, revised, outcomes }.into())
    }

    /// Outcomes that come out differently, and those that there are only now. A vote that made none makes none now.
    fn revised(&mut self, slot: Slot<Vote>, vote: &Vote, verdict: &Verdict) -> (Vec<OutcomeRevised>, Vec<OutcomeMade>) {
        let s = self.session;
        let existing: Vec<_> = s.outcomes.iter().filter(|(_, outcome)| outcome.vote == Some(slot)).collect();
        let Some((_, first)) = existing.first() else { return Default::default() };
        if verdict.decision == Decision::NoQuorum {
            return Default::default();
        }
        let mut fresh = self.outcomes(vote, verdict, Some(first.kind));
        let proposal = |outcome: &Outcome| outcome.proposal.and_then(|p| s.proposals.get(p)).map(|p| p.id);
        let same = |made: &OutcomeMade, outcome: &Outcome| {
            let by_title = vote.contest.method == Method::YesNo || made.title == outcome.title;
            made.proposal == proposal(outcome) && (made.proposal.is_some() || by_title)
        };
        let mut revised = Vec::new();
        for (_, outcome) in existing {
            let again = fresh.iter().position(|made| same(made, outcome)).map(|at| fresh.remove(at).result);
            let result = again.unwrap_or(OutcomeResult::Rejected);
            if result != outcome.result {
                revised.push(OutcomeRevised { outcome: outcome.id, result });
            }
        }
        (revised, fresh)
    }
}

impl Session {
    /// Whether the secretary can still write: nobody has signed.
    ///
    /// # Errors
    /// Somebody has.
    pub fn may_minute(&self) -> Result<(), Refusal> {
        if self.head.signatures.is_empty() { Ok(()) } else { Err(Refusal::SessionSigned) }
    }

    /// Whether the minutes can be signed: the session is closed, and a signature is missing.
    ///
    /// # Errors
    /// Why not.
    pub fn may_sign(&self) -> Result<(), Refusal> {
        match self.head.status {
            Status::Closed { .. } => Ok(()),
            Status::Planned | Status::Live { .. } => Err(Refusal::SessionNotClosed),
            Status::Signed { .. } => Err(Refusal::AlreadySigned),
        }
    }

    /// Whether something can be corrected: the session has been opened; before that everything can be edited.
    ///
    /// # Errors
    /// It has not.
    pub fn may_correct(&self) -> Result<(), Refusal> {
        match self.head.status {
            Status::Live { .. } | Status::Closed { .. } | Status::Signed { .. } => Ok(()),
            Status::Planned => Err(Refusal::SessionNotOpen),
        }
    }
}

/// The numbers of a count by the names that a command gives them.
fn named(vote: &Vote, count: &Count) -> BTreeMap<String, u64> {
    let mut numbers: BTreeMap<_, _> = vote.counted_names().into_iter().zip(count.options.iter().copied()).collect();
    numbers.extend([("abstain".to_owned(), count.abstain), ("invalid".to_owned(), count.invalid)]);
    numbers
}

fn not_correctable() -> Refusal {
    Refusal::NotCorrectable { fields: format!("{}, hands, paper, counts", FIELDS.join(", ")) }
}
