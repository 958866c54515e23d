//! `serve`: the pages of a session without a terminal UI. Lines on stdin lead it, as with `record`.

use std::{
    io::{self, Write},
    process::ExitCode,
};

use tokio::{
    signal::unix::{Signal, SignalKind, signal},
    sync::oneshot,
};

use super::{
    Failure, Outcome, Surroundings,
    args::Serve,
    open, print,
    record::{Lines, answer},
    say,
};
use crate::{
    host::{Client, Host, Reply},
    session::{Lang, NotACommand, Refusal},
    t,
    text::{self, Zone},
    web::Room,
};

/// Serves a session until it is told to stop.
pub(super) fn command(at: &Surroundings, ask: &Serve) -> Outcome {
    let lang = at.lang;
    let opening = ask.room.opening(ask.bind);
    // Whoever reads the address may end the program at once.
    let ending = Ending::listen().map_err(|error| Failure(t!(lang, "record-io", why = text::why(lang, &error))))?;
    let host = Host::start(open(at, &at.shelf.find(&ask.session), "serve")?);
    let Some(client) = host.client() else { return Err(Failure(t!(lang, "session-gone"))) };
    let room = Room::open(client.clone(), &opening, at.zone.clone())
        .map_err(|error| Failure(error.sentence(lang, ask.bind)))?;
    print(lang, format!("{}\n", room.url()).as_bytes())?;
    let zone = at.zone.clone();
    // Reading may wait for ever, so nobody waits for this thread to end; what it was answered is saved.
    std::thread::spawn(move || {
        if let Err(error) = led_by_lines(&client, lang, &zone)
            && error.kind() != io::ErrorKind::BrokenPipe
        {
            say(&t!(lang, "record-io", why = text::why(lang, &error)));
        }
    });
    ending.wait();
    drop(room);
    let trouble = host.view().borrow().trouble.clone();
    drop(host);
    trouble.map_or(Ok(ExitCode::SUCCESS), |trouble| Err(Failure(text::trouble(lang, &at.zone, &trouble))))
}

/// Answers the lines on stdin until they end.
fn led_by_lines(client: &Client, lang: Lang, zone: &Zone) -> io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let (mut stdin, mut stdout) = (io::stdin().lock(), io::stdout().lock());
    let mut lines = Lines::new();
    let mut more = true;
    while more {
        more = lines.fill(&mut stdin)?;
        let requests: Vec<_> = lines.take(!more).iter().map(|line| line.request()).collect();
        let mut answers = Vec::new();
        let ended = runtime.block_on(async {
            // All are sent before the first is waited for, so that they share a sync.
            let mut waiting = Vec::new();
            for request in requests {
                waiting.push(match request {
                    Ok(request) => client.post(request).await.ok_or(None),
                    Err(NotACommand { id, what }) => {
                        Err(Some(Reply::Refused { id, refusal: Refusal::BadCommand { what } }))
                    }
                });
            }
            for reply in waiting {
                match answered(reply).await {
                    Some(reply) => answer(&mut answers, lang, zone, &reply),
                    None => return true,
                }
            }
            false
        });
        stdout.write_all(&answers)?;
        stdout.flush()?;
        if ended {
            return Ok(());
        }
    }
    Ok(())
}

/// The reply to a line; none where the session has ended.
async fn answered(reply: Result<oneshot::Receiver<Reply>, Option<Reply>>) -> Option<Reply> {
    match reply {
        Ok(coming) => coming.await.ok(),
        Err(known) => known,
    }
}

/// The signals that end the program.
struct Ending {
    runtime: tokio::runtime::Runtime,
    signals: [Signal; 3],
}

impl Ending {
    /// From here on they end nothing by themselves.
    fn listen() -> io::Result<Self> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let within = runtime.enter();
        let kinds = [SignalKind::terminate(), SignalKind::interrupt(), SignalKind::hangup()];
        let [terminate, interrupt, hang_up] = kinds.map(signal);
        let signals = [terminate?, interrupt?, hang_up?];
        drop(within);
        Ok(Self { runtime, signals })
    }

    /// Waits until one comes.
    fn wait(mut self) {
        let [terminate, interrupt, hang_up] = &mut self.signals;
        self.runtime.block_on(async {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = interrupt.recv() => {}
                _ = hang_up.recv() => {}
            }
        });
    }
}
