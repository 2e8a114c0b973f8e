"""A page's scripts keep to the order of the apps, which import-linter sees in Python only."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
IMPORTED = re.compile(r"(?:from|import\(?) *'\.\./(\w+)/")


def layers() -> dict[str, int]:
    """How high each web app stands."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]
    (order,) = (
        one["layers"] for one in contracts["contracts"] if one.get("containers") == ["dorsi.web"]
    )
    return {name: -at for at, layer in enumerate(order) for name in re.findall(r"\w+", layer)}


def imports() -> Iterator[tuple[str, str]]:
    """Each script with an app that it takes something from."""
    for script in (ROOT / "src/dorsi/web").glob("*/static/*/**/*.js"):
        path = script.relative_to(ROOT / "src/dorsi/web")
        for other in IMPORTED.findall(script.read_text()):
            yield path.as_posix(), other


def test_no_script_takes_anything_from_an_app_above_its_own() -> None:
    high, found = layers(), list(imports())
    upwards = [
        (script, other)
        for script, other in found
        if other in high and high[other] > high[script.split("/")[0]]
    ]

    assert found and upwards == []
