//! Minutes from the screen: what they say, and their files in the folder of the session.

use std::path::Path;
use std::thread;

use tokio::sync::mpsc;

use super::{Voice, shown};
use crate::{
    host::{Shelf, replace},
    minutes::{self, Block, Depth, Document, Form, Letterhead, Source, letterhead_in},
    session::{Item, Lang, Session, Slot},
    t,
    text::{self, Zone},
    tui::message::{Message, Papers},
};

/// What the minutes say of an item, everything included.
pub fn about_item(session: &Session, item: Slot<Item>, lang: Lang, zone: &Zone) -> Vec<Block> {
    let letterhead = &Letterhead::default();
    minutes::about_item(
        Source { session, head: "", damaged: false, lang, depth: Depth::Full, zone, public: false, letterhead },
        item,
    )
}

/// The minutes as they would be now, of a journal with this head that may be damaged.
pub fn preview(session: &Session, (head, damaged): (&str, bool), lang: Lang, depth: Depth, zone: &Zone) -> Document {
    let letterhead = &Letterhead::default();
    minutes::minutes(Source { session, head, damaged, lang, depth, zone, public: false, letterhead })
}

/// Writes minutes into the folder of their session, in each form that is wanted, on a thread of its own that says which one it
/// is at: a PDF may take some seconds.
pub fn write_papers(shelf: &Shelf, dir: &Path, papers: Papers, voice: Voice, tell: mpsc::Sender<Message>) {
    let (shelf, dir) = (shelf.clone(), dir.to_owned());
    thread::spawn(move || {
        let Voice { lang, zone } = voice;
        let written = || {
            let letterhead = letterhead_in(shelf.dir(), lang)?;
            let document = minutes::minutes(Source {
                session: &papers.session,
                head: &papers.head,
                damaged: papers.damaged,
                lang: papers.lang,
                depth: papers.depth,
                zone: &zone,
                public: papers.public,
                letterhead: &letterhead,
            });
            let count = papers.forms.len();
            let (mut names, mut lacks) = (Vec::new(), Vec::new());
            for (form, at) in papers.forms.iter().zip(1_usize..) {
                let name = file_name(&papers, *form);
                let said = t!(lang, "papers-writing", name = name.as_str(), at = at, count = count);
                let _ = tell.blocking_send(Message::Written(Ok(said)));
                let written = form.write(&document, lang)?;
                lacks.extend(written.lacks);
                replace(&dir.join(&name), &written.bytes).map_err(|error| text::file_error(lang, &error))?;
                names.push(name);
            }
            let dir = shown(&dir.display().to_string());
            let said = t!(lang, "papers-written", count = count, names = names.join(", "), dir = dir);
            Ok(std::iter::once(said).chain(lacks).collect::<Vec<_>>().join(" ").into())
        };
        // Where the program has ended meanwhile, nobody waits for it.
        let _ = tell.blocking_send(Message::Written(written()));
    });
}

/// `niederschrift-verlauf.docx`, in English minutes `minutes-course.docx`.
fn file_name(papers: &Papers, form: Form) -> String {
    let name = match papers.depth {
        Depth::Results => t!(papers.lang, "papers-name-results"),
        Depth::Course => t!(papers.lang, "papers-name-course"),
        Depth::Full => t!(papers.lang, "papers-name-full"),
    };
    let version = if papers.public { t!(papers.lang, "papers-name-public") } else { "".into() };
    format!("{name}{version}.{}", form.ending())
}
