//! The speaker list: who speaks and for how long, who waits, and how the groups share the time.

use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

use super::{
    hit::Hit,
    pen::{Pen, below, piece},
};
use crate::{
    session::{Participant, Slot, Waiting},
    t, text,
    tui::{
        app::App,
        fit,
        keys::{self, Action, InSession},
        seat::{LONG_MS, Seat},
        theme::Role,
    },
};

/// Groups that are shown at most.
const GROUPS_MAX: usize = 5;
/// Cells of a bar that stands for the whole time.
const BAR: usize = 10;

/// Draws it.
pub fn draw(pen: &mut Pen<'_>, app: &App, seat: &Seat, area: Rect) {
    let lang = app.voice.lang;
    let session = seat.session();
    let shares = shares(pen, app, seat, area);
    let mut rows = Rect { height: area.height - shares, ..area };
    let speech = session.floor.speech.and_then(|slot| session.speeches.get(slot));
    if let (Some(speech), Some(ms)) = (speech, seat.speaking_ms(app.now)) {
        let role = if ms > LONG_MS { Role::Warn } else { Role::Accent };
        let long = if ms > LONG_MS { t!(lang, "speaker-long", minutes = LONG_MS / 60_000) } else { "".into() };
        let time = format!("  {long}  {}", clock(ms));
        let width = usize::from(rows.width).saturating_sub(2 + time.width());
        let name = fit::cut(&described(seat, speech.participant), width);
        pen.line(rows, 0, &[piece("▶ ", role), piece(name, Role::Title)]);
        pen.right(rows, 0, &[piece(time, role)]);
        if speech.point_of_order {
            pen.line(rows, 1, &[piece(format!("  {}", t!(lang, "speaker-point-of-order")), Role::Quiet)]);
        }
        rows = below(rows, 3);
    }
    let waiting = &seat.lists.speakers_shown;
    if waiting.is_empty() {
        let key = keys::key_of(lang, Action::InSession(InSession::AskToSpeak));
        pen.paragraph(rows, 0, &t!(lang, "speakers-empty", key = key), 3, Role::Quiet);
        return;
    }
    let chosen = seat.lists.speakers.chosen(waiting.len());
    let window = pen.window(rows, seat.lists.speakers, waiting.len());
    let notes: Vec<_> = waiting[window.clone()].iter().map(|waiting| note(app, seat, *waiting)).collect();
    let cells = notes.iter().map(|(note, _)| note.width() + 2).max().unwrap_or(0);
    for ((row, at), (note, role)) in (0..).zip(window).zip(notes) {
        let width = usize::from(rows.width).saturating_sub(2 + 4 + cells);
        let pieces = [
            piece(format!("{:>2}  ", at + 1), Role::Quiet),
            piece(fit::pad(&described(seat, waiting[at].who), width), Role::Text),
            piece(fit::right(&note, cells), role),
        ];
        pen.row(rows, row, Hit::Row(at), chosen == Some(at), &pieces);
    }
}

/// What is worth knowing before the floor is given.
fn note(app: &App, seat: &Seat, waiting: Waiting) -> (text::Sentence, Role) {
    let lang = app.voice.lang;
    match seat.session().sums.spoken.get(&waiting.who) {
        _ if waiting.point_of_order => (t!(lang, "speaker-point-of-order"), Role::Warn),
        None => (t!(lang, "speaker-first-time"), Role::Good),
        Some(spoken) => (t!(lang, "speaker-so-far", time = clock(spoken.ms)), Role::Quiet),
    }
}

fn described(seat: &Seat, who: Slot<Participant>) -> String {
    let Some(person) = seat.session().participants.get(who) else { return String::new() };
    match &person.organisation {
        Some(organisation) => format!("{}, {organisation}", person.name),
        None => person.name.to_string(),
    }
}

/// How the groups share the time, at the bottom of an area; gives back the rows used.
fn shares(pen: &mut Pen<'_>, app: &App, seat: &Seat, area: Rect) -> u16 {
    let lang = app.voice.lang;
    let shares = seat.shares(app.now);
    if shares.is_empty() {
        return 0;
    }
    let shown = shares.len().min(GROUPS_MAX);
    let used = (shown as u16 + 2).min(area.height / 2);
    let rows = Rect { y: area.bottom() - used, height: used, ..area };
    pen.line(rows, 1, &[piece(t!(lang, "speakers-shares"), Role::Quiet)]);
    let width = usize::from(rows.width).saturating_sub(2 + BAR + 2 + 6 + 8);
    for (row, share) in (2..used).zip(&shares) {
        let cells = (share.percent.unsigned_abs() as usize * BAR).div_ceil(100).min(BAR);
        let group = share.group.map_or_else(|| t!(lang, "speakers-no-group"), |group| group.to_owned().into());
        let pieces = [
            piece(fit::pad(&group, width) + "  ", Role::Text),
            piece("━".repeat(cells), Role::Accent),
            piece(" ".repeat(BAR - cells + 2), Role::Text),
            piece(fit::right(&format!("{} %", share.percent), 6), Role::Text),
            piece(fit::right(&clock(share.spoken_ms), 8), Role::Quiet),
        ];
        pen.line(rows, row, &pieces);
    }
    used
}

fn clock(ms: i64) -> String {
    let seconds = ms / 1000;
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
