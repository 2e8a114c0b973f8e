"""Tests in degrees keep lines of their own: by phone, by camera, and never among centimetres."""

from xml.etree import ElementTree

import pytest

from dorsi.core.measurement import Side, Unit
from dorsi.core.progress import Change
from dorsi.web.assess import actions as assess
from dorsi.web.progress import actions
from tests import degrees
from tests.degrees import by_phone

PHONE = assess.PHONE


def leant(left: float, right: float) -> None:
    assess.take_angles(left=by_phone(left, left, left), right=by_phone(right, right, right))


def test_there_is_none_before_such_a_test(tested):
    assert actions.lines() == ()


@pytest.mark.hazard("H11")
def test_degrees_and_centimetres_never_meet(tested, at):
    before = actions.trends()
    leant(38, 31)
    ((protocol, trends),) = actions.lines()

    assert actions.trends() == before
    assert (protocol.id, trends[Side.LEFT].unit) == (PHONE, Unit.DEG)
    assert trends[Side.LEFT].estimate == pytest.approx(38)


@pytest.mark.hazard("H11")
def test_each_way_of_reading_an_angle_is_a_line_of_its_own(at):
    leant(38, 31)
    by_camera = {"left": degrees.by_camera(36, 36, 36), "right": degrees.by_camera(30, 30, 30)}
    assess.take_angles(protocol="knee_to_wall_camera", **by_camera)

    lines = {protocol.id: trends[Side.LEFT] for protocol, trends in actions.lines()}

    assert {name: len(trend.days) for name, trend in lines.items()} == {
        PHONE: 1,
        "knee_to_wall_camera": 1,
    }


def test_a_gain_beyond_the_phone_s_own_error_is_told_and_a_smaller_one_is_not(at):
    for week, gain in enumerate([0, 0, 0, 8, 9, 9, 10, 10]):
        at(days=7 * week)
        leant(38 + 0.1 * gain, 31 + gain)

    ((_, trends),) = actions.lines()

    assert trends[Side.RIGHT].verdict is Change.IMPROVED
    assert trends[Side.LEFT].verdict is not Change.IMPROVED
    assert "degrees" in trends[Side.RIGHT].says and "cm" not in trends[Side.RIGHT].says


def test_no_degree_is_said_to_come_by_itself_as_centimetres_may(at):
    for week in range(8):
        at(days=7 * week)
        leant(20, 20 + week)

    ((_, trends),) = actions.lines()
    assert all(trend.drift == 0 for trend in trends.values())


def test_the_page_shows_them_apart_and_says_so(browser, tested):
    leant(38, 31)
    page = browser.get("/progress/").content.decode()
    own = page[page.index(f'id="{PHONE}"') :]

    assert "never set beside centimetres" in own
    assert "38.0 degrees" in own and " cm" not in own[: own.index("What you did")]


def test_without_a_tape_test_the_page_shows_what_was_measured(browser, screened):
    leant(38, 31)
    page = browser.get("/progress/").content.decode()

    assert "No tape test yet." in page
    assert "38.0 degrees" in page


def test_each_line_is_saved_as_a_picture_of_its_own(browser, tested):
    leant(38, 31)
    drawn = browser.get(f"/progress/{PHONE}-both.svg").content.decode()
    words = " ".join(ElementTree.fromstring(drawn).itertext())  # noqa: S314  (our own drawing)

    assert "38 degrees" in words or "38.0 degrees" in words
    assert "middle range" not in words and " cm" not in words
