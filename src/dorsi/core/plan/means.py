"""What the runner has for a plan, read from what they typed."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from dorsi.core import runs
from dorsi.core.catalogue import Catalogue
from dorsi.core.errors import Fault, InputError
from dorsi.core.plan.shapes import Means
from dorsi.core.runs import Weekday
from dorsi.core.saying import say

MINUTES_LEAST = 5
"""Shorter than this, not even one drill gets its dose [min]."""

MINUTES_MOST = 60
"""Longer than this, nobody keeps it up, and no dose here needs it [min]."""


def checked_means(
    *,
    minutes: int | str,
    days: str | Iterable[str],
    equipment: str | Iterable[str] = (),
    dislikes: str | Iterable[str] = (),
    catalogue: Catalogue,
) -> Means:
    """The means that raw values name; several as "mon,tue" or one by one.

    minutes: whole, 5 to 60. Raises InputError with the faults of all four at once; each
    unknown word comes with the nearest known one.
    """
    faults: list[Fault] = []
    things = {key: thing.name for key, thing in catalogue.equipment.items()}
    drills = {key: drill.name for key, drill in catalogue.exercises.items()}
    means = Means(
        minutes=_minutes(minutes, faults),
        days=_days(_words(days), faults),
        equipment=_known("equipment", _words(equipment), things, faults),
        dislikes=_known("dislikes", _words(dislikes), drills, faults),
    )
    if faults:
        raise InputError(*faults)
    return means


def checked_minutes(minutes: int | str) -> int:
    """Whole minutes [min] for one practice. Raises InputError below 5 or above 60."""
    faults: list[Fault] = []
    found = _minutes(minutes, faults)
    if faults:
        raise InputError(*faults)
    return found


def _minutes(given: int | str, faults: list[Fault]) -> int:
    text = str(given).strip()
    short = text.isascii() and text.isdigit() and len(text) <= len(str(MINUTES_MOST))
    if short and MINUTES_LEAST <= int(text) <= MINUTES_MOST:
        return int(text)
    must = say("be a whole number from {least} to {most}", least=MINUTES_LEAST, most=MINUTES_MOST)
    faults.append(Fault(field="minutes", must=must, got=text or say("none")))
    return MINUTES_LEAST


def _words(given: str | Iterable[str]) -> tuple[str, ...]:
    texts = given.split(",") if isinstance(given, str) else given
    return tuple(text.strip() for text in texts if text.strip())


def _days(words: tuple[str, ...], faults: list[Fault]) -> tuple[Weekday, ...]:
    found = set()
    for word in words:
        try:
            found.add(runs.weekday(word))
        except InputError as error:
            faults += error.faults
    if not words:
        must, hint = say("name at least one day of the week"), "Write them as mon,tue,thu."
        faults.append(Fault(field="days", must=must, got=say("none"), hint=hint))
    return tuple(sorted(found, key=lambda day: day.place))


def _known(
    field: str, words: tuple[str, ...], names: Mapping[str, str], faults: list[Fault]
) -> frozenset[str]:
    """The ids that the words name, each by its id or its name in any case."""
    ids = {name.lower(): key for key, name in names.items()} | {key: key for key in names}
    for word in words:
        if word.lower() not in ids:
            near = get_close_matches(word.lower(), ids, n=1)
            hint = (
                say("Did you mean {near}?", near=ids[near[0]])
                if near
                else say("Known: {known}.", known=", ".join(names))
            )
            faults.append(Fault(field=field, must=say("be known to Dorsi"), got=word, hint=hint))
    return frozenset(ids[word.lower()] for word in words if word.lower() in ids)
