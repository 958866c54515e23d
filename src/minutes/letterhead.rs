//! The office's paper: its name, lines, colour and logo, from the file `briefkopf.toml` beside the sessions.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::session::{TextFault, clean};

/// The file's name in the sessions folder.
pub const LETTERHEAD_FILE: &str = "briefkopf.toml";
/// The largest file, in bytes.
pub const LETTERHEAD_MAX_BYTES: usize = 16 * 1024;
/// The largest logo, in bytes.
pub const LOGO_MAX_BYTES: usize = 256 * 1024;
const LINES_MAX: usize = 8;
/// Headings in a lighter colour could not be read on white paper (WCAG 2.1, 1.4.3).
const CONTRAST_MIN: f64 = 4.5;
/// The colour of an office that names none.
const COLOUR: &str = "#1f3a5f";

/// What stands at the head of a document, and its colour.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Letterhead {
    /// The office's name; empty for none.
    pub office: String,
    /// Further lines: department, address, contact.
    pub lines: Vec<String>,
    /// The colour of headings and rules, `#rrggbb`.
    pub colour: String,
    /// The logo.
    pub logo: Option<Logo>,
}

/// A city's logo.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Logo {
    /// What kind of file it is.
    pub format: Format,
    /// The file.
    pub bytes: Vec<u8>,
    /// What it shows, for those who don't see it.
    pub description: String,
    /// Width and height of a PNG.
    pub pixels: (u32, u32),
}

/// The kinds of pictures that a logo can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// Portable Network Graphics.
    Png,
    /// Scalable Vector Graphics; not in DOCX, which would need a second picture beside it.
    Svg,
}

/// What is wrong with the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LetterheadFault {
    /// It is no TOML of this form, in the words of its reader.
    Toml(String),
    /// A text is too long, or there are too many lines.
    Text(&'static str, TextFault),
    /// There are more lines than fit.
    Lines(usize),
    /// It is no colour of the form `#rrggbb`.
    Colour,
    /// It is too light to be read on white.
    TooLight,
    /// A logo needs to say what it shows.
    NoDescription,
    /// It is neither PNG nor SVG.
    Logo(PathBuf),
}

/// The file as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde(default)]
    office: String,
    #[serde(default)]
    lines: Vec<String>,
    colour: Option<String>,
    logo: Option<PathBuf>,
    logo_description: Option<String>,
}

impl Default for Letterhead {
    fn default() -> Self {
        Self { office: String::new(), lines: Vec::new(), colour: COLOUR.to_owned(), logo: None }
    }
}

impl Letterhead {
    /// Reads the text of the file; `picture` reads a file that it names.
    ///
    /// # Errors
    /// What is wrong with it, or why the picture could not be read.
    pub fn read<E: From<LetterheadFault>>(
        toml: &str,
        picture: impl FnOnce(&Path) -> Result<Vec<u8>, E>,
    ) -> Result<Self, E> {
        let written: Written = toml::from_str(toml).map_err(|error| LetterheadFault::Toml(error.to_string()))?;
        if written.lines.len() > LINES_MAX {
            return Err(LetterheadFault::Lines(LINES_MAX).into());
        }
        let lines = written.lines.iter().map(|text| line("lines", text)).collect::<Result<_, _>>()?;
        let logo = match &written.logo {
            None => None,
            Some(path) => {
                let description = written.logo_description.as_deref().ok_or(LetterheadFault::NoDescription)?;
                let description = line("logo_description", description)?;
                let bytes = picture(path)?;
                let (format, pixels) = format(&bytes).ok_or_else(|| LetterheadFault::Logo(path.clone()))?;
                Some(Logo { format, bytes, description, pixels })
            }
        };
        let colour = written.colour.unwrap_or_else(|| COLOUR.to_owned());
        if contrast_on_white(&colour).ok_or(LetterheadFault::Colour)? < CONTRAST_MIN {
            return Err(LetterheadFault::TooLight.into());
        }
        let office = if written.office.is_empty() { String::new() } else { line("office", &written.office)? };
        Ok(Self { office, lines, colour, logo })
    }
}

fn line(field: &'static str, text: &str) -> Result<String, LetterheadFault> {
    clean::line(text, clean::NAME_MAX).map(String::from).map_err(|fault| LetterheadFault::Text(field, fault))
}

impl Format {
    /// Its media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Svg => "image/svg+xml",
        }
    }
}

/// What kind of picture it is, and a PNG's width and height, which its first chunk begins with.
fn format(bytes: &[u8]) -> Option<(Format, (u32, u32))> {
    if let Some(rest) = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n") {
        let number = |at: usize| Some(u32::from_be_bytes(rest.get(at..at + 4)?.try_into().ok()?));
        return Some((Format::Png, (number(8)?, number(12)?)));
    }
    let text = std::str::from_utf8(bytes).ok()?;
    text.contains("<svg").then_some((Format::Svg, (0, 0)))
}

/// How much a colour `#rrggbb` stands out on white: 1 to 21, as WCAG 2.1 defines it.
fn contrast_on_white(colour: &str) -> Option<f64> {
    let digits = colour.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii())?;
    let part = |at: usize| {
        let value = f64::from(u8::from_str_radix(&digits[at..at + 2], 16).ok()?) / 255.0;
        Some(if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) })
    };
    let luminance = 0.2126 * part(0)? + 0.7152 * part(2)? + 0.0722 * part(4)?;
    Some(1.05 / (luminance + 0.05))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(toml: &str, picture: &[u8]) -> Result<Letterhead, LetterheadFault> {
        Letterhead::read(toml, |_| Ok(picture.to_vec()))
    }

    #[test]
    fn the_file_is_read_or_refused_with_a_reason() {
        let logo = "logo = 'l'\nlogo_description = 'Wappen'";
        let svg = read(&format!("office = 'Stadt'\nlines = ['Amt']\n{logo}"), b"<svg/>").unwrap();
        assert_eq!((svg.office.as_str(), svg.lines.len(), svg.colour.as_str()), ("Stadt", 1, COLOUR));
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x02\0\0\0\x03";
        assert_eq!(read(logo, png).unwrap().logo.unwrap().pixels, (2, 3));
        assert_eq!(read("", b"").unwrap(), Letterhead::default());
        for (toml, picture, fault) in [
            ("colour = 'red'", &b""[..], LetterheadFault::Colour),
            ("colour = '#ä123'", b"", LetterheadFault::Colour),
            ("colour = '#eeeeee'", b"", LetterheadFault::TooLight),
            ("logo = 'l'", b"", LetterheadFault::NoDescription),
            (logo, b"GIF89a", LetterheadFault::Logo("l".into())),
            ("lines = ['', '', '', '', '', '', '', '', '']", b"", LetterheadFault::Lines(LINES_MAX)),
        ] {
            assert_eq!(read(toml, picture), Err(fault), "{toml}");
        }
        assert!(matches!(read("color = '#000000'", b""), Err(LetterheadFault::Toml(_))));
    }
}
