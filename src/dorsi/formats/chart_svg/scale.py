"""From values to places on the drawing, and which values to mark."""

from dataclasses import dataclass
from math import ceil, floor

STEPS = (0.5, 1, 2, 5, 10, 20, 50, 100)


@dataclass(frozen=True, slots=True)
class Scale:
    """Maps `low` to the place `start` and `high` to `end`, straight in between."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        return self.start + (value - self.low) / (self.high - self.low) * (self.end - self.start)

    @property
    def per_unit(self) -> float:
        return abs(self.end - self.start) / (self.high - self.low)

    def marks(self, *, most: int, whole: bool = False) -> list[float]:
        """Round values to mark, at most so many: multiples of 0.5, 1, 2, 5, 10 ... or `whole`."""
        steps = [step for step in STEPS if step >= 1 or not whole]
        step = next((step for step in steps if (self.high - self.low) / step < most), STEPS[-1])
        first = ceil(self.low / step - 1e-9)
        last = floor(self.high / step + 1e-9)
        return [step * i for i in range(first, last + 1)]


def around(values: list[float], *, step: float, least: float = 0.0) -> tuple[float, float]:
    """The bounds that hold all values, moved out to multiples of `step`; never below `least`."""
    low = max(least, step * floor(min(values) / step))
    return low, max(low + 2 * step, step * ceil(max(values) / step))
