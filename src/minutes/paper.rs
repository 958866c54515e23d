//! Minutes as a file: the office's paper is read from the folder of the sessions, and a document takes a form.

use std::{
    collections::HashSet,
    fs::File,
    io::{self, Read},
    path::Path,
};

use super::{
    Document, LETTERHEAD_FILE, LETTERHEAD_MAX_BYTES, LOGO_MAX_BYTES, Letterhead, LetterheadFault, docx, html,
    letterhead::Format, markdown, pdf,
};
use crate::{
    pdf::{Pdf, PdfError},
    session::{Lang, clean},
    t,
    text::{self, Sentence},
};

/// A kind of file that minutes can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Markdown.
    Md,
    /// One HTML file.
    Html,
    /// For word processors.
    Docx,
    /// Accessible and archivable PDF.
    Pdf,
}

impl Form {
    /// All of them, the quickest to write first.
    pub const ALL: [Self; 4] = [Self::Md, Self::Html, Self::Docx, Self::Pdf];

    /// How names of such files end.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Md => "md",
            Self::Html => "html",
            Self::Docx => "docx",
            Self::Pdf => "pdf",
        }
    }

    /// The document in this form.
    ///
    /// # Errors
    /// Why it can't be written so, in `lang`.
    pub fn write(self, document: &Document, lang: Lang) -> Result<Written, Sentence> {
        Ok(match self {
            Self::Md => markdown(document).into_bytes().into(),
            Self::Html => html(document).into_bytes().into(),
            Self::Docx => {
                let logo = document.letterhead.logo.as_ref().filter(|logo| logo.format == Format::Svg);
                Written { bytes: docx(document), lacks: logo.map(|_| t!(lang, "letterhead-no-svg")) }
            }
            Self::Pdf => {
                let Pdf { bytes, unshown } = pdf(document).map_err(|error| pdf_error(lang, &error))?;
                Written { bytes, lacks: unshown_in_pdf(lang, &unshown) }
            }
        })
    }
}

/// A document as a file.
pub struct Written {
    /// The file.
    pub bytes: Vec<u8>,
    /// What can't stand in a file of this form, for whoever writes it.
    pub lacks: Option<Sentence>,
}

impl From<Vec<u8>> for Written {
    fn from(bytes: Vec<u8>) -> Self {
        Self { bytes, lacks: None }
    }
}

/// How many of the texts that a PDF can't show are named, and how many letters of each.
const UNSHOWN_NAMED: (usize, usize) = (8, 40);

/// Which texts stand in a PDF with the sign for what is missing; nothing where all are shown.
pub fn unshown_in_pdf(lang: Lang, texts: &[String]) -> Option<Sentence> {
    let (count, letters) = UNSHOWN_NAMED;
    // A title and a text that begins with it are named once.
    let mut beginnings: Vec<&str> = texts.iter().map(|text| text.lines().next().unwrap_or_default()).collect();
    let mut met = HashSet::new();
    beginnings.retain(|line| met.insert(*line));
    let named = beginnings.iter().take(count).map(|line| {
        let cut = if line.chars().count() > letters { "…" } else { "" };
        t!(lang, "pdf-text", text = format!("{}{cut}", line.chars().take(letters).collect::<String>()))
    });
    let named = named.collect::<Vec<_>>().join(", ");
    let more = beginnings.len().saturating_sub(count);
    (!texts.is_empty()).then(|| t!(lang, "pdf-unshown", texts = named, more = more))
}

/// The office's paper, from its file in the folder of the sessions; a plain one where there is none.
///
/// # Errors
/// What is wrong with it, in `lang`.
pub fn letterhead_in(folder: &Path, lang: Lang) -> Result<Letterhead, Sentence> {
    /// What stands in the way: the file itself, or a picture that can't be read.
    enum Trouble {
        Fault(LetterheadFault),
        Picture(Sentence),
    }
    impl From<LetterheadFault> for Trouble {
        fn from(fault: LetterheadFault) -> Self {
            Self::Fault(fault)
        }
    }
    let path = folder.join(LETTERHEAD_FILE);
    if !path.exists() {
        return Ok(Letterhead::default());
    }
    let toml = String::from_utf8(read(&path, LETTERHEAD_MAX_BYTES, lang)?)
        .map_err(|error| text::io_error(lang, &path, io::Error::new(io::ErrorKind::InvalidData, error)))?;
    let picture = |logo: &Path| read(&folder.join(logo), LOGO_MAX_BYTES, lang).map_err(Trouble::Picture);
    Letterhead::read(&toml, picture).map_err(|trouble| match trouble {
        Trouble::Picture(sentence) => sentence,
        Trouble::Fault(fault) => {
            let what = letterhead_fault(lang, &fault);
            t!(lang, "letterhead-fault", path = path.display().to_string(), what = what)
        }
    })
}

/// A file of at most so many bytes.
fn read(path: &Path, most: usize, lang: Lang) -> Result<Vec<u8>, Sentence> {
    let mut bytes = Vec::new();
    // One byte more than allowed, so that a larger file is told apart without being read whole.
    File::open(path)
        .and_then(|file| file.take(most as u64 + 1).read_to_end(&mut bytes))
        .map_err(|error| text::io_error(lang, path, error))?;
    if bytes.len() > most {
        return Err(t!(lang, "file-too-large", path = path.display().to_string(), max = most));
    }
    Ok(bytes)
}

fn letterhead_fault(lang: Lang, fault: &LetterheadFault) -> Sentence {
    match fault {
        LetterheadFault::Toml(what) => {
            t!(lang, "letterhead-toml", what = clean::line(what, usize::MAX).unwrap_or_default().into_string())
        }
        LetterheadFault::Text(field, fault) => {
            t!(lang, "fault-at", path = *field, what = text::text_fault(lang, *fault))
        }
        LetterheadFault::Lines(max) => t!(lang, "letterhead-lines", max = *max),
        LetterheadFault::Colour => t!(lang, "letterhead-colour"),
        LetterheadFault::TooLight => t!(lang, "letterhead-too-light"),
        LetterheadFault::NoDescription => t!(lang, "letterhead-no-description"),
        LetterheadFault::Logo(path) => t!(lang, "letterhead-logo", path = path.display().to_string()),
    }
}

/// Why a PDF can't be made.
pub fn pdf_error(lang: Lang, error: &PdfError) -> Sentence {
    match error {
        PdfError::Run(error) => t!(lang, "minutes-pdf-run", why = text::why(lang, error)),
        PdfError::Failed(what) => {
            t!(lang, "minutes-pdf-failed", what = clean::line(what, usize::MAX).unwrap_or_default().into_string())
        }
    }
}
