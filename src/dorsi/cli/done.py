"""`dorsi done` notes how a practice went; the plan goes on from it."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from dorsi import knowledge
from dorsi.cli import asking, dates, figures, layout, place, verdicts
from dorsi.cli.exercises import wanted_id
from dorsi.cli.options import as_json, may_ask, names, print_json
from dorsi.core.diary import Ended, Feel, MorningAfter, PracticeDone, scale_0_10
from dorsi.core.errors import Fault, InputError, NotYet
from dorsi.core.plan import Plan, next_practice
from dorsi.core.safety import Verdict
from dorsi.formats import answers_json

if TYPE_CHECKING:
    from dorsi.web.diary.actions import Done

FEELS = {Feel.LOOSER: "looser", Feel.SAME: "the same", Feel.STIFFER: "stiffer"}
MORNINGS = {"worse": True, "same": False, "better": False}


@click.command("done")
@click.option("--pain", metavar="N", help="Most pain during it, 0 none to 10 worst.")
@click.option("--effort", metavar="N", help="How hard it was, 0 rest to 10 most.")
@click.option("--feel", metavar="HOW", help="Ankles after it: looser, same or stiffer.")
@click.option("--date", "day", metavar="DATE", help="The day it was; today when not given.")
@click.option("--skipped", metavar="EXERCISE", multiple=True, help="A drill you left out.")
@click.option("--hurt", metavar="EXERCISE", multiple=True, help="A drill you ended for pain.")
@click.option("--popped", is_flag=True, help="Something popped or snapped: all practice stops.")
@click.option("--morning", metavar="HOW", help="The morning after instead: worse or same.")
@as_json
def command(**given: Any) -> None:
    """Notes how a practice went, or the morning after.

    Without --pain and --effort it asks for them. Pain of 0 to 3: go on. 4 or 5: the same again.
    Above 5, or worse next morning: a step back.
    """
    day = dates.day(given["day"], option="--date")
    noted = _morning(given, day) if given["morning"] is not None else _practice(given, day)
    if given["as_json"]:
        print_json(answers_json.done(noted.entry, noted.plan))
        return
    layout.show(*blocks(noted))


def _morning(given: dict[str, Any], day: date | None) -> "Done":
    worse = MORNINGS.get(given["morning"].strip().lower())
    if worse is None:
        hint = "Same means no more pain or stiffness than the day before."
        got = given["morning"]
        raise InputError(Fault(field="--morning", must="be worse or same", got=got, hint=hint))
    if any(given[field] is not None for field in ("pain", "effort", "feel")):
        raise click.UsageError(
            "--morning stands alone; note pain, effort and feel of the practice apart."
        )
    place.opened()
    from dorsi.web.diary import actions

    return actions.morning(worse, day=day)


def _practice(given: dict[str, Any], day: date | None) -> "Done":
    pain, effort = given["pain"], given["effort"]
    if (pain is None or effort is None) and not may_ask():
        raise InputError(*_missing(pain, effort))
    place.opened()
    from dorsi.web.diary import actions

    hurt = _drills(given["hurt"])
    return actions.done(
        pain=ask_pain() if pain is None else pain,
        effort=ask_effort() if effort is None else effort,
        feel=given["feel"],
        day=day,
        skipped=_drills(given["skipped"]),
        hurt=hurt,
        ended=Ended.POPPED if given["popped"] else Ended.HURT if hurt else Ended.WHOLE,
    )


def _missing(pain: str | None, effort: str | None) -> Iterator[Fault]:
    hints = {"--pain": "0 is none, 10 the worst.", "--effort": "0 is rest, 10 the most."}
    for option, value in (("--pain", pain), ("--effort", effort)):
        if value is None:
            must = "be a whole number from 0 to 10"
            yield Fault(field=option, must=must, got="nothing", hint=hints[option])


def _drills(texts: tuple[str, ...]) -> list[str]:
    """Ids as typed, in any spelling. Raises Unknown, naming the nearest."""
    catalogue = knowledge.catalogue()
    return [catalogue.exercise(wanted_id((text,))).id for text in names(texts)]


def ask_pain() -> int:
    return asking.accepted("Most pain during it, 0 none to 10 worst:", partial(scale_0_10, "pain"))


def ask_effort() -> int:
    return asking.accepted("How hard was it, 0 rest to 10 most:", partial(scale_0_10, "effort"))


def blocks(noted: "Done") -> Iterator[str | list[str]]:
    entry, held = noted.entry, _in_the_way()
    if isinstance(entry, PracticeDone):
        yield _practice_line(entry)
        if entry.ended is Ended.POPPED:
            yield layout.para("All practice stops here. Have it looked at today.")
    if isinstance(entry, MorningAfter):
        how = "worse" if entry.worse else "no worse"
        yield f"Noted: the morning of {figures.day(entry.day)}, {how}."
    if held is not None:
        yield verdicts.notice(held)
        yield layout.following("dorsi screen")
        return
    if noted.plan is not None and noted.plan.changes:
        yield [layout.title("Your plan goes on"), *map(layout.bullet, noted.plan.changes)]
    yield _next(entry, noted.plan)


def _in_the_way() -> Verdict | None:
    """What stands now, where it offers no practice: then no plan goes on."""
    from dorsi.web.safety import actions

    try:
        held = actions.standing()
    except NotYet:
        return None
    return None if held.practice_offered else held


def _practice_line(entry: PracticeDone) -> str:
    many = len(entry.drills)
    drills = f" {many} {'drill' if many == 1 else 'drills'}." if many else ""
    return layout.para(
        f"Noted: the practice of {figures.day(entry.day)}, pain {entry.pain_0_10} of 10, "
        f"effort {entry.effort_0_10} of 10{_feel(entry)}.{drills}"
    )


def _feel(entry: PracticeDone) -> str:
    return f", ankles {FEELS[entry.feel]}" if entry.feel else ""


def _next(entry: PracticeDone | MorningAfter, plan: Plan | None) -> str:
    upcoming = next_practice(plan, after=entry.day) if plan is not None else None
    if upcoming is None:
        return layout.following("dorsi diary", "dorsi measure tape")
    return layout.following("dorsi done --morning same", why="tomorrow, or worse if it is") + (
        f"\nThe next practice is on {figures.day(upcoming.day)}."
    )
