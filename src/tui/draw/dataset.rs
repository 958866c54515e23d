//! The screen of the concept's office: the list of outcomes, everything about one, what an export would change.

use ratatui::layout::Rect;

use super::{
    hit::Hit,
    pen::{Pen, Piece, below, inset, piece},
};
use crate::{
    session::Lang,
    t,
    text::{self, word},
    tui::{
        app::App,
        fit,
        link::dataset::{Compared, Comparison, Entry, Target},
        list::{Headed, List},
        office::{By, Line, Office, Page, Rooms, Row, State, View, in_words},
        theme::Role,
    },
};

/// From this width on the list has room for who leads.
const WIDE: u16 = 100;
/// Rows below a list for what is chosen in it.
const DETAIL: u16 = 4;
/// Cells of the labels of a page.
const LABEL: usize = 24;

/// Draws it.
pub fn draw(pen: &mut Pen<'_>, app: &App, office: &Office, area: Rect) {
    let lang = app.voice.lang;
    let taken = pen.line(area, 1, &[piece(t!(lang, "table-dataset"), Role::Title)]);
    let room = usize::from((area.width - taken).saturating_sub(3));
    pen.right(area, 1, &[piece(fit::cut(&office.target.to_string(), room), Role::Quiet)]);
    let body = below(area, 3);
    match (&office.state, &office.view) {
        (_, View::Plenary(rooms)) => plenary(pen, lang, rooms, body),
        (State::Reading, _) if office.book.entries.is_empty() => {
            pen.line(body, 0, &[piece(t!(lang, "dataset-reading"), Role::Quiet)]);
        }
        (State::Unreadable(sentence), _) => {
            pen.paragraph(body, 0, sentence, 6, Role::Bad);
        }
        (State::Reading | State::Ready | State::Busy, View::List) => list(pen, lang, office, body),
        (State::Reading | State::Ready | State::Busy, View::Page(page)) => {
            if let Some(entry) = office.entry() {
                self::page(pen, lang, office, page, entry, body);
            }
        }
        (State::Reading | State::Ready | State::Busy, View::Comparison(to, comparison, scrolled)) => {
            compare(pen, lang, to, comparison, *scrolled, body);
        }
    }
    if office.state == State::Busy {
        pen.right(below(area, 2), 0, &[piece(t!(lang, "dataset-busy"), Role::Accent)]);
    }
}

fn list(pen: &mut Pen<'_>, lang: Lang, office: &Office, area: Rect) {
    let shown = office.rows.count();
    let mut sums = vec![match office.filter.is_empty() {
        true => piece(t!(lang, "dataset-count", count = shown), Role::Text),
        false => piece(t!(lang, "dataset-filtered", count = shown, words = office.filter.as_str()), Role::Text),
    }];
    if office.overdue > 0 {
        sums.push(piece(format!("   {}", t!(lang, "dataset-overdue-count", count = office.overdue)), Role::Bad));
    }
    if office.unreported > 0 {
        sums.push(piece(format!("   {}", t!(lang, "dataset-unreported-count", count = office.unreported)), Role::Warn));
    }
    pen.line(area, 0, &sums);
    if office.book.entries.is_empty() {
        pen.paragraph(area, 2, &t!(lang, "dataset-empty"), 4, Role::Quiet);
        return;
    }
    let mut order: Vec<Piece<'_>> = vec![piece(format!("{}  ", t!(lang, "dataset-by")), Role::Quiet)];
    for by in By::ALL {
        let role = if by == office.by { Role::Accent } else { Role::Quiet };
        order.push(piece(format!("{}   ", by.label(lang)), role));
    }
    pen.line(area, 1, &order);
    let rows = below(area, 3);
    let rows = Rect { height: rows.height.saturating_sub(DETAIL + 1), ..rows };
    for (line, at) in (0..).zip(headed(pen, rows, &office.rows)) {
        match &office.rows.rows()[at] {
            Row::Gap => {}
            Row::Heading(name, count) => {
                let name = fit::cut(name, usize::from(rows.width).saturating_sub(8));
                pen.line(rows, line, &[piece(name, Role::Accent), piece(format!("   {count}"), Role::Quiet)]);
            }
            Row::Outcome(entry) => {
                let pieces = outcome(lang, office, &office.book.entries[*entry], rows.width);
                pen.row(rows, line, Hit::Row(office.rows.above(at)), office.rows.at() == Some(at), &pieces);
            }
        }
    }
    if let Some(entry) = office.entry() {
        detail(pen, lang, office, entry, below(area, area.height.saturating_sub(DETAIL)));
    }
}

/// The rows that are shown of a list under headings; above its first outcome its first heading.
fn headed<R>(pen: &mut Pen<'_>, area: Rect, rows: &Headed<R>) -> std::ops::Range<usize> {
    let at = rows.at().filter(|at| rows.above(*at) > 0).unwrap_or(0);
    pen.window(area, List::at(at), rows.rows().len())
}

/// An outcome in one row: its code, what it is called, who leads until when, how far it is, and what is wrong with that.
fn outcome<'p>(lang: Lang, office: &Office, entry: &'p Entry, width: u16) -> Vec<Piece<'p>> {
    let wide = width >= WIDE;
    let (lead, due, status, flag) = if wide { (22, 12, 22, 13) } else { (0, 0, 17, 13) };
    let title = usize::from(width).saturating_sub(2 + 2 + 8 + 1 + lead + due + status + flag);
    let marked = entry.row["id"].text().is_some_and(|id| office.marked.contains(id));
    let (said, role) = flag_of(lang, entry);
    let due_role = if entry.overdue { Role::Bad } else { Role::Quiet };
    let mut pieces = vec![
        piece(if marked { "● " } else { "  " }, Role::Accent),
        piece(fit::pad(&entry.row["code"].written(), 8), Role::Key),
        piece(fit::pad(&entry.row["title"].written(), title) + " ", Role::Text),
    ];
    if wide {
        pieces.push(piece(fit::pad(&entry.row["lead"].written(), lead - 2) + "  ", Role::Quiet));
        pieces.push(piece(fit::pad(&in_words(lang, &entry.row, "due_date"), due), due_role));
    }
    // Where nothing is wrong, how far it is has room for longer words.
    let status = if said.is_empty() { status + flag } else { status };
    pieces.push(piece(fit::pad(&in_words(lang, &entry.row, "status"), status - 1) + " ", Role::Text));
    pieces.push(piece(fit::pad(&said, flag), role));
    pieces
}

/// What the office should look at.
fn flag_of(lang: Lang, entry: &Entry) -> (text::Sentence, Role) {
    if !entry.row["withdrawn_at"].is_null() {
        (t!(lang, "dataset-withdrawn"), Role::Quiet)
    } else if !entry.row["merged_into"].is_null() {
        (t!(lang, "dataset-merged"), Role::Quiet)
    } else if entry.overdue {
        (t!(lang, "dataset-overdue"), Role::Bad)
    } else if entry.unreported {
        (t!(lang, "dataset-unreported"), Role::Warn)
    } else {
        ("".into(), Role::Quiet)
    }
}

/// What the row has no room for.
fn detail(pen: &mut Pen<'_>, lang: Lang, office: &Office, entry: &Entry, area: Rect) {
    let area = inset(area, 2);
    let mut used = pen.paragraph(area, 0, &entry.row["title"].written(), 2, Role::Title);
    let said = |name: &str| {
        let text = in_words(lang, &entry.row, name);
        (!text.is_empty()).then(|| format!("{}: {text}", word(lang, "column", name)))
    };
    let plan: Vec<_> = ["lead", "due_date", "progress_percent", "next_step"].into_iter().filter_map(said).collect();
    if !plan.is_empty() {
        pen.line(area, used, &[piece(plan.join(" · "), Role::Text)]);
        used += 1;
    }
    let origin = format!("{} · {}", office.field_name(entry), office.session_name(entry));
    pen.line(area, used, &[piece(origin, Role::Quiet)]);
}

fn page(pen: &mut Pen<'_>, lang: Lang, office: &Office, page: &Page, entry: &Entry, area: Rect) {
    let (said, role) = flag_of(lang, entry);
    let code = entry.row["code"].written();
    let gap = if code.is_empty() { "" } else { "  " };
    let title = format!("{code}{gap}{}", entry.row["title"].written());
    let used = pen.paragraph(area, 0, &title, 2, Role::Accent);
    pen.line(area, used, &[piece(office.field_name(entry) + "   ", Role::Quiet), piece(said, role)]);
    let list = below(area, used + 2);
    // What doesn't fit into a line is read below the lines.
    let room = usize::from(area.width).saturating_sub(LABEL + 3);
    let foot = if page.longest > room && pen.draws() { DETAIL } else { 0 };
    let list = Rect { height: list.height.saturating_sub(foot), ..list };
    for (row, at) in (0..).zip(headed(pen, list, &page.lines)) {
        match &page.lines.rows()[at] {
            Line::Gap => {}
            Line::Heading(heading) => {
                pen.line(list, row, &[piece(heading.as_ref(), Role::Title)]);
            }
            Line::Said { label, text, .. } => {
                let known = if text.is_empty() { "–" } else { text.as_str() };
                let pieces = [piece(fit::pad(label, LABEL) + " ", Role::Quiet), piece(known, Role::Text)];
                pen.row(list, row, Hit::Row(page.lines.above(at)), page.lines.at() == Some(at), &pieces);
            }
        }
    }
    if let Some(Line::Said { text, .. }) = page.lines.chosen()
        && foot > 0
        && fit::cut(text, room) != *text
    {
        let foot = below(area, area.height.saturating_sub(foot - 1));
        pen.paragraph(inset(foot, 2), 0, text, DETAIL - 1, Role::Text);
    }
}

/// How many outcomes each Handlungsfeld has got, which rooms there are, and what came last.
fn plenary(pen: &mut Pen<'_>, lang: Lang, rooms: &Rooms, area: Rect) {
    let mut used = 0;
    if let Some(trouble) = &rooms.trouble {
        used += pen.paragraph(area, 0, trouble, 3, Role::Bad) + 1;
    }
    let Some(plenary) = &rooms.plenary else {
        if rooms.trouble.is_none() {
            pen.line(area, used, &[piece(t!(lang, "dataset-reading"), Role::Quiet)]);
        }
        return;
    };
    let title = match plenary.day.parse() {
        Ok(day) => t!(lang, "plenary-of-day", day = text::day(lang, day)),
        Err(_) => t!(lang, "plenary-title"),
    };
    pen.line(area, used, &[piece(title, Role::Accent)]);
    let sum = t!(lang, "plenary-sum", rooms = plenary.rooms.len(), accepted = plenary.accepted);
    pen.line(area, used + 1, &[piece(sum, Role::Text)]);
    used += 3;
    if plenary.rooms.is_empty() {
        pen.paragraph(area, used, &t!(lang, "plenary-empty"), 3, Role::Quiet);
    }
    let elsewhere = (plenary.elsewhere > 0).then(|| (t!(lang, "dataset-no-field").into_owned(), plenary.elsewhere));
    let fields = plenary.fields.iter().map(|field| {
        let name = match lang {
            Lang::De => &field.name_de,
            Lang::En => &field.name_en,
        };
        (format!("{}  {name}", field.code), field.accepted)
    });
    let bars: Vec<_> = fields.chain(elsewhere).collect();
    let most = bars.iter().map(|(_, sum)| *sum).max().unwrap_or(0).max(1);
    let label = usize::from(area.width / 2).min(56);
    let room = usize::from(area.width).saturating_sub(label + 8);
    for (name, sum) in &bars {
        let bar = "━".repeat((sum * room).div_ceil(most));
        let role = if *sum == 0 { Role::Quiet } else { Role::Text };
        let pieces = [
            piece(fit::pad(name, label) + " ", role),
            piece(fit::right(&sum.to_string(), 4) + "  ", role),
            piece(bar, Role::Accent),
        ];
        pen.line(area, used, &pieces);
        used += 1;
    }
    used += 1;
    // The last row is for where the page is found.
    let lower = below(Rect { height: area.height.saturating_sub(2), ..area }, used);
    let half = if area.width >= WIDE { lower.width / 2 } else { lower.width };
    let last = Rect { width: half.saturating_sub(2), ..lower };
    pen.line(last, 0, &[piece(t!(lang, "plenary-latest"), Role::Title)]);
    for (row, latest) in (1..lower.height).zip(&plenary.latest) {
        let pieces = [piece(fit::pad(&latest.code, 5), Role::Key), piece(latest.title.as_str(), Role::Text)];
        pen.line(last, row, &pieces);
    }
    if area.width >= WIDE {
        let right = Rect { x: lower.x + half, width: lower.width - half, ..lower };
        pen.line(right, 0, &[piece(t!(lang, "plenary-rooms"), Role::Title)]);
        for (row, room) in (1..lower.height).zip(&plenary.rooms) {
            let pieces = [
                piece(fit::right(&room.accepted.to_string(), 4) + "  ", Role::Key),
                piece(room.title.as_str(), Role::Text),
            ];
            pen.line(right, row, &pieces);
        }
    }
    if let Some(url) = &rooms.url {
        let said = t!(lang, "plenary-page", url = url.as_str());
        pen.line(below(area, area.height.saturating_sub(1)), 0, &[piece(said, Role::Quiet)]);
    }
}

fn compare(pen: &mut Pen<'_>, lang: Lang, to: &Target, comparison: &Comparison, scrolled: List, area: Rect) {
    let counts = comparison.counts;
    let (added, changed, gone, left) = (counts.added, counts.changed, counts.withdrawn + counts.removed, counts.left);
    let sum =
        t!(lang, "export-would", target = to.to_string(), added = added, changed = changed, gone = gone, left = left);
    let used = pen.paragraph(area, 0, &sum, 3, Role::Text);
    let rows = below(area, used + 1);
    if comparison.lines.is_empty() {
        pen.line(rows, 0, &[piece(t!(lang, "dataset-same"), Role::Good)]);
        return;
    }
    let chosen = scrolled.chosen(comparison.lines.len());
    for (row, at) in (0..).zip(pen.window(rows, scrolled, comparison.lines.len())) {
        let pieces = match &comparison.lines[at] {
            Compared::Row(sign, said) => {
                let role = match sign {
                    '+' => Role::Good,
                    '-' => Role::Bad,
                    _ => Role::Warn,
                };
                vec![piece(format!("{sign}  "), role), piece(said.as_str(), Role::Text)]
            }
            Compared::Cell(cell) => vec![
                piece(fit::pad(&format!("     {}", cell.column), LABEL + 5) + " ", Role::Quiet),
                piece(cell.old.as_str(), Role::Quiet),
                piece(" → ", Role::Accent),
                piece(cell.new.as_str(), Role::Text),
            ],
        };
        pen.row(rows, row, Hit::Row(at), chosen == Some(at), &pieces);
    }
}
