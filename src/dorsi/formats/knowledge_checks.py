"""What must hold between the knowledge files: sources, equipment, protocols, questions."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from dorsi.core.catalogue import Catalogue, Demand, Source
from dorsi.core.catalogue.names import did_you_mean
from dorsi.core.errors import Fault
from dorsi.formats.toml_table import is_figure

SOURCES = "sources.toml"
NOT_READ_BY_US = ("second_hand", "recalled")

Files = Mapping[str, Mapping[str, Any]]
Spot = tuple[str, str, Mapping[str, Any]]  # file, place, table


def faults(files: Files, catalogue: Catalogue) -> list[Fault]:
    """Everything wrong between the files."""
    spots = [spot for name in files for spot in _spots(name, "", files[name])]
    return [
        *_figures_without_source(spots),
        *_sources_unknown(spots, catalogue.sources),
        *_sources_unused(spots, catalogue.sources),
        *_status_missing(spots, catalogue.sources),
        *_things_unknown(catalogue),
        *_norms_without_protocol(catalogue),
        *_twice("screening.toml", (each.id for each in catalogue.questions)),
        *_twice("claims.toml", (each.id for each in (*catalogue.claims, *catalogue.beyond))),
        *_demands_nobody_makes(catalogue),
    ]


def _spots(name: str, place: str, table: Mapping[str, Any]) -> Iterator[Spot]:
    """Every table of a file, with its place."""
    yield name, place, table
    for key, value in table.items():
        path = f"{place}.{key}" if place else key
        if isinstance(value, dict):
            yield from _spots(name, path, value)
        elif isinstance(value, list):
            for number, each in enumerate(value, 1):
                if isinstance(each, dict):
                    yield from _spots(name, f"{path}[{number}]", each)


def _figures_without_source(spots: Iterable[Spot]) -> Iterator[Fault]:
    for name, place, table in spots:
        figures = [key for key, value in table.items() if _holds_figure(value)]
        if figures and not _named(table):
            yield Fault(
                field=f"{name}: {place or figures[0]}",
                must="have a source, because it holds a figure",
                got=", ".join(figures),
                hint=f"Name a key of {SOURCES}; Dorsi's own choice is dorsi.",
            )


def _holds_figure(value: object) -> bool:
    return is_figure(value) or (isinstance(value, list) and any(map(is_figure, value)))


def _named(table: Mapping[str, Any]) -> list[str]:
    """The source keys a table names."""
    several = table.get("sources", [])
    one = [table["source"]] if "source" in table else []
    return [key for key in (*one, *(several if isinstance(several, list) else [])) if key]


def _sources_unknown(spots: Iterable[Spot], known: Mapping[str, Source]) -> Iterator[Fault]:
    for name, place, table in spots:
        origins = table.get("from", []) if name == SOURCES else []
        for key in (*_named(table), *origins):
            if key not in known:
                hint = did_you_mean(str(key), known) or f"Add it to {SOURCES}."
                yield Fault(
                    field=f"{name}: {place}.source" if place else f"{name}: source",
                    must=f"be a key of {SOURCES}",
                    got=key,
                    hint=hint,
                )


def _sources_unused(spots: Iterable[Spot], known: Mapping[str, Source]) -> Iterator[Fault]:
    used = {key for _, _, table in spots for key in (*_named(table), *table.get("from", []))}
    for key in known:
        if key not in used:
            yield Fault(
                field=f"{SOURCES}: {key}",
                must="be named by at least one figure or text",
                got="nothing that names it",
                hint="Use it or take it out.",
            )


def _status_missing(spots: Iterable[Spot], known: Mapping[str, Source]) -> Iterator[Fault]:
    for name, place, table in spots:
        source = known.get(str(table.get("source")))
        if source and source.status in NOT_READ_BY_US and table.get("status") != "unverified":
            yield Fault(
                field=f"{name}: {place}.status",
                must=f"be unverified, because {source.key} is {source.status}",
                got=table.get("status", "nothing"),
                hint='Add status = "unverified".',
            )


def _things_unknown(catalogue: Catalogue) -> Iterator[Fault]:
    for drill in catalogue.exercises.values():
        for level in drill.levels:
            for thing in sorted(level.equipment - catalogue.equipment.keys()):
                yield Fault(
                    field=f"exercises/{drill.id}.toml: levels {level.id}.equipment",
                    must=f"be of equipment.toml ({', '.join(sorted(catalogue.equipment))})",
                    got=thing,
                )


def _norms_without_protocol(catalogue: Catalogue) -> Iterator[Fault]:
    for key, norms in catalogue.norms.items():
        if norms.protocol != key or key not in catalogue.protocols:
            yield Fault(
                field=f"norms/{key}.toml: protocol",
                must="be the protocol its file is named after",
                got=norms.protocol,
            )


def _twice(name: str, ids: Iterable[str]) -> Iterator[Fault]:
    seen: set[str] = set()
    for each in ids:
        if each in seen:
            yield Fault(field=f"{name}: id", must="be used once", got=each)
        seen.add(each)


def _demands_nobody_makes(catalogue: Catalogue) -> Iterator[Fault]:
    """A demand of no level would be switched off without effect."""
    made = {
        demand
        for drill in catalogue.exercises.values()
        for level in drill.levels
        for demand in level.demands
    }
    for demand in set(Demand) - made - {Demand.RUNNING}:
        yield Fault(
            field="exercises",
            must="make every demand on some level",
            got=f"none with {demand.value}",
        )
