//! A text written in an editor of somebody's own choice, which has the terminal meanwhile.

use std::{path::Path, process::Command};

/// Lets the editor of the environment (`VISUAL`, `EDITOR`, else `vi`) have the file at `path`, and waits until it has ended.
///
/// # Errors
/// Which editor can't be started, or ended badly.
pub fn edit(path: &Path) -> Result<(), String> {
    let editor = ["VISUAL", "EDITOR"].into_iter().find_map(|name| std::env::var(name).ok().filter(|e| !e.is_empty()));
    let editor = editor.unwrap_or_else(|| "vi".into());
    // An editor may come with arguments, so a shell takes its line apart.
    let ended = Command::new("sh").args(["-c", &format!("{editor} \"$1\""), "sh"]).arg(path).status();
    if ended.is_ok_and(|status| status.success()) { Ok(()) } else { Err(editor) }
}
