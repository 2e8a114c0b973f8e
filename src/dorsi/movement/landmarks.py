"""The body as a camera and a pose model would see it: 33 landmarks, in BlazePose's order.

Chance comes in from outside, so the same chance gives the same film.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import cos, radians, sin, sqrt
from typing import Protocol

from dorsi.core.measurement import Side
from dorsi.measure.signals import Place
from dorsi.movement.bones import OUTWARD, Bones
from dorsi.movement.performance import Moment
from dorsi.movement.space import Vector, add, apply, scale, sub

LIMBS = (
    "shoulder", "elbow", "wrist", "pinky", "index", "thumb", "hip", "knee", "ankle", "heel", "toe",
)  # fmt: skip
NAMES = (
    "nose",
    *(f"left.{part}" for part in ("eye_in", "eye", "eye_out")),
    *(f"right.{part}" for part in ("eye_in", "eye", "eye_out")),
    *("left.ear", "right.ear", "left.mouth", "right.mouth"),
    *(f"{side}.{part}" for part in LIMBS for side in ("left", "right")),
)
FACE: dict[str, Vector] = {
    "nose": (10.5, -2.6, 0.0),
    "eye_in": (8.6, 1.2, 1.6),
    "eye": (8.4, 1.2, 3.2),
    "eye_out": (7.6, 1.2, 4.8),
    "ear": (-0.6, -0.6, 7.4),
    "mouth": (8.6, -6.0, 2.4),
}
FINGERS = {"pinky": (0.55, 2.5), "index": (0.62, -2.5), "thumb": (0.4, -3.5)}
"""How far along the hand, and how far outward [cm]."""

HIP_HEIGHT_CM = 85.0  # the camera looks there
LINGERS = 0.8  # of the slow half of the scatter, from frame to frame


class Chance(Protocol):
    """What `random.Random` offers."""

    def random(self) -> float: ...

    def gauss(self, mu: float, sigma: float, /) -> float: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Camera:
    """Where the camera stands, seen from the figure's right. Yaw 0 is side-on, 90 in front."""

    yaw_deg: float = 0.0
    pitch_deg: float = 0.0
    roll_deg: float = 0.0
    distance_cm: float = 300.0
    width_px: int = 1080
    height_px: int = 1080
    px_per_cm: float = 4.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Flaws:
    """How badly a pose model sees.

    `jitter`: standard deviation of a landmark in a still stance, as a share of the shank's
    length in the picture (measured on real stance: 0.012 with the heavy model, 0.018 full,
    0.028 lite; heels and toes are worse). Half of it lingers from frame to frame. The other
    figures are assumed.
    """

    jitter: float = 0.0
    far_side: float = 1.7
    """The covered side scatters this much more."""
    outliers: float = 0.0
    """Share of points thrown far off."""
    drop_outs: float = 0.0
    """Share of frames in which nobody is found."""
    swaps: float = 0.0
    """Share of frames in which left and right legs change names."""


CLEAN = Flaws()
WORSE = {"heel": 1.25, "toe": 1.3}
JITTER = {"heavy": 0.012, "full": 0.018, "lite": 0.028}


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One frame: landmarks by name [px], x right and y down; None where nobody was found."""

    at_s: float
    places: dict[str, Place] | None
    visibility: dict[str, float]


def filmed(
    moments: Iterable[Moment], *, bones: Bones, camera: Camera, flaws: Flaws, chance: Chance
) -> Iterator[Seen]:
    """The performance as this camera sees it."""
    eye = _Eye(bones=bones, camera=camera, flaws=flaws, chance=chance)
    for moment in moments:
        yield eye.see(moment)


def landmarks(moment: Moment) -> dict[str, Vector]:
    """The 33 points of the body [cm]."""
    return {name: _landmark(name, moment) for name in NAMES}


def projected(point: Vector, camera: Camera) -> Place:
    """Where a point of the room falls in the picture [px], with perspective."""
    x, y, z = sub(point, (0.0, HIP_HEIGHT_CM, 0.0))
    c, s = cos(radians(camera.yaw_deg)), sin(radians(camera.yaw_deg))
    right, near = x * c - z * s, x * s + z * c
    c, s = cos(radians(camera.pitch_deg)), sin(radians(camera.pitch_deg))
    up, near = y * c - near * s, near * c + y * s
    px = camera.px_per_cm * camera.distance_cm / (camera.distance_cm - near)
    c, s = cos(radians(camera.roll_deg)), sin(radians(camera.roll_deg))
    right, up = right * c + up * s, up * c - right * s
    return camera.width_px / 2 + right * px, camera.height_px / 2 - up * px


def _landmark(name: str, moment: Moment) -> Vector:
    side, _, part = name.rpartition(".")
    outward = OUTWARD[Side(side)] if side else 0
    if part in FACE:
        x, y, z = FACE[part]
        turned = apply(moment.skeleton.frames["head"], (x, y, z * outward))
        return add(moment.points["head"], turned)
    if part in FINGERS:
        share, aside_cm = FINGERS[part]
        wrist = moment.points[f"{side}.wrist"]
        hand = scale(sub(moment.points[f"{side}.hand"], wrist), share)
        return add(add(wrist, hand), (0.0, 0.0, aside_cm * outward))
    return moment.points[name]


class _Eye:
    """A camera with its slow wander, one film long."""

    def __init__(self, *, bones: Bones, camera: Camera, flaws: Flaws, chance: Chance) -> None:
        self.camera = camera
        self.flaws = flaws
        self.chance = chance
        self.shank_px = bones.shank_cm * camera.px_per_cm
        self.wander = {name: (0.0, 0.0) for name in NAMES}
        self.far = "left." if cos(radians(camera.yaw_deg)) > 0 else "right."

    def see(self, moment: Moment) -> Seen:
        places = {
            name: self._scattered(name, projected(point, self.camera))
            for name, point in landmarks(moment).items()
        }
        if self.chance.random() < self.flaws.swaps:
            places = _legs_swapped(places)
        lost = self.chance.random() < self.flaws.drop_outs
        visibility = {name: 0.65 if name.startswith(self.far) else 0.95 for name in NAMES}
        return Seen(at_s=moment.at_s, places=None if lost else places, visibility=visibility)

    def _scattered(self, name: str, place: Place) -> Place:
        sd = self.flaws.jitter * self.shank_px * WORSE.get(name.rpartition(".")[2], 1.0)
        sd *= self.flaws.far_side if name.startswith(self.far) else 1.0
        white, gauss = sd * sqrt(0.5), self.chance.gauss
        drift = sqrt(1 - LINGERS**2) * white
        x, y = self.wander[name]
        x, y = LINGERS * x + gauss(0, drift), LINGERS * y + gauss(0, drift)
        self.wander[name] = x, y
        thrown = self.shank_px / 4 if self.chance.random() < self.flaws.outliers else 0.0
        far = sqrt(white**2 + thrown**2)
        return place[0] + x + gauss(0, far), place[1] + y + gauss(0, far)


def _legs_swapped(places: dict[str, Place]) -> dict[str, Place]:
    out = dict(places)
    for joint in ("hip", "knee", "ankle", "heel", "toe"):
        left, right = f"left.{joint}", f"right.{joint}"
        out[left], out[right] = places[right], places[left]
    return out
