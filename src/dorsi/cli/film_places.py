"""--annotated, --report and --save-landmarks: where to write, and that nothing is written over.

With several films each option names a folder, and the files in it are called after the films.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import click

from dorsi.cli.writing import in_the_way
from dorsi.core.errors import Fault, InputError
from dorsi.formats import landmarks_saved

_Command = TypeVar("_Command", bound=Callable[..., Any])
ANNOTATED, REPORT, LANDMARKS = "--annotated", "--report", "--save-landmarks"
OPTIONS = {
    ANNOTATED: "Write the film with what was found drawn into it (MP4).",
    REPORT: "Write a page with stills, curves and counts (HTML).",
    LANDMARKS: "Write the landmarks, to measure them again (JSON, gzipped).",
}
ENDINGS = {ANNOTATED: ".mp4", REPORT: ".html", LANDMARKS: ".json.gz"}
ELSEWHERE = "Name another place."


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where to write what was found in one film; None for what isn't wanted."""

    annotated: Path | None
    report: Path | None
    landmarks: Path | None


def writing(command: _Command) -> _Command:
    """Adds the three options, as keyword arguments annotated, report and save_landmarks."""
    for option in reversed(OPTIONS):
        path = click.Path(path_type=Path)
        command = click.option(option, metavar="FILE", type=path, help=OPTIONS[option])(command)
    return command


def reporting(command: _Command) -> _Command:
    """Adds --report alone, for recordings that are no films."""
    path, text = click.Path(path_type=Path), "Write a page with curves and counts (HTML)."
    return click.option(REPORT, metavar="FILE", type=path, help=text)(command)


def places(films: Sequence[Path], given: dict[str, Any]) -> list[Places]:
    """Takes the options out of `given`; returns the places for each film, all free.

    To be asked before any work is done. Raises InputError with everything that's in the way.
    """
    named = {one: given.pop(one.removeprefix("--").replace("-", "_"), None) for one in OPTIONS}
    found = {one: _for_each(films, one, path) for one, path in named.items() if path}
    faults = [*_faults(films, found)]
    if faults:
        raise InputError(*faults)
    return [
        Places(
            **{
                key: found[option][number] if option in found else None
                for option, key in zip(OPTIONS, ("annotated", "report", "landmarks"), strict=True)
            }
        )
        for number in range(len(films))
    ]


def _for_each(films: Sequence[Path], option: str, named: Path) -> list[Path]:
    place = named.expanduser()
    if len(films) == 1:
        return [place]
    return [place / f"{_called(film)}{ENDINGS[option]}" for film in films]


def _called(film: Path) -> str:
    """The file's name without its ending; stored landmarks have two."""
    return film.stem.removesuffix(".json") if film.suffix == ".gz" else film.stem


def _faults(films: Sequence[Path], found: dict[str, list[Path]]) -> Iterator[Fault]:
    taken = {film.resolve(): "a film to be measured" for film in films}
    for option, paths in found.items():
        for path in paths:
            got = taken.get(path.resolve()) or in_the_way(path, _mark(option))
            if got:
                must = "be a file that can be written"
                yield Fault(field=option, must=must, got=f"{path}: {got}", hint=ELSEWHERE)
            taken[path.resolve()] = "another answer's place"


def _mark(option: str) -> bytes | None:
    """How a file of our own begins, which may be replaced."""
    from dorsi.formats import watched_html  # a page is made of much; most commands need none

    return {LANDMARKS: landmarks_saved.MARK, REPORT: watched_html.MARK}.get(option)
