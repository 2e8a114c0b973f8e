"""The session of a phone on the shin: it carries one side's tries, or a zero, from call to call."""

from math import isfinite, radians
from typing import Any

from dorsi.core.measurement import Side
from dorsi.formats import live_result, live_task
from dorsi.formats.live_result import rounded
from dorsi.formats.live_session import Numbers, Session, told
from dorsi.measure import shin_test
from dorsi.measure.inclinometer import Sample, Vector
from dorsi.measure.live import Cue

PER_SAMPLE = 7


class ShinTest(Session):
    """A phone on the shin: one side's tries, or a zero."""

    def __init__(self, task: live_task.Shin | live_task.Zero) -> None:
        self._side: Side | None = None
        if isinstance(task, live_task.Zero):
            self._task = shin_test.Task(axis=task.axis, on=task.on)
        else:
            turn = Vector(*task.zero) if task.zero else None
            self._side, self._task = task.side, shin_test.Task(axis=task.axis, turn=turn)
        self._state = shin_test.begin(self._task)

    def samples(self, rows: Numbers) -> str:
        found: list[Cue] = []
        for at in range(0, len(rows) - PER_SAMPLE + 1, PER_SAMPLE):
            sample = _sample(*rows[at : at + PER_SAMPLE])
            self._state, cues = shin_test.step(self._state, sample, self._task)
            found += cues
        return told(found)

    def tick(self, at_s: float) -> str:
        self._state, cues = shin_test.tick(self._state, at_s)
        return told(cues)

    def go(self) -> str:
        self._state = shin_test.go(self._state)
        return ""

    def again(self) -> str:
        self._state = shin_test.again(self._state)
        return ""

    def _shown(self) -> dict[str, Any]:
        state = self._state
        return {
            "phase": state.phase.value,
            "sure": state.sure,
            "why": None if state.sure else shin_test.why(state),
            "side": self._side.value if self._side else None,
            "angle_deg": rounded(state.lean_deg, 1),
            "stillness": rounded(shin_test.stillness(state), 2),
            "try": len(state.held),
            "tries": [rounded(one.lean_deg, 1) for one in state.held],
            "rate_hz": rounded(state.rate_hz, 1),
            "result": live_result.shin(state, self._side, self._task),
        }


def _sample(*row: float) -> Sample:
    """A sample from one row: s, m/s², deg/s; a turning that isn't whole is none."""
    at_s, ax, ay, az, *rates = row
    turning = Vector(*map(radians, rates)) if all(map(isfinite, rates)) else None
    return Sample(at_s=at_s, acceleration=Vector(ax, ay, az), turning=turning)
