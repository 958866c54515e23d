//! TLS to the server. What is checked of its certificate is what `sslmode` asks for, with the meaning that `psql` gives
//! it.

use std::{fs, sync::Arc};

use rustls::{
    CertificateError, ClientConfig, DigitallySignedStruct, Error, RootCertStore, SignatureScheme,
    client::{
        WebPkiServerVerifier,
        danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier},
    },
    crypto::{CryptoProvider, ring, verify_tls12_signature, verify_tls13_signature},
    pki_types::{CertificateDer, ServerName, UnixTime, pem::PemObject},
};
use tokio_postgres_rustls::MakeRustlsConnect;

use super::{
    super::store::StoreError,
    address::{Address, Checks},
};

/// What makes connections encrypted.
pub(super) fn connector(address: &Address) -> Result<MakeRustlsConnect, StoreError> {
    let provider = Arc::new(ring::default_provider());
    let verifier =
        Verifier { full: full_verifier(address, &provider)?, checks: address.checks, provider: provider.clone() };
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .expect("ring speaks the versions of TLS that are safe")
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(verifier))
        .with_no_client_auth();
    Ok(MakeRustlsConnect::new(config))
}

/// What checks signature and name; none where there are no certificates to trust and none are needed.
fn full_verifier(
    address: &Address,
    provider: &Arc<CryptoProvider>,
) -> Result<Option<Arc<WebPkiServerVerifier>>, StoreError> {
    let Some(file) = &address.roots else {
        return match address.checks {
            Checks::Nothing => Ok(None),
            Checks::Signature | Checks::SignatureAndName => Err(StoreError::Address("sslrootcert".into())),
        };
    };
    let unusable = |what: String| StoreError::Content { path: file.clone(), what };
    let mut roots = RootCertStore::empty();
    let read = fs::read(file).map_err(|source| StoreError::File { path: file.clone(), source })?;
    for certificate in CertificateDer::pem_slice_iter(&read) {
        let certificate = certificate.map_err(|error| unusable(error.to_string()))?;
        roots.add(certificate).map_err(|error| unusable(error.to_string()))?;
    }
    let builder = WebPkiServerVerifier::builder_with_provider(roots.into(), provider.clone());
    builder.build().map(Some).map_err(|error| unusable(error.to_string()))
}

/// Checks as much of a certificate as was asked for; that the server has its key is checked always.
#[derive(Debug)]
struct Verifier {
    full: Option<Arc<WebPkiServerVerifier>>,
    checks: Checks,
    provider: Arc<CryptoProvider>,
}

impl ServerCertVerifier for Verifier {
    fn verify_server_cert(
        &self,
        certificate: &CertificateDer<'_>,
        between: &[CertificateDer<'_>],
        name: &ServerName<'_>,
        ocsp: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let Some(full) = &self.full else { return Ok(ServerCertVerified::assertion()) };
        match (full.verify_server_cert(certificate, between, name, ocsp, now), self.checks) {
            // Where certificates to trust are at hand, `require` checks the signature too, but never the name.
            (
                Err(Error::InvalidCertificate(
                    CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. },
                )),
                Checks::Nothing | Checks::Signature,
            ) => Ok(ServerCertVerified::assertion()),
            (verdict, _) => verdict,
        }
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls12_signature(message, certificate, signed, &self.provider.signature_verification_algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls13_signature(message, certificate, signed, &self.provider.signature_verification_algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider.signature_verification_algorithms.supported_schemes()
    }
}
