//! The people in the room: their phones and the projector.
//!
//! | file | holds |
//! |---|---|
//! | `server`, `connections` | the listener, and the bounds of connections |
//! | `app` | what all answers share: the way to the host, and what a token stands for |
//! | `api` | the answers for programs |
//! | `view`, `pages` | what a page may show, and how it looks |
//!
//! No act of the moderation can be done from here, and nothing is answered as saved before it is on disk.

mod api;
mod app;
mod connections;
mod server;
pub mod view;

use std::{io, net::SocketAddr};

use tokio_util::sync::CancellationToken;

use crate::host::Client;

/// How the room is opened.
#[derive(Clone, Debug)]
pub struct Opening {
    /// Where to listen; port 0 for any.
    pub bind: SocketAddr,
}

/// The room while it is open. Dropping it ends every stream and connection.
pub struct Room {
    server: server::Server,
}

impl Room {
    /// Opens the session behind `client` to the room.
    ///
    /// # Errors
    /// The address can't be listened on.
    pub fn open(client: Client, opening: &Opening) -> io::Result<Self> {
        let stop = CancellationToken::new();
        let connections = connections::Connections::new(4096, 1024);
        let ended = stop.clone();
        let server = server::Server::start(opening.bind, connections, None, stop, move |address| {
            api::router(app::App::new(client, address, ended))
        })?;
        Ok(Self { server })
    }

    /// Where phones find it.
    pub fn url(&self) -> String {
        format!("http://{}/", self.server.address)
    }
}
