"""Dorsi's own certificate, for a phone on the same network.

Browsers give camera and motion sensor to https only, and nobody vouches for an address like
192.168.1.20; so Dorsi vouches for itself, and the phone's browser asks once whether to go on.
"""

import os
import tempfile
from dataclasses import dataclass
from datetime import datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from dorsi.web.parts import home

VALID = timedelta(days=180)  # phones refuse own certificates that hold for more than two years
NEARLY_OVER = timedelta(days=14)
EARLIER = timedelta(days=1)  # a phone's clock may be behind


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """Where its two files lie, what its owner can compare, and how long phones take it."""

    chain: Path
    key: Path
    fingerprint: str
    until: datetime


def folder() -> Path:
    return home.folder() / "phone"


def held(address: str, now: datetime) -> Certificate:
    """The certificate for this address: the one from before while it serves, else a new one.

    The same one again, so that a phone asks about it once. Raises OSError.
    """
    place = folder()
    place.mkdir(mode=home.FOLDER_RIGHTS, parents=True, exist_ok=True)
    chain, key = place / "certificate.pem", place / "key.pem"
    own = _read(chain, key)
    if own is None or not _serves(own, address, now):
        _make(chain, key, address, now)
        own = _read(chain, key)
    if own is None:
        raise OSError(f"{chain} must be a certificate")
    if key.stat().st_mode & 0o777 != home.FILE_RIGHTS:
        key.chmod(home.FILE_RIGHTS)  # one that was copied here may be open to others
    digest = own.fingerprint(hashes.SHA256()).hex(":").upper()
    return Certificate(chain=chain, key=key, fingerprint=digest, until=own.not_valid_after_utc)


def _read(chain: Path, key: Path) -> x509.Certificate | None:
    """The certificate that this key belongs to; None where either is missing or damaged."""
    try:
        own = x509.load_pem_x509_certificate(chain.read_bytes())
        secret = serialization.load_pem_private_key(key.read_bytes(), password=None)
    except (FileNotFoundError, ValueError, TypeError, UnsupportedAlgorithm):
        return None
    return own if secret.public_key() == own.public_key() else None


def _serves(own: x509.Certificate, address: str, now: datetime) -> bool:
    """Whether it is for this address and this day: a clock that was wrong may have dated it."""
    try:
        names = own.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except x509.ExtensionNotFound:
        return False
    known = [str(name) for name in names.get_values_for_type(x509.IPAddress)]
    in_time = own.not_valid_before_utc <= now < own.not_valid_after_utc - NEARLY_OVER
    return address in known and in_time


def _make(chain: Path, key: Path, address: str, now: datetime) -> None:
    secret = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Dorsi on this network")])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(secret.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - EARLIER)
        .not_valid_after(now + VALID)
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address(address))]), False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), False)
        .sign(secret, hashes.SHA256())
    )
    own = secret.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    _write(key, own)
    _write(chain, made.public_bytes(serialization.Encoding.PEM))


def _write(place: Path, data: bytes) -> None:
    """For its owner only, and whole or not at all."""
    handle, part = tempfile.mkstemp(dir=place.parent)  # new, and nobody else's from the start
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(part).replace(place)
    finally:
        Path(part).unlink(missing_ok=True)
