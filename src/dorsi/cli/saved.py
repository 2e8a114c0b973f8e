"""--save-trc, --save-mot and --save-csv: what was measured, for programs of laboratories.

Two commands share them, for stored landmarks and for films.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import click

from dorsi.cli import layout, writing
from dorsi.cli.watched import Answer, Failed
from dorsi.formats import markers_mot, markers_saved, markers_trc

_Command = TypeVar("_Command", bound=Callable[..., Any])
OPTIONS = {
    "csv": "Write the lean with its error, or why there is none, for each picture.",
    "mot": "Write both legs' angles as a motion for OpenSim.",
    "trc": "Write the points in pixels as markers for Sports2D or OpenSim.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where to write; None for what isn't wanted."""

    trc: Path | None = None
    mot: Path | None = None
    csv: Path | None = None


def saving(command: _Command) -> _Command:
    """Adds the three options, as keyword arguments save_trc, save_mot and save_csv."""
    for kind, text in OPTIONS.items():
        path = click.Path(path_type=Path, dir_okay=False)
        command = click.option(f"--save-{kind}", metavar="FILE", type=path, help=text)(command)
    return command


def places(files: Sequence[Path], given: dict[str, Any]) -> Places:
    """Takes the three options out of `given`, and checks that one film can fill them.

    To be asked before any work is done. Raises click.UsageError.
    """
    found = Places(**{kind: given.pop(f"save_{kind}", None) for kind in OPTIONS})
    wanted = [path.absolute() for path in (found.trc, found.mot, found.csv) if path]
    if wanted and len(files) > 1:
        raise click.UsageError("--save-trc, --save-mot and --save-csv take one FILE at a time.")
    if len(set(wanted)) < len(wanted):
        raise click.UsageError("--save-trc, --save-mot and --save-csv need files of their own.")
    return found


def save(places: Places, results: Sequence[Answer | Failed]) -> list[Path]:
    """Writes what is wanted of the one file, each whole or not at all; tells where.

    Replaces what Dorsi wrote there before; raises StorageError for any other file.
    """
    found = next((one for one in results if isinstance(one, Answer)), None)
    if found is None:
        return []
    recording, report, roll_deg = found.recording, found.report, found.setting.roll_deg
    written = []
    if places.trc:
        data = markers_trc.write_trc(markers_saved.as_markers(recording), name=places.trc.name)
        written.append(writing.replace(places.trc, data, mark=markers_trc.MARK))
    if places.mot:
        motion = markers_saved.as_motion(recording, report, roll_deg=roll_deg)
        data = markers_mot.write_mot(motion, name=places.mot.name)
        written.append(writing.replace(places.mot, data, mark=markers_mot.MARK))
    if places.csv:
        data = markers_saved.series_csv(recording, report)
        written.append(writing.replace(places.csv, data, mark=markers_saved.MARK))
    return written


def say(written: Sequence[Path], *, as_json: bool) -> None:
    """To a person, where the files are."""
    if written and not as_json:
        layout.show([f"Written: {path}" for path in written])
