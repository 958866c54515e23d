//! `schema`: the JSON Schema of each format, made from the types that read and write it.

use schemars::{JsonSchema, Schema, SchemaGenerator, generate::SchemaSettings, json_schema};
use serde_json::{Map, Value, json};

use super::args::Format;
use crate::{
    dataset::schema::{Column, Kind as Cell, TABLES, Table, VERSION},
    session::{By, Command, Event, Lang, Plan, Timestamp, command::COMMAND_ID_MAX, log::Log},
    text::word,
};

/// The JSON Schema of a format, as text.
pub(super) fn of(format: Format) -> String {
    let settings = SchemaSettings::draft2020_12();
    let mut generator = match format {
        // The log is written, never read: what may be absent there is what isn't always written.
        Format::Log => settings.for_serialize().into_generator(),
        Format::Plan | Format::Record | Format::Command | Format::Dataset => settings.into_generator(),
    };
    let mut schema = match format {
        Format::Plan => Plan::json_schema(&mut generator),
        Format::Log => Log::json_schema(&mut generator),
        Format::Record => record(&mut generator),
        Format::Command => command(&mut generator),
        Format::Dataset => dataset(),
    };
    schema.insert("$schema".into(), "https://json-schema.org/draft/2020-12/schema".into());
    schema.insert("title".into(), format!("fachkonferenz {}", name(format)).into());
    let definitions = generator.take_definitions(true);
    if !definitions.is_empty() {
        schema.insert("$defs".into(), Value::Object(definitions));
    }
    serde_json::to_string_pretty(&schema).expect("a schema has string keys only") + "\n"
}

const fn name(format: Format) -> &'static str {
    match format {
        Format::Plan => "plan",
        Format::Log => "log",
        Format::Record => "record",
        Format::Command => "command",
        Format::Dataset => "dataset",
    }
}

/// A line of the journal: an event, or what is left of one after redaction.
fn record(generator: &mut SchemaGenerator) -> Schema {
    let at = generator.subschema_for::<Timestamp>();
    let by = generator.subschema_for::<By>();
    let events: Vec<Value> = Event::schemas(generator)
        .into_iter()
        .map(|(tag, data)| {
            json!({
                "type": "object",
                "properties": {
                    "type": { "const": tag },
                    "command": { "type": "string", "description": "The id of the command that asked for it." },
                    "occurred": at,
                    "data": data,
                },
                "required": ["type", "data"],
            })
        })
        .collect();
    let hash = json!({ "type": "string", "pattern": "^[0-9a-f]{64}$" });
    json_schema!({
        "type": "object",
        "properties": {
            "seq": { "type": "integer", "minimum": 1 },
            "at": at,
            "by": by,
            "salt": { "type": "string", "pattern": "^[0-9a-f]{32}$" },
            "event": { "oneOf": events },
            "digest": hash,
            "redacted": { "type": "string" },
            "hash": hash,
        },
        "required": ["seq", "at", "by", "hash"],
        "oneOf": [{ "required": ["salt", "event"] }, { "required": ["digest", "redacted"] }],
        "additionalProperties": false,
    })
}

/// A line that `record` reads.
fn command(generator: &mut SchemaGenerator) -> Schema {
    let of_all = [
        ("id", json!({ "type": "string", "minLength": 1, "maxLength": COMMAND_ID_MAX })),
        ("by", generator.subschema_for::<By>().to_value()),
        ("at", generator.subschema_for::<Timestamp>().to_value()),
    ];
    // A time of its own has only what is brought in from elsewhere.
    let at_needs = json!({ "at": { "properties": { "by": { "const": "import" } }, "required": ["by"] } });
    let contents = Command::schemas(generator);
    let commands: Vec<Value> = contents
        .into_iter()
        .map(|(tag, content)| {
            // A command's own fields allow no others, so those that all commands have must stand among them.
            let mut own = definition(generator, &content);
            let fields = own.entry("properties").or_insert_with(|| json!({}));
            for (name, schema) in &of_all {
                fields[name] = schema.clone();
            }
            fields["do"] = json!({ "const": tag });
            let required = own.entry("required").or_insert_with(|| json!([]));
            required.as_array_mut().expect("a list of names").extend([json!("id"), json!("do")]);
            Value::Object(own)
        })
        .collect();
    json_schema!({ "oneOf": commands, "dependentSchemas": at_needs })
}

/// The tables of the main dataset: each a list of rows.
fn dataset() -> Schema {
    let table = |table: &Table| {
        let properties: Map<_, _> = table.columns.iter().map(|column| (column.name.to_owned(), cell(column))).collect();
        let names: Vec<_> = table.columns.iter().map(|column| column.name).collect();
        let row = json!({
            "type": "object", "properties": properties, "required": names, "additionalProperties": false,
        });
        let about = word(Lang::En, "table-about", table.name);
        (table.name.to_owned(), json!({ "type": "array", "description": about, "items": row }))
    };
    let tables: Map<_, _> = TABLES.into_iter().map(table).collect();
    json_schema!({ "type": "object", "properties": tables, "x-version": VERSION })
}

fn cell(column: &Column) -> Value {
    let (kind, more) = match column.kind {
        Cell::Id => ("string", json!({ "format": "uuid" })),
        Cell::Text | Cell::Word(_) => ("string", json!({})),
        Cell::Number => ("integer", json!({ "minimum": 0 })),
        Cell::Flag => ("boolean", json!({})),
        Cell::Day => ("string", json!({ "format": "date" })),
        Cell::Moment => ("string", json!({ "format": "date-time" })),
        Cell::List => ("array", json!({ "items": { "type": "string" } })),
        Cell::Json => ("object", json!({})),
    };
    let mut schema = more;
    schema["type"] = if column.needed { kind.into() } else { json!([kind, "null"]) };
    if let Cell::Word(words) = column.kind {
        let nothing = (!column.needed).then_some(Value::Null);
        schema["enum"] = words().into_iter().map(Value::from).chain(nothing).collect();
    }
    schema["description"] = word(Lang::En, "column-about", column.name).into();
    schema
}

/// Takes the definition that `reference` leads to out of the definitions.
fn definition(generator: &mut SchemaGenerator, reference: &Schema) -> Map<String, Value> {
    let name = reference.get("$ref").and_then(Value::as_str).and_then(|path| path.strip_prefix("#/$defs/"));
    match name.and_then(|name| generator.definitions_mut().remove(name)) {
        Some(Value::Object(definition)) => definition,
        _ => unreachable!("every command is a struct, and structs are defined once under their name"),
    }
}
