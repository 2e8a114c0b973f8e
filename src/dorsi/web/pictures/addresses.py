"""Where a picture is served: the address holds the build, so what it gives never changes."""

from django.urls import reverse

from dorsi import knowledge
from dorsi.core.measurement import Side
from dorsi.formats.figure_svg import worn
from dorsi.movement.choosing import chosen
from dorsi.movement.definition import Movement
from dorsi.web.parts import version
from dorsi.web.pictures.drawing import Kind


def of(movement: Movement, kind: Kind, look: str | None = None) -> str:
    """This picture's address; without a look they take turns from exercise to exercise."""
    words = (
        version.build(),
        worn(look, movement.exercise).name,
        movement.side.value,
        movement.name,
        kind.value,
    )
    return reverse("picture", args=words)


def of_level(
    exercise: str,
    level: str,
    part: str = "",
    side: Side | None = None,
    *,
    kind: Kind,
    look: str | None = None,
) -> str:
    """The same for what shows this level. Raises Unknown where nothing does."""
    shown = chosen(knowledge.movements(), exercise, level, part, side=side)
    return of(shown, kind, look)
