//! `serve`: the pages of a session without a terminal UI. Lines on stdin lead it, as with `record`.

use std::{io, net::SocketAddr, path::Path, process::ExitCode};

use tokio::signal::unix::{SignalKind, signal};

use super::{Failure, Outcome, Surroundings, open, print};
use crate::{
    host::Host,
    t, text,
    web::{Opening, Room},
};

/// Serves a session until it is told to stop.
pub(super) fn command(at: &Surroundings, session: &Path, bind: SocketAddr) -> Outcome {
    let lang = at.lang;
    let host = Host::start(open(at, &at.shelf.find(session), "serve")?);
    let Some(client) = host.client() else { return Err(Failure(t!(lang, "session-gone"))) };
    let room = Room::open(client, &Opening { bind }).map_err(|error| {
        Failure(t!(lang, "serve-no-address", address = bind.to_string(), why = text::why(lang, &error)))
    })?;
    print(lang, format!("{}\n", room.url()).as_bytes())?;
    wait().map_err(|error| Failure(t!(lang, "record-io", why = text::why(lang, &error))))?;
    drop(room);
    Ok(ExitCode::SUCCESS)
}

/// Waits until the program is told to end.
fn wait() -> io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let mut terminated = signal(SignalKind::terminate())?;
        let mut interrupted = signal(SignalKind::interrupt())?;
        tokio::select! {
            _ = terminated.recv() => {}
            _ = interrupted.recv() => {}
        }
        Ok(())
    })
}
