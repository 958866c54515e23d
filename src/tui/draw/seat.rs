//! The moderator's seat: the agenda with its clock on the left, the work in the middle, the room on the right.

use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

use super::{
    big::{self, Size},
    board, closing,
    hit::Hit,
    pen::{Pen, Piece, below, inset, piece},
    prepare, side, speakers, vote, work,
};
use crate::{
    session::{Item, Lang, Slot, Status},
    t, text,
    tui::{
        app::App,
        fit,
        keys::{self, Action, Binding, InSession},
        seat::{Desk, ItemClock, Relief, Seat},
        theme::Role,
    },
};

/// From here on the room has a column of its own.
const WITH_SIDE: u16 = 108;
/// From here on the agenda has one.
const WITH_AGENDA: u16 = 74;
/// From here on every view is named.
const WITH_TABS: u16 = 70;

/// Draws a session.
pub fn draw(pen: &mut Pen<'_>, app: &App, seat: &Seat, area: Rect) {
    head(pen, app, seat, area);
    let wide = area.width >= WITH_SIDE;
    let (left, right, gap) = if wide { (36, 26, 4) } else { (26, 0, 3) };
    if !wide {
        side::in_a_line(pen, app.voice.lang, seat, below(area, 1));
    }
    let under_head = below(area, 2);
    // What is prepared there stands for itself: the agenda needn't be on the screen twice.
    let alone = matches!(seat.desk, Desk::Agenda | Desk::Frame | Desk::Board);
    tabs(pen, app, seat, if wide && !alone { inset(under_head, left + gap) } else { under_head });
    let body = below(under_head, 2);
    // Columns need the room more than the agenda does.
    if body.width < WITH_AGENDA || seat.desk == Desk::Board {
        running_line(pen, app, seat, body);
        return desk(pen, app, seat, below(body, if seat.running().is_some() { 2 } else { 0 }));
    }
    let rest = if alone {
        body
    } else {
        agenda(pen, app, seat, Rect { width: left, ..body });
        inset(body, left + gap)
    };
    if !wide {
        return desk(pen, app, seat, rest);
    }
    desk(pen, app, seat, Rect { width: rest.width - right - gap, ..rest });
    side::draw(pen, app, seat, Rect { x: body.right() - right, width: right, ..body });
}

/// Title, whether all is saved, the time.
pub fn head(pen: &mut Pen<'_>, app: &App, seat: &Seat, area: Rect) {
    let lang = app.voice.lang;
    let session = seat.session();
    let saved = match (seat.view.trouble.is_some(), seat.unsaved()) {
        (true, _) => piece(t!(lang, "head-not-saved"), Role::Bad),
        (false, 0) => piece(t!(lang, "head-saved"), Role::Good),
        (false, _) => piece(t!(lang, "head-saving"), Role::Quiet),
    };
    let time = app.voice.zone.time(lang, app.now);
    let state = match session.head.status {
        Status::Planned => piece(format!("{}   ", text::status(lang, "planned")), Role::Quiet),
        Status::Live { .. } => piece("", Role::Quiet),
        Status::Closed { .. } => piece(format!("{}   ", text::status(lang, "closed")), Role::Quiet),
        Status::Signed { .. } => piece(format!("{}   ", text::status(lang, "signed")), Role::Quiet),
    };
    let right = [piece("   ", Role::Text), state, saved, piece("   ", Role::Text), piece(time, Role::Title)];
    let taken: usize = right.iter().map(|(text, _)| text.width()).sum();
    let title = fit::cut(&session.head.title, usize::from(area.width).saturating_sub(taken));
    pen.line(area, 0, &[piece(title, Role::Title)]);
    pen.right(area, 0, &right);
}

/// On narrow screens the agenda is one line: the running item and its clock.
fn running_line(pen: &mut Pen<'_>, app: &App, seat: &Seat, area: Rect) {
    let Some((slot, item)) = seat.running() else { return };
    let number = seat.session().agenda_number(slot).unwrap_or(0);
    let clock = ItemClock::of(item, app.now);
    let title = fit::cut(&text::item_title(app.voice.lang, item), usize::from(area.width).saturating_sub(16));
    pen.line(area, 0, &[piece(format!("▶ {number}  "), Role::Accent), piece(title, Role::Title)]);
    pen.right(area, 0, &[piece("  ", Role::Text), piece(clock.face(), clock.role)]);
}

/// The agenda, its clock above and its end below.
pub fn agenda(pen: &mut Pen<'_>, app: &App, seat: &Seat, area: Rect) {
    let lang = app.voice.lang;
    let session = seat.session();
    let running = seat.running();
    let mut rows = area;
    if let Some((_, item)) = running {
        let clock = ItemClock::of(item, app.now);
        let used = big::draw(pen, rows, &clock.face(), Size::Large, clock.role);
        let said = match clock.left_ms {
            Some(left) if left < 0 => t!(lang, "clock-over"),
            Some(_) => t!(lang, "clock-left", minutes = item.minutes.unwrap_or(0)),
            None => t!(lang, "clock-spent"),
        };
        pen.line(rows, used, &[piece(said, Role::Quiet)]);
        rows = below(rows, used + 2);
    }
    let end = seat.expected_end(app.now);
    let end = end.map(|(end, late_ms)| {
        let (late, time) = (late_ms / 60_000, app.voice.zone.time(lang, end));
        match late {
            1.. => (t!(lang, "end-late", time = time, minutes = late), Role::Warn),
            ..1 => (t!(lang, "end-on-time", time = time), Role::Quiet),
        }
    });
    let end_rows = end.as_ref().map_or(0, |(said, _)| fit::wrap(said, area.width.into(), 2).len() as u16);
    let foot = if end.is_some() { end_rows + 2 } else { 0 };
    let list = Rect { height: rows.height.saturating_sub(foot), ..rows };
    agenda_rows(pen, lang, seat, list);
    if let Some((said, role)) = end {
        pen.paragraph(area, area.height.saturating_sub(end_rows), &said, end_rows, role);
        if let Some(relief) = seat.relief() {
            let number = |slot| session.agenda_number(slot).unwrap_or(0);
            let advice = match relief {
                Relief::Shorten(slot, by) => t!(lang, "end-shorten", number = number(slot), minutes = by),
                Relief::ToTheEnd(slot) => t!(lang, "end-put-last", number = number(slot)),
            };
            let key = keys::key_of(lang, Action::InSession(InSession::Relieve));
            pen.line(
                area,
                area.height.saturating_sub(end_rows + 1),
                &[piece(key + " ", Role::Key), piece(advice, Role::Warn)],
            );
        }
    }
    if session.agenda.is_empty() {
        pen.line(list, 0, &[piece(t!(lang, "agenda-empty"), Role::Quiet)]);
    }
}

/// The items, the running one in sight with its whole title.
fn agenda_rows(pen: &mut Pen<'_>, lang: Lang, seat: &Seat, area: Rect) {
    let session = seat.session();
    let items: Vec<(Slot<Item>, &Item)> =
        session.agenda.iter().filter_map(|slot| Some((*slot, session.items.get(*slot)?.as_ref()))).collect();
    let now = items.iter().position(|(_, item)| item.is_running());
    let next = seat.upcoming().and_then(|(slot, _)| items.iter().position(|(other, _)| *other == slot));
    let centre = crate::tui::list::List::at(now.or(next).unwrap_or(0));
    let text_width = usize::from(area.width).saturating_sub(5 + 4);
    // Titles take two lines where there is room for it; that of the running item may always take three.
    let lines_of = |item: &Item, most: usize| fit::wrap(&text::item_title(lang, item), text_width, most).len();
    let whole: usize =
        items.iter().take(100).map(|(_, item)| lines_of(item, if item.is_running() { 3 } else { 2 })).sum();
    let most = if whole <= usize::from(area.height) { 2 } else { 1 };
    let title_lines = now.map_or(1, |at| lines_of(items[at].1, 3));
    let height = if most == 2 { items.len() } else { usize::from(area.height).saturating_sub(title_lines - 1) };
    let mut row = 0;
    let window = centre.window(items.len(), height);
    let place = Rect { height: area.height.min((window.len() + title_lines - 1) as u16), ..area };
    pen.more(if most == 2 { area } else { place }, (window.start > 0, window.end < items.len()));
    for at in window {
        let (_, item) = items[at];
        let (mark, role) = match (item.is_running(), item.finished_at()) {
            (true, _) => ("▶", Role::Accent),
            (false, Some(_)) => ("✓", Role::Quiet),
            (false, None) => (" ", Role::Text),
        };
        let minutes = item.minutes.map(|minutes| minutes.to_string()).unwrap_or_default();
        let title = fit::wrap(&text::item_title(lang, item), text_width, if item.is_running() { 3 } else { most });
        for (line, text) in title.iter().enumerate() {
            let front = if line == 0 { format!("{mark}{:>2}  ", at + 1) } else { "     ".into() };
            pen.spot(area, row, 1, Hit::Item(items[at].0));
            pen.line(area, row, &[piece(front, role), piece(text.as_str(), role)]);
            if line == 0 {
                pen.right(area, row, &[piece(fit::right(&minutes, 4), Role::Quiet)]);
            }
            row += 1;
        }
    }
}

/// The work on the desk.
pub fn desk(pen: &mut Pen<'_>, app: &App, seat: &Seat, desk: Rect) {
    match seat.desk {
        Desk::Agenda => prepare::agenda(pen, app, seat, desk),
        Desk::Frame => prepare::frame(pen, app, seat, desk),
        Desk::Proposals => work::proposals(pen, app, seat, desk),
        Desk::Board => board::draw(pen, app, seat, desk),
        Desk::People => work::people(pen, app, seat, desk),
        Desk::Vote(_) => vote::draw(pen, app, seat, desk),
        Desk::Outcomes => work::outcomes(pen, app, seat, desk),
        Desk::Speakers => speakers::draw(pen, app, seat, desk),
        Desk::Closing => closing::draw(pen, app, seat, desk),
    }
}

fn tabs(pen: &mut Pen<'_>, app: &App, seat: &Seat, area: Rect) {
    let lang = app.voice.lang;
    let further = match seat.desk {
        Desk::Agenda => Some((Desk::Agenda, InSession::ShowAgenda)),
        Desk::Frame => Some((Desk::Frame, InSession::ShowFrame)),
        Desk::Proposals
        | Desk::Board
        | Desk::People
        | Desk::Vote(_)
        | Desk::Outcomes
        | Desk::Speakers
        | Desk::Closing => None,
    };
    let usual = seat.desks().iter().copied();
    let tabs = further.filter(|desk| !seat.desks().contains(desk)).into_iter().chain(usual);
    if let Some((slot, vote)) = seat.vote() {
        let title = match (vote.straw, vote.former) {
            (true, _) => t!(lang, "desk-straw", number = slot.number()),
            (false, Some(former)) => t!(lang, "desk-round", number = slot.number(), former = former.number()),
            (false, None) => t!(lang, "desk-vote", number = slot.number()),
        };
        pen.line(area, 0, &[piece(title, Role::Title)]);
        return;
    }
    let mut pieces: Vec<Piece<'_>> = Vec::new();
    let mut spots = Vec::new();
    for (desk, action) in tabs {
        let from: usize = pieces.iter().map(|(text, _)| text.width()).sum();
        let key = keys::table().find(|binding| binding.action == Action::InSession(action));
        let pressed = key.and_then(Binding::event);
        let key = key.map(|binding| binding.name(lang)).unwrap_or_default();
        let role = if seat.desk == desk { Role::Title } else { Role::Quiet };
        if seat.desk == desk {
            pieces.push(piece("▪ ", Role::Accent));
        } else {
            pieces.push(piece(format!("{key} "), Role::Key));
        }
        // Where it gets narrow, the other views have their keys only.
        if seat.desk == desk || area.width >= WITH_TABS {
            pieces.push(piece(text::word(lang, "do", Action::InSession(action).as_str()), role));
        }
        let width: usize = pieces.iter().map(|(text, _)| text.width()).sum::<usize>() - from;
        spots.extend(pressed.map(|key| (from as u16, width as u16, key)));
        pieces.push(piece("  ", Role::Text));
    }
    pen.line(area, 0, &pieces);
    for (from, width, key) in spots {
        pen.spot(Rect { width, ..inset(area, from) }, 0, 1, Hit::Key(key));
    }
}
