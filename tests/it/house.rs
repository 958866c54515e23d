//! The repository checks itself: which room imports which, what no source may hold, and that nothing it lists is missing.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use fachkonferenz::{
    cli::args::command,
    session::{Command, Lang, TEMPLATES},
    text::Tongue,
    tui::keys,
};

/// Which rooms a room may import; `lib.rs` says why.
const ROOMS: &[(&str, &[&str])] = &[
    ("voting", &[]),
    ("session", &["voting"]),
    ("tally", &["voting"]),
    ("journal", &["session"]),
    ("likeness", &["session"]),
    ("host", &["session", "voting", "journal"]),
    ("pdf", &[]),
    ("text", &["session", "voting", "tally", "journal", "host"]),
    ("minutes", &["session", "voting", "text", "pdf"]),
    ("search", &["session", "voting", "journal", "host", "text"]),
    ("runsheet", &["session", "text"]),
    ("web", &["session", "voting", "host", "text"]),
    ("cards", &["session", "journal", "host", "text", "pdf", "web"]),
    ("dataset", &["session", "voting", "journal", "host", "text", "pdf"]),
    ("tui", &["session", "voting", "likeness", "text"]),
    (
        "cli",
        &[
            "session", "search", "voting", "tally", "journal", "likeness", "host", "pdf", "text", "minutes",
            "runsheet", "cards", "dataset", "tui", "web",
        ],
    ),
];

/// The one file of the screens, with those below it, that may reach further.
const LINK: (&str, &[&str]) =
    ("src/tui/link", &["cards", "dataset", "host", "journal", "minutes", "runsheet", "search", "web"]);

const LINES_MAX: usize = 700;

struct Source {
    /// From the root of the repository.
    name: String,
    text: String,
}

/// The files below a folder with this ending.
fn files(below: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(below).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|extension| extension == ending) {
            found.push(path);
        }
    }
    found
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn sources() -> Vec<Source> {
    let source = |path: PathBuf| Source {
        name: path.strip_prefix(root()).unwrap().to_str().unwrap().to_owned(),
        text: fs::read_to_string(path).unwrap(),
    };
    files(&root().join("src"), "rs").into_iter().map(source).collect()
}

impl Source {
    fn room(&self) -> Option<&str> {
        self.name.strip_prefix("src/")?.split_once('/').map(|(room, _)| room)
    }

    /// The text without comments.
    fn code(&self) -> String {
        let line = |line: &str| line.split("//").next().unwrap_or_default().to_owned() + "\n";
        self.text.lines().map(line).collect()
    }

    /// The text without tests, which stand last in a file or in files of their own.
    fn shipped(&self) -> String {
        if self.name.contains("/tests") {
            String::new()
        } else {
            self.code().split("#[cfg(test)]\nmod").next().unwrap().to_owned()
        }
    }

    /// The rooms that it names, as `crate::room` or in a group behind `crate::{`.
    fn imports(&self) -> BTreeSet<String> {
        let code = self.code();
        let mut rooms = BTreeSet::new();
        for (at, _) in code.match_indices("crate::") {
            let path = &code[at + "crate::".len()..];
            let Some(group) = path.strip_prefix('{') else {
                rooms.insert(first_name(path));
                continue;
            };
            let mut depth = 0;
            let mut begins = true;
            for (at, c) in group.char_indices() {
                match c {
                    '}' if depth == 0 => break,
                    '{' => depth += 1,
                    '}' => depth -= 1,
                    ',' if depth == 0 => begins = true,
                    c if begins && !c.is_whitespace() => {
                        rooms.insert(first_name(&group[at..]));
                        begins = false;
                    }
                    _ => {}
                }
            }
        }
        // The macro that asks for sentences stands at the top, where macros stand.
        if rooms.remove("t") {
            rooms.insert("text".into());
        }
        rooms
    }

    /// How many `super::` in a row lead out of the room: one more than modules above this one inside it.
    fn out_of_the_room(&self) -> usize {
        let inside = self.name.matches('/').count() - 1;
        // The files of a module stand beside or below `mod.rs`, which is one step nearer to the top.
        if self.name.ends_with("/mod.rs") { inside } else { inside + 1 }
    }
}

fn first_name(path: &str) -> String {
    path.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

#[test]
fn rooms_import_only_what_they_may() {
    let names: BTreeSet<&str> = ROOMS.iter().map(|(room, _)| *room).collect();
    for source in sources() {
        let Some(room) = source.room() else { continue };
        let (_, may) =
            ROOMS.iter().find(|(known, _)| *known == room).unwrap_or_else(|| panic!("{room} is not in the map"));
        let further = if source.name.starts_with(LINK.0) { LINK.1 } else { &[] };
        for import in source.imports() {
            let fine = import == room || may.contains(&&*import) || further.contains(&&*import);
            assert!(fine && names.contains(&*import), "{} must not import {import}", source.name);
        }
        let out = "super::".repeat(source.out_of_the_room());
        let tests = source.code().split("mod tests {").nth(1).map(str::to_owned).unwrap_or_default();
        let outside_tests = source.code().replace(&tests, "");
        assert!(!outside_tests.contains(&out), "{} leaves its room by `super`", source.name);
        assert!(!tests.contains(&format!("super::{out}")), "the tests of {} leave its room by `super`", source.name);
    }
}

#[test]
fn the_map_names_every_room() {
    let map = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    let rooms: BTreeSet<String> = sources().iter().filter_map(|source| source.room().map(str::to_owned)).collect();
    for room in rooms {
        assert!(map.contains(&format!("[`{room}`]")), "lib.rs does not tell of {room}");
        assert!(map.contains(&format!("pub mod {room};")), "lib.rs does not declare {room}");
    }
}

#[test]
fn every_source_is_in_order() {
    for source in sources() {
        let Source { name, text } = &source;
        assert!(text.starts_with("//! "), "{name} does not say what lives in it");
        assert!(text.lines().count() <= LINES_MAX, "{name} holds more than one idea");
        for unfinished in ["TODO", "FIXME", "XXX", "todo!", "unimplemented!", "dbg!", "#[allow", "#![allow", "#[ignore"]
        {
            assert!(!text.contains(unfinished), "{name} holds {unfinished}");
        }
        let shipped = source.shipped();
        let literals = shipped.split('"').skip(1).step_by(2);
        for literal in literals {
            let german = literal.contains(['ä', 'ö', 'ü', 'Ä', 'Ö', 'Ü', 'ß']);
            assert!(!german, "{name}: sentences stand in src/text/*.ftl, not here: {literal:?}");
        }
    }
}

#[test]
fn every_module_is_used() {
    let sources = sources();
    for source in &sources {
        let path = Path::new(&source.name);
        let stem = path.file_stem().unwrap().to_str().unwrap();
        let (folder, module) = match stem {
            "lib" | "main" => continue,
            "mod" => (
                path.parent().unwrap().parent().unwrap(),
                path.parent().unwrap().file_name().unwrap().to_str().unwrap(),
            ),
            stem => (path.parent().unwrap(), stem),
        };
        let parents = [folder.join("mod.rs"), folder.join("lib.rs"), folder.with_extension("rs")];
        let declared = sources.iter().filter(|source| parents.iter().any(|parent| *parent == Path::new(&source.name)));
        let declares = |source: &Source| source.text.contains(&format!("mod {module};"));
        assert!(declared.into_iter().any(declares), "{} is forgotten", source.name);
    }
}

#[test]
fn the_templates_in_the_folder_are_those_in_the_program() {
    let folder = root().join("sessions/templates");
    let there: BTreeSet<_> = files(&folder, "json").into_iter().map(|p| p.file_stem().unwrap().to_owned()).collect();
    assert_eq!(there, TEMPLATES.iter().map(|template| template.name.into()).collect());
    for template in TEMPLATES {
        let file = fs::read_to_string(folder.join(template.name).with_extension("json")).unwrap();
        assert_eq!(file, template.json, "{}", template.name);
    }
}

#[test]
fn the_readme_names_every_command_and_template() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let told = |name: &str| [format!("`{name}`"), format!("`{name} ")].iter().any(|told| readme.contains(told));
    for sub in command(Lang::En).get_subcommands() {
        assert!(told(sub.get_name()), "README.md does not tell of the command {}", sub.get_name());
    }
    for tag in Command::TAGS {
        assert!(told(tag), "README.md does not tell of {tag} in the line protocol");
    }
    for template in TEMPLATES {
        assert!(readme.contains(template.name), "README.md does not tell of {}", template.name);
    }
}

/// The README's list of keys, made from the one table of keys.
fn list_of_keys() -> String {
    let mut list = "| Taste · key | tut | does |\n|---|---|---|\n".to_owned();
    let mut place = None;
    for binding in keys::table() {
        if place.replace(binding.place) != Some(binding.place) {
            let [de, en] = [Lang::De, Lang::En].map(|lang| keys::place_name(lang, binding.place));
            list += &format!("| **{de} · {en}** | | |\n");
        }
        let names = binding.names(Lang::De).replace('|', "\\|");
        list += &format!("| `{names}` | {} | {} |\n", binding.label(Lang::De), binding.label(Lang::En));
    }
    list
}

#[test]
fn the_readme_lists_every_key() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    assert!(readme.contains(&list_of_keys()), "README.md should list the keys so:\n\n{}", list_of_keys());
}

/// The README's list of the languages that the room is spoken to in, with what each file's head says of its review.
fn list_of_languages() -> String {
    let mut list = "| Sprache · language | Datei · file | Prüfung · review |\n|---|---|---|\n".to_owned();
    for tongue in Tongue::ALL {
        let file = fs::read_to_string(root().join("src/text/room").join(tongue.code()).with_extension("ftl")).unwrap();
        let review =
            file.lines().find_map(|line| line.strip_prefix("### Review: ")).expect("a head says who reviewed it");
        list += &format!("| {} | `{}.ftl` | {review} |\n", tongue.say("own-name", &[]), tongue.code());
    }
    list
}

#[test]
fn the_readme_lists_every_language_of_the_room() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    assert!(readme.contains(&list_of_languages()), "README.md should list them so:\n\n{}", list_of_languages());
}
