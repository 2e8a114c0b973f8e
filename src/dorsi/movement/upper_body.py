"""Trunk, head and arms, on a pelvis that stands already."""

from typing import Protocol

from dorsi.core.measurement import Side
from dorsi.movement.bones import OUTWARD
from dorsi.movement.definition import Arm, Movement, Palm
from dorsi.movement.space import (
    ORIGIN,
    Turn,
    Vector,
    about_x,
    about_y,
    about_z,
    add,
    apply,
    bend,
    chain,
    scale,
    sub,
    unit,
)

GAZE_SHARE = 0.65  # of the trunk's lean, which the neck takes back so that the eyes look ahead
SKULL: Vector = (1.6, 9.0, 0.0)
NOSE: Vector = (10.5, -2.6, 0.0)
CROWN_CM = 11.0


class Growing(Protocol):
    """What is put together here (a skeleton's draft)."""

    movement: Movement
    points: dict[str, Vector]
    frames: dict[str, Turn]
    short_cm: float

    def number(self, key: str, otherwise: float | None = None) -> float: ...


def add_torso(draft: Growing) -> None:
    n, bones, points = draft.number, draft.movement.bones, draft.points
    pelvis = draft.frames["pelvis"]
    chest = chain(pelvis, about_x(n("side_bend")), about_z(-n("spine")))
    ahead = GAZE_SHARE * (n("trunk") + n("spine"))
    head = chain(chest, about_z(ahead - n("neck")), about_y(-n("look")))
    lumbar = add(points["pelvis"], apply(pelvis, (0.0, bones.lumbar_cm, 0.0)))
    neck = add(lumbar, apply(chest, (-0.5, bones.chest_cm + 4, 0.0)))
    nape = add(neck, apply(chest, (1.0, bones.neck_cm, 0.0)))
    skull = add(nape, apply(head, SKULL))
    crown = add(skull, apply(head, (0.0, CROWN_CM, 0.0)))
    draft.frames |= {"chest": chest, "head": head}
    nose = add(skull, apply(head, NOSE))
    points |= {"lumbar": lumbar, "neck": neck, "head": skull, "crown": crown, "nose": nose}
    for side in Side:
        out = (0.0, bones.chest_cm, OUTWARD[side] * bones.shoulder_half_cm)
        points[f"{side}.shoulder"] = add(lumbar, apply(chest, out))


def add_arm(draft: Growing, side: Side) -> None:
    arm, points, bones = draft.movement.arms[side], draft.points, draft.movement.bones
    elbow, wrist = _free_arm(draft, side) if arm.free else _held_arm(draft, side, arm)
    fingers = _fingers(arm.palm, OUTWARD[side]) or sub(wrist, elbow)
    points[f"{side}.elbow"], points[f"{side}.wrist"] = elbow, wrist
    points[f"{side}.hand"] = add(wrist, scale(unit(fingers), bones.hand_cm))


def _free_arm(draft: Growing, side: Side) -> tuple[Vector, Vector]:
    n, s, bones, key = draft.number, OUTWARD[side], draft.movement.bones, f"{side}_arm"
    swing = chain(about_z(n(f"{key}.flex")), about_x(-s * n(f"{key}.abduct")))
    upper = chain(draft.frames["chest"], swing, about_y(-s * n(f"{key}.rotate")))
    fore = chain(upper, about_z(n(f"{key}.elbow")))
    elbow = sub(draft.points[f"{side}.shoulder"], apply(upper, (0.0, bones.upper_arm_cm, 0.0)))
    return elbow, sub(elbow, apply(fore, (0.0, bones.forearm_cm, 0.0)))


def _held_arm(draft: Growing, side: Side, arm: Arm) -> tuple[Vector, Vector]:
    n, s, bones, key = draft.number, OUTWARD[side], draft.movement.bones, f"{side}_arm"
    base = draft.points[arm.at] if arm.at else ORIGIN
    aside = 0.0 if arm.at else s * 19.0
    wrist = add(base, (n(f"{key}.x"), n(f"{key}.y"), n(f"{key}.z", aside)))
    out = s * n(f"{key}.pole_z", 0.6)
    pole = (n(f"{key}.pole_x", -0.5), n(f"{key}.pole_y", -1.0), out)
    shoulder = draft.points[f"{side}.shoulder"]
    elbow, short_cm = bend(shoulder, wrist, bones.upper_arm_cm, bones.forearm_cm, pole)
    draft.short_cm = max(draft.short_cm, short_cm)
    return elbow, wrist


def _fingers(palm: Palm | None, outward: int) -> Vector | None:
    """Which way the fingers point, where a surface says so."""
    ways: dict[Palm, Vector] = {
        Palm.UP: (0.15, 1.0, 0.0),
        Palm.BACK: (-1.0, 0.0, 0.15 * outward),
        Palm.FRONT: (1.0, 0.0, 0.2 * outward),
        Palm.IN: (0.6, -0.3, -float(outward)),
    }
    return ways[palm] if palm else None
