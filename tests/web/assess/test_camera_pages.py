"""The tests before a camera, as the server serves and keeps them."""

import json
from collections.abc import Callable
from html import unescape

import pytest
from django.test import Client

from dorsi import knowledge
from dorsi.core.measurement import Side
from dorsi.formats import live_task
from dorsi.formats.live_task import HeelRaises, KneeToWall
from dorsi.web.assess import actions, camera_troubles, camera_words
from dorsi.web.camera import troubles

LUNGE, RAISES = "/measure/camera/", "/measure/heel-raises/camera/"
CAMERA = "knee_to_wall_camera"
NOTED = f"/measure/degrees/{CAMERA}/"


def read(*tries: float, corrected: bool = False, error: float = 2.4) -> str:
    made_by = {"engine": "dorsi", "model": "blazepose full", "version": "1"}
    quality = {"judged": 0.9, "rate_hz": 27.0, "yaw_deg": 4.0}
    return json.dumps({
        "instrument": "camera",
        "tries": tries,
        "error": error,
        "made_by": made_by | {"quality": quality, "corrected": corrected},
    })  # fmt: skip


ANGLES = {"left": read(36.0, 37.0, 38.0), "right": read(41.0, 42.0, 43.0), "entry_id": "one"}
COUNTS = {"left": read(18), "right": read(23, corrected=True), "entry_id": "two"}


def told(page: bytes) -> dict[str, object]:
    text = page.decode().split('<script id="camera-test" type="application/json">')[1]
    return json.loads(text.split("</script>")[0])


def test_both_sides_are_kept_as_the_camera_read_them(browser: Client) -> None:
    answer = browser.post(LUNGE, ANGLES, follow=True)

    assert answer.redirect_chain == [(NOTED, 302)]
    left, right = actions.measurements(CAMERA)
    assert (left.value, right.value) == (37, 42)
    assert left.instrument == "camera" and left.made_by.model == "blazepose full"


def test_a_camera_s_own_error_counts_where_it_is_the_larger_one(browser: Client) -> None:
    browser.post(LUNGE, ANGLES | {"left": read(36.0, 37.0, 38.0, error=4.4)})

    left, right = actions.measurements(CAMERA)
    assert (left.standard_error, right.standard_error) == (4.4, 2.9)


def test_the_same_test_sent_twice_is_kept_once(browser: Client) -> None:
    browser.post(LUNGE, ANGLES)
    browser.post(LUNGE, ANGLES)

    assert len(actions.measurements(CAMERA)) == 2


@pytest.mark.parametrize("wrong", ["", "{}", "[1]", read(), read(36.0), read(36.0, 37.0, 88.0)])
def test_what_no_camera_read_is_refused_and_nothing_is_kept(browser: Client, wrong: str) -> None:
    answer = browser.post(LUNGE, ANGLES | {"right": wrong})

    assert answer.status_code == 422
    assert not actions.measurements(CAMERA)


def test_a_count_that_was_put_right_says_so(browser: Client, screened: object) -> None:
    answer = browser.post(RAISES, COUNTS, follow=True)

    assert answer.redirect_chain == [("/measure/heel-raises/noted/", 302)]
    left, right = actions.measurements(actions.COUNT)
    assert (left.value, right.value) == (18, 23)
    assert not left.made_by.corrected and right.made_by.corrected


def test_raises_are_not_counted_where_the_answers_leave_them_off(
    browser: Client, screened: Callable[..., object]
) -> None:
    screened(RF6="yes")

    assert browser.get(RAISES).headers["Location"].startswith("/safety/verdict/")
    assert browser.post(RAISES, COUNTS).status_code == 302
    assert not actions.measurements(actions.COUNT)


def test_each_page_tells_the_engine_what_to_look_for(browser: Client, screened: object) -> None:
    lunge, raises = (told(browser.get(address).content) for address in (LUNGE, RAISES))

    for side in Side:
        assert live_task.read(lunge["tasks"][side]) == KneeToWall(side=side)
        assert live_task.read(raises["tasks"][side]) == HeelRaises(side=side, retest_error=2.2)


def test_which_side_is_first_can_be_asked_for(browser: Client) -> None:
    assert told(browser.get(f"{LUNGE}?first=right").content)["order"] == ["right", "left"]


def test_only_a_page_with_a_camera_may_open_it(browser: Client) -> None:
    assert "camera=(self)" in browser.get(LUNGE).headers["Permissions-Policy"]
    assert "camera=()" in browser.get("/measure/").headers["Permissions-Policy"]


def test_a_number_typed_instead_is_one_tap_away(browser: Client, screened: object) -> None:
    assert 'href="/measure/tape/"' in browser.get(LUNGE).content.decode()
    assert 'href="/measure/heel-raises/"' in browser.get(RAISES).content.decode()


def test_every_trouble_of_a_camera_has_its_sentence_for_a_test() -> None:
    assert camera_troubles.sentences().keys() - {""} == troubles.sentences().keys()


def test_no_sentence_of_a_test_speaks_of_a_practice_s_clock() -> None:
    assert not [says for says in camera_troubles.sentences().values() if "clock" in says]


@pytest.mark.parametrize("words", [camera_words.lunge, camera_words.raises])
def test_a_cue_is_read_at_three_metres(words: Callable[..., camera_words.Words]) -> None:
    said = words(knowledge.catalogue().protocol(CAMERA))
    cues = [one["cue"] for one in (said["phases"] | said.get("told", {})).values()]

    assert cues and all(len(cue.split()) <= 2 for cue in cues)


def test_the_hub_shows_the_last_angles_by_camera(browser: Client) -> None:
    browser.post(LUNGE, ANGLES)

    assert "<b>37°</b>" in browser.get("/measure/").content.decode()


def test_after_the_test_both_numbers_stand_with_their_error(browser: Client) -> None:
    page = unescape(browser.post(LUNGE, ANGLES, follow=True).content.decode())

    assert "37°<small>±6°" in page and "42°<small>±6°" in page
    assert "we cannot tell yet" in page


def test_nothing_is_noted_before_both_sides_are_there(browser: Client) -> None:
    assert browser.get(NOTED).headers["Location"] == "/measure/"


@pytest.mark.parametrize("other", ["knee_to_wall_tape", "knee_to_wall_string"])
def test_what_is_not_measured_in_degrees_has_no_such_page(browser: Client, other: str) -> None:
    assert browser.get(f"/measure/degrees/{other}/").status_code == 404
