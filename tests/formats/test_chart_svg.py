"""Charts: what they show is what the trend says, with classes only, for eyes and ears."""

import re
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorsi.core.measurement import Measurement, Side
from dorsi.core.progress import Trend, trend
from dorsi.core.runner import LengthUnit, Sex
from dorsi.formats import chart_svg
from dorsi.formats.chart_svg import Voice, marks
from dorsi.formats.chart_svg.scale import Scale
from dorsi.formats.chart_svg.voice import ENGLISH
from tests import strategies, tapes
from tests.histories import RULES, WOMEN, tape_on, trend_of
from tests.tapes import HEEL_RAISES

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
    across = down = 0.0
    for x, y in re.findall(r"m(-?[\d.]+) ?(-?[\d.]+)", element.get("d", "")):
        across, down = across + float(x), down + float(y)
        yield across, down


def test_a_chart_tells_what_it_shows_in_words() -> None:
    chart = drawn(rising())

    assert chart.get("role") == "img"
    assert chart.get("aria-labelledby") == (
        "trend-knee_to_wall_tape-left-title trend-knee_to_wall_tape-left-desc"
    )
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


@given(st.lists(st.tuples(st.floats(0, 360), st.floats(0, 240)), min_size=1))
def test_each_dot_of_a_crowd_stands_in_its_place(points: list[tuple[float, float]]) -> None:
    drawn = list(places(parsed(marks.crowd(Side.RIGHT, points))))

    assert drawn == [pytest.approx(point, abs=0.051) for point in points]


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
    assert turn == pytest.approx(40 + 306 * 12 / 23, abs=0.5)


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


def ticks(chart: ElementTree.Element) -> list[str | None]:
    """The words of the axes: those that do not name the middle range."""
    return [text.text for text in of_class(chart, "t-3") if "range" not in (text.text or "")]


def test_who_reads_inches_sees_inches() -> None:
    chart = drawn(rising(), voice=Voice(units=LengthUnit.INCH))

    assert ticks(chart)[:5] == ["in", "2", "2.5", "3", "3.5"]
    assert "the first at 2.8 in, the last at 3.7." in said(chart)
    assert "9.8" not in said(chart)


def test_the_same_tests_stand_in_the_same_places_in_both_units() -> None:
    """Only the numbers of the axis differ, and how far it is rounded out."""
    one, other = (drawn(rising(), voice=Voice(units=units)) for units in LengthUnit)
    across = [[dot.get("cx") for dot in of_class(chart, "l-dot")] for chart in (one, other)]

    assert across[0] == across[1]


def test_heel_raises_are_counted_in_whole_numbers() -> None:
    chart = parsed(chart_svg.trend_chart(raises([18, 19, 18, 20]), norm=None))

    numbers = ticks(chart)[1:]
    assert ticks(chart)[0] == "repetitions"
    assert not [word for word in numbers if "." in (word or "")]
    assert "the first at 18 repetitions, the last at 20." in said(chart)


def raises(counts: list[int]) -> Trend:
    taken = [
        tapes.taken(
            Side.LEFT, count, at=tapes.MORNING + timedelta(days=7 * week), protocol=HEEL_RAISES
        )
        for week, count in enumerate(counts)
    ]
    return trend(taken, side=Side.LEFT, protocol=HEEL_RAISES, rules=RULES, band=None)


def test_a_few_weeks_are_counted_and_a_year_is_named_by_its_months() -> None:
    weeks = ticks(drawn(trend_of(tape_on({0: 7.0, 70: 7.0}))))
    months = ticks(drawn(trend_of(tape_on({0: 7.0, 360: 7.0}))))
    years = ticks(drawn(trend_of(tape_on({0: 7.0, 3650: 7.0}))))

    assert weeks[-6:] == ["week 0", "2", "4", "6", "8", "10"]
    assert months[-5:] == ["May 2026", "Jul", "Sep", "Nov", "Jan 2027"]
    assert years[-5:] == ["2028", "2030", "2032", "2034", "2036"]


@given(strategies.tape_histories(), st.sampled_from(LengthUnit))
def test_no_name_on_an_axis_stands_on_another(
    history: list[Measurement], units: LengthUnit
) -> None:
    chart = drawn(trend_of(history), voice=Voice(units=units))
    row = [text for text in of_class(chart, "t-3") if text.get("y") == "232"]
    ends = [extent(text) for text in row]

    assert all(after[0] - before[1] > 2 for before, after in pairwise(ends))


def extent(text: ElementTree.Element) -> tuple[float, float]:
    x, width = float(text.get("x", "")), 7.5 * len(text.text or "")
    start = x - (width if text.get("text-anchor") == "end" else width / 2)
    return start, start + width


def test_another_language_says_its_own_words() -> None:
    voice = Voice(told=lambda text: f"[{text}]", figure=lambda value: str(value).replace(".", ","))
    chart = drawn(rising(), voice=voice)

    assert chart.findtext("title") == "[Left ankle, test by test]"
    assert "[middle range, women 30–39]" in [text.text for text in of_class(chart, "t-3")]
    assert "9,5" in said(chart)


def test_without_a_middle_range_none_is_drawn() -> None:
    assert not of_class(parsed(chart_svg.trend_chart(rising(), norm=None)), "band")


def result(
    left: float = 7.0, right: float = 9.5, voice: Voice = ENGLISH, **more: object
) -> ElementTree.Element:
    assessed = tapes.assessed(tapes.left(left), tapes.right(right), **more)
    return parsed(chart_svg.result_chart(assessed, voice=voice))


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


def test_a_result_in_inches_has_a_scale_of_inches() -> None:
    chart = result(voice=Voice(units=LengthUnit.INCH))

    assert [text.text for text in of_class(chart, "t-3")] == ["0", "2", "4", "6 in"]
    assert said(chart).startswith("Left 2.8 in, give or take 0.5:")


@pytest.mark.parametrize("high", [1.0, 7.5, 23.0, 300.0])
def test_marks_are_even_and_few(high: float) -> None:
    marks = Scale(0, high, 0, 100).marks(most=7)

    assert 2 <= len(marks) <= 8
    assert len({round(after - before, 9) for before, after in pairwise(marks)}) == 1
