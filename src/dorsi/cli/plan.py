"""`dorsi plan` shows the weeks; `dorsi plan make` makes them from what you have and run."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TypeVar

import click

from dorsi import knowledge
from dorsi.cli import dates, layout, means, onward, place, verdicts, weeks
from dorsi.cli.nearest import NearestGroup
from dorsi.cli.options import as_json, may_ask, names, print_json
from dorsi.core import plan as core
from dorsi.core import runs as running
from dorsi.core.errors import Fault, InputError
from dorsi.core.plan import Means, Plan
from dorsi.core.runs import Run
from dorsi.formats import answers_json

T = TypeVar("T")


@click.group("plan", cls=NearestGroup, invoke_without_command=True)
@click.option("--all", "every", is_flag=True, help="Show every week, not only this and the next.")
@as_json
@click.pass_context
def command(ctx: click.Context, every: bool, as_json: bool) -> None:
    """Your weeks of practice around your runs, and why."""
    if ctx.invoked_subcommand is not None:
        return
    place.opened()
    from dorsi.web.plan import actions

    with onward.from_the_start():
        plan = actions.current()
    if as_json:
        print_json(answers_json.plan(plan))
        return
    _show(plan, every=every)


@command.command("make")
@click.option("--minutes", metavar="N", help="Most minutes for one practice, 5 to 60.")
@click.option("--days", metavar="DAYS", multiple=True, help="Days to practise: mon,tue,thu,sat.")
@click.option("--equipment", metavar="THINGS", multiple=True, help="What you have: roller,ball.")
@click.option("--run", "runs", metavar="DAY:KIND", multiple=True, help="A weekly run: tue:long.")
@click.option("--dislike", "dislikes", metavar="EXERCISE", multiple=True, help="Leave it out.")
@click.option("--start", metavar="DATE", help="First day; today when not given.")
@click.option(
    "--weeks", "how_many", metavar="N", default="8", show_default=True,
    help=f"1 to {core.WEEKS_MOST}.",
)  # fmt: skip
@as_json
def make(**given: Any) -> None:
    """Makes your plan anew.

    It rests on the newest test, the safety answers, and what you have: roller, ball, band, step,
    weight; a wall and a chair are taken as there. A run is a day and a kind (easy, long,
    intervals, race); give --run once for each. What was noted before stays in the diary.
    """
    if may_ask() and not any(given[name] for name in ("minutes", "days", "equipment", "runs")):
        place.opened()
        onward.measured()
        given.update(means.asked(knowledge.catalogue()))
        click.echo()
    having, runs, start, how_many = _checked(given)
    place.opened()
    from dorsi.web.plan import actions

    with onward.from_the_start():
        plan = actions.make(having, runs, start=start, weeks=how_many)
    if given["as_json"]:
        print_json(answers_json.plan(plan))
        return
    _show(plan, every=False)


def _show(plan: Plan, *, every: bool) -> None:
    from dorsi.web.diary import actions as diary
    from dorsi.web.safety import actions as safety

    today = dates.today()
    noted = diary.practised(today) is not None
    layout.show(
        verdicts.notice(safety.standing()),
        *weeks.blocks(plan, knowledge.catalogue(), today=today, noted=noted, every=every),
    )


def _checked(given: Mapping[str, Any]) -> tuple[Means, tuple[Run, ...], date | None, int]:
    """What was typed as values; all its faults in one error."""
    faults: list[Fault] = []

    def taken(take: Callable[[], T]) -> T | None:
        try:
            return take()
        except InputError as error:
            faults.extend(error.faults)
            return None

    having = taken(lambda: _means(given))
    runs = taken(lambda: running.checked(names(given["runs"])))
    start = taken(lambda: dates.day(given["start"], option="--start"))
    how_many = taken(lambda: _weeks(given["how_many"]))
    if faults or having is None or runs is None or how_many is None:
        raise InputError(*faults)
    return having, runs, start, how_many


def _means(given: Mapping[str, Any]) -> Means:
    return core.checked_means(
        minutes=given["minutes"] or "",
        days=names(given["days"]),
        equipment=names(given["equipment"]),
        dislikes=names(given["dislikes"]),
        catalogue=knowledge.catalogue(),
    )


def _weeks(text: str) -> int:
    if text.isdecimal() and 1 <= int(text) <= core.WEEKS_MOST:
        return int(text)
    must = f"be a whole number from 1 to {core.WEEKS_MOST}"
    raise InputError(Fault(field="--weeks", must=must, got=text, hint="8 is a good first plan."))
