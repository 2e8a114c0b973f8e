"""`dorsi measure`: by tape and by count, guided when nothing is given; recordings too."""

from collections.abc import Iterator

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
from dorsi.core.measurement import Measurement
from dorsi.formats import answers_json

TAPE = "knee_to_wall_tape"
COUNT = "heel_raise_endurance"
PHONE = "knee_to_wall_phone"


@click.group("measure", cls=NearestGroup, invoke_without_command=True)
@as_json
@click.pass_context
def command(ctx: click.Context, as_json: bool) -> None:
    """Knee to wall by tape, heel raises, and recordings of either.

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


@command.command("tape")
@click.option("--left", metavar="TRIES", help="The three tries of the left: 9.5,9.4,9.6.")
@click.option("--right", metavar="TRIES", help="The three tries of the right.")
@click.option("--limit-left", metavar="WHERE", help="Where you felt it: back, front or none.")
@click.option("--limit-right", metavar="WHERE", help="The same on the right.")
@click.option("--at", "taken_at", metavar="TIME", help="When; now when not given.")
@as_json
def tape(taken_at: str | None, as_json: bool, **given: str | None) -> None:
    """Knee to wall by tape: three tries on each side.

    Three more come first, to get used to it. Without any reading it guides you through, step by
    step. Lengths are in your units.
    """
    moment = dates.moment(taken_at, option="--at")
    place.opened()
    from dorsi.web.assess import actions
    from dorsi.web.people import actions as people

    units = people.runner().units
    if may_ask() and not any(given.values()):
        given = {**given, **walkthrough.tape(knowledge.catalogue().protocol(TAPE), units)}
    found = actions.take_tape(
        left=given["left"],
        right=given["right"],
        limit_left=given["limit_left"],
        limit_right=given["limit_right"],
        taken_at=moment,
        units=units,
    )
    if as_json:
        print_json(answers_json.assessment(found))
        return
    assess.show(found)


@command.command("shin")
@click.option("--left", metavar="TRIES", help="Three tries of the left in degrees: 38,37.5,38.")
@click.option("--right", metavar="TRIES", help="Three tries of the right.")
@click.option("--limit-left", metavar="WHERE", help="Where you felt it: back, front or none.")
@click.option("--limit-right", metavar="WHERE", help="The same on the right.")
@click.option("--at", "taken_at", metavar="TIME", help="When; now when not given.")
@as_json
def shin(taken_at: str | None, as_json: bool, **given: str | None) -> None:
    """The shin's lean in degrees, read from a phone's own level.

    Three tries on each side. Degrees keep a line of their own beside the centimetres of the tape.
    """
    moment = dates.moment(taken_at, option="--at")
    place.opened()
    from dorsi.web.assess import actions

    if may_ask() and not any(given.values()):
        given = {**given, **walkthrough.shin(knowledge.catalogue().protocol(PHONE))}
    pair = actions.take_angles(
        left=given["left"],
        right=given["right"],
        limit_left=given["limit_left"],
        limit_right=given["limit_right"],
        taken_at=moment,
    )
    if as_json:
        print_json(answers_json.measurements(pair))
        return
    layout.show(*_leans(pair), onward.after_test())


@command.command("heel-raises")
@click.option("--left", metavar="N", help="Raises on the left leg.")
@click.option("--right", metavar="N", help="Raises on the right leg.")
@click.option("--at", "taken_at", metavar="TIME", help="When; now when not given.")
@as_json
def heel_raises(left: str | None, right: str | None, taken_at: str | None, as_json: bool) -> None:
    """Heel raises on one leg, counted until you lose the beat."""
    moment = dates.moment(taken_at, option="--at")
    place.opened()
    from dorsi.web.assess import actions

    if may_ask() and left is None and right is None:
        typed = walkthrough.heel_raises(knowledge.catalogue().protocol(COUNT))
        left, right = typed["left"], typed["right"]
    pair = actions.count_heel_raises(left=left or "", right=right or "", taken_at=moment)
    if as_json:
        print_json(answers_json.measurements(pair))
        return
    layout.show(*_raises(pair), onward.after_test())


def _raises(pair: tuple[Measurement, Measurement]) -> Iterator[str | list[str]]:
    yield layout.title("Noted: heel raises on one leg")
    rows = []
    for one in pair:
        error = round(figures.ERROR_95 * one.standard_error)
        rows.append((one.side.value.capitalize(), f"{one.value:.0f}, give or take {error}"))
    yield layout.table(rows)


def _leans(pair: tuple[Measurement, Measurement]) -> Iterator[str | list[str]]:
    yield layout.title("Noted: the shin's lean, by phone")
    yield layout.table([(one.side.value.capitalize(), leans.number(one)) for one in pair])
