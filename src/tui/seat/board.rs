//! The board: proposals as cards in columns side by side, a column a heading. Only where cards stand is kept in the
//! session; in which order columns stand is kept here, so that none jumps while cards move.

use std::{ops::Range, sync::Arc};

use imbl::Vector;

use super::{Entry, Purpose, Seat, Then};
use crate::{
    session::{Proposal, Session, Slot, command::Cluster},
    tui::{app::Context, keys::Move, list::List},
};

/// The columns, left to right; the first one holds what has no heading.
#[derive(Debug, Default)]
pub struct Board {
    /// All of them.
    pub columns: Vec<Column>,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its heading; none in the first one.
    pub name: Option<Arc<str>>,
    /// Its cards, by their place among all cards.
    pub cards: Range<usize>,
}

impl Board {
    /// Puts cards in the order of the columns. Columns keep their places: a new one comes last, one whose heading was changed
    /// stands where it stood. `before` are the cards as they were.
    pub(super) fn arrange(&mut self, session: &Session, before: &Vector<Slot<Proposal>>, cards: &mut [Slot<Proposal>]) {
        let heading = |slot: &Slot<Proposal>| session.proposals.get(*slot).and_then(|card| card.cluster.clone());
        let mut missing: Vec<Arc<str>> = Vec::new();
        for name in cards.iter().filter_map(heading) {
            if !missing.contains(&name) {
                missing.push(name);
            }
        }
        let mut names = vec![None];
        for column in self.columns.iter().filter(|column| column.name.is_some()) {
            let stays = column.name.clone().filter(|name| missing.contains(name));
            let renamed = || {
                before.get(column.cards.start).and_then(heading).filter(|name| {
                    missing.contains(name) && !self.columns.iter().any(|other| other.name.as_ref() == Some(name))
                })
            };
            if let Some(name) = stays.or_else(renamed) {
                missing.retain(|other| *other != name);
                names.push(Some(name));
            }
        }
        names.extend(missing.into_iter().map(Some));
        let place = |slot: &Slot<Proposal>| names.iter().position(|name| *name == heading(slot));
        cards.sort_by_cached_key(|slot| (place(slot), *slot));
        let mut from = 0;
        self.columns = names
            .iter()
            .map(|name| {
                let count = cards[from..].iter().take_while(|slot| heading(slot) == *name).count();
                from += count;
                Column { name: name.clone(), cards: from - count..from }
            })
            .collect();
    }

    /// The column that a card stands in.
    pub fn column_of(&self, card: usize) -> Option<usize> {
        self.columns.iter().position(|column| column.cards.contains(&card))
    }
}

/// To which side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Right,
}

impl Seat {
    /// The column of the chosen card.
    pub fn column(&self) -> Option<usize> {
        self.board.column_of(self.lists.proposals.chosen(self.lists.shown.len())?)
    }

    /// The heading of the chosen card's column.
    pub(super) fn heading(&self) -> Option<Arc<str>> {
        self.board.columns[self.column()?].name.clone()
    }

    /// A step among the cards of the chosen column.
    pub(super) fn walk_in_column(&mut self, step: Move) {
        let Some(column) = self.column() else { return };
        let cards = self.board.columns[column].cards.clone();
        let mut list = List::at(self.lists.proposals.chosen(self.lists.shown.len()).unwrap_or(0) - cards.start);
        list.step(step, cards.len());
        self.lists.proposals = List::at(cards.start + list.chosen(cards.len()).unwrap_or(0));
    }

    /// To the card beside the chosen one, in the next column that has any.
    pub(super) fn walk_to(&mut self, side: Side) {
        let Some((at, column)) = self.lists.proposals.chosen(self.lists.shown.len()).zip(self.column()) else { return };
        let row = at - self.board.columns[column].cards.start;
        let filled = |column: &&Column| !column.cards.is_empty();
        let next = match side {
            Side::Left => self.board.columns[..column].iter().rev().find(filled),
            Side::Right => self.board.columns[column + 1..].iter().find(filled),
        };
        if let Some(next) = next {
            self.lists.proposals = List::at((next.cards.start + row).min(next.cards.end - 1));
        }
    }

    /// Moves the marked cards, or the chosen one, a column on; beyond the last column a heading for a new one is asked for.
    pub(super) fn move_cards(&mut self, side: Side, cx: &mut Context<'_>) {
        let Some(column) = self.column() else { return };
        let slots = self.marked_or_chosen();
        let target = match side {
            Side::Left => column.checked_sub(1),
            Side::Right => Some(column + 1),
        };
        let Some(target) = target else { return };
        match self.board.columns.get(target).map(|column| column.name.as_deref().map(str::to_owned)) {
            Some(name) => {
                let proposals = slots.iter().filter_map(|slot| self.proposal_id(*slot)).collect();
                self.send(Cluster { name, proposals }, Then::Nothing, cx);
                self.marked.clear();
            }
            None => *cx.overlay = Some(Entry::begin(Purpose::Heading(slots), "", &mut self.drafts)),
        }
    }

    /// Gives all that stands under a heading another one.
    pub(super) fn rename(&mut self, from: &str, to: String, then: Then, cx: &mut Context<'_>) {
        let cards = self.session().proposals.iter().filter(|(_, card)| card.cluster.as_deref() == Some(from));
        let proposals = cards.map(|(_, card)| card.id).collect();
        self.send(Cluster { name: Some(to), proposals }, then, cx);
    }
}
