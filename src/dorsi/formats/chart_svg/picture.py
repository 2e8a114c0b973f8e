"""Both trends as one picture of its own, with its colours inside: for a file and a viewer."""

from collections.abc import Iterator, Mapping
from textwrap import wrap

from dorsi.core.catalogue import NormBand
from dorsi.core.measurement import Side
from dorsi.core.progress import Change, Trend
from dorsi.formats.chart_svg import marks
from dorsi.formats.chart_svg.trend import SIZE, Frame, describe, frame_of, plot

EDGE, GAP = 28, 36
HEAD, FOOT = 84, 92
WIDTH, HEIGHT = 2 * EDGE + 2 * SIZE[0] + GAP, EDGE + HEAD + SIZE[1] + FOOT
LINE, LETTERS = 18, 54  # how high a line of words is, and how many letters fit

LOOK = (
    ".ground{fill:#FFF}"
    "text{font:600 13px system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;fill:#454B51;"
    "font-variant-numeric:tabular-nums}"
    ".t-head{fill:#15181B;font-size:24px;font-weight:700;letter-spacing:-.4px}"
    ".t-says{font-weight:400;font-size:14px}.t-3{fill:#5E646A;font-weight:500}"
    ".t-onl{fill:#FFF;font-weight:800}.t-onr{fill:#0D0F11;font-weight:800}"
    ".grid{stroke:#DCDAD1}.band{fill:#EAE8E0}"
    ".l-fill{fill:#1F5FD0;opacity:.17}.r-fill{fill:#C60;opacity:.17}"
    ".l-line,.r-line{stroke-width:2.75;fill:none;stroke-linecap:round;stroke-linejoin:round}"
    ".l-line{stroke:#1F5FD0}.r-line{stroke:#C60}"
    ".l-dot,.r-dot{fill:#FFF;stroke-width:2}.l-dot{stroke:#1F5FD0}.r-dot{stroke:#C60}"
    ".l-solid{fill:#1F5FD0}.r-solid{fill:#C60}"
    ".l-crowd{stroke:#1F5FD0;stroke-width:3.4;stroke-linecap:round}"
    ".r-crowd{stroke:#C60;stroke-width:3.2;stroke-linecap:square}"
    ".drift{stroke:#454B51;stroke-width:1.75;fill:none;stroke-dasharray:2 5;"
    "stroke-linecap:round}"
)


def both(trends: Mapping[Side, Trend], *, norm: NormBand | None = None) -> str:
    """A whole SVG file, in light colours: each side with its verdict, its chart, its words."""
    shown = [trends[side] for side in Side if side in trends]
    frame = frame_of(shown, norm)
    width = WIDTH if len(shown) == 2 else 2 * EDGE + SIZE[0]
    panels = "".join(_panel(trend, i, frame, norm) for i, trend in enumerate(shown))
    says = " ".join(f"{it.side.value.capitalize()}: {describe(it, norm)}" for it in shown)
    return marks.element(
        "svg",
        marks.element("title", "Dorsi: does it help?", id="title")
        + marks.element("desc", says, id="desc")
        + f"<style>{LOOK}</style>"
        + marks.element("rect", class_="ground", width=width, height=HEIGHT)
        + panels,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width} {HEIGHT}",
        width=width,
        height=HEIGHT,
        role="img",
        aria_labelledby="title desc",
    )


def _panel(trend: Trend, place: int, frame: Frame, norm: NormBand | None) -> str:
    inside = "".join((*_head(trend), _chart(trend, frame, norm), *_foot(trend)))
    x = EDGE + place * (SIZE[0] + GAP)
    return marks.element("g", inside, transform=f"translate({x} {EDGE})")


def _head(trend: Trend) -> Iterator[str]:
    yield marks.badge(trend.side, (14, 22))
    unit = marks.UNITS[trend.unit]
    between = f"Now {_one(trend.estimate)} {unit}, between {_one(trend.low)} and {_one(trend.high)}"
    yield marks.text(f"{trend.side.value.capitalize()}: {_verdict(trend)}", (38, 30), look="t-head")
    yield marks.text(between, (38, 54))


def _verdict(trend: Trend) -> str:
    if trend.change is None or trend.verdict in (Change.CANNOT_TELL, Change.UNCHANGED):
        return trend.verdict.value
    return f"{_one(trend.change, sign=True)} {marks.UNITS[trend.unit]}"


def _chart(trend: Trend, frame: Frame, norm: NormBand | None) -> str:
    return marks.element(
        "g", "".join(plot(trend, frame, norm)), transform=f"translate(0 {HEAD - 16})"
    )


def _foot(trend: Trend) -> Iterator[str]:
    y = HEAD + SIZE[1] + 12
    yield from _key(trend, y)
    for i, line in enumerate(wrap(trend.says, LETTERS)[:3]):
        yield marks.text(line, (0, y + 28 + i * LINE), look="t-says")


def _key(trend: Trend, y: float) -> Iterator[str]:
    """What the signs mean: those that are drawn."""
    if not trend.curve:
        yield marks.text("The bars are the error of one test.", (0, y))
        return
    yield marks.element(
        "rect", class_=f"{marks.LETTER[trend.side]}-fill", y=y - 11, width=28, height=14
    )
    yield marks.line(f"{marks.LETTER[trend.side]}-line", [(0, y - 4), (28, y - 4)])
    yield marks.text("trend, 95 %", (36, y))
    if trend.drift > 0:
        yield marks.line("drift", [(134, y - 2), (160, y - 7)])
        yield marks.text("may come by itself", (170, y))


def _one(value: float, *, sign: bool = False) -> str:
    return f"{value:{'+' if sign else ''}.1f}".replace("-", "−")
