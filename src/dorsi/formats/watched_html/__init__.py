"""One recording as a page a runner shows to a physio: one file, no script, nothing fetched.

Pictures with the angle, what was counted, tried, held and lifted, curves with their error, what
was refused and why, what the error holds, and how it was measured.
"""

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from html import escape

from dorsi.core.saying import Saying, say
from dorsi.formats.chart_svg import marks
from dorsi.formats.chart_svg.marks import element
from dorsi.formats.chart_svg.voice import side_said
from dorsi.formats.watched_html import curves, method, numbers, pictures, said, series, tables
from dorsi.formats.watched_html.look import STYLE
from dorsi.formats.watched_html.series import NARROW, WIDE, Chart
from dorsi.formats.watched_html.watched import Watched
from dorsi.measure.repetitions import Kind

__all__ = ["MARK", "Watched", "page"]

MARK = b"<!doctype html><!-- a page of Dorsi about one recording -->"
"""How every such page begins."""

ROWS_TOGETHER = 14  # a longer table may go on on the next sheet of paper

# Nothing is fetched and nothing runs, whatever a file's name might hold.
_HASH = b64encode(sha256(STYLE.encode()).digest()).decode()
POLICY = f"default-src 'none'; img-src data:; style-src 'sha256-{_HASH}'"

# The house's mark: shin, floor, and the angle between.
_SIGN = (
    '<svg viewBox="0 0 26 26" aria-hidden="true">'
    '<path class="turn" d="M6 22L6 3.5A18.5 18.5 0 0 1 17.5 7.5Z"/>'
    '<path class="post" d="M3.5 19.8h19v3.4h-19zM3.5 3h3.2v20H3.5z"/></svg>'
)


def page(watched: Watched) -> bytes:
    """The page, UTF-8."""
    title = watched.told(numbers.title(watched))
    head = (
        '<meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        '<meta name="referrer" content="no-referrer">'
        f"<title>{_text(title)} · {_text(watched.file)}</title><style>{STYLE}</style>"
    )
    body = element("main", "".join((_header(watched, title), *_sections(watched), _foot(watched))))
    language = watched.told(say("en"))
    whole = f'<html lang="{escape(language)}"><head>{head}</head><body>{body}</body></html>\n'
    return MARK + whole.encode()


def _header(watched: Watched, title: str) -> str:
    under = say(
        "{file}, {seconds}, looked at on {day}",
        file=watched.file,
        seconds=said.seconds(watched, watched.report.seconds),
        day=watched.voice.day(watched.made_on),
    )
    brand = element("p", f"{_SIGN}Dorsi", class_="brand")
    told = element("p", _text(watched.told(under)), class_="under")
    return element("header", brand + element("h1", _text(title)) + told)


def _sections(watched: Watched) -> Iterator[str]:
    first = numbers.numbers(watched)
    if watched.stills:
        stills = "".join(pictures.figure(still, watched) for still in watched.stills)
        first += element("div", stills, class_="pictures")
    look = "beside" if len(watched.stills) == 1 else "first"
    yield element("section", first, class_=look)
    for chart in _charts(watched):
        yield element("section", _drawn(chart, watched))
    found = (tables.tries, tables.counted, tables.held, tables.lifted)
    for table in (*(told(watched) for told in found), tables.refused(watched)):
        if table:
            look = "long whole" if table.count("<tr>") > ROWS_TOGETHER else "long"
            yield element("section", table, class_=look)
    yield element("section", method.errors(watched))
    yield element("section", method.method(watched))


def _charts(watched: Watched) -> Iterator[Chart]:
    """Heels or hips where raises or squats were counted; the lean where it was measured."""
    kinds = {one.kind for one in watched.report.repetitions}
    if Kind.HEEL_RAISE in kinds:
        title = say("Heels over the toes, in % of the shin’s length")
        yield Chart(name="heels", title=title, curves=curves.heels(watched.seen), unit="%")
    if Kind.SQUAT in kinds:
        title = say("Hips over the ankles, in % of the shin’s length")
        yield Chart(name="hips", title=title, curves=curves.hips(watched.seen), unit="%")
    leans = curves.leans(watched.report)
    if leans:
        title = say("Lean of the shin, forward of upright")
        yield Chart(name="lean", title=title, curves=leans, unit="°")


def _drawn(chart: Chart, watched: Watched) -> str:
    title = element("h2", _text(watched.told(chart.title)))
    key = "".join(_key(chart, watched))
    drawings = (
        series.series(chart, watched, width=width).replace('class="ch"', f'class="ch {look}"', 1)
        for width, look in ((WIDE, "wide"), (NARROW, "narrow"))
    )
    return title + element("p", key, class_="key") + "".join(drawings)


def _key(chart: Chart, watched: Watched) -> Iterator[str]:
    """What the colours mean: those that are drawn."""
    for curve in chart.curves:
        if curve.side is not None:
            line = marks.line(f"{marks.LETTER[curve.side]}-line", [(2, 7), (26, 7)])
            yield _keyed(line, say("{side} leg", side=side_said(curve.side)), watched)
    band = element("rect", class_="both-fill", width=28, height=14)
    yield _keyed(band, say("pale: where the true value may lie, 95 of 100"), watched)


def _keyed(drawing: str, words: Saying, watched: Watched) -> str:
    sign = element("svg", drawing, viewBox="0 0 28 14", aria_hidden="true")
    return element("span", sign + _text(watched.told(words)), class_="item")


def _foot(watched: Watched) -> str:
    lines = (
        say("Dorsi counts and measures movement. It names no condition and gives no advice."),
        say("The pictures show you: pass this page on only to whom you like."),
    )
    told = lines if watched.stills else lines[:1]
    return element("footer", "".join(element("p", _text(watched.told(one))) for one in told))


def _text(words: str) -> str:
    return escape(words, quote=False)
