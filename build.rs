//! Has the linker pack the addresses that the loader adjusts at each start. The document engine brings 130,000 of them, and
//! the first picture comes a quarter sooner where they are packed.

use std::{env, process::Command};

/// The first GNU C library whose loader reads them packed; linkers of its year write them so.
const FIRST: (u32, u32) = (2, 36);

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let is_gnu_linux = env::var("CARGO_CFG_TARGET_OS").is_ok_and(|os| os == "linux")
        && env::var("CARGO_CFG_TARGET_ENV").is_ok_and(|libc| libc == "gnu");
    if is_gnu_linux && env::var("HOST") == env::var("TARGET") && libc().is_some_and(|version| version >= FIRST) {
        println!("cargo::rustc-link-arg-bins=-Wl,-z,pack-relative-relocs");
    }
}

/// The version of the C library on this machine, which is the one that the program is linked with.
fn libc() -> Option<(u32, u32)> {
    let said = Command::new("getconf").arg("GNU_LIBC_VERSION").output().ok()?.stdout;
    let version = String::from_utf8(said).ok()?;
    let (major, minor) = version.trim().strip_prefix("glibc ")?.split_once('.')?;
    Some((major.parse().ok()?, minor.parse().ok()?))
}
