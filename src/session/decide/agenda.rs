//! The agenda: items added, started and finished; notes on them.

use super::{Decided, Desk, line, within};
use crate::session::{
    Item, Slot,
    clean::{TEXT_MAX, TITLE_MAX, prose},
    command::{AddItem, FinishItem, StartItem, TakeNote},
    event::{ItemAdded, ItemFinished, ItemStarted, NoteTaken},
    plan::ITEM_MINUTES_MAX,
    refusal::Refusal,
};

impl Desk<'_, '_> {
    pub(super) fn add_item(&mut self, c: &AddItem) -> Decided {
        self.not_closed()?;
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
        self.live()?;
        let (slot, _) = self.get(c.item)?;
        let running = self.session.running();
        if running == Some(slot) {
            return Err(Refusal::ItemRunning);
        }
        let finished = running.map(|running| self.ending(running)).transpose()?;
        Ok(ItemStarted { item: c.item, finished: finished.map(|item| item.id) }.into())
    }

    pub(super) fn finish_item(&self, c: &FinishItem) -> Decided {
        self.live()?;
        let slot = self.find(c.item)?;
        if self.session.running() != Some(slot) {
            return Err(Refusal::ItemNotRunning);
        }
        self.ending(slot)?;
        Ok(ItemFinished { item: c.item }.into())
    }

    /// An item that may end now: none of its votes is open.
    fn ending(&self, slot: Slot<Item>) -> Result<&Item, Refusal> {
        let open = self.session.open_votes.iter().copied();
        let of_item = |vote: &Slot<_>| self.session.votes.get(*vote).is_some_and(|vote| vote.item == Some(slot));
        if let Some(vote) = open.into_iter().find(of_item) {
            return Err(Refusal::ItemHasOpenVote { vote: vote.number() });
        }
        self.session.items.get(slot).map(|item| item.as_ref()).ok_or(Refusal::ItemNotRunning)
    }

    pub(super) fn note(&self, c: &TakeNote) -> Decided {
        self.not_closed()?;
        let item = self.item_or_running(c.item)?;
        let text = prose(&c.text, TEXT_MAX).map_err(|fault| Refusal::Text { field: "text", fault })?;
        Ok(NoteTaken { text, internal: c.internal, item }.into())
    }
}
