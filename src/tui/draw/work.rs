//! The work in the middle: proposals, people, outcomes.

use crossterm::event::KeyCode;
use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

use super::{
    hit::Hit,
    measures,
    pen::{Pen, below, piece},
};
use crate::{
    session::{Assignment, Handlungsfeld, Lang, Outcome, OutcomeResult, Participant, Proposal, ProposalStatus, Slot},
    t, text,
    tui::{
        app::App,
        fit,
        keys::{self, Action, InSession},
        seat::{Seat, memory},
        theme::Role,
    },
};

/// Rows from which on one stays free above a list.
const ROOMY: u16 = 14;
/// Rows below a list for the chosen row; a third of the screen where it has a text of its own to read.
const DETAIL: u16 = 4;

/// Rows that a list has before anything is said about the chosen row.
const LIST_LEAST: u16 = 3;

/// The list's part of an area, and the part below it for the chosen row.
pub fn split(seat: &Seat, area: Rect) -> (Rect, Rect) {
    let has_text = seat.proposal().is_some_and(|(_, proposal)| proposal.text.is_some());
    let detail = if has_text { DETAIL.max(area.height / 3) } else { DETAIL };
    let list = Rect { height: area.height.saturating_sub(detail + 1).max(LIST_LEAST.min(area.height)), ..area };
    (list, below(area, list.height + 1))
}

/// The proposals, numbered.
pub fn proposals(pen: &mut Pen<'_>, app: &App, seat: &Seat, area: Rect) {
    let lang = app.voice.lang;
    let rows = &seat.lists.shown;
    if rows.is_empty() {
        pen.paragraph(
            area,
            1,
            &t!(lang, "proposals-empty", key = keys::key_of(lang, Action::InSession(InSession::Propose))),
            4,
            Role::Quiet,
        );
        return;
    }
    let (list, detail) = split(seat, area);
    let chosen = seat.lists.proposals.chosen(rows.len());
    let numbers = digits(seat.session().proposals.len() as u32);
    for (row, at) in (0..).zip(pen.window(list, seat.lists.proposals, rows.len())) {
        let Some(proposal) = seat.session().proposals.get(rows[at]) else { continue };
        let mark = match (seat.marked.contains(&rows[at]), seat.is_like(rows[at])) {
            (true, _) => "●",
            (false, true) => "≈",
            (false, false) => " ",
        };
        let (state, role) = state(lang, proposal);
        let state_width = if state.is_empty() { 0 } else { state.width() + 2 };
        let width = usize::from(list.width).saturating_sub(2 + 2 + numbers + 2 + state_width);
        let pieces = [
            piece(format!("{mark} {:>numbers$}  ", rows[at].number()), Role::Quiet),
            piece(fit::pad(&proposal.title, width), Role::Text),
            piece(fit::right(&state, state_width), role),
        ];
        pen.row(list, row, Hit::Row(at), chosen == Some(at), &pieces);
    }
    self::detail(pen, app, seat, super::pen::inset(detail, 2));
}

/// What the chosen proposal says, who brought it in, and what it is made of.
pub fn detail(pen: &mut Pen<'_>, app: &App, seat: &Seat, place: Rect) {
    let lang = app.voice.lang;
    let Some((slot, proposal)) = seat.proposal() else { return };
    let mut used = pen.paragraph(place, 0, &proposal.title, 3, Role::Text);
    if let Some(text) = &proposal.text {
        let rows = place.height.saturating_sub(used + 1).max(1);
        used += pen.paragraph(place, used, text, rows, Role::Quiet);
    }
    let mut about = vec![text::channel(lang, proposal.channel).into_owned()];
    if let Some(person) = proposal.proposed_by.and_then(|who| seat.session().participants.get(who)) {
        about.insert(0, person.name.to_string());
    }
    if let Some(cluster) = &proposal.cluster {
        about.push(t!(lang, "proposal-cluster", name = cluster.as_ref()).into_owned());
    }
    let merged = seat.session().sums.merged.get(&slot).into_iter().flatten().take(MERGED_MAX);
    let merged = merged.map(|slot| slot.number().to_string()).collect::<Vec<_>>();
    if !merged.is_empty() {
        about.push(t!(lang, "proposal-merged", numbers = merged.join(", ")).into_owned());
    }
    about.extend(proposal.split_from.map(|from| t!(lang, "proposal-part-of", number = from.number()).into_owned()));
    pen.line(place, used, &[piece(about.join(" · "), Role::Quiet)]);
    // While something is written, what is like that is told there.
    if used + 1 < place.height && app.overlay.is_none() {
        earlier(pen, lang, seat, place, used + 1);
    }
}

/// What an earlier session made of nearly the same.
pub fn earlier(pen: &mut Pen<'_>, lang: Lang, seat: &Seat, place: Rect, row: u16) {
    let Some(earlier) = seat.earlier() else { return };
    let (said, came) = (t!(lang, "earlier"), memory::outcome(lang, earlier));
    let room = usize::from(place.width).saturating_sub(said.width() + came.width() + 4);
    let mut pieces = vec![piece(said, Role::Warn), piece("  ", Role::Text), piece(came, Role::Accent)];
    // Where it is narrow, what it was called has a row of its own, if there is one.
    match earlier.title.width() > room && row + 1 < place.height {
        true => {
            pen.paragraph(place, row + 1, &earlier.title, 1, Role::Text);
        }
        false => pieces.push(piece(format!("  {}", fit::cut(&earlier.title, room)), Role::Text)),
    }
    pen.line(place, row, &pieces);
}

/// Numbers of merged proposals that are named at most: more don't fit into a line.
const MERGED_MAX: usize = 40;

fn digits(number: u32) -> usize {
    number.to_string().len().max(2)
}

/// Cells for the heading that a proposal stands under; its whole name is in the detail.
const CLUSTER_CELLS: usize = 18;

/// What became of a proposal, or the heading it stands under.
fn state(lang: Lang, proposal: &Proposal) -> (text::Sentence, Role) {
    match proposal.status {
        ProposalStatus::Open => {
            let cluster = proposal.cluster.as_deref().unwrap_or_default();
            (fit::cut(cluster, CLUSTER_CELLS).into(), Role::Quiet)
        }
        ProposalStatus::Settled { result } => result_in_words(lang, result),
        ProposalStatus::Merged { .. } | ProposalStatus::Split | ProposalStatus::Withdrawn => ("".into(), Role::Quiet),
    }
}

fn result_in_words(lang: Lang, result: OutcomeResult) -> (text::Sentence, Role) {
    let role = match result {
        OutcomeResult::Accepted => Role::Good,
        OutcomeResult::Rejected => Role::Bad,
        OutcomeResult::Postponed | OutcomeResult::Referred | OutcomeResult::Noted => Role::Warn,
    };
    (text::outcome_result(lang, result), role)
}

/// Who is on the list, and who is there.
pub fn people(pen: &mut Pen<'_>, app: &App, seat: &Seat, area: Rect) {
    let lang = app.voice.lang;
    let rows = &seat.session().sums.people;
    if rows.is_empty() {
        pen.paragraph(
            area,
            1,
            &t!(lang, "people-empty", key = keys::key_of(lang, Action::InSession(InSession::AddPerson))),
            4,
            Role::Quiet,
        );
        return;
    }
    let session = seat.session();
    let said = t!(lang, "people-count", present = session.in_room, all = rows.len());
    pen.line(area, 0, &[piece(said, Role::Text)]);
    if seat.number > 0 {
        pen.right(area, 0, &[piece(t!(lang, "people-number", number = seat.number), Role::Accent)]);
    }
    let list = below(area, 2);
    let chosen = seat.place_of_person();
    let numbers = digits(rows.len() as u32);
    for (row, at) in (0..).zip(pen.window(list, seat.lists.people, rows.len())) {
        let Some(person) = session.participants.get(rows[at]) else { continue };
        let (mark, role) = if person.is_present() { ("✓", Role::Good) } else { ("·", Role::Quiet) };
        let special = special(lang, seat, rows[at], person);
        let width = usize::from(list.width).saturating_sub(4 + numbers + 2 + special.width());
        // An organisation may be long; what is special about a vote stands there whole.
        let who = fit::pad(&format!("{}{special}", fit::cut(&called(person), width)), width + special.width());
        let pieces = [
            piece(format!("{mark} "), role),
            piece(format!("{:>numbers$}  ", rows[at].number()), Role::Quiet),
            piece(who, if person.is_present() { Role::Text } else { Role::Quiet }),
        ];
        pen.row(list, row, Hit::Row(at), chosen == Some(at), &pieces);
    }
}

/// Name and organisation.
fn called(person: &Participant) -> String {
    match &person.organisation {
        Some(organisation) => format!("{}, {organisation}", person.name),
        None => person.name.to_string(),
    }
}

/// What is special about somebody's vote: ` (ohne Stimme) (befangen)`.
fn special(lang: Lang, seat: &Seat, slot: Slot<Participant>, person: &Participant) -> String {
    let excused = seat.running().is_some_and(|(_, item)| item.excused.contains(&slot));
    let vote = match (person.may_vote, person.weight) {
        (false, _) => Some(t!(lang, "person-no-vote")),
        (true, 2..) => Some(t!(lang, "person-weight", weight = person.weight)),
        (true, ..2) => None,
    };
    let apologies = (person.excused && !person.is_present()).then(|| t!(lang, "person-apologies"));
    let said = [vote, apologies, excused.then(|| t!(lang, "person-excused"))];
    said.into_iter().flatten().map(|said| format!(" ({said})")).collect()
}

/// What was agreed, and where it belongs.
pub fn outcomes(pen: &mut Pen<'_>, app: &App, seat: &Seat, area: Rect) {
    let lang = app.voice.lang;
    let rows = &seat.lists.outcomes_shown;
    if rows.is_empty() {
        pen.paragraph(
            area,
            1,
            &t!(lang, "outcomes-empty", key = keys::key_of(lang, Action::InSession(InSession::Agree))),
            4,
            Role::Quiet,
        );
        return;
    }
    if seat.plans() {
        return measures::draw(pen, app, seat, area);
    }
    let session = seat.session();
    let fields = fields_height(lang, seat, area);
    let (said, role) = match session.sums.unassigned.len() {
        0 => (t!(lang, "check-fields-done"), Role::Good),
        count => (t!(lang, "outcomes-left", count = count), Role::Warn),
    };
    pen.line(area, 0, &[piece(said, role)]);
    let area = below(area, if area.height < ROOMY { 1 } else { 2 });
    let detail = if area.height < fields + DETAIL + 1 + LIST_LEAST { 0 } else { DETAIL };
    let list = Rect { height: area.height.saturating_sub(fields + detail + 1), ..area };
    let chosen = seat.lists.outcomes.chosen(rows.len());
    let numbers = digits(session.outcomes.len() as u32);
    for (row, at) in (0..).zip(pen.window(list, seat.lists.outcomes, rows.len())) {
        let Some(outcome) = session.outcomes.get(rows[at]) else { continue };
        let (code, code_role) = field_of(seat, outcome);
        let (state, role) = result_in_words(lang, outcome.result);
        // The usual result is told by a mark alone, so that the others stand out; line by line, in words.
        let state = if pen.draws() && outcome.result == OutcomeResult::Accepted { "✓".into() } else { state };
        let state_width = state.width() + 2;
        let width = usize::from(list.width).saturating_sub(2 + numbers + 2 + 6 + state_width);
        let pieces = [
            piece(format!("{:>numbers$}  ", rows[at].number()), Role::Quiet),
            piece(fit::pad(code, 6), code_role),
            piece(fit::pad(&outcome.title, width), Role::Text),
            piece(fit::right(&state, state_width), role),
        ];
        pen.row(list, row, Hit::Row(at), chosen == Some(at), &pieces);
    }
    if let Some((slot, outcome)) = seat.outcome() {
        if detail > 0 {
            let place = Rect { height: DETAIL - 1, ..super::pen::inset(below(area, list.height + 1), 2) };
            let used = pen.paragraph(place, 0, &outcome.title, 2, Role::Text);
            pen.line(place, used, &[piece(measure(lang, outcome), Role::Quiet)]);
        }
        handlungsfelder(pen, app, seat, (slot, outcome), below(area, list.height + detail + 1));
    }
}

/// What it is, who leads it, until when, and what comes next.
pub fn measure(lang: Lang, outcome: &Outcome) -> String {
    let mut parts = vec![text::outcome_kind(lang, outcome.kind).into_owned()];
    if let Some(measure) = &outcome.measure {
        let due = measure.due.map(|due| t!(lang, "measure-until", day = text::day_short(lang, due)).into_owned());
        let texts = [measure.lead.as_deref(), due.as_deref(), measure.next_step.as_deref()];
        parts.extend(texts.into_iter().flatten().map(str::to_owned));
    }
    parts.join(" · ")
}

/// The code of the outcome's Handlungsfeld, or a mark for none.
fn field_of<'a>(seat: &'a Seat, outcome: &Outcome) -> (&'a str, Role) {
    match &outcome.assignment {
        Assignment::Missing => ("?", Role::Warn),
        Assignment::Nowhere { .. } => ("–", Role::Quiet),
        Assignment::Field { .. } => (seat.session().main_field(outcome).map_or("", |field| &field.code), Role::Accent),
    }
}

/// Fields that have a digit.
const WITH_DIGIT: usize = 9;

/// How the Handlungsfelder stand below each other.
struct Columns {
    count: usize,
    /// Lines that a name may take; none where there is room for the codes only.
    name_lines: usize,
    rows: usize,
}

/// Cells of a field without its name: mark, digit, code, count.
const BARE: u16 = 2 + 3 + 5 + 4;
/// Cells from which on a name says something.
const NAMED: u16 = BARE + 12;

/// The arrangement that says most about the fields and shows all of them: in one column with names that may take two lines,
/// or one, since that is read fastest; else in two; else their codes alone in as many as it takes.
fn columns(lang: Lang, fields: &[Handlungsfeld], area: Rect) -> Columns {
    let below_each_other = |count: usize, name_lines| Columns { count, name_lines, rows: fields.len().div_ceil(count) };
    let name_cells = usize::from(area.width.saturating_sub(BARE + 1));
    let names = fields.iter().map(|field| fit::wrap(field.name.get(lang), name_cells, 2).len().max(1));
    let whole = Columns { count: 1, name_lines: 2, rows: names.sum() };
    let two = (area.width / 2 >= NAMED).then(|| below_each_other(2, 1));
    let bare = (2..=usize::from(area.width / BARE).max(2)).map(|count| below_each_other(count, 0));
    let mut said = [whole, below_each_other(1, 1)].into_iter().chain(two).chain(bare).collect::<Vec<_>>();
    let fitting = said.iter().position(|columns| columns.rows <= area.height.into());
    said.swap_remove(fitting.unwrap_or(said.len() - 1))
}

/// Rows that the list of Handlungsfelder takes below another list.
pub fn fields_height(lang: Lang, seat: &Seat, area: Rect) -> u16 {
    let fields = with_digits(seat);
    let half = Rect { height: area.height / 2, ..area };
    let suggestion = seat.outcome().is_some_and(|(slot, _)| seat.suggestion(slot).is_some());
    columns(lang, fields, half).rows as u16 + 1 + u16::from(suggestion)
}

fn with_digits(seat: &Seat) -> &[Handlungsfeld] {
    let fields = &seat.session().concept.fields;
    &fields[..fields.len().min(WITH_DIGIT)]
}

/// The Handlungsfelder with their digits and how many outcomes they have, those of the outcome marked; and the one that its
/// words speak for.
pub fn handlungsfelder(pen: &mut Pen<'_>, app: &App, seat: &Seat, of: (Slot<Outcome>, &Outcome), area: Rect) {
    let lang = app.voice.lang;
    let (slot, outcome) = of;
    let suggestion = seat.suggestion(slot);
    let concept = &seat.session().concept;
    let fields = with_digits(seat);
    // The fields come first: what they are called together and what is suggested stand there where room is left.
    let columns =
        columns(lang, fields, Rect { height: area.height.saturating_sub(1 + u16::from(suggestion.is_some())), ..area });
    let mut list = area;
    if columns.rows < area.height.into() {
        pen.line(area, 0, &[piece(concept.title.get(lang), Role::Quiet)]);
        list = below(area, 1);
    }
    let width = area.width / columns.count as u16;
    let (main, also) = match &outcome.assignment {
        Assignment::Field { main, also, .. } => (Some(*main), also.as_slice()),
        Assignment::Missing | Assignment::Nowhere { .. } => (None, &[][..]),
    };
    if let Some(suggestion) = suggestion
        && let Some(field) = concept.fields.get(suggestion.field)
    {
        let digit = suggestion.field + 1;
        let said = |words: &[_]| {
            let because = text::quoted(lang, words);
            t!(lang, "field-suggested", digit = digit, code = field.code.as_ref(), because = because)
        };
        // As many of its words as fit, one at least.
        let words = &suggestion.because;
        let shorter = (1..=words.len()).rev().map(|count| said(&words[..count]));
        let fitting = shorter.into_iter().find(|said| said.width() + 2 <= area.width.into());
        let said = fitting.unwrap_or_else(|| said(&words[..1.min(words.len())]));
        pen.line(list, columns.rows as u16, &[piece("→ ", Role::Accent), piece(said, Role::Accent)]);
    }
    let (mut row, mut column) = (0, 0);
    for (at, field) in fields.iter().enumerate() {
        if usize::from(row) >= columns.rows {
            (row, column) = (0, column + 1);
        }
        let place = Rect { x: list.x + column * width, width: width - 1, ..list };
        let (mark, role) = match (main == Some(at), also.contains(&at)) {
            (true, _) => ("●", Role::Accent),
            (false, true) => ("○", Role::Accent),
            (false, false) if suggestion.is_some_and(|suggestion| suggestion.field == at) => ("→", Role::Accent),
            (false, false) => (" ", Role::Text),
        };
        let pieces = [
            piece(format!("{mark} "), Role::Accent),
            piece(format!("{}  ", at + 1), Role::Key),
            piece(fit::pad(&field.code, 5), role),
        ];
        pen.line(place, row, &pieces);
        let name = Rect { width: place.width.saturating_sub(BARE), ..super::pen::inset(place, BARE - 4) };
        let lines = fit::wrap(field.name.get(lang), name.width.into(), columns.name_lines);
        for (row, line) in (row..).zip(&lines) {
            pen.line(name, row, &[piece(line.as_str(), role)]);
        }
        let count = seat.session().sums.coverage.get(&at).copied().unwrap_or(0);
        pen.right(place, row, &[piece(count.to_string(), if count == 0 { Role::Warn } else { Role::Quiet })]);
        let rows = lines.len().max(1) as u16;
        if let Some(digit) = char::from_digit(at as u32 + 1, 10) {
            pen.spot(place, row, rows, Hit::Key(KeyCode::Char(digit).into()));
        }
        row += rows;
    }
}
