"""Landmarks of a body stored as JSON: those Dorsi stores, OpenPose's and AlphaPose's.

Stored by Dorsi: one object with `model`, `width`, `height`, `t` and `frames`, each frame null or
33 lists [x, y, z, visibility, presence], in BlazePose's order. OpenPose and AlphaPose know no
time, so the rate must be given with them.
"""

import json
from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import hypot, isfinite
from typing import Any

from dorsi.core.errors import Fault, InputError
from dorsi.measure.frames import UNSEEN, Body, Frame, Picture, Point, Recording

# Where each model keeps nose and, left before right, shoulders, hips, knees, ankles, heels, toes.
BLAZEPOSE = (0, 11, 12, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32)
BODY_25 = (0, 5, 2, 12, 9, 13, 10, 14, 11, 21, 24, 19, 22)
HALPE_26 = (0, 5, 6, 11, 12, 13, 14, 15, 16, 24, 25, 20, 21)
KEYPOINTS = {25: ("openpose body_25", BODY_25), 26: ("halpe_26", HALPE_26)}
FURTHEST = 1e6  # a coordinate beyond this many pixels is no coordinate
SLOWEST_HZ, FASTEST_HZ = 1.0, 1000.0
HINT = "Name a file of landmarks, and export it once more if it is broken."


def read(data: bytes, *, rate_hz: float | None) -> Recording:
    """The recording in this file, whichever of the three it is.

    `rate_hz` is needed where the file knows no time, and not used where it does.
    Raises InputError with what is wrong.
    """
    value = _parsed(data)
    if isinstance(value, dict) and "frames" in value and "t" in value:
        return _stored(value)
    if isinstance(value, dict) and "people" in value:
        value = [value]
    if isinstance(value, list) and value and all(isinstance(one, dict) for one in value):
        return _keypoints(value, rate_hz)
    raise _fault("hold frames, or people with their keypoints", "something else", HINT)


def _parsed(data: bytes) -> Any:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _fault("be text", "a binary file", HINT) from None
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as trouble:
        got = "an empty file" if not data.strip() else f"text that ends or breaks: {trouble}"
        raise _fault("be whole JSON", got, HINT) from None


def _stored(value: Mapping[str, Any]) -> Recording:
    times, bodies = value["t"], value["frames"]
    if not isinstance(times, list) or not isinstance(bodies, list):
        raise _fault("hold lists of times and frames", type(bodies).__name__, HINT)
    if len(times) != len(bodies):
        raise _fault("have a time for each frame", f"{len(times)} for {len(bodies)}", HINT)
    scores = value.get("score") or [1.0] * len(times)
    if not isinstance(scores, list) or len(scores) != len(times):
        raise _fault("have a score for each frame", "another number of them", HINT)
    _check_times(times)
    picture = Picture(
        width_px=_size(value, "width"),
        height_px=_size(value, "height"),
        model=f"blazepose {value.get('model', 'of unknown size')}",
    )
    frames = tuple(
        Frame(at_s=float(at), body=_blazepose(body, number), score=_or_nothing(score))
        for number, (at, body, score) in enumerate(zip(times, bodies, scores, strict=True))
    )
    return Recording(picture=picture, frames=frames)


def _check_times(times: Sequence[Any]) -> None:
    if len(times) < 2:
        raise _fault("have at least two frames", str(len(times)), HINT)
    if not all(isinstance(at, int | float) and isfinite(at) for at in times):
        raise _fault("have numbers of seconds for times", "others", HINT)
    late = next((at for early, at in pairwise(times) if at <= early), None)
    if late is not None:
        got = f"{late:g} s after a later or equal one"
        raise _fault("have times that go forward", got, "Store each frame once, in order.")
    rate_hz = (len(times) - 1) / (times[-1] - times[0])
    if not SLOWEST_HZ <= rate_hz <= FASTEST_HZ:
        hint = "Times are in seconds."
        raise _fault("have 1 to 1000 frames a second", f"{rate_hz:.3g}", hint)


def _size(value: Mapping[str, Any], key: str) -> float:
    size = value.get(key)
    if not isinstance(size, int | float) or not 0 < size < FURTHEST:
        raise _fault(f"tell the {key} of its pictures in pixels", str(size), HINT)
    return float(size)


def _blazepose(body: Any, number: int) -> Body | None:
    if body is None:
        return None
    if not isinstance(body, list) or len(body) != 33:
        got = f"{len(body) if isinstance(body, list) else 'none'} in frame {number}"
        raise _fault("have 33 landmarks in each frame", got, HINT)
    return tuple(_point(body[at]) for at in BLAZEPOSE)


def _point(values: Any) -> Point:
    """A landmark, or UNSEEN where it isn't two to five usable numbers."""
    if not isinstance(values, list) or len(values) < 2:
        return UNSEEN
    given = [_or_nothing(one) for one in values[:5]]
    x, y, depth, visibility, presence = given + [0.0, 1.0, 1.0][len(given) - 2 :]
    if not (abs(x) < FURTHEST and abs(y) < FURTHEST):
        return UNSEEN
    return Point(x, y, depth if isfinite(depth) else 0.0, _share(visibility), _share(presence))


def _or_nothing(value: Any) -> float:
    good = isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value)
    return float(value) if good else float("nan")


def _share(value: float) -> float:
    return min(1.0, max(0.0, value)) if isfinite(value) else 0.0


def _keypoints(value: Sequence[Mapping[str, Any]], rate_hz: float | None) -> Recording:
    """One entry per frame with its people (OpenPose), or one per person (AlphaPose)."""
    if rate_hz is None or not SLOWEST_HZ <= rate_hz <= FASTEST_HZ:
        hint = "Say how many pictures a second were taken: --rate 30."
        raise _fault("come with its frame rate, 1 to 1000", f"{rate_hz or 'none'}", hint)
    crowds = [_crowd(one) for one in value] if "people" in value[0] else _by_picture(value)
    sizes = {len(person) // 3 for crowd in crowds for person in crowd}
    known = sizes & set(KEYPOINTS)
    if len(known) != 1 or len(crowds) < 2:
        got = f"{len(crowds)} frames with {sorted(sizes) or 'no'} keypoints"
        raise _fault("hold frames of people with 25 or 26 keypoints", got, HINT)
    model, order = KEYPOINTS[known.pop()]
    bodies = _one_person([[_placed(person, order) for person in crowd] for crowd in crowds])
    frames = tuple(
        Frame(at_s=number / rate_hz, body=body, score=0.0 if body is None else 1.0)
        for number, body in enumerate(bodies)
    )
    return Recording(picture=_around(bodies, model), frames=frames)


def _crowd(frame: Mapping[str, Any]) -> list[list[Any]]:
    people = frame.get("people")
    if not isinstance(people, list):
        return []
    found = [one.get("pose_keypoints_2d") for one in people if isinstance(one, dict)]
    return [one for one in found if isinstance(one, list) and one]


def _by_picture(value: Sequence[Mapping[str, Any]]) -> list[list[list[Any]]]:
    found: dict[str, list[list[Any]]] = {}
    for one in value:
        keypoints = one.get("keypoints")
        if isinstance(keypoints, list):
            found.setdefault(str(one.get("image_id")), []).append(keypoints)
    return list(found.values())


def _placed(person: Sequence[Any], order: Sequence[int]) -> Body:
    numbers = [_or_nothing(one) for one in person]
    return tuple(
        Point(numbers[3 * at], numbers[3 * at + 1], 0.0, _share(numbers[3 * at + 2]), 1.0)
        if len(numbers) > 3 * at + 2 and numbers[3 * at + 2] > 0
        else UNSEEN
        for at in order
    )


def _one_person(crowds: Sequence[Sequence[Body]]) -> list[Body | None]:
    """The tallest at first, then whoever is nearest to where that one was."""
    found: list[Body | None] = []
    last: Body | None = None
    for crowd in crowds:
        if last is None:
            chosen = max(crowd, key=_height, default=None)
        else:
            before = last
            chosen = min(crowd, key=lambda body: _apart(body, before), default=None)
        found.append(chosen)
        last = chosen or last
    return found


def _height(body: Body) -> float:
    ys = [point.y_px for point in body if point.seen]
    return max(ys) - min(ys) if ys else 0.0


def _apart(body: Body, other: Body) -> float:
    both = [(a, b) for a, b in zip(body, other, strict=True) if a.seen and b.seen]
    if not both:
        return FURTHEST
    return sum(hypot(a.x_px - b.x_px, a.y_px - b.y_px) for a, b in both) / len(both)


def _around(bodies: Sequence[Body | None], model: str) -> Picture:
    """The picture's size isn't in the file: as large as anything seen in it."""
    points = [point for body in bodies if body for point in body if point.seen]
    width = max((point.x_px for point in points), default=0.0)
    height = max((point.y_px for point in points), default=0.0)
    return Picture(width_px=width + 1, height_px=height + 1, model=model)


def _fault(must: str, got: str, hint: str) -> InputError:
    return InputError(Fault(field="landmark file", must=must, got=got, hint=hint))
