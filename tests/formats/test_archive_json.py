"""One file with everything: it comes back whole, and says what is wrong when it does not."""

from collections import Counter
from dataclasses import fields, replace
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dorsi.core.diary import Feel
from dorsi.core.errors import ArchiveError
from dorsi.core.runner import Runner
from dorsi.formats.archive_json import VERSION, Archive, decode, encode
from tests import archived, degrees, tapes
from tests.entries import later, morning, practice

SMALL = Archive(
    runner=Runner(birth_year=1990),
    measurements=(tapes.left(7.0), tapes.right(9.5)),
    entries=(practice(), morning(later(1))),
)


EVENTS = [field for field in fields(Archive) if field.name not in ("runner", "preferences")]

FEWER = settings(max_examples=25)  # archives are large, and the law is one of bytes


def said_of(data: bytes) -> str:
    with pytest.raises(ArchiveError) as raised:
        decode(data)
    return raised.value.message


@given(archived.archives())
def test_out_and_in_and_out_again_gives_the_same_bytes(archive: Archive) -> None:
    once = encode(archive)

    assert encode(decode(once)) == once


@FEWER
@given(archived.archives())
def test_nothing_is_lost_and_nothing_is_added(archive: Archive) -> None:
    back = decode(encode(archive))

    assert back.runner == archive.runner
    assert back.preferences == archive.preferences
    for field in EVENTS:
        went, came = getattr(archive, field.name), getattr(back, field.name)
        assert Counter(it.id for it in came) == Counter(it.id for it in went)


def test_values_come_back_as_they_went() -> None:
    assert decode(encode(SMALL)) == SMALL


@FEWER
@given(archived.archives())
def test_the_order_things_came_in_does_not_show(archive: Archive) -> None:
    turned = {field.name: tuple(reversed(getattr(archive, field.name))) for field in EVENTS}

    assert encode(replace(archive, **turned)) == encode(archive)


def test_the_version_stands_first_and_the_digest_fits() -> None:
    data = encode(SMALL)

    assert data.startswith(b'{"dorsi_archive":%d,"sha256":"' % VERSION)
    body = data[data.index(b'"body":') + 7 : -2]
    assert sha256(body).hexdigest().encode() in data


def golden(name: str) -> bytes:
    return Path(__file__).with_name(name).read_bytes()


def test_a_file_of_version_1_is_read_for_ever() -> None:
    assert decode(golden("archive_1.json")) == SMALL


def test_a_plan_of_version_1_is_read_with_its_sentences_as_they_were() -> None:
    (kept,) = decode(golden("archive_1_with_plan.json")).plans

    assert kept.plan.changes[0] == "Heel raises: it hurt, so it rests for a week at least."
    assert kept.plan.changes[0].values == {}


def test_a_file_of_version_2_is_read_for_ever() -> None:
    kept = golden("archive_2.json")

    body = kept[kept.index(b'"sha256"') :]
    assert encode(decode(kept)) == b'{"dorsi_archive":%d,%s' % (VERSION, body)


def test_a_file_of_version_3_is_read_for_ever() -> None:
    kept = golden("archive_3.json")

    assert encode(decode(kept)) == kept
    assert [one.made_by for one in decode(kept).measurements] == [degrees.BY_PHONE, None]


def test_a_plan_keeps_what_its_sentences_were_made_from() -> None:
    (kept,) = decode(golden("archive_2.json")).plans

    assert kept.plan.changes[0] == "Heel raises: it hurt, so it rests for a week at least."
    assert kept.plan.changes[0].values == {"drill": "Heel raises"}


@pytest.mark.parametrize(
    ("data", "seen"),
    [
        (b"", "an empty file"),
        (b"hello", "begins with 'hello'"),
        (b'{"some": "json"}', 'begins with \'{"some": "json"}\''),
        (b"PK\x03\x04 a zip file", "begins with 'PK"),
        (b"\xff\xd8\xff\xe0 a photo", "begins with"),
    ],
)
def test_another_file_is_no_archive(data: bytes, seen: str) -> None:
    said = said_of(data)

    assert said.startswith("An archive must be a file that dorsi export wrote (got ")
    assert seen in said
    assert said.endswith("Choose that file.")


@given(st.data())
def test_an_archive_cut_off_anywhere_says_so(data: st.DataObject) -> None:
    whole = encode(SMALL)
    end = data.draw(st.integers(1, len(whole.rstrip()) - 1))

    assert said_of(whole[:end]) == (
        f"An archive must be whole (got {end} bytes that break off). "
        "Copy the file again, or export it again."
    )


def test_an_archive_of_a_newer_version_says_so() -> None:
    newer = encode(SMALL).replace(b'{"dorsi_archive":3,', b'{"dorsi_archive":4,"more":[],')

    assert said_of(newer) == (
        "An archive must be of version 3 or before (got version 4). "
        "A newer Dorsi wrote it: bring this one up to date, then import again."
    )


def test_a_newer_version_cut_off_is_told_as_newer() -> None:
    assert "newer Dorsi" in said_of(b'{"dorsi_archive":7,"sha')


def test_an_altered_value_is_noticed() -> None:
    altered = encode(SMALL).replace(b'"value":7.0', b'"value":9.0')

    assert said_of(altered).startswith(
        "An archive must be as dorsi export wrote it (got one that was altered: "
        "its contents do not fit its digest)."
    )


@given(st.data())
def test_any_changed_byte_of_the_contents_is_noticed(data: st.DataObject) -> None:
    whole = bytearray(encode(SMALL))
    at = data.draw(st.integers(whole.index(b'"body":') + 7, len(whole) - 3))
    whole[at] ^= data.draw(st.integers(1, 255))

    assert said_of(bytes(whole)).startswith("An archive must be ")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b'"side":"left"', b'"side":"middle"'),
        (b'Z"', b'"'),
    ],
)
def test_contents_no_dorsi_wrote_are_refused_even_with_their_digest(
    before: bytes, after: bytes
) -> None:
    data = encode(SMALL)
    body = data[data.index(b'"body":') + 7 : -2]
    assert before in body
    forged = body.replace(before, after)
    again = data.replace(body, forged)
    again = again.replace(sha256(body).hexdigest().encode(), sha256(forged).hexdigest().encode())

    assert "altered" in said_of(again)


def test_a_file_without_a_version_is_refused() -> None:
    assert "it names no version" in said_of(
        encode(SMALL).replace(b'{"dorsi_archive":3,', b'{"dorsi_archive":"one",')
    )


def test_what_was_not_said_is_not_written() -> None:
    unsaid, said = (
        encode(replace(SMALL, entries=(practice(feel=feel),))) for feel in (None, Feel.SAME)
    )

    assert b"feel" not in unsaid
    assert b'"feel":"same"' in said and decode(said).entries[0].feel is Feel.SAME
