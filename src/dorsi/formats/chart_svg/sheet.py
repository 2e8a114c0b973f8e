"""A chart as a picture of its own: for a file and a viewer that know nothing of the page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from textwrap import wrap

from dorsi.formats.chart_svg import marks

EDGE, GAP = 28, 36
LINE = 20  # how high a line of words is
LETTERS_PER_UNIT = 0.13  # how many letters of a sentence fit in a unit of width

LOOK = (
    ".ground{fill:#FFF}"
    "text{font:600 13px system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;fill:#454B51;"
    "font-variant-numeric:tabular-nums}"
    ".t-title{fill:#15181B;font-size:22px;font-weight:700;letter-spacing:-.3px}"
    ".t-head{fill:#15181B;font-size:20px;font-weight:700;letter-spacing:-.2px}"
    ".t-says{font-weight:400;font-size:14px}.t-3{fill:#5E646A;font-weight:500}"
    ".t-b{fill:#15181B;font-weight:700}"
    ".t-onl{fill:#FFF;font-weight:800}.t-onr{fill:#0D0F11;font-weight:800}"
    ".grid{stroke:#DCDAD1}.axis{stroke:#7C8084}.band{fill:#EAE8E0}"
    ".band-e{stroke:#7C8084;stroke-dasharray:3 4}"
    ".l-fill{fill:#1F5FD0;opacity:.17}.r-fill{fill:#C60;opacity:.17}"
    ".l-line,.r-line{stroke-width:2.75;fill:none;stroke-linecap:round;stroke-linejoin:round}"
    ".l-line{stroke:#1F5FD0}.r-line{stroke:#C60}"
    ".l-dot,.r-dot{fill:#FFF;stroke-width:2}.l-dot{stroke:#1F5FD0}.r-dot{stroke:#C60}"
    ".l-solid{fill:#1F5FD0}.r-solid{fill:#C60}"
    ".l-crowd{stroke:#1F5FD0;stroke-width:3.4;stroke-linecap:round}"
    ".r-crowd{stroke:#C60;stroke-width:3.2;stroke-linecap:square}"
    ".drift{stroke:#454B51;stroke-width:1.75;fill:none;stroke-dasharray:2 5;"
    "stroke-linecap:round}"
    ".day-done,.day-half{fill:#15181B}.day-short,.day-to-come{fill:#EAE8E0}"
    ".day-short{stroke:#15181B;stroke-width:1.5}"
    ".day-missed{fill:none;stroke:#7C8084;stroke-width:1.5}"
    ".day-now{fill:#D3F23A;stroke:#15181B;stroke-width:1.5}"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """A drawing, `size` wide and high, between the words above it and those below."""

    size: tuple[float, float]
    above: Sequence[str] = ()
    drawing: str
    key: str = ""  # drawn in a line of its own, from its left end
    below: Sequence[str] = ()
    side: str = ""  # the badge, drawn around (14, 0)

    def lines(self) -> list[str]:
        letters = int(self.size[0] * LETTERS_PER_UNIT)
        return [line for sentence in self.below for line in wrap(sentence, letters)]

    def height(self) -> float:
        key = LINE + 8 if self.key else 0
        return self._top() + self.size[1] + key + LINE * len(self.lines()) + 20

    def _top(self) -> float:
        return LINE * len(self.above) + 20 if self.above else 0.0

    def drawn(self) -> str:
        top = self._top()
        parts = [self.side, *self._above(), _moved(self.drawing, 0, top)]
        y = top + self.size[1] + 24
        if self.key:
            parts.append(_moved(self.key, 0, y))
            y += LINE + 8
        parts += _paragraph(self.lines(), y)
        return "".join(parts)

    def _above(self) -> Iterable[str]:
        x = 38 if self.side else 0
        for number, words in enumerate(self.above):
            look = "" if number else "t-head"
            yield marks.text(words, (x, 7 + LINE * number), look=look)


def sheet(panels: Sequence[Panel], *, title: str, under: str, says: str) -> str:
    """A whole SVG file in light colours: title, the line under it, the panels side by side."""
    inner = sum(panel.size[0] for panel in panels) + GAP * (len(panels) - 1)
    under_lines = wrap(under, int(inner * LETTERS_PER_UNIT))
    top = EDGE + 22 + LINE * len(under_lines) + 30
    height = top + max(panel.height() for panel in panels)
    parts = [
        marks.text(title, (EDGE, EDGE + 16), look="t-title"),
        _moved("".join(_paragraph(under_lines, 0)), EDGE, EDGE + 42),
    ]
    x: float = EDGE
    for panel in panels:
        parts.append(_moved(panel.drawn(), x, top))
        x += panel.size[0] + GAP
    return _file("".join(parts), (2 * EDGE + inner, height), f"Dorsi: {title}", says)


def _paragraph(lines: Sequence[str], y: float) -> list[str]:
    return [
        marks.text(line, (0, y + number * LINE), look="t-says") for number, line in enumerate(lines)
    ]


def _moved(drawing: str, x: float, y: float) -> str:
    place = f"translate({marks.number(x)} {marks.number(y)})"
    return marks.element("g", drawing, transform=place)


def _file(inside: str, size: tuple[float, float], title: str, says: str) -> str:
    width, height = round(size[0]), round(size[1])
    return marks.element(
        "svg",
        marks.element("title", escape(title, quote=False), id="title")
        + marks.element("desc", escape(says, quote=False), id="desc")
        + f"<style>{LOOK}</style>"
        + marks.element("rect", class_="ground", width=width, height=height)
        + inside,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width} {height}",
        width=width,
        height=height,
        role="img",
        aria_labelledby="title desc",
    )
