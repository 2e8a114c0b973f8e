"""The sessions a camera serves: each carries one task's steps from picture to picture."""

from typing import Any

from dorsi.core.measurement import Side
from dorsi.formats import live_result, live_task
from dorsi.formats.live_result import rounded
from dorsi.formats.live_session import Numbers, Session, told
from dorsi.formats.live_task import Lens
from dorsi.measure import coach, gesture, live, lunge_test, onlooker, raise_test
from dorsi.measure.awaited import Kind
from dorsi.measure.frames import SIDES, Picture
from dorsi.measure.live import PER_LANDMARK
from dorsi.measure.watch import Setting

UNKNOWN = Picture(width_px=640, height_px=360, model="blazepose full")


class Seeing(Session):
    """A session that a camera serves."""

    _state: coach.State | lunge_test.State | raise_test.State

    def __init__(self, lens: Lens | None) -> None:
        self._lens = lens or Lens(picture=UNKNOWN)
        self._people = 1

    @property
    def _setting(self) -> Setting:
        return Setting(picture=self._lens.picture)

    def picture(self, width: float, height: float, model: str, version: str = "") -> None:
        lens = live_task.lens_of(width, height, model, version or self._lens.version)
        if lens != self._lens:
            self._lens = lens
            self._anew()

    def people(self, count: int) -> str:
        self._people = count
        eye = onlooker.crowded(self._state.eye, count)
        self._state = self._state._replace(eye=eye)
        return ""

    def _anew(self) -> None:
        """Other pictures: points must be found again."""


class Practice(Seeing):
    """One drill."""

    _state: coach.State

    def __init__(self, task: live_task.Practice, lens: Lens | None) -> None:
        super().__init__(lens)
        self._task = coach.Task(
            awaited=task.awaited, heel_stays=task.heel_stays, either=task.either
        )
        self._state = coach.State()

    def frame(self, at_s: float, numbers: Numbers, score: float) -> str:
        seen = live.frame(at_s, numbers, score)
        hand_up = gesture.is_up(numbers, PER_LANDMARK)
        self._state, cues = coach.step(
            self._state, seen, self._task, self._setting, hand_up=hand_up
        )
        return told(cues)

    def again(self) -> str:
        self._state, cues = coach.again(self._state)
        return told(cues)

    def pause(self, on: bool) -> str:
        self._state = coach.paused(self._state, on=bool(on))
        return ""

    def _anew(self) -> None:
        self._state = coach.broken(self._state)

    def _shown(self) -> dict[str, Any]:
        state = self._state
        sure = state.why is None and not state.paused
        return {
            "phase": "paused" if state.paused else "following" if sure else "settling",
            "sure": sure,
            "why": None if sure else state.why,
            "side": state.side.value if state.side else None,
            "counted": state.counted,
            "rate_hz": rounded(state.eye.rate_hz, 1),
            "paused": state.paused,
            "hand": round(min(1.0, state.hand.held_s / gesture.HELD_S), 2),
            "people": self._people,
            "heel": _heel(state.heel.up, sure=sure) if self._task.heel_stays else None,
            **_legs(state.eye, state.side),
            **self._way(),
        }

    def _way(self) -> dict[str, Any]:
        """Where the awaited signal is."""
        counter, awaited = self._state.counter, self._task.awaited
        if counter is None or awaited is None:
            return {}
        held_s = 0.0 if awaited.kind is Kind.CYCLE else counter.held_s
        return {"lift": rounded(counter.lift, 2), "held_s": round(held_s, 1)}


class LungeTest(Seeing):
    """The lunge test, one side."""

    _state: lunge_test.State

    def __init__(self, task: live_task.KneeToWall, lens: Lens | None) -> None:
        super().__init__(lens)
        self._side = task.side
        self._state = lunge_test.State()

    def frame(self, at_s: float, numbers: Numbers, score: float) -> str:
        seen = live.frame(at_s, numbers, score)
        self._state, cues = lunge_test.step(self._state, seen, self._side, self._setting)
        return told(cues)

    def again(self) -> str:
        self._state = lunge_test.again(self._state, self._side, self._setting)
        return ""

    def _anew(self) -> None:
        self._state = lunge_test.broken(self._state)

    def _shown(self) -> dict[str, Any]:
        state = self._state
        return {
            **_seen(state.eye, state.telling.why, self._side),
            "phase": state.phase.value,
            "people": self._people,
            "heel": _heel(state.heel.up, sure=state.telling.why is None),
            "stillness": rounded(lunge_test.stillness(state), 2),
            "try": len(state.tries),
            "tries": [rounded(one.lean_deg, 1) for one in state.tries],
            "result": live_result.lunge(state, self._side, self._lens),
        }


class RaiseTest(Seeing):
    """Heel-raise endurance of one leg."""

    _state: raise_test.State

    def __init__(self, task: live_task.HeelRaises, lens: Lens | None) -> None:
        super().__init__(lens)
        self._task = task
        self._state = raise_test.State()

    def frame(self, at_s: float, numbers: Numbers, score: float) -> str:
        self._state, cues = raise_test.step(
            self._state,
            live.frame(at_s, numbers, score),
            self._task.side,
            self._setting,
            retest_error=self._task.retest_error,
        )
        return told(cues)

    def again(self) -> str:
        self._state, cues = raise_test.again(self._state)
        return told(cues)

    def stop(self) -> str:
        self._state, cues = raise_test.stopped(
            self._state, self._task.side, retest_error=self._task.retest_error
        )
        return told(cues)

    def _anew(self) -> None:
        self._state = raise_test.broken(self._state)

    def _shown(self) -> dict[str, Any]:
        state = self._state
        return {
            **_seen(state.eye, state.telling.why, self._task.side),
            "phase": state.phase.value,
            "counted": state.counted,
            "people": self._people,
            "stillness": rounded(raise_test.stillness(state), 2),
            "tempo_s": rounded(state.tempo_s, 2),
            "result": live_result.raises(state, self._task.side, self._lens),
        }


def _seen(eye: onlooker.State, why: str | None, side: Side) -> dict[str, Any]:
    """What both tests by camera show of the view."""
    return {
        "sure": why is None and eye.watching is not None,
        "why": why if eye.watching else "settling",
        "side": side.value,
        "rate_hz": rounded(eye.rate_hz, 1),
        **_legs(eye, side),
    }


def _heel(up: bool, *, sure: bool) -> str | None:
    return "up" if up else "down" if sure else None


def _legs(eye: onlooker.State, side: Side | None) -> dict[str, Any]:
    """Which leg is near, which in front, and the lean of that side's shank."""
    watching = eye.watching
    if watching is None:
        return {}
    leg, angle = watching.leg, watching.angle
    own = angle if leg is not None and SIDES[leg] is side else None
    return {
        "near": eye.near.value if eye.near else None,
        "front": eye.front.value if eye.front else None,
        "angle_deg": rounded(own.degrees, 1) if own else None,
    }
