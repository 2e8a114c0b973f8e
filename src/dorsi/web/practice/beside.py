"""What stands beside a step: its film, how much of it there is, and what comes after."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

from dorsi.core.measurement import Side
from dorsi.core.practice import Script, Step, StepKind
from dorsi.web.parts.said import said
from dorsi.web.parts.words import dose
from dorsi.web.pictures import addresses
from dorsi.web.pictures.drawing import Kind
from dorsi.web.practice import pictured
from dorsi.web.practice.sheet import Drill


def what(step: Step) -> str:
    """The drill, and which part of it."""
    if not step.part:
        return said(step.name)
    return _("%(drill)s, %(part)s") % {"drill": said(step.name), "part": said(step.part)}


def picture(step: Step, drills: Sequence[Drill], look: str | None) -> Mapping[str, Any] | None:
    """The film beside a step: while working, and before a drill, where it shows how it begins."""
    if not drills or step.kind not in (StepKind.GET_READY, StepKind.WORK):
        return None
    drill = drills[step.drill]
    part = step.part if step.kind is StepKind.WORK else drill.work[0].part
    film = pictured.pictured(drill.item, part, step.side)
    address = addresses.of(film.movement, Kind.FILM, look)
    return {"film": address, "cycle_s": film.cycle_s}


def shown(script: Script, at: int, drills: Sequence[Drill]) -> str:
    """A sentence or two beside a step; without `drills`, before a drill, what is spoken."""
    step = script.steps[at]
    if step.kind is StepKind.WORK:
        return " ".join(_work(script, at))
    if step.kind is StepKind.GET_READY and drills:
        drill = drills[step.drill]
        how_much = dose(drill.item.dose, sides=len(drill.item.sides))
        return _("%(dose)s. %(setup)s") % {"dose": how_much, "setup": said(drill.exercise.setup[0])}
    return said(step.says)


def _work(script: Script, at: int) -> Iterator[str]:
    step = script.steps[at]
    if step.sets > 1:
        yield _("Set %(n)d of %(m)d.") % {"n": step.set_number, "m": step.sets}
    if at + 1 == len(script.steps):
        yield _("Then it is done.")
        return
    yield _then(script.steps[at + 1])


def _then(after: Step) -> str:
    if after.kind is StepKind.GET_READY:
        return _("Then: %(drill)s.") % {"drill": said(after.name)}
    if after.kind is StepKind.REST:
        return _("Then %(seconds)d s rest.") % {"seconds": after.seconds}
    if after.kind is StepKind.WORK and after.part:
        return _("Then %(part)s.") % {"part": said(after.part)}
    return {
        Side.LEFT: _("Then the left side."),
        Side.RIGHT: _("Then the right side."),
        None: _("Then the next set."),
    }[after.side]
