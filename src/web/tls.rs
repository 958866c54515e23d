//! Private connections: a certificate from files, or one made for the purpose, which phones warn of.

use std::{
    io,
    net::IpAddr,
    path::{Path, PathBuf},
    sync::Arc,
};

use rcgen::{CertificateParams, DistinguishedName, DnType, KeyPair};
use rustls_pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer, pem, pem::PemObject};
use time::{Duration, OffsetDateTime};
use tokio_rustls::{
    TlsAcceptor,
    rustls::{self, ServerConfig, crypto::ring},
};

use super::addresses;
use crate::{
    host::now,
    session::Lang,
    t,
    text::{self, Sentence},
};

/// How long a certificate counts that is made for the purpose: longer than any conference, and no longer than browsers like.
const SELF_MADE_FOR: Duration = Duration::days(365);

/// Why connections can't be private.
#[derive(Debug, thiserror::Error)]
pub enum NoTls {
    /// A file can't be read.
    #[error("{1}")]
    Unread(PathBuf, io::Error),
    /// A file doesn't hold what it should in PEM form.
    #[error("{1}")]
    Unfit(PathBuf, pem::Error),
    /// The certificate and the key don't belong together.
    #[error("{2}")]
    NoPair(PathBuf, PathBuf, rustls::Error),
    /// None can be made; the text is the library's.
    #[error("{0}")]
    SelfMade(String),
}

impl NoTls {
    /// Why, for people.
    pub fn sentence(&self, lang: Lang) -> Sentence {
        let shown = |path: &Path| path.display().to_string();
        match self {
            Self::Unread(path, error) => text::io_error(lang, path, error.kind().into()),
            Self::Unfit(path, _) => t!(lang, "room-no-pem", file = shown(path)),
            Self::NoPair(certificate, key, _) => {
                t!(lang, "room-no-pair", certificate = shown(certificate), key = shown(key))
            }
            Self::SelfMade(why) => t!(lang, "room-no-self-made", why = why.clone()),
        }
    }
}

/// With the certificate and the key in these PEM files.
///
/// # Errors
/// One of them can't be read, or they don't belong together.
pub(super) fn from_files(certificate: &Path, key: &Path) -> Result<TlsAcceptor, NoTls> {
    let no = |path: &Path| {
        let path = path.to_owned();
        |error| match error {
            pem::Error::Io(error) => NoTls::Unread(path, error),
            error => NoTls::Unfit(path, error),
        }
    };
    let chain = CertificateDer::pem_file_iter(certificate).map_err(no(certificate))?;
    let chain = chain.collect::<Result<Vec<_>, _>>().map_err(no(certificate))?;
    if chain.is_empty() {
        return Err(NoTls::Unfit(certificate.to_owned(), pem::Error::NoItemsFound));
    }
    let private = PrivateKeyDer::from_pem_file(key).map_err(no(key))?;
    acceptor(chain, private).map_err(|error| NoTls::NoPair(certificate.to_owned(), key.to_owned(), error))
}

/// With a certificate made now, for this name and address; where that is any, for all that this computer has.
///
/// # Errors
/// It can't be made.
pub(super) fn self_made(address: IpAddr, name: Option<&str>) -> Result<TlsAcceptor, NoTls> {
    let addresses = if address.is_unspecified() { addresses() } else { vec![address] };
    let addresses = addresses.iter().map(IpAddr::to_string);
    let names = ["localhost".to_owned()].into_iter().chain(addresses).chain(name.map(str::to_owned)).collect();
    let (certificate, key) = make(names).map_err(|error| NoTls::SelfMade(error.to_string()))?;
    acceptor(vec![certificate], key).map_err(|error| NoTls::SelfMade(error.to_string()))
}

fn make(names: Vec<String>) -> Result<(CertificateDer<'static>, PrivateKeyDer<'static>), rcgen::Error> {
    let mut wanted = CertificateParams::new(names)?;
    wanted.distinguished_name = DistinguishedName::new();
    wanted.distinguished_name.push(DnType::CommonName, "fachkonferenz");
    let now = OffsetDateTime::UNIX_EPOCH + Duration::milliseconds(now().millis());
    // Clocks of phones may be behind.
    wanted.not_before = now - Duration::DAY;
    wanted.not_after = now + SELF_MADE_FOR;
    let key = KeyPair::generate()?;
    let certificate = wanted.self_signed(&key)?;
    Ok((certificate.der().clone(), PrivatePkcs8KeyDer::from(key.serialize_der()).into()))
}

fn acceptor(chain: Vec<CertificateDer<'static>>, key: PrivateKeyDer<'static>) -> Result<TlsAcceptor, rustls::Error> {
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()));
    let config = config.with_safe_default_protocol_versions()?.with_no_client_auth();
    let mut config = config.with_single_cert(chain, key)?;
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(TlsAcceptor::from(Arc::new(config)))
}
