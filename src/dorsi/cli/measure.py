"""`dorsi measure`: tests by hand, guided when nothing is given, and what recordings show."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar, Unpack

import click

from dorsi import knowledge
from dorsi.cli import (
    assess,
    dates,
    figures,
    films,
    layout,
    leans,
    motion,
    onward,
    place,
    recorded,
    walkthrough,
)
from dorsi.cli.nearest import NearestGroup
from dorsi.cli.options import as_json, may_ask, print_json
from dorsi.cli.walkthrough import Typed
from dorsi.core.measurement import Measurement
from dorsi.formats import answers_json

TAPE = "knee_to_wall_tape"
COUNT = "heel_raise_endurance"
PHONE = "knee_to_wall_phone"

_Command = TypeVar("_Command", bound=Callable[..., Any])


@click.group("measure", cls=NearestGroup, invoke_without_command=True)
@as_json
@click.pass_context
def command(ctx: click.Context, as_json: bool) -> None:
    """Knee to wall by tape or phone, heel raises, recordings.

    With --json alone: every measurement so far.
    """
    if ctx.invoked_subcommand is not None:
        return
    if as_json:
        place.opened()
        from dorsi.web.assess import actions

        print_json(answers_json.measurements(actions.measurements()))
        return
    catalogue = knowledge.catalogue()
    ways = [
        ("dorsi measure tape", f"{catalogue.protocol(TAPE).name}. The number your plan rests on."),
        ("dorsi measure heel-raises", f"{catalogue.protocol(COUNT).name}. How strong the calf is."),
        ("dorsi measure shin", f"{catalogue.protocol(PHONE).name}. Degrees of its own level."),
        ("dorsi measure video FILE", "Counts and angles from a film."),
        ("dorsi measure phone FILE", "The shin's lean from a phone's recorded motion."),
        ("dorsi measure landmarks FILE", "Counts and angles from stored landmarks."),
        ("dorsi measure motion FILE", "The ankles' range in a motion of OpenSim."),
    ]
    layout.show(layout.labelled_lines(ways), "The first three guide you through, if you like.")


command.add_command(films.video)
command.add_command(recorded.landmarks)
command.add_command(recorded.phone)
command.add_command(motion.motion)


def _test(command: _Command) -> _Command:
    """Adds what every test by hand is asked for besides its numbers."""
    when = click.option("--at", "taken_at", metavar="TIME", help="When; now when not given.")
    return when(as_json(command))


def _limits(command: _Command) -> _Command:
    where = "Where you felt it: back, front or none."
    left = click.option("--limit-left", metavar="WHERE", help=where)
    return left(
        click.option("--limit-right", metavar="WHERE", help="The same on the right.")(command)
    )


@command.command("tape")
@click.option("--left", metavar="TRIES", help="The three tries of the left: 9.5,9.4,9.6.")
@click.option("--right", metavar="TRIES", help="The three tries of the right.")
@_limits
@_test
def tape(taken_at: str | None, as_json: bool, **given: Unpack[Typed]) -> None:
    """Knee to wall by tape: three tries on each side.

    Three more come first, to get used to it. Without any reading it guides you through, step by
    step. Lengths are in your units.
    """
    moment = dates.moment(taken_at, option="--at")
    place.opened()
    from dorsi.web.assess import actions
    from dorsi.web.people import actions as people

    units = people.runner().units
    if _is_to_ask(given):
        given = walkthrough.tape(knowledge.catalogue().protocol(TAPE), units)
    found = actions.take_tape(**given, taken_at=moment, units=units)
    if as_json:
        print_json(answers_json.assessment(found))
        return
    assess.show(found)


@command.command("shin")
@click.option("--left", metavar="TRIES", help="Three tries of the left in degrees: 38,37.5,38.")
@click.option("--right", metavar="TRIES", help="Three tries of the right.")
@_limits
@_test
def shin(taken_at: str | None, as_json: bool, **given: Unpack[Typed]) -> None:
    """The shin's lean in degrees, read from a phone's own level.

    Three tries on each side. Degrees keep a line of their own beside the centimetres of the tape.
    """
    moment = dates.moment(taken_at, option="--at")
    place.opened()
    from dorsi.web.assess import actions, angles_noted

    if _is_to_ask(given):
        given = walkthrough.shin(knowledge.catalogue().protocol(PHONE))
    pair = actions.take_angles(**given, taken_at=moment)
    if as_json:
        print_json(answers_json.measurements(pair))
        return
    said = layout.para(angles_noted.difference(*pair))
    _show("Noted: the shin's lean, by phone", pair, leans.number, said)


@command.command("heel-raises")
@click.option("--left", metavar="N", help="Raises on the left leg.")
@click.option("--right", metavar="N", help="Raises on the right leg.")
@_test
def heel_raises(taken_at: str | None, as_json: bool, **given: Unpack[Typed]) -> None:
    """Heel raises on one leg, counted until you lose the beat."""
    moment = dates.moment(taken_at, option="--at")
    place.opened()
    from dorsi.web.assess import actions

    if _is_to_ask(given):
        given = walkthrough.heel_raises(knowledge.catalogue().protocol(COUNT))
    pair = actions.count_heel_raises(
        left=given["left"] or "", right=given["right"] or "", taken_at=moment
    )
    if as_json:
        print_json(answers_json.measurements(pair))
        return
    _show("Noted: heel raises on one leg", pair, _count)


def _is_to_ask(given: Typed) -> bool:
    return may_ask() and not any(given.values())


def _show(
    title: str,
    pair: Sequence[Measurement],
    number: Callable[[Measurement], str],
    *said: str | list[str],
) -> None:
    """Both sides, each with its error, and what can be told from them."""
    numbers = layout.table([(one.side.value.capitalize(), number(one)) for one in pair])
    layout.show(layout.title(title), numbers, *said, onward.after_test())


def _count(one: Measurement) -> str:
    """25, give or take 4"""
    return f"{one.value:.0f}, give or take {round(figures.ERROR_95 * one.standard_error)}"
