//! The example session that comes with the program: what this version makes of a journal of an earlier day.

use std::{fs, path::Path, process::Command};

const EXAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/sessions/beispiel");

#[test]
fn the_same_journal_gives_the_same_log() {
    let run = |args: &[&str]| Command::new(env!("CARGO_BIN_EXE_fachkonferenz")).args(args).output().unwrap();
    let shown = run(&["show", EXAMPLE, "--json"]);
    assert!(shown.status.success(), "{}", String::from_utf8_lossy(&shown.stderr));
    let kept = fs::read(Path::new(EXAMPLE).join("log.json")).unwrap();
    assert_eq!(String::from_utf8(shown.stdout).unwrap(), String::from_utf8(kept).unwrap());
    let verified = run(&["verify", EXAMPLE]);
    assert!(verified.status.success(), "{}", String::from_utf8_lossy(&verified.stdout));
}
