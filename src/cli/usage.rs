//! What is said when the command line can't be carried out as it stands: help, the version, or what is wrong with it.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::args::Exit;
use crate::{
    session::{Lang, clean},
    t,
    text::Sentence,
};

/// How the program ends because of `error`, which clap found in `args`.
pub(super) fn exit(lang: Lang, command: &clap::Command, args: &[OsString], error: &clap::Error) -> Exit {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Exit { status: 0, text: error.render().to_string() },
        _ => {
            let below = |sub: &clap::Command, arg: &OsString| sub.find_subcommand(arg).cloned();
            let sub = args.iter().skip(1).fold(command.clone(), |sub, arg| below(&sub, arg).unwrap_or(sub));
            let name = sub.get_bin_name().unwrap_or(sub.get_name());
            let text = t!(lang, "usage-wrong", what = what_is_wrong(lang, error), help = format!("{name} --help"));
            Exit { status: 2, text: text.into_owned() + "\n" }
        }
    }
}

/// What clap found wrong, in our words.
fn what_is_wrong(lang: Lang, error: &clap::Error) -> Sentence {
    let said = |kind| {
        let text = match error.get(kind) {
            Some(ContextValue::String(text)) => text.clone(),
            Some(ContextValue::Strings(texts)) => texts.join(", "),
            _ => String::new(),
        };
        // Whatever was typed may hold anything.
        clean::line(&text, usize::MAX).unwrap_or_default().into_string()
    };
    let arg = said(ContextKind::InvalidArg);
    let value = said(ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::InvalidValue if value.is_empty() => t!(lang, "usage-value-missing", arg = arg),
        ErrorKind::InvalidValue => {
            t!(lang, "usage-value-not-allowed", arg = arg, value = value, allowed = said(ContextKind::ValidValue))
        }
        ErrorKind::ValueValidation if arg.starts_with("--anchor") => t!(lang, "usage-anchor-wrong", value = value),
        ErrorKind::ValueValidation => t!(lang, "usage-value-wrong", arg = arg, value = value),
        ErrorKind::UnknownArgument => match said(ContextKind::SuggestedArg) {
            none if none.is_empty() => t!(lang, "usage-unknown-argument", arg = arg),
            meant => t!(lang, "usage-unknown-argument-meant", arg = arg, meant = meant),
        },
        ErrorKind::InvalidSubcommand => {
            let name = said(ContextKind::InvalidSubcommand);
            match said(ContextKind::SuggestedSubcommand) {
                none if none.is_empty() => t!(lang, "usage-unknown-command", name = name),
                meant => t!(lang, "usage-unknown-command-meant", name = name, meant = meant),
            }
        }
        ErrorKind::MissingRequiredArgument => t!(lang, "usage-missing", args = arg),
        ErrorKind::ArgumentConflict => t!(lang, "usage-conflict", arg = arg, other = said(ContextKind::PriorArg)),
        ErrorKind::InvalidUtf8 => t!(lang, "usage-not-utf8"),
        _ => t!(lang, "usage-other"),
    }
}
