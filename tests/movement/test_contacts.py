"""What touches sets the angle."""

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dorsi import knowledge
from dorsi.core.errors import InputError
from dorsi.core.measurement import Side
from dorsi.formats.movement_poses import touches
from dorsi.formats.movement_toml import merged
from dorsi.formats.toml_table import Table
from dorsi.movement.contacts import CLOSE_CM, clearance_cm, settled
from dorsi.movement.definition import Movement, Surface, Touch
from dorsi.movement.mirror import mirrored
from dorsi.movement.skeleton import at
from dorsi.movement.soundness import joint_angles
from tests.movement.strategies import MOVEMENTS

KNEE = Touch(pose=1, what="right.knee", on=Surface.WALL, vary="right.ankle", least=5, most=45)
AT_WALL_S = 2.5


def with_gap(gap_cm: float) -> Movement:
    drill = MOVEMENTS["knee_to_wall"]
    assert drill.scene.wall is not None
    wall = replace(drill.scene.wall, x_cm=18.2 + gap_cm)
    return replace(drill, scene=replace(drill.scene, wall=wall))


def ankle_deg(gap_cm: float) -> float:
    movement = settled(with_gap(gap_cm), [KNEE])
    return joint_angles(at(movement, AT_WALL_S), Side.RIGHT)["ankle"]


@given(gap_cm=st.floats(1, 12))
@settings(max_examples=20)
def test_the_knee_touches_the_wall_wherever_it_stands(gap_cm):
    movement = settled(with_gap(gap_cm), [KNEE])
    assert abs(clearance_cm(movement, at(movement, AT_WALL_S), KNEE)) < CLOSE_CM


@given(gap_cm=st.floats(1, 11), more_cm=st.floats(0.5, 1))
@settings(max_examples=20)
def test_further_from_the_wall_the_ankle_bends_more(gap_cm, more_cm):
    assert ankle_deg(gap_cm) < ankle_deg(gap_cm + more_cm)


def test_a_contact_that_cannot_be_reached_is_told():
    with pytest.raises(InputError) as caught:
        settled(with_gap(40), [KNEE])

    (fault,) = caught.value.faults
    assert "let right.knee touch the wall" in fault.must


def test_the_calf_lies_on_the_roller_all_the_way():
    movement = MOVEMENTS["calf_foam_roll"]
    calf = Touch(pose=0, what="right.knee", on=Surface.ROLLER, vary="right.hip", least=85, most=35)
    for moment in range(12):
        gap_cm = clearance_cm(movement, at(movement, moment * movement.cycle_s / 12), calf)
        assert abs(gap_cm) < 1.5  # flesh gives


def drawn_touches() -> Iterator[tuple[str, Touch]]:
    """Every contact of every movement, as its file tells it."""
    folder = files(knowledge).joinpath(knowledge.MOVEMENTS)
    for file in folder.iterdir():
        content = tomllib.loads(file.read_text("utf-8"))
        stem, variants = file.name.removesuffix(".toml"), content.pop("variant", {})
        for variant, change in {"": {}, **variants}.items():
            name, table = f"{stem}.{variant}".rstrip("."), merged(content, change)
            yield from ((name, each) for each in touches(Table(name, "", table, [])))


@pytest.mark.parametrize(("name", "touch"), list(drawn_touches()), ids=str)
def test_every_contact_is_kept_on_either_side(name, touch):
    movement, other = MOVEMENTS[name], mirrored(MOVEMENTS[name])
    side, _, joint = touch.what.partition(".")
    crossed = replace(touch, what=f"{Side(side).other}.{joint}")
    at_s = movement.poses[touch.pose].at_s
    here = clearance_cm(movement, at(movement, at_s), touch)
    there = clearance_cm(other, at(other, at_s), crossed)
    assert abs(here) < CLOSE_CM
    assert there == pytest.approx(here, abs=1e-6)
