//! A session as it is planned: the plan file (`fachkonferenz/plan/1`), its reading and its faults. Nothing here happens.

use schemars::JsonSchema;
use serde::Serialize;

use super::{
    clean::{NAME_MAX, REASON_MAX, TEXT_MAX, TITLE_MAX},
    concept::Concept,
    day::Day,
    hour::Hour,
    kind::{ItemKind, Lang},
    organiser::Organiser,
    reading::{FieldFault, Json, Node, Wrong},
    state::{Item, Session},
};
use crate::voting::{Method, Quorum, Rule};

/// The format that plans name in their first line.
pub const PLAN_FORMAT: &str = "fachkonferenz/plan/1";
/// The largest plan file, in bytes.
pub const PLAN_MAX_BYTES: usize = 1 << 20;
/// How many agenda items a plan may have.
pub const PLANNED_ITEMS_MAX: usize = 200;
/// The longest an agenda item can be planned, in minutes: one day.
pub const ITEM_MINUTES_MAX: u16 = 24 * 60;
/// The highest number that a quorum may ask for.
pub const QUORUM_MAX: u64 = 1_000_000;
const QUORUM_WORDS: &[&str] = &["none", "majority_members", "one_third_members"];

/// What a session is made from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Plan {
    /// `fachkonferenz/plan/1`
    #[schemars(extend("const" = PLAN_FORMAT))]
    pub format: &'static str,
    /// What the session is called.
    #[schemars(length(min = 1, max = TITLE_MAX))]
    pub title: Box<str>,
    /// On which day it takes place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Day>,
    /// When it is to begin, by the clock of the place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<Hour>,
    /// Where it takes place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = NAME_MAX))]
    pub place: Option<Box<str>>,
    /// Who organises it and answers for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organiser: Option<Organiser>,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = TEXT_MAX))]
    pub description: Option<Box<str>>,
    /// The language of its log and its minutes; German where none is named.
    #[serde(default = "german")]
    pub language: Lang,
    /// The catalogue of Handlungsfelder; the example catalogue where none is given.
    #[serde(default = "Concept::example")]
    pub concept: Concept,
    /// The majority that votes need unless they name another; a simple one where none is named.
    #[serde(default)]
    pub rule: Rule,
    /// The presence that votes need unless they name another; none where none is named.
    #[serde(default)]
    pub quorum: Quorum,
    /// The agenda, in order.
    #[schemars(length(min = 1, max = PLANNED_ITEMS_MAX))]
    pub agenda: Vec<PlannedItem>,
}

/// An agenda item as planned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct PlannedItem {
    /// What it is called.
    #[schemars(length(min = 1, max = TITLE_MAX))]
    pub title: Box<str>,
    /// What it is for.
    pub kind: ItemKind,
    /// How its proposals are usually voted on, where its kind doesn't say it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<Method>,
    /// How long it is to take, in minutes; open where none is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = ITEM_MINUTES_MAX))]
    pub minutes: Option<u16>,
    /// Not to be shortened when the session runs late.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub protected: bool,
    /// Whether everybody may know of it (öffentlich).
    #[serde(default = "yes", skip_serializing_if = "is_public")]
    pub public: bool,
    /// A hint for the moderation, never for the minutes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1, max = REASON_MAX))]
    pub note: Option<Box<str>>,
}

/// Why a file is no plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanFault {
    /// The file has more bytes than allowed.
    TooLarge {
        /// How many are allowed.
        max: usize,
        /// How many there are.
        len: usize,
    },
    /// It is no JSON, or nested deeper than anything sensible.
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// It is of another format, perhaps of a later version.
    Format {
        /// What it says.
        found: Box<str>,
    },
    /// One of its values is wrong.
    Field(FieldFault),
}

impl From<FieldFault> for PlanFault {
    fn from(fault: FieldFault) -> Self {
        Self::Field(fault)
    }
}

/// What a new session says of itself instead of what its plan says; what is none stays as planned.
#[derive(Clone, Debug, Default)]
pub struct Details {
    /// Its title.
    pub title: Option<Box<str>>,
    /// Its day.
    pub date: Option<Day>,
    /// When it is to begin.
    pub start: Option<Hour>,
    /// Where it takes place.
    pub place: Option<Box<str>>,
    /// The language of its log and minutes.
    pub language: Option<Lang>,
}

impl Plan {
    /// The plan of a session like this one: its agenda as it stands with the minutes that were planned for it, its rules, its
    /// catalogue; not its day.
    pub fn like(session: &Session) -> Self {
        let item = |item: &Item| PlannedItem {
            title: item.title.clone(),
            kind: item.kind,
            method: item.method,
            minutes: item.minutes_before,
            protected: item.protected,
            public: item.public,
            note: item.hint.clone(),
        };
        let head = &session.head;
        Self {
            format: PLAN_FORMAT,
            title: head.title.clone(),
            date: None,
            start: head.start,
            place: head.place.clone(),
            organiser: head.organiser.clone(),
            description: None,
            language: head.language,
            concept: session.concept.as_ref().clone(),
            rule: head.rule,
            quorum: head.quorum,
            agenda: session.on_agenda().map(|(_, planned)| item(planned)).collect(),
        }
    }

    /// Says of the session what the details say.
    pub fn adapt(&mut self, details: Details) {
        let Details { title, date, start, place, language } = details;
        self.title = title.unwrap_or_else(|| self.title.clone());
        self.date = date.or(self.date);
        self.start = start.or(self.start);
        self.place = place.or(self.place.take());
        self.language = language.unwrap_or(self.language);
    }

    /// The bytes of `plan.json`.
    pub fn to_json(&self) -> Vec<u8> {
        let mut json = serde_json::to_vec_pretty(self).expect("a plan has string keys only and no failing parts");
        json.push(b'\n');
        json
    }

    /// Reads a plan file, its texts cleaned and what it leaves out filled in.
    pub fn parse(json: &str) -> Result<Self, PlanFault> {
        if json.len() > PLAN_MAX_BYTES {
            return Err(PlanFault::TooLarge { max: PLAN_MAX_BYTES, len: json.len() });
        }
        let json: Json = serde_json::from_str(json.trim_start_matches('\u{FEFF}'))
            .map_err(|e| PlanFault::NotJson { line: e.line(), column: e.column() })?;
        let root = Node::root(&json);
        // The format comes first: a later one may well have keys that this one doesn't know.
        let format = root.any_object()?.required("format")?.line(NAME_MAX)?;
        if &*format != PLAN_FORMAT {
            return Err(PlanFault::Format { found: format });
        }
        let plan = root.object(&[
            "format",
            "title",
            "date",
            "start",
            "place",
            "organiser",
            "description",
            "language",
            "concept",
            "rule",
            "quorum",
            "agenda",
        ])?;
        Ok(Self {
            format: PLAN_FORMAT,
            title: plan.required("title")?.line(TITLE_MAX)?,
            date: plan
                .optional("date")
                .map(|date| date.text()?.parse().or_else(|_| date.fault(Wrong::Day)))
                .transpose()?,
            start: plan
                .optional("start")
                .map(|start| start.text()?.parse().or_else(|_| start.fault(Wrong::Hour)))
                .transpose()?,
            place: plan.optional("place").map(|place| place.line(NAME_MAX)).transpose()?,
            organiser: plan.optional("organiser").map(|node| Organiser::read(&node)).transpose()?,
            description: plan.optional("description").map(|text| text.prose(TEXT_MAX)).transpose()?,
            language: plan.optional("language").map_or(Ok(german()), |word| word.word())?,
            concept: plan.optional("concept").map_or_else(|| Ok(Concept::example()), |node| Concept::read(&node))?,
            rule: plan.optional("rule").map_or(Ok(Rule::default()), |word| word.word())?,
            quorum: plan.optional("quorum").map_or(Ok(Quorum::None), |quorum| read_quorum(&quorum))?,
            agenda: plan.required("agenda")?.list(1..=PLANNED_ITEMS_MAX, PlannedItem::read)?,
        })
    }
}

impl PlannedItem {
    fn read(node: &Node) -> Result<Self, FieldFault> {
        let item = node.object(&["title", "kind", "method", "minutes", "protected", "public", "note"])?;
        Ok(Self {
            title: item.required("title")?.line(TITLE_MAX)?,
            kind: item.required("kind")?.word()?,
            method: item.optional("method").map(|word| word.word()).transpose()?,
            minutes: item.optional("minutes").map(|minutes| minutes.number(1..=ITEM_MINUTES_MAX)).transpose()?,
            protected: item.optional("protected").map_or(Ok(false), |flag| flag.flag())?,
            public: item.optional("public").map_or(Ok(true), |flag| flag.flag())?,
            note: item.optional("note").map(|note| note.prose(REASON_MAX)).transpose()?,
        })
    }
}

const fn yes() -> bool {
    true
}

fn is_public(public: &bool) -> bool {
    *public
}

fn german() -> Lang {
    Lang::De
}

fn read_quorum(node: &Node) -> Result<Quorum, FieldFault> {
    if node.is_number() {
        return node.number(1..=QUORUM_MAX).map(Quorum::AtLeast);
    }
    match node.text()? {
        "none" => Ok(Quorum::None),
        "majority_members" => Ok(Quorum::MajorityMembers),
        "one_third_members" => Ok(Quorum::OneThirdMembers),
        _ => node.fault(Wrong::Word(QUORUM_WORDS)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::{
        clean::TextFault,
        reading::Expected,
        templates::{TEMPLATES, Template},
    };

    const FULL: &str = r#"{
        "format": "fachkonferenz/plan/1", "title": "Fachkonferenz", "date": "2026-11-22", "start": "17:00", "place": "Rathaus", "organiser": {"name": "Stadt", "address": "Markt 1\n40213 Ort", "purge": "Nach einem Jahr"},
        "description": "Worum\nes geht", "language": "en", "rule": "two_thirds_cast", "quorum": 12,
        "concept": {"id": "stadt", "version": "2013", "title": {"de": "Konzept"}, "official": true, "fields": [
            {"code": "A", "name": {"de": "Wohnen", "en": "Housing"}, "description": {"de": "W"}, "keywords": ["Miete"]},
            {"code": "B", "name": {"de": "Bildung"}}]},
        "agenda": [
            {"title": "Beginn", "kind": "opening", "minutes": 10, "protected": true, "note": "Ruhe"},
            {"title": " Ende\u200b ", "kind": "closing"}]}"#;

    fn schema() -> jsonschema::Validator {
        let schema = schemars::schema_for!(Plan);
        jsonschema::validator_for(schema.as_value()).expect("the schema is one")
    }

    #[test]
    fn a_full_plan_is_read_cleaned_and_kept() {
        let plan = Plan::parse(FULL).unwrap();
        assert_eq!((plan.quorum, plan.rule, plan.language), (Quorum::AtLeast(12), Rule::TwoThirdsCast, Lang::En));
        assert_eq!(&*plan.agenda[1].title, "Ende");
        assert_eq!(plan.concept.fields[1].name.get(Lang::En), "Bildung");
        let written = serde_json::to_string(&plan).unwrap();
        assert_eq!(Plan::parse(&written).as_ref(), Ok(&plan));
        for json in [FULL, &written] {
            assert!(schema().is_valid(&serde_json::from_str(json).unwrap()));
        }
    }

    #[test]
    fn what_a_plan_leaves_out_is_filled_in() {
        let json =
            r#"{"format":"fachkonferenz/plan/1","title":"T","place":null,"agenda":[{"title":"A","kind":"vote"}]}"#;
        let plan = Plan::parse(&format!("\u{FEFF}{json}")).unwrap();
        assert_eq!((plan.language, plan.rule, plan.quorum), (Lang::De, Rule::Simple, Quorum::None));
        assert_eq!((plan.place, plan.agenda[0].minutes), (None, None));
        assert_eq!(plan.concept, Concept::example());
    }

    #[test]
    fn templates_are_plans_as_the_schema_says() {
        for Template { name, json } in TEMPLATES {
            let plan = Plan::parse(json).unwrap_or_else(|fault| panic!("{name}: {fault:?}"));
            assert!(schema().is_valid(&serde_json::from_str(json).unwrap()), "{name}");
            assert!(plan.date.is_none() && plan.place.is_none(), "{name}");
            assert_eq!(plan.agenda.first().map(|item| item.kind), Some(ItemKind::Opening), "{name}");
            assert_eq!(plan.agenda.last().map(|item| item.kind), Some(ItemKind::Closing), "{name}");
            assert!(plan.agenda.iter().all(|item| item.minutes.is_some()), "{name}");
        }
        let minutes = |name: &str| -> Vec<u16> {
            let json = TEMPLATES.iter().find(|template| template.name == name).unwrap().json;
            Plan::parse(json).unwrap().agenda.iter().filter_map(|item| item.minutes).collect()
        };
        assert_eq!(minutes("fachkonferenz-halbtags"), [15, 20, 25, 20, 15, 15, 55, 25, 25, 15, 10]);
        assert_eq!(minutes("fachkonferenz-ganztags").iter().sum::<u16>(), 7 * 60);
        assert_eq!(minutes("handlungsfeld-werkstatt").iter().sum::<u16>(), 90);
    }

    /// The full plan with `from` replaced by `to` has this fault; the schema refuses it too where `in_schema`.
    fn check(from: &str, to: &str, path: &str, wrong: Wrong, in_schema: bool) {
        assert!(FULL.contains(from), "{from}");
        let json = FULL.replacen(from, to, 1);
        let fault = PlanFault::Field(FieldFault { path: path.to_owned(), wrong });
        assert_eq!(Plan::parse(&json), Err(fault), "{from} -> {to}");
        assert_eq!(!schema().is_valid(&serde_json::from_str(&json).unwrap()), in_schema, "schema: {from} -> {to}");
    }

    #[test]
    fn every_fault_names_its_place() {
        let agenda_words = ItemKind::ALL.iter().map(|kind| kind.as_str()).collect::<Vec<_>>().leak();
        check(r#""title": "Fachkonferenz","#, "", "title", Wrong::Missing, true);
        check(r#""title": "Beginn","#, "", "agenda[0].title", Wrong::Missing, true);
        check(r#""title": "Beginn","#, r#""title": null,"#, "agenda[0].title", Wrong::Missing, true);
        check(r#""minutes": 10"#, r#""minuten": 10"#, "agenda[0].minuten", Wrong::Unknown, true);
        check(r#""minutes": 10"#, r#""minutes": 10, "minutes": 5"#, "agenda[0].minutes", Wrong::Twice, false);
        check(r#""minutes": 10"#, r#""minutes": 0"#, "agenda[0].minutes", Wrong::Range(1, 1440), true);
        check(r#""minutes": 10"#, r#""minutes": -5"#, "agenda[0].minutes", Wrong::Range(1, 1440), true);
        check(r#""minutes": 10"#, r#""minutes": 1441"#, "agenda[0].minutes", Wrong::Range(1, 1440), true);
        check(r#""minutes": 10"#, r#""minutes": 1.5"#, "agenda[0].minutes", Wrong::Type(Expected::WholeNumber), true);
        check(r#""minutes": 10"#, r#""minutes": "10""#, "agenda[0].minutes", Wrong::Type(Expected::WholeNumber), true);
        check(r#""protected": true"#, r#""protected": 1"#, "agenda[0].protected", Wrong::Type(Expected::Flag), true);
        check(r#""kind": "opening""#, r#""kind": "begin""#, "agenda[0].kind", Wrong::Word(agenda_words), true);
        check(r#""kind": "opening""#, r#""kind": 1"#, "agenda[0].kind", Wrong::Type(Expected::Text), true);
        check(r#""Ruhe""#, r#""\u200b""#, "agenda[0].note", Wrong::Text(TextFault::Empty), false);
        check("2026-11-22", "2026-02-30", "date", Wrong::Day, false);
        check("17:00", "25:00", "start", Wrong::Hour, true);
        check("\"quorum\": 12", "\"quorum\": 0", "quorum", Wrong::Range(1, QUORUM_MAX), false);
        check(r#"12"#, r#""half""#, "quorum", Wrong::Word(QUORUM_WORDS), true);
        check(r#""de": "Konzept""#, r#""en": "Concept""#, "concept.title.de", Wrong::Missing, true);
        let same = Wrong::SameAs("concept.fields[0].code".to_owned());
        check(r#""B""#, r#""a""#, "concept.fields[1].code", same, false);
        check(r#""B""#, r#""""#, "concept.fields[1].code", Wrong::Text(TextFault::Empty), true);
        let long = Wrong::Text(TextFault::TooLong { max: 12, len: 13 });
        check(r#""B""#, r#""ABCDEFGHIJKLM""#, "concept.fields[1].code", long, true);
        let long = Wrong::Text(TextFault::TooLong { max: 200, len: 201 });
        check("\"Fachkonferenz\"", &format!("{:?}", "x".repeat(201)), "title", long, true);
    }

    #[test]
    fn lists_have_bounds() {
        let wrong = |path: &str, wrong| Err(PlanFault::Field(FieldFault { path: path.to_owned(), wrong }));
        let plan = |agenda: &str, more: &str| {
            Plan::parse(&format!(r#"{{"format":"fachkonferenz/plan/1","title":"T","agenda":{agenda}{more}}}"#))
        };
        assert_eq!(plan("[]", ""), wrong("agenda", Wrong::Count(1, 200)));
        assert_eq!(plan("{}", ""), wrong("agenda", Wrong::Type(Expected::List)));
        assert_eq!(plan("[7]", ""), wrong("agenda[0]", Wrong::Type(Expected::Object)));
        let concept = r#","concept":{"id":"x","version":"1","title":{"de":"x"},"fields":[]}"#;
        assert_eq!(plan(r#"[{"title":"A","kind":"vote"}]"#, concept), wrong("concept.fields", Wrong::Count(1, 99)));
        assert_eq!(Plan::parse("[]"), wrong(".", Wrong::Type(Expected::Object)));
        assert_eq!(Plan::parse("{}"), wrong("format", Wrong::Missing));
    }

    #[test]
    fn a_file_that_is_no_plan_is_refused_whole() {
        let later = r#"{"format":"fachkonferenz/plan/2","etage":3}"#;
        assert_eq!(Plan::parse(later), Err(PlanFault::Format { found: "fachkonferenz/plan/2".into() }));
        assert_eq!(Plan::parse("{\n\"format\" 1}"), Err(PlanFault::NotJson { line: 2, column: 10 }));
        assert!(matches!(Plan::parse(""), Err(PlanFault::NotJson { .. })));
        assert!(matches!(Plan::parse(&"[".repeat(100_000)), Err(PlanFault::NotJson { .. })));
        let large = " ".repeat(PLAN_MAX_BYTES + 1);
        assert_eq!(Plan::parse(&large), Err(PlanFault::TooLarge { max: PLAN_MAX_BYTES, len: PLAN_MAX_BYTES + 1 }));
    }
}
