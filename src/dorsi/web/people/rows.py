"""Row <-> core value: the runner, and the moments of events."""

from datetime import UTC, datetime, timedelta, timezone

from dorsi.core.runner import LengthUnit, Runner, Sex
from dorsi.web.people import models


def runner(row: models.Runner | None) -> Runner:
    if row is None:
        return Runner()
    return Runner(
        birth_year=row.birth_year,
        sex=None if row.sex is None else Sex(row.sex),
        units=LengthUnit(row.units),
    )


def runner_columns(value: Runner) -> dict[str, object]:
    return {
        "birth_year": value.birth_year,
        "sex": None if value.sex is None else value.sex.value,
        "units": value.units.value,
    }


def moment_columns(moment: datetime) -> dict[str, object]:
    offset = moment.utcoffset()
    if offset is None:
        raise ValueError("moment must know its time zone")
    return {"at": moment.astimezone(UTC), "offset_s": round(offset.total_seconds())}


def moment(row: models.Event) -> datetime:
    return row.at.astimezone(timezone(timedelta(seconds=row.offset_s)))
