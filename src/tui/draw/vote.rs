//! A vote on the desk: its terms, the numbers as they are counted, the verdict with its sum.

use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

use super::{
    big::{self, Size},
    hit::Hit,
    pen::{Pen, below, piece},
    ranked, work,
};
use crate::{
    session::{Lang, Session, Vote, VoteState, Way},
    t, text,
    tui::{
        app::App,
        fit,
        keys::Place,
        seat::{Line, Seat},
        theme::Role,
    },
    voting::{Decision, Electorate, Method, Rule, Verdict, YesNo},
};

/// Draws the vote on the desk.
pub fn draw(pen: &mut Pen<'_>, app: &App, seat: &Seat, area: Rect) {
    let Some((_, vote)) = seat.vote() else { return };
    let lang = app.voice.lang;
    let mut used = pen.paragraph(area, 0, &vote.title, 3, Role::Title);
    if let Some(missing) = quorum_missing(lang, vote) {
        used += pen.paragraph(area, used, &missing, 1, Role::Warn);
    }
    used += pen.paragraph(area, used, &conditions(lang, vote), 2, Role::Quiet);
    if vote.is_open() {
        let yes_no = vote.contest.method == Method::YesNo && !vote.straw;
        if let Some(voters) = known_voters(vote).filter(|_| yes_no) {
            let (needed, role) = needed(lang, vote.contest.rule, &voters);
            used += pen.paragraph(area, used, &needed, 2, role);
        }
        pen.line(area, used, &[piece(t!(lang, "vote-cast", turnout = turnout(lang, vote)), Role::Accent)]);
        used += 1;
    }
    let rest = below(area, used + 1);
    if !vote.is_open() {
        verdict(pen, app, seat, vote, rest);
    } else if seat.place() == Place::RollCall {
        roll_call(pen, app, seat, vote, rest);
    } else if seat.place() == Place::Slips {
        slip(pen, app, seat, vote, rest);
    } else if seat.place() == Place::Ballots {
        ranked::ballot(pen, app, seat, vote, rest);
    } else if vote.contest.method == Method::YesNo && pen.draws() {
        counters(pen, app, seat, vote, rest);
    } else {
        table(pen, app, seat, vote, rest);
    }
}

/// How many yes votes it takes to be accepted; a warning where there can't be so many.
pub fn needed(lang: Lang, rule: Rule, electorate: &Electorate) -> (text::Sentence, Role) {
    let role = if rule.needed(electorate) > electorate.present { Role::Warn } else { Role::Text };
    (text::needed(lang, rule, electorate), role)
}

/// Who may vote, as the verdict takes them. Where cards are handed out after it was opened, without a list of voters, nobody
/// knows.
fn known_voters(vote: &Vote) -> Option<Electorate> {
    (vote.electorate.eligible > 0).then(|| vote.voters())
}

/// That too few are present, if so.
fn quorum_missing(lang: Lang, vote: &Vote) -> Option<text::Sentence> {
    let voters = known_voters(vote)?;
    let needed = vote.contest.quorum.needed(voters.eligible);
    (voters.present < needed).then(|| t!(lang, "side-quorum-missing", needed = needed))
}

/// Form, rule and who can vote, in one line; a quorum that is missing comes first.
pub fn terms(lang: Lang, vote: &Vote) -> String {
    let missing = quorum_missing(lang, vote).map(text::Sentence::into_owned);
    missing.into_iter().chain([conditions(lang, vote)]).collect::<Vec<_>>().join("\u{a0}· ")
}

/// Form, rule, who can vote, and the quorum that was there.
fn conditions(lang: Lang, vote: &Vote) -> String {
    let how = match vote.contest.method {
        Method::YesNo => text::rule(lang, vote.contest.rule),
        method => text::method(lang, method),
    };
    if vote.straw {
        return t!(lang, "vote-straw").into_owned();
    }
    let mut terms = vec![text::secrecy(lang, vote.secrecy).into_owned(), how.into_owned()];
    if let Some(Electorate { present, eligible }) = known_voters(vote) {
        terms.push(t!(lang, "vote-present", present = present, eligible = eligible).into_owned());
        let quorum = vote.contest.quorum.needed(eligible);
        if (1..=present).contains(&quorum) {
            terms.push(t!(lang, "vote-quorum", needed = quorum).into_owned());
        }
    }
    // The dot stays with what it follows, wherever the line breaks.
    terms.join("\u{a0}· ")
}

/// Rows for the votes that are still free.
const LEFT: u16 = 2;

/// How many votes are still free, or that there are too many; below, what came in other ways.
fn votes_left(pen: &mut Pen<'_>, lang: Lang, seat: &Seat, vote: &Vote, area: Rect) {
    let counted = vote.contest.votes_in(&seat.tally.count(vote));
    let free = vote.votes_left(Some(seat.tally.by));
    let by = text::counted_by(lang, seat.tally.by);
    let (said, role) = if vote.straw {
        (t!(lang, "count-answers", counted = counted), Role::Quiet)
    } else if seat.tally.is_too_many(vote) {
        (t!(lang, "count-too-many-yet", counted = counted, free = free), Role::Bad)
    } else {
        (t!(lang, "count-so-far", counted = counted, free = free), Role::Quiet)
    };
    pen.line(area, 0, &[piece(format!("{by}: "), Role::Text), piece(said, role)]);
    let counts = vote.counts.iter().map(|(by, count)| (Way::Counted(*by), vote.contest.votes_in(count)));
    let cards = vote.cards.len() as u64;
    let cast = [(Way::ByName, vote.cast.saturating_sub(cards)), (Way::Cards, cards)];
    let others =
        cast.into_iter().chain(counts).filter(|(way, votes)| *votes > 0 && *way != Way::Counted(seat.tally.by));
    let others: Vec<_> = others
        .map(|(way, votes)| t!(lang, "count-other", channel = text::way(lang, way), votes = votes).into_owned())
        .collect();
    pen.line(area, 1, &[piece(others.join(" · "), Role::Quiet)]);
}

fn line_name(lang: Lang, vote: &Vote, line: Line) -> text::Sentence {
    match line {
        Line::Yes => t!(lang, "count-yes"),
        Line::No => t!(lang, "count-no"),
        Line::Abstain => t!(lang, "count-abstain"),
        Line::Invalid => t!(lang, "count-invalid"),
        Line::Ballots => t!(lang, "count-ballots"),
        Line::Option(at) => vote.options.get(at).map_or("", |option| &option.title).to_owned().into(),
    }
}

/// Yes, no, abstentions: large numbers side by side.
fn counters(pen: &mut Pen<'_>, app: &App, seat: &Seat, vote: &Vote, area: Rect) {
    let lang = app.voice.lang;
    let lines = seat.tally.lines(vote);
    let width = area.width / lines.len() as u16;
    for (at, line) in (0..).zip(&lines) {
        let place = Rect { x: area.x + at * width, width: width - 1, ..area };
        let chosen = seat.tally.at == usize::from(at);
        let role = if chosen { Role::Accent } else { Role::Text };
        let mark = if chosen { "▼ " } else { "  " };
        pen.line(place, 0, &[piece(mark, Role::Accent), piece(line_name(lang, vote, *line), role)]);
        pen.spot(place, 0, 7, Hit::Row(at.into()));
        let number = super::pen::inset(below(place, 2), 2);
        big::draw(pen, number, &seat.tally.number(at.into()).to_string(), Size::Large, role);
    }
    votes_left(pen, lang, seat, vote, below(area, area.height.saturating_sub(LEFT).min(8)));
}

/// One line an option: for all other methods.
fn table(pen: &mut Pen<'_>, app: &App, seat: &Seat, vote: &Vote, area: Rect) {
    let lang = app.voice.lang;
    let lines = seat.tally.lines(vote);
    let list = Rect { height: area.height.saturating_sub(LEFT + 1), ..area };
    let chosen = crate::tui::list::List::at(seat.tally.at);
    for (row, at) in (0..).zip(pen.window(list, chosen, lines.len())) {
        let width = usize::from(list.width).saturating_sub(2 + 10);
        let pieces = [
            piece(fit::pad(&line_name(lang, vote, lines[at]), width), Role::Text),
            piece(fit::right(&seat.tally.number(at).to_string(), 10), Role::Title),
        ];
        pen.row(list, row, Hit::Row(at), seat.tally.at == at, &pieces);
    }
    votes_left(pen, lang, seat, vote, below(area, area.height.saturating_sub(LEFT)));
}

/// One paper ballot with numbers after the other: what stands on this one, and the sums so far.
fn slip(pen: &mut Pen<'_>, app: &App, seat: &Seat, vote: &Vote, area: Rect) {
    let lang = app.voice.lang;
    let lines = seat.tally.lines(vote);
    let of = |wanted| lines.iter().position(|line| *line == wanted).map_or(0, |at| seat.tally.number(at));
    let blank = of(Line::Abstain) + of(Line::Invalid);
    let said = t!(lang, "slip-number", number = of(Line::Ballots) + blank + 1, most = vote.contest.max_rating());
    pen.line(area, 0, &[piece(said, Role::Text)]);
    let list = Rect { height: area.height.saturating_sub(5), ..below(area, 2) };
    let chosen = crate::tui::list::List::at(seat.slips.at);
    for (row, at) in (0..).zip(pen.window(list, chosen, vote.options.len())) {
        let value = seat.slips.value(at).map(|value| value.to_string()).unwrap_or_else(|| "·".into());
        let width = usize::from(list.width).saturating_sub(2 + 6 + 10);
        let pieces = [
            piece(fit::pad(&vote.options[at].title, width), Role::Text),
            piece(fit::right(&value, 6), Role::Accent),
            piece(fit::right(&format!("Σ {}", seat.tally.number(at)), 10), Role::Quiet),
        ];
        pen.row(list, row, Hit::Row(at), seat.slips.at == at, &pieces);
    }
    if let Some(points) = vote.contest.points {
        let given: u32 = (0..vote.options.len()).filter_map(|at| seat.slips.value(at)).sum();
        let role = if given > points { Role::Bad } else { Role::Quiet };
        pen.line(
            area,
            area.height.saturating_sub(2),
            &[piece(t!(lang, "slip-points", given = given, points = points), role)],
        );
    }
    if vote.contest.max_rating() >= 10 {
        pen.line(area, area.height.saturating_sub(1), &[piece(t!(lang, "slip-ten"), Role::Quiet)]);
    }
}

/// One person after the other.
fn roll_call(pen: &mut Pen<'_>, app: &App, seat: &Seat, vote: &Vote, area: Rect) {
    let lang = app.voice.lang;
    let rows = &seat.lists.voters_shown;
    let called = t!(lang, "roll-call-so-far", called = vote.ballots.len(), all = rows.len());
    pen.line(area, 0, &[piece(called, Role::Text)]);
    let list = below(area, 2);
    let chosen = seat.lists.voters.chosen(rows.len());
    for (row, at) in (0..).zip(pen.window(list, seat.lists.voters, rows.len())) {
        let Some(person) = seat.session().participants.get(rows[at]) else { continue };
        let (said, role) = match seat.ballot_of(vote, rows[at]) {
            Some(YesNo::Yes) => (t!(lang, "count-yes"), Role::Good),
            Some(YesNo::No) => (t!(lang, "count-no"), Role::Bad),
            Some(YesNo::Abstain) => (t!(lang, "count-abstain"), Role::Quiet),
            None => ("".into(), Role::Quiet),
        };
        let width = usize::from(list.width).saturating_sub(2 + 5 + 14);
        let pieces = [
            piece(format!("{:>3}  ", rows[at].number()), Role::Quiet),
            piece(fit::pad(&person.name, width), Role::Text),
            piece(fit::right(&said, 14), role),
        ];
        pen.row(list, row, Hit::Row(at), chosen == Some(at), &pieces);
    }
}

/// Rows from which on counting and Handlungsfelder fit one below the other.
const BOTH_FIT: u16 = 22;

/// The verdict in large letters, its sum below, and where the outcome belongs.
fn verdict(pen: &mut Pen<'_>, app: &App, seat: &Seat, vote: &Vote, area: Rect) {
    let lang = app.voice.lang;
    // Where both don't fit, the numbers wait until the outcome has its field, which then stands alone; the large view always
    // shows them.
    let small = area.height < BOTH_FIT;
    let whole = !small || seat.waits_for_field();
    let counted = vote.verdict().is_some_and(|verdict| ranked::is_counted(verdict));
    // The verdict and its sum come first, of a list its head.
    let most = area.height.saturating_sub(if counted { 7 } else { 2 });
    let fields = match seat.outcome() {
        Some(_) if whole => (work::fields_height(lang, seat, area) + 1).min(most),
        Some(_) => 2,
        None => 0,
    };
    let place = Rect { height: area.height.saturating_sub(fields), ..area };
    let used = match vote.verdict().filter(|verdict| ranked::is_counted(verdict)) {
        Some(verdict) => {
            let place = Rect { height: place.height.saturating_sub(1), ..place };
            let size = (!small).then_some(Size::Large);
            let used = ranked::verdict(pen, lang, vote, verdict, place, size, seat.tally.at);
            let turnout = ranked::turnout_by_way(lang, seat.session(), vote, verdict);
            used + pen.paragraph(area, used, &turnout, 1, Role::Quiet)
        }
        None => verdict_and_sum(pen, lang, seat.session(), vote, place, Size::Large),
    };
    let warned = vote
        .warnings()
        .into_iter()
        .fold(0, |row, warning| row + pen.paragraph(area, used + row, &text::warning(lang, warning), 2, Role::Warn));
    let used = used + warned;
    let rest = below(area, used + 1);
    if let Some((slot, outcome)) = seat.outcome().filter(|_| vote.verdict().is_some()) {
        let several = seat.outcomes_of_vote().nth(1).is_some();
        if several {
            let said = t!(lang, "verdict-outcome", number = slot.number(), title = outcome.title.as_ref());
            pen.line(rest, 0, &[piece(said, Role::Text)]);
        }
        let rest = below(rest, if several { 1 } else { 0 });
        if whole || rest.height >= work::fields_height(lang, seat, area) {
            work::handlungsfelder(pen, app, seat, (slot, outcome), rest);
        } else if let Some(field) = seat.session().main_field(outcome) {
            let name = format!("{}  {}", field.code, field.name.get(lang));
            pen.line(rest, 0, &[piece("● ", Role::Accent), piece(name, Role::Accent)]);
        }
    }
}

/// The verdict and its sum; gives back the rows used.
pub fn verdict_and_sum(pen: &mut Pen<'_>, lang: Lang, session: &Session, vote: &Vote, area: Rect, size: Size) -> u16 {
    match &vote.state {
        VoteState::Open => 0,
        VoteState::Void { reason, .. } => {
            let used = big::draw(pen, area, &t!(lang, "vote-void").to_uppercase(), size, Role::Bad);
            used + 1 + pen.paragraph(area, used + 1, reason, 3, Role::Text)
        }
        VoteState::Closed { verdict, .. } if vote.straw => {
            let said = |word: usize| verdict.tally.options.get(word).copied().unwrap_or(0);
            let said = if vote.contest.method == Method::YesNo {
                t!(lang, "straw-numbers", yes = said(0), no = said(1))
            } else {
                t!(lang, "straw")
            };
            let used = big::draw(pen, area, &said, size, Role::Accent);
            used + 1 + pen.paragraph(area, used + 1, &text::calculation(lang, vote, verdict), 4, Role::Text)
        }
        VoteState::Closed { verdict, .. } => {
            let role = match verdict.decision {
                Decision::Accepted | Decision::Elected => Role::Good,
                Decision::Rejected => Role::Bad,
                Decision::Tied | Decision::NoQuorum => Role::Warn,
            };
            // Its sum has a place below it, however small the window is.
            let place = Rect { height: area.height.saturating_sub(2).max(1), ..area };
            let used = big::draw(pen, place, &text::decision(lang, verdict.decision).to_uppercase(), size, role);
            // The last row of large letters is half empty.
            let used = used + u16::from(area.height > used + 3);
            let used = used + pen.paragraph(area, used, &text::calculation(lang, vote, verdict), 4, Role::Text);
            if area.height > used { used + origins(pen, lang, session, vote, verdict, below(area, used)) } else { used }
        }
    }
}

/// All numbers by the way they came in; where there is no room for a table, or it wasn't about yes and no, how many came
/// which way. Gives back the rows used.
fn origins(pen: &mut Pen<'_>, lang: Lang, session: &Session, vote: &Vote, verdict: &Verdict, area: Rect) -> u16 {
    let turnout = |pen: &mut Pen<'_>| {
        pen.paragraph(area, 0, &ranked::turnout_by_way(lang, session, vote, verdict), 2, Role::Quiet)
    };
    if vote.contest.method != Method::YesNo {
        return turnout(pen);
    }
    let mut rows: Vec<_> = session.by_way(vote).into_iter().map(|(way, tally)| (text::way(lang, way), tally)).collect();
    let several = rows.len() != 1;
    if several {
        rows.push((t!(lang, "minutes-total"), verdict.tally.clone()));
    }
    let words = [t!(lang, "count-yes"), t!(lang, "count-no"), t!(lang, "votes-abstain"), t!(lang, "count-invalid")];
    let cell = |said: &str, word: usize| fit::right(said, words[word].width() + 3);
    let cells: usize = words.iter().map(|word| word.width() + 3).sum();
    let first = usize::from(area.width).saturating_sub(cells).min(24);
    if pen.draws() && (rows.len() + 2 > area.height.into() || first < 12) {
        return turnout(pen);
    }
    let mut head = vec![piece(fit::pad(&t!(lang, "votes-by"), first), Role::Quiet)];
    head.extend((0..words.len()).map(|word| piece(cell(&words[word], word), Role::Quiet)));
    pen.line(area, 1, &head);
    for (row, (way, tally)) in (2..).zip(&rows) {
        let role = if several && usize::from(row) == rows.len() + 1 { Role::Title } else { Role::Text };
        let yes_and_no = tally.options.iter().copied();
        let numbers = yes_and_no.chain([tally.abstain, tally.invalid]).enumerate();
        let mut line = vec![piece(fit::pad(way, first), role)];
        line.extend(numbers.map(|(word, number)| piece(cell(&text::number(lang, number), word), role)));
        pen.line(area, row, &line);
    }
    rows.len() as u16 + 2
}

/// How many have voted so far; how they voted is not for the room while the vote is open.
pub fn turnout(lang: Lang, vote: &Vote) -> text::Sentence {
    let counted: u64 = vote.counts.values().map(|count| vote.contest.votes_in(count)).sum();
    let cast = vote.cast + counted;
    if vote.straw {
        t!(lang, "count-answers", counted = cast)
    } else if vote.electorate.present == 0 {
        // Cards were handed out after it was opened, without a list of voters: nobody knows how many may vote.
        text::number(lang, cast).into()
    } else {
        t!(lang, "vote-turnout", cast = cast, present = vote.electorate.present)
    }
}
