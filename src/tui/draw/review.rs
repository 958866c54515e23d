//! A session that is looked at: its views, a list at the left and what belongs to the chosen row beside it.

use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

use super::{
    hit::Hit,
    pen::{Pen, Piece, below, inset, piece},
};
use crate::{
    session::{Lang, OutcomeResult, Session, Status},
    t,
    text::{self, word},
    tui::{
        app::App,
        fit,
        keys::{self, Action},
        review::{GAP, Line, Panel, Review, list_width},
        theme::Role,
    },
};

/// Narrower screens name only the view that is shown.
const WITH_TABS: u16 = 70;
/// From here on the number of records stands beside what waits to be done.
const WITH_RECORDS: u16 = 100;
/// From here on a list of items has room for their times.
const WITH_TIMES: u16 = 40;
/// The rows of the list that stay when an act is shown in full below it.
const LIST_ROWS: u16 = 5;
/// The rows that an act in full takes at least, so that the list doesn't jump with every step.
const ACT_ROWS: u16 = 6;

/// Draws a session that is looked at.
pub fn draw(pen: &mut Pen<'_>, app: &App, review: &Review, area: Rect) {
    head(pen, app, review, area);
    tabs(pen, app, review, below(area, 2));
    panel(pen, app, review, below(area, 4));
}

/// Title, how far the session is, and which state of it is shown.
pub fn head(pen: &mut Pen<'_>, app: &App, review: &Review, area: Rect) {
    let lang = app.voice.lang;
    let (session, now) = (review.session(), review.now());
    let state = match now.head.status {
        _ if review.damage.is_some() => piece(t!(lang, "review-damaged", records = now.records), Role::Bad),
        Status::Live { .. } => piece(t!(lang, "review-follows"), Role::Accent),
        Status::Planned | Status::Closed { .. } | Status::Signed { .. } => {
            piece(text::standing(lang, now), Role::Quiet)
        }
    };
    let open = match now.unanswered_numbers().len() {
        0 => String::new(),
        count => format!("   {}", t!(lang, "review-unanswered", count = count)),
    };
    // Where it is narrow, what waits to be done matters more than how much there is.
    let counted = area.width >= WITH_RECORDS || open.is_empty();
    let records = counted.then(|| format!("   {}", t!(lang, "review-records", count = now.records)));
    let records = piece(records.unwrap_or_default(), Role::Quiet);
    let right = [piece("   ", Role::Text), state, piece(open, Role::Warn), records];
    let taken: usize = right.iter().map(|(text, _)| text.width()).sum();
    let title = fit::cut(&session.head.title, usize::from(area.width).saturating_sub(taken));
    pen.line(area, 0, &[piece(title, Role::Title)]);
    pen.right(area, 0, &right);
    if let Some(damage) = &review.damage {
        pen.line(area, 1, &[piece(damage.as_ref(), Role::Bad)]);
    } else if let Some(seq) = review.at {
        let at = app.voice.zone.moment(lang, session.last_at);
        pen.line(area, 1, &[piece(t!(lang, "review-as-of", seq = seq, records = now.records, at = at), Role::Warn)]);
    }
}

fn tabs(pen: &mut Pen<'_>, app: &App, review: &Review, area: Rect) {
    let lang = app.voice.lang;
    let mut pieces: Vec<Piece<'_>> = Vec::new();
    let mut spots = Vec::new();
    for panel in Panel::ALL {
        let action = Action::InReview(panel.act());
        let from: usize = pieces.iter().map(|(text, _)| text.width()).sum();
        let chosen = panel == review.panel;
        match chosen {
            true => pieces.push(piece("▪ ", Role::Accent)),
            false => pieces.push(piece(format!("{} ", keys::key_of(lang, action)), Role::Key)),
        }
        if chosen || area.width >= WITH_TABS {
            let role = if chosen { Role::Title } else { Role::Quiet };
            pieces.push(piece(word(lang, "do", action.as_str()), role));
        }
        let width: usize = pieces.iter().map(|(text, _)| text.width()).sum::<usize>() - from;
        spots.extend(keys::key_for(action).map(|key| (from as u16, width as u16, key)));
        pieces.push(piece("   ", Role::Text));
    }
    pen.line(area, 0, &pieces);
    for (from, width, key) in spots {
        pen.spot(Rect { width, ..inset(area, from) }, 0, 1, Hit::Key(key));
    }
}

/// The view that is looked at.
pub fn panel(pen: &mut Pen<'_>, app: &App, review: &Review, area: Rect) {
    let lang = app.voice.lang;
    let width = list_width(review.panel, area.width);
    let list = Rect { width, ..area };
    // Told line by line, what stands beside the list comes below it.
    let beside = match pen.draws() {
        true if width > 0 => inset(area, width + GAP),
        true => area,
        false => below(area, area.height / 2),
    };
    match review.panel {
        Panel::Agenda => {
            items(pen, lang, review, list);
            page(pen, review, beside);
        }
        Panel::Timeline => timeline(pen, app, review, area),
        Panel::People => {
            people(pen, lang, review, list);
            page(pen, review, beside);
        }
        Panel::Outcomes => {
            outcomes(pen, lang, review, list);
            steps(pen, review, beside);
        }
        Panel::Papers => page(pen, review, beside),
    }
}

fn nothing(pen: &mut Pen<'_>, lang: Lang, area: Rect) {
    pen.paragraph(area, 0, &t!(lang, "review-nothing"), 2, Role::Quiet);
}

fn items(pen: &mut Pen<'_>, lang: Lang, review: &Review, area: Rect) {
    let agenda = review.agenda();
    if agenda.is_empty() {
        return nothing(pen, lang, area);
    }
    // Where it is narrow, what an item is called comes first; how long it took stands beside it too.
    let timed = area.width >= WITH_TIMES;
    if timed {
        pen.right(area, 0, &[piece(t!(lang, "review-minutes"), Role::Quiet)]);
    }
    let area = below(area, u16::from(timed));
    let chosen = review.items.chosen(agenda.len());
    for (row, at) in (0..).zip(review.items.window(agenda.len(), area.height.into())) {
        let item = agenda[at].1;
        let waits = match review.prepared.get(&item.id) {
            Some(Ok(_)) => piece(" ✎", Role::Warn),
            Some(Err(_)) => piece(" !", Role::Bad),
            None => piece("  ", Role::Text),
        };
        let mark = if item.is_running() { "▶" } else { " " };
        let minutes = match item.finished_at().or(item.is_running().then_some(review.session().last_at)) {
            Some(until) => (item.spent_ms(until) / 60_000).to_string(),
            None => "–".to_owned(),
        };
        let planned = item.minutes.map_or_else(|| "–".to_owned(), |minutes| minutes.to_string());
        let times = fit::right(&format!("{minutes}/{planned}"), 8);
        let cells = usize::from(area.width).saturating_sub(2 + 5 + 2 + if timed { 8 } else { 0 });
        let role = if item.spans.is_empty() { Role::Quiet } else { Role::Text };
        let pieces = [
            piece(fit::right(&(at + 1).to_string(), 3) + " ", Role::Quiet),
            piece(mark, Role::Accent),
            piece(fit::pad(&format!(" {}", text::item_title(lang, item)), cells), role),
            waits,
            piece(if timed { times } else { String::new() }, Role::Quiet),
        ];
        pen.row(area, row, Hit::Row(at), chosen == Some(at), &pieces);
    }
}

fn people(pen: &mut Pen<'_>, lang: Lang, review: &Review, area: Rect) {
    let listed = review.listed();
    if listed.is_empty() {
        return nothing(pen, lang, area);
    }
    let chosen = review.people.chosen(listed.len());
    for (row, at) in (0..).zip(review.people.window(listed.len(), area.height.into())) {
        let (slot, person) = listed[at];
        let mark = match (person.is_present(), person.presence.is_empty()) {
            (true, _) => piece("● ", Role::Good),
            (false, false) => piece("○ ", Role::Quiet),
            (false, true) => piece("– ", Role::Quiet),
        };
        let name = fit::cut(&person.name, usize::from(area.width).saturating_sub(10));
        let organisation = person.organisation.as_deref().unwrap_or_default();
        let pieces = [
            piece(fit::right(&slot.number().to_string(), 3) + " ", Role::Quiet),
            mark,
            piece(name, Role::Text),
            piece(format!("  {organisation}"), Role::Quiet),
        ];
        pen.row(area, row, Hit::Row(at), chosen == Some(at), &pieces);
    }
}

fn outcomes(pen: &mut Pen<'_>, lang: Lang, review: &Review, area: Rect) {
    let agreed = review.agreed();
    if agreed.is_empty() {
        return nothing(pen, lang, area);
    }
    let session = review.session();
    let chosen = review.outcomes.chosen(agreed.len());
    for (row, at) in (0..).zip(review.outcomes.window(agreed.len(), area.height.into())) {
        let (slot, outcome) = agreed[at];
        let code = session.main_field(outcome).map_or("–", |field| &field.code);
        let mark = match outcome.result {
            OutcomeResult::Accepted => piece("✓ ", Role::Good),
            OutcomeResult::Rejected => piece("✗ ", Role::Bad),
            OutcomeResult::Postponed | OutcomeResult::Referred | OutcomeResult::Noted => piece("· ", Role::Quiet),
        };
        let pieces = [
            piece(fit::right(&slot.number().to_string(), 3) + " ", Role::Quiet),
            mark,
            piece(fit::pad(code, 5), Role::Accent),
            piece(outcome.title.as_ref(), Role::Text),
        ];
        pen.row(area, row, Hit::Row(at), chosen == Some(at) && review.step.is_none(), &pieces);
    }
}

/// The steps of the chosen outcome, each with an arrow to the next.
fn steps(pen: &mut Pen<'_>, review: &Review, area: Rect) {
    let chosen = review.step.and_then(|list| list.chosen(review.steps.len()));
    let mut row = 0;
    for (at, step) in review.steps.iter().enumerate() {
        let number = step.seq.map(|seq| format!("  Nr. {seq}")).unwrap_or_default();
        let label = [piece(step.label.as_ref(), Role::Accent), piece(number, Role::Quiet)];
        pen.row(area, row, Hit::Step(at), chosen == Some(at), &label);
        let used = pen.paragraph(inset(area, 4), row + 1, &step.text, 3, Role::Text);
        row += 1 + used.max(1);
        if at + 1 < review.steps.len() && pen.draws() {
            pen.line(area, row, &[piece("  ↓", Role::Quiet)]);
            row += 1;
        }
    }
}

/// A page, from the row to which it is scrolled; what stands beyond its end is told at the right.
fn page(pen: &mut Pen<'_>, review: &Review, area: Rect) {
    let rows = &review.page.rows;
    let top = review.page.top.min(rows.len().saturating_sub(1));
    for (place, row) in (0..area.height).zip(rows.iter().skip(top)) {
        pen.line(area, place, &[piece(row.text.as_str(), row.role)]);
    }
    if !pen.draws() {
        return;
    }
    if top > 0 {
        pen.right(area, 0, &[piece(" ↑", Role::Key)]);
    }
    if rows.len() > top + usize::from(area.height) {
        pen.right(area, area.height.saturating_sub(1), &[piece(" ↓", Role::Key)]);
    }
}

fn timeline(pen: &mut Pen<'_>, app: &App, review: &Review, area: Rect) {
    let lang = app.voice.lang;
    let timeline = &review.timeline;
    let (found, all) = (timeline.hits.len(), timeline.lines.len());
    let said = match timeline.filter.is_empty() {
        true => t!(lang, "review-all-acts", count = all),
        false => t!(lang, "review-some-acts", count = found, all = all, words = timeline.filter.as_str()),
    };
    pen.line(area, 0, &[piece(said, Role::Quiet)]);
    let body = below(area, 1);
    let needed = timeline.chosen().map_or(0, |line| {
        let rows = fit::wrap(&line.words, body.width.into(), usize::from(body.height)).len();
        (rows as u16 + 2 + u16::from(line.undone_by.is_some())).max(ACT_ROWS)
    });
    // Told line by line, an act is whole where it stands.
    let below_list = if pen.draws() { needed.min(body.height.saturating_sub(LIST_ROWS)) } else { 0 };
    let list = Rect { height: body.height - below_list, ..body };
    if found == 0 {
        return nothing(pen, lang, list);
    }
    let chosen = timeline.list.chosen(found);
    for (row, at) in (0..).zip(timeline.list.window(found, list.height.into())) {
        let line = &timeline.lines[timeline.hits[at]];
        let pieces = act(app, review.session(), list.width, line);
        pen.row(list, row, Hit::Row(at), chosen == Some(at), &pieces);
    }
    if let Some(line) = timeline.chosen().filter(|_| below_list > 0) {
        in_full(pen, app, review.now(), line, below(body, list.height + 1));
    }
}

/// An act in a line of so many cells.
fn act<'l>(app: &App, session: &Session, cells: u16, line: &'l Line) -> Vec<Piece<'l>> {
    let lang = app.voice.lang;
    let (hour, minute) = app.voice.zone.at(line.at).clock();
    let item = line.item.and_then(|slot| session.agenda_number(slot));
    let item = item.map(|number| t!(lang, "review-top", number = number)).unwrap_or_default();
    let wide = cells >= 90;
    let number = format!("{:>width$}", line.seq, width = if wide { 5 } else { 3 });
    let by = if wide { fit::pad(&word(lang, "by", line.by.as_str()), 15) } else { String::new() };
    let (role, mark) = if line.undone_by.is_some() { (Role::Quiet, "↶ ") } else { (Role::Text, "  ") };
    vec![
        piece(number, Role::Quiet),
        piece(format!("  {hour:02}:{minute:02}  "), Role::Quiet),
        piece(fit::pad(&item, 7), Role::Quiet),
        piece(by, Role::Quiet),
        piece(mark, Role::Warn),
        piece(line.words.as_ref(), role),
    ]
}

/// An act with all that can be said about it.
fn in_full(pen: &mut Pen<'_>, app: &App, session: &Session, line: &Line, area: Rect) {
    let lang = app.voice.lang;
    let at = app.voice.zone.moment(lang, line.at);
    let by = word(lang, "by", line.by.as_str());
    let item = line.item.and_then(|slot| Some((session.agenda_number(slot)?, session.items.get(slot)?)));
    let item = item.map(|(number, item)| t!(lang, "review-item", number = number, title = &*item.title));
    let recorded = (line.recorded != line.at).then(|| app.voice.zone.moment(lang, line.recorded));
    let recorded = recorded.map(|at| t!(lang, "review-recorded", at = at));
    let said = [Some(t!(lang, "review-number", seq = line.seq)), Some(at), recorded, Some(by), item];
    let said = said.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    pen.line(area, 0, &[piece(said, Role::Quiet)]);
    let rows = area.height.saturating_sub(1 + u16::from(line.undone_by.is_some()));
    let used = pen.paragraph(area, 1, &line.words, rows, Role::Text);
    if let Some(seq) = line.undone_by {
        pen.line(area, 1 + used, &[piece(t!(lang, "review-undone-by", seq = seq), Role::Warn)]);
    }
}
