//! The sentences of one language file. Each is parsed when it is first asked for: a start shows a few dozen of 1,800, and
//! parsing all of them took longer than everything else before the first picture.

use std::{borrow::Cow, collections::HashMap, sync::OnceLock};

use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use fluent_syntax::{
    ast::{Entry, Pattern},
    parser::parse_runtime,
};

/// What chooses the plurals of a language and writes its numbers.
pub type Grammar = FluentBundle<FluentResource>;

/// Sentences by their keys. None of them names another.
pub struct Sentences {
    grammar: Grammar,
    messages: HashMap<&'static str, Message>,
}

/// A sentence as it stands in its file, and once it is parsed.
struct Message {
    text: &'static str,
    pattern: OnceLock<Option<Pattern<&'static str>>>,
}

impl Sentences {
    /// The sentences of a file in Fluent's syntax.
    pub fn of(file: &'static str, grammar: Grammar) -> Self {
        // An entry begins with its key at the beginning of a line; what goes on is indented, and comments have their mark.
        let starts = |line: &str| line.starts_with(|c: char| c.is_ascii_alphabetic());
        let mut messages = HashMap::with_capacity(file.lines().filter(|line| starts(line)).count());
        let mut rest = file;
        while !rest.is_empty() {
            let mut lines = rest.split_inclusive('\n');
            let first = lines.next().map_or(0, str::len);
            let length = first + lines.take_while(|line| !starts(line)).map(str::len).sum::<usize>();
            let (text, after) = rest.split_at(length);
            if let Some((key, _)) = text.split_once(" =").filter(|_| starts(text)) {
                messages.insert(key, Message { text, pattern: OnceLock::new() });
            }
            rest = after;
        }
        Self { grammar, messages }
    }

    /// The sentence of that key with what it names; `None` where there is no such key.
    pub fn say(&self, key: &str, args: Option<&FluentArgs<'_>>) -> Option<Cow<'_, str>> {
        let message = self.messages.get(key)?;
        let pattern = message.pattern.get_or_init(|| pattern(message.text)).as_ref()?;
        // What can go wrong here is an argument that is missing; its name then stands in the sentence.
        Some(self.grammar.format_pattern(pattern, args, &mut Vec::new()))
    }
}

/// What a message says. `None` where it breaks the syntax, which a test looks for.
fn pattern(message: &'static str) -> Option<Pattern<&'static str>> {
    parse_runtime(message).ok()?.body.into_iter().find_map(|entry| match entry {
        Entry::Message(message) => message.value,
        _ => None,
    })
}
