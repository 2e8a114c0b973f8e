from datetime import UTC, datetime, timedelta

import pytest
from django.db import transaction

from dorsi.core.errors import AlreadyThere, InputError, NotYet
from dorsi.core.measurement import ByInstrument, Instrument, MadeBy, Side, Unit
from dorsi.core.runner import Sex
from dorsi.web.assess import actions, held, models, series
from dorsi.web.parts import clock
from dorsi.web.people import actions as people
from tests.degrees import BY_PHONE, by_phone

EVEN = {"left": "9.5, 9.4, 9.6", "limit_left": "back", "limit_right": "back"}


def test_nothing_is_assessed_before_a_test(at):
    with pytest.raises(NotYet):
        actions.assessment()


def test_a_test_is_stored_and_assessed(at):
    taken = actions.take_tape(right="7, 7.1, 6.9", **EVEN)

    assert (taken.left.value, taken.right.value) == (9.5, 7.0)
    assert actions.assessment() == taken
    assert [one.side for one in actions.measurements()] == [Side.LEFT, Side.RIGHT]


def test_the_newest_test_counts_whenever_it_was_entered(at):
    at(days=3)
    actions.take_tape(right="8, 8, 8", **EVEN)
    yesterday = datetime(2026, 11, 24, 8, tzinfo=UTC)

    actions.take_tape(right="7, 7, 7", taken_at=yesterday, **EVEN)

    assert actions.assessment().right.value == 8.0


def test_a_test_sent_twice_is_stored_once(at):
    once = actions.take_tape(right="7, 7, 7", ids=("l", "r"), **EVEN)
    at(minutes=5)

    actions.take_tape(right="7, 7, 7", ids=("l", "r"), **EVEN)

    assert models.Measurement.objects.count() == 2
    assert actions.assessment() == once


def test_another_test_under_the_same_ids_is_refused_whole(at):
    actions.take_tape(right="7, 7, 7", ids=("l", "r"), **EVEN)

    with pytest.raises(AlreadyThere):
        actions.take_tape(right="8, 8, 8", ids=("new", "r"), **EVEN)

    assert not models.Measurement.objects.filter(entry_id="new").exists()


def test_what_made_a_number_is_kept_with_it(at):
    actions.take_angles(left=by_phone(38, 38, 38), right="41, 41, 41")

    left, right = actions.measurements(actions.PHONE)
    assert (left.made_by, left.unit) == (BY_PHONE, Unit.DEG)
    assert (right.made_by, right.instrument) == (None, "phone_level")


def test_degrees_sent_twice_are_stored_once(at):
    told = {"left": by_phone(38, 38, 38), "right": by_phone(41, 41, 41), "ids": ("l", "r")}
    actions.take_angles(**told)
    at(minutes=5)

    actions.take_angles(**told)

    assert models.Measurement.objects.count() == 2


def test_degrees_are_never_what_the_tape_says(at):
    actions.take_angles(left="38, 38, 38", right="41, 41, 41")

    assert actions.tests() == 0
    with pytest.raises(NotYet):
        actions.assessment()


@pytest.mark.parametrize("protocol", [actions.TAPE, actions.COUNT])
def test_only_a_test_in_degrees_takes_degrees(at, protocol):
    with pytest.raises(InputError, match="be a test in degrees"):
        actions.take_angles(protocol=protocol, left="20, 20, 20", right="20, 20, 20")


def test_raises_that_a_camera_counted_say_so(at):
    seen = ByInstrument(
        instrument=Instrument.CAMERA,
        tries=(21.0,),
        error=0.5,
        made_by=MadeBy(engine="dorsi", model="full", version="1", corrected=True),
    )

    left, right = actions.count_heel_raises(left=seen, right=18)

    assert (left.value, left.instrument, left.made_by) == (21, "camera", seen.made_by)
    assert left.standard_error == right.standard_error
    assert actions.measurements() == (left, right)


@pytest.mark.parametrize(
    "right", ["95", "95, 95, 95", "-1, 7, 7", "abc", "7,7,7,7,7", "", "7, 7, nan"]
)
def test_a_faulty_side_stores_neither(at, right):
    with pytest.raises(InputError):
        actions.take_tape(right=right, **EVEN)

    assert not models.Measurement.objects.exists()


def test_a_test_to_come_is_refused(at):
    later = datetime.now(UTC) + timedelta(hours=1)

    with pytest.raises(InputError, match="taken_at must be a time from 2000-01-01 up to now"):
        actions.take_tape(right="7, 7, 7", taken_at=later, **EVEN)


def test_a_test_of_another_age_is_refused(at):
    with pytest.raises(InputError, match="0001-01-01"):
        actions.take_tape(right="7, 7, 7", taken_at=datetime.min.replace(tzinfo=UTC), **EVEN)


def test_a_time_without_a_zone_is_the_runners_own(at, settings):
    naive = datetime(2026, 11, 23, 6, 0)  # noqa: DTZ001

    taken = actions.take_tape(right="7, 7, 7", taken_at=naive, **EVEN)

    assert taken.taken_at.replace(tzinfo=None) == naive
    assert taken.taken_at.tzinfo is not None


def test_a_trend_looks_no_further_than_its_day(at):
    actions.take_tape(right="7, 7, 7", **EVEN)
    first = datetime(2026, 11, 23, 7, 30, tzinfo=UTC).date()
    at(days=2)
    actions.take_tape(right="8, 8, 8", **EVEN)

    assert len(series.trends(first)[Side.RIGHT].days) == 1
    assert len(series.trends(first + timedelta(days=2))[Side.RIGHT].days) == 2


def test_what_is_held_follows_what_is_stored(at):
    """Measurements are kept in memory between looks; a look must never show an old state."""
    actions.take_tape(right="7, 7, 7", **EVEN)
    assert len(actions.measurements()) == 2
    at(days=1)
    actions.take_tape(right="8, 8, 8", **EVEN)
    assert len(actions.measurements()) == 4

    models.Measurement.objects.filter(value=8.0).update(value=9.0)
    assert [one.value for one in actions.measurements() if one.side is Side.RIGHT] == [7, 9]

    models.Measurement.objects.all().delete()
    assert actions.measurements() == ()


def test_what_was_rolled_back_is_not_held(at):
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        actions.take_tape(right="7, 7, 7", ids=("l", "r"), **EVEN)
        assert actions.measurements()[1].value == 7
        raise ZeroDivisionError

    assert actions.measurements() == ()
    actions.take_tape(right="8, 8, 8", ids=("l", "r"), **EVEN)
    assert actions.measurements()[1].value == 8


def test_a_trend_follows_the_runners_particulars(at):
    actions.take_tape(right="7, 7, 7", **EVEN)
    today = clock.today()
    before = series.trends(today)

    people.update(sex="f", birth_year=1990)

    assert series.trends(today)[Side.RIGHT].days == before[Side.RIGHT].days
    assert {runner.sex for _, runner, _ in held.taken().trends} == {None, Sex.FEMALE}
