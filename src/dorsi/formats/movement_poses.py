"""The poses of a movement file, and the contacts that set some of their angles."""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from math import dist
from typing import Any

from dorsi.core.catalogue.names import did_you_mean
from dorsi.core.measurement import Side
from dorsi.formats.toml_table import Table, is_figure, words_of
from dorsi.movement.definition import Pose, Surface, Touch
from dorsi.movement.timing import complete

_SURFACES = words_of(Surface)

TRUNK = ("trunk", "spine", "neck", "look", "tilt", "side_bend", "heading")
PLACE = ("x", "y", "z")
LEG = (
    "foot", "toe_out", "roll_in", "ankle", "invert", "toes", "knee", "knee_out",
    "hip", "abduct", "rotate", "along",
)  # fmt: skip
ARM = ("flex", "abduct", "rotate", "elbow", "pole_x", "pole_y", "pole_z")
KNOWN = {
    *TRUNK,
    *(f"pelvis.{axis}" for axis in PLACE),
    *(f"{side}.{key}" for side in Side for key in (*PLACE, *LEG)),
    *(f"{side}_arm.{key}" for side in Side for key in (*PLACE, *ARM)),
}
OWN_DEFAULT = ("z", "toes", "pole_x", "pole_y", "pole_z")
"""Numbers that mean something of their own when nobody says them."""
SAID = ("at_s", "say", "touch")
SLOWEST_STEP = 0.15  # of the drawing's unit: even a short stroke takes its time


def poses(table: Table) -> tuple[Pose, ...]:
    """The poses, each with every number; at least one, if only a stand-in beside a fault."""
    start = _numbers(table.table("start"))
    traced = table.maybe_table("trace")
    if traced is not None:
        table.read.add("pose")
        say = traced.text("say")
        steps = [(at_s, change, say) for at_s, change in _along(traced)]
    else:
        steps = [_step(each) for each in table.tables("pose")]
    now, out = start, []
    for at_s, change, say in steps:
        _must_start(table, start, change)
        now = now | change
        out.append((at_s, now, say))
    first = complete(start, out[-1][1]) if out else start
    filled = [Pose(at_s=at_s, numbers=first | numbers, say=say) for at_s, numbers, say in out]
    return tuple(filled) or (Pose(at_s=0.0, numbers=first),)


def touches(table: Table) -> list[Touch]:
    """The contacts of a table whose poses were read without a fault."""
    raw = table.values.get("pose", []) if "trace" not in table.values else []
    return [
        _touch(index, Table(table.name, "touch", pose["touch"], table.faults))
        for index, pose in enumerate(raw)
        if "touch" in pose
    ]


def _touch(index: int, table: Table) -> Touch:
    between = table.values.get("between", [0, 0])
    return Touch(
        pose=index,
        what=table.text("what"),
        on=table.choice("on", _SURFACES),
        vary=table.text("vary"),
        least=float(between[0]),
        most=float(between[1]),
    )


def _step(table: Table) -> tuple[float, dict[str, float], str]:
    at_s, say = table.number("at_s"), table.text("say", default="")
    inside = {key: value for key, value in table.values.items() if key not in SAID}
    if (touch := table.maybe_table("touch")) is not None:
        _check_touch(touch)
    return at_s, _numbers(Table(table.name, table.place, inside, table.faults)), say


def _check_touch(table: Table) -> None:
    table.text("what")
    table.choice("on", _SURFACES)
    vary = table.text("vary")
    if vary and vary not in KNOWN:
        _unknown(table, "vary", vary)
    between = table.values.get("between")
    table.read.add("between")
    if not isinstance(between, list) or len(between) != 2 or not all(map(is_figure, between)):
        table.fault("between", "be two angles, from open to touching", between)
    table.close()


def _must_start(table: Table, start: Mapping[str, float], change: Mapping[str, float]) -> None:
    for key in change.keys() - start.keys():
        if key.rpartition(".")[2] in OWN_DEFAULT:
            table.fault(f"start.{key}", "be given, because a pose changes it", "nothing")


def _numbers(table: Table) -> dict[str, float]:
    """Every number of a table of tables, by its dotted name."""
    out: dict[str, float] = {}
    for key, value in _flat(table.values):
        if key not in KNOWN:
            _unknown(table, key, key)
        elif not is_figure(value):
            table.fault(key, "be a number", value)
        else:
            out[key] = float(value)
    return out


def _flat(values: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, Any]]:
    for key, value in values.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{before}{key}.")
        else:
            yield before + key, value


def _unknown(table: Table, key: str, got: str) -> None:
    hint = did_you_mean(got, KNOWN) or "Take it out."
    table.fault(key, "be a number that the figure knows", got, hint)


def _along(table: Table) -> Iterator[tuple[float, dict[str, float]]]:
    """Poses that lead the foot along a drawn line: u across, v up, both from -1 to 1."""
    points = table.values.get("points", [])
    table.read |= {"points", "across", "up"}
    begin_s, end_s = table.number("begin_s"), table.number("end_s")
    fits = isinstance(points, list) and len(points) > 1 and all(_is_spot(each) for each in points)
    axes = [_axis(table, key) for key in ("across", "up")]
    table.close()
    if not fits:
        table.fault("points", "be at least two pairs [across, up]", points)
        return
    ways = [0.0]
    for a, b in pairwise(points):
        ways.append(ways[-1] + max(dist(a, b), SLOWEST_STEP))
    for point, way in zip(points, ways, strict=True):
        change = {
            key: low + (high - low) * (value + 1) / 2
            for (key, low, high), value in zip(axes, point, strict=True)
        }
        yield begin_s + (end_s - begin_s) * way / ways[-1], change


def _is_spot(value: object) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(map(is_figure, value))


def _axis(table: Table, key: str) -> tuple[str, float, float]:
    """The number that an axis of the drawing moves, and its ends."""
    value = table.values.get(key)
    if not isinstance(value, list) or len(value) != 3 or value[0] not in KNOWN:
        table.fault(key, "be a number's name and its two ends", value)
        return "trunk", 0.0, 0.0
    return str(value[0]), float(value[1]), float(value[2])
