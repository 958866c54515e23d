//! The moderator's seat: the agenda with its clock on the left, the work in the middle, the room on the right.

use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

use super::{
    big::{self, Size},
    pen::{Pen, Piece, below, inset, piece},
    side, vote, work,
};
use crate::{
    session::{Item, Slot, Status},
    t, text,
    tui::{
        app::App,
        fit,
        keys::{self, Action, InSession},
        link::shown,
        seat::{Desk, ItemClock, Seat},
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
    let top = if area.height >= 26 { 1 } else { 0 };
    head(pen, app, seat, below(area, top));
    let wide = area.width >= WITH_SIDE;
    let (left, right, gap) = if wide { (36, 26, 4) } else { (26, 0, 3) };
    let under_head = below(area, top + 2);
    tabs(pen, app, seat, if wide { inset(under_head, left + gap) } else { under_head });
    let body = below(under_head, 2);
    if body.width < WITH_AGENDA {
        running_line(pen, app, seat, body);
        return desk(pen, app, seat, below(body, 2));
    }
    agenda(pen, app, seat, Rect { width: left, ..body });
    let rest = inset(body, left + gap);
    if !wide {
        return desk(pen, app, seat, rest);
    }
    desk(pen, app, seat, Rect { width: rest.width - right - gap, ..rest });
    side::draw(pen, app, seat, Rect { x: body.right() - right, width: right, ..body });
}

/// Title, whether all is saved, the time.
fn head(pen: &mut Pen<'_>, app: &App, seat: &Seat, area: Rect) {
    let lang = app.voice.lang;
    let session = seat.session();
    let saved = match (seat.view.trouble.is_some(), seat.unsaved()) {
        _ if !seat.leads() => piece(t!(lang, "head-review"), Role::Warn),
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
    if let Some(error) = &seat.view.log_trouble {
        let sentence = shown(&text::file_error(lang, error));
        pen.line(area, 1, &[piece(t!(lang, "log-trouble", why = sentence), Role::Warn)]);
    }
}

/// On narrow screens the agenda is one line: the running item and its clock.
fn running_line(pen: &mut Pen<'_>, app: &App, seat: &Seat, area: Rect) {
    let Some((slot, item)) = seat.running() else { return };
    let number = seat.session().agenda_number(slot).unwrap_or(0);
    let clock = ItemClock::of(item, app.now);
    let title = fit::cut(&item.title, usize::from(area.width).saturating_sub(16));
    pen.line(area, 0, &[piece(format!("▶ {number}  "), Role::Accent), piece(title, Role::Title)]);
    pen.right(area, 0, &[piece("  ", Role::Text), piece(clock.face(), clock.role)]);
}

fn agenda(pen: &mut Pen<'_>, app: &App, seat: &Seat, area: Rect) {
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
    let foot = if end.is_some() { 3 } else { 0 };
    let list = Rect { height: rows.height.saturating_sub(foot), ..rows };
    agenda_rows(pen, seat, list);
    if let Some((end, late_ms)) = end {
        let late = late_ms / 60_000;
        let time = app.voice.zone.time(lang, end);
        let (said, role) = match late {
            1.. => (t!(lang, "end-late", time = time, minutes = late), Role::Warn),
            ..1 => (t!(lang, "end-on-time", time = time), Role::Quiet),
        };
        pen.line(area, area.height.saturating_sub(1), &[piece(said, role)]);
        if let Some((slot, minutes)) = seat.to_shorten(late) {
            let number = session.agenda_number(slot).unwrap_or(0);
            let advice = t!(lang, "end-shorten", number = number, minutes = minutes);
            pen.line(area, area.height.saturating_sub(2), &[piece(advice, Role::Warn)]);
        }
    }
    if session.agenda.is_empty() {
        pen.line(list, 0, &[piece(t!(lang, "agenda-empty"), Role::Quiet)]);
    }
}

/// The items, the running one in sight with its whole title.
fn agenda_rows(pen: &mut Pen<'_>, seat: &Seat, area: Rect) {
    let session = seat.session();
    let items: Vec<(Slot<Item>, &Item)> =
        session.agenda.iter().filter_map(|slot| Some((*slot, session.items.get(*slot)?.as_ref()))).collect();
    let now = items.iter().position(|(_, item)| item.is_running());
    let next = seat.upcoming().and_then(|(slot, _)| items.iter().position(|(other, _)| *other == slot));
    let centre = crate::tui::list::List::at(now.or(next).unwrap_or(0));
    let text_width = usize::from(area.width).saturating_sub(5 + 4);
    // Titles take two lines where there is room for it; that of the running item may always take three.
    let lines_of = |item: &Item, most: usize| fit::wrap(&item.title, text_width, most).len();
    let whole: usize =
        items.iter().take(100).map(|(_, item)| lines_of(item, if item.is_running() { 3 } else { 2 })).sum();
    let most = if whole <= usize::from(area.height) { 2 } else { 1 };
    let title_lines = now.map_or(1, |at| lines_of(items[at].1, 3));
    let height = if most == 2 { items.len() } else { usize::from(area.height).saturating_sub(title_lines - 1) };
    let mut row = 0;
    for at in centre.window(items.len(), height) {
        let (_, item) = items[at];
        let (mark, role) = match (item.is_running(), item.finished_at()) {
            (true, _) => ("▶", Role::Accent),
            (false, Some(_)) => ("✓", Role::Quiet),
            (false, None) => (" ", Role::Text),
        };
        let minutes = item.minutes.map(|minutes| minutes.to_string()).unwrap_or_default();
        let title = fit::wrap(&item.title, text_width, if item.is_running() { 3 } else { most });
        for (line, text) in title.iter().enumerate() {
            let front = if line == 0 { format!("{mark}{:>2}  ", at + 1) } else { "     ".into() };
            pen.line(area, row, &[piece(front, role), piece(text.as_str(), role)]);
            if line == 0 {
                pen.right(area, row, &[piece(fit::right(&minutes, 4), Role::Quiet)]);
            }
            row += 1;
        }
    }
}

/// The work on the desk.
fn desk(pen: &mut Pen<'_>, app: &App, seat: &Seat, desk: Rect) {
    match seat.desk {
        Desk::Proposals => work::proposals(pen, app, seat, desk),
        Desk::People => work::people(pen, app, seat, desk),
        Desk::Vote(_) => vote::draw(pen, app, seat, desk),
        Desk::Outcomes => work::outcomes(pen, app, seat, desk),
        Desk::Speakers => work::speakers(pen, app, seat, desk),
        Desk::Closing => work::closing(pen, app, seat, desk),
    }
}

fn tabs(pen: &mut Pen<'_>, app: &App, seat: &Seat, area: Rect) {
    let lang = app.voice.lang;
    let tabs = [
        (Desk::Proposals, InSession::ShowProposals),
        (Desk::People, InSession::ShowPeople),
        (Desk::Outcomes, InSession::ShowOutcomes),
        (Desk::Speakers, InSession::ShowSpeakers),
        (Desk::Closing, InSession::ShowClosing),
    ];
    if let Some((slot, _)) = seat.vote() {
        let title = t!(lang, "desk-vote", number = slot.number());
        pen.line(area, 0, &[piece(title, Role::Title)]);
        return;
    }
    let mut pieces: Vec<Piece<'_>> = Vec::new();
    for (desk, action) in tabs {
        let key = keys::table().find(|binding| binding.action == Action::InSession(action));
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
        pieces.push(piece("   ", Role::Text));
    }
    pen.line(area, 0, &pieces);
}
