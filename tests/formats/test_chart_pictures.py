"""Charts as files: whole, readable alone, and nothing in them from elsewhere."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from xml.etree import ElementTree

import pytest

from dorsi.core.measurement import Side
from dorsi.core.runner import LengthUnit
from dorsi.formats import chart_svg
from dorsi.formats.chart_svg import Voice
from dorsi.formats.chart_svg.sheet import LOOK
from tests import tapes
from tests.formats.test_chart_calendar import MONDAY, diary_of, plan_of
from tests.formats.test_chart_svg import parsed, rising
from tests.histories import WOMEN

SVG = "{http://www.w3.org/2000/svg}"
TODAY = date(2026, 11, 23)
LETTER, EDGES = 7.6, 56  # how wide one is in a sentence, and both edges of a file


def both(*sides: Side, voice: Voice | None = None) -> str:
    trends = {side: rising(side) for side in sides or tuple(Side)}
    return chart_svg.both(trends, norm=WOMEN, today=TODAY, voice=voice or Voice())


def result() -> str:
    assessed = tapes.assessed(tapes.left(7.0), tapes.right(9.5))
    return chart_svg.result_picture(assessed, today=TODAY)


def calendar() -> str:
    plan, today = plan_of(0, 2, 4, 7, 9), MONDAY + timedelta(days=9)
    return chart_svg.calendar_picture(diary_of(0, 4, short=(4,)), plan, today=today)


FILES: Mapping[str, str] = {"both": both(), "result": result(), "calendar": calendar()}


@pytest.mark.parametrize("name", FILES)
def test_a_file_stands_alone(name: str) -> None:
    picture = parsed(FILES[name])

    used = {element.get("class") for element in picture.iter() if element.get("class")}
    styled = set(re.findall(r"\.([\w-]+)[,{]", LOOK))
    assert used <= styled
    assert picture.get("width")
    assert picture.get("height")
    foreign = re.findall(
        r"href|url\(|<script|@import|https?://(?!www\.w3\.org/2000/svg)", FILES[name]
    )
    assert not foreign


@pytest.mark.parametrize("name", FILES)
def test_a_file_says_what_and_when_in_its_own_words(name: str) -> None:
    words = " ".join(texts(parsed(FILES[name])))

    day = "14 Jan 2026" if name == "calendar" else "23 Nov 2026"
    assert f"Drawn by Dorsi on {day}." in words


def texts(picture: ElementTree.Element) -> list[str]:
    return [element.text or "" for element in picture.iter(f"{SVG}text")]


@pytest.mark.parametrize("name", FILES)
def test_no_words_of_a_file_run_out_of_it(name: str) -> None:
    picture = parsed(FILES[name])
    width = float(picture.get("width", ""))

    for element in picture.iter(f"{SVG}text"):
        if element.get("class") == "t-says":
            assert len(element.text or "") * LETTER <= width - EDGES


def test_the_picture_of_both_ankles_names_each_side_and_what_can_be_told() -> None:
    words = texts(parsed(both()))

    assert any(text.startswith("Left: ") for text in words)
    assert any(text.startswith("Right: ") for text in words)
    assert "may come by itself" in words


def test_the_picture_of_one_side_is_half_as_wide() -> None:
    one, two = parsed(both(Side.LEFT)), parsed(both())

    assert float(one.get("width", "")) < float(two.get("width", "")) / 1.8


def test_a_file_in_inches_holds_no_centimetre() -> None:
    words = " ".join(texts(parsed(both(voice=Voice(units=LengthUnit.INCH)))))

    assert " cm" not in words
    assert " in" in words


def test_the_same_file_comes_of_the_same_tests() -> None:
    assert both() == both()
