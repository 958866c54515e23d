//! Every OParl object has the shape that the schemas of OParl 1.1 (github.com/OParl/spec, folder `schema`) give its type:
//! what must be there, and what stands in each property. The table says in short what those files say at length.

use std::fs;

use serde_json::Value;

use crate::{dataset::conference, room::Room};

/// What stands in a property.
enum Shape {
    Url,
    Urls,
    Text,
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

use Shape::{Day, Flag, Integer, Many, Moment, One, Own, Text, Url, Urls};

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
    ("Organization", &[("body", Url), ("name", Text), ("organizationType", Text)]),
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

/// What every object has.
const ALWAYS: [(&str, Shape); 3] = [("id!", Url), ("created", Moment), ("modified", Moment)];

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

#[test]
fn every_object_has_the_shape_of_its_schema() {
    let room = Room::new();
    conference(&room);
    room.print(&["export", "--to", "oparl:oparl", "--base-url", "https://ratsinfo.example/oparl/"]);
    let read = |name: &str| -> Value {
        serde_json::from_slice(&fs::read(room.path().join("oparl").join(format!("{name}.json"))).unwrap()).unwrap()
    };
    check(&read("system"), "System");
    check(&read("body"), "Body");
    for (list, kind, count) in [
        ("bodies", "Body", 1),
        ("organizations", "Organization", 1),
        ("legislativeterms", "LegislativeTerm", 1),
        ("meetings", "Meeting", 1),
        ("agendaitems", "AgendaItem", 3),
        ("papers", "Paper", 3),
        ("consultations", "Consultation", 3),
    ] {
        let objects = read(list)["data"].as_array().unwrap().clone();
        assert_eq!(objects.len(), count, "{list}");
        objects.iter().for_each(|object| check(object, kind));
    }
}
