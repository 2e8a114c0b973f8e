"""One side's tries as entered, checked: numbers parted by semicolons, commas or blanks."""

import re
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from statistics import fmean

from dorsi.core.catalogue import Protocol
from dorsi.core.errors import Fault, InputError
from dorsi.core.measurement import Limit, MadeBy, Measurement, Side
from dorsi.core.saying import Saying, say, trimmed

DIGITS = 4  # far below what a tape shows; keeps a mean of 9.8 from being 9.799999999999999

Entered = str | float | Sequence[str | float | None] | None
"""The tries of one side: `"9.5,9.4,9.6"`, or one by one. Blanks do not count."""


def spread(tries: Sequence[float]) -> float:
    """Highest less lowest try [their unit]. Above the protocol's `spread_watch` one more is worth
    it.
    """
    return round(max(tries) - min(tries), DIGITS)


@dataclass(frozen=True, slots=True, kw_only=True)
class OneSide(ABC):
    """One side as entered, and what is wrong with it; tape and degrees say it in their words.

    `scale` turns what was typed into the protocol's unit.
    """

    side: Side
    entered: Entered
    limit: Limit | str | None
    protocol: Protocol
    scale: float = 1.0

    @property
    @abstractmethod
    def unit_said(self) -> Saying:
        """The unit, as a sentence names it."""

    @property
    @abstractmethod
    def example(self) -> Saying:
        """What a number looks like."""

    @property
    @abstractmethod
    def comma_hint(self) -> Saying:
        """How decimal commas are parted."""

    @abstractmethod
    def why_outside(self, wrong: Sequence[float]) -> Saying:
        """What may have happened to numbers [as typed] outside the protocol's limits."""

    @abstractmethod
    def limit_faults(self, *, tried: bool) -> Iterator[Fault]:
        """What is wrong with where the end was felt; where that must be told and is not, too."""

    def faults(self) -> Iterator[Fault]:
        tries = parts(self.entered)
        if not tries:
            hint = say("Measure the {side} ankle too.", side=self.side.said)
            yield self.fault(self._how_many(), say("nothing"), hint)
        elif self._has_decimal_commas(tries):
            yield self.fault(say("be parted clearly"), ",".join(tries), self.comma_hint)
        else:
            yield from self._unreadable(tries)
            yield from self._outside(tries)
            yield from self._wrong_count(tries)
        yield from self.limit_faults(tried=bool(tries))

    def measurement(self, id: str, taken_at: datetime) -> Measurement:
        """To be asked only where there are no faults."""
        tries = tuple(self.value(number) for number in numbers(parts(self.entered)))
        text = limit_text(self.limit)
        return measurement(
            id, self.side, tries, taken_at, self.protocol, limit=Limit(text) if text else None
        )

    def value(self, number: float) -> float:
        """A number as typed, in the protocol's unit."""
        return number * self.scale

    def within(self, value: float) -> bool:
        return self.protocol.lowest <= value <= self.protocol.highest

    def fault(self, must: str, got: object, hint: str) -> Fault:
        return Fault(field=self.side.value, must=must, got=got, hint=hint)

    def unknown_limit(self) -> Iterator[Fault]:
        text = limit_text(self.limit)
        if text not in set(Limit):
            must = say("be {known}", known=", ".join(Limit))
            hint = say(
                "Say where you felt it end: a stretch at the back, a pinch at the front, or none."
            )
            field = f"limit_{self.side}"
            yield Fault(field=field, must=must, got=text or say("nothing"), hint=hint)

    def _unreadable(self, tries: Sequence[str]) -> Iterator[Fault]:
        wrong = [text for text in tries if number(text) is None]
        if wrong:
            must = say("be numbers in {unit}", unit=self.unit_said)
            yield self.fault(must, ", ".join(wrong), self.example)

    def _outside(self, tries: Sequence[str]) -> Iterator[Fault]:
        wrong = [each for each in numbers(tries) if not self.within(self.value(each))]
        if wrong:
            lowest, highest = (
                edge / self.scale for edge in (self.protocol.lowest, self.protocol.highest)
            )
            must = say(
                "be between {least} and {most} {unit}",
                least=trimmed(lowest, 1),
                most=trimmed(highest, 1),
                unit=self.unit_said,
            )
            got = ", ".join(f"{each:g}" for each in wrong)
            yield self.fault(must, got, self.why_outside(wrong))

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
            yield self.fault(self._how_many(), got, hint)

    def _has_decimal_commas(self, tries: Sequence[str]) -> bool:
        """9,5,9,4,9,6 may be six whole tries, or three with decimal commas.

        Whole numbers in pairs are taken for the latter when there are too many of them, or
        they lie further apart than anyone's tries do.
        """
        if isinstance(self.entered, str) and ";" in self.entered:
            return False
        if len(tries) % 2 or not all(re.fullmatch(r"[0-9]{1,3}", text) for text in tries):
            return False
        values = [self.value(each) for each in numbers(tries)]
        strange = len(tries) > self.protocol.tries_most or (
            spread(values) > 2 * self.protocol.spread_watch
        )
        return strange and all(map(self.within, values[::2]))

    def _how_many(self) -> Saying:
        return say("have {tries} tries", tries=self.protocol.tries)


def parts(entered: Entered) -> tuple[str, ...]:
    """Each try as text. Tries are parted by semicolons or else by commas and blanks."""
    if isinstance(entered, str):
        pieces: Sequence[object] = re.split(";" if ";" in entered else r"[,\s]+", entered)
    elif isinstance(entered, Sequence):
        pieces = ["" if piece is None else piece for piece in entered]
    else:
        pieces = [] if entered is None else [entered]
    return tuple(text for piece in pieces if (text := str(piece).strip()))


def number(text: str) -> float | None:
    """The number in the text; its decimals may follow a point or a comma."""
    if not re.fullmatch(r"[+-]?([0-9]{1,9}([.,][0-9]*)?|[.,][0-9]+)", text):
        return None
    return float(text.replace(",", "."))


def numbers(tries: Sequence[str]) -> list[float]:
    """Those of the texts that are numbers."""
    return [found for text in tries if (found := number(text)) is not None]


def limit_text(limit: Limit | str | None) -> str:
    return "" if limit is None else str(limit).strip().lower()


def measurement(  # noqa: PLR0913  (a measurement has this many parts)
    id: str,
    side: Side,
    tries: tuple[float, ...],
    taken_at: datetime,
    protocol: Protocol,
    *,
    limit: Limit | None = None,
    instrument: str | None = None,
    error: float = 0.0,
    made_by: MadeBy | None = None,
) -> Measurement:
    """The mean of the last `protocol.tries` tries, with the protocol's standard error.

    That error holds how differently a person does the same on another day; an instrument's own
    `error` [same unit] counts where it is larger. Raises ValueError for a time without its zone.
    """
    if taken_at.utcoffset() is None:
        raise ValueError(f"taken_at must know its time zone (got {taken_at.isoformat()})")
    return Measurement(
        id=id,
        side=side,
        protocol=protocol.id,
        instrument=instrument or protocol.instrument,
        value=round(fmean(tries[-protocol.tries :]), DIGITS),
        unit=protocol.unit,
        standard_error=round(max(error, protocol.standard_error), DIGITS),
        tries=tries,
        limit=limit,
        taken_at=taken_at,
        made_by=made_by,
    )


def raise_all(faults: Iterable[Fault]) -> None:
    """Raises InputError with these faults, where there are any."""
    found = tuple(faults)
    if found:
        raise InputError(*found)
