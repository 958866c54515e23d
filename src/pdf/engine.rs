//! The typesetting: Typst with our fonts, no files, no network, no clock.

use typst::{
    Library, LibraryExt, World,
    diag::{FileError, FileResult, SourceDiagnostic},
    foundations::{Bytes, Datetime, Duration, Smart},
    syntax::{FileId, Source},
    text::{Font, FontBook},
    utils::LazyHash,
};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::{Pdf, glyphs};

/// The fonts, the first that has a letter shows it.
const FONTS: [&[u8]; 4] = [
    include_bytes!("fonts/LibertinusSerif-Regular.otf"),
    include_bytes!("fonts/LibertinusSerif-Bold.otf"),
    include_bytes!("fonts/LibertinusSerif-Italic.otf"),
    include_bytes!("fonts/DejaVuSans.ttf"),
];
/// What every document may rely on: accessible to people, and legible in archives.
const STANDARDS: [PdfStandard; 2] = [PdfStandard::Ua_1, PdfStandard::A_2a];

/// The PDF that `template` makes of `data`, a JSON value; or what was wrong, in Typst's words.
pub(super) fn pdf(template: &str, data: &str) -> Result<Pdf, String> {
    let fonts: Vec<Font> = FONTS.iter().flat_map(|font| Font::iter(Bytes::new(*font))).collect();
    let (data, unshown) = glyphs::shown(data, &fonts).map_err(|error| error.to_string())?;
    let desk = Desk {
        library: LazyHash::new(Library::default()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
        main: Source::detached(template),
        data: Bytes::from_string(data),
    };
    let document: PagedDocument = typst::compile(&desk).output.map_err(|errors| told(&errors))?;
    let standards = PdfStandards::new(&STANDARDS).map_err(|error| error.message().to_string())?;
    let bytes = typst_pdf::pdf(
        &document,
        &PdfOptions { standards, creator: Smart::Custom(Some(env!("CARGO_PKG_NAME").into())), ..PdfOptions::default() },
    )
    .map_err(|errors| told(&errors))?;
    Ok(Pdf { bytes, unshown })
}

fn told(errors: &[SourceDiagnostic]) -> String {
    errors.iter().map(|error| error.message.as_str()).collect::<Vec<_>>().join("; ")
}

/// All that a template can reach.
struct Desk {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    main: Source,
    data: Bytes,
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() { Ok(self.main.clone()) } else { Err(absent(id)) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let is_data = id.get().vpath().file_name() == Some("data.json");
        if is_data { Ok(self.data.clone()) } else { Err(absent(id)) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn absent(id: FileId) -> FileError {
    FileError::NotFound(id.get().vpath().get_without_slash().into())
}
