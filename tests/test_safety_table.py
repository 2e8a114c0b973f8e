"""SAFETY.md names the tests of each control; the tests carry the mark of their hazard."""

import ast
import re
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

from dorsi import knowledge

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "SAFETY.md").read_text()
HAZARDS = [f"H{number:02}" for number in range(1, 28)]

ROW = re.compile(r"^\| (H\d\d) \| (.+) \| (.+) \| (.+) \|$", re.MULTILINE)
HEADING = re.compile(r"^### (H\d\d)$", re.MULTILINE)
TEST = re.compile(r"^\* `(tests/[\w/]+\.py)::(test_\w+)`$", re.MULTILINE)


@cache
def named() -> dict[str, set[tuple[str, str]]]:
    """The tests that SAFETY.md names, by hazard."""
    _, *parts = HEADING.split(PAGE)
    return {
        hazard: set(TEST.findall(text))
        for hazard, text in zip(parts[::2], parts[1::2], strict=True)
    }


@cache
def functions_of(path: str) -> set[str]:
    tree = ast.parse((ROOT / path).read_text())
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def marked(items: list[pytest.Item]) -> dict[str, set[tuple[str, str]]]:
    """The tests of this run that carry a mark, by hazard."""
    found = defaultdict(set)
    for item in items:
        for mark in item.iter_markers("hazard"):
            name = getattr(item, "originalname", item.name)
            for hazard in mark.args:
                found[hazard].add((item.path.relative_to(ROOT).as_posix(), name))
    return found


def test_every_hazard_has_a_row_with_its_control_and_what_is_left():
    assert [row[0] for row in ROW.findall(PAGE)] == HAZARDS


@pytest.mark.parametrize("hazard", HAZARDS)
def test_a_hazard_has_tests_or_says_what_is_not_built_yet(hazard):
    (control,) = [row[2] for row in ROW.findall(PAGE) if row[0] == hazard]

    assert named().get(hazard) or "Not built yet" in control


@pytest.mark.parametrize("hazard", HAZARDS)
def test_each_test_that_the_page_names_exists(hazard):
    tests = named().get(hazard, set())

    assert [(path, name) for path, name in tests if name not in functions_of(path)] == []


def test_each_mark_is_on_the_page_and_each_test_on_the_page_is_marked(request):
    """Over the test files of this run; `./check` runs them all."""
    run = {item.path.relative_to(ROOT).as_posix() for item in request.session.items}
    carried = marked(request.session.items)

    for hazard in sorted({*carried, *named()}):
        tests = {(path, name) for path, name in named().get(hazard, set()) if path in run}
        missing = [f"* `{path}::{name}`" for path, name in sorted(carried[hazard] - tests)]
        too_many = [f"* `{path}::{name}`" for path, name in sorted(tests - carried[hazard])]
        assert (missing, too_many) == ([], []), f"SAFETY.md, {hazard}"


def test_each_question_meets_a_hazard_of_the_page():
    met = {hazard for question in knowledge.catalogue().questions for hazard in question.hazards}

    assert met <= set(HAZARDS)


def test_the_page_says_that_nobody_has_reviewed_it():
    assert "No clinician has reviewed" in PAGE
    assert "No clinical safety officer is named" in PAGE
