//! `minutes`: the minutes of a session as a file.

use std::{
    fs,
    io::{self, IsTerminal},
    path::Path,
    process::ExitCode,
};

use uuid::Uuid;

use super::{
    Failure, Outcome, Surroundings,
    args::{Detail, Minutes, MinutesFormat},
    open, print, say,
};
use crate::{
    host::{Reply, all_prepared, draft_path, drop_text, kept_text, read_session, replace},
    journal::{FileAct, FileError},
    minutes::{self, Depth, Form, Source, Written, letterhead_in},
    session::{self, By, Request, command::Minute},
    t,
    text::{self, Sentence},
};

/// Writes the minutes to a file or to stdout.
pub(super) fn command(at: &Surroundings, ask: &Minutes) -> Outcome {
    let lang = at.lang;
    let form = match (ask.edit, ask.format) {
        (Some(number), _) => return edit(at, &ask.session, number),
        (None, format) => format.map_or(Form::Md, form),
    };
    let is_text = matches!(form, Form::Md | Form::Html);
    if ask.output.is_none() && !is_text && io::stdout().is_terminal() {
        return Err(Failure(t!(lang, "minutes-to-terminal")));
    }
    let letterhead = letterhead_in(at.shelf.dir(), lang).map_err(Failure)?;
    let dir = at.shelf.find(&ask.session);
    let read = read_session(&dir).map_err(|error| Failure(text::read_error(lang, &error)))?;
    let prepared = all_prepared(&dir).map_err(|error| Failure(text::file_error(lang, &error)))?;
    for (number, _) in
        (1_usize..).zip(read.session.on_agenda()).filter(|(_, (_, item))| prepared.contains_key(&item.id))
    {
        say(&t!(lang, "minutes-prepared", number = number));
    }
    if let Some(damage) = &read.reading.damage {
        say(&t!(lang, "show-damaged", damage = text::damage(lang, damage), records = read.reading.records));
    }
    let document = minutes::minutes(Source {
        session: &read.session,
        head: &read.reading.head.to_string(),
        damaged: read.reading.damage.is_some(),
        lang: at.chosen.unwrap_or(read.session.head.language),
        depth: depth(ask.detail),
        zone: &at.zone,
        public: ask.public,
        letterhead: &letterhead,
    });
    let Written { bytes, lacks } = form.write(&document, lang).map_err(Failure)?;
    if let Some(lacks) = lacks {
        say(&lacks);
    }
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
    let path = draft_path(&dir, item.id);
    let file_failed = |error| Failure(text::file_error(lang, &error));
    // What could not be saved before is still there, and goes on from there, also where it could not be taken.
    if matches!(kept_text(&path), Ok(None)) {
        replace(&path, item.text.as_deref().unwrap_or_default().as_bytes()).map_err(file_failed)?;
    }
    minutes::edit(&path)
        .map_err(|editor| Failure(t!(lang, "minutes-editor", editor = editor, path = path.display().to_string())))?;
    let text = kept_text(&path).map_err(file_failed)?.unwrap_or_default();
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
    drop_text(&path).map_err(file_failed)?;
    Ok(ExitCode::SUCCESS)
}

const fn form(format: MinutesFormat) -> Form {
    match format {
        MinutesFormat::Md => Form::Md,
        MinutesFormat::Html => Form::Html,
        MinutesFormat::Docx => Form::Docx,
        MinutesFormat::Pdf => Form::Pdf,
    }
}

const fn depth(detail: Detail) -> Depth {
    match detail {
        Detail::Results => Depth::Results,
        Detail::Course => Depth::Course,
        Detail::Full => Depth::Full,
    }
}
