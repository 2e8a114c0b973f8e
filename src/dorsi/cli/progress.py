"""`dorsi progress`: whether it helps, per side, in words the numbers can carry."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import click

from dorsi import knowledge
from dorsi.cli import dates, dot_plot, figures, layout, place, writing
from dorsi.cli.options import as_json, print_json
from dorsi.core.measurement import Side
from dorsi.core.progress import Trend
from dorsi.core.runner import LengthUnit, Runner
from dorsi.formats import answers_json, chart_svg

DAYS_SHOWN = 12
AXIS_MOST = 40
BESIDE_AXIS = 28  # columns that the day and its value take


@click.command("progress")
@click.option("--plot", "file", metavar="FILE", help="Also draw both sides into this SVG file.")
@as_json
def command(file: str | None, as_json: bool) -> None:
    """Whether it helps, for each side.

    One of: improved, unchanged, worse, cannot tell yet.
    """
    place.opened()
    from dorsi.web.people import actions as people
    from dorsi.web.progress import actions

    trends, runner = actions.trends(), people.runner()
    drawn = _plot(Path(file), trends, runner) if file is not None else None
    if as_json:
        print_json(answers_json.progress(trends))
        return
    layout.show(*_blocks(trends, runner.units, drawn))


def _blocks(
    trends: Mapping[Side, Trend], units: LengthUnit, drawn: Path | None
) -> Iterator[str | list[str]]:
    yield "; ".join(f"{side.value}: {trends[side].verdict.value}" for side in Side).capitalize()
    days = [day for trend in trends.values() for day in trend.days[-DAYS_SHOWN:]]
    on = dot_plot.axis(days, columns=min(AXIS_MOST, layout.width() - BESIDE_AXIS))
    for side in Side:
        yield list(_side(trends[side], units))
        yield _days(trends[side], units, on)
    if drawn is not None:
        yield f"Drawn: {drawn}"
    yield layout.following("dorsi measure tape", "dorsi today")


def _side(trend: Trend, units: LengthUnit) -> Iterator[str]:
    days = len(trend.days)
    now = figures.length(trend.estimate, units)
    start = figures.length(trend.baseline, units) if trend.baseline is not None else ""
    yield layout.title(f"{trend.side.value.capitalize()}: {trend.verdict.value}")
    yield layout.para(trend.says, indent=layout.INDENT)
    yield from layout.labelled_lines(
        [
            ("Now", f"{now}, {_between(trend.low, trend.high, units)}"),
            ("Start", start),
            ("Change", _change(trend, units)),
            ("By itself", _drift(trend, units)),
            ("Tests", f"{days} measured {'day' if days == 1 else 'days'}"),
        ]
    )


def _days(trend: Trend, units: LengthUnit, on: dot_plot.Axis) -> list[str]:
    rows = [
        (figures.day(day.day), figures.length(day.value, units), dot_plot.row(day, on))
        for day in trend.days[-DAYS_SHOWN:]
    ]
    left, right = figures.length(on.low, units), figures.length(on.high, units)
    ends = f"{left}{right.rjust(on.columns - len(left))}"
    return layout.table([*rows, ("", "", ends)], right="-r")


def _between(low: float, high: float, units: LengthUnit) -> str:
    return f"between {figures.length(low, units)} and {figures.length(high, units)}"


def _change(trend: Trend, units: LengthUnit) -> str:
    if trend.change is None or trend.change_low is None or trend.change_high is None:
        return ""
    low, high = (figures.change(each, units) for each in (trend.change_low, trend.change_high))
    return f"{figures.change(trend.change, units)}, between {low} and {high}"


def _drift(trend: Trend, units: LengthUnit) -> str:
    """What would have come without any work, beside every change that is shown."""
    if trend.change is None or not trend.drift:
        return ""
    return f"up to {figures.length(trend.drift, units)} in this time, without any practice"


def _plot(file: Path, trends: Mapping[Side, Trend], runner: Runner) -> Path:
    """Both sides beside each other in one SVG file, over the middle range of people like them."""
    norms, today = knowledge.catalogue().norms[trends[Side.LEFT].protocol], dates.today()
    norm = norms.band(sex=runner.sex, age_years=runner.age_years(today=today)) or norms.fallback
    voice = chart_svg.Voice(units=runner.units)
    drawing = chart_svg.both(trends, norm=norm, today=today, voice=voice)
    return writing.replace(file, drawing.encode(), mark=b"<svg")
