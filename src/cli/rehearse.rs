//! `rehearse`: a dress rehearsal on a copy of the session. Simulated participants join, propose and vote over real HTTP, some
//! of them with broken connections, at a pace that can be watched; at the end it is told what was lost and who waited.

use std::{
    collections::HashSet,
    fs, io,
    net::SocketAddr,
    os::unix::fs::DirBuilderExt,
    path::{Path, PathBuf},
    process::ExitCode,
    time::Duration,
};

use serde_json::{Value, json};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    task::JoinSet,
    time::{Instant, sleep, timeout},
};
use uuid::Uuid;

use super::{Failure, Outcome, Surroundings, args::Rehearse, open, say, tell};
use crate::{
    host::{Client, Host, PLAN_FILE, Reply, With},
    journal::JOURNAL,
    session::{
        By, Command, Id, Request, Secrecy, Session, Vote,
        command::{Admit, CloseVote, IssueCards, OpenSession, OpenVote, SetPhones},
    },
    t, text,
    voting::{Method, Quorum},
    web::{Opening, PER_ADDRESS, Room},
};

/// How long a participant waits for an answer before asking again.
const PATIENCE: Duration = Duration::from_secs(10);
/// How often a participant asks.
const TRIES: u32 = 5;
/// One of so many connections breaks before the answer comes.
const BREAKS: u32 = 5;

/// Rehearses.
pub(super) fn command(at: &Surroundings, ask: &Rehearse) -> Outcome {
    let lang = at.lang;
    let failed = |error: io::Error| Failure(t!(lang, "rehearse-failed", why = text::why(lang, &error)));
    let copy = Copy::of(&at.shelf.find(&ask.session)).map_err(failed)?;
    let host = Host::start(open(at, &copy.0, "rehearse")?);
    let Some(client) = host.client() else { return Err(Failure(t!(lang, "session-gone"))) };
    let bind = SocketAddr::from(([127, 0, 0, 1], 0));
    let opening = Opening { bind, per_address: PER_ADDRESS.max(ask.count * 2), ..Opening::default() };
    let room =
        Room::open(client.clone(), &opening, at.zone.clone()).map_err(|error| Failure(error.sentence(lang, bind)))?;
    say(&t!(lang, "rehearse-begins", count = ask.count, url = format!("{}beamer", room.url())));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(failed)?;
    let pace = Duration::from_millis(ask.seconds * 500);
    let stage = Stage { at, client, address: room.address(), pace };
    let sent = runtime.block_on(stage.play(ask.count))?;
    drop(room);
    let lost = lost(&sent, &host.view().borrow().session);
    let mut waited: Vec<u128> = sent.iter().map(|sent| sent.waited.as_millis()).collect();
    waited.sort_unstable();
    let wait =
        |per_cent: usize| waited.get((waited.len() * per_cent / 100).min(waited.len() - 1)).copied().unwrap_or(0);
    let told = t!(
        lang,
        "rehearse-told",
        sent = sent.len(),
        lost = lost,
        half = wait(50) as u64,
        most = wait(95) as u64,
        longest = wait(100) as u64
    );
    tell(lang, &format!("{told}\n"))?;
    Ok(if lost == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// What was acknowledged to a participant and isn't there in the end, and what never was acknowledged.
fn lost(sent: &[Sent], session: &Session) -> usize {
    let proposals = session.proposals.iter().map(|(_, proposal)| proposal.id.to_string());
    let receipts =
        session.votes.iter().flat_map(|(_, vote)| vote.opened.iter().map(|ballot| ballot.receipt.to_string()));
    let there: HashSet<String> = proposals.chain(receipts).collect();
    sent.iter().filter(|sent| sent.named.as_ref().is_none_or(|named| !there.contains(named))).count()
}

/// A copy of a session; it goes when the rehearsal is over.
struct Copy(PathBuf);

impl Copy {
    fn of(session: &Path) -> io::Result<Self> {
        let copy = Self(std::env::temp_dir().join(format!("fachkonferenz-rehearse-{}", Uuid::now_v7())));
        fs::DirBuilder::new().mode(0o700).create(&copy.0)?;
        fs::copy(session.join(JOURNAL), copy.0.join(JOURNAL))?;
        // It is only needed to make the session again.
        let _ = fs::copy(session.join(PLAN_FILE), copy.0.join(PLAN_FILE));
        Ok(copy)
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        // It lies in the system's own folder for such things.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// What a participant sent, and what came of it.
struct Sent {
    /// What the answer named: the proposal, or the receipt. None where no answer ever came.
    named: Option<String>,
    waited: Duration,
}

/// Where the rehearsal takes place.
struct Stage<'a> {
    at: &'a Surroundings,
    client: Client,
    address: SocketAddr,
    /// How long proposals, and then ballots, keep coming.
    pace: Duration,
}

impl Stage<'_> {
    /// Everybody proposes, then everybody votes in secret.
    async fn play(&self, participants: usize) -> Result<Vec<Sent>, Failure> {
        let lang = self.at.lang;
        if self.client.view().borrow().session.may_open().is_ok() {
            self.lead(OpenSession {}).await?;
        }
        self.lead(SetPhones { at_once: Some(false), limit: Some(10) }).await?;
        let mut phones = JoinSet::new();
        for number in 0..participants {
            let title = t!(lang, "rehearse-proposal", number = number + 1).into_owned();
            let (address, delay) = (self.address, by_chance(self.pace));
            phones.spawn(async move {
                sleep(delay).await;
                let joined = send(address, "/api/join", None, &json!({}), "token").await.named;
                let body = json!({ "id": Uuid::now_v7(), "title": title });
                send(address, "/api/proposals", joined.as_deref(), &body, "proposal").await
            });
        }
        let mut sent = phones.join_all().await;
        self.lead(Admit { proposals: None }).await?;
        let count = Some(u32::try_from(participants).unwrap_or(u32::MAX));
        let With::Cards(cards) = self.lead(IssueCards { count, named: false }).await? else { return Ok(sent) };
        let vote = Id::new(Uuid::now_v7());
        self.lead(self.question(vote)).await?;
        say(&t!(lang, "rehearse-votes"));
        let mut voters = JoinSet::new();
        for card in cards {
            let (address, delay) = (self.address, by_chance(self.pace));
            voters.spawn(async move {
                sleep(delay).await;
                let ballot = ["yes", "no", "abstain"][chance(3) as usize];
                let body = json!({ "id": Uuid::now_v7(), "vote": vote, "ballot": ballot });
                send(address, "/api/ballots", Some(&card.token), &body, "receipt").await
            });
        }
        sent.extend(voters.join_all().await);
        self.lead(CloseVote { vote, kind: None, lot: Vec::new() }).await?;
        Ok(sent)
    }

    fn question(&self, vote: Id<Vote>) -> OpenVote {
        OpenVote {
            vote: Some(vote),
            title: Some(t!(self.at.lang, "rehearse-question").into_owned()),
            secrecy: Secrecy::Secret,
            quorum: Some(Quorum::None),
            ..OpenVote::by(Method::YesNo)
        }
    }

    /// Does what the moderation would do.
    async fn lead(&self, command: impl Into<Command>) -> Result<With, Failure> {
        let lang = self.at.lang;
        let id = Uuid::now_v7().to_string().into();
        match self.client.send(Request { id, by: By::Moderator, at: None, command: command.into() }).await {
            Some(Reply::Done { with, .. }) => Ok(with),
            Some(Reply::Refused { refusal, .. }) => Err(Failure(text::refusal(lang, &refusal))),
            Some(Reply::NotSaved { trouble, .. }) => Err(Failure(text::trouble(lang, &self.at.zone, &trouble))),
            None => Err(Failure(t!(lang, "session-gone"))),
        }
    }
}

/// Sends something until it is answered; `name` is what the answer is to name.
async fn send(address: SocketAddr, path: &str, token: Option<&str>, body: &Value, name: &str) -> Sent {
    let began = Instant::now();
    let mut named = None;
    for _ in 0..TRIES {
        let breaks = chance(BREAKS) == 0;
        let answer = timeout(PATIENCE, post(address, path, token, &body.to_string(), breaks)).await;
        named = answer.ok().and_then(Result::ok).and_then(|answer| Some(answer.get(name)?.as_str()?.to_owned()));
        if named.is_some() {
            break;
        }
        sleep(by_chance(Duration::from_millis(200))).await;
    }
    Sent { named, waited: began.elapsed() }
}

/// One request on a connection of its own, which may break before the answer comes.
async fn post(address: SocketAddr, path: &str, token: Option<&str>, body: &str, breaks: bool) -> io::Result<Value> {
    let mut stream = TcpStream::connect(address).await?;
    let token = token.map(|token| format!("Authorization: Bearer {token}\r\n")).unwrap_or_default();
    let request = format!(
        "POST {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\nContent-Type: application/json\r\n\
         Content-Length: {}\r\n{token}\r\n{body}",
        body.len()
    );
    stream.write_all(request.as_bytes()).await?;
    if breaks {
        return Err(io::ErrorKind::ConnectionAborted.into());
    }
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await?;
    let text = String::from_utf8_lossy(&answer);
    let body = text.split_once("\r\n\r\n").map_or("", |(_, body)| body);
    serde_json::from_str(body).map_err(io::Error::other)
}

/// A number below `most`, by chance; it needs to surprise nobody, so it comes from a fresh id.
fn chance(most: u32) -> u32 {
    let [.., a, b, c, d] = *Uuid::now_v7().as_bytes();
    u32::from_be_bytes([a, b, c, d]) % most.max(1)
}

fn by_chance(most: Duration) -> Duration {
    Duration::from_millis(u64::from(chance(u32::try_from(most.as_millis()).unwrap_or(u32::MAX))))
}
