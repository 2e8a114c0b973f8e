"""Follows one point through noise, drop-outs and outliers; says how far off it may be.

One model for both uses: a body point keeps its velocity, disturbed by random acceleration
(constant-velocity Kalman filter). Live it looks back only, and refuses readings too far from
where the point can be; offline the same passes are smoothed backwards (Rauch, Tung, Striebel).
Lengths are pixels; `scale_px`, the shank, makes the figures hold at any size of the picture.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt
from typing import NamedTuple

from dorsi.measure.frames import Point

# Spectral density of the acceleration [shank²/s³]: a foot in a heel raise changes by about
# 2 shank/s within a quarter second. (key q)
AGILITY = 20.0
# Standard deviation of one landmark [shank]. `heavy` as in still stretches of real clips. (key r)
# `full` jitters by .022 there, but stays wrong for several frames together, so that averaging
# takes off less: beside `heavy` it is off by .03 to .04 at every joint of the leg.
NOISE = {"heavy": 0.015, "full": 0.035, "markers": 0.01}  # markers on skin: some 4 mm
NOISE_UNKNOWN = 0.035
GATE = 16.0  # squared distance over variance beyond which a reading is an outlier. (key gate)
# Noise has longer tails than Gauss's: what lies beyond this (one in twenty) moves a point no
# further than what lies there (Huber).
DOUBTED = 6.0
COAST_S = 0.15  # outliers that last longer are the truth. (key coast)
SLOWING_S = 0.1  # a point not seen loses speed so fast: limbs turn round, they don't fly on
MISSING_S = 0.5  # a point not seen for longer is lost
STARTING_SPEED = 3.0  # standard deviation of an unknown speed [shank/s]
# How much noisier a point is that is hardly visible, in variance: half visible, twice as far off.
DIMMED = 12.0


class Track(NamedTuple):
    """Where a point is and how it moves [px, px/s], with the variance of place, of both, of speed.

    The variances hold for x and y alike. A named tuple: twelve are made for every frame.
    """

    x_px: float
    x_speed: float
    y_px: float
    y_speed: float
    place_var: float
    both_var: float
    speed_var: float
    unseen_s: float
    begun: bool

    @property
    def place_sd_px(self) -> float:
        return sqrt(self.place_var)


def noise_of(model: str) -> float:
    """The landmark noise [shank] of a model named like "heavy" or "blazepose full"."""
    return next((value for name, value in NOISE.items() if name in model), NOISE_UNKNOWN)


def begin(point: Point, *, noise_px: float, scale_px: float) -> Track:
    speed_var = (STARTING_SPEED * scale_px) ** 2
    return Track(point.x_px, 0.0, point.y_px, 0.0, noise_px**2, 0.0, speed_var, 0.0, True)


def step(
    track: Track | None, point: Point, *, dt_s: float, noise_px: float, scale_px: float
) -> Track | None:
    """The track after one frame; None while nothing is known of the point.

    `dt_s` > 0 since the frame before. A point that is missing or an outlier goes on more and
    more slowly; an outlier that persists is taken for the point's new place.
    """
    if track is None:
        return begin(point, noise_px=noise_px, scale_px=scale_px) if point.seen else None
    if not point.seen:
        unseen_s = track.unseen_s + dt_s
        return _coasting(predicted(track, dt_s, scale_px), dt_s) if unseen_s < MISSING_S else None
    a, b, c = _grown(track.place_var, track.both_var, track.speed_var, dt_s, scale_px)
    x, y = track.x_px + track.x_speed * dt_s, track.y_px + track.y_speed * dt_s
    off_x, off_y = point.x_px - x, point.y_px - y
    spread = a + noise_px * noise_px * (1 + DIMMED * (1 - point.visibility) ** 2)
    far = (off_x * off_x + off_y * off_y) / spread
    if far > GATE:
        if track.unseen_s + dt_s < COAST_S:
            return _coasting(predicted(track, dt_s, scale_px), dt_s)
        return begin(point, noise_px=noise_px, scale_px=scale_px)
    if far > DOUBTED:
        spread *= sqrt(far / DOUBTED)
    place, speed = a / spread, b / spread
    return Track(
        x + place * off_x,
        track.x_speed + speed * off_x,
        y + place * off_y,
        track.y_speed + speed * off_y,
        a * (1 - place),
        b * (1 - place),
        c - speed * b,
        0.0,
        False,
    )


def predicted(track: Track, dt_s: float, scale_px: float) -> Track:
    """Where the point is `dt_s` later if nothing is seen of it."""
    return Track(
        track.x_px + track.x_speed * dt_s,
        track.x_speed,
        track.y_px + track.y_speed * dt_s,
        track.y_speed,
        *_grown(track.place_var, track.both_var, track.speed_var, dt_s, scale_px),
        track.unseen_s,
        False,
    )


def _grown(
    place_var: float, both_var: float, speed_var: float, dt_s: float, scale_px: float
) -> tuple[float, float, float]:
    """The three variances `dt_s` later if nothing is seen."""
    pushed = AGILITY * scale_px * scale_px * dt_s
    return (
        place_var + dt_s * (2 * both_var + dt_s * speed_var) + pushed * dt_s * dt_s / 3,
        both_var + dt_s * speed_var + pushed * dt_s / 2,
        speed_var + pushed,
    )


def _coasting(ahead: Track, dt_s: float) -> Track:
    kept = _kept(dt_s)
    return ahead._replace(
        x_speed=ahead.x_speed * kept,
        y_speed=ahead.y_speed * kept,
        both_var=ahead.both_var * kept,
        speed_var=ahead.speed_var * kept * kept,
        unseen_s=ahead.unseen_s + dt_s,
    )


def _kept(dt_s: float) -> float:
    """The share of its speed that a point keeps while it isn't seen."""
    return 1 / (1 + dt_s / SLOWING_S)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pass:
    """One frame of a point on its way forward: when, the track then, the scale used."""

    at_s: float
    scale_px: float
    track: Track | None


def smoothed(passes: Sequence[Pass]) -> list[Track | None]:
    """The tracks with all that came later taken in; as many, in the same order.

    Never less sure than forward alone. Where a point was lost or jumped, the past learns
    nothing from what follows.
    """
    found = [one.track for one in passes]
    for index in range(len(passes) - 2, -1, -1):
        here, later = passes[index], found[index + 1]
        if here.track is not None and later is not None and not later.begun:
            dt_s = passes[index + 1].at_s - here.at_s
            found[index] = _taught(here.track, later, dt_s, passes[index + 1].scale_px)
    return found


def _taught(track: Track, later: Track, dt_s: float, scale_px: float) -> Track:
    """One backward step: gain = P Fᵀ (F P Fᵀ + Q)⁻¹, written out for two by two."""
    ahead = predicted(track, dt_s, scale_px)
    kept = _kept(dt_s) if later.unseen_s else 1.0
    if later.unseen_s:
        ahead = _coasting(ahead, dt_s)
    a, b, c = ahead.place_var, ahead.both_var, ahead.speed_var
    spread = a * c - b * b
    p00, p01, p11 = track.place_var, track.both_var, track.speed_var
    m00, m10 = p00 + dt_s * p01, p01 + dt_s * p11
    m01, m11 = p01 * kept, p11 * kept
    g00, g01 = (m00 * c - m01 * b) / spread, (m01 * a - m00 * b) / spread
    g10, g11 = (m10 * c - m11 * b) / spread, (m11 * a - m10 * b) / spread
    x, vx = later.x_px - ahead.x_px, later.x_speed - ahead.x_speed
    y, vy = later.y_px - ahead.y_px, later.y_speed - ahead.y_speed
    da, db, dc = later.place_var - a, later.both_var - b, later.speed_var - c
    return track._replace(
        x_px=track.x_px + g00 * x + g01 * vx,
        x_speed=track.x_speed + g10 * x + g11 * vx,
        y_px=track.y_px + g00 * y + g01 * vy,
        y_speed=track.y_speed + g10 * y + g11 * vy,
        place_var=p00 + g00 * (g00 * da + g01 * db) + g01 * (g00 * db + g01 * dc),
        both_var=p01 + g10 * (g00 * da + g01 * db) + g11 * (g00 * db + g01 * dc),
        speed_var=p11 + g10 * (g10 * da + g11 * db) + g11 * (g10 * db + g11 * dc),
    )


def breaks(passes: Sequence[Pass]) -> int:
    """How often the point was lost or jumped; many mean a clip that should not be measured."""
    return sum(
        before.track is not None and (after.track is None or after.track.begun)
        for before, after in pairwise(passes)
    )
