"""What was counted, tried, held and refused, in tables: the same numbers as in the charts."""

from collections.abc import Iterable, Sequence
from html import escape
from statistics import median, mode

from dorsi.core.saying import Saying, say, say_many
from dorsi.formats.chart_svg.marks import element
from dorsi.formats.watched_html import said
from dorsi.formats.watched_html.pictures import badge
from dorsi.formats.watched_html.watched import Watched
from dorsi.measure import says, shown
from dorsi.measure.angles import Angle
from dorsi.measure.frames import SIDES
from dorsi.measure.holds import Hold
from dorsi.measure.protocols import WINDOW_S, Taken
from dorsi.measure.repetitions import Kind, Repetition
from dorsi.measure.report import Refusal
from dorsi.measure.shown import Lean

NEAR_TOP_S = 0.15  # a lean at a top is the middle of so long before and after
BRIEF_S = 0.3  # a refusal that is shorter in all isn't worth a line

WHAT = {
    "angle": say("No angle"),
    "count": say("Not counted"),
    "all": say("Nothing"),
}


def counted(watched: Watched) -> str:
    """Each repetition: its number, its side, its time, and the shin's lean at its top."""
    report = watched.report
    if not report.repetitions:
        return ""
    leans = [_lean_at(one, watched) for one in report.repetitions]
    heads = [say("No."), say("What"), say("Side"), say("When")]
    heads += [say("Lean")] if any(leans) else []
    rows = []
    for number, (one, lean) in enumerate(zip(report.repetitions, leans, strict=True), start=1):
        row = [
            str(number),
            _text(watched.told(says.kind(one.kind))),
            _sides(one, watched),
            _text(watched.told(said.seconds(watched, one.at_s))),
        ]
        rows.append(row + ([_lean(lean, watched)] if any(leans) else []))
    return _table(watched, say("What was counted"), heads, rows)


def tries(watched: Watched) -> str:
    """The tries of a test that gave an angle, each the middle of its best second."""
    result = watched.result
    if not isinstance(result, Taken) or result.measurement.unit != "deg":
        return ""
    heads = [say("Try"), say("Held"), say("Lean")]
    told = zip(result.tries_at_s, result.measurement.tries, strict=True)
    rows = [
        [
            str(number),
            _text(watched.told(said.span(watched, at_s, at_s + WINDOW_S))),
            _text(watched.told(said.degrees(round(value)))),
        ]
        for number, (at_s, value) in enumerate(told, start=1)
    ]
    return _table(watched, say("The tries"), heads, rows)


def held(watched: Watched) -> str:
    """Holds, with the mean lean of the shin that was held."""
    if not watched.report.holds:
        return ""
    heads = [say("When"), say("How long"), say("Front leg"), say("Lean")]
    rows = []
    for one in watched.report.holds:
        leg, lean = _held_lean(one, watched)
        row = [
            _text(watched.told(said.span(watched, one.from_s, one.to_s))),
            _text(watched.told(said.seconds(watched, one.to_s - one.from_s))),
            "–" if leg is None else _side(leg, watched),
            _lean(lean, watched),
        ]
        rows.append(row)
    return _table(watched, say("What was held still"), heads, rows)


def lifted(watched: Watched) -> str:
    """Heels that came up where they should stay down."""
    if not watched.report.heel_lifts:
        return ""
    heads = [say("Heel"), say("When")]
    rows = [
        [
            _side(one.leg, watched),
            _text(watched.told(said.span(watched, one.from_s, one.to_s))),
        ]
        for one in watched.report.heel_lifts
    ]
    return _table(watched, say("Where a heel came up"), heads, rows)


def refused(watched: Watched) -> str:
    """What isn't given, for how long, why, and what to do about it next time."""
    groups: dict[tuple[str, str], list[Refusal]] = {}
    for one in watched.report.refused:
        groups.setdefault((one.what, one.reason.value), []).append(one)
    lasted = {key: _lasted(spans, watched) for key, spans in groups.items()}
    order = sorted(groups, key=lambda key: -lasted[key])
    rows = [
        [
            _text(watched.told(WHAT[what])),
            _text(watched.told(_when(groups[what, reason], lasted[what, reason], watched))),
            _text(watched.told(say("{why}.", why=says.refused(reason))))
            + " "
            + element("span", _text(watched.told(says.mended(reason))), class_="soft"),
        ]
        for what, reason in order
        if lasted[what, reason] >= BRIEF_S
    ]
    if not rows:
        return ""
    heads = [say("What"), say("When"), say("Why")]
    return _table(watched, say("What is not given, and why"), heads, rows)


def _lasted(spans: Sequence[Refusal], watched: Watched) -> float:
    """How long in all; each span lasts to the next picture."""
    return sum(one.to_s - one.from_s + 1 / watched.recording.rate_hz for one in spans)


def _when(spans: Sequence[Refusal], lasted: float, watched: Watched) -> Saying:
    if len(spans) == 1:
        return said.span(watched, spans[0].from_s, spans[0].to_s)
    sum_s = said.seconds(watched, lasted)
    return say_many(
        "{seconds} in {n} stretch", "{seconds} in {n} stretches", n=len(spans), seconds=sum_s
    )


def _held_lean(one: Hold, watched: Watched) -> tuple[int | None, Lean | None]:
    """The leg that was measured while holding, and its mean lean."""
    within = [it for it in watched.report.readings if one.from_s <= it.at_s <= one.to_s]
    if not within:
        return None, None
    leg = mode(it.leg for it in within)
    return leg, _middle([it.angle for it in within if it.leg == leg])


def _lean_at(one: Repetition, watched: Watched) -> Lean | None:
    if one.kind is Kind.HEEL_RAISE:
        return None  # a raise isn't about the shin
    near = [
        reading.angle
        for reading in watched.report.readings
        if abs(reading.at_s - one.at_s) <= NEAR_TOP_S and one.leg in (None, reading.leg)
    ]
    return _middle(near) if near else None


def _middle(found: Sequence[Angle]) -> Lean:
    return shown.lean(
        median(angle.degrees for angle in found), median(angle.error_deg for angle in found)
    )


def _lean(lean: Lean | None, watched: Watched) -> str:
    return _text(watched.told(said.lean(lean))) if lean else "–"


def _sides(one: Repetition, watched: Watched) -> str:
    if one.leg is None:
        return _text(watched.told(say("Both")))
    return _side(one.leg, watched)


def _side(leg: int, watched: Watched) -> str:
    return badge(SIDES[leg], watched)


def _table(
    watched: Watched, title: Saying, heads: Sequence[Saying], rows: Iterable[Sequence[str]]
) -> str:
    caption = element("caption", _text(watched.told(title)))
    head = "".join(element("th", _text(watched.told(one)), scope="col") for one in heads)
    body = "".join(_row(row) for row in rows)
    return element(
        "table", caption + element("thead", element("tr", head)) + element("tbody", body)
    )


def _row(cells: Sequence[str]) -> str:
    return element("tr", "".join(element("td", cell) for cell in cells))


def _text(words: str) -> str:
    return escape(words, quote=False)
