"""What somebody who knows bodies would object to, as far as numbers can say."""

from collections.abc import Iterable, Iterator
from math import acos, atan2, degrees

from dorsi.core.measurement import Side
from dorsi.movement.definition import Hold, Movement
from dorsi.movement.scene import ground_cm
from dorsi.movement.skeleton import Skeleton, at
from dorsi.movement.space import (
    ORIGIN,
    Turn,
    Vector,
    add,
    back,
    between,
    chain,
    dot,
    scale,
    sub,
    unit,
)

LOOKED_AT = 60  # moments of a cycle
PLAY_CM = 0.6  # flesh gives this much
PLAY_DEG = 0.5
SHORT_CM = 0.5
HEEL_BEHIND_CM, TOES_AHEAD_CM = 3.0, 5.0  # how far a foot bears beyond heel and ball


def objections(movement: Movement, moments: Iterable[int] = range(LOOKED_AT)) -> list[str]:
    """Every fault of the body in this movement; empty where there is none.

    `moments` are looked at, each the number of a sixtieth of the cycle.
    """
    found: set[str] = set()
    for number in moments:
        skeleton = at(movement, movement.cycle_s * number / LOOKED_AT)
        if skeleton.short_cm > SHORT_CM:
            found.add("a limb does not reach its place")
        found.update(_joints(movement, skeleton))
        found.update(_through_things(movement, skeleton))
        found.update(_slipped(movement, skeleton))
        found.update(_unbalanced(movement, skeleton))
    return sorted(found)


def joint_angles(skeleton: Skeleton, side: Side) -> dict[str, float]:
    """Hip, knee, ankle, inversion and elbow of one side [deg], as the skeleton has them."""
    points, frames = skeleton.points, skeleton.frames
    thigh = chain(back(frames["pelvis"]), frames[f"{side}.thigh"])
    foot = chain(back(frames[f"{side}.shank"]), frames[f"{side}.foot"])
    return {
        "hip": degrees(atan2(-thigh[0][1], thigh[1][1])),
        "knee": _bend_deg(*(points[f"{side}.{joint}"] for joint in ("hip", "knee", "ankle"))),
        "ankle": degrees(atan2(foot[1][0], foot[0][0])),
        "invert": _inversion_deg(foot, side),
        "elbow": _bend_deg(*(points[f"{side}.{name}"] for name in ("shoulder", "elbow", "wrist"))),
    }


def centre_of_mass(movement: Movement, skeleton: Skeleton) -> Vector:
    """Where the body's mass lies on average [cm]."""
    points, total, mass = skeleton.points, ORIGIN, 0.0
    for share in movement.bones.masses:
        for begin, end in _ends(share.begin, share.end, points):
            place = between(points[begin], points[end], share.centre)
            total = add(total, scale(place, share.mass))
            mass += share.mass
    return scale(total, 1 / mass)


def _ends(begin: str, end: str, points: dict[str, Vector]) -> list[tuple[str, str]]:
    if begin in points:
        return [(begin, end)]
    return [(f"{side}.{begin}", f"{side}.{end}") for side in Side]


def _bend_deg(upper: Vector, joint: Vector, lower: Vector) -> float:
    straight = dot(unit(sub(upper, joint)), unit(sub(joint, lower)))
    return degrees(acos(max(-1.0, min(1.0, straight))))


def _inversion_deg(foot: Turn, side: Side) -> float:
    """How far the sole faces inwards."""
    outward = 1 if side is Side.RIGHT else -1
    return degrees(atan2(outward * foot[2][1], foot[1][1]))


def _joints(movement: Movement, skeleton: Skeleton) -> Iterator[str]:
    for side in Side:
        for joint, angle in joint_angles(skeleton, side).items():
            least, most = movement.bones.ranges[joint]
            if not least - PLAY_DEG <= angle <= most + PLAY_DEG:
                yield f"{side} {joint} bends beyond {least:g} to {most:g} deg"


def _through_things(movement: Movement, skeleton: Skeleton) -> Iterator[str]:
    wall = movement.scene.wall
    for side in Side:
        for name in ("sole", "toe", "knee", "ankle"):
            x, y, z = skeleton.points[f"{side}.{name}"]
            if y < ground_cm(movement.scene, x, z) - PLAY_CM:
                yield f"{side} {name} goes through the floor"
        for name in ("toe", "knee", "hand", "wrist"):
            if wall and skeleton.points[f"{side}.{name}"][0] > wall.x_cm + PLAY_CM:
                yield f"{side} {name} goes through the wall"
    if wall and skeleton.points["head"][0] > wall.x_cm - 9:
        yield "the head goes through the wall"


def _slipped(movement: Movement, skeleton: Skeleton) -> Iterator[str]:
    """A foot that bears the body touches the ground with heel or ball."""
    for side in Side:
        if movement.legs[side].hold is not Hold.STANDS:
            continue
        foot = movement.bones.foot
        ball = add(skeleton.points[f"{side}.ball"], (0.0, foot.ball_sole[1] - foot.ball[1], 0.0))
        ends = (skeleton.points[f"{side}.sole"], ball)
        if min(y - ground_cm(movement.scene, x, z) for x, y, z in ends) > 2 * PLAY_CM:
            yield f"the {side} foot bears the body in the air"


def _unbalanced(movement: Movement, skeleton: Skeleton) -> Iterator[str]:
    """Standing with no hand on anything, the mass must be over the feet."""
    bearing = [
        side
        for side in Side
        if movement.legs[side].hold is Hold.STANDS
        or (movement.legs[side].hold is Hold.PLANTED and _down(movement, skeleton, side))
    ]
    held = any(not arm.free and not arm.at for arm in movement.arms.values())
    if (
        held
        or movement.scene.chair
        or Hold.STANDS not in {leg.hold for leg in movement.legs.values()}
    ):
        return
    x, _, z = centre_of_mass(movement, skeleton)
    heels = [skeleton.points[f"{side}.sole"] for side in bearing]
    balls = [skeleton.points[f"{side}.ball"] for side in bearing]
    back_x = min(_contact_x(heel, ball) for heel, ball in zip(heels, balls, strict=True))
    front_x = max(ball[0] for ball in balls) + TOES_AHEAD_CM
    off_cm = max(back_x - HEEL_BEHIND_CM - x, x - front_x)
    across = [place[2] for place in (*heels, *balls)]
    off_cm = max(off_cm, min(across) - 5 - z, z - max(across) - 5)
    if off_cm > 0:
        yield "the mass is off the feet"


def _down(movement: Movement, skeleton: Skeleton, side: Side) -> bool:
    return skeleton.points[f"{side}.ball"][1] < movement.bones.foot.height_cm + 2


def _contact_x(heel: Vector, ball: Vector) -> float:
    return heel[0] if heel[1] - ball[1] < 0 else ball[0]
