"""The loop: time and keys become events, states become pictures. The rules are the core's."""

from collections.abc import Callable, Iterator
from typing import Protocol

from dorsi.core.practice import (
    Cue,
    Event,
    Hurt,
    ItHurts,
    ItWas,
    Leave,
    Pause,
    Repeat,
    Resume,
    Skip,
    Start,
    State,
    Status,
    Tick,
    TightSpot,
    advance,
)

STALLED_S = 2.0
"""No pass of the loop takes so long [s]; after one the computer slept, and the practice pauses."""

ANSWERS = (Hurt.POPPED, Hurt.ABOVE_5, Hurt.FRONT_PINCH, Hurt.MILD, Hurt.MISTAKE)
"""What can be answered to "what was it", in the order of the keys 1 to 5."""

GUIDE: dict[str, Event] = {
    "s": Skip(),
    "right": Skip(),
    "b": Repeat(),
    "left": Repeat(),
    "t": TightSpot(),
    "h": ItHurts(),
    "q": Leave(),
}
SPACE: dict[Status, Event] = {
    Status.WAITING: Start(),
    Status.RUNNING: Pause(),
    Status.PAUSED: Resume(),
}
ASKED: dict[str, Event] = {
    **{str(number): ItWas(what) for number, what in enumerate(ANSWERS, 1)},
    "escape": ItWas(Hurt.MISTAKE),
}


class Face(Protocol):
    def show(self, state: State) -> None: ...

    def tell(self, cues: tuple[Cue, ...]) -> None: ...


def run(
    state: State,
    face: Face,
    *,
    clock: Callable[[], float],
    key: Callable[[], str | None],
    stalled_s: float = STALLED_S,
) -> State:
    """Guides to the end and returns the last state. Ctrl-C leaves, keeping what is done.

    clock: seconds of a steady clock. key: the key pressed, after waiting a moment for one.
    """
    last = clock()
    while not state.over:
        try:
            face.show(state)
            pressed = key()
            now = clock()
            for event in _events(state, pressed, now - last, stalled_s):
                state = _told(state, face, event)
            last = now
        except KeyboardInterrupt:
            return _told(state, face, Leave())
    return state


def _told(state: State, face: Face, event: Event) -> State:
    after, cues = advance(state, event)
    face.tell(cues)
    return after


def _events(
    state: State, pressed: str | None, passed_s: float, stalled_s: float
) -> Iterator[Event]:
    if passed_s > stalled_s and state.status is Status.RUNNING:
        yield Pause()
        return
    yield Tick(passed_s)
    event = meant(pressed, state.status)
    if event is not None:
        yield event


def meant(pressed: str | None, status: Status) -> Event | None:
    """The event that a key stands for now; None for a key that means nothing here."""
    if pressed is None:
        return None
    if status is Status.ASKING:
        return ASKED.get(pressed)
    if pressed in ("space", "enter"):
        return SPACE.get(status)
    return GUIDE.get(pressed)
