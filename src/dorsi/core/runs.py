"""The runner's week of runs, which a plan must live with."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from enum import StrEnum

from dorsi.core.errors import Fault, InputError
from dorsi.core.saying import Saying, say

HOURS_A_DAY = 24.0


class Weekday(StrEnum):
    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"

    @classmethod
    def of(cls, day: date) -> "Weekday":
        return list(cls)[day.weekday()]

    @property
    def place(self) -> int:
        """0 for Monday to 6 for Sunday."""
        return list(Weekday).index(self)

    @property
    def full(self) -> Saying:
        """The whole name, as in a sentence."""
        return FULL_NAMES[self]


FULL_NAMES: Mapping[Weekday, Saying] = {
    Weekday.MON: say("Monday"),
    Weekday.TUE: say("Tuesday"),
    Weekday.WED: say("Wednesday"),
    Weekday.THU: say("Thursday"),
    Weekday.FRI: say("Friday"),
    Weekday.SAT: say("Saturday"),
    Weekday.SUN: say("Sunday"),
}


class RunKind(StrEnum):
    EASY = "easy"
    LONG = "long"
    INTERVALS = "intervals"
    RACE = "race"

    @property
    def hard(self) -> bool:
        """Intervals and races: the runs that fresh, unstretched calves matter for."""
        return self in (RunKind.INTERVALS, RunKind.RACE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A run the runner does every week on this day."""

    day: Weekday
    kind: RunKind


def run(text: str) -> Run:
    """The run that a text like "tue:intervals" names.

    Days by three letters or whole, in any case. Raises InputError with every fault of the text.
    """
    return checked([text])[0]


def checked(texts: Iterable[str]) -> tuple[Run, ...]:
    """The runs of a week, each told once, by day. Raises InputError with the faults of all."""
    found: set[Run] = set()
    faults: list[Fault] = []
    for text in texts:
        day_text, parted, kind_text = text.partition(":")
        try:
            day = weekday(day_text, field="run")
            found |= {Run(day=day, kind=_kind(kind_text if parted else "", text))}
        except InputError as error:
            faults += error.faults
    if faults:
        raise InputError(*faults)
    return tuple(sorted(found, key=_place))


def weekday(text: str, *, field: str = "days") -> Weekday:
    """The day of the week that a text names, as "tue" or "Tuesday". Raises InputError."""
    word = text.strip().lower()
    names = {name: day for day in Weekday for name in (day.value, day.full.lower())}
    if word in names:
        return names[word]
    near = get_close_matches(word, names, n=1)
    hint = (
        say("Did you mean {near}?", near=names[near[0]].value)
        if near
        else say("Take the first three letters.")
    )
    must = say("have a day from mon to sun")
    raise InputError(Fault(field=field, must=must, got=text.strip() or say("none"), hint=hint))


def runs_on(runs: Iterable[Run], day: date) -> tuple[Run, ...]:
    """The runs that fall on this day, the hard ones first."""
    return tuple(sorted((one for one in runs if one.day is Weekday.of(day)), key=_place))


def hours_to_hard(runs: Iterable[Run], day: date) -> float | None:
    """Hours [h] from this day to the day of the next hard run.

    Whole days of 24 hours, since no clock time is known: 0 on the day itself, up to 144; None
    where no run of the week is hard.
    """
    return hours_from(runs, Weekday.of(day))


def hours_from(runs: Iterable[Run], day: Weekday) -> float | None:
    """Hours [h] from a weekday to the next hard run, as `hours_to_hard`."""
    waits = [(one.day.place - day.place) % len(Weekday) for one in runs if one.kind.hard]
    return min(waits) * HOURS_A_DAY if waits else None


def next_hard(runs: Iterable[Run], day: Weekday) -> Run | None:
    """The next hard run, this day's own included; a race before intervals on the same day."""
    hard = [one for one in runs if one.kind.hard]
    if not hard:
        return None
    return min(hard, key=lambda one: ((one.day.place - day.place) % len(Weekday), *_place(one)[1:]))


def _kind(text: str, whole: str) -> RunKind:
    word = text.strip().lower()
    kinds: Sequence[str] = [kind.value for kind in RunKind]
    if word in kinds:
        return RunKind(word)
    near = get_close_matches(word, kinds, n=1)
    hint = say("Did you mean {near}?", near=near[0]) if near else say("Write it as tue:intervals.")
    must = say("be one of {known}", known=", ".join(kinds))
    raise InputError(Fault(field="run", must=must, got=whole, hint=hint))


def _place(one: Run) -> tuple[int, int]:
    return one.day.place, -list(RunKind).index(one.kind)
