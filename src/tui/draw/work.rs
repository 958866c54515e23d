//! The work in the middle: proposals, people, outcomes, speakers, what is missing.

use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

use super::{
    hit::Hit,
    pen::{Pen, below, piece},
};
use crate::{
    session::{Assignment, Lang, Outcome, OutcomeResult, Participant, Proposal, ProposalStatus},
    t, text,
    tui::{app::App, fit, seat::Seat, theme::Role},
};

/// Rows below a list for the whole text of the chosen row.
const DETAIL: u16 = 4;

/// The list's part of an area, and the part below it for the chosen row.
pub fn split(area: Rect) -> (Rect, Rect) {
    let list = Rect { height: area.height.saturating_sub(DETAIL + 1), ..area };
    (list, below(area, list.height + 1))
}

/// The proposals, numbered.
pub fn proposals(pen: &mut Pen<'_>, app: &App, seat: &Seat, area: Rect) {
    let lang = app.voice.lang;
    let rows = &seat.lists.shown;
    if rows.is_empty() {
        pen.paragraph(area, 1, &t!(lang, "proposals-empty"), 4, Role::Quiet);
        return;
    }
    let (list, detail) = split(area);
    let chosen = seat.lists.proposals.chosen(rows.len());
    let numbers = digits(rows.last().map_or(0, |slot| slot.number()));
    for (row, at) in (0..).zip(seat.lists.proposals.window(rows.len(), list.height.into())) {
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
        pen.row(list, row, chosen == Some(at), &pieces);
        pen.spot(list, row, 1, Hit::Row(at));
    }
    self::detail(pen, app, seat, super::pen::inset(detail, 2));
}

/// What the chosen proposal says, who brought it in, and what it is made of.
pub fn detail(pen: &mut Pen<'_>, app: &App, seat: &Seat, place: Rect) {
    let lang = app.voice.lang;
    let Some((slot, proposal)) = seat.proposal() else { return };
    let mut used = pen.paragraph(place, 0, &proposal.title, 3, Role::Text);
    if let Some(text) = &proposal.text {
        used += pen.paragraph(place, used, text, 1, Role::Quiet);
    }
    let mut about = vec![text::channel(lang, proposal.channel).into_owned()];
    if let Some(person) = proposal.proposed_by.and_then(|who| seat.session().participants.get(who)) {
        about.insert(0, person.name.to_string());
    }
    if let Some(cluster) = &proposal.cluster {
        about.push(t!(lang, "proposal-cluster", name = cluster.as_ref()).into_owned());
    }
    let merged = seat.sums.merged.get(&slot).into_iter().flatten().map(u32::to_string).collect::<Vec<_>>();
    if !merged.is_empty() {
        about.push(t!(lang, "proposal-merged", numbers = merged.join(", ")).into_owned());
    }
    about.extend(proposal.split_from.map(|from| t!(lang, "proposal-part-of", number = from.number()).into_owned()));
    pen.line(place, used, &[piece(about.join(" · "), Role::Quiet)]);
}

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
    let rows = &seat.lists.people_shown;
    if rows.is_empty() {
        pen.paragraph(area, 1, &t!(lang, "people-empty"), 4, Role::Quiet);
        return;
    }
    let session = seat.session();
    let said = t!(lang, "people-count", present = session.in_room, all = rows.len());
    pen.line(area, 0, &[piece(said, Role::Text)]);
    if seat.number > 0 {
        pen.right(area, 0, &[piece(t!(lang, "people-number", number = seat.number), Role::Accent)]);
    }
    let list = below(area, 2);
    let chosen = seat.lists.people.chosen(rows.len());
    let numbers = digits(rows.len() as u32);
    for (row, at) in (0..).zip(seat.lists.people.window(rows.len(), list.height.into())) {
        let Some(person) = session.participants.get(rows[at]) else { continue };
        let (mark, role) = if person.is_present() { ("✓", Role::Good) } else { ("·", Role::Quiet) };
        let pieces = [
            piece(format!("{mark} "), role),
            piece(format!("{:>numbers$}  ", rows[at].number()), Role::Quiet),
            piece(
                fit::pad(&described(lang, seat, rows[at], person), list.width.saturating_sub(8).into()),
                if person.is_present() { Role::Text } else { Role::Quiet },
            ),
        ];
        pen.row(list, row, chosen == Some(at), &pieces);
        pen.spot(list, row, 1, Hit::Row(at));
    }
}

/// Name and organisation, and what is special about the voting right.
fn described(lang: Lang, seat: &Seat, slot: crate::session::Slot<Participant>, person: &Participant) -> String {
    let mut text = person.name.to_string();
    if let Some(organisation) = &person.organisation {
        text = format!("{text}, {organisation}");
    }
    if !person.may_vote {
        text = format!("{text} ({})", t!(lang, "person-no-vote"));
    } else if person.weight > 1 {
        text = format!("{text} ({})", t!(lang, "person-weight", weight = person.weight));
    }
    if seat.running().is_some_and(|(_, item)| item.excused.contains(&slot)) {
        text = format!("{text} ({})", t!(lang, "person-excused"));
    }
    text
}

/// What was agreed, and where it belongs.
pub fn outcomes(pen: &mut Pen<'_>, app: &App, seat: &Seat, area: Rect) {
    let lang = app.voice.lang;
    let rows = &seat.lists.outcomes_shown;
    if rows.is_empty() {
        pen.paragraph(area, 1, &t!(lang, "outcomes-empty"), 4, Role::Quiet);
        return;
    }
    let session = seat.session();
    let fields = fields_height(seat, area);
    let list = Rect { height: area.height.saturating_sub(fields + 4), ..area };
    let chosen = seat.lists.outcomes.chosen(rows.len());
    let numbers = digits(rows.last().map_or(0, |slot| slot.number()));
    for (row, at) in (0..).zip(seat.lists.outcomes.window(rows.len(), list.height.into())) {
        let Some(outcome) = session.outcomes.get(rows[at]) else { continue };
        let (code, code_role) = field_of(seat, outcome);
        let (state, role) = result_in_words(lang, outcome.result);
        let width = usize::from(list.width).saturating_sub(2 + numbers + 2 + 6 + 14);
        let pieces = [
            piece(format!("{:>numbers$}  ", rows[at].number()), Role::Quiet),
            piece(fit::pad(code, 6), code_role),
            piece(fit::pad(&outcome.title, width), Role::Text),
            piece(fit::right(&state, 14), role),
        ];
        pen.row(list, row, chosen == Some(at), &pieces);
    }
    if let Some((_, outcome)) = seat.outcome() {
        pen.paragraph(area, list.height + 1, &measure(lang, outcome), 2, Role::Text);
        handlungsfelder(pen, app, seat, outcome, below(area, list.height + 4));
    }
}

/// What it is, who leads it, until when, and what comes next.
fn measure(lang: Lang, outcome: &Outcome) -> String {
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

/// Columns in which the fields stand: one if there is room for it, since it is read faster.
fn columns(fields: usize, area: Rect) -> usize {
    if area.width >= 64 || usize::from(area.height) <= fields { 2 } else { 1 }
}

/// Rows that the list of Handlungsfelder takes below another list.
pub fn fields_height(seat: &Seat, area: Rect) -> u16 {
    let fields = seat.session().concept.fields.len().min(WITH_DIGIT);
    let half = Rect { height: area.height / 2, ..area };
    fields.div_ceil(columns(fields, half)) as u16 + 1
}

/// The Handlungsfelder with their digits, the one of the outcome marked.
pub fn handlungsfelder(pen: &mut Pen<'_>, app: &App, seat: &Seat, outcome: &Outcome, area: Rect) {
    let lang = app.voice.lang;
    let concept = &seat.session().concept;
    let title = concept.title.get(lang);
    pen.line(area, 0, &[piece(title, Role::Quiet)]);
    let fields = &concept.fields[..concept.fields.len().min(WITH_DIGIT)];
    let columns = columns(fields.len(), area);
    let height = fields.len().div_ceil(columns);
    let width = area.width / columns as u16;
    let main = match &outcome.assignment {
        Assignment::Field { main, .. } => Some(*main),
        Assignment::Missing | Assignment::Nowhere { .. } => None,
    };
    for (at, field) in fields.iter().enumerate() {
        let place = Rect { x: area.x + (at / height) as u16 * width, width: width - 1, ..below(area, 1) };
        let (mark, role) = if main == Some(at) { ("●", Role::Accent) } else { (" ", Role::Text) };
        let digit = if seat.leads() { (at + 1).to_string() } else { " ".into() };
        let pieces = [
            piece(format!("{mark} "), Role::Accent),
            piece(format!("{digit}  "), Role::Key),
            piece(fit::pad(&field.code, 5), role),
            piece(field.name.get(lang), role),
        ];
        pen.line(place, (at % height) as u16, &pieces);
    }
}

/// Who speaks and who waits.
pub fn speakers(pen: &mut Pen<'_>, app: &App, seat: &Seat, area: Rect) {
    let lang = app.voice.lang;
    let session = seat.session();
    let name = |slot| session.participants.get(slot).map_or("", |person| &person.name);
    let mut rows = area;
    if let Some(speech) = session.floor.speech.and_then(|slot| session.speeches.get(slot)) {
        let seconds = app.now.seconds_since(speech.span.from).max(0).unsigned_abs();
        pen.line(rows, 0, &[piece("▶ ", Role::Accent), piece(name(speech.participant), Role::Title)]);
        pen.right(rows, 0, &[piece(format!("{}:{:02}", seconds / 60, seconds % 60), Role::Accent)]);
        rows = below(rows, 2);
    }
    let waiting = &session.floor.waiting;
    if waiting.is_empty() {
        pen.paragraph(rows, 0, &t!(lang, "speakers-empty"), 3, Role::Quiet);
        return;
    }
    let chosen = seat.lists.speakers.chosen(waiting.len());
    let spoken = |who| session.speeches.iter().any(|(_, speech)| speech.participant == who);
    for (row, at) in (0..).zip(seat.lists.speakers.window(waiting.len(), rows.height.into())) {
        let first = if spoken(waiting[at]) { "".into() } else { t!(lang, "speaker-first-time") };
        let width = usize::from(rows.width).saturating_sub(2 + 4 + 16);
        let pieces = [
            piece(format!("{:>2}  ", at + 1), Role::Quiet),
            piece(fit::pad(name(waiting[at]), width), Role::Text),
            piece(fit::right(&first, 16), Role::Good),
        ];
        pen.row(rows, row, chosen == Some(at), &pieces);
        pen.spot(rows, row, 1, Hit::Row(at));
    }
}

/// What is missing before the session can be closed.
pub fn closing(pen: &mut Pen<'_>, app: &App, seat: &Seat, area: Rect) {
    let lang = app.voice.lang;
    let session = seat.session();
    let open = session.open_votes.len();
    let (unassigned, undecided, not_begun) = (seat.sums.unassigned, seat.sums.undecided, seat.sums.not_begun);
    let needed = [
        (open, t!(lang, "check-votes-done"), t!(lang, "check-votes", count = open)),
        (unassigned, t!(lang, "check-fields-done"), t!(lang, "check-fields", count = unassigned)),
    ];
    let wished = [
        (undecided, t!(lang, "check-proposals-done"), t!(lang, "check-proposals", count = undecided)),
        (not_begun, t!(lang, "check-items-done"), t!(lang, "check-items", count = not_begun)),
    ];
    pen.line(area, 0, &[piece(t!(lang, "check-needed"), Role::Quiet)]);
    let mut row = 1;
    for (missing, done, what) in needed {
        let line = match missing {
            0 => [piece("✓  ", Role::Good), piece(done, Role::Text)],
            _ => [piece("✗  ", Role::Bad), piece(what, Role::Bad)],
        };
        pen.line(area, row, &line);
        row += 1;
    }
    pen.line(area, row + 1, &[piece(t!(lang, "check-wished"), Role::Quiet)]);
    row += 2;
    for (missing, done, what) in wished {
        let line = match missing {
            0 => [piece("✓  ", Role::Good), piece(done, Role::Text)],
            _ => [piece("·  ", Role::Quiet), piece(what, Role::Text)],
        };
        pen.line(area, row, &line);
        row += 1;
    }
    if session.may_prepare().is_err() {
        pen.paragraph(area, row + 1, &t!(lang, "check-closed"), 3, Role::Good);
    }
}
