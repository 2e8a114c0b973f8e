"""`dorsi measure landmarks` and `dorsi measure phone`: recordings made elsewhere, measured here.

Nothing is stored: a recording may be anybody's. The diary takes its numbers by `dorsi measure`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

import dorsi
from dorsi.cli import figures, film_places, layout, reading, saved, watched
from dorsi.cli.options import as_json, print_json
from dorsi.cli.watched import Answer, Asked, Failed
from dorsi.core.errors import Fault, InputError
from dorsi.core.measurement import Side
from dorsi.formats import (
    landmarks_json,
    markers_film,
    markers_trc,
    phone_csv,
    phone_zip,
    watched_json,
)
from dorsi.lab import markers_c3d
from dorsi.measure import protocols, says
from dorsi.measure.frames import Recording
from dorsi.measure.inclinometer import SLOWEST_HZ, STILL_S, Axis, Reason
from dorsi.measure.markers import Markers
from dorsi.measure.protocols import Occasion
from dorsi.measure.still_readings import Readings, readings


@click.command("landmarks")
@click.argument("files", metavar="FILE...", nargs=-1, required=True,
                type=click.Path(path_type=Path))  # fmt: skip
@watched.asking
@click.option("--rate", "rate_hz", type=float, metavar="HZ",
              help="Pictures a second, where FILE knows none.")  # fmt: skip
@film_places.reporting
@saved.saving
@as_json
def landmarks(
    files: tuple[Path, ...],
    protocol: str,
    side: str | None,
    roll_deg: float | None,
    rate_hz: float | None,
    as_json: bool,
    **given: Path | None,
) -> None:
    """Counts and angles from stored landmarks.

    FILE holds landmarks as Dorsi stores them, keypoints of OpenPose or AlphaPose (or is the
    folder of their frames), or markers (TRC, C3D); it may be gzipped. Nothing is added to your
    diary.
    """
    reports = film_places.places(files, given)
    places = saved.places(files, given)
    wanted = watched.asked(protocol, side, roll_deg)
    results = [_answered(file, wanted, rate_hz) for file in files]
    written = saved.save(places, results, _own(files, results) if places.markers else ())
    if any(place.report for place in reports):
        from dorsi.cli import pages  # made of much that other answers don't need

        written += pages.save(reports, results)
    watched.tell(results, as_json=as_json)
    saved.say(written, as_json=as_json)


def _answered(file: Path, wanted: Asked, rate_hz: float | None) -> Answer | Failed:
    try:
        recording = _recording(file, rate_hz, wanted.side)
        if recording.picture.model == markers_film.SPACE and wanted.roll_deg is None:
            wanted = replace(wanted, roll_deg=0.0)  # a laboratory knows where up is
        return watched.answered(recording, wanted, file=str(file))
    except InputError as error:
        return Failed(file=str(file), error=error)


@click.command("phone")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--side", type=click.Choice([side.value for side in Side]), help="The leg it lay on.")
@click.option("--across", is_flag=True, help="The phone's short side lay along the shin.")
@as_json
def phone(file: Path, side: str | None, across: bool, as_json: bool) -> None:
    """The shin's lean from a phone's recorded motion.

    FILE is a table of time and acceleration with gravity, from phyphox, Sensor Logger or the
    like, or the archive they export. Nothing is added to your diary.
    """
    data = reading.read(file)
    read = phone_zip.read if data.startswith(phone_zip.MARK) else phone_csv.read
    found = readings(read(data).samples, Axis.SHORT if across else Axis.LONG)
    _check_measurable(found)
    occasion = Occasion(
        id="", side=Side(side or Side.LEFT), taken_at=datetime.now(UTC), protocol="shin_by_phone",
        model="none", version=dorsi.__version__,
    )  # fmt: skip
    result = protocols.shin_by_phone(found.held, occasion)
    answer = watched_json.phone(found, side=side, result=result)
    if as_json:
        print_json(answer)
        return
    rows = [
        (
            f"{one.from_s:.1f} s",
            f"{one.lean_deg:.1f}°, give or take {figures.ERROR_95 * one.error_deg:.1f}",
        )
        for one in found.held
    ]
    layout.show(
        layout.title(f"{found.seconds:.1f} s of motion, {found.rate_hz:.0f} samples a second"),
        layout.table(rows),
        [*_ends(answer)],
    )


def _check_measurable(found: Readings) -> None:
    """A file that is unfit as a whole is an error and no empty answer."""
    must_and_got = {
        Reason.TOO_SHORT: (f"last at least {STILL_S:.0f} s", f"{found.seconds:.1f} s"),
        Reason.TOO_SLOW: (
            f"have at least {SLOWEST_HZ:.0f} samples a second", f"{found.rate_hz:.1f}"
        ),
        Reason.NO_GRAVITY: ("hold acceleration with gravity", "values near zero"),
    }  # fmt: skip
    for one in found.refused:
        if one.reason in must_and_got:
            must, got = must_and_got[one.reason]
            hint = "Record it once more."
            raise InputError(Fault(field="phone file", must=must, got=got, hint=hint))


def _recording(file: Path, rate_hz: float | None, side: Side | None) -> Recording:
    """What the file holds, whichever kind it is. `side`: where a camera of markers stands."""
    data = reading.read(file)
    markers = _markers(data)
    if markers:
        return markers_film.filmed(markers, side=side or Side.RIGHT)
    if b"\nendheader" in data[:4096]:
        hint = f"It may hold angles: dorsi measure motion {file}"
        raise InputError(Fault(field="FILE", must="hold points", got="a motion", hint=hint))
    return landmarks_json.read(data, rate_hz=rate_hz)


def _own(files: Sequence[Path], results: Sequence[Answer | Failed]) -> list[Markers | None]:
    """The markers that the measured files hold, read once more to be written elsewhere."""
    return [
        _markers(reading.read(file)) if isinstance(one, Answer) else None
        for file, one in zip(files, results, strict=True)
    ]


def _markers(data: bytes) -> Markers | None:
    if data[:40].lower().startswith(b"pathfiletype"):
        return markers_trc.read_trc(data)
    return markers_c3d.read_c3d(data) if markers_c3d.is_c3d(data) else None


def _ends(answer: dict[str, Any]) -> Iterator[str]:
    """The lean with its error, or why there is none."""
    angle = answer["angle"]
    if angle and not answer["not_taken"]:
        error = f"give or take {figures.ERROR_95 * angle['error_deg']:.1f}"
        yield f"Shin to the vertical: {angle['degrees']:.1f}°, {error}."
        yield watched.change(angle["error_deg"])
    if answer["not_taken"]:
        yield says.not_taken(answer["not_taken"])
    moved_s = sum(one["to_s"] - one["from_s"] for one in answer["refused"])
    if moved_s:
        yield f"No angle for {moved_s:.1f} s: the phone moved."
