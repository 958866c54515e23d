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
    t, text,
    tui::{
        app::{App, Screen},
        fit,
        keys::{self, Action, Binding, InSession, Place, Shown},
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
    let step = rows(1);
    if let Some(notice) = &app.notice {
        let lines = fit::wrap(&notice.text, page.width.into(), 3);
        let over = lines.len().saturating_sub(1) as u16;
        let place = Rect { y: step.y - over, height: step.height + over, ..page };
        rows(over);
        pen.paragraph(place, 0, &notice.text, 3, notice.role);
    } else if let (Screen::Session(seat), None) = (&app.screen, &app.overlay) {
        let enter = if seat.enter_does_it() { enter_key(lang) } else { String::new() };
        let words = seat.next_in_words(lang);
        let gap = if enter.is_empty() { "" } else { "  " };
        if !enter.is_empty() {
            pen.spot(step, 0, 1, Hit::Key(KeyCode::Enter.into()));
        }
        pen.line(step, 0, &[piece(enter, Role::Key), piece(gap, Role::Text), piece(words, Role::Accent)]);
    }
    if let Some(trouble) = app.trouble() {
        // What goes wrong may be long; the ways out of it are always there to read.
        let lines = trouble.each_ref().map(|said| fit::wrap(said, page.width.saturating_sub(4).into(), 4).len() as u16);
        rows(1);
        let place = rows(lines.iter().sum::<u16>() + 2);
        pen.fill(place, Role::Alarm);
        let inner = Rect { x: place.x + 2, width: place.width - 4, ..place };
        let mut row = 1;
        for said in &trouble {
            row += pen.paragraph(inner, row, said, 4, Role::Alarm);
        }
    }
    rows(1);
    Rect { height: bottom - page.y, ..page }
}

fn enter_key(lang: Lang) -> String {
    keys::key_of(lang, Action::InSession(InSession::Next))
}

/// As many keys as fit, those of the nearest place first; those that work everywhere always stand at the right.
fn keys_line(pen: &mut Pen<'_>, app: &App, area: Rect) {
    let shown = keys::at(app.place()).filter(|binding| binding.shown == Shown::Footer && app.offers(binding.action));
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
        let width = |label: &str| key.width() + 1 + label.width() + GAP.len();
        // What the act is about is told where there is room for it.
        let labels = labels(app, binding);
        let fits = labels.into_iter().find(|label| used + width(label) <= cells);
        if let Some(label) = fits {
            let width = width(&label);
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

/// Cells for what undo will take back.
const UNDO_CELLS: usize = 50;

/// What a key does, the longest way to say it first; undo says what it will take back.
fn labels(app: &App, binding: &Binding) -> Vec<String> {
    let lang = app.voice.lang;
    let label = binding.label(lang).into_owned();
    let undoable = match (&app.screen, binding.action) {
        (Screen::Session(seat), Action::InSession(InSession::Undo)) => seat.session().undoable.map(|it| (seat, it)),
        (Screen::Home(_) | Screen::Opening(_) | Screen::Session(_) | Screen::Review(_) | Screen::Dataset(_), _) => None,
    };
    let mut labels = Vec::new();
    if let Some((seat, undoable)) = undoable {
        let act_on = text::act_on(lang, seat.session(), undoable);
        let says = |act: &str| t!(lang, "undo-what", undo = label.as_str(), act = act).into_owned();
        labels = vec![says(&fit::cut(&act_on, UNDO_CELLS)), says(&text::act(lang, undoable.act))];
    }
    labels.push(label);
    labels
}
