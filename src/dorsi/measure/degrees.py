"""Angles of the knee-to-wall test as measurements: by phone, by camera, or typed by hand.

Every fault of both sides is told at once, so that nobody mends one only to meet the next.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from dorsi.core.catalogue import Protocol
from dorsi.core.errors import Fault
from dorsi.core.measurement import ByInstrument, Instrument, Limit, Measurement, Side
from dorsi.core.saying import Saying, say
from dorsi.measure import entered, instruments
from dorsi.measure.entered import Entered, raise_all

UPRIGHT_DEG = 90.0
DIGITS = 2  # a hundredth of a degree is a hundredth of the error

Angles = Entered | ByInstrument
"""One side: as typed (`"38, 37.5, 38"`), or as an instrument read it."""


def pair(
    *,
    ids: tuple[str, str],
    left: Angles,
    right: Angles,
    limit_left: Limit | str | None = None,
    limit_right: Limit | str | None = None,
    taken_at: datetime,
    protocol: Protocol,
) -> tuple[Measurement, Measurement]:
    """Left and right of one occasion [deg]: the mean of the last `protocol.tries` tries each.

    Where the end was felt may be left out. The standard error is the protocol's, or the
    instrument's own where that is larger.
    Raises InputError with every fault of both sides, ValueError for a time without its zone.
    Source: konor2012 (the mean of three), powden2015 (error between occasions).
    """
    one = _side(Side.LEFT, left, limit_left, protocol)
    two = _side(Side.RIGHT, right, limit_right, protocol)
    raise_all((*one.faults(), *two.faults()))
    return one.measurement(ids[0], taken_at), two.measurement(ids[1], taken_at)


def _side(side: Side, angles: Angles, limit: Limit | str | None, protocol: Protocol) -> "_OneSide":
    if not isinstance(angles, ByInstrument):
        return _OneSide(side=side, entered=angles, limit=limit, protocol=protocol)
    tries = [round(one, DIGITS) for one in angles.tries]
    return _OneSide(side=side, entered=tries, limit=limit, protocol=protocol, read=angles)


@dataclass(frozen=True, slots=True, kw_only=True)
class _OneSide(entered.OneSide):
    """One side in degrees."""

    read: ByInstrument | None = None

    @property
    def unit_said(self) -> Saying:
        # Translators: degrees of an angle, as they stand behind a number.
        return say("degrees")

    @property
    def example(self) -> Saying:
        return say("Write them like 38, 37.5, 38.")

    @property
    def comma_hint(self) -> Saying:
        return say("A comma parts tries here. Write 38.5, 37.5, 38 or 38,5; 37,5; 38.")

    def why_outside(self, wrong: Sequence[float]) -> Saying:
        if all(self.within(UPRIGHT_DEG - number) for number in wrong):
            return say("Does your level show 90 when it stands upright? Take each from 90.")
        return say("It is the lean from upright: held along a door frame the level reads 0.")

    def limit_faults(self, *, tried: bool) -> Iterator[Fault]:
        if entered.limit_text(self.limit):
            yield from self.unknown_limit()

    def faults(self) -> Iterator[Fault]:
        # Without slots' zero-argument super: the decorator makes the class anew.
        yield from entered.OneSide.faults(self)
        if self.read is not None:
            yield from instruments.faults(self.side, self.read, self.protocol)
        elif self.protocol.instrument in set(Instrument) and self.entered:
            yield self.fault(say("be what the camera read"), say("typed"), say("Measure again."))

    def measurement(self, id: str, taken_at: datetime) -> Measurement:
        if self.read is None:
            return entered.OneSide.measurement(self, id, taken_at)
        tries = tuple(entered.numbers(entered.parts(self.entered)))
        text = entered.limit_text(self.limit)
        limit = Limit(text) if text else None
        return instruments.measurement(
            id, self.side, tries, taken_at, self.protocol, self.read, limit=limit
        )
