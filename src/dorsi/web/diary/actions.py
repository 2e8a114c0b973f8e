"""What can be done: note a practice or a morning after, and read the diary."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from dorsi.core import diary as core
from dorsi.core.diary import Diary, Ended, Entry, Feel, MorningAfter, PracticeDone
from dorsi.core.errors import Fault, InputError, NotYet
from dorsi.core.plan import Plan
from dorsi.core.safety import Trouble
from dorsi.core.saying import say
from dorsi.web.diary import answer, models, rows
from dorsi.web.parts import clock, entry_ids
from dorsi.web.parts.storing import reading, writing
from dorsi.web.people import events
from dorsi.web.plan import actions as plan
from dorsi.web.plan import expected
from dorsi.web.safety import actions as safety

TROUBLES = {Ended.HURT: Trouble.HURT, Ended.POPPED: Trouble.POPPED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What was stored, and the plan as it goes on (None where there is no plan)."""

    entry: Entry
    plan: Plan | None


@writing
def done(  # noqa: PLR0913  (a practice is noted with this many parts)
    *,
    pain: int | str,
    effort: int | str,
    day: date | None = None,
    skipped: Sequence[str] = (),
    hurt: Sequence[str] = (),
    ended: Ended = Ended.WHOLE,
    seconds: int | None = None,
    feel: Feel | str | None = None,
    entry_id: str | None = None,
    waited_s: int | None = None,
    now: datetime | None = None,
    drills: Sequence[str] | None = None,
    pinched: Sequence[str] = (),
) -> Done:
    """Notes a practice and adapts the plan to it; a stop for pain or a pop is noted as such too.

    `drills`: what it was to hold, where that was less than planned. `pinched`: those of `hurt`
    that were a pinch at the front. `waited_s`: since when it was noted, where it could not be
    sent at once. Raises InputError, and AlreadyThere for a second on one day.
    """
    moment, id_ = clock.now(now), entry_ids.given(entry_id)
    stored, noted = _stored_practice(id_), clock.earlier(moment, waited_s)
    of_day = day or (stored.day if stored else clock.day(noted))
    entry = core.checked_practice(
        id=id_,
        day=of_day,
        noted_at=stored.noted_at if stored and now is None else noted,
        pain=pain,
        effort=effort,
        planned=_planned(drills, stored, of_day, moment),
        skipped=tuple(skipped),
        hurt=tuple(hurt),
        ended=ended,
        seconds=seconds,
        feel=feel,
        today=clock.day(moment),
    )
    return _kept(entry, pinched, today=clock.day(moment))


@writing
def morning(
    worse: bool,
    *,
    day: date | None = None,
    entry_id: str | None = None,
    waited_s: int | None = None,
    now: datetime | None = None,
) -> Done:
    """Notes whether pain or stiffness is worse the morning after, and adapts the plan to it."""
    moment = clock.now(now)
    id_ = entry_ids.given(entry_id)
    stored = events.found(models.Entry, id_)
    noted = clock.earlier(moment, waited_s)
    if stored is not None and now is None:
        noted = rows.entry(stored).noted_at
    of_day = day or (clock.day(noted) if stored is None else stored.day)
    if of_day > clock.day(moment):
        raise InputError(Fault(field="day", must=say("not be in the future"), got=of_day))
    entry = MorningAfter(id=id_, day=of_day, noted_at=noted, worse=worse)
    if not _new(entry):
        return Done(entry=entry, plan=_plan_or_none(of_day))
    return Done(entry=entry, plan=_adapted(entry, clock.day(moment)))


@reading
def diary(*, since: date | None = None, until: date | None = None) -> Diary:
    """The diary, whole or from a day to a day, in the order of (day, noted_at, id)."""
    stored = events.all_of(models.Entry).order_by("day", "at", "entry_id")
    if since is not None:
        stored = stored.filter(day__gte=since)
    if until is not None:
        stored = stored.filter(day__lte=until)
    return Diary(entries=tuple(rows.entry(row) for row in stored))


@reading
def first_day() -> date | None:
    """The day of the oldest entry, None while the diary is empty."""
    return events.all_of(models.Entry).order_by("day").values_list("day", flat=True).first()


@reading
def practices_noted() -> int:
    return events.all_of(models.Entry).filter(kind=models.PRACTICE).count()


@reading
def practised(day: date) -> PracticeDone | None:
    """The practice noted for this day."""
    row = events.all_of(models.Entry).filter(kind=models.PRACTICE, day=day).first()
    return None if row is None else rows.practice(row)


def _stored_practice(entry_id: str) -> PracticeDone | None:
    row = events.found(models.Entry, entry_id)
    return rows.practice(row) if row is not None and row.kind == models.PRACTICE else None


def _planned(
    drills: Sequence[str] | None, stored: PracticeDone | None, day: date, moment: datetime
) -> tuple[str, ...]:
    if drills is not None:
        return tuple(drills)
    if stored is not None:
        return stored.drills + stored.skipped
    return expected.drills(day, now=moment)


def _new(entry: Entry) -> bool:
    """Stores the entry; False where it was there already. Raises AlreadyThere."""
    same_day = events.all_of(models.Entry).filter(day=entry.day)
    same_id = events.all_of(models.Entry).filter(entry_id=entry.id)
    near = Diary(entries=tuple(rows.entry(row) for row in (same_day | same_id)))
    if core.record(near, entry) == near:
        return False
    return events.store(models.Entry, entry.id, rows.columns(entry), timed=True)


def _kept(entry: PracticeDone, pinched: Sequence[str], *, today: date) -> Done:
    if not _new(entry):
        return Done(entry=entry, plan=_plan_or_none(entry.day))
    _note_trouble(entry, pinched, entry.noted_at)
    return Done(entry=entry, plan=_adapted(entry, today))


def _note_trouble(entry: PracticeDone, pinched: Sequence[str], moment: datetime) -> None:
    """A player notes these the moment they happen, under the same ids; then nothing is left."""
    told: dict[str, tuple[Trouble, str | None]] = {
        answer.pinch_id(entry.id, drill): (Trouble.FRONT_PINCH, drill) for drill in pinched
    }
    if entry.ended in TROUBLES:
        id_ = entry_ids.following(entry.id, "trouble")
        told[id_] = (TROUBLES[entry.ended], entry.hurt[-1] if entry.hurt else None)
    for id_, (trouble, exercise) in told.items():
        if not safety.is_noted(id_):
            safety.keep_note(trouble, exercise=exercise, entry_id=id_, now=moment)


def _adapted(entry: Entry, today: date) -> Plan | None:
    """The plan from the next free day on; a day that was practised stays as it was."""
    onward = today if practised(today) is None else today + timedelta(days=1)
    practised_on = entry.day if isinstance(entry, PracticeDone) else None
    if _plan_or_none(today) is None:
        return None
    return plan.adapt(answer.response(entry), today=onward, practised_on=practised_on)


def _plan_or_none(day: date) -> Plan | None:
    try:
        return plan.current(day)
    except NotYet:
        return None
