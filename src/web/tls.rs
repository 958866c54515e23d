//! Private connections: a certificate from files, or one made for the purpose, which phones warn of.

use std::{net::IpAddr, path::Path, sync::Arc};

use rustls_pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer, pem::PemObject};
use tokio_rustls::{
    TlsAcceptor,
    rustls::{ServerConfig, crypto::ring},
};

/// Why connections can't be private; the text is the library's, for the program's log and for people who know it.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct NoTls(String);

fn no_tls(error: impl std::fmt::Display) -> NoTls {
    NoTls(error.to_string())
}

/// With the certificate and the key in these PEM files.
///
/// # Errors
/// One of them can't be read, or they don't belong together.
pub(super) fn from_files(certificate: &Path, key: &Path) -> Result<TlsAcceptor, NoTls> {
    let chain = CertificateDer::pem_file_iter(certificate).map_err(no_tls)?;
    let chain = chain.collect::<Result<Vec<_>, _>>().map_err(no_tls)?;
    acceptor(chain, PrivateKeyDer::from_pem_file(key).map_err(no_tls)?)
}

/// With a certificate made now, for this address and name.
///
/// # Errors
/// It can't be made.
pub(super) fn self_made(address: IpAddr, name: Option<&str>) -> Result<TlsAcceptor, NoTls> {
    let mut names = vec!["localhost".to_owned(), address.to_string()];
    names.extend(name.map(str::to_owned));
    let made = rcgen::generate_simple_self_signed(names).map_err(no_tls)?;
    let key = PrivatePkcs8KeyDer::from(made.signing_key.serialize_der());
    acceptor(vec![made.cert.der().clone()], key.into())
}

fn acceptor(chain: Vec<CertificateDer<'static>>, key: PrivateKeyDer<'static>) -> Result<TlsAcceptor, NoTls> {
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()));
    let config = config.with_safe_default_protocol_versions().map_err(no_tls)?.with_no_client_auth();
    let mut config = config.with_single_cert(chain, key).map_err(no_tls)?;
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(TlsAcceptor::from(Arc::new(config)))
}
