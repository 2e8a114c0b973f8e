"""What a test is taken with: the tape and the strip of paper on the floor, the phone on a shin."""

from dorsi.core.measurement import Side
from dorsi.formats.figure_svg.lettering import lettered
from dorsi.formats.figure_svg.path import Spot, circle, line, pair, short
from dorsi.formats.figure_svg.stage import Part, Row, Stage, Where, bone, pointing
from dorsi.movement.scene import BUMP_BELOW_KNEE_CM, Phone, Scene, Slip, Tape
from dorsi.movement.skeleton import Skeleton
from dorsi.movement.space import Vector, add, apply

TAPE_HALF_CM = 3.0
LONG_TICK_EVERY_CM = 5
SHORT_TICK = 0.45  # of the tape's half-width

PHONE_LONG_CM, PHONE_WIDE_CM, PHONE_CORNER_CM, PHONE_EDGE_CM = 15.0, 7.4, 1.1, 0.6
LEVEL_HALF_CM = 4.4  # both lines stay on the screen, however the shin leans
SHIN_FRONT_CM = 3.9  # from the bone's axis, where the phone lies
RULE_AHEAD_CM = 1.2  # the measured way is drawn on the shin, beside the phone
BEHIND_CALF_CM = -15.0
LETTER_CM = 4.6


def lying(stage: Stage, key: str) -> str:
    """Tape and strip of paper, flat on the floor."""
    scene = stage.movement.scene
    tape = _tape(stage, scene.tape, key) if scene.tape else ""
    return tape + (_slip(stage, scene.slip, key) if scene.slip else "")


def lying_corners(scene: Scene) -> list[Vector]:
    """Places on the floor that a picture of the test must not cut off [cm]."""
    slip, wall = scene.slip, scene.wall
    if slip is None or wall is None:
        return []
    far, near = (wall.x_cm, 0.0, slip.z_cm), (slip.x_cm, 0.0, slip.z_cm + slip.length_cm)
    return [far, near]


def _tape(stage: Stage, tape: Tape, key: str) -> str:
    """From the wall on, a tick for each centimetre, every fifth across."""
    wall = stage.movement.scene.wall
    zero_cm = wall.x_cm if wall else 0.0
    near, far = tape.z_cm + TAPE_HALF_CM, tape.z_cm - TAPE_HALF_CM
    end_cm = zero_cm - tape.length_cm
    band = _floor(stage, [(zero_cm, far), (zero_cm, near), (end_cm, near), (end_cm, far)])
    ticks = ""
    for cm in range(1, int(tape.length_cm) + 1):
        share = 2.0 if cm % LONG_TICK_EVERY_CM == 0 else 2 * SHORT_TICK
        edge = far + share * TAPE_HALF_CM
        ticks += line(_floor(stage, [(zero_cm - cm, far), (zero_cm - cm, edge)]))
    return (
        f'<path d="{line(band, closed=True)}" class="{key}tape"/>'
        f'<path d="{ticks}" class="{key}tick"/>'
    )


def _slip(stage: Stage, slip: Slip, key: str) -> str:
    x0, x1, z0, z1 = slip.x_cm, slip.x_cm + slip.width_cm, slip.z_cm, slip.z_cm + slip.length_cm
    edges = line(_floor(stage, [(x0, z0), (x1, z0), (x1, z1), (x0, z1)]), closed=True)
    return f'<path d="{edges}" class="{key}slip"/>'


def _floor(stage: Stage, places: list[Spot]) -> list[Spot]:
    return [stage.camera((x, 0.0, z)) for x, z in places]


def add_phone(stage: Stage, phone: Phone) -> None:
    """The phone with a level on its screen, and how far below the bump it lies."""
    bump_cm = stage.movement.bones.shank_cm - BUMP_BELOW_KNEE_CM
    middle_cm, half = bump_cm - phone.below_bump_cm, PHONE_LONG_CM / 2
    low = _on_shin(phone.side, SHIN_FRONT_CM, middle_cm - half)
    high = _on_shin(phone.side, SHIN_FRONT_CM, middle_cm + half)
    rows, size, front = bone(stage, low, high, pointing(f"{phone.side}.shank", 0))
    ahead = -1.0 if front > 0 else 1.0
    _add(stage, "phone", _rounded(size, ahead * PHONE_WIDE_CM * stage.px, stage), rows)
    _add(stage, "paper", _screen(size, ahead, stage), rows)
    _add_level(stage, phone.side, middle_cm, rows)
    _add_rule(stage, phone.side, bump_cm, middle_cm)


def _add_level(stage: Stage, side: Side, middle_cm: float, along: tuple[Row, ...]) -> None:
    """What the screen shows: the phone's own line, and the plumb line it leans from."""
    reach = LEVEL_HALF_CM * stage.px
    centre = stage.spots(_on_shin(side, SHIN_FRONT_CM + PHONE_WIDE_CM / 2, middle_cm))
    turned = tuple(Row(*spot, row.turn) for spot, row in zip(centre, along, strict=True))
    upright = tuple(Row(*spot) for spot in centre)
    r = short(reach)
    _add(stage, "tick", f"M-{r} 0H{r}", turned)
    _add(stage, "plain", f"M0-{r}V{r}", upright)


def _add_rule(stage: Stage, side: Side, bump_cm: float, middle_cm: float) -> None:
    """From the bump of the shin bone to the phone's middle, with the distance in figures."""
    begin, end = (_on_shin(side, RULE_AHEAD_CM, up) for up in (bump_cm, middle_cm))
    rows, size, _ = bone(stage, begin, end, pointing(f"{side}.shank", 0))
    w = short(1.6 * stage.px)
    path = f"M0-{w}V{w}M0 0H{short(size)}M{short(size)}-{w}V{w}"
    spots = stage.spots(_on_shin(side, SHIN_FRONT_CM - 0.6, bump_cm))
    words = lettered(f"{short(bump_cm - middle_cm)} cm", LETTER_CM * stage.px)
    beside = stage.spots(_on_shin(side, BEHIND_CALF_CM, (bump_cm + middle_cm) / 2))
    stays = tuple(Row(*beside[0]) for _ in beside)  # words that move are hard to read
    for colour in ("rim", "fast"):
        _add(stage, colour, path, rows)
        _add(stage, colour, words, stays)
    _add(stage, "joint", circle(1.5 * stage.px), tuple(Row(*spot) for spot in spots))


def _on_shin(side: Side, forward_cm: float, up_cm: float) -> Where:
    """A place on the shank, so far above the ankle."""

    def place(s: Skeleton) -> Vector:
        away = apply(s.frames[f"{side}.shank"], (forward_cm, up_cm, 0.0))
        return add(s.points[f"{side}.ankle"], away)

    return place


def _rounded(size: float, wide: float, stage: Stage, edge: float = 0.0) -> str:
    """A rectangle with round corners from (edge, edge) on, along the shin."""
    r, way = (PHONE_CORNER_CM * stage.px - edge / 2), 1 if wide > 0 else -1
    x0, x1, y0, y1 = edge, size - edge, way * edge, wide - way * edge
    k = way * r
    corners = [
        ((x0, y0 + k), (x0, y0), (x0 + r, y0)),
        ((x1 - r, y0), (x1, y0), (x1, y0 + k)),
        ((x1, y1 - k), (x1, y1), (x1 - r, y1)),
        ((x0 + r, y1), (x0, y1), (x0, y1 - k)),
    ]
    drawn = (f"{pair(a)}Q{pair(b)} {pair(c)}" for a, b, c in corners)
    return "M" + "L".join(drawn) + "Z"


def _screen(size: float, ahead: float, stage: Stage) -> str:
    wide = ahead * PHONE_WIDE_CM * stage.px
    return _rounded(size, wide, stage, PHONE_EDGE_CM * stage.px)


def _add(stage: Stage, colour: str, path: str, rows: tuple[Row, ...]) -> None:
    reach = PHONE_LONG_CM * stage.px
    part = Part(layer="near_leg", colour=colour, path=path, reach=reach, rows=rows)
    stage.parts.append(part)
