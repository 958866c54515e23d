//! What the room costs, over real HTTP: `cargo bench --bench room`.
//!
//! Ballots stand beside an axum that answers a constant, pages that follow beside a bare loop that writes as much to as many
//! sockets; both in the same run, one thread each for whoever answers.

mod beside;

use std::{
    fs,
    io::{BufRead, BufReader, Write},
    net::SocketAddr,
    path::PathBuf,
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
    sync::mpsc,
    thread,
    time::{Duration, Instant},
};

use axum::{Router, body::Bytes, http::StatusCode, routing::post};
use beside::{Ended, heading, in_turn, show};
use fachkonferenz::{
    host::Shelf,
    session::{Plan, template},
    text,
};
use futures_util::future::{join_all, try_join_all};
use memchr::memmem;
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use serde_json::{Value, json};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpSocket, TcpStream},
    runtime::Runtime,
    time::sleep,
};

const SENDERS: usize = 64;
const PHONES: usize = 5_000;
const PAGES: usize = 1_000;

fn main() -> Ended {
    let files = getrlimit(Resource::Nofile);
    setrlimit(Resource::Nofile, Rlimit { current: files.maximum, maximum: files.maximum })?;
    // On the disk of the build, not in a folder for temporary files, which may be memory.
    let temp = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    let mut room = Room::open(&Shelf::at(temp.path()))?;
    heading();
    ballots(&mut room, "open", "ballots, 64 connections; axum, a constant")?;
    ballots(&mut room, "secret", "  the same in a secret vote")?;
    phones(&mut room)?;
    pages(&mut room)
}

/// Ballots by 64 connections, each sending the next when the last is on disk; beside as many answers of an axum.
fn ballots(room: &mut Room, secrecy: &str, what: &str) -> Ended {
    const EACH: usize = 40;
    const TURNS: usize = 9;
    let runtime = runtime()?;
    let constant = constant()?;
    let cards = room.cards(SENDERS * EACH)?;
    let mut votes = Vec::new();
    for _ in 0..TURNS {
        votes.push(room.vote(secrecy)?);
    }
    let send = |to: SocketAddr, vote: &str| {
        let senders = cards.chunks(EACH).map(|cards| async move {
            let mut connection = Connection::to(to).await?;
            for card in cards {
                connection.ask(&ballot(to, vote, card)).await?;
            }
            Ended::Ok(())
        });
        runtime.block_on(try_join_all(senders)).map(drop)
    };
    let (last, address) = (votes[0].clone(), room.address);
    let times = in_turn(TURNS, || send(address, &votes.pop().ok_or("no vote is left")?), || send(constant, &last))?;
    // Divided the other way round: how much of its speed.
    let [ours, bare] = times.map(|time| (SENDERS * EACH) as f64 / time.as_secs_f64());
    println!("{what:52} {ours:>12.0}/s {bare:>12.0}/s {:>6.2}x  >= 0.5", ours / bare);
    Ok(())
}

/// 5,000 phones that come within one second, each with a connection and a ballot of its own.
fn phones(room: &mut Room) -> Ended {
    let cards = room.cards(PHONES)?;
    let vote = room.vote("open")?;
    let (before, address) = (room.memory()?, room.address);
    let answered = runtime()?.block_on(async {
        let begin = Instant::now();
        let phones = cards.iter().enumerate().map(|(at, card)| {
            let request = ballot(address, &vote, card);
            async move {
                let comes = Duration::from_secs(1) * at as u32 / PHONES as u32;
                sleep(comes).await;
                let mut connection = Connection::to(address).await?;
                connection.ask(&request).await?;
                Ended::Ok((begin.elapsed() - comes, begin.elapsed(), connection))
            }
        });
        try_join_all(phones).await
    })?;
    let longest = answered.iter().map(|(waited, ..)| *waited).max().unwrap_or_default();
    let last = answered.iter().map(|(_, at, _)| *at).max().unwrap_or_default();
    let each = (room.memory()?.saturating_sub(before)) as f64 / PHONES as f64;
    let ms = |time: Duration| format!("{:.0} ms", time.as_secs_f64() * 1e3);
    println!(
        "{:52} {:>14} {:>14} {:>7}  <= 1500 ms",
        "5,000 phones in a second: last answer, longest wait",
        ms(last),
        ms(longest),
        ""
    );
    println!("{:52} {each:>11.1} KB {:>14} {:>7}  <= 40 KB", "  memory for each connection", "", "");
    Ok(())
}

/// News to 1,000 pages, until all have read it; beside a loop that writes as much to as many sockets.
fn pages(room: &mut Room) -> Ended {
    const TURNS: usize = 30;
    let runtime = runtime()?;
    let address = room.address;
    let mut followers = runtime.block_on(followers(address))?;
    let (tell, told) = mpsc::channel();
    let bare = runtime.block_on(async {
        // All pages come at once; one that found no place in the queue would wait for ever.
        let socket = TcpSocket::new_v4()?;
        socket.bind(([127, 0, 0, 1], 0).into())?;
        let listener = socket.listen(PAGES as u32)?.into_std()?;
        let address = listener.local_addr()?;
        // Where it fails the sockets end, and whoever reads them says so.
        thread::spawn(move || drop(write_to_all(listener, &told)));
        Ended::Ok(address)
    })?;
    let mut sockets = runtime.block_on(try_join_all((0..PAGES).map(|_| TcpStream::connect(bare))))?;
    let (mut ours, mut theirs, mut bytes) = (Vec::new(), Vec::new(), 4_096);
    for turn in 0..TURNS {
        // Pages are told no faster than this.
        thread::sleep(Duration::from_millis(300));
        let begin = Instant::now();
        room.send(&json!({ "do": "propose", "title": format!("Vorschlag {turn}") }))?;
        let read = runtime.block_on(join_all(followers.iter_mut().map(|page| next_event(page, begin))));
        let read = read.into_iter().collect::<Result<Vec<_>, _>>()?;
        bytes = read.first().map_or(bytes, |(_, bytes)| *bytes);
        ours.extend(read.into_iter().map(|(waited, _)| waited));
        room.answer()?;
        let begin = Instant::now();
        tell.send(bytes)?;
        let read = runtime.block_on(join_all(sockets.iter_mut().map(|socket| exactly(socket, bytes, begin))));
        theirs.extend(read.into_iter().collect::<Result<Vec<_>, _>>()?);
    }
    let p99 = |mut waited: Vec<Duration>| {
        waited.sort();
        waited[waited.len() * 99 / 100]
    };
    show(&format!("news to {PAGES} pages ({bytes} bytes), p99; bare loop"), [p99(ours), p99(theirs)], "<= 1.5");
    Ok(())
}

/// A session that is served, led by lines.
struct Room {
    child: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
    address: SocketAddr,
}

impl Room {
    fn open(shelf: &Shelf) -> Ended<Self> {
        let plan = template("world-cafe").map(|template| Plan::parse(template.json)).ok_or("no such template")?;
        let name = shelf.create(&plan.map_err(|fault| format!("{fault:?}"))?, text::calculation)?;
        let dir: PathBuf = shelf.find(name);
        let mut serve = Command::new(env!("CARGO_BIN_EXE_fachkonferenz"));
        serve.args(["serve", "--bind", "127.0.0.1:0", "--per-address", "20000"]).arg(dir);
        let mut child = serve.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let (to, from) = child.stdin.take().zip(child.stdout.take()).ok_or("no pipes")?;
        let mut from = BufReader::new(from);
        let mut url = String::new();
        from.read_line(&mut url)?;
        let address = url.trim().trim_start_matches("http://").trim_end_matches('/').parse()?;
        let mut room = Self { child, to, from, address };
        room.done(json!({ "do": "open_session" }))?;
        Ok(room)
    }

    fn send(&mut self, command: &Value) -> Ended {
        let mut command = command.clone();
        command["id"] = uuid::Uuid::now_v7().to_string().into();
        Ok(writeln!(self.to, "{command}")?)
    }

    fn answer(&mut self) -> Ended<Value> {
        let mut line = String::new();
        self.from.read_line(&mut line)?;
        let answer: Value = serde_json::from_str(&line)?;
        if answer["ok"] == true { Ok(answer) } else { Err(line.into()) }
    }

    fn done(&mut self, command: Value) -> Ended<Value> {
        self.send(&command)?;
        self.answer()
    }

    /// The tokens of new voting cards.
    fn cards(&mut self, count: usize) -> Ended<Vec<String>> {
        let answer = self.done(json!({ "do": "issue_cards", "count": count }))?;
        let cards = answer["cards"].as_array().ok_or("no cards")?;
        Ok(cards.iter().filter_map(|card| card["token"].as_str().map(str::to_owned)).collect())
    }

    /// Opens a vote.
    fn vote(&mut self, secrecy: &str) -> Ended<String> {
        let vote = json!({ "do": "open_vote", "title": "Frage", "method": "yes_no", "secrecy": secrecy });
        Ok(self.done(vote)?["vote"].as_str().ok_or("no vote")?.to_owned())
    }

    /// How many kilobytes of memory it has; 0 where the system doesn't tell.
    fn memory(&self) -> Ended<u64> {
        let Ok(status) = fs::read_to_string(format!("/proc/{}/status", self.child.id())) else { return Ok(0) };
        let resident = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        Ok(resident.and_then(|rest| rest.split_whitespace().next()).map_or(Ok(0), str::parse)?)
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        // It has a folder of its own, which goes too.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A connection that stays.
struct Connection {
    stream: TcpStream,
    answer: Vec<u8>,
}

impl Connection {
    async fn to(address: SocketAddr) -> Ended<Self> {
        Ok(Self { stream: TcpStream::connect(address).await?, answer: Vec::new() })
    }

    /// Sends a request and reads the answer, which has to be 201.
    async fn ask(&mut self, request: &str) -> Ended {
        self.stream.write_all(request.as_bytes()).await?;
        self.answer.clear();
        while !is_whole(&self.answer) {
            if self.stream.read_buf(&mut self.answer).await? == 0 {
                return Err("the connection ended before the answer".into());
            }
        }
        if self.answer.starts_with(b"HTTP/1.1 201 ") {
            return Ok(());
        }
        Err(String::from_utf8_lossy(&self.answer).into_owned().into())
    }
}

/// Whether an answer has come whole, head and body.
fn is_whole(answer: &[u8]) -> bool {
    const LENGTH: &[u8] = b"content-length: ";
    let Some(head) = memmem::find(answer, b"\r\n\r\n") else { return false };
    let length = memmem::find(&answer[..head], LENGTH).map(|at| &answer[at + LENGTH.len()..head]);
    let digits = length.unwrap_or_default().iter().take_while(|byte| byte.is_ascii_digit());
    let length = digits.fold(0, |length, digit| length * 10 + usize::from(digit - b'0'));
    answer.len() >= head + 4 + length
}

fn ballot(to: SocketAddr, vote: &str, card: &str) -> String {
    let body = json!({ "id": card, "vote": vote, "ballot": "yes" }).to_string();
    let head = format!("Host: {to}\r\nAuthorization: Bearer {card}\r\nContent-Type: application/json\r\n");
    format!("POST /api/ballots HTTP/1.1\r\n{head}Content-Length: {}\r\n\r\n{body}", body.len())
}

fn runtime() -> Ended<Runtime> {
    Ok(tokio::runtime::Builder::new_current_thread().enable_all().build()?)
}

/// An axum that reads what it is sent and answers a constant, on a thread of its own.
fn constant() -> Ended<SocketAddr> {
    let runtime = runtime()?;
    let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0"))?;
    let address = listener.local_addr()?;
    let answer = |_: Bytes| async { (StatusCode::CREATED, r#"{"receipt":"heller Apfel"}"#) };
    let router = Router::new().route("/api/ballots", post(answer));
    thread::spawn(move || runtime.block_on(axum::serve(listener, router).into_future()));
    Ok(address)
}

/// Pages that follow, each of which has been told how it stands.
async fn followers(to: SocketAddr) -> Ended<Vec<TcpStream>> {
    let request = format!("GET /api/events?brief HTTP/1.1\r\nHost: {to}\r\n\r\n");
    let mut pages = Vec::new();
    for _ in 0..PAGES {
        let mut page = TcpSocket::new_v4()?.connect(to).await?;
        page.write_all(request.as_bytes()).await?;
        next_event(&mut page, Instant::now()).await?;
        pages.push(page);
    }
    Ok(pages)
}

/// Reads until the next event is whole; gives back how long that was after `begin`, and its bytes.
async fn next_event(page: &mut TcpStream, begin: Instant) -> Ended<(Duration, usize)> {
    let mut read = Vec::new();
    let is_told = |read: &[u8]| read.windows(6).any(|part| part == b"data: ") && read.ends_with(b"\n\n\r\n");
    while !is_told(&read) {
        if page.read_buf(&mut read).await? == 0 {
            return Err("a page was left alone".into());
        }
    }
    Ok((begin.elapsed(), read.len()))
}

/// Takes all connections; then writes as many bytes to each as it is told to, one after the other.
fn write_to_all(listener: std::net::TcpListener, told: &mpsc::Receiver<usize>) -> Ended {
    runtime()?.block_on(async {
        let listener = TcpListener::from_std(listener)?;
        let mut sockets = Vec::new();
        for _ in 0..PAGES {
            sockets.push(listener.accept().await?.0);
        }
        while let Ok(bytes) = told.recv() {
            let news = vec![b'x'; bytes];
            for socket in &mut sockets {
                socket.write_all(&news).await?;
            }
        }
        Ended::Ok(())
    })
}

async fn exactly(socket: &mut TcpStream, bytes: usize, begin: Instant) -> Ended<Duration> {
    let mut left = vec![0; bytes];
    socket.read_exact(&mut left).await?;
    Ok(begin.elapsed())
}
