"""`dorsi practice`: guided to the end in the terminal, then noted."""

import sys
import time
from collections.abc import Callable, Sequence
from datetime import date, datetime
from math import inf
from typing import Any

import click

from dorsi import knowledge
from dorsi.cli import asking, dates, done, figures, layout, onward, place, verdicts
from dorsi.cli.guide.keyboard import Keyboard
from dorsi.cli.guide.loop import STALLED_S, Face, run
from dorsi.cli.guide.screen import Plain, Whole
from dorsi.cli.options import as_json, print_json
from dorsi.cli.today import minutes_wanted
from dorsi.core import practice as core
from dorsi.core.diary import Ended
from dorsi.core.errors import AlreadyThere, Fault, InputError, NotOffered
from dorsi.core.practice import Script, State, Summary
from dorsi.core.safety import Answer, Trouble
from dorsi.formats import answers_json
from dorsi.web.parts import entry_ids

ANYTHING_NEW = {
    "yes": Answer.YES,
    "no": Answer.NO,
    "?": Answer.NOT_SURE,
    "not sure": Answer.NOT_SURE,
}
WAIT_S = 0.1  # for a key, and so between two pictures


@click.command("practice")
@click.option("--date", "day", metavar="DATE", help="A day gone by, to note it for that day.")
@click.option("--minutes", metavar="N", help="Only so long: the least valuable drills go first.")
@click.option("--plain", is_flag=True, help="Lines instead of large digits.")
@click.option("--no-bell", is_flag=True, help="No sound when the step changes.")
@click.option("--speed", type=click.FloatRange(0.1, 1000), default=1.0, hidden=True)
@as_json
def command(
    day: str | None, minutes: str | None, plain: bool, no_bell: bool, speed: float, as_json: bool
) -> None:
    """Today's practice, step by step, with a large clock. Ends with a note of how it went.

    Space starts and pauses, s skips, b goes back, h says that it pops or hurts, q leaves. With
    --json nobody is guided: it answers with the steps.
    """
    wanted = _day(day)
    most = minutes_wanted(minutes)
    place.opened()
    from dorsi.web.practice import actions

    if as_json:
        print_json(answers_json.today(wanted, actions.script(wanted, minutes=most)))
        return
    _not_noted_yet(wanted)
    with onward.from_the_start():  # nobody is asked anything where nothing is offered
        script = actions.script(wanted, minutes=most)
    _nothing_new()
    state = _guided(script, plain=plain, bell=not no_bell, speed=speed)
    _noted(state, wanted)


def _day(text: str | None) -> date:
    wanted = dates.day(text, option="--date") or dates.today()
    if wanted > dates.today():
        hint = "A practice is guided on its day, or later."
        must = "not be in the future"
        raise InputError(Fault(field="--date", must=must, got=wanted, hint=hint))
    return wanted


def _not_noted_yet(day: date) -> None:
    from dorsi.web.diary import actions

    if actions.practised(day) is not None:
        raise AlreadyThere(
            f"One day must have one practice (got {day}, which has one). See it: dorsi diary"
        )


def _nothing_new() -> None:
    """The daily question. Raises NotOffered where the answers are due again or say stop."""
    from dorsi.web.safety import actions

    catalogue = knowledge.catalogue()
    actions.standing()  # raises NotYet before the questions were ever answered
    question = catalogue.screening.daily_text
    click.echo(layout.para(question))
    verdict = actions.daily(_asked(lambda: asking.choice("[y, n or ?]", ANYTHING_NEW)).value)
    if not verdict.practice_offered:
        layout.show(*verdicts.blocks(verdict))
        raise NotOffered("No practice today (got: see above). Ask again: dorsi screen")


def _asked(ask: Callable[[], Any]) -> Any:
    """The answer; where nobody is there to give one, says so instead of ending silently."""
    try:
        return ask()
    except click.Abort:
        if sys.stdin.isatty():
            raise
        must, hint = "be answered before each practice", "Run it where you can type."
        raise InputError(Fault(field="The question", must=must, got="nothing", hint=hint)) from None


def _guided(script: Script, *, plain: bool, bell: bool, speed: float) -> State:
    state, how, wait_s = core.begin(script), _how(script), WAIT_S / speed
    keyboard = Keyboard()

    def play(face: Face, key: Callable[[], str | None], stalled_s: float) -> State:
        return run(
            state, face, clock=lambda: time.monotonic() * speed, key=key, stalled_s=stalled_s
        )

    def key() -> str | None:
        return keyboard.key(wait_s)

    if not keyboard.is_there:
        return play(Plain(how, bell=False), _space_once(wait_s), inf)
    with keyboard.listening():
        if plain or not keyboard.has_screen:
            return play(Plain(how, bell=bell), key, STALLED_S * speed)
        colour = layout.colour_wanted() is not False
        with Whole(keyboard, how, colour=colour, bell=bell) as face:
            return play(face, key, STALLED_S * speed)


def _space_once(wait_s: float) -> Callable[[], str | None]:
    """Without a keyboard it starts at once, since nobody can press Space."""
    keys = iter(["space"])

    def key() -> str | None:
        time.sleep(wait_s)
        return next(keys, None)

    return key


def _how(script: Script) -> Sequence[str]:
    """For each drill how it is done, and when to stop it."""
    catalogue = knowledge.catalogue()
    return [
        f"{catalogue.exercise(step.exercise).steps[0]} {catalogue.exercise(step.exercise).stop}"
        for step in script.steps
        if step.kind is core.StepKind.GET_READY
    ]


def _noted(state: State, day: date) -> None:
    told = core.summary(state)
    if not told.done and not told.hurt:
        layout.show("Nothing was done, so nothing is noted.", layout.following("dorsi practice"))
        return
    moment = dates.now()
    entry_id = entry_ids.given(None)
    _trouble(told, entry_id, moment)
    early = " You left early; what is done is kept." if told.ended == "early" else ""
    click.echo(layout.para(f"{_share(told)} in {figures.duration(told.seconds)}.{early}"))
    try:
        pain, effort = done.ask_pain(), done.ask_effort()
    except (click.Abort, KeyboardInterrupt):
        click.echo()
        layout.show("Not in the diary yet.", layout.following(_by_hand(told, day)))
        return
    from dorsi.web.diary import actions

    noted = actions.done(
        pain=pain,
        effort=effort,
        day=day,
        skipped=told.skipped,
        hurt=told.hurt,
        pinched=told.pinched,
        ended=Ended(told.ended),
        seconds=told.seconds,
        drills=state.script.drills,
        entry_id=entry_id,
        now=moment,
    )
    layout.show("", *done.blocks(noted))


def _trouble(told: Summary, entry_id: str, moment: datetime) -> None:
    """Noted before anything is asked, so that it holds whatever happens to the answers."""
    from dorsi.web.safety import actions

    for exercise in told.pinched:
        id_ = entry_ids.following(entry_id, f"pinch/{exercise}")
        actions.note_injury(Trouble.FRONT_PINCH, exercise=exercise, entry_id=id_, now=moment)
    trouble = {"popped": Trouble.POPPED, "hurt": Trouble.HURT}.get(told.ended)
    if trouble is None:
        return
    # The diary notes the same trouble under the same id once the entry is stored.
    id_ = entry_ids.following(entry_id, "trouble")
    verdict = actions.note_injury(trouble, exercise=told.hurt[-1], entry_id=id_, now=moment)
    layout.show(*verdicts.blocks(verdict), "")


def _share(told: Summary) -> str:
    all_of_them = len(told.done) + len(told.skipped) + len(told.hurt)
    return f"{len(told.done)} of {all_of_them} drills"


def _by_hand(told: Summary, day: date) -> str:
    """The command that notes the same later."""
    parts = [f"dorsi done --pain 0 --effort 5 --date {day}"]
    parts += [f"--skipped {','.join(told.skipped)}"] if told.skipped else []
    parts += [f"--hurt {','.join(told.hurt)}"] if told.hurt else []
    return " ".join(parts)
