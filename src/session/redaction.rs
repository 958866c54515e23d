//! Which texts of which records go when a person, one record or all personal data are to be removed, and what is left.
//!
//! What is left of an act is the act without those texts: people keep their place on the list, their votes and times,
//! under [`REMOVED`] instead of a name; numbers, results and the order of things stay as they were. A removed name goes
//! wherever it stands (what a name is in a text stands in `naming`), a removed wording wherever a text is just that. Files
//! and the chain are the business of others.

use std::collections::BTreeSet;

use super::{
    Corrected, Id, Organiser, Participant, Plan,
    correction::FieldCorrected,
    entry::Entry,
    event::{ActLeft, ActsRedacted, Event, EventKind, Measure, OutcomeMade},
    naming::{Names, REMOVED, forms, holds, parts, surname},
};

/// How many bytes of what is left go into one event at most, so that its line stays well below what a journal can hold.
const EVENT_MAX: usize = 1 << 20;

/// What is to be removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Redact {
    /// A person's name and organisation.
    Participant(Id<Participant>),
    /// The texts of one record; where it tells of a person, all that goes with that person.
    Record(u64),
    /// All people's names and organisations, and what was never meant for others or is no part of what the session did:
    /// internal notes, the moderation's hints, and what was said about the minutes with its answers.
    Everybody,
}

/// Why nothing can be removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NothingToRedact {
    /// Nobody with that id was ever on the list.
    NoSuchParticipant,
    /// There is no record of that number.
    NoSuchRecord,
    /// No text of people is there (numbers, times and results stay), or it has been removed before.
    NoText,
}

/// A removal. It learns of every act first; then it says of every act what is left of it.
#[derive(Debug)]
pub struct Redaction {
    what: Redact,
    /// Everybody who is or was on the list, under every name.
    people: Vec<(Id<Participant>, Box<str>)>,
    /// For whom they spoke.
    organisations: Vec<(Id<Participant>, Box<str>)>,
    /// The names that go, as they were listed or signed with.
    listed: BTreeSet<Box<str>>,
    /// The wordings that go, wherever they stand.
    wordings: BTreeSet<Box<str>>,
    /// Lines of texts that go for good; copies of the session may repeat them.
    copied: BTreeSet<Box<str>>,
    /// How many notes were taken, and the numbers of the internal ones.
    notes: u32,
    internal: BTreeSet<u32>,
    /// What is to be removed is there, or once was.
    found: bool,
    /// What all of this comes to, once all acts are learnt.
    found_by: Search,
}

/// What is looked for in texts.
#[derive(Debug, Default)]
struct Search {
    /// The names in all their forms.
    names: Names,
    /// What goes where it stands right behind a name.
    organisations: Names,
    /// Names, wordings and lines: they go from copies of the session.
    copies: Names,
    /// Parts of names, which may be any word.
    parts: Names,
}

impl Redaction {
    /// The removal of `what`.
    pub fn new(what: Redact) -> Self {
        Self {
            what,
            people: Vec::new(),
            organisations: Vec::new(),
            listed: BTreeSet::new(),
            wordings: BTreeSet::new(),
            copied: BTreeSet::new(),
            notes: 0,
            internal: BTreeSet::new(),
            found: false,
            found_by: Search::default(),
        }
    }

    /// Takes in the act of record `seq`.
    pub fn learn(&mut self, seq: u64, mut entry: Entry) {
        let is_it = self.what == Redact::Record(seq);
        self.found |= is_it;
        if let Event::NoteTaken(note) = &entry.event {
            self.notes += 1;
            self.internal.extend(note.internal.then_some(self.notes));
        }
        if self.what == Redact::Everybody {
            let hints = hints(&mut entry.event).into_iter().flatten().map(|hint| hint.clone());
            let mut gone: Vec<Box<str>> = hints.collect();
            if self.is_for_few(&entry.event) {
                gone.extend(texts(&mut entry.event).into_iter().map(|text| text.clone()));
            }
            // A single word tells nothing of anybody whose name is gone, and may stand anywhere.
            let lines = gone.iter().flat_map(|text| text.lines()).map(str::trim).filter(|line| line.contains(' '));
            self.copied.extend(lines.map(Box::from));
            // Who comments need not be on the list.
            self.listed.extend(who_commented(&entry.event).map(Box::from));
        }
        if let Some(person) = person(&mut entry.event) {
            if is_it {
                self.what = Redact::Participant(person.id);
            }
            self.people.push((person.id, person.name.clone()));
            self.organisations.extend(person.organisation.iter().map(|organisation| (person.id, organisation.clone())));
        } else if let Some((id, e)) = corrected_person(&mut entry.event) {
            let kept = if e.field.as_ref() == "name" { &mut self.people } else { &mut self.organisations };
            kept.extend(e.former.iter().chain(&e.value).map(|text| (id, text.clone())));
        } else if let Event::ActsRedacted(ActsRedacted { purged: true, .. }) = entry.event {
            self.found |= self.what == Redact::Everybody;
        } else if is_it && is_said_again(&entry.event) {
            self.wordings.extend(texts(&mut entry.event).into_iter().map(|text| text.clone()));
            self.wordings.remove(REMOVED);
        }
    }

    /// To be called when all acts are learnt.
    pub fn learnt(&mut self) {
        let meant = |id: Id<Participant>| self.what == Redact::Everybody || self.what == Redact::Participant(id);
        let (whose, others): (Vec<_>, Vec<_>) = self.people.iter().partition(|(id, _)| meant(*id));
        self.listed.extend(whose.into_iter().map(|(_, name)| name.clone()));
        self.found |= self.what != Redact::Everybody && !self.listed.is_empty();
        self.listed.remove(REMOVED);
        let others: BTreeSet<_> = others.into_iter().map(|(_, name)| surname(name).to_lowercase()).collect();
        // Nobody knows which of them is meant, and what is removed never comes back.
        let nobody_else = |surname: &str| !others.contains(&surname.to_lowercase());
        let names: Vec<_> = self.listed.iter().flat_map(|name| forms(name, nobody_else)).collect();
        let names = || names.iter().map(|name| &**name);
        // Whoever looks for a text of several lines finds them one by one: copies may wrap them. A single word tells
        // nothing of anybody, and may stand anywhere.
        let lines = self.wordings.iter().flat_map(|text| text.lines()).map(str::trim).filter(|line| line.contains(' '));
        let wordings = self.wordings.iter().chain(&self.copied).map(|text| &**text);
        let organisations = self.organisations.iter().filter(|(id, _)| meant(*id)).map(|(_, name)| &**name);
        self.found_by = Search {
            names: names().collect(),
            organisations: organisations.collect(),
            copies: names().chain(wordings).chain(lines).collect(),
            parts: self.listed.iter().flat_map(|name| parts(name)).collect(),
        };
    }

    /// What is left of the act of record `seq`; nothing where all of it stays.
    pub fn left_of(&self, seq: u64, entry: &Entry) -> Option<Entry> {
        let mut left = entry.clone();
        let everybody = self.what == Redact::Everybody;
        if let Some(person) = person(&mut left.event).filter(|p| everybody || self.what == Redact::Participant(p.id)) {
            *person.name = REMOVED.into();
            *person.organisation = None;
        }
        let meant = |id| everybody || self.what == Redact::Participant(id);
        if let Some((_, e)) = corrected_person(&mut left.event).filter(|(id, _)| meant(*id)) {
            e.former = e.former.take().map(|_| REMOVED.into());
            // Whoever has lost the organisation can't be given another one; a name there has to be.
            e.value = e.value.take().filter(|_| e.field.as_ref() == "name").map(|_| REMOVED.into());
        }
        let all = everybody && self.is_for_few(&left.event) || self.what == Redact::Record(seq);
        for text in texts(&mut left.event) {
            if all || self.wordings.contains(text) {
                *text = REMOVED.into();
            } else if let Some(rest) = self.without(text) {
                *text = rest.into();
            }
        }
        if everybody {
            hints(&mut left.event).into_iter().for_each(|hint| *hint = None);
        }
        if left.command.as_deref().is_some_and(|id| self.without(id).is_some()) {
            left.command = None;
        }
        (left != *entry).then_some(left)
    }

    /// What is left of the plan that the session was made from; nothing where all of it stays.
    pub fn left_of_plan(&self, plan: &Plan) -> Option<Plan> {
        let mut left = plan.clone();
        let texts = [&mut left.title].into_iter().chain(&mut left.place).chain(&mut left.description);
        let items = left.agenda.iter_mut().flat_map(|item| [&mut item.title].into_iter().chain(&mut item.note));
        for text in texts.chain(left.organiser.as_mut().map(texts_of).unwrap_or_default()).chain(items) {
            if let Some(rest) = self.without(text) {
                *text = rest.into();
            }
        }
        if self.what == Redact::Everybody {
            left.agenda.iter_mut().for_each(|item| item.note = None);
        }
        (left != *plan).then_some(left)
    }

    /// Whether what the event says was never meant for others, or is no part of what the session did.
    fn is_for_few(&self, event: &Event) -> bool {
        if let Event::FieldCorrected(FieldCorrected { thing: Corrected::Note(number), .. }) = event {
            return self.internal.contains(number);
        }
        let is_internal = matches!(event, Event::NoteTaken(note) if note.internal);
        is_internal || matches!(event, Event::CommentTaken(_) | Event::CommentAnswered(_))
    }

    /// Whether there is something to remove, now that something would be left of `touched` acts.
    ///
    /// # Errors
    /// Why there is nothing.
    pub fn check(&self, touched: usize) -> Result<(), NothingToRedact> {
        match self.what {
            Redact::Record(_) if !self.found => Err(NothingToRedact::NoSuchRecord),
            Redact::Participant(_) if !self.found => Err(NothingToRedact::NoSuchParticipant),
            // A session without personal data is purged by saying so, once.
            Redact::Everybody if !self.found => Ok(()),
            Redact::Record(_) | Redact::Participant(_) | Redact::Everybody if touched == 0 => {
                Err(NothingToRedact::NoText)
            }
            Redact::Record(_) | Redact::Participant(_) | Redact::Everybody => Ok(()),
        }
    }

    /// `text` without the names that go; nothing where it holds none of them.
    pub fn without(&self, text: &str) -> Option<String> {
        self.found_by.names.without(text, &self.found_by.organisations)
    }

    /// The text of a file that repeats what happened, without what goes; nothing where it holds nothing of it.
    pub fn without_copies(&self, text: &str) -> Option<String> {
        self.found_by.copies.without(text, &self.found_by.organisations)
    }

    /// Whether a part of a name that goes stands in what an act says, so that somebody has to look who is meant.
    pub fn may_mean(&self, entry: &Entry) -> bool {
        texts(&mut entry.event.clone()).into_iter().any(|text| holds(text, &self.found_by.parts))
    }

    /// The same of the text of a file, where an organisation without its name is told, too.
    pub fn may_mean_in_copy(&self, text: &str) -> bool {
        holds(text, &self.found_by.parts) || holds(text, &self.found_by.organisations)
    }

    /// The events that say what is left of the acts.
    pub fn events(&self, acts: Vec<ActLeft>) -> Vec<Event> {
        let purged = self.what == Redact::Everybody;
        let mut events = vec![ActsRedacted { acts: Vec::new(), purged }];
        let mut bytes = 0;
        for act in acts {
            bytes += serde_json::to_vec(&act).map_or(0, |json| json.len());
            if bytes > EVENT_MAX {
                events.push(ActsRedacted { acts: Vec::new(), purged });
                bytes = 0;
            }
            events.last_mut().expect("there is a first one").acts.push(act);
        }
        events.into_iter().map(Event::from).collect()
    }
}

/// What an event says of a person on the list.
struct Person<'e> {
    id: Id<Participant>,
    name: &'e mut Box<str>,
    organisation: &'e mut Option<Box<str>>,
}

fn person(event: &mut Event) -> Option<Person<'_>> {
    if let Event::ParticipantRegistered(e) = event {
        Some(Person { id: e.participant, name: &mut e.name, organisation: &mut e.organisation })
    } else if let Event::ParticipantEdited(e) = event {
        Some(Person { id: e.participant, name: &mut e.name, organisation: &mut e.organisation })
    } else {
        None
    }
}

/// A correction of what the list says of a person, and whose; the group is no personal datum.
fn corrected_person(event: &mut Event) -> Option<(Id<Participant>, &mut FieldCorrected)> {
    let Event::FieldCorrected(e) = event else { return None };
    let Corrected::Participant(id) = e.thing else { return None };
    (e.field.as_ref() != "group").then_some((id, e))
}

/// Who said or answered something about the minutes.
fn who_commented(event: &Event) -> Option<&str> {
    if let Event::CommentTaken(e) = event {
        Some(&e.author)
    } else if let Event::CommentAnswered(e) = event {
        Some(&e.name)
    } else {
        None
    }
}

/// Whether what the event says is said again by later ones: a proposal's title by its vote and its outcome.
fn is_said_again(event: &Event) -> bool {
    use EventKind as Kind;
    let of_proposals = [Kind::ProposalMade, Kind::ProposalSubmitted, Kind::ProposalEdited, Kind::ProposalSplit];
    let of_outcomes = [Kind::VoteOpened, Kind::VoteClosed, Kind::OutcomeRecorded, Kind::NoteTaken];
    of_proposals.contains(&event.kind()) || of_outcomes.contains(&event.kind())
}

/// The texts that people wrote, but for the names of people on the list.
fn texts(event: &mut Event) -> Vec<&mut Box<str>> {
    fn outcome(made: &mut OutcomeMade) -> impl Iterator<Item = &mut Box<str>> {
        [&mut made.title].into_iter().chain(&mut made.text)
    }
    fn measure(measure: &mut Measure) -> Vec<&mut Box<str>> {
        let Measure { lead, partners, target_group, indicators, priority, next_step, funding, .. } = measure;
        let lines = [lead, partners, target_group, indicators, priority, next_step].into_iter().flatten();
        lines.chain(funding.iter_mut().map(|funding| &mut funding.source)).collect()
    }
    match event {
        Event::SessionPlanned(e) => {
            let items = e.items.iter_mut().flat_map(|item| [&mut item.title].into_iter().chain(&mut item.hint));
            let organiser = e.organiser.as_mut().map(texts_of).unwrap_or_default();
            [&mut e.title].into_iter().chain(&mut e.place).chain(organiser).chain(items).collect()
        }
        Event::ParticipantRegistered(e) => e.organisation.iter_mut().chain(&mut e.group).collect(),
        Event::ParticipantEdited(e) => e.organisation.iter_mut().chain(&mut e.group).collect(),
        Event::SessionEdited(e) => [&mut e.title].into_iter().chain(&mut e.place).collect(),
        Event::ItemAdded(e) => [&mut e.title].into_iter().chain(&mut e.hint).collect(),
        Event::ItemEdited(e) => [&mut e.planned.title].into_iter().chain(&mut e.planned.hint).collect(),
        Event::ProposalMade(e) => [&mut e.title].into_iter().chain(&mut e.text).collect(),
        Event::ProposalSubmitted(e) => [&mut e.title].into_iter().chain(&mut e.text).collect(),
        Event::ProposalEdited(e) => [&mut e.title].into_iter().chain(&mut e.text).collect(),
        Event::ProposalSplit(e) => {
            e.into.iter_mut().flat_map(|part| [&mut part.title].into_iter().chain(&mut part.text)).collect()
        }
        Event::ProposalsClustered(e) => e.name.iter_mut().collect(),
        Event::VoteOpened(e) => {
            [&mut e.title].into_iter().chain(e.options.iter_mut().map(|option| &mut option.title)).collect()
        }
        Event::VoteClosed(e) => e.outcomes.iter_mut().flat_map(outcome).collect(),
        Event::VoteVoided(e) => vec![&mut e.reason],
        Event::OutcomeRecorded(e) => outcome(&mut e.made).collect(),
        Event::OutcomeAssigned(e) => e.reason.iter_mut().collect(),
        Event::MeasurePlanned(e) => measure(&mut e.measure),
        Event::NoteTaken(e) => vec![&mut e.text],
        Event::ItemMinuted(e) => e.text.iter_mut().collect(),
        Event::CommentTaken(e) => vec![&mut e.author, &mut e.text],
        Event::CommentAnswered(e) => vec![&mut e.reason, &mut e.name],
        Event::FieldCorrected(e) => [&mut e.reason].into_iter().chain(&mut e.former).chain(&mut e.value).collect(),
        Event::CountCorrected(e) => [&mut e.reason].into_iter().chain(e.outcomes.iter_mut().flat_map(outcome)).collect(),
        Event::SessionOpened(_)
        | Event::ConceptSet(_)
        | Event::PurgeDateSet(_)
        | Event::ParticipantArrived(_)
        | Event::ParticipantLeft(_)
        | Event::ParticipantExcused(_)
        | Event::ItemMoved(_)
        | Event::ItemRemoved(_)
        | Event::ItemStarted(_)
        | Event::ItemFinished(_)
        | Event::ProposalsMerged(_)
        | Event::ProposalWithdrawn(_)
        | Event::ProposalsAdmitted(_)
        | Event::ProposalsDeclined(_)
        | Event::PhonesSet(_)
        | Event::CardsIssued(_)
        | Event::ResultRevealed(_)
        | Event::BallotCast(_)
        | Event::VotesCounted(_)
        | Event::SpeechAsked(_)
        | Event::FloorGiven(_)
        | Event::FloorEnded(_)
        | Event::ActUndone(_)
        | Event::SessionClosed(_)
        // Signatures stay: they say who answers for the minutes.
        | Event::SessionSigned(_)
        | Event::MinutesCirculated(_)
        | Event::JournalRepaired(_)
        | Event::ActsRedacted(_) => Vec::new(),
    }
}

/// What is said of who organises the session.
fn texts_of(organiser: &mut Organiser) -> Vec<&mut Box<str>> {
    let Organiser { name, address, email, phone, data_protection, accessibility, purge } = organiser;
    let further = [address, email, phone, data_protection, accessibility, purge].into_iter().flatten();
    [name].into_iter().chain(further).collect()
}

/// The moderation's hints.
fn hints(event: &mut Event) -> Vec<&mut Option<Box<str>>> {
    if let Event::SessionPlanned(e) = event {
        e.items.iter_mut().map(|item| &mut item.hint).collect()
    } else if let Event::ItemAdded(e) = event {
        vec![&mut e.hint]
    } else if let Event::ItemEdited(e) = event {
        vec![&mut e.planned.hint]
    } else {
        Vec::new()
    }
}
