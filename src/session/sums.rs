//! Sums over a whole session: what rules and screens ask of it again and again, kept exchange by exchange, so that neither
//! an act nor a picture costs more in a long session. Every one of them could be taken anew from the tables; a law in
//! `tests/it` does so.

use imbl::{OrdMap, OrdSet, Vector, ordmap::DiffItem};

use super::{
    OutcomeResult, Slot,
    card::{CardFor, TokenHash},
    floor::Speech,
    state::{Assignment, Item, Note, Outcome, Participant, Proposal, ProposalStatus, Vote},
};

/// What is kept beside the tables.
#[derive(Clone, Debug, Default)]
pub struct Sums {
    /// Proposals that are neither merged, split nor withdrawn, in order.
    pub standing: Vector<Slot<Proposal>>,
    /// How many proposals nothing has been decided about.
    pub undecided: usize,
    /// The proposals that go on in each one.
    pub merged: OrdMap<Slot<Proposal>, OrdSet<Slot<Proposal>>>,
    /// Proposals as often as they were made or changed, in that order: whoever follows them reads on where they stopped.
    pub touched_proposals: Vector<Slot<Proposal>>,
    /// Everybody on the list, in order.
    pub people: Vector<Slot<Participant>>,
    /// All outcomes, in order.
    pub outcomes: Vector<Slot<Outcome>>,
    /// Outcomes as often as they were made or changed, in that order.
    pub touched_outcomes: Vector<Slot<Outcome>>,
    /// Outcomes with neither Handlungsfeld nor reason for having none.
    pub unassigned: OrdSet<Slot<Outcome>>,
    /// Outcomes that are still to be planned.
    pub unplanned: OrdSet<Slot<Outcome>>,
    /// Outcomes with a Handlungsfeld.
    pub assigned: OrdSet<Slot<Outcome>>,
    /// How many outcomes that were not rejected each Handlungsfeld has, by its position.
    pub coverage: OrdMap<usize, usize>,
    /// What each vote made.
    pub made: OrdMap<Slot<Vote>, OrdSet<Slot<Outcome>>>,
    /// What belongs to each agenda item, and to none.
    pub uses: OrdMap<Option<Slot<Item>>, Uses>,
    /// How long each person has spoken; who isn't in it hasn't.
    pub spoken: OrdMap<Slot<Participant>, Spoken>,
    /// How many voting cards are nobody's by name.
    pub anonymous_cards: u64,
}

/// What belongs to an agenda item.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Uses {
    /// How many proposals.
    pub proposals: usize,
    /// How many votes.
    pub votes: usize,
    /// How many outcomes.
    pub outcomes: usize,
    /// Notes, in order.
    pub notes: OrdSet<Slot<Note>>,
}

/// How long somebody has spoken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spoken {
    /// How often.
    pub speeches: usize,
    /// In speeches that have ended, in milliseconds.
    pub ms: i64,
}

impl Sums {
    /// What belongs to an item; nothing where it isn't known.
    pub fn of_item(&self, item: Option<Slot<Item>>) -> Uses {
        self.uses.get(&item).cloned().unwrap_or_default()
    }

    /// A proposal stands there now instead of another.
    pub(super) fn proposal(&mut self, slot: Slot<Proposal>, old: Option<&Proposal>, new: Option<&Proposal>) {
        let [before, after] = [old, new].map(|proposal| proposal.map(|proposal| proposal.status));
        let stands = |status: Option<ProposalStatus>| status.is_some_and(ProposalStatus::stands);
        put(&mut self.standing, slot, stands(before), stands(after));
        self.undecided += usize::from(after == Some(ProposalStatus::Open));
        self.undecided -= usize::from(before == Some(ProposalStatus::Open));
        let into = |status| if let Some(ProposalStatus::Merged { into }) = status { Some(into) } else { None };
        gather(&mut self.merged, slot, into(before), into(after));
        self.count(old.map(|old| old.item), new.map(|new| new.item), |uses| &mut uses.proposals);
        self.touched_proposals.push_back(slot);
    }

    /// A person stands there now instead of another.
    pub(super) fn participant(&mut self, slot: Slot<Participant>, before: bool, after: bool) {
        put(&mut self.people, slot, before, after);
    }

    /// A vote stands there now instead of another.
    pub(super) fn vote(&mut self, old: Option<&Vote>, new: Option<&Vote>) {
        self.count(old.map(|old| old.item), new.map(|new| new.item), |uses| &mut uses.votes);
    }

    /// An outcome stands there now instead of another.
    pub(super) fn outcome(&mut self, slot: Slot<Outcome>, old: Option<&Outcome>, new: Option<&Outcome>) {
        self.touched_outcomes.push_back(slot);
        put(&mut self.outcomes, slot, old.is_some(), new.is_some());
        gather(&mut self.made, slot, old.and_then(|old| old.vote), new.and_then(|new| new.vote));
        self.count(old.map(|old| old.item), new.map(|new| new.item), |uses| &mut uses.outcomes);
        for (outcome, is_there) in [(old, false), (new, true)] {
            let Some(outcome) = outcome else { continue };
            if outcome.awaits_plan() {
                hold(&mut self.unplanned, slot, is_there);
            }
            match outcome.assignment {
                Assignment::Missing => hold(&mut self.unassigned, slot, is_there),
                Assignment::Field { main, .. } => {
                    hold(&mut self.assigned, slot, is_there);
                    if outcome.result != OutcomeResult::Rejected {
                        let count = self.coverage.entry(main).or_default();
                        *count = if is_there { *count + 1 } else { *count - 1 };
                    }
                }
                Assignment::Nowhere { .. } => {}
            }
        }
    }

    /// A note stands there now instead of another.
    pub(super) fn note(&mut self, slot: Slot<Note>, old: Option<&Note>, new: Option<&Note>) {
        for (note, is_there) in [(old, false), (new, true)] {
            if let Some(note) = note {
                hold(&mut self.uses.entry(note.item).or_default().notes, slot, is_there);
            }
        }
    }

    /// A speech stands there now instead of another.
    pub(super) fn speech(&mut self, old: Option<&Speech>, new: Option<&Speech>) {
        let lasted = |speech: &Speech| speech.span.to.map_or(0, |to| to.millis() - speech.span.from.millis());
        if let Some(new) = new {
            let spoken = self.spoken.entry(new.participant).or_default();
            *spoken = Spoken { speeches: spoken.speeches + 1, ms: spoken.ms + lasted(new) };
        }
        if let Some(old) = old {
            let spoken = self.spoken.entry(old.participant).or_default();
            *spoken = Spoken { speeches: spoken.speeches - 1, ms: spoken.ms - lasted(old) };
            if spoken.speeches == 0 {
                self.spoken.remove(&old.participant);
            }
        }
    }

    /// There are other voting cards now.
    pub(super) fn cards(&mut self, old: &OrdMap<TokenHash, CardFor>, new: &OrdMap<TokenHash, CardFor>) {
        let anonymous = |card: &CardFor| u64::from(*card == CardFor::Anyone);
        for change in old.diff(new) {
            let (before, after) = match change {
                DiffItem::Add(_, card) => (0, anonymous(card)),
                DiffItem::Remove(_, card) => (anonymous(card), 0),
                DiffItem::Update { old: (_, old), new: (_, new) } => (anonymous(old), anonymous(new)),
            };
            self.anonymous_cards = self.anonymous_cards + after - before;
        }
    }

    /// One thing less belongs to the item that `old` belonged to, one more to that of `new`.
    fn count(
        &mut self,
        old: Option<Option<Slot<Item>>>,
        new: Option<Option<Slot<Item>>>,
        of: impl Fn(&mut Uses) -> &mut usize,
    ) {
        if old == new {
            return;
        }
        if let Some(item) = new {
            *of(self.uses.entry(item).or_default()) += 1;
        }
        if let Some(item) = old {
            *of(self.uses.entry(item).or_default()) -= 1;
        }
    }
}

impl ProposalStatus {
    /// Whether it still stands for itself: it was neither merged, split nor withdrawn.
    pub const fn stands(self) -> bool {
        match self {
            Self::Open | Self::Settled { .. } => true,
            Self::Merged { .. } | Self::Split | Self::Withdrawn => false,
        }
    }
}

/// Keeps a list in order in which something was or wasn't, and is or isn't now.
fn put<T>(rows: &mut Vector<Slot<T>>, slot: Slot<T>, before: bool, after: bool) {
    match (before, after) {
        (false, true) if rows.last().is_none_or(|last| *last < slot) => rows.push_back(slot),
        (false, true) => {
            if let Err(at) = rows.binary_search(&slot) {
                rows.insert(at, slot);
            }
        }
        (true, false) => {
            if let Ok(at) = rows.binary_search(&slot) {
                rows.remove(at);
            }
        }
        (true, true) | (false, false) => {}
    }
}

fn hold<T>(set: &mut OrdSet<Slot<T>>, slot: Slot<T>, is_there: bool) {
    if is_there {
        set.insert(slot);
    } else {
        set.remove(&slot);
    }
}

/// Moves something from the group that it belonged to to the one that it belongs to now.
fn gather<T, K: Ord + Clone>(
    groups: &mut OrdMap<K, OrdSet<Slot<T>>>,
    slot: Slot<T>,
    before: Option<K>,
    after: Option<K>,
) {
    if before == after {
        return;
    }
    if let Some(group) = before.and_then(|group| groups.get_mut(&group)) {
        group.remove(&slot);
    }
    if let Some(group) = after {
        groups.entry(group).or_default().insert(slot);
    }
}
