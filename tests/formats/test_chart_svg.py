"""Charts: what they show is what the trend says, with classes only, for eyes and ears."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given

from dorsi.core.diary import Diary, Ended, record
from dorsi.core.measurement import Measurement, Side
from dorsi.core.plan import Basis, Means, Plan, PlannedPractice, Week
from dorsi.core.progress import Trend
from dorsi.core.runner import Sex
from dorsi.formats import chart_svg
from dorsi.formats.chart_svg.picture import LOOK
from dorsi.formats.chart_svg.scale import Scale
from tests import strategies, tapes
from tests.entries import practice
from tests.histories import WOMEN, tape_on, trend_of

ROOT = Path(__file__).parents[2]
STYLES = ROOT / "src/dorsi/web/parts/static/parts/css/charts.css"
RISING = [7.0, 7.5, 7.0, 7.5, 8.0, 8.5, 8.0, 8.5, 9.0, 9.0, 8.5, 9.5]


def parsed(svg: str) -> ElementTree.Element:
    return ElementTree.fromstring(svg)  # noqa: S314  (our own drawing)


def drawn(trend: Trend, **more: object) -> ElementTree.Element:
    return parsed(chart_svg.trend_chart(trend, norm=WOMEN, **more))


def of_class(chart: ElementTree.Element, look: str) -> list[ElementTree.Element]:
    return [element for element in chart.iter() if element.get("class") == look]


def rising(side: Side = Side.LEFT, days: int = 12) -> Trend:
    return trend_of(tape_on(RISING[:days], side=side), side=side)


def said(chart: ElementTree.Element) -> str:
    return chart.findtext("desc") or ""


@given(strategies.tape_histories())
def test_a_trend_chart_carries_classes_of_the_stylesheet_and_no_style(
    history: list[Measurement],
) -> None:
    svg = chart_svg.trend_chart(trend_of(history), norm=WOMEN)

    assert "style" not in svg
    assert "<script" not in svg
    styled = set(re.findall(r"\.ch \.([\w-]+)|^\.(ch)\b", STYLES.read_text(), re.MULTILINE))
    known = {name for pair in styled for name in pair if name}
    used = {element.get("class") for element in parsed(svg).iter() if element.get("class")}
    assert used <= known


@given(strategies.tape_histories())
def test_all_of_a_chart_lies_on_its_ground(history: list[Measurement]) -> None:
    chart = drawn(trend_of(history))

    for element in chart.iter():
        for x, y in places(element):
            assert -10 <= x <= 370
            assert 0 <= y <= 240


def places(element: ElementTree.Element) -> Iterator[tuple[float, float]]:
    for x, y in (("x", "y"), ("cx", "cy")):
        if element.get(x) is not None:
            yield float(element.get(x, "")), float(element.get(y, ""))
    for x, y in re.findall(r"[ML](-?[\d.]+) (-?[\d.]+)", element.get("d", "")):
        yield float(x), float(y)


def test_a_chart_tells_what_it_shows_in_words() -> None:
    chart = drawn(rising())

    assert chart.get("role") == "img"
    assert chart.get("aria-labelledby") == "trend-left-title trend-left-desc"
    assert chart.findtext("title") == "Left ankle, test by test"
    assert said(chart).startswith("12 measured days, the first at 7 cm, the last at 9.5.")
    assert said(chart).endswith("Middle range of women 30–39: 9.8 to 13.8 cm.")


def test_left_is_round_and_right_is_square() -> None:
    left, right = drawn(rising()), drawn(rising(Side.RIGHT))

    assert {dot.tag for dot in of_class(left, "l-dot")} == {"circle"}
    assert {dot.tag for dot in of_class(right, "r-dot")} == {"rect"}
    assert len(of_class(left, "l-dot")) == len(of_class(right, "r-dot")) == 12


def test_ten_years_of_tests_are_one_path_of_dots() -> None:
    chart = drawn(trend_of(tape_on({5 * test: 7.0 for test in range(700)})))
    (crowd,) = of_class(chart, "l-crowd")

    assert len(list(places(crowd))) == 700
    assert not of_class(chart, "l-dot")


def test_seven_days_make_a_line_in_a_band() -> None:
    chart = drawn(rising(days=7))

    assert len(of_class(chart, "l-line")) == len(of_class(chart, "l-fill")) == 1
    assert of_class(chart, "l-fill")[0].tag == "path"


def test_fewer_days_have_the_error_of_each_test_and_no_line() -> None:
    chart = drawn(rising(days=6))

    assert not of_class(chart, "l-line")
    assert not of_class(chart, "drift")
    assert [bar.tag for bar in of_class(chart, "l-fill")] == ["rect"] * 6


def test_the_dotted_line_rises_by_what_may_come_by_itself_and_then_stays() -> None:
    days = {7 * week: 7.0 for week in range(24)}
    drift = of_class(drawn(trend_of(tape_on(days))), "drift")[0]
    (_, start), (turn, top), (_, end) = places(drift)

    assert start > top == end
    assert turn == pytest.approx(34 + 308 * 12 / 23, abs=0.5)


def test_who_started_in_the_middle_range_has_no_dotted_line() -> None:
    assert not of_class(drawn(trend_of(tape_on([10.0] * 12))), "drift")


def test_a_pause_parts_the_line() -> None:
    days = [0, 3, 7, 10, 120, 123, 127, 130]
    chart = drawn(trend_of(tape_on(dict.fromkeys(days, 7.0))))

    assert len(of_class(chart, "l-line")) == 2


def test_both_sides_can_share_their_scales() -> None:
    low, high = rising(), trend_of(tape_on([16.0], side=Side.RIGHT), side=Side.RIGHT)
    grids = [
        [text.text for text in of_class(drawn(one, beside=other), "t-3")]
        for one, other in ((low, high), (high, low))
    ]

    assert grids[0] == grids[1]


def test_without_a_middle_range_none_is_drawn() -> None:
    assert not of_class(parsed(chart_svg.trend_chart(rising(), norm=None)), "band")


def result(left: float = 7.0, right: float = 9.5, **more: object) -> ElementTree.Element:
    assessed = tapes.assessed(tapes.left(left), tapes.right(right), **more)
    return parsed(chart_svg.result_chart(assessed))


def test_a_result_says_where_each_ankle_stands() -> None:
    assert said(result()) == (
        "Left 7 cm, give or take 1.4: below the middle range of adults. "
        "Right 9.5 cm, give or take 1.4: too near an edge of the middle range of adults to tell. "
        "It goes from 10 to 14 cm."
    )


def test_a_result_names_whose_middle_range_it_is() -> None:
    names = [text.text for text in of_class(result(sex=Sex.FEMALE, age_years=34), "t-b")]

    assert names == ["middle range, women 30–39"]


@pytest.mark.parametrize(("left", "right"), [(0.0, 1.0), (7.0, 9.5), (16.0, 24.0)])
def test_each_ankle_has_its_point_its_error_and_its_letter(left: float, right: float) -> None:
    chart = result(left, right)

    for side, row in (("l", 56), ("r", 112)):
        point, badge = of_class(chart, f"{side}-solid")
        assert point.tag == badge.tag == ("circle" if side == "l" else "rect")
        pill = of_class(chart, f"{side}-fill")[0]
        middle = float(pill.get("y", "")) + float(pill.get("height", "")) / 2
        assert middle == pytest.approx(row)
    assert [of_class(chart, f"t-on{side}")[0].text for side in "lr"] == ["L", "R"]


def test_the_scale_of_a_result_grows_with_ample_ankles() -> None:
    texts = [text.text for text in of_class(result(16.0, 24.0), "t-3")]

    assert texts[-1] == "30 cm"


@pytest.mark.parametrize("high", [1.0, 7.5, 23.0, 300.0])
def test_marks_are_even_and_few(high: float) -> None:
    marks = Scale(0, high, 0, 100).marks(most=7)

    assert 2 <= len(marks) <= 8
    assert len({round(after - before, 9) for before, after in pairwise(marks)}) == 1


def test_the_picture_of_both_sides_stands_alone() -> None:
    svg = chart_svg.both({side: rising(side) for side in Side}, norm=WOMEN)
    picture = parsed(svg)

    used = {element.get("class") for element in picture.iter() if element.get("class")}
    styled = set(re.findall(r"\.([\w-]+)[,{]", LOOK))
    assert used <= styled
    assert "href" not in svg
    assert "url(" not in svg
    texts = [element.text for element in picture.iter() if element.tag.endswith("text")]
    assert any(text and text.startswith("Left: ") for text in texts)
    assert any(text and text.startswith("Right: ") for text in texts)


def test_the_picture_of_one_side_is_half_as_wide() -> None:
    one, two = (
        chart_svg.both({Side.LEFT: rising()}),
        chart_svg.both({side: rising(side) for side in Side}),
    )

    assert float(parsed(one).get("width", "")) < float(parsed(two).get("width", "")) / 1.8


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


def squares(diary: Diary, plan: Plan, today: int) -> list[str | None]:
    drawn = parsed(chart_svg.calendar(diary, plan, today=MONDAY + timedelta(days=today)))
    return [square.get("class") for square in drawn.iter("i")]


def test_each_day_of_the_calendar_says_what_became_of_it() -> None:
    marks = squares(diary_of(0, 2, 4, short=(2,)), plan_of(0, 1, 2, 5, 6), 5)

    assert marks == ["f", "m", "s", "x", "f", "n", ""]


def test_the_calendar_goes_on_to_the_week_of_today_and_not_beyond_the_plan() -> None:
    plan = plan_of(0, 7, 14)

    assert len(squares(Diary(), plan, 3)) == 7
    assert len(squares(Diary(), plan, 9)) == 14
    assert len(squares(Diary(), plan, 90)) == 21


def test_the_calendar_tells_its_sum_in_words() -> None:
    calendar = chart_svg.calendar(
        diary_of(0, 2, 4, short=(2,)), plan_of(0, 1, 2, 5), today=MONDAY + timedelta(days=5)
    )

    assert parsed(calendar).get("aria-label") == (
        "Practice calendar, one week: 2 of 3 planned practices done, 1 of them short; "
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
