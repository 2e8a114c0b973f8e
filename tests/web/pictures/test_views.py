"""Pictures as files: this build's and no others, under a policy that knows their style."""

import re
from base64 import b64encode
from gzip import decompress
from hashlib import sha256

import pytest
from django.test import Client

from dorsi import knowledge
from dorsi.core.measurement import Side
from dorsi.formats.figure_svg import LOOKS
from dorsi.web.parts import version
from dorsi.web.pictures import addresses
from dorsi.web.pictures.drawing import Kind
from dorsi.web.site import guard

DRAWN = knowledge.movements()["knee_to_wall.heel_lifts"]
HERE = addresses.of(DRAWN, Kind.FILM, "cedar")


def test_the_address_names_build_look_side_movement_and_kind() -> None:
    named = f"/pictures/{version.build()}/cedar/right/knee_to_wall.heel_lifts.film.svg"

    assert named == HERE


def test_a_level_on_a_side_has_the_address_of_what_shows_it() -> None:
    found = addresses.of_level(
        "knee_to_wall", "from_5_cm", side=Side.LEFT, kind=Kind.STILL, look="ash"
    )

    assert found.endswith("/ash/left/knee_to_wall.still.svg")


def test_without_a_look_each_exercise_keeps_one_and_all_get_their_turn() -> None:
    looks = {
        name: addresses.of(each, Kind.THUMB).split("/")[3]
        for name, each in knowledge.movements().items()
    }

    assert set(looks.values()) == set(LOOKS)
    assert all(look == looks[name.partition(".")[0]] for name, look in looks.items())


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_is_a_picture_that_is_kept_for_good(browser: Client, kind: Kind) -> None:
    answer = browser.get(addresses.of(DRAWN, kind))

    assert answer.status_code == 200
    assert answer["Content-Type"] == "image/svg+xml"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "immutable" in answer["Cache-Control"]
    assert answer.content.startswith(b"<svg ")


def test_the_policy_takes_the_pictures_own_style_and_nothing_else(browser: Client) -> None:
    answer = browser.get(HERE)
    style = re.search("<style>(.*)</style>", answer.content.decode())[1]
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = dict(rule.split(" ", 1) for rule in answer["Content-Security-Policy"].split("; "))

    assert policy.pop("style-src") == f"'sha256-{digest}'"
    assert set(policy.values()) == {"'none'"} and "default-src" in policy


def test_other_answers_keep_the_policy_of_the_house(browser: Client) -> None:
    answer = browser.get(HERE.replace("cedar", "oak"))

    assert answer["Content-Security-Policy"] == guard.CONTENT_SECURITY_POLICY


@pytest.mark.parametrize(
    "wrong",
    [
        (version.build(), "0" * version.LENGTH),
        ("cedar", "oak"),
        ("right", "middle"),
        ("heel_lifts", "heel_flies"),
        (".film.", ".gif."),
        ("knee_to_wall.heel_lifts", ".."),
    ],
)
def test_what_there_is_not_is_said_on_a_page(browser: Client, wrong: tuple[str, str]) -> None:
    answer = browser.get(HERE.replace(*wrong))

    assert answer.status_code == 404
    assert "No such page" in answer.content.decode()


def test_a_picture_travels_pressed_where_the_browser_takes_it(browser: Client) -> None:
    plain = browser.get(HERE)
    pressed = browser.get(HERE, headers={"Accept-Encoding": "gzip"})

    assert decompress(pressed.content) == plain.content
    assert len(pressed.content) < len(plain.content) / 2
