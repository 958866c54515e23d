//! The dataset as OParl 1.1 objects: a session is a Meeting, each outcome an AgendaItem and the Consultation of a
//! Paper.
//!
//! A Fachkonferenz recommends, so no Consultation is authoritative. OParl knows no votes: they stand, as Popolo writes
//! them (`counts`), in the property `fachkonferenz:vote`. There are no persons in it.

use std::path::Path;

use serde_json::{Map, Value as Json, json};

use super::{
    files::replace_folder,
    schema::{HANDLUNGSFELDER, OUTCOMES, SESSIONS, VOTES},
    store::{Memory, StoreError},
    value::{Row, Value},
};
use crate::{
    session::{Lang, OutcomeKind, OutcomeResult},
    t,
    text::{self, lang_named},
};

/// Where the objects pretend to be, unless it is said where they will be published. Nothing can ever be there.
pub const NOWHERE: &str = "https://fachkonferenz.invalid/oparl/";

/// Where objects will be published, as their ids begin: an address of a web server, ended by a slash.
pub fn base_url(text: &str) -> Option<String> {
    let host = ["https://", "http://"].iter().find_map(|scheme| text.strip_prefix(scheme))?;
    let is_usual = |c: char| !c.is_whitespace() && !c.is_control() && !"<>\"'\\?#".contains(c);
    let is_address = host.starts_with(|c: char| c.is_alphanumeric() || c == '[') && host.chars().all(is_usual);
    is_address.then(|| format!("{}/", text.trim_end_matches('/')))
}

/// Lists that a body has to name, and that stay empty here.
const EMPTY: [(&str, &str); 3] = [("person", "persons"), ("membership", "memberships"), ("file", "files")];

/// Puts the objects in the place of the folder; their ids begin with `base`.
///
/// # Errors
/// The folder holds something else, or can't be written.
pub fn write(folder: &Path, base: &str, dataset: &Memory) -> Result<(), StoreError> {
    let objects = Objects { base, dataset };
    let mut files = vec![
        ("system".to_owned(), objects.system()),
        ("body".to_owned(), objects.body()),
        ("bodies".to_owned(), list(vec![objects.body()])),
        ("organizations".to_owned(), list(vec![objects.organization()])),
        ("legislativeterms".to_owned(), list(vec![objects.term()])),
        ("meetings".to_owned(), list(dataset.all(&SESSIONS).map(|session| objects.meeting(session)).collect())),
        ("agendaitems".to_owned(), list(objects.of_outcomes(Objects::agenda_item))),
        ("papers".to_owned(), list(objects.of_outcomes(Objects::paper))),
        ("consultations".to_owned(), list(objects.of_outcomes(Objects::consultation))),
        (
            "locations".to_owned(),
            list(dataset.all(&SESSIONS).filter_map(|session| objects.location(session)).collect()),
        ),
    ];
    files.extend(EMPTY.map(|(_, name)| (name.to_owned(), list(Vec::new()))));
    let files = files.into_iter().map(|(name, object)| {
        let mut bytes = serde_json::to_vec_pretty(&object).expect("keys are texts");
        bytes.push(b'\n');
        (format!("{name}.json"), bytes)
    });
    let files: Vec<_> = files.collect();
    replace_folder(folder, &files, |name| files.iter().any(|(known, _)| known == name))
}

struct Objects<'a> {
    base: &'a str,
    dataset: &'a Memory,
}

/// A list of objects, all on one page.
fn list(objects: Vec<Json>) -> Json {
    let pagination = json!({ "totalElements": objects.len(), "elementsPerPage": objects.len().max(1) });
    json!({ "data": objects, "pagination": pagination, "links": {} })
}

/// An object as it stands inside another one: there it does not name that one.
fn inside(mut object: Json, above: &str) -> Json {
    if let Json::Object(properties) = &mut object {
        properties.remove(above);
    }
    object
}

/// An object without what isn't known: OParl has neither nulls nor empty texts.
fn object<const N: usize>(properties: [(&str, Json); N]) -> Json {
    let known = properties.into_iter().filter(|(_, value)| !value.is_null() && *value != json!(""));
    Json::Object(known.map(|(name, value)| (name.to_owned(), value)).collect::<Map<_, _>>())
}

fn text_of(value: &Value<'_>) -> Json {
    value.text().map_or(Json::Null, Json::from)
}

impl Objects<'_> {
    fn url(&self, path: &str) -> Json {
        format!("{}{path}", self.base).into()
    }

    fn id(&self, kind: &str, row: &Row<'_>) -> Json {
        self.url(&format!("{kind}/{}", row["id"].written()))
    }

    /// When the first session began, and when anything last changed.
    fn times(&self) -> (Json, Json) {
        let sessions = || self.dataset.all(&SESSIONS);
        let created = sessions().filter_map(|session| session["opened_at"].text()).min();
        let modified = sessions().filter_map(|session| session["journal_at"].text()).max();
        (created.into(), modified.into())
    }

    /// The language of the sessions, which is that of the names given here.
    fn lang(&self, session: Option<&Row<'_>>) -> Lang {
        let session = session.or_else(|| self.dataset.all(&SESSIONS).next());
        session.and_then(|session| lang_named(session["language"].text()?)).unwrap_or(Lang::De)
    }

    fn system(&self) -> Json {
        let (created, modified) = self.times();
        object([
            ("id", self.url("system.json")),
            ("type", "https://schema.oparl.org/1.1/System".into()),
            ("oparlVersion", "https://schema.oparl.org/1.1/".into()),
            ("body", self.url("bodies.json")),
            ("name", t!(self.lang(None), "oparl-organization").into()),
            ("created", created),
            ("modified", modified),
        ])
    }

    fn body(&self) -> Json {
        let (created, modified) = self.times();
        let mut body = object([
            ("id", self.url("body.json")),
            ("type", "https://schema.oparl.org/1.1/Body".into()),
            ("system", self.url("system.json")),
            ("name", t!(self.lang(None), "oparl-body").into()),
            ("organization", self.url("organizations.json")),
            ("meeting", self.url("meetings.json")),
            ("agendaItem", self.url("agendaitems.json")),
            ("paper", self.url("papers.json")),
            ("consultation", self.url("consultations.json")),
            ("legislativeTermList", self.url("legislativeterms.json")),
            ("legislativeTerm", json!([inside(self.term(), "body")])),
            ("locationList", self.url("locations.json")),
            ("created", created),
            ("modified", modified),
        ]);
        for (property, name) in EMPTY {
            body[property] = self.url(&format!("{name}.json"));
        }
        body
    }

    /// A body has to have one.
    fn term(&self) -> Json {
        let (created, modified) = self.times();
        object([
            ("id", self.url("legislativeterm/none")),
            ("type", "https://schema.oparl.org/1.1/LegislativeTerm".into()),
            ("body", self.url("body.json")),
            ("name", t!(self.lang(None), "oparl-term").into()),
            ("created", created),
            ("modified", modified),
        ])
    }

    fn organization(&self) -> Json {
        let (created, modified) = self.times();
        object([
            ("id", self.url("organization/fachkonferenz")),
            ("type", "https://schema.oparl.org/1.1/Organization".into()),
            ("body", self.url("body.json")),
            ("name", t!(self.lang(None), "oparl-organization").into()),
            ("organizationType", t!(Lang::De, "oparl-organization-type").into()),
            ("meeting", self.url("meetings.json")),
            ("consultation", self.url("consultations.json")),
            ("created", created),
            ("modified", modified),
        ])
    }

    fn meeting(&self, session: &Row<'_>) -> Json {
        let items = self.outcomes_of(session).map(|outcome| inside(self.agenda_item(session, outcome), "meeting"));
        let items: Vec<_> = items.collect();
        object([
            ("id", self.id("meeting", session)),
            ("type", "https://schema.oparl.org/1.1/Meeting".into()),
            ("name", text_of(&session["title"])),
            ("meetingState", t!(Lang::De, "oparl-meeting-state").into()),
            ("start", text_of(&session["opened_at"])),
            ("end", text_of(&session["closed_at"])),
            ("location", self.location(session).into()),
            ("organization", json!([self.url("organization/fachkonferenz")])),
            ("agendaItem", if items.is_empty() { Json::Null } else { items.into() }),
            ("created", created(session)),
            ("modified", text_of(&session["journal_at"])),
        ])
    }

    /// Where a session took place, where that is known.
    fn location(&self, session: &Row<'_>) -> Option<Json> {
        Some(object([
            ("id", self.id("location", session)),
            ("type", "https://schema.oparl.org/1.1/Location".into()),
            ("description", session["place"].text().filter(|place| !place.is_empty())?.into()),
            ("created", created(session)),
            ("modified", text_of(&session["journal_at"])),
        ]))
    }

    /// The outcomes of a session in their order, without those it took back.
    fn outcomes_of<'d>(&'d self, session: &'d Row<'_>) -> impl Iterator<Item = &'d Row<'static>> {
        let of_session = self.dataset.of_session(&OUTCOMES, &session["id"].written());
        let mut outcomes: Vec<_> = of_session.filter(|outcome| outcome["withdrawn_at"].is_null()).collect();
        outcomes.sort_by_key(|outcome| outcome["number"].number());
        outcomes.into_iter()
    }

    fn of_outcomes(&self, of: impl Fn(&Self, &Row<'_>, &Row<'_>) -> Json) -> Vec<Json> {
        let sessions = self.dataset.all(&SESSIONS);
        sessions
            .flat_map(|session| self.outcomes_of(session).map(|outcome| of(self, session, outcome)).collect::<Vec<_>>())
            .collect()
    }

    fn agenda_item(&self, session: &Row<'_>, outcome: &Row<'_>) -> Json {
        let lang = self.lang(Some(session));
        let number = |column: &str| outcome[column].number().map(|number| number.to_string());
        let numbers: Vec<_> = [number("item_number"), number("number")].into_iter().flatten().collect();
        let result = OutcomeResult::ALL.iter().find(|result| Some(result.as_str()) == outcome["result"].text());
        let vote = outcome["vote_id"].text().and_then(|id| self.dataset.find(&VOTES, id));
        object([
            ("id", self.id("agendaitem", outcome)),
            ("type", "https://schema.oparl.org/1.1/AgendaItem".into()),
            ("meeting", self.id("meeting", session)),
            ("number", numbers.join(".").into()),
            ("order", outcome["number"].number().map(|number| number - 1).into()),
            ("name", text_of(&outcome["title"])),
            ("public", true.into()),
            ("consultation", self.id("consultation", outcome)),
            ("result", result.map(|result| text::outcome_result(lang, *result)).into()),
            ("resolutionText", text_of(&outcome["text"])),
            ("fachkonferenz:vote", vote.map_or(Json::Null, popolo)),
            ("created", created(session)),
            ("modified", text_of(&session["journal_at"])),
        ])
    }

    fn paper(&self, session: &Row<'_>, outcome: &Row<'_>) -> Json {
        let lang = self.lang(Some(session));
        let kind = OutcomeKind::ALL.iter().find(|kind| Some(kind.as_str()) == outcome["kind"].text());
        object([
            ("id", self.id("paper", outcome)),
            ("type", "https://schema.oparl.org/1.1/Paper".into()),
            ("body", self.url("body.json")),
            ("name", text_of(&outcome["title"])),
            ("reference", text_of(&outcome["code"])),
            ("date", text_of(&session["date"])),
            ("paperType", kind.map(|kind| text::outcome_kind(lang, *kind)).into()),
            ("keyword", self.field(lang, outcome)),
            ("originatorOrganization", json!([self.url("organization/fachkonferenz")])),
            ("consultation", json!([inside(self.consultation(session, outcome), "paper")])),
            ("created", created(session)),
            ("modified", text_of(&session["journal_at"])),
        ])
    }

    /// The name of an outcome's Handlungsfeld, which OParl knows as a keyword.
    fn field(&self, lang: Lang, outcome: &Row<'_>) -> Json {
        let field = outcome["handlungsfeld_id"].text().and_then(|id| self.dataset.find(&HANDLUNGSFELDER, id));
        let name = match lang {
            Lang::De => "name_de",
            Lang::En => "name_en",
        };
        field.map_or(Json::Null, |field| json!([field[name].written()]))
    }

    fn consultation(&self, session: &Row<'_>, outcome: &Row<'_>) -> Json {
        object([
            ("id", self.id("consultation", outcome)),
            ("type", "https://schema.oparl.org/1.1/Consultation".into()),
            ("paper", self.id("paper", outcome)),
            ("agendaItem", self.id("agendaitem", outcome)),
            ("meeting", self.id("meeting", session)),
            ("organization", json!([self.url("organization/fachkonferenz")])),
            ("authoritative", false.into()),
            ("role", t!(self.lang(Some(session)), "oparl-role").into()),
            ("created", created(session)),
            ("modified", text_of(&session["journal_at"])),
        ])
    }
}

/// When a session's objects came into the world.
fn created(session: &Row<'_>) -> Json {
    session["opened_at"].text().or(session["journal_at"].text()).into()
}

/// A vote as Popolo's VoteEvent writes it: each option with how many chose it.
fn popolo(vote: &Row<'_>) -> Json {
    let count = |option: &str| Some(json!({ "option": option, "value": vote[option].number()? }));
    let mut counts: Vec<_> = ["yes", "no"].iter().filter_map(|option| count(option)).collect();
    let by_option: Map<String, Json> =
        vote["counts"].text().and_then(|json| serde_json::from_str(json).ok()).unwrap_or_default();
    counts.extend(by_option.into_iter().map(|(option, value)| json!({ "option": option, "value": value })));
    counts.extend(count("abstain"));
    object([
        ("classification", "VoteEvent".into()),
        ("identifier", text_of(&vote["id"])),
        ("result", text_of(&vote["decision"])),
        ("requirement", text_of(&vote["rule"])),
        ("start_date", text_of(&vote["opened_at"])),
        ("end_date", text_of(&vote["closed_at"])),
        ("counts", if counts.is_empty() { Json::Null } else { counts.into() }),
    ])
}
