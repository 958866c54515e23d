//! The door to the room on the screen: address and QR code, large enough for a projector, and what waits at the door.

use ratatui::layout::Rect;

use super::{
    hit::Hit,
    pen::{Pen, below, piece},
};
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
/// Columns that text needs beside a code.
const TEXT_MIN: usize = 30;

/// Draws the door; `inner` is what is inside its frame.
pub fn draw(pen: &mut Pen<'_>, app: &App, seat: &Seat, inner: Rect) {
    let lang = app.voice.lang;
    match &seat.door.state {
        DoorState::Closed => closed(pen, lang, seat, inner),
        DoorState::Opening => {
            pen.line(inner, 1, &[piece(t!(lang, "room-opening"), Role::Quiet)]);
        }
        DoorState::Open(picture) => {
            let text = beside(pen, picture, inner);
            let said = 1 + pen.paragraph(text, 1, &t!(lang, "room-open"), 3, Role::Quiet);
            let used = said + 1 + pen.paragraph(text, said + 1, &picture.url, 3, Role::Title);
            let used = used + pen.paragraph(text, used, &t!(lang, "room-pages"), 2, Role::Quiet);
            let session = seat.session();
            let mut rest = below(text, used + 1);
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
fn closed(pen: &mut Pen<'_>, lang: Lang, seat: &Seat, inner: Rect) {
    let used = pen.paragraph(inner, 1, &t!(lang, "room-closed"), 3, Role::Text);
    let list = below(inner, used + 2);
    for (row, address) in (0..).zip(&seat.door.addresses) {
        let local = if address.is_loopback() { t!(lang, "room-only-here") } else { "".into() };
        let at = usize::from(row);
        let chosen = seat.door.list.chosen(seat.door.addresses.len()) == Some(at);
        let pieces = [piece(fit::pad(&address.to_string(), 24), Role::Text), piece(local, Role::Quiet)];
        pen.row(list, row, Hit::Row(at), chosen, &pieces);
    }
}

/// The proposals from phones that wait, and the whole of the chosen one: nobody is to let through what they can't read.
fn waiting(pen: &mut Pen<'_>, lang: Lang, seat: &Seat, area: Rect) {
    let queue = seat.queue();
    pen.line(area, 0, &[piece(t!(lang, "room-waiting", count = queue.len()), Role::Quiet)]);
    let list = below(area, 1);
    let list = Rect { height: (list.height / 3).max(1).min(queue.len() as u16), ..list };
    let chosen = seat.door.list.chosen(queue.len());
    for (row, at) in (0..).zip(pen.window(list, seat.door.list, queue.len())) {
        let title = [piece(queue[at].1.title.as_ref(), Role::Text)];
        pen.row(list, row, Hit::Row(at), chosen == Some(at), &title);
    }
    if let Some((_, proposal)) = chosen.map(|at| queue[at]) {
        let whole = below(area, list.height + 2);
        let used = pen.paragraph(whole, 0, &proposal.title, 4, Role::Text);
        let text = proposal.text.as_deref().unwrap_or_default();
        pen.paragraph(below(whole, used), 0, text, whole.height, Role::Quiet);
    }
}

/// Draws a voting card for somebody at the desk.
pub fn card(pen: &mut Pen<'_>, lang: Lang, handed: &Handed, inner: Rect) {
    let text = beside(pen, &handed.picture, inner);
    let (whose, how) = match &handed.holder {
        Some(name) => (t!(lang, "card-by-name", name = &**name), t!(lang, "card-by-name-how")),
        None => (t!(lang, "card-for-desk"), t!(lang, "card-for-desk-how")),
    };
    let used = pen.paragraph(text, 1, &whose, 2, Role::Quiet);
    pen.line(text, used + 2, &[piece(handed.code.as_str(), Role::Title)]);
    pen.paragraph(text, used + 4, &how, 6, Role::Text);
}

/// Draws a code at the right, as large as there is room for beside text; gives back what is left of it.
fn beside(pen: &mut Pen<'_>, picture: &Picture, inner: Rect) -> Rect {
    let side = picture.modules.len() + 2 * QUIET;
    // Two cells side by side for a module, or half a cell: in dots, of which a cell has two, one over the other.
    let fits =
        |dots: &usize| side * dots + TEXT_MIN <= inner.width.into() && side * dots <= usize::from(inner.height) * 2;
    let Some(dots) = [2, 1].into_iter().find(fits).filter(|_| !picture.modules.is_empty()) else { return inner };
    let (width, height) = ((side * dots) as u16, (side * dots).div_ceil(2) as u16);
    let place = Rect { x: inner.right() - width, width, height, ..inner };
    pen.dots(place, |row, column| {
        let module = (row / dots).checked_sub(QUIET).zip((column / dots).checked_sub(QUIET));
        module.and_then(|(row, column)| picture.modules.get(row)?.get(column).copied()).unwrap_or(false)
    });
    Rect { width: inner.width - width - 2, ..inner }
}
