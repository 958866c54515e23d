//! What the fonts can't show is replaced by a sign that says so: a document with a missing letter would be refused by its
//! own standard, and one with an empty place would keep from its reader that something is missing.

use serde_json::Value;
use typst::{
    layout::Abs,
    text::{Font, FontInstance, FontVariant, FontVariations},
};
use unicode_segmentation::UnicodeSegmentation;

/// Stands for what no font has.
const MISSING: &str = "\u{FFFD}";

/// The JSON value `data` with every text in it as these fonts can show it, and the texts that they can't show whole.
pub(super) fn shown(data: &str, fonts: &[Font]) -> Result<(String, Vec<String>), serde_json::Error> {
    let mut data: Value = serde_json::from_str(data)?;
    let instance =
        |font: &Font| font.clone().instantiate(FontVariant::default(), Abs::pt(10.0), &FontVariations::default());
    let fonts: Vec<_> = fonts.iter().map(instance).collect();
    let mut unshown = Vec::new();
    replace(&mut data, &fonts, &mut unshown);
    Ok((serde_json::to_string(&data)?, unshown))
}

fn replace(value: &mut Value, fonts: &[FontInstance], unshown: &mut Vec<String>) {
    match value {
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
        // Every font has these.
        Value::String(text) if text.bytes().all(|b| matches!(b, b'\n' | b' '..=b'~')) => {}
        Value::String(text) => {
            let fitting: String = text.graphemes(true).map(|part| fitting(part, fonts)).collect();
            if fitting != *text && !unshown.contains(text) {
                unshown.push(text.clone());
            }
            *text = fitting;
        }
        Value::Array(values) => values.iter_mut().for_each(|value| replace(value, fonts, unshown)),
        Value::Object(fields) => fields.values_mut().for_each(|value| replace(value, fonts, unshown)),
    }
}

/// What is read as one letter has to come out of one font whole. What a font says that it covers holds gaps of its ranges,
/// too, so its shapes are asked for one by one.
fn fitting<'a>(part: &'a str, fonts: &[FontInstance]) -> &'a str {
    let in_one_font = |font: &FontInstance| part.chars().all(|c| invisible(c) || font.ttf().glyph_index(c).is_some());
    // What a character of the private areas means is known to nobody else, so archives refuse it.
    if !part.contains(private) && fonts.iter().any(in_one_font) { part } else { MISSING }
}

/// Joins letters or chooses among their shapes, and needs no shape itself.
const fn invisible(c: char) -> bool {
    matches!(c, '\n' | '\u{200C}' | '\u{200D}' | '\u{FE00}'..='\u{FE0F}' | '\u{2066}'..='\u{2069}')
}

const fn private(c: char) -> bool {
    matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}')
}
