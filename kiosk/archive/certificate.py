"""The archive's own certificate, which rooms pin by its SHA-256; an official one works as well."""

from __future__ import annotations

import os
import ssl
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import msgspec
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from kiosk.archive.problem import ArchiveProblem
from kiosk.record.own_folder import own_folder

YEARS_VALID = 20
GROUP_LENGTH = 4


class Certificate(msgspec.Struct, frozen=True):
    """Two PEM files and the SHA-256 of the certificate (hex)."""

    chain: Path
    key: Path
    fingerprint: str


def own_certificate(name: str) -> Certificate:
    """This machine's for the archive called `name`, made when it is asked for first."""
    return certificate_in(own_folder("config") / "archive" / sha256(name.encode()).hexdigest()[:16])


def certificate_in(folder: Path) -> Certificate:
    """The one of this folder, made where there is none."""
    chain, key = folder / "certificate.pem", folder / "key.pem"
    if not (chain.exists() and key.exists()):
        folder.mkdir(parents=True, exist_ok=True)
        _make(chain, key)
    return given_certificate(chain, key)


def given_certificate(chain: Path, key: Path) -> Certificate:
    """The one in these two files; ArchiveProblem where they hold none."""
    try:
        certificate = x509.load_pem_x509_certificate(chain.read_bytes())
        key.read_bytes()
    except (OSError, ValueError) as error:
        raise ArchiveProblem(f"{chain}: no certificate can be read there ({error}). Give another file.") from error
    return Certificate(chain, key, certificate.fingerprint(hashes.SHA256()).hex())


def serving(certificate: Certificate) -> ssl.SSLContext:
    """TLS 1.2 or later, with this certificate."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    try:
        context.load_cert_chain(certificate.chain, certificate.key)
    except (OSError, ssl.SSLError) as error:
        raise ArchiveProblem(f"{certificate.chain}: certificate and key do not belong together ({error}).") from error
    return context


def in_groups(fingerprint: str) -> str:
    """So that two people can compare it aloud: the first 16 signs in fours."""
    return " ".join(fingerprint[at : at + GROUP_LENGTH] for at in range(0, 16, GROUP_LENGTH))


def _make(chain: Path, key: Path) -> None:
    secret = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Heard archive")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(secret.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=365 * YEARS_VALID))
        .sign(secret, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    secret_pem = secret.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    key.unlink(missing_ok=True)
    with os.fdopen(os.open(key, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(secret_pem)
    chain.write_bytes(made.public_bytes(pem))
