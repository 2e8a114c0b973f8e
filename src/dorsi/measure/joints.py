"""Both legs' angles in each frame, straight from the points: what laboratories exchange.

Neither smoothed nor judged; `report` has the one lean that is measured, with its error.
Names and signs are OpenSim's: dorsiflexion and a bent knee are positive, a knee that gives way
backwards is negative.
"""

from typing import NamedTuple

from dorsi.measure import angles
from dorsi.measure.frames import ANKLES, HEELS, HIPS, KNEES, LEFT, RIGHT, TOES, Body, Point

LETTERS = {RIGHT: "r", LEFT: "l"}


class Joints(NamedTuple):
    """One leg [deg]; None where a point of it wasn't seen."""

    ankle_deg: float | None
    """Shank to foot, as Sports2D has it; its zero differs from model to model."""
    knee_deg: float | None
    tibia_deg: float | None
    """The shank's lean forward of the vertical."""


def joints(body: Body, leg: int, *, roll_deg: float) -> Joints:
    """The angles of one leg, 0 left or 1 right. Forward is where the feet point in this frame.

    `roll_deg` as for angles.tibia_deg.
    """
    hip, knee, ankle, heel, toe = (body[at[leg]] for at in (HIPS, KNEES, ANKLES, HEELS, TOES))
    ahead = facing(body)
    if ahead is None or not (knee.seen and ankle.seen):
        return Joints(None, None, None)
    lean = angles.tibia_deg(_at(knee), _at(ankle), facing=ahead, roll_deg=roll_deg)
    bent, flexed = None, None
    if hip.seen:
        thigh = angles.tibia_deg(_at(hip), _at(knee), facing=ahead, roll_deg=roll_deg)
        bent = angles.wrapped(lean - thigh)
    if heel.seen and toe.seen:
        flexed = angles.shank_foot_deg(_at(knee), _at(ankle), _at(heel), _at(toe), facing=ahead)
    return Joints(flexed, bent, angles.wrapped(lean))


def facing(body: Body) -> int | None:
    """+1 where both feet together point right, -1 left; None where no foot was seen."""
    along = [
        body[toe].x_px - body[heel].x_px
        for heel, toe in zip(HEELS, TOES, strict=True)
        if body[heel].seen and body[toe].seen
    ]
    if not along:
        return None
    return 1 if sum(along) >= 0 else -1


def _at(point: Point) -> angles.Place:
    return point.x_px, point.y_px
