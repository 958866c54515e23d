//! Minutes: what a session came to, as a paper that an office can sign, file and go on editing.
//!
//! | file | holds |
//! |---|---|
//! | `compose` | what the minutes say: a pure function of the session |
//! | `document` | the minutes as a value, before any format |
//! | `markdown`, `html`, `docx`, `pdf` | the writers: a document becomes bytes, and they know nothing of sessions |
//! | `direction` | what runs from right to left, kept apart by every writer that has to |
//! | `paper` | minutes as a file, on the office's paper |
//! | `editor` | a text written in an editor of somebody's own choice |
//! | `letterhead` | the office's name, lines, colour and logo, from a file of its own |
//!
//! The same session, language, depth and zone give the same bytes. Whatever people wrote is data here and escaped by each
//! writer for its own format.

mod compose;
mod direction;
mod document;
mod docx;
mod editor;
mod html;
mod letterhead;
mod markdown;
mod paper;
mod pdf;

pub use compose::{Depth, Source, about_item, minutes};
pub use document::{Bar, Block, Column, Document, Signature};
pub use docx::docx;
pub use editor::edit;
pub use html::html;
pub use letterhead::{LETTERHEAD_FILE, LETTERHEAD_MAX_BYTES, LOGO_MAX_BYTES, Letterhead, LetterheadFault, Logo};
pub use markdown::markdown;
pub use paper::{Form, Written, letterhead_in, pdf_error, unshown_in_pdf};
pub use pdf::pdf;
