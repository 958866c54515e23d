//! The agenda: items added, started and finished; notes on them.

use super::{Decided, Desk, line, within};
use crate::session::{
    Item, Session, Slot,
    clean::{TEXT_MAX, TITLE_MAX, prose},
    command::{AddItem, FinishItem, StartItem, TakeNote},
    event::{ItemAdded, ItemFinished, ItemStarted, NoteTaken},
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
        let item = self.id(c.item)?;
        Ok(ItemAdded { item, title, kind: c.kind, minutes, after: c.after }.into())
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

    /// Whether the item can end: it runs, and none of its votes is open.
    ///
    /// # Errors
    /// Why not.
    pub fn may_finish(&self, item: Slot<Item>) -> Result<(), Refusal> {
        self.may_act()?;
        if self.running() != Some(item) {
            return Err(Refusal::ItemNotRunning);
        }
        let of_item = |vote: &Slot<_>| self.votes.get(*vote).is_some_and(|vote| vote.item == Some(item));
        match self.open_votes.iter().copied().find(of_item) {
            Some(vote) => Err(Refusal::ItemHasOpenVote { vote: vote.number() }),
            None => Ok(()),
        }
    }
}
