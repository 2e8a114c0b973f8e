from datetime import date

import pytest

from dorsi.core.errors import NotYet
from dorsi.core.measurement import Side
from dorsi.core.progress import Change
from dorsi.web.progress import actions


def test_there_is_no_trend_before_a_test(at):
    with pytest.raises(NotYet):
        actions.trends()


def test_two_days_cannot_tell(tested, at):
    at(days=2)
    tested("8, 8, 8")

    trends = actions.trends()

    assert set(trends) == {Side.LEFT, Side.RIGHT}
    assert {trend.verdict for trend in trends.values()} == {Change.CANNOT_TELL}


def test_enough_change_over_enough_days_is_told(tested, at):
    for week, value in enumerate(["7", "7.1", "9", "10.5", "11.5", "12", "12"]):
        at(days=7 * week + 1)
        tested(f"{value}, {value}, {value}")

    trends = actions.trends()

    assert trends[Side.RIGHT].verdict is Change.IMPROVED
    assert trends[Side.LEFT].verdict is not Change.IMPROVED


def test_a_trend_can_be_seen_as_of_an_earlier_day(tested, at):
    at(days=10)
    tested("9, 9, 9")

    assert len(actions.trends(date(2026, 11, 25))[Side.RIGHT].days) == 1
