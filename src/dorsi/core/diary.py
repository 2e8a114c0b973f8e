"""What was done and how it felt: append-only, each entry with an id made where it happened."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from difflib import get_close_matches
from enum import StrEnum

from dorsi.core.errors import AlreadyThere, Fault, InputError
from dorsi.core.saying import Saying, say

EARLIEST_DAY = date(2000, 1, 1)
"""Before this a day is a slip of the hand; Dorsi is younger."""


class Ended(StrEnum):
    WHOLE = "whole"
    EARLY = "early"  # the runner left
    HURT = "hurt"
    POPPED = "popped"


class Feel(StrEnum):
    """How the ankles feel after a practice, against before it."""

    LOOSER = "looser"
    SAME = "same"
    STIFFER = "stiffer"


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeDone:
    """One practice. Pain and effort 0 to 10. `drills` are those done, `skipped` those not.

    `feel` may be left unsaid. It is kept for the runner to look back on and decides nothing:
    no rule of the plan reads it.
    """

    id: str
    day: date
    noted_at: datetime
    pain_0_10: int
    effort_0_10: int
    drills: tuple[str, ...]
    skipped: tuple[str, ...]
    hurt: tuple[str, ...]
    ended: Ended
    seconds: int | None
    feel: Feel | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MorningAfter:
    """The morning after a practice: `worse` if pain or stiffness is more than the day before."""

    id: str
    day: date
    noted_at: datetime
    worse: bool


Entry = PracticeDone | MorningAfter


@dataclass(frozen=True, slots=True, kw_only=True)
class Diary:
    """Entries in the order of (day, noted_at, id)."""

    entries: tuple[Entry, ...] = ()

    @property
    def practices(self) -> tuple[PracticeDone, ...]:
        return tuple(entry for entry in self.entries if isinstance(entry, PracticeDone))


def record(diary: Diary, entry: Entry) -> Diary:
    """The diary with this entry in its place; a repeated entry changes nothing.

    A repeat has the id and the content of one that is there; when it was noted does not count,
    for a device may send it again later. Raises AlreadyThere for an id that stands there with
    other content, and for a second practice, or a second morning, on one day.
    """
    for other in diary.entries:
        if other.id == entry.id:
            if _same(other, entry):
                return diary
            raise AlreadyThere(
                say(
                    "An entry must keep what it says (got another one with the id {id}). "
                    "Note the change as a new entry.",
                    id=entry.id,
                )
            )
        if type(other) is type(entry) and other.day == entry.day:
            raise AlreadyThere(
                say(
                    "A day can have one {kind} (got a second one for {day}). "
                    "The one in the diary stays as it is.",
                    kind=_NOUN[type(entry)],
                    day=str(entry.day),
                )
            )
    return Diary(entries=tuple(sorted((*diary.entries, entry), key=_place)))


def checked_practice(  # noqa: PLR0913  (a practice is noted with this many parts)
    *,
    id: str,
    day: date | str,
    noted_at: datetime,
    pain: int | str,
    effort: int | str,
    planned: Sequence[str],
    skipped: Sequence[str],
    hurt: Sequence[str] = (),
    ended: Ended | str,
    seconds: int | None = None,
    feel: Feel | str | None = None,
    today: date,
) -> PracticeDone:
    """The practice as entered, its drills being those `planned` and not `skipped`.

    pain, effort: whole, 0 to 10. day: a date or its text (2026-11-23), from 2000 to
    `today`. seconds: how long it took, within a day. feel: looser, same, stiffer, or unsaid.
    Raises InputError with every fault at once.
    """
    faults: list[Fault] = []
    practice = PracticeDone(
        id=id,
        day=_day(day, today, faults),
        noted_at=noted_at,
        pain_0_10=_felt("pain", pain, faults),
        effort_0_10=_felt("effort", effort, faults),
        drills=tuple(drill for drill in planned if drill not in skipped),
        skipped=_of("skipped", skipped, planned, faults),
        hurt=_of("hurt", hurt, planned, faults),
        ended=_ended(ended, faults),
        seconds=seconds,
        feel=_feel(feel, faults),
    )
    if seconds is not None and not 0 <= seconds <= A_DAY_S:
        faults.append(Fault(field="seconds", must=say("be 0 to {most}", most=A_DAY_S), got=seconds))
    if faults:
        raise InputError(*faults)
    return practice


A_DAY_S = 24 * 60 * 60

_NOUN: dict[type, Saying] = {PracticeDone: say("practice"), MorningAfter: say("morning after")}

_SCALE = {
    "pain": say("0 is none, 10 the worst."),
    "effort": say("0 is none, 10 all you can give."),
}


def _same(one: Entry, other: Entry) -> bool:
    return type(one) is type(other) and replace(one, noted_at=other.noted_at) == other


def _place(entry: Entry) -> tuple[date, datetime, str]:
    return (entry.day, entry.noted_at, entry.id)


def _day(day: date | str, today: date, faults: list[Fault]) -> date:
    try:
        found = day if isinstance(day, date) else date.fromisoformat(day.strip())
    except ValueError:
        hint = say("Write it like {example}.", example=today.isoformat())
        faults.append(Fault(field="day", must=say("be a day that exists"), got=day, hint=hint))
        return today
    if found > today:
        hint = say("A practice is noted once it is done.")
        faults.append(Fault(field="day", must=say("not be in the future"), got=found, hint=hint))
    if found < EARLIEST_DAY:
        must, hint = say("not be before {day}", day=str(EARLIEST_DAY)), say("Is the year right?")
        faults.append(Fault(field="day", must=must, got=found, hint=hint))
    return found


def scale_0_10(field: str, told: int | str) -> int:
    """Pain or effort as told, 0 to 10. `field`: "pain" or "effort". Raises InputError."""
    text = str(told).strip()
    if text.isdecimal() and len(text) <= 2 and int(text) <= 10:
        return int(text)
    must = say("be a whole number from {least} to {most}", least=0, most=10)
    raise InputError(Fault(field=field, must=must, got=told or say("nothing"), hint=_SCALE[field]))


def _felt(field: str, told: int | str, faults: list[Fault]) -> int:
    try:
        return scale_0_10(field, told)
    except InputError as error:
        faults.extend(error.faults)
        return 0


def _of(
    field: str, named: Sequence[str], planned: Sequence[str], faults: list[Fault]
) -> tuple[str, ...]:
    """The drills named, each once, in the order of the practice."""
    for drill in named:
        if drill not in planned:
            must = say("name drills of this practice")
            faults.append(Fault(field=field, must=must, got=drill, hint=_near(drill, planned)))
    return tuple(drill for drill in planned if drill in named)


def _near(drill: str, planned: Sequence[str]) -> Saying:
    near = get_close_matches(drill, planned, n=1)
    if near:
        return say("Did you mean {near}?", near=near[0])
    if not planned:
        return say("No drills are planned for this day.")
    return say("It holds: {known}.", known=", ".join(planned))


def _feel(feel: Feel | str | None, faults: list[Fault]) -> Feel | None:
    told = feel.strip().lower() if feel is not None else ""
    if told in set(Feel):
        return Feel(told)
    if told:
        must, hint = say("be one of {known}", known=", ".join(Feel)), say("Or leave it out.")
        faults.append(Fault(field="feel", must=must, got=feel, hint=hint))
    return None


def _ended(ended: Ended | str, faults: list[Fault]) -> Ended:
    try:
        return Ended(ended)
    except ValueError:
        must = say("be one of {known}", known=", ".join(Ended))
        faults.append(Fault(field="ended", must=must, got=ended))
        return Ended.WHOLE
