"""Keypoints in pixels of other programs: OpenPose, AlphaPose and whoever writes as they do.

Frames with their people (OpenPose, one object each or a list of them), or a list of people with
the picture each was seen in (AlphaPose). None of them knows time, so the rate must be given.
Feet are needed, so sets of keypoints that end at the ankles are refused.
"""

import re
from collections.abc import Mapping, Sequence
from math import gcd, hypot, isfinite, nan
from statistics import median
from typing import Any

from dorsi.core.errors import Fault, InputError
from dorsi.measure.frames import UNSEEN, Body, Frame, Picture, Point, Recording

# Where each keeps nose and, left before right, shoulders, hips, knees, ankles, heels, big toes.
BODY_25 = (0, 5, 2, 12, 9, 13, 10, 14, 11, 21, 24, 19, 22)
BODY_25B = (0, 5, 6, 11, 12, 13, 14, 15, 16, 21, 24, 19, 22)
HALPE = (0, 5, 6, 11, 12, 13, 14, 15, 16, 24, 25, 20, 21)
WHOLE_BODY = (0, 5, 6, 11, 12, 13, 14, 15, 16, 19, 22, 17, 20)
KEYPOINTS = {
    25: ("openpose body_25", BODY_25), 26: ("halpe_26", HALPE), 133: ("coco_133", WHOLE_BODY),
    136: ("halpe_136", HALPE),
}  # fmt: skip
MIDDLE_HIP, HIPS = 8, (9, 12)  # of BODY_25; BODY_25B has a right elbow there
FURTHEST = 1e6  # a coordinate beyond this many pixels is no coordinate
SHARE_MOST = 2.0  # within it are shares of a picture, beyond it pixels
SLOWEST_HZ, FASTEST_HZ = 1.0, 1000.0
FRAMES_MOST = 1_000_000
LONGEST_NUMBER = 12
LONGEST_SHOWN = 80
HINT = "Name a file of landmarks, and export it once more if it is broken."

_People = list[list[Any]]
"""The numbers of each person in one picture, three for each keypoint."""


def is_keypoints(value: Any) -> bool:
    """One frame with its people, or a list of frames or of people."""
    if isinstance(value, dict):
        return "people" in value
    return isinstance(value, list) and bool(value) and all(isinstance(one, dict) for one in value)


def read(value: Any, *, rate_hz: float | None) -> Recording:
    """The recording of one person in these frames, `rate_hz` (1 to 1000) a second.

    Raises InputError with what is wrong.
    """
    if rate_hz is None or not SLOWEST_HZ <= rate_hz <= FASTEST_HZ:
        hint = "Say how many pictures a second were taken: --rate 30."
        raise fault("come with its frame rate, 1 to 1000", f"{rate_hz or 'none'}", hint)
    entries = [value] if isinstance(value, dict) else value
    crowds = [_crowd(one) for one in entries] if "people" in entries[0] else _by_picture(entries)
    model, order = _layout(crowds)
    bodies = _one_person([[_placed(person, order) for person in crowd] for crowd in crowds])
    check_pixels(bodies)
    frames = tuple(
        Frame(at_s=place / rate_hz, body=body, score=0.0 if body is None else 1.0)
        for place, body in enumerate(bodies)
    )
    return Recording(picture=_around(bodies, model), frames=frames)


def _crowd(frame: Mapping[str, Any]) -> _People:
    people = frame.get("people")
    if not isinstance(people, list):
        return []
    found = [one.get("pose_keypoints_2d") for one in people if isinstance(one, dict)]
    return [one for one in found if isinstance(one, list) and one]


def _by_picture(value: Sequence[Mapping[str, Any]]) -> list[_People]:
    """The people of each picture, in the pictures' order; pictures without anybody are empty."""
    found: dict[str, _People] = {}
    for one in value:
        keypoints = one.get("keypoints")
        if isinstance(keypoints, list):
            found.setdefault(str(one.get("image_id")), []).append(keypoints)
    numbers = [_number_in(name) for name in found]
    known = [one for one in numbers if one is not None]
    if len(set(known)) < len(found) or len(found) < 2:
        return list(found.values())
    first, last = min(known), max(known)
    each = gcd(*(one - first for one in known))  # every second picture may have been looked at
    if (last - first) // each >= FRAMES_MOST:
        raise fault("number its pictures one after another", f"{first} to {last}", HINT)
    crowds = dict(zip(known, found.values(), strict=True))
    return [crowds.get(place, []) for place in range(first, last + 1, each)]


def _number_in(name: str) -> int | None:
    """The last number in a picture's name, its ending aside: 12 of clip_0012.jpg."""
    digits = re.findall(r"\d+", re.sub(r"\.\w+$", "", name))
    return int(digits[-1]) if digits and len(digits[-1]) <= LONGEST_NUMBER else None


def _layout(crowds: Sequence[_People]) -> tuple[str, tuple[int, ...]]:
    """Which set of keypoints these are, by their number, and where the needed ones stand."""
    sizes = {len(person) // 3 for crowd in crowds for person in crowd}
    known = sizes & set(KEYPOINTS)
    if len(known) != 1 or len(crowds) < 2:
        got = f"{len(crowds)} frames with {sorted(sizes) or 'no'} keypoints"
        must = "hold frames of people with 25 or 26 keypoints, feet among them"
        raise fault(must, got, "Name the folder where each frame is a file of its own.")
    model, order = KEYPOINTS[known.pop()]
    if order is BODY_25 and not _has_middle_hip(crowds):
        return "openpose body_25b", BODY_25B
    return model, order


def _has_middle_hip(crowds: Sequence[_People]) -> bool:
    """BODY_25 has the middle of the hips where BODY_25B has an elbow."""
    off, apart = [], []
    for person in (person for crowd in crowds for person in crowd if len(person) == 3 * 25):
        left, right, middle = (_place(person, at) for at in (HIPS[1], HIPS[0], MIDDLE_HIP))
        knee = _place(person, BODY_25[5])
        if left and right and middle and knee:
            half = ((left[0] + right[0]) / 2, (left[1] + right[1]) / 2)
            off.append(hypot(middle[0] - half[0], middle[1] - half[1]))
            apart.append(hypot(knee[0] - left[0], knee[1] - left[1]))
    return not off or median(off) <= median(apart) / 4


def _place(person: Sequence[Any], at: int) -> tuple[float, float] | None:
    x, y, sure = (number(one) for one in person[3 * at : 3 * at + 3])
    return (x, y) if sure > 0 and isfinite(x) and isfinite(y) else None


def _placed(person: Sequence[Any], order: Sequence[int]) -> Body | None:
    if len(person) <= 3 * max(order) + 2:
        return None
    points = tuple(_point(person[3 * at : 3 * at + 3]) for at in order)
    return points if any(point.seen for point in points) else None


def _point(values: Sequence[Any]) -> Point:
    x, y, sure = map(number, values)
    if not (abs(x) < FURTHEST and abs(y) < FURTHEST and sure > 0):
        return UNSEEN
    return Point(x, y, 0.0, share(sure), 1.0)


def number(value: Any) -> float:
    """The number, or NaN where there is none; true and false are none."""
    good = isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value)
    return float(value) if good else nan


def share(value: float) -> float:
    """A visibility or score within 0 to 1; 0 where it isn't known."""
    return min(1.0, max(0.0, value)) if isfinite(value) else 0.0


def check_pixels(bodies: Sequence[Body | None]) -> None:
    """Raises InputError where the places are shares of the picture and not pixels."""
    points = [point for body in bodies if body for point in body if point.seen]
    if points and max(max(abs(one.x_px), abs(one.y_px)) for one in points) <= SHARE_MOST:
        hint = "Multiply them by the pictures' width and height."
        raise fault("give places in pixels", "shares of the picture", hint)


def _one_person(crowds: Sequence[Sequence[Body | None]]) -> list[Body | None]:
    """The tallest at first, then whoever is nearest to where that one was."""
    found: list[Body | None] = []
    last: Body | None = None
    for people in crowds:
        crowd = [body for body in people if body is not None]
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
    return max(ys) - min(ys)


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
    return Picture(width_px=max(width, 0.0) + 1, height_px=max(height, 0.0) + 1, model=model)


def fault(must: str, got: str, hint: str) -> InputError:
    """What a landmark file must, what it holds instead (shortened), and what to do."""
    short = got if len(got) <= LONGEST_SHOWN else f"{got[:LONGEST_SHOWN]}…"
    return InputError(Fault(field="landmark file", must=must, got=short, hint=hint))
