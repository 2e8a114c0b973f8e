"""`dorsi today`: one practice as a card; in JSON the whole timeline."""

from collections.abc import Iterator
from datetime import date

import click

from dorsi import knowledge
from dorsi.cli import dates, figures, layout, place
from dorsi.cli.options import as_json, print_json
from dorsi.core.catalogue import Catalogue, Phase
from dorsi.core.errors import Fault, InputError
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
    from dorsi.web.plan import actions
    from dorsi.web.practice import actions as practice

    planned = actions.today(wanted, minutes=most)
    if as_json:
        script = practice.script(wanted, minutes=most) if planned is not None else None
        print_json(answers_json.today(wanted, script))
        return
    plan = actions.current()
    if planned is None:
        layout.show(*_day_off(plan, wanted))
        return
    layout.show(*_card(plan, planned, knowledge.catalogue()))


def minutes_wanted(text: str | None) -> int | None:
    if text is None or (text.isdecimal() and int(text) > 0):
        return None if text is None else int(text)
    hint = "8 or 12 make a short practice."
    raise InputError(Fault(field="--minutes", must="be a whole number", got=text, hint=hint))


def _card(plan: Plan, planned: PlannedPractice, catalogue: Catalogue) -> Iterator[str | list[str]]:
    drills = len(planned.items)
    took = figures.duration(planned.seconds)
    yield [
        layout.title(f"{planned.day:%A} {planned.day.day} {planned.day:%B %Y}"),
        f"{took}, {drills} {'drill' if drills == 1 else 'drills'}. {_runs(plan, planned.day)}",
        _things(planned, catalogue),
    ]
    yield from ([layout.bullet(note) for note in notes] for notes in (planned.notes,) if notes)
    numbers = {item.exercise: place for place, item in enumerate(planned.items, 1)}
    for phase in dict.fromkeys(item.phase for item in planned.items):
        items = [item for item in planned.items if item.phase is phase]
        yield [layout.title(PHASES[phase])]
        yield from (_drill(numbers[item.exercise], item, catalogue) for item in items)
    if planned.left_out:
        yield [layout.title("Left out today"), *_left_out(planned, catalogue)]
    yield layout.following("dorsi practice", "dorsi done --pain 0 --effort 5")


def _runs(plan: Plan, day: date) -> str:
    runs = " and ".join(run.kind.value for run in runs_on(plan.basis.runs, day))
    return f"Run today: {runs}." if runs else "No run today."


def _things(planned: PlannedPractice, catalogue: Catalogue) -> str:
    levels = [catalogue.exercise(item.exercise).level(item.level) for item in planned.items]
    needed = sorted({catalogue.thing(thing).name for level in levels for thing in level.equipment})
    return layout.para(f"Have ready: {', '.join(needed)}.") if needed else "Nothing to have ready."


def _drill(number: int, item: Item, catalogue: Catalogue) -> list[str]:
    exercise = catalogue.exercise(item.exercise)
    level = exercise.level(item.level)
    took = figures.duration(item.seconds)
    head = f"{layout.INDENT}{number}. {exercise.name}"
    inner = " " * 5
    parts = f" ({', '.join(level.parts)})" if level.parts else ""
    return [
        f"{head}{took.rjust(layout.width() - len(head))}",
        layout.para(f"{level.name}: {figures.dose(item.dose)}{parts}", indent=inner),
        layout.para(f"{figures.sides(item.sides).capitalize()}.", indent=inner),
        layout.quiet(layout.para(item.because, indent=inner)),
    ]


def _left_out(planned: PlannedPractice, catalogue: Catalogue) -> list[str]:
    return [
        layout.bullet(f"{catalogue.exercise(out.exercise).name}: {out.because}")
        for out in planned.left_out
    ]


def _day_off(plan: Plan, day: date) -> Iterator[str]:
    yield layout.title(f"{day:%A} {day.day} {day:%B %Y}: no practice. {_runs(plan, day)}")
    upcoming = next_practice(plan, after=day)
    if upcoming is None:
        yield layout.following("dorsi measure tape", "dorsi plan make", why="the plan has ended")
        return
    took = figures.duration(upcoming.seconds)
    yield f"The next practice is on {figures.day(upcoming.day)}, {took}."
    yield layout.following(f"dorsi today --date {upcoming.day}", "dorsi plan")
