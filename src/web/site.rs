//! The answers for people: pages, and the forms that they send, with or without script.

use std::sync::Arc;

use axum::{
    Form, RequestExt, Router,
    extract::{Path, Query, Request, State},
    http::{
        HeaderMap, HeaderValue, StatusCode, Uri,
        header::{
            ACCEPT, ACCEPT_ENCODING, ACCEPT_LANGUAGE, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, COOKIE, LOCATION,
            SET_COOKIE, VARY,
        },
    },
    response::{AppendHeaders, Html, IntoResponse, Response},
    routing::{get, post},
};
use serde::Deserialize;
use uuid::Uuid;

use super::{
    answer::Fault,
    api::{self, connection, is_of_type},
    app::{App, Bearer},
    connections::Connection,
    news::Drawing,
    pages::{self, Form as PageForm, Page, Refused, Said, Theme, Trouble, assets},
    view,
};
use crate::{
    session::{Id, Vote},
    text::Tongue,
    voting::Method,
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
        .route("/join", post(sent))
        .route("/code", post(sent))
        .route("/leave", post(sent))
        .route("/propose", post(sent))
        .route("/vote", post(sent))
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
        }
    }

    /// Draws a page.
    fn draw(&self, app: &App, refused: Option<Refused>, draw: impl FnOnce(&Page<'_>) -> String) -> Response {
        let Self { tongue, desk, said, .. } = *self;
        let page = Page { tongue, zone: &app.zone, desk, said, refused, fresh: &Uuid::now_v7 };
        let mut response = Html(draw(&page)).into_response();
        if self.chosen {
            let cookie = format!("lang={}; Path=/; HttpOnly; SameSite=Strict; Max-Age=31536000", tongue.code());
            let cookie = HeaderValue::from_str(&cookie).expect("names of languages are plain letters");
            response.headers_mut().append(SET_COOKIE, cookie);
        }
        response
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
    wanted.draw(&app, None, |page| {
        let draw = || pages::room(&app.state(bearer.as_ref()), page);
        let drawing = Drawing::Room { tongue: wanted.tongue, desk: wanted.desk };
        if bearer.is_none() && wanted.said.is_none() { app.now().drawn(drawing, draw) } else { draw() }
    })
}

async fn beamer(State(app): State<Arc<App>>, headers: HeaderMap, uri: Uri) -> Response {
    let wanted = Wanted::by(&headers, &uri);
    let Wanted { tongue, theme, .. } = wanted;
    wanted.draw(&app, None, |page| {
        app.now().drawn(Drawing::Beamer { tongue, theme }, || pages::beamer(&app.state(None), page, theme))
    })
}

/// The opened ballots of a vote that was revealed.
async fn ballots(State(app): State<Arc<App>>, Path(number): Path<String>, headers: HeaderMap, uri: Uri) -> Response {
    let (wanted, view) = (Wanted::by(&headers, &uri), app.view());
    match number.parse().ok().and_then(|number| view::listed_vote(&view.session, number)) {
        Some(vote) => wanted.draw(&app, None, |page| pages::ballots(vote, view.session.head.language, page)),
        None => wanted.trouble(&app, Trouble::NotFound),
    }
}

async fn privacy(State(app): State<Arc<App>>, headers: HeaderMap, uri: Uri) -> Response {
    let view = app.view();
    Wanted::by(&headers, &uri).draw(&app, None, |page| pages::privacy(view.session.head.organiser.as_ref(), page))
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
            let takes = |encodings: &HeaderValue| encodings.as_bytes().windows(4).any(|word| word == b"gzip");
            if headers.get(ACCEPT_ENCODING).is_some_and(takes) {
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
        (Some(bearer), _) => to("/", Said::Card, Some(app.keeping(Some(&bearer.token)))),
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

/// What became of a form.
enum Became {
    /// It is done; whoever sent it by script is answered as a program would be.
    Done(Said, Response),
    /// It is done, and the browser keeps another token, or none.
    Keeps(Said, HeaderValue),
    /// It can't be taken so.
    Refused(PageForm, Said),
    /// It can't be taken at all.
    Fault(Fault),
}

/// A form. Browsers are sent to a page again, or shown the form with what is wrong; scripts get what the API answers.
async fn sent(State(app): State<Arc<App>>, request: Request) -> Response {
    let wanted = Wanted::by(request.headers(), request.uri());
    let script = request.headers().get(ACCEPT).is_some_and(|accept| accept == "application/json");
    let desk = request.uri().query() == Some("desk");
    let (path, brought) = (request.uri().path().to_owned(), app.token_in(request.headers()));
    let read = read(&app, request).await;
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
        Became::Refused(_, said) if script => {
            Fault { code: said.code(), ..Fault::plain(StatusCode::UNPROCESSABLE_ENTITY) }.into_response()
        }
        Became::Refused(form, why) => {
            let bearer = brought.and_then(|token| app.bearer(token));
            let state = app.state(bearer.as_ref());
            let fields = read.map(|(_, fields)| fields).unwrap_or_default();
            let wanted = Wanted { desk, ..wanted };
            let page = wanted.draw(&app, Some(Refused { form, fields, why }), |page| pages::room(&state, page));
            (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
        }
        Became::Fault(fault) if script => Fault { code: said_of(&fault).code(), ..fault }.into_response(),
        Became::Fault(fault) => match fault.status {
            StatusCode::TOO_MANY_REQUESTS if fault.code == "too_many" => wanted.trouble(&app, Trouble::TooMany),
            StatusCode::SERVICE_UNAVAILABLE => wanted.trouble(&app, Trouble::Unavailable),
            StatusCode::CONFLICT | StatusCode::GONE | StatusCode::UNAUTHORIZED | StatusCode::TOO_MANY_REQUESTS => {
                to(home, said_of(&fault), None)
            }
            _ => fault.into_response(),
        },
    }
}

/// The fields of a form.
async fn read(app: &App, request: Request) -> Result<(Arc<Connection>, Vec<(String, String)>), Fault> {
    if !is_of_type(request.headers(), URLENCODED) {
        return Err(Fault::plain(StatusCode::UNSUPPORTED_MEDIA_TYPE));
    }
    if !app.saves() {
        return Err(Fault::plain(StatusCode::SERVICE_UNAVAILABLE));
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
    let field = |name: &str| fields.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
    let too_many = || Became::Fault(Fault::plain(StatusCode::TOO_MANY_REQUESTS));
    match path {
        "/join" => match brought.and_then(|token| app.bearer(token)) {
            Some(bearer) => Became::Keeps(Said::Joined, app.keeping(Some(&bearer.token))),
            None if app.limits.join(connection.from) => {
                Became::Keeps(Said::Joined, app.keeping(Some(&app.key.device())))
            }
            None => too_many(),
        },
        "/code" => match app.key.typed(field("code").unwrap_or_default()).and_then(|token| app.bearer(token)) {
            Some(bearer) => Became::Keeps(Said::Card, app.keeping(Some(&bearer.token))),
            None if app.limits.wrong(connection.from) => Became::Refused(PageForm::Code, Said::NoSuchCode),
            None => too_many(),
        },
        "/leave" => Became::Keeps(Said::Left, app.keeping(None)),
        _ => match app.needed(brought, connection.from) {
            Ok(bearer) if path == "/propose" => propose(app, &bearer, &field).await,
            Ok(bearer) => vote(app, &bearer, &field, fields).await,
            Err(fault) => Became::Fault(fault),
        },
    }
}

async fn propose<'f>(app: &App, bearer: &Bearer, field: &impl Fn(&str) -> Option<&'f str>) -> Became {
    let (id, text) = (field("id").unwrap_or_default(), field("text").map(str::to_owned));
    let title = field("title").unwrap_or_default().to_owned();
    match api::propose(app, bearer, id, title, text).await {
        Ok(answer) => Became::Done(Said::Proposed, answer),
        Err(fault) if fault.status == StatusCode::UNPROCESSABLE_ENTITY => {
            Became::Refused(PageForm::Propose, said_of(&fault))
        }
        Err(fault) => Became::Fault(fault),
    }
}

async fn vote<'f>(
    app: &App,
    bearer: &Bearer,
    field: &impl Fn(&str) -> Option<&'f str>,
    fields: &[(String, String)],
) -> Became {
    let id: Option<Id<Vote>> = field("vote").and_then(|id| Uuid::try_parse(id).ok()).map(Id::new);
    let method = id.and_then(|id| method_of(app, id));
    let (Some(vote), Some(method)) = (id, method) else {
        return Became::Fault(Fault { code: Said::VoteClosed.code(), ..Fault::plain(StatusCode::GONE) });
    };
    let form = PageForm::Vote(vote);
    let ballot = match pages::ballot(method, fields) {
        Ok(ballot) => ballot,
        Err(why) => return Became::Refused(form, why),
    };
    match api::cast(app, bearer, field("id").unwrap_or_default(), vote, ballot).await {
        Ok(answer) => Became::Done(Said::Voted, answer),
        Err(fault) if fault.status == StatusCode::UNPROCESSABLE_ENTITY => Became::Refused(form, said_of(&fault)),
        Err(fault) => Became::Fault(fault),
    }
}

fn method_of(app: &App, id: Id<Vote>) -> Option<Method> {
    let view = app.view();
    view.session.votes.iter().find(|(_, vote)| vote.id == id).map(|(_, vote)| vote.contest.method)
}

/// What a page says about a fault.
fn said_of(fault: &Fault) -> Said {
    match fault.code {
        "already_voted" => Said::AlreadyVoted,
        "vote_closed" => Said::VoteClosed,
        "card_needed" | "card_is_named" | "named_card_needed" | "not_entitled" => Said::NotEntitled,
        "token_unknown" => Said::NotJoined,
        "too_many" => Said::TooMany,
        "too_many_proposals" => Said::NoProposals,
        "empty" => Said::TextEmpty,
        "too_long" => Said::TextTooLong,
        "not_saved" => Said::NotSaved,
        _ => Said::Refused,
    }
}
