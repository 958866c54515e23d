//! PDF: a template of ours and data become a tagged, archivable document (PDF/UA-1 and PDF/A-2a) with its fonts inside.
//!
//! | file | holds |
//! |---|---|
//! | `engine` | the typesetting itself: template and data in, PDF out |
//! | `glyphs` | what the fonts can't show, replaced visibly |
//! | `fonts` | the fonts and their licences |
//!
//! Data reaches a template as the file `data.json`, never as markup, so no text from people can become an instruction. The
//! work is done in a child process of the same program: whatever a document does to it, the session goes on. Nothing here
//! knows what the documents are about.

mod engine;
mod glyphs;

use std::{
    env,
    ffi::OsStr,
    io::{self, Read, Write},
    process::{Command, ExitCode, Stdio},
};

use serde::{Deserialize, Serialize};
use serde_json::value::{RawValue, to_raw_value};

/// The argument that makes the program a typesetter: a [`Job`] on stdin becomes a PDF on stdout, and on stderr a JSON list of
/// the texts that the fonts can't show whole, or why there is no PDF.
const CHILD: &str = "--typeset";

/// A document can't be made.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// The typesetter can't be run.
    #[error("the typesetter can't be run: {0}")]
    Run(#[from] io::Error),
    /// It came to no end with this document, in its own words.
    #[error("{0}")]
    Failed(String),
}

/// A document, made.
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// The texts in which the sign for what is missing stands, because none of the fonts can show a letter of theirs.
    pub unshown: Vec<String>,
}

/// What the typesetter is given.
#[derive(Serialize, Deserialize)]
struct Job<'a> {
    template: Box<str>,
    #[serde(borrow)]
    data: &'a RawValue,
}

/// The PDF that `template`, in Typst's language, makes of `data`, which it reads by `json("data.json")`.
///
/// Pictures go in with the data: SVG as a text, others as a list of bytes; `image(bytes(…))` shows them. The same
/// template and data give the same bytes. The standards want a title, a language and a date (`set document(title: …, date: …)`,
/// `set text(lang: …)`), a header row in every table and a description of every picture.
///
/// # Errors
/// The typesetter can't be run, or can't make a document of that.
pub fn render(template: &str, data: &impl Serialize) -> Result<Pdf, PdfError> {
    let data = to_raw_value(data).map_err(io::Error::other)?;
    let job = serde_json::to_vec(&Job { template: template.into(), data: &data }).map_err(io::Error::other)?;
    let mut child = Command::new(env::current_exe()?)
        .arg(CHILD)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    if let Some(mut stdin) = child.stdin.take() {
        // It reads everything before it writes anything. One that has ended already says why in its output.
        let _ = stdin.write_all(&job);
    }
    let output = child.wait_with_output()?;
    if output.status.success() {
        let unshown = serde_json::from_slice(&output.stderr).map_err(io::Error::other)?;
        return Ok(Pdf { bytes: output.stdout, unshown });
    }
    Err(PdfError::Failed(String::from_utf8_lossy(&output.stderr).trim().to_owned()))
}

/// Does the typesetter's work, where that is what the program was started for.
pub fn child(args: &[impl AsRef<OsStr>]) -> Option<ExitCode> {
    let [_, only] = args else { return None };
    (only.as_ref() == CHILD).then(|| match typeset() {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            // That nobody reads it is no failure.
            let _ = writeln!(io::stderr(), "{why}");
            ExitCode::FAILURE
        }
    })
}

fn typeset() -> Result<(), PdfError> {
    let mut job = String::new();
    io::stdin().lock().read_to_string(&mut job)?;
    let Job { template, data } = serde_json::from_str(&job).map_err(io::Error::other)?;
    let Pdf { bytes, unshown } = engine::pdf(&template, data.get()).map_err(PdfError::Failed)?;
    io::stdout().lock().write_all(&bytes)?;
    Ok(serde_json::to_writer(io::stderr().lock(), &unshown).map_err(io::Error::other)?)
}
