"""`dorsi profile`: the little that the figures depend on. Everything may be left out."""

from datetime import time
from typing import Any

import click

from dorsi.cli import layout, place
from dorsi.cli.options import as_json, print_json
from dorsi.core.preferences import EVERYWHERE, Preferences
from dorsi.core.runner import LengthUnit, Runner
from dorsi.formats import answers_json

FORGET = "none"
NEVER_EMPTY = ("units", "sound", "voice", "keys", "test_day")


@click.command("profile")
@click.option("--birth-year", metavar="YEAR", help="Year you were born; none forgets it.")
@click.option("--sex", metavar="F|M", help="f or m, for the middle range; none forgets it.")
@click.option("--units", metavar="CM|IN", help="How lengths are shown and typed: cm or in.")
@click.option("--sound", metavar="ON|OFF", help="Tones while you practise.")
@click.option("--voice", metavar="ON|OFF", help="The voice while you practise.")
@click.option("--keys", metavar="ON|OFF", help="Keys of the player: Space, arrows, H.")
@click.option("--country", metavar="XX", help="Two letters, like de, for whom to call; or none.")
@click.option("--emergency-number", metavar="NUMBER", help="Another number to call; or none.")
@click.option("--practice-at", metavar="HH:MM", help="Reminder on practice days; or none.")
@click.option("--test-day", metavar="DAY", help="Day of the weekly test, mon to sun.")
@click.option("--test-at", metavar="HH:MM", help="Reminder on test days; or none.")
@click.option("--look", metavar="NAME", help="Whom pictures show: ash, birch, cedar; none: turns.")
@as_json
def command(as_json: bool, **given: str | None) -> None:
    """Your birth year, sex and units, and how you want things.

    Shows them when nothing is given. All of it may stay unknown: then the figures for every
    adult serve. Reminders come by calendar: see dorsi calendar.
    """
    place.opened()
    from dorsi.web.people import actions

    changes: dict[str, Any] = {
        key: text if key in NEVER_EMPTY else _known(text)
        for key, text in given.items()
        if text is not None
    }
    runner = actions.update(**changes) if changes else actions.runner()
    wanted = actions.preferences()
    if as_json:
        print_json(answers_json.profile(runner, wanted))
        return
    number = actions.number_to_call()
    told = [*_lines(runner), *_wishes(wanted, number)]
    layout.show(layout.labelled_lines(told), _why(runner), layout.following("dorsi screen"))


def _known(text: str) -> str | None:
    return None if text.strip().lower() == FORGET else text.strip()


def _lines(runner: Runner) -> list[tuple[str, str]]:
    units = {LengthUnit.CM: "cm", LengthUnit.INCH: "in (stored in cm)"}[runner.units]
    return [
        ("Born", str(runner.birth_year or "not told")),
        ("Sex", runner.sex.value if runner.sex else "not told"),
        ("Lengths", units),
    ]


def _wishes(wanted: Preferences, number: str | None) -> list[tuple[str, str]]:
    senses = {"tones": wanted.sound, "voice": wanted.voice, "keys": wanted.keys}
    test = f"{wanted.test_day.full} {_time(wanted.test_at)}" if wanted.test_at else "none"
    return [
        ("Player", ", ".join(f"{name} {'on' if on else 'off'}" for name, on in senses.items())),
        ("Call", number or f"{EVERYWHERE} (name your country to be sure)"),
        ("Pictures", wanted.look.value if wanted.look else "all in turn"),
        ("Reminders", f"practice {_time(wanted.practice_at)}, test {test}"),
    ]


def _time(of_day: time | None) -> str:
    return "none" if of_day is None else f"{of_day:%H:%M}"


def _why(runner: Runner) -> str:
    if runner.birth_year is not None and runner.sex is not None:
        return ""
    return layout.para(
        "With birth year and sex, your range is compared with people like you. Without them "
        "the figures for every adult serve."
    )
