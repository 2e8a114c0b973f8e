"""How a movement wishes to be drawn, from its file."""

from dorsi.formats.toml_table import Table, is_figure
from dorsi.movement.picture import Arrow, Lens, Room, Trace, View

MOST_S = 60.0
Pair = tuple[float, float]


def view(table: Table) -> View:
    """Camera and stresses. Faults go to the table's list."""
    lens, trace, room = (table.maybe_table(key) for key in ("lens", "trace", "room"))
    found = View(
        yaw_deg=_angle(table, "yaw_deg"),
        pitch_deg=_angle(table, "pitch_deg"),
        still_s=_moments(table),
        highlight=table.texts("highlight", least=0),
        plumb=table.text("plumb", default=""),
        keep_down=table.text("keep_down", default=""),
        lifted=table.text("lifted", default=""),
        arrows=tuple(_arrow(each) for each in table.tables("arrows", least=0)),
        lens=_lens(lens) if lens and lens.values.get("gone") is not True else None,
        trace=_trace(trace) if trace else None,
        room=_room(room) if room else Room(),
        eyes_closed=_yes(table, "eyes_closed"),
        teeth_clenched=_yes(table, "teeth_clenched"),
        near=table.text("near", default=""),
        hand_over=table.text("hand_over", default=""),
    )
    table.close()
    return found


def _yes(table: Table, key: str) -> bool:
    return key in table.values and table.truth(key)


def _angle(table: Table, key: str) -> float:
    return table.number(key, least=-90, most=90) if key in table.values else 0.0


def _moments(table: Table) -> tuple[float, ...]:
    value = table.values.get("still_s")
    table.read.add("still_s")
    if not isinstance(value, list) or len(value) < 2 or not all(map(is_figure, value)):
        table.fault("still_s", "be at least two moments [s]", value)
        return (0.0, 0.0)
    return tuple(float(each) for each in value)


def _arrow(table: Table) -> Arrow:
    found = Arrow(
        follow=table.text("follow"),
        from_s=table.number("from_s", most=MOST_S),
        to_s=table.number("to_s", most=MOST_S),
        aside_cm=_pair(table, "aside_cm") if "aside_cm" in table.values else (0.0, 0.0),
        both=_yes(table, "both"),
        swell=table.number("swell", least=0.5, most=5) if "swell" in table.values else 1.0,
    )
    table.close()
    return found


def _lens(table: Table) -> Lens:
    found = Lens(
        on=table.text("on"),
        zoom=table.number("zoom", least=1, most=5),
        at=_pair(table, "at"),
        radius_cm=table.number("radius_cm", least=5, most=80),
        aside_cm=_pair(table, "aside_cm") if "aside_cm" in table.values else (0.0, 0.0),
    )
    table.close()
    return found


def _trace(table: Table) -> Trace:
    found = Trace(
        follow=table.text("follow"),
        from_s=table.number("from_s", most=MOST_S),
        to_s=table.number("to_s", most=MOST_S),
    )
    table.close()
    return found


def _room(table: Table) -> Room:
    edges = ("left", "right", "above", "below")
    found = Room(
        **{edge: table.number(edge, least=-120, most=120) for edge in edges if edge in table.values}
    )
    table.close()
    return found


def _pair(table: Table, key: str) -> Pair:
    value = table.values.get(key)
    table.read.add(key)
    if not isinstance(value, list) or len(value) != 2 or not all(map(is_figure, value)):
        table.fault(key, "be two numbers", value)
        return (0.0, 0.0)
    return (float(value[0]), float(value[1]))
