"""The things around the figure, from a movement file."""

from dorsi.core.measurement import Side
from dorsi.formats.toml_table import Table, words_of
from dorsi.movement.scene import (
    Band,
    Block,
    Chair,
    Phone,
    Round,
    Scene,
    Slip,
    Tape,
    Wall,
    Weight,
)

_SIDES = words_of(Side)
FAR = 300.0


def scene(table: Table | None) -> Scene:
    """The scene; empty where the file has none. A thing set to `{ gone = true }` is left out."""
    if table is None:
        return Scene()
    wall, chair = _there(table, "wall"), _there(table, "chair")
    roller, ball = _there(table, "roller"), _there(table, "ball")
    band, weight = _there(table, "band"), _there(table, "weight")
    tape, slip, phone = (_there(table, key) for key in ("tape", "slip", "phone"))
    found = Scene(
        wall=_wall(wall) if wall else None,
        step=_block(table),
        chair=_chair(chair) if chair else None,
        roller=_round(roller, long=True) if roller else None,
        ball=_round(ball, long=False) if ball else None,
        band=_band(band) if band else None,
        weight=_weight(weight) if weight else None,
        tape=_tape(tape) if tape else None,
        slip=_slip(slip) if slip else None,
        phone=_phone(phone) if phone else None,
    )
    table.close()
    return found


def _there(table: Table, key: str) -> Table | None:
    inside = table.maybe_table(key)
    return None if inside is None or inside.values.get("gone") is True else inside


def _place(table: Table, key: str = "x_cm") -> float:
    return table.number(key, least=-FAR, most=FAR)


def _wall(table: Table) -> Wall:
    found = Wall(
        x_cm=_place(table),
        height_cm=table.number("height_cm", least=20, most=250),
        gap_cm=table.maybe_number("gap_cm"),
    )
    table.close()
    return found


def _block(table: Table) -> Block | None:
    step, cushion = _there(table, "step"), _there(table, "cushion")
    block = step or cushion
    if block is None:
        return None
    found = Block(
        x_cm=_place(block),
        length_cm=block.number("length_cm", least=1, most=FAR),
        height_cm=block.number("height_cm", least=1, most=60),
        half_width_cm=block.number("half_width_cm", least=1, most=60),
        soft=step is None,
    )
    block.close()
    return found


def _chair(table: Table) -> Chair:
    found = Chair(x_cm=_place(table), seat_cm=table.number("seat_cm", least=20, most=70))
    table.close()
    return found


def _round(table: Table, *, long: bool) -> Round:
    found = Round(
        x_cm=_place(table),
        radius_cm=table.number("radius_cm", least=1, most=30),
        length_cm=table.number("length_cm", least=1, most=100) if long else 0.0,
        z_cm=_place(table, "z_cm"),
    )
    table.close()
    return found


def _band(table: Table) -> Band:
    fixed = "post_x_cm" in table.values
    found = Band(
        side=table.choice("side", _SIDES),
        above_ankle_cm=table.number("above_ankle_cm", least=-5, most=30),
        post_x_cm=_place(table, "post_x_cm") if fixed else None,
        height_cm=table.number("height_cm", most=100) if fixed else 0.0,
    )
    table.close()
    return found


def _weight(table: Table) -> Weight:
    found = Weight(side=table.choice("side", _SIDES))
    table.close()
    return found


def _tape(table: Table) -> Tape:
    found = Tape(length_cm=table.number("length_cm", least=5, most=FAR), z_cm=_place(table, "z_cm"))
    table.close()
    return found


def _slip(table: Table) -> Slip:
    found = Slip(
        x_cm=_place(table),
        width_cm=table.number("width_cm", least=1, most=30),
        z_cm=_place(table, "z_cm"),
        length_cm=_place(table, "length_cm"),
    )
    table.close()
    return found


def _phone(table: Table) -> Phone:
    found = Phone(
        side=table.choice("side", _SIDES),
        below_bump_cm=table.number("below_bump_cm", most=30),
    )
    table.close()
    return found
