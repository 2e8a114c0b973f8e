"""The knowledge files -> core.Catalogue. Strict: a slip anywhere stops everything.

Whoever writes a file learns all its faults at once, each with file, place and what must be.
"""

from collections.abc import Callable, Iterable, Mapping
from pathlib import PurePosixPath
from typing import TypeVar

from dorsi.core.catalogue import Catalogue, Exercise, Purpose
from dorsi.core.errors import Fault, KnowledgeError
from dorsi.formats import emergency_toml, knowledge_checks, movement_toml, rules_toml
from dorsi.formats.exercise_toml import exercise
from dorsi.formats.toml_table import Table, parse

EXERCISES = "exercises"
PROTOCOLS = "protocols"
NORMS = "norms"
BODY = "body"  # its figures need sources too; the movements read it
SINGLE_FILES = ("equipment", "screening", "claims", "rules", "emergency", "sources", BODY)

_T = TypeVar("_T")


def catalogue(files: Mapping[str, bytes]) -> Catalogue:
    """The catalogue from file contents by their path inside the knowledge folder.

    Movements, and files that are not TOML, are passed over. Raises KnowledgeError with every
    fault found.
    """
    faults: list[Fault] = []
    content = {
        name: parse(name, files[name], faults)
        for name in sorted(files)
        if name.endswith(".toml") and not name.startswith(movement_toml.FOLDER)
    }
    tables = {name: Table(name, "", content[name], faults) for name in content}
    for each in content.values():
        each.pop(movement_toml.INSIDE, None)  # a drawing: its numbers are read there
    faults += _misplaced(content)
    _raise(faults)
    found = _catalogue(tables)
    _raise(faults)
    _raise(knowledge_checks.faults(content, found))
    return found


def _catalogue(tables: Mapping[str, Table]) -> Catalogue:
    screening, claims, rules = (tables[f"{name}.toml"] for name in ("screening", "claims", "rules"))
    groups = rules_toml.groups(screening.table("groups"))
    found = Catalogue(
        exercises=_in_order(_folder(EXERCISES, tables, exercise)),
        equipment=rules_toml.equipment(tables["equipment.toml"]),
        protocols=_folder(PROTOCOLS, tables, rules_toml.protocol),
        norms=_folder(NORMS, tables, lambda _, table: rules_toml.norms(table)),
        side_difference=rules_toml.side_difference(rules.table("side_difference")),
        questions=tuple(
            rules_toml.question(each, groups) for each in screening.tables("questions")
        ),
        question_groups=groups,
        screening=rules_toml.screening_rules(screening.table("rules")),
        claims=tuple(map(rules_toml.claim, claims.tables("claims"))),
        beyond=tuple(map(rules_toml.claim, claims.tables("beyond"))),
        known=tuple(map(rules_toml.known, claims.tables("known"))),
        runs=rules_toml.run_rules(rules.table("runs")),
        progression=rules_toml.progression_rules(rules.table("progression")),
        weekly=rules_toml.weekly_rules(rules.table("weekly")),
        progress=rules_toml.progress_rules(rules.table("progress")),
        sources=rules_toml.sources(tables["sources.toml"]),
        countries=emergency_toml.countries(tables["emergency.toml"]),
    )
    for table in (screening, claims, rules):
        table.close()
    return found


def _folder(
    folder: str, tables: Mapping[str, Table], shape: Callable[[str, Table], _T]
) -> dict[str, _T]:
    """What each file of a folder holds, by the file's name."""
    return {
        PurePosixPath(name).stem: shape(PurePosixPath(name).stem, table)
        for name, table in tables.items()
        if name.startswith(f"{folder}/")
    }


def _in_order(exercises: Mapping[str, Exercise]) -> dict[str, Exercise]:
    """By phase; in it what only warms up first, then by worth, the most valuable first."""

    def place(drill: Exercise) -> tuple[int, bool, int]:
        return drill.phase.place, drill.purposes != (Purpose.WARM_UP,), -drill.worth

    return {drill.id: drill for drill in sorted(exercises.values(), key=place)}


def _misplaced(names: Iterable[str]) -> list[Fault]:
    """A fault for each file that is missing and for each that nothing would read."""
    wanted = [f"{name}.toml" for name in SINGLE_FILES]
    there = list(names)
    missing = [
        Fault(field=name, must="be among the knowledge files", got="no such file")
        for name in wanted
        if name not in there
    ]
    homes = ", ".join((EXERCISES, PROTOCOLS, NORMS))
    stray = [
        Fault(field=name, must=f"lie in one of the folders {homes}", got="another place")
        for name in there
        if name not in wanted and str(PurePosixPath(name).parent) not in homes.split(", ")
    ]
    return missing + stray


def _raise(faults: list[Fault]) -> None:
    if faults:
        lines = dict.fromkeys(str(fault) for fault in faults)
        raise KnowledgeError("\n".join(lines))
