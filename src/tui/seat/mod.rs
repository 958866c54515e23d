//! The moderator's seat: a session on the screen. What it shows follows the session; what it sends is in `acts`.

mod acts;
mod alike;
mod author;
mod board;
mod clock;
mod closing;
mod counting;
mod door;
mod entry;
mod feedback;
mod lists;
pub mod measure;
pub mod memory;
mod offers;
mod outcomes;
mod people;
mod prepare;
mod proposals;
mod ranking;
mod rounds;
mod slips;
mod speakers;
mod step;
mod suggest;
mod tally;
mod terms;

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use uuid::Uuid;

use alike::Likes;
pub use author::{Author, author};
pub use board::{Board, Column};
pub use clock::{ItemClock, Moment, Relief};
pub use closing::Check;
pub use door::{Door, DoorState, Handed, Picture};
pub use entry::{Drafts, Entry, Purpose};
pub use lists::{Lists, MeasurePart, MeasureRow};
pub use measure::iso_day;
use memory::Remembered;
pub use prepare::BEFORE_FIELDS;
pub use ranking::Ranking;
pub use slips::Slips;
pub use speakers::LONG_MS;
pub use step::Next;
use suggest::Suggested;
pub use tally::{Line, Tally};
pub use terms::{Row, Term, Terms};

use super::{
    app::{Context, Notice, Overlay},
    keys::{InSession, Place},
    link::{Reply, View, With},
    list::List,
    message::{Effect, Opened},
    sheet::{About, Sheet},
    theme::Role,
};
use crate::{
    session::{
        Assignment, By, Command, Id, Item, ItemKind, Outcome, Participant, Proposal, Request, Secrecy, Session, Slot,
        Timestamp, Undoable, Vote,
    },
    t,
    text::{self, Sentence, Zone},
    voting::{Electorate, Method},
};

/// How many acts may wait to be saved before the next one is asked to wait.
const OUTBOX_MAX: usize = 512;

/// A session on the screen.
#[derive(Debug)]
pub struct Seat {
    /// The session as it is on disk.
    pub view: Arc<View>,
    /// What is worked on.
    pub desk: Desk,
    /// Places in the lists.
    pub lists: Lists,
    /// Proposals that are marked.
    pub marked: BTreeSet<Slot<Proposal>>,
    /// The columns of the board.
    pub board: Board,
    /// What is like what is looked at or written.
    alike: Likes,
    /// What is known of earlier sessions.
    remembered: Remembered,
    /// The Handlungsfeld that an outcome speaks for.
    suggested: Suggested,
    /// The numbers being counted.
    pub tally: Tally,
    /// The ballot being entered.
    pub ranking: Ranking,
    /// The paper ballot with numbers being typed.
    pub slips: Slips,
    /// The vote whose row of further votes she has ended.
    queue_ended: Option<Slot<Vote>>,
    /// The number being typed to find a person.
    pub number: u32,
    /// Texts begun and not sent.
    pub drafts: Drafts,
    /// Simple wordings for votes on these proposals that were begun and haven't opened.
    simple: BTreeMap<Vec<Slot<Proposal>>, String>,
    /// Forms begun and not sent.
    pub sheets: BTreeMap<About, Sheet>,
    /// Whether the session is being taken to another folder.
    pub moving: bool,
    /// The time that clocks on the screen show.
    pub now: Timestamp,
    /// The zone whose clocks hang on the wall.
    zone: Zone,
    /// The door to the room.
    pub door: Door,
    /// Acts that are not known to be saved.
    outbox: Vec<Sent>,
}

/// What is worked on in the middle of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Desk {
    /// The agenda, to be changed.
    Agenda,
    /// What the session is called, its rules and its catalogue.
    Frame,
    /// Proposals.
    Proposals,
    /// Proposals as cards in columns.
    Board,
    /// Who is there.
    People,
    /// A vote, open or decided.
    Vote(Slot<Vote>),
    /// What was agreed, and where it belongs.
    Outcomes,
    /// Who speaks.
    Speakers,
    /// What is missing before the end.
    Closing,
}

/// An act on its way.
#[derive(Debug)]
struct Sent {
    request: Request,
    then: Then,
    way: Way,
}

/// What follows once it is known what became of an act.
#[derive(Debug)]
pub enum Then {
    /// Nothing: the screen shows it.
    Nothing,
    /// This text comes back if it fails.
    GiveBack(Purpose, String),
    /// The form comes back if it fails.
    GiveBackSheet(Sheet),
    /// The terms of a vote come back if it can't be opened; else nothing is marked any more.
    GiveBackTerms(Box<Terms>),
    /// Nothing is marked any more once it is on disk.
    Unmark,
    /// This is said once it is on disk.
    Say(Sentence),
    /// It is said once it is on disk that this act is in force again.
    SayRedone(Undoable),
    /// The new voting card is shown.
    HandOut,
    /// The new voting cards are printed, leading to this address; what was typed comes back if there are none.
    Print(String, String),
}

/// Where an act is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// With the host.
    UnderWay,
    /// It could not be saved; it goes again once the journal has been read.
    Held,
}

impl Seat {
    /// The seat in a session that was opened.
    pub fn new(opened: Opened, zone: Zone) -> Self {
        let mut seat = Self {
            view: opened.view,
            desk: Desk::Proposals,
            lists: Lists::default(),
            marked: BTreeSet::new(),
            board: Board::default(),
            alike: Likes::default(),
            remembered: Remembered::default(),
            suggested: Suggested::default(),
            tally: Tally::default(),
            ranking: Ranking::default(),
            slips: Slips::default(),
            queue_ended: None,
            number: 0,
            drafts: Drafts::default(),
            simple: BTreeMap::new(),
            sheets: BTreeMap::new(),
            moving: false,
            now: Timestamp::default(),
            zone,
            door: Door::default(),
            outbox: Vec::new(),
        };
        seat.desk = seat.usual_desk();
        seat.fill();
        seat
    }

    /// The session as it is on disk.
    pub fn session(&self) -> &Session {
        &self.view.session
    }

    /// The item that runs.
    pub fn running(&self) -> Option<(Slot<Item>, &Item)> {
        let slot = self.session().running()?;
        Some((slot, self.session().items.get(slot)?))
    }

    /// Whether something is timed: the running item, or a speech.
    pub fn runs(&self) -> bool {
        self.session().running().is_some() || self.session().speaker().is_some()
    }

    /// The item that comes next: the first after the running one that hasn't ended.
    pub fn upcoming(&self) -> Option<(Slot<Item>, &Item)> {
        let agenda = &self.session().agenda;
        let after = self.session().running().and_then(|running| agenda.iter().position(|slot| *slot == running));
        let rest = agenda.get(after.map_or(0, |at| at + 1)..)?;
        let items = rest.iter().filter_map(|slot| Some((*slot, self.session().items.get(*slot)?.as_ref())));
        items.into_iter().find(|(_, item)| item.spans.is_empty())
    }

    /// The vote on the desk.
    pub fn vote(&self) -> Option<(Slot<Vote>, &Vote)> {
        let Desk::Vote(slot) = self.desk else { return None };
        Some((slot, self.session().votes.get(slot)?))
    }

    /// The chosen proposal.
    pub fn proposal(&self) -> Option<(Slot<Proposal>, &Proposal)> {
        let slot = self.lists.shown[self.lists.proposals.chosen(self.lists.shown.len())?];
        Some((slot, self.session().proposals.get(slot)?))
    }

    /// The chosen person.
    pub fn person(&self) -> Option<(Slot<Participant>, &Participant)> {
        let slot = self.session().sums.people[self.place_of_person()?];
        Some((slot, self.session().participants.get(slot)?))
    }

    /// The person whose turn it is in a roll call.
    pub fn voter(&self) -> Option<(Slot<Participant>, &Participant)> {
        let slot = self.lists.voters_shown[self.lists.voters.chosen(self.lists.voters_shown.len())?];
        Some((slot, self.session().participants.get(slot)?))
    }

    /// The outcome that a digit assigns: that of the vote on the desk, else the chosen one.
    pub fn outcome(&self) -> Option<(Slot<Outcome>, &Outcome)> {
        let slot = match self.desk {
            Desk::Vote(_) => {
                let unassigned = self.outcomes_of_vote().find(|slot| self.is_unassigned(*slot));
                unassigned.or_else(|| self.outcomes_of_vote().next())?
            }
            Desk::Agenda
            | Desk::Frame
            | Desk::Proposals
            | Desk::Board
            | Desk::People
            | Desk::Outcomes
            | Desk::Speakers
            | Desk::Closing => {
                self.lists.outcomes_shown[self.lists.outcomes.chosen(self.lists.outcomes_shown.len())?]
            }
        };
        Some((slot, self.session().outcomes.get(slot)?))
    }

    /// What the vote on the desk made.
    pub fn outcomes_of_vote(&self) -> impl Iterator<Item = Slot<Outcome>> {
        let made = self.vote().and_then(|(slot, _)| self.session().sums.made.get(&slot));
        made.into_iter().flatten().copied()
    }

    fn is_unassigned(&self, outcome: Slot<Outcome>) -> bool {
        let outcome = self.session().outcomes.get(outcome);
        outcome.is_some_and(|outcome| outcome.assignment == Assignment::Missing)
    }

    /// Which part of the screen hears the keys.
    pub fn place(&self) -> Place {
        match self.desk {
            Desk::Agenda => Place::Agenda,
            Desk::Frame => Place::Frame,
            Desk::Proposals => Place::Proposals,
            Desk::Board => Place::Board,
            Desk::People => Place::People,
            Desk::Outcomes => Place::Outcomes,
            Desk::Speakers => Place::Speakers,
            Desk::Closing => Place::Closing,
            Desk::Vote(_) => match self.vote() {
                Some((_, vote)) if !vote.is_open() => Place::Verdict,
                Some((_, vote)) if ranking::is_ranked(vote) => Place::Ballots,
                Some((_, vote)) if vote.secrecy == Secrecy::Named => Place::RollCall,
                Some((slot, _)) if self.slips.are_of(slot) => Place::Slips,
                Some((_, vote)) if vote.contest.method == Method::YesNo => Place::Counters,
                Some(_) => Place::Count,
                None => Place::Session,
            },
        }
    }

    /// The desk whose keys a place has.
    pub fn desk_of(&self, place: Place) -> Option<Desk> {
        let votes = &self.session().votes;
        match place {
            Place::Agenda => Some(Desk::Agenda),
            Place::Frame => Some(Desk::Frame),
            Place::Proposals => Some(Desk::Proposals),
            Place::Board => Some(Desk::Board),
            Place::People => Some(Desk::People),
            Place::Outcomes => Some(Desk::Outcomes),
            Place::Speakers => Some(Desk::Speakers),
            Place::Closing => Some(Desk::Closing),
            // The vote that is open, else the last one.
            Place::Count | Place::Counters | Place::RollCall | Place::Ballots | Place::Slips | Place::Verdict => {
                let open = self.session().open_votes.iter().next().copied();
                open.or_else(|| votes.iter().next_back().map(|(slot, _)| slot)).map(Desk::Vote)
            }
            Place::Everywhere
            | Place::Home
            | Place::Dataset
            | Place::DatasetOutcome
            | Place::Comparison
            | Place::Plenary
            | Place::Session
            | Place::Review
            | Place::Writing
            | Place::Find
            | Place::Entry
            | Place::Choice
            | Place::Fields
            | Place::Terms
            | Place::Sheet
            | Place::Confirm
            | Place::Help
            | Place::Room
            | Place::Card
            | Place::Large => None,
        }
    }

    /// Whether an act would make sense at the desk whose keys a place has, or anywhere in the session.
    pub fn offers_at(&mut self, place: Place, action: InSession) -> bool {
        if place == Place::Session {
            return self.offers(action);
        }
        let Some(desk) = self.desk_of(place) else { return false };
        let before = std::mem::replace(&mut self.desk, desk);
        let offers = self.place() == place && self.offers(action);
        self.desk = before;
        offers
    }

    /// Acts that are on their way to the disk.
    pub fn unsaved(&self) -> usize {
        self.outbox.len()
    }

    /// Texts and forms that were begun and not sent.
    pub fn begun(&self) -> usize {
        self.drafts.len() + self.simple.len() + self.sheets.len()
    }

    /// Takes in the state that is on disk now.
    pub fn follow(&mut self, view: Arc<View>, cx: &mut Context<'_>) {
        let before = std::mem::replace(&mut self.view, view);
        let (old, new) = (&before.session, self.session());
        let opened = new.open_votes.iter().copied().find(|vote| !old.open_votes.contains(vote));
        let moved_on = old.running() != new.running() || old.is_live() != new.is_live();
        if let Some(vote) = opened {
            self.desk = Desk::Vote(vote);
        } else if self.vote().is_none() && matches!(self.desk, Desk::Vote(_)) || moved_on {
            self.desk = self.usual_desk();
        }
        self.fill();
        self.ask_again(&before.session);
        if moved_on && self.desk == Desk::Closing {
            self.choose_check();
        }
        if let Some(lost) = quorum_lost(&before.session, self.session()) {
            let (present, eligible) = (lost.present, lost.eligible);
            let needed = self.session().head.quorum.needed(eligible);
            let text = t!(cx.lang, "notice-quorum-lost", present = present, eligible = eligible, needed = needed);
            *cx.notice = Some(Notice { text, role: Role::Warn });
        }
        if before.trouble.is_some() && self.view.trouble.is_none() {
            for sent in self.outbox.iter_mut().filter(|sent| sent.way == Way::Held) {
                sent.way = Way::UnderWay;
                cx.effects.push(Effect::Send(Box::new(sent.request.clone())));
            }
        }
    }

    /// What the running item is mostly about.
    fn usual_desk(&self) -> Desk {
        if !self.session().is_live() {
            return if self.session().may_prepare().is_ok() { Desk::Agenda } else { Desk::Outcomes };
        }
        if let Some(vote) = self.session().open_votes.iter().next() {
            return Desk::Vote(*vote);
        }
        match self.running().map(|(_, item)| item.kind) {
            Some(ItemKind::Opening | ItemKind::Break) | None => Desk::People,
            Some(
                ItemKind::Input
                | ItemKind::Collect
                | ItemKind::Discuss
                | ItemKind::Prioritise
                | ItemKind::Vote
                | ItemKind::Feedback,
            ) => Desk::Proposals,
            Some(ItemKind::Cluster) => Desk::Board,
            Some(ItemKind::Assign | ItemKind::Plan) => Desk::Outcomes,
            Some(ItemKind::Closing) => Desk::Closing,
        }
    }

    /// Shows another desk.
    pub fn turn_to(&mut self, desk: Desk) {
        self.desk = desk;
        self.number = 0;
        self.fill();
        if desk == Desk::Closing {
            self.choose_check();
        }
        if desk == Desk::Speakers {
            self.lists.speakers = List::default();
        }
    }

    /// Sends an act, or lets it wait until acts can be saved again.
    pub fn send(&mut self, command: impl Into<Command>, then: Then, cx: &mut Context<'_>) {
        let id = Uuid::now_v7().to_string().into_boxed_str();
        let request = Request { id, by: By::Moderator, at: None, command: command.into() };
        // While nothing can be saved, acts wait together, so that they go again in the order in which they were done.
        let way = if self.view.trouble.is_some() { Way::Held } else { Way::UnderWay };
        if way == Way::UnderWay {
            cx.effects.push(Effect::Send(Box::new(request.clone())));
        }
        self.outbox.push(Sent { request, then, way });
    }

    /// Acts that wait until they can be saved, in order.
    pub fn held(&self) -> Vec<Request> {
        self.outbox.iter().map(|sent| sent.request.clone()).collect()
    }

    /// Whether so many more acts can be sent now.
    pub fn has_room_for(&self, acts: usize) -> bool {
        self.outbox.len() + acts <= OUTBOX_MAX
    }

    /// Takes in what became of an act.
    pub fn answered(&mut self, reply: Reply, cx: &mut Context<'_>) {
        let at = |id: &str, outbox: &[Sent]| outbox.iter().position(|sent| &*sent.request.id == id);
        match reply {
            Reply::Done { id, with, .. } => {
                let said = match at(&id, &self.outbox).map(|at| self.outbox.remove(at).then) {
                    Some(Then::Say(text)) => Some(text),
                    Some(Then::HandOut) => {
                        if let With::Cards(cards) = with {
                            self.hand_out(&cards, cx);
                        }
                        None
                    }
                    Some(Then::Print(url, _)) => {
                        if let With::Cards(cards) = with {
                            cx.effects.push(Effect::PrintCards(cards, url));
                        }
                        None
                    }
                    Some(Then::SayRedone(act)) => {
                        let act = text::act_on(cx.lang, self.session(), act);
                        Some(t!(cx.lang, "notice-redone", act = act))
                    }
                    Some(Then::GiveBackTerms(_) | Then::Unmark | Then::GiveBack(Purpose::Heading(_), _)) => {
                        self.marked.clear();
                        None
                    }
                    Some(Then::Nothing | Then::GiveBack(..) | Then::GiveBackSheet(_)) | None => None,
                };
                if let Some(text) = said {
                    *cx.notice = Some(Notice { text, role: Role::Accent });
                }
            }
            Reply::Refused { id, refusal } => {
                let sent = id.and_then(|id| at(&id, &self.outbox)).map(|at| self.outbox.remove(at));
                let mut said = text::refusal(cx.lang, &refusal);
                match sent.map(|sent| sent.then) {
                    Some(Then::GiveBack(purpose, typed)) => entry::give_back(purpose, typed, &mut self.drafts, cx),
                    Some(Then::Print(_, typed)) => entry::give_back(Purpose::Cards, typed, &mut self.drafts, cx),
                    Some(Then::GiveBackSheet(mut sheet)) if matches!(cx.overlay, None | Some(Overlay::Room)) => {
                        said = sheet.refused(cx.lang, &refusal);
                        *cx.overlay = Some(Overlay::Sheet(sheet));
                    }
                    Some(Then::GiveBackSheet(sheet)) => drop(self.sheets.insert(sheet.about.clone(), sheet)),
                    Some(Then::GiveBackTerms(terms)) => match cx.overlay {
                        None => *cx.overlay = Some(Overlay::Terms(*terms)),
                        Some(_) => self.put_terms_aside(*terms),
                    },
                    Some(Then::Nothing | Then::Say(_) | Then::SayRedone(_) | Then::HandOut | Then::Unmark) | None => {}
                }
                *cx.notice = Some(Notice { text: said, role: Role::Bad });
            }
            Reply::NotSaved { id, .. } => {
                if let Some(at) = at(&id, &self.outbox) {
                    self.outbox[at].way = Way::Held;
                }
            }
        }
    }

    /// The id of a thing, if it is still there.
    fn proposal_id(&self, slot: Slot<Proposal>) -> Option<Id<Proposal>> {
        self.session().proposals.get(slot).map(|proposal| proposal.id)
    }
}

/// Who is left, where so few have just become present that nothing can be decided any more.
fn quorum_lost(before: &Session, now: &Session) -> Option<Electorate> {
    let electorate = |session: &Session| session.electorate_of(session.running());
    let quorate = |session: &Session| {
        let electorate = electorate(session);
        electorate.present >= session.head.quorum.needed(electorate.eligible)
    };
    (now.is_live() && quorate(before) && !quorate(now)).then(|| electorate(now))
}
