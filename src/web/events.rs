//! What changes, as server-sent events: each page is told how it stands when it comes, and again when that is another way.
//!
//! Programs are told the whole state each time. Pages ask with `?brief`: they draw themselves anew when the stamp is another
//! one, and use nothing else but the turnout and the clock, so that a ballot costs each phone in the hall 150 bytes.

use std::{convert::Infallible, fmt::Write, sync::Arc, time::Duration};

use axum::{
    body::{Body, Bytes},
    extract::{self, Request},
    http::{HeaderValue, StatusCode, header::CONTENT_TYPE},
    response::{AppendHeaders, IntoResponse, Response},
};
use futures_util::{StreamExt, stream};
use serde::Serialize;
use tokio::time::{Instant, sleep, timeout_at};

use super::{
    answer::Fault,
    api::{connection, looking},
    app::{App, Bearer},
    news::is_fresh,
    view::State,
};
use crate::{host::now, session::Timestamp};

/// How often pages are told at most: what changes faster is told together.
const PACE: Duration = Duration::from_millis(200);
/// How long a page hears nothing at most: so whatever lies between keeps the connection, and each end notices that the
/// other one is gone.
pub(super) const BEAT: Duration = Duration::from_secs(10);
/// What it is sent then: an event, as scripts don't hear of comments.
const NOTHING_NEW: &[u8] = b"event: beat\ndata: {}\n\n";
/// How long one stream lasts; a page opens the next one by itself, a phone that has gone does not.
const LASTS: Duration = Duration::from_secs(600);

/// What one kind of viewer is told.
pub(super) struct Told {
    /// What tells two states apart, other than the time.
    mark: (String, Vec<Option<u64>>),
    /// The event as it is written to each of them.
    frame: Bytes,
    at: Timestamp,
}

/// How much is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Length {
    /// The whole state, for programs.
    Whole,
    /// What a page needs to know whether it has to ask.
    Brief,
}

/// One event.
pub(super) fn frame(data: &impl Serialize) -> Bytes {
    let data = serde_json::to_string(data).expect("what is told has string keys only");
    let mut frame = String::with_capacity(data.len() + 32);
    write!(frame, "event: state\ndata: {data}\n\n").expect("writing into a string does not fail");
    frame.into()
}

impl App {
    /// What a page that follows is told; made once for all who are told the same.
    fn tell(&self, bearer: Option<&Bearer>, length: Length) -> Arc<Told> {
        let news = self.now();
        let session = &news.view.session;
        let told_to = (self.viewer(session, bearer), length);
        let mut told = news.told();
        if let Some(told) = told.get(&told_to).filter(|told| is_fresh(told.at)) {
            return told.clone();
        }
        let at = now();
        let state = State::in_scene(&news.scenes, at, &told_to.0);
        let frame = match length {
            Length::Whole => frame(&state),
            Length::Brief => frame(&state.brief()),
        };
        let mark = (state.stamp, state.turnout.values().copied().collect());
        let made = Arc::new(Told { mark, frame, at });
        told.insert(told_to, made.clone());
        made
    }
}

/// Watches the host, and tells of what changed at a pace that pages can follow.
pub(super) async fn announce(app: Arc<App>) {
    let mut view = app.client.view();
    view.mark_changed();
    while let Some(Ok(())) = app.ended.run_until_cancelled(view.changed()).await {
        view.mark_unchanged();
        app.news.send_replace(());
        sleep(PACE).await;
    }
}

/// `GET /api/events`, or with `?brief` for pages.
pub(super) async fn follow(extract::State(app): extract::State<Arc<App>>, request: Request) -> Result<Response, Fault> {
    let bearer = looking(&app, request.headers())?;
    let length = if request.uri().query() == Some("brief") { Length::Brief } else { Length::Whole };
    if !connection(&request)?.follow() {
        return Err(Fault::plain(StatusCode::SERVICE_UNAVAILABLE));
    }
    let mut news = app.news.subscribe();
    // The first thing told is how it stands.
    news.mark_changed();
    let (ended, last, spoke) = (app.ended.clone(), None, Instant::now());
    let follower = (app, bearer, news, last, spoke);
    let changes = stream::unfold(follower, move |(app, mut bearer, mut news, last, spoke)| async move {
        loop {
            let Ok(changed) = timeout_at(spoke + BEAT, news.changed()).await else {
                return Some((Bytes::from_static(NOTHING_NEW), (app, bearer, news, last, Instant::now())));
            };
            changed.ok()?;
            // A card that was replaced meanwhile sees nothing any more.
            bearer = match bearer {
                Some(bearer) => Some(app.bearer(bearer.token)?),
                None => None,
            };
            let told = app.tell(bearer.as_ref(), length);
            if last.as_ref().is_none_or(|last: &Arc<Told>| last.mark != told.mark) {
                return Some((told.frame.clone(), (app, bearer, news, Some(told), Instant::now())));
            }
        }
    });
    let over = async move {
        ended.run_until_cancelled(sleep(LASTS)).await;
    };
    let frames = changes.take_until(Box::pin(over)).map(Ok::<_, Infallible>);
    let kind = (CONTENT_TYPE, HeaderValue::from_static("text/event-stream"));
    Ok((AppendHeaders([kind]), Body::from_stream(frames)).into_response())
}
