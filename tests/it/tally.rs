//! `tally` as a user runs it: every kind of bad file has its answer, and what is counted can be counted again.

use std::{
    fs,
    io::Write,
    path::Path,
    process::{Command, Output, Stdio},
};

const WARD: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/ballots/bishopton-2017.blt");

fn tally(file: &Path, args: &[&str]) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_fachkonferenz"));
    program.args(["--lang", "en", "tally"]).args(args).arg(file).output().unwrap()
}

/// Counts a file of this name and content; gives the exit status, stdout and stderr.
fn count(name: &str, content: &str, args: &[&str]) -> (Option<i32>, String, String) {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join(name);
    fs::write(&file, content).unwrap();
    let output = tally(&file, args);
    let [out, err] = [output.stdout, output.stderr].map(|text| String::from_utf8(text).unwrap());
    (output.status.code(), out, err)
}

#[test]
fn bad_files_are_refused_with_their_line() {
    let check = |name: &str, content: &str, args: &[&str], sentence: &str| {
        let (status, out, err) = count(name, content, args);
        assert_eq!((status, out.as_str()), (Some(1), ""), "{err}");
        assert!(err.trim_end().ends_with(sentence), "{err}\nshould end with\n{sentence}");
    };
    let irv = ["--method", "irv"];
    let points = ["--method", "points", "--points", "3"];
    check("a.jsonl", "[\"A\"]\n[\"A\",\"A\"]\n", &irv, "a.jsonl, line 2: “A” stands on the ballot twice.");
    check("a.blt", "2 1\n1 3 0\n0\n\"A\"\n\"B\"\n", &irv, "a.blt, line 2: “3” does not stand for election.");
    check("a.jsonl", "{\"A\":2,\"B\":2}\n", &points, "line 1: The ballot gives 4 points; 3 are allowed.");
    check("a.blt", "2 1\n1 1 0\n\"A\"\n\"B\"\n", &irv, "line 3: “0” is missing here.");
    check("a.soi", "# NUMBER ALTERNATIVES: 2\n2: 1,{2\n", &irv, "line 2: “}” is missing here.");
    check("a.soi", "# NUMBER ALTERNATIVES: 0\n", &irv, "a.soi: The file names no options.");
    check("a.jsonl", "\n", &irv, "a.jsonl: The file names no options.");
    check(
        "a.jsonl",
        "[\"A\"]\n",
        &["--method", "stv", "--seats", "2"],
        "1 to 1 options can win here. Please change “seats”.",
    );
    check("a.soi", "# NUMBER ALTERNATIVES: 2\n2: 1\n", &["--method", "score"], "Please check “--method”.");
    check("a.txt", "", &irv, "also with .gz behind.");
    check("a.jsonl", "[\"A\"]\n", &["--method", "irv", "--lot", "B"], "“B” is no option of this file.");
    check("a.jsonl.gz", "\u{1f}", &irv, "line 1: “[\"A\",\"B\"]” is expected here; there is “”.");
}

#[test]
fn odd_files_have_a_defined_answer() {
    let check = |content: &str, args: &[&str], result: &str| {
        let (status, out, err) = count("a.jsonl", content, args);
        assert_eq!((status, err.as_str()), (Some(0), ""));
        assert!(out.contains(result), "{out}\nshould contain\n{result}");
    };
    let nothing = "Result: tied\nHow it came about: no votes";
    check("[]\n[\"A\"]\n[]\n", &["--method", "irv"], "3 ballots, 1 of them valid");
    check("{\"A\":0,\"B\":0}\n", &["--method", "points"], nothing);
    check("[\"A\"]\n", &["--method", "irv"], "Result: decided – A");
    check("[\"A\"]\n[\"B\"]\n", &["--method", "irv"], "Result: tied\n");
    check("[\"A\"]\n[\"B\"]\n", &["--method", "irv", "--lot", "B", "--lot", "A"], "Result: decided – B");
    check("[[\"A\",\"B\"]]\n", &["--method", "schulze"], "Result: tied\n");
    check("\"yes\"\n\"no\"\n", &["--method", "yes_no"], "Result: rejected");
    check("\"yes\"\n\"yes\"\n\"no\"\n", &["--method", "yes_no", "--rule", "two_thirds_cast"], "Result: accepted");
    check(
        "{\"A\":5,\"keep\":5}\n",
        &["--method", "resistance", "--passive", "keep"],
        "Result: rejected\nHow it came about: “A” resistance 5",
    );
    let (status, out, _) = count("a.soi", "# NUMBER ALTERNATIVES: 2\n# NUMBER VOTERS: 0\n", &["--method", "irv"]);
    assert_eq!(status, Some(0));
    assert!(out.contains(nothing), "{out}");
}

#[test]
fn a_compressed_file_counts_the_same() {
    let plain = tally(Path::new(WARD), &["--method", "stv", "--json"]);
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("ward.blt.gz");
    let mut zipped = flate2::write::GzEncoder::new(fs::File::create(&file).unwrap(), flate2::Compression::default());
    zipped.write_all(&fs::read(WARD).unwrap()).unwrap();
    zipped.finish().unwrap();
    assert_eq!(tally(&file, &["--method", "stv", "--json"]), plain);
    let json: serde_json::Value = serde_json::from_slice(&plain.stdout).unwrap();
    assert_eq!(json["winners"], serde_json::json!(["James MacLaren", "Natalie Don", "Colin McCulloch"]));
    assert_eq!(json["ballots"], 5_613);
    assert_eq!(json["rounds"][3]["votes"]["Colin McCulloch"], 1407.34264);

    let whole = fs::read(&file).unwrap();
    fs::write(&file, &whole[..whole.len() / 2]).unwrap();
    let cut = tally(&file, &["--method", "stv"]);
    let sentence = String::from_utf8(cut.stderr).unwrap();
    assert_eq!(cut.status.code(), Some(1));
    assert!(sentence.contains("cannot be read any further"), "{sentence}");
}

#[test]
fn a_reader_that_has_seen_enough_ends_it_quietly() {
    let mut program = Command::new(env!("CARGO_BIN_EXE_fachkonferenz"));
    let mut child =
        program.args(["tally", "--method", "stv", WARD]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr), (Some(0), Vec::new()));
}
