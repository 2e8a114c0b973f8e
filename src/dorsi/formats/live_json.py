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
phone is turned, or another model takes over. The count and the tries so far stay. A fourth
argument, or "version" in the picture, names the model's version.

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
the others mean; null where there is none. at_s: when it happened, not later than the frame that
told it. Nothing is counted or judged after "unsure", "wrong_leg" or "two_people" until
"sure_again", which is told the first time, too.

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

        {"side", "instrument": "camera" or "phone", "value", "unit": "deg" or "repetitions",
         "standard_error", "error": the same, "tries": [...], "tries_at_s": [...],
         "not_taken": null or a protocols.NotTaken, "ended": live.End or null,
         "made_by": {"engine", "model", "version", "quality": {...}}, "zero": [x, y, z] or null}

        value, standard_error: null where not_taken says why. model: "blazepose full", for a
        phone "accelerometer" or "accelerometer, gyroscope". quality, camera: "judged" (share of
        frames), "rate_hz", "yaw_deg", "standing_deg", "refused" (tries); heel raises: the first
        three, "tempo_s", "doubtful"; phone: "spread_deg", "rate_hz", "refused" (tries). What the
        API takes of one side is instrument, tries, error and made_by
"""

import json

from dorsi.formats import live_task
from dorsi.formats.live_camera import LungeTest, Practice, RaiseTest
from dorsi.formats.live_session import Session
from dorsi.formats.live_shin import ShinTest
from dorsi.formats.live_task import task

__all__ = ["Session", "begin", "task"]


def begin(text: str) -> Session:
    """A session for this task. Raises InputError where the text is no task."""
    value = json.loads(text)
    return _session(live_task.read(value), live_task.lens(value))


def _session(what: live_task.Task, lens: live_task.Lens | None) -> Session:
    match what:
        case live_task.Practice():
            return Practice(what, lens)
        case live_task.KneeToWall():
            return LungeTest(what, lens)
        case live_task.HeelRaises():
            return RaiseTest(what, lens)
        case live_task.Shin() | live_task.Zero():
            return ShinTest(what)
