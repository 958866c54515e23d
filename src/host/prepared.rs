//! The secretary's texts that are not in the session yet: each in a file of its own beside the journal, where only its owner
//! can read it. There it outlives the program, goes in once it can, and is found by whoever removes personal data.

use std::{
    collections::BTreeMap,
    fs::{self, File},
    io::{self, ErrorKind, Read},
    path::{Path, PathBuf},
};

use crate::{
    journal::{FileAct, FileError},
    session::{Id, Item, clean::TEXT_MAX},
};

/// What names of such files begin with; the item's id and their ending follow.
const BEGINS: &str = "protokoll-";
const ENDS: &str = ".txt";
/// The longest text, in bytes: as many characters as it may have, each as long as one can be, and the end of its last line.
const MAX_BYTES: u64 = 4 * TEXT_MAX as u64 + 4;

/// Where the text for an item is kept until it is in the session in `dir`.
pub fn prepared_path(dir: &Path, item: Id<Item>) -> PathBuf {
    dir.join(format!("{BEGINS}{item}{ENDS}"))
}

/// Where the text for an item is while an editor has it: nobody puts in what is half written.
pub fn draft_path(dir: &Path, item: Id<Item>) -> PathBuf {
    dir.join(format!("{BEGINS}{item}.entwurf{ENDS}"))
}

/// The text that is kept in a file, if there is one. It is taken whole or not at all, because the file goes once its text is in.
///
/// # Errors
/// The file can't be read, is not UTF-8, or is longer than any text may be.
pub fn kept_text(path: &Path) -> Result<Option<String>, FileError> {
    let read = || -> io::Result<String> {
        let mut bytes = Vec::new();
        File::open(path)?.take(MAX_BYTES + 1).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > MAX_BYTES {
            return Err(ErrorKind::FileTooLarge.into());
        }
        String::from_utf8(bytes).map_err(|_| ErrorKind::InvalidData.into())
    };
    match read() {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(source) => Err(FileError { path: path.to_owned(), act: FileAct::Read, source }),
    }
}

/// Removes a kept text, if there is one, because it is in the session now.
///
/// # Errors
/// The file can't be removed.
pub fn drop_text(path: &Path) -> Result<(), FileError> {
    match fs::remove_file(path) {
        Err(source) if source.kind() != ErrorKind::NotFound => {
            Err(FileError { path: path.to_owned(), act: FileAct::Write, source })
        }
        Ok(()) | Err(_) => Ok(()),
    }
}

/// The texts that are kept in `dir` for its items; one that can't be taken doesn't hide the others.
///
/// # Errors
/// The folder can't be read.
pub fn all_prepared(dir: &Path) -> Result<BTreeMap<Id<Item>, Result<String, FileError>>, FileError> {
    let failed = |source| FileError { path: dir.to_owned(), act: FileAct::Read, source };
    let mut texts = BTreeMap::new();
    for entry in fs::read_dir(dir).map_err(failed)? {
        let name = entry.map_err(failed)?.file_name();
        let id = name.to_str().and_then(|name| name.strip_prefix(BEGINS)?.strip_suffix(ENDS)?.parse().ok());
        if let Some(item) = id.map(Id::new)
            && let Some(text) = kept_text(&prepared_path(dir, item)).transpose()
        {
            texts.insert(item, text);
        }
    }
    Ok(texts)
}
