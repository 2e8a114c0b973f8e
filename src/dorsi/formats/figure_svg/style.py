"""The style of one picture. Every name in it begins with the picture's own key.

From outside, custom properties set the tempo (`--dorsi-cycle`), pause (`--dorsi-play: paused`)
and any colour (`--dorsi-skin`, ...). Where motion is unwelcome, and on paper, the film stands
still: last pose in full, first pose as a ghost.
"""

from collections.abc import Mapping

from dorsi.formats.figure_svg.path import short

ALWAYS = ("paper", "ground", "mark", "floor", "ink")
FONT = "system-ui,sans-serif"


def colours(
    key: str, body: str, shades: Mapping[str, tuple[str, str]], *, fixed: bool = False
) -> str:
    """Custom properties for the colours that occur, in light and in dark.

    `fixed`: as they are, without a property by which a page may set them otherwise.
    """
    drawn = (colour for name, (colour, *_) in STROKES.items() if _occurs(key, name, body))
    always = {*ALWAYS[:3], *drawn} if fixed else ALWAYS
    needed = [name for name in shades if name in always or f'{key}{name}"' in body]
    light, dark = (
        "".join(f"--{name}:{_open(name, shades[name][i], fixed=fixed)};" for name in needed)
        for i in (0, 1)
    )
    filled = [name for name in needed if _occurs(key, name, body)]
    fills = "".join(f".{key}{name}{{fill:var(--{name})}}" for name in filled)
    return (
        f".{key}{{{light}}}@media screen and (prefers-color-scheme:dark){{.{key}{{{dark}}}}}{fills}"
    )


def _open(name: str, shade: str, *, fixed: bool) -> str:
    return shade if fixed else f"var(--dorsi-{name},{shade})"


STROKES = {  # class: colour, width, more
    "line": ("paper", 5, ""),
    "casing": ("paper", 14, ""),
    "rim": ("paper", 16, ""),
    "stress": ("mark", 8, ""),
    "plumb": ("mark", 5, "stroke-dasharray:8 13"),
    "dots": ("ground", 5, "stroke-dasharray:2 13"),
    "a": ("mark", 9, ""),
    "g": ("ground", 5, ""),
    "tick": ("ink", 3, ""),
    "plain": ("mark", 5, ""),
    "fast": ("ink", 7, ""),
    "lens": ("ground", 6, ""),
}
OTHERS = {
    "h": "stroke:var(--paper);stroke-width:{wide};stroke-linejoin:round",
    "joint": "fill:var(--mark);stroke:var(--paper);stroke-width:{fine}",
    "slip": "stroke:var(--ground);stroke-width:3",
    "lid": "fill:var(--paper);opacity:.35",
    "t": f"fill:var(--ink);font:600 38px {FONT};text-anchor:middle",
}


def lines(key: str, body: str, heavy: float = 1.0) -> str:
    """The strokes that occur: rims, arrows, signs, the two lines of the angle, words.

    `heavy`: how much wider arrows and lines are than usual.
    """
    drawn = [name for name in STROKES if _occurs(key, name, body)]
    out = ",".join(f".{key}{name}" for name in drawn)
    out += "{fill:none;stroke-linecap:round;stroke-linejoin:round}" if drawn else ""
    for name in drawn:
        colour, width, more = STROKES[name]
        out += f".{key}{name}{{stroke:var(--{colour});stroke-width:{short(width * heavy)}"
        out += f";{more}}}" if more else "}"
    widths = {"wide": short(8 * heavy), "fine": short(4 * heavy)}
    others = {name: rule.format(**widths) for name, rule in OTHERS.items()}
    return out + "".join(
        f".{key}{name}{{{rule}}}" for name, rule in others.items() if _occurs(key, name, body)
    )


def _occurs(key: str, name: str, body: str) -> bool:
    """True where some element has this class."""
    return f'{key}{name}"' in body or f"{key}{name} " in body


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
