//! The door: arguments in, exit status out.

use std::{
    io::{self, Write},
    process::ExitCode,
};

use fachkonferenz::{cli, pdf};

fn main() -> ExitCode {
    let args: Vec<_> = std::env::args_os().collect();
    // A document is made by a process of its own, which is this program again.
    if let Some(status) = pdf::child(&args) {
        return status;
    }
    match cli::args::parse(&args, |name| std::env::var_os(name)) {
        Ok(line) => cli::run(line),
        Err(exit) => {
            // That nobody reads it is no failure.
            let _ = match exit.status {
                0 => io::stdout().lock().write_all(exit.text.as_bytes()),
                _ => io::stderr().lock().write_all(exit.text.as_bytes()),
            };
            ExitCode::from(exit.status)
        }
    }
}
