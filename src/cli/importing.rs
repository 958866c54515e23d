//! `import`: rows of a file become commands, all of them saved with one sync. The same file read twice changes nothing,
//! because each row's command has an id made from the file and its place in it.

use std::{
    fs::File,
    io::Read,
    path::{Path, PathBuf},
    process::ExitCode,
};

use sha2::{Digest, Sha256};

use super::{
    Failure, Outcome, Surroundings,
    args::ImportFile,
    import::{self, FILE_MAX_BYTES, ImportFault, ItemRow, ParticipantRow, ProposalRow, Rows},
    say,
};
use crate::{
    host::{Keeper, Reply},
    session::{
        By, Channel, Command, Id, Item, Participant, Request, Session,
        command::{AddItem, Propose, Register},
    },
    t, text,
};

/// Reads a file into a session.
pub(super) fn command(at: &Surroundings, session: &Path, file: &ImportFile) -> Outcome {
    let lang = at.lang;
    let dir = at.shelf.find(session);
    let (mut keeper, _) = Keeper::open(&dir, "import", text::calculation)
        .map_err(|error| Failure(text::keeper_error(lang, &at.zone, &error)))?;
    let bytes = read(at, path_of(file))?;
    let rows = commands(&bytes, file, keeper.session())
        .map_err(|fault| Failure(format!("{}: {}", path_of(file).display(), fault.sentence(lang)).into()))?;
    let lines: Vec<u64> = rows.rows.iter().map(|(line, _)| *line).collect();
    let stem: String = Sha256::digest(&bytes)[..12].iter().map(|byte| format!("{byte:02x}")).collect();
    let requests = rows.rows.into_iter().zip(1..).map(|((_, command), number)| {
        Ok(Request { id: format!("import-{stem}-{number}").into(), by: By::Import, at: None, command })
    });
    let replies = keeper.take(requests);
    keeper.mark();
    for column in rows.ignored {
        say(&t!(lang, "import-ignored", column = &*column));
    }
    summary(at, &lines, &replies)
}

fn path_of(file: &ImportFile) -> &PathBuf {
    match (&file.participants, &file.proposals, &file.agenda) {
        (Some(path), _, _) | (None, Some(path), _) | (None, None, Some(path)) => path,
        (None, None, None) => unreachable!("the command line asks for exactly one of the three"),
    }
}

fn read(at: &Surroundings, path: &Path) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    // One byte more than allowed, so that a larger file is told apart without being read whole.
    let limit = FILE_MAX_BYTES as u64 + 1;
    File::open(path)
        .and_then(|file| file.take(limit).read_to_end(&mut bytes))
        .map_err(|error| Failure(text::io_error(at.lang, path, error)))?;
    Ok(bytes)
}

/// The command that each row asks for, with the row's line.
fn commands(bytes: &[u8], file: &ImportFile, session: &Session) -> Result<Rows<(u64, Command)>, ImportFault> {
    if file.participants.is_some() {
        import::participants(bytes).map(|rows| rows.map(|row| (row.line, register(row))))
    } else if file.proposals.is_some() {
        import::proposals(bytes).map(|rows| rows.map(|row| (row.line, propose(row, session))))
    } else {
        import::agenda(bytes).map(|rows| rows.map(|row| (row.line, add_item(row))))
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

fn propose(row: ProposalRow, session: &Session) -> Command {
    Command::Propose(Propose {
        proposal: None,
        item: row.item.and_then(|item| item_called(session, &item)),
        title: row.title.into(),
        text: row.text.map(String::from),
        proposed_by: row.proposed_by.and_then(|name| person_called(session, &name)),
        channel: Channel::Import,
    })
}

fn add_item(row: ItemRow) -> Command {
    Command::AddItem(AddItem { item: None, title: row.title.into(), kind: row.kind, minutes: row.minutes, after: None })
}

/// The item with this number on the agenda, or with this title.
fn item_called(session: &Session, called: &str) -> Option<Id<Item>> {
    let numbered = called.parse::<usize>().ok().and_then(|number| session.agenda.get(number.checked_sub(1)?));
    let titled = || session.agenda.iter().find(|slot| session.items.get(**slot).is_some_and(|i| *i.title == *called));
    session.items.get(*numbered.or_else(titled)?).map(|item| item.id)
}

/// The person of this name, if exactly one has it.
fn person_called(session: &Session, name: &str) -> Option<Id<Participant>> {
    let mut same = session.participants.iter().filter(|(_, person)| *person.name == *name);
    let (_, person) = same.next()?;
    same.next().is_none().then_some(person.id)
}

/// Says what was read, what was there before, and which lines were refused.
fn summary(at: &Surroundings, lines: &[u64], replies: &[Reply]) -> Outcome {
    let lang = at.lang;
    let (mut new, mut known, mut refused) = (0, 0, 0);
    for (line, reply) in lines.iter().zip(replies) {
        let why = match reply {
            Reply::Done { repeated: false, .. } => {
                new += 1;
                continue;
            }
            Reply::Done { repeated: true, .. } => {
                known += 1;
                continue;
            }
            Reply::Refused { refusal, .. } => text::refusal(lang, refusal),
            Reply::NotSaved { trouble, .. } => return Err(Failure(text::trouble(lang, &at.zone, trouble))),
        };
        refused += 1;
        say(&t!(lang, "import-refused", line = *line, why = why));
    }
    say(&t!(lang, "import-done", new = new, known = known, refused = refused));
    Ok(if refused > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}
