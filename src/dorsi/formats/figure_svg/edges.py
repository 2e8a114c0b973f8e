"""What a picture that shows only some of the body need not draw."""

from dorsi.formats.figure_svg.stage import Part, Stage

FLESH_CM = 9.0  # an outline reaches this far beyond its own length at most


def leave_out_unseen(stage: Stage) -> None:
    """Takes away the parts that lie outside of the picture throughout."""
    room = stage.movement.view.room
    if min(room.left, room.right, room.above, room.below) < 0:
        stage.parts[:] = [part for part in stage.parts if _seen(part, stage)]


def _seen(part: Part, stage: Stage) -> bool:
    reach = part.reach + FLESH_CM * stage.px
    return any(
        -reach < row.x < stage.width + reach and -reach < row.y < stage.height + reach
        for row in part.rows
    )
