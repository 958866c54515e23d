//! What changes, as server-sent events: each page is told its state when it comes, and again when that is another one.

use std::{convert::Infallible, sync::Arc, time::Duration};

use axum::{
    extract::{self, Request},
    http::StatusCode,
    response::{
        IntoResponse, Response, Sse,
        sse::{Event, KeepAlive},
    },
};
use futures_util::{StreamExt, stream};
use tokio::time::sleep;

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
/// How often a page hears something, so that it notices when it doesn't.
const BEAT: Duration = Duration::from_secs(10);
/// How long one stream lasts; a page opens the next one by itself, a phone that has gone does not.
const LASTS: Duration = Duration::from_secs(600);

/// What one kind of viewer is told.
pub(super) struct Told {
    /// What tells two states apart, other than the time.
    mark: (String, Vec<Option<u64>>),
    json: String,
    at: Timestamp,
}

impl App {
    /// What a page that follows is told; made once for all who are told the same.
    fn tell(&self, bearer: Option<&Bearer>) -> Arc<Told> {
        let news = self.now();
        let session = &news.view.session;
        let viewer = self.viewer(session, bearer);
        let mut told = news.told();
        if let Some(told) = told.get(&viewer).filter(|told| is_fresh(told.at)) {
            return told.clone();
        }
        let at = now();
        let state = State::in_scene(&news.scenes, session, at, &viewer);
        let mark = (state.stamp.clone(), state.turnout.values().copied().collect());
        let json = serde_json::to_string(&state).expect("the state has string keys only");
        let made = Arc::new(Told { mark, json, at });
        told.insert(viewer, made.clone());
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

/// `GET /api/events`
pub(super) async fn follow(extract::State(app): extract::State<Arc<App>>, request: Request) -> Result<Response, Fault> {
    let bearer = looking(&app, request.headers())?;
    if !connection(&request)?.follow() {
        return Err(Fault::plain(StatusCode::SERVICE_UNAVAILABLE));
    }
    let mut news = app.news.subscribe();
    // The first thing told is how it stands.
    news.mark_changed();
    let (ended, last) = (app.ended.clone(), None);
    let changes = stream::unfold((app, bearer, news, last), |(app, bearer, mut news, mut last)| async move {
        loop {
            news.changed().await.ok()?;
            let told = app.tell(bearer.as_ref());
            if last.as_ref().is_none_or(|last: &Arc<Told>| last.mark != told.mark) {
                let event = Event::default().event("state").data(&told.json);
                last = Some(told);
                return Some((Ok::<_, Infallible>(event), (app, bearer, news, last)));
            }
        }
    });
    let over = async move {
        ended.run_until_cancelled(sleep(LASTS)).await;
    };
    let stream = Sse::new(changes.take_until(Box::pin(over))).keep_alive(KeepAlive::new().interval(BEAT));
    Ok(stream.into_response())
}
