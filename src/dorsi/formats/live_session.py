"""What every session behind `formats.live_json` takes and tells, whoever measures."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from dorsi.formats.live_result import rounded
from dorsi.measure.live import Cue

Numbers = Sequence[float]
"""A list of numbers, or a browser's array seen from here."""

NO_STATUS: dict[str, Any] = {
    "phase": "settling",
    "sure": False,
    "why": "settling",
    "side": None,
    "near": None,
    "front": None,
    "counted": 0,
    "held_s": 0.0,
    "lift": None,
    "angle_deg": None,
    "stillness": 0.0,
    "heel": None,
    "try": 0,
    "tries": [],
    "tempo_s": None,
    "rate_hz": None,
    "paused": False,
    "hand": 0.0,
    "people": 1,
    "result": None,
}


class Session:
    """One task being followed. What a kind of task has no use for is taken and changes nothing."""

    def picture(self, width: float, height: float, model: str, version: str = "") -> None:
        """The size of the pictures [px] and who finds the body in them, from now on."""

    def frame(self, at_s: float, numbers: Numbers, score: float) -> str:
        return ""

    def samples(self, rows: Numbers) -> str:
        return ""

    def people(self, count: int) -> str:
        return ""

    def tick(self, at_s: float) -> str:
        return ""

    def go(self) -> str:
        return ""

    def again(self) -> str:
        return ""

    def pause(self, on: bool) -> str:
        return ""

    def stop(self) -> str:
        return ""

    def status(self) -> str:
        """All that a screen may show, as JSON."""
        return json.dumps({**NO_STATUS, **self._shown()})

    def _shown(self) -> dict[str, Any]:
        return {}


def told(cues: Iterable[Cue]) -> str:
    """The events as JSON; nothing where there are none."""
    found = [
        {
            "tell": cue.tell.value,
            "at_s": round(float(cue.at_s), 3),
            "number": rounded(cue.number, 2),
            "why": None if cue.why is None else str(cue.why),
            "value": rounded(cue.value, 2),
        }
        for cue in cues
    ]
    return json.dumps(found) if found else ""
