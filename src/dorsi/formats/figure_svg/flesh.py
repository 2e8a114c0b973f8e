"""The flesh on the bones: outlines of limbs, hands, trunk and heads.

A limb is drawn along its own axis (start at 0, front of the body upwards) and then only moved,
turned and stretched; so each outline is written once, however long the film.
"""

from math import hypot

from dorsi.formats.figure_svg.path import Spot, circle, curve, hull, pair, short

Profile = tuple[tuple[float, float, float], ...]
"""Half-thickness [cm] in front of and behind the bone, at shares of its length."""

LIMBS: dict[str, Profile] = {
    "thigh": ((0, 7.6, 8.6), (0.28, 8.3, 7.9), (0.65, 6.9, 6.3), (0.9, 5.6, 5.0), (1, 5.3, 4.9)),
    "shank": (
        (0, 5.2, 4.9),
        (0.12, 4.9, 5.6),
        (0.3, 4.2, 6.5),
        (0.55, 3.7, 5.0),
        (0.85, 3.0, 3.0),
        (1, 3.2, 3.3),
    ),
    "upper": ((0, 4.8, 4.8), (0.4, 4.3, 4.2), (1, 3.4, 3.5)),
    "fore": ((0, 3.5, 3.5), (0.25, 3.7, 3.4), (1, 2.3, 2.4)),
    "shorts": ((0, 8.3, 10.4), (0.4, 8.9, 9.6), (1, 8.0, 7.8)),
    "sleeve": ((0, 5.5, 5.4), (0.5, 5.3, 5.1), (1, 5.0, 4.9)),
    "neck": ((0, 5.6, 5.8), (0.5, 4.6, 5.0), (1, 4.4, 5.0)),
}
CLOTHES = ("shorts", "sleeve")

TRUNKS = {  # share of the way up, half-width, half-depth, how far its centre lies forward [cm]
    "pelvis": (
        (0, 13.0, 8.0, -0.4),
        (0.3, 16.2, 10.3, -1.0),
        (0.7, 15.2, 9.9, -0.5),
        (1, 13.8, 9.0, 0.0),
    ),
    "chest": (
        (0, 13.9, 9.2, 0.0),
        (0.28, 14.2, 9.8, 0.5),
        (0.58, 16.4, 10.8, 0.9),
        (0.84, 16.0, 9.4, 0.2),
        (1, 10.4, 6.0, -0.6),
    ),
}

FACE = (
    (-1.0, 11.3), (5.2, 9.4), (8.2, 4.4), (8.5, 1.0), (10.5, -2.6), (8.8, -4.0), (8.9, -6.0),
    (7.9, -9.6), (4.4, -10.6), (0.5, -7.6), (-3.5, -8.5), (-7.6, -6.0), (-9.6, 0.5), (-7.6, 7.8),
)  # fmt: skip
"""The head in profile, from its centre: forward and up [cm]."""
HAIR = (
    (-1.0, 12.2), (5.4, 10.2), (8.3, 5.4), (4.6, 5.6), (1.4, 3.4), (0.4, -1.2), (-2.4, -1.6),
    (-3.6, -5.0), (-7.4, -6.6), (-10.4, 0.5), (-8.4, 8.4),
)  # fmt: skip
FACE_AHEAD = (
    (0, 11.3), (6.2, 8.6), (7.9, 1.5), (6.9, -5.0), (3.4, -10.4), (0, -11.2), (-3.4, -10.4),
    (-6.9, -5.0), (-7.9, 1.5), (-6.2, 8.6),
)  # fmt: skip
HAIR_AHEAD = (
    (0, 12.3), (6.8, 9.6), (8.6, 2.0), (7.4, 0.4), (6.4, 5.2), (2.0, 6.6), (-3.4, 6.4),
    (-6.6, 4.6), (-7.4, 0.4), (-8.6, 2.0), (-6.8, 9.6),
)  # fmt: skip
HAIR_BEHIND = (
    (0, 12.3), (6.8, 9.6), (8.6, 2.0), (7.2, -3.6), (4.0, -7.0), (0, -7.6), (-4.0, -7.0),
    (-7.2, -3.6), (-8.6, 2.0), (-6.8, 9.6),
)  # fmt: skip
CURLS = (
    (6.2, 8.2, 3.2), (2.6, 11.0, 3.8), (-2.6, 11.4, 4.0), (-7.0, 8.4, 4.0), (-9.2, 3.6, 3.8),
    (-8.8, -1.4, 3.6), (-6.2, -5.0, 3.0), (-3.0, 5.6, 5.0), (1.6, 7.0, 4.2),
)  # fmt: skip
CURLS_AHEAD = (
    (7.4, 6.6, 3.4), (4.4, 10.4, 3.8), (0.0, 11.8, 3.8), (-4.4, 10.4, 3.8), (-7.4, 6.6, 3.4),
    (8.4, 2.0, 2.6), (-8.4, 2.0, 2.6),
)  # fmt: skip


def limb(kind: str, length: float, px: float, *, front: float, girth: float, share: float) -> str:
    """A limb's outline, or the piece of clothing on the first `share` of it."""
    ahead, behind = [], []
    for at, f, b in LIMBS[kind]:
        middle, lopsided = (f + b) / 2 * girth, (f - b) / 2 * front * girth
        ahead.append((at * share * length, -(middle + lopsided) * px))
        behind.append((at * share * length, (middle - lopsided) * px))
    behind.reverse()
    far = _cap(ahead[-1], behind[0], flat=kind in CLOTHES)
    return curve(ahead) + far + curve(behind, start=False) + _cap(behind[-1], ahead[0]) + "Z"


def _cap(begin: Spot, end: Spot, *, flat: bool = False) -> str:
    if flat:
        return f"L{pair(end)}"
    r = short(hypot(end[0] - begin[0], end[1] - begin[1]) / 2)
    return f"A{r} {r} 0 0 1 {pair(end)}"


def hand(length: float, px: float, *, thumb: float) -> str:
    """Palm and fingers along the axis, the thumb on one side (-1 above it, 1 below)."""
    r = px
    palm = hull(
        [(0, 0, 2.3 * r), (0.38 * length, 0, 2.9 * r), (0.72 * length, 0.5 * thumb * r, 2.0 * r)]
    )
    fingers = hull([(0.4 * length, 0, 2.5 * r), (0.94 * length, 0.3 * thumb * r, 1.35 * r)])
    spread = hull(
        [(0.16 * length, 1.2 * thumb * r, 1.7 * r), (0.52 * length, 3.9 * thumb * r, 1.05 * r)]
    )
    return palm + fingers + spread


def trunk(
    kind: str, length: float, px: float, *, out: Spot, ahead: Spot, girth: float, waist: float
) -> str:
    """A trunk part along its axis. `out` and `ahead`: the body's axes in the picture."""
    one, other = [], []
    for at, wide, deep, before in TRUNKS[kind]:
        slim = waist if (kind == "pelvis") == (at > 0.6) or (kind == "chest" and at < 0.4) else 1
        reach = hypot(wide * out[1], deep * ahead[1]) * px * girth * slim
        shift = before * ahead[1] * px
        one.append((at * length, shift - reach))
        other.append((at * length, shift + reach))
    other.reverse()
    top = (length + 2 * px, (one[-1][1] + other[0][1]) / 2)
    bottom = (-4 * px, (one[0][1] + other[-1][1]) / 2)
    return curve([*one, top, *other, bottom], closed=True)


def outline(spots: tuple[Spot, ...], px: float, *, squeeze: float) -> str:
    return curve([(x * px * squeeze, -y * px) for x, y in spots], closed=True)


def curls(discs: tuple[tuple[float, float, float], ...], px: float, *, squeeze: float) -> str:
    return "".join(circle(r * px, (x * px * squeeze, -y * px)) for x, y, r in discs)
