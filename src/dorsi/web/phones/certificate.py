"""Dorsi's own certificate, for a phone on the same network.

Browsers give camera and motion sensor to https only, and nobody vouches for an address like
192.168.1.20; so Dorsi vouches for itself, and the phone's browser asks once whether to go on.
"""

import os
from dataclasses import dataclass
from datetime import datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from dorsi.web.parts import home

VALID = timedelta(days=180)  # phones refuse own certificates that hold for more than two years
NEARLY_OVER = timedelta(days=14)
EARLIER = timedelta(days=1)  # a phone's clock may be behind


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """Where its two files lie, and what its owner can compare."""

    chain: Path
    key: Path
    fingerprint: str


def folder() -> Path:
    return home.folder() / "phone"


def held(address: str, now: datetime) -> Certificate:
    """The certificate for this address: the one from before while it serves, else a new one.

    The same one again, so that a phone asks about it once. Raises OSError.
    """
    place = folder()
    place.mkdir(mode=home.FOLDER_RIGHTS, parents=True, exist_ok=True)
    chain, key = place / "certificate.pem", place / "key.pem"
    old = _read(chain) if key.exists() else None
    if old is None or not _serves(old, address, now):
        _make(chain, key, address, now)
        old = _read(chain)
    if old is None:
        raise OSError(f"{chain} must be a certificate")
    digest = old.fingerprint(hashes.SHA256()).hex(":").upper()
    return Certificate(chain=chain, key=key, fingerprint=digest)


def _read(chain: Path) -> x509.Certificate | None:
    try:
        return x509.load_pem_x509_certificate(chain.read_bytes())
    except (FileNotFoundError, ValueError):
        return None


def _serves(old: x509.Certificate, address: str, now: datetime) -> bool:
    names = old.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    known = [str(name) for name in names.get_values_for_type(x509.IPAddress)]
    return address in known and old.not_valid_after_utc - now > NEARLY_OVER


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
    part = place.with_suffix(".part")
    handle = os.open(part, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, home.FILE_RIGHTS)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
    part.replace(place)
