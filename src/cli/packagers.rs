//! What the program says of itself: completion scripts and the manual page, made from the command tree, and its keys.

use std::io;

use clap_mangen::Man;

use super::{Outcome, args::command, tell};
use crate::{session::Lang, t, tui::keys};

/// The completion script of a shell.
pub fn completions(lang: Lang, shell: clap_complete::Shell) -> Vec<u8> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command(lang), "fachkonferenz", &mut script);
    script
}

/// What keys do, one line each: the name that settings know it by, the keys, what it does.
pub(super) fn keys(lang: Lang) -> Outcome {
    let line = |binding: &keys::Binding| {
        let name = format!("{}.{}", binding.place.as_str(), binding.action.as_str());
        format!("{name:<28} {:<22} {}\n", binding.names(lang), binding.label(lang))
    };
    tell(lang, &keys::table().map(line).collect::<String>())
}

/// The manual page, all commands on it, as roff.
pub fn man(lang: Lang) -> Vec<u8> {
    render(lang).expect("writing into memory does not fail")
}

fn render(lang: Lang) -> io::Result<Vec<u8>> {
    let tree = command(lang);
    let whole = Man::new(tree.clone());
    let mut page = Vec::new();
    whole.render_title(&mut page)?;
    for (heading, render) in [
        (t!(lang, "man-name"), Man::render_name_section as fn(&Man, &mut dyn io::Write) -> io::Result<()>),
        (t!(lang, "man-synopsis"), Man::render_synopsis_section),
        (t!(lang, "help-everywhere"), Man::render_options_section),
    ] {
        page.extend(format!(".SH {}\n", heading.to_uppercase()).bytes());
        page.extend(without_headings(|out| render(&whole, out))?);
    }
    page.extend(format!(".SH {}\n", t!(lang, "help-commands").to_uppercase()).bytes());
    for sub in tree.get_subcommands().flat_map(|sub| std::iter::once(sub).chain(sub.get_subcommands())) {
        // What holds everywhere has been said above.
        let own = sub.clone().mut_args(|arg| if arg.is_global_set() { arg.hide(true) } else { arg });
        let own = Man::new(own);
        let name = sub.get_bin_name().unwrap_or(sub.get_name()).trim_start_matches("fachkonferenz ").to_owned();
        page.extend(format!(".SS {name}\n").bytes());
        for render in [Man::render_description_section, Man::render_synopsis_section, Man::render_options_section] {
            page.extend(without_headings(|out| render(&own, out))?);
            page.extend(b".PP\n");
        }
    }
    Ok(page)
}

/// Sections without their English headings.
fn without_headings(render: impl FnOnce(&mut dyn io::Write) -> io::Result<()>) -> io::Result<Vec<u8>> {
    let mut section = Vec::new();
    render(&mut section)?;
    Ok(section.split_inclusive(|&b| b == b'\n').filter(|line| !line.starts_with(b".SH")).flatten().copied().collect())
}

#[cfg(test)]
mod tests {
    use clap::ValueEnum;

    use super::*;

    #[test]
    fn every_shell_is_served() {
        for shell in clap_complete::Shell::value_variants() {
            let script = String::from_utf8(completions(Lang::De, *shell)).unwrap();
            assert!(script.contains("verify") && script.contains("template"), "{shell}");
        }
    }

    #[test]
    fn the_manual_names_every_command_in_the_language() {
        for (&lang, english) in Lang::ALL.iter().zip([false, true]) {
            let page = String::from_utf8(man(lang)).unwrap();
            for sub in command(lang).get_subcommands() {
                assert!(page.contains(&format!(".SS {}\n", sub.get_name())), "{}", sub.get_name());
            }
            assert_eq!(page.contains(".SH SYNOPSIS"), english);
        }
    }
}
