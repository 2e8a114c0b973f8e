"""Readings as entered, checked, as measurements: knee to wall by tape, heel raises by count.

Every fault of both sides is told at once, so that nobody mends one only to meet the next.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from dorsi.core.catalogue import Protocol
from dorsi.core.errors import Fault
from dorsi.core.measurement import ByInstrument, Limit, Measurement, Side
from dorsi.core.runner import LengthUnit
from dorsi.core.saying import Saying, say, trimmed
from dorsi.measure import entered, instruments
from dorsi.measure.entered import Entered, raise_all

CM_PER_INCH = 2.54


def cm(value: float, units: LengthUnit) -> float:
    """A length typed in `units`, in cm."""
    return value * CM_PER_INCH if units is LengthUnit.INCH else value


def spread_cm(tries: Sequence[float]) -> float:
    """Highest less lowest try [cm]. Above the protocol's `spread_watch` one more is worth it."""
    return entered.spread(tries)


def reading(
    *,
    id: str,
    side: Side,
    tries_cm: Entered,
    limit: Limit | str | None,
    taken_at: datetime,
    protocol: Protocol,
) -> Measurement:
    """One side on one occasion: the mean [cm] of the last `protocol.tries` tries.

    A fourth try, offered when three lie far apart, pushes the first one out.
    Raises InputError with every fault, ValueError for a time without its zone.
    Source: konor2012 (the mean of three, not the best).
    """
    one = _side(side, tries_cm, limit, protocol, LengthUnit.CM)
    raise_all(one.faults())
    return one.measurement(id, taken_at)


def pair(
    *,
    ids: tuple[str, str],
    left: Entered,
    right: Entered,
    limit_left: Limit | str | None,
    limit_right: Limit | str | None,
    taken_at: datetime,
    protocol: Protocol,
    units: LengthUnit = LengthUnit.CM,
) -> tuple[Measurement, Measurement]:
    """Left and right of one occasion, as `reading`; `units` are those they were typed in.

    Raises InputError with every fault of both sides. Tries far apart are no fault.
    """
    one = _side(Side.LEFT, left, limit_left, protocol, units)
    two = _side(Side.RIGHT, right, limit_right, protocol, units)
    raise_all((*one.faults(), *two.faults()))
    return one.measurement(ids[0], taken_at), two.measurement(ids[1], taken_at)


def count(
    *,
    id: str,
    side: Side,
    repetitions: str | int | ByInstrument,
    taken_at: datetime,
    protocol: Protocol,
) -> Measurement:
    """Heel raises of one leg, counted until strength or beat is lost [repetitions].

    Raises InputError unless it is a whole number within the protocol's limits, ValueError for
    a time without its zone.
    """
    seen = repetitions if isinstance(repetitions, ByInstrument) else None
    told = seen.tries[-1] if seen and seen.tries else 0 if seen else repetitions
    text = f"{told:g}" if isinstance(told, float) else str(told).strip()
    number = int(text) if re.fullmatch(r"-?[0-9]{1,6}", text) else None
    faults = list(instruments.faults(side, seen, protocol)) if seen else []
    if number is None or not protocol.lowest <= number <= protocol.highest:
        must = say(
            "be a whole number from {least} to {most}",
            least=trimmed(protocol.lowest, 1),
            most=trimmed(protocol.highest, 1),
        )
        hint = say("Count only raises in time with the beat.")
        faults.append(Fault(field=side.value, must=must, got=text or say("nothing"), hint=hint))
    raise_all(faults)
    tries = (float(number or 0),)
    if seen is None:
        return entered.measurement(id, side, tries, taken_at, protocol)
    return instruments.measurement(id, side, tries, taken_at, protocol, seen)


def _side(
    side: Side, tries: Entered, limit: Limit | str | None, protocol: Protocol, units: LengthUnit
) -> "_OneSide":
    return _OneSide(
        side=side,
        entered=tries,
        limit=limit,
        protocol=protocol,
        scale=cm(1, units),
        units=units,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _OneSide(entered.OneSide):
    """One side by tape."""

    units: LengthUnit = LengthUnit.CM

    @property
    def unit_said(self) -> Saying:
        return self.units.said

    @property
    def example(self) -> Saying:
        return say("Write them like 9.5, 9.4, 9.6.")

    @property
    def comma_hint(self) -> Saying:
        return say("A comma parts tries here. Write 9.5, 9.4, 9.6 or 9,5; 9,4; 9,6.")

    def limit_faults(self, *, tried: bool) -> Iterator[Fault]:
        if tried or entered.limit_text(self.limit):
            yield from self.unknown_limit()

    def why_outside(self, wrong: Sequence[float]) -> Saying:
        if max(wrong) < 0:
            return say("At 0 the big toe touches the wall.")
        if self.units is LengthUnit.INCH and all(map(self.within, wrong)):
            return say("Did you measure in centimetres?")
        if all(self.within(number / 10) for number in wrong):
            return say("Did you measure in millimetres?")
        return say("Measure from the wall to the tip of the big toe.")
