//! A file line by line, in bounded memory.

use super::{Fault, Problem};
use std::io::{BufRead, Read};

/// The longest line, in bytes.
const MOST: usize = 1 << 20;

/// Lines of a file, one at a time.
pub(super) struct Lines<R> {
    input: R,
    line: Vec<u8>,
    number: u64,
}

impl<R: BufRead> Lines<R> {
    pub fn new(input: R) -> Self {
        Lines { input, line: Vec::new(), number: 0 }
    }

    /// The next line and its number from 1, without its end, a byte order mark or blanks around it; nothing at the end.
    #[inline]
    pub fn next(&mut self) -> Result<Option<(u64, &[u8])>, Fault> {
        self.line.clear();
        self.number += 1;
        let read = (&mut self.input).take(MOST as u64 + 1).read_until(b'\n', &mut self.line);
        let read = read.map_err(|error| self.fault(Problem::Unreadable(error.to_string())))?;
        if read > MOST {
            return Err(self.fault(Problem::LineTooLong(MOST)));
        }
        let line = self.line.strip_prefix(b"\xef\xbb\xbf").filter(|_| self.number == 1).unwrap_or(&self.line);
        Ok((read > 0).then(|| (self.number, line.trim_ascii())))
    }

    /// A fault on the line that was read last.
    pub fn fault(&self, problem: Problem) -> Fault {
        Fault { line: self.number, problem }
    }
}

/// The line as text.
pub(super) fn text(line: &[u8]) -> Result<&str, Problem> {
    std::str::from_utf8(line).map_err(|_| Problem::NotUtf8)
}

/// A whole number written in decimal digits.
pub(super) fn number<N: std::str::FromStr>(text: &str, what: &'static str) -> Result<N, Problem> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    let number = if digits { text.parse().ok() } else { None };
    number.ok_or_else(|| Problem::Expected(what, shown(text)))
}

/// What stands there, cut to what a sentence can show.
pub(super) fn shown(text: &str) -> String {
    text.chars().take(40).collect()
}
