//! Answers packed by gzip, for clients that take them so: over the wifi of a full hall a page is a sixth of itself.

use std::io::Write;

use axum::http::{HeaderMap, header::ACCEPT_ENCODING};
use flate2::{Compression, write::GzEncoder};

/// Whether whoever asks takes gzip.
pub(super) fn is_taken(headers: &HeaderMap) -> bool {
    let said = headers.get_all(ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok());
    said.flat_map(|value| value.split(',')).any(|encoding| {
        let (name, weight) = encoding.split_once(';').unwrap_or((encoding, ""));
        let never = weight.trim().strip_prefix("q=").and_then(|weight| weight.parse().ok()) == Some(0.0);
        name.trim().eq_ignore_ascii_case("gzip") && !never
    })
}

/// Packs what is made anew for each who asks: quickly rather than tightly.
pub(super) fn quickly(bytes: &[u8]) -> Vec<u8> {
    packed(bytes, Compression::fast())
}

/// Packs what is packed once.
pub(super) fn tightly(bytes: &[u8]) -> Vec<u8> {
    packed(bytes, Compression::best())
}

fn packed(bytes: &[u8], how: Compression) -> Vec<u8> {
    let mut packer = GzEncoder::new(Vec::new(), how);
    packer.write_all(bytes).and_then(|()| packer.finish()).expect("writing into memory does not fail")
}
