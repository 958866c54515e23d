//! `minutes`: the minutes of a session as a file.

use std::{
    fs,
    io::{self, IsTerminal, Write},
    os::unix::fs::OpenOptionsExt,
    path::Path,
    process::{Command, ExitCode},
};

use uuid::Uuid;

use super::{
    Failure, Outcome, Surroundings,
    args::{Detail, Minutes, MinutesFormat},
    open, print, read_file, say,
};
use crate::{
    host::{Reply, read_session},
    journal::{FileAct, FileError},
    minutes::{
        self, Depth, LETTERHEAD_FILE, LETTERHEAD_MAX_BYTES, LOGO_MAX_BYTES, Letterhead, LetterheadFault, Source,
    },
    pdf::PdfError,
    session::{self, By, Lang, Request, clean, command::Minute},
    t,
    text::{self, Sentence},
};

/// The longest text of an item, in bytes: as many characters as it may have, each as long as one can be.
const TEXT_MAX_BYTES: usize = 4 * clean::TEXT_MAX;

/// Writes the minutes to a file or to stdout.
pub(super) fn command(at: &Surroundings, ask: &Minutes) -> Outcome {
    let lang = at.lang;
    let format = match (ask.edit, ask.format) {
        (Some(number), _) => return edit(at, &ask.session, number),
        (None, format) => format.unwrap_or(MinutesFormat::Md),
    };
    let is_text = matches!(format, MinutesFormat::Md | MinutesFormat::Html);
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
    let bytes = match format {
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

/// Lets the secretary write her text for an item in an editor, and puts it into the session.
///
/// The text is written beside the journal, where only its owner can read; where it can't be saved, it stays there.
fn edit(at: &Surroundings, session: &Path, number: usize) -> Outcome {
    let lang = at.lang;
    let dir = at.shelf.find(session);
    let read = read_session(&dir).map_err(|error| Failure(text::read_error(lang, &error)))?;
    let item = number.checked_sub(1).and_then(|at| read.session.on_agenda().nth(at));
    let (_, item) = item.ok_or_else(|| Failure(t!(lang, "minutes-no-item", number = number)))?;
    read.session.may_minute().map_err(|refusal| Failure(text::refusal(lang, &refusal)))?;
    let path = dir.join(format!("protokoll-top-{number}.txt"));
    let failed = |act| {
        let path = path.clone();
        move |source| Failure(text::file_error(lang, &FileError { path, act, source }))
    };
    let kept = item.text.as_deref().unwrap_or_default();
    let mut options = fs::OpenOptions::new();
    match options.write(true).create_new(true).mode(0o600).open(&path) {
        Ok(mut file) => file.write_all(kept.as_bytes()).map_err(failed(FileAct::Write))?,
        // What could not be saved before is still there, and goes on from there.
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
        Err(error) => return Err(failed(FileAct::Create)(error)),
    }
    let editor = ["VISUAL", "EDITOR"].into_iter().find_map(|name| std::env::var(name).ok().filter(|e| !e.is_empty()));
    let editor = editor.unwrap_or_else(|| "vi".into());
    // An editor may come with arguments, so a shell takes its line apart.
    let ended = Command::new("sh").args(["-c", &format!("{editor} \"$1\""), "sh"]).arg(&path).status();
    if !ended.is_ok_and(|status| status.success()) {
        let path = path.display().to_string();
        return Err(Failure(t!(lang, "minutes-editor", editor = editor, path = path)));
    }
    let text = String::from_utf8(read_file(lang, &path, TEXT_MAX_BYTES)?)
        .map_err(|error| failed(FileAct::Read)(io::Error::new(io::ErrorKind::InvalidData, error)))?;
    let kept_at = |why: Sentence| Failure(t!(lang, "minutes-kept", why = why, path = path.display().to_string()));
    let mut keeper = open(at, &dir, "minutes").map_err(|Failure(why)| kept_at(why))?;
    let id = Uuid::now_v7().to_string().into();
    let command = session::Command::Minute(Minute { item: item.id, text });
    let replies = keeper.take(vec![Ok(Request { id, by: By::Secretary, at: None, command })]);
    keeper.mark();
    match replies.into_iter().next() {
        Some(Reply::Refused { refusal, .. }) => return Err(kept_at(text::refusal(lang, &refusal))),
        Some(Reply::NotSaved { trouble, .. }) => return Err(kept_at(text::trouble(lang, &at.zone, &trouble))),
        Some(Reply::Done { .. }) | None => {}
    }
    fs::remove_file(&path).map_err(failed(FileAct::Write))?;
    Ok(ExitCode::SUCCESS)
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

/// Why a PDF can't be made.
pub(super) fn pdf_error(lang: Lang, error: &PdfError) -> Sentence {
    match error {
        PdfError::Run(error) => t!(lang, "minutes-pdf-run", why = text::why(lang, error)),
        PdfError::Failed(what) => {
            t!(lang, "minutes-pdf-failed", what = clean::line(what, usize::MAX).unwrap_or_default().into_string())
        }
    }
}
