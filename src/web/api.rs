//! The answers for programs: section 7 of the contract.

use std::sync::Arc;

use axum::{Json, Router, extract, http::StatusCode, response::IntoResponse, routing::get};

use super::{app::App, view::Viewer};

/// What is answered where.
pub(super) fn router(app: Arc<App>) -> Router {
    Router::new()
        .route("/", get(|| async { "fachkonferenz" }))
        .route("/api/state", get(state))
        .route("/healthz", get(health))
        .with_state(app)
}

/// 200 while acts can be saved.
async fn health(extract::State(app): extract::State<Arc<App>>) -> StatusCode {
    let saved = app.client.view().borrow().trouble.is_none() && !app.ended.is_cancelled();
    if saved { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE }
}

async fn state(extract::State(app): extract::State<Arc<App>>) -> impl IntoResponse {
    Json(app.state(&Viewer::default()))
}
