"""Every test is drawn, and says what it rests on."""

import pytest

from dorsi import knowledge
from dorsi.core.measurement import Unit
from dorsi.formats import movement_checks
from dorsi.measure import protocols
from dorsi.movement.choosing import of_protocol

CATALOGUE = knowledge.catalogue()
TESTS = sorted(CATALOGUE.protocols)


@pytest.mark.parametrize("name", TESTS)
def test_each_test_is_drawn_under_its_own_name(name):
    shown = of_protocol(knowledge.movements(), name)
    assert (shown.name, shown.protocol, shown.exercise) == (name, name, "")


@pytest.mark.parametrize("name", TESTS)
def test_every_source_of_a_test_is_kept_the_first_first(name):
    one = CATALOGUE.protocols[name]
    assert one.sources[0] == one.source and len(set(one.sources)) == len(one.sources)
    assert set(one.sources) <= CATALOGUE.sources.keys()


def test_the_phone_on_the_shin_is_read_in_degrees():
    assert CATALOGUE.protocol("knee_to_wall_phone").unit is Unit.DEG


def test_the_phones_limits_are_those_of_the_engine():
    one = CATALOGUE.protocol("knee_to_wall_phone")
    assert (one.lowest, one.highest) == (protocols.SHALLOWEST_DEG, protocols.STEEPEST_DEG)
    assert one.tries == protocols.TRIES


def test_the_phone_lies_where_its_words_say():
    phone = of_protocol(knowledge.movements(), "knee_to_wall_phone").scene.phone
    assert phone is not None
    words = " ".join(CATALOGUE.protocol("knee_to_wall_phone").setup)
    assert f"Measure {phone.below_bump_cm:g} cm down" in words


def test_a_beat_a_second_goes_up_and_down_once():
    assert of_protocol(knowledge.movements(), "heel_raise_endurance").cycle_s == 2
    assert "60 beats a minute" in " ".join(CATALOGUE.protocol("heel_raise_endurance").setup)


def test_movements_of_protocols_name_what_there_is():
    movement_checks.check(knowledge.movements(), CATALOGUE)
