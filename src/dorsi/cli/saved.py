"""--save-trc, --save-mot and --save-csv: what was measured, for programs of laboratories.

Two commands share them, for stored landmarks and for films. With several files each option
names a folder, and the files in it are called after them.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import click

from dorsi.cli import layout, writing
from dorsi.cli.watched import Answer, Failed
from dorsi.core.errors import Fault, InputError
from dorsi.formats import markers_film, markers_mot, markers_saved, markers_trc
from dorsi.measure.markers import Markers

_Command = TypeVar("_Command", bound=Callable[..., Any])
TRC, MOT, CSV = "--save-trc", "--save-mot", "--save-csv"
OPTIONS = {
    TRC: "Write the points as markers, for Sports2D, Pose2Sim or OpenSim.",
    MOT: "Write both legs' angles as a motion, for OpenSim.",
    CSV: "Write the lean with its error, or why there is none, for each picture.",
}
# Sports2D takes pixels from files with _px in their name.
ENDINGS = {TRC: "_px.trc", MOT: ".mot", CSV: ".csv"}
MARKS = {TRC: markers_trc.MARK, MOT: markers_mot.MARK, CSV: markers_saved.MARK}


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where to write of each file what is wanted."""

    of: tuple[dict[str, Path], ...]

    @property
    def markers(self) -> bool:
        """Markers are wanted."""
        return any(TRC in one for one in self.of)


def saving(command: _Command) -> _Command:
    """Adds the three options, as keyword arguments save_trc, save_mot and save_csv."""
    for option, text in reversed(OPTIONS.items()):
        path = click.Path(path_type=Path)
        command = click.option(option, metavar="FILE", type=path, help=text)(command)
    return command


def places(files: Sequence[Path], given: dict[str, Any]) -> Places:
    """Takes the three options out of `given`, and checks that they can be written.

    To be asked before any work is done. Raises InputError with everything that is in the way.
    """
    named = {one: given.pop(one[2:].replace("-", "_"), None) for one in OPTIONS}
    found = Places(
        of=tuple(
            {
                option: _place(file, option, path, len(files))
                for option, path in named.items()
                if path
            }
            for file in files
        )
    )
    faults = [*_faults(files, found)]
    if faults:
        raise InputError(*faults)
    return found


def _place(file: Path, option: str, named: Path, count: int) -> Path:
    named = named.expanduser()
    return named if count == 1 else named / f"{file.name.partition('.')[0]}{ENDINGS[option]}"


def _faults(files: Sequence[Path], found: Places) -> Iterator[Fault]:
    taken = {file.absolute(): "a file to be measured" for file in files}
    for places in found.of:
        for option, path in places.items():
            got = taken.get(path.absolute()) or writing.in_the_way(path, MARKS[option])
            if got:
                must = "be a file that can be written"
                hint = "Name another place."
                yield Fault(field=option, must=must, got=f"{path}: {got}", hint=hint)
            taken[path.absolute()] = "another answer's place"


def save(
    places: Places, results: Sequence[Answer | Failed], own: Sequence[Markers | None] = ()
) -> list[Path]:
    """Writes what is wanted of each file that was measured, whole or not at all; tells where.

    `own` are the files' own markers, where they hold some: in space they are written instead of
    their picture. Replaces what Dorsi wrote there before; raises StorageError for other files.
    """
    own = own or [None] * len(results)
    return [
        writing.replace(path, _data(option, path, one, markers), mark=MARKS[option])
        for one, wanted, markers in zip(results, places.of, own, strict=True)
        if isinstance(one, Answer)
        for option, path in wanted.items()
    ]


def _data(option: str, path: Path, answer: Answer, own: Markers | None) -> bytes:
    if option == CSV:
        return markers_saved.series_csv(answer.recording, answer.report)
    if option == MOT:
        roll_deg = answer.setting.roll_deg
        motion = markers_saved.as_motion(answer.recording, answer.report, roll_deg=roll_deg)
        return markers_mot.write_mot(motion, name=path.name)
    if own is not None and markers_film.in_space(own):
        return markers_trc.write_trc(markers_saved.in_metres(own), name=path.name)
    return markers_trc.write_trc(markers_saved.as_markers(answer.recording), name=path.name)


def say(written: Sequence[Path], *, as_json: bool) -> None:
    """To a person, where the files are."""
    if written and not as_json:
        layout.show([f"Written: {path}" for path in written])
