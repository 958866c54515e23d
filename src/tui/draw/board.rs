//! The board: columns of cards side by side, as many as fit, those around the chosen card.

use ratatui::layout::Rect;

use super::{
    hit::Hit,
    pen::{Pen, below, inset, piece},
    work,
};
use crate::{
    t,
    tui::{
        app::App,
        fit,
        keys::{self, Action, InSession},
        list::List,
        seat::{Column, Seat},
        theme::Role,
    },
};

/// Cells that a column has at least.
const COLUMN_MIN: u16 = 24;
/// Cells between two columns.
const GAP: u16 = 2;
/// Rows of a card with room, a blank one below it, and without.
const ROOMY: u16 = 4;
const CLOSE: u16 = 2;

/// Draws the board and what the chosen card says.
pub fn draw(pen: &mut Pen<'_>, app: &App, seat: &Seat, area: Rect) {
    if seat.lists.shown.is_empty() {
        let key = keys::key_of(app.voice.lang, Action::InSession(InSession::Propose));
        pen.paragraph(area, 1, &t!(app.voice.lang, "proposals-empty", key = key), 4, Role::Quiet);
        return;
    }
    let (cards, detail) = work::split(seat, area);
    let columns = &seat.board.columns;
    let fit = usize::from(((area.width + GAP) / (COLUMN_MIN + GAP)).max(1)).min(columns.len());
    let width = (area.width + GAP) / fit as u16 - GAP;
    let window = List::at(seat.column().unwrap_or(0)).window(columns.len(), fit);
    let most = columns.iter().map(|column| column.cards.len()).max().unwrap_or(0);
    let card = if most * usize::from(ROOMY) <= usize::from(cards.height.saturating_sub(2)) { ROOMY } else { CLOSE };
    let (hidden_left, hidden_right) = (window.start > 0, window.end < columns.len());
    for (place, at) in (0..).zip(window) {
        let place = Rect { x: cards.x + place * (width + GAP), width, ..cards };
        column(pen, app, seat, at, card, place);
    }
    let more = match (hidden_left, hidden_right) {
        (false, false) => "",
        (true, false) => "◀",
        (false, true) => "▶",
        (true, true) => "◀ ▶",
    };
    pen.right(cards, cards.height.saturating_sub(1), &[piece(more, Role::Accent)]);
    work::detail(pen, app, seat, inset(detail, 2));
}

/// A column: its heading, how many cards it has, and those around the chosen one.
fn column(pen: &mut Pen<'_>, app: &App, seat: &Seat, at: usize, height: u16, area: Rect) {
    let Column { name, cards } = &seat.board.columns[at];
    let chosen = seat.lists.proposals.chosen(seat.lists.shown.len()).filter(|card| cards.contains(card));
    let title = name.as_deref().map_or_else(|| t!(app.voice.lang, "board-loose").into_owned(), str::to_owned);
    let count = format!(" {}", cards.len());
    let role = if chosen.is_some() { Role::Accent } else { Role::Title };
    let title = fit::cut(&title, usize::from(area.width).saturating_sub(count.len()));
    pen.line(area, 0, &[piece(title, role), piece(count, Role::Quiet)]);
    let ground = if chosen.is_some() { Role::Accent } else { Role::Quiet };
    pen.line(area, 1, &[piece("─".repeat(area.width.into()), ground)]);
    let list = below(area, 2);
    let window = List::at(chosen.map_or(0, |card| card - cards.start));
    let window = window.window(cards.len(), usize::from(list.height / height).max(1));
    pen.more(list, (window.start > 0, window.end < cards.len()));
    for (row, card) in (0..).zip(window) {
        let card = cards.start + card;
        let slot = seat.lists.shown[card];
        let Some(proposal) = seat.session().proposals.get(slot) else { continue };
        let mark = if seat.marked.contains(&slot) {
            "●"
        } else if seat.is_like(slot) {
            "≈"
        } else {
            " "
        };
        let rows = if height == ROOMY { ROOMY - 1 } else { height };
        let lines = fit::wrap(&proposal.title, usize::from(area.width).saturating_sub(7), rows.into());
        for (line, text) in (0..rows).zip(&lines) {
            let front = if line == 0 { format!("{mark}{:>2}  ", slot.number()) } else { "     ".to_owned() };
            let pieces = [piece(front, Role::Quiet), piece(text.as_str(), Role::Text)];
            pen.row(list, row * height + line, Hit::Row(card), chosen == Some(card), &pieces);
        }
    }
    if cards.is_empty() {
        pen.line(list, 0, &[piece("  –", Role::Quiet)]);
    }
}
