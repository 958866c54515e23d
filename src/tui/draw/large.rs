//! The picture for the room: the item, its clock, the question, the turnout, and the result once it is shown.

use ratatui::layout::Rect;

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

/// Draws it.
pub fn draw(pen: &mut Pen<'_>, app: &App, seat: &Seat, area: Rect) {
    let lang = app.voice.lang;
    let area = Rect { x: area.x + 2, width: area.width - 4, ..area };
    let session = seat.session();
    pen.line(area, 1, &[piece(session.head.title.as_ref(), Role::Quiet)]);
    pen.right(area, 1, &[piece(app.voice.zone.time(lang, app.now), Role::Quiet)]);
    let mut rest = below(area, 3);
    if let Some((slot, item)) = seat.running() {
        let number = session.agenda_number(slot).unwrap_or(0);
        let used =
            pen.paragraph(rest, 0, &format!("{number}  {}", text::public_item_title(lang, item)), 2, Role::Title);
        rest = below(rest, used + 1);
    }
    if let Some((_, on_desk)) = seat.vote() {
        let used = big::draw(pen, rest, &on_desk.title, Size::Large, Role::Title);
        rest = below(rest, used + 1);
        let hidden = on_desk.verdict().is_some() && !on_desk.revealed && session.is_live();
        if on_desk.is_open() || hidden {
            pen.line(rest, 0, &[piece(vote::terms(lang, on_desk), Role::Quiet)]);
            let used = big::draw(pen, below(rest, 2), &vote::turnout(lang, on_desk), Size::Large, Role::Accent);
            if hidden {
                let key = keys::key_of(lang, Action::InSession(InSession::Reveal));
                let said = [piece(t!(lang, "large-hidden"), Role::Text), piece(format!("   {key}"), Role::Key)];
                pen.line(below(rest, used + 3), 0, &said);
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
    } else if let Some((_, item)) = seat.running() {
        let clock = ItemClock::of(item, app.now);
        big::draw(pen, rest, &clock.face(), Size::Huge, clock.role);
    }
}
