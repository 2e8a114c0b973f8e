"""What the diary and the trends tell the next plan."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from dorsi.core.catalogue import ProgressionRules
from dorsi.core.diary import Diary, Ended, Entry, Feel, PracticeDone, record
from dorsi.core.measurement import Side
from dorsi.core.progress import Trend, response
from dorsi.core.response import Response
from tests import strategies
from tests.entries import DRILLS, dawn, evening, later, morning, practice
from tests.histories import tape_on, trend_of

RULES = ProgressionRules(
    pain_go_on_most=3,
    pain_hold_most=5,
    easy_effort_most=6,
    hard_effort_least=9,
    easy_in_a_row=2,
    gap_step_back_days=8,
    gap_restart_days=15,
    restart_share=0.5,
    completion_least=0.7,
    front_pinch_most=1,
    source="made_up",
)


def told(*entries: Entry, days_later: int = 0, trends: dict[Side, Trend] | None = None) -> Response:
    diary = Diary()
    for entry in entries:
        diary = record(diary, entry)
    return response(diary, trends or {}, today=later(days_later), rules=RULES)


def test_an_empty_diary_tells_nothing() -> None:
    assert told() == Response()


def test_the_last_practice_tells_pain_and_effort() -> None:
    answer = told(practice(later(-2), pain_0_10=6), practice(pain_0_10=2, effort_0_10=7))

    assert (answer.pain_0_10, answer.effort_0_10) == (2, 7)


def test_completion_is_the_share_of_drills_done() -> None:
    assert told(practice(drills=DRILLS[:2], skipped=DRILLS[2:])).completion == 2 / 3


def test_a_practice_without_drills_counts_as_done() -> None:
    assert told(practice(drills=())).completion == 1


def test_drills_that_hurt_are_named() -> None:
    assert told(practice(hurt=("heel_raise",))).hurt == {"heel_raise"}


def test_easy_practices_are_counted_back_to_the_first_that_was_not() -> None:
    hard = practice(later(-6), effort_0_10=8)
    easy = [practice(later(day)) for day in (-8, -4, -2, 0)]

    assert told(hard, *easy).easy_in_a_row == 3


def test_a_practice_cut_short_is_not_easy() -> None:
    assert told(practice(ended=Ended.EARLY)).easy_in_a_row == 0
    assert told(practice(skipped=("balance",))).easy_in_a_row == 0
    assert told(practice(hurt=("heel_raise",))).easy_in_a_row == 0


def test_a_practice_with_pain_is_not_easy() -> None:
    assert told(practice(pain_0_10=4)).easy_in_a_row == 0


def test_the_gap_counts_from_the_last_practice() -> None:
    assert told(practice(), days_later=9).gap_days == 9


def test_a_worse_morning_is_heard() -> None:
    assert told(practice(), morning(later(1), worse=True), days_later=1).morning_worse


def test_a_worse_morning_before_the_last_practice_was_answered_already() -> None:
    earlier = [practice(later(-2)), morning(later(-1), worse=True)]

    assert not told(*earlier, practice()).morning_worse


def test_a_worse_morning_is_heard_even_when_its_practice_is_noted_later() -> None:
    woke = morning(later(1), worse=True)
    noted_late = practice(noted_at=evening(later(1)))

    assert told(woke, noted_late, days_later=1).morning_worse


def test_a_morning_told_after_the_practice_of_its_day_is_heard() -> None:
    told_late = morning(worse=True, noted_at=dawn(later(1)))

    assert told(practice(), told_late, days_later=1).morning_worse


def test_a_practice_answers_once_so_a_calm_morning_adds_no_easy_practice() -> None:
    answer = told(practice(later(-2)), practice(), morning(later(1)), days_later=1)

    assert answer == Response(gap_days=1)


def test_the_trend_is_that_of_the_stiffer_side() -> None:
    gained = trend_of(tape_on([7.0, 7.0, 7.0, 9.5, 9.5, 9.5]))
    ample = trend_of(tape_on([13.0] * 3, side=Side.RIGHT), side=Side.RIGHT)

    answer = told(trends={Side.LEFT: gained, Side.RIGHT: ample})
    assert (answer.trend, answer.range_now) == ("improved", gained.estimate)
    assert told(practice(), trends={Side.RIGHT: ample}).trend == "cannot tell yet"


@given(st.lists(strategies.practices_done(), max_size=6), st.none() | st.sampled_from(Feel))
def test_how_the_ankles_felt_decides_nothing(done: list[PracticeDone], feel: Feel | None) -> None:
    practices = {one.day: one for one in done}.values()
    said = [replace(one, feel=feel) for one in practices]

    assert told(*said) == told(*practices)
