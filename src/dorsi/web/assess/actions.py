"""What can be done: store a test of both ankles, see the measurements, see what they mean."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from dorsi import knowledge
from dorsi.core import assess as core
from dorsi.core.assess import Assessment
from dorsi.core.catalogue import Protocol
from dorsi.core.errors import Fault, InputError
from dorsi.core.measurement import ByInstrument, Measurement, Side, Unit
from dorsi.core.runner import LengthUnit
from dorsi.core.safety import CLOCK_AHEAD
from dorsi.core.saying import say
from dorsi.measure import degrees, tape
from dorsi.measure.degrees import Angles
from dorsi.measure.entered import Entered
from dorsi.web.assess import held, models, rows
from dorsi.web.parts import clock, entry_ids
from dorsi.web.parts.storing import reading, writing
from dorsi.web.people import actions as people
from dorsi.web.people import events

TAPE = held.TAPE
COUNT = "heel_raise_endurance"
PHONE = "knee_to_wall_phone"
EARLIEST = date(2000, 1, 1)
NEWEST = 6  # per side: more than one occasion


@writing
def take_tape(
    *,
    left: Entered,
    right: Entered,
    limit_left: str | None,
    limit_right: str | None,
    taken_at: datetime | None = None,
    ids: tuple[str, str] | None = None,
    units: LengthUnit = LengthUnit.CM,
) -> Assessment:
    """Stores one tape test of both ankles, tries in `units`, and returns what the pair means."""
    moment = _moment(taken_at)
    pair = tape.pair(
        ids=_ids(ids),
        left=left,
        right=right,
        limit_left=limit_left,
        limit_right=limit_right,
        taken_at=moment,
        protocol=knowledge.catalogue().protocol(TAPE),
        units=units,
    )
    _store(pair, timed=taken_at is not None)
    return assess_pair(*pair)


@writing
def count_heel_raises(
    *,
    left: str | int | ByInstrument,
    right: str | int | ByInstrument,
    taken_at: datetime | None = None,
    ids: tuple[str, str] | None = None,
    waited_s: int | None = None,
) -> tuple[Measurement, Measurement]:
    """Stores one heel-raise test of both legs. Raises InputError with the faults of both."""
    moment = _moment(taken_at, waited_s)
    protocol = knowledge.catalogue().protocol(COUNT)
    taken: list[Measurement] = []
    faults: list[Fault] = []
    for id_, side, raises in zip(_ids(ids), Side, (left, right), strict=True):
        try:
            taken.append(
                tape.count(
                    id=id_, side=side, repetitions=raises, taken_at=moment, protocol=protocol
                )
            )
        except InputError as error:
            faults.extend(error.faults)
    if faults:
        raise InputError(*faults)
    _store(taken, timed=taken_at is not None)
    return taken[0], taken[1]


@writing
def take_angles(
    *,
    protocol: str = PHONE,
    left: Angles,
    right: Angles,
    limit_left: str | None = None,
    limit_right: str | None = None,
    taken_at: datetime | None = None,
    ids: tuple[str, str] | None = None,
    waited_s: int | None = None,
) -> tuple[Measurement, Measurement]:
    """Stores one test of both ankles in degrees: typed, or as phone or camera read it.

    Raises Unknown for no such test, InputError with the faults of both sides.
    """
    pair = degrees.pair(
        ids=_ids(ids),
        left=left,
        right=right,
        limit_left=limit_left,
        limit_right=limit_right,
        taken_at=_moment(taken_at, waited_s),
        protocol=_in_degrees(protocol),
    )
    _store(pair, timed=taken_at is not None)
    return pair


@reading
def measurements(protocol: str | None = None) -> tuple[Measurement, ...]:
    """All measurements, oldest first; of one protocol where it is named."""
    every = held.taken().values
    if protocol is None:
        return every
    wanted = knowledge.catalogue().protocol(protocol).id
    return tuple(one for one in every if one.protocol == wanted)


@reading
def tests() -> int:
    """On how many days an ankle was measured by tape."""
    return held.days_measured(TAPE)


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


def _in_degrees(protocol_id: str) -> Protocol:
    protocol = knowledge.catalogue().protocol(protocol_id)
    if protocol.unit is not Unit.DEG:
        must = say("be a test in degrees")
        raise InputError(Fault(field="protocol", must=must, got=protocol_id))
    return protocol


def _newest(side: Side) -> Iterable[models.Measurement]:
    series = events.all_of(models.Measurement).filter(protocol=TAPE, side=side.value)
    series = series.order_by("-at", "-pk")
    return series.filter(at__lte=clock.now() + CLOCK_AHEAD)[:NEWEST] or series[:NEWEST]


def _ids(given: tuple[str, str] | None) -> tuple[str, str]:
    left, right = given if given is not None else (None, None)
    return entry_ids.given(left), entry_ids.given(right)


def _store(taken: Sequence[Measurement], *, timed: bool) -> None:
    for one in taken:
        columns = rows.measurement_columns(one)
        events.store(models.Measurement, one.id, columns, timed=timed)


def _moment(taken_at: datetime | None, waited_s: int | None = None) -> datetime:
    """When it was taken: now less the wait, or what was told. Raises InputError for a time to
    come.
    """
    now = clock.now()
    moment = clock.earlier(now, waited_s) if taken_at is None else clock.now(taken_at)
    if not moment.date() >= EARLIEST or moment > now:
        must = f"be a time from {EARLIEST} up to now"
        raise InputError(Fault(field="taken_at", must=must, got=moment.isoformat()[:16]))
    return moment
