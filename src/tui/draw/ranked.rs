//! Votes by order of preference: the ballot being entered, and how it was counted, so that a room understands it.

use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

use super::{
    big::{self, Size},
    hit::Hit,
    pen::{Pen, Piece, below, piece},
};
use crate::{
    session::{Lang, Session, Vote},
    t, text,
    tui::{app::App, fit, keys, list::List, seat::Seat, theme::Role},
    voting::{Decision, Method, Settled, Standing, Step, Tally, Tie, Verdict},
};

/// Draws the ballot that is being entered, and for whom.
pub fn ballot(pen: &mut Pen<'_>, app: &App, seat: &Seat, vote: &Vote, area: Rect) {
    let lang = app.voice.lang;
    let (done, all) = (vote.ballots.len(), seat.lists.voters_shown.len());
    let mut rest = area;
    if let Some((slot, person)) = seat.voter() {
        let name = format!("{}  {}", slot.number(), person.name);
        let whose = [piece(t!(lang, "ballot-of"), Role::Quiet), piece(" ", Role::Text), piece(name, Role::Title)];
        pen.line(area, 0, &whose);
        let mut line = vec![piece(t!(lang, "ballots-so-far", done = done, all = all), Role::Quiet)];
        if vote.ballots.contains_key(&slot) {
            line.insert(0, piece(t!(lang, "ballot-is-in"), Role::Good));
        } else if pen.draws() {
            // Line by line there are no arrows; where the ballot is in, the next step leads on.
            line.extend([piece(" · ", Role::Quiet), piece(t!(lang, "ballots-another"), Role::Quiet)]);
        }
        pen.line(area, 1, &line);
        rest = below(area, 3);
    }
    let columns = if vote.options.len() > usize::from(rest.height) { 2 } else { 1 };
    let height = vote.options.len().div_ceil(columns);
    let width = rest.width / columns as u16;
    for (at, option) in vote.options.iter().enumerate() {
        let place = Rect { x: rest.x + (at / height) as u16 * width, width: width.saturating_sub(2), ..rest };
        let (rank, role) = match seat.ranking.rank_of(at) {
            Some(rank) => (format!("{rank}."), Role::Accent),
            None => (String::new(), Role::Text),
        };
        let key = keys::key_of_option(lang, at).unwrap_or_default();
        let title = usize::from(place.width).saturating_sub(3 + 6);
        let pieces = [
            piece(fit::pad(&rank, 6), Role::Accent),
            piece(fit::pad(&key, 3), Role::Key),
            piece(fit::cut(&option.title, title), role),
        ];
        pen.line(place, (at % height) as u16, &pieces);
        if let Some(pressed) = keys::option_key(at) {
            pen.spot(place, (at % height) as u16, 1, Hit::Key(pressed));
        }
    }
    if seat.ranking.joins() {
        pen.line(below(rest, height as u16 + 1), 0, &[piece(t!(lang, "ballot-joins"), Role::Accent)]);
    }
}

/// Whether options were put in an order, so that there is a counting to show.
pub fn is_counted(verdict: &Verdict) -> bool {
    !verdict.ranking.is_empty()
}

/// Draws who won, the sum, and the counting behind it around the row `at`; the winners in letters of this size. Gives back
/// the rows used.
pub fn verdict(
    pen: &mut Pen<'_>,
    lang: Lang,
    vote: &Vote,
    verdict: &Verdict,
    area: Rect,
    size: Option<Size>,
    at: usize,
) -> u16 {
    let titles: Vec<&str> = vote.options.iter().map(|option| &*option.title).collect();
    let list = &|options: &[u16]| {
        let titles: Vec<&str> = options.iter().filter_map(|at| titles.get(usize::from(*at)).copied()).collect();
        titles.join(", ")
    };
    let decision = text::decision(lang, verdict.decision);
    let (said, role) = match (verdict.decision, verdict.winners.is_empty()) {
        _ if vote.straw => (t!(lang, "straw"), Role::Accent),
        (Decision::Tied, true) => (t!(lang, "poll-result", decision = &*decision), Role::Warn),
        (Decision::Tied, false) => {
            (t!(lang, "poll-result-tied", decision = &*decision, winners = list(&verdict.winners)), Role::Warn)
        }
        (Decision::Rejected | Decision::NoQuorum, _) => (t!(lang, "poll-result", decision = &*decision), Role::Bad),
        (Decision::Elected | Decision::Accepted, _) => {
            (t!(lang, "poll-result-winners", decision = &*decision, winners = list(&verdict.winners)), Role::Good)
        }
    };
    let winners = list(&verdict.winners);
    let fits = |text: &str, size: Size| text.width() * usize::from(size.cells()) <= area.width.into();
    // Where the winners are too long for large letters, what was decided stands in them.
    let winners = (verdict.decision == Decision::Elected).then_some(winners);
    let mut large = winners.into_iter().chain([decision.to_uppercase()]);
    let large = size.and_then(|size| Some((large.find(|text| fits(text, size))?, size)));
    let mut used = match large {
        Some((text, size)) if !vote.straw => big::draw(pen, area, &text, size, role) + 1,
        Some(_) | None => 0,
    };
    let rows = if size.is_some() { 3 } else { 2 };
    used += pen.paragraph(area, used, &said, rows - 1, role);
    used += pen.paragraph(area, used, &text::calculation(lang, vote, verdict), rows, Role::Text);
    used += 1;
    if sums(vote.contest.method).is_some() {
        used += standings(pen, lang, vote, verdict, at, below(area, used));
        return used.min(area.height);
    }
    used += counting(pen, lang, vote, &titles, verdict, below(area, used));
    for (said, role) in ties(lang, verdict, list) {
        used += pen.paragraph(area, used, &said, 3, role);
    }
    for (round, at) in verdict.rounds.iter().zip(1..) {
        let said = match &round.step {
            Step::First => continue,
            Step::Surplus(option) => t!(lang, "poll-round-surplus", round = at, option = list(&[*option])),
            Step::Exclusion(options) => t!(lang, "poll-round-exclusion", round = at, options = list(options)),
        };
        used += pen.paragraph(area, used, &said, 2, Role::Quiet);
    }
    used += 1;
    used += ranking(pen, lang, verdict, list, below(area, used));
    used.min(area.height)
}

/// The table of the counting, where there is room for it. Gives back the rows used.
fn counting(pen: &mut Pen<'_>, lang: Lang, vote: &Vote, titles: &[&str], verdict: &Verdict, area: Rect) -> u16 {
    // A row or two of a table would mislead.
    if usize::from(area.height) <= titles.len().min(TABLE_MIN) {
        return 0;
    }
    match vote.contest.method {
        Method::Schulze => pairs(pen, lang, titles, verdict, area),
        Method::Irv => rounds(pen, lang, titles, verdict, |votes| text::number(lang, votes), area),
        Method::Stv => rounds(pen, lang, titles, verdict, |votes| text::votes(lang, votes), area),
        Method::YesNo | Method::Choice | Method::Approval | Method::Points | Method::Score | Method::Resistance => 0,
    }
}

/// What the numbers of a method are called, and what is told beside them; none where no single number tells enough.
fn sums(method: Method) -> Option<Numbers> {
    match method {
        Method::Choice | Method::Approval => Some(Numbers::Votes),
        Method::Points => Some(Numbers::Points),
        Method::Score => Some(Numbers::Ratings),
        Method::Resistance => Some(Numbers::Resistance),
        Method::YesNo | Method::Schulze | Method::Irv | Method::Stv => None,
    }
}

/// The numbers of options.
#[derive(Clone, Copy)]
enum Numbers {
    Votes,
    Points,
    Ratings,
    Resistance,
}

impl Numbers {
    /// The heads of their columns.
    fn heads(self, lang: Lang) -> Vec<text::Sentence> {
        match self {
            Self::Votes => vec![t!(lang, "standings-votes")],
            Self::Points => vec![t!(lang, "standings-points")],
            Self::Ratings => vec![t!(lang, "standings-points"), t!(lang, "standings-ratings")],
            Self::Resistance => vec![t!(lang, "standings-resistance"), t!(lang, "standings-acceptance")],
        }
    }

    /// What stands below them.
    fn cells(self, lang: Lang, of: Standing) -> Vec<String> {
        let mut cells = vec![text::number(lang, of.sum)];
        match self {
            Self::Votes | Self::Points => {}
            Self::Ratings => cells.push(text::number(lang, of.ratings.unwrap_or(0))),
            Self::Resistance => cells.push(of.acceptance_per_mille().map_or_else(String::new, |tenths| {
                format!("{} %", text::number(lang, format_args!("{}.{}", tenths / 10, tenths % 10)))
            })),
        }
        cells
    }
}

/// Every option with its place and its numbers, best first: those around the row `at`, where not all fit. Gives back the rows
/// used.
fn standings(pen: &mut Pen<'_>, lang: Lang, vote: &Vote, verdict: &Verdict, at: usize, area: Rect) -> u16 {
    let Some(numbers) = sums(vote.contest.method) else { return 0 };
    let mut rows = Vec::new();
    for group in &verdict.ranking {
        let place = rows.len() + 1;
        rows.extend(group.iter().map(|option| (place, usize::from(*option))));
    }
    let heads = numbers.heads(lang);
    let width = |head: &str| head.width().max(6) + 2;
    let cells: usize = heads.iter().map(|head| width(head)).sum();
    // Whatever is no proposal has no number.
    let (number_cells, number, option) = match vote.on.is_empty() {
        true => (0, "".into(), t!(lang, "minutes-option")),
        false => (NUMBER, t!(lang, "standings-number"), t!(lang, "standings-proposal")),
    };
    let title = usize::from(area.width).saturating_sub(PLACE + number_cells + cells).min(TITLE_MAX);
    let columns = [(t!(lang, "standings-place"), PLACE), (number, number_cells), (option, title)];
    let mut head: Vec<_> = columns.iter().map(|(head, cells)| piece(fit::pad(head, *cells), Role::Quiet)).collect();
    head.extend(heads.iter().map(|head| piece(fit::right(head, width(head)), Role::Quiet)));
    pen.line(area, 0, &head);
    let list = below(area, 1);
    let window = pen.window(list, List::at(at), rows.len());
    let used = window.len() as u16 + 1;
    for (row, (place, option)) in (0..).zip(&rows[window]) {
        let role = if verdict.winners.contains(&(*option as u16)) { Role::Good } else { Role::Text };
        // The proposals come first among the options.
        let number = vote.on.get(*option).map(|slot| slot.number().to_string()).unwrap_or_default();
        let option_title = vote.options.get(*option).map_or("", |option| &option.title);
        let mut line = vec![
            piece(fit::pad(&format!("{place:>3}."), PLACE), role),
            piece(fit::pad(&format!("{number:>3}  "), number_cells), Role::Quiet),
            piece(fit::pad(option_title, title), role),
        ];
        let cells = numbers.cells(lang, verdict.standing(*option as u16));
        let cells = cells.iter().zip(&heads).map(|(cell, head)| piece(fit::right(cell, width(head)), Role::Title));
        line.extend(cells);
        pen.line(list, row, &line);
    }
    used
}

/// Cells for a place, and for the number of a proposal.
const PLACE: usize = 6;
const NUMBER: usize = 5;
/// The most cells for a title: numbers further away could be those of another row.
const TITLE_MAX: usize = 70;

/// How many ballots came which way, and how many of them say nothing.
pub fn turnout_by_way(lang: Lang, session: &Session, vote: &Vote, verdict: &Verdict) -> String {
    let ways = session.by_way(vote).into_iter();
    let way = |(way, tally): (_, Tally)| t!(lang, "votes-of-way", way = text::way(lang, way), votes = tally.ballots);
    let abstained = t!(lang, "votes-abstained", abstain = verdict.tally.abstain);
    let invalid = (verdict.tally.invalid > 0).then(|| t!(lang, "votes-invalid", invalid = verdict.tally.invalid));
    let said: Vec<_> = ways.map(way).chain([abstained]).chain(invalid).collect();
    said.join(" · ")
}

/// What came of every tie.
fn ties(lang: Lang, verdict: &Verdict, list: impl Fn(&[u16]) -> String) -> Vec<(text::Sentence, Role)> {
    let said = |(_, tie): (_, Tie)| match tie.settled {
        // The sum names those who are level.
        Settled::Open => (t!(lang, "tie-waits-for-lot"), Role::Warn),
        settled @ (Settled::Lot | Settled::EarlierStage | Settled::NoMatter | Settled::Together) => {
            (text::tie(lang, settled, &list(&tie.options)), Role::Accent)
        }
    };
    // Without rounds the sum and the ranking tell all but what to do.
    let untold = |tie: &(Option<usize>, Tie)| tie.0.is_some() || tie.1.settled == Settled::Open;
    verdict.ties().into_iter().filter(untold).map(said).collect()
}

/// All options, best first, equals together: one place a row where there is room for it. Gives back the rows used.
fn ranking(pen: &mut Pen<'_>, lang: Lang, verdict: &Verdict, list: impl Fn(&[u16]) -> String, area: Rect) -> u16 {
    let mut place = 1;
    let mut places = vec![t!(lang, "poll-ranking").into_owned()];
    for group in &verdict.ranking {
        places.push(format!("{place}. {}", list(group)));
        place += group.len();
    }
    if places.len() > area.height.into() {
        return pen.paragraph(area, 0, &places.join("   "), 3, Role::Text);
    }
    for (row, place) in (0..).zip(&places) {
        pen.line(area, row, &[piece(place.as_str(), if row == 0 { Role::Quiet } else { Role::Text })]);
    }
    places.len() as u16
}

/// Cells that the titles of options take, with their numbers in front, where so many can be spared.
fn title_cells(titles: &[&str], spared: usize) -> usize {
    (4 + titles.iter().map(|title| title.width()).max().unwrap_or(0)).min(spared)
}

/// The fewest rows that a table is shown in, where it has so many.
const TABLE_MIN: usize = 4;

/// The fewest cells in which a title tells something.
const TITLE_MIN: usize = 16;

fn title<'a>(titles: &[&'a str], option: usize, cells: usize) -> [Piece<'a>; 2] {
    let said = fit::pad(titles[option], cells.saturating_sub(4));
    [piece(format!("{:>2}  ", option + 1), Role::Quiet), piece(said, Role::Text)]
}

/// A column a round, a row an option, the best first; where there are too many rounds, the first and the last ones.
fn rounds(
    pen: &mut Pen<'_>,
    lang: Lang,
    titles: &[&str],
    verdict: &Verdict,
    number: impl Fn(u64) -> String,
    area: Rect,
) -> u16 {
    let exhausted = t!(lang, "poll-exhausted");
    let numbers = verdict.rounds.iter().flat_map(|round| round.votes.iter().chain([&round.exhausted]));
    let cell = numbers.map(|votes| number(*votes).width()).max().unwrap_or(0).max(2) + 4;
    let last = verdict.rounds.len();
    let spared = usize::from(area.width).saturating_sub(last * cell).max(usize::from(area.width) / 2);
    let head = title_cells(titles, spared).max(4 + exhausted.width());
    let fit = (usize::from(area.width).saturating_sub(head) / cell).max(1);
    let shown: Vec<usize> =
        (0..last).filter(|at| *at == 0 && fit > 1 || at + fit >= last + usize::from(fit > 1 && last > fit)).collect();
    let mut line = vec![piece(fit::pad(&t!(lang, "rounds-head"), head), Role::Quiet)];
    line.extend(shown.iter().map(|at| piece(fit::right(&(at + 1).to_string(), cell), Role::Quiet)));
    pen.line(area, 0, &line);
    let mut row = 1;
    for option in verdict.ranking.iter().flatten() {
        let mut line: Vec<Piece<'_>> = title(titles, usize::from(*option), head).into();
        for at in &shown {
            let rounds = &verdict.rounds[..=*at];
            let out = rounds.iter().any(|round| matches!(&round.step, Step::Exclusion(out) if out.contains(option)));
            let is_in = rounds.iter().any(|round| round.elected.contains(option));
            let votes = number(rounds[*at].votes[usize::from(*option)]);
            let (said, role) = match (out, is_in) {
                (true, _) => ("–".to_owned(), Role::Quiet),
                (false, true) => (format!("✓ {votes}"), Role::Good),
                (false, false) => (votes, Role::Text),
            };
            line.push(piece(fit::right(&said, cell), role));
        }
        pen.line(area, row, &line);
        row += 1;
    }
    if verdict.rounds.iter().any(|round| round.exhausted > 0) {
        let mut line = vec![piece(fit::pad(&format!("    {exhausted}"), head), Role::Quiet)];
        for at in &shown {
            line.push(piece(fit::right(&number(verdict.rounds[*at].exhausted), cell), Role::Quiet));
        }
        pen.line(area, row, &line);
        row += 1;
    }
    row + 1
}

/// How many put the row before the column; the larger number of each pair stands out.
fn pairs(pen: &mut Pen<'_>, lang: Lang, titles: &[&str], verdict: &Verdict, area: Rect) -> u16 {
    let votes = verdict.pairwise.iter().flatten().map(|votes| text::number(lang, *votes).width());
    let cell = votes.max().unwrap_or(0).max(3) + 2;
    let head = title_cells(titles, usize::from(area.width).saturating_sub(titles.len() * cell));
    if head < TITLE_MIN {
        return pen.paragraph(area, 0, &t!(lang, "pairs-too-wide"), 2, Role::Quiet) + 1;
    }
    let mut row = pen.paragraph(area, 0, &t!(lang, "poll-pairs"), 1, Role::Quiet);
    let mut line = vec![piece(" ".repeat(head), Role::Quiet)];
    line.extend((1..=titles.len()).map(|at| piece(fit::right(&at.to_string(), cell), Role::Quiet)));
    pen.line(area, row, &line);
    for option in verdict.ranking.iter().flatten().map(|option| usize::from(*option)) {
        row += 1;
        let mut line: Vec<Piece<'_>> = title(titles, option, head).into();
        for (other, against) in verdict.pairwise.iter().enumerate() {
            let (here, there) = (verdict.pairwise[option][other], against[option]);
            let (said, role) = match (option == other, here > there) {
                (true, _) => ("·".to_owned(), Role::Quiet),
                (false, true) => (text::number(lang, here), Role::Good),
                (false, false) => (text::number(lang, here), Role::Quiet),
            };
            line.push(piece(fit::right(&said, cell), role));
        }
        pen.line(area, row, &line);
    }
    row + 2
}
