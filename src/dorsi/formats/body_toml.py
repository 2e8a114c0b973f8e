"""`body.toml` -> the bones that are drawn and filmed."""

from dorsi.core.errors import Fault, KnowledgeError
from dorsi.formats.exercise_toml import verified
from dorsi.formats.toml_table import Table, is_figure, parse
from dorsi.movement.bones import Bones, Foot, Range, Share
from dorsi.movement.space import ORIGIN, Vector

NAME = "body.toml"
LENGTHS = ("stature_cm", "thigh_cm", "shank_cm", "upper_arm_cm", "forearm_cm", "hand_cm")
DRAWN = (
    "hip_half_cm",
    "shoulder_half_cm",
    "lumbar_cm",
    "chest_cm",
    "neck_cm",
    "knee_front_cm",
    "calf_back_cm",
)


def bones(data: bytes) -> Bones:
    """The body of this file. Raises KnowledgeError with every fault found."""
    faults: list[Fault] = []
    table = Table(NAME, "", parse(NAME, data, faults), faults)
    lengths = _figures(table.table("lengths"), LENGTHS) | _figures(table.table("drawn"), DRAWN)
    found = Bones(
        foot=_foot(table.table("foot")),
        masses=tuple(_share(each) for _, each in table.table("masses").each()),
        ranges={joint: _range(each) for joint, each in table.table("ranges").each()},
        **lengths,
    )
    table.close()
    if faults:
        raise KnowledgeError("\n".join(dict.fromkeys(map(str, faults))))
    return found


def _figures(table: Table, keys: tuple[str, ...]) -> dict[str, float]:
    found = {key: table.number(key, least=1) for key in keys}
    _sourced(table)
    return found


def _foot(table: Table) -> Foot:
    points = ("heel_back", "heel_sole", "ball_sole", "ball", "toe")
    found = Foot(**{point: _point(table, point) for point in points})
    _sourced(table)
    return found


def _point(table: Table, key: str) -> Vector:
    table.read.add(key)
    value = table.values.get(key)
    if not isinstance(value, list) or len(value) != 3 or not all(map(is_figure, value)):
        table.fault(key, "be three numbers: forward, up, outward [cm]", value)
        return ORIGIN
    return (float(value[0]), float(value[1]), float(value[2]))


def _share(table: Table) -> Share:
    found = Share(
        begin=table.text("begin"),
        end=table.text("end"),
        mass=table.number("mass", most=1),
        centre=table.number("centre", most=1),
    )
    _sourced(table)
    return found


def _range(table: Table) -> Range:
    found = Range(
        least=table.number("least", least=-180, most=180),
        most=table.number("most", least=-180, most=180),
    )
    _sourced(table)
    return found


def _sourced(table: Table) -> None:
    table.text("source")
    verified(table)
    table.close()
