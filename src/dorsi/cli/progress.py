"""`dorsi progress`: whether it helps, per side, in words the numbers can carry."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import click

from dorsi import knowledge
from dorsi.cli import dates, dot_plot, figures, layout, place, writing
from dorsi.cli.figures import Amounts
from dorsi.cli.options import as_json, print_json
from dorsi.core.errors import NotYet
from dorsi.core.measurement import Side
from dorsi.core.progress import Trend
from dorsi.core.runner import Runner
from dorsi.formats import answers_json, chart_svg

DAYS_SHOWN = 12
AXIS_MOST = 40
BESIDE_AXIS = 28  # columns that the day and its value take
TESTS = {
    "tape": "knee_to_wall_tape",
    "phone": "knee_to_wall_phone",
    "camera": "knee_to_wall_camera",
    "heel-raises": "heel_raise_endurance",
}
"""Each has a line of its own, in its own unit; none is set beside another."""

Trends = Mapping[Side, Trend]


@click.command("progress")
@click.option("--by", "test", type=click.Choice(list(TESTS)), default="tape", show_default=True,
              help="Which test's line: each keeps its own, in its own unit.")  # fmt: skip
@click.option("--plot", "file", metavar="FILE", help="Also draw both sides into this SVG file.")
@as_json
def command(test: str, file: str | None, as_json: bool) -> None:
    """Whether it helps, for each side.

    One of: improved, unchanged, worse, cannot tell yet.
    """
    place.opened()
    from dorsi.web.people import actions as people
    from dorsi.web.progress import actions

    trends, runner = actions.trends(protocol=TESTS[test]), people.runner()
    drawn = _plot(Path(file), trends, runner) if file is not None else None
    if as_json:
        print_json(answers_json.progress(trends))
        return
    layout.show(*_blocks(trends, runner, drawn), *_others(test))


def _blocks(trends: Trends, runner: Runner, drawn: Path | None) -> Iterator[str | list[str]]:
    yield "; ".join(f"{side.value}: {trends[side].verdict.value}" for side in Side).capitalize()
    if trends[Side.LEFT].protocol != TESTS["tape"]:
        yield knowledge.catalogue().protocol(trends[Side.LEFT].protocol).name
    amounts = Amounts(trends[Side.LEFT].unit, runner.units)
    days = [day for trend in trends.values() for day in trend.days[-DAYS_SHOWN:]]
    on = dot_plot.axis(days, columns=min(AXIS_MOST, layout.width() - BESIDE_AXIS))
    for side in Side:
        yield list(_side(trends[side], amounts))
        yield _days(trends[side], amounts, on)
    if drawn is not None:
        yield f"Drawn: {drawn}"


def _others(test: str) -> Iterator[str]:
    """What else was measured, and what comes next."""
    from dorsi.web.progress import actions

    more = []
    for name, protocol in TESTS.items():
        try:
            there = name != test and bool(actions.trends(protocol=protocol))
        except NotYet:
            continue
        more += [f"dorsi progress --by {name}"] if there else []
    yield layout.following(*(more or ["dorsi measure tape"]), "dorsi today")


def _side(trend: Trend, amounts: Amounts) -> Iterator[str]:
    days = len(trend.days)
    now = amounts.said(trend.estimate)
    start = amounts.said(trend.baseline) if trend.baseline is not None else ""
    yield layout.title(f"{trend.side.value.capitalize()}: {trend.verdict.value}")
    yield layout.para(trend.says, indent=layout.INDENT)
    yield from layout.labelled_lines(
        [
            ("Now", f"{now}, between {amounts.said(trend.low)} and {amounts.said(trend.high)}"),
            ("Start", start),
            ("Change", _change(trend, amounts)),
            ("By itself", _drift(trend, amounts)),
            ("Tests", f"{days} measured {'day' if days == 1 else 'days'}"),
        ]
    )


def _days(trend: Trend, amounts: Amounts, on: dot_plot.Axis) -> list[str]:
    rows = [
        (figures.day(day.day), amounts.said(day.value), dot_plot.row(day, on))
        for day in trend.days[-DAYS_SHOWN:]
    ]
    left, right = amounts.said(on.low), amounts.said(on.high)
    ends = f"{left}{right.rjust(on.columns - len(left))}"
    return layout.table([*rows, ("", "", ends)], right="-r")


def _change(trend: Trend, amounts: Amounts) -> str:
    if trend.change is None or trend.change_low is None or trend.change_high is None:
        return ""
    low, high = amounts.change(trend.change_low), amounts.change(trend.change_high)
    return f"{amounts.change(trend.change)}, between {low} and {high}"


def _drift(trend: Trend, amounts: Amounts) -> str:
    """What would have come without any work, beside every change that is shown."""
    if trend.change is None or not trend.drift:
        return ""
    return f"up to {amounts.said(trend.drift)} in this time, without any practice"


def _plot(file: Path, trends: Trends, runner: Runner) -> Path:
    """Both sides beside each other in one SVG file, over the middle range of people like them."""
    today, norm = dates.today(), None
    if (norms := knowledge.catalogue().norms.get(trends[Side.LEFT].protocol)) is not None:
        age = runner.age_years(today=today)
        norm = norms.band(sex=runner.sex, age_years=age) or norms.fallback
    voice = chart_svg.Voice(units=runner.units)
    drawing = chart_svg.both(trends, norm=norm, today=today, voice=voice)
    return writing.replace(file, drawing.encode(), mark=b"<svg")
