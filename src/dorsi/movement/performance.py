"""A movement done for a while: how often, how evenly, and with which slips.

What was done is known exactly, so whatever looks at it can be judged.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import asin, degrees

from dorsi.core.measurement import Side
from dorsi.movement.definition import Hold, Movement, Pose
from dorsi.movement.skeleton import Skeleton, at
from dorsi.movement.space import Vector, add
from dorsi.movement.timing import minimum_jerk

TOUCH_DOWN_S = 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """Where every point of the body is [cm] at one moment [s]."""

    at_s: float
    skeleton: Skeleton
    points: dict[str, Vector]


def performed(
    movement: Movement,
    *,
    cycles_s: Sequence[float],
    rate_hz: float,
    rest_s: float,
    touch_downs_s: Sequence[float] = (),
) -> Iterator[Moment]:
    """The movement done once for each of `cycles_s`, each cycle as long as it says [s].

    The first pose is held for `rest_s` before and after. At each of `touch_downs_s` the raised
    foot touches the floor for a moment.
    """
    total_s = 2 * rest_s + sum(cycles_s)
    for number in range(int(total_s * rate_hz)):
        at_s = number / rate_hz
        skeleton = at(movement, movement.starts_at_s + _phase_s(movement, at_s - rest_s, cycles_s))
        depth = max((_bump(at_s - each) for each in touch_downs_s), default=0.0)
        yield Moment(at_s=at_s, skeleton=skeleton, points=_lowered(movement, skeleton, depth))


def lifting(movement: Movement, *, heel_cm: float) -> Movement:
    """The same movement with the standing heel `heel_cm` off the floor wherever the ankle bends.

    The shank leans as before; the foot takes over what the ankle does not bend.
    Raises ValueError below 0 and beyond the length of the foot.
    """
    foot = movement.bones.foot
    reach_cm = foot.ball_sole[0] - foot.heel_sole[0]
    if not 0 <= heel_cm < reach_cm:
        raise ValueError(f"heel_cm must be from 0 to under {reach_cm:g} (got {heel_cm:g})")
    pitch_deg = degrees(asin(heel_cm / reach_cm))
    first = movement.poses[0].numbers
    poses = tuple(_pitched(movement, pose, first, pitch_deg) for pose in movement.poses)
    return replace(movement, poses=poses)


def _pitched(movement: Movement, pose: Pose, first: Mapping[str, float], pitch_deg: float) -> Pose:
    foot, ankle = f"{movement.side}.foot", f"{movement.side}.ankle"
    flat = {foot: 0.0} | dict(pose.numbers)
    if flat[ankle] == first[ankle]:
        return replace(pose, numbers=flat)
    turned = {foot: flat[foot] + pitch_deg, ankle: flat[ankle] - pitch_deg}
    return replace(pose, numbers=flat | turned)


def _phase_s(movement: Movement, gone_s: float, cycles_s: Sequence[float]) -> float:
    """Seconds into the movement's own cycle after `gone_s` of doing."""
    for cycle_s in cycles_s:
        if gone_s <= 0:
            return 0.0
        if gone_s < cycle_s:
            return gone_s / cycle_s * movement.cycle_s
        gone_s -= cycle_s
    return 0.0


def _bump(late_s: float) -> float:
    """0-1: how far down the foot is, `late_s` after it began to fall."""
    if not 0 < late_s < TOUCH_DOWN_S:
        return 0.0
    return minimum_jerk(1 - abs(2 * late_s / TOUCH_DOWN_S - 1))


def _lowered(movement: Movement, skeleton: Skeleton, depth: float) -> dict[str, Vector]:
    """The points, with the raised foot `depth` (0-1) of the way to the floor."""
    points = dict(skeleton.points)
    if not depth:
        return points
    for side in (each for each in Side if movement.legs[each].hold is Hold.FREE):
        fall = min(points[f"{side}.sole"][1], points[f"{side}.toe"][1]) * depth
        for joint, share in (("knee", 0.5), ("ankle", 1.0), ("heel", 1.0), ("sole", 1.0)):
            points[f"{side}.{joint}"] = add(points[f"{side}.{joint}"], (0.0, -fall * share, 0.0))
        for joint in ("ball", "toe"):
            points[f"{side}.{joint}"] = add(points[f"{side}.{joint}"], (0.0, -fall, 0.0))
    return points
