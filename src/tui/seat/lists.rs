//! The lists of the seat: where each stands, and the rows of those that are not simply all things of a kind. Rows are made
//! anew only where something they are made of has changed; what a key moves and a picture shows costs the same however
//! many there are. And the steps and clicks that choose among them.

use std::sync::Arc;

use imbl::{OrdSet, Vector};

use super::{Check, Desk, Seat, speakers};
use crate::{
    session::{
        Assignment, Floor, Item, ItemKind, Outcome, OutcomeResult, Participant, Proposal, Slot, Speech, Table, Vote,
        Waiting,
    },
    tui::{
        keys::{InSession, Move, Place},
        list::List,
    },
};

/// Where each list stands, and the rows of those that leave some things out or have an order of their own.
#[derive(Debug, Default)]
pub struct Lists {
    /// Among `shown` proposals.
    pub proposals: List,
    /// Proposals that stand, in the order of their making, or column by column.
    pub shown: Vector<Slot<Proposal>>,
    /// Among the people on the list.
    pub people: List,
    /// Among `outcomes_shown`.
    pub outcomes: List,
    /// All outcomes, or measures by their field.
    pub outcomes_shown: Vector<Slot<Outcome>>,
    /// How measures stand by their field; empty while no measures are planned.
    pub measures: Vec<MeasureRow>,
    /// Places of measures among the outcomes that nothing is planned for yet.
    pub unplanned: Vec<usize>,
    /// Among `speakers_shown`.
    pub speakers: List,
    /// Those who wait to speak, in the order that is suggested.
    pub speakers_shown: Vec<Waiting>,
    /// How long each group has spoken in speeches that have ended, in milliseconds.
    pub groups: speakers::Groups,
    /// Among the lines of the checklist.
    pub checks: List,
    /// The item chosen on the desk of the agenda.
    pub item: Option<Slot<Item>>,
    /// On the desk of the frame.
    pub frame: List,
    /// Among those who may vote.
    pub voters: List,
    /// The proposals that wait for a vote of their own in the order that was set, and the vote that says so.
    pub(super) queue: Option<(Slot<Vote>, Vec<Slot<Proposal>>)>,
    /// Who may vote in the vote on the desk.
    pub voters_shown: Vec<Slot<Participant>>,
    made: Made,
}

/// What the rows were made of.
#[derive(Debug, Default)]
struct Made {
    proposals: Option<(Table<Proposal>, bool)>,
    newest: Option<Slot<Proposal>>,
    outcomes: Option<(Table<Outcome>, bool)>,
    speeches: Option<(Table<Speech>, Table<Participant>)>,
    floor: Option<Arc<Floor>>,
    voters: OrdSet<Slot<Participant>>,
    /// How many items there had been.
    items: Option<usize>,
}

/// A row among measures by their field, for the outcome at this place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct MeasureRow {
    /// The outcome's place.
    pub at: usize,
    /// What the row shows of it.
    pub shows: MeasurePart,
}

/// What a row shows of an outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MeasurePart {
    /// The field that it and the next ones belong to.
    Field,
    /// What it is called.
    Title,
    /// What is planned about it.
    Plan,
}

impl Seat {
    /// Brings the rows of the lists to what the session is now.
    pub(super) fn fill(&mut self) {
        self.fill_proposals();
        self.fill_outcomes();
        self.fill_speakers();
        self.fill_voters();
        self.fill_queue();
        let session = &self.view.session;
        let items = session.items.len();
        if self.lists.made.items.replace(items).is_some_and(|before| items > before) {
            // What has just been added is what is worked on.
            self.lists.item = session.items.iter().next_back().map(|(slot, _)| slot);
        }
        self.marked.retain(|slot| session.may_change(*slot).is_ok() || session.may_decide_on(*slot).is_ok());
    }

    fn fill_proposals(&mut self) {
        let clustered = |(_, item): (_, &Item)| matches!(item.kind, ItemKind::Cluster | ItemKind::Prioritise);
        let in_columns = self.desk == Desk::Board || self.running().is_some_and(clustered);
        let session = &self.view.session;
        let made = self.lists.made.proposals.replace((session.proposals.clone(), in_columns));
        if made.as_ref().is_some_and(|(table, columns)| table.is_same(&session.proposals) && *columns == in_columns) {
            return;
        }
        let chosen = self.lists.proposals.chosen(self.lists.shown.len()).map(|at| self.lists.shown[at]);
        let standing = &session.sums.standing;
        let before = std::mem::replace(&mut self.lists.shown, standing.clone());
        if in_columns {
            // What stands under a heading stands together, what has none yet comes first.
            let mut cards: Vec<_> = standing.iter().copied().collect();
            self.board.arrange(session, &before, &mut cards);
            self.lists.shown = cards.into();
        }
        let newest = standing.last().copied();
        let known = std::mem::replace(&mut self.lists.made.newest, newest);
        // What has just been taken in is what is spoken about.
        if let Some(slot) = newest.filter(|_| newest > known).or(chosen)
            && let Some(at) = self.place_of(slot)
        {
            self.lists.proposals = List::at(at);
        }
    }

    /// Where a proposal stands in its list.
    pub(super) fn place_of(&self, slot: Slot<Proposal>) -> Option<usize> {
        match self.lists.made.proposals {
            Some((_, true)) => self.lists.shown.index_of(&slot),
            Some((_, false)) | None => self.lists.shown.binary_search(&slot).ok(),
        }
    }

    fn fill_outcomes(&mut self) {
        let plans = self.plans();
        let session = &self.view.session;
        let made = self.lists.made.outcomes.replace((session.outcomes.clone(), plans));
        if made.is_some_and(|(table, planned)| table.is_same(&session.outcomes) && planned == plans) {
            return;
        }
        self.lists.outcomes_shown = session.sums.outcomes.clone();
        self.lists.measures.clear();
        self.lists.unplanned.clear();
        if !plans {
            return;
        }
        // What is carried out, by its field; what has none, and at last what was rejected.
        let place = |outcome: &Outcome| {
            let field = if let Assignment::Field { main, .. } = outcome.assignment { main } else { usize::MAX };
            (outcome.result == OutcomeResult::Rejected, field, matches!(outcome.assignment, Assignment::Nowhere { .. }))
        };
        let mut outcomes: Vec<_> = session.outcomes.iter().map(|(slot, outcome)| (place(outcome), slot)).collect();
        outcomes.sort_unstable();
        for (at, (place, slot)) in outcomes.iter().enumerate() {
            let follows = at.checked_sub(1).is_some_and(|before| heading(outcomes[before].0) == heading(*place));
            // Nobody plans what was rejected.
            let last = if place.0 { MeasurePart::Title } else { MeasurePart::Plan };
            let parts = [MeasurePart::Field, MeasurePart::Title, MeasurePart::Plan];
            let parts = parts.iter().filter(|part| **part <= last);
            self.lists.measures.extend(parts.skip(follows.into()).map(|shows| MeasureRow { at, shows: *shows }));
            let outcome = session.outcomes.get(*slot);
            if outcome.is_some_and(|outcome| outcome.awaits_plan()) && session.may_plan(*slot).is_ok() {
                self.lists.unplanned.push(at);
            }
        }
        self.lists.outcomes_shown = outcomes.into_iter().map(|(_, slot)| slot).collect();
    }

    /// Where an outcome stands in its list.
    pub(super) fn place_of_outcome(&self, slot: Slot<Outcome>) -> Option<usize> {
        if self.plans() {
            return self.lists.outcomes_shown.index_of(&slot);
        }
        self.lists.outcomes_shown.binary_search(&slot).ok()
    }

    /// Whether measures are what the running item is about.
    pub fn plans(&self) -> bool {
        self.running().is_some_and(|(_, item)| item.kind == ItemKind::Plan)
    }

    fn fill_speakers(&mut self) {
        let session = &self.view.session;
        let tables = (session.speeches.clone(), session.participants.clone());
        let made = self.lists.made.speeches.replace(tables);
        let same = made.is_some_and(|(speeches, people)| {
            speeches.is_same(&session.speeches) && people.is_same(&session.participants)
        });
        if !same {
            self.lists.groups = speakers::groups(session);
        }
        let floor = self.lists.made.floor.replace(session.floor.clone());
        if !same || !floor.is_some_and(|floor| Arc::ptr_eq(&floor, &session.floor)) {
            self.lists.speakers_shown = speakers::suggested(session);
        }
    }

    fn fill_voters(&mut self) {
        let session = &self.view.session;
        let Desk::Vote(slot) = self.desk else { return };
        let Some(vote) = session.votes.get(slot) else { return };
        if !self.lists.made.voters.ptr_eq(&vote.entitled) {
            self.lists.made.voters = vote.entitled.clone();
            self.lists.voters_shown = vote.entitled.iter().copied().collect();
        }
        self.tally.turn_to(slot, vote);
        if self.ranking.turn_to(slot) {
            // Whoever comes back to a vote goes on where it was left.
            let missing = self.lists.voters_shown.iter().position(|who| !vote.ballots.contains_key(who));
            self.lists.voters = List::at(missing.unwrap_or(0));
        }
    }
}

impl Seat {
    /// A step in the list on the desk; in a count, from number to number.
    pub fn walk(&mut self, step: Move) {
        self.number = 0;
        match self.desk {
            Desk::Agenda => self.walk_agenda(step),
            Desk::Frame => self.walk_frame(step),
            Desk::Proposals => self.lists.proposals.step(step, self.lists.shown.len()),
            Desk::Board => self.walk_in_column(step),
            Desk::People => self.lists.people.step(step, self.view.session.sums.people.len()),
            Desk::Outcomes => self.lists.outcomes.step(step, self.lists.outcomes_shown.len()),
            Desk::Speakers => {
                let waiting = self.lists.speakers_shown.len();
                self.lists.speakers.step(step, waiting);
            }
            Desk::Vote(_) => self.walk_in_vote(step),
            Desk::Closing => self.lists.checks.step(step, Check::ALL.len()),
        }
    }

    /// Chooses the row at this place of the list on the desk; gives back whether it was the chosen one already.
    pub fn choose_row(&mut self, row: usize) -> bool {
        self.number = 0;
        let was = self.chosen_row() == Some(row);
        let list = match (self.desk, self.place()) {
            (Desk::Agenda, _) => {
                self.lists.item = self.session().agenda.get(row).copied();
                return was;
            }
            (Desk::Vote(_), Place::Slips) => {
                self.slips.at = row;
                return was;
            }
            (Desk::Vote(_), Place::RollCall | Place::Ballots) => &mut self.lists.voters,
            (Desk::Vote(_), _) => {
                self.tally.at = row;
                return was;
            }
            (Desk::Frame, _) => &mut self.lists.frame,
            (Desk::Proposals | Desk::Board, _) => &mut self.lists.proposals,
            (Desk::People, _) => &mut self.lists.people,
            (Desk::Outcomes, _) => &mut self.lists.outcomes,
            (Desk::Speakers, _) => &mut self.lists.speakers,
            (Desk::Closing, _) => &mut self.lists.checks,
        };
        *list = List::at(row);
        was
    }

    /// The chosen row of the list on the desk.
    fn chosen_row(&self) -> Option<usize> {
        let lists = &self.lists;
        match (self.desk, self.place()) {
            (Desk::Agenda, _) => self.session().agenda_number(self.item()?.0)?.checked_sub(1),
            (Desk::Frame, _) => Some(self.frame_row()),
            (Desk::Proposals | Desk::Board, _) => lists.proposals.chosen(lists.shown.len()),
            (Desk::People, _) => lists.people.chosen(self.session().sums.people.len()),
            (Desk::Outcomes, _) => lists.outcomes.chosen(lists.outcomes_shown.len()),
            (Desk::Speakers, _) => lists.speakers.chosen(lists.speakers_shown.len()),
            (Desk::Closing, _) => lists.checks.chosen(Check::ALL.len()),
            (Desk::Vote(_), Place::Slips) => Some(self.slips.at),
            (Desk::Vote(_), Place::RollCall | Place::Ballots) => lists.voters.chosen(lists.voters_shown.len()),
            (Desk::Vote(_), _) => Some(self.tally.at),
        }
    }

    /// What a second click on the chosen row does; nothing where it would count or decide something.
    pub fn act_of_row(&self) -> Option<InSession> {
        match self.desk {
            Desk::Agenda | Desk::Frame | Desk::Proposals | Desk::Board | Desk::People => Some(InSession::Edit),
            Desk::Outcomes if self.plans() => Some(InSession::PlanMeasure),
            Desk::Outcomes => Some(InSession::AssignFromList),
            Desk::Speakers => Some(InSession::GiveFloor),
            Desk::Closing => Some(InSession::Next),
            Desk::Vote(_) => None,
        }
    }

    /// Shows an agenda item on its desk.
    pub fn show_item(&mut self, item: Slot<Item>) {
        self.lists.item = Some(item);
        self.turn_to(Desk::Agenda);
    }
}

/// What a measure is sorted by: whether it was rejected, its field, whether it belongs to none.
type Sorted = (bool, usize, bool);

/// What stands above measures that belong together.
const fn heading((rejected, field, waits): Sorted) -> Option<(usize, bool)> {
    if rejected { None } else { Some((field, waits)) }
}
