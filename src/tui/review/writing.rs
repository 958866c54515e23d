//! The secretary's text for an item, while she writes it: as many lines as she likes.

use uuid::Uuid;

use super::Review;
use crate::{
    session::{By, Command, Id, Item, Request, command::Minute},
    t,
    text::Sentence,
    tui::{
        app::{Context, Overlay},
        field::Field,
        message::Effect,
        sheet::Sheet,
    },
};

/// A text for an item being written.
#[derive(Debug)]
pub struct Writing {
    /// Which item.
    pub item: Id<Item>,
    /// What the item is called.
    pub title: Sentence,
    /// The text.
    pub field: Field,
    /// What it was at first.
    first: String,
}

impl Writing {
    /// Whether something else is written than at first.
    pub fn is_changed(&self) -> bool {
        self.field.text() != self.first
    }

    /// Puts another text in, as it comes back from an editor.
    pub fn replace(&mut self, text: &str) {
        self.field = Field::with(text);
    }
}

impl Review {
    /// Begins to write the text for the chosen item: with what was begun, else with what waits, else with what is there.
    pub(super) fn begin_writing(&mut self, cx: &mut Context<'_>) {
        let Some((slot, item)) = self.item() else { return };
        let (id, number) = (item.id, self.session().agenda_number(slot).unwrap_or(0));
        let title = t!(cx.lang, "review-item", number = number, title = &*item.title);
        let kept = match self.prepared.get(&id).cloned().transpose() {
            Ok(kept) => kept,
            Err(why) => return cx.warn(why),
        };
        let first = kept.unwrap_or_else(|| item.text.as_deref().unwrap_or_default().to_owned());
        let text = self.texts.remove(&id).unwrap_or_else(|| first.clone());
        *cx.overlay = Some(Overlay::Writing(Box::new(Writing { item: id, title, field: Field::with(&text), first })));
    }

    /// Saves the text.
    pub fn save_text(&mut self, writing: Writing, cx: &mut Context<'_>) {
        let (item, text) = (writing.item, writing.field.text());
        let command = Command::Minute(Minute { item, text: text.clone() });
        self.send(command, None, cx);
        // It is kept until it is known to be safe.
        self.texts.insert(item, text);
    }

    /// The secretary asks for this, in that form where it is one's.
    pub(super) fn send(&mut self, command: Command, sheet: Option<Sheet>, cx: &mut Context<'_>) {
        let id: Box<str> = Uuid::now_v7().to_string().into();
        self.underway.insert(id.clone(), sheet);
        cx.effects.push(Effect::Act(Box::new(Request { id, by: By::Secretary, at: None, command })));
    }

    /// Puts the text aside, to be gone on with later.
    pub fn put_aside(&mut self, writing: Writing) {
        if writing.is_changed() {
            self.texts.insert(writing.item, writing.field.text());
        }
    }

    /// What was begun and is kept or in the session now needn't be begun any more.
    pub(super) fn forget_saved(&mut self) {
        let (prepared, now) = (&self.prepared, &self.now);
        self.texts.retain(|item, text| {
            let in_session = now.items.iter().find(|(_, other)| other.id == *item);
            let there = in_session.map(|(_, item)| item.text.as_deref().unwrap_or_default());
            prepared.get(item).and_then(|kept| kept.as_ref().ok()) != Some(text) && there != Some(text.trim())
        });
    }
}
