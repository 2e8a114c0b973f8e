"""The calendar of practices: a square a day, and its sum in words."""

from datetime import date, timedelta
from xml.etree import ElementTree

from dorsi.core.diary import Diary, Ended, record
from dorsi.core.plan import Basis, Means, Plan, PlannedPractice, Week
from dorsi.formats import chart_svg
from tests import tapes
from tests.entries import practice

MONDAY = date(2026, 1, 5)


def plan_of(*days: int) -> Plan:
    """A plan with a practice on these days, counted from a Monday."""
    practices = tuple(
        PlannedPractice(day=MONDAY + timedelta(days=day), items=(), left_out=(), notes=())
        for day in days
    )
    week = Week(number=1, starts=MONDAY, practices=practices)
    assessed = tapes.assessed(tapes.left(7.0), tapes.right(9.5))
    basis = Basis(
        assessment=assessed,
        verdict=None,  # type: ignore[arg-type]  # a calendar asks nothing of it
        means=Means(minutes=12, days=(), equipment=frozenset()),
        runs=(),
    )
    return Plan(start=MONDAY, basis=basis, rungs={}, share=1, weeks=(week,), notes=())


def diary_of(*days: int, short: tuple[int, ...] = ()) -> Diary:
    diary = Diary()
    for day in days:
        ended = Ended.EARLY if day in short else Ended.WHOLE
        diary = record(diary, practice(MONDAY + timedelta(days=day), ended=ended))
    return diary


def parsed(svg: str) -> ElementTree.Element:
    return ElementTree.fromstring(svg)  # noqa: S314  (our own drawing)


def squares(diary: Diary, plan: Plan, today: int) -> list[str]:
    """The squares in their order; days without a practice have none."""
    drawn = parsed(chart_svg.calendar(diary, plan, today=MONDAY + timedelta(days=today)))
    looks = [square.get("class", "") for square in drawn.iter("rect")]
    return [look.removeprefix("day-") for look in looks]


def rows_of(diary: Diary, plan: Plan, today: int) -> int:
    drawn = parsed(chart_svg.calendar(diary, plan, today=MONDAY + timedelta(days=today)))
    return sum(
        (text.text or "").startswith("W") and text.text != "W" for text in drawn.iter("text")
    )


def test_each_day_of_the_calendar_says_what_became_of_it() -> None:
    marks = squares(diary_of(0, 2, 4, short=(2,)), plan_of(0, 1, 2, 5, 6), 5)

    assert marks == ["done", "missed", "short", "done", "now", "to-come"]


def test_the_calendar_goes_on_to_the_week_of_today_and_not_beyond_the_plan() -> None:
    plan = plan_of(0, 7, 14)

    assert rows_of(Diary(), plan, 3) == 1
    assert rows_of(Diary(), plan, 9) == 2
    assert rows_of(Diary(), plan, 90) == 3


def test_the_calendar_tells_its_sum_in_words() -> None:
    calendar = chart_svg.calendar(
        diary_of(0, 2, 4, short=(2,)), plan_of(0, 1, 2, 5), today=MONDAY + timedelta(days=5)
    )

    assert parsed(calendar).findtext("desc") == (
        "Practice calendar, 1 week: 2 of 3 planned practices done, 1 of them short; "
        "1 more on free days."
    )


def test_today_is_due_only_once_it_is_done() -> None:
    plan = plan_of(0, 2)
    before = chart_svg.kept(diary_of(0), plan, today=MONDAY + timedelta(days=2))
    after = chart_svg.kept(diary_of(0, 2), plan, today=MONDAY + timedelta(days=2))

    assert (before.done, before.planned, before.missed) == (1, 1, 0)
    assert (after.done, after.planned) == (2, 2)


def test_a_plan_that_begins_today_has_nothing_due() -> None:
    calendar = chart_svg.calendar(Diary(), plan_of(0), today=MONDAY)

    assert "no practice was due yet" in calendar
