//! What lies over the screen: the one popup, and what stands in it.

use ratatui::layout::{Position, Rect};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::{
    door, find,
    hit::Hit,
    pen::{Pen, below, inset, piece},
    sheet, vote, work,
};
use crate::{
    session::{Lang, Secrecy, card::FEW},
    t, text,
    tui::{
        app::{App, Overlay, REREAD, Screen, Weighty},
        choice::Choice,
        field::Field,
        fit,
        keys::{self, Place},
        list::List,
        seat::{Author, Entry, Row, Seat, Term, Terms, author},
        theme::Role,
    },
    voting::{Electorate, Method},
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
            let hints = if entry.purpose.takes_proposals() { HINTS } else { 0 };
            if let (Screen::Session(seat), HINTS) = (&app.screen, hints) {
                hint(pen, lang, seat, entry, below(inner, inner.height - HINTS));
            }
            let place = below(inner, 1);
            Some(write(pen, &entry.field, Rect { height: place.height - hints, ..place }))
        }
        Overlay::Terms(terms) => {
            if let Screen::Session(seat) = &app.screen {
                show_terms(pen, lang, seat, terms, area)
            } else {
                None
            }
        }
        Overlay::Sheet(sheet) => sheet::draw(pen, app, sheet, area),
        Overlay::Confirm(weighty) => {
            let (unsaved, begun) = (app.unsaved(), app.begun());
            let question = match weighty {
                Weighty::CloseVote => {
                    let vote = if let Screen::Session(seat) = &app.screen { seat.vote() } else { None };
                    let (cast, present) = vote.map_or((0, 0), |(_, vote)| (vote.turnout(), vote.electorate.present));
                    t!(lang, "confirm-close-vote", cast = cast, present = present)
                }
                Weighty::CloseSession => t!(lang, "confirm-close-session"),
                Weighty::LeaveUnsaved | Weighty::MinutesUnsaved | Weighty::QuitUnsaved => {
                    let anyway = if *weighty == Weighty::MinutesUnsaved {
                        t!(lang, "confirm-minutes")
                    } else {
                        t!(lang, "confirm-leave")
                    };
                    let reread = keys::key_of(lang, REREAD);
                    let unsaved = (unsaved > 0).then(|| t!(lang, "confirm-unsaved", count = unsaved, reread = reread));
                    let begun = (begun > 0).then(|| t!(lang, "confirm-begun", count = begun));
                    let room = app.holds_room().then(|| t!(lang, "confirm-room"));
                    let said = unsaved.into_iter().chain(begun).chain(room).chain([anyway]);
                    said.collect::<Vec<_>>().join(" ").into()
                }
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
        Overlay::Writing(writing) => {
            let inner = framed(pen, area);
            pen.line(inner, 0, &[piece(writing.title.as_ref(), Role::Title)]);
            if writing.is_changed() {
                pen.right(inner, 0, &[piece(t!(lang, "writing-changed"), Role::Warn)]);
            }
            Some(write(pen, &writing.field, below(inner, 2)))
        }
        Overlay::Find(finding) => Some(find::draw(pen, lang, finding, area)),
    }
}

/// Rows below a proposal being written: who brought it in, and what is like it.
const HINTS: u16 = 3;

/// Who brought in the proposal being written and what is like it, or how many there are.
fn hint(pen: &mut Pen<'_>, lang: Lang, seat: &Seat, entry: &Entry, area: Rect) {
    if entry.asked {
        let unknown = entry.field.lines().iter().find_map(|line| match author(seat.session(), line).1 {
            Author::Unknown(letters) => Some(letters),
            Author::Nobody | Author::Person(_) => None,
        });
        let several = entry.count() > 1;
        let asked = several.then(|| t!(lang, "ask-several", count = entry.count()));
        let used = asked.map_or(0, |asked| pen.paragraph(area, 0, &asked, 2, Role::Warn));
        if let Some(letters) = unknown {
            let said = match several {
                true => t!(lang, "author-unknown", letters = letters),
                false => t!(lang, "author-ask", letters = letters),
            };
            pen.paragraph(area, used, &said, 2, Role::Warn);
        }
        return;
    }
    let (said, role) = match author(seat.session(), entry.line()).1 {
        Author::Nobody => (t!(lang, "author-how"), Role::Quiet),
        Author::Unknown(letters) => (t!(lang, "author-unknown", letters = letters), Role::Warn),
        Author::Person(slot) => {
            let name = seat.session().participants.get(slot).map_or("", |person| &person.name);
            (t!(lang, "author-is", name = name), Role::Good)
        }
    };
    let used = pen.paragraph(area, 0, &said, 2, role);
    let alike: Vec<_> = seat.hints().collect();
    work::earlier(pen, lang, seat, area, used + u16::from(!alike.is_empty()));
    if alike.is_empty() {
        return;
    }
    let room = usize::from(area.width).saturating_sub(10) / alike.len() - 10;
    let mut pieces = vec![piece(t!(lang, "alike"), Role::Warn)];
    for (slot, proposal) in alike {
        let number = t!(lang, "alike-number", number = slot.number());
        pieces.extend([piece(format!("  {number} "), Role::Key), piece(fit::cut(&proposal.title, room), Role::Text)]);
    }
    pen.line(area, used, &pieces);
}

/// Where an overlay stands, and what it leaves of the screen: what is written about stays in sight.
pub fn places(overlay: Option<&Overlay>, body: Rect) -> (Rect, Rect) {
    let Some(Overlay::Entry(entry)) = overlay else { return (body, body) };
    let rows = rows_of(&entry.field, usize::from(body.width) - 6).len().min(8) as u16;
    let hints = if entry.purpose.takes_proposals() { HINTS } else { 0 };
    let height = (rows + 3 + hints).min(body.height / 2 + hints);
    let above = Rect { height: body.height - height, ..body };
    (above, below(body, above.height))
}

/// A raised place in the middle of the screen, with room around its content; gives back the content's place.
pub fn popup(pen: &mut Pen<'_>, area: Rect, width: u16, height: u16) -> Rect {
    let width = width.min(area.width);
    let height = (height + 2).min(area.height);
    let x = area.x + (area.width - width) / 2;
    let y = area.y + (area.height - height) / 3;
    framed(pen, Rect { x, y, width, height })
}

/// A place with a frame around it; gives back what is inside.
fn framed(pen: &mut Pen<'_>, place: Rect) -> Rect {
    pen.fill(place, Role::Text);
    pen.frame(place, Role::Accent);
    Rect { x: place.x + 3, y: place.y + 1, width: place.width - 6, height: place.height - 2 }
}

/// The field's text in rows of at most so many cells: (line, first character, text).
fn rows_of(field: &Field, cells: usize) -> Vec<(usize, usize, String)> {
    let mut rows = Vec::new();
    for (line, text) in field.lines().iter().enumerate() {
        let (mut row, mut from, mut at, mut used) = (String::new(), 0, 0, 0);
        for grapheme in text.graphemes(true) {
            if used + grapheme.width() >= cells.max(2) {
                // Behind the last blank, where there is one.
                let rest = row.split_off(row.rfind(' ').map_or(row.len(), |blank| blank + 1));
                used = rest.width();
                rows.push((line, from, std::mem::replace(&mut row, rest)));
                from = at - row.chars().count();
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
pub fn write(pen: &mut Pen<'_>, field: &Field, area: Rect) -> Position {
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
    for (row, (line, start, text)) in rows.iter().enumerate().skip(first).take(area.height.into()) {
        let mut x = area.x;
        let mut at = *start;
        for grapheme in text.graphemes(true) {
            let width = grapheme.width() as u16;
            if (*line, at) >= from && (*line, at) < to {
                let y = area.y + (row - first) as u16;
                pen.highlight(Rect { x, y, width, height: 1 }.intersection(area), Role::Alarm);
            }
            x += width;
            at += grapheme.chars().count();
        }
    }
}

fn choose(pen: &mut Pen<'_>, lang: Lang, choice: &Choice, area: Rect) -> Position {
    let height = area.height.saturating_sub(4).min(if pen.draws() { 16 } else { u16::MAX });
    let inner = popup(pen, area, 76, height);
    pen.line(inner, 0, &[piece(choice.title.as_ref(), Role::Quiet)]);
    let cursor = write(pen, &choice.field, Rect { height: 1, ..below(inner, 1) });
    let list = below(inner, 3);
    if choice.is_empty() {
        pen.line(list, 0, &[piece(t!(lang, "choose-nothing"), Role::Quiet)]);
    }
    let chosen = choice.list.chosen(choice.len());
    for (row, at) in (0..).zip(pen.window(list, choice.list, choice.len())) {
        let Some(found) = choice.row(at) else { continue };
        let mark = match (choice.place() == Place::Fields, choice.is_marked(at)) {
            (true, true) => "○ ",
            (true, false) if choice.is_suggested(at) => "→ ",
            (true, false) => "  ",
            (false, _) => "",
        };
        let pieces = [
            piece(mark, Role::Accent),
            piece(fit::pad(&found.mark, 9) + " ", Role::Key),
            piece(found.label.as_str(), Role::Text),
        ];
        pen.row(list, row, Hit::Row(at), chosen == Some(at), &pieces);
    }
    cursor
}

/// Cells for the name of a term.
const TERM: u16 = 22;
/// Cells of the window with the terms of a vote.
const TERMS: u16 = 84;

/// Who can vote, what is needed, and what can still be changed; gives back where the cursor stands.
fn show_terms(pen: &mut Pen<'_>, lang: Lang, seat: &Seat, terms: &Terms, area: Rect) -> Option<Position> {
    let session = seat.session();
    let rows = terms.rows();
    let title = |slot| session.proposals.get(slot).map_or("", |proposal| &*proposal.title);
    let mut titles: Vec<&str> = terms.question.as_deref().into_iter().collect();
    if terms.on.len() == 1 {
        titles.extend(terms.on.iter().map(|slot| title(*slot)));
    }
    titles.extend(terms.options.iter().map(|option| option.title.as_str()));
    let shown = titles.len().min(4) as u16;
    let gap = u16::from(shown > 0);
    let proposals = rows.iter().take_while(|row| matches!(row, Row::Proposal(_))).count();
    // The proposals stand apart from the terms where there is room for it.
    let lines = before_it_opens(lang, seat, terms, &session.electorate_of(session.running()));
    let cells = usize::from(TERMS.min(area.width)).saturating_sub(6);
    let said: usize = lines.iter().map(|(said, _)| fit::wrap(said, cells, 2).len()).sum();
    let besides = shown + gap + 3 + said as u16;
    let height = (rows.len() as u16 + u16::from(proposals > 0)).min(area.height.saturating_sub(besides + 2)).max(1);
    let inner = popup(pen, area, TERMS, height + besides);
    let heading = match (&terms.former, terms.straw) {
        (Some(_), _) => t!(lang, "terms-round"),
        (None, true) => t!(lang, "terms-straw"),
        (None, false) => t!(lang, "terms-title", count = terms.on.len().max(1)),
    };
    pen.line(inner, 0, &[piece(heading, Role::Quiet)]);
    if pen.draws() && matches!(rows.get(terms.at), Some(Row::Proposal(_))) {
        pen.right(inner, 0, &[piece(t!(lang, "terms-move"), Role::Accent)]);
    }
    for (row, title) in (1..).zip(titles.iter().take(shown.into())) {
        pen.line(inner, row, &[piece(*title, Role::Title)]);
    }
    let list = Rect { height, ..below(inner, 1 + shown + gap) };
    let mut cursor = None;
    let apart = if usize::from(height) > rows.len() { proposals } else { rows.len() };
    for (row, at) in (0..).zip(pen.window(list, List::at(terms.at), rows.len())) {
        let row = row + u16::from(at >= apart);
        let pieces = match rows[at] {
            Row::Proposal(place) => {
                let slot = terms.on[place];
                let front = if terms.is_queue() { format!("{}.", place + 1) } else { "·".into() };
                let number = format!("{:>3}  ", slot.number());
                [piece(fit::pad(&front, 4), Role::Key), piece(number, Role::Quiet), piece(title(slot), Role::Title)]
            }
            Row::Term(term) => {
                let (name, value) = term_in_words(lang, terms, term);
                let value = if term == Term::Simple { value.into_owned() } else { format!("‹ {value} ›") };
                [piece(fit::pad(&name, TERM.into()), Role::Quiet), piece(value, Role::Text), piece("", Role::Text)]
            }
        };
        pen.row(list, row, Hit::Row(at), terms.at == at, &pieces);
        if terms.at == at && terms.is_writing() {
            let place = Rect { y: list.y + row, height: 1, ..inset(list, 2 + TERM) };
            cursor = Some(write(pen, &terms.simple, place));
        }
    }
    let after = below(inner, height + shown + gap + 2);
    lines.iter().fold(0, |row, (said, role)| row + pen.paragraph(after, row, said, 2, *role));
    cursor
}

/// Who can vote, whether enough are there, how many yes votes it takes, and what should make her think twice.
fn before_it_opens(lang: Lang, seat: &Seat, terms: &Terms, now: &Electorate) -> Vec<(text::Sentence, Role)> {
    let excused = seat.session().electorate_of(None).present - now.present;
    let who = t!(lang, "terms-electorate", eligible = now.eligible, present = now.present, excused = excused);
    let mut lines = vec![(who, Role::Text)];
    let needed = terms.quorum.needed(now.eligible);
    lines.push(match needed {
        _ if now.present == 0 => (t!(lang, "terms-nobody"), Role::Warn),
        _ if terms.straw => (t!(lang, "terms-straw-open"), Role::Quiet),
        0 => (t!(lang, "side-no-quorum-needed"), Role::Quiet),
        _ if terms.lacks_quorum(now) => (t!(lang, "side-quorum-missing", needed = needed), Role::Warn),
        _ => (t!(lang, "side-quorum", needed = needed), Role::Good),
    });
    if terms.method == Method::YesNo && !terms.straw && now.present > 0 {
        lines.push(vote::needed(lang, terms.rule, now));
    }
    if terms.asked {
        lines.push((t!(lang, "terms-no-quorum"), Role::Bad));
    }
    // Who would be given away by the numbers.
    if terms.secrecy == Secrecy::Secret && (1..FEW).contains(&now.present) {
        lines.push((t!(lang, "terms-few", few = FEW), Role::Warn));
    }
    lines
}

fn term_in_words(lang: Lang, terms: &Terms, term: Term) -> (text::Sentence, text::Sentence) {
    match term {
        Term::Straw if terms.straw => (t!(lang, "term-straw"), t!(lang, "term-straw-opinion")),
        Term::Straw => (t!(lang, "term-straw"), t!(lang, "term-straw-decision")),
        Term::Round => {
            let only_best = terms.former.as_ref().is_some_and(|former| former.only_best);
            let value = if only_best { t!(lang, "term-round-best") } else { t!(lang, "term-round-all") };
            (t!(lang, "term-round"), value)
        }
        Term::Order if terms.one_by_one => (t!(lang, "term-order"), t!(lang, "term-order-queue")),
        Term::Order => (t!(lang, "term-order"), t!(lang, "term-order-together")),
        Term::Method => (t!(lang, "term-method"), text::method(lang, terms.method)),
        Term::Rule => (t!(lang, "term-rule"), text::rule(lang, terms.rule)),
        Term::Secrecy => (t!(lang, "term-secrecy"), text::secrecy(lang, terms.secrecy)),
        Term::Quorum => (t!(lang, "term-quorum"), text::quorum(lang, terms.quorum)),
        Term::Seats => (t!(lang, "term-seats"), terms.seats.to_string().into()),
        Term::Points => (t!(lang, "term-points"), terms.points.to_string().into()),
        Term::Max => (t!(lang, "term-max"), terms.max.to_string().into()),
        Term::Passive if terms.passive => (t!(lang, "term-passive"), t!(lang, "passive-option")),
        Term::Passive => (t!(lang, "term-passive"), t!(lang, "term-passive-none")),
        Term::Simple => (t!(lang, "term-simple"), terms.simple.text().into()),
    }
}

/// Cells of the keys in the help; a longer row of keys pushes what they do to the right.
const KEYS: usize = 18;
/// From here on it stands there too how many keys a task takes.
const WITH_COUNTS: u16 = 66;

/// All keys, those of the place below first.
fn help(pen: &mut Pen<'_>, app: &App, scrolled: usize, area: Rect) {
    let lang = app.voice.lang;
    let below_it = app.screen.place();
    let mut places: Vec<Place> = below_it.heard().to_vec();
    for place in [
        Place::Entry,
        Place::Choice,
        Place::Fields,
        Place::Terms,
        Place::Sheet,
        Place::Confirm,
        Place::Help,
        Place::Large,
    ] {
        places.push(place);
    }
    let belongs = |place: Place| match &app.screen {
        Screen::Home(_) | Screen::Opening(_) => matches!(place, Place::Home | Place::Find),
        Screen::Review(_) => matches!(place, Place::Review | Place::Writing),
        Screen::Dataset(_) => place.is_of_dataset(),
        Screen::Session(_) => {
            !place.is_of_dataset() && !matches!(place, Place::Home | Place::Find | Place::Review | Place::Writing)
        }
    };
    for binding in keys::table() {
        if belongs(binding.place) && !places.contains(&binding.place) {
            places.push(binding.place);
        }
    }
    let inner = popup(pen, area, 76, area.height.saturating_sub(2));
    let mut lines = Vec::new();
    if matches!(app.screen, Screen::Session(_)) {
        lines.push([piece(t!(lang, "help-everyday"), Role::Title), piece("", Role::Text)]);
        for task in &keys::EVERYDAY {
            let (keys, count) = (task.steps_in_words(lang), t!(lang, "everyday-keys", count = task.keys()));
            let told = format!("{}  {}", fit::pad(&count, 9), task.label(lang));
            let told = if inner.width < WITH_COUNTS { task.label(lang).into_owned() } else { told };
            lines.push([piece(fit::pad(&format!("  {keys}"), KEYS), Role::Key), piece(told, Role::Text)]);
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
            let keys = format!("  {:<width$}  ", binding.names(lang), width = KEYS - 4);
            lines.push([piece(keys, Role::Key), piece(binding.label(lang), Role::Text)]);
        }
        lines.push([piece("", Role::Text), piece("", Role::Text)]);
    }
    let first = scrolled.min(lines.len().saturating_sub(inner.height.into()));
    pen.more(inner, (first > 0, first + usize::from(inner.height) < lines.len()));
    for (row, line) in (0..inner.height).zip(lines.iter().skip(first)) {
        pen.line(inner, row, line);
    }
}
