//! What minutes say, and in which order: a pure function of the session, the language, the depth and the zone.
//!
//! | file | holds |
//! |---|---|
//! | `people` | who was there, and who came and went |
//! | `course` | the agenda, and what happened in each item |
//! | `votes` | a vote: terms, numbers, result, sum |
//! | `outcomes` | outcomes by Handlungsfeld, and who does what by when |
//! | `comments` | what was said about the minutes while they were out for comments |
//! | `corrections` | what was corrected, when and why |
//! | `figures` | the numbers of the session |
//! | `appendix` | every vote in full, and the journal's fingerprint |

mod appendix;
mod comments;
mod corrections;
mod course;
mod figures;
mod outcomes;
mod people;
mod votes;

use super::{
    Letterhead,
    document::{Block, Document, Draft, Signature},
};
use crate::{
    session::{Item, Lang, Phase, Session, Signatory, Signature as Signed, Slot, Span, Status, Timestamp},
    t,
    text::{self, Sentence, Zone},
};

/// How much the minutes tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Depth {
    /// What came out, by Handlungsfeld, with the votes behind it; nobody is named.
    Results,
    /// What happened in each item besides, with the proposals in their exact words; organisations are named.
    Course,
    /// Everything: former wordings, the attendance list, every vote in full; people are named, but never to the public.
    Full,
}

/// What minutes are made from.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The session.
    pub session: &'a Session,
    /// The hash of its last record, 64 hexadecimal digits.
    pub head: &'a str,
    /// Whether its journal is damaged, so that only a part of it could be read.
    pub damaged: bool,
    /// The language of the minutes.
    pub lang: Lang,
    /// How much they tell.
    pub depth: Depth,
    /// The zone whose clocks hung on the wall.
    pub zone: &'a Zone,
    /// Whether they are for the public: then nothing is told of items that are not, and nobody is named but who signs.
    pub public: bool,
    /// The office's paper.
    pub letterhead: &'a Letterhead,
}

/// The minutes of a session. Internal notes are never part of them.
///
/// Once both have signed they say what was signed, and beside it what was corrected since.
pub fn minutes(source: Source<'_>) -> Document {
    let public = source.public.then(|| source.session.for_the_public());
    let source = Source { session: public.as_ref().unwrap_or(source.session), ..source };
    let s = source.session.signed.as_deref().unwrap_or(source.session);
    let Source { lang, depth, zone, .. } = source;
    let scribe = Scribe { s, lang, depth, names: depth == Depth::Full && !source.public, zone };
    let mut out = Draft::default();
    if source.damaged {
        out.paragraph("", t!(lang, "minutes-damaged-how", records = source.session.records));
    }
    if source.public {
        out.remark(t!(lang, "minutes-public"));
    }
    scribe.head(&mut out, source);
    scribe.presence(&mut out);
    scribe.agenda(&mut out);
    if source.depth >= Depth::Course {
        scribe.course(&mut out);
    } else {
        scribe.votes_in_short(&mut out);
    }
    scribe.outcomes(&mut out);
    scribe.figures(&mut out);
    scribe.comments(&mut out);
    scribe.corrections(&mut out, source.session);
    scribe.signatures(&mut out);
    if source.depth == Depth::Full {
        scribe.appendix(&mut out);
    }
    scribe.proof(&mut out, source);
    let day = source.zone.today(source.session.last_at);
    Document {
        lang,
        title: title(lang, source.depth).into_owned(),
        subject: scribe.s.head.title.to_string(),
        mark: if source.damaged { t!(lang, "minutes-damaged") } else { scribe.mark() }.into_owned(),
        day: [day.year(), day.month().into(), day.day().into()],
        foot: t!(lang, "minutes-foot", records = source.session.records, head = short(source.head)).into_owned(),
        letterhead: source.letterhead.clone(),
        blocks: out.0,
    }
}

/// What the minutes say of one item, without its heading.
pub fn about_item(source: Source<'_>, item: Slot<Item>) -> Vec<Block> {
    let Source { session: s, lang, depth, zone, .. } = source;
    let mut out = Draft::default();
    Scribe { s, lang, depth, names: depth == Depth::Full, zone }.matters(&mut out, Some(item));
    out.0
}

fn title(lang: Lang, depth: Depth) -> Sentence {
    match depth {
        Depth::Results => t!(lang, "minutes-title-results"),
        Depth::Course => t!(lang, "minutes-title-course"),
        Depth::Full => t!(lang, "minutes-title-full"),
    }
}

/// The beginning of a hash, as people compare it: four groups of four digits.
fn short(head: &str) -> String {
    let digits = head.get(..16).unwrap_or(head).as_bytes();
    digits.chunks(4).map(String::from_utf8_lossy).collect::<Vec<_>>().join(" ")
}

/// Whoever writes the minutes: what is known, and in which words to say it.
struct Scribe<'a> {
    s: &'a Session,
    lang: Lang,
    depth: Depth,
    /// Whether people are named.
    names: bool,
    zone: &'a Zone,
}

impl Scribe<'_> {
    /// How binding the minutes are.
    fn mark(&self) -> Sentence {
        let lang = self.lang;
        match (self.s.phase(), self.s.head.signatures.last()) {
            (Phase::Final, Some(last)) if matches!(self.s.head.status, Status::Signed { .. }) => {
                t!(lang, "minutes-final", day = text::day_short(lang, self.zone.today(last.at)))
            }
            (Phase::Final, _) => t!(lang, "minutes-half-signed"),
            (Phase::Circulated { until }, _) => {
                t!(lang, "minutes-circulated", day = text::day(lang, until))
            }
            (Phase::Draft, _) if self.s.head.status.opened_at().is_none() => t!(lang, "minutes-draft-planned"),
            (Phase::Draft, _) => t!(lang, "minutes-draft"),
        }
    }

    /// Whoever signed in that role.
    fn signature(&self, role: Signatory) -> Option<&Signed> {
        self.s.head.signatures.iter().find(|signature| signature.role == role)
    }

    fn head(&self, out: &mut Draft, source: Source<'_>) {
        let (lang, head) = (self.lang, &self.s.head);
        let day = head.date.map(|day| text::day(lang, day));
        let day = day.or_else(|| head.status.opened_at().map(|at| self.zone.day(lang, at)));
        let time = |at: Option<Timestamp>| at.map(|at| self.zone.time(lang, at));
        let concept = &self.s.concept;
        let name = |role| {
            let signature = self.signature(role);
            signature.map_or_else(|| t!(lang, "minutes-see-signature"), |signed| signed.name.to_string().into())
        };
        out.facts([
            (t!(lang, "minutes-subject"), Some(Sentence::from(head.title.to_string()))),
            (t!(lang, "minutes-place"), head.place.as_ref().map(|place| place.to_string().into())),
            (t!(lang, "minutes-day"), day),
            (t!(lang, "minutes-begin"), time(head.status.opened_at())),
            (t!(lang, "minutes-end"), time(head.status.closed_at())),
            (t!(lang, "minutes-chair"), Some(name(Signatory::Moderator))),
            (t!(lang, "minutes-secretary"), Some(name(Signatory::Secretary))),
            (
                t!(lang, "minutes-concept"),
                Some(t!(lang, "minutes-concept-version", title = concept.title.get(lang), version = &*concept.version)),
            ),
            (
                t!(lang, "minutes-fingerprint"),
                Some(t!(
                    lang,
                    "minutes-fingerprint-short",
                    head = short(source.head),
                    records = source.session.records
                )),
            ),
        ]);
        out.remark(t!(lang, "minutes-recommends"));
    }

    fn signatures(&self, out: &mut Draft) {
        let lang = self.lang;
        out.heading(1, t!(lang, "minutes-signatures"));
        let place = |role: Signatory| Signature {
            role: match role {
                Signatory::Moderator => t!(lang, "minutes-chair").into_owned(),
                Signatory::Secretary => t!(lang, "minutes-secretary").into_owned(),
            },
            signed: self.signature(role).map_or_else(String::new, |signed| {
                let at = self.zone.moment(lang, signed.at);
                t!(lang, "minutes-signed", name = &*signed.name, at = at).into_owned()
            }),
        };
        out.0.push(Block::Signatures { places: Signatory::ALL.iter().copied().map(place).collect() });
    }

    /// A stretch of time: „17:05 bis 17:20 Uhr“.
    fn span(&self, span: &Span) -> Sentence {
        let clock = |at| {
            let (hour, minute) = self.zone.at(at).clock();
            format!("{hour:02}:{minute:02}")
        };
        t!(self.lang, "minutes-from-to", from = clock(span.from), to = clock(span.to.unwrap_or_else(|| self.until())))
    }

    /// Until when what still lasts has lasted: the end of the session, or its last record.
    fn until(&self) -> Timestamp {
        self.s.head.status.closed_at().unwrap_or(self.s.last_at)
    }
}
