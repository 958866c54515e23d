//! The stylesheet and the script: two files inside the program, each under a path that names its content, so that a
//! browser may keep it for ever and never shows a page with an older one.

use std::sync::LazyLock;

use sha2::{Digest, Sha256};

use crate::{session::hex, web::packing::tightly};

/// A file that pages load.
#[derive(Debug)]
pub struct Asset {
    /// Its content.
    pub bytes: &'static [u8],
    /// Its media type.
    pub kind: &'static str,
    path: LazyLock<String>,
    packed: LazyLock<Vec<u8>>,
}

/// The only stylesheet.
pub static CSS: Asset = Asset {
    bytes: include_bytes!("room.css"),
    kind: "text/css; charset=utf-8",
    path: LazyLock::new(|| path(CSS.bytes, "css")),
    packed: LazyLock::new(|| tightly(CSS.bytes)),
};

/// The only script.
pub static JS: Asset = Asset {
    bytes: include_bytes!("room.js"),
    kind: "text/javascript; charset=utf-8",
    path: LazyLock::new(|| path(JS.bytes, "js")),
    packed: LazyLock::new(|| tightly(JS.bytes)),
};

impl Asset {
    /// Its path: `/assets/<hash>.css`.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Its content by gzip, for browsers that take it so: a third of the way over bad wifi.
    pub fn packed(&self) -> &[u8] {
        &self.packed
    }
}

/// The file at a path; it may be kept for ever.
pub fn asset(path: &str) -> Option<&'static Asset> {
    [&CSS, &JS].into_iter().find(|asset| asset.path() == path)
}

fn path(bytes: &[u8], ending: &str) -> String {
    format!("/assets/{}.{ending}", hex(&Sha256::digest(bytes)[..8]))
}
