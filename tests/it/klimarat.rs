//! Real input: the Austrian Klimarat's online conversation on housing becomes a session through the line protocol.
//!
//! The data stands beside the repository and is never copied into it; without it the test says so and ends.

use std::{
    collections::{BTreeMap, HashMap},
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use serde_json::{Value, json};
use uuid::Uuid;

const BINARY: &str = env!("CARGO_BIN_EXE_fachkonferenz");
const VOTES: usize = 30;

#[test]
fn the_klimarat_becomes_a_session_whose_counts_are_the_real_ones() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/klimarat-wohnen");
    if !data.exists() {
        println!("skipped: {} is not here", data.display());
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let klimarat = Klimarat::read(&data);
    let session = klimarat.session(folder.path());
    let log: Value = serde_json::from_slice(&fs::read(session.join("log.json")).unwrap()).unwrap();

    assert_eq!(log["session"]["status"], "closed");
    assert_eq!(log["participants"].as_array().unwrap().len(), klimarat.voters.len());
    assert_eq!(log["proposals"].as_array().unwrap().len(), klimarat.proposals.len());
    let votes = log["votes"].as_array().unwrap();
    assert_eq!(votes.len(), VOTES);
    for (vote, proposal) in votes.iter().zip(klimarat.most_voted()) {
        let [yes, no, abstain] = klimarat.counts(proposal);
        assert_eq!(vote["counts"], json!({ "yes": yes, "no": no, "abstain": abstain, "invalid": 0 }), "{proposal}");
        assert_eq!(vote["result"]["decision"], if yes > no { "accepted" } else { "rejected" });
        assert_eq!(vote["present"], klimarat.voters.len());
        assert_eq!(vote["ballots"].as_array().unwrap().len() as u64, yes + no + abstain);
    }
    let used: BTreeMap<_, _> =
        log["outcomes"].as_array().unwrap().iter().map(|outcome| (outcome["handlungsfeld"].to_string(), ())).collect();
    assert_eq!(used.len(), klimarat.fields.len(), "every field got something: {used:?}");
}

/// What the files tell.
struct Klimarat {
    fields: Vec<String>,
    /// Id, author and wording of each proposal that the moderation let through.
    proposals: Vec<(String, String, String)>,
    voters: Vec<HashMap<String, String>>,
}

impl Klimarat {
    fn read(data: &Path) -> Self {
        let rows = |file: &str| -> Vec<HashMap<String, String>> {
            let mut reader = csv::Reader::from_path(data.join(file)).unwrap();
            reader.deserialize().collect::<Result<_, _>>().unwrap()
        };
        let proposals = rows("comments.csv").into_iter().filter(|row| row["moderated"] == "1").map(|mut row| {
            let mut take = |column: &str| row.remove(column).unwrap();
            (take("comment-id"), take("author-id"), take("comment-body"))
        });
        let summary = fs::read_to_string(data.join("summary.csv")).unwrap();
        Self { fields: fields(&summary), proposals: proposals.collect(), voters: rows("participants-votes.csv") }
    }

    /// Yes, no and abstentions on a proposal.
    fn counts(&self, proposal: &str) -> [u64; 3] {
        ["1", "-1", "0"].map(|sign| self.voters.iter().filter(|voter| voter[proposal] == sign).count() as u64)
    }

    /// The proposals that most people voted on, most first.
    fn most_voted(&self) -> Vec<&str> {
        let mut ids: Vec<&str> = self.proposals.iter().map(|(id, _, _)| id.as_str()).collect();
        ids.sort_by_cached_key(|id| (std::cmp::Reverse(self.counts(id).iter().sum::<u64>()), *id));
        ids.truncate(VOTES);
        ids
    }

    /// Makes the session in `folder`, leads it through `record` and returns its folder.
    fn session(&self, folder: &Path) -> PathBuf {
        let plan = folder.join("plan.json");
        fs::write(&plan, self.plan().to_string()).unwrap();
        let sessions = folder.join("sessions");
        let program = || {
            let mut program = Command::new(BINARY);
            program.arg("--sessions").arg(&sessions).args(["--lang", "de"]);
            program
        };
        let made = program().arg("new").arg("--plan").arg(&plan).output().unwrap();
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        let name = String::from_utf8(made.stdout).unwrap();
        let session = sessions.join(name.trim());

        let mut lines = Lines::default();
        self.prepare(&mut lines);
        send(program().arg("record").arg(&session), lines);
        // The outcomes' ids are the program's own: they stand in the session that it shows.
        let shown = program().arg("show").arg(&session).arg("--json").output().unwrap();
        let log: Value = serde_json::from_slice(&shown.stdout).unwrap();
        let mut lines = Lines { next: 1_000_000, ..Lines::default() };
        for (outcome, code) in log["outcomes"].as_array().unwrap().iter().zip((1..=self.fields.len()).cycle()) {
            lines.push(json!({ "do": "assign", "outcome": outcome["id"], "handlungsfeld": format!("HF{code}") }));
        }
        lines.push(json!({ "do": "close_session" }));
        send(program().arg("record").arg(&session), lines);
        session
    }

    fn plan(&self) -> Value {
        let fields: Vec<_> = (1..)
            .zip(&self.fields)
            .map(|(number, name)| json!({ "code": format!("HF{number}"), "name": { "de": name } }))
            .collect();
        json!({
            "format": "fachkonferenz/plan/1",
            "title": "Klimarat: Wohnen",
            "concept": { "id": "klimarat-wohnen", "version": "2022", "title": { "de": "Klimarat" }, "fields": fields },
            "agenda": [{ "title": "Vorschläge und Abstimmungen", "kind": "vote", "minutes": 240 }],
        })
    }

    fn prepare(&self, lines: &mut Lines) {
        let voter = |number: &str| Uuid::from_u128(0x1000_0000 + number.parse::<u128>().unwrap());
        let proposal = |id: &str| Uuid::from_u128(0x2000_0000 + id.parse::<u128>().unwrap());
        let vote = |id: &str| Uuid::from_u128(0x3000_0000 + id.parse::<u128>().unwrap());
        lines.push(json!({ "do": "open_session" }));
        for row in &self.voters {
            let number = &row["participant"];
            let name = format!("Teilnehmende {number}");
            let group = format!("Gruppe {}", row["group-id"]);
            lines.push(json!({ "do": "register", "participant": voter(number), "name": name, "group": group }));
            lines.push(json!({ "do": "arrive", "participant": voter(number) }));
        }
        let known: Vec<&str> = self.voters.iter().map(|row| row["participant"].as_str()).collect();
        for (id, author, wording) in &self.proposals {
            // A title is one line of 200 characters at most; what is longer stands whole in the text.
            let title: String = wording.chars().take(200).collect();
            let text = (title.len() < wording.len()).then_some(wording);
            let author = known.contains(&author.as_str()).then(|| voter(author));
            let mut line = json!({ "do": "propose", "proposal": proposal(id), "title": title, "channel": "phone" });
            line["text"] = json!(text);
            line["proposed_by"] = json!(author);
            lines.push(line);
        }
        for id in self.most_voted() {
            let on = [proposal(id)];
            lines
                .push(json!({ "do": "open_vote", "vote": vote(id), "on": on, "method": "yes_no", "secrecy": "named" }));
            for row in &self.voters {
                let ballot = match row[id].as_str() {
                    "1" => "yes",
                    "-1" => "no",
                    "0" => "abstain",
                    _ => continue,
                };
                let voter = voter(&row["participant"]);
                lines.push(json!({ "do": "cast", "vote": vote(id), "voter": voter, "ballot": ballot }));
            }
            lines.push(json!({ "do": "close_vote", "vote": vote(id) }));
        }
    }
}

/// The fields of action, from the sentence in the summary that lists them: „… entwickelt: A, B, C, D und E.“
fn fields(summary: &str) -> Vec<String> {
    let (_, list) = summary.split_once("entwickelt: ").unwrap();
    let (list, _) = list.split_once(".\n").unwrap();
    let mut fields: Vec<String> = list.split(", ").map(str::to_owned).collect();
    // The last part names two that share their last word.
    let last = fields.pop().unwrap();
    let (first, second) = last.split_once(" und ").unwrap();
    let shared = second.rsplit_once(' ').unwrap().1;
    fields.extend([format!("{first} {shared}"), second.to_owned()]);
    fields
}

/// Commands, each with an id of its own.
#[derive(Default)]
struct Lines {
    text: Vec<u8>,
    next: usize,
    count: usize,
}

impl Lines {
    fn push(&mut self, mut command: Value) {
        command["id"] = json!(format!("k{}", self.next));
        self.next += 1;
        self.count += 1;
        writeln!(self.text, "{command}").unwrap();
    }
}

/// Sends all lines at once; every answer has to be a yes.
fn send(program: &mut Command, lines: Lines) {
    let mut running = program.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut stdin = running.stdin.take().unwrap();
    let writer = std::thread::spawn(move || stdin.write_all(&lines.text).unwrap());
    let output = running.wait_with_output().unwrap();
    writer.join().unwrap();
    assert!(output.status.success());
    let answers: Vec<&[u8]> = output.stdout.split_inclusive(|byte| *byte == b'\n').collect();
    assert_eq!(answers.len(), lines.count);
    for answer in answers {
        assert!(answer.windows(9).any(|part| part == br#""ok":true"#), "{}", String::from_utf8_lossy(answer));
    }
}
