"""What to look for when it is known what will be done: one signal of one leg, and its way."""

from dataclasses import dataclass
from enum import StrEnum

from dorsi.core.measurement import Side
from dorsi.measure.signals import Signal

LEAST_SWING = {"deg": 9.0, "cm": 7.0}
"""What goes less far is lost in a camera's noise, by unit."""


class Kind(StrEnum):
    """What is waited for."""

    CYCLE = "cycle"
    """Away from rest and back again, counted."""
    HOLD = "hold"
    """Away from rest, and staying there."""
    BALANCE = "balance"
    """A foot off the floor, until it touches."""


class Eye(StrEnum):
    """From where a signal can be told."""

    SIDE = "side"
    FRONT = "front"
    ANY = "any"


@dataclass(frozen=True, slots=True, kw_only=True)
class Awaited:
    """A signal that goes from `rest` to `top` [its unit], up or down.

    `cycle_s` is how long one repetition takes as it is shown. A signal in cm takes the shank
    for `shank_cm` long.
    """

    kind: Kind
    signal: Signal
    side: Side
    rest: float
    top: float
    cycle_s: float
    eye: Eye
    shank_cm: float

    @property
    def swing(self) -> float:
        """How far it goes [the signal's unit], never below 0."""
        return abs(self.top - self.rest)

    def lift(self, value: float, rest: float) -> float:
        """How far a value is on its way: 0 at this `rest`, 1 a whole swing away from it."""
        return (value - rest) / ((self.top - self.rest) or 1e-9)
