//! The picture for the room: the item, its clock, the question, the turnout, and the result once it is shown.

use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

use super::{
    big::{self, Size},
    pen::{Pen, below, piece},
    ranked, vote,
};
use crate::{
    t, text,
    tui::{
        app::App,
        keys::{self, Action, InSession},
        seat::{ItemClock, Seat},
        theme::Role,
    },
};

/// Rows from which on the winners stand in large letters above the counting.
const ROOMY: u16 = 24;

/// Rows that the clock needs below the item.
const CLOCK: u16 = 6;
/// Rows for what stands below the turnout.
const BELOW: u16 = 3;
/// Rows that terms and turnout, or the verdict and its sum, need below the question.
const ANSWER: u16 = 9;

/// Draws it.
pub fn draw(pen: &mut Pen<'_>, app: &App, seat: &Seat, area: Rect) {
    let lang = app.voice.lang;
    let area = Rect { x: area.x + 2, width: area.width - 4, ..area };
    let session = seat.session();
    pen.line(area, 1, &[piece(session.head.title.as_ref(), Role::Quiet)]);
    pen.right(area, 1, &[piece(app.voice.zone.time(lang, app.now), Role::Quiet)]);
    let mut rest = below(area, 3);
    let running = seat.running().map(|(slot, item)| {
        let number = session.agenda_number(slot).unwrap_or(0);
        (format!("{number}  {}", text::public_item_title(lang, item)), ItemClock::of(item, app.now))
    });
    let Some((_, on_desk)) = seat.vote() else {
        if let Some((title, clock)) = running {
            let place = Rect { height: rest.height.saturating_sub(CLOCK), ..rest };
            let used = big::paragraph(pen, place, &title, Role::Title);
            big::draw(pen, below(rest, used + 2), &clock.face(), Size::Huge, clock.role);
        }
        return;
    };
    // The question is what the room looks at; the item and its clock stay in sight above it.
    if let Some((title, clock)) = running {
        let face = clock.face();
        let beside = Rect { width: rest.width.saturating_sub(face.width() as u16 + 3), ..rest };
        let used = pen.paragraph(beside, 0, &title, 2, Role::Quiet);
        pen.right(rest, 0, &[piece(face, clock.role)]);
        rest = below(rest, used + 1);
    }
    let place = Rect { height: rest.height.saturating_sub(ANSWER), ..rest };
    let used = big::paragraph(pen, place, &on_desk.title, Role::Title);
    rest = below(rest, used + 1);
    let hidden = on_desk.verdict().is_some() && on_desk.revealed.is_none() && session.is_live();
    if on_desk.is_open() || hidden {
        let used = pen.paragraph(rest, 0, &vote::terms(lang, on_desk), 2, Role::Quiet);
        rest = below(rest, used + 1);
        let place = Rect { height: rest.height.saturating_sub(BELOW), ..rest };
        let mut used = big::draw(pen, place, &vote::turnout(lang, on_desk), Size::Huge, Role::Accent);
        if !on_desk.straw {
            used += pen.paragraph(rest, used, &t!(lang, "large-cast"), 1, Role::Quiet);
        }
        if hidden {
            let key = keys::key_of(lang, Action::InSession(InSession::Reveal));
            let said = [piece(t!(lang, "large-hidden"), Role::Text), piece(format!("   {key}"), Role::Key)];
            pen.line(below(rest, used + 1), 0, &said);
        }
    } else {
        match on_desk.verdict().filter(|verdict| ranked::is_counted(verdict)) {
            Some(verdict) => {
                let size = (rest.height >= ROOMY).then_some(Size::Large);
                ranked::verdict(pen, lang, on_desk, verdict, rest, size, seat.tally.at)
            }
            None => vote::verdict_and_sum(pen, lang, session, on_desk, rest, Size::Huge),
        };
    }
}
