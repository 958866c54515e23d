//! Files and folders of files that take the place of old ones as a whole: whoever looks sees the old ones or the new.

use std::{
    env,
    fs::{self, File},
    io::{self, Write},
    path::{Path, PathBuf},
};

use rustix::fs::{CWD, RenameFlags, renameat_with};

use super::store::StoreError;

/// A file to be written: its path below the folder, and what stands in it.
pub(super) type Written = (String, Vec<u8>);

fn failed(path: &Path) -> impl Fn(io::Error) -> StoreError {
    move |source| StoreError::File { path: path.to_owned(), source }
}

/// The path beside `path` where the new one is made; always the same, so that what a crash leaves is written over.
fn beside(path: &Path) -> PathBuf {
    path.with_added_extension("new")
}

fn sync_folder_of(path: &Path) -> Result<(), StoreError> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder).and_then(|folder| folder.sync_all()).map_err(failed(folder))
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    File::create(path).and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all())).map_err(failed(path))
}

/// Puts `bytes` in the place of a file.
pub(super) fn replace_file(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    if fs::read(path).is_ok_and(|there| there == bytes) {
        return Ok(());
    }
    let fresh = beside(path);
    write(&fresh, bytes)?;
    fs::rename(&fresh, path).map_err(failed(path))?;
    sync_folder_of(path)
}

/// Puts these files in the place of a folder, which may hold nothing but files whose names are `ours`. It must not be the one that
/// is worked in: whoever does would stand in the old one, which is gone.
pub(super) fn replace_folder(folder: &Path, files: &[Written], ours: impl Fn(&str) -> bool) -> Result<(), StoreError> {
    // A folder called ".." has no name beside which the new one could be made.
    let folder = &fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
    if env::current_dir().is_ok_and(|here| here.starts_with(folder)) {
        return Err(StoreError::InUse(folder.clone()));
    }
    let there = contents(folder, "")?;
    if let Some(other) = there.iter().find(|name| !ours(name)) {
        let source = io::Error::new(io::ErrorKind::DirectoryNotEmpty, other.clone());
        return Err(StoreError::File { path: folder.to_owned(), source });
    }
    let is_there = |(name, bytes): &Written| fs::read(folder.join(name)).is_ok_and(|there| there == *bytes);
    if there.len() == files.len() && files.iter().all(is_there) {
        return Ok(());
    }
    let fresh = beside(folder);
    remove(&fresh)?;
    for (name, bytes) in files {
        let path = fresh.join(name);
        let parent = path.parent().expect("it is below the folder");
        fs::create_dir_all(parent).map_err(failed(parent))?;
        write(&path, bytes)?;
        sync_folder_of(&path)?;
    }
    if folder.exists() {
        // Not every file system can exchange two folders; then there is a moment with neither in its place.
        if renameat_with(CWD, &fresh, CWD, folder, RenameFlags::EXCHANGE).is_err() {
            let old = folder.with_added_extension("old");
            remove(&old)?;
            fs::rename(folder, &old).map_err(failed(folder))?;
            fs::rename(&fresh, folder).map_err(failed(folder))?;
            remove(&old)?;
        }
    } else {
        fs::rename(&fresh, folder).map_err(failed(folder))?;
    }
    sync_folder_of(folder)?;
    remove(&fresh)
}

fn remove(folder: &Path) -> Result<(), StoreError> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(failed(folder)(error)),
        Ok(()) | Err(_) => Ok(()),
    }
}

/// The paths of all files below a folder, `before` in front of each; none where there is no folder.
fn contents(folder: &Path, before: &str) -> Result<Vec<String>, StoreError> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(failed(folder))?,
    };
    let mut found = Vec::new();
    for entry in entries {
        let entry = entry.map_err(failed(folder))?;
        let name = format!("{before}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            found.extend(contents(&entry.path(), &format!("{name}/"))?);
        } else {
            found.push(name);
        }
    }
    Ok(found)
}
