"""`dorsi erase`: everything Dorsi keeps of you, gone."""

import click

from dorsi.cli import asking, layout, place
from dorsi.cli.options import as_json, may_ask, print_json
from dorsi.formats import answers_json


@click.command("erase")
@click.option("--yes", is_flag=True, help="Erase without asking.")
@as_json
def command(yes: bool, as_json: bool) -> None:
    """Erases everything: entries, settings, older copies.

    It cannot be undone. Files you exported, and what a browser keeps, stay: erase from the
    browser to empty that too.
    """
    place.opened()
    from dorsi.web.archive import erasing

    if not yes and not _sure(erasing.stored(), erasing.WORD):
        layout.show("Nothing was erased.")
        return
    erased = erasing.erase()
    if as_json:
        print_json(answers_json.erased(entries=erased.entries, copies=erased.copies))
        return
    layout.show(
        f"Erased: {_count(erased.entries, 'entry', 'entries')}, "
        f"{_count(erased.copies, 'older copy', 'older copies')}.",
        "Files you exported and calendars you took along are still where you put them.",
    )


def _count(number: int, one: str, many: str) -> str:
    return f"one {one}" if number == 1 else f"{number} {many}"


def _sure(entries: int, word: str) -> bool:
    if not may_ask():
        raise click.UsageError("nobody is here to ask. Say --yes to erase everything.")
    layout.show(f"{_count(entries, 'entry', 'entries')}, and every older copy. It can't be undone.")
    wanted = {word: True, "no": False}
    return asking.choice(f"Type {word}, or no.", wanted)
