"""`dorsi profile`: the little that the figures depend on. Everything may be left out."""

from typing import Any

import click

from dorsi.cli import layout, place
from dorsi.cli.options import as_json, print_json
from dorsi.core.runner import LengthUnit, Runner
from dorsi.formats import answers_json

FORGET = "none"


@click.command("profile")
@click.option("--birth-year", metavar="YEAR", help="Year you were born; none forgets it.")
@click.option("--sex", metavar="F|M", help="f or m, for the middle range; none forgets it.")
@click.option("--units", metavar="CM|IN", help="How lengths are shown and typed: cm or in.")
@as_json
def command(birth_year: str | None, sex: str | None, units: str | None, as_json: bool) -> None:
    """Your birth year, sex and units.

    Shows them when nothing is given. All of it may stay unknown: then the figures for every
    adult serve.
    """
    place.opened()
    from dorsi.web.people import actions

    given = {"birth_year": _known(birth_year), "sex": _known(sex), "units": units}
    named = {"birth_year": birth_year, "sex": sex, "units": units}
    changes: dict[str, Any] = {key: given[key] for key, text in named.items() if text is not None}
    runner = actions.update(**changes) if changes else actions.runner()
    if as_json:
        print_json(answers_json.profile(runner))
        return
    layout.show(_lines(runner), _why(runner), layout.following("dorsi screen"))


def _known(text: str | None) -> str | None:
    return None if text is None or text.strip().lower() == FORGET else text.strip()


def _lines(runner: Runner) -> list[str]:
    units = {LengthUnit.CM: "cm", LengthUnit.INCH: "in (stored in cm)"}[runner.units]
    pairs = [
        ("Born", str(runner.birth_year or "not told")),
        ("Sex", runner.sex.value if runner.sex else "not told"),
        ("Lengths", units),
    ]
    return layout.labelled_lines(pairs)


def _why(runner: Runner) -> str:
    if runner.birth_year is not None and runner.sex is not None:
        return ""
    return layout.para(
        "With birth year and sex, your range is compared with people like you. Without them "
        "the figures for every adult serve."
    )
