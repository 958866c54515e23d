//! `tally`: counts a ballot file made elsewhere. Reading is in [`tally`](crate::tally), counting in
//! [`voting`](crate::voting); here the two are put together and shown, as JSON or for people.

mod json;
mod report;

use std::{fs::File, io::BufReader, path::Path};

use super::{Failure, Outcome, Surroundings, args, print};
use crate::{
    session::Lang,
    t,
    tally::{Asked, Format, Poll, read, unzipped},
    text,
    voting::{Electorate, Verdict, result},
};

/// Who was in the room, a ballot file doesn't say; nothing that can be asked of it needs to know.
const NOBODY: Electorate = Electorate { eligible: 0, present: 0 };

/// Counts the file and prints the result.
pub(super) fn command(at: &Surroundings, ask: &args::Tally) -> Outcome {
    let poll = open(at.lang, ask)?;
    let lots = lots(at.lang, ask, &poll)?;
    let ballots = poll.ballots.iter().map(|(weight, ballot)| (*weight, ballot));
    let verdict = result(&poll.contest, &NOBODY, ballots, &[], &lots);
    if ask.json {
        return print(at.lang, &json::result(at.lang, &poll, &verdict));
    }
    let width = crossterm::terminal::size().map_or(80, |(columns, _)| usize::from(columns));
    print(at.lang, report::result(at.lang, width.clamp(60, 160), &poll, &verdict).as_bytes())
}

fn open(lang: Lang, ask: &args::Tally) -> Result<Poll, Failure> {
    let file = &ask.file;
    let unreadable = |error| Failure(text::io_error(lang, file, error));
    let Some(format) = format(file) else {
        let endings: Vec<String> = Format::ENDINGS.iter().map(|(ending, _)| format!(".{ending}")).collect();
        let file = file.display().to_string();
        return Err(Failure(t!(lang, "poll-unknown-format", file = file, endings = endings.join(" "))));
    };
    let input = File::open(file).map_err(unreadable)?;
    let input = unzipped(BufReader::with_capacity(1 << 16, input)).map_err(unreadable)?;
    let asked = Asked {
        method: ask.method,
        seats: ask.seats,
        rule: ask.rule,
        points: ask.points,
        max: ask.max,
        passive: ask.passive.clone(),
    };
    read(input, format, &asked).map_err(|fault| Failure(text::ballot_file_fault(lang, file, &fault)))
}

fn format(file: &Path) -> Option<Format> {
    Format::of_file_name(file.file_name()?.to_str()?)
}

/// The options drawn by lot, by position.
fn lots(lang: Lang, ask: &args::Tally, poll: &Poll) -> Result<Vec<u16>, Failure> {
    let position = |name: &String| {
        let position = (0..).zip(&poll.names).find(|(_, known)| *known == name).map(|(at, _)| at);
        position.ok_or_else(|| Failure(t!(lang, "poll-no-such-option", option = name.as_str())))
    };
    ask.lot.iter().map(position).collect()
}

/// The sum behind the verdict, in words.
fn sum(lang: Lang, poll: &Poll, verdict: &Verdict) -> String {
    let titles: Vec<&str> = poll.names.iter().map(String::as_str).collect();
    text::sum(lang, &poll.contest, &NOBODY, &titles, verdict)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::voting::{Method, Rule};

    /// A file of JSON lines, counted; `lots` drawn by name.
    fn count(method: Method, seats: u16, passive: Option<&str>, lots: &[&str], lines: &str) -> (Poll, Verdict) {
        let (points, max, passive) = (None, None, passive.map(str::to_owned));
        let asked = Asked { method, seats: Some(seats), rule: Rule::TwoThirdsCast, points, max, passive };
        let poll = read(lines.as_bytes(), Format::Jsonl, &asked).expect("a whole file");
        let position = |name: &&str| (0..).zip(&poll.names).find(|(_, known)| known == name).map(|(at, _)| at);
        let lots: Vec<u16> = lots.iter().filter_map(position).collect();
        let ballots = poll.ballots.iter().map(|(weight, ballot)| (*weight, ballot));
        let verdict = result(&poll.contest, &NOBODY, ballots, &[], &lots);
        (poll, verdict)
    }

    fn report(lang: Lang, (poll, verdict): (Poll, Verdict)) -> String {
        report::result(lang, 80, &poll, &verdict)
    }

    const RUNOFF: &str =
        "[\"Bus\"]\n[\"Bus\"]\n[\"Café\",\"Bus\"]\n[\"Café\",\"Bus\"]\n[\"Fest\"]\n[\"Fest\"]\n[\"Fest\"]\n[]\n";
    const RATINGS: &str = "{\"Café\":2,\"Bus\":7,\"nichts\":5}\n{\"Café\":3,\"nichts\":6}\n";
    const PAIRS: &str =
        "[[\"Café\"],[\"Bus\",\"Fest\"]]\n[[\"Bus\"],[\"Fest\"]]\n[[\"Fest\"],[\"Café\"]]\n[[\"Fest\"],[\"Café\"]]\n";

    #[test]
    fn results_are_readable() {
        let open = count(Method::Irv, 1, None, &[], RUNOFF);
        insta::assert_snapshot!("irv_open_de", report(Lang::De, open));
        let drawn = count(Method::Irv, 1, None, &["Café", "Bus"], RUNOFF);
        insta::assert_snapshot!("irv_lot_en", report(Lang::En, drawn));
        insta::assert_snapshot!("stv_de", report(Lang::De, count(Method::Stv, 2, None, &["Café", "Bus"], RUNOFF)));
        insta::assert_snapshot!("schulze_de", report(Lang::De, count(Method::Schulze, 1, None, &[], PAIRS)));
        let consensed = count(Method::Resistance, 1, Some("nichts"), &[], RATINGS);
        insta::assert_snapshot!("resistance_de", report(Lang::De, consensed));
        insta::assert_snapshot!(
            "yes_no_en",
            report(Lang::En, count(Method::YesNo, 1, None, &[], "\"yes\"\n\"no\"\n\"yes\"\n"))
        );
        insta::assert_snapshot!(
            "choice_de",
            report(Lang::De, count(Method::Choice, 2, None, &[], "\"A\"\n\"B\"\n\"A\"\n\"C\"\n"))
        );
    }

    #[test]
    fn json_is_exact() {
        let text = |(poll, verdict): (Poll, Verdict)| {
            String::from_utf8(json::result(Lang::De, &poll, &verdict)).expect("JSON is UTF-8")
        };
        insta::assert_snapshot!("irv_json", text(count(Method::Irv, 1, None, &[], RUNOFF)));
        insta::assert_snapshot!("stv_json", text(count(Method::Stv, 2, None, &["Café", "Bus"], RUNOFF)));
        insta::assert_snapshot!("schulze_json", text(count(Method::Schulze, 2, None, &[], PAIRS)));
        insta::assert_snapshot!(
            "choice_json",
            text(count(Method::Choice, 2, None, &["C", "B"], "\"A\"\n\"B\"\n\"A\"\n\"C\"\n"))
        );
    }

    #[test]
    fn hostile_names_are_harmless_on_a_screen() {
        let (poll, verdict) = count(Method::Choice, 1, None, &[], "\"\\u001b[31m\\u202eA\\nB\"\n");
        let text = report::result(Lang::De, 80, &poll, &verdict);
        assert!(text.contains("A B") && !text.contains(['\u{1b}', '\u{202e}']), "{text:?}");
    }
}
