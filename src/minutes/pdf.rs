//! Minutes as PDF. How they look is in `minutes.typ`.

use serde::Serialize;

use super::Document;
use crate::{
    pdf::{Pdf, PdfError, render},
    t,
    text::Sentence,
};

/// What the template reads: the document, and the words that belong to paper.
#[derive(Serialize)]
struct Sheet<'a> {
    document: &'a Document,
    /// `$p` and `$n` stand for the page and for how many there are.
    page: Sentence,
    sign: Sentence,
}

/// A document as PDF.
///
/// # Errors
/// The typesetter can't be run, or can't make a document of that.
pub fn pdf(document: &Document) -> Result<Pdf, PdfError> {
    let lang = document.lang;
    let page = t!(lang, "minutes-page", page = "$p", pages = "$n");
    render(include_str!("minutes.typ"), &Sheet { document, page, sign: t!(lang, "minutes-signed-here") })
}
