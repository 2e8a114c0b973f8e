"""`dorsi diary`: what was done and how it felt, the newest last."""

from collections.abc import Iterator

import click

from dorsi import knowledge
from dorsi.cli import figures, layout, place
from dorsi.cli.done import FEELS
from dorsi.cli.options import as_json, print_json
from dorsi.core.catalogue import Catalogue
from dorsi.core.diary import Diary, Ended, MorningAfter, PracticeDone
from dorsi.formats import answers_json

ENDED = {Ended.WHOLE: "", Ended.EARLY: "left early", Ended.HURT: "ended for pain",
         Ended.POPPED: "ended: something popped"}  # fmt: skip


@click.command("diary")
@as_json
def command(as_json: bool) -> None:
    """What you did and how it felt, the newest last."""
    place.opened()
    from dorsi.web.diary import actions

    diary = actions.diary()
    if as_json:
        print_json(answers_json.diary(diary))
        return
    layout.show(*_blocks(diary, knowledge.catalogue()))


def _blocks(diary: Diary, catalogue: Catalogue) -> Iterator[str | list[str]]:
    if not diary.entries:
        yield "The diary is empty. It fills with the first practice."
        yield layout.following("dorsi today")
        return
    rows = [_row(entry, catalogue) for entry in diary.entries]
    head = ("Day", "Pain", "Effort", "What")
    yield layout.table(rows, head=head, right="-rr")
    many = len(diary.practices)
    yield f"{many} {'practice' if many == 1 else 'practices'}. Pain and effort are 0 to 10."
    yield layout.following("dorsi progress", "dorsi today")


def _row(entry: PracticeDone | MorningAfter, catalogue: Catalogue) -> tuple[str, str, str, str]:
    day = figures.day(entry.day)
    if isinstance(entry, MorningAfter):
        return day, "", "", f"morning after: {'worse' if entry.worse else 'no worse'}"
    return day, str(entry.pain_0_10), str(entry.effort_0_10), _what(entry, catalogue)


def _what(entry: PracticeDone, catalogue: Catalogue) -> str:
    many = len(entry.drills)
    words = [f"{many} {'drill' if many == 1 else 'drills'}"] if many else ["practice"]
    if entry.seconds:
        words.append(figures.duration(entry.seconds))
    if entry.skipped:
        words.append(f"without {_names(entry.skipped, catalogue)}")
    if entry.hurt:
        words.append(f"pain in {_names(entry.hurt, catalogue)}")
    if entry.feel is not None:
        words.append(f"ankles {FEELS[entry.feel]}")
    if ENDED[entry.ended]:
        words.append(ENDED[entry.ended])
    return ", ".join(words)


def _names(ids: tuple[str, ...], catalogue: Catalogue) -> str:
    known = catalogue.exercises
    return " and ".join(known[id_].name.lower() if id_ in known else id_ for id_ in ids)
