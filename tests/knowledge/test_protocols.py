"""Every test is drawn; what Dorsi cannot take is explained and offered nowhere."""

import pytest

from dorsi import knowledge
from dorsi.core.measurement import Unit
from dorsi.formats import movement_checks
from dorsi.movement.choosing import of_protocol

CATALOGUE = knowledge.catalogue()
TESTS = sorted(CATALOGUE.protocols)
FOR_NOTES = [one for one in CATALOGUE.protocols.values() if one.notes_only]


@pytest.mark.parametrize("name", TESTS)
def test_each_test_is_drawn_under_its_own_name(name):
    shown = of_protocol(knowledge.movements(), name)
    assert (shown.name, shown.protocol, shown.exercise) == (name, name, "")


@pytest.mark.parametrize("name", TESTS)
def test_every_source_of_a_test_is_kept_the_first_first(name):
    one = CATALOGUE.protocols[name]
    assert one.sources[0] == one.source and len(set(one.sources)) == len(one.sources)
    assert set(one.sources) <= CATALOGUE.sources.keys()


def test_the_phone_on_the_shin_is_for_the_runners_own_notes():
    assert [one.id for one in FOR_NOTES] == ["knee_to_wall_phone"]
    assert FOR_NOTES[0].unit is Unit.DEG


@pytest.mark.parametrize("one", FOR_NOTES, ids=lambda one: one.id)
def test_nothing_is_set_beside_a_number_that_is_not_taken(one):
    assert one.id not in CATALOGUE.norms


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
