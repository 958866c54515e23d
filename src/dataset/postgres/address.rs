//! Where a PostgreSQL server is and who asks: the address, then the usual environment (`PGHOST`, `PGUSER`, …), then
//! what `psql` takes where neither says anything.

use std::{path::PathBuf, time::Duration};

use tokio_postgres::{
    Config,
    config::{Host, SslMode},
};

use super::{
    super::store::StoreError,
    pgpass::{self, Asked},
};

/// A server, and how careful to be with it.
#[derive(Debug)]
pub(super) struct Address {
    pub config: Config,
    pub checks: Checks,
    /// The certificates to trust, in PEM; where none are named, those in the home folder, if there are any.
    pub roots: Option<PathBuf>,
}

/// What of the server's certificate is checked, as `sslmode` says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Checks {
    /// Nothing; `prefer` and `require` do so where no certificates to trust are at hand.
    Nothing,
    /// Who signed it (`verify-ca`).
    Signature,
    /// That and the server's name in it (`verify-full`).
    SignatureAndName,
}

/// How long to wait for a connection, unless `PGCONNECT_TIMEOUT` says otherwise.
const PATIENCE: Duration = Duration::from_secs(10);

/// Reads an address (`postgres://user@host/database?sslmode=verify-full`); `variable` reads the environment.
pub(super) fn read(address: &str, variable: &dyn Fn(&str) -> Option<String>) -> Result<Address, StoreError> {
    let variable = |name: &str| variable(name).filter(|value| !value.is_empty());
    let (base, query) = address.split_once('?').unwrap_or((address, ""));
    let (mut mode, mut roots, mut others) = (variable("PGSSLMODE"), variable("PGSSLROOTCERT"), Vec::new());
    // Two settings that the driver does not know, or not in full.
    for part in query.split('&').filter(|part| !part.is_empty()) {
        match part.split_once('=') {
            Some(("sslmode", value)) => mode = Some(value.to_owned()),
            Some(("sslrootcert", value)) => roots = Some(unescaped(value)),
            Some(_) | None => others.push(part),
        }
    }
    let mut config: Config = format!("{base}?{}", others.join("&")).parse()?;
    if config.get_hosts().is_empty() && config.get_hostaddrs().is_empty() {
        config.host(variable("PGHOST").unwrap_or_else(|| "/var/run/postgresql".into()));
    }
    if let (true, Some(port)) = (config.get_ports().is_empty(), variable("PGPORT")) {
        config.port(port.parse().map_err(|_| StoreError::Address(format!("PGPORT={port}")))?);
    }
    if let (None, Some(user)) = (config.get_user(), variable("PGUSER").or_else(|| variable("USER"))) {
        config.user(user);
    }
    if let (None, Some(database)) = (config.get_dbname(), variable("PGDATABASE")) {
        config.dbname(database);
    }
    if config.get_connect_timeout().is_none() {
        let seconds = variable("PGCONNECT_TIMEOUT").and_then(|seconds| seconds.parse().ok());
        config.connect_timeout(seconds.map_or(PATIENCE, Duration::from_secs));
    }
    config.application_name("fachkonferenz");
    let (ssl, checks) = match mode.as_deref() {
        None | Some("prefer" | "allow") => (SslMode::Prefer, Checks::Nothing),
        Some("disable") => (SslMode::Disable, Checks::Nothing),
        Some("require") => (SslMode::Require, Checks::Nothing),
        Some("verify-ca") => (SslMode::Require, Checks::Signature),
        Some("verify-full") => (SslMode::Require, Checks::SignatureAndName),
        Some(other) => return Err(StoreError::Address(format!("sslmode={other}"))),
    };
    config.ssl_mode(ssl);
    let at_home = |name: &str| variable("HOME").map(|home| PathBuf::from(home).join(name));
    let roots = match roots {
        Some(file) => Some(PathBuf::from(file)),
        None => at_home(".postgresql/root.crt").filter(|file| file.exists()),
    };
    if config.get_password().is_none() {
        let kept = variable("PGPASSFILE").map(PathBuf::from).or_else(|| at_home(".pgpass"));
        let kept = || kept.map_or(Ok(None), |file| pgpass::find(&file, &asked(&config)));
        if let Some(password) = variable("PGPASSWORD").map_or_else(kept, |password| Ok(Some(password)))? {
            config.password(password);
        }
    }
    Ok(Address { config, checks, roots })
}

/// For which connection a password is looked for; a socket counts as `localhost`.
fn asked(config: &Config) -> Asked {
    let host = config.get_hosts().first().map_or_else(String::new, |host| match host {
        Host::Tcp(name) => name.clone(),
        Host::Unix(_) => "localhost".into(),
    });
    let user = config.get_user().unwrap_or_default().to_owned();
    Asked {
        host,
        port: config.get_ports().first().copied().unwrap_or(5432),
        database: config.get_dbname().unwrap_or(&user).to_owned(),
        user,
    }
}

/// `%2F` is a slash again.
fn unescaped(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let hex = after.get(..2).filter(|_| first == b'%').and_then(|hex| std::str::from_utf8(hex).ok());
        match hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(text: &str, variables: &[(&str, &str)]) -> Result<Address, StoreError> {
        read(text, &|name| variables.iter().find(|(n, _)| *n == name).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn what_the_address_leaves_open_the_environment_says() {
        let there =
            address("postgres://", &[("PGHOST", "db"), ("PGPORT", "6432"), ("PGUSER", "amt"), ("PGDATABASE", "d")]);
        let config = there.unwrap().config;
        assert_eq!(config.get_hosts(), [Host::Tcp("db".into())]);
        assert_eq!((config.get_ports(), config.get_user(), config.get_dbname()), (&[6432][..], Some("amt"), Some("d")));
        let config = address("postgres://a:b@c/d", &[("PGHOST", "x"), ("PGPASSWORD", "y")]).unwrap().config;
        assert_eq!(config.get_hosts(), [Host::Tcp("c".into())]);
        assert_eq!(config.get_password(), Some(&b"b"[..]));
        assert_eq!(address("postgres://c", &[("PGPASSWORD", "y")]).unwrap().config.get_password(), Some(&b"y"[..]));
    }

    #[test]
    fn encryption_is_as_careful_as_asked() {
        let read =
            |text: &str| address(text, &[]).map(|there| (there.config.get_ssl_mode(), there.checks, there.roots));
        assert_eq!(read("postgres://c").unwrap(), (SslMode::Prefer, Checks::Nothing, None));
        assert_eq!(read("postgres://c?sslmode=require").unwrap().0, SslMode::Require);
        let full = read("postgres://c/d?sslmode=verify-full&sslrootcert=%2Fetc%2Fca.pem&connect_timeout=3").unwrap();
        assert_eq!(full, (SslMode::Require, Checks::SignatureAndName, Some("/etc/ca.pem".into())));
        assert!(matches!(read("postgres://c?sslmode=always"), Err(StoreError::Address(_))));
    }
}
