"""The style of one picture. Every name in it begins with the picture's own key.

From outside, custom properties set the tempo (`--dorsi-cycle`), pause (`--dorsi-play: paused`)
and any colour (`--dorsi-skin`, ...). Where motion is unwelcome, and on paper, the film stands
still: last pose in full, first pose as a ghost.
"""

from collections.abc import Mapping

from dorsi.formats.figure_svg.path import short

ALWAYS = ("paper", "ground", "floor", "mark", "ink")
FONT = "system-ui,sans-serif"


def colours(key: str, body: str, shades: Mapping[str, tuple[str, str]]) -> str:
    """Custom properties for the colours that occur, in light and in dark."""
    needed = [name for name in shades if name in ALWAYS or f'{key}{name}"' in body]
    light, dark = (
        "".join(f"--{name}:var(--dorsi-{name},{shades[name][i]});" for name in needed)
        for i in (0, 1)
    )
    fills = "".join(f".{key}{name}{{fill:var(--{name})}}" for name in needed)
    lid = f".{key}lid{{fill:var(--paper);opacity:.35}}"
    return (
        f".{key}{{{light}}}@media screen and (prefers-color-scheme:dark){{.{key}{{{dark}}}}}"
        f"{fills}{lid}"
    )


def lines(key: str) -> str:
    """Strokes: rims, arrows, signs, the two lines of the angle, words."""
    return (
        f".{key}h{{stroke:var(--paper);stroke-width:8;stroke-linejoin:round}}"
        f".{key}line,.{key}g,.{key}a,.{key}stress,.{key}casing,.{key}plumb,.{key}fast,.{key}dots,"
        f".{key}lens{{fill:none;stroke-linecap:round;stroke-linejoin:round}}"
        f".{key}line{{stroke:var(--paper);stroke-width:5}}"
        f".{key}casing{{stroke:var(--paper);stroke-width:14}}"
        f".{key}stress{{stroke:var(--mark);stroke-width:8}}"
        f".{key}joint{{fill:var(--mark);stroke:var(--paper);stroke-width:4}}"
        f".{key}plumb{{stroke:var(--mark);stroke-width:5;stroke-dasharray:8 13}}"
        f".{key}dots{{stroke:var(--ground);stroke-width:5;stroke-dasharray:2 13}}"
        f".{key}a{{stroke:var(--mark);stroke-width:9}}"
        f".{key}g{{stroke:var(--ground);stroke-width:5}}"
        f".{key}fast{{stroke:var(--ink);stroke-width:7}}"
        f".{key}lens{{stroke:var(--ground);stroke-width:6}}"
        f".{key}t{{fill:var(--ink);font:600 38px {FONT};text-anchor:middle}}"
    )


def motion(key: str, *, cycle_s: float, half: bool, begin: float, end: float) -> str:
    """How the film runs, and how it stands still: `begin` and `end` are shares of the cycle."""
    cycle = f"var(--dorsi-cycle,{short(cycle_s, 2)}s)"
    length, back = (f"calc({cycle}/2)", " alternate") if half else (cycle, "")
    return (
        f".{key}{{--at:{short(end, 2)}}}.{key}s{{--at:{short(begin, 2)};display:none;opacity:.26}}"
        f".{key}m{{animation:{length} linear infinite{back};"
        "animation-play-state:var(--dorsi-play,running)}"
        f"@media print,(prefers-reduced-motion:reduce){{.{key}s{{display:inline}}"
        f".{key}m{{animation-play-state:paused;animation-delay:calc(var(--at)*-1*{cycle})}}}}"
    )


def numbers(key: str) -> str:
    """The badges that number the poses on paper."""
    return (
        f".{key}badge{{fill:var(--ink)}}"
        f".{key}n{{fill:var(--paper);font:600 38px {FONT};text-anchor:middle}}"
    )
