"""What a camera recorded, answered: `dorsi measure landmarks` and `dorsi measure video` share it.

A recording in which nothing can be seen at all is an error, not an empty answer; one bad file
among several doesn't take the others with it.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from math import isfinite
from typing import Any, TypeVar

import click

import dorsi
from dorsi.cli import figures, layout
from dorsi.cli.options import print_json
from dorsi.core.errors import Fault, InputError
from dorsi.core.measurement import Side
from dorsi.formats import watched_json
from dorsi.measure import protocols, report, says
from dorsi.measure.frames import SIDES, Recording
from dorsi.measure.protocols import Occasion, Refused, Taken
from dorsi.measure.report import Report
from dorsi.measure.watch import Setting

RETEST_ERROR = 2.2  # heel raises, as in knowledge/protocols/heel_raise_endurance.toml
RETEST_DEG = 1.7  # the lunge test on another day, as in knowledge/protocols/knee_to_wall_phone.toml
ROLL_MOST_DEG = 45.0
_Command = TypeVar("_Command", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What was done in front of the camera. `side` None: the leg that the film shows best."""

    protocol: str = "watch"
    side: Side | None = None
    roll_deg: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One recording measured. `keys` is the promise of the JSON; `side` None where none is seen."""

    file: str
    recording: Recording
    setting: Setting
    report: Report
    side: Side | None
    result: Taken | Refused | None
    keys: dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed:
    """One file that could not be measured, and why."""

    file: str
    error: InputError


def asking(command: _Command) -> _Command:
    """Adds --protocol, --side and --roll to a command, as `protocol`, `side` and `roll_deg`."""
    protocol = click.option(
        "--protocol", type=click.Choice(watched_json.PROTOCOLS), default="watch",
        show_default=True, help="What was done; watch tells all it sees.",
    )  # fmt: skip
    side = click.option(
        "--side", type=click.Choice([side.value for side in Side]),
        help="The leg to measure; the one seen best when not given.",
    )  # fmt: skip
    roll = click.option(
        "--roll", "roll_deg", type=float, metavar="DEG",
        help="How far the camera was turned clockwise, seen from behind it.",
    )  # fmt: skip
    return protocol(side(roll(command)))


def asked(protocol: str, side: str | None, roll_deg: float | None) -> Asked:
    """The options as they came. Raises InputError for a roll that no camera on its feet has."""
    if roll_deg is not None and not (isfinite(roll_deg) and abs(roll_deg) <= ROLL_MOST_DEG):
        hint = "It is 0 where the camera stood level."
        must = f"be {-ROLL_MOST_DEG:.0f} to {ROLL_MOST_DEG:.0f} degrees"
        raise InputError(Fault(field="--roll", must=must, got=f"{roll_deg:g}", hint=hint))
    return Asked(protocol=protocol, side=Side(side) if side else None, roll_deg=roll_deg)


def answered(recording: Recording, wanted: Asked, *, file: str) -> Answer:
    """Everything about one recording. Raises InputError where nothing in it can be seen."""
    setting = Setting(picture=recording.picture, roll_deg=wanted.roll_deg)
    found = report.report(recording, setting)
    _check_something_seen(recording, found, file)
    side = wanted.side or watched_json.shown_side(found, wanted.protocol)
    model = recording.picture.model
    result = _tested(found, wanted.protocol, side, model)
    keys = watched_json.camera(
        found, model=model, protocol=wanted.protocol, side=side, result=result
    )
    return Answer(
        file=file, recording=recording, setting=setting, report=found, side=side, result=result,
        keys=keys,
    )  # fmt: skip


def _check_something_seen(recording: Recording, found: Report, file: str) -> None:
    reason = watched_json.unseen(found, [frame.at_s for frame in recording.frames])
    if reason is None:
        return
    told = says.refused(reason)
    got, must = told[0].lower() + told[1:], "show a body that can be followed"
    raise InputError(Fault(field=file, must=must, got=got, hint=says.mended(reason)))


def _tested(found: Report, protocol: str, side: Side | None, model: str) -> Taken | Refused | None:
    """The number of the test asked for, or why there is none; None where no test was."""
    occasion = Occasion(
        id="", side=side or SIDES[0], taken_at=datetime.now(UTC),
        protocol=f"{protocol.replace('-', '_')}_camera", model=model, version=dorsi.__version__,
    )  # fmt: skip
    if protocol == "knee-to-wall":
        return protocols.knee_to_wall(found, occasion)
    if protocol == "heel-raise":
        return protocols.heel_raises(found, occasion, retest_error=RETEST_ERROR)
    return None


def tell(results: Sequence[Answer | Failed], *, as_json: bool) -> None:
    """Prints what was found, one object or page for each file, in their order.

    Raises InputError at the end with every fault; where no file could be measured at once.
    """
    answers = [one for one in results if isinstance(one, Answer)]
    if answers and as_json:
        several = [{"file": one.file, **one.keys} for one in answers]
        print_json(several if len(results) > 1 else answers[0].keys)
    elif answers:
        layout.show(*(block for one in answers for block in _page(one, many=len(results) > 1)))
    failed = [one for one in results if isinstance(one, Failed)]
    if failed:
        raise InputError(*(fault for one in failed for fault in _named(one, len(results) > 1)))


def _named(failed: Failed, many: bool) -> Iterator[Fault]:
    """The faults; of several files, with the name of the one they are in."""
    for fault in failed.error.faults:
        known = failed.file in (fault.field, str(fault.got))
        named = fault.field if known or not many else f"{failed.file} ({fault.field})"
        yield Fault(field=named, must=fault.must, got=fault.got, hint=fault.hint)


def _page(answer: Answer, *, many: bool) -> Iterator[str | list[str]]:
    seen = f"{answer.report.seconds:.1f} s seen"
    yield layout.title(f"{answer.file}: {seen}" if many else seen)
    yield layout.labelled_lines([*_counts(answer.keys)])
    yield [*_numbers(answer.keys)]
    yield layout.table([*_refusals(answer)], right="r")


def _counts(keys: dict[str, Any]) -> Iterator[tuple[str, str]]:
    kinds = [one["kind"] for one in keys["repetitions"]]
    counted = [says.counted(kind, kinds.count(kind)) for kind in dict.fromkeys(kinds)]
    yield "Counted", ", ".join(counted) or "nothing"
    yield from (("Held", _span(one)) for one in keys["holds"])
    yield from (("Heel came up", _span(one)) for one in keys["heel_lifts"])


def _numbers(keys: dict[str, Any]) -> Iterator[str]:
    """The angle and the test's number, each with its error, or why there is none."""
    angle, taken = keys["angle"], keys["taken"]
    if angle:
        leg = f"{keys['side']} shin" if keys["side"] else "shin"
        error = f"give or take {figures.ERROR_95 * angle['error_deg']:.1f}"
        yield f"The {leg} to the vertical: {angle['degrees']:.1f}°, {error}."
    if taken and taken["unit"] == "deg":
        yield change(taken["standard_error"])
    if taken and taken["unit"] == "deg":
        yield f"The test's tries: {', '.join(f'{one:.1f}°' for one in taken['tries'])}."
    if taken and taken["unit"] == "repetitions":
        error = f"give or take {round(figures.ERROR_95 * taken['standard_error'])}"
        yield f"The test: {taken['value']:.0f} raises, {error}."
    if keys["not_taken"]:
        yield says.not_taken(keys["not_taken"])


def change(error_deg: float) -> str:
    """What a second test must differ by: no test is surer than the runner is from day to day."""
    least_deg = protocols.change_least(max(error_deg, RETEST_DEG))
    return f"A test on another day must differ by {least_deg:.1f}° before it shows a change."


REFUSED = {"angle": "no angle", "count": "no count", "all": "nothing"}


def _refusals(answer: Answer) -> list[tuple[str, str, str]]:
    """For how long something is refused, and why; when exactly stands in the JSON."""
    lasted_s: dict[tuple[str, str], float] = {}
    frame_s = 1 / answer.recording.rate_hz
    for one in watched_json.refusals(answer.report, answer.keys["protocol"]):
        key = one.what, one.reason.value
        lasted_s[key] = lasted_s.get(key, 0.0) + one.to_s - one.from_s + frame_s
    ranked = sorted(lasted_s.items(), key=lambda item: -item[1])
    return [
        (f"{seconds:.1f} s", REFUSED[what], f"{says.refused(reason)}.")
        for (what, reason), seconds in ranked
    ]


def _span(one: dict[str, float]) -> str:
    return f"{one['from_s']:.1f} to {one['to_s']:.1f} s"
