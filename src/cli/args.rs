//! The command line: every command with its arguments, help and refusals in the user's language. Nothing is done here.

mod dataset;
mod minutes;
mod tally;

use std::{ffi::OsString, net::SocketAddr, path::PathBuf};

use clap::{
    ArgAction, Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum,
    builder::{PossibleValuesParser, TypedValueParser},
};

use serde::de::DeserializeOwned;
use uuid::Uuid;

use super::usage;
use crate::{
    session::{Day, Hour, Lang},
    t,
    text::{lang_named, lang_of_environment, word},
    web::{Opening, PER_ADDRESS, PORT, Tls},
};

pub use dataset::{Act, Dataset, Decision, Export, Filter, Report, ReportFormat, StatusReport};
pub use minutes::{Detail, Minutes, MinutesFormat};
pub use tally::Tally;

/// What the program is to do.
#[derive(Debug)]
pub struct Cli {
    /// The language it speaks.
    pub lang: Lang,
    /// The language somebody has chosen, on the line or by `FACHKONFERENZ_LANG`; none where only the locale speaks.
    pub chosen: Option<Lang>,
    /// The folder that holds the sessions.
    pub sessions: PathBuf,
    /// Whether the home screen is to be told line by line.
    pub plain: bool,
    /// The command; without one, the home screen.
    pub command: Option<Command>,
}

/// A command.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Leads a session in the terminal.
    Lead {
        /// A folder name below the sessions folder, or a path.
        session: PathBuf,
        /// Line by line.
        #[arg(long)]
        plain: bool,
        /// At which port phones find the room once it is opened.
        #[arg(long, value_name = "NUMBER", default_value_t = PORT, hide_default_value = true)]
        port: u16,
        /// How the room is opened.
        #[command(flatten)]
        room: RoomTerms,
    },
    /// Looks at sessions in the terminal.
    Review {
        /// Only this one.
        session: Option<PathBuf>,
        /// Line by line.
        #[arg(long)]
        plain: bool,
    },
    /// Makes a session.
    New(New),
    /// Lists the sessions.
    List {
        /// For programs.
        #[arg(long)]
        json: bool,
    },
    /// Shows one session.
    Show {
        /// Which.
        session: PathBuf,
        /// The session log.
        #[arg(long)]
        json: bool,
    },
    /// Reads commands and writes answers, one a line.
    Record {
        /// Which session they are for.
        session: PathBuf,
    },
    /// Issues voting cards.
    Cards(Cards),
    /// Answers phones and the projector.
    Serve(Serve),
    /// Rehearses a session with simulated participants.
    Rehearse(Rehearse),
    /// Checks journals.
    Verify {
        /// Whose.
        #[arg(id = "session", required = true, value_name = "SESSION")]
        sessions: Vec<PathBuf>,
        /// A hash that must be part of the journal, or its first 16 or more digits; here in lower case.
        #[arg(long, value_name = "HASH", value_parser = fingerprint)]
        anchor: Option<String>,
        /// For programs.
        #[arg(long)]
        json: bool,
    },
    /// Goes on with what is sound of a damaged journal.
    Repair {
        /// Whose.
        session: PathBuf,
    },
    /// Searches all sessions.
    Search(Search),
    /// Removes personal data.
    Redact(Redact),
    /// Removes all personal data.
    Purge {
        /// Of which session.
        session: PathBuf,
        /// Only note that it is to be done on this day.
        #[arg(long, value_name = "DATE", conflicts_with = "yes")]
        on: Option<Day>,
        /// Without asking.
        #[arg(long)]
        yes: bool,
    },
    /// Prints the sheet for the record of processing activities.
    Processing {
        /// Of which session.
        session: PathBuf,
    },
    /// Reads participants, proposals or an agenda into a session.
    Import {
        /// Into which session.
        session: PathBuf,
        /// What.
        #[command(flatten)]
        file: ImportFile,
    },
    /// Writes the minutes.
    Minutes(Minutes),
    /// Prints the run of show.
    Runsheet {
        /// Of which session.
        session: PathBuf,
        /// Markdown, or a page to print.
        #[arg(id = "page", long = "format", value_name = "FORMAT", hide_possible_values = true)]
        format: Page,
        /// Into this file instead of stdout.
        #[arg(long, short, value_name = "FILE")]
        output: Option<PathBuf>,
    },
    /// Counts a ballot file made elsewhere.
    Tally(Tally),
    /// Brings outcomes into the main dataset.
    Export(Export),
    /// Writes the yearly report.
    Report(Report),
    /// Does the office's work on the main dataset.
    Dataset(Dataset),
    /// Prints the JSON Schema of a format.
    Schema {
        /// Which.
        #[arg(value_name = "FORMAT", hide_possible_values = true)]
        format: Format,
    },
    /// Prints a shell's completion script.
    Completions {
        /// Which shell.
        #[arg(value_name = "SHELL", hide_possible_values = true)]
        shell: clap_complete::Shell,
    },
    /// Lists what keys do, with the names by which settings change them.
    Keys,
    /// Prints the manual page.
    Man,
}

/// How a session's pages are served.
#[derive(Debug, Args)]
pub struct Serve {
    /// Which session.
    pub session: PathBuf,
    /// Where to listen.
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8080", hide_default_value = true)]
    pub bind: SocketAddr,
    /// How the room is opened.
    #[command(flatten)]
    pub room: RoomTerms,
}

/// How the room is opened, wherever it is.
#[derive(Debug, Args)]
pub struct RoomTerms {
    /// The name that phones know this computer by.
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// A certificate.
    #[arg(long, value_name = "FILE", requires = "tls_key")]
    tls_cert: Option<PathBuf>,
    /// Its key.
    #[arg(long, value_name = "FILE", requires = "tls_cert")]
    tls_key: Option<PathBuf>,
    /// A certificate made for the purpose.
    #[arg(long, conflicts_with = "tls_cert")]
    tls_self: bool,
    /// How many connections one address may have.
    #[arg(long, value_name = "NUMBER", default_value_t = PER_ADDRESS, hide_default_value = true)]
    per_address: usize,
}

impl RoomTerms {
    /// The same for the room, at `bind`.
    pub fn opening(&self, bind: SocketAddr) -> Opening {
        let tls = match (&self.tls_cert, &self.tls_key) {
            (Some(certificate), Some(key)) => Tls::Files { certificate: certificate.clone(), key: key.clone() },
            (None | Some(_), _) if self.tls_self => Tls::SelfMade,
            (None | Some(_), _) => Tls::None,
        };
        Opening { bind, name: self.name.clone(), tls, per_address: self.per_address }
    }
}

/// A dress rehearsal.
#[derive(Debug, Args)]
pub struct Rehearse {
    /// Of which session; a copy of it is used.
    pub session: PathBuf,
    /// How many participants are simulated.
    #[arg(id = "simulated", long = "participants", value_name = "NUMBER", value_parser = simulated)]
    pub count: usize,
    /// How many seconds it takes, without what the computer needs.
    #[arg(long, value_name = "NUMBER", default_value = "20", hide_default_value = true)]
    pub seconds: u64,
}

/// Which voting cards are issued.
#[derive(Debug, Args)]
pub struct Cards {
    /// In which session.
    pub session: PathBuf,
    /// How many anonymous ones.
    #[arg(long, value_name = "NUMBER", required_unless_present_any = ["named", "card_for"], conflicts_with = "named")]
    pub count: Option<u32>,
    /// One by name for everybody who may vote.
    #[arg(long)]
    pub named: bool,
    /// One for the person whose card was lost.
    #[arg(id = "card_for", long = "participant", value_name = "ID", conflicts_with_all = ["count", "named"])]
    pub lost_by: Option<uuid::Uuid>,
    /// Where phones will find the room.
    #[arg(long, value_name = "URL")]
    pub address: Option<String>,
    /// On sheets to cut, in this new file.
    #[arg(id = "card_sheets", long = "pdf", value_name = "FILE")]
    pub pdf: Option<PathBuf>,
    /// For programs.
    #[arg(long)]
    pub json: bool,
}

/// What a session is made from.
#[derive(Debug, Args)]
pub struct New {
    #[command(flatten)]
    source: PlanSource,
    /// What it is called, instead of what the plan says.
    #[arg(long, value_name = "TEXT")]
    pub title: Option<String>,
    /// On which day it takes place.
    #[arg(long, value_name = "DATE")]
    pub date: Option<Day>,
    /// When it is to begin.
    #[arg(long, value_name = "TIME")]
    pub start: Option<Hour>,
    /// Where it takes place.
    #[arg(long, value_name = "TEXT")]
    pub place: Option<String>,
    /// With the people of the earlier session.
    #[arg(long, conflicts_with_all = ["template", "plan"])]
    pub people: bool,
}

#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
struct PlanSource {
    #[arg(long, value_name = "TEMPLATE")]
    template: Option<String>,
    #[arg(long, value_name = "FILE")]
    plan: Option<PathBuf>,
    #[arg(long, value_name = "SESSION")]
    from: Option<PathBuf>,
    #[arg(long, conflicts_with_all = ["title", "date", "start", "place", "people"])]
    list: bool,
}

/// Where the plan of a new session comes from.
#[derive(Debug, PartialEq, Eq)]
pub enum NewFrom<'a> {
    /// A template of that name.
    Template(&'a str),
    /// A plan file.
    Plan(&'a PathBuf),
    /// An earlier session.
    Session(&'a PathBuf),
    /// Nowhere: the templates are to be listed.
    List,
}

impl New {
    /// Where the plan comes from.
    pub fn from(&self) -> NewFrom<'_> {
        match (&self.source.template, &self.source.plan, &self.source.from) {
            (Some(name), _, _) => NewFrom::Template(name),
            (None, Some(file), _) => NewFrom::Plan(file),
            (None, None, Some(session)) => NewFrom::Session(session),
            (None, None, None) => NewFrom::List,
        }
    }
}

/// What is searched for.
#[derive(Debug, Args)]
pub struct Search {
    /// Words, phrases and filters; several arguments are one query.
    #[arg(id = "query", required = true, value_name = "TEXT")]
    pub query: Vec<String>,
    /// At most so many hits.
    #[arg(long, value_name = "NUMBER", default_value_t = 20)]
    #[arg(hide_default_value = true)]
    pub limit: u32,
    /// For programs.
    #[arg(long)]
    pub json: bool,
}

/// What is to be removed from a session, and why.
#[derive(Debug, Args)]
pub struct Redact {
    /// Which session.
    pub session: PathBuf,
    /// What.
    #[command(flatten)]
    pub what: RedactWhat,
    /// Why.
    #[arg(long, value_name = "TEXT")]
    pub reason: String,
    /// Without asking.
    #[arg(long)]
    pub yes: bool,
}

/// A person or a record.
#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub struct RedactWhat {
    /// The person with this id.
    #[arg(long, value_name = "ID")]
    pub participant: Option<Uuid>,
    /// The record of this number.
    #[arg(long, value_name = "NUMBER")]
    pub seq: Option<u64>,
}

/// A file to read in.
#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub struct ImportFile {
    /// Participants, CSV.
    #[arg(long, value_name = "FILE")]
    pub participants: Option<PathBuf>,
    /// Proposals, CSV.
    #[arg(long, value_name = "FILE")]
    pub proposals: Option<PathBuf>,
    /// Agenda items, CSV or an OParl meeting.
    #[arg(long, value_name = "FILE")]
    pub agenda: Option<PathBuf>,
    /// The catalogue of Handlungsfelder, JSON or CSV.
    #[arg(long, value_name = "FILE")]
    pub concept: Option<PathBuf>,
}

/// How something to read or print is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Page {
    /// Markdown.
    Md,
    /// A page of HTML.
    Html,
}

/// A format that has a JSON Schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// The plan of a session.
    Plan,
    /// The session log.
    Log,
    /// A line of the journal.
    Record,
    /// A command of the line protocol.
    Command,
    /// The tables of the main dataset.
    Dataset,
}

/// The program ends before it has begun: what it says, on stdout if the status is 0, else on stderr.
#[derive(Debug, PartialEq, Eq)]
pub struct Exit {
    /// 0: help or version; 2: wrong usage.
    pub status: u8,
    /// What it says.
    pub text: String,
}

/// Reads the command line; `args` begins with the program's name, `variable` reads the environment.
pub fn parse(args: &[OsString], variable: impl Fn(&str) -> Option<OsString>) -> Result<Cli, Exit> {
    let text = |name: &str| variable(name)?.into_string().ok();
    let chosen = asked_lang(args).or_else(|| lang_named(&text("FACHKONFERENZ_LANG")?));
    let lang = chosen.unwrap_or_else(|| lang_of_environment(text));
    // Most of the tree is words for people; only a line that asks for them, or is wrong, needs them.
    let line = Line::try_parse_from(args).or_else(|_| {
        let mut command = command(lang);
        let line = command.try_get_matches_from_mut(args).and_then(|matches| Line::from_arg_matches(&matches));
        line.map_err(|error| usage::exit(lang, &command, args, &error))
    })?;
    let from_environment = || variable("FACHKONFERENZ_SESSIONS").filter(|folder| !folder.is_empty());
    let sessions = line.sessions.or_else(|| from_environment().map(PathBuf::from));
    Ok(Cli {
        lang,
        chosen,
        sessions: sessions.unwrap_or_else(|| "sessions".into()),
        plain: line.plain,
        command: line.command,
    })
}

/// The whole command tree, speaking that language.
pub fn command(lang: Lang) -> clap::Command {
    let mut command = Line::command().subcommand_help_heading(t!(lang, "help-commands").into_owned());
    command = in_language(command, lang);
    command.build();
    with_usage(command, lang)
}

/// The command line as clap reads it.
#[derive(Parser)]
#[command(name = "fachkonferenz", version, disable_help_flag = true, disable_version_flag = true)]
#[command(disable_help_subcommand = true)]
struct Line {
    #[arg(long, global = true, value_name = "FOLDER")]
    sessions: Option<PathBuf>,
    #[arg(long, global = true, value_name = "FILE")]
    settings: Option<PathBuf>,
    #[arg(long, global = true, value_name = "de|en", hide_possible_values = true, value_parser = lang_parser())]
    lang: Option<Lang>,
    #[arg(long)]
    plain: bool,
    #[arg(long, short, global = true, action = ArgAction::Help)]
    help: Option<bool>,
    #[arg(long, short = 'V', action = ArgAction::Version)]
    version: Option<bool>,
    #[command(subcommand)]
    command: Option<Command>,
}

fn lang_parser() -> impl TypedValueParser<Value = Lang> {
    PossibleValuesParser::new(Lang::ALL.iter().map(|lang| lang.as_str()))
        .try_map(|name| lang_named(&name).ok_or(NotThat))
}

/// One of these words, as it is written in JSON.
fn word_parser<T: DeserializeOwned + Clone + Send + Sync + 'static>(
    words: &'static [&'static str],
) -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(words).try_map(|word| serde_json::from_value(word.into()).map_err(|_| NotThat))
}

/// A value that is refused; the sentence about it is made elsewhere.
#[derive(Clone, Copy, Debug, thiserror::Error)]
#[error("not a value of this kind")]
struct NotThat;

/// As many participants as there can be voting cards.
fn simulated(text: &str) -> Result<usize, NotThat> {
    text.parse().ok().filter(|count| (1..=10_000).contains(count)).ok_or(NotThat)
}

/// A fingerprint as minutes print it, in full or its first 16 digits in groups, with what stands behind them there.
fn fingerprint(text: &str) -> Result<String, NotThat> {
    let digits = text.split(['…', '(', '.']).next().unwrap_or_default().replace(' ', "").to_ascii_lowercase();
    let is_one = |digits: &String| (16..=64).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_hexdigit());
    Some(digits).filter(is_one).ok_or(NotThat)
}

/// The language named on the command line, which help and refusals need before the line is read.
pub fn asked_lang(args: &[OsString]) -> Option<Lang> {
    let mut args = args.iter().skip(1).filter_map(|arg| arg.to_str()).take_while(|arg| *arg != "--");
    while let Some(arg) = args.next() {
        if arg == "--lang" {
            return args.next().and_then(lang_named);
        }
        if let Some(name) = arg.strip_prefix("--lang=") {
            return lang_named(name);
        }
    }
    None
}

/// A command and those below it, with everything they say in that language.
fn in_language(command: clap::Command, lang: Lang) -> clap::Command {
    let command = command.mut_subcommands(|sub| in_language(sub, lang));
    let about = word(lang, "command", command.get_name());
    let command = command
        .about(about.into_owned())
        .long_about(None::<&str>)
        .help_template(format!("{{about}}\n\n{}: {{usage}}\n\n{{all-args}}", t!(lang, "help-usage")));
    command.subcommand_value_name(t!(lang, "value-COMMAND").into_owned()).mut_args(|arg| {
        let heading = match (arg.is_global_set() || arg.get_id() == "version", arg.is_positional()) {
            (true, _) => t!(lang, "help-everywhere"),
            (false, true) => t!(lang, "help-arguments"),
            (false, false) => t!(lang, "help-options"),
        };
        let help = word(lang, "arg", arg.get_id().as_str()).into_owned();
        let names = arg.get_value_names().filter(|_| arg.get_action().takes_values());
        let value = names.and_then(|names| names.first()).map(|name| name.as_str().to_owned());
        let arg = arg.help(help).long_help(None::<&str>).help_heading(heading.into_owned());
        match value {
            // A name in capitals stands for something; any other is already what is to be typed.
            Some(name) if name.chars().all(|c| c.is_ascii_uppercase()) => {
                arg.value_name(word(lang, "value", &name).into_owned())
            }
            Some(_) | None => arg,
        }
    })
}

/// A built command, and those below it, whose usage lines have no English word in them.
fn with_usage(command: clap::Command, lang: Lang) -> clap::Command {
    let mut command = command.mut_subcommands(|sub| with_usage(sub, lang));
    let usage = command.render_usage().to_string();
    let usage = usage.strip_prefix("Usage: ").unwrap_or(&usage).replace("[OPTIONS]", &t!(lang, "usage-options"));
    command.override_usage(usage)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(line: &str) -> Result<Cli, Exit> {
        run_in(line, &[])
    }

    fn run_in(line: &str, variables: &[(&str, &str)]) -> Result<Cli, Exit> {
        let args: Vec<OsString> =
            ["fachkonferenz"].into_iter().chain(line.split_whitespace()).map(OsString::from).collect();
        parse(&args, |name| variables.iter().find(|(n, _)| *n == name).map(|(_, value)| value.into()))
    }

    #[test]
    fn clap_finds_the_tree_sound() {
        for &lang in Lang::ALL {
            command(lang).debug_assert();
        }
    }

    #[test]
    fn commands_are_read() {
        let command = |line: &str| format!("{:?}", run(line).unwrap().command);
        assert_eq!(command(""), "None");
        let Some(Command::Lead { plain: true, port: 9000, room, .. }) =
            run("lead a --plain --port 9000 --tls-self").unwrap().command
        else {
            panic!("lead is read as something else");
        };
        assert!(matches!(room.opening(([0, 0, 0, 0], 9000).into()).tls, Tls::SelfMade));
        assert_eq!(command("review"), "Some(Review { session: None, plain: false })");
        assert_eq!(command("show a --json --lang en"), r#"Some(Show { session: "a", json: true })"#);
        assert_eq!(command("schema record"), "Some(Schema { format: Record })");
        let Some(Command::New(new)) = run("new --template world-cafe --date 2026-11-22").unwrap().command else {
            panic!("new is read as something else");
        };
        assert_eq!(new.from(), NewFrom::Template("world-cafe"));
        assert_eq!(new.date, "2026-11-22".parse().ok());
        let hash = "AB".repeat(32);
        let Some(Command::Verify { sessions, anchor, .. }) =
            run(&format!("verify a b --anchor {hash}")).unwrap().command
        else {
            panic!("verify is read as something else");
        };
        assert_eq!((sessions.len(), anchor), (2, Some("ab".repeat(32))));
    }

    #[test]
    fn the_surroundings_say_where_and_in_which_language() {
        let cli = |line: &str, variables: &[(&str, &str)]| {
            let cli = run_in(line, variables).unwrap();
            (cli.lang, cli.sessions.to_str().unwrap().to_owned())
        };
        let variables = [("FACHKONFERENZ_SESSIONS", "/srv"), ("LANG", "en_GB.UTF-8")];
        assert_eq!(cli("", &[]), (Lang::De, "sessions".into()));
        assert_eq!(cli("list", &variables), (Lang::En, "/srv".into()));
        assert_eq!(cli("--lang de list --sessions here", &variables), (Lang::De, "here".into()));
        assert_eq!(cli("list --lang=de", &variables), (Lang::De, "/srv".into()));
    }

    #[test]
    fn wrong_usage_is_said_in_the_users_language() {
        fn check(line: &str, de: &str, en: &str) {
            for (lang, expected) in [("de", de), ("en", en)] {
                let exit = run(&format!("--lang {lang} {line}")).unwrap_err();
                assert_eq!((exit.status, exit.text.trim_end()), (2, expected));
            }
        }
        check(
            "leed x",
            "Den Befehl „leed“ gibt es nicht. Ist „lead“ gemeint? Hilfe zeigt: fachkonferenz --help",
            "There is no command “leed”. Is “lead” meant? For help: fachkonferenz --help",
        );
        check(
            "lead",
            "Es fehlt: <SITZUNG>. Hilfe zeigt: fachkonferenz lead --help",
            "Missing: <SESSION>. For help: fachkonferenz lead --help",
        );
        check(
            "new",
            "Es fehlt: <--template <VORLAGE>|--plan <DATEI>|--from <SITZUNG>|--list>. Hilfe zeigt: fachkonferenz new --help",
            "Missing: <--template <TEMPLATE>|--plan <FILE>|--from <SESSION>|--list>. For help: fachkonferenz new --help",
        );
        check(
            "new --template a --plan b",
            "„--template <VORLAGE>“ und „--plan <DATEI>“ gehen nicht zusammen. Hilfe zeigt: fachkonferenz new --help",
            "“--template <TEMPLATE>” and “--plan <FILE>” don’t go together. For help: fachkonferenz new --help",
        );
        check(
            "new --template a --date 31.12.2026",
            "„31.12.2026“ passt nicht zu „--date <JJJJ-MM-TT>“. Hilfe zeigt: fachkonferenz new --help",
            "“31.12.2026” does not fit “--date <YYYY-MM-DD>”. For help: fachkonferenz new --help",
        );
        check(
            "new --plan",
            "Nach „--plan <DATEI>“ fehlt der Wert. Hilfe zeigt: fachkonferenz new --help",
            "The value after “--plan <FILE>” is missing. For help: fachkonferenz new --help",
        );
        check(
            "schema plans",
            "„plans“ ist bei „<FORMAT>“ nicht möglich; erlaubt sind: plan, log, record, command, dataset. \
             Hilfe zeigt: fachkonferenz schema --help",
            "“plans” is not possible for “<FORMAT>”; possible are: plan, log, record, command, dataset. \
             For help: fachkonferenz schema --help",
        );
        check(
            "list --jsn",
            "„--jsn“ ist hier nicht bekannt. Ist „--json“ gemeint? Hilfe zeigt: fachkonferenz list --help",
            "“--jsn” is not known here. Is “--json” meant? For help: fachkonferenz list --help",
        );
        check(
            "list \u{1b}[31mx",
            "„x“ ist hier nicht bekannt. Hilfe zeigt: fachkonferenz list --help",
            "“x” is not known here. For help: fachkonferenz list --help",
        );
    }

    #[test]
    fn help_speaks_one_language() {
        let help = |lang, name| {
            let tree = command(lang);
            let asked = tree.find_subcommand(name).unwrap_or(&tree);
            asked.clone().term_width(100).render_help().to_string()
        };
        insta::assert_snapshot!("help_de", help(Lang::De, ""));
        insta::assert_snapshot!("help_en", help(Lang::En, ""));
        insta::assert_snapshot!("help_new_de", help(Lang::De, "new"));
        insta::assert_snapshot!("help_verify_en", help(Lang::En, "verify"));
        for (line, begins) in [("new -h", "Eine Sitzung aus"), ("--help", "Führt durch"), ("--lang en -h", "Leads")] {
            let exit = run(line).unwrap_err();
            assert!(exit.status == 0 && exit.text.starts_with(begins), "{line}: {}", exit.text);
        }
        let version = Exit { status: 0, text: format!("fachkonferenz {}\n", env!("CARGO_PKG_VERSION")) };
        assert_eq!(run("-V").unwrap_err(), version);
    }

    /// Every word that the tree asks the language files for is there: none shows its key.
    #[test]
    fn nothing_in_the_tree_is_nameless() {
        for &lang in Lang::ALL {
            let tree = command(lang);
            let below = tree.get_subcommands().flat_map(clap::Command::get_subcommands);
            for command in std::iter::once(&tree).chain(tree.get_subcommands()).chain(below) {
                let key = |word: String, set: &str| word.starts_with(set);
                assert!(!key(command.get_about().unwrap().to_string(), "command-"), "{}", command.get_name());
                for arg in command.get_arguments() {
                    assert!(!key(arg.get_help().unwrap().to_string(), "arg-"), "{}", arg.get_id());
                    assert!(!key(arg.get_value_names().unwrap_or_default().join(""), "value-"), "{}", arg.get_id());
                }
            }
        }
    }
}
