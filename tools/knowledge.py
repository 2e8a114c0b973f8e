"""Checks every knowledge file against its schema, and all of them together as a catalogue."""

import json
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
from referencing import Registry, Resource

ROOT = Path(__file__).resolve().parent.parent
KNOWLEDGE = ROOT / "src" / "dorsi" / "knowledge"
SCHEMA = KNOWLEDGE / "schema"
MOVEMENT = "movement.schema.json"
KINDS = {
    "exercises": "exercise",
    "protocols": "protocol",
    "norms": "norms",
    "movements": "movement",
}


def main(folder: Path = KNOWLEDGE) -> int:
    files = sorted(folder.rglob("*.toml"))
    faults = [fault for file in files for fault in shape_faults(file, folder)]
    faults += catalogue_faults(folder, files)
    for fault in faults:
        print(fault)
    if not faults:
        print(f"knowledge: {len(files)} files good")
    return 1 if faults else 0


def shape_faults(file: Path, folder: Path) -> Iterator[str]:
    """What the schema of its kind says against one file."""
    name = file.relative_to(folder)
    schema = SCHEMA / f"{KINDS.get(str(name.parent), name.stem)}.schema.json"
    if not schema.exists():
        yield f"{name}: must lie in one of {', '.join(KINDS)}, or be a file with a schema"
        return
    try:
        content = tomllib.loads(file.read_text(encoding="utf-8"))
    except ValueError as problem:
        yield f"{name}: must be readable TOML (got {problem})"
        return
    rules: dict[str, Any] = json.loads(schema.read_text(encoding="utf-8"))
    found = jsonschema.Draft202012Validator(rules, registry=registry()).iter_errors(content)
    for error in sorted(found, key=lambda each: list(map(str, each.absolute_path))):
        yield f"{name}: {place(error)}: {error.message}"


@cache
def registry() -> Registry[Any]:
    """The schemas that others point to: an exercise may hold its movement."""
    found = json.loads((SCHEMA / MOVEMENT).read_text(encoding="utf-8"))
    return Registry().with_resource(MOVEMENT, Resource.from_contents(found))


def place(error: jsonschema.ValidationError) -> str:
    """Where in the file, counted from one as the loader counts."""
    steps = (f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in error.path)
    return "".join(steps).lstrip(".") or "the file"


def catalogue_faults(folder: Path, files: list[Path]) -> list[str]:
    """What the loaders say against all files together."""
    from dorsi.core.errors import KnowledgeError
    from dorsi.formats import body_toml, knowledge_toml, movement_checks, movement_toml

    contents = {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}
    try:
        catalogue = knowledge_toml.catalogue(contents)
        bones = body_toml.bones(contents[body_toml.NAME])
        movement_checks.check(movement_toml.movements(contents, bones), catalogue)
    except KnowledgeError as problem:
        return problem.message.splitlines()
    return []


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT / "src"))
    sys.exit(main(*map(Path, sys.argv[1:])))
