"""`movements/*.toml` -> movements: one file an exercise, with its levels, parts and faults.

The same may stand in the exercise's own file, as its table `movement`.
The numbers of a file are a drawing, not findings, so they carry no sources; what an exercise
is rests on its own file. Whoever writes a file learns all its mistakes at once.

    protocol                        the test it shows, instead of an exercise
    title, levels, cycle_s, flow    flow = true passes through the poses instead of resting
    mirrored                        its title and part on the other side, where they differ
    part, position, fault           which part of a level it shows; or a fault of the exercise
    [body]    right, left = stands | planted | on_ball | rests | free; right_rests_on, right_pivot;
              right_arm = free | hand | a point it holds; right_arm_palm = up | back | front | in
    [scene]   wall, step, cushion, chair, roller, ball, band, weight, tape, slip, phone
    [view]    camera and what the picture stresses
    [count]   kind, signal, side, low
    [start]   all numbers at the beginning
    [[pose]]  at_s, say, the numbers that change, and a touch that sets one of them
    [trace]   poses along a drawn line, instead of [[pose]]
    [variant.<name>]  what differs; a variant's poses replace all poses
"""

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

from dorsi.core.errors import Fault, InputError, KnowledgeError
from dorsi.core.measurement import Side
from dorsi.formats.movement_poses import poses, touches
from dorsi.formats.movement_scene import scene
from dorsi.formats.movement_view import view
from dorsi.formats.toml_table import Table, parse, words_of
from dorsi.measure.signals import Signal
from dorsi.movement.bones import Bones
from dorsi.movement.contacts import settled
from dorsi.movement.definition import Arm, Count, Hold, Kind, Leg, Movement, Palm, Pivot, Pose

_HOLDS, _PIVOTS, _PALMS = words_of(Hold), words_of(Pivot), words_of(Palm)
_KINDS, _SIGNALS, _SIDES = words_of(Kind), words_of(Signal), words_of(Side)

ARM_FREE, ARM_AT_A_PLACE = "free", "hand"
FOLDER, EXERCISES = "movements/", "exercises/"
INSIDE = "movement"
"""The table of an exercise's own file that holds its movement, if no file of its own does."""


def movements(files: Mapping[str, bytes], bones: Bones) -> dict[str, Movement]:
    """Every movement by its name, from the contents of all knowledge files by their path.

    Raises KnowledgeError with every fault of all files.
    """
    faults: list[Fault] = []
    found: dict[str, Movement] = {}
    for name in sorted(files):
        content = _content(name, files, faults)
        if content:
            found |= {each.name: each for each in _of_file(name, content, bones, faults)}
    if faults:
        raise KnowledgeError("\n".join(dict.fromkeys(map(str, faults))))
    return found


def _content(name: str, files: Mapping[str, bytes], faults: list[Fault]) -> dict[str, Any]:
    """What a file says about a movement; nothing where it is about something else."""
    if name.startswith(FOLDER):
        return parse(name, files[name], faults)
    if not name.startswith(EXERCISES):
        return {}
    exercise = Table(name, "", parse(name, files[name], faults), faults)
    inside = exercise.maybe_table(INSIDE)
    own = name.replace(EXERCISES, FOLDER)
    if inside and own in files:
        hint = "Take it out of one of them."
        exercise.fault(INSIDE, f"stand here or in {own}", "both", hint)
    return dict(inside.values) if inside else {}


def _of_file(
    name: str, content: dict[str, Any], bones: Bones, faults: list[Fault]
) -> list[Movement]:
    variants = content.pop("variant", {})
    reader = _Reader(name, bones)
    found = [reader.movement("", content)]
    found += [reader.movement(key, merged(content, change)) for key, change in variants.items()]
    faults += reader.faults
    return [each for each in found if each is not None]


def merged(base: Mapping[str, Any], change: Mapping[str, Any]) -> dict[str, Any]:
    """`base` with what `change` says otherwise, table by table."""
    out = dict(base)
    for key, value in change.items():
        both = isinstance(value, dict) and isinstance(base.get(key), dict)
        out[key] = merged(base[key], value) if both else value
    return out


class _Reader:
    """The movements of one file. A fault of the plain one is not told again for its variants."""

    def __init__(self, name: str, bones: Bones) -> None:
        self.name = name
        self.bones = bones
        self.faults: list[Fault] = []
        self.told: set[tuple[str, str, str]] = set()

    def movement(self, variant: str, content: Mapping[str, Any]) -> Movement | None:
        """The movement, or None where something is wrong with it."""
        inside = INSIDE if self.name.startswith(EXERCISES) else ""
        place = ".".join(filter(None, (inside, variant and f"variant.{variant}")))
        faults = list[Fault]()
        table = Table(self.name, place, content, faults)
        found = _movement(PurePosixPath(self.name).stem, variant, table, self.bones)
        if not faults:
            found = self._settled(found, table)
        for fault in faults:
            plain = fault.field.replace(f"{place}.", "") if place else fault.field
            key = (plain, fault.must, str(fault.got))
            if key not in self.told:
                self.told.add(key)
                self.faults.append(fault)
        return None if faults else found

    def _settled(self, movement: Movement, table: Table) -> Movement:
        try:
            return settled(movement, touches(table))
        except InputError as problem:
            table.faults.extend(problem.faults)
            return movement


def _movement(name: str, variant: str, table: Table, bones: Bones) -> Movement:
    """What the table says; `name` is its file's: the exercise's, or the test's."""
    body, protocol = table.table("body"), table.text("protocol", default="")
    shown = _poses(table)
    title, part = table.text("title"), table.text("part", default="")
    found = Movement(
        exercise="" if protocol else name,
        protocol=protocol,
        variant=variant,
        title=title,
        levels=table.texts("levels", least=0),
        part=part,
        mirrored=_mirrored(table.maybe_table("mirrored"), title, part),
        position=table.text("position", default=""),
        fault=table.text("fault", default=""),
        cycle_s=table.number("cycle_s", least=0.5, most=60),
        flow="flow" in table.values and table.truth("flow"),
        side=table.choice("side", _SIDES) if "side" in table.values else Side.RIGHT,
        legs={side: _leg(body, side) for side in Side},
        arms={side: _arm(body, side) for side in Side},
        scene=scene(table.maybe_table("scene")),
        view=view(table.table("view")),
        count=_count(table.table("count")),
        poses=shown,
        bones=bones,
    )
    body.close()
    table.close()
    if protocol not in ("", name):
        table.fault("protocol", "be the test its file is named after", protocol)
    _in_cycle(table, found)
    return found


def _mirrored(table: Table | None, title: str, part: str) -> tuple[str, str]:
    if table is None:
        return title, part
    found = table.text("title"), table.text("part", default="")
    table.close()
    return found


def _poses(table: Table) -> tuple[Pose, ...]:
    found = poses(table)
    times = [pose.at_s for pose in found]
    if times != sorted(set(times)):
        table.fault("pose", "follow each other in time", times)
    return found


def _in_cycle(table: Table, movement: Movement) -> None:
    last_s = movement.poses[-1].at_s
    if last_s >= movement.cycle_s:
        table.fault("cycle_s", f"be more than the last pose's {last_s:g}", movement.cycle_s)


def _leg(body: Table, side: Side) -> Leg:
    return Leg(
        hold=body.choice(side.value, _HOLDS),
        rests_on=body.text(f"{side}_rests_on", default=""),
        pivot=body.choice(f"{side}_pivot", _PIVOTS) if f"{side}_pivot" in body.values else None,
    )


def _arm(body: Table, side: Side) -> Arm:
    key = f"{side}_arm"
    at, palm = body.text(key, default=ARM_FREE), f"{key}_palm"
    return Arm(
        free=at == ARM_FREE,
        at="" if at in (ARM_FREE, ARM_AT_A_PLACE) else at,
        palm=body.choice(palm, _PALMS) if palm in body.values else None,
    )


def _count(table: Table) -> Count:
    found = Count(
        kind=table.choice("kind", _KINDS),
        signal=table.choice("signal", _SIGNALS),
        side=table.choice("side", _SIDES),
        low=table.maybe_number("low", least=-200),
        per_cycle=table.maybe_whole("per_cycle", least=1) or 1,
    )
    table.close()
    return found
