"""Contacts: how far something is from a surface, and the angle at which it touches."""

from collections.abc import Sequence
from dataclasses import replace
from math import atan2, cos

from dorsi.core.errors import Fault, InputError
from dorsi.movement.definition import Movement, Pose, Surface, Touch
from dorsi.movement.skeleton import Skeleton, solve

EXACT_CM, MOST_STEPS = 1e-9, 80
CLOSE_CM = 0.3  # a contact is kept when it is this near

TOE_DEPTH_CM = 1.0


def settled(movement: Movement, touches: Sequence[Touch]) -> Movement:
    """The movement with each contact's angle put in place, until the angle changes by itself.

    Raises InputError, with every fault, where a contact can't be reached.
    """
    poses, faults = list(movement.poses), []
    for touch in touches:
        angle = _angle(movement, poses[touch.pose], touch)
        poses = _with(poses, touch, angle)
        gap_cm = clearance_cm(movement, solve(movement, poses[touch.pose].numbers), touch)
        if abs(gap_cm) > CLOSE_CM:
            faults.append(_missed(movement, touch, gap_cm))
    if faults:
        raise InputError(*faults)
    return replace(movement, poses=tuple(poses))


def clearance_cm(movement: Movement, skeleton: Skeleton, touch: Touch) -> float:
    """How far `what` is from touching; below 0 it is inside."""
    point = skeleton.points[touch.what]
    if touch.on is Surface.FLOOR:
        return point[1]
    if touch.on is Surface.WALL:
        depth = {"knee": movement.bones.knee_front_cm, "toe": TOE_DEPTH_CM}
        wall = movement.scene.wall
        x_cm = wall.x_cm if wall else 0.0
        return x_cm - point[0] - depth.get(touch.what.split(".")[1], 0.0)
    return calf_over_roller_cm(movement, skeleton, touch.what)


def calf_over_roller_cm(movement: Movement, skeleton: Skeleton, knee_name: str) -> float:
    """The gap between the calf of this knee and the roller under it [cm]."""
    roller = movement.scene.roller
    if roller is None:
        return 0.0
    knee = skeleton.points[knee_name]
    ankle = skeleton.points[knee_name.replace("knee", "ankle")]
    (x, y, _), _ = skeleton.rolled["roller"]
    share = (x - knee[0]) / (ankle[0] - knee[0])
    bone_y = knee[1] + share * (ankle[1] - knee[1])
    slope = cos(atan2(ankle[1] - knee[1], ankle[0] - knee[0]))
    flesh_cm = movement.bones.calf_back_cm * (1 - 0.6 * max(share - 0.35, 0.0))
    return (bone_y - y) * slope - roller.radius_cm - flesh_cm


def _angle(movement: Movement, pose: Pose, touch: Touch) -> float:
    """The angle of touching, by the rule of false position (Illinois); a limit where none is."""

    def gap_cm(angle: float) -> float:
        skeleton = solve(movement, {**pose.numbers, touch.vary: angle})
        return clearance_cm(movement, skeleton, touch)

    (open_, apart), (shut, inside) = ((end, gap_cm(end)) for end in (touch.least, touch.most))
    if apart <= 0 or inside > 0:
        return touch.least if apart <= 0 else touch.most
    kept = 0  # how often the same end stayed: its weight then halves
    for _ in range(MOST_STEPS):
        angle = open_ + (shut - open_) * apart / (apart - inside)
        left_cm = gap_cm(angle)
        if abs(left_cm) < EXACT_CM:
            break
        if left_cm > 0:
            open_, apart, kept = angle, left_cm, max(kept, 0) + 1
            inside = inside / 2 if kept > 1 else inside
        else:
            shut, inside, kept = angle, left_cm, min(kept, 0) - 1
            apart = apart / 2 if kept < -1 else apart
    return angle


def _with(poses: Sequence[Pose], touch: Touch, angle: float) -> list[Pose]:
    """The angle in its pose and in those after it that kept the pose's own."""
    before, out, keeps = poses[touch.pose].numbers[touch.vary], list(poses), True
    for index in range(touch.pose, len(poses)):
        keeps = keeps and out[index].numbers[touch.vary] == before
        if keeps:
            numbers = {**out[index].numbers, touch.vary: angle}
            out[index] = replace(out[index], numbers=numbers)
    return out


def _missed(movement: Movement, touch: Touch, gap_cm: float) -> Fault:
    return Fault(
        field=f"{movement.name}: pose[{touch.pose + 1}].touch",
        must=f"let {touch.what} touch the {touch.on} with {touch.vary} between its two limits",
        got=f"{gap_cm:.1f} cm left",
        hint="Move the thing nearer, or widen the limits.",
    )
