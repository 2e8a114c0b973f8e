"""`dorsi measure`: knee to wall by tape, and heel raises by count; guided when nothing is given."""

from typing import Any

import click

from dorsi import knowledge
from dorsi.cli import ankles, dates, layout, place, walkthrough
from dorsi.cli.options import as_json, may_ask, names, print_json
from dorsi.core.runner import LengthUnit
from dorsi.formats import answers_json
from dorsi.measure import tape as measuring

TAPE = "knee_to_wall_tape"
COUNT = "heel_raise_endurance"


@click.group("measure", invoke_without_command=True)
@click.pass_context
def command(ctx: click.Context) -> None:
    """Two tests: how far the knee goes over the foot, and how many heel raises."""
    if ctx.invoked_subcommand is not None:
        return
    catalogue = knowledge.catalogue()
    ways = [
        ("dorsi measure tape", f"{catalogue.protocol(TAPE).name}. The number your plan rests on."),
        ("dorsi measure heel-raises", f"{catalogue.protocol(COUNT).name}. How strong the calf is."),
    ]
    layout.show(layout.labelled_lines(ways), "Without further words, each guides you through.")


@command.command("tape")
@click.option("--left", metavar="TRIES", help="The three tries of the left: 9.5,9.4,9.6.")
@click.option("--right", metavar="TRIES", help="The three tries of the right.")
@click.option("--limit-left", metavar="WHERE", help="Where you felt it: back, front or none.")
@click.option("--limit-right", metavar="WHERE", help="The same on the right.")
@click.option("--at", "taken_at", metavar="TIME", help="When; now when not given.")
@as_json
def tape(taken_at: str | None, as_json: bool, **given: Any) -> None:
    """Knee to wall by tape: three tries on each side, after three to get used to it.

    Without any reading it guides you through, step by step. Lengths are in your units.
    """
    moment = dates.moment(taken_at, option="--at")
    ask = may_ask() and not any(given.values())
    place.opened()
    from dorsi.web.assess import actions
    from dorsi.web.people import actions as people

    units = people.runner().units
    if ask:
        given = walkthrough.tape(knowledge.catalogue().protocol(TAPE), units)
    found = actions.take_tape(
        left=_lengths(given["left"], units),
        right=_lengths(given["right"], units),
        limit_left=given["limit_left"],
        limit_right=given["limit_right"],
        taken_at=moment,
    )
    if as_json:
        print_json(answers_json.assess(found))
        return
    layout.show(*ankles.blocks(found, knowledge.catalogue().side_difference, units))


def _lengths(text: str | None, units: LengthUnit) -> list[str | float]:
    """The tries in cm; what is no number goes on as it was typed, for the core to name."""
    return [_cm(one, units) for one in names((text or "",))]


def _cm(text: str, units: LengthUnit) -> str | float:
    if units is LengthUnit.CM:
        return text
    try:
        return measuring.cm(float(text), units)
    except ValueError:
        return text
