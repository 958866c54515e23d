//! The commands: one small file per family. No rules here: they ask the rooms and print what comes back.

pub mod args;
mod cards;
mod catalogue;
mod dataset;
mod export;
mod import;
mod keeping;
mod lists;
mod minutes;
mod packagers;
mod plenary;
mod processing;
mod record;
mod rehearse;
mod removing;
mod report;
mod schema;
mod search;
mod serve;
mod sessions;
pub mod settings;
mod sheet;
mod tally;
mod usage;

use std::{
    fs::File,
    io::{self, IsTerminal, Read, Write},
    path::Path,
    process::ExitCode,
};

use args::{Cli, Command};
use settings::Settings;

use crate::{
    dataset::{Target, in_folder},
    host::{Keeper, Shelf},
    session::{Lang, clean},
    t,
    text::{self, Sentence, Zone},
    tui::{self, Access, Ended, Look, Start, Theme, Wishes, keys},
    web::Opening,
};

/// What every command needs to know about its surroundings.
struct Surroundings {
    lang: Lang,
    /// The language somebody has chosen; else papers speak that of their session.
    chosen: Option<Lang>,
    zone: Zone,
    shelf: Shelf,
    theme: Option<Theme>,
    /// What the settings ask for and can't be had.
    left_out: Vec<Sentence>,
}

/// Why a command ends with 1: a sentence that says what, where and what to do.
struct Failure(Sentence);

type Outcome = Result<ExitCode, Failure>;

/// Carries out a command: machine-readable output on stdout, all else on stderr.
pub fn run(cli: Cli, settings: Settings) -> ExitCode {
    keys::rebind(&settings.keys);
    let left_out: Vec<_> =
        settings.faults.iter().map(|fault| t!(cli.lang, "settings-left-out", fault = fault.as_ref())).collect();
    left_out.iter().for_each(|sentence| say(sentence));
    let zone = settings.zone.unwrap_or_else(Zone::of_this_machine);
    let at = Surroundings {
        lang: cli.lang,
        chosen: cli.chosen,
        zone,
        shelf: Shelf::at(cli.sessions),
        theme: settings.theme,
        left_out,
    };
    let outcome = match cli.command {
        Some(Command::New(new)) => sessions::new(&at, &new),
        Some(Command::List { json }) => sessions::list(&at, json),
        Some(Command::Show { session, json }) => sessions::show(&at, &session, json),
        Some(Command::Record { session }) => record::command(&at, &session),
        Some(Command::Cards(ask)) => cards::command(&at, &ask),
        Some(Command::Rehearse(ask)) => rehearse::command(&at, &ask),
        Some(Command::Serve(ask)) => serve::command(&at, &ask),
        Some(Command::Verify { sessions, anchor, json }) => keeping::verify(&at, &sessions, anchor.as_deref(), json),
        Some(Command::Repair { session }) => keeping::repair(&at, &session),
        Some(Command::Minutes(ask)) => minutes::command(&at, &ask),
        Some(Command::Search(ask)) => search::command(&at, &ask),
        Some(Command::Processing { session }) => processing::command(&at, &session),
        Some(Command::Redact(ask)) => removing::redact(&at, &ask),
        Some(Command::Purge { session, on: Some(day), .. }) => removing::note_purge(&at, &session, day),
        Some(Command::Purge { session, on: None, yes }) => removing::purge(&at, &session, yes),
        Some(Command::Runsheet { session, format, output }) => {
            sessions::runsheet(&at, &session, format, output.as_deref())
        }
        Some(Command::Tally(ask)) => tally::command(&at, &ask),
        Some(Command::Export(ask)) => export::command(&at, &ask),
        Some(Command::Report(ask)) => report::command(&at, &ask),
        Some(Command::Dataset(ask)) => dataset::command(at, ask, cli.plain),
        Some(Command::Schema { format }) => print(at.lang, schema::of(format).as_bytes()),
        Some(Command::Completions { shell }) => print(at.lang, &packagers::completions(at.lang, shell)),
        Some(Command::Keys) => packagers::keys(at.lang),
        Some(Command::Man) => print(at.lang, &packagers::man(at.lang)),
        Some(Command::Import { session, file }) => import::command(&at, &session, &file),
        None => screens(at, Start::Home, None, Opening::default(), cli.plain),
        Some(Command::Lead { session, plain, port, room }) => {
            let opening = room.opening(([0, 0, 0, 0], port).into());
            screens(at, Start::Session(session, Access::Lead), None, opening, plain || cli.plain)
        }
        Some(Command::Review { session, plain }) => {
            let start = session.map_or(Start::Home, |session| Start::Session(session, Access::Review));
            screens(at, start, None, Opening::default(), plain || cli.plain)
        }
    };
    outcome.unwrap_or_else(|Failure(sentence)| {
        say(&sentence);
        ExitCode::FAILURE
    })
}

/// Shows the screens, or tells them line by line: where that is asked for, and where the terminal can do nothing else.
fn screens(at: Surroundings, start: Start, dataset: Option<Target>, opening: Opening, plain: bool) -> Outcome {
    let lang = at.lang;
    let is_dumb = std::env::var_os("TERM").is_none_or(|term| term.is_empty() || term == "dumb");
    // What the screens write is nothing for a file or another program.
    if !plain && !io::stdout().is_terminal() {
        return Err(Failure(t!(lang, "no-terminal")));
    }
    let look = if plain || is_dumb { Look::Plain } else { Look::Screen };
    let dataset = dataset.unwrap_or_else(|| in_folder(at.shelf.dir()));
    if !dataset.is_database() {
        return Err(Failure(t!(lang, "office-no-database")));
    }
    // Line by line it stands there already.
    let said = (look == Look::Screen && !at.left_out.is_empty()).then(|| at.left_out.join("\n").into());
    let wishes = Wishes { lang, zone: at.zone, theme: at.theme, look, said, opening };
    match tui::run(at.shelf, wishes, start, dataset) {
        Ok(()) => Ok(ExitCode::SUCCESS),
        Err(Ended::Terminal(error)) if error.kind() == io::ErrorKind::BrokenPipe => Ok(ExitCode::SUCCESS),
        Err(Ended::Terminal(error)) => Err(Failure(t!(lang, "screen-io", why = text::why(lang, &error)))),
        Err(Ended::NotOpened(sentence)) => Err(Failure(sentence)),
        Err(Ended::Unsaved(count)) => Err(Failure(t!(lang, "plain-unsaved", count = count))),
        Err(Ended::Session) => Err(Failure(t!(lang, "session-gone"))),
    }
}

/// Opens the session in `dir` for `command` to write to, and says what was set aside on the way.
fn open(at: &Surroundings, dir: &Path, command: &str) -> Result<Keeper, Failure> {
    let (keeper, opened) = Keeper::open(dir, command, text::calculation)
        .map_err(|error| Failure(text::keeper_error(at.lang, &at.zone, &error)))?;
    if let Some(aside) = &opened.set_aside {
        say(&t!(at.lang, "opened-set-aside", path = aside.display().to_string()));
    }
    Ok(keeper)
}

/// Reads a file that people wrote, of at most so many bytes.
fn read_file(lang: Lang, path: &Path, most: usize) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    // One byte more than allowed, so that a larger file is told apart without being read whole.
    File::open(path)
        .and_then(|file| file.take(most as u64 + 1).read_to_end(&mut bytes))
        .map_err(|error| Failure(text::io_error(lang, path, error)))?;
    if bytes.len() > most {
        return Err(Failure(t!(lang, "file-too-large", path = path.display().to_string(), max = most)));
    }
    Ok(bytes)
}

/// Says something on stderr, to people. That nobody reads it is no failure.
pub fn say(sentence: &str) {
    let _ = writeln!(io::stderr().lock(), "{}", clean::harmless(sentence));
}

/// Says something on stdout, to people.
fn tell(lang: Lang, sentences: &str) -> Outcome {
    print(lang, clean::harmless(sentences).as_bytes())
}

/// Writes to stdout. That whoever reads it has seen enough is no failure.
fn print(lang: Lang, bytes: &[u8]) -> Outcome {
    let mut out = io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Failure(t!(lang, "record-io", why = text::why(lang, &error))))
        }
        Ok(()) | Err(_) => Ok(ExitCode::SUCCESS),
    }
}
