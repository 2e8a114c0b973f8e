"""`dorsi doctor`: whether the folder and the database are sound. Looks, and mends nothing."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from dorsi.cli import layout, place
from dorsi.cli.options import as_json, print_json
from dorsi.core.errors import DorsiError

if TYPE_CHECKING:
    from dorsi.web.archive.doctor import Finding

MARKS = {"ok": "good", "warn": "mind", "bad": "BAD"}


@click.command("doctor")
@as_json
@click.pass_context
def command(ctx: click.Context, as_json: bool) -> None:
    """Checks the place your data lives in.

    It says what it found and changes nothing. Ends with exit code 1 where something is bad.
    """
    refused = _refusal()
    from dorsi.web.archive import doctor

    findings = doctor.examine(refused)
    sound = all(one.level is not doctor.Level.BAD for one in findings)
    if as_json:
        told = [{"level": one.level.value, "says": one.says} for one in findings]
        print_json({"sound": sound, "findings": told})
    else:
        layout.show(*_blocks(findings, sound=sound))
    ctx.exit(0 if sound else 1)


def _refusal() -> DorsiError | None:
    """Why the folder cannot be opened, if it cannot."""
    try:
        place.opened()
    except DorsiError as error:
        return error
    return None


def _blocks(findings: Sequence["Finding"], *, sound: bool) -> Iterator[str | list[str]]:
    rows = [(MARKS[one.level.value], one.says) for one in findings]
    yield layout.table(rows)
    if sound:
        yield "Nothing bad was found."
        yield layout.following("dorsi export FILE", why="a copy of your own, now and then")
    else:
        yield "What is BAD comes first: do what its line says."
