"""Where on the leg: the small pictures beside the safety questions and the limit of the test."""

from collections.abc import Callable, Mapping

from dorsi.web.parts.body import dot, lower_leg, picture


def _standing(x: float = 40, y: float = 84) -> str:
    return lower_leg("f-near", (x, y), 66, lean_deg=0)


def _leaning() -> str:
    return lower_leg("f-near", (38, 82), 62, lean_deg=22)


def _bone() -> str:
    points = ((35, 79), (52, 86), (46, 80))
    leg = lower_leg("f-near", (38, 80), 62, lean_deg=0)
    return leg + "".join(dot("spotd", point, 5) for point in points)


def _chest() -> str:
    trunk = '<path class="f-farl" d="M50 96V54" stroke-width="34"/>'
    return trunk + dot("f-near", (50, 20), 13) + dot("spot", (56, 58), 12)


def _steps() -> str:
    prints = ((30, 80), (46, 58), (58, 40), (74, 20))
    soles = "".join(
        f'<ellipse cx="{x}" cy="{y}" rx="7" ry="11" transform="rotate(12 {x} {y})"/>'
        for x, y in prints
    )
    return f'<g class="f-near">{soles}</g>'


def _person() -> str:
    trunk = '<path class="f-farl" d="M50 96V54" stroke-width="34"/>'
    return trunk + dot("f-near", (50, 20), 13)


def _pills() -> str:
    return (
        '<g transform="rotate(-38 50 50)">'
        '<rect class="f-far" x="18" y="36" width="64" height="28" rx="14"/>'
        '<path class="f-near" d="M50 36h18a14 14 0 0 1 0 28H50z"/></g>'
    )


_SPOTS: Mapping[str, Callable[[], str]] = {
    "leg": lambda: _standing(44),
    "ankle": lambda: _standing() + dot("spot", (40, 82), 13),
    "calf": lambda: _standing(46) + dot("spot", (36, 44), 15),
    "heel": lambda: _standing(40, 80) + dot("spot", (32, 84), 12),
    "front": lambda: _leaning() + dot("spot", (49, 76), 11),
    "foot": lambda: _standing(36, 78) + dot("spot", (58, 84), 12),
    "shin": lambda: _standing(44, 88) + dot("spotd", (50, 52), 5) + dot("spot", (50, 52), 12),
    "skin": lambda: _standing(46, 86) + '<path class="spot" d="M32 46l6-6 6 6 6-6 6 6"/>',
    "bone": _bone,
    "chest": _chest,
    "person": _person,
    "pills": _pills,
    "steps": _steps,
    "clock": lambda: (
        '<circle cx="50" cy="50" r="28" class="f-propl"/><path class="f-propl" d="M50 32v18l12 8"/>'
    ),
}


def spot(place: str) -> str:
    """The picture of this place; a plain leg for a place without one."""
    return picture(100, 100, _SPOTS.get(place, _SPOTS["leg"])())
