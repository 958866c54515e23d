//! The answers for people: pages, and the forms that they send, with or without script.

use std::sync::Arc;

use axum::{
    Form, RequestExt, Router,
    body::Bytes,
    extract::{Path, Query, Request, State},
    http::{
        HeaderMap, HeaderValue, StatusCode, Uri,
        header::{
            ACCEPT, ACCEPT_ENCODING, ACCEPT_LANGUAGE, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, COOKIE, LOCATION,
            SET_COOKIE, VARY,
        },
    },
    response::{AppendHeaders, Html, IntoResponse, Redirect, Response},
    routing::{MethodRouter, get, post},
};
use serde::Deserialize;
use uuid::Uuid;

use super::{
    answer::Fault,
    api::{self, connection, is_of_type},
    app::{App, Bearer},
    connections::Connection,
    news::{Drawing, Kind},
    packing,
    pages::{self, Form as PageForm, Page, Refused, Said, Theme, Trouble, assets},
    result,
};
use crate::{
    session::{Id, Refusal, Vote},
    text::Tongue,
    voting::{BallotFault, Method},
};

/// How long a browser may keep what never changes under its name.
const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
/// The form as browsers send it.
const URLENCODED: &str = "application/x-www-form-urlencoded";

/// What is answered where.
pub(super) fn routes() -> Router<Arc<App>> {
    Router::new()
        .route("/", get(room))
        .route("/desk", get(room))
        .route("/beamer", get(beamer))
        .route("/stimmen/{number}", get(ballots))
        .route("/datenschutz", get(privacy))
        .route("/barrierefreiheit", get(accessibility))
        .route("/assets/{file}", get(asset))
        .route("/k/{token}", get(card))
        .route("/join", form())
        .route("/code", form())
        .route("/leave", form())
        .route("/propose", form())
        .route("/vote", form())
}

/// What an address may ask for besides its path.
#[derive(Debug, Default, Deserialize)]
struct Asked {
    lang: Option<String>,
    said: Option<String>,
    theme: Option<String>,
}

/// The language, the page and its headers, as a request wants them.
struct Wanted {
    tongue: Tongue,
    /// Whether the language was chosen by hand just now, so that it is kept.
    chosen: bool,
    desk: bool,
    said: Option<Said>,
    theme: Theme,
    /// Whether the page goes out packed.
    packed: bool,
}

impl Wanted {
    fn by(headers: &HeaderMap, uri: &Uri) -> Self {
        let Query(asked) = Query::<Asked>::try_from_uri(uri).unwrap_or_default();
        let text = |name| headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok());
        let chosen = asked.lang.as_deref().and_then(Tongue::named);
        let kept = || {
            let mut pairs = text(COOKIE)?.split(';').filter_map(|pair| pair.trim().split_once('='));
            pairs.find(|(name, _)| *name == "lang").and_then(|(_, code)| Tongue::named(code))
        };
        let accepted = || text(ACCEPT_LANGUAGE).and_then(Tongue::accepted);
        Self {
            tongue: chosen.or_else(kept).or_else(accepted).unwrap_or(Tongue::De),
            chosen: chosen.is_some(),
            desk: uri.path() == "/desk",
            said: asked.said.as_deref().and_then(Said::named),
            theme: if asked.theme.as_deref() == Some("light") { Theme::Light } else { Theme::Dark },
            packed: packing::is_taken(headers),
        }
    }

    /// Answers with a page.
    fn draw(&self, app: &App, refused: Option<Refused>, draw: impl FnOnce(&Page<'_>) -> String) -> Response {
        self.answer(self.drawn(app, refused, draw))
    }

    /// Draws a page, and packs it.
    fn drawn(&self, app: &App, refused: Option<Refused>, draw: impl FnOnce(&Page<'_>) -> String) -> Bytes {
        let Self { tongue, desk, said, .. } = *self;
        let page = draw(&Page { tongue, zone: &app.zone, desk, said, refused, fresh: &Uuid::now_v7 });
        if self.packed { packing::quickly(page.as_bytes()).into() } else { page.into() }
    }

    /// Answers with what was drawn.
    fn answer(&self, drawn: Bytes) -> Response {
        let mut response = Html(drawn).into_response();
        if self.packed {
            response.headers_mut().insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
        }
        if self.chosen {
            let cookie = format!("lang={}; Path=/; HttpOnly; SameSite=Strict; Max-Age=31536000", self.tongue.code());
            let cookie = HeaderValue::from_str(&cookie).expect("names of languages are plain letters");
            response.headers_mut().append(SET_COOKIE, cookie);
        }
        response
    }

    /// One of the pages that are the same for all without a token.
    const fn drawing(&self, kind: Kind) -> Drawing {
        let Self { tongue, desk, theme, packed, .. } = *self;
        Drawing { kind, tongue, desk, theme, packed }
    }

    /// The page that says why there is no other.
    fn trouble(&self, app: &App, trouble: Trouble) -> Response {
        let page = self.draw(app, None, |page| pages::trouble(trouble, page));
        (StatusCode::from_u16(trouble.status()).unwrap_or(StatusCode::BAD_REQUEST), page).into_response()
    }
}

/// The participants' page, and that of the tablet at the desk.
async fn room(State(app): State<Arc<App>>, headers: HeaderMap, uri: Uri) -> Response {
    let bearer = app.token_in(&headers).and_then(|token| app.bearer(token));
    let wanted = Wanted::by(&headers, &uri);
    let draw = || wanted.drawn(&app, None, |page| pages::room(&app.state(bearer.as_ref()), page));
    let anybodys = bearer.is_none() && wanted.said.is_none();
    wanted.answer(if anybodys { app.now().drawn(wanted.drawing(Kind::Room), draw) } else { draw() })
}

async fn beamer(State(app): State<Arc<App>>, headers: HeaderMap, uri: Uri) -> Response {
    let mut wanted = Wanted::by(&headers, &uri);
    if !wanted.chosen {
        // What hangs on the wall speaks the language of the session, not that of the computer under the table.
        wanted.tongue = app.lang().into();
    }
    let draw = || wanted.drawn(&app, None, |page| pages::beamer(&app.state(None), page, wanted.theme));
    wanted.answer(app.now().drawn(wanted.drawing(Kind::Beamer), draw))
}

/// The opened ballots of a vote that was revealed.
async fn ballots(State(app): State<Arc<App>>, Path(number): Path<String>, headers: HeaderMap, uri: Uri) -> Response {
    let (wanted, view) = (Wanted::by(&headers, &uri), app.view());
    match number.parse().ok().and_then(|number| result::listed_vote(&view.session, number)) {
        Some(vote) => wanted.draw(&app, None, |page| pages::ballots(vote, view.session.head.language, page)),
        None => wanted.trouble(&app, Trouble::NotFound),
    }
}

async fn privacy(State(app): State<Arc<App>>, headers: HeaderMap, uri: Uri) -> Response {
    let view = app.view();
    let session = &view.session;
    Wanted::by(&headers, &uri)
        .draw(&app, None, |page| pages::privacy(session.head.organiser.as_ref(), session.purge_on, page))
}

async fn accessibility(State(app): State<Arc<App>>, headers: HeaderMap, uri: Uri) -> Response {
    let view = app.view();
    Wanted::by(&headers, &uri).draw(&app, None, |page| pages::accessibility(view.session.head.organiser.as_ref(), page))
}

async fn asset(State(app): State<Arc<App>>, headers: HeaderMap, uri: Uri) -> Response {
    match assets::asset(uri.path()) {
        Some(asset) => {
            let kind = HeaderValue::from_static(asset.kind);
            let known = [(CONTENT_TYPE, kind), (CACHE_CONTROL, FOR_EVER), (VARY, HeaderValue::from(ACCEPT_ENCODING))];
            if packing::is_taken(&headers) {
                let gzip = (CONTENT_ENCODING, HeaderValue::from_static("gzip"));
                return (AppendHeaders(known), AppendHeaders([gzip]), asset.packed()).into_response();
            }
            (AppendHeaders(known), asset.bytes).into_response()
        }
        None => Wanted::by(&headers, &uri).trouble(&app, Trouble::NotFound),
    }
}

/// Any other path.
pub(super) async fn nothing_here(State(app): State<Arc<App>>, headers: HeaderMap, uri: Uri) -> Response {
    if uri.path().starts_with("/api/") {
        return Fault::plain(StatusCode::NOT_FOUND).into_response();
    }
    Wanted::by(&headers, &uri).trouble(&app, Trouble::NotFound)
}

/// The QR code of a voting card: the token goes into a cookie, and out of the address.
async fn card(State(app): State<Arc<App>>, Path(token): Path<String>, request: Request) -> Response {
    let wanted = Wanted::by(request.headers(), request.uri());
    let from = connection(&request).map(|connection| connection.from);
    match (app.bearer(token), from) {
        (Some(bearer), _) => {
            app.brought_on(&bearer, app.token_in(request.headers()).and_then(|token| app.bearer(token)));
            to("/", Said::Card, Some(app.keeping(Some(&bearer.token))))
        }
        (None, Ok(from)) if app.limits.wrong(from) => wanted.trouble(&app, Trouble::Gone),
        (None, Ok(_) | Err(_)) => wanted.trouble(&app, Trouble::TooMany),
    }
}

/// Sends a browser to another page, which then says something.
fn to(page: &str, said: Said, cookie: Option<HeaderValue>) -> Response {
    let location = HeaderValue::from_str(&format!("{page}?said={}", said.code())).expect("paths and codes are plain");
    let mut response = (StatusCode::SEE_OTHER, AppendHeaders([(LOCATION, location)])).into_response();
    response.headers_mut().extend(cookie.map(|cookie| (SET_COOKIE, cookie)));
    response
}

/// Where a form is sent to. Whoever only looks, by a link or the address line, finds the page that it stands on.
fn form() -> MethodRouter<Arc<App>> {
    post(sent).get(home)
}

async fn home(uri: Uri) -> Response {
    let Query(asked) = Query::<Asked>::try_from_uri(&uri).unwrap_or_default();
    let desk = uri.query().is_some_and(|query| query.split('&').any(|part| part == "desk"));
    let page = if desk { "/desk" } else { "/" };
    let lang = asked.lang.as_deref().and_then(Tongue::named).map(|tongue| format!("?lang={}", tongue.code()));
    Redirect::to(&format!("{page}{}", lang.unwrap_or_default())).into_response()
}

/// What became of a form.
enum Became {
    /// It is done; whoever sent it by script is answered as a program would be.
    Done(Said, Response),
    /// It is done, and the browser keeps another token, or none.
    Keeps(Said, HeaderValue),
    /// It is not.
    Fault(Fault),
}

/// A form. Browsers are sent to a page again, or shown the form with what is wrong; scripts get what the API answers.
async fn sent(State(app): State<Arc<App>>, request: Request) -> Response {
    let wanted = Wanted::by(request.headers(), request.uri());
    let script = request.headers().get(ACCEPT).is_some_and(|accept| accept == "application/json");
    let desk = request.uri().query() == Some("desk");
    let (path, brought) = (request.uri().path().to_owned(), app.token_in(request.headers()));
    let read = read(request).await;
    let became = match &read {
        Ok((connection, fields)) => act(&app, &path, connection, brought.clone(), fields).await,
        Err(fault) => Became::Fault(Fault::plain(fault.status)),
    };
    let home = if desk { "/desk" } else { "/" };
    match became {
        Became::Done(_, answer) if script => answer,
        Became::Done(said, _) => to(home, said, None),
        Became::Keeps(_, cookie) if script => {
            (AppendHeaders([(SET_COOKIE, cookie)]), axum::Json(serde_json::json!({}))).into_response()
        }
        Became::Keeps(said, cookie) => to(home, said, Some(cookie)),
        Became::Fault(fault) if script => Fault { code: said_of(&fault).code(), ..fault }.into_response(),
        Became::Fault(fault) => {
            let why = said_of(&fault);
            let fields = read.map(|(_, fields)| fields).unwrap_or_default();
            match (fault.status, form_of(&path, &fields)) {
                // What was filled in comes back with why it was not taken: it can be sent again.
                (
                    StatusCode::UNPROCESSABLE_ENTITY | StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE,
                    Some(form),
                ) => {
                    let state = app.state(brought.and_then(|token| app.bearer(token)).as_ref());
                    let wanted = Wanted { desk, ..wanted };
                    let refused = Some(Refused { form, fields, why });
                    (fault.status, wanted.draw(&app, refused, |page| pages::room(&state, page))).into_response()
                }
                (StatusCode::TOO_MANY_REQUESTS, None) => wanted.trouble(&app, Trouble::TooMany),
                (StatusCode::SERVICE_UNAVAILABLE, None) => wanted.trouble(&app, Trouble::Unavailable),
                (StatusCode::CONFLICT | StatusCode::GONE | StatusCode::UNAUTHORIZED, _) => to(home, why, None),
                (_, _) => fault.into_response(),
            }
        }
    }
}

/// Which form of the page that is.
fn form_of(path: &str, fields: &[(String, String)]) -> Option<PageForm> {
    match path {
        "/code" => Some(PageForm::Code),
        "/propose" => Some(PageForm::Propose),
        "/vote" => vote_in(fields).map(PageForm::Vote),
        _ => None,
    }
}

/// The value of a field.
fn field<'f>(fields: &'f [(String, String)], name: &str) -> Option<&'f str> {
    fields.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
}

/// The vote that a ballot is for.
fn vote_in(fields: &[(String, String)]) -> Option<Id<Vote>> {
    Uuid::try_parse(field(fields, "vote")?).ok().map(Id::new)
}

/// The fields of a form.
async fn read(request: Request) -> Result<(Arc<Connection>, Vec<(String, String)>), Fault> {
    if !is_of_type(request.headers(), URLENCODED) {
        return Err(Fault::plain(StatusCode::UNSUPPORTED_MEDIA_TYPE));
    }
    let connection = connection(&request)?;
    let bytes = api::body(request).await?;
    let again = Request::post("/").header(CONTENT_TYPE, URLENCODED).body(bytes.into());
    let again = again.map_err(|_| Fault::plain(StatusCode::BAD_REQUEST))?;
    let Form(fields) = again.extract().await.map_err(|_| Fault::plain(StatusCode::BAD_REQUEST))?;
    Ok((connection, fields))
}

/// Does what a form is for.
async fn act(
    app: &App,
    path: &str,
    connection: &Connection,
    brought: Option<String>,
    fields: &[(String, String)],
) -> Became {
    if !app.saves() {
        return Became::Fault(Fault::plain(StatusCode::SERVICE_UNAVAILABLE));
    }
    let too_many = || Became::Fault(Fault::plain(StatusCode::TOO_MANY_REQUESTS));
    match path {
        "/join" => match brought.and_then(|token| app.bearer(token)) {
            Some(bearer) => Became::Keeps(Said::Joined, app.keeping(Some(&bearer.token))),
            None if app.limits.join(connection.from) => {
                Became::Keeps(Said::Joined, app.keeping(Some(&app.key.device())))
            }
            None => too_many(),
        },
        "/code" => match app.key.typed(field(fields, "code").unwrap_or_default()).and_then(|token| app.bearer(token)) {
            Some(bearer) => {
                app.brought_on(&bearer, brought.and_then(|token| app.bearer(token)));
                Became::Keeps(Said::Card, app.keeping(Some(&bearer.token)))
            }
            None if app.limits.wrong(connection.from) => unfit(Said::NoSuchCode),
            None => too_many(),
        },
        "/leave" => Became::Keeps(Said::Left, app.keeping(None)),
        _ => match app.needed(brought, connection.from) {
            Ok(bearer) if path == "/propose" => propose(app, &bearer, fields).await,
            Ok(bearer) => vote(app, &bearer, fields).await,
            Err(fault) => Became::Fault(fault),
        },
    }
}

/// What was filled in can't be taken.
fn unfit(why: Said) -> Became {
    Became::Fault(Fault { code: why.code(), ..Fault::plain(StatusCode::UNPROCESSABLE_ENTITY) })
}

async fn propose(app: &App, bearer: &Bearer, fields: &[(String, String)]) -> Became {
    let text = |name| field(fields, name).unwrap_or_default();
    let (title, explained) = (text("title").to_owned(), Some(text("text").to_owned()));
    let proposed = api::propose(app, bearer, text("id"), title, explained).await;
    proposed.map_or_else(Became::Fault, |answer| Became::Done(Said::Proposed, answer))
}

async fn vote(app: &App, bearer: &Bearer, fields: &[(String, String)]) -> Became {
    let vote = vote_in(fields);
    let (Some(vote), Some(method)) = (vote, vote.and_then(|id| method_of(app, id))) else {
        return Became::Fault(Fault { code: Said::VoteClosed.code(), ..Fault::plain(StatusCode::GONE) });
    };
    let ballot = match pages::ballot(method, fields) {
        Ok(ballot) => ballot,
        Err(why) => return unfit(why),
    };
    let cast = api::cast(app, bearer, field(fields, "id").unwrap_or_default(), vote, ballot).await;
    cast.map_or_else(Became::Fault, |answer| Became::Done(Said::Voted, answer))
}

fn method_of(app: &App, id: Id<Vote>) -> Option<Method> {
    let view = app.view();
    view.session.votes.iter().find(|(_, vote)| vote.id == id).map(|(_, vote)| vote.contest.method)
}

/// What a page says about a fault: mostly its code names a sentence.
fn said_of(fault: &Fault) -> Said {
    match (fault.code, &fault.refusal) {
        (_, Some(Refusal::Ballot(BallotFault::TooManyPoints { .. }))) => Said::TooManyPoints,
        (_, Some(Refusal::Ballot(BallotFault::TooHigh { .. }))) => Said::NumberTooHigh,
        (_, Some(Refusal::TooManyProposals { max: 0 })) => Said::NoProposals,
        ("token_unknown", _) => Said::NotJoined,
        ("empty", _) => Said::TextEmpty,
        ("too_long", _) => Said::TextTooLong,
        (code, _) => Said::named(code).unwrap_or(Said::Refused),
    }
}
