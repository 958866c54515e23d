//! The answers for programs: section 7 of the contract.

use std::{sync::Arc, time::Duration};

use axum::{
    Json, Router,
    body::{Body, Bytes, to_bytes},
    extract::{Request, State},
    http::{
        HeaderMap, StatusCode,
        header::{CONTENT_LENGTH, CONTENT_TYPE, SET_COOKIE},
    },
    response::{AppendHeaders, IntoResponse, Response},
    routing::{get, post},
};
use serde::{
    Deserialize,
    de::{DeserializeOwned, IgnoredAny},
};
use serde_json::{error::Category, json};
use tokio::time::timeout;

use super::{
    answer::Fault,
    app::{App, Bearer},
    connections::Connection,
    events,
};
use crate::session::{
    BallotPaper, Channel, Id, Refusal, Vote,
    command::{COMMAND_ID_MAX, Cast, Propose},
};

/// The largest body, in bytes.
pub(super) const BODY_MAX: usize = 64 << 10;
/// How long a body may take.
const BODY_TIME: Duration = Duration::from_secs(8);

/// What is answered where.
pub(super) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/api/join", post(join))
        .route("/api/proposals", post(proposal))
        .route("/api/ballots", post(ballot))
        .route("/api/state", get(state))
        .route("/api/events", get(events::follow))
        .route("/healthz", get(health))
}

/// 200 while acts can be saved.
async fn health(State(app): State<Arc<App>>) -> StatusCode {
    if app.saves() { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE }
}

/// What the token may see; a wrong one in `Authorization` is told, one in a cookie may just be old.
async fn state(State(app): State<Arc<App>>, headers: HeaderMap) -> Result<Response, Fault> {
    Ok(Json(app.state(looking(&app, &headers)?.as_ref())).into_response())
}

/// Who looks.
pub(super) fn looking(app: &App, headers: &HeaderMap) -> Result<Option<Bearer>, Fault> {
    let bearer = app.token_in(headers).and_then(|token| app.bearer(token));
    if bearer.is_none() && headers.contains_key(axum::http::header::AUTHORIZATION) {
        return Err(Fault::of(Refusal::TokenUnknown, app.lang()));
    }
    Ok(bearer)
}

/// A token for a phone: to propose and to take part in straw polls. A phone that has one keeps it.
async fn join(State(app): State<Arc<App>>, request: Request) -> Result<Response, Fault> {
    let connection = connection(&request)?;
    let kept = app.token_in(request.headers()).and_then(|token| app.bearer(token));
    fields::<IgnoredAny>(&json_of(request).await?)?;
    let token = match kept {
        Some(bearer) => bearer.token,
        None if app.limits.join(connection.from) => app.key.device(),
        None => return Err(Fault::plain(StatusCode::TOO_MANY_REQUESTS)),
    };
    let cookie = AppendHeaders([(SET_COOKIE, app.keeping(Some(&token)))]);
    Ok((cookie, Json(json!({ "token": token }))).into_response())
}

/// `{"id","title","text"}`
#[derive(Deserialize)]
struct Proposed {
    id: String,
    title: String,
    #[serde(default)]
    text: Option<String>,
}

async fn proposal(State(app): State<Arc<App>>, request: Request) -> Result<Response, Fault> {
    let (bearer, Proposed { id, title, text }) = asked(&app, request).await?;
    propose(&app, &bearer, &id, title, text).await
}

/// Brings in a proposal: 201 once it is on disk, 200 where it was before.
pub(super) async fn propose(
    app: &App,
    bearer: &Bearer,
    id: &str,
    title: String,
    text: Option<String>,
) -> Result<Response, Fault> {
    let id = named(id)?;
    let token = Some(bearer.token.clone());
    let (proposal, item, proposed_by, channel) = (None, None, None, Channel::Phone);
    let command = Propose { proposal, item, title, text, proposed_by, channel, token };
    let done = app.send(bearer, id, command.into()).await?;
    let status = if done.repeated { StatusCode::OK } else { StatusCode::CREATED };
    Ok((status, Json(json!({ "proposal": done.made }))).into_response())
}

/// `{"id","vote","ballot"}`
#[derive(Deserialize)]
struct Voted {
    id: String,
    vote: Id<Vote>,
    ballot: BallotPaper,
}

async fn ballot(State(app): State<Arc<App>>, request: Request) -> Result<Response, Fault> {
    let (bearer, Voted { id, vote, ballot }) = asked(&app, request).await?;
    cast(&app, &bearer, &id, vote, ballot).await
}

/// Casts a ballot: 201 with its receipt once it is on disk, 200 with the same one where it was before.
pub(super) async fn cast(
    app: &App,
    bearer: &Bearer,
    id: &str,
    vote: Id<Vote>,
    ballot: BallotPaper,
) -> Result<Response, Fault> {
    // One name for ballots in several votes is no repetition.
    let id = &format!("{vote} {}", named(id)?);
    let phone = app.phone_for(bearer, vote);
    let bearer = phone.as_ref().unwrap_or(bearer);
    let command = Cast { vote, voter: None, token: Some(bearer.token.clone()), ballot };
    let done = app.send(bearer, id, command.into()).await?;
    // Once the vote is closed nobody can tell which ballot was whose, so nobody is told again.
    let Some(receipt) = done.receipt else {
        return Err(Fault::of(Refusal::VoteNotOpen, app.lang()));
    };
    let status = if done.repeated { StatusCode::OK } else { StatusCode::CREATED };
    Ok((status, Json(json!({ "receipt": receipt }))).into_response())
}

/// The connection that a request came by.
pub(super) fn connection(request: &Request) -> Result<Arc<Connection>, Fault> {
    request.extensions().get().cloned().ok_or_else(|| Fault::plain(StatusCode::BAD_REQUEST))
}

/// A token that stands in the body, where no header brings one.
#[derive(Deserialize)]
struct Brought {
    token: Option<String>,
}

/// Who asks, and what; the token is looked at first, so that whoever guesses one learns nothing else.
async fn asked<T: DeserializeOwned>(app: &App, request: Request) -> Result<(Bearer, T), Fault> {
    let connection = connection(&request)?;
    let brought = app.token_in(request.headers());
    let body = json_of(request).await?;
    let token = match brought {
        // What has another form brings none.
        None => match fields::<Brought>(&body) {
            Err(fault) if fault.status == StatusCode::UNPROCESSABLE_ENTITY => None,
            brought => brought?.token,
        },
        token => token,
    };
    Ok((app.needed(token, connection.from)?, fields(&body)?))
}

/// A body that has to be JSON.
async fn json_of(request: Request) -> Result<Bytes, Fault> {
    if !is_of_type(request.headers(), "application/json") {
        return Err(Fault::plain(StatusCode::UNSUPPORTED_MEDIA_TYPE));
    }
    body(request).await
}

/// What the body says.
fn fields<T: DeserializeOwned>(body: &[u8]) -> Result<T, Fault> {
    let status = |error: serde_json::Error| match error.classify() {
        Category::Data => StatusCode::UNPROCESSABLE_ENTITY,
        Category::Io | Category::Syntax | Category::Eof => StatusCode::BAD_REQUEST,
    };
    serde_json::from_slice(body).map_err(|error| Fault::plain(status(error)))
}

/// A sender's name for a command.
fn named(id: &str) -> Result<&str, Fault> {
    let fits = (1..=COMMAND_ID_MAX).contains(&id.len());
    if fits { Ok(id) } else { Err(Fault::plain(StatusCode::UNPROCESSABLE_ENTITY)) }
}

/// Whether what is sent is of this media type.
pub(super) fn is_of_type(headers: &HeaderMap, kind: &str) -> bool {
    let said = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
    said.is_some_and(|said| said.split(';').next().is_some_and(|said| said.trim().eq_ignore_ascii_case(kind)))
}

/// All of a body, unless it is too long or too slow.
pub(super) async fn body(request: Request) -> Result<Bytes, Fault> {
    let too_large = || Fault::plain(StatusCode::PAYLOAD_TOO_LARGE);
    let announced = request.headers().get(CONTENT_LENGTH).and_then(|length| length.to_str().ok());
    if announced.and_then(|length| length.parse::<u64>().ok()).is_some_and(|length| length > BODY_MAX as u64) {
        return Err(too_large());
    }
    let body: Body = request.into_body();
    let read = timeout(BODY_TIME, to_bytes(body, BODY_MAX)).await;
    read.map_err(|_| Fault::plain(StatusCode::REQUEST_TIMEOUT))?.map_err(|_| too_large())
}
