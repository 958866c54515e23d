//! `report`: the yearly Bestandsaufnahme.

use std::{
    fs,
    io::{self, IsTerminal},
    path::Path,
    process::ExitCode,
    sync::mpsc::{self, RecvTimeoutError},
    thread,
    time::{Duration, Instant},
};

use super::{
    Failure, Outcome, Surroundings,
    args::{self, ReportFormat},
    print, say,
};
use crate::{
    dataset::{
        Manner, Memory, NOWHERE, Target, in_folder,
        report::{self, Report},
        sentence,
    },
    host::now,
    minutes::{pdf_error, unshown_in_pdf},
    pdf::{Pdf, PdfError},
    t, text,
};

/// Writes the report on a year to a file or stdout.
pub(super) fn command(at: &Surroundings, ask: &args::Report) -> Outcome {
    let lang = at.lang;
    let from = ask.from.clone().unwrap_or_else(|| in_folder(at.shelf.dir()));
    if !from.is_database() {
        return Err(Failure(t!(lang, "office-no-database")));
    }
    if ask.output.is_none() && ask.format == ReportFormat::Pdf && io::stdout().is_terminal() {
        return Err(Failure(t!(lang, "minutes-to-terminal")));
    }
    let today = at.zone.today(now());
    if *format!("{:04}", ask.year) > today.to_string()[..4] {
        return Err(Failure(t!(lang, "report-future", year = ask.year.to_string())));
    }
    let failed = |error| Failure(sentence(lang, &from, &error));
    let mut store = from.to_read(Manner { lang, base_url: NOWHERE.to_owned() }).map_err(failed)?;
    let dataset = Memory::of(&mut *store).map_err(failed)?;
    if dataset.is_empty() {
        return Err(Failure(t!(lang, "report-empty", target = from.to_string())));
    }
    let report = report::report(&dataset, ask.year, today, lang);
    let unwritable = |path: &Path, error: &io::Error| {
        let why = text::why(lang, error);
        Failure(t!(lang, "report-unwritable", path = path.display().to_string(), why = why))
    };
    if let (ReportFormat::Csv, Some(folder)) = (ask.format, ask.output.as_deref().filter(|path| is_folder(path))) {
        let failed = |error| Failure(sentence(lang, &Target::Csv(folder.to_owned()), &error));
        report::write_tables(&report, folder).map_err(failed)?;
        return Ok(ExitCode::SUCCESS);
    }
    let bytes = match ask.format {
        ReportFormat::Md => report::markdown(&report).into_bytes(),
        ReportFormat::Html => report::html(&report).into_bytes(),
        ReportFormat::Pdf => {
            let Pdf { bytes, unshown } = set_in_pages(&report).map_err(|error| Failure(pdf_error(lang, &error)))?;
            if let Some(lacks) = unshown_in_pdf(lang, &unshown) {
                say(&lacks);
            }
            bytes
        }
        ReportFormat::Csv => report::table_csv(&report),
    };
    match &ask.output {
        Some(file) => {
            fs::write(file, bytes).map_err(|error| unwritable(file, &error))?;
            Ok(ExitCode::SUCCESS)
        }
        None => print(lang, &bytes),
    }
}

/// The report as PDF; that it is being made is said on stderr after a second, and then every ten.
fn set_in_pages(report: &Report) -> Result<Pdf, PdfError> {
    let (done, waits) = mpsc::channel::<()>();
    let began = Instant::now();
    thread::scope(|scope| {
        scope.spawn(move || {
            let mut patience = Duration::from_secs(1);
            while waits.recv_timeout(patience) == Err(RecvTimeoutError::Timeout) {
                say(&t!(report.lang, "report-being-set", seconds = began.elapsed().as_secs()));
                patience = Duration::from_secs(10);
            }
        });
        let written = report::pdf(report);
        drop(done);
        written
    })
}

/// Whether a path names a folder: one that is there, or by its last character.
fn is_folder(path: &Path) -> bool {
    path.is_dir() || path.as_os_str().as_encoded_bytes().ends_with(b"/")
}
