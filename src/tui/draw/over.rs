//! What lies over the screen: the one popup, and what stands in it.

use ratatui::layout::{Position, Rect};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::{
    door,
    pen::{Pen, below, inset, piece},
};
use crate::{
    session::Lang,
    t, text,
    tui::{
        app::{App, Overlay, Screen, Weighty},
        choice::Choice,
        field::Field,
        fit,
        keys::{self, Action, InSession, Place},
        list::List,
        seat::{Form, Seat, Term, Terms},
        theme::Role,
    },
};

/// Draws what lies over the screen; gives back where the cursor stands.
pub fn draw(pen: &mut Pen<'_>, app: &App, overlay: &Overlay, area: Rect) -> Option<Position> {
    let lang = app.voice.lang;
    match overlay {
        Overlay::Help(list) => {
            help(pen, app, list.chosen(usize::MAX).unwrap_or(0), area);
            None
        }
        Overlay::Choice(choice) => Some(choose(pen, lang, choice, area)),
        Overlay::Entry(entry) => {
            let inner = framed(pen, area);
            pen.line(inner, 0, &[piece(entry.purpose.prompt(lang), Role::Quiet)]);
            Some(write(pen, &entry.field, below(inner, 1)))
        }
        Overlay::Terms(terms) => {
            if let Screen::Session(seat) = &app.screen {
                show_terms(pen, lang, seat, terms, area);
            }
            None
        }
        Overlay::Form(form) => Some(fill_in(pen, app, form, area)),
        Overlay::Confirm(weighty) => {
            let unsaved = match &app.screen {
                Screen::Session(seat) => seat.unsaved(),
                Screen::Home(_) | Screen::Opening(_) => 0,
            };
            let question = match weighty {
                Weighty::CloseSession => t!(lang, "confirm-close-session"),
                Weighty::LeaveUnsaved | Weighty::QuitUnsaved => t!(lang, "confirm-unsaved", count = unsaved),
            };
            let inner = popup(pen, area, 70, 4);
            pen.paragraph(inner, 0, &question, 4, Role::Title);
            None
        }
        Overlay::Room => {
            if let Screen::Session(seat) = &app.screen {
                let inner = framed(pen, area);
                door::draw(pen, app, seat, inner);
            }
            None
        }
        Overlay::Card(handed) => {
            let inner = framed(pen, area);
            door::card(pen, lang, handed, inner);
            None
        }
        Overlay::Large => None,
    }
}

/// Where an overlay stands, and what it leaves of the screen: what is written about stays in sight.
pub fn places(overlay: Option<&Overlay>, body: Rect) -> (Rect, Rect) {
    let Some(Overlay::Entry(entry)) = overlay else { return (body, body) };
    let rows = rows_of(&entry.field, usize::from(body.width) - 6).len().min(8) as u16;
    let height = (rows + 3).min(body.height / 2);
    let above = Rect { height: body.height - height, ..body };
    (above, below(body, above.height))
}

/// A raised place in the middle of the screen, with room around its content; gives back the content's place.
fn popup(pen: &mut Pen<'_>, area: Rect, width: u16, height: u16) -> Rect {
    let width = width.min(area.width);
    let height = (height + 2).min(area.height);
    let x = area.x + (area.width - width) / 2;
    let y = area.y + (area.height - height) / 3;
    framed(pen, Rect { x, y, width, height })
}

/// A place with a frame around it; gives back what is inside.
fn framed(pen: &mut Pen<'_>, place: Rect) -> Rect {
    pen.fill(place, Role::Text);
    let style = pen.theme().style(Role::Accent);
    let block =
        ratatui::widgets::Block::bordered().border_type(ratatui::widgets::BorderType::Rounded).border_style(style);
    ratatui::widgets::Widget::render(block, place, pen.buffer());
    Rect { x: place.x + 3, y: place.y + 1, width: place.width - 6, height: place.height - 2 }
}

/// The field's text in rows of at most so many cells: (line, first character, text).
fn rows_of(field: &Field, cells: usize) -> Vec<(usize, usize, String)> {
    let mut rows = Vec::new();
    for (line, text) in field.lines().iter().enumerate() {
        let (mut row, mut from, mut at, mut used) = (String::new(), 0, 0, 0);
        for grapheme in text.graphemes(true) {
            if used + grapheme.width() >= cells.max(2) {
                rows.push((line, from, std::mem::take(&mut row)));
                (from, used) = (at, 0);
            }
            row.push_str(grapheme);
            used += grapheme.width();
            at += grapheme.chars().count();
        }
        rows.push((line, from, row));
    }
    rows
}

/// Draws a field, the rows around the cursor; gives back where the cursor stands.
fn write(pen: &mut Pen<'_>, field: &Field, area: Rect) -> Position {
    pen.fill(area, Role::Field);
    let rows = rows_of(field, area.width.into());
    let (line, column) = field.cursor();
    let row = rows.iter().rposition(|(at, from, _)| *at == line && *from <= column).unwrap_or(0);
    let first = (row + 1).saturating_sub(area.height.into());
    for (place, (_, _, text)) in (0..area.height).zip(rows.iter().skip(first)) {
        pen.line(area, place, &[piece(text.as_str(), Role::Field)]);
    }
    select(pen, field, &rows, first, area);
    let (_, from, text) = &rows[row];
    let before: String = text.chars().take(column - from).collect();
    Position { x: area.x + (before.width() as u16).min(area.width - 1), y: area.y + (row - first) as u16 }
}

/// Marks what is selected.
fn select(pen: &mut Pen<'_>, field: &Field, rows: &[(usize, usize, String)], first: usize, area: Rect) {
    let Some((from, to)) = field.selection() else { return };
    let style = pen.theme().style(Role::Alarm);
    for (row, (line, start, text)) in rows.iter().enumerate().skip(first).take(area.height.into()) {
        let mut x = area.x;
        let mut at = *start;
        for grapheme in text.graphemes(true) {
            let width = grapheme.width() as u16;
            if (*line, at) >= from && (*line, at) < to {
                let y = area.y + (row - first) as u16;
                pen.buffer().set_style(Rect { x, y, width, height: 1 }.intersection(area), style);
            }
            x += width;
            at += grapheme.chars().count();
        }
    }
}

fn choose(pen: &mut Pen<'_>, lang: Lang, choice: &Choice, area: Rect) -> Position {
    let height = area.height.saturating_sub(4).min(16);
    let inner = popup(pen, area, 76, height);
    pen.line(inner, 0, &[piece(choice.title.as_ref(), Role::Quiet)]);
    let cursor = write(pen, &choice.field, Rect { height: 1, ..below(inner, 1) });
    let list = below(inner, 3);
    if choice.is_empty() {
        pen.line(list, 0, &[piece(t!(lang, "choose-nothing"), Role::Quiet)]);
    }
    let chosen = choice.list.chosen(choice.len());
    for (row, at) in (0..).zip(choice.list.window(choice.len(), list.height.into())) {
        let Some(found) = choice.row(at) else { continue };
        let pieces = [piece(fit::pad(&found.mark, 8), Role::Key), piece(found.label.as_str(), Role::Text)];
        pen.row(list, row, chosen == Some(at), &pieces);
    }
    cursor
}

/// Who can vote, what is needed, and what can still be changed.
fn show_terms(pen: &mut Pen<'_>, lang: Lang, seat: &Seat, terms: &Terms, area: Rect) {
    let session = seat.session();
    let rows = terms.terms();
    let titles: Vec<_> = match &terms.question {
        Some(question) => vec![question.as_str()],
        None => terms.on.iter().filter_map(|slot| Some(session.proposals.get(*slot)?.title.as_ref())).collect(),
    };
    let shown = titles.len().min(4) as u16;
    let inner = popup(pen, area, 84, rows.len() as u16 + shown + 6);
    pen.line(inner, 0, &[piece(t!(lang, "terms-title", count = titles.len().max(1)), Role::Quiet)]);
    for (row, title) in (1..).zip(titles.iter().take(shown.into())) {
        pen.line(inner, row, &[piece(*title, Role::Title)]);
    }
    let list = below(inner, shown + 2);
    for (row, term) in rows.iter().enumerate() {
        let (name, value) = term_in_words(lang, terms, *term);
        let line = [piece(fit::pad(&name, 20), Role::Quiet), piece(format!("‹ {value} ›"), Role::Text)];
        pen.row(list, row as u16, terms.at == row, &line);
    }
    let electorate = session.electorate_of(session.running());
    let needed = terms.quorum.needed(electorate.eligible);
    let after = below(list, rows.len() as u16 + 1);
    let excused = session.electorate.present - electorate.present;
    let who =
        t!(lang, "terms-electorate", eligible = electorate.eligible, present = electorate.present, excused = excused);
    pen.line(after, 0, &[piece(who, Role::Text)]);
    let (said, role) = match needed {
        _ if electorate.present == 0 => (t!(lang, "terms-nobody"), Role::Warn),
        0 => (t!(lang, "side-no-quorum-needed"), Role::Quiet),
        _ if electorate.present >= needed => (t!(lang, "side-quorum", needed = needed), Role::Good),
        _ => (t!(lang, "side-quorum-missing", needed = needed), Role::Warn),
    };
    pen.line(after, 1, &[piece(said, role)]);
}

/// One line a detail; the one being written has the cursor.
fn fill_in(pen: &mut Pen<'_>, app: &App, form: &Form, area: Rect) -> Position {
    let lang = app.voice.lang;
    let inner = popup(pen, area, 96, form.lines.len() as u16 + 2);
    if let Screen::Session(seat) = &app.screen
        && let Some(outcome) = seat.session().outcomes.get(form.outcome)
    {
        pen.line(inner, 0, &[piece(outcome.title.as_ref(), Role::Title)]);
    }
    let list = below(inner, 2);
    let mut cursor = Position { x: list.x, y: list.y };
    let window = List::at(form.at).window(form.lines.len(), list.height.into());
    for (row, at) in (0..).zip(window) {
        let (detail, field) = &form.lines[at];
        let place = Rect { y: list.y + row, height: 1, ..list };
        let role = if form.at == at { Role::Accent } else { Role::Quiet };
        pen.line(place, 0, &[piece(fit::cut(&detail.label(lang), 24), role)]);
        let place = inset(place, 26);
        if form.at == at {
            cursor = write(pen, field, place);
        } else {
            pen.line(place, 0, &[piece(field.text(), Role::Text)]);
        }
    }
    cursor
}

fn term_in_words(lang: Lang, terms: &Terms, term: Term) -> (text::Sentence, text::Sentence) {
    match term {
        Term::Method => (t!(lang, "term-method"), text::method(lang, terms.method)),
        Term::Rule => (t!(lang, "term-rule"), text::rule(lang, terms.rule)),
        Term::Secrecy => (t!(lang, "term-secrecy"), text::secrecy(lang, terms.secrecy)),
        Term::Quorum => (t!(lang, "term-quorum"), text::quorum(lang, terms.quorum)),
        Term::Seats => (t!(lang, "term-seats"), terms.seats.to_string().into()),
        Term::Points => (t!(lang, "term-points"), terms.points.to_string().into()),
    }
}

/// Everyday tasks and the keys that they take besides typing, Enter among them.
fn everyday(lang: Lang) -> Vec<(String, text::Sentence)> {
    let key = |act| {
        let binding = keys::table().find(|binding| binding.action == Action::InSession(act));
        binding.map(|binding| binding.name(lang)).unwrap_or_default()
    };
    let enter = key(InSession::Next);
    let with_enter = |act| format!("{} … {enter}", key(act));
    vec![
        (with_enter(InSession::Propose), t!(lang, "everyday-propose")),
        (format!("{} {enter}", key(InSession::OpenVote)), t!(lang, "everyday-open-vote")),
        (format!("23 {enter}"), t!(lang, "everyday-count")),
        (enter.clone(), t!(lang, "everyday-close-vote")),
        (key(InSession::Assign), t!(lang, "everyday-assign")),
        (key(InSession::Undo), t!(lang, "everyday-undo")),
        (key(InSession::NextItem), t!(lang, "everyday-next-item")),
        (with_enter(InSession::AddPerson), t!(lang, "everyday-arrive")),
        (with_enter(InSession::Note), t!(lang, "everyday-note")),
    ]
}

/// All keys, those of the place below first.
fn help(pen: &mut Pen<'_>, app: &App, scrolled: usize, area: Rect) {
    let lang = app.voice.lang;
    let below_it = app.screen.place();
    let mut places: Vec<Place> = below_it.heard().to_vec();
    for place in [Place::Entry, Place::Choice, Place::Terms, Place::Form, Place::Confirm, Place::Help, Place::Large] {
        places.push(place);
    }
    for binding in keys::table() {
        let elsewhere = matches!(app.screen, Screen::Session(_)) == (binding.place != Place::Home);
        if elsewhere && !places.contains(&binding.place) {
            places.push(binding.place);
        }
    }
    let mut lines = Vec::new();
    if matches!(app.screen, Screen::Session(_)) {
        lines.push([piece(t!(lang, "help-everyday"), Role::Title), piece("", Role::Text)]);
        for (keys, what) in everyday(lang) {
            lines.push([piece(fit::pad(&format!("  {keys}"), 24), Role::Key), piece(what, Role::Text)]);
        }
        lines.push([piece("", Role::Text), piece("", Role::Text)]);
    }
    for place in places {
        let mut bindings = keys::table().filter(|binding| binding.place == place).peekable();
        if bindings.peek().is_none() {
            continue;
        }
        lines.push([piece(keys::place_name(lang, place), Role::Title), piece("", Role::Text)]);
        for binding in bindings {
            let keys = fit::pad(&format!("  {}", binding.names(lang)), 24);
            lines.push([piece(keys, Role::Key), piece(binding.label(lang), Role::Text)]);
        }
        lines.push([piece("", Role::Text), piece("", Role::Text)]);
    }
    let inner = popup(pen, area, 76, area.height.saturating_sub(2));
    let first = scrolled.min(lines.len().saturating_sub(inner.height.into()));
    for (row, line) in (0..inner.height).zip(lines.iter().skip(first)) {
        pen.line(inner, row, line);
    }
}
