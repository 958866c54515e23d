//! `report`: the yearly Bestandsaufnahme.

use std::{
    fs,
    io::{self, IsTerminal},
    process::ExitCode,
};

use super::{
    Failure, Outcome, Surroundings,
    args::{self, ReportFormat},
    print,
};
use crate::{
    dataset::{Manner, Memory, NOWHERE, in_folder, report, sentence},
    host::now,
    minutes::pdf_error,
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
    let failed = |error| Failure(sentence(lang, &from, &error));
    let mut store = from.to_read(Manner { lang, base_url: NOWHERE.to_owned() }).map_err(failed)?;
    let dataset = Memory::of(&mut *store).map_err(failed)?;
    if dataset.is_empty() {
        return Err(Failure(t!(lang, "report-empty", target = from.to_string())));
    }
    let report = report::report(&dataset, ask.year, at.zone.today(now()), lang);
    let bytes = match ask.format {
        ReportFormat::Md => report::markdown(&report).into_bytes(),
        ReportFormat::Html => report::html(&report).into_bytes(),
        ReportFormat::Pdf => report::pdf(&report).map_err(|error| Failure(pdf_error(lang, &error)))?,
        ReportFormat::Csv => report::table_csv(&report),
    };
    match &ask.output {
        Some(file) => match fs::write(file, bytes) {
            Ok(()) => Ok(ExitCode::SUCCESS),
            Err(error) => {
                let why = text::why(lang, &error);
                Err(Failure(t!(lang, "report-unwritable", path = file.display().to_string(), why = why)))
            }
        },
        None => print(lang, &bytes),
    }
}
