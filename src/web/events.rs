//! What changes, as server-sent events: each page is told its state when it comes, and again when that is another one.

use std::{
    collections::HashMap,
    convert::Infallible,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use axum::{
    extract::{Request, State},
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
    view::{self, RoomState, Scene, Viewer},
};
use crate::{host::View, session::Timestamp};

/// How often pages are told at most: what changes faster is told together.
const PACE: Duration = Duration::from_millis(200);
/// How often a page hears something, so that it notices when it doesn't.
const BEAT: Duration = Duration::from_secs(10);
/// How long one stream lasts; a page opens the next one by itself, a phone that has gone does not.
const LASTS: Duration = Duration::from_secs(600);

/// What there is to tell, made once for all who are told the same.
pub(super) struct News {
    view: Arc<View>,
    scene: Arc<Scene>,
    room: RoomState,
    told: Mutex<HashMap<Viewer, Arc<Told>>>,
}

/// What one kind of viewer is told.
struct Told {
    /// What tells two states apart, other than the time.
    mark: (String, Vec<Option<u64>>),
    json: String,
}

impl News {
    fn of(app: &App) -> Arc<Self> {
        let view = app.view();
        let room = app.room(&view.session);
        app.forget(&view.session);
        Arc::new(Self { scene: Arc::new(Scene::of(&view.session, &room)), view, room, told: Mutex::default() })
    }

    fn now(&self) -> Timestamp {
        self.room.now
    }

    fn tell(&self, app: &App, bearer: Option<&Bearer>) -> Arc<Told> {
        let session = &self.view.session;
        let viewer = app.viewer(session, bearer);
        // It is only a memory of what can be made again.
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        let make = || {
            let state = view::State::in_scene(self.scene.clone(), session, self.now(), &viewer);
            let mark = (state.stamp.clone(), state.turnout.values().copied().collect());
            let json = serde_json::to_string(&state).expect("the state has string keys only");
            Arc::new(Told { mark, json })
        };
        told.entry(viewer.clone()).or_insert_with(make).clone()
    }
}

/// Watches the host, and tells of what changed at a pace that pages can follow.
pub(super) async fn announce(app: Arc<App>) {
    let mut view = app.client.view();
    view.mark_changed();
    while let Some(Ok(())) = app.ended.run_until_cancelled(view.changed()).await {
        view.mark_unchanged();
        app.news.send_replace(Some(News::of(&app)));
        sleep(PACE).await;
    }
}

/// `GET /api/events`
pub(super) async fn follow(State(app): State<Arc<App>>, request: Request) -> Result<Response, Fault> {
    let bearer = looking(&app, request.headers())?;
    if !connection(&request)?.follow() {
        return Err(Fault::plain(StatusCode::SERVICE_UNAVAILABLE));
    }
    let mut news = app.news.subscribe();
    news.mark_changed();
    let (ended, last) = (app.ended.clone(), None);
    let changes = stream::unfold((app, bearer, news, last), |(app, bearer, mut news, mut last)| async move {
        loop {
            news.changed().await.ok()?;
            let Some(latest) = news.borrow_and_update().clone() else { continue };
            let told = latest.tell(&app, bearer.as_ref());
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
