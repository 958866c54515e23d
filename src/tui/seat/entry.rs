//! A text being written over the screen, what it is for, and what is sent once it is taken. Nothing typed is thrown away.

use std::{collections::BTreeMap, sync::Arc};

use uuid::Uuid;

use super::{
    Seat, Terms, Then,
    author::{Author, author},
};
use crate::{
    session::{
        Channel, Id, Item, Lang, Outcome, Participant, Proposal, Slot, Vote,
        command::{
            Arrive, Assign, Cluster, EditProposal, OptionAsked, PartAsked, Propose, Register, Split, TakeNote, VoidVote,
        },
    },
    t,
    text::Sentence,
    tui::{
        app::{Context, Notice, Overlay},
        field::Field,
        theme::Role,
    },
};

/// In front of a note that stays out of minutes and exports.
const INTERNAL: char = '!';
/// In front of the option of a vote that stands for leaving things as they are.
const PASSIVE: char = '*';

/// A text being written.
#[derive(Debug)]
pub struct Entry {
    /// What it is for.
    pub purpose: Purpose,
    /// The text.
    pub field: Field,
    /// What stood there at first: who changes nothing has begun nothing.
    first: String,
    /// Whether it has been asked if really so many proposals are meant, or words behind an `@` that name nobody.
    pub asked: bool,
}

/// What a text is for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Purpose {
    /// Words that sessions on the home screen must have.
    Filter,
    /// Words that outcomes in the dataset must have.
    Outcomes,
    /// Words that acts must have in the session that is looked at.
    Acts,
    /// The number of a record in it.
    Record,
    /// New proposals, one a line.
    Proposals,
    /// New proposals for this item, one a line.
    ProposalsFor(Slot<Item>),
    /// A note for the minutes, or an internal one.
    Note,
    /// Short remarks of a closing round (Blitzlicht), one a line.
    FlashRound,
    /// New people, one a line: name; organisation; group.
    People,
    /// A new wording: the title in the first line, the text below.
    Wording(Slot<Proposal>),
    /// A heading for these proposals.
    Heading(Vec<Slot<Proposal>>),
    /// The new heading of a column.
    Rename(Arc<str>),
    /// What a proposal is split into, one a line.
    Split(Slot<Proposal>),
    /// A question to vote on that is no proposal, and its options below, one a line.
    Question,
    /// Why an outcome has no Handlungsfeld.
    NoField(Slot<Outcome>),
    /// Why a vote is void.
    VoidReason(Slot<Vote>),
    /// The order in which level options were drawn by lot, by their numbers.
    Lot(Slot<Vote>),
    /// How many voting cards are to be printed.
    Cards,
}

/// Texts that were begun and not sent.
pub type Drafts = BTreeMap<Purpose, String>;

impl Purpose {
    /// Whether each line becomes a proposal, with who brought it in behind it.
    pub fn takes_proposals(&self) -> bool {
        matches!(self, Self::Proposals | Self::ProposalsFor(_))
    }

    /// Whether several lines are meant to be written.
    pub fn takes_lines(&self) -> bool {
        match self {
            Self::Proposals
            | Self::ProposalsFor(_)
            | Self::Note
            | Self::FlashRound
            | Self::People
            | Self::Wording(_)
            | Self::Split(_)
            | Self::Question => true,
            Self::Filter
            | Self::Outcomes
            | Self::Acts
            | Self::Record
            | Self::Heading(_)
            | Self::Rename(_)
            | Self::NoField(_)
            | Self::VoidReason(_)
            | Self::Lot(_)
            | Self::Cards => false,
        }
    }

    /// What the field asks for.
    pub fn prompt(&self, lang: Lang) -> Sentence {
        match self {
            Self::Filter => t!(lang, "ask-filter"),
            Self::Outcomes => t!(lang, "ask-outcomes"),
            Self::Acts => t!(lang, "ask-acts"),
            Self::Record => t!(lang, "ask-record"),
            Self::Proposals => t!(lang, "ask-proposals"),
            Self::ProposalsFor(_) => t!(lang, "ask-proposals-for"),
            Self::Note => t!(lang, "ask-note"),
            Self::FlashRound => t!(lang, "ask-flash-round"),
            Self::People => t!(lang, "ask-people"),
            Self::Wording(slot) => t!(lang, "ask-wording", number = slot.number()),
            Self::Heading(slots) => t!(lang, "ask-heading", count = slots.len()),
            Self::Rename(name) => t!(lang, "ask-rename", name = name.as_ref()),
            Self::Split(slot) => t!(lang, "ask-split", number = slot.number()),
            Self::Question => t!(lang, "ask-question"),
            Self::NoField(slot) => t!(lang, "ask-no-field", number = slot.number()),
            Self::VoidReason(slot) => t!(lang, "ask-void-reason", number = slot.number()),
            Self::Lot(slot) => t!(lang, "ask-lot", number = slot.number()),
            Self::Cards => t!(lang, "ask-cards"),
        }
    }
}

impl Entry {
    /// Begins a text: with what was begun before, else with `text`.
    pub fn begin(purpose: Purpose, text: &str, drafts: &mut Drafts) -> Overlay {
        let begun = drafts.remove(&purpose);
        let field = Field::with(begun.as_deref().unwrap_or(text));
        Overlay::Entry(Self { purpose, field, first: text.to_owned(), asked: false })
    }

    /// The line that the cursor stands in.
    pub fn line(&self) -> &str {
        self.field.lines().get(self.field.cursor().0).map_or("", String::as_str)
    }

    /// How many proposals the text holds: one a line.
    pub fn count(&self) -> usize {
        self.field.lines().iter().filter(|line| !line.trim().is_empty()).count()
    }

    /// Puts the text aside, to be gone on with later.
    pub fn put_aside(self, drafts: &mut Drafts) {
        let text = self.field.text();
        if !text.trim().is_empty() && text != self.first {
            drafts.insert(self.purpose, text);
        }
    }
}

/// Brings back a text that could not be taken: into its field where that is free, else among those begun.
pub fn give_back(purpose: Purpose, typed: String, drafts: &mut Drafts, cx: &mut Context<'_>) {
    let free = match &*cx.overlay {
        None => true,
        Some(Overlay::Entry(entry)) => entry.purpose == purpose && entry.field.text().is_empty(),
        Some(_) => false,
    };
    let kept = drafts.entry(purpose.clone()).or_default();
    if !kept.is_empty() {
        kept.push('\n');
    }
    kept.push_str(&typed);
    if free {
        *cx.overlay = Some(Entry::begin(purpose, "", drafts));
    }
}

impl Seat {
    /// Sends what was written.
    pub(super) fn take_entry(&mut self, entry: Entry, cx: &mut Context<'_>) {
        let several = entry.count() > 1;
        let Entry { purpose, field, first, asked } = entry;
        let text = field.text();
        if text.trim().is_empty() {
            return;
        }
        let lines: Vec<_> = field.lines().iter().map(|line| line.trim()).filter(|line| !line.is_empty()).collect();
        if !self.has_room_for(2 * lines.len()) {
            *cx.notice = Some(Notice { text: t!(cx.lang, "notice-wait"), role: Role::Warn });
            *cx.overlay = Some(Overlay::Entry(Entry { purpose, field, first, asked }));
            return;
        }
        if purpose.takes_proposals() && !asked {
            let unknown = lines.iter().find_map(|line| match author(self.session(), line).1 {
                Author::Unknown(letters) => Some(letters.to_owned()),
                Author::Nobody | Author::Person(_) => None,
            });
            if let Some(letters) = &unknown {
                cx.warn(t!(cx.lang, "author-unknown", letters = letters.as_str()));
            }
            // What was pasted by mistake is not on the wall before somebody looked at it.
            if unknown.is_some() || several {
                *cx.overlay = Some(Overlay::Entry(Entry { purpose, field, first, asked: true }));
                return;
            }
        }
        if purpose == Purpose::People && !asked {
            let known = lines.iter().find_map(|line| self.of_same_name(line));
            if let Some((slot, person)) = known {
                let said = match person.is_present() {
                    true => t!(cx.lang, "person-known-present", name = person.name.as_ref(), number = slot.number()),
                    false => t!(cx.lang, "person-known", name = person.name.as_ref(), number = slot.number()),
                };
                cx.warn(said);
                *cx.overlay = Some(Overlay::Entry(Entry { purpose, field, first, asked: true }));
                return;
            }
        }
        let typed = |text: &str| Then::GiveBack(purpose.clone(), text.to_owned());
        match &purpose {
            Purpose::Proposals | Purpose::ProposalsFor(_) => {
                let slot = if let Purpose::ProposalsFor(slot) = &purpose { Some(*slot) } else { None };
                let item = slot.and_then(|slot| self.session().items.get(slot)).map(|item| item.id);
                for line in lines {
                    let (title, proposed_by) = match author(self.session(), line) {
                        (title, Author::Person(slot)) => {
                            (title, self.session().participants.get(slot).map(|person| person.id))
                        }
                        (title, Author::Nobody) => (title, None),
                        // She was asked about it.
                        (_, Author::Unknown(_)) => (line, None),
                    };
                    let propose = Propose {
                        token: None,
                        proposal: None,
                        item,
                        title: title.to_owned(),
                        text: None,
                        proposed_by,
                        channel: Channel::Spoken,
                    };
                    self.send(propose, typed(line), cx);
                }
                *cx.overlay = Some(Entry::begin(purpose, "", &mut self.drafts));
            }
            Purpose::People => {
                for line in lines {
                    self.register(line, typed(line), cx);
                }
                *cx.overlay = Some(Entry::begin(Purpose::People, "", &mut self.drafts));
            }
            Purpose::FlashRound => {
                let session_lang = self.session().head.language;
                for line in lines {
                    let text = t!(session_lang, "flash-round-note", text = line).into_owned();
                    self.send(TakeNote { item: None, text, internal: false }, typed(line), cx);
                }
                *cx.overlay = Some(Entry::begin(Purpose::FlashRound, "", &mut self.drafts));
            }
            Purpose::Note => {
                let internal = text.trim_start().strip_prefix(INTERNAL);
                let note =
                    TakeNote { item: None, text: internal.unwrap_or(&text).to_owned(), internal: internal.is_some() };
                self.send(note, typed(&text), cx);
            }
            Purpose::Wording(slot) => {
                if let Some(proposal) = self.proposal_id(*slot) {
                    let (title, rest) = text.trim().split_once('\n').unwrap_or((text.trim(), ""));
                    let edit =
                        EditProposal { proposal, title: Some(title.to_owned()), text: Some(rest.trim().to_owned()) };
                    self.send(edit, typed(&text), cx);
                }
            }
            Purpose::Heading(slots) => {
                let proposals: Vec<_> = slots.iter().filter_map(|slot| self.proposal_id(*slot)).collect();
                self.send(Cluster { name: Some(text.clone()), proposals }, typed(&text), cx);
            }
            Purpose::Rename(name) => self.rename(name, text.clone(), typed(&text), cx),
            Purpose::Split(slot) => {
                if let Some(proposal) = self.proposal_id(*slot) {
                    let part = |line: &str| PartAsked { proposal: None, title: line.to_owned(), text: None };
                    let into = lines.into_iter().map(part).collect();
                    self.send(Split { proposal, into }, typed(&text), cx);
                }
            }
            Purpose::Question => {
                let option = |line: &&str| {
                    let passive = line.strip_prefix(PASSIVE);
                    let title = passive.unwrap_or(line).trim().to_owned();
                    OptionAsked { option: None, title, passive: passive.is_some() }
                };
                let options = lines[1..].iter().map(option).collect();
                let terms = Terms::of_question(self.session(), lines[0].to_owned(), options);
                *cx.overlay = Some(self.show_terms(terms));
            }
            Purpose::NoField(slot) => {
                if let Some(outcome) = self.session().outcomes.get(*slot).map(|outcome| outcome.id) {
                    let reason = Some(text.clone());
                    let assign = Assign { outcome, handlungsfeld: None, also: Vec::new(), reason };
                    self.send(assign, typed(&text), cx);
                }
            }
            Purpose::VoidReason(slot) => {
                if let Some(vote) = self.session().votes.get(*slot).map(|vote| vote.id) {
                    self.send(VoidVote { vote, reason: text.clone() }, typed(&text), cx);
                }
            }
            Purpose::Lot(slot) => self.take_lot(*slot, text, cx),
            Purpose::Cards => self.issue_sheets(text, cx),
            // These belong to other screens.
            Purpose::Filter | Purpose::Acts | Purpose::Outcomes | Purpose::Record => {}
        }
    }

    /// Who has the name already with which a line would put somebody on the list.
    fn of_same_name(&self, line: &str) -> Option<(Slot<Participant>, &Participant)> {
        let name = line.split(';').next().unwrap_or(line).trim().to_lowercase();
        let mut people = self.session().participants.iter();
        people.find(|(_, person)| person.name.to_lowercase() == name).map(|(slot, person)| (slot, person.as_ref()))
    }

    /// Puts somebody on the list: „Name; Organisation; Gruppe“. Whoever is written down while the session runs has come.
    fn register(&mut self, line: &str, then: Then, cx: &mut Context<'_>) {
        let mut parts = line.split(';').map(|part| Some(part.trim().to_owned()).filter(|part| !part.is_empty()));
        let mut next = || parts.next().flatten();
        let participant = Id::new(Uuid::now_v7());
        let register = Register {
            participant: Some(participant),
            name: next().unwrap_or_default(),
            organisation: next(),
            group: next(),
            may_vote: true,
            weight: 1,
        };
        self.send(register, then, cx);
        if self.session().is_live() {
            self.send(Arrive { participant }, Then::Nothing, cx);
        }
    }
}
