//! The session as pages show it, made once for all who look until it changes.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use axum::body::Bytes;

use super::{
    app::App,
    events::{Length, Told},
    pages::Theme,
    view::{Scenes, Viewer},
};
use crate::{host::View, session::Timestamp, text::Tongue};

/// How long something made may be shown again, in milliseconds: clocks on pages go by the time it tells.
const FRESH_MS: i64 = 1_000;

/// A state of the session, and what was made of it.
pub(super) struct News {
    pub view: Arc<View>,
    pub scenes: Scenes,
    told: Mutex<HashMap<(Viewer, Length), Arc<Told>>>,
    drawn: Mutex<HashMap<Drawing, (Timestamp, Bytes)>>,
}

/// Which page, for somebody without a token; such a page has no form that is for one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Drawing {
    pub kind: Kind,
    pub tongue: Tongue,
    pub desk: bool,
    pub theme: Theme,
    /// Whether it goes out packed.
    pub packed: bool,
}

/// What is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    Room,
    Beamer,
}

impl News {
    fn of(app: &App, view: Arc<View>) -> Arc<Self> {
        app.forget(&view.session);
        let scenes = Scenes::of(&view.session, &app.room(&view.session));
        Arc::new(Self { view, scenes, told: Mutex::default(), drawn: Mutex::default() })
    }

    /// What kinds of viewers have been told.
    pub fn told(&self) -> MutexGuard<'_, HashMap<(Viewer, Length), Arc<Told>>> {
        lock(&self.told)
    }

    /// The page as it was drawn a moment ago, or drawn now.
    pub fn drawn(&self, drawing: Drawing, draw: impl FnOnce() -> Bytes) -> Bytes {
        let mut drawn = lock(&self.drawn);
        if let Some((_, page)) = drawn.get(&drawing).filter(|(at, _)| is_fresh(*at)) {
            return page.clone();
        }
        let page = draw();
        drawn.insert(drawing, (crate::host::now(), page.clone()));
        page
    }
}

impl App {
    /// The session as it is on disk now.
    pub fn now(&self) -> Arc<News> {
        let view = self.client.view().borrow().clone();
        let mut latest = lock(&self.latest);
        match latest.as_ref().filter(|news| Arc::ptr_eq(&news.view, &view)) {
            Some(news) => news.clone(),
            None => latest.insert(News::of(self, view)).clone(),
        }
    }
}

/// Whether what was made then may be shown again.
pub(super) fn is_fresh(at: Timestamp) -> bool {
    (0..FRESH_MS).contains(&(crate::host::now().millis() - at.millis()))
}

/// All of these are memories of what can be made again.
fn lock<T>(memory: &Mutex<T>) -> MutexGuard<'_, T> {
    memory.lock().unwrap_or_else(PoisonError::into_inner)
}
