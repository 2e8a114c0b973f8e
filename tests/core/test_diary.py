"""The diary: nothing is lost, nothing counts twice, and every fault is told at once."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorsi.core.diary import (
    Diary,
    Ended,
    Feel,
    MorningAfter,
    PracticeDone,
    checked_practice,
    record,
)
from dorsi.core.errors import AlreadyThere, InputError
from tests import strategies
from tests.entries import DAY, DRILLS, evening, later, morning, practice


def diary_of(*entries: PracticeDone | MorningAfter) -> Diary:
    diary = Diary()
    for entry in entries:
        diary = record(diary, entry)
    return diary


def checked(**changes: Any) -> PracticeDone:
    """A practice as typed, without fault unless told otherwise."""
    typed: dict[str, Any] = {
        "id": "one",
        "day": "2026-11-23",
        "noted_at": evening(),
        "pain": "2",
        "effort": "6",
        "planned": DRILLS,
        "skipped": (),
        "ended": Ended.WHOLE,
        "today": DAY,
    }
    return checked_practice(**typed | changes)


def faults_of(**changes: Any) -> list[str]:
    with pytest.raises(InputError) as raised:
        checked(**changes)
    return [str(fault) for fault in raised.value.faults]


def test_an_entry_is_added() -> None:
    assert diary_of(practice()).entries == (practice(),)


def test_a_repeated_entry_changes_nothing() -> None:
    diary = diary_of(practice(), morning(later(1)))

    assert record(diary, practice()) is diary


def test_an_entry_sent_again_later_is_a_repeat() -> None:
    diary = diary_of(practice())

    assert record(diary, practice(noted_at=evening(later(1)))) is diary


def test_an_entry_with_a_known_id_and_other_content_is_refused() -> None:
    diary = diary_of(practice())

    with pytest.raises(AlreadyThere, match="must keep what it says"):
        record(diary, practice(pain_0_10=4))


def test_an_id_serves_one_kind_of_entry() -> None:
    diary = diary_of(practice(id="same"))

    with pytest.raises(AlreadyThere, match="must keep what it says"):
        record(diary, morning(later(1), id="same"))


def test_a_day_has_one_practice() -> None:
    diary = diary_of(practice())

    with pytest.raises(AlreadyThere, match=r"one practice .*second one for 2026-11-23"):
        record(diary, practice(id="another"))


def test_a_day_has_one_morning_after() -> None:
    diary = diary_of(morning())

    with pytest.raises(AlreadyThere, match="one morning after"):
        record(diary, morning(id="another", worse=True))


def test_a_morning_and_a_practice_share_a_day() -> None:
    assert len(diary_of(morning(), practice()).entries) == 2


@given(st.lists(strategies.entries(), unique_by=lambda entry: (type(entry), entry.day)))
def test_entries_stand_in_order_whatever_order_they_came_in(
    entries: list[PracticeDone | MorningAfter],
) -> None:
    forth, back = diary_of(*entries), diary_of(*reversed(entries))

    assert forth == back
    places = [(entry.day, entry.noted_at, entry.id) for entry in forth.entries]
    assert places == sorted(places)


@given(st.lists(strategies.entries(), unique_by=lambda entry: (type(entry), entry.day)))
def test_recording_twice_is_recording_once(entries: list[PracticeDone | MorningAfter]) -> None:
    once = diary_of(*entries)

    assert diary_of(*entries, *entries) == once


def test_a_typed_practice_is_read() -> None:
    done = checked(skipped=("calf_foam_roll",), hurt=("heel_raise",), ended="hurt", seconds=400)

    assert done == practice(
        id="one",
        pain_0_10=2,
        effort_0_10=6,
        drills=("knee_to_wall", "heel_raise"),
        skipped=("calf_foam_roll",),
        hurt=("heel_raise",),
        ended=Ended.HURT,
        seconds=400,
    )


@pytest.mark.parametrize("pain", ["0", 0, "10", 10, " 3 "])
def test_whole_numbers_from_0_to_10_are_taken(pain: int | str) -> None:
    assert checked(pain=pain).pain_0_10 == int(pain)


@pytest.mark.parametrize("pain", ["11", "-1", "2.5", "abc", "", "1e1", "9" * 5000])
def test_other_pain_is_refused_with_the_scale(pain: str) -> None:
    got = pain or "nothing"
    said = f"pain must be a whole number from 0 to 10 (got {got}). 0 is none, 10 the worst."
    assert faults_of(pain=pain) == [said]


@pytest.mark.parametrize("day", ["2026-02-30", "yesterday", ""])
def test_a_day_that_does_not_exist_is_refused(day: str) -> None:
    said = f"day must be a day that exists (got {day}). Write it like 2026-11-23."
    assert faults_of(day=day) == [said]


def test_a_day_to_come_is_refused() -> None:
    assert faults_of(day=later(1)) == [
        "day must not be in the future (got 2026-11-24). A practice is noted once it is done."
    ]


def test_a_day_of_the_year_one_is_refused() -> None:
    assert faults_of(day="0001-01-01") == [
        "day must not be before 2000-01-01 (got 0001-01-01). Is the year right?"
    ]


def test_a_drill_that_was_not_planned_is_refused_with_the_nearest() -> None:
    assert faults_of(skipped=("heel_raises",)) == [
        "skipped must name drills of this practice (got heel_raises). Did you mean heel_raise?"
    ]


def test_a_drill_like_no_other_is_answered_with_the_list() -> None:
    assert faults_of(skipped=("juggling",)) == [
        "skipped must name drills of this practice (got juggling). "
        "It holds: knee_to_wall, calf_foam_roll, heel_raise."
    ]


def test_skipping_where_nothing_was_planned_is_refused() -> None:
    assert "No drills are planned for this day." in faults_of(planned=(), skipped=("x",))[0]


def test_all_faults_are_told_together() -> None:
    said = faults_of(
        pain="11",
        effort="lots",
        day="2026-02-30",
        skipped=("juggling",),
        hurt=("elbow",),
        ended="broken",
        seconds=-1,
    )

    fields = [fault.split(" must ")[0] for fault in said]
    assert fields == ["day", "pain", "effort", "skipped", "hurt", "ended", "seconds"]


@pytest.mark.parametrize("said", ["looser", " Looser", Feel.LOOSER])
def test_how_the_ankles_feel_is_kept_as_said(said: str) -> None:
    assert checked(feel=said).feel is Feel.LOOSER


@pytest.mark.parametrize("unsaid", [None, "", " "])
def test_how_the_ankles_feel_may_stay_unsaid(unsaid: str | None) -> None:
    assert checked(feel=unsaid).feel is None


def test_another_word_for_how_they_feel_is_refused() -> None:
    [fault] = faults_of(feel="wobbly", planned=DRILLS)

    assert "feel must be one of looser, same, stiffer (got wobbly)" in fault
