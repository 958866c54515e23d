//! `search`: finds things in all sessions.

use std::{
    borrow::Cow,
    io::{self, IsTerminal},
    process::ExitCode,
};

use super::{Failure, Outcome, Surroundings, args, print, say};
use crate::{
    search::{self, Found, Hit, Part, Search, SearchError},
    session::{Lang, clean},
    t, text,
};

/// Prints the best hits.
pub(super) fn command(at: &Surroundings, ask: &args::Search) -> Outcome {
    let lang = at.lang;
    let failed = |error: SearchError| match error {
        SearchError::File(error) => Failure(text::file_error(lang, &error)),
        SearchError::Index(error) => Failure(t!(lang, "search-failed", what = error.to_string())),
    };
    let mut search = Search::open(&at.shelf).map_err(failed)?;
    let found = search.find(&ask.query.join(" "), ask.limit as usize).map_err(failed)?;
    for name in search.unread().map_err(failed)? {
        say(&t!(lang, "search-unread", session = name));
    }
    if ask.json {
        let mut json = serde_json::to_vec(&found.hits).expect("hits have string keys only");
        json.push(b'\n');
        return print(lang, &json);
    }
    if found.hits.is_empty() {
        say(&t!(lang, "search-nothing"));
        if ask.query.iter().any(|word| word.contains(':')) {
            say(&t!(lang, "search-filters"));
        }
    }
    print(lang, shown(lang, &found, io::stdout().is_terminal()).as_bytes())?;
    if found.total > found.hits.len() && !found.hits.is_empty() {
        say(&t!(lang, "search-more", shown = found.hits.len(), total = found.total));
    }
    Ok(ExitCode::SUCCESS)
}

/// Takes everything out of the index.
pub(super) fn forget(at: &Surroundings) -> Result<(), Failure> {
    search::forget(&at.shelf).map_err(|error| Failure(text::file_error(at.lang, &error)))
}

/// Two lines a hit, and its session above the first of it.
fn shown(lang: Lang, found: &Found, bold: bool) -> String {
    let mut lines = String::new();
    let mut session = None;
    for hit in &found.hits {
        if session.replace(&hit.session) != Some(&hit.session) {
            let day = hit.day.parse().ok().map(|day| text::day_short(lang, day));
            let heading: [Option<Cow<'_, str>>; 3] =
                [Some((&*hit.session_title).into()), day, Some((&*hit.session).into())];
            let heading: Vec<_> = heading.into_iter().flatten().collect();
            lines.push_str(&clean::harmless(&heading.join("  ")));
            lines.push('\n');
        }
        lines.push_str(&format!("    {}\n", clean::harmless(&what(lang, hit))));
        lines.push_str(&format!("        {}\n", highlighted(hit, bold)));
    }
    lines
}

/// What was found: `Ergebnis 3 · SPR · angenommen · Sprachcafé in jedem Stadtteil`.
fn what(lang: Lang, hit: &Hit) -> String {
    let kind = text::word(lang, "found", hit.kind.as_str());
    let result = hit.result.as_deref().map(|result| text::word(lang, "result", result));
    let internal = hit.internal.then(|| t!(lang, "search-internal"));
    let title = (hit.field == Part::Text && !hit.title.is_empty()).then(|| Cow::from(&*hit.title));
    let numbered = Cow::from(format!("{kind} {}", hit.number));
    let field = hit.handlungsfeld.as_deref().map(Cow::from);
    [Some(numbered), field, result, internal, title].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The excerpt with its marks: bold on a terminal.
fn highlighted(hit: &Hit, bold: bool) -> String {
    let mut shown = String::new();
    for (place, c) in hit.excerpt.chars().enumerate() {
        if bold && hit.marks.iter().any(|(from, _)| *from == place) {
            shown.push_str("\u{1b}[1m");
        }
        shown.push_str(&clean::harmless(c.encode_utf8(&mut [0; 4])));
        if bold && hit.marks.iter().any(|(_, to)| *to == place + 1) {
            shown.push_str("\u{1b}[0m");
        }
    }
    shown
}
