//! The home screen.

use ratatui::layout::Rect;

use super::{
    hit::Hit,
    pen::{Pen, below, inset, piece},
};
use crate::{
    session::{Day, Lang, Status, TEMPLATES},
    t, text,
    tui::{
        app::App,
        fit,
        home::{Home, ShelfState, Side},
        link::{About, Found},
        theme::Role,
    },
};

/// Narrower screens have the templates below the sessions.
const BESIDE: u16 = 100;

/// Cells for how far a session is.
const STATE: usize = 15;
/// Cells for what it holds, and from which width on the rows have them.
const COUNTS: usize = 28;
const WITH_COUNTS: u16 = 90;

/// Draws the home screen.
pub fn draw(pen: &mut Pen<'_>, app: &App, home: &Home, area: Rect) {
    let lang = app.voice.lang;
    pen.line(area, 1, &[piece(t!(lang, "home-title"), Role::Title)]);
    pen.right(area, 1, &[piece(app.voice.zone.day(lang, app.now), Role::Quiet)]);
    let today = app.voice.zone.today(app.now);
    if let Some((name, day, more)) = home.purge_due(today) {
        let since = text::day_short(lang, day);
        pen.line(area, 2, &[piece(t!(lang, "home-purge-due", name = name, since = since, more = more), Role::Warn)]);
    }
    let area = below(area, 4);
    if area.width >= BESIDE {
        let right = area.width * 2 / 5;
        let left = Rect { width: area.width - right - 4, ..area };
        sessions(pen, (lang, today), home, left);
        templates(pen, lang, home, Rect { x: area.right() - right, width: right, ..area });
    } else {
        let lower = (TEMPLATES.len() as u16 + 2).min(area.height / 2 + 1);
        sessions(pen, (lang, today), home, Rect { height: area.height - lower - 1, ..area });
        templates(pen, lang, home, Rect { y: area.bottom() - lower, height: lower, ..area });
    }
}

fn heading(pen: &mut Pen<'_>, area: Rect, text: &str, note: &str, hears: bool) {
    let role = if hears { Role::Accent } else { Role::Quiet };
    pen.line(area, 0, &[piece(text, role), piece("   ", Role::Text), piece(note, Role::Quiet)]);
}

fn sessions(pen: &mut Pen<'_>, (lang, today): (Lang, Day), home: &Home, area: Rect) {
    let count = home.hits.len();
    let note = match (&home.shelf, home.filter.is_empty()) {
        (ShelfState::Reading, _) => t!(lang, "home-reading", count = count),
        (_, false) => t!(lang, "home-filtered", count = count, words = home.filter.as_str()),
        (ShelfState::Read, true) => t!(lang, "home-count", count = count),
        (ShelfState::Unreadable(_), true) => "".into(),
    };
    let hears = home.side == Side::Sessions;
    heading(pen, area, &t!(lang, "home-sessions"), &note, hears);
    // Where the rows have no room for it, how much there is in the chosen one.
    if area.width < WITH_COUNTS
        && let Some(about) = home.chosen().and_then(|found| found.about.as_ref())
    {
        pen.right(area, 1, &[piece(counts(lang, about), Role::Quiet)]);
    }
    let rows = below(area, 2);
    match &home.shelf {
        ShelfState::Unreadable(sentence) => {
            pen.paragraph(rows, 0, sentence, 6, Role::Bad);
            return;
        }
        ShelfState::Read if home.found.is_empty() => {
            pen.paragraph(rows, 0, &t!(lang, "home-empty"), 6, Role::Quiet);
            return;
        }
        ShelfState::Read | ShelfState::Reading => {}
    }
    let chosen = home.sessions.chosen(count);
    for (row, at) in pen.window(rows, home.sessions, count).enumerate() {
        let found = &home.found[home.hits[at]];
        session(pen, (lang, today), rows, (row as u16, at, hears && chosen == Some(at)), found);
    }
}

fn session(
    pen: &mut Pen<'_>,
    (lang, today): (Lang, Day),
    area: Rect,
    (row, at, chosen): (u16, usize, bool),
    found: &Found,
) {
    let hit = Hit::Home(Side::Sessions, at);
    let Some(about) = &found.about else {
        let what = format!("{}  ", t!(lang, "home-unreadable"));
        return pen.row(area, row, hit, chosen, &[piece(what, Role::Bad), piece(found.name.as_str(), Role::Text)]);
    };
    let day = about.date.map(|day| text::day_short(lang, day)).unwrap_or_default();
    let (status, role) = state(lang, today, about);
    // What a session is called comes first.
    let counts_width = if area.width >= WITH_COUNTS { COUNTS } else { 0 };
    let title = usize::from(area.width).saturating_sub(2 + 12 + STATE + counts_width);
    let mut pieces = vec![
        piece(fit::pad(&day, 12), Role::Quiet),
        piece(fit::pad(&about.title, title.max(10)), Role::Text),
        piece(fit::pad(&format!(" {status}"), STATE), role),
    ];
    if counts_width > 0 {
        pieces.push(piece(fit::right(&counts(lang, about), counts_width), Role::Quiet));
    }
    pen.row(area, row, hit, chosen, &pieces);
}

/// How many proposals and outcomes there are.
fn counts(lang: Lang, about: &About) -> text::Sentence {
    t!(lang, "home-counts", proposals = about.proposals, outcomes = about.outcomes)
}

fn state(lang: Lang, today: Day, about: &About) -> (text::Sentence, Role) {
    match about.status {
        _ if about.damaged => (t!(lang, "session-damaged"), Role::Bad),
        Status::Planned => (text::status(lang, "planned"), Role::Quiet),
        Status::Live { .. } => match about.item {
            Some((number, all)) => (t!(lang, "home-at-item", number = number, all = all), Role::Accent),
            None => (text::status(lang, "live"), Role::Accent),
        },
        Status::Closed { .. } => match about.comments_until {
            Some(until) if until < today => (t!(lang, "home-out-over"), Role::Warn),
            Some(_) => (t!(lang, "home-out"), Role::Accent),
            None => (text::status(lang, "closed"), Role::Good),
        },
        Status::Signed { .. } => (text::status(lang, "signed"), Role::Good),
    }
}

fn templates(pen: &mut Pen<'_>, lang: Lang, home: &Home, area: Rect) {
    let hears = home.side == Side::Templates;
    heading(pen, area, &t!(lang, "home-templates"), "", hears);
    let rows = below(area, 2);
    let chosen = home.templates.chosen(TEMPLATES.len());
    let room = usize::from(rows.height) / TEMPLATES.len();
    // The title, and below it what it is for, in one line or two.
    let space = if room >= 4 {
        4
    } else if room == 3 {
        3
    } else {
        1
    };
    let window = home.templates.window(TEMPLATES.len(), usize::from(rows.height / space).max(1));
    pen.more(rows, (window.start > 0, window.end < TEMPLATES.len()));
    for (row, at) in (0..).zip(window) {
        let (title, about) = text::template(lang, TEMPLATES[at].name);
        let row = row * space;
        let hit = Hit::Home(Side::Templates, at);
        pen.spot(rows, row, space, hit);
        pen.row(rows, row, hit, hears && chosen == Some(at), &[piece(title, Role::Text)]);
        if space > 1 {
            pen.paragraph(inset(rows, 2), row + 1, &about, space - 2, Role::Quiet);
        }
    }
}
