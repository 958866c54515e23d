//! The door: arguments in, exit status out.

use std::{
    ffi::OsString,
    io::{self, Write},
    process::ExitCode,
};

use fachkonferenz::{
    cli::{self, args, settings},
    pdf,
    text::lang_of_environment,
};

fn main() -> ExitCode {
    let args: Vec<_> = std::env::args_os().collect();
    // A document is made by a process of its own, which is this program again.
    if let Some(status) = pdf::child(&args) {
        return status;
    }
    let environment = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    let lang = args::asked_lang(&args);
    let lang = lang.unwrap_or_else(|| lang_of_environment(|name| environment(name)?.into_string().ok()));
    let settings = settings::load(&args, environment, lang);
    // What the settings say counts as said by the environment where that says nothing.
    let said = |name: &str| -> Option<OsString> {
        let settings = settings.as_ref().ok();
        environment(name).or_else(|| match name {
            "FACHKONFERENZ_LANG" => settings?.language.map(|lang| lang.as_str().into()),
            "FACHKONFERENZ_SESSIONS" => settings?.sessions.clone().map(OsString::from),
            _ => None,
        })
    };
    match (args::parse(&args, said), settings) {
        (Ok(line), Ok(settings)) => cli::run(line, settings),
        (Ok(_), Err(fault)) => {
            cli::say(&fault);
            ExitCode::FAILURE
        }
        (Err(exit), _) => {
            // That nobody reads it is no failure.
            let _ = match exit.status {
                0 => io::stdout().lock().write_all(exit.text.as_bytes()),
                _ => io::stderr().lock().write_all(exit.text.as_bytes()),
            };
            ExitCode::from(exit.status)
        }
    }
}
