"""`dorsi today`: one practice as a card; in JSON the whole timeline."""

from collections.abc import Iterator
from datetime import date

import click

from dorsi import knowledge
from dorsi.cli import dates, drills, figures, layout, onward, place, verdicts
from dorsi.cli.options import as_json, print_json
from dorsi.core import plan as core
from dorsi.core.catalogue import Catalogue, Phase
from dorsi.core.diary import PracticeDone
from dorsi.core.plan import Item, Plan, PlannedPractice, next_practice
from dorsi.core.runs import runs_on
from dorsi.formats import answers_json

PHASES = {Phase.STRETCH: "Stretch", Phase.MASSAGE: "Massage", Phase.STRENGTH: "Strength"}


@click.command("today")
@click.option("--date", "day", metavar="DATE", help="Another day, such as 2026-11-24 or tomorrow.")
@click.option("--minutes", metavar="N", help="Only so long: the least valuable drills go first.")
@as_json
def command(day: str | None, minutes: str | None, as_json: bool) -> None:
    """Today's practice: each drill, how much, and why."""
    wanted = dates.day(day, option="--date") or dates.today()
    most = minutes_wanted(minutes)
    place.opened()
    from dorsi.web.diary import actions as diary
    from dorsi.web.plan import actions
    from dorsi.web.practice import actions as practice
    from dorsi.web.safety import actions as safety

    with onward.from_the_start():
        planned = actions.today(wanted, minutes=most)
    if as_json:
        script = practice.script(wanted, minutes=most) if planned is not None else None
        print_json(answers_json.today(wanted, script))
        return
    plan = actions.current()
    if planned is None:
        layout.show(verdicts.notice(safety.standing()), *_day_off(plan, wanted))
        return
    noted = diary.practised(wanted)
    layout.show(*_card(plan, planned, noted, knowledge.catalogue()))


def minutes_wanted(text: str | None) -> int | None:
    return None if text is None else core.checked_minutes(text)


def _card(
    plan: Plan, planned: PlannedPractice, noted: PracticeDone | None, catalogue: Catalogue
) -> Iterator[str | list[str]]:
    many = len(planned.items)
    took = figures.duration(planned.seconds)
    yield [
        layout.title(_date(planned.day)),
        f"{took}, {many} {'drill' if many == 1 else 'drills'}. {_runs(plan, planned.day)}",
        _things(planned, catalogue),
    ]
    if plan.test_again and noted is None:
        yield [*map(layout.bullet, plan.changes), layout.following("dorsi measure tape")]
    yield list(map(layout.bullet, planned.notes))
    numbers = {item.exercise: place for place, item in enumerate(planned.items, 1)}
    told: set[str] = set()
    for phase in dict.fromkeys(item.phase for item in planned.items):
        items = [item for item in planned.items if item.phase is phase]
        yield [layout.title(PHASES[phase])]
        yield from (_drill(numbers[item.exercise], item, catalogue, told) for item in items)
    if planned.left_out:
        yield [layout.title("Left out"), *drills.left_out(planned.left_out, catalogue)]
    yield _next(planned.day, noted)


def _date(day: date) -> str:
    return f"{day:%A} {day.day} {day:%B %Y}"


def _next(day: date, noted: PracticeDone | None) -> str:
    if noted is not None:
        how = f"pain {noted.pain_0_10} of 10, effort {noted.effort_0_10} of 10"
        return f"In the diary already: {how}.\n{layout.following('dorsi diary', 'dorsi progress')}"
    if day > dates.today():
        return layout.following("dorsi plan")
    return layout.following("dorsi practice", "dorsi done", why="to note it without the guide")


def _runs(plan: Plan, day: date) -> str:
    runs = " and ".join(run.kind.value for run in runs_on(plan.basis.runs, day))
    return f"Run: {runs}." if runs else "No run."


def _things(planned: PlannedPractice, catalogue: Catalogue) -> str:
    levels = [catalogue.exercise(item.exercise).level(item.level) for item in planned.items]
    needed = sorted({catalogue.thing(thing).name for level in levels for thing in level.equipment})
    return layout.para(f"Have ready: {', '.join(needed)}.") if needed else "Nothing to have ready."


def _drill(number: int, item: Item, catalogue: Catalogue, told: set[str]) -> list[str]:
    head = f"{layout.INDENT}{number}. {catalogue.exercise(item.exercise).name}"
    took = figures.clock(item.seconds)
    sides = figures.sides(item.sides).capitalize()
    inner = " " * 5
    return [
        f"{head}{took.rjust(layout.width() - len(head))}",
        layout.para(f"{drills.dose(item, catalogue)}. {sides}.", indent=inner),
        layout.quiet(layout.para(drills.because(item, told), indent=inner)),
    ]


def _day_off(plan: Plan, day: date) -> Iterator[str]:
    yield layout.title(f"{_date(day)}: no practice. {_runs(plan, day)}")
    upcoming = next_practice(plan, after=day)
    if upcoming is None:
        yield layout.following("dorsi measure tape", "dorsi plan make", why="the plan has ended")
        return
    took = figures.duration(upcoming.seconds)
    yield f"The next practice is on {figures.day(upcoming.day)}, {took}."
    yield layout.following(f"dorsi today --date {upcoming.day}", "dorsi plan")
