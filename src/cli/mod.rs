//! The command line: one small file per family of commands; no rules here.

use std::io::{self, Write};

pub mod args;
pub mod import;
pub mod packagers;
mod sheet;

/// Writes to stdout. That whoever reads it has seen enough is no failure.
pub fn print(bytes: &[u8]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(gone) if gone.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}
