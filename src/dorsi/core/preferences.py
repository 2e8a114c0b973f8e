"""How the runner wants it: sound, voice and keys, whom pictures show, the number to call,
when to be reminded.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields, replace
from datetime import time
from enum import StrEnum
from typing import Any

from dorsi.core.catalogue import Country
from dorsi.core.errors import Fault, InputError
from dorsi.core.runs import Weekday, weekday
from dorsi.core.saying import say

EVERYWHERE = "112"
"""The first choice where no country is known."""

PHONE_NUMBER = re.compile(r"\+?[0-9]{2,15}")
BETWEEN_DIGITS = re.compile(r"[ ()/.-]")
CLOCK = re.compile(r"([01]?[0-9]|2[0-3]):([0-5][0-9])")

TRUTHS = {"on": True, "yes": True, "true": True, "off": False, "no": False, "false": False}


class Look(StrEnum):
    """Whom the pictures show; nobody is the first by rank."""

    ASH = "ash"
    BIRCH = "birch"
    CEDAR = "cedar"


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """`practice_at`, `test_at`: the time of day of a reminder, None for none.

    `country`: two letters, as in the catalogue; `emergency_number` goes before the country's.
    `look`: None where all take their turn, from exercise to exercise.
    """

    sound: bool = True
    voice: bool = True
    keys: bool = True
    country: str | None = None
    emergency_number: str | None = None
    practice_at: time | None = None
    test_day: Weekday = Weekday.SAT
    test_at: time | None = None
    look: Look | None = None


NAMES = frozenset(field.name for field in fields(Preferences))


def changed(
    now: Preferences, entered: Mapping[str, Any], *, countries: Collection[str]
) -> Preferences:
    """`now` with what was entered, by the names of its fields; None or blank empties a field.

    Switches: on or off. Times: as 18:30. Numbers may have spaces. Raises InputError with every
    fault.
    """
    faults: list[Fault] = []
    taken: dict[str, Any] = {}
    for name, value in entered.items():
        try:
            taken[name] = _read(name, value, countries)
        except InputError as error:
            faults += error.faults
    if faults:
        raise InputError(*faults)
    return replace(now, **taken)


def number_to_call(wanted: Preferences, countries: Mapping[str, Country]) -> str | None:
    """The runner's own number, else the country's; None where neither is known."""
    if wanted.emergency_number:
        return wanted.emergency_number
    country = countries.get(wanted.country or "")
    return None if country is None else country.number


def _read(name: str, value: Any, countries: Collection[str]) -> Any:
    text = "" if value is None else str(value).strip().lower()
    if name in ("sound", "voice", "keys"):
        return value if isinstance(value, bool) else _switch(name, text)
    if name == "test_day":
        return weekday(text, field=name) if text else Weekday.SAT
    if not text:
        return None
    if name in ("practice_at", "test_at"):
        return value if isinstance(value, time) else _clock(name, text)
    if name == "look":
        return _look(text)
    return _country(text, countries) if name == "country" else _number(text)


def _switch(name: str, text: str) -> bool:
    if text in TRUTHS:
        return TRUTHS[text]
    raise InputError(Fault(field=name, must=say("be on or off"), got=text or say("nothing")))


def _clock(name: str, text: str) -> time:
    found = CLOCK.fullmatch(text)
    if found:
        return time(int(found[1]), int(found[2]))
    must, hint = say("be a time of day from 0:00 to 23:59"), say("Write it like 18:30.")
    raise InputError(Fault(field=name, must=must, got=text, hint=hint))


def _look(text: str) -> Look:
    if text in set(Look):
        return Look(text)
    must = say("be one of {known}", known=", ".join(Look))
    hint = say("Leave it empty to see all in turn.")
    raise InputError(Fault(field="look", must=must, got=text, hint=hint))


def _country(text: str, countries: Collection[str]) -> str:
    if text in countries:
        return text
    must = say("be one of {known}", known=", ".join(sorted(countries)))
    hint = say("Leave it empty, and name the number itself.")
    raise InputError(Fault(field="country", must=must, got=text, hint=hint))


def _number(text: str) -> str:
    number = BETWEEN_DIGITS.sub("", text)
    if PHONE_NUMBER.fullmatch(number):
        return number
    must = say("be a telephone number of 2 to 15 digits")
    hint = say("Write digits only, like 112.")
    raise InputError(Fault(field="emergency_number", must=must, got=text, hint=hint))
