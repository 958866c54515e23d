//! Reads a catalogue of Handlungsfelder that others wrote: JSON as in a plan file, or a table (CSV). What of it is right
//! is decided elsewhere.

use serde_json::Value;
use sha2::{Digest, Sha256};

use super::{
    lists::{ImportFault, Rows},
    sheet::{Column, rows, utf8},
};
use crate::session::{
    CODE_MAX, Concept, FIELDS_MAX, Handlungsfeld, Localised,
    clean::{NAME_MAX, REASON_MAX, TEXT_MAX},
    hex,
};

const CODE: Column = &["k\u{fc}rzel", "code", "nr", "nummer"];
const NAME: Column = &["name", "handlungsfeld", "titel", "title"];
const DESCRIPTION: Column = &["beschreibung", "description"];
const KEYWORDS: Column = &["stichw\u{f6}rter", "keywords", "schlagworte"];

/// Reads a catalogue: an object as a plan has it under `concept`, or a whole plan; or CSV, the catalogue then being called
/// by `name`, and its version by what is in it: so two different tables never pass for the same catalogue in the dataset.
///
/// # Errors
/// It is neither, or a cell of the table is wrong.
pub fn catalogue(file: &[u8], name: &str) -> Result<Rows<Value>, ImportFault> {
    let text = utf8(file)?;
    if text.trim_start().starts_with('{') {
        let mut json: Value = serde_json::from_str(text)
            .map_err(|error| ImportFault::NoJson { line: error.line(), column: error.column() })?;
        let concept = json.get_mut("concept").map(Value::take);
        return Ok(Rows { rows: vec![concept.unwrap_or(json)], ignored: Vec::new() });
    }
    let german = |de| Localised { de, en: None };
    let Rows { rows: fields, ignored } = rows(text, FIELDS_MAX, &[CODE, NAME, DESCRIPTION, KEYWORDS], |row| {
        let keywords = row.optional_line_of(KEYWORDS, TEXT_MAX)?.unwrap_or_default();
        Ok(Handlungsfeld {
            code: row.line_of(CODE, CODE_MAX)?,
            name: german(row.line_of(NAME, NAME_MAX)?),
            description: row.optional_line_of(DESCRIPTION, REASON_MAX)?.map(german),
            keywords: keywords
                .split([',', ';'])
                .map(str::trim)
                .filter(|word| !word.is_empty())
                .map(Into::into)
                .collect(),
        })
    })?;
    let json = |concept: &Concept| {
        serde_json::to_value(concept).expect("a catalogue has string keys only and no failing parts")
    };
    let mut concept =
        Concept { id: name.into(), version: "1".into(), title: german(name.into()), official: false, fields };
    let content = Sha256::digest(json(&concept)["fields"].to_string());
    concept.version = hex(&content[..4]).into();
    let concept = json(&concept);
    Ok(Rows { rows: vec![concept], ignored })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn catalogues_come_from_tables_and_from_plans() {
        let table = "K\u{fc}rzel;Name;Beschreibung;Stichw\u{f6}rter\nA;Wohnen;;Miete, Umzug\nB;Sprache;Deutsch;\n";
        let read = |table: &str| {
            let concept = catalogue(table.as_bytes(), "Stadt").unwrap().rows.remove(0);
            Concept::of_value(&concept).unwrap()
        };
        let concept = read(table);
        assert_eq!((&*concept.id, concept.version.len(), &concept), ("Stadt", 8, &read(table)));
        assert_ne!(concept.version, read(&table.replace("Wohnen", "Bauen")).version);
        assert_eq!((&*concept.title.de, concept.fields.len(), concept.official), ("Stadt", 2, false));
        assert_eq!(concept.fields[0].keywords, ["Miete".into(), "Umzug".into()]);
        for plan in [r#"{"concept":{"id":"x"}}"#, r#"{"id":"x"}"#] {
            assert_eq!(catalogue(plan.as_bytes(), "").unwrap().rows[0]["id"], "x");
        }
        assert!(matches!(catalogue(b"{\n1", ""), Err(ImportFault::NoJson { line: 2, .. })));
    }
}
