//! Where a dataset can be: what the names on the command line mean, and how each is opened.

use std::{
    fmt,
    path::{Path, PathBuf},
    str::FromStr,
};

use super::{
    oparl, package,
    postgres::Postgres,
    schema::Table,
    sqlite::Sqlite,
    store::{Memory, Store, StoreError},
    value::Row,
    xlsx,
};
use crate::session::Lang;

/// Where a dataset is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// `sqlite:FILE`
    Sqlite(PathBuf),
    /// `postgres://…`
    Postgres(String),
    /// `csv:DIR`, a Tabular Data Package.
    Csv(PathBuf),
    /// `oparl:DIR`
    Oparl(PathBuf),
    /// `xlsx:FILE`
    Xlsx(PathBuf),
}

/// The text names no target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a target such as sqlite:FILE")]
pub struct NotATarget;

impl FromStr for Target {
    type Err = NotATarget;

    fn from_str(text: &str) -> Result<Self, NotATarget> {
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return Ok(Self::Postgres(text.to_owned()));
        }
        match text.split_once(':') {
            Some((_, "")) | None => Err(NotATarget),
            Some(("sqlite", file)) => Ok(Self::Sqlite(file.into())),
            Some(("csv", folder)) => Ok(Self::Csv(folder.into())),
            Some(("oparl", folder)) => Ok(Self::Oparl(folder.into())),
            Some(("xlsx", file)) => Ok(Self::Xlsx(file.into())),
            Some(_) => Err(NotATarget),
        }
    }
}

/// As it is named on the command line, without a password.
impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(file) => write!(f, "sqlite:{}", file.display()),
            Self::Postgres(address) => f.write_str(&without_password(address)),
            Self::Csv(folder) => write!(f, "csv:{}", folder.display()),
            Self::Oparl(folder) => write!(f, "oparl:{}", folder.display()),
            Self::Xlsx(file) => write!(f, "xlsx:{}", file.display()),
        }
    }
}

fn without_password(address: &str) -> String {
    let (address, query) = address.split_once('?').unwrap_or((address, ""));
    // Whatever stands behind the question mark may be a password too.
    let more = if query.is_empty() { "" } else { "?…" };
    match address.split_once("://").and_then(|(scheme, rest)| Some((scheme, rest.rsplit_once('@')?))) {
        Some((scheme, (user, server))) => {
            let user = user.split(':').next().unwrap_or_default();
            format!("{scheme}://{user}@{server}{more}")
        }
        None => format!("{address}{more}"),
    }
}

/// How files are written that people read.
#[derive(Clone, Debug)]
pub struct Manner {
    /// The language of headings.
    pub lang: Lang,
    /// Where OParl objects will be published; their ids begin so.
    pub base_url: String,
}

impl Target {
    /// Whether it is a database, from which everything can be read again.
    pub const fn is_database(&self) -> bool {
        match self {
            Self::Sqlite(_) | Self::Postgres(_) => true,
            Self::Csv(_) | Self::Oparl(_) | Self::Xlsx(_) => false,
        }
    }

    /// Whether there is something to look into; of a server that is known only when it is asked.
    pub fn is_there(&self) -> bool {
        match self {
            Self::Sqlite(path) | Self::Csv(path) | Self::Oparl(path) | Self::Xlsx(path) => path.exists(),
            Self::Postgres(_) => true,
        }
    }

    /// Opens it to write to it.
    ///
    /// # Errors
    /// It can't be opened.
    pub fn to_write(&self, manner: Manner) -> Result<Box<dyn Store>, StoreError> {
        Ok(match self {
            Self::Sqlite(file) => Box::new(Sqlite::to_write(file)?),
            Self::Postgres(address) => Box::new(Postgres::to_write(address)?),
            Self::Csv(folder) => Box::new(Files { dataset: package::read(folder)?, target: self.clone(), manner }),
            Self::Oparl(_) | Self::Xlsx(_) => Box::new(Files { dataset: Memory::new(), target: self.clone(), manner }),
        })
    }

    /// Opens it to look into it; what isn't there holds no rows.
    ///
    /// # Errors
    /// It can't be opened.
    pub fn to_read(&self, manner: Manner) -> Result<Box<dyn Store>, StoreError> {
        match self {
            Self::Sqlite(file) => Ok(Box::new(Sqlite::to_read(file)?)),
            Self::Postgres(address) => Ok(Box::new(Postgres::to_read(address)?)),
            // Files are read whole, and written only by `commit`.
            Self::Csv(_) | Self::Oparl(_) | Self::Xlsx(_) => self.to_write(manner),
        }
    }
}

impl Target {
    /// Writes a whole dataset into files, in the place of what is there, and says how many rows. Files go out of the house,
    /// so what is not public is left out.
    ///
    /// # Errors
    /// They can't be written.
    pub fn write(&self, manner: &Manner, dataset: Memory) -> Result<usize, StoreError> {
        let dataset = &dataset.for_the_public();
        match self {
            Self::Csv(folder) => package::write(folder, dataset)?,
            Self::Oparl(folder) => oparl::write(folder, &manner.base_url, dataset)?,
            Self::Xlsx(file) => xlsx::write(file, manner.lang, dataset)?,
            // Databases take rows one session at a time; nothing is ever put over them as a whole.
            Self::Sqlite(_) | Self::Postgres(_) => return Err(StoreError::Address(self.to_string())),
        }
        Ok(dataset.len())
    }
}

/// A dataset in memory that becomes files at the end.
struct Files {
    dataset: Memory,
    target: Target,
    manner: Manner,
}

impl Store for Files {
    fn rows(&mut self, table: &'static Table, only: Option<(&str, &str)>) -> Result<Vec<Row<'static>>, StoreError> {
        Ok(match only {
            Some((column, value)) if table.of_session == Some(column) => {
                self.dataset.of_session(table, value).cloned().collect()
            }
            Some((column, value)) => {
                self.dataset.all(table).filter(|row| row[column].text() == Some(value)).cloned().collect()
            }
            None => self.dataset.all(table).cloned().collect(),
        })
    }

    fn texts(&mut self, table: &'static Table, column: &str) -> Result<Vec<String>, StoreError> {
        Ok(self.dataset.all(table).filter_map(|row| row[column].text().map(str::to_owned)).collect())
    }

    fn put(&mut self, _: &'static Table, rows: &[Row<'_>]) -> Result<(), StoreError> {
        rows.iter().for_each(|row| self.dataset.insert(row.clone().into_owned()));
        Ok(())
    }

    fn remove(&mut self, _: &'static Table, rows: &[Row<'_>]) -> Result<(), StoreError> {
        rows.iter().for_each(|row| self.dataset.take_out(row));
        Ok(())
    }

    fn commit(self: Box<Self>) -> Result<(), StoreError> {
        self.target.write(&self.manner, self.dataset).map(drop)
    }
}

/// The default database of a sessions folder.
pub fn in_folder(sessions: &Path) -> Target {
    Target::Sqlite(sessions.join("dataset.sqlite"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_read_and_named_without_passwords() {
        fn check(text: &str, named: Option<&str>) {
            let target: Result<Target, _> = text.parse();
            assert_eq!(target.map(|target| target.to_string()).ok().as_deref(), named, "{text}");
        }
        check("sqlite:a/b.sqlite", Some("sqlite:a/b.sqlite"));
        check("csv:C:ordner", Some("csv:C:ordner"));
        check("postgres://amt:geheim@db/daten", Some("postgres://amt@db/daten"));
        check("postgresql://db/daten?password=geheim", Some("postgresql://db/daten?…"));
        check("mysql://db", None);
        check("sqlite:", None);
        check("daten.sqlite", None);
    }
}
