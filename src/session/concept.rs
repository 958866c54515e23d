//! The concept whose Handlungsfelder a session's outcomes are sorted into: data, not code, because every city has its
//! own and revises it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{
    clean::{NAME_MAX, REASON_MAX, TITLE_MAX},
    kind::Lang,
    reading::{FieldFault, Json, Node, Wrong},
};

/// How many Handlungsfelder a concept may have.
pub const FIELDS_MAX: usize = 99;
/// The longest code of a Handlungsfeld, in characters.
pub const CODE_MAX: usize = 12;
const KEYWORDS_MAX: usize = 100;
const KEYWORD_MAX: usize = 60;
const ID_MAX: usize = 64;

/// A catalogue of Handlungsfelder in one of its versions. Each session keeps the one it used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Concept {
    /// Its name for programs, the same in every version.
    #[schemars(length(min = 1, max = ID_MAX))]
    pub id: Box<str>,
    /// Which version of it.
    #[schemars(length(min = 1, max = ID_MAX))]
    pub version: Box<str>,
    /// Its title.
    pub title: Localised,
    /// Whether the city has adopted this catalogue; without that no title may make it look so.
    #[serde(default)]
    pub official: bool,
    /// The Handlungsfelder in the order of the concept, their codes all different.
    #[schemars(length(min = 1, max = FIELDS_MAX))]
    pub fields: Vec<Handlungsfeld>,
}

/// A field of action of the concept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Handlungsfeld {
    /// Short and unique whatever the case of its letters; stands in front of the numbers of measures (`SPR-03`).
    #[schemars(length(min = 1, max = CODE_MAX))]
    pub code: Box<str>,
    /// Its name.
    pub name: Localised,
    /// What belongs to it, in a sentence or two.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<Localised>,
    /// Words in proposals that speak for this field.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = KEYWORDS_MAX))]
    pub keywords: Vec<Box<str>>,
}

/// A text in German and, where there is one, in English.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Localised {
    /// German.
    pub de: Box<str>,
    /// English; without it the German text stands in both languages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<Box<str>>,
}

impl Localised {
    /// The text in that language.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::De => &self.de,
            Lang::En => self.en.as_ref().unwrap_or(&self.de),
        }
    }

    fn read(node: &Node, max_chars: usize) -> Result<Self, FieldFault> {
        let object = node.object(&["de", "en"])?;
        Ok(Self {
            de: object.required("de")?.line(max_chars)?,
            en: object.optional("en").map(|en| en.line(max_chars)).transpose()?,
        })
    }
}

impl Concept {
    /// The example catalogue, for sessions whose plan brings none: eight fields that German cities' concepts share.
    pub fn example() -> Self {
        serde_json::from_str(include_str!("beispielkatalog.json")).expect("a test reads the embedded catalogue")
    }

    /// The position of the field with this code, letters in any case.
    pub fn position(&self, code: &str) -> Option<usize> {
        self.fields.iter().position(|field| same_code(&field.code, code))
    }

    /// The catalogue that a JSON value holds, its texts cleaned.
    ///
    /// # Errors
    /// What is wrong, and where in it.
    pub fn of_value(value: &Value) -> Result<Self, FieldFault> {
        let json = Json::deserialize(value).expect("any value is JSON");
        Self::read(&Node::at("concept", &json))
    }

    pub(super) fn read(node: &Node) -> Result<Self, FieldFault> {
        let object = node.object(&["id", "version", "title", "official", "fields"])?;
        let fields = object.required("fields")?;
        let concept = Self {
            id: object.required("id")?.line(ID_MAX)?,
            version: object.required("version")?.line(ID_MAX)?,
            title: Localised::read(&object.required("title")?, TITLE_MAX)?,
            official: object.optional("official").map_or(Ok(false), |official| official.flag())?,
            fields: fields.list(1..=FIELDS_MAX, Handlungsfeld::read)?,
        };
        for (i, field) in concept.fields.iter().enumerate() {
            if let Some(same) = concept.fields[..i].iter().position(|earlier| same_code(&earlier.code, &field.code)) {
                let wrong = Wrong::SameAs(format!("{}[{same}].code", fields.path()));
                return Err(FieldFault { path: format!("{}[{i}].code", fields.path()), wrong });
            }
        }
        Ok(concept)
    }
}

impl Handlungsfeld {
    fn read(node: &Node) -> Result<Self, FieldFault> {
        let object = node.object(&["code", "name", "description", "keywords"])?;
        let keywords = |list: Node| list.list(0..=KEYWORDS_MAX, |word| word.line(KEYWORD_MAX));
        Ok(Self {
            code: object.required("code")?.line(CODE_MAX)?,
            name: Localised::read(&object.required("name")?, NAME_MAX)?,
            description: object.optional("description").map(|d| Localised::read(&d, REASON_MAX)).transpose()?,
            keywords: object.optional("keywords").map_or(Ok(Vec::new()), keywords)?,
        })
    }
}

fn same_code(a: &str, b: &str) -> bool {
    a == b || a.to_lowercase() == b.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::reading::Json;

    #[test]
    fn the_example_is_whole_and_says_that_it_is_not_official() {
        let json: Json = serde_json::from_str(include_str!("beispielkatalog.json")).unwrap();
        let example = Concept::example();
        assert_eq!(Concept::read(&Node::root(&json)).as_ref(), Ok(&example));
        assert!(!example.official);
        assert!(example.title.de.contains("nicht amtlich") && example.title.get(Lang::En).contains("not official"));
        let codes: Vec<_> = example.fields.iter().map(|field| &*field.code).collect();
        assert_eq!(codes, ["SPR", "BIL", "ARB", "WOH", "GES", "KUL", "TEI", "IKÖ"]);
        for field in &example.fields {
            assert!(
                field.name.en.is_some() && field.description.is_some() && field.keywords.len() >= 8,
                "{}",
                field.code
            );
        }
        assert_eq!(example.position("ikö"), Some(7));
    }
}
