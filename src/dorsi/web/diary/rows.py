"""Row <-> core value: entries of the diary."""

from dorsi.core.diary import Ended, Entry, Feel, MorningAfter, PracticeDone
from dorsi.web.diary import models
from dorsi.web.people.rows import moment, moment_columns


def entry(row: models.Entry) -> Entry:
    return morning(row) if row.kind == models.MORNING else practice(row)


def practice(row: models.Entry) -> PracticeDone:
    return PracticeDone(
        id=row.entry_id,
        day=row.day,
        noted_at=moment(row),
        pain_0_10=row.pain_0_10 or 0,
        effort_0_10=row.effort_0_10 or 0,
        drills=tuple(row.drills),
        skipped=tuple(row.skipped),
        hurt=tuple(row.hurt),
        ended=Ended(row.ended or ""),
        seconds=row.seconds,
        feel=None if row.feel is None else Feel(row.feel),
    )


def morning(row: models.Entry) -> MorningAfter:
    return MorningAfter(id=row.entry_id, day=row.day, noted_at=moment(row), worse=bool(row.worse))


def kind(value: Entry) -> str:
    return models.MORNING if isinstance(value, MorningAfter) else models.PRACTICE


def columns(value: Entry) -> dict[str, object]:
    if isinstance(value, MorningAfter):
        return {
            "kind": models.MORNING,
            "day": value.day,
            "worse": value.worse,
            **moment_columns(value.noted_at),
        }
    return {
        "kind": models.PRACTICE,
        "day": value.day,
        "pain_0_10": value.pain_0_10,
        "effort_0_10": value.effort_0_10,
        "drills": list(value.drills),
        "skipped": list(value.skipped),
        "hurt": list(value.hurt),
        "ended": value.ended.value,
        "seconds": value.seconds,
        "feel": None if value.feel is None else value.feel.value,
        **moment_columns(value.noted_at),
    }
