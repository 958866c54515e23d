//! Lines typed where there is no screen: read on a thread of their own, handed over one by one.

use std::{
    io::{self, BufRead, Read},
    thread,
};

use tokio::sync::mpsc;

use super::link::shown;

/// The longest line, in bytes; the rest of a longer one is left out.
const LINE_MAX: u64 = 1 << 16;

/// The lines of standard input; they end with it.
pub fn read() -> mpsc::Receiver<String> {
    let (tell, told) = mpsc::channel(1);
    thread::spawn(move || {
        let mut input = io::stdin().lock();
        while let Some(line) = next(&mut input) {
            if tell.blocking_send(line).is_err() {
                return;
            }
        }
    });
    told
}

/// The next line without its end, made harmless; none at the end, or where nothing can be read.
fn next(input: &mut impl BufRead) -> Option<String> {
    let mut line = Vec::new();
    let read = input.by_ref().take(LINE_MAX).read_until(b'\n', &mut line).ok()?;
    if read == 0 {
        return None;
    }
    if line.last() != Some(&b'\n') {
        input.skip_until(b'\n').ok()?;
    }
    let line = String::from_utf8_lossy(&line);
    Some(shown(line.trim_end_matches(['\n', '\r'])))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_read_whole_harmless_and_no_longer_than_allowed() {
        let long = "x".repeat(100_000);
        let text = format!("eins\r\n\u{1b}[31mzwei\n{long}\nohne Ende");
        let mut input = text.as_bytes();
        assert_eq!(next(&mut input).as_deref(), Some("eins"));
        assert_eq!(next(&mut input).as_deref(), Some("zwei"));
        assert_eq!(next(&mut input).map(|line| line.len()), Some(LINE_MAX as usize));
        assert_eq!(next(&mut input).as_deref(), Some("ohne Ende"));
        assert_eq!(next(&mut input), None);
    }
}
