"""Movement files are read strictly; whoever writes one learns all its mistakes at once."""

import pytest

from dorsi import knowledge
from dorsi.core.errors import KnowledgeError
from dorsi.core.measurement import Side
from dorsi.formats import body_toml, movement_checks, movement_toml
from dorsi.movement.bones import Bones
from dorsi.movement.definition import Hold, Movement

BODY = knowledge.contents()["body.toml"]
BONES = body_toml.bones(BODY)
GOOD = """
title = "Bending the knee"
levels = ["first"]
cycle_s = 4.0

[body]
right = "stands"
left = "planted"

[view]
still_s = [0.0, 2.0]

[count]
kind = "repetitions"
signal = "shank_lean"
side = "right"

[start]
trunk = 2
right = { ankle = 4, knee = 8 }

[[pose]]
at_s = 0.2
say = "Stand tall."

[[pose]]
at_s = 2.0
say = "Bend."
right = { ankle = 20, knee = 40 }
"""


def read(text: str, bones: Bones = BONES) -> dict[str, Movement]:
    return movement_toml.movements({"movements/bend.toml": text.encode()}, bones)


def faults(text: str) -> list[str]:
    with pytest.raises(KnowledgeError) as caught:
        read(text)
    return caught.value.message.splitlines()


def test_a_file_is_a_movement_named_after_it():
    (bend,) = read(GOOD).values()
    assert (bend.name, bend.exercise, bend.levels) == ("bend", "bend", ("first",))
    assert bend.legs[Side.RIGHT].hold is Hold.STANDS
    assert [pose.say for pose in bend.poses] == ["Stand tall.", "Bend."]


def test_a_pose_keeps_what_it_does_not_change():
    first, last = read(GOOD)["bend"].poses
    assert first.numbers["trunk"] == last.numbers["trunk"] == 2
    assert (first.numbers["right.knee"], last.numbers["right.knee"]) == (8, 40)


def test_a_variant_differs_only_in_what_it_says():
    more = GOOD + '\n[variant.deep]\ntitle = "Deeper"\nstart = { trunk = 9 }\n'
    plain, deep = read(more)["bend"], read(more)["bend.deep"]
    assert deep.title == "Deeper" and deep.poses[0].numbers["trunk"] == 9
    assert (deep.cycle_s, deep.legs) == (plain.cycle_s, plain.legs)


def test_all_mistakes_of_a_file_are_told_together():
    bad = (
        GOOD.replace('right = "stands"', 'right = "stand"')
        .replace('signal = "shank_lean"', 'signal = "shin"')
        .replace("trunk = 2", "trnk = 2")
        .replace("at_s = 2.0", "at_s = 0.1")
        .replace("still_s = [0.0, 2.0]", "still_s = 3")
    )
    told = faults(bad)
    assert len(told) == 5
    assert any(
        "body.right must be one of" in each and "Did you mean stands?" in each for each in told
    )
    assert any("Did you mean trunk?" in each for each in told)
    assert any("pose must follow each other in time" in each for each in told)


def test_a_mistake_of_the_plain_movement_is_not_told_again_for_its_variants():
    bad = GOOD.replace("cycle_s = 4.0", "cycle_s = 1.0") + '\n[variant.deep]\ntitle = "Deeper"\n'
    (told,) = faults(bad)
    assert told.startswith("movements/bend.toml: cycle_s must be more than the last pose's 2")


def test_a_mistake_of_a_variant_is_told_with_its_place():
    (told,) = faults(GOOD + '\n[variant.deep]\ntitle = "Deeper"\nside = "up"\n')
    assert told.startswith("movements/bend.toml: variant.deep.side must be one of left, right")


def test_a_contact_out_of_reach_is_a_mistake():
    touch = 'touch = { what = "right.knee", on = "wall", vary = "right.ankle", between = [5, 9] }'
    far = GOOD + f"{touch}\n[scene]\nwall = {{ x_cm = 60, height_cm = 150 }}\n"
    (told,) = faults(far.replace("wall = {", "wall = {", 1))
    assert "pose[2].touch must let right.knee touch the wall" in told


def test_a_number_with_a_meaning_of_its_own_must_start_somewhere():
    (told,) = faults(GOOD + "left = { z = -20 }\n")
    assert "start.left.z must be given, because a pose changes it" in told


def test_a_file_may_show_a_test_instead_of_an_exercise():
    text = GOOD.replace('levels = ["first"]', 'protocol = "bend"')
    (bend,) = read(text).values()
    assert (bend.name, bend.exercise, bend.protocol, bend.levels) == ("bend", "", "bend", ())


def test_a_test_is_shown_in_the_file_of_its_name():
    (told,) = faults(GOOD.replace('levels = ["first"]', 'protocol = "lunge"'))
    assert "protocol must be the test its file is named after (got lunge)" in told


def test_a_test_has_no_levels():
    odd = read(GOOD.replace("levels", 'protocol = "bend"\nlevels'))
    with pytest.raises(KnowledgeError) as caught:
        movement_checks.check(odd, knowledge.catalogue())
    assert "movements/bend: levels must be left out where a test is shown" in caught.value.message
    assert "movements/bend: protocol must be one of" in caught.value.message


def test_things_of_a_test_are_read_with_their_mistakes():
    things = (
        "[scene]\ntape = { length_cm = 2, z_cm = 6 }\n"
        'phone = { side = "front", below_bump_cm = 15 }\nslip = { x_cm = 1, z_cm = 2 }\n'
    )
    told = "\n".join(faults(GOOD + things))
    assert "scene.tape.length_cm must be a number from 5" in told
    assert "scene.phone.side must be one of left, right (got front)" in told
    assert "scene.slip.width_cm must be" in told and "scene.slip.length_cm must be" in told


def test_a_file_that_is_not_toml_is_named():
    assert faults("title =")[0].startswith("movements/bend.toml must be readable TOML")


def test_the_body_is_read_with_its_sources():
    assert BONES.shank_cm == 42.3 and BONES.foot.height_cm == 7.5
    assert sum(share.mass * (1 if share.begin in TRUNK else 2) for share in BONES.masses) == (
        pytest.approx(1, abs=0.01)
    )


TRUNK = ("pelvis", "lumbar", "neck")


def test_all_mistakes_of_the_body_are_told_together():
    bad = BODY.replace(b"thigh_cm = 42.1", b"").replace(b"toe = [6.8,", b"toe = [")
    with pytest.raises(KnowledgeError) as caught:
        body_toml.bones(bad)
    told = caught.value.message.splitlines()
    assert len(told) == 2 and "thigh_cm must be given" in told[0] and "three numbers" in told[1]
