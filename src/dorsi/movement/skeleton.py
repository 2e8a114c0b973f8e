"""Where every joint is, from the movement's numbers."""

from dataclasses import dataclass, field
from math import degrees

from dorsi.core.measurement import Side
from dorsi.movement.bones import OUTWARD
from dorsi.movement.definition import Hold, Movement, Numbers, Pivot
from dorsi.movement.space import (
    ORIGIN,
    Turn,
    Vector,
    about,
    about_x,
    about_y,
    about_z,
    add,
    apply,
    back,
    bend,
    between,
    chain,
    length,
    sub,
    unit,
    upright,
)
from dorsi.movement.timing import default, numbers_at
from dorsi.movement.upper_body import add_arm, add_torso

SUBTALAR: Vector = unit((0.74, 0.67, 0.0))
"""The oblique hinge below the ankle: turning the sole in brings the toes in. Source: dorsi
(about 42 deg of tilt, recalled; a drawing's figure).
"""
TOES_FLAT_DEG = 65.0  # toes bend no further than this under a lifted heel


@dataclass(slots=True, kw_only=True)
class Draft:
    """A skeleton while it is put together."""

    movement: Movement
    numbers: Numbers
    points: dict[str, Vector] = field(default_factory=dict)
    frames: dict[str, Turn] = field(default_factory=dict)
    rolled: dict[str, tuple[Vector, float]] = field(default_factory=dict)
    short_cm: float = 0.0

    def number(self, key: str, otherwise: float | None = None) -> float:
        if key in self.numbers:
            return self.numbers[key]
        return default(key) if otherwise is None else otherwise


@dataclass(frozen=True, slots=True, kw_only=True)
class Skeleton:
    """One moment: points [cm], the turn of each segment, and rolling things.

    `rolled`: where a ball or roller is, and how far it has turned [deg]. `short_cm`: by how
    much the furthest limb misses its place; 0 in a good definition.
    """

    points: dict[str, Vector]
    frames: dict[str, Turn]
    rolled: dict[str, tuple[Vector, float]]
    short_cm: float


def at(movement: Movement, at_s: float) -> Skeleton:
    """The skeleton at one moment of the movement."""
    return solve(movement, numbers_at(movement, at_s))


def solve(movement: Movement, numbers: Numbers) -> Skeleton:
    """The skeleton with these numbers."""
    draft = Draft(movement=movement, numbers=numbers)
    anchor = next((s for s in Side if movement.legs[s].hold is Hold.STANDS), None)
    _pelvis(draft, anchor)
    for side in sorted(Side, key=lambda s: movement.legs[s].hold is Hold.RESTS):
        if side is not anchor:
            _leg(draft, side)
    for side in Side:
        _foot(draft, side)
    add_torso(draft)
    for side in Side:
        add_arm(draft, side)
    _roller(draft)
    return Skeleton(
        points=draft.points, frames=draft.frames, rolled=draft.rolled, short_cm=draft.short_cm
    )


def _pelvis(draft: Draft, anchor: Side | None) -> None:
    n = draft.number
    turn = chain(about_y(-n("heading")), about_x(n("tilt")), about_z(-n("trunk")))
    draft.frames["pelvis"] = turn
    if anchor is None:
        draft.points["pelvis"] = (n("pelvis.x"), n("pelvis.y"), n("pelvis.z"))
        return
    _stand(draft, anchor)
    hip = apply(turn, (0.0, 0.0, OUTWARD[anchor] * draft.movement.bones.hip_half_cm))
    draft.points["pelvis"] = sub(draft.points[f"{anchor}.hip"], hip)


def _stand(draft: Draft, side: Side) -> None:
    """The leg that bears the body, from the floor up."""
    n, s, bones = draft.number, OUTWARD[side], draft.movement.bones
    ankle, foot = _placed_foot(draft, side)
    bent = chain(about_z(n(f"{side}.ankle")), about_x(s * n(f"{side}.invert")))
    shank = chain(foot, back(bent))
    thigh = chain(shank, about_z(n(f"{side}.knee")))
    knee = add(ankle, apply(shank, (0.0, bones.shank_cm, 0.0)))
    hip = add(knee, apply(thigh, (0.0, bones.thigh_cm, 0.0)))
    draft.points |= {f"{side}.ankle": ankle, f"{side}.knee": knee, f"{side}.hip": hip}
    draft.frames |= {f"{side}.foot": foot, f"{side}.shank": shank, f"{side}.thigh": thigh}


def _placed_foot(draft: Draft, side: Side) -> tuple[Vector, Turn]:
    """Ankle and turn of a foot that stands on heel, ball or the whole sole."""
    n, s, bones = draft.number, OUTWARD[side], draft.movement.bones
    pitch = n(f"{side}.foot")
    yaw = about_y(-s * n(f"{side}.toe_out"))
    turn = chain(yaw, about_z(-pitch), about_x(s * n(f"{side}.roll_in")))
    pivot = draft.movement.legs[side].pivot or (Pivot.BALL if pitch > 0 else Pivot.HEEL)
    local = bones.foot.ball_sole if pivot is Pivot.BALL else bones.foot.heel_sole
    x, y = n(f"{side}.x"), n(f"{side}.y")
    spot = (x, y, n(f"{side}.z", s * bones.hip_half_cm))
    touch = add(spot, apply(yaw, (local[0], 0.0, 0.0)))
    return sub(touch, apply(turn, local)), turn


def _leg(draft: Draft, side: Side) -> None:
    half = OUTWARD[side] * draft.movement.bones.hip_half_cm
    hip = add(draft.points["pelvis"], apply(draft.frames["pelvis"], (0.0, 0.0, half)))
    draft.points[f"{side}.hip"] = hip
    if draft.movement.legs[side].hold is Hold.FREE:
        _free_leg(draft, side, hip)
    else:
        _bent_leg(draft, side, hip)


def _free_leg(draft: Draft, side: Side, hip: Vector) -> None:
    n, s, bones = draft.number, OUTWARD[side], draft.movement.bones
    swing = chain(about_z(n(f"{side}.hip")), about_x(-s * n(f"{side}.abduct")))
    thigh = chain(draft.frames["pelvis"], swing, about_y(-s * n(f"{side}.rotate")))
    shank = chain(thigh, about_z(-n(f"{side}.knee")))
    knee = sub(hip, apply(thigh, (0.0, bones.thigh_cm, 0.0)))
    ankle = sub(knee, apply(shank, (0.0, bones.shank_cm, 0.0)))
    draft.points |= {f"{side}.knee": knee, f"{side}.ankle": ankle}
    foot = _free_foot(draft, side, shank)
    draft.frames |= {f"{side}.thigh": thigh, f"{side}.shank": shank, f"{side}.foot": foot}


def _free_foot(draft: Draft, side: Side, shank: Turn) -> Turn:
    n, s = draft.number, OUTWARD[side]
    hinge = (SUBTALAR[0], SUBTALAR[1], 0.0)
    turn_in = about(hinge, s * n(f"{side}.invert"))
    return chain(shank, about_z(n(f"{side}.ankle")), turn_in)


def _bent_leg(draft: Draft, side: Side, hip: Vector) -> None:
    """Foot and hip are known; the knee lies between them, in front."""
    n, s, bones = draft.number, OUTWARD[side], draft.movement.bones
    ankle, foot = _placed_ankle(draft, side)
    forward = apply(draft.frames["pelvis"], (1.0, 0.0, s * n(f"{side}.knee_out")))
    pole = add(forward, (0.0, 0.5, 0.0))
    knee, short_cm = bend(hip, ankle, bones.thigh_cm, bones.shank_cm, pole)
    front = sub(knee, between(hip, ankle, 0.5))
    front = front if length(front) > 4 else pole  # a straight leg does not say what is in front
    thigh, shank = upright(sub(hip, knee), front), upright(sub(knee, ankle), front)
    draft.points |= {f"{side}.knee": knee, f"{side}.ankle": ankle}
    draft.frames |= {f"{side}.thigh": thigh, f"{side}.shank": shank}
    draft.frames[f"{side}.foot"] = foot or _free_foot(draft, side, shank)
    draft.short_cm = max(draft.short_cm, short_cm)


def _placed_ankle(draft: Draft, side: Side) -> tuple[Vector, Turn | None]:
    n, leg = draft.number, draft.movement.legs[side]
    if leg.hold is Hold.PLANTED:
        return _placed_foot(draft, side)
    if leg.hold is Hold.ON_BALL:
        return _on_ball(draft, side)
    base = draft.points[leg.rests_on] if leg.rests_on else ORIGIN
    return add(base, (n(f"{side}.x"), n(f"{side}.y"), n(f"{side}.z"))), None


def _on_ball(draft: Draft, side: Side) -> tuple[Vector, Turn]:
    """A foot on a ball that rolls without slipping: both move, the ball half as far as the sole.

    `along` says where on the sole the ball lies, ahead of the ankle.
    """
    n, s, bones = draft.number, OUTWARD[side], draft.movement.bones
    ball = draft.movement.scene.ball
    if ball is None:
        raise ValueError(f"{draft.movement.name}: a leg on a ball needs scene.ball")
    rolled_cm = n(f"{side}.along") - draft.movement.poses[0].numbers.get(f"{side}.along", 0.0)
    foot = about_z(-n(f"{side}.foot"))
    centre = (ball.x_cm - rolled_cm, ball.radius_cm, n(f"{side}.z", s * bones.hip_half_cm))
    draft.rolled["ball"] = (centre, -degrees(rolled_cm / ball.radius_cm))
    above = (-n(f"{side}.along"), ball.radius_cm + bones.foot.height_cm, 0.0)
    return add(centre, apply(foot, above)), foot


def _foot(draft: Draft, side: Side) -> None:
    """Heel, sole, ball and toes. Toes stay flat while the heel rises; else they go along."""
    n, shape = draft.number, draft.movement.bones.foot
    ankle, foot = draft.points[f"{side}.ankle"], draft.frames[f"{side}.foot"]
    leg = draft.movement.legs[side]
    standing = leg.hold in (Hold.STANDS, Hold.PLANTED)
    pitch = n(f"{side}.foot")
    on_ball = standing and (pitch > 0 or leg.pivot is Pivot.BALL)
    bent = n(f"{side}.toes", pitch if on_ball else 0.0)
    draft.frames[f"{side}.toes"] = chain(foot, about_z(min(bent, TOES_FLAT_DEG)))
    ball = add(ankle, apply(foot, shape.ball))
    draft.points |= {
        f"{side}.heel": add(ankle, apply(foot, shape.heel_back)),
        f"{side}.sole": add(ankle, apply(foot, shape.heel_sole)),
        f"{side}.ball": ball,
        f"{side}.toe": add(ball, apply(draft.frames[f"{side}.toes"], shape.toe)),
    }


def _roller(draft: Draft) -> None:
    """A roller under a moving leg goes half as far as the body and turns without slipping."""
    roller, pelvis_x = draft.movement.scene.roller, draft.points["pelvis"][0]
    if roller is None:
        return
    begin = draft.movement.poses[0].numbers.get("pelvis.x", pelvis_x)
    gone_cm = (pelvis_x - begin) / 2
    centre = (roller.x_cm + gone_cm, roller.radius_cm, roller.z_cm)
    draft.rolled["roller"] = (centre, -degrees(gone_cm / roller.radius_cm))
