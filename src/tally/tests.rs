//! Files of every format, whole and damaged: each gives its poll or names its line.

use super::*;
use crate::voting::{Decision, Electorate, Settled, Step, VOTE, Verdict, result};
use proptest::prelude::*;

fn asked(method: Method) -> Asked {
    Asked { method, seats: None, rule: Rule::Simple, points: None, max: None, passive: None }
}

fn ordered(order: &[u16]) -> Ballot {
    Ballot::Ordered(order.into())
}

fn ranked(ranks: &[&[u16]]) -> Ballot {
    Ballot::ranked(ranks.iter().copied())
}

#[track_caller]
fn holds(format: Format, method: Method, file: &str, names: &[&str], ballots: &[(u64, Ballot)]) {
    let poll = read(file.as_bytes(), format, &asked(method)).unwrap_or_else(|fault| panic!("{fault:?} in\n{file}"));
    assert_eq!(poll.names, names);
    assert_eq!(poll.ballots, ballots);
}

#[track_caller]
fn refuses(format: Format, method: Method, file: &str, line: u64, problem: Problem) {
    let read = read(file.as_bytes(), format, &asked(method)).map(|poll| poll.ballots);
    assert_eq!(read, Err(Fault { line, problem }), "{file}");
}

fn count(poll: &Poll) -> Verdict {
    let nobody = Electorate::default();
    result(&poll.contest, &nobody, poll.ballots.iter().map(|(weight, ballot)| (*weight, ballot)), &[], &[])
}

const HEADER: &str = "# FILE NAME: a.soi\n# TITLE: Feste\n# NUMBER ALTERNATIVES: 3\n# ALTERNATIVE NAME 1: Café\n\
    # ALTERNATIVE NAME 2: Fest\n# ALTERNATIVE NAME 3: Kiosk\n";

#[test]
fn preflib_orders() {
    let of = |lines: &str| format!("{HEADER}# NUMBER VOTERS: 5\n# NUMBER UNIQUE ORDERS: 2\n{lines}");
    let names = &["Café", "Fest", "Kiosk"];
    let strict = of("3: 2,1,3\n2: 3, 1, 2\n");
    holds(Format::Soc, Method::Irv, &strict, names, &[(3, ordered(&[1, 0, 2])), (2, ordered(&[2, 0, 1]))]);
    let short = of("3: 2\n2: 3,1\n");
    holds(Format::Soi, Method::Stv, &short, names, &[(3, ordered(&[1])), (2, ordered(&[2, 0]))]);
    let ties = of("3: {2,1},3\r\n2: 3,{1,2}\r\n");
    let expected = [(3, ranked(&[&[1, 0], &[2]])), (2, ranked(&[&[2], &[0, 1]]))];
    holds(Format::Toc, Method::Schulze, &ties, names, &expected);
    holds(
        Format::Toi,
        Method::Schulze,
        &of("3: {2,3}\n2: 1\n"),
        names,
        &[(3, ranked(&[&[1, 2]])), (2, ranked(&[&[0]]))],
    );

    let refuses = |format, method, lines: &str, line, problem| refuses(format, method, &of(lines), line, problem);
    refuses(Format::Soc, Method::Irv, "3: 2,1\n2: 3,1,2\n", 9, Problem::IncompleteOrder);
    refuses(Format::Soi, Method::Irv, "3: 2\n2: {3,1}\n", 10, Problem::TiedRanks);
    refuses(Format::Toi, Method::Irv, "3: 2\n2: {3,1}\n", 10, Problem::TiedRanks);
    refuses(Format::Soi, Method::Irv, "3: 2,4\n", 9, Problem::UnknownOption("4".into()));
    refuses(Format::Soi, Method::Irv, "3: 2,0\n", 9, Problem::UnknownOption("0".into()));
    refuses(Format::Soi, Method::Irv, "3: 2,1,2\n", 9, Problem::RepeatedOption("Fest".into()));
    refuses(Format::Soi, Method::Irv, "3; 2,1\n", 9, Problem::Expected("COUNT: ORDER", "3; 2,1".into()));
    refuses(Format::Soi, Method::Irv, "3: 2,x\n", 9, Problem::Expected("ALTERNATIVE", "x".into()));
    refuses(Format::Soi, Method::Irv, "-3: 2\n", 9, Problem::Expected("COUNT: ORDER", "-3".into()));
    refuses(Format::Soi, Method::Irv, "3: 2,\n", 9, Problem::Expected(",", ",".into()));
    refuses(Format::Toi, Method::Schulze, "3: {2,1\n", 9, Problem::Missing("}"));
    refuses(Format::Soi, Method::Irv, "3: 2\n1: 1\n", 0, Problem::Contradiction("NUMBER VOTERS", 5, 4));
    refuses(Format::Soi, Method::Irv, "5: 2\n", 0, Problem::Contradiction("NUMBER UNIQUE ORDERS", 2, 1));
    refuses(Format::Soi, Method::Irv, "9999999999999: 2\n", 9, Problem::TooManyVotes);
    refuses(Format::Soi, Method::Approval, "3: 2\n", 0, Problem::NotForMethod);
}

#[test]
fn preflib_headers() {
    let missing = Problem::Missing("NUMBER ALTERNATIVES");
    refuses(Format::Soi, Method::Irv, "3: 2,1\n", 1, missing);
    refuses(Format::Soi, Method::Irv, "", 0, Problem::NoOptions);
    refuses(Format::Soi, Method::Irv, "# NUMBER ALTERNATIVES: 0\n", 0, Problem::NoOptions);
    refuses(Format::Soi, Method::Irv, "# NUMBER ALTERNATIVES: 1001\n", 1, Problem::TooManyOptions);
    let wrong = Problem::Expected("NUMBER ALTERNATIVES", "many".into());
    refuses(Format::Soi, Method::Irv, "# NUMBER ALTERNATIVES: many\n", 1, wrong);
    let twice = "\u{feff}# NUMBER ALTERNATIVES: 3\n# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 3: A\n\n";
    holds(Format::Soi, Method::Irv, twice, &["A (1)", "2", "A (3)"], &[]);
}

#[test]
fn preflib_categories() {
    let file = format!(
        "{HEADER}# NUMBER CATEGORIES: 2\n# CATEGORY NAME 1: Yes\n4: {{1,3}},2\n2: {{}},{{1,2,3}}\n1: 2,{{1,3}}\n"
    );
    let approval = |options: &[u16]| Ballot::Approval(options.into());
    let expected = [(4, approval(&[0, 2])), (2, approval(&[])), (1, approval(&[1]))];
    holds(Format::Cat, Method::Approval, &file, &["Café", "Fest", "Kiosk"], &expected);
    refuses(Format::Cat, Method::Irv, &file, 0, Problem::NotForMethod);
}

#[test]
fn blt_in_its_dialects() {
    let file = "# from the office\n4 2 # candidates, seats\n-3\n3 1 2 0\n(ab 7) 2 2=4 1 0 # tied\n1 - 3 4 0\n2 0\n0\n\
        \"Ada # 1\" \"Ben\"\n\"Cem\"\n\"Dua\"\n\"Vorstand\"\n";
    let names = &["Ada # 1", "Ben", "Dua"];
    let expected = [
        (3, ranked(&[&[0], &[1]])),
        (2, ranked(&[&[1, 2], &[0]])),
        (1, Ballot::Ranked([(2, 2)].into())),
        (2, ranked(&[])),
    ];
    holds(Format::Blt, Method::Schulze, file, names, &expected);
    refuses(Format::Blt, Method::Stv, file, 5, Problem::TiedRanks);
    let strict = file.replace("2=4", "2");
    let poll = read(strict.as_bytes(), Format::Blt, &asked(Method::Stv)).expect("a whole file");
    assert_eq!((poll.contest.seats, poll.contest.options), (2, 3));
    let one = Asked { seats: Some(1), ..asked(Method::Stv) };
    assert_eq!(read(strict.as_bytes(), Format::Blt, &one).expect("a whole file").contest.seats, 1);
    assert_eq!(read(strict.as_bytes(), Format::Blt, &asked(Method::Irv)).expect("a whole file").contest.seats, 1);

    let refuses = |file: &str, line, problem| refuses(Format::Blt, Method::Stv, file, line, problem);
    refuses("", 1, Problem::Missing("CANDIDATES SEATS"));
    refuses("two 1\n", 1, Problem::Expected("CANDIDATES SEATS", "two".into()));
    refuses("2\n", 1, Problem::Expected("CANDIDATES SEATS", "2".into()));
    refuses("2000 1\n", 1, Problem::TooManyOptions);
    refuses("2 1\n3 1 2 0\n\"A\"\n\"B\"\n", 3, Problem::Missing("0"));
    refuses("2 1\n3 1 2 0\n", 3, Problem::Missing("0"));
    refuses("2 1\n3 1 2\n0\n\"A\"\n\"B\"\n", 2, Problem::Missing("0"));
    refuses("2 1\n3 1 3 0\n0\n\"A\"\n\"B\"\n", 2, Problem::UnknownOption("3".into()));
    refuses("2 1\n3 1 1 0\n0\n\"A\"\n\"B\"\n", 2, Problem::RepeatedOption("1".into()));
    refuses("2 1\n1.5 1 0\n0\n\"A\"\n\"B\"\n", 2, Problem::Expected("WEIGHT", "1.5".into()));
    refuses("2 1\n1 1 0 2\n0\n\"A\"\n\"B\"\n", 2, Problem::Expected("END OF LINE", "2".into()));
    refuses("2 1\n-9\n0\n\"A\"\n\"B\"\n", 2, Problem::UnknownOption("9".into()));
    refuses("2 1\n0\n\"A\"\n", 4, Problem::Missing("\"NAME\""));
    refuses("2 1\n0\n\"A\"\n\"B\n", 4, Problem::Missing("\""));
    refuses("1 2\n0\n\"A\"\n", 0, Problem::Terms(ContestFault::Seats { most: 1 }));
    refuses("0 1\n0\n", 0, Problem::NoOptions);
    refuses("2 1\n-1 -2\n0\n\"A\"\n\"B\"\n", 0, Problem::NoOptions);
}

const META: &str = "META\nkey;value\ndescription;Stadtteile\nnum_projects;3\nnum_votes;3\nbudget;100\nvote_type;";
const PROJECTS: &str = "PROJECTS\nproject_id;cost;name\n7;50;\"Bänke; neue\"\n9;60;Brunnen\n12;10;Brunnen\n";

#[test]
fn pabulib_ballots() {
    let names = &["Bänke; neue", "Brunnen (2)", "Brunnen (3)"];
    let approvals = format!("{META}approval\n{PROJECTS}VOTES\nvoter_id;age;vote\n1;30;7,12\n2;41;12\n3;;7,12\n");
    let approval = |options: &[u16]| Ballot::Approval(options.into());
    holds(Format::Pb, Method::Approval, &approvals, names, &[(2, approval(&[0, 2])), (1, approval(&[2]))]);
    let one = approvals.replace("approval", "choose-1").replace("7,12", "9");
    holds(Format::Pb, Method::Choice, &one, names, &[(2, Ballot::Choice(1)), (1, Ballot::Choice(2))]);
    let points = format!(
        "{META}cumulative\nmax_sum_points;5\n{PROJECTS}VOTES\nvoter_id;vote;points\n1;7,12;3,2\n2;12;5\n3;9;1\n"
    );
    let rated = |ratings: &[(u16, u32)]| Ballot::Rated(ratings.into());
    let expected = [(1, rated(&[(0, 3), (2, 2)])), (1, rated(&[(2, 5)])), (1, rated(&[(1, 1)]))];
    holds(Format::Pb, Method::Points, &points, names, &expected);

    let refuses = |method, file: &str, line, problem| refuses(Format::Pb, method, file, line, problem);
    refuses(Method::Points, &points.replace("3,2", "3,3"), 16, Problem::TooManyPoints(6, 5));
    refuses(Method::Points, &points.replace("3,2", "3"), 16, Problem::Contradiction("points", 1, 2));
    refuses(Method::Points, &approvals, 13, Problem::NotForMethod);
    refuses(Method::Approval, &approvals.replace("approval", "ordinal"), 13, Problem::VoteType("ordinal".into()));
    refuses(Method::Approval, &approvals.replace("2;41;12", "2;41;13"), 16, Problem::UnknownOption("13".into()));
    refuses(
        Method::Approval,
        &approvals.replace("2;41;12", "2;41;7,7"),
        16,
        Problem::RepeatedOption("Bänke; neue".into()),
    );
    refuses(Method::Approval, &approvals.replace("2;41;12\n", "2;41\n"), 16, Problem::Missing("vote"));
    refuses(Method::Approval, &approvals.replace("2;41;12\n", ""), 0, Problem::Contradiction("num_votes", 3, 2));
    refuses(
        Method::Approval,
        &approvals.replace("9;60;Brunnen\n", "7;60;Brunnen\n"),
        11,
        Problem::RepeatedOption("7".into()),
    );
    refuses(Method::Approval, "a;b\nc;d\n", 1, Problem::Missing("META"));
    refuses(Method::Approval, "", 1, Problem::Missing("VOTES"));
}

#[test]
fn json_lines_of_every_method() {
    let holds = |method, file: &str, names: &[&str], ballots: &[(u64, Ballot)]| {
        holds(Format::Jsonl, method, file, names, ballots);
    };
    let yes = Ballot::YesNo(crate::voting::YesNo::Yes);
    let abstain = Ballot::YesNo(crate::voting::YesNo::Abstain);
    holds(Method::YesNo, "\"yes\"\n\n\"abstain\"\n\"yes\"", &[], &[(2, yes), (1, abstain)]);
    holds(Method::Choice, "\"B\"\n\"A\"\n\"B\"\n", &["A", "B"], &[(2, Ballot::Choice(1)), (1, Ballot::Choice(0))]);
    holds(
        Method::Approval,
        "[\"B\"]\n[]\n",
        &["B"],
        &[(1, Ballot::Approval([0].into())), (1, Ballot::Approval([].into()))],
    );
    let rated = |ratings: &[(u16, u32)]| Ballot::Rated(ratings.into());
    holds(Method::Points, "{\"B\":3,\"A\":900}\n", &["A", "B"], &[(1, rated(&[(1, 3), (0, 900)]))]);
    holds(Method::Score, "{\"A\":10}\n", &["A"], &[(1, rated(&[(0, 10)]))]);
    holds(Method::Schulze, "[[\"B\"],[\"C\",\"A\"]]\n", &["A", "B", "C"], &[(1, ranked(&[&[1], &[2, 0]]))]);
    holds(Method::Irv, "[\"ü\\u00e4\",\"A\"]\n", &["A", "üä"], &[(1, ordered(&[1, 0]))]);

    let refuses = |method, file: &str, line, problem| refuses(Format::Jsonl, method, file, line, problem);
    refuses(Method::Irv, "[\"A\"]\n\n[\"A\",\"B\"", 3, Problem::Expected("[\"A\",\"B\"]", "[\"A\",\"B\"".into()));
    refuses(Method::YesNo, "\"maybe\"\n", 1, Problem::Expected("\"yes\", \"no\", \"abstain\"", "\"maybe\"".into()));
    refuses(Method::Irv, "[\"A\",\"A\"]\n", 1, Problem::RepeatedOption("A".into()));
    refuses(Method::Points, "{\"A\":1,\"A\":1}\n", 1, Problem::RepeatedOption("A".into()));
    refuses(Method::Points, "{\"A\":-1}\n", 1, Problem::Expected("{\"A\":3,\"B\":1}", "{\"A\":-1}".into()));
    refuses(Method::Score, "{\"A\":11}\n", 1, Problem::TooHigh("A".into(), 11, 10));
    refuses(Method::Irv, "\n", 0, Problem::NoOptions);
    let limited = Asked { points: Some(2), ..asked(Method::Points) };
    let fault = read(&b"{\"A\":3}\n"[..], Format::Jsonl, &limited).map(|poll| poll.ballots);
    assert_eq!(fault, Err(Fault { line: 1, problem: Problem::TooHigh("A".into(), 3, 2) }));
    let missing = Asked { passive: Some("C".into()), ..asked(Method::Resistance) };
    let fault = read(&b"{\"A\":3}\n"[..], Format::Jsonl, &missing).map(|poll| poll.ballots);
    assert_eq!(fault, Err(Fault { line: 0, problem: Problem::NoSuchPassive("C".into()) }));
    let seats = Asked { seats: Some(3), ..asked(Method::Stv) };
    let fault = read(&b"[\"A\",\"B\"]\n"[..], Format::Jsonl, &seats).map(|poll| poll.ballots);
    assert_eq!(fault, Err(Fault { line: 0, problem: Problem::Terms(ContestFault::Seats { most: 2 }) }));
    let bytes = read(&b"[\"\xff\"]\n"[..], Format::Jsonl, &asked(Method::Irv)).map(|poll| poll.ballots);
    assert_eq!(bytes, Err(Fault { line: 1, problem: Problem::NotUtf8 }));
    let long = vec![b' '; (1 << 20) + 1];
    let fault = read(&long[..], Format::Jsonl, &asked(Method::Irv)).map(|poll| poll.ballots);
    assert_eq!(fault, Err(Fault { line: 1, problem: Problem::LineTooLong(1 << 20) }));
}

#[test]
fn the_ending_tells_the_format() {
    let check = |name, format| assert_eq!(Format::of_file_name(name), format, "{name}");
    check("a.soc", Some(Format::Soc));
    check("2017.A.BLT.gz", Some(Format::Blt));
    check("x/votes.jsonl", Some(Format::Jsonl));
    check("a.gz", None);
    check("soc", None);
    check("a.txt", None);
}

#[test]
fn gzip_is_seen_by_its_first_bytes() {
    use std::io::{Read, Write};
    let mut zipped = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    zipped.write_all(b"[\"A\"]\n").expect("in memory");
    let zipped = zipped.finish().expect("in memory");
    let poll = |bytes: &[u8]| read(unzipped(bytes).expect("in memory"), Format::Jsonl, &asked(Method::Irv));
    assert_eq!(poll(&zipped).map(|poll| poll.names), Ok(vec!["A".to_owned()]));
    assert!(matches!(poll(&zipped[..zipped.len() - 4]), Err(Fault { problem: Problem::Unreadable(_), .. })));
    let mut plain = String::new();
    unzipped(&b"AB"[..]).expect("in memory").read_to_string(&mut plain).expect("in memory");
    assert_eq!(plain, "AB");
}

/// The returning officer's own sheet for this ward: candidates' votes after each stage, in hundred-thousandths.
#[test]
fn a_scottish_ward_comes_out_as_declared() {
    let file = include_str!("../../tests/ballots/bishopton-2017.blt");
    let poll = read(file.as_bytes(), Format::Blt, &asked(Method::Stv)).expect("a whole file");
    let verdict = count(&poll);
    let winners: Vec<&str> = verdict.winners.iter().map(|winner| poll.names[usize::from(*winner)].as_str()).collect();
    assert_eq!(winners, ["James MacLaren", "Natalie Don", "Colin McCulloch"]);
    assert_eq!((verdict.decision, verdict.quota, verdict.tally.valid()), (Decision::Elected, Some(1_404), 5_613));
    let votes: Vec<&[u64]> = verdict.rounds.iter().map(|round| round.votes.as_slice()).collect();
    let declared = [
        [178_300_000, 21_200_000, 17_000_000, 255_200_000, 89_600_000],
        [178_300_000, 53_768_416, 23_072_840, 140_400_000, 121_268_736],
        [140_400_000, 57_849_568, 40_694_064, 140_400_000, 128_899_640],
        [140_400_000, 73_370_360, 0, 140_400_000, 140_734_264],
    ];
    assert_eq!(votes, declared);
    let steps: Vec<&Step> = verdict.rounds.iter().map(|round| &round.step).collect();
    assert_eq!(steps, [&Step::First, &Step::Surplus(3), &Step::Surplus(0), &Step::Exclusion(vec![2])]);
    assert_eq!(verdict.rounds[3].votes.iter().sum::<u64>() + verdict.rounds[3].exhausted, 5_613 * VOTE);
    assert!(verdict.ties().iter().all(|(_, tie)| tie.settled != Settled::Open));
}

proptest! {
    /// Any bytes are a poll or a fault, whatever is asked of them.
    #[test]
    fn no_file_breaks_the_reader(
        pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..40),
        bytes in prop::collection::vec(any::<u8>(), 0..20),
        format in prop::sample::select(&Format::ENDINGS[..]),
        method in prop::sample::select(&METHODS[..]),
    ) {
        let file = [pieces.concat().as_bytes(), &bytes].concat();
        if let Ok(poll) = read(&file[..], format.1, &asked(method)) {
            prop_assert!(poll.contest.validate().is_ok());
            prop_assert!(poll.ballots.iter().all(|(_, ballot)| poll.contest.check(ballot).is_ok()));
            count(&poll);
        }
    }
}

const PIECES: [&str; 30] = [
    "\n",
    "\n",
    "\n",
    " ",
    "0",
    "1",
    "2",
    "3",
    "-1",
    ",",
    ":",
    ";",
    "{",
    "}",
    "[",
    "]",
    "\"",
    "\"A\"",
    "=",
    "#",
    "(",
    ")",
    "# NUMBER ALTERNATIVES: 3\n",
    "# NUMBER VOTERS: 1\n",
    "2 1\n",
    "1 1 2 0\n",
    "META\nkey;value\n",
    "vote_type;approval\n",
    "PROJECTS\nproject_id;name\n1;A\n",
    "VOTES\nvoter_id;vote\n1;1\n",
];

const METHODS: [Method; 9] = [
    Method::YesNo,
    Method::Choice,
    Method::Approval,
    Method::Points,
    Method::Score,
    Method::Resistance,
    Method::Schulze,
    Method::Irv,
    Method::Stv,
];
