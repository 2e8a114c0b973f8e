"""The figure's numbers at any moment of the cycle."""

from dorsi.movement.definition import Movement, Numbers


def numbers_at(movement: Movement, at_s: float) -> dict[str, float]:
    """The numbers `at_s` into the movement; it repeats every `cycle_s`.

    Between two rests each number follows the minimum-jerk curve; a movement that flows passes
    through its poses on a smooth curve (Catmull-Rom).
    """
    index, share = _stretch(movement, at_s % movement.cycle_s)
    poses = movement.poses
    here, there = poses[index].numbers, poses[(index + 1) % len(poses)].numbers
    if not movement.flow:
        risen = minimum_jerk(share)
        return {key: here[key] + (there[key] - here[key]) * risen for key in here}
    before, after = poses[index - 1].numbers, poses[(index + 2) % len(poses)].numbers
    return {key: _through(before[key], here[key], there[key], after[key], share) for key in here}


def minimum_jerk(share: float) -> float:
    """The share of the way at a share of the time, both 0-1: how a calm limb moves from rest
    to rest.
    """
    return share**3 * (10 - 15 * share + 6 * share * share)


def _stretch(movement: Movement, at_s: float) -> tuple[int, float]:
    """The pose before this moment, and the share of the time to the next."""
    times = [pose.at_s for pose in movement.poses]
    times.append(movement.cycle_s + times[0])
    index = max((k for k in range(len(times) - 1) if times[k] <= at_s), default=len(times) - 2)
    begin = times[index] if times[index] <= at_s else times[index] - movement.cycle_s
    return index, (at_s - begin) / max(times[index + 1] - times[index], 1e-9)


def _through(p0: float, p1: float, p2: float, p3: float, x: float) -> float:
    bent = 2 * p0 - 5 * p1 + 4 * p2 - p3 + x * (3 * (p1 - p2) + p3 - p0)
    return p1 + 0.5 * x * (p2 - p0 + x * bent)


def complete(first: Numbers, later: Numbers) -> dict[str, float]:
    """`first` with every number that only `later` names, at its default."""
    return {key: default(key) for key in later} | dict(first)


DEFAULTS = {"abduct": 6.0, "rotate": -15.0, "elbow": 12.0}
"""How a free arm hangs [deg]. Everything else is 0 unless said."""


def default(key: str) -> float:
    """What a number is where a file does not say."""
    limb, _, what = key.partition(".")
    return DEFAULTS.get(what, 0.0) if limb.endswith("_arm") else 0.0
