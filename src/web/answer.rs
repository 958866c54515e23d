//! Answers that are no success: a status and a code for programs, never what a parser or the system said.

use axum::{
    Json,
    http::{HeaderValue, StatusCode, header::RETRY_AFTER},
    response::{IntoResponse, Response},
};
use serde_json::json;

use crate::{
    session::{Kind, Lang, Refusal},
    text,
};

/// Why a request isn't done.
#[derive(Debug)]
pub(super) struct Fault {
    pub status: StatusCode,
    /// For programs.
    pub code: &'static str,
    /// For people.
    pub message: Option<String>,
    /// The rule behind it, where there is one.
    pub refusal: Option<Refusal>,
}

impl Fault {
    /// One that the status alone explains.
    pub fn plain(status: StatusCode) -> Self {
        let code = match status {
            StatusCode::UNAUTHORIZED => "token_unknown",
            StatusCode::FORBIDDEN => "other_origin",
            StatusCode::NOT_FOUND => "not_found",
            StatusCode::METHOD_NOT_ALLOWED => "method_not_allowed",
            StatusCode::REQUEST_TIMEOUT => "too_slow",
            StatusCode::PAYLOAD_TOO_LARGE => "too_large",
            StatusCode::UNSUPPORTED_MEDIA_TYPE => "content_type",
            StatusCode::MISDIRECTED_REQUEST => "unknown_host",
            StatusCode::UNPROCESSABLE_ENTITY => "unfit",
            StatusCode::TOO_MANY_REQUESTS => "too_many",
            StatusCode::SERVICE_UNAVAILABLE => "not_saved",
            _ => "bad_request",
        };
        Self { status, code, message: None, refusal: None }
    }

    /// A command that the rules refuse.
    pub fn of(refusal: Refusal, lang: Lang) -> Self {
        let (status, code) = match &refusal {
            Refusal::VoteNotOpen | Refusal::SessionClosed => (StatusCode::GONE, "vote_closed"),
            Refusal::AlreadyVoted => (StatusCode::CONFLICT, refusal.code()),
            Refusal::TooManyProposals { .. } => (StatusCode::TOO_MANY_REQUESTS, refusal.code()),
            refusal if is_about_the_token(refusal) => (StatusCode::UNAUTHORIZED, refusal.code()),
            refusal => (StatusCode::UNPROCESSABLE_ENTITY, refusal.code()),
        };
        let message = Some(text::refusal(lang, &refusal).into_owned());
        Self { status, code, message, refusal: Some(refusal) }
    }
}

/// Whether another token could do it.
const fn is_about_the_token(refusal: &Refusal) -> bool {
    matches!(
        refusal,
        Refusal::TokenUnknown
            | Refusal::CardNeeded
            | Refusal::CardIsNamed
            | Refusal::NamedCardNeeded
            | Refusal::NotEntitled
            | Refusal::Unknown { kind: Kind::Participant, .. }
    )
}

impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        let Self { status, code, message, .. } = self;
        let body = match message {
            Some(message) => json!({ "error": { "code": code, "message": message } }),
            None => json!({ "error": { "code": code } }),
        };
        let mut response = (status, Json(body)).into_response();
        // Whoever reads this tries again by itself: only where that can help.
        if code == "too_many" || status == StatusCode::SERVICE_UNAVAILABLE {
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("2"));
        }
        response
    }
}
