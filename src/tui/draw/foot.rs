//! The bottom of every screen: trouble that stands, what is said in passing, the next step, the keys that make sense now.

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

use super::{
    hit::Hit,
    pen::{Pen, Piece, inset, piece},
};
use crate::{
    session::Lang,
    tui::{
        app::{App, Screen},
        fit,
        keys::{self, Action, Binding, InSession, Place, Shown},
        seat::Seat,
        theme::Role,
    },
};

/// Draws the bottom; gives back what is left above it.
pub fn draw(pen: &mut Pen<'_>, app: &App, page: Rect) -> Rect {
    let lang = app.voice.lang;
    let mut bottom = page.bottom();
    let mut rows = |count: u16| {
        bottom -= count;
        Rect { y: bottom, height: count, ..page }
    };
    let keys = rows(1);
    keys_line(pen, app, keys);
    if let (Screen::Session(seat), None) = (&app.screen, &app.overlay) {
        next_step(pen, lang, seat, page.width, &mut rows);
    }
    if let Some(notice) = &app.notice {
        let said = rows(fit::wrap(&notice.text, page.width.into(), NOTICE_ROWS).len() as u16);
        pen.paragraph(said, 0, &notice.text, NOTICE_ROWS as u16, notice.role);
    } else {
        undo(pen, app, rows(1));
    }
    if let Some(trouble) = app.trouble() {
        // What goes wrong may be long; the ways out of it are always there to read.
        let lines = trouble.each_ref().map(|said| fit::wrap(said, page.width.saturating_sub(4).into(), 4).len() as u16);
        let place = rows(lines.iter().sum::<u16>() + 2);
        pen.fill(place, Role::Alarm);
        let inner = Rect { x: place.x + 2, width: place.width - 4, ..place };
        let mut row = 1;
        for said in &trouble {
            row += pen.paragraph(inner, row, said, 4, Role::Alarm);
        }
    }
    Rect { height: bottom - page.y, ..page }
}

/// Rows for what is said in passing.
const NOTICE_ROWS: usize = 3;
/// Rows for the next step.
const STEP_ROWS: usize = 2;

/// What is sensible now, and whether Enter does it; in a second row where it is long, since it names the keys at its end.
fn next_step(pen: &mut Pen<'_>, lang: Lang, seat: &Seat, width: u16, rows: &mut impl FnMut(u16) -> Rect) {
    let said = seat.next_in_words(lang);
    let enter = seat.enter_does_it().then(|| format!("{}  ", keys::key_of(lang, Action::InSession(InSession::Next))));
    let before = enter.as_ref().map_or(0, |enter| enter.width() as u16);
    let area = rows(fit::wrap(&said, width.saturating_sub(before).into(), STEP_ROWS).len() as u16);
    if let Some(enter) = enter {
        pen.spot(area, 0, area.height, Hit::Key(KeyCode::Enter.into()));
        pen.line(area, 0, &[piece(enter, Role::Key)]);
    }
    pen.paragraph(inset(area, before), 0, &said, STEP_ROWS as u16, Role::Accent);
}

/// What undo will take back, before it does.
fn undo(pen: &mut Pen<'_>, app: &App, area: Rect) {
    let undo = keys::at(app.place()).find(|binding| binding.action == UNDO && app.offers(binding.action));
    if let Some(binding) = undo {
        let lang = app.voice.lang;
        let key = binding.name(lang);
        let said =
            fit::cut(&app.undo_in_words(), UNDO_CELLS.min(usize::from(area.width).saturating_sub(key.width() + 1)));
        let width = (key.width() + 1 + said.width()) as u16;
        let place = Rect { x: area.right() - width, width, ..area };
        if let Some(key) = binding.event() {
            pen.spot(place, 0, 1, Hit::Key(key));
        }
        pen.line(place, 0, &[piece(key, Role::Key), piece(" ", Role::Text), piece(said, Role::Quiet)]);
    }
}

/// Cells for what undo will take back: enough to know it again.
const UNDO_CELLS: usize = 70;

/// It has a row of its own, since it says what it is about.
const UNDO: Action = Action::InSession(InSession::Undo);

/// As many keys as fit, those of the nearest place first; those that work everywhere always stand at the right.
fn keys_line(pen: &mut Pen<'_>, app: &App, area: Rect) {
    let shown = keys::at(app.place())
        .filter(|binding| binding.shown == Shown::Footer && binding.action != UNDO && app.offers(binding.action));
    let (everywhere, here): (Vec<_>, Vec<_>) = shown.partition(|binding| binding.place == Place::Everywhere);
    let width = usize::from(area.width);
    let (right, used) = pieces(app, &everywhere, width);
    let (left, _) = pieces(app, &here, width - used);
    pen.line(area, 0, &left.pieces);
    pen.right(area, 0, &right.pieces);
    // The last gap counts as used, but is not drawn.
    let from = area.right().saturating_sub(used.saturating_sub(GAP.len()) as u16);
    for (area, spots) in [(area, left.spots), (Rect { x: from, width: area.right() - from, ..area }, right.spots)] {
        for (column, width, key) in spots {
            pen.spot(Rect { width, ..inset(area, column) }, 0, 1, Hit::Key(key));
        }
    }
}

/// What stands between two keys.
const GAP: &str = "   ";

/// Keys in a row, and which cells of it can be clicked.
#[derive(Default)]
struct Keys {
    pieces: Vec<Piece<'static>>,
    spots: Vec<(u16, u16, KeyEvent)>,
}

/// The keys among these that fit into so many cells, and the cells they use.
fn pieces(app: &App, bindings: &[&Binding], cells: usize) -> (Keys, usize) {
    let lang = app.voice.lang;
    let mut keys = Keys::default();
    let mut used = 0;
    for binding in bindings {
        let key = binding.name(lang);
        let label = binding.label(lang);
        let width = key.width() + 1 + label.width() + GAP.len();
        if used + width <= cells {
            keys.spots.extend(binding.event().map(|key| (used as u16, (width - GAP.len()) as u16, key)));
            used += width;
            let gap = piece(GAP, Role::Text);
            keys.pieces.extend([gap, piece(key, Role::Key), piece(" ", Role::Text), piece(label, Role::Quiet)]);
        }
    }
    if !keys.pieces.is_empty() {
        keys.pieces.remove(0);
    }
    (keys, used)
}
