"""Whatever is sent, the API answers or refuses in its one shape; it never breaks."""

import json
from typing import Any

import pytest
from django.db import transaction
from django.test import Client

from dorsi.core.plan import Plan
from dorsi.web.site.api_page import doors
from tests.web.site.test_api import ALL_NO, JSON, POSTS, WANTED, shape

SOUND: dict[str, dict[str, Any]] = {
    "screening": {"answers": ALL_NO},
    "screening/daily": {"anything_new": "no"},
    "injuries": {"trouble": "hurt", "exercise": "heel_raise"},
    "measurements/tape": {
        "left": [9, 9, 9],
        "right": [7, 7, 7],
        "limit_left": "back",
        "limit_right": "front",
        "taken_at": "2026-01-05T07:30:00+01:00",
    },
    "measurements/angles": {
        "left": "38, 37.5, 38",
        "right": {
            "instrument": "phone",
            "tries": [40, 41, 42],
            "error": 0.7,
            "made_by": {"engine": "dorsi", "model": "accelerometer", "version": "1"},
        },
        "taken_at": "2026-01-05T07:30:00Z",
    },
    "measurements/heel-raises": {"left": 20, "right": 20, "taken_at": "2026-01-05T07:30:00Z"},
    "plan": WANTED | {"dislikes": [], "start": "2026-11-23", "weeks": 2},
    "diary": {
        "pain": 2,
        "effort": 5,
        "date": "2026-11-23",
        "skipped": [],
        "hurt": [],
        "pinched": [],
        "drills": ["heel_raise"],
        "ended": "whole",
        "seconds": 600,
    },
    "today/stopped": {"ended": "hurt", "hurt": ["heel_raise"], "pinched": [], "waited_s": 60},
    "diary/morning": {"worse": False, "date": "2026-11-23"},
    "profile": {
        "birth_year": 1990,
        "sex": "f",
        "units": "cm",
        "sound": True,
        "country": "gb",
        "emergency_number": "112",
        "practice_at": "18:30",
        "test_day": "sat",
        "look": "birch",
    },
    "erase": {"word": "please"},
    "import": {},
}
ODD: list[Any] = [
    *(None, True, False, 0, -1, 2**31, 2**63, 2**70, -(2**70), 0.5, 1e308),
    *("", " ", "no", "heel_raise", "\x00", "\ud83e", "ü" * 300, "9" * 5000, "1e5", "-0"),
    *("2026-02-30", "0001-01-01", "9999-12-31", "0001-01-01T00:00:00+14:00", "2026-11-23"),
    *([], [[]], [None], ["heel_raise"] * 3, ["x"] * 200, [2**70], {}, {"a": {}}, {"day": "mon"}),
]
FIELDS = [(path, field) for path, sound in SOUND.items() for field in [*sound, "entry_id"]]
ASKED = [
    (door.path.removeprefix("/api/"), field.name)
    for door in doors()
    for field in door.asked
    if "{" not in door.path
]


def test_every_door_that_takes_something_is_tried() -> None:
    assert set(SOUND) == set(POSTS)


@pytest.mark.parametrize(("path", "field"), FIELDS)
def test_nothing_odd_in_a_field_breaks_it(planned: Plan, path: str, field: str) -> None:
    browser = Client()

    for odd in ODD:
        body = json.dumps(SOUND[path] | {field: odd})
        with transaction.atomic():
            answered(browser.generic("POST", f"/api/{path}", body, content_type=JSON), odd)
            transaction.set_rollback(True)


@pytest.mark.parametrize(("path", "name"), ASKED)
def test_nothing_odd_in_a_question_breaks_it(planned: Plan, path: str, name: str) -> None:
    browser = Client()

    for odd in ODD:
        text = str(odd).encode(errors="surrogatepass")
        answered(browser.get(f"/api/{path}", {name: text}), odd)


def answered(answer: Any, odd: object) -> None:
    if answer.status_code != 200:
        assert answer.status_code in (404, 409, 422), (odd, answer.content)
        shape(answer)
