//! What a journal asks of the file system beyond the standard library.

use std::{
    fs::{self, File},
    io,
    os::unix::fs::{MetadataExt, OpenOptionsExt},
    path::{Path, PathBuf},
    time::SystemTime,
};

use super::error::{Doing, FileAct, FileError};
use crate::session::Timestamp;

/// How a journal's files are opened: for reading and appending, and for nobody else if they are made.
pub(super) fn private() -> fs::OpenOptions {
    let mut options = File::options();
    options.read(true).append(true).mode(0o600);
    options
}

/// Brings the names in `dir` to the disk.
pub(super) fn sync_dir(dir: &Path) -> Result<(), FileError> {
    File::open(dir).and_then(|dir| dir.sync_all()).doing(FileAct::Sync, dir)
}

/// Whether `path` still leads to `file`.
pub(super) fn same_file(path: &Path, file: &File) -> bool {
    match (fs::metadata(path), file.metadata()) {
        (Ok(there), Ok(here)) => (there.dev(), there.ino()) == (here.dev(), here.ino()),
        (Err(_), _) | (_, Err(_)) => false,
    }
}

/// Makes a file `<path>.<kind>-<time>` that did not exist before.
pub(super) fn aside<T>(
    path: &Path,
    kind: &str,
    make: impl Fn(&Path) -> io::Result<T>,
) -> Result<(PathBuf, T), FileError> {
    let since_epoch = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    let mut millis = since_epoch.as_millis() as i64;
    loop {
        let mut name = path.as_os_str().to_owned();
        name.push(format!(".{kind}-{}", Timestamp::from_millis(millis).to_string().replace(':', "")));
        let aside = PathBuf::from(name);
        match make(&aside) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => millis += 1,
            made => return made.doing(FileAct::Create, &aside).map(|made| (aside, made)),
        }
    }
}

/// Copies `from`, from where it stands, to the end of `to`, and brings that to the disk.
pub(super) fn copy(from: &mut dyn io::Read, to: &mut File, to_path: &Path) -> Result<(), FileError> {
    io::copy(from, to).doing(FileAct::Write, to_path)?;
    to.sync_all().doing(FileAct::Sync, to_path)
}
