"""`dorsi exercises` and `dorsi show`."""

import pytest

from dorsi import knowledge

IDS = sorted(knowledge.catalogue().exercises)


def test_every_exercise_is_listed(terminal):
    said = terminal.says("exercises")

    assert all(f"  {id_} " in said for id_ in IDS)


def test_machines_get_the_promised_keys(terminal):
    listed = terminal.gives("exercises")

    assert sorted(each["id"] for each in listed) == IDS
    keys = {"id", "name", "phase", "equipment", "sides", "levels", "sources"}
    assert all(keys <= each.keys() and each["sources"] for each in listed)


def test_the_list_is_in_the_order_of_a_practice(terminal):
    phases = [each["phase"] for each in terminal.gives("exercises")]

    assert phases == sorted(phases, key=["stretch", "massage", "strength"].index)


@pytest.mark.parametrize("id_", IDS)
def test_each_exercise_is_shown_whole(terminal, id_):
    exercise = knowledge.catalogue().exercise(id_)

    said = " ".join(terminal.says(f"show {id_}").split())

    assert exercise.name in said
    assert " ".join(exercise.stop.split()) in said
    assert all(" ".join(step.split()) in said for step in exercise.steps)
    assert all(level.name in said for level in exercise.levels)
    assert "Next: dorsi exercises" in said


@pytest.mark.parametrize("typed", ["calf-foam-roll", "Calf Foam Roll", "calf_foam_roll"])
def test_an_exercise_is_found_in_any_spelling(terminal, typed):
    assert terminal.gives(f"show {typed}")["id"] == "calf_foam_roll"


def test_an_unknown_exercise_is_named_with_the_nearest(terminal):
    assert terminal.refuses("show calf_foam_rol") == (
        "exercise must be one that Dorsi knows (got calf_foam_rol). Did you mean calf_foam_roll?"
    )


def test_no_line_is_wider_than_the_page(terminal):
    pages = [terminal.says("exercises"), terminal.says("learn")]
    pages += [terminal.says(f"show {id_}") for id_ in IDS]

    assert max(len(line) for page in pages for line in page.splitlines()) <= 80
