//! The people in the room: their phones and the projector.
//!
//! | file | holds |
//! |---|---|
//! | `server`, `connections`, `tls` | the listener, the bounds of connections, private ones |
//! | `gate`, `limits` | what every request has to pass, and how often somebody may ask |
//! | `app`, `answer` | what all answers share: the way to the host, what a token stands for; refusals |
//! | `api`, `events` | the answers for programs |
//! | `news` | the session as pages show it, made once for all who look |
//! | `site`, `packing` | the answers for people: pages and their forms, and how they go out smaller |
//! | `view`, `result`, `pages` | what a page may show, and how it looks |
//! | `address` | where phones find it |
//! | `wall` | the projector page of a plenary of many rooms |
//!
//! No act of the moderation can be done from here, and nothing is answered as saved before it is on disk.

mod address;
mod answer;
mod api;
mod app;
mod connections;
mod events;
mod gate;
mod limits;
mod news;
mod packing;
pub mod pages;
pub mod result;
mod server;
mod site;
mod tls;
pub mod view;
mod wall;

use std::{io, net::SocketAddr, path::PathBuf, sync::Arc};

use axum::{Router, middleware};
use tokio_util::sync::CancellationToken;

pub use address::{addresses, url as address_of};
pub use tls::NoTls;
pub use wall::{Bar, OpenWall, Wall};

use crate::{
    host::{Client, FileError},
    session::Lang,
    t,
    text::{self, Sentence, Zone},
};
use app::App;
use connections::Connections;
use gate::Gate;
use server::Server;

/// The port that the room has unless another is named.
pub const PORT: u16 = 8080;
/// How many connections one address may have unless another number is named.
pub const PER_ADDRESS: usize = 2_000;

/// How the room is opened.
#[derive(Clone, Debug)]
pub struct Opening {
    /// Where to listen; port 0 for any.
    pub bind: SocketAddr,
    /// The name that phones know this computer by, where it has one.
    pub name: Option<String>,
    /// How connections are private.
    pub tls: Tls,
    /// How many connections one address may have: a whole hall may share one.
    pub per_address: usize,
}

impl Default for Opening {
    fn default() -> Self {
        Self { bind: ([0, 0, 0, 0], PORT).into(), name: None, tls: Tls::None, per_address: PER_ADDRESS }
    }
}

/// How connections are private.
#[derive(Clone, Debug)]
pub enum Tls {
    /// Not at all.
    None,
    /// By the certificate and the key in these PEM files.
    Files {
        /// The certificate, and those that vouch for it.
        certificate: PathBuf,
        /// Its key.
        key: PathBuf,
    },
    /// By a certificate made for the purpose; phones warn of it.
    SelfMade,
}

/// The room can't be opened.
#[derive(Debug, thiserror::Error)]
pub enum NoRoom {
    /// The address can't be listened on.
    #[error(transparent)]
    Address(#[from] io::Error),
    /// Connections can't be private.
    #[error(transparent)]
    Tls(#[from] NoTls),
    /// The key that tokens are checked with can't be saved.
    #[error(transparent)]
    Secret(#[from] FileError),
}

impl NoRoom {
    /// Why, for people; `bind` is where the room was to be.
    pub fn sentence(&self, lang: Lang, bind: SocketAddr) -> Sentence {
        match self {
            Self::Address(error) => {
                t!(lang, "room-no-address", address = bind.to_string(), why = text::why(lang, error))
            }
            Self::Tls(error) => error.sentence(lang),
            Self::Secret(error) => text::file_error(lang, error),
        }
    }
}

/// The room while it is open. Dropping it ends every stream and connection.
pub struct Room {
    url: String,
    server: Server,
}

impl Room {
    /// Opens the session behind `client` to the room; times on its pages are those of `zone`.
    ///
    /// # Errors
    /// The address, the certificate or the session's secrets can't be used.
    pub fn open(client: Client, opening: &Opening, zone: Zone) -> Result<Self, NoRoom> {
        let Opening { bind, name, tls, per_address } = opening;
        let acceptor = match tls {
            Tls::None => None,
            Tls::Files { certificate, key } => Some(tls::from_files(certificate, key)?),
            Tls::SelfMade => Some(tls::self_made(bind.ip(), name.as_deref())?),
        };
        let key = client.secrets().make_tokens()?;
        let (stop, private) = (CancellationToken::new(), acceptor.is_some());
        let connections = Connections::new(descriptors(), *per_address);
        let (ended, name) = (stop.clone(), name.clone());
        let url = move |address| address::url(address, name.as_deref(), private);
        let shown = url.clone();
        let name = opening.name.clone();
        let server = Server::start(*bind, connections, acceptor, stop, move |address| {
            let gate = Gate::new(address, private, name);
            router(&App::new(client, gate, key, shown(address), zone, private, ended))
        })?;
        Ok(Self { url: url(server.address), server })
    }

    /// Where it listens.
    pub const fn address(&self) -> SocketAddr {
        self.server.address
    }

    /// Where phones find it.
    pub fn url(&self) -> &str {
        &self.url
    }
}

/// The address that the QR code of a voting card leads to, of a room at `url`.
pub fn card_url(url: &str, token: &str) -> String {
    format!("{url}k/{token}")
}

/// What is answered where, behind the gate.
fn router(app: &Arc<App>) -> Router {
    tokio::spawn(events::announce(app.clone()));
    let routes = api::routes().merge(site::routes()).fallback(site::nothing_here);
    routes.layer(middleware::from_fn_with_state(app.clone(), gate::pass)).with_state(app.clone())
}

/// How many connections this process can hold besides its own files; asks the system for all it may have.
fn descriptors() -> usize {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    const OWN: u64 = 64;
    const MOST: u64 = 20_000;
    let Rlimit { current, maximum } = getrlimit(Resource::Nofile);
    let wanted = maximum.unwrap_or(MOST).min(MOST);
    // Where it can't be raised, what there is has to do.
    let raised = setrlimit(Resource::Nofile, Rlimit { current: Some(wanted), maximum }).is_ok();
    let have = if raised { wanted } else { current.unwrap_or(MOST).min(MOST) };
    usize::try_from(have.saturating_sub(OWN).max(OWN)).unwrap_or(usize::MAX)
}
