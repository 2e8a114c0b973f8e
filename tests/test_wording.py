"""Dorsi is fitness software and says so in every line: no word of it may promise more.

Read here: docs, pages, scripts, knowledge, and every text in the code that a runner can meet.
"""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.wording import forbidden_in

ROOT = Path(__file__).parents[1]
SRC = ROOT / "src" / "dorsi"

SHOUTED = re.compile(r"[\w.)]!(?=\s|$)")

# What Dorsi is not can only be said in these words; each section is read by a person instead.
INTENDED_USE = "Intended use"
STOP_SCREENS = {"verdict_stop.html", "verdict_emergency.html"}

THEIR_NAME = "normalized_landmarks"  # of a stream in the browser's pose runtime

CITED = {"citation", "identifier", "design", "source", "sources", "key"}  # others' words and keys


def docs() -> Iterator[tuple[str, str]]:
    """Each line of the docs, without quotations, code and the intended use."""
    read = ("README.md", "SAFETY.md", "docs/**/*.md")
    for file in (file for pattern in read for file in ROOT.glob(pattern)):
        section, in_code = "", False
        for number, line in enumerate(file.read_text().splitlines(), start=1):
            in_code ^= line.startswith("```")
            section = line.lstrip("# ") if line.startswith("#") and not in_code else section
            if section != INTENDED_USE and not line.lstrip().startswith(">"):
                yield f"{file.relative_to(ROOT)}:{number}", _unquoted(line)


def pages() -> Iterator[tuple[str, str]]:
    """The templates, without what Django leaves out."""
    for file in SRC.rglob("*.html"):
        if file.name not in STOP_SCREENS:
            text = re.sub(r"\{#.*?#\}|<!.*?>", "", file.read_text(), flags=re.DOTALL)
            yield str(file.relative_to(ROOT)), text


def scripts() -> Iterator[tuple[str, str]]:
    for file in SRC.rglob("*.js"):
        yield str(file.relative_to(ROOT)), file.read_text().replace(THEIR_NAME, "")


def known() -> Iterator[tuple[str, str]]:
    """The texts of the knowledge files, without citations."""
    for file in (SRC / "knowledge").rglob("*.toml"):
        for place, text in _texts(tomllib.loads(file.read_text())):
            yield f"{file.relative_to(ROOT)} {place}", text


def spoken() -> Iterator[tuple[str, str]]:
    """The texts in the code; in the command line its docstrings too, which are its help."""
    for file in SRC.rglob("*.py"):
        tree = ast.parse(file.read_text())
        silent = set() if "cli" in file.parts else _docstrings(tree)
        for node in ast.walk(tree):
            text = node.value if isinstance(node, ast.Constant) else None
            if isinstance(text, str) and id(node) not in silent:
                yield f"{file.relative_to(ROOT)}:{node.lineno}", text


def _texts(value, place: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key not in CITED:
                yield from _texts(inner, f"{place}.{key}".lstrip("."))
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner, place)


def _docstrings(tree: ast.Module) -> set[int]:
    """Every text that stands alone as a statement: docstrings, and notes below a constant."""
    return {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }


def _unquoted(line: str) -> str:
    return re.sub(r"“[^”]*”|\"[^\"]*\"|`[^`]*`", "", line)


@pytest.mark.hazard("H22")
@pytest.mark.parametrize("told", [docs, pages, scripts, known, spoken])
def test_nothing_a_runner_reads_promises_more_than_fitness(told):
    said = [(place, word) for place, text in told() for word in forbidden_in(text)]

    assert [f"{place}: {word}" for place, word in said if word != "!"] == []


@pytest.mark.parametrize("told", [docs, pages, known, spoken])
def test_nobody_is_shouted_at(told):
    assert [place for place, text in told() if SHOUTED.search(text)] == []


@pytest.mark.parametrize("told", [docs, pages, known, spoken])
def test_there_is_something_to_read(told):
    assert any(text.strip() for _, text in told())
