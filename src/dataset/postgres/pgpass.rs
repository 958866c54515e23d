//! The password file that `psql` reads too: `host:port:database:user:password` a line, `*` for any, `\` before `:` and
//! `\`.

use std::{fs, os::unix::fs::PermissionsExt, path::Path};

/// For which connection a password is looked for.
#[derive(Debug)]
pub(super) struct Asked {
    pub host: String,
    pub port: u16,
    pub database: String,
    pub user: String,
}

/// The password in the first line that fits. A file that others can read doesn't count, as with `psql`.
pub(super) fn find(file: &Path, asked: &Asked) -> Option<String> {
    if fs::metadata(file).ok()?.permissions().mode() & 0o077 != 0 {
        return None;
    }
    fs::read_to_string(file).ok()?.lines().find_map(|line| fitting(line, asked))
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
            assert_eq!(find(&file, &asked).as_deref(), expected);
        }
    }
}
