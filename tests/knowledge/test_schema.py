"""The schemas say what the core says, and name a fault with its place."""

import json
import shutil
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from dorsi.core.catalogue import Demand, Outcome, Phase, Purpose, Sides
from dorsi.core.measurement import Unit
from dorsi.formats.rules_toml import STATUSES
from tools import knowledge as check


def schema(kind: str) -> dict[str, Any]:
    text = (check.SCHEMA / f"{kind}.schema.json").read_text(encoding="utf-8")
    return dict(json.loads(text))


def words(kind: str, *path: str) -> set[str]:
    found: Any = schema(kind)["properties"]
    for step in path:
        found = found[step]
    return set(found["enum"])


@pytest.mark.parametrize("file", sorted(check.SCHEMA.iterdir()), ids=lambda file: file.name)
def test_each_schema_is_a_schema(file):
    jsonschema.Draft202012Validator.check_schema(json.loads(file.read_text(encoding="utf-8")))


def test_the_words_of_the_schemas_are_those_of_the_core():
    level = ("levels", "items", "properties")
    assert words("exercise", "phase") == set(Phase)
    assert words("exercise", "sides") == words("exercise", *level, "sides") == set(Sides)
    assert words("exercise", "purposes", "items") == set(Purpose)
    assert words("exercise", *level, "demands", "items") == set(Demand) - {Demand.RUNNING}
    assert words("protocol", "unit") == set(Unit)
    outcomes = words("screening", "questions", "items", "properties", "outcome")
    assert outcomes == {each.name.lower() for each in Outcome} - {"go"}
    assert set(schema("sources")["additionalProperties"]["properties"]["status"]["enum"]) == set(
        STATUSES
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(check.KNOWLEDGE, tmp_path / "knowledge"))


def faults(folder: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    assert check.main(folder) == 1
    return capsys.readouterr().out.splitlines()


def test_the_files_as_they_are_pass(capsys):
    assert check.main() == 0
    assert capsys.readouterr().out.startswith("knowledge: ")


def test_a_wrong_word_is_named_by_schema_and_loader(folder, capsys):
    file = folder / "exercises" / "calf_foam_roll.toml"
    file.write_text(file.read_text().replace('phase = "massage"', 'phase = "massages"'))
    by_schema, by_loader = faults(folder, capsys)
    assert by_schema.startswith("exercises/calf_foam_roll.toml: phase: 'massages' is not one of")
    assert "phase must be one of stretch, massage, strength (got massages)" in by_loader


def test_a_missing_source_is_named_with_its_place_counted_from_one(folder, capsys):
    file = folder / "exercises" / "plantar_ball_roll.toml"
    file.write_text(file.read_text().replace('hold_s = 60\nsource = "dorsi"', "hold_s = 60", 1))
    by_schema = faults(folder, capsys)[0]
    assert by_schema == (
        "exercises/plantar_ball_roll.toml: levels[1].dose: 'source' is a required property"
    )


def test_a_file_that_is_not_toml_is_named(folder, capsys):
    (folder / "rules.toml").write_text("[runs")
    assert faults(folder, capsys)[0].startswith("rules.toml: must be readable TOML")


def test_a_file_of_no_kind_is_named(folder, capsys):
    (folder / "notes.toml").write_text("")
    assert faults(folder, capsys)[0] == (
        "notes.toml: must lie in one of exercises, protocols, norms, movements, or be a file "
        "with a schema"
    )
