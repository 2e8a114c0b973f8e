"""A drawn body that moves as told, seen by a far camera: truth without any recording.

Lengths in shanks, x forward, y up, z to the body's left. One shank is SHANK_PX.
"""

import json
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from math import cos, hypot, pi, radians, sin, sqrt

from dorsi.formats.landmarks_json import BLAZEPOSE
from dorsi.measure.frames import UNSEEN, Frame, Picture, Point, Recording
from dorsi.measure.swaps import exchanged

SHANK_PX = 200.0
PICTURE = Picture(width_px=1400, height_px=1400, model="heavy")
THIGH, TRUNK, FOOT = 1.0, 1.35, 0.6
ANKLE_AHEAD, ANKLE_UP = 0.12, 0.18
FEET_APART, HIPS_HALF, SHOULDERS_HALF = 0.16, 0.3, 0.5
STANDING = 2.15  # hips over the floor, knees almost straight


@dataclass(frozen=True, kw_only=True)
class Foot:
    """Where the toes stand, and how far the heel is turned up about them [deg]."""

    toe_x: float = FOOT
    toe_y: float = 0.0
    pitch_deg: float = 0.0


@dataclass(frozen=True, kw_only=True)
class Pose:
    hip_x: float = 0.05
    hip_y: float = STANDING
    left: Foot = Foot()
    right: Foot = Foot()
    lean_deg: tuple[float | None, float | None] = (None, None)
    """A shank's lean where it is set; else the knee follows from hip and foot."""


Movement = Callable[[float], Pose]


def filmed(
    movement: Movement,
    seconds: float,
    *,
    rate_hz: float = 30.0,
    yaw_deg: float = 0.0,
    facing: int = 1,
) -> Recording:
    """The movement as a camera `yaw_deg` off the side would see it, without any noise."""
    frames = tuple(
        Frame(at_s=at / rate_hz, body=seen(movement(at / rate_hz), yaw_deg, facing), score=1.0)
        for at in range(int(seconds * rate_hz))
    )
    return Recording(picture=PICTURE, frames=frames)


def spoilt(
    clean: Recording, *, noise: float = 0.0, lost: float = 0.0, swapped: float = 0.0, seed: int = 0
) -> Recording:
    """With noise [shank] on each point, points lost and legs exchanged at these rates."""
    dice = random.Random(seed)  # noqa: S311  (noise, not secrets)
    frames = []
    for frame in clean.frames:
        body = tuple(
            UNSEEN
            if dice.random() < lost
            else point._replace(
                x_px=point.x_px + dice.gauss(0, noise * SHANK_PX),
                y_px=point.y_px + dice.gauss(0, noise * SHANK_PX),
            )
            for point in frame.body
        )
        frames.append(replace(frame, body=exchanged(body) if dice.random() < swapped else body))
    return replace(clean, frames=tuple(frames))


def seen(pose: Pose, yaw_deg: float, facing: int):
    yaw = radians(yaw_deg)
    places = list(placed(pose))

    def point(place):
        x, y, z = place
        across = facing * (x * cos(yaw) + z * sin(yaw))
        depth = x * sin(yaw) - z * cos(yaw)
        return Point(600 + across * SHANK_PX, 1200 - y * SHANK_PX, depth * SHANK_PX, 0.95, 1.0)

    return tuple(map(point, places))


def placed(pose: Pose) -> Iterator[tuple[float, float, float]]:
    """The thirteen points in the order of measure.frames."""
    shoulder = (pose.hip_x, pose.hip_y + TRUNK)
    feet = zip((pose.left, pose.right), pose.lean_deg, strict=True)
    legs = [leg(pose, foot, lean_deg) for foot, lean_deg in feet]
    yield shoulder[0] + 0.1, shoulder[1] + 0.4, 0.0
    yield *shoulder, SHOULDERS_HALF
    yield *shoulder, -SHOULDERS_HALF
    yield pose.hip_x, pose.hip_y, HIPS_HALF
    yield pose.hip_x, pose.hip_y, -HIPS_HALF
    for part in range(4):
        for side, places in zip((1, -1), legs, strict=True):
            yield *places[part], side * FEET_APART


def leg(pose: Pose, foot: Foot, lean_deg: float | None):
    """Knee, ankle, heel and toe."""
    pitch = radians(foot.pitch_deg)
    heel = turned(-FOOT, 0.0, pitch, foot)
    ankle = turned(ANKLE_AHEAD - FOOT, ANKLE_UP, pitch, foot)
    if lean_deg is None:
        knee = knee_between((pose.hip_x, pose.hip_y), ankle)
    else:
        knee = (ankle[0] + sin(radians(lean_deg)), ankle[1] + cos(radians(lean_deg)))
    return knee, ankle, heel, (foot.toe_x, foot.toe_y)


def turned(x, y, pitch, foot):
    """A point of the foot turned about its toes, heel up."""
    across, up = x * cos(pitch) + y * sin(pitch), y * cos(pitch) - x * sin(pitch)
    return foot.toe_x + across, foot.toe_y + up


def knee_between(hip, ankle):
    dx, dy = hip[0] - ankle[0], hip[1] - ankle[1]
    far = min(hypot(dx, dy), 1.999)
    half, out = far / 2, sqrt(max(0.0, 1 - (far / 2) ** 2))
    unit = (dx / hypot(dx, dy), dy / hypot(dx, dy))
    return ankle[0] + unit[0] * half + unit[1] * out, ankle[1] + unit[1] * half - unit[0] * out


def pulses(at_s: float, *, start_s: float, each_s: float, count: int, rest: float = 0.3) -> float:
    """0 at rest, 1 at each of `count` tops; smooth; `rest` of each is spent at 0."""
    number, part = divmod((at_s - start_s) / each_s, 1.0)
    if not 0 <= number < count or part < rest / 2 or part > 1 - rest / 2:
        return 0.0
    return (1 - cos(2 * pi * (part - rest / 2) / (1 - rest))) / 2


# Movements


def heel_raises(*, count: int, each_s: float, pitch_deg: float, legs=(0, 1)) -> Movement:
    def pose(at_s):
        pitch = pitch_deg * pulses(at_s, start_s=1.0, each_s=each_s, count=count)
        up = lifted(pitch)
        raised = Foot(pitch_deg=pitch)
        free = Foot(toe_x=0.2, toe_y=0.35 + up, pitch_deg=20)
        feet = [raised if leg in legs else free for leg in (0, 1)]
        return Pose(hip_y=STANDING + up, left=feet[0], right=feet[1])

    return pose


def lifted(pitch_deg: float) -> float:
    """How far a pitched foot lifts the ankle."""
    pitch = radians(pitch_deg)
    return (FOOT - ANKLE_AHEAD) * sin(pitch) + ANKLE_UP * (cos(pitch) - 1)


def squats(*, count: int, each_s: float, depth: float) -> Movement:
    def pose(at_s):
        down = depth * pulses(at_s, start_s=1.0, each_s=each_s, count=count)
        return Pose(hip_y=STANDING - down, hip_x=0.05 - 0.2 * down)

    return pose


def knee_to_wall(*, count: int, each_s: float, from_deg: float, to_deg: float) -> Movement:
    """The left foot in front; its shank leans from the one to the other and back."""

    def pose(at_s):
        share = pulses(at_s, start_s=1.0, each_s=each_s, count=count)
        lean = from_deg + (to_deg - from_deg) * share
        return split(lean)

    return pose


def split(lean_deg: float, *, pitch_deg: float = 0.0) -> Pose:
    """A split stance with the left foot in front and its shank leaning so far."""
    front, back = Foot(toe_x=1.2, pitch_deg=pitch_deg), Foot(toe_x=0.2)
    ankle_x, ankle_y = leg(Pose(), front, 0.0)[1]
    knee = ankle_x + sin(radians(lean_deg)), ankle_y + cos(radians(lean_deg))
    hip_y = 1.95
    hip_x = knee[0] - sqrt(max(0.0, THIGH**2 - (hip_y - knee[1]) ** 2))
    return Pose(hip_x=hip_x, hip_y=hip_y, left=front, right=back, lean_deg=(lean_deg, None))


def walking(*, speed: float = 1.5, step_s: float = 0.5) -> Movement:
    """Walking forward at `speed` [shank/s]: each foot stands for one step and swings for one."""
    stride = 2 * speed * step_s

    def foot(at_s, offset):
        number, part = divmod(at_s / (2 * step_s) + offset, 1.0)
        start = (number - offset) * stride - 1.5
        if part < 0.5:
            heel_up = 35 * max(0.0, part - 0.35) / 0.15
            return Foot(toe_x=start + stride / 2 + FOOT / 2, pitch_deg=heel_up)
        swing = (part - 0.5) * 2
        toe_x = start + stride / 2 + FOOT / 2 + stride * (1 - cos(pi * swing)) / 2
        return Foot(toe_x=toe_x, toe_y=0.12 * sin(pi * swing), pitch_deg=35 * (1 - swing))

    def pose(at_s):
        bob = 0.04 * cos(2 * pi * at_s / step_s)
        return Pose(
            hip_x=at_s * speed - 1.5 + stride / 4,
            hip_y=2.0 + bob,
            left=foot(at_s, 0.0),
            right=foot(at_s, 0.5),
        )

    return pose


def jumps(*, count: int, each_s: float, height: float) -> Movement:
    """A dip, a flight with pointed feet, a landing dip, and standing again."""

    def pose(at_s):
        number, part = divmod((at_s - 1.0) / each_s, 1.0)
        if not 0 <= number < count:
            return Pose()
        if part < 0.3:
            return Pose(hip_y=STANDING - 0.4 * sin(pi * part / 0.3))
        if part < 0.6:
            up = height * sin(pi * (part - 0.3) / 0.3)
            foot = Foot(toe_y=up, pitch_deg=40 * min(1, up / 0.2))
            return Pose(hip_y=STANDING + up + lifted(foot.pitch_deg), left=foot, right=foot)
        if part < 0.85:
            return Pose(hip_y=STANDING - 0.35 * sin(pi * (part - 0.6) / 0.25))
        return Pose()

    return pose


def stored(film: Recording) -> bytes:
    """The film as Dorsi stores landmarks: 33 to a frame, in BlazePose's order."""
    frames = []
    for frame in film.frames:
        points = [[0.0, 0.0, 0.0, 0.0, 0.0] for _ in range(33)]
        for at, point in zip(BLAZEPOSE, frame.body, strict=True):
            points[at] = list(point)
        frames.append(points)
    whole = {
        "model": film.picture.model,
        "width": film.picture.width_px,
        "height": film.picture.height_px,
        "t": [frame.at_s for frame in film.frames],
        "frames": frames,
    }
    return json.dumps(whole).encode()
