"""What a camera or a phone read, checked before it is kept.

It comes over the network from a page, so it is looked at as anything entered is.
"""

from collections.abc import Iterator
from datetime import datetime
from math import isfinite

from dorsi.core.catalogue import Protocol
from dorsi.core.errors import Fault
from dorsi.core.measurement import (
    ByInstrument,
    Instrument,
    Limit,
    Measurement,
    Quality,
    Side,
)
from dorsi.core.saying import Saying, say
from dorsi.measure import entered

ERROR_MOST = 30.0  # [the test's unit]; whoever errs more has measured nothing
NAME_LONGEST = 64
RATE_HZ_MOST = 1000.0
COUNTED_MOST = 10_000
TEMPO_S_MOST = 600.0


READS = {"camera": Instrument.CAMERA, "count": Instrument.CAMERA, "phone_level": Instrument.PHONE}
"""What may read a test by itself, by the protocol's own instrument."""


def faults(side: Side, read: ByInstrument, protocol: Protocol) -> Iterator[Fault]:
    """What is wrong with how it was read; not with the tries, which the test judges."""
    own = READS.get(protocol.instrument)
    if own is not read.instrument:
        must = say("be read by {instrument}", instrument=own.value) if own else say("be typed")
        yield _fault(side, must, read.instrument.value)
    if not (isfinite(read.error) and 0 <= read.error <= ERROR_MOST):
        must = say("have an error from 0 to {most}", most=round(ERROR_MOST))
        yield _fault(side, must, read.error)
    made = read.made_by
    names = {"engine": made.engine, "model": made.model, "version": made.version}
    wrong = [name for name, said in names.items() if not 0 < len(said) <= NAME_LONGEST]
    if wrong:
        must = say("name {names} in 1 to {most} letters", names=", ".join(wrong), most=NAME_LONGEST)
        yield _fault(side, must, "".join(names[name] for name in wrong) or say("nothing"))
    if made.site is not None and not 0 < len(made.site) <= NAME_LONGEST:
        must = say("name the place on the leg in 1 to {most} letters", most=NAME_LONGEST)
        yield _fault(side, must, made.site or say("nothing"))
    yield from _quality_faults(side, made.quality)


def measurement(
    id: str,
    side: Side,
    tries: tuple[float, ...],
    taken_at: datetime,
    protocol: Protocol,
    read: ByInstrument,
    limit: Limit | None = None,
) -> Measurement:
    """The tries as a measurement that says what read them. Raises as `entered.measurement`."""
    return entered.measurement(
        id,
        side,
        tries,
        taken_at,
        protocol,
        limit=limit,
        instrument=read.instrument.value,
        error=read.error,
        made_by=read.made_by,
    )


def _quality_faults(side: Side, told: Quality) -> Iterator[Fault]:
    if not _within(told.judged, 0, 1):
        yield _fault(side, say("have judged a share from 0 to 1"), told.judged)
    for count in (told.refused, told.doubtful):
        if not _within(count, 0, COUNTED_MOST):
            yield _fault(side, say("have counted from 0 to {most}", most=COUNTED_MOST), count)
    if not _within(told.tempo_s, 0, TEMPO_S_MOST):
        yield _fault(side, say("have a tempo in seconds"), told.tempo_s)
    if not _within(told.rate_hz, 0, RATE_HZ_MOST):
        must = say("have a rate from 0 to {most} a second", most=round(RATE_HZ_MOST))
        yield _fault(side, must, told.rate_hz)
    for angle in (told.yaw_deg, told.standing_deg, told.spread_deg):
        if not _within(angle, -180, 180):
            yield _fault(side, say("have angles from -180 to 180"), angle)


def _within(value: float | None, least: float, most: float) -> bool:
    return value is None or (isfinite(value) and least <= value <= most)


def _fault(side: Side, must: Saying, got: object) -> Fault:
    return Fault(field=side.value, must=must, got=got, hint=say("Measure again."))
