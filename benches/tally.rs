//! What counting costs, each figure beside a peer or the bare operation in the same run: `cargo bench --bench tally`.
//!
//! The sides take turns and their medians are compared. The peers run as children on the very same ballots: tallystick is
//! built from `benches/peers`, pyrankvote needs `pip install pyrankvote` for the `python3` at hand (or the one named by
//! `PYTHON`); without one of them its line says so.

use std::{
    fs::File,
    hint::black_box,
    io::{self, BufRead, BufReader, Write},
    path::Path,
    process::Command,
    time::Instant,
};

use fachkonferenz::{
    tally::{Asked, Format, read},
    voting::{Ballot, Contest, Electorate, Method, Quorum, Rule, Verdict, result},
};

const MILLION: usize = 1_000_000;

fn main() -> io::Result<()> {
    println!("{:52} {:>10} {:>10} {:>7}  goal", "what, beside what", "ours", "peer", "ratio");
    let tallystick = |count: usize| {
        let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/peers/Cargo.toml");
        let target = concat!(env!("CARGO_TARGET_TMPDIR"), "/peers");
        let mut cargo = Command::new(env!("CARGO"));
        cargo.args(["run", "--release", "--quiet", "--manifest-path", manifest, "--target-dir", target]);
        cargo.args(["--", &count.to_string()]).env("RUSTC_BOOTSTRAP", "1");
        cargo
    };
    let pyrankvote = |count: usize| {
        let mut python = Command::new(std::env::var_os("PYTHON").unwrap_or_else(|| "python3".into()));
        python.args([concat!(env!("CARGO_MANIFEST_DIR"), "/benches/peers/irv.py"), &count.to_string()]);
        python
    };
    beside(
        "Schulze, 1,000,000 × 10, beside tallystick",
        Method::Schulze,
        MILLION,
        tallystick,
        "at least 5 times as fast",
    );
    beside("irv, 100,000 × 10, beside pyrankvote", Method::Irv, 100_000, pyrankvote, "at least 20 times as fast");
    for method in [Method::Schulze, Method::Irv, Method::Stv, Method::Points] {
        let (contest, ballots) = (contest(method), ballots(method, MILLION));
        let ours = median((0..9).map(|_| seconds(|| count(&contest, &ballots)).0).collect());
        println!(
            "{:52} {:>7.1} ms {:>10} {:>7}  ≤ 150 ms on a quiet core",
            format!("{method:?}, 1,000,000 × 10"),
            ours * 1e3,
            "",
            ""
        );
    }
    for distinct in [2_000, 50_000] {
        reading(distinct)?;
    }
    Ok(())
}

/// Takes turns with a peer that prints its seconds and the winner, who must be ours.
fn beside(what: &str, method: Method, of: usize, peer: impl Fn(usize) -> Command, goal: &str) {
    let (contest, ballots) = (contest(method), ballots(method, of));
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..3 {
        let (seconds, verdict) = seconds(|| count(&contest, &ballots));
        ours.push(seconds);
        let output = peer(of).output().ok().filter(|output| output.status.success());
        let Some(output) = output else {
            println!("{what:52} the peer is not there");
            return;
        };
        let text = String::from_utf8_lossy(&output.stdout);
        let (seconds, winner) = text.trim().split_once(' ').unwrap_or_default();
        assert_eq!(Ok(verdict.winners[0]), winner.parse(), "{what}: the peer elects somebody else");
        theirs.extend(seconds.parse::<f64>());
    }
    let (ours, theirs) = (median(ours), median(theirs));
    println!("{what:52} {:>7.1} ms {:>7.1} ms {:>6.1}×  {goal}", ours * 1e3, theirs * 1e3, theirs / ours);
}

/// Reading a file of JSON lines beside reading it bare, line by line, split at commas.
fn reading(distinct: usize) -> io::Result<()> {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("ballots.jsonl");
    let mut random = random();
    let lines: Vec<String> = (0..distinct)
        .map(|_| format!("{:?}\n", order(&mut random).map(|option| format!("Vorschlag {option}"))))
        .collect();
    let mut file = io::BufWriter::new(File::create(&path)?);
    for _ in 0..2 * MILLION {
        file.write_all(lines[random(distinct)].as_bytes())?;
    }
    file.flush()?;
    let size = std::fs::metadata(&path)?.len() as f64 / 1e6;
    let open = || File::open(&path).map(|file| BufReader::with_capacity(1 << 16, file));
    let asked = Asked { method: Method::Irv, seats: None, rule: Rule::Simple, points: None, max: None, passive: None };
    let (mut ours, mut bare) = (Vec::new(), Vec::new());
    for _ in 0..5 {
        let mut input = open()?;
        bare.push(
            seconds(|| {
                let (mut line, mut parts) = (Vec::new(), 0);
                while input.read_until(b'\n', &mut line).is_ok_and(|read| read > 0) {
                    parts += line.split(|byte| *byte == b',').count();
                    line.clear();
                }
                parts
            })
            .0,
        );
        let input = open()?;
        ours.push(seconds(|| read(input, Format::Jsonl, &asked).expect("a whole file")).0);
    }
    std::fs::remove_file(&path)?;
    let (ours, bare) = (median(ours), median(bare));
    let what = format!("reading {size:.0} MB, {distinct} distinct ballots, beside bare");
    println!("{what:52} {:>7.1} ms {:>7.1} ms {:>6.2}×  ≤ 3×", ours * 1e3, bare * 1e3, ours / bare);
    Ok(())
}

fn contest(method: Method) -> Contest {
    let seats = if method == Method::Stv { 4 } else { 1 };
    let points = (method == Method::Points).then_some(10);
    Contest { method, rule: Rule::Simple, quorum: Quorum::None, options: 10, seats, passive: None, points, max: None }
}

fn ballots(method: Method, count: usize) -> Vec<Ballot> {
    let mut random = random();
    let ballot = |order: [u16; 10]| match method {
        Method::Schulze => Ballot::Ranked(order.into_iter().zip(0..).collect()),
        Method::Points => Ballot::Rated(order.into_iter().take(5).map(|option| (option, 2)).collect()),
        _ => Ballot::Ordered(order.into()),
    };
    (0..count).map(|_| ballot(order(&mut random))).collect()
}

fn count(contest: &Contest, ballots: &[Ballot]) -> Verdict {
    result(contest, &Electorate::default(), ballots.iter().map(|ballot| (1, ballot)), &[], &[])
}

/// A shuffled order of ten.
fn order(random: &mut impl FnMut(usize) -> usize) -> [u16; 10] {
    let mut order = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    for at in (1..10).rev() {
        order.swap(at, random(at + 1));
    }
    order
}

/// The same numbers every time, and in the peers: xorshift64.
fn random() -> impl FnMut(usize) -> usize {
    let mut state: u64 = 88_172_645_463_325_252;
    move |below| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % below as u64) as usize
    }
}

fn seconds<T>(act: impl FnOnce() -> T) -> (f64, T) {
    let start = Instant::now();
    let done = black_box(act());
    (start.elapsed().as_secs_f64(), done)
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
