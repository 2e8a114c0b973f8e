"""What the tags write: lazy images, told in words where they say something."""

import re
from functools import partial
from html import unescape

import pytest
from django.template import Context, Template
from django.test import Client
from django.utils import translation

from dorsi import knowledge
from dorsi.core.measurement import Side
from dorsi.web.pictures.drawing import drawn
from dorsi.web.pictures.words import told

MOVEMENT = knowledge.movements()["knee_to_wall"]


def written(tag: str, **values: object) -> dict[str, str]:
    """The attributes of the image."""
    html = Template(f"{{% load pictures %}}{{% {tag} %}}").render(Context(values))
    assert html.startswith("<img ") and html.count("<") == 1
    return {name: unescape(value) for name, value in re.findall(r'([a-z-]+)="([^"]*)"', html)}


def test_a_film_is_told_in_the_words_of_its_movement() -> None:
    image = written('film "knee_to_wall" "from_5_cm"')

    assert image["src"].endswith("/right/knee_to_wall.film.svg")
    assert image["alt"] == told(MOVEMENT) and MOVEMENT.title in image["alt"]
    assert image["loading"] == "lazy"


def test_a_page_draws_nothing_itself() -> None:
    drawn.cache_clear()
    for kind in ("film", "still", "thumb"):
        written(f'{kind} "knee_to_wall" "from_5_cm"')

    assert drawn.cache_info().currsize == 0


def test_a_film_goes_at_the_movements_own_pace_unless_another_is_asked() -> None:
    assert float(written('film "knee_to_wall" "from_5_cm"')["data-cycle"]) == MOVEMENT.cycle_s
    assert written('film "knee_to_wall" "from_5_cm" cycle_s=2.5')["data-cycle"] == "2.5"


def test_a_thumb_says_nothing_for_the_name_stands_beside_it() -> None:
    image = written('thumb "heel_raise" "two_legs" side=side', side=Side.LEFT)

    assert image["alt"] == "" and "/left/" in image["src"]


def test_a_side_or_a_part_that_is_left_open_is_the_movements_own() -> None:
    image = written('still "ankle_circles" "circles" "counter-clockwise" nowhere')

    assert "/ankle_circles" in image["src"] and "counter-clockwise" in image["alt"]


def test_whom_the_runner_wishes_to_see_is_shown() -> None:
    image = written("film_of movement", movement=MOVEMENT, look_wished=partial(str, "birch"))

    assert "/birch/" in image["src"]


@pytest.mark.parametrize("name", ["ankle_circles.alphabet", "heel_raise.bent_knees"])
def test_what_a_picture_tells_is_in_the_language_of_the_page(name: str) -> None:
    movement = knowledge.movements()[name]
    with translation.override("en-gb"):
        words = told(movement)

    assert words.startswith(movement.title)
    assert all(words.count(pose.say) == 1 for pose in movement.poses if pose.say)


def test_what_no_movement_shows_is_said_with_the_nearest(browser: Client) -> None:
    with pytest.raises(Exception, match="Did you mean from_5_cm"):
        written('film "knee_to_wall" "from_5_c"')
