"""What can be done: store a test of both ankles, see the measurements, see what they mean."""

from collections.abc import Iterable
from datetime import datetime

from dorsi import knowledge
from dorsi.core import assess as core
from dorsi.core.assess import Assessment
from dorsi.core.errors import Fault, InputError
from dorsi.core.measurement import Measurement, Side
from dorsi.measure import tape
from dorsi.measure.tape import Entered
from dorsi.web.assess import models, rows
from dorsi.web.parts import clock, entry_ids
from dorsi.web.parts.storing import reading, writing
from dorsi.web.people import actions as people
from dorsi.web.people import events

TAPE = "knee_to_wall_tape"
NEWEST = 20  # per side: far more than one occasion


@writing
def take_tape(
    *,
    left: Entered,
    right: Entered,
    limit_left: str | None,
    limit_right: str | None,
    taken_at: datetime | None = None,
    ids: tuple[str, str] | None = None,
) -> Assessment:
    """Stores one tape test of both ankles [cm] and returns what the pair means."""
    now = clock.now()
    moment = now if taken_at is None else clock.now(taken_at)
    _not_ahead(moment, now)
    pair = tape.pair(
        ids=_ids(ids),
        left=left,
        right=right,
        limit_left=limit_left,
        limit_right=limit_right,
        taken_at=moment,
        protocol=knowledge.catalogue().protocol(TAPE),
    )
    for one in pair:
        columns = rows.measurement_columns(one)
        events.store(models.Measurement, one.id, columns, timed=taken_at is not None)
    return assess_pair(*pair)


@reading
def measurements(protocol: str | None = None) -> tuple[Measurement, ...]:
    """All measurements, oldest first; of one protocol where it is named."""
    stored = events.mine(models.Measurement)
    if protocol is not None:
        stored = stored.filter(protocol=knowledge.catalogue().protocol(protocol).id)
    return tuple(rows.measurement(row) for row in stored)


@reading
def assessment() -> Assessment:
    """What the newest tape test means. Raises NotYet where there is none."""
    newest = [row for side in Side for row in _newest(side)]
    values = tuple(rows.measurement(row) for row in newest)
    return assess_pair(*core.newest_pair(values, protocol_id=TAPE))


def assess_pair(left: Measurement, right: Measurement) -> Assessment:
    catalogue = knowledge.catalogue()
    runner = people.runner()
    return core.assess(
        left,
        right,
        norms=catalogue.norms[left.protocol],
        side_difference=catalogue.side_difference,
        sex=runner.sex,
        age_years=runner.age_years(today=clock.day(left.taken_at)),
    )


def _newest(side: Side) -> Iterable[models.Measurement]:
    series = models.Measurement.objects.filter(protocol=TAPE, side=side.value)
    return series.order_by("-at", "-entry_id")[:NEWEST]


def _ids(given: tuple[str, str] | None) -> tuple[str, str]:
    left, right = given if given is not None else (None, None)
    return entry_ids.given(left), entry_ids.given(right)


def _not_ahead(moment: datetime, now: datetime) -> None:
    if moment > now:
        got = moment.isoformat(timespec="minutes")
        raise InputError(Fault(field="taken_at", must="not be in the future", got=got))
