"""The engine's door: a live session as plain numbers and JSON, the same in a browser and here.

    session = begin(text)

TASK, a JSON object; made on the server by `task(...)` from a dataclass of `formats.live_task`:

    {"kind": "practice", "awaited": {...} or null, "heel_stays": bool, "either": bool}
    {"kind": "knee_to_wall", "side": "left" or "right"}             one side of the lunge test
    {"kind": "heel_raises", "side": ..., "retest_error": number}    one leg's endurance
    {"kind": "shin", "side": ..., "axis": "y" or "x", "zero": null or [x, y, z]}
    {"kind": "zero", "on": "wall" or "floor", "axis": ...}          before "shin", or not at all

Whoever knows the picture adds to a camera's task

    "picture": {"width": px, "height": px, "model": "blazepose full" or "blazepose lite"}

or calls `session.picture(width, height, model)`, which may be called again at any time: when the
phone is turned, or another model takes over. The count and the tries so far stay.

A zero's `result` has `zero`; it goes into the tasks of both sides' "shin".

WHAT COMES IN. Each of these returns "" or a JSON list of EVENTS:

    session.frame(at_s, numbers, score)  numbers: 33 x 5 floats, x, y, z [px], visibility,
                                         presence; of the picture as the lens sees it, never
                                         mirrored; empty: nobody. at_s: the frame's capture,
                                         steady clock; a frame that isn't later is left out
    session.people(count)                how many bodies the crowd check saw
    session.samples(rows)                shin: flat rows of 7: t_s, ax, ay, az [m/s2, gravity in
                                         it], gx, gy, gz [deg/s about x, y, z; NaN: none]
    session.tick(at_s)                   shin: the time on the samples' clock, twice a second or
                                         so, also while no sample comes
    session.go()                         shin: 3-2-1 is over, this try counts now (zero: so does
                                         this). A camera's tries begin by themselves
    session.again()                      practice: count from 0; a test: take back the last try,
                                         or begin anew where there is none
    session.pause(on)                    the player was paused, or goes on, by other means than a
                                         raised hand: while paused nothing is counted or judged.
                                         A hand can only go on where frames still come
    session.stop()                       heel_raises: ended by hand

EVENT: {"tell", "at_s", "number", "why", "value"}; `tell` is a measure.live.Tell, which says what
the others mean; null where there is none.

STATUS, `session.status()`, a JSON object; every key is there for every kind of task:

    phase       practice: "settling", "following", "paused"
                knee_to_wall: "view", "stand", "forward", "back", "done"
                heel_raises: "view", "stand", "raises", "done"
                shin: "place", "hold", "back", "done"; zero: "place", "hold", "done"
    sure        whether it counts and judges now; it is silent where not
    why         why not: a view.Reason, "wrong_leg", "two_people", or null
    side        the leg that is followed, "left" or "right", or null
    near        the leg nearer the camera, or null
    front       the leg in front, where the feet are apart, or null
    counted     repetitions
    held_s      seconds held by now
    lift        0 at rest to 1 at the expected top, or null
    angle_deg   the shank's lean or null
    stillness   0 to 1: how much of the needed stillness is there
    heel        "down", "up", or null where it isn't watched or not seen
    try         how many tries were taken
    tries       their leans [deg], in order
    tempo_s     heel raises: seconds between the last two, or null
    rate_hz     frames or samples a second lately, or null
    paused      whether a raised hand, or `pause`, has paused it
    hand        0 to 1: how long a hand is up already, of what is needed
    people      what the last crowd check saw
    result      null until a test is over, then

        {"side", "value", "unit": "deg" or "repetitions", "standard_error", "tries": [...],
         "tries_at_s": [...], "not_taken": null or a protocols.NotTaken, "ended": live.End or null,
         "made_by": {"engine": "dorsi", "model", "version", "quality": {...}}, "zero"}

        value, standard_error: null where not_taken says why. model: "blazepose full", for a
        phone "accelerometer" or "accelerometer, gyroscope". quality, camera: "judged" (share of
        frames), "rate_hz", "yaw_deg", "standing_deg", "refused" (tries); heel raises:
        "doubtful", "tempo_s"; phone: "spread_deg", "rate_hz", "refused", "zeroed".
"""

import json
from typing import Any

from dorsi.formats import live_task
from dorsi.formats.live_task import task

__all__ = ["begin", "task"]

_EMPTY: dict[str, Any] = {
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
    """One task being followed, from its first frame or sample to its end."""

    def __init__(self, what: live_task.Task) -> None:
        self._task = what

    def picture(self, width: float, height: float, model: str) -> None:
        """The size of the pictures [px] and who finds the body in them, from now on."""

    def frame(self, at_s: float, numbers: Any, score: float) -> str:
        return ""

    def samples(self, rows: Any) -> str:
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
        return json.dumps(_EMPTY)


def begin(text: str) -> Session:
    """A session for this task. Raises InputError where the text is no task."""
    value = json.loads(text)
    session = Session(live_task.read(value))
    if "picture" in value:
        one = value["picture"]
        session.picture(one["width"], one["height"], one["model"])
    return session
