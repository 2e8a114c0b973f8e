"""Films drawn into, several at once, each in a child process of its own."""

import base64
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from dorsi.core.errors import InputError
from dorsi.measure.frames import Picture
from dorsi.measure.moments import Still
from dorsi.measure.shown import Shown
from dorsi.pose import children
from dorsi.pose.child import Word
from dorsi.pose.children import Order
from dorsi.pose.looking import Progress, cores

DRAW = "dorsi.pose.draw_task:draw"


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """What to do with a film: `seen` was found in it; take the stills; draw it all into `to`."""

    film: Path
    seen: Sequence[Shown]
    picture: Picture
    stills: Sequence[Still]
    to: Path | None


def drawn(
    drawings: Sequence[Drawing], *, progress: Progress
) -> list[tuple[Still, ...] | InputError]:
    """Writes the films, and returns each one's stills with their pictures.

    Raises StorageError where a film can't be written.
    """
    pictures: list[dict[float, bytes]] = [{} for _ in drawings]
    done_s = [0.0] * len(drawings)
    whole_s = sum(one.seen[-1].at_s for one in drawings)

    def heard(number: int, word: Word) -> None:
        if "still" in word:
            pictures[number][word["still"]] = base64.b64decode(word["jpeg"])
        else:
            done_s[number] = word["t"]
            progress(min(1.0, sum(done_s) / whole_s))

    orders = [
        Order(film=one.film, task=DRAW, given=(one.film, one.seen, one.picture, one.stills, one.to))
        for one in drawings
    ]
    ends = children.work(orders, at_once=cores(), heard=heard)
    return [
        end or tuple(replace(still, jpeg=made.get(still.at_s)) for still in one.stills)
        for one, made, end in zip(drawings, pictures, ends, strict=True)
    ]
