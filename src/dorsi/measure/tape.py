"""Readings as entered, checked, as measurements: knee to wall by tape, heel raises by count.

Every fault of both sides is told at once, so that nobody mends one only to meet the next.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from statistics import fmean

from dorsi.core.catalogue import Protocol
from dorsi.core.errors import Fault, InputError
from dorsi.core.measurement import Limit, Measurement, Side
from dorsi.core.runner import LengthUnit
from dorsi.core.saying import Saying, say, trimmed

CM_PER_INCH = 2.54
DIGITS = 4  # far below what a tape shows; keeps a mean of 9.8 from being 9.799999999999999

Entered = str | float | Sequence[str | float | None] | None
"""The tries of one side: `"9.5,9.4,9.6"`, or one by one. Blanks do not count."""


def cm(value: float, units: LengthUnit) -> float:
    """A length typed in `units`, in cm."""
    return value * CM_PER_INCH if units is LengthUnit.INCH else value


def spread_cm(tries: Sequence[float]) -> float:
    """Highest less lowest try [cm]. Above the protocol's `spread_watch` one more is worth it."""
    return round(max(tries) - min(tries), DIGITS)


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
    one = _OneSide(side=side, entered=tries_cm, limit=limit, protocol=protocol)
    _raise_all(one.faults())
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
    one = _OneSide(side=Side.LEFT, entered=left, limit=limit_left, protocol=protocol, units=units)
    two = _OneSide(
        side=Side.RIGHT, entered=right, limit=limit_right, protocol=protocol, units=units
    )
    _raise_all((*one.faults(), *two.faults()))
    return one.measurement(ids[0], taken_at), two.measurement(ids[1], taken_at)


def count(
    *, id: str, side: Side, repetitions: str | int, taken_at: datetime, protocol: Protocol
) -> Measurement:
    """Heel raises of one leg, counted until strength or beat is lost [repetitions].

    Raises InputError unless it is a whole number within the protocol's limits, ValueError for
    a time without its zone.
    """
    text = str(repetitions).strip()
    number = int(text) if re.fullmatch(r"-?[0-9]{1,6}", text) else None
    if number is None or not protocol.lowest <= number <= protocol.highest:
        must = say(
            "be a whole number from {least} to {most}",
            least=trimmed(protocol.lowest, 1),
            most=trimmed(protocol.highest, 1),
        )
        hint = say("Count only raises in time with the beat.")
        raise InputError(Fault(field=side.value, must=must, got=text or say("nothing"), hint=hint))
    return _measurement(id, side, (float(number),), None, taken_at, protocol)


@dataclass(frozen=True, slots=True, kw_only=True)
class _OneSide:
    """One side as entered, and what is wrong with it."""

    side: Side
    entered: Entered
    limit: Limit | str | None
    protocol: Protocol
    units: LengthUnit = LengthUnit.CM

    def faults(self) -> Iterator[Fault]:
        tries = _parts(self.entered)
        if not tries:
            hint = say("Measure the {side} ankle too.", side=self.side.said)
            yield self._fault(self._how_many(), say("nothing"), hint)
        elif self._has_decimal_commas(tries):
            hint = say("A comma parts tries here. Write 9.5, 9.4, 9.6 or 9,5; 9,4; 9,6.")
            yield self._fault(say("be parted clearly"), ",".join(tries), hint)
        else:
            yield from self._unreadable(tries)
            yield from self._outside(tries)
            yield from self._wrong_count(tries)
        if tries or _limit_text(self.limit):
            yield from self._unknown_limit()

    def measurement(self, id: str, taken_at: datetime) -> Measurement:
        """To be asked only where there are no faults."""
        tries = tuple(self._cm(number) for number in _numbers(_parts(self.entered)))
        limit = Limit(_limit_text(self.limit))
        return _measurement(id, self.side, tries, limit, taken_at, self.protocol)

    def _unreadable(self, tries: Sequence[str]) -> Iterator[Fault]:
        wrong = [text for text in tries if _number(text) is None]
        if wrong:
            must = say("be numbers in {unit}", unit=self.units.said)
            yield self._fault(must, ", ".join(wrong), say("Write them like 9.5, 9.4, 9.6."))

    def _outside(self, tries: Sequence[str]) -> Iterator[Fault]:
        wrong = [number for number in _numbers(tries) if not self._within(self._cm(number))]
        if wrong:
            lowest, highest = (
                edge / cm(1, self.units) for edge in (self.protocol.lowest, self.protocol.highest)
            )
            must = say(
                "be between {least} and {most} {unit}",
                least=trimmed(lowest, 1),
                most=trimmed(highest, 1),
                unit=self.units.said,
            )
            got = ", ".join(f"{number:g}" for number in wrong)
            yield self._fault(must, got, self._why_outside(wrong))

    def _why_outside(self, wrong: Sequence[float]) -> Saying:
        if max(wrong) < 0:
            return say("At 0 the big toe touches the wall.")
        if self.units is LengthUnit.INCH and all(map(self._within, wrong)):
            return say("Did you measure in centimetres?")
        if all(self._within(number / 10) for number in wrong):
            return say("Did you measure in millimetres?")
        return say("Measure from the wall to the tip of the big toe.")

    def _wrong_count(self, tries: Sequence[str]) -> Iterator[Fault]:
        least, most = self.protocol.tries, self.protocol.tries_most
        if not least <= len(tries) <= most:
            missing = least - len(tries)
            hint = (
                say("{missing} more to do.", missing=missing)
                if missing > 0
                else say("Enter the last {tries}.", tries=least)
            )
            got = f"{len(tries)}: {', '.join(tries)}"
            yield self._fault(self._how_many(), got, hint)

    def _unknown_limit(self) -> Iterator[Fault]:
        text = _limit_text(self.limit)
        if text not in set(Limit):
            must = say("be {known}", known=", ".join(Limit))
            hint = say(
                "Say where you felt it end: a stretch at the back, a pinch at the front, or none."
            )
            field = f"limit_{self.side}"
            yield Fault(field=field, must=must, got=text or say("nothing"), hint=hint)

    def _has_decimal_commas(self, tries: Sequence[str]) -> bool:
        """9,5,9,4,9,6 may be six whole tries, or three with decimal commas.

        Whole numbers in pairs are taken for the latter when there are too many of them, or
        they lie further apart than anyone's tries do.
        """
        if isinstance(self.entered, str) and ";" in self.entered:
            return False
        if len(tries) % 2 or not all(re.fullmatch(r"[0-9]{1,3}", text) for text in tries):
            return False
        lengths = [self._cm(number) for number in _numbers(tries)]
        strange = len(tries) > self.protocol.tries_most or (
            spread_cm(lengths) > 2 * self.protocol.spread_watch
        )
        return strange and all(map(self._within, lengths[::2]))

    def _how_many(self) -> Saying:
        return say("have {tries} tries", tries=self.protocol.tries)

    def _cm(self, number: float) -> float:
        return cm(number, self.units)

    def _within(self, length_cm: float) -> bool:
        return self.protocol.lowest <= length_cm <= self.protocol.highest

    def _fault(self, must: str, got: object, hint: str) -> Fault:
        return Fault(field=self.side.value, must=must, got=got, hint=hint)


def _parts(entered: Entered) -> tuple[str, ...]:
    """Each try as text. Tries are parted by semicolons or else by commas and blanks."""
    if isinstance(entered, str):
        pieces: Sequence[object] = re.split(";" if ";" in entered else r"[,\s]+", entered)
    elif isinstance(entered, Sequence):
        pieces = ["" if piece is None else piece for piece in entered]
    else:
        pieces = [] if entered is None else [entered]
    return tuple(text for piece in pieces if (text := str(piece).strip()))


def _number(text: str) -> float | None:
    """The number in the text; its decimals may follow a point or a comma."""
    if not re.fullmatch(r"[+-]?([0-9]{1,9}([.,][0-9]*)?|[.,][0-9]+)", text):
        return None
    return float(text.replace(",", "."))


def _numbers(tries: Sequence[str]) -> list[float]:
    return [number for text in tries if (number := _number(text)) is not None]


def _limit_text(limit: Limit | str | None) -> str:
    return "" if limit is None else str(limit).strip().lower()


def _measurement(
    id: str,
    side: Side,
    tries: tuple[float, ...],
    limit: Limit | None,
    taken_at: datetime,
    protocol: Protocol,
) -> Measurement:
    if taken_at.utcoffset() is None:
        raise ValueError(f"taken_at must know its time zone (got {taken_at.isoformat()})")
    return Measurement(
        id=id,
        side=side,
        protocol=protocol.id,
        instrument=protocol.instrument,
        value=round(fmean(tries[-protocol.tries :]), DIGITS),
        unit=protocol.unit,
        standard_error=protocol.standard_error,
        tries=tries,
        limit=limit,
        taken_at=taken_at,
    )


def _raise_all(faults: Iterable[Fault]) -> None:
    found = tuple(faults)
    if found:
        raise InputError(*found)
