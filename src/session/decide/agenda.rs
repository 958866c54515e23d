//! The agenda: items added, changed, moved, removed, started and finished; notes on them.

use super::{Decided, Desk, line, some_prose, within};
use crate::session::{
    Item, Session, Slot, Uses,
    clean::{REASON_MAX, TEXT_MAX, TITLE_MAX, prose},
    command::{AddItem, EditItem, FinishItem, MoveItem, RemoveItem, StartItem, TakeNote},
    event::{ItemAdded, ItemEdited, ItemFinished, ItemMoved, ItemRemoved, ItemStarted, NoteTaken, PlannedItem},
    plan::{ITEM_MINUTES_MAX, PLANNED_ITEMS_MAX},
    refusal::Refusal,
};

impl Desk<'_, '_> {
    pub(super) fn add_item(&mut self, c: &AddItem) -> Decided {
        self.not_closed()?;
        if self.session.agenda.len() >= PLANNED_ITEMS_MAX {
            return Err(Refusal::ListLength { field: "agenda", max: PLANNED_ITEMS_MAX });
        }
        let title = line("title", &c.title, TITLE_MAX)?;
        let minutes =
            c.minutes.map(|minutes| within("minutes", minutes, 1, u64::from(ITEM_MINUTES_MAX))).transpose()?;
        if let Some(after) = c.after {
            self.find(after)?;
        }
        let hint = some_prose("note", c.note.as_ref(), REASON_MAX)?;
        let item = self.id(c.item)?;
        let (protected, public) = (c.protected.then_some(true), said(c.public));
        Ok(ItemAdded { item, title, kind: c.kind, minutes, after: c.after, protected, hint, public }.into())
    }

    pub(super) fn edit_item(&self, c: &EditItem) -> Decided {
        self.not_closed()?;
        let (slot, item) = self.get(c.item)?;
        if c.kind.is_some_and(|kind| kind != item.kind) {
            self.session.no_open_vote(slot)?;
        }
        let title = match &c.title {
            Some(title) => line("title", title, TITLE_MAX)?,
            None => item.title.clone(),
        };
        let minutes = match c.minutes {
            Some(0) => None,
            Some(minutes) => Some(within("minutes", minutes, 0, u64::from(ITEM_MINUTES_MAX))?),
            None => item.minutes,
        };
        let hint = match &c.note {
            Some(_) => some_prose("note", c.note.as_ref(), REASON_MAX)?,
            None => item.hint.clone(),
        };
        let (kind, protected) = (c.kind.unwrap_or(item.kind), c.protected.unwrap_or(item.protected));
        let public = said(c.public.unwrap_or(item.public));
        // What the plan says of an item goes for that kind of work.
        let method = item.method.filter(|_| kind == item.kind);
        let planned = PlannedItem { item: c.item, title, kind, method, protected, minutes, hint, public };
        Ok(ItemEdited { planned }.into())
    }

    pub(super) fn move_item(&self, c: &MoveItem) -> Decided {
        self.session.may_move(self.find(c.item)?)?;
        if c.after == Some(c.item) {
            return Err(Refusal::Repeated { field: "after" });
        }
        if let Some(after) = c.after {
            self.find(after)?;
        }
        Ok(ItemMoved { item: c.item, after: c.after }.into())
    }

    pub(super) fn remove_item(&self, c: &RemoveItem) -> Decided {
        self.session.may_remove(self.find(c.item)?)?;
        Ok(ItemRemoved { item: c.item }.into())
    }

    /// Going on to the next item ends the one before; the moderation need not do it twice.
    pub(super) fn start_item(&self, c: &StartItem) -> Decided {
        self.session.may_start(self.find(c.item)?)?;
        let finished = self.session.running().and_then(|running| self.session.items.get(running));
        Ok(ItemStarted { item: c.item, finished: finished.map(|item| item.id) }.into())
    }

    pub(super) fn finish_item(&self, c: &FinishItem) -> Decided {
        self.session.may_finish(self.find(c.item)?)?;
        Ok(ItemFinished { item: c.item }.into())
    }

    pub(super) fn note(&self, c: &TakeNote) -> Decided {
        self.not_closed()?;
        let item = self.item_or_running(c.item)?;
        let text = prose(&c.text, TEXT_MAX).map_err(|fault| Refusal::Text { field: "text", fault })?;
        Ok(NoteTaken { text, internal: c.internal, item }.into())
    }
}

/// Whether an item is public, as a record says it: nothing where it is.
pub(super) fn said(public: bool) -> Option<bool> {
    (!public).then_some(false)
}

impl Session {
    /// Whether the item can begin; the running one ends with it.
    ///
    /// # Errors
    /// The session doesn't run, the item does, or a vote is open in the one that would end.
    pub fn may_start(&self, item: Slot<Item>) -> Result<(), Refusal> {
        self.may_act()?;
        match self.running() {
            Some(running) if running == item => Err(Refusal::ItemRunning),
            Some(running) => self.may_finish(running),
            None => Ok(()),
        }
    }

    /// Whether the item can stand elsewhere on the agenda: it hasn't begun.
    ///
    /// # Errors
    /// It has, or the session is closed.
    pub fn may_move(&self, item: Slot<Item>) -> Result<(), Refusal> {
        self.may_prepare()?;
        let began = self.items.get(item).is_some_and(|item| !item.spans.is_empty());
        if began { Err(Refusal::ItemBegan) } else { Ok(()) }
    }

    /// Whether the item can be taken off the agenda: it never began, and nothing belongs to it.
    ///
    /// # Errors
    /// Why not.
    pub fn may_remove(&self, item: Slot<Item>) -> Result<(), Refusal> {
        self.may_move(item)?;
        let in_use = self.items.get(item).is_some_and(|item| !item.excused.is_empty())
            || self.sums.of_item(Some(item)) != Uses::default();
        if in_use { Err(Refusal::ItemInUse) } else { Ok(()) }
    }

    /// Whether the item can end: it runs, and none of its votes is open.
    ///
    /// # Errors
    /// Why not.
    pub fn may_finish(&self, item: Slot<Item>) -> Result<(), Refusal> {
        self.may_act()?;
        if self.running() != Some(item) {
            return Err(Refusal::ItemNotRunning);
        }
        self.no_open_vote(item)
    }

    fn no_open_vote(&self, item: Slot<Item>) -> Result<(), Refusal> {
        let of_item = |vote: &Slot<_>| self.votes.get(*vote).is_some_and(|vote| vote.item == Some(item));
        match self.open_votes.iter().copied().find(of_item) {
            Some(vote) => Err(Refusal::ItemHasOpenVote { vote: vote.number() }),
            None => Ok(()),
        }
    }
}
