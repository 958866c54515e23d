//! The agenda as it is planned: its order, its numbers, its beginnings; and what of a session another one can begin with.

use super::{Item, Participant, Session, Slot, command::Register};

impl Session {
    /// The items in the order of the agenda.
    pub fn on_agenda(&self) -> impl Iterator<Item = (Slot<Item>, &Item)> {
        self.agenda.iter().filter_map(|slot| Some((*slot, self.items.get(*slot)?.as_ref())))
    }

    /// The items in the order of the agenda, and how many minutes after the beginning each is planned to begin.
    pub fn planned_beginnings(&self) -> impl Iterator<Item = (Slot<Item>, &Item, u32)> {
        self.on_agenda().scan(0, |passed, (slot, item)| {
            let begins = *passed;
            *passed += u32::from(item.minutes.unwrap_or(0));
            Some((slot, item, begins))
        })
    }

    /// Planned minutes of the whole agenda.
    pub fn planned_minutes(&self) -> u32 {
        self.on_agenda().filter_map(|(_, item)| item.minutes).map(u32::from).sum()
    }

    /// The number of an item on the agenda, from 1; none where its making was taken back.
    pub fn agenda_number(&self, item: Slot<Item>) -> Option<usize> {
        self.agenda.iter().position(|slot| *slot == item).map(|index| index + 1)
    }
}

impl Participant {
    /// The command that puts the same person on another session's list.
    pub fn again(&self) -> Register {
        Register {
            participant: None,
            name: self.name.to_string(),
            organisation: self.organisation.as_deref().map(str::to_owned),
            group: self.group.as_deref().map(str::to_owned),
            may_vote: self.may_vote,
            weight: self.weight,
        }
    }
}
