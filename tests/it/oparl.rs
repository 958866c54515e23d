//! Every OParl object is what OParl 1.1 says of its type: by the published schemas, where `.ci/run` could fetch them, and
//! always by the table here, which says in short what those schemas and the specification's text demand. Nothing is
//! named that isn't there.

use std::{
    collections::{BTreeMap, BTreeSet},
    error::Error,
    fs,
    path::{Path, PathBuf},
};

use jsonschema::{Retrieve, Uri};
use serde_json::{Value, json};

use crate::{
    dataset::{conference, contents},
    room::Room,
};

/// What stands in a property.
enum Shape {
    Url,
    Urls,
    Text,
    Texts,
    Flag,
    Integer,
    Moment,
    Day,
    /// An object of this type inside.
    One(&'static str),
    /// Several of them.
    Many(&'static str),
    /// Ours, which a reader of OParl passes over.
    Own,
}

use Shape::{Day, Flag, Integer, Many, Moment, One, Own, Text, Texts, Url, Urls};

/// Each type with its properties; `!` behind a name where the schema demands it.
const TYPES: &[(&str, &[(&str, Shape)])] = &[
    ("System", &[("oparlVersion!", Url), ("body!", Url), ("name", Text)]),
    (
        "Body",
        &[
            ("name!", Text),
            ("organization!", Url),
            ("person!", Url),
            ("meeting!", Url),
            ("paper!", Url),
            ("legislativeTerm!", Many("LegislativeTerm")),
            ("system", Url),
            ("agendaItem", Url),
            ("consultation", Url),
            ("file", Url),
            ("locationList", Url),
            ("legislativeTermList", Url),
            ("membership", Url),
        ],
    ),
    ("LegislativeTerm", &[("body", Url), ("name", Text)]),
    (
        "Organization",
        &[("body", Url), ("name", Text), ("organizationType", Text), ("meeting", Url), ("consultation", Url)],
    ),
    (
        "Meeting",
        &[
            ("name", Text),
            ("meetingState", Text),
            ("start", Moment),
            ("end", Moment),
            ("location", One("Location")),
            ("organization", Urls),
            ("agendaItem", Many("AgendaItem")),
        ],
    ),
    (
        "AgendaItem",
        &[
            ("order!", Integer),
            ("meeting", Url),
            ("number", Text),
            ("name", Text),
            ("public", Flag),
            ("consultation", Url),
            ("result", Text),
            ("resolutionText", Text),
            ("fachkonferenz:vote", Own),
        ],
    ),
    (
        "Paper",
        &[
            ("body", Url),
            ("name", Text),
            ("reference", Text),
            ("date", Day),
            ("paperType", Text),
            ("keyword", Texts),
            ("originatorOrganization", Urls),
            ("consultation", Many("Consultation")),
        ],
    ),
    (
        "Consultation",
        &[
            ("paper", Url),
            ("agendaItem", Url),
            ("meeting", Url),
            ("organization", Urls),
            ("authoritative", Flag),
            ("role", Text),
        ],
    ),
    ("Location", &[("description", Text)]),
];

/// What every object has; the times since OParl 1.1.
const ALWAYS: [(&str, Shape); 3] = [("id!", Url), ("created!", Moment), ("modified!", Moment)];

fn check(object: &Value, kind: &str) {
    let (_, properties) = TYPES.iter().find(|(name, _)| *name == kind).expect("a type of the table");
    assert_eq!(object["type"], format!("https://schema.oparl.org/1.1/{kind}"));
    let known = || ALWAYS.iter().chain(*properties);
    for (needed, _) in known().filter_map(|(name, shape)| Some((name.strip_suffix('!')?, shape))) {
        assert!(!object[needed].is_null(), "{kind} has no {needed}");
    }
    for (name, value) in object.as_object().unwrap().iter().filter(|(name, _)| *name != "type") {
        let shape = known().find(|(known, _)| known.trim_end_matches('!') == name);
        let (_, shape) = shape.unwrap_or_else(|| panic!("{kind} knows no {name}"));
        let text = value.as_str();
        let fits = match shape {
            Url => is_url(value),
            Urls => value.as_array().is_some_and(|urls| urls.iter().all(is_url)),
            Text => text.is_some(),
            Texts => value.as_array().is_some_and(|texts| !texts.is_empty() && texts.iter().all(Value::is_string)),
            Flag => value.is_boolean(),
            Integer => value.is_i64(),
            Moment => text.is_some_and(|text| text.len() == 24 && text.contains('T')),
            Day => text.is_some_and(|text| text.len() == 10),
            One(kind) => {
                check(value, kind);
                true
            }
            Many(kind) => {
                value.as_array().unwrap().iter().for_each(|object| check(object, kind));
                true
            }
            Own => true,
        };
        assert!(fits, "{kind}.{name}: {value}");
    }
}

fn is_url(value: &Value) -> bool {
    value.as_str().is_some_and(|url| url.starts_with("https://"))
}

/// Where the objects will be published.
const BASE: &str = "https://ratsinfo.example/oparl/";
/// The lists of a body, what is in them, and how much of it.
const LISTS: [(&str, &str, usize); 12] = [
    ("bodies", "Body", 1),
    ("organizations", "Organization", 1),
    ("legislativeterms", "LegislativeTerm", 1),
    ("meetings", "Meeting", 1),
    ("agendaitems", "AgendaItem", 3),
    ("papers", "Paper", 3),
    ("consultations", "Consultation", 3),
    ("locations", "Location", 1),
    ("persons", "Person", 0),
    ("memberships", "Membership", 0),
    ("files", "File", 0),
    ("system", "System", 1),
];

/// What an export writes: the objects of each list, and the one system.
fn exported() -> BTreeMap<&'static str, Vec<Value>> {
    let room = Room::new();
    let mut record = conference(&room).record();
    record.done(json!({ "do": "correct", "field": "place", "value": "Rathaus", "reason": "vergessen" }));
    record.end();
    room.print(&["export", "--to", "oparl:oparl", "--base-url", BASE]);
    let folder = room.path().join("oparl");
    let read = |name: &str| -> Value {
        serde_json::from_slice(&fs::read(folder.join(name).with_extension("json")).unwrap()).unwrap()
    };
    let files: BTreeSet<_> = fs::read_dir(&folder).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert_eq!(files.len(), LISTS.len() + 1, "{files:?}");
    assert_eq!(read("body"), read("bodies")["data"][0]);
    LISTS
        .into_iter()
        .map(|(list, _, count)| {
            let read = read(list);
            let objects = read["data"].as_array().cloned().unwrap_or_else(|| vec![read]);
            assert_eq!(objects.len(), count, "{list}");
            (list, objects)
        })
        .collect()
}

#[test]
fn oparl_objects_have_what_they_need_and_nothing_empty() {
    let room = Room::new();
    conference(&room);
    room.print(&["export", "--to", "oparl:oparl", "--base-url", "https://ratsinfo.example/oparl/"]);
    fn check(value: &Value, path: &str) {
        match value {
            Value::Null => panic!("{path} is null"),
            Value::String(text) => assert!(!text.is_empty(), "{path} is empty"),
            Value::Array(list) => {
                // Only the data of an external list may be empty.
                assert!(!list.is_empty() || path.ends_with(".json/data"), "{path} is empty");
                list.iter().for_each(|item| check(item, &format!("{path}[]")));
            }
            Value::Object(object) => {
                if let Some(kind) = object.get("type").and_then(Value::as_str) {
                    assert!(kind.starts_with("https://schema.oparl.org/1.1/"), "{path}: {kind}");
                    assert!(object["id"].as_str().unwrap().starts_with("https://ratsinfo.example/oparl/"), "{path}");
                    for needed in ["created", "modified"] {
                        assert!(object[needed].as_str().unwrap().ends_with('Z'), "{path}/{needed}");
                    }
                }
                object.iter().for_each(|(key, value)| check(value, &format!("{path}/{key}")));
            }
            Value::Bool(_) | Value::Number(_) => {}
        }
    }
    let files = contents(&room.path().join("oparl"));
    let read = |name: &str| -> Value {
        let (_, bytes) = files.iter().find(|(path, _)| path.ends_with(&format!("/{name}.json"))).unwrap();
        serde_json::from_slice(bytes).unwrap()
    };
    for (path, bytes) in &files {
        check(&serde_json::from_slice(bytes).unwrap(), path);
    }
    for needed in [
        "organization",
        "person",
        "meeting",
        "paper",
        "legislativeTerm",
        "agendaItem",
        "consultation",
        "file",
        "locationList",
        "legislativeTermList",
        "membership",
        "name",
    ] {
        assert!(!read("body")[needed].is_null(), "{needed}");
    }
    let meetings = read("meetings");
    let items = meetings["data"][0]["agendaItem"].as_array().unwrap();
    let orders: Vec<_> = items.iter().map(|item| item["order"].as_i64().unwrap()).collect();
    assert_eq!(orders, [0, 1, 2]);
    let vote = &items[0]["fachkonferenz:vote"];
    assert_eq!(vote["counts"][0], json!({ "option": "yes", "value": 2 }));
    assert_eq!(read("consultations")["data"][0]["authoritative"], false);
    let first = contents(&room.path().join("oparl"));
    room.print(&["export", "--to", "oparl:oparl", "--base-url", "https://ratsinfo.example/oparl/"]);
    assert_eq!(contents(&room.path().join("oparl")), first);
}

#[test]
fn every_object_has_the_shape_of_its_type() {
    let exported = exported();
    for (list, kind, _) in LISTS {
        exported[list].iter().for_each(|object| check(object, kind));
    }
}

#[test]
fn whatever_is_named_is_there_and_what_stands_inside_does_not_name_what_it_stands_in() {
    let exported = exported();
    let lists = LISTS.iter().map(|(list, _, _)| format!("{BASE}{list}.json"));
    let objects = exported.values().flatten().map(|object| object["id"].as_str().unwrap().to_owned());
    let there: BTreeSet<_> = lists.chain(objects).collect();
    for object in exported.values().flatten() {
        let mut named = Vec::new();
        urls(object, &mut named);
        for url in named.iter().filter(|url| url.starts_with(BASE)) {
            assert!(there.contains(*url), "{url} of {}", object["id"]);
        }
    }
    for (list, property, above) in [
        ("bodies", "legislativeTerm", "body"),
        ("meetings", "agendaItem", "meeting"),
        ("papers", "consultation", "paper"),
    ] {
        for inside in exported[list].iter().flat_map(|object| object[property].as_array().unwrap()) {
            assert!(inside[above].is_null(), "{inside}");
        }
    }
}

fn urls<'v>(value: &'v Value, named: &mut Vec<&'v str>) {
    match value {
        Value::String(text) => named.push(text),
        Value::Array(values) => values.iter().for_each(|value| urls(value, named)),
        Value::Object(values) => values.values().for_each(|value| urls(value, named)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The published schemas: they name each other by the addresses that they are published at.
struct Published(PathBuf);

impl Published {
    fn read(&self, kind: &str) -> Result<Value, Box<dyn Error + Send + Sync>> {
        Ok(serde_json::from_slice(&fs::read(self.0.join(kind).with_extension("json"))?)?)
    }
}

impl Retrieve for Published {
    fn retrieve(&self, uri: &Uri<String>) -> Result<Value, Box<dyn Error + Send + Sync>> {
        let path = Path::new(uri.path().as_str());
        self.read(path.file_stem().and_then(|kind| kind.to_str()).ok_or("no schema")?)
    }
}

#[test]
fn the_published_schemas_accept_every_object() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/oparl");
    if !folder.exists() {
        println!("skipped: .ci/run has not fetched the schemas of OParl, or could not");
        return;
    }
    let exported = exported();
    for (list, kind, _) in LISTS.into_iter().filter(|(.., count)| *count > 0) {
        let schema = jsonschema::options()
            .should_validate_formats(true)
            .with_format("url", |url: &str| url.starts_with("https://"))
            .with_retriever(Published(folder.clone()))
            .build(&Published(folder.clone()).read(kind).unwrap())
            .unwrap_or_else(|error| panic!("{kind}: {error}"));
        for object in &exported[list] {
            let faults: Vec<_> = schema.iter_errors(object).map(|e| format!("{}: {e}", e.instance_path())).collect();
            assert!(faults.is_empty(), "{kind}: {faults:?}");
        }
        // Each of them refuses what lacks its type.
        assert!(!schema.is_valid(&json!({ "id": BASE })), "{kind}");
    }
}
