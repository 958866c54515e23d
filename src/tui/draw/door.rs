//! The door to the room on the screen: address and QR code, large enough for a projector, and what waits at the door.

use std::net::IpAddr;

use ratatui::layout::Rect;

use super::pen::{Pen, below, inset, piece};
use crate::{
    session::Lang,
    t,
    tui::{
        app::App,
        fit,
        seat::{DoorState, Handed, Picture, Seat},
        theme::Role,
    },
};

/// Light modules around a code, without which phones don't find it.
const QUIET: usize = 2;

/// Draws the door; `inner` is what is inside its frame.
pub fn draw(pen: &mut Pen<'_>, app: &App, seat: &Seat, inner: Rect) {
    let lang = app.voice.lang;
    match &seat.door.state {
        DoorState::Closed => closed(pen, lang, seat, &app.addresses, inner),
        DoorState::Opening => {
            pen.line(inner, 1, &[piece(t!(lang, "room-opening"), Role::Quiet)]);
        }
        DoorState::Open(picture) => {
            let text = beside(pen, picture, inner);
            pen.line(text, 1, &[piece(t!(lang, "room-open"), Role::Quiet)]);
            let used = pen.paragraph(text, 3, &picture.url, 3, Role::Title);
            let session = seat.session();
            let mut rest = below(text, 4 + used);
            for vote in session.open_votes.iter().filter_map(|slot| session.votes.get(*slot)) {
                let turnout = t!(lang, "room-turnout", votes = vote.turnout(), cards = vote.cards.len());
                pen.line(rest, 0, &[piece(turnout, Role::Accent)]);
                rest = below(rest, 1);
            }
            waiting(pen, lang, seat, below(rest, 1));
        }
    }
}

/// Where the door can be opened.
fn closed(pen: &mut Pen<'_>, lang: Lang, seat: &Seat, addresses: &[IpAddr], inner: Rect) {
    let used = pen.paragraph(inner, 1, &t!(lang, "room-closed"), 3, Role::Text);
    let list = below(inner, used + 2);
    for (row, address) in (0..).zip(addresses) {
        let local = if address.is_loopback() { t!(lang, "room-only-here") } else { "".into() };
        let chosen = seat.door.list.chosen(addresses.len()) == Some(usize::from(row));
        let pieces = [piece(fit::pad(&address.to_string(), 24), Role::Text), piece(local, Role::Quiet)];
        pen.row(list, row, chosen, &pieces);
    }
}

/// The proposals from phones that wait.
fn waiting(pen: &mut Pen<'_>, lang: Lang, seat: &Seat, area: Rect) {
    let queue = seat.queue();
    pen.line(area, 0, &[piece(t!(lang, "room-waiting", count = queue.len()), Role::Quiet)]);
    let list = below(area, 1);
    let chosen = seat.door.list.chosen(queue.len());
    for (row, at) in (0..).zip(seat.door.list.window(queue.len(), list.height.into())) {
        pen.row(list, row, chosen == Some(at), &[piece(queue[at].1.title.as_ref(), Role::Text)]);
    }
}

/// Draws a voting card for somebody at the desk.
pub fn card(pen: &mut Pen<'_>, lang: Lang, handed: &Handed, inner: Rect) {
    let text = beside(pen, &handed.picture, inner);
    pen.line(text, 1, &[piece(t!(lang, "card-for-desk"), Role::Quiet)]);
    pen.line(text, 3, &[piece(handed.code.as_str(), Role::Title)]);
    pen.paragraph(text, 5, &t!(lang, "card-for-desk-how"), 6, Role::Text);
}

/// Draws a code at the right, if there is room for it beside text; gives back what is left of it.
fn beside(pen: &mut Pen<'_>, picture: &Picture, inner: Rect) -> Rect {
    let side = picture.modules.len() + 2 * QUIET;
    let (width, height) = (side as u16, side.div_ceil(2) as u16);
    if picture.modules.is_empty() || height > inner.height || width + 20 > inner.width {
        return inner;
    }
    let place = Rect { x: inner.right() - width, width, height, ..inner };
    code(pen, &picture.modules, place);
    Rect { width: inner.width - width - 2, ..inset(inner, 0) }
}

/// The code with the quiet zone that readers need around it.
fn code(pen: &mut Pen<'_>, modules: &[Vec<bool>], place: Rect) {
    pen.dots(place, |row, column| {
        let module = row.checked_sub(QUIET).zip(column.checked_sub(QUIET));
        module.and_then(|(row, column)| modules.get(row)?.get(column).copied()).unwrap_or(false)
    });
}
