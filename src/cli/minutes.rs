//! `minutes`: the minutes of a session as a file.

use std::{
    fs,
    io::{self, IsTerminal},
    path::Path,
    process::ExitCode,
};

use super::{
    Failure, Outcome, Surroundings,
    args::{Detail, Minutes, MinutesFormat},
    print, read_file, say,
};
use crate::{
    host::read_session,
    journal::{FileAct, FileError},
    minutes::{
        self, Depth, LETTERHEAD_FILE, LETTERHEAD_MAX_BYTES, LOGO_MAX_BYTES, Letterhead, LetterheadFault, Source,
    },
    pdf::PdfError,
    session::{Lang, clean},
    t,
    text::{self, Sentence},
};

/// Writes the minutes to a file or to stdout.
pub(super) fn command(at: &Surroundings, ask: &Minutes) -> Outcome {
    let lang = at.lang;
    let is_text = matches!(ask.format, MinutesFormat::Md | MinutesFormat::Html);
    if ask.output.is_none() && !is_text && io::stdout().is_terminal() {
        return Err(Failure(t!(lang, "minutes-to-terminal")));
    }
    let letterhead = letterhead(at)?;
    let read = read_session(&at.shelf.find(&ask.session)).map_err(|error| Failure(text::read_error(lang, &error)))?;
    if let Some(damage) = &read.reading.damage {
        say(&t!(lang, "show-damaged", damage = text::damage(lang, damage), records = read.reading.records));
    }
    let document = minutes::minutes(Source {
        session: &read.session,
        head: &read.reading.head.to_string(),
        lang: at.chosen.unwrap_or(read.session.head.language),
        depth: depth(ask.detail),
        zone: &at.zone,
        letterhead: &letterhead,
    });
    let bytes = match ask.format {
        MinutesFormat::Md => minutes::markdown(&document).into_bytes(),
        MinutesFormat::Html => minutes::html(&document).into_bytes(),
        MinutesFormat::Docx => minutes::docx(&document),
        MinutesFormat::Pdf => minutes::pdf(&document).map_err(|error| Failure(pdf_error(lang, &error)))?,
    };
    match &ask.output {
        None => print(lang, &bytes),
        Some(path) => fs::write(path, bytes).map(|()| ExitCode::SUCCESS).map_err(|source| {
            Failure(text::file_error(lang, &FileError { path: path.clone(), act: FileAct::Write, source }))
        }),
    }
}

const fn depth(detail: Detail) -> Depth {
    match detail {
        Detail::Results => Depth::Results,
        Detail::Course => Depth::Course,
        Detail::Full => Depth::Full,
    }
}

/// The office's paper, or a plain one where there is none.
fn letterhead(at: &Surroundings) -> Result<Letterhead, Failure> {
    /// What stands in the way: the file itself, or a picture that can't be read.
    enum Trouble {
        Fault(LetterheadFault),
        Picture(Failure),
    }
    impl From<LetterheadFault> for Trouble {
        fn from(fault: LetterheadFault) -> Self {
            Self::Fault(fault)
        }
    }
    let lang = at.lang;
    let path = at.shelf.dir().join(LETTERHEAD_FILE);
    if !path.exists() {
        return Ok(Letterhead::default());
    }
    let toml = String::from_utf8(read_file(lang, &path, LETTERHEAD_MAX_BYTES)?)
        .map_err(|error| Failure(text::io_error(lang, &path, io::Error::new(io::ErrorKind::InvalidData, error))))?;
    let picture = |logo: &Path| read_file(lang, &at.shelf.dir().join(logo), LOGO_MAX_BYTES).map_err(Trouble::Picture);
    Letterhead::read(&toml, picture).map_err(|trouble| match trouble {
        Trouble::Picture(failure) => failure,
        Trouble::Fault(fault) => {
            let what = letterhead_fault(lang, &fault);
            Failure(t!(lang, "letterhead-fault", path = path.display().to_string(), what = what))
        }
    })
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

fn pdf_error(lang: Lang, error: &PdfError) -> Sentence {
    match error {
        PdfError::Run(error) => t!(lang, "minutes-pdf-run", why = text::why(lang, error)),
        PdfError::Failed(what) => {
            t!(lang, "minutes-pdf-failed", what = clean::line(what, usize::MAX).unwrap_or_default().into_string())
        }
    }
}
