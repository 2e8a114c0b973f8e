"""`dorsi measure motion`: ankle angles that another program measured, in its own file."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from dorsi.cli import layout, reading
from dorsi.cli.options import as_json, print_json
from dorsi.core.errors import Fault, InputError
from dorsi.core.measurement import Side
from dorsi.formats.markers_mot import Motion, read_mot
from dorsi.measure import motions
from dorsi.measure.motions import Reach

# ankle_angle_r of OpenSim, also within a path (.../ankle_angle_r/value), and Sports2D's.
NAMES = re.compile(r"(?:.*/)?ankle_angle_([rl])(?:/value)?|(right|left) ankle", re.I)
SIDES = {"r": Side.RIGHT, "l": Side.LEFT, "right": Side.RIGHT, "left": Side.LEFT}


@click.command("motion")
@click.argument("file", type=click.Path(path_type=Path))
@as_json
def motion(file: Path, as_json: bool) -> None:
    """The ankles' range in a motion of OpenSim, Pose2Sim or Sports2D.

    FILE is a MOT or STO; it may be gzipped. The angles are those of the program that made it,
    and only that program knows their error. Nothing is added to your diary.
    """
    read = read_mot(reading.read(file))
    answer = _answer(read)
    if as_json:
        print_json(answer)
        return
    seen = f"{answer['seconds']:.1f} s of motion, {answer['rate_hz']:.0f} rows a second"
    layout.show(
        layout.title(seen),
        layout.labelled_lines([*_rows(answer)]),
        "As that program measured it. The shin's lean is another angle: compare each with its "
        "own kind only.",
    )


def _answer(read: Motion) -> dict[str, Any]:
    """Raises InputError where the file has no ankle in it."""
    ankles = [
        _ankle(SIDES[next(filter(None, found.groups())).lower()], name, reach)
        for name in read.columns
        if (found := NAMES.fullmatch(name))
        and (reach := motions.reach(read.times_s, read.angle_deg(name)))
    ]
    if not ankles:
        must, hint = "have a column of an ankle", "Names are ankle_angle_r and ankle_angle_l."
        raise InputError(Fault(field="MOT file", must=must, got="none", hint=hint))
    seconds = read.times_s[-1] - read.times_s[0]
    return {
        "instrument": "motion",
        "seconds": round(seconds, 2),
        "rate_hz": round((len(read.times_s) - 1) / seconds, 1),
        "ankles": ankles,
    }


def _ankle(side: Side, name: str, reach: Reach) -> dict[str, Any]:
    held = reach.held and {
        "from_s": round(reach.held.from_s, 2),
        "to_s": round(reach.held.to_s, 2),
        "degrees": round(reach.held.degrees, 1),
    }
    return {
        "side": side.value,
        "column": name,
        "least_deg": round(reach.least_deg, 1),
        "most_deg": round(reach.most_deg, 1),
        "held": held,
        "gaps": reach.gaps,
    }


def _rows(answer: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for one in answer["ankles"]:
        went = f"from {one['least_deg']:.1f}° to {one['most_deg']:.1f}°"
        held = one["held"]
        kept = (
            f"{held['degrees']:.1f}° held for a second at {held['from_s']:.1f} s"
            if held
            else ("never still for a second")
        )
        gaps = f"; {one['gaps']} rows without a number" if one["gaps"] else ""
        yield f"{one['side'].capitalize()} ankle", f"{kept}; {went}{gaps}"
