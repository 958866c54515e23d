//! The password file that `psql` reads too: `host:port:database:user:password` a line, `*` for any, `\` before `:` and
//! `\`.

use std::{
    fs::{self, File},
    io::Read,
    os::unix::fs::PermissionsExt,
    path::Path,
};

use super::super::store::StoreError;

/// The largest file that is read, in bytes: some thousand passwords.
const MAX: u64 = 1 << 20;

/// For which connection a password is looked for.
#[derive(Debug)]
pub(super) struct Asked {
    pub host: String,
    pub port: u16,
    pub database: String,
    pub user: String,
}

/// The password in the first line that fits. What isn't there, is no file, or can be read by others doesn't count, as
/// with `psql`.
///
/// # Errors
/// The file is larger than any list of passwords.
pub(super) fn find(path: &Path, asked: &Asked) -> Result<Option<String>, StoreError> {
    let Ok(about) = fs::metadata(path) else { return Ok(None) };
    if !about.is_file() || about.permissions().mode() & 0o077 != 0 {
        return Ok(None);
    }
    let mut text = String::new();
    let Ok(read) = File::open(path).and_then(|file| file.take(MAX + 1).read_to_string(&mut text)) else {
        return Ok(None);
    };
    if read as u64 > MAX {
        return Err(StoreError::TooLarge { path: path.to_owned(), max: MAX });
    }
    Ok(text.lines().find_map(|line| fitting(line, asked)))
}

fn fitting(line: &str, asked: &Asked) -> Option<String> {
    if line.starts_with('#') {
        return None;
    }
    let mut parts = parts(line).into_iter();
    for wanted in [&asked.host, &asked.port.to_string(), &asked.database, &asked.user] {
        let part = parts.next()?;
        if part != "*" && part != *wanted {
            return None;
        }
    }
    parts.next()
}

fn parts(line: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut chars = line.chars();
    while let Some(c) = chars.next() {
        match c {
            ':' => parts.push(String::new()),
            '\\' => parts.last_mut().expect("there is a first part").extend(chars.next()),
            c => parts.last_mut().expect("there is a first part").push(c),
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_line_that_fits_counts() {
        let asked = Asked { host: "db".into(), port: 5432, database: "d".into(), user: "amt".into() };
        let check =
            |line: &str, expected: Option<&str>| assert_eq!(fitting(line, &asked).as_deref(), expected, "{line}");
        check("db:5432:d:amt:geheim", Some("geheim"));
        check("*:*:*:*:a\\:b\\\\c", Some("a:b\\c"));
        check("db:5433:d:amt:geheim", None);
        check("# db:5432:d:amt:geheim", None);
        check("db:5432:d", None);
    }

    #[test]
    fn a_file_that_others_can_read_does_not_count() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("pgpass");
        fs::write(&file, "*:*:*:*:geheim\n").unwrap();
        let asked = Asked { host: "db".into(), port: 5432, database: "d".into(), user: "amt".into() };
        for (mode, expected) in [(0o600, Some("geheim")), (0o640, None)] {
            fs::set_permissions(&file, fs::Permissions::from_mode(mode)).unwrap();
            assert_eq!(find(&file, &asked).unwrap().as_deref(), expected);
        }
        assert_eq!(find(folder.path(), &asked).unwrap(), None);
    }

    #[test]
    fn a_file_without_end_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("pgpass");
        let asked = Asked { host: "db".into(), port: 5432, database: "d".into(), user: "amt".into() };
        File::create(&file).unwrap().set_len(1 << 40).unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
        assert!(matches!(find(&file, &asked), Err(StoreError::TooLarge { .. })));
    }
}
