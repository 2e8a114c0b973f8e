"""A drawn figure filmed: what a movement's definition looks like to the measuring engine."""

from random import Random

from dorsi.measure import tracking
from dorsi.measure.awaited import Awaited, Eye
from dorsi.measure.counting import Event, State, watched
from dorsi.measure.frames import UNSEEN, Frame, Picture, Point, Recording
from dorsi.measure.sight import NAMES
from dorsi.measure.watch import Setting
from dorsi.movement.expectation import expectation
from dorsi.movement.landmarks import Camera, Flaws, Seen, filmed
from dorsi.movement.performance import performed

CLEAN = Flaws()
REST_S = 1.2


def film(movement, camera, *, slowness, rate_hz, flaws=CLEAN, seed=0, touch_downs_s=(), model=""):
    """The movement once for each of `slowness`, in times of its own pace."""
    done = performed(
        movement,
        cycles_s=[movement.cycle_s * each for each in slowness],
        rate_hz=rate_hz,
        rest_s=REST_S,
        touch_downs_s=touch_downs_s,
    )
    chance = Random(seed)  # noqa: S311 - scatter, no secret
    seen = filmed(done, bones=movement.bones, camera=camera, flaws=flaws, chance=chance)
    picture = Picture(width_px=camera.width_px, height_px=camera.height_px, model=model)
    return Recording(picture=picture, frames=tuple(map(frame, seen)))


def frame(seen: Seen) -> Frame:
    if seen.places is None:
        return Frame(at_s=seen.at_s, body=None, score=0.0)
    body = tuple(
        Point(*seen.places[name], 0.0, seen.visibility[name], 1.0)
        if name in seen.places
        else UNSEEN
        for name in NAMES
    )
    return Frame(at_s=seen.at_s, body=body, score=1.0)


def camera_for(movement, *, yaw_deg=0.0, **placed) -> Camera:
    """A camera `yaw_deg` off the place from which the movement is told, on the leg's own side."""
    awaited = expectation(movement)
    told_deg = {Eye.FRONT: 90.0}.get(awaited.eye, 0.0 if awaited.side == "right" else 180.0)
    return Camera(yaw_deg=told_deg + yaw_deg, **placed)


def live(recording: Recording, awaited: Awaited, **setting) -> tuple[State, tuple[Event, ...]]:
    """What is counted as the frames come."""
    chosen = Setting(picture=recording.picture, **setting)
    return watched(tracking.followed(recording), awaited, chosen)


def stored(recording: Recording, awaited: Awaited, **setting) -> tuple[State, tuple[Event, ...]]:
    """What is counted once all is known."""
    chosen = Setting(picture=recording.picture, **setting)
    return watched(tracking.smoothed(tracking.followed(recording)), awaited, chosen)
