"""Row <-> core value: the runner, what they prefer, and the moments of events."""

from datetime import UTC, datetime, timedelta, timezone

from dorsi.core.preferences import NAMES, Look, Preferences
from dorsi.core.runner import LengthUnit, Runner, Sex
from dorsi.core.runs import Weekday
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


def preferences(row: models.Preferences | None) -> Preferences:
    if row is None:
        return Preferences()
    stored = {name: getattr(row, name) for name in NAMES}
    look = None if row.look is None else Look(row.look)
    return Preferences(**stored | {"test_day": Weekday(row.test_day), "look": look})


def preferences_columns(value: Preferences) -> dict[str, object]:
    columns = {name: getattr(value, name) for name in NAMES}
    look = None if value.look is None else value.look.value
    return columns | {"test_day": value.test_day.value, "look": look}


def moment_columns(moment: datetime) -> dict[str, object]:
    offset = moment.utcoffset()
    if offset is None:
        raise ValueError("moment must know its time zone")
    return {"at": moment.astimezone(UTC), "offset_s": round(offset.total_seconds())}


def moment(row: models.Event) -> datetime:
    return row.at.astimezone(timezone(timedelta(seconds=row.offset_s)))
