"""Progress: what a history of tests can carry, and what it cannot."""

import time
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dorsi.core.errors import NotYet
from dorsi.core.measurement import Measurement, Side
from dorsi.core.progress import Change, Trend, trend
from tests import strategies, tapes
from tests.histories import RULES, TWICE_A_WEEK, WOMEN, tape_on, trend_of

STEP = [7.0, 7.0, 7.0, 9.5, 9.5, 9.5]
STILL = [7.0, 7.4, 6.8, 7.1, 6.9, 7.3, 7.0, 6.7, 7.2, 7.1, 6.9, 7.0, 7.2, 6.8, 7.0, 7.1]


def found(values: list[float]) -> Trend:
    return trend_of(tape_on(values))


def test_one_test_is_a_level_with_the_error_of_one_test() -> None:
    only = found([7.0])

    assert only.estimate == 7.0
    assert only.high - 7.0 == pytest.approx(7.0 - only.low)
    assert only.high - 7.0 == pytest.approx(1.5, abs=0.1)  # 0.69 cm, a little unsure of itself


def test_a_side_never_measured_has_no_trend() -> None:
    with pytest.raises(NotYet, match="right ankle must be measured before"):
        trend_of(tape_on([7.0]), side=Side.RIGHT)


@pytest.mark.parametrize("days", [1, 2])
def test_before_three_days_there_is_no_baseline(days: int) -> None:
    early = found([7.0, 7.5][:days])

    assert (early.baseline, early.change, early.likely_real) == (None, None, None)
    assert early.verdict is Change.CANNOT_TELL
    assert early.says.startswith("Too early to tell.")


@pytest.mark.hazard("H12")
def test_three_days_are_the_baseline_and_nothing_more() -> None:
    whole = found([7.0, 7.6, 6.4])

    assert whole.baseline == pytest.approx(7.0)
    assert whole.change is None
    assert whole.verdict is Change.CANNOT_TELL
    assert whole.says == "Your baseline is whole. The next test can begin to show a change."


def test_the_baseline_stays_the_mean_of_the_first_three_days() -> None:
    assert found([7.0, 7.6, 6.4, *[9.0] * 20]).baseline == pytest.approx(7.0)


def test_change_is_the_level_now_less_the_baseline() -> None:
    later = found(STEP)

    assert later.baseline is not None
    assert later.change == pytest.approx(later.estimate - later.baseline)


def test_a_gain_of_two_and_a_half_cm_is_called_after_three_more_tests() -> None:
    gained = found(STEP)

    assert gained.verdict is Change.IMPROVED
    assert gained.estimate == pytest.approx(9.5, abs=0.3)
    assert gained.likely_real is not None
    assert gained.likely_real > 0.99


def test_the_same_loss_is_called_worse() -> None:
    lost = found([14 - value for value in STEP])

    assert lost.verdict is Change.WORSE
    assert lost.likely_real is not None
    assert lost.likely_real < 0.01


def test_one_cm_more_on_one_test_cannot_be_told() -> None:
    assert found([7.0, 7.0, 7.0, 8.0]).verdict is Change.CANNOT_TELL


def test_an_ankle_that_stays_is_called_unchanged() -> None:
    still = found(STILL)

    assert still.verdict is Change.UNCHANGED
    assert still.says == "Still where it began: a change of 1.5 cm would have shown by now."


def test_it_is_too_early_for_unchanged_before_seven_days() -> None:
    assert found(STILL[:6]).verdict is Change.CANNOT_TELL


def test_much_scatter_hides_a_gain_that_little_scatter_shows() -> None:
    shifts = [0.0, 2.5, -2.5, 0.0, 2.5, -2.5, 0.0, 2.5, -2.5, 0.0, 2.5, -2.5]
    steady = [7 + 0.15 * i for i in range(12)]

    assert found(steady).verdict is Change.IMPROVED
    scattered = [value + shift for value, shift in zip(steady, shifts, strict=True)]
    assert found(scattered).verdict is Change.CANNOT_TELL


def test_the_words_of_a_real_change_name_what_tests_can_miss_and_what_may_come_by_itself() -> None:
    gained = found([7.0, 7.0, 7.0, 8.0, 8.5, 9.0, 9.0, 9.5, 9.0, 9.5, 9.5, 9.5])

    assert gained.says == (
        "A real change: bigger than the 1.4 cm this many tests can miss. "
        "Up to 1.0 cm of it may have come by itself."
    )


def test_what_may_come_by_itself_is_never_said_to_be_more_than_came() -> None:
    gained = found([*[6.0] * 12, *[7.5] * 12])

    assert gained.drift > (gained.change or 0)
    assert f"Up to {gained.change:.1f} cm of it" in gained.says


def test_words_of_a_change_inside_the_error_say_both_ways_it_could_be() -> None:
    says = found([7.0, 7.0, 7.0, 8.0]).says
    assert says.startswith("Could be a little more, could be nothing: this many tests can miss ")


@pytest.mark.parametrize(("weeks", "drift"), [(4, 0.7), (12, 2.1), (30, 2.1)])
def test_drift_grows_with_the_weeks_up_to_those_studied(weeks: int, drift: float) -> None:
    stayed = trend_of(tape_on({0: 7.0, 3: 7.0, 7: 7.0, 7 * weeks: 7.0}))

    assert stayed.drift == pytest.approx(drift)
    assert stayed.drift_weeks == min(weeks, 12)


def test_who_starts_in_the_middle_range_has_no_drift() -> None:
    assert trend_of(tape_on([10.0] * 12)).drift == 0


def test_without_a_middle_range_nothing_is_said_of_drift() -> None:
    assert trend_of(tape_on(STEP), band=None).drift == 0


def test_counts_have_no_drift() -> None:
    counts = [
        tapes.taken(
            Side.LEFT,
            20,
            protocol=tapes.HEEL_RAISES,
            at=tapes.MORNING + timedelta(days=day),
        )
        for day in TWICE_A_WEEK
    ]
    low = replace(WOMEN, low=30)
    counted = trend(counts, side=Side.LEFT, protocol=tapes.HEEL_RAISES, rules=RULES, band=low)

    assert counted.drift == 0
    assert counted.says == (
        "Still where it began: a change of 6 repetitions would have shown by now."
    )


def test_two_tape_on_one_day_are_one_measured_day() -> None:
    evening = tapes.left(8.0, at=tapes.MORNING + timedelta(hours=12), id="evening")
    twice = trend_of([*tape_on([7.0]), evening])

    assert [day.value for day in twice.days] == [7.5]


def test_more_tries_on_one_day_do_not_make_the_day_surer() -> None:
    often = [
        tapes.left(7.0, at=tapes.MORNING + timedelta(minutes=minute), id=f"at {minute}")
        for minute in range(0, 600, 30)
    ]
    once = trend_of(often[:1])

    assert (trend_of(often).low, trend_of(often).high) == (once.low, once.high)


def test_a_test_is_never_surer_than_its_protocol() -> None:
    assert trend_of(tape_on([7.0], error=0.1)) == trend_of(tape_on([7.0], error=0.69))


def test_tests_by_another_protocol_are_left_alone() -> None:
    count = tapes.taken(Side.LEFT, 20, protocol=tapes.HEEL_RAISES, id="count")

    assert trend_of([*tape_on(STEP), count]) == trend_of(tape_on(STEP))


def test_tests_of_the_other_side_are_left_alone() -> None:
    others = tape_on([12.0, 12.0], side=Side.RIGHT)

    assert trend_of([*tape_on(STEP), *others]) == trend_of(tape_on(STEP))


def test_no_line_goes_through_fewer_than_seven_days() -> None:
    assert found(STILL[:6]).curve == ()
    assert len(found(STILL[:7]).curve) > 7


def test_the_line_goes_from_the_first_day_to_the_level_now() -> None:
    still = found(STILL)

    assert still.curve[0].day == still.days[0].day
    last = still.curve[-1]
    assert last.day == still.days[-1].day
    assert (last.value, last.low, last.high) == (still.estimate, still.low, still.high)


def test_no_line_is_drawn_over_weeks_without_a_test() -> None:
    back = {day: 7.0 for day in (0, 3, 7, 10, 120, 123, 127, 130)}
    drawn = [(point.day - tapes.MORNING.date()).days for point in trend_of(tape_on(back)).curve]

    assert not [day for day in drawn if 10 < day < 120]
    assert {10, 120} <= set(drawn)


def test_a_level_long_ago_says_nothing_about_now() -> None:
    lost = [*[9.5] * 8, *[7.0] * 16]

    assert found(lost).estimate == pytest.approx(7.0)


@given(strategies.tape_histories())
def test_the_order_of_measurements_does_not_matter(history: list[Measurement]) -> None:
    assert trend_of(reversed(history)) == trend_of(history)


@given(strategies.tape_histories())
def test_mirrored_ankles_have_mirrored_trends(history: list[Measurement]) -> None:
    mirrored = [replace(test, side=test.side.other) for test in history]

    right = trend_of(mirrored, side=Side.RIGHT)
    assert replace(right, side=Side.LEFT) == trend_of(history)


@given(strategies.tape_histories(), st.integers(0, 100).map(lambda steps: steps / 10))
def test_more_range_throughout_shifts_the_level_and_not_the_change(
    history: list[Measurement], more: float
) -> None:
    before = trend_of(history, band=None)
    after = trend_of([replace(test, value=test.value + more) for test in history], band=None)

    assert after.estimate == pytest.approx(before.estimate + more)
    assert after.high - after.low == pytest.approx(before.high - before.low)
    if before.change is not None:
        assert after.change == pytest.approx(before.change, abs=1e-9)


@pytest.mark.hazard("H12")
@given(strategies.tape_histories(), st.data())
def test_a_noisier_test_never_narrows_an_interval(
    history: list[Measurement], data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(history) - 1))
    widened = history[at].standard_error + data.draw(st.floats(0, 3))
    noisier = [*history[:at], replace(history[at], standard_error=widened), *history[at + 1 :]]
    before, after = trend_of(history), trend_of(noisier)

    assert after.high - after.low >= before.high - before.low - 1e-9
    if before.change_low is not None and before.change_high is not None:
        assert after.change_low is not None
        assert after.change_high is not None
        widths = (after.change_high - after.change_low, before.change_high - before.change_low)
        assert widths[0] >= widths[1] - 1e-9


@pytest.mark.hazard("H12")
@given(strategies.tape_histories())
def test_a_verdict_of_change_goes_with_an_interval_that_leaves_out_zero(
    history: list[Measurement],
) -> None:
    told = trend_of(history)
    assume(told.change_low is not None and told.change_high is not None)

    if told.verdict is Change.IMPROVED:
        assert told.change_low > 0
    if told.verdict is Change.WORSE:
        assert told.change_high < 0


@given(strategies.tape_histories())
def test_the_line_stays_in_its_band(history: list[Measurement]) -> None:
    told = trend_of(history)

    assert all(point.low < point.value < point.high for point in told.curve)
    days = [point.day for point in told.curve]
    assert days == sorted(set(days))


def test_two_years_of_daily_tests_take_a_blink() -> None:
    many = tape_on({day: 7 + (day * 7 % 13) / 10 for day in range(700)})

    assert min(seconds_of(many) for _ in range(5)) < 0.02  # it takes a few thousandths


def seconds_of(measurements: list[Measurement]) -> float:
    start = time.process_time()
    trend_of(measurements)
    return time.process_time() - start
