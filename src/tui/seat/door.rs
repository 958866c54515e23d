//! The door to the room: at which address phones find the session, and the proposals from phones that wait.

use std::net::IpAddr;

use qrcode::{Color, EcLevel, QrCode};

use super::{Entry, Purpose, Seat, Then};
use crate::{
    session::{
        Id, Proposal, Slot, Submission,
        command::{Admit, Decline, IssueCards},
    },
    t,
    tui::{
        app::{Context, Overlay},
        keys::{AtDoor, Move},
        link::{Card, card_url},
        list::List,
        message::Effect,
        sheet::About,
    },
};

/// The door.
#[derive(Debug, Default)]
pub struct Door {
    /// How far it is open.
    pub state: DoorState,
    /// The chosen address, or the chosen proposal.
    pub list: List,
    /// Where it can be opened, the likeliest first: what was found when it was last looked at.
    pub addresses: Vec<IpAddr>,
}

/// How far the door is open.
#[derive(Debug, Default)]
pub enum DoorState {
    /// Nobody is let in.
    #[default]
    Closed,
    /// It opens.
    Opening,
    /// Phones find the session here.
    Open(Picture),
}

/// An address as text and as a QR code.
#[derive(Clone, Debug)]
pub struct Picture {
    /// The address.
    pub url: String,
    /// Its modules row by row, true for dark ones; empty where it is too long for a code.
    pub modules: Vec<Vec<bool>>,
}

impl Picture {
    /// The picture of an address.
    pub fn of(url: String) -> Self {
        let code = QrCode::with_error_correction_level(&url, EcLevel::L).ok();
        let rows = code.map(|code| {
            let dark: Vec<bool> = code.to_colors().into_iter().map(|module| module == Color::Dark).collect();
            dark.chunks(code.width()).map(<[bool]>::to_vec).collect()
        });
        Self { url, modules: rows.unwrap_or_default() }
    }
}

/// A voting card for somebody at the desk.
#[derive(Debug)]
pub struct Handed {
    /// Whose name is on it, where one is.
    pub holder: Option<Box<str>>,
    /// What is typed by hand.
    pub code: String,
    /// Where it leads.
    pub picture: Picture,
}

impl Seat {
    /// Where phones find the session.
    pub fn room_url(&self) -> Option<&str> {
        match &self.door.state {
            DoorState::Open(picture) => Some(&picture.url),
            DoorState::Closed | DoorState::Opening => None,
        }
    }

    /// The proposals from phones that wait, first come first.
    pub fn queue(&self) -> Vec<(Slot<Submission>, &Submission)> {
        self.session().queue().map(|(slot, waiting)| (slot, waiting.as_ref())).collect()
    }

    fn chosen_waiting(&self) -> Option<Id<Proposal>> {
        let queue = self.queue();
        self.door.list.chosen(queue.len()).map(|at| queue[at].1.id)
    }

    /// Whether an act at the door makes sense now.
    pub fn offers_at_door(&self, act: AtDoor) -> bool {
        let open = self.session().may_prepare().is_ok();
        match act {
            AtDoor::AdmitAll | AtDoor::Decline => open && !self.session().waiting.is_empty(),
            AtDoor::Terms => open,
            AtDoor::IssueCard | AtDoor::IssueSheets => open && self.room_url().is_some(),
            AtDoor::Close => self.room_url().is_some(),
        }
    }

    /// Whether Enter does something at the door: it is closed and can be opened, or a proposal waits.
    pub fn may_enter_at_door(&self) -> bool {
        match self.door.state {
            DoorState::Closed => true,
            DoorState::Opening => false,
            DoorState::Open(_) => self.chosen_waiting().is_some(),
        }
    }

    /// Does an act at the door.
    pub fn act_at_door(&mut self, act: AtDoor, cx: &mut Context<'_>) {
        match act {
            AtDoor::AdmitAll => self.send(Admit { proposals: None }, Then::Nothing, cx),
            AtDoor::Decline => {
                if let Some(proposal) = self.chosen_waiting() {
                    self.send(Decline { proposals: vec![proposal] }, Then::Nothing, cx);
                }
            }
            AtDoor::IssueCard => self.send(IssueCards { count: Some(1), named: false }, Then::HandOut, cx),
            AtDoor::IssueSheets => *cx.overlay = Some(Entry::begin(Purpose::Cards, "", &mut self.drafts)),
            AtDoor::Terms => self.show_sheet(About::Phones, cx),
            AtDoor::Close => {
                self.set_door(DoorState::Closed);
                cx.effects.push(Effect::CloseRoom);
            }
        }
    }

    /// Enter at the door: opens it at the chosen address, or lets the chosen proposal through.
    pub fn enter_at_door(&mut self, cx: &mut Context<'_>) {
        match self.door.state {
            DoorState::Closed => {
                if let Some(at) = self.door.list.chosen(self.door.addresses.len()) {
                    let address = self.door.addresses[at];
                    self.set_door(DoorState::Opening);
                    cx.effects.push(Effect::OpenRoom(address));
                }
            }
            DoorState::Opening => {}
            DoorState::Open(_) => {
                if let Some(proposal) = self.chosen_waiting() {
                    self.send(Admit { proposals: Some(vec![proposal]) }, Then::Nothing, cx);
                }
            }
        }
    }

    /// A step in what can be chosen at the door.
    pub fn walk_at_door(&mut self, step: Move) {
        let rows = match self.door.state {
            DoorState::Closed | DoorState::Opening => self.door.addresses.len(),
            DoorState::Open(_) => self.session().waiting.len(),
        };
        self.door.list.step(step, rows);
    }

    /// Chooses a row at the door; gives back whether it was the chosen one already.
    pub fn choose_at_door(&mut self, row: usize) -> bool {
        std::mem::replace(&mut self.door.list, List::at(row)) == List::at(row)
    }

    fn set_door(&mut self, state: DoorState) {
        (self.door.state, self.door.list) = (state, List::default());
    }

    /// Shows the door. Where it can be opened is looked up each time: the hall's network may have come up since.
    pub fn show_door(&mut self, cx: &mut Context<'_>) {
        *cx.overlay = Some(Overlay::Room);
        cx.effects.push(Effect::FindAddresses);
    }

    /// The door has opened, or it can't.
    pub fn room_opened(&mut self, url: Option<String>) {
        self.set_door(url.map_or(DoorState::Closed, |url| DoorState::Open(Picture::of(url))));
    }

    /// Issues as many cards as were asked for, on sheets that lead to the open door.
    pub(super) fn issue_sheets(&mut self, typed: String, cx: &mut Context<'_>) {
        let Some(url) = self.room_url().map(str::to_owned) else { return };
        let count = typed.trim().parse().ok();
        let named = count.is_none() && typed.trim().to_lowercase().starts_with('n');
        if count.is_none() && !named {
            *cx.overlay = Some(Entry::begin(Purpose::Cards, &typed, &mut self.drafts));
            return cx.warn(t!(cx.lang, "cards-how-many"));
        }
        *cx.overlay = Some(Overlay::Room);
        self.send(IssueCards { count, named }, Then::Print(url, typed), cx);
    }

    /// A card was issued for somebody at the desk, or in place of a lost one.
    pub(super) fn hand_out(&self, cards: &[Card], cx: &mut Context<'_>) {
        if let (Some(card), Some(url)) = (cards.first(), self.room_url()) {
            let picture = Picture::of(card_url(url, &card.token));
            *cx.overlay = Some(Overlay::Card(Handed { holder: card.holder.clone(), code: card.code.clone(), picture }));
        }
    }
}
