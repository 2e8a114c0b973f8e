"""docs/reference/reasons.md names every reason there is, and none that is not."""

import re
from pathlib import Path

import pytest

from dorsi.measure import inclinometer, protocols, says, view

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "reasons.md"
CHAPTERS = {
    "From a camera": view.Reason,
    "From a phone on the shin": inclinometer.Reason,
    "A test that gives no number": protocols.NotTaken,
}


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_the_page_has_every_reason_of_the_program_and_no_other(chapter):
    text = PAGE.read_text(encoding="utf-8").split(f"## {chapter}")[1].split("\n## ")[0]

    assert re.findall(r"^\| `(\w+)`", text, re.MULTILINE) == sorted(
        CHAPTERS[chapter], key=text.index
    )


@pytest.mark.parametrize("reason", view.Reason)
def test_a_runner_is_told_each_reason_in_words_and_what_to_do(reason):
    assert says.refused(reason) and says.mended(reason)


@pytest.mark.parametrize("why", protocols.NotTaken)
def test_a_runner_is_told_in_words_why_a_test_gave_no_number(why):
    assert says.not_taken(why)
