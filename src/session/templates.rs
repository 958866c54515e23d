//! The plans that come with the program, so that a session can be made without writing one.

/// A plan file inside the program. What it is called for people stands with the other sentences, under its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Template {
    /// What it is called on the command line: also its file's name in `sessions/templates`.
    pub name: &'static str,
    /// The plan file.
    pub json: &'static str,
}

macro_rules! templates {
    ($($name:literal),+ $(,)?) => {
        &[$(Template { name: $name, json: include_str!(concat!("../../sessions/templates/", $name, ".json")) }),+]
    };
}

/// All templates, in the order in which they are offered.
pub const TEMPLATES: &[Template] = templates![
    "fachkonferenz-halbtags",
    "fachkonferenz-ganztags",
    "handlungsfeld-werkstatt",
    "world-cafe",
    "systemisches-konsensieren",
    "formale-sitzung",
    "bestandsaufnahme",
];

/// The template of that name.
pub fn template(name: &str) -> Option<&'static Template> {
    TEMPLATES.iter().find(|template| template.name == name)
}
