//! Proves that no sentence is missing, in no language, and that none stands there in vain: reads the program's source
//! and the language files.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use fluent_bundle::FluentResource;

use super::*;
use crate::session::TEMPLATES;

/// Keys with the names of their arguments.
type Keys = BTreeMap<String, BTreeSet<String>>;

#[test]
fn every_sentence_stands_in_every_language_and_is_asked_for() {
    let (de, en) = (keys_in_file(include_str!("de.ftl")), keys_in_file(include_str!("en.ftl")));
    assert_eq!(de.keys().collect::<Vec<_>>(), en.keys().collect::<Vec<_>>(), "the keys of de.ftl and en.ftl");
    for (key, args) in &de {
        assert_eq!(args, &en[key], "the arguments of {key} in de.ftl and en.ftl");
        assert!(Lang::ALL.iter().all(|lang| sentences(*lang).say(key, None).is_some()), "{key} can't be said");
    }

    let (mut asked, mut sets) = (BTreeSet::new(), BTreeSet::new());
    for source in sources(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src"))) {
        for call in calls(&source, "t!(") {
            let key = call[1].trim_matches('"');
            let args: BTreeSet<_> =
                call[2..].iter().filter(|arg| !arg.is_empty()).filter_map(|arg| arg.split(" = ").next()).collect();
            let known = de.get(key).unwrap_or_else(|| panic!("t!({}): no such key", call.join(", ")));
            assert!(known.iter().eq(args.iter()), "t!({}): the arguments are {known:?}", call.join(", "));
            asked.insert(key.to_owned());
        }
        let named = |call: &Vec<&str>| Some(call.get(1)?.strip_prefix('"')?.strip_suffix('"')?.to_owned());
        sets.extend(calls(&source, "word(").iter().filter_map(named));
    }
    for key in de.keys() {
        let in_a_set = sets.iter().any(|set| key.strip_prefix(set.as_str()).is_some_and(|rest| rest.starts_with('-')));
        assert!(in_a_set || asked.contains(key), "nobody asks for {key}");
    }
}

#[test]
fn every_template_is_named() {
    for (template, lang) in TEMPLATES.iter().flat_map(|template| Lang::ALL.iter().map(move |&lang| (template, lang))) {
        for set in ["template", "template-about"] {
            let key = format!("{set}-{}", template.name);
            assert!(sentences(lang).say(&key, None).is_some(), "{key}");
        }
    }
}

/// The forms that a language tells numbers of things apart by (CLDR); a sentence that counts has to have all of them.
const fn plurals(tongue: Tongue) -> &'static [&'static str] {
    match tongue {
        Tongue::Ar => &["zero", "one", "two", "few", "many", "other"],
        Tongue::Ru | Tongue::Uk | Tongue::Pl => &["one", "few", "many", "other"],
        Tongue::Ro => &["one", "few", "other"],
        Tongue::De | Tongue::Leicht | Tongue::En | Tongue::Tr | Tongue::El | Tongue::Fa | Tongue::Fr => {
            &["one", "other"]
        }
    }
}

#[test]
fn every_sentence_for_the_room_stands_in_every_language_and_is_asked_for() {
    let de = keys_in_file(Tongue::De.file());
    for tongue in Tongue::ALL {
        let (file, code) = (tongue.file(), tongue.code());
        let keys = keys_in_file(file);
        assert_eq!(de.keys().collect::<Vec<_>>(), keys.keys().collect::<Vec<_>>(), "the keys of room/{code}.ftl");
        for (key, args) in &de {
            assert_eq!(args, &keys[key], "the arguments of {key} in room/{code}.ftl");
        }
        assert!(file.lines().take(3).any(|line| line.starts_with("### Review: ")), "room/{code}.ftl: who reviewed it?");
        for counted in file.split("->\n").skip(1) {
            let variants = counted.split("\n}").next().unwrap_or_default().lines();
            let forms = variants.filter_map(|line| line.split_once('[')?.1.split_once(']'));
            assert_eq!(forms.map(|(form, _)| form).collect::<Vec<_>>(), plurals(*tongue), "room/{code}.ftl: {counted}");
        }
    }

    let pages = concat!(env!("CARGO_MANIFEST_DIR"), "/src/web/pages");
    let files = fs::read_dir(pages).unwrap().map(|entry| entry.unwrap().path());
    let text: String =
        files.filter(|path| !path.ends_with("tests.rs")).map(|path| fs::read_to_string(path).unwrap()).collect();
    for key in de.keys() {
        // `said.rs` names its sentences by their codes.
        let asked = key.strip_prefix("said-").unwrap_or(key);
        assert!(text.contains(&format!("\"{asked}\"")), "no page asks for {key}");
    }
    let asked = |call: &str| {
        text.split(call).skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    for key in asked("p.t(\"").into_iter().chain(asked("self.t(\"")).chain(asked("tongue.say(\"")) {
        assert!(de.contains_key(&key), "{key} stands in no language");
    }
}

fn keys_in_file(file: &str) -> Keys {
    if let Err((_, errors)) = FluentResource::try_new(file.to_owned()) {
        panic!("{errors:?}");
    }
    let mut keys = Keys::new();
    let mut key = String::new();
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        if let Some((name, _)) = line.split_once(" =").filter(|_| line.starts_with(|c: char| c.is_ascii_alphabetic())) {
            key = name.to_owned();
            assert!(keys.insert(key.clone(), BTreeSet::new()).is_none(), "{key} stands there twice");
        }
        for after in line.split('$').skip(1) {
            let name = after.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
            keys.get_mut(&key).expect("an argument stands below a key").insert(name);
        }
    }
    keys
}

/// The program's source files without comments; this one speaks of calls without making any.
fn sources(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if entry.is_dir() {
            found.extend(sources(&entry));
        } else if entry.extension().is_some_and(|e| e == "rs") && !entry.ends_with("text/proof.rs") {
            let text = fs::read_to_string(&entry).unwrap();
            found.push(text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n"));
        }
    }
    found
}

/// The arguments of each call of `name`.
fn calls<'a>(source: &'a str, name: &str) -> Vec<Vec<&'a str>> {
    let begins = |at: usize| !source[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
    let starts = source.match_indices(name).filter(|(at, _)| begins(*at)).map(|(at, name)| at + name.len());
    starts.map(|start| arguments(&source[start..])).collect()
}

/// The arguments that begin here, up to the bracket that closes the call.
fn arguments(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let (mut start, mut depth, mut in_string, mut escaped) = (0, 0, false, false);
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = in_string,
            '"' => in_string = !in_string,
            _ if in_string => {}
            ',' | ')' if depth == 0 => {
                found.push(text[start..at].trim());
                start = at + 1;
                if c == ')' {
                    return found;
                }
            }
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            _ => {}
        }
    }
    panic!("no closing bracket: {text}")
}
