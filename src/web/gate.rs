//! What every request has to pass, and what every answer carries: the name it was asked by (against rebinding), where it
//! was sent from (against other sites' forms), and the headers that keep a browser from doing more than the page says.

use std::{net::SocketAddr, sync::Arc};

use axum::{
    extract::{Request, State},
    http::{
        HeaderMap, HeaderName, HeaderValue, Method, StatusCode,
        header::{
            CACHE_CONTROL, CONNECTION, CONTENT_SECURITY_POLICY, HOST, ORIGIN, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
            X_FRAME_OPTIONS,
        },
        uri::Authority,
    },
    middleware::Next,
    response::{IntoResponse, Response},
};

use super::{answer::Fault, app::App, connections::Connection, limits::Limits};

const POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
     form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
);
const PERMISSIONS: HeaderValue =
    HeaderValue::from_static("camera=(), geolocation=(), microphone=(), payment=(), usb=()");

/// Under which names the server answers.
#[derive(Debug)]
pub(super) struct Gate {
    address: SocketAddr,
    tls: bool,
    name: Option<String>,
}

impl Gate {
    pub const fn new(address: SocketAddr, tls: bool, name: Option<String>) -> Self {
        Self { address, tls, name }
    }

    const fn scheme(&self) -> &'static str {
        if self.tls { "https" } else { "http" }
    }

    /// Whether this name, with its port, is ours. An address in figures can't be rebound by anybody's name server.
    fn knows(&self, host: &str) -> bool {
        let Ok(authority) = host.parse::<Authority>() else { return false };
        let default_port = if self.tls { 443 } else { 80 };
        if host.contains('@') || authority.port_u16().unwrap_or(default_port) != self.address.port() {
            return false;
        }
        let name = authority.host().trim_start_matches('[').trim_end_matches(']');
        match name.parse::<std::net::IpAddr>() {
            Ok(ip) => ip.is_loopback() || ip == self.address.ip() || self.address.ip().is_unspecified(),
            Err(_) => {
                let same = |known: &str| known.eq_ignore_ascii_case(name);
                same("localhost") || self.name.as_deref().is_some_and(same)
            }
        }
    }

    /// Why a request isn't looked at.
    fn refuses(&self, request: &Request) -> Option<Fault> {
        let headers = request.headers();
        let mut hosts = headers.get_all(HOST).iter();
        let host = match (hosts.next().map(HeaderValue::to_str), hosts.next()) {
            (Some(Ok(host)), None) => host,
            (None | Some(_), _) => return Some(Fault::plain(StatusCode::BAD_REQUEST)),
        };
        let authority = request.uri().authority();
        if !self.knows(host) || authority.is_some_and(|authority| !authority.as_str().eq_ignore_ascii_case(host)) {
            return Some(Fault::plain(StatusCode::MISDIRECTED_REQUEST));
        }
        if !only_reads(request.method()) && !self.comes_from_here(headers, host) {
            return Some(Fault::plain(StatusCode::FORBIDDEN));
        }
        None
    }

    /// Whether what changes something was sent by a page of ours, or by no browser at all.
    fn comes_from_here(&self, headers: &HeaderMap, host: &str) -> bool {
        let site = headers.get("sec-fetch-site").map(HeaderValue::as_bytes);
        let ours = |origin: &HeaderValue| {
            let origin = origin.to_str().ok().and_then(|origin| origin.split_once("://"));
            origin.is_some_and(|(scheme, name)| scheme == self.scheme() && name.eq_ignore_ascii_case(host))
        };
        headers.get(ORIGIN).is_none_or(ours) && matches!(site, None | Some(b"same-origin" | b"none"))
    }
}

fn only_reads(method: &Method) -> bool {
    matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS)
}

/// What every request to the room has to pass.
pub(super) async fn pass(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    guard(&app.gate, &app.limits, request, next).await
}

/// Lets a request pass, or answers it; and gives every answer its headers.
pub(super) async fn guard(gate: &Gate, limits: &Limits, request: Request, next: Next) -> Response {
    let connection = request.extensions().get::<Arc<Connection>>();
    let fresh = connection.is_none_or(|connection| connection.ask());
    let within = connection.is_none_or(|connection| limits.request(connection.from));
    // What only reads has had its share of this connection; a browser opens the next one by itself.
    let ends = !fresh && only_reads(request.method());
    let fault = match gate.refuses(&request) {
        // A whole hall may share an address with somebody who floods it: that one is refused, not who has just come.
        None if !fresh && !within => Some(Fault::plain(StatusCode::TOO_MANY_REQUESTS)),
        refused => refused,
    };
    let mut response = match fault {
        Some(fault) => fault.into_response(),
        None => next.run(request).await,
    };
    let headers = response.headers_mut();
    if ends {
        headers.insert(CONNECTION, HeaderValue::from_static("close"));
    }
    let no_store = HeaderValue::from_static("no-store");
    headers.entry(CACHE_CONTROL).or_insert(no_store);
    for (name, value) in [
        (CONTENT_SECURITY_POLICY, POLICY),
        (X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        (X_FRAME_OPTIONS, HeaderValue::from_static("DENY")),
        // Not `no-referrer`: with it browsers hide the origin of our own forms from us.
        (REFERRER_POLICY, HeaderValue::from_static("same-origin")),
        (HeaderName::from_static("permissions-policy"), PERMISSIONS),
        (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin")),
        (HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin")),
    ] {
        headers.insert(name, value);
    }
    response
}
