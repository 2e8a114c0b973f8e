from dataclasses import replace
from math import nan

import pytest
from hypothesis import given

from dorsi import knowledge
from dorsi.core.errors import InputError
from dorsi.core.measurement import Limit, Quality
from dorsi.measure import degrees
from tests import tapes
from tests.degrees import BY_PHONE, PHONE, by_camera, by_phone, made_by


def pair(left, right, protocol=PHONE, **limits):
    ids = ("a", "b")
    return degrees.pair(
        ids=ids, left=left, right=right, taken_at=tapes.MORNING, protocol=protocol, **limits
    )


def told(left, right="38,38,38", **limits):
    """The faults of a pair as lines."""
    with pytest.raises(InputError) as refused:
        pair(left, right, **limits)
    return [str(fault) for fault in refused.value.faults]


def test_a_typed_number_is_the_mean_of_three_and_nobody_but_a_hand_made_it():
    left, right = pair("38, 37, 39", "40,5; 41; 41,5")

    assert (left.value, right.value) == (38, 41)
    assert (left.instrument, left.made_by) == ("phone_level", None)
    assert left.standard_error == PHONE.standard_error


def test_a_fourth_try_pushes_the_first_out():
    assert pair("30, 38, 38, 38", "38,38,38")[0].value == 38


def test_what_the_phone_read_says_what_read_it():
    left, right = pair(by_phone(38.123, 38.4, 37.9), by_phone(41, 40, 42))

    assert (left.value, left.tries) == (38.14, (38.12, 38.4, 37.9))
    assert (left.instrument, left.made_by) == ("phone", BY_PHONE)
    assert right.value == 41


def test_an_error_is_never_smaller_than_that_between_two_days():
    small, large = pair(by_phone(38, 38, 38, error=0.6), by_phone(38, 38, 38, error=2.4))

    assert (small.standard_error, large.standard_error) == (PHONE.standard_error, 2.4)


def test_where_the_end_was_felt_may_be_told_or_left_out():
    left, right = pair("38,38,38", "38,38,38", limit_left="back")

    assert (left.limit, right.limit) == (Limit.BACK, None)
    assert told("38,38,38", limit_right="knee") == [
        "limit_right must be back, front, none (got knee). Say where you felt it end: a stretch "
        "at the back, a pinch at the front, or none."
    ]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "left must have 3 tries (got nothing). Measure the left ankle too."),
        ("38, 38", "left must have 3 tries (got 2: 38, 38). 1 more to do."),
        (
            "38, steep, 38",
            "left must be numbers in degrees (got steep). Write them like 38, 37.5, 38.",
        ),
        (
            "-38, -38, -38",
            "left must be between 0 and 75 degrees (got -38, -38, -38). It is the lean from "
            "upright: held along a door frame the level reads 0.",
        ),
        (
            "80, 80, 80",
            "left must be between 0 and 75 degrees (got 80, 80, 80). Does your level show 90 when "
            "it stands upright? Take each from 90.",
        ),
        (
            "38,5,37,5,38,5",
            "left must be parted clearly (got 38,5,37,5,38,5). A comma parts tries here. Write "
            "38.5, 37.5, 38 or 38,5; 37,5; 38.",
        ),
    ],
)
def test_what_cannot_be_is_refused_in_words(typed, said):
    assert told(typed) == [said]


def test_the_faults_of_both_sides_come_together():
    assert len(told("", "")) == 2


@pytest.mark.parametrize(
    "read",
    [
        by_phone(38, 38, 38, error=nan),
        by_phone(38, 38, 38, error=-1),
        by_phone(38, nan, 38),
        by_phone(38, 80, 38),
        by_phone(38, 38, 38, made_by=replace(BY_PHONE, engine="")),
        by_phone(38, 38, 38, made_by=replace(BY_PHONE, site="x" * 65)),
        by_phone(38, 38, 38, made_by=replace(BY_PHONE, quality=Quality(judged=1.1))),
        by_phone(38, 38, 38, made_by=replace(BY_PHONE, quality=Quality(rate_hz=-1))),
        by_phone(38, 38, 38, made_by=replace(BY_PHONE, quality=Quality(yaw_deg=nan))),
        by_phone(38, 38, 38, made_by=replace(BY_PHONE, quality=Quality(refused=-1))),
        by_phone(38, 38, 38, made_by=replace(BY_PHONE, quality=Quality(tempo_s=-1.0))),
    ],
    ids=str,
)
def test_what_no_instrument_reads_is_refused(read):
    assert len(told(read)) == 1


@given(made_by)
def test_whatever_made_it_is_kept_as_it_came(made):
    assert pair(by_phone(38, 38, 38, made_by=made), "38,38,38")[0].made_by == made


def test_what_one_instrument_read_is_no_reading_of_another():
    read = by_phone(38, 38, 38)
    camera = knowledge.catalogue().protocol("knee_to_wall_camera")

    assert told(by_camera(38, 38, 38))[0].startswith("left must be read by phone (got camera).")
    assert [one.split(" (")[0] for one in told(read, "38,38,38", protocol=camera)] == [
        "left must be read by camera",
        "right must be what the camera read",
    ]
