"""Dorsi's own certificate: made here, kept while it serves, its key for its owner alone."""

import ssl
from datetime import UTC, datetime, timedelta

from cryptography import x509
from cryptography.x509.oid import ExtendedKeyUsageOID

from dorsi.web.phones import certificate

NOW = datetime(2026, 3, 1, tzinfo=UTC)


def made(address="192.168.1.20", now=NOW):
    return certificate.held(address, now)


def read(one) -> x509.Certificate:
    return x509.load_pem_x509_certificate(one.chain.read_bytes())


def test_a_server_can_use_it():
    own = made()
    ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(own.chain, own.key)


def test_it_names_the_address_it_is_for():
    names = read(made()).extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    assert [str(one) for one in names.get_values_for_type(x509.IPAddress)] == ["192.168.1.20"]


def test_it_can_sign_for_nobody_else():
    limits = read(made()).extensions.get_extension_for_class(x509.BasicConstraints).value
    use = read(made()).extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
    assert not limits.ca
    assert list(use) == [ExtendedKeyUsageOID.SERVER_AUTH]


def test_its_key_is_for_its_owner_alone():
    own = made()
    assert own.key.stat().st_mode & 0o777 == 0o600
    assert own.key.parent.stat().st_mode & 0o777 == 0o700


def test_the_same_one_serves_again_so_that_a_phone_asks_once():
    assert made().fingerprint == made(now=NOW + timedelta(days=30)).fingerprint


def test_another_address_gets_another():
    assert made().fingerprint != made("10.0.0.5").fingerprint


def test_one_that_is_nearly_over_is_made_anew():
    old = made()
    late = NOW + certificate.VALID - timedelta(days=1)
    assert made(now=late).fingerprint != old.fingerprint


def test_a_damaged_one_is_made_anew():
    own = made()
    own.chain.write_bytes(b"damaged")
    assert read(made())


def test_phones_take_it_though_their_clock_is_behind():
    assert read(made()).not_valid_before_utc <= NOW - timedelta(hours=12)


def test_one_dated_by_a_clock_that_was_wrong_is_made_anew():
    early = made(now=NOW + timedelta(days=3))
    assert made(now=NOW).fingerprint != early.fingerprint


def test_a_key_that_is_damaged_or_another_s_is_made_anew_with_it():
    own = made()
    own.key.write_bytes(b"damaged")
    anew = made()
    assert anew.fingerprint != own.fingerprint
    ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(anew.chain, anew.key)


def test_a_key_that_others_could_read_is_closed_to_them():
    own = made()
    own.key.chmod(0o644)
    made()
    assert own.key.stat().st_mode & 0o777 == 0o600
