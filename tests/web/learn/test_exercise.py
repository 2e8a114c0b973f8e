"""The page of an exercise shows how it goes: each level and part, and what often goes wrong."""

import re

import pytest
from django.test import Client

from dorsi import knowledge
from dorsi.web.learn import pictured

CATALOGUE = knowledge.catalogue()
EXERCISES = CATALOGUE.exercises.values()


def each_exercise() -> pytest.MarkDecorator:
    return pytest.mark.parametrize("exercise", EXERCISES, ids=lambda each: each.id)


def page(browser: Client, exercise: str) -> str:
    answer = browser.get(f"/learn/{exercise}/")
    assert answer.status_code == 200
    return answer.content.decode()


def pictures(html: str, kind: str) -> list[str]:
    """The names of the pictures of a kind, as they follow each other."""
    return re.findall(rf'<img [^>]*src="[^"]*/([^/"]+)\.{kind}\.svg"', html)


@each_exercise()
def test_the_first_film_is_of_the_level_to_start_with(exercise):
    for shown in pictured.first_films(exercise):
        assert exercise.first_level in shown.movement.levels


@each_exercise()
def test_each_level_has_its_own_films(exercise):
    for rung in pictured.ladder(exercise):
        assert rung.films and all(rung.level.id in each.movement.levels for each in rung.films)


@each_exercise()
def test_films_of_one_level_are_told_apart(exercise):
    for rung in pictured.ladder(exercise):
        captions = [(each.part, each.position) for each in rung.films]
        assert len(captions) == len(set(captions))


@each_exercise()
def test_each_still_is_on_paper_once(exercise):
    films = [*pictured.first_films(exercise)]
    films += [each for rung in pictured.ladder(exercise) for each in rung.films if not each.again]
    names = [each.movement.name for each in films]
    assert len(names) == len(set(names))
    assert set(names) == {
        each.movement.name for rung in pictured.ladder(exercise) for each in rung.films
    }


def test_a_drill_goes_in_the_tempo_of_its_dose():
    heel_raise = CATALOGUE.exercise("heel_raise")
    (shown,) = pictured.first_films(heel_raise)
    assert shown.cycle_s == heel_raise.level(heel_raise.first_level).dose.tempo_s


def test_both_ways_round_are_named_beside_their_films(browser):
    html = page(browser, "ankle_circles")
    first = pictures(html, "film")[:2]
    assert first == ["ankle_circles", "ankle_circles.counter_clockwise"]
    assert "<b>Clockwise</b>" in html and "<b>Counter-clockwise</b>" in html


def test_inner_and_outer_side_are_named_beside_their_films(browser):
    html = page(browser, "calf_foam_roll")
    assert pictures(html, "film")[:2] == ["calf_foam_roll", "calf_foam_roll.outer"]
    assert "<b>Inner side</b>" in html and "<b>Outer side</b>" in html


def test_each_drawn_fault_stands_beside_the_right_form_in_words_too(browser):
    html = page(browser, "knee_to_wall")
    rows = re.findall(r'<li class="fault-row">.*?</li>', html, re.DOTALL)
    pairs = [pictures(row, "film") for row in rows if "<details" in row]
    faults = [each for each in knowledge.movements().values() if each.fault]
    drawn = {each.name for each in faults if each.exercise == "knee_to_wall"}
    assert {wrong for right, wrong in pairs} == drawn
    assert all(right not in drawn for right, wrong in pairs)
    assert all(row.index("So</b>") < row.index("Not so</b>") for row in rows if "<details" in row)


def test_without_a_script_nothing_moves_before_it_is_opened_but_the_first_film(browser):
    html = page(browser, "knee_to_wall")
    outside = re.sub(r"<details.*?</details>", "", html, flags=re.DOTALL)
    assert pictures(outside, "film") == ["knee_to_wall"]


@each_exercise()
def test_each_picture_beside_a_fault_is_one_that_is_served(exercise):
    for each in pictured.mistakes(exercise):
        if each.wrong and each.right:
            assert {each.wrong.name, each.right.name} <= knowledge.pictured().keys()


def test_a_right_form_seen_as_its_fault_is_served(browser):
    html = page(browser, "knee_to_wall")
    (address,) = set(re.findall(r'src="([^"]+inwards\.right_form\.thumb\.svg)"', html))
    assert browser.get(address).status_code == 200
