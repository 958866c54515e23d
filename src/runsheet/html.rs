//! The run of show as one page to print: no script, nothing from elsewhere, legible in black and white.

use super::{Row, Runsheet};
use crate::{session::Session, t, text::in_markup};

const STYLE: &str = "\
:root{color-scheme:light}\
body{font:11pt/1.4 'DejaVu Sans',Verdana,Arial,sans-serif;color:#111;background:#fff;max-width:60rem;margin:2rem auto;padding:0 1rem}\
h1{font-size:1.5rem;margin:0 0 .3rem}\
p{margin:.2rem 0}\
.internal{font-weight:bold;border:2px solid #111;display:inline-block;padding:.1rem .5rem;margin:.5rem 0}\
table{border-collapse:collapse;width:100%;margin-top:1rem}\
th,td{text-align:start;vertical-align:top;padding:.4rem .5rem;border-bottom:1px solid #767676}\
thead th{border-bottom:2px solid #111}\
td.n,th.n{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}\
td.t{white-space:nowrap;font-variant-numeric:tabular-nums}\
.note{white-space:pre-line;border-inline-start:3px solid #767676;padding-inline-start:.6rem;margin:.3rem 0}\
ul{margin:.2rem 0;padding-inline-start:1.2rem}\
@page{size:A4;margin:15mm}\
@media print{body{margin:0;max-width:none;padding:0}thead{display:table-header-group}tr{break-inside:avoid}}";

/// The run of show of a session, as a page of HTML.
pub fn html(session: &Session) -> String {
    let sheet = Runsheet::of(session);
    let lang = sheet.lang;
    let title = t!(lang, "runsheet-title", title = in_markup(sheet.title));
    let heads = [
        (t!(lang, "runsheet-item"), "n"),
        (t!(lang, "runsheet-time"), "t"),
        (t!(lang, "runsheet-minutes"), "n"),
        (t!(lang, "line-kind"), ""),
        (t!(lang, "runsheet-what"), ""),
    ];
    let class = |class: &str| if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
    let heads: String = heads.iter().map(|(head, of)| format!("<th scope=\"col\"{}>{head}</th>", class(of))).collect();
    let rows: String = sheet.rows.iter().map(|row| self::row(row)).collect();
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
        <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
        <style>{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n<p>{}</p>\n<p>{}</p>\n\
        <p class=\"internal\">{}</p>\n<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n\
        <p>{}</p>\n<p>{}</p>\n</main>\n</body>\n</html>\n",
        lang.as_str(),
        in_markup(&sheet.about),
        in_markup(&sheet.rules),
        t!(lang, "runsheet-internal"),
        in_markup(&sheet.sum),
        t!(lang, "runsheet-protected"),
    )
}

fn row(row: &Row<'_>) -> String {
    let times = if row.to.is_empty() { row.from.clone() } else { format!("{}–{}", row.from, row.to) };
    let title = format!("<bdi>{}</bdi>", in_markup(&row.title));
    let mut what = if row.protected { format!("<strong>{title}</strong>") } else { title };
    for note in &row.notes {
        what += &format!("<div class=\"note\">{}</div>", in_markup(note));
    }
    if let Some((head, listed)) = &row.proposals {
        what += &format!("<p>{head}</p><ul>");
        for (number, title, who) in listed {
            let who = who.map_or(String::new(), |who| format!(" (<bdi>{}</bdi>)", in_markup(who)));
            what += &format!("<li>{number} <bdi>{}</bdi>{who}</li>", in_markup(title));
        }
        what += "</ul>";
    }
    format!(
        "<tr><th scope=\"row\" class=\"n\">{}</th><td class=\"t\">{times}</td><td class=\"n\">{}</td><td>{}</td>\
        <td>{what}</td></tr>\n",
        row.number, row.minutes, row.kind
    )
}
