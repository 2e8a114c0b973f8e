"""A moment as a picture: the film's own, with the leg's lines and the angle drawn over it."""

from base64 import b64encode
from collections.abc import Iterator
from html import escape
from math import cos, hypot, radians, sin, sqrt

from dorsi.core.measurement import Side, Unit
from dorsi.core.saying import Saying, join, say
from dorsi.formats.chart_svg import marks
from dorsi.formats.chart_svg.marks import Point, element
from dorsi.formats.chart_svg.voice import side_said
from dorsi.formats.watched_html import said
from dorsi.formats.watched_html.watched import Watched
from dorsi.measure import angles, says, shown
from dorsi.measure.frames import ANKLES, HEELS, HIPS, KNEES, LEFT, RIGHT, SIDES, TOES
from dorsi.measure.moments import Still
from dorsi.measure.protocols import WINDOW_S, Taken
from dorsi.measure.shown import Lean, Shown

WEDGE, PLUMB = 0.6, 0.92  # how far up the shin the wedge and the plumb line go
ARC_STEP_DEG = 3.0
NEAR_S = 0.3  # a repetition this near is what a picture shows
PRESS = 0.011  # how thick a line is [mean side of the picture]


def figure(still: Still, watched: Watched) -> str:
    """A figure with its caption: what it shows, when, and the angle there."""
    frame = shown.nearest(watched.seen, still.at_s)
    words = watched.told(_caption(frame, watched))
    inside = "".join((_photo(still), *_drawn(frame, still)))
    box = still.box
    drawing = element(
        "svg",
        inside,
        class_="still",
        viewBox=" ".join(map(marks.number, (box.left, box.top, box.width, box.height))),
        role="img",
        aria_label=words,
    )
    return element("figure", drawing + element("figcaption", _caption_html(frame, watched)))


def _photo(still: Still) -> str:
    place = {"x": still.box.left, "y": still.box.top}
    size = {"width": still.box.width, "height": still.box.height}
    if still.jpeg is None:
        return element("rect", class_="art", **place, **size)
    data = b64encode(still.jpeg).decode()
    return element("image", href=f"data:image/jpeg;base64,{data}", **place, **size)


def _drawn(frame: Shown, still: Still) -> Iterator[str]:
    if frame.points is None:
        return
    thick = PRESS * sqrt(still.box.width * still.box.height)
    legs = (LEFT, RIGHT) if frame.leg is None else (1 - frame.leg, frame.leg)
    for leg in legs:
        if leg == frame.leg and frame.lean is not None:
            yield from _wedge(
                frame, frame.points[KNEES[leg]], frame.points[ANKLES[leg]], leg, thick
            )
        yield from _leg(frame.points, leg, thick, measured=leg == frame.leg)


def _leg(points: tuple[Point, ...], leg: int, thick: float, *, measured: bool) -> Iterator[str]:
    letter = marks.LETTER[SIDES[leg]] if measured else "far"
    thick = thick if measured else 0.6 * thick
    hip, knee, ankle, heel, toe = (points[at[leg]] for at in (HIPS, KNEES, ANKLES, HEELS, TOES))
    path = _path([hip, knee, ankle, heel, toe, ankle])
    yield element("path", class_="edge", d=path, stroke_width=1.9 * thick)
    yield element("path", class_=f"{letter}-bone", d=path, stroke_width=thick)
    for place in (hip, knee, ankle, heel, toe):
        yield _joint(place, leg, f"{letter}-joint", 1.35 * thick)


def _joint(place: Point, leg: int, look: str, radius: float) -> str:
    edge = {"class_": look, "stroke_width": 0.35 * radius}
    if leg == LEFT:
        return element("circle", cx=place[0], cy=place[1], r=radius, **edge)
    half = marks.SQUARENESS * radius
    corner = {"x": place[0] - half, "y": place[1] - half}
    return element("rect", width=2 * half, height=2 * half, **corner, **edge)


def _wedge(frame: Shown, knee: Point, ankle: Point, leg: int, thick: float) -> Iterator[str]:
    """The field between the plumb line over the ankle and the shin."""
    shank, plumb = hypot(knee[0] - ankle[0], knee[1] - ankle[1]), frame.plumb_deg
    wide = angles.tibia_deg(knee, ankle, facing=1, roll_deg=-plumb)
    steps = max(1, round(abs(wide) / ARC_STEP_DEG))
    arc = [_over(ankle, plumb + wide * one / steps, WEDGE * shank) for one in range(steps + 1)]
    letter = marks.LETTER[SIDES[leg]]
    yield element("path", class_=f"{letter}-wedge", d=f"{_path([ankle, *arc])}Z")
    line = _path([ankle, _over(ankle, plumb, PLUMB * shank)])
    dash = f"{marks.number(2.2 * thick)} {marks.number(1.8 * thick)}"
    yield element("path", class_="edge", d=line, stroke_width=1.1 * thick, stroke_dasharray=dash)
    yield element("path", class_="plumb", d=line, stroke_width=0.6 * thick, stroke_dasharray=dash)


def _over(foot: Point, turn_deg: float, length: float) -> Point:
    """The place so far over `foot`, turned to the right."""
    turn = radians(turn_deg)
    return foot[0] + length * sin(turn), foot[1] - length * cos(turn)


def _path(places: list[Point]) -> str:
    return "M" + "L".join(f"{marks.number(x)} {marks.number(y)}" for x, y in places)


def _caption(frame: Shown, watched: Watched) -> Saying:
    """What the picture shows, for who can't see it."""
    lean = _lean(frame, watched)
    if lean is None or frame.leg is None:
        return _what(frame, watched)
    side = SIDES[frame.leg]
    return join(
        _what(frame, watched),
        say("The {side} shin leans {lean}.", side=side.said, lean=said.lean(lean)),
    )


def _lean(frame: Shown, watched: Watched) -> Lean | None:
    """The lean at this moment; in a try of a test the try's own, with the error of one moment."""
    number = _try(frame, watched)
    if frame.lean is None or number is None or not isinstance(watched.result, Taken):
        return frame.lean
    return frame.lean._replace(degrees=round(watched.result.measurement.tries[number - 1]))


def _try(frame: Shown, watched: Watched) -> int | None:
    """The number of the try in whose best second this is."""
    result = watched.result
    if not isinstance(result, Taken) or result.measurement.unit is not Unit.DEG:
        return None
    tries = enumerate(result.tries_at_s, start=1)
    return next((n for n, at_s in tries if at_s <= frame.at_s <= at_s + WINDOW_S), None)


def _what(frame: Shown, watched: Watched) -> Saying:
    at = said.seconds(watched, frame.at_s)
    number = _try(frame, watched)
    if number is not None:
        return say("Try {number}, at {seconds}.", number=number, seconds=at)
    near = [one for one in watched.report.repetitions if abs(one.at_s - frame.at_s) <= NEAR_S]
    if near:
        return say("{kind}, at {seconds}.", kind=says.kind(near[0].kind), seconds=at)
    if frame.holding:
        return say("Held still, at {seconds}.", seconds=at)
    return say("At {seconds}.", seconds=at)


def _caption_html(frame: Shown, watched: Watched) -> str:
    """The same for who sees it: the number first, its error beside it."""
    words = element("span", escape(watched.told(_what(frame, watched)), quote=False))
    lean = _lean(frame, watched)
    if lean is None or frame.leg is None:
        return words
    number = watched.told(said.degrees(lean.degrees))
    error = element("small", watched.told(said.error(lean.give_or_take)))
    return badge(SIDES[frame.leg], watched) + element("b", f"{number} {error}") + words


def badge(side: Side, watched: Watched) -> str:
    """The side's letter in its shape, with its word for who can't see it."""
    word = element("span", watched.told(side_said(side)), class_="vh")
    letter = element("span", watched.voice.letter(side), aria_hidden="true")
    return element("span", letter + word, class_=f"side {marks.LETTER[side]}")
