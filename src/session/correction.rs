//! Corrections: which fields of which things can be corrected, how one is read and written, what that changes, and what is
//! remembered of it. Whether something may be corrected is for `decide` to say.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    About, Assignment, CountedBy, Day, Id, Item, Outcome, OutcomeResult, Participant, Proposal, Session, Slot,
    Timestamp, Vote, VoteOption,
    apply::settled_by,
    cells::{Cell, Change},
    clean::{NAME_MAX, REASON_MAX, TITLE_MAX},
    concept::Concept,
    decide::PRIORITY_MAX,
    event::OutcomeMade,
    ledger::Ledger,
    state::{Head, Note, VoteState},
};
use crate::voting::{Count, Verdict};

/// What a correction is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Corrected {
    /// The session itself: `title`, `date`, `place`.
    Session,
    /// A person: `name`, `organisation`, `group`.
    Participant(Id<Participant>),
    /// An agenda item: `title`, `text`.
    Item(Id<Item>),
    /// A proposal: `title`, `text`.
    Proposal(Id<Proposal>),
    /// A vote: `title`; its numbers are a correction of their own.
    Vote(Id<Vote>),
    /// An outcome: `title`, `text`, `handlungsfeld`, and the fields of its measure.
    Outcome(Id<Outcome>),
    /// The note of that number: `text`.
    Note(u32),
}

/// What a correction can be made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Correctable {
    /// The session itself.
    Session,
    /// A thing in it.
    Thing(About),
    /// The numbers that were counted like this in a vote.
    Count(Slot<Vote>, CountedBy),
}

/// The names of all fields that hold words, days or sums.
pub(super) const FIELDS: [&str; 18] = [
    "title",
    "text",
    "date",
    "place",
    "name",
    "organisation",
    "group",
    "handlungsfeld",
    "lead",
    "partners",
    "target_group",
    "start",
    "due",
    "cost_once_eur",
    "cost_yearly_eur",
    "indicators",
    "priority",
    "next_step",
];

/// An event: a field was corrected.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct FieldCorrected {
    /// What it belongs to.
    pub thing: Corrected,
    /// Its name.
    pub field: Box<str>,
    /// Why.
    pub reason: Box<str>,
    /// What it said before; absent where nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub former: Option<Box<str>>,
    /// What it says from now on; absent where nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Box<str>>,
    /// What has taken over the wording of a proposal: its votes and outcomes that say the same from now on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<Corrected>,
}

/// An event: the numbers of a closed vote were corrected, and with them whatever rests on them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct CountCorrected {
    /// In which vote.
    pub vote: Id<Vote>,
    /// How they were counted.
    pub channel: CountedBy,
    /// Why.
    pub reason: Box<str>,
    /// The numbers before.
    pub former: Count,
    /// The numbers from now on.
    pub count: Count,
    /// How the vote comes out with them.
    pub verdict: Verdict,
    /// Outcomes that come out differently.
    pub revised: Vec<OutcomeRevised>,
    /// Outcomes that there are only now.
    pub outcomes: Vec<OutcomeMade>,
}

/// An outcome that comes out differently.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct OutcomeRevised {
    /// Which.
    pub outcome: Id<Outcome>,
    /// How it comes out from now on.
    pub result: OutcomeResult,
}

/// A correction as the session remembers it.
#[derive(Clone, Debug, PartialEq)]
pub struct Correction {
    /// When.
    pub at: Timestamp,
    /// Whether somebody had signed before: then the signed minutes stay as they are, and this stands beside them.
    pub after_signing: bool,
    /// Why.
    pub reason: Box<str>,
    /// What was corrected.
    pub what: CorrectedWhat,
}

/// What a correction changed.
#[derive(Clone, Debug, PartialEq)]
pub enum CorrectedWhat {
    /// A field.
    Field {
        /// What it belongs to.
        thing: Corrected,
        /// Its name.
        field: Box<str>,
        /// What it said before.
        former: Option<Box<str>>,
        /// What it says from now on.
        value: Option<Box<str>>,
        /// What says so with it.
        also: Vec<Corrected>,
    },
    /// The numbers of a vote.
    Count {
        /// Which.
        vote: Slot<Vote>,
        /// How they were counted.
        channel: CountedBy,
        /// The numbers before.
        former: Count,
        /// The numbers from now on.
        count: Count,
        /// How the vote came out with them.
        verdict: Arc<Verdict>,
        /// Outcomes that came out differently or were made, and how.
        outcomes: Vec<(Slot<Outcome>, OutcomeResult)>,
    },
}

/// A field of a thing, by what it can hold.
pub(super) enum Place<'a> {
    /// A line that has to be there, with its most characters.
    Line(&'a mut Box<str>, usize),
    /// A text that has to be there.
    Prose(&'a mut Box<str>),
    /// A line that may be missing.
    SomeLine(&'a mut Option<Box<str>>, usize),
    /// A text that may be missing.
    SomeProse(&'a mut Option<Box<str>>),
    /// A day that may be missing.
    Day(&'a mut Option<Day>),
    /// Whole euros that may be missing.
    Eur(&'a mut Option<u64>),
    /// The main Handlungsfeld, by its code.
    Field(&'a mut Assignment),
}

/// Has fields that can be corrected.
pub(super) trait Fields {
    /// The field of that name.
    fn place(&mut self, field: &str) -> Option<Place<'_>>;
}

impl Fields for Head {
    fn place(&mut self, field: &str) -> Option<Place<'_>> {
        match field {
            "title" => Some(Place::Line(&mut self.title, TITLE_MAX)),
            "date" => Some(Place::Day(&mut self.date)),
            "place" => Some(Place::SomeLine(&mut self.place, NAME_MAX)),
            _ => None,
        }
    }
}

impl Fields for Participant {
    fn place(&mut self, field: &str) -> Option<Place<'_>> {
        match field {
            "name" => Some(Place::Line(&mut self.name, NAME_MAX)),
            "organisation" => Some(Place::SomeLine(&mut self.organisation, NAME_MAX)),
            "group" => Some(Place::SomeLine(&mut self.group, NAME_MAX)),
            _ => None,
        }
    }
}

impl Fields for Item {
    fn place(&mut self, field: &str) -> Option<Place<'_>> {
        match field {
            "title" => Some(Place::Line(&mut self.title, TITLE_MAX)),
            "text" => Some(Place::SomeProse(&mut self.text)),
            _ => None,
        }
    }
}

impl Fields for Proposal {
    fn place(&mut self, field: &str) -> Option<Place<'_>> {
        match field {
            "title" => Some(Place::Line(&mut self.title, TITLE_MAX)),
            "text" => Some(Place::SomeProse(&mut self.text)),
            _ => None,
        }
    }
}

impl Fields for Vote {
    fn place(&mut self, field: &str) -> Option<Place<'_>> {
        (field == "title").then_some(Place::Line(&mut self.title, TITLE_MAX))
    }
}

impl Fields for Note {
    fn place(&mut self, field: &str) -> Option<Place<'_>> {
        (field == "text").then_some(Place::Prose(&mut self.text))
    }
}

impl Fields for Outcome {
    fn place(&mut self, field: &str) -> Option<Place<'_>> {
        match field {
            "title" => return Some(Place::Line(&mut self.title, TITLE_MAX)),
            "text" => return Some(Place::SomeProse(&mut self.text)),
            "handlungsfeld" => return Some(Place::Field(&mut self.assignment)),
            _ => {}
        }
        let measure = Arc::make_mut(self.measure.as_mut()?);
        match field {
            "lead" => Some(Place::SomeLine(&mut measure.lead, NAME_MAX)),
            "partners" => Some(Place::SomeLine(&mut measure.partners, REASON_MAX)),
            "target_group" => Some(Place::SomeLine(&mut measure.target_group, REASON_MAX)),
            "start" => Some(Place::Day(&mut measure.start)),
            "due" => Some(Place::Day(&mut measure.due)),
            "cost_once_eur" => Some(Place::Eur(&mut measure.cost_once_eur)),
            "cost_yearly_eur" => Some(Place::Eur(&mut measure.cost_yearly_eur)),
            "indicators" => Some(Place::SomeLine(&mut measure.indicators, REASON_MAX)),
            "priority" => Some(Place::SomeLine(&mut measure.priority, PRIORITY_MAX)),
            "next_step" => Some(Place::SomeLine(&mut measure.next_step, REASON_MAX)),
            _ => None,
        }
    }
}

impl Place<'_> {
    /// What it says.
    pub(super) fn read(&self, concept: &Concept) -> Option<Box<str>> {
        match self {
            Self::Line(text, _) | Self::Prose(text) => Some(text.as_ref().into()),
            Self::SomeLine(text, _) | Self::SomeProse(text) => text.as_deref().map(Into::into),
            Self::Day(day) => day.map(|day| day.to_string().into()),
            Self::Eur(eur) => eur.map(|eur| eur.to_string().into()),
            Self::Field(assignment) => match assignment {
                Assignment::Field { main, .. } => concept.fields.get(*main).map(|field| field.code.clone()),
                Assignment::Missing | Assignment::Nowhere { .. } => None,
            },
        }
    }

    /// Lets it say something else. What it can't hold, which the rules have refused, changes nothing.
    pub(super) fn write(self, value: Option<Box<str>>, reason: &str, concept: &Concept) {
        match self {
            Self::Line(text, _) | Self::Prose(text) => {
                if let Some(value) = value {
                    *text = value;
                }
            }
            Self::SomeLine(text, _) | Self::SomeProse(text) => *text = value,
            Self::Day(day) => *day = value.and_then(|value| value.parse().ok()),
            Self::Eur(eur) => *eur = value.and_then(|value| value.parse().ok()),
            Self::Field(assignment) => {
                let further = match assignment {
                    Assignment::Field { also, .. } => std::mem::take(also),
                    Assignment::Missing | Assignment::Nowhere { .. } => Vec::new(),
                };
                *assignment = match value.and_then(|code| concept.position(&code)) {
                    Some(main) => {
                        let also = further.into_iter().filter(|field| *field != main).collect();
                        // Why it was corrected is no reason for the field, and the former one was for another.
                        Assignment::Field { main, also, reason: None }
                    }
                    None => Assignment::Nowhere { reason: reason.into() },
                };
            }
        }
    }
}

impl Session {
    /// The fields that can be corrected of something, by the names that `correct` gives them, and what each says now. The
    /// numbers of a vote can be once it is closed.
    pub fn fields_of(&self, what: Correctable) -> Vec<(String, Option<Box<str>>)> {
        let all = |thing: &mut dyn Fields| {
            let said = |field: &&str| Some(((*field).to_owned(), thing.place(field)?.read(&self.concept)));
            FIELDS.iter().filter_map(said).collect()
        };
        let fields = match what {
            Correctable::Session => Some(all(&mut self.head.as_ref().clone())),
            Correctable::Thing(About::Item(slot)) => self.items.get(slot).map(|it| all(&mut it.as_ref().clone())),
            Correctable::Thing(About::Person(slot)) => {
                self.participants.get(slot).map(|it| all(&mut it.as_ref().clone()))
            }
            Correctable::Thing(About::Proposal(slot)) => {
                self.proposals.get(slot).map(|it| all(&mut it.as_ref().clone()))
            }
            Correctable::Thing(About::Vote(slot)) => self.votes.get(slot).map(|it| all(&mut it.as_ref().clone())),
            Correctable::Thing(About::Outcome(slot)) => self.outcomes.get(slot).map(|it| all(&mut it.as_ref().clone())),
            Correctable::Thing(About::Note(slot)) => self.notes.get(slot).map(|it| all(&mut it.as_ref().clone())),
            // What somebody else said is not put right: it is answered.
            Correctable::Thing(About::Comment(_)) => None,
            Correctable::Count(slot, channel) => self.votes.get(slot).and_then(|vote| {
                let count = vote.verdict().and(vote.counts.get(&channel))?;
                Some(vote.numbers_of(count).map(|(name, number)| (name, Some(number.to_string().into()))).collect())
            }),
        };
        fields.unwrap_or_default()
    }

    /// Votes on a proposal and outcomes of it that say word for word what a field of it says.
    pub(super) fn quoting(&self, proposal: Slot<Proposal>, field: &str, said: Option<&str>) -> Vec<Corrected> {
        let quotes = |title: &str| field == "title" && said == Some(title);
        let votes = self.votes.iter().filter(|(_, vote)| {
            let option = self.option_of(vote, proposal).is_some_and(|option| quotes(&option.title));
            vote.on.contains(&proposal) && (quotes(&vote.title) || option)
        });
        let outcomes = self.outcomes.iter().filter(|(_, outcome)| {
            outcome.proposal == Some(proposal)
                && (quotes(&outcome.title) || field == "text" && said == outcome.text.as_deref())
        });
        let votes = votes.map(|(_, vote)| Corrected::Vote(vote.id));
        votes.chain(outcomes.map(|(_, outcome)| Corrected::Outcome(outcome.id))).collect()
    }

    /// The option of a vote that is this proposal.
    fn option_of<'v>(&self, vote: &'v Vote, proposal: Slot<Proposal>) -> Option<&'v VoteOption> {
        let id = self.proposals.get(proposal)?.id.uuid();
        vote.options.iter().find(|option| option.id.uuid() == id)
    }

    /// What a record of a correction calls a thing.
    pub(super) fn corrected(&self, about: About) -> Option<Corrected> {
        Some(match about {
            About::Item(slot) => Corrected::Item(self.items.get(slot)?.id),
            About::Person(slot) => Corrected::Participant(self.participants.get(slot)?.id),
            About::Proposal(slot) => Corrected::Proposal(self.proposals.get(slot)?.id),
            About::Vote(slot) => Corrected::Vote(self.votes.get(slot)?.id),
            About::Outcome(slot) => Corrected::Outcome(self.outcomes.get(slot)?.id),
            About::Note(slot) => Corrected::Note(self.notes.get(slot).map(|_| slot.number())?),
            About::Comment(_) => return None,
        })
    }
}

impl Vote {
    /// The numbers of a count, by the names that commands give them.
    pub(super) fn numbers_of(&self, count: &Count) -> impl Iterator<Item = (String, u64)> {
        let options = self.counted_names().into_iter().zip(count.options.clone());
        options.chain([("abstain".to_owned(), count.abstain), ("invalid".to_owned(), count.invalid)])
    }
}

impl Ledger {
    /// What correcting a record would correct: the first thing that it wrote; none where it can't be, or doesn't stand.
    pub fn correctable(&self, seq: u64) -> Option<Correctable> {
        self.written(seq)?.into_iter().find_map(|cell| match cell {
            Cell::Head => Some(Correctable::Session),
            Cell::Count(vote, channel) => Some(Correctable::Count(vote, channel)),
            Cell::Item(_)
            | Cell::Participant(_)
            | Cell::Proposal(_)
            | Cell::Vote(_)
            | Cell::Outcome(_)
            | Cell::Note(_) => About::of(cell).map(Correctable::Thing),
            Cell::Concept
            | Cell::Agenda
            | Cell::Floor
            | Cell::Speech(_)
            | Cell::Comment(_)
            | Cell::Correction(_)
            | Cell::Submission(_)
            | Cell::Cards
            | Cell::Phones
            | Cell::CardBallot(..)
            | Cell::Ballot(..)
            | Cell::Option(_) => None,
        })
    }

    /// What correcting a field changes.
    pub(super) fn field_corrected(&self, e: FieldCorrected, at: Timestamp, changes: &mut Vec<Change>) -> Option<()> {
        let s = self.session();
        let rewrite = |thing: &mut dyn Fields| {
            if let Some(place) = thing.place(&e.field) {
                place.write(e.value.clone(), &e.reason, &s.concept);
            }
        };
        changes.push(match e.thing {
            Corrected::Session => {
                let mut head = s.head.as_ref().clone();
                rewrite(&mut head);
                Change::Head(Arc::new(head))
            }
            Corrected::Participant(id) => self.edit(id, |thing| rewrite(thing))?,
            Corrected::Item(id) => self.edit(id, |thing| rewrite(thing))?,
            Corrected::Proposal(id) => self.edit(id, |thing| rewrite(thing))?,
            Corrected::Vote(id) => self.edit(id, |thing| rewrite(thing))?,
            Corrected::Outcome(id) => self.edit(id, |thing| rewrite(thing))?,
            Corrected::Note(number) => {
                let (slot, note) = s.notes.iter().find(|(slot, _)| slot.number() == number)?;
                let mut note = note.as_ref().clone();
                rewrite(&mut note);
                Change::Note(slot, Some(Arc::new(note)))
            }
        });
        for also in &e.also {
            changes.extend(match *also {
                Corrected::Vote(id) => self.edit(id, |vote| {
                    let titles = [&mut vote.title].into_iter().chain(vote.options.iter_mut().map(|it| &mut it.title));
                    if let (Some(former), Some(value)) = (&e.former, &e.value) {
                        titles.filter(|title| *title == former).for_each(|title| title.clone_from(value));
                    }
                }),
                Corrected::Outcome(id) => self.edit(id, |outcome| rewrite(outcome)),
                Corrected::Session
                | Corrected::Participant(_)
                | Corrected::Item(_)
                | Corrected::Proposal(_)
                | Corrected::Note(_) => None,
            });
        }
        let FieldCorrected { thing, field, reason, former, value, also } = e;
        let what = CorrectedWhat::Field { thing, field, former, value, also };
        changes.push(self.remembered(at, reason, what));
        Some(())
    }

    /// What correcting the numbers of a vote changes: the vote, its outcomes and what these make of their proposals.
    pub(super) fn count_corrected(&self, e: CountCorrected, at: Timestamp, changes: &mut Vec<Change>) -> Option<()> {
        let s = self.session();
        let slot = self.find(e.vote)?;
        let verdict = Arc::new(e.verdict);
        changes.push(self.edit_at(slot, |vote| {
            vote.counts.insert(e.channel, Arc::new(e.count.clone()));
            if let VoteState::Closed { verdict: kept, .. } = &mut vote.state {
                *kept = verdict.clone();
            }
        })?);
        let mut outcomes = Vec::new();
        for OutcomeRevised { outcome, result } in e.revised {
            outcomes.extend(self.find(outcome).map(|slot| (slot, result)));
            let proposal = self.find(outcome).and_then(|slot| s.outcomes.get(slot)?.proposal);
            changes.extend(self.edit(outcome, |outcome| outcome.result = result));
            changes.extend(proposal.and_then(|slot| self.edit_at(slot, |p| p.status = settled_by(result))));
        }
        let item = s.votes.get(slot).and_then(|vote| vote.item);
        for (place, outcome) in s.outcomes.nexts().zip(e.outcomes) {
            outcomes.push((place, outcome.result));
            self.outcome_made(place, outcome, Some(slot), item, changes);
        }
        let CountCorrected { channel, reason, former, count, .. } = e;
        let what = CorrectedWhat::Count { vote: slot, channel, former, count, verdict, outcomes };
        changes.push(self.remembered(at, reason, what));
        Some(())
    }

    fn remembered(&self, at: Timestamp, reason: Box<str>, what: CorrectedWhat) -> Change {
        let after_signing = !self.session().head.signatures.is_empty();
        let correction = Correction { at, after_signing, reason, what };
        Change::Correction(self.session().corrections.next(), Some(Arc::new(correction)))
    }
}
