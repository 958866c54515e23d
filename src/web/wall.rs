//! The projector page of a plenary: what all rooms have brought in. It shows what it is given, follows by itself like the
//! room's projector page, and takes nothing from anybody.

use std::{convert::Infallible, net::SocketAddr, sync::Arc, time::Duration};

use axum::{
    Router,
    extract::{Request, State},
    http::{HeaderValue, StatusCode, Uri, header::CONTENT_TYPE},
    middleware::{self, Next},
    response::{
        Html, IntoResponse, Response, Sse,
        sse::{Event, KeepAlive},
    },
    routing::get,
};
use futures_util::{StreamExt, stream};
use tokio::{sync::watch, time::sleep};
use tokio_util::sync::CancellationToken;

use super::{
    NoRoom, Opening, Tls,
    answer::Fault,
    api::connection,
    connections::Connections,
    descriptors,
    events::BEAT,
    gate::{self, Gate},
    limits::Limits,
    pages::{self, Theme, assets},
    server::Server,
    tls,
};
use crate::{host::now, session::Lang};

/// How long one stream lasts; a page opens the next one by itself.
const LASTS: Duration = Duration::from_secs(600);

/// What stands on the wall.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Wall {
    /// The language.
    pub lang: Lang,
    /// What it is about.
    pub title: String,
    /// How much there is in all.
    pub sum: String,
    /// The Handlungsfelder.
    pub bars: Vec<Bar>,
    /// What the latest outcomes are called together.
    pub latest_title: String,
    /// The latest outcomes, and where they come from.
    pub latest: Vec<(String, String)>,
    /// What is wrong, where something is.
    pub trouble: Option<String>,
    /// What is said while the page doesn't hear from this computer.
    pub lost: String,
}

/// A Handlungsfeld.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Bar {
    /// What it is called.
    pub label: String,
    /// How many outcomes it has.
    pub sum: usize,
    /// How long its bar is, of 1000.
    pub per_mille: usize,
}

/// The page while it is open. Dropping it ends every stream and connection.
pub struct OpenWall {
    url: String,
    _server: Server,
}

/// What all answers share.
struct Hall {
    gate: Gate,
    limits: Limits,
    wall: watch::Receiver<Arc<Wall>>,
    ended: CancellationToken,
}

impl OpenWall {
    /// Shows what `wall` holds, now and whenever it changes.
    ///
    /// # Errors
    /// The address or the certificate can't be used.
    pub fn open(wall: watch::Receiver<Arc<Wall>>, opening: &Opening) -> Result<Self, NoRoom> {
        let Opening { bind, name, tls, per_address } = opening;
        let acceptor = match tls {
            Tls::None => None,
            Tls::Files { certificate, key } => Some(tls::from_files(certificate, key)?),
            Tls::SelfMade => Some(tls::self_made(bind.ip(), name.as_deref())?),
        };
        let (stop, private) = (CancellationToken::new(), acceptor.is_some());
        let (ended, known) = (stop.clone(), name.clone());
        let connections = Connections::new(descriptors(), *per_address);
        let server = Server::start(*bind, connections, acceptor, stop, move |address: SocketAddr| {
            let gate = Gate::new(address, private, known);
            router(Arc::new(Hall { gate, limits: Limits::new(), wall, ended }))
        })?;
        let url = super::address::url(server.address, name.as_deref(), private);
        Ok(Self { url: format!("{url}beamer"), _server: server })
    }

    /// Where the page is found.
    pub fn url(&self) -> &str {
        &self.url
    }
}

fn router(hall: Arc<Hall>) -> Router {
    let routes = Router::new()
        .route("/", get(page))
        .route("/beamer", get(page))
        .route("/api/events", get(follow))
        .route("/healthz", get(|| async { StatusCode::OK }))
        .fallback(asset);
    routes.layer(middleware::from_fn_with_state(hall.clone(), pass)).with_state(hall)
}

async fn pass(State(hall): State<Arc<Hall>>, request: Request, next: Next) -> Response {
    gate::guard(&hall.gate, &hall.limits, request, next).await
}

async fn page(State(hall): State<Arc<Hall>>, uri: Uri) -> Html<String> {
    let light = uri.query().is_some_and(|query| query.split('&').any(|part| part == "theme=light"));
    let theme = if light { Theme::Light } else { Theme::Dark };
    let wall = hall.wall.borrow().clone();
    Html(pages::wall(&wall, now().millis(), theme))
}

async fn asset(uri: Uri) -> Response {
    match assets::asset(uri.path()) {
        Some(asset) => ([(CONTENT_TYPE, HeaderValue::from_static(asset.kind))], asset.bytes).into_response(),
        None => Fault::plain(StatusCode::NOT_FOUND).into_response(),
    }
}

/// `GET /api/events`: says that the page shows something else by now.
async fn follow(State(hall): State<Arc<Hall>>, request: Request) -> Result<Response, Fault> {
    if !connection(&request)?.follow() {
        return Err(Fault::plain(StatusCode::SERVICE_UNAVAILABLE));
    }
    let (mut wall, ended) = (hall.wall.clone(), hall.ended.clone());
    // The first thing told is how it stands.
    wall.mark_changed();
    let changes = stream::unfold(wall, |mut wall| async move {
        wall.changed().await.ok()?;
        let told = serde_json::json!({
            "stamp": pages::stamp_of(&wall.borrow_and_update()), "now_ms": now().millis(), "turnout": {},
        });
        Some((Ok::<_, Infallible>(Event::default().event("state").data(told.to_string())), wall))
    });
    let over = async move {
        ended.run_until_cancelled(sleep(LASTS)).await;
    };
    let beat = KeepAlive::new().interval(BEAT).event(Event::default().event("beat").data("{}"));
    let stream = Sse::new(changes.take_until(Box::pin(over))).keep_alive(beat);
    Ok(stream.into_response())
}
