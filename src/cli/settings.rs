//! The settings file: one TOML file, all of it optional. Every fault is told with file and line, all of them at once; what
//! is wrong is left out, and nothing is guessed.

use std::{
    ffi::OsString,
    io::{Error, ErrorKind},
    path::{Path, PathBuf},
};

use etcetera::BaseStrategy;
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use super::{Failure, read_file};
use crate::{
    session::{Lang, clean},
    t,
    text::{self, Sentence, Zone, lang_named},
    tui::{
        Theme,
        keys::{self, Rebinding, Unbindable},
    },
};

/// The file's name in the program's folder below the user's folder for settings.
const FILE: &str = "fachkonferenz/settings.toml";

/// The most bytes that it may have.
const SETTINGS_MAX: usize = 64 * 1024;

/// What the file says.
#[derive(Debug, Default)]
pub struct Settings {
    /// The language of the program.
    pub language: Option<Lang>,
    /// The folder that holds the sessions.
    pub sessions: Option<PathBuf>,
    /// The clock on the wall.
    pub zone: Option<Zone>,
    /// The colours of the screens.
    pub theme: Option<Theme>,
    /// Other keys for acts.
    pub keys: Vec<Rebinding>,
    /// What is wrong in the file and was left out, in the order of its lines.
    pub faults: Vec<Sentence>,
}

/// The file that was asked for (`--settings`, `FACHKONFERENZ_SETTINGS`), else the usual one, which need not exist.
enum Asked {
    Here(PathBuf),
    Usually(PathBuf),
    Nowhere,
}

/// Reads the settings that the command line and the environment ask for, and takes over the keys.
///
/// # Errors
/// The file can't be read, is no TOML, or names no folder for the sessions: then nobody knows what was meant.
pub fn load(args: &[OsString], variable: impl Fn(&str) -> Option<OsString>, lang: Lang) -> Result<Settings, Sentence> {
    let (path, must) = match asked(args, variable) {
        Asked::Here(path) => (path, true),
        Asked::Usually(path) => (path, false),
        Asked::Nowhere => return Ok(Settings::default()),
    };
    if !must && !path.exists() {
        return Ok(Settings::default());
    }
    let bytes = read_file(lang, &path, SETTINGS_MAX).map_err(|Failure(sentence)| sentence)?;
    let text = String::from_utf8(bytes)
        .map_err(|error| text::io_error(lang, &path, Error::new(ErrorKind::InvalidData, error)))?;
    let told = |Fault { at, what }| {
        let line = text[..at.min(text.len())].matches('\n').count() + 1;
        t!(lang, "settings-fault", path = path.display().to_string(), line = line, what = what)
    };
    let (mut settings, mut faults) = read(&text, lang).map_err(told)?;
    faults.sort_by_key(|fault| fault.at);
    settings.faults = faults.into_iter().map(told).collect();
    Ok(settings)
}

fn asked(args: &[OsString], variable: impl Fn(&str) -> Option<OsString>) -> Asked {
    let mut args = args.iter().skip(1).take_while(|arg| *arg != "--");
    while let Some(arg) = args.next() {
        if arg == "--settings" {
            return args.next().map_or(Asked::Nowhere, |path| Asked::Here(path.into()));
        }
        if let Some(path) = arg.to_str().and_then(|arg| arg.strip_prefix("--settings=")) {
            return Asked::Here(path.into());
        }
    }
    if let Some(path) = variable("FACHKONFERENZ_SETTINGS").filter(|path| !path.is_empty()) {
        return Asked::Here(path.into());
    }
    // The usual place depends on the home folder, which need not be known.
    let known = variable("HOME").is_some_and(|home| Path::new(&home).is_absolute());
    match etcetera::choose_base_strategy() {
        Ok(folders) if known => Asked::Usually(folders.config_dir().join(FILE)),
        Ok(_) | Err(_) => Asked::Nowhere,
    }
}

/// What is wrong, and at which byte.
#[derive(Debug)]
struct Fault {
    at: usize,
    what: Sentence,
}

/// The settings, and what is wrong in them.
fn read(text: &str, lang: Lang) -> Result<(Settings, Vec<Fault>), Fault> {
    let table = DeTable::parse(text).map_err(|error| Fault {
        at: error.span().map_or(0, |span| span.start),
        what: t!(lang, "settings-not-toml", what = said(error.message())),
    })?;
    let (mut settings, mut faults) = (Settings::default(), Vec::new());
    for (name, value) in table.get_ref() {
        let at = name.span().start;
        match read_setting(&mut settings, &mut faults, name.get_ref(), value, lang) {
            Ok(()) => {}
            // In which folder sessions are made and looked for is nothing to be left out.
            Err(what) if name.get_ref() == "sessions" => return Err(Fault { at, what }),
            Err(what) => faults.push(Fault { at, what }),
        }
    }
    Ok((settings, faults))
}

/// Takes in one setting; the keys tell their faults one by one.
fn read_setting(
    settings: &mut Settings,
    faults: &mut Vec<Fault>,
    name: &str,
    value: &Spanned<DeValue<'_>>,
    lang: Lang,
) -> Result<(), Sentence> {
    let text = || match value.get_ref() {
        DeValue::String(text) => Ok(text.as_ref()),
        _ => Err(t!(lang, "wrong-type-text")),
    };
    let one_of = |allowed: &str| t!(lang, "wrong-word", allowed = allowed);
    match name {
        "language" => settings.language = Some(lang_named(text()?).ok_or_else(|| one_of("de, en"))?),
        "sessions" => settings.sessions = Some(text()?.into()),
        "time_zone" => settings.zone = Some(Zone::named(text()?).ok_or_else(|| t!(lang, "settings-no-zone"))?),
        "theme" => {
            let named = Theme::named(text()?);
            settings.theme = Some(named.ok_or_else(|| one_of("dark, light, high-contrast, plain"))?);
        }
        "keys" => match value.get_ref() {
            DeValue::Table(table) => settings.keys = read_keys(table, lang, faults),
            _ => return Err(t!(lang, "settings-keys-table")),
        },
        _ => return Err(t!(lang, "settings-unknown", name = said(name))),
    }
    Ok(())
}

/// The keys that can be had; what is wrong with the others goes to the faults.
fn read_keys(table: &DeTable<'_>, lang: Lang, faults: &mut Vec<Fault>) -> Vec<Rebinding> {
    let (mut found, mut places) = (Vec::new(), Vec::new());
    for (name, value) in table {
        let at = name.span().start;
        let rebinding = written_keys(value, lang).and_then(|keys| {
            let fault = |wrong| Fault { at, what: unbindable(lang, name.get_ref(), &wrong) };
            keys::rebinding(name.get_ref(), &keys).map_err(fault)
        });
        match rebinding {
            Ok(rebinding) => {
                found.push(rebinding);
                places.push((at, name.get_ref().as_ref()));
            }
            Err(fault) => faults.push(fault),
        }
    }
    while let Err((nth, wrong)) = keys::check(&found) {
        found.remove(nth);
        let (at, name) = places.remove(nth);
        faults.push(Fault { at, what: unbindable(lang, name, &wrong) });
    }
    found
}

/// One key, or a list of them.
fn written_keys<'a>(value: &'a Spanned<DeValue<'_>>, lang: Lang) -> Result<Vec<&'a str>, Fault> {
    let key = |value: &'a Spanned<DeValue<'_>>| match value.get_ref() {
        DeValue::String(text) => Ok(text.as_ref()),
        _ => Err(Fault { at: value.span().start, what: t!(lang, "wrong-type-text") }),
    };
    match value.get_ref() {
        DeValue::Array(list) if !list.is_empty() => list.iter().map(key).collect(),
        _ => Ok(vec![key(value)?]),
    }
}

/// The beginning of what stands in the file, harmless.
fn said(text: &str) -> String {
    clean::harmless(text).chars().take(200).collect()
}

fn unbindable(lang: Lang, name: &str, wrong: &Unbindable) -> Sentence {
    let name = said(name);
    match wrong {
        Unbindable::NoSuchAct => t!(lang, "settings-no-act", name = name.as_str()),
        Unbindable::NoSuchKey(key) => {
            t!(lang, "settings-no-key", key = said(key))
        }
        Unbindable::Row => t!(lang, "settings-row", name = name.as_str()),
        Unbindable::Letter { place } => {
            t!(lang, "settings-letter", name = name.as_str(), place = keys::place_name(lang, *place))
        }
        Unbindable::Taken { key, place, by } => t!(
            lang,
            "settings-taken",
            key = key.name(lang),
            place = keys::place_name(lang, *place),
            by = text::word(lang, "do", by.as_str())
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, line: usize, sentence: &str) {
        let (_, faults) = read(text, Lang::De).unwrap();
        let [Fault { at, what }] = faults.as_slice() else { panic!("{faults:?}") };
        assert_eq!((text[..*at].matches('\n').count() + 1, &**what), (line, sentence), "{text}");
    }

    #[test]
    fn every_fault_is_told_with_its_line() {
        check(
            "language = \"de\"\nthema = 1",
            2,
            "Eine Einstellung „thema“ gibt es nicht; möglich sind: language, sessions, time_zone, theme, keys.",
        );
        check("\nlanguage = 7", 2, "Hier wird ein Text in Anführungszeichen erwartet.");
        check("language = \"fr\"", 1, "Dieses Wort ist hier nicht bekannt; möglich sind: de, en.");
        check(
            "theme = \"bunt\"",
            1,
            "Dieses Wort ist hier nicht bekannt; möglich sind: dark, light, high-contrast, plain.",
        );
        check(
            "time_zone = \"Atlantis\"",
            1,
            "Diese Zeitzone ist nicht bekannt; erwartet wird ein Name wie Europe/Berlin.",
        );
        check("keys = 3", 1, "„keys“ ist ein Abschnitt: [keys], darunter je Zeile eine Handlung und ihre Taste.");
        check(
            "[keys]\nundo = \"alt-u\"\nfliegen = \"f\"",
            3,
            "Eine Handlung „fliegen“ gibt es nicht; „fachkonferenz keys“ zeigt alle.",
        );
        check(
            "[keys]\nundo = \"hyper-z\"",
            2,
            "Eine Taste „hyper-z“ gibt es nicht; möglich sind zum Beispiel a, U, ctrl-a, alt-enter, shift-f5, space.",
        );
        check("[keys]\ndigit = \"z\"", 2, "„digit“ steht für eine ganze Reihe von Tasten und lässt sich nicht ändern.");
        check(
            "[keys]\n\"entry.accept\" = \"z\"",
            2,
            "„entry.accept“: Beim Schreiben gehören Buchstaben zum Text. Bitte eine Taste wie f2 oder ctrl-s nehmen.",
        );
        check(
            "[keys]\nnote = \"v\"\nflash-round = \"F2\"",
            2,
            "Die Taste „v“ bedeutet in „In der Sitzung“ schon „Vorschlag“.",
        );
        check(
            "[keys]\nnote = \"D\"\npropose = \"D\"",
            2,
            "Die Taste „D“ bedeutet in „In der Sitzung“ schon „Vorschlag“.",
        );
        check("[keys]\nnote = [\"y\", 3]", 2, "Hier wird ein Text in Anführungszeichen erwartet.");
        assert!(read("[keys\n", Lang::De).unwrap_err().what.starts_with("Das ist kein gültiges TOML: "));
    }

    #[test]
    fn keys_may_change_places() {
        let swapped =
            read("[keys]\n\"session.note\" = \"v\"\npropose = [\"b\", \"f2\"]\n\"people.presence\" = \"f3\"", Lang::De);
        let (swapped, faults) = swapped.unwrap();
        assert_eq!((swapped.keys.len(), faults.len()), (3, 0));
        assert!(read("", Lang::De).unwrap().0.language.is_none());
    }

    #[test]
    fn what_is_wrong_is_left_out_and_the_rest_holds() {
        let text =
            "thema = 1\ntheme = \"light\"\nlanguage = \"fr\"\n[keys]\nnote = \"v\"\nhelp = \"F1\"\nfliegen = \"x\"";
        let (settings, faults) = read(text, Lang::De).unwrap();
        assert_eq!((settings.theme, settings.language, settings.keys.len()), (Some(Theme::Light), None, 1));
        assert_eq!(faults.len(), 4, "{faults:?}");
        assert!(read("sessions = 7", Lang::De).is_err());
    }
}
