//! How the pages look: HTML from values, nothing else. Sentences stand in `text/room`, what may be shown in `view`.
//!
//! | file | holds |
//! |---|---|
//! | `*.html` | the templates; `frame` round all of them, `phone` round those for phones |
//! | `room.css`, `room.js`, `assets` | the one stylesheet, the one script, and their paths |
//! | `form` | the fields of a form, and the ballot they stand for |
//! | `said` | what a page says about something that was sent |
//! | `words` | the sentences that name numbers or times |
//!
//! Every page works without script. What the script adds is told at the head of `room.js`.

pub mod assets;
mod form;
mod said;
#[cfg(test)]
mod tests;
mod words;

use std::hash::{DefaultHasher, Hash, Hasher};

use askama::Template;
use qrcode::{QrCode, render::svg};
use uuid::Uuid;

pub use form::{Form, Refused, ballot};
pub use said::Said;

use self::form::{ANSWERS, NONE};
use super::{
    result::BarOf,
    view::{Progress, SECRET_MIN, Shown, Standing, State},
    wall::Wall,
};
use crate::{
    session::{Day, Lang, Organiser, Secrecy, Vote},
    text::{Tongue, Zone},
    voting::Method,
};

/// What pages need besides the state.
pub struct Page<'a> {
    /// The language.
    pub tongue: Tongue,
    /// The clock on the wall.
    pub zone: &'a Zone,
    /// Whether this is the tablet at the desk, where one card follows another.
    pub desk: bool,
    /// What is to be said about what was sent before.
    pub said: Option<Said>,
    /// The form that was sent before, where it was refused.
    pub refused: Option<Refused>,
    /// Makes ids for forms: what is sent twice with one id is done once.
    pub fresh: &'a dyn Fn() -> Uuid,
}

/// A page for when there is nothing else to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// 400: what was sent can't be understood.
    Unclear,
    /// 404: there is no such page.
    NotFound,
    /// 410: a link to a card that no longer counts.
    Gone,
    /// 429: a limit was reached.
    TooMany,
    /// 503: nothing can be saved, or no connection is left.
    Unavailable,
}

impl Trouble {
    /// All of them.
    pub const ALL: &'static [Self] = &[Self::Unclear, Self::NotFound, Self::Gone, Self::TooMany, Self::Unavailable];

    const fn keys(self) -> (&'static str, &'static str) {
        match self {
            Self::Unclear => ("trouble-400", "trouble-400-what"),
            Self::NotFound => ("trouble-404", "trouble-404-what"),
            Self::Gone => ("trouble-410", "trouble-410-what"),
            Self::TooMany => ("trouble-429", "trouble-429-what"),
            Self::Unavailable => ("trouble-503", "trouble-503-what"),
        }
    }

    /// The status to answer with.
    pub const fn status(self) -> u16 {
        match self {
            Self::Unclear => 400,
            Self::NotFound => 404,
            Self::Gone => 410,
            Self::TooMany => 429,
            Self::Unavailable => 503,
        }
    }
}

/// The colours of the projector page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Theme {
    /// Light letters on a dark ground.
    #[default]
    Dark,
    /// Dark letters on a light ground.
    Light,
}

impl Theme {
    /// The word in `?theme=`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Dark => "dark",
            Self::Light => "light",
        }
    }
}

/// The participants' page; with `page.desk` the page of the tablet at the desk.
pub fn room(s: &State, p: &Page<'_>) -> String {
    drawn(&RoomPage { s, p })
}

/// The projector page of a plenary, at that time.
pub fn wall(w: &Wall, now_ms: i64, theme: Theme) -> String {
    drawn(&WallPage { w, now_ms, theme, stamp: stamp_of(w) })
}

/// What tells two walls apart.
pub fn stamp_of(wall: &Wall) -> String {
    let mut hasher = DefaultHasher::new();
    wall.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

/// The projector page.
pub fn beamer(s: &State, p: &Page<'_>, theme: Theme) -> String {
    drawn(&BeamerPage { s, p, theme, qr: s.room.address.as_deref().and_then(qr) })
}

/// The data-protection notice (Art. 13 GDPR); personal data goes at `purge_on`, or when the plan says so.
pub fn privacy(organiser: Option<&Organiser>, purge_on: Option<Day>, p: &Page<'_>) -> String {
    let officer = organiser.and_then(|organiser| organiser.data_protection.as_deref());
    let planned = organiser.and_then(|organiser| organiser.purge.as_deref());
    let day = purge_on.or_else(|| planned?.parse().ok());
    drawn(&PrivacyPage { organiser, officer, day, planned, p })
}

/// The accessibility statement.
pub fn accessibility(organiser: Option<&Organiser>, p: &Page<'_>) -> String {
    let contact = organiser.and_then(|organiser| organiser.accessibility.as_deref());
    drawn(&AccessPage { organiser, contact, p })
}

/// The opened ballots of a vote with their receipts, and nothing of where each came from; `lang` is the session's.
pub fn ballots(vote: &Vote, lang: Lang, p: &Page<'_>) -> String {
    drawn(&BallotsPage { vote, lang, p })
}

/// The page for an answer that is an error.
pub fn trouble(trouble: Trouble, p: &Page<'_>) -> String {
    drawn(&TroublePage { p, trouble })
}

#[derive(Template)]
#[template(path = "room.html")]
struct RoomPage<'a> {
    s: &'a State,
    p: &'a Page<'a>,
}

#[derive(Template)]
#[template(path = "beamer.html")]
struct BeamerPage<'a> {
    s: &'a State,
    p: &'a Page<'a>,
    theme: Theme,
    qr: Option<String>,
}

#[derive(Template)]
#[template(path = "wall.html")]
struct WallPage<'a> {
    w: &'a Wall,
    now_ms: i64,
    theme: Theme,
    stamp: String,
}

#[derive(Template)]
#[template(path = "privacy.html")]
struct PrivacyPage<'a> {
    organiser: Option<&'a Organiser>,
    officer: Option<&'a str>,
    day: Option<Day>,
    planned: Option<&'a str>,
    p: &'a Page<'a>,
}

#[derive(Template)]
#[template(path = "access.html")]
struct AccessPage<'a> {
    organiser: Option<&'a Organiser>,
    contact: Option<&'a str>,
    p: &'a Page<'a>,
}

#[derive(Template)]
#[template(path = "ballots.html")]
struct BallotsPage<'a> {
    vote: &'a Vote,
    lang: Lang,
    p: &'a Page<'a>,
}

#[derive(Template)]
#[template(path = "trouble.html")]
struct TroublePage<'a> {
    p: &'a Page<'a>,
    trouble: Trouble,
}

fn drawn(page: &impl Template) -> String {
    page.render().expect("writing into a string does not fail")
}

/// The address as a QR code, dark on light whatever the page's colours; none where it is too long for one.
fn qr(address: &str) -> Option<String> {
    let code = QrCode::new(address).ok()?;
    let drawing = code.render::<svg::Color<'_>>().min_dimensions(1, 1).quiet_zone(true).build();
    // Only the element: the page is no XML document.
    Some(drawing[drawing.find("<svg")?..].to_owned())
}
