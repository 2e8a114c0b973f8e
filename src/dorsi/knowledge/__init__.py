"""What is known: exercises, protocols, norms, questions and rules, each figure with its source."""

from functools import cache
from importlib.resources import files

from dorsi.core.catalogue import Catalogue
from dorsi.formats import body_toml, knowledge_toml, movement_toml
from dorsi.movement.definition import Movement
from dorsi.movement.right_form import right_forms

FOLDERS = ("", "exercises", "protocols", "norms")
MOVEMENTS = "movements"


@cache
def catalogue() -> Catalogue:
    """All that Dorsi knows, read once."""
    return knowledge_toml.catalogue(contents())


@cache
def movements() -> dict[str, Movement]:
    """Every movement by its name (`knee_to_wall`, `knee_to_wall.heel_lifts`), read once."""
    everything = {**contents(), **_contents(MOVEMENTS)}
    return movement_toml.movements(everything, body_toml.bones(everything[body_toml.NAME]))


@cache
def pictured() -> dict[str, Movement]:
    """Everything that can be drawn, by its name: the movements, and beside each fault that is
    shown from another place its right form from there."""
    return {**movements(), **right_forms(movements())}


def contents() -> dict[str, bytes]:
    """Every file of the catalogue by its path inside this folder."""
    return {name: data for folder in FOLDERS for name, data in _contents(folder).items()}


def _contents(folder: str) -> dict[str, bytes]:
    return {
        f"{folder}/{file.name}".lstrip("/"): file.read_bytes()
        for file in files(__name__).joinpath(folder).iterdir()
        if file.name.endswith(".toml")
    }
