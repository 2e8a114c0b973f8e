"""What is known: exercises, protocols, norms, questions and rules, each figure with its source."""

from functools import cache
from importlib.resources import files

from dorsi.core.catalogue import Catalogue
from dorsi.formats import knowledge_toml

FOLDERS = ("", "exercises", "protocols", "norms")


@cache
def catalogue() -> Catalogue:
    """All that Dorsi knows, read once."""
    return knowledge_toml.catalogue(contents())


def contents() -> dict[str, bytes]:
    """Every knowledge file by its path inside this folder."""
    return {
        f"{folder}/{file.name}".lstrip("/"): file.read_bytes()
        for folder in FOLDERS
        for file in files(__name__).joinpath(folder).iterdir()
        if file.name.endswith(".toml")
    }
