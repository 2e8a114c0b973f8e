"""`dorsi measure landmarks` and `dorsi measure phone`: recordings made elsewhere, measured here.

Nothing is stored: a recording may be anybody's. The diary takes its numbers by `dorsi measure`.
"""

import zlib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

import dorsi
from dorsi.cli import figures, layout
from dorsi.cli.options import as_json, print_json
from dorsi.core.errors import Fault, InputError
from dorsi.core.measurement import Side
from dorsi.formats import (
    landmarks_json,
    markers_film,
    markers_trc,
    phone_csv,
    watched_json,
)
from dorsi.measure import protocols, report
from dorsi.measure.frames import Recording
from dorsi.measure.inclinometer import Axis
from dorsi.measure.protocols import Occasion, Refused, Taken
from dorsi.measure.report import Report
from dorsi.measure.still_readings import readings
from dorsi.measure.watch import Setting

LARGEST_BYTES = 200_000_000
GZIP = b"\x1f\x8b"
PROTOCOLS = ("watch", "knee-to-wall", "heel-raise", "lunge", "squat")
RETEST_ERROR = 2.2  # heel raises, as in knowledge/protocols/heel_raise_endurance.toml
WORDS = {
    "heel_raise": "Heel raises", "knee_to_wall": "Knee-to-wall", "lunge": "Lunges",
    "squat": "Squats",
}  # fmt: skip
REASONS = {
    "nobody": "nobody was seen", "person_changed": "another person came",
    "feet_not_seen": "the feet were out of the picture",
    "hips_not_seen": "the hips were out of the picture",
    "upper_body_not_seen": "head or trunk were out of the picture",
    "too_small": "the body was too small in the picture",
    "not_side_on": "the camera did not look from the side",
    "too_slow": "there were too few pictures a second", "settling": "the picture was settling",
    "moved": "the phone moved", "no_gravity": "the file has no gravity in it",
    "too_short": "it was too short",
    "no_angle": "No angle: the camera must see the leg from the side.",
    "never_still": "No number: hold the end of each try for two seconds.",
    "heel_lifted": "No number: the heel came up in every try.",
    "too_few_tries": "No number: it takes three tries, each held still.",
    "no_raises": "No number: no heel raise was seen.",
    "out_of_range": "No number: a shin doesn't lean that far. Was the phone lying down?",
}  # fmt: skip


@click.command("landmarks")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--protocol", type=click.Choice(PROTOCOLS), default="watch", show_default=True,
              help="What was done; watch tells all it sees.")  # fmt: skip
@click.option(
    "--side", type=click.Choice([side.value for side in Side]), help="The leg to measure."
)
@click.option("--rate", "rate_hz", type=float, help="Pictures a second, where FILE knows none.")
@as_json
def landmarks(
    file: Path, protocol: str, side: str | None, rate_hz: float | None, as_json: bool
) -> None:
    """Counts and angles from stored landmarks.

    FILE holds landmarks as Dorsi stores them, keypoints of OpenPose or AlphaPose, or markers
    (TRC); it may be gzipped. Nothing is added to your diary.
    """
    recording = _recording(file, rate_hz)
    found = report.report(recording, Setting(picture=recording.picture))
    model = recording.picture.model
    result = _tested(found, protocol, _side(protocol, side), model)
    answer = watched_json.camera(found, model=model, protocol=protocol, side=side, result=result)
    if as_json:
        print_json(answer)
        return
    layout.show(layout.title(f"{found.seconds:.1f} s seen"), [*_counts(found)], [*_ends(answer)])


@click.command("phone")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--side", type=click.Choice([side.value for side in Side]), help="The leg it lay on.")
@click.option("--across", is_flag=True, help="The phone's short side lay along the shin.")
@as_json
def phone(file: Path, side: str | None, across: bool, as_json: bool) -> None:
    """The shin's lean from a phone's recorded motion.

    FILE is a table of time and acceleration with gravity, from phyphox, Sensor Logger or the
    like. Nothing is added to your diary.
    """
    samples = phone_csv.read(_bytes(file)).samples
    found = readings(samples, Axis.SHORT if across else Axis.LONG)
    result = protocols.shin_by_phone(
        found.held, _occasion(side or Side.LEFT, "shin_by_phone", "none")
    )
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


def _recording(file: Path, rate_hz: float | None) -> Recording:
    data = _bytes(file)
    if data[:40].lower().startswith(b"pathfiletype"):
        return markers_film.filmed(markers_trc.read_trc(data))
    return landmarks_json.read(data, rate_hz=rate_hz)


def _bytes(file: Path) -> bytes:
    """The file's bytes, unpacked where gzipped, never more than LARGEST_BYTES."""
    try:
        with file.open("rb") as opened:
            data = opened.read(LARGEST_BYTES + 1)
    except OSError as trouble:
        raise _fault("be a file that can be read", f"{file}: {trouble.strerror}") from None
    if data.startswith(GZIP):
        unpacking = zlib.decompressobj(wbits=31)
        try:
            data = unpacking.decompress(data, LARGEST_BYTES + 1)
        except zlib.error:
            raise _fault("unpack", "a damaged gzip file") from None
        if not unpacking.eof and len(data) <= LARGEST_BYTES:
            raise _fault("be whole", "a gzip file that was cut off")
    if len(data) > LARGEST_BYTES:
        raise _fault("be smaller than 200 MB", "more")
    return data


def _fault(must: str, got: str) -> InputError:
    return InputError(Fault(field="FILE", must=must, got=got, hint="Name one recording."))


def _side(protocol: str, side: str | None) -> Side | None:
    if side is None and protocol in ("knee-to-wall", "heel-raise"):
        raise click.UsageError(f"--protocol {protocol} needs --side left or --side right.")
    return Side(side) if side else None


def _tested(found: Report, protocol: str, side: Side | None, model: str) -> Taken | Refused | None:
    if side is None:
        return None
    if protocol == "knee-to-wall":
        return protocols.knee_to_wall(found, _occasion(side, "knee_to_wall_camera", model))
    if protocol == "heel-raise":
        occasion = _occasion(side, "heel_raise_camera", model)
        return protocols.heel_raises(found, occasion, retest_error=RETEST_ERROR)
    return None


def _occasion(side: str, protocol: str, model: str) -> Occasion:
    return Occasion(
        id="", side=Side(side), taken_at=datetime.now(UTC), protocol=protocol, model=model,
        version=dorsi.__version__,
    )  # fmt: skip


def _counts(found: Report) -> Iterator[str]:
    kinds = [one.kind.value for one in found.repetitions]
    rows = [(word, str(kinds.count(kind))) for kind, word in WORDS.items() if kind in kinds]
    rows += [("Held", f"{one.from_s:.1f} to {one.to_s:.1f} s") for one in found.holds]
    rows += [("Heel came up", f"{one.from_s:.1f} to {one.to_s:.1f} s") for one in found.heel_lifts]
    yield from layout.labelled_lines(rows or [("Counted", "nothing")])


def _ends(answer: dict[str, Any]) -> Iterator[str]:
    """The angle with its error, or why there is none."""
    angle = answer["angle"]
    if angle and not answer["not_taken"]:
        error = f"give or take {figures.ERROR_95 * angle['error_deg']:.1f}"
        yield f"Shin to the vertical: {angle['degrees']:.1f}°, {error}."
    if answer["taken"] and answer["taken"]["unit"] == "repetitions":
        error = round(figures.ERROR_95 * answer["taken"]["standard_error"])
        yield f"The test: {answer['taken']['value']:.0f} raises, give or take {error}."
    if answer["not_taken"]:
        yield REASONS[answer["not_taken"]]
    for one in answer["refused"]:
        what = "No angle" if one["what"] == "angle" else "Nothing counted"
        yield f"{one['from_s']:.1f} to {one['to_s']:.1f} s: {what}; {REASONS[one['reason']]}."
