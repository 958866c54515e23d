//! What was found in all sessions, with the places highlighted.

use ratatui::layout::{Position, Rect};

use super::{
    hit::Hit,
    over::{popup, write},
    pen::{Pen, Piece, below, inset, piece},
};
use crate::{
    session::Lang,
    t,
    text::{self, word},
    tui::{
        find::Finding,
        fit,
        link::{Find, FindPart, shown},
        theme::Role,
    },
};

/// Rows that a hit takes.
const ROWS: u16 = 2;

/// Draws the search; gives back where the cursor stands.
pub fn draw(pen: &mut Pen<'_>, lang: Lang, finding: &Finding, area: Rect) -> Position {
    let inner = popup(pen, area, 110, area.height.saturating_sub(2));
    pen.line(inner, 0, &[piece(t!(lang, "find-title"), Role::Quiet)]);
    if finding.total > 0 {
        pen.right(inner, 0, &[piece(t!(lang, "find-count", count = finding.total), Role::Quiet)]);
    }
    let cursor = write(pen, &finding.field, Rect { height: 1, ..below(inner, 1) });
    let list = below(inner, 3);
    if let Some(sentence) = &finding.trouble {
        pen.paragraph(list, 0, sentence, 4, Role::Bad);
    } else if finding.hits.is_empty() {
        let said = if finding.query.trim().is_empty() { t!(lang, "find-how") } else { t!(lang, "search-nothing") };
        let used = pen.paragraph(list, 0, &said, 4, Role::Quiet);
        if finding.query.contains(':') {
            pen.paragraph(list, used + 1, &t!(lang, "search-filters"), 3, Role::Quiet);
        }
    }
    let count = finding.hits.len();
    let chosen = finding.list.chosen(count);
    let window = finding.list.window(count, usize::from(list.height / ROWS).max(1));
    for (row, at) in (0..).map(|row| row * ROWS).zip(window) {
        let hit = &finding.hits[at];
        pen.row(list, row, Hit::Row(at), chosen == Some(at), &what(lang, hit));
        if row + 1 < list.height {
            pen.line(inset(list, 6), row + 1, &highlighted(hit));
        }
        pen.spot(list, row + 1, ROWS - 1, Hit::Row(at));
    }
    cursor
}

/// What was found, and in which session.
fn what(lang: Lang, hit: &Find) -> Vec<Piece<'static>> {
    let kind = format!("{} {}", word(lang, "found", hit.kind.as_str()), hit.number);
    let result = hit.result.as_deref().map(|result| word(lang, "result", result).into_owned());
    let internal = hit.internal.then(|| t!(lang, "search-internal").into_owned());
    let facts: Vec<_> = [hit.handlungsfeld.clone(), result, internal].into_iter().flatten().collect();
    let day = hit.day.parse().ok().map(|day| text::day_short(lang, day)).unwrap_or_default();
    let title = if hit.field == FindPart::Text { hit.title.as_str() } else { "" };
    vec![
        piece(fit::pad(&kind, 16), Role::Accent),
        piece(fit::pad(&facts.join(" · "), 20), Role::Quiet),
        piece(format!("{day}  {}", shown(&hit.session_title)), Role::Text),
        piece(if title.is_empty() { String::new() } else { format!("  ·  {}", shown(title)) }, Role::Quiet),
    ]
}

/// The place, with the words that were typed standing out.
fn highlighted(hit: &Find) -> Vec<Piece<'static>> {
    let mut pieces: Vec<Piece<'static>> = Vec::new();
    let mut at = 0;
    let chars: Vec<char> = hit.excerpt.chars().collect();
    let part = |from: usize, to: usize| -> String {
        shown(&chars[from.min(chars.len())..to.min(chars.len())].iter().collect::<String>()).replace('\n', " ")
    };
    for (from, to) in &hit.marks {
        pieces.push(piece(part(at, *from), Role::Text));
        pieces.push(piece(part(*from, *to), Role::Key));
        at = *to;
    }
    pieces.push(piece(part(at, chars.len()), Role::Text));
    pieces
}
