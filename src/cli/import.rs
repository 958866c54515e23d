//! `import`: rows of a file become commands, all of them saved with one sync. The same file read twice changes nothing,
//! because each row's command has an id made from what the file is read as, its content, and the place in it.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use sha2::{Digest, Sha256};

use super::{
    Failure, Outcome, Surroundings,
    args::ImportFile,
    catalogue::catalogue,
    lists::{self, FILE_MAX_BYTES, ImportFault, ItemRow, ParticipantRow, ProposalRow, Rows},
    open, read_file, say,
};
use crate::{
    host::Reply,
    session::{
        By, Channel, Command, Id, Item, Lang, Participant, Request, Session,
        command::{AddItem, Propose, Register, SetConcept},
        hex,
    },
    t,
    text::{self, Sentence},
};

/// A row's line, and the command it asks for; or why it can't be one.
type Wanted = (u64, Result<Command, Sentence>);

/// Reads a file, of which the name without its ending and the bytes are given, into what its rows want of a session.
type Read = fn(Lang, &str, &[u8], &Session) -> Result<Rows<Wanted>, ImportFault>;

/// Reads a file into a session.
pub(super) fn command(at: &Surroundings, session: &Path, file: &ImportFile) -> Outcome {
    let lang = at.lang;
    let mut keeper = open(at, &at.shelf.find(session), "import")?;
    let (kind, path, read) = asked(file);
    let bytes = read_file(lang, path, FILE_MAX_BYTES)?;
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    let Rows { rows, ignored } = read(lang, &name, &bytes, keeper.session())
        .map_err(|fault| Failure(format!("{}: {}", path.display(), fault.sentence(lang)).into()))?;
    for column in ignored {
        say(&t!(lang, "import-ignored", column = &*column));
    }
    let content = hex(&Sha256::digest(&bytes)[..12]);
    let (mut lines, mut requests) = (Vec::new(), Vec::new());
    let mut refused = 0;
    for ((line, wanted), number) in rows.into_iter().zip(1..) {
        match wanted {
            Ok(command) => {
                let id = format!("import-{kind}-{content}-{number}").into();
                lines.push(line);
                requests.push(Ok(Request { id, by: By::Import, at: None, command }));
            }
            Err(why) => {
                refused += 1;
                say(&t!(lang, "import-refused", line = line, why = why));
            }
        }
    }
    let replies = keeper.take(requests);
    keeper.mark();
    summary(at, &lines, &replies, refused)
}

/// What the file is read as, which file, and how.
fn asked(file: &ImportFile) -> (&'static str, &PathBuf, Read) {
    match (&file.participants, &file.proposals, &file.agenda, &file.concept) {
        (Some(path), _, _, _) => ("participants", path, |_, _, bytes, _| {
            lists::participants(bytes).map(|rows| rows.map(|row| (row.line, Ok(register(row)))))
        }),
        (None, Some(path), _, _) => ("proposals", path, |lang, _, bytes, session| {
            lists::proposals(bytes).map(|rows| rows.map(|row| (row.line, propose(lang, row, session))))
        }),
        (None, None, Some(path), _) => ("agenda", path, |_, _, bytes, _| {
            lists::agenda(bytes).map(|rows| rows.map(|row| (row.line, Ok(add_item(row)))))
        }),
        (None, None, None, Some(path)) => ("concept", path, |_, name, bytes, _| {
            let read = catalogue(bytes, name)?;
            Ok(read.map(|concept| (1, Ok(Command::SetConcept(SetConcept { concept })))))
        }),
        (None, None, None, None) => unreachable!("the command line asks for exactly one of the four"),
    }
}

fn register(row: ParticipantRow) -> Command {
    Command::Register(Register {
        participant: None,
        name: row.name.into(),
        organisation: row.organisation.map(String::from),
        group: row.group.map(String::from),
        may_vote: row.may_vote,
        weight: row.weight,
    })
}

fn propose(lang: Lang, row: ProposalRow, session: &Session) -> Result<Command, Sentence> {
    let item = |called: Box<str>| {
        item_called(session, &called).ok_or_else(|| t!(lang, "import-item-unclear", called = &*called))
    };
    let person =
        |name: Box<str>| person_called(session, &name).ok_or_else(|| t!(lang, "import-person-unclear", name = &*name));
    Ok(Command::Propose(Propose {
        token: None,
        proposal: None,
        item: row.item.map(item).transpose()?,
        title: row.title.into(),
        text: row.text.map(String::from),
        proposed_by: row.proposed_by.map(person).transpose()?,
        channel: Channel::Import,
    }))
}

fn add_item(row: ItemRow) -> Command {
    Command::AddItem(AddItem {
        item: None,
        title: row.title.into(),
        kind: row.kind,
        minutes: row.minutes,
        after: None,
        protected: row.protected,
        public: row.public,
        note: row.note.map(String::from),
    })
}

/// The item with this number on the agenda (`3`, `TOP 3`), or else the only one with this title.
fn item_called(session: &Session, called: &str) -> Option<Id<Item>> {
    let number = called.strip_prefix("TOP").unwrap_or(called).trim().parse::<usize>();
    if let Some(item) = number.ok().and_then(|number| session.items.get(*session.agenda.get(number.checked_sub(1)?)?)) {
        return Some(item.id);
    }
    let items = session.agenda.iter().filter_map(|slot| session.items.get(*slot));
    only(items.filter(|item| *item.title == *called)).map(|item| item.id)
}

/// The only person of this name.
fn person_called(session: &Session, name: &str) -> Option<Id<Participant>> {
    let people = session.participants.iter().map(|(_, person)| person);
    only(people.filter(|person| *person.name == *name)).map(|person| person.id)
}

fn only<T>(mut things: impl Iterator<Item = T>) -> Option<T> {
    let first = things.next()?;
    things.next().is_none().then_some(first)
}

/// Says what was read, what was there before, and which lines were refused, besides those that are `refused` already.
fn summary(at: &Surroundings, lines: &[u64], replies: &[Reply], mut refused: u64) -> Outcome {
    let lang = at.lang;
    let (mut new, mut known) = (0, 0);
    for (line, reply) in lines.iter().zip(replies) {
        match reply {
            Reply::Done { repeated: false, .. } => new += 1,
            Reply::Done { repeated: true, .. } => known += 1,
            Reply::Refused { refusal, .. } => {
                refused += 1;
                say(&t!(lang, "import-refused", line = *line, why = text::refusal(lang, refusal)));
            }
            Reply::NotSaved { trouble, .. } => return Err(Failure(text::trouble(lang, &at.zone, trouble))),
        }
    }
    say(&t!(lang, "import-done", new = new, known = known, refused = refused));
    Ok(if refused > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}
