"""Films looked at, several at once, each in a child process of its own."""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from dorsi.core.errors import InputError
from dorsi.pose import children
from dorsi.pose.child import Word
from dorsi.pose.children import Order

LOOK = "dorsi.pose.look_task:look"
Progress = Callable[[float], None]
"""Hears the share that is done, 0-1."""


@dataclass(slots=True, kw_only=True)
class Looked:
    """What a film showed: its size [px], and for each picture its time [s], the model's score,
    whether the whole picture was searched, and 33 rows of x, y, depth [px], visibility and
    presence, or None for nobody.
    """

    film: Path
    model: str
    width_px: int = 0
    height_px: int = 0
    seconds: float | None = None
    times_s: list[float] = field(default_factory=list)
    scores: list[float] = field(default_factory=list)
    redetected: list[int] = field(default_factory=list)
    frames: list[list[list[float]] | None] = field(default_factory=list)

    def hear(self, word: Word) -> None:
        if "width" in word:
            self.width_px, self.height_px = word["width"], word["height"]
            self.seconds = word["seconds"]
            return
        self.times_s.append(word["t"])
        self.scores.append(word["score"])
        self.redetected.append(word["redetected"])
        self.frames.append(word["frame"])

    @property
    def share(self) -> float:
        """How much of the film was looked at, as far as its length is known."""
        if not self.times_s or not self.seconds:
            return 0.0
        return min(1.0, self.times_s[-1] / self.seconds)


def cores() -> int:
    """How many films at once: as many as there are cores that this program may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def looked(films: Sequence[Path], *, model: str, progress: Progress) -> list[Looked | InputError]:
    """What each film showed, or why it can't be told."""
    found = [Looked(film=one, model=model) for one in films]

    def heard(number: int, word: Word) -> None:
        found[number].hear(word)
        progress(sum(one.share for one in found) / len(found))

    orders = [Order(film=one, task=LOOK, given=(one, model)) for one in films]
    ends = children.work(orders, at_once=cores(), heard=heard)
    return [one if end is None else end for one, end in zip(found, ends, strict=True)]
