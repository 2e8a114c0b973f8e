"""What charts are drawn with: points, pills, lines and words, each a piece of SVG."""

from collections.abc import Iterable, Sequence
from html import escape

from dorsi.core.measurement import Side

LETTER = {Side.LEFT: "l", Side.RIGHT: "r"}
"""The first letter of a side's classes: blue and round on the left, amber and square right."""

SQUARENESS = 0.93  # a square looks as large as a circle when its side is a little smaller

Point = tuple[float, float]

LETTER_WIDTH = 8.0  # of the widest type a chart is shown in, on a phone


def number(value: float) -> str:
    """A coordinate to a tenth, as short as can be."""
    return f"{value:.1f}".removesuffix(".0")


def element(tag: str, inside: str = "", /, **attributes: object) -> str:
    """One element; an underscore in a name stands for a hyphen, one at its end for nothing."""
    told = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{_told(value)}"'
        for name, value in attributes.items()
    )
    return f"<{tag}{told}>{inside}</{tag}>" if inside else f"<{tag}{told}/>"


def _told(value: object) -> str:
    return number(value) if isinstance(value, float) else escape(str(value))


def text(words: str, at: Point, *, look: str = "", anchor: str = "start") -> str:
    attributes = {"class_": look} if look else {}
    if anchor != "start":
        attributes["text_anchor"] = anchor
    return element("text", escape(words, quote=False), x=at[0], y=at[1], **attributes)


def width_of(words: str) -> float:
    """About how much room words take, on the safe side."""
    return LETTER_WIDTH * len(words)


def point(side: Side, at: Point, *, radius: float, look: str) -> str:
    """A circle for the left ankle, a square for the right: never told by colour alone."""
    look = f"{LETTER[side]}-{look}"
    if side is Side.LEFT:
        return element("circle", class_=look, cx=at[0], cy=at[1], r=radius)
    width = 2 * SQUARENESS * radius
    corner = {"x": at[0] - width / 2, "y": at[1] - width / 2, "rx": 0.22 * width}
    return element("rect", class_=look, width=width, height=width, **corner)


def crowd(side: Side, points: Iterable[Point]) -> str:
    """Many small points as one path: each a line of no length, round for left, square for right.

    Each is told from the one before, in tenths, so that ten years of tests weigh little.
    """
    dots, (was_x, was_y) = [], (0, 0)
    for at in points:
        x, y = round(10 * at[0]), round(10 * at[1])
        dots.append(f"m{_step(x - was_x)}{_step(y - was_y, after=True)}h0")
        was_x, was_y = x, y
    return element("path", class_=f"{LETTER[side]}-crowd", d="".join(dots))


def _step(tenths: int, *, after: bool = False) -> str:
    """A step as short as SVG lets it be: no nought before the point, no space before a minus."""
    told = number(tenths / 10)
    if abs(tenths) < 10:
        told = told.replace("0.", ".")
    return f" {told}" if after and tenths >= 0 else told


def badge(side: Side, at: Point, letter: str) -> str:
    """The side's letter in the side's shape."""
    shape = point(side, at, radius=12 if side is Side.LEFT else 12.9, look="solid")
    place = (at[0], at[1] + 4.5)
    return shape + text(letter, place, look=f"t-on{LETTER[side]}", anchor="middle")


def pill(side: Side, centre: Point, *, width: float, height: float) -> str:
    """How far one test may be off, around its point."""
    return element(
        "rect",
        class_=f"{LETTER[side]}-fill",
        x=centre[0] - width / 2,
        y=centre[1] - height / 2,
        width=width,
        height=height,
        rx=min(width, height) / 2,
    )


def line(look: str, points: Iterable[Point]) -> str:
    return element("path", class_=look, d=_path(points))


def area(look: str, upper: Sequence[Point], lower: Sequence[Point]) -> str:
    return element("path", class_=look, d=f"{_path((*upper, *reversed(lower)))}Z")


def _path(points: Iterable[Point]) -> str:
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points)


def drawing(*parts: str, size: tuple[float, float], name: str, title: str, says: str) -> str:
    """One chart for a page: scales with its column, and says in words what it shows."""
    told = element("title", escape(title, quote=False), id=f"{name}-title")
    described = element("desc", escape(says, quote=False), id=f"{name}-desc")
    return element(
        "svg",
        told + described + "".join(parts),
        class_="ch",
        viewBox=f"0 0 {number(size[0])} {number(size[1])}",
        role="img",
        aria_labelledby=f"{name}-title {name}-desc",
    )
