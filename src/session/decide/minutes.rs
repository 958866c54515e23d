//! The secretary's acts: her text for an item, comments on the minutes, the signatures, and corrections.

use std::{collections::BTreeMap, sync::Arc};

use serde_json::Value;

use super::{Decided, Desk, line, outcomes::EUR_MAX, some_prose};
use crate::session::{
    CountedBy, Day, Outcome, OutcomeResult, Session, Slot, Vote,
    clean::{self, NAME_MAX, REASON_MAX, TEXT_MAX},
    command::{AnswerComment, Circulate, Correct, Minute, Sign, TakeComment},
    comment::Phase,
    correction::{Correctable, Corrected, CountCorrected, FIELDS, FieldCorrected, Fields, OutcomeRevised, Place},
    event::{CommentAnswered, CommentTaken, EventKind, ItemMinuted, MinutesCirculated, OutcomeMade, SessionSigned},
    refusal::Refusal,
    state::{Status, VoteState},
};
use crate::voting::{Decision, Method, Verdict};

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

    pub(super) fn circulate(&self, c: &Circulate) -> Decided {
        self.session.may_circulate()?;
        let until = c.until.as_deref().map(str::trim).filter(|day| !day.is_empty());
        let until: Option<Day> =
            until.map(|day| day.parse().map_err(|_| Refusal::Date { field: "until" })).transpose()?;
        if let Some(closed) = self.session.head.status.closed_at().map(Day::of)
            && until.is_some_and(|until| until < closed)
        {
            return Err(Refusal::UntilBeforeEnd { closed });
        }
        Ok(MinutesCirculated { until }.into())
    }

    pub(super) fn take_comment(&mut self, c: &TakeComment) -> Decided {
        self.session.may_comment()?;
        if let Some(item) = c.item {
            self.find(item)?;
        }
        let author = line("author", &c.author, NAME_MAX)?;
        let text = clean::prose(&c.text, TEXT_MAX).map_err(|fault| Refusal::Text { field: "text", fault })?;
        Ok(CommentTaken { comment: self.id(c.comment)?, author, text, item: c.item }.into())
    }

    /// Also after the last day for comments.
    pub(super) fn answer_comment(&self, c: &AnswerComment) -> Decided {
        self.session.may_circulate()?;
        self.find(c.comment)?;
        let (reason, name) = (line("reason", &c.reason, REASON_MAX)?, line("name", &c.name, NAME_MAX)?);
        Ok(CommentAnswered { comment: c.comment, taken_up: c.taken_up, reason, name }.into())
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

    fn recorded(&self, seq: u64) -> Result<Target, Refusal> {
        self.ledger.written(seq).ok_or(Refusal::NoSuchRecord { seq })?;
        let target = match self.ledger.correctable(seq).ok_or_else(not_correctable)? {
            Correctable::Session => Some(Target::Thing(Corrected::Session)),
            Correctable::Thing(about) => self.session.corrected(about).map(Target::Thing),
            Correctable::Count(vote, channel) => Some(Target::Count(vote, channel)),
        };
        target.ok_or_else(not_correctable)
    }

    fn correct_field(&self, thing: Corrected, c: &Correct, reason: Box<str>) -> Decided {
        let s = self.session;
        let field = FIELDS.iter().find(|field| **field == c.field).ok_or_else(not_correctable)?;
        let checked = |thing: &mut dyn Fields| -> Result<_, Refusal> {
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
        let also = match thing {
            Corrected::Proposal(id) => s.quoting(self.find(id)?, field, former.as_deref()),
            Corrected::Session
            | Corrected::Participant(_)
            | Corrected::Item(_)
            | Corrected::Vote(_)
            | Corrected::Outcome(_)
            | Corrected::Note(_) => Vec::new(),
        };
        Ok(FieldCorrected { thing, field: (*field).into(), reason, former, value, also }.into())
    }

    /// The value as the field can hold it.
    fn checked(&self, field: &'static str, place: &Place<'_>, value: &Value) -> Result<Option<Box<str>>, Refusal> {
        let text = match value {
            Value::Null => String::new(),
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            Value::Bool(_) | Value::Array(_) | Value::Object(_) => {
                return Err(Refusal::CorrectedValue { field: field.into() });
            }
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
        let mut numbers: BTreeMap<_, _> = vote.numbers_of(former).collect();
        let number = |value: &Value, name: &str| {
            let no_number = || Refusal::CorrectedValue { field: name.chars().take(NAME_MAX).collect() };
            value.as_u64().ok_or_else(no_number)
        };
        match &c.value {
            Value::Object(fields) => {
                numbers.clear();
                for (name, value) in fields {
                    numbers.insert(name.clone(), number(value, name)?);
                }
            }
            value => {
                numbers.insert(c.field.clone(), number(value, &c.field)?);
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

    /// Outcomes that come out differently, and those that there are only now. A vote that decides nothing makes none.
    fn revised(&mut self, slot: Slot<Vote>, vote: &Vote, verdict: &Verdict) -> (Vec<OutcomeRevised>, Vec<OutcomeMade>) {
        let s = self.session;
        let existing: Vec<_> = s.outcomes.iter().filter(|(_, outcome)| outcome.vote == Some(slot)).collect();
        if verdict.decision == Decision::NoQuorum || existing.is_empty() && !self.decides(vote) {
            return Default::default();
        }
        let wanted = if let VoteState::Closed { wanted, .. } = vote.state { wanted } else { None };
        let kind = existing.first().map(|(_, first)| first.kind).or(wanted);
        let mut fresh = self.outcomes(vote, verdict, kind);
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

    /// Whether the minutes can be put out for comments, or a comment answered: the session is closed, and nobody has signed.
    ///
    /// # Errors
    /// Why not.
    pub fn may_circulate(&self) -> Result<(), Refusal> {
        match self.head.status {
            Status::Planned | Status::Live { .. } => Err(Refusal::SessionNotClosed),
            Status::Closed { .. } | Status::Signed { .. } => self.may_minute(),
        }
    }

    /// Whether an act of that kind can be taken back after the session's end, as far as nothing rests on it: until both have
    /// signed, the last act; and until somebody has, whatever is about the minutes.
    ///
    /// # Errors
    /// Why not.
    pub fn may_retract(&self, seq: u64, kind: Option<EventKind>) -> Result<(), Refusal> {
        use EventKind::{CommentAnswered, CommentTaken, ItemMinuted, MinutesCirculated};
        let closed = matches!(self.head.status, Status::Closed { .. });
        if closed && self.undoable.is_some_and(|last| last.seq == seq) {
            return Ok(());
        }
        self.may_circulate()?;
        let about_minutes = [ItemMinuted, MinutesCirculated, CommentTaken, CommentAnswered];
        let is_about_minutes = kind.is_some_and(|kind| about_minutes.contains(&kind));
        // What was done before the end stands, unless the end itself is taken back first.
        if is_about_minutes { Ok(()) } else { Err(Refusal::SessionClosed) }
    }

    /// Whether comments on the minutes are taken. The last day for them is for people to keep: what comes late in the post
    /// is taken in with its date.
    ///
    /// # Errors
    /// Why not.
    pub fn may_comment(&self) -> Result<(), Refusal> {
        self.may_circulate()?;
        match self.phase() {
            Phase::Circulated { .. } => Ok(()),
            Phase::Draft | Phase::Final => Err(Refusal::NotCirculated),
        }
    }

    /// Whether the minutes can be signed: the session is closed, every comment is answered, and a signature is missing.
    ///
    /// # Errors
    /// Why not.
    pub fn may_sign(&self) -> Result<(), Refusal> {
        match (self.head.status, self.unanswered_numbers()) {
            (Status::Closed { .. }, unanswered) if unanswered.is_empty() => Ok(()),
            (Status::Closed { .. }, unanswered) => Err(Refusal::CommentsUnanswered { unanswered }),
            (Status::Planned | Status::Live { .. }, _) => Err(Refusal::SessionNotClosed),
            (Status::Signed { .. }, _) => Err(Refusal::AlreadySigned),
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

fn not_correctable() -> Refusal {
    Refusal::NotCorrectable { fields: format!("{}, hands, paper, counts", FIELDS.join(", ")) }
}
