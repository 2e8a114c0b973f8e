"""Row <-> core value: measurements."""

from dorsi.core.measurement import Limit, MadeBy, Measurement, Side, Unit
from dorsi.formats import values_json
from dorsi.web.assess import models
from dorsi.web.people.rows import moment, moment_columns


def measurement(row: models.Measurement) -> Measurement:
    return Measurement(
        id=row.entry_id,
        side=Side(row.side),
        protocol=row.protocol,
        instrument=row.instrument,
        value=row.value,
        unit=Unit(row.unit),
        standard_error=row.standard_error,
        tries=tuple(float(one) for one in row.tries),
        limit=None if row.limit is None else Limit(row.limit),
        taken_at=moment(row),
        made_by=None if row.made_by is None else values_json.read(MadeBy, row.made_by),
    )


def measurement_columns(value: Measurement) -> dict[str, object]:
    return {
        "side": value.side.value,
        "protocol": value.protocol,
        "instrument": value.instrument,
        "value": value.value,
        "unit": value.unit.value,
        "standard_error": value.standard_error,
        "tries": [float(one) for one in value.tries],
        "limit": None if value.limit is None else value.limit.value,
        "made_by": None if value.made_by is None else values_json.plain(value.made_by),
        **moment_columns(value.taken_at),
    }
