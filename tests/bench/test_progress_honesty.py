"""Progress keeps its promise: a thousand made-up runners here, ten thousand in the bench."""

import re
from functools import cache
from pathlib import Path

import pytest

from bench import progress_honesty
from bench.progress_honesty import SCENARIOS, Judged, Scenario, judged
from dorsi.core.progress import curve
from tests import tapes
from tests.histories import RULES

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "progress-honesty.md"
NO_CHANGE, GAINS = SCENARIOS.values()
EVEN, LARGE_GAIN = NO_CHANGE[0], GAINS[2]


@pytest.fixture(autouse=True)
def no_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """The drawn line is not judged here, and takes the most time."""
    monkeypatch.setattr(curve, "CURVE_POINTS", 1)


@cache
def of(scenario: Scenario, histories: int) -> Judged:
    return judged(
        scenario, histories=histories, protocol=tapes.KNEE_TO_WALL, rules=RULES, seed="test"
    )


@pytest.mark.hazard("H12")
def test_runners_who_do_not_change_are_hardly_ever_told_of_an_improvement() -> None:
    assert of(EVEN, 1000).tally.share("improved_ever") <= 0.05


def test_at_one_look_the_false_call_is_rare() -> None:
    assert of(EVEN, 1000).tally.share("improved_looks", "looks") <= 0.01


@pytest.mark.hazard("H12")
def test_intervals_hold_the_truth_as_often_as_they_say() -> None:
    tally = of(EVEN, 1000).tally

    assert 0.93 <= tally.share("level_held", "level_looks") <= 0.97
    assert 0.93 <= tally.share("change_held", "looks") <= 0.97


def test_intervals_hold_a_gain_that_levels_off() -> None:
    tally = of(LARGE_GAIN, 200).tally

    assert 0.93 <= tally.share("level_held", "level_looks") <= 0.98
    assert 0.93 <= tally.share("change_held", "looks") <= 0.98


def test_a_gain_of_two_and_a_half_cm_is_found_within_eight_weeks() -> None:
    assert of(LARGE_GAIN, 200).tally.share("improved_by_8_weeks") >= 0.85


def test_a_real_gain_is_never_called_worse() -> None:
    assert of(LARGE_GAIN, 200).tally.worse_ever == 0


def rows() -> dict[str, list[float]]:
    """The page's figures by row, the words left out."""
    lines = (line.split("|")[1:-1] for line in PAGE.read_text().splitlines() if "%" in line)
    return {
        cells[0].strip(): [float(n) for n in re.findall(r"([\d.]+) %", " ".join(cells))]
        for cells in lines
        if len(cells) == len(progress_honesty.HEAD)
    }


@pytest.mark.parametrize("scenario", [*NO_CHANGE, *GAINS], ids=lambda it: it.name)
def test_the_page_has_a_row_for_each_kind_of_runner(scenario: Scenario) -> None:
    assert scenario.name in rows()


@pytest.mark.parametrize("scenario", NO_CHANGE[:5], ids=lambda it: it.name)
def test_the_figures_on_the_page_keep_the_law(scenario: Scenario) -> None:
    _, ever, _, _, _, level, change = rows()[scenario.name]

    assert ever <= 5
    assert 93 <= level <= 97
    assert 93 <= change <= 97
