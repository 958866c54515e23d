//! Voting cards on paper: sheets to cut, each card with its QR code, where the pages are and the code to type. How a sheet
//! looks is in `cards.typ`. Cards are made elsewhere; nothing of them is kept here, and nothing of them lies in any other file.

use std::{fs, io::Write, os::unix::fs::OpenOptionsExt, path::Path};

use qrcode::{EcLevel, QrCode, render::svg};
use serde::Serialize;

use crate::{
    host,
    journal::{FileAct, FileError},
    pdf::{Pdf, PdfError, render},
    session::{Lang, Session, clean},
    t,
    text::{self, Sentence, Zone},
    web::card_url,
};

/// There are no sheets.
#[derive(Debug, thiserror::Error)]
pub enum NoSheets {
    /// They can't be made.
    #[error(transparent)]
    Pdf(#[from] PdfError),
    /// They can't be written.
    #[error(transparent)]
    File(#[from] FileError),
}

impl NoSheets {
    /// Why, for people.
    pub fn sentence(&self, lang: Lang) -> Sentence {
        match self {
            Self::Pdf(PdfError::Run(error)) => text::why(lang, error),
            Self::Pdf(PdfError::Failed(what)) => clean::harmless(what).into_owned().into(),
            Self::File(error) => text::file_error(lang, error),
        }
    }
}

/// What the template reads.
#[derive(Serialize)]
struct Sheets<'a> {
    lang: Lang,
    /// The day of the document, as year, month and day.
    day: [i32; 3],
    title: Sentence,
    session: &'a str,
    heading: Sentence,
    how: Sentence,
    /// What the QR codes are to those who don't see them.
    picture: Sentence,
    cards: Vec<Card<'a>>,
}

#[derive(Serialize)]
struct Card<'a> {
    /// Where it leads.
    url: String,
    /// The same as a picture: SVG.
    qr: String,
    code: &'a str,
    holder: Option<&'a str>,
    /// What it is good for.
    rule: Sentence,
}

/// Writes the cards of a session whose pages are found at `address` (with a slash at its end) to a new file that only its
/// owner can read: a PDF, A4, to cut. Gives back the texts of which the fonts can't show every letter.
///
/// # Errors
/// The sheets can't be made; the file is there already, or can't be written.
pub fn write(
    path: &Path,
    session: &Session,
    (lang, zone): (Lang, &Zone),
    address: &str,
    cards: &[host::Card],
) -> Result<Vec<String>, NoSheets> {
    let day = zone.today(session.last_at);
    let sheets = Sheets {
        lang,
        day: [day.year(), day.month().into(), day.day().into()],
        title: t!(lang, "cards-title", session = session.head.title.to_string()),
        session: &session.head.title,
        heading: t!(lang, "cards-heading"),
        how: t!(lang, "cards-how", address = address.trim_end_matches('/')),
        picture: t!(lang, "cards-picture"),
        cards: cards.iter().map(|card| Card::of(card, lang, address)).collect::<Result<_, _>>()?,
    };
    let Pdf { bytes, unshown } = render(include_str!("cards.typ"), &sheets)?;
    put(path, &bytes)?;
    Ok(unshown)
}

impl<'a> Card<'a> {
    fn of(card: &'a host::Card, lang: Lang, address: &str) -> Result<Self, PdfError> {
        let url = card_url(address, &card.token);
        let rule = if card.holder.is_some() { t!(lang, "cards-named") } else { t!(lang, "cards-nameless") };
        Ok(Self { qr: qr(&url)?, url, code: &card.code, holder: card.holder.as_deref(), rule })
    }
}

/// An address as phones read it, also from paper with a fold or a stain.
fn qr(url: &str) -> Result<String, PdfError> {
    let code = QrCode::with_error_correction_level(url, EcLevel::M).map_err(|why| PdfError::Failed(why.to_string()))?;
    Ok(code.render::<svg::Color<'_>>().min_dimensions(1, 1).quiet_zone(true).build())
}

/// Writes a new file, whole or not at all.
fn put(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    let failed = |act| move |source| FileError { path: path.to_owned(), act, source };
    let mut options = fs::OpenOptions::new();
    let mut file = options.write(true).create_new(true).mode(0o600).open(path).map_err(failed(FileAct::Create))?;
    file.write_all(bytes).and_then(|()| file.sync_all()).map_err(failed(FileAct::Write)).inspect_err(|_| {
        // Half a sheet is good for nothing; that it can't be removed either is the lesser evil.
        let _ = fs::remove_file(path);
    })
}
