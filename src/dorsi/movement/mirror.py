"""The same movement with left and right changed."""

from dataclasses import replace

from dorsi.core.measurement import Side
from dorsi.movement.definition import Movement, Numbers, Pose
from dorsi.movement.picture import View
from dorsi.movement.scene import Scene

OTHER = {"left": "right", "right": "left"}
TURNS = ("heading", "look", "tilt", "side_bend")
"""Numbers of the trunk whose sign says left or right."""


def mirrored(movement: Movement) -> Movement:
    """Left and right changed throughout; twice gives the movement back."""
    return replace(
        movement,
        side=movement.side.other,
        title=movement.mirrored[0],
        part=movement.mirrored[1],
        mirrored=(movement.title, movement.part),
        legs={
            side: replace(
                movement.legs[side.other], rests_on=_name(movement.legs[side.other].rests_on)
            )
            for side in Side
        },
        arms={
            side: replace(movement.arms[side.other], at=_name(movement.arms[side.other].at))
            for side in Side
        },
        scene=_scene(movement.scene),
        view=_view(movement.view),
        count=replace(movement.count, side=movement.count.side.other),
        poses=tuple(
            Pose(at_s=pose.at_s, numbers=_numbers(pose.numbers), say=pose.say)
            for pose in movement.poses
        ),
    )


def _name(name: str) -> str:
    """`right.knee` for `left.knee`, `right_arm.x` for `left_arm.x`; others as they are."""
    head, dot, rest = name.partition(".")
    limb, under, tail = head.partition("_")
    return OTHER.get(limb, limb) + under + tail + dot + rest


def _numbers(numbers: Numbers) -> dict[str, float]:
    return {
        _name(key): -value if key.endswith(".z") or key in TURNS else value
        for key, value in numbers.items()
    }


def _scene(scene: Scene) -> Scene:
    band, weight, roller, ball = scene.band, scene.weight, scene.roller, scene.ball
    tape, slip, phone = scene.tape, scene.slip, scene.phone
    return replace(
        scene,
        band=replace(band, side=band.side.other) if band else None,
        weight=replace(weight, side=weight.side.other) if weight else None,
        roller=replace(roller, z_cm=-roller.z_cm) if roller else None,
        ball=replace(ball, z_cm=-ball.z_cm) if ball else None,
        tape=replace(tape, z_cm=-tape.z_cm) if tape else None,
        slip=replace(slip, z_cm=-slip.z_cm, length_cm=-slip.length_cm) if slip else None,
        phone=replace(phone, side=phone.side.other) if phone else None,
    )


def _view(view: View) -> View:
    return replace(
        view,
        highlight=tuple(map(_name, view.highlight)),
        plumb=_name(view.plumb),
        keep_down=_name(view.keep_down),
        lifted=_name(view.lifted),
        near=_name(view.near),
        hand_over=_name(view.hand_over),
        arrows=tuple(replace(arrow, follow=_name(arrow.follow)) for arrow in view.arrows),
        lens=replace(view.lens, on=_name(view.lens.on)) if view.lens else None,
        trace=replace(view.trace, follow=_name(view.trace.follow)) if view.trace else None,
    )
