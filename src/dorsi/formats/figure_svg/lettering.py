"""Figures and the unit as strokes: a film's parts are outlines only."""

from collections.abc import Mapping

from dorsi.formats.figure_svg.path import Spot, curve, line

Stroke = tuple[Spot, ...]

ROUND: Mapping[str, tuple[Stroke, ...]] = {
    "0": (((0.3, 0), (0.04, 0.22), (0.04, 0.78), (0.3, 1), (0.56, 0.78), (0.56, 0.22), (0.3, 0)),),
    "2": (((0.04, 0.24), (0.3, 0), (0.56, 0.27), (0.36, 0.6), (0.04, 1)),),
    "3": (
        ((0.06, 0.14), (0.3, 0), (0.53, 0.24), (0.26, 0.46)),
        ((0.26, 0.46), (0.57, 0.72), (0.3, 1), (0.04, 0.86)),
    ),
    "5": (((0.09, 0.44), (0.32, 0.36), (0.58, 0.67), (0.32, 1), (0.04, 0.88)),),
    "6": (((0.5, 0), (0.12, 0.42), (0.06, 0.76), (0.3, 1), (0.56, 0.7), (0.3, 0.46),
           (0.07, 0.66)),),
    "8": (((0.3, 0.45), (0.08, 0.22), (0.3, 0), (0.52, 0.22), (0.3, 0.45), (0.03, 0.73), (0.3, 1),
           (0.57, 0.73), (0.3, 0.45)),),
    "9": (((0.1, 1), (0.48, 0.58), (0.54, 0.24), (0.3, 0), (0.04, 0.3), (0.3, 0.54),
           (0.53, 0.34)),),
    "c": (((0.5, 0.44), (0.28, 0.33), (0.04, 0.66), (0.28, 1), (0.5, 0.88)),),
    "m": (
        ((0.06, 0.56), (0.24, 0.34), (0.42, 0.52), (0.42, 1)),
        ((0.42, 0.56), (0.6, 0.34), (0.78, 0.52), (0.78, 1)),
    ),
}  # fmt: skip
"""Strokes that bend, in a box one high: x to the right, y down."""

STRAIGHT: Mapping[str, tuple[Stroke, ...]] = {
    "1": (((0.04, 0.2), (0.3, 0), (0.3, 1)),),
    "2": (((0.04, 1), (0.58, 1)),),
    "4": (((0.44, 1), (0.44, 0), (0.02, 0.7), (0.6, 0.7)),),
    "5": (((0.53, 0), (0.13, 0), (0.09, 0.44)),),
    "7": (((0.03, 0), (0.57, 0), (0.2, 1)),),
    "m": (((0.06, 1), (0.06, 0.36)),),
}
ADVANCE = {"1": 0.62, "m": 1.06, " ": 0.4}
USUAL_ADVANCE = 0.84


def lettered(text: str, height: float) -> str:
    """The strokes of digits, c, m and spaces, so high [px], round the origin."""
    whole = sum(ADVANCE.get(sign, USUAL_ADVANCE) for sign in text)
    at, out = -whole / 2, ""
    for sign in text:
        for strokes, drawn in ((ROUND, curve), (STRAIGHT, line)):
            for stroke in strokes.get(sign, ()):
                out += drawn([((at + x) * height, (y - 0.5) * height) for x, y in stroke])
        at += ADVANCE.get(sign, USUAL_ADVANCE)
    return out
