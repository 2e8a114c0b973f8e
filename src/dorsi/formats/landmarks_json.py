"""Landmarks of a body stored as JSON: those Dorsi stores, and keypoints of other programs.

Stored by Dorsi: one object with `model`, `width`, `height`, `t` and `frames`, each frame null or
33 lists [x, y, z, visibility, presence], in BlazePose's order.
"""

import json
import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import isfinite
from typing import Any

from dorsi.formats import keypoints_json
from dorsi.formats.keypoints_json import (
    FASTEST_HZ,
    FURTHEST,
    HINT,
    SLOWEST_HZ,
    check_pixels,
    fault,
    number,
    share,
)
from dorsi.measure.frames import UNSEEN, Body, Frame, Picture, Point, Recording

# Where BlazePose keeps nose and, left before right, shoulders, hips, knees, ankles, heels, toes.
BLAZEPOSE = (0, 11, 12, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32)
MODEL = re.compile(r"[\w .-]{1,40}")


def read(data: bytes, *, rate_hz: float | None) -> Recording:
    """The recording in this file, whichever of the three it is.

    `rate_hz` is needed where the file knows no time, and not used where it does.
    Raises InputError with what is wrong.
    """
    value = _parsed(data)
    if isinstance(value, dict) and "frames" in value and "t" in value:
        return _stored(value)
    if keypoints_json.is_keypoints(value):
        return keypoints_json.read(value, rate_hz=rate_hz)
    raise fault("hold frames, or people with their keypoints", "something else", HINT)


def _parsed(data: bytes) -> Any:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise fault("be text", "a binary file", HINT) from None
    try:
        return json.loads(text, parse_int=float)  # whole numbers may be too large for a float
    except (ValueError, RecursionError) as trouble:
        got = "an empty file" if not data.strip() else f"text that ends or breaks: {trouble}"
        raise fault("be whole JSON", got, HINT) from None


def _stored(value: Mapping[str, Any]) -> Recording:
    times, bodies = value["t"], value["frames"]
    if not isinstance(times, list) or not isinstance(bodies, list):
        raise fault("hold lists of times and frames", type(bodies).__name__, HINT)
    if len(times) != len(bodies):
        raise fault("have a time for each frame", f"{len(times)} for {len(bodies)}", HINT)
    scores = value.get("score") or [1.0] * len(times)
    if not isinstance(scores, list) or len(scores) != len(times):
        raise fault("have a score for each frame", "another number of them", HINT)
    _check_times(times)
    picture = Picture(
        width_px=_size(value, "width"),
        height_px=_size(value, "height"),
        model=f"blazepose {_model(value.get('model'))}",
    )
    frames = tuple(
        Frame(at_s=float(at), body=_blazepose(body, place), score=_score(score))
        for place, (at, body, score) in enumerate(zip(times, bodies, scores, strict=True))
    )
    check_pixels([frame.body for frame in frames])
    return Recording(picture=picture, frames=frames)


def _model(told: Any) -> str:
    return told if isinstance(told, str) and MODEL.fullmatch(told) else "of unknown size"


def _score(told: Any) -> float:
    """How sure the model was; a model that told nothing was."""
    return 1.0 if told is None else number(told)


def _check_times(times: Sequence[Any]) -> None:
    if len(times) < 2:
        raise fault("have at least two frames", str(len(times)), HINT)
    if not all(isfinite(number(at)) for at in times):
        raise fault("have numbers of seconds for times", "others", HINT)
    late = next((at for early, at in pairwise(times) if at <= early), None)
    if late is not None:
        got = f"{late:g} s after a later or equal one"
        raise fault("have times that go forward", got, "Store each frame once, in order.")
    rate_hz = (len(times) - 1) / (times[-1] - times[0])
    if not SLOWEST_HZ <= rate_hz <= FASTEST_HZ:
        hint = "Times are in seconds."
        raise fault("have 1 to 1000 frames a second", f"{rate_hz:.3g}", hint)


def _size(value: Mapping[str, Any], key: str) -> float:
    size = number(value.get(key))
    if not 0 < size < FURTHEST:
        raise fault(f"tell the {key} of its pictures in pixels", str(value.get(key)), HINT)
    return size


def _blazepose(body: Any, place: int) -> Body | None:
    if body is None or body == []:
        return None
    if not isinstance(body, list) or len(body) != 33:
        got = f"{len(body) if isinstance(body, list) else 'none'} in frame {place}"
        raise fault("have 33 landmarks in each frame", got, HINT)
    points = tuple(_point(body[at]) for at in BLAZEPOSE)
    return points if any(point.seen for point in points) else None


def _point(values: Any) -> Point:
    """A landmark, or UNSEEN where it isn't two to five usable numbers."""
    if not isinstance(values, list) or len(values) < 2:
        return UNSEEN
    given = [number(one) for one in values[:5]]
    x, y, depth, visibility, presence = given + [0.0, 1.0, 1.0][len(given) - 2 :]
    if not (abs(x) < FURTHEST and abs(y) < FURTHEST):
        return UNSEEN
    return Point(x, y, depth if isfinite(depth) else 0.0, share(visibility), share(presence))
