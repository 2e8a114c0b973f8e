"""A runner's ten years, as they stand in the archive: 3,000 practices, 700 tests of both ankles.

Values, not actions: one practice at a time would take an hour.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import cycle, islice

from dorsi import knowledge
from dorsi.core import plan as core
from dorsi.core import runs
from dorsi.core.diary import Ended, Entry, MorningAfter, PracticeDone
from dorsi.core.measurement import Limit, Measurement, Side, Unit
from dorsi.core.runner import Runner, Sex
from dorsi.core.safety import Answer, DailyAnswer, Screening
from dorsi.formats.archive_json import Archive

TAPE = "knee_to_wall_tape"
DAYS = 3_650
DRILLS = ("ankle_circles", "knee_to_wall", "calf_foam_roll", "heel_raise", "band_lunge")
WOBBLE_CM = (0.0, 0.6, -0.4, 0.3, -0.7, 0.5, -0.2)


def seed(now: datetime, *, practices: int, tests: int, days: int = DAYS) -> None:
    """Stores it, and a plan on top that began three weeks ago."""
    from dorsi.web.archive import rows
    from dorsi.web.parts.storing import writing
    from dorsi.web.people import actions as people
    from dorsi.web.plan import actions as plan

    taken = archive(now, practices=practices, tests=tests, days=days)
    writing(rows.store)(taken)
    people.update(birth_year=1990, sex="female")
    means = core.checked_means(
        minutes=18,
        days=tuple(runs.Weekday),
        equipment=("roller", "ball", "band", "step"),
        catalogue=knowledge.catalogue(),
    )
    week = runs.checked(["wed:intervals", "sun:long"])
    plan.make(means, week, start=(now - timedelta(weeks=3)).date(), weeks=12)


def archive(
    now: datetime, *, practices: int = 3_000, tests: int = 700, days: int = DAYS
) -> Archive:
    """All of it up to yesterday, in the last so many days; the plan is made by who takes it in."""
    return Archive(
        runner=Runner(birth_year=1990, sex=Sex.FEMALE),
        screenings=tuple(_screenings(now, days)),
        daily=tuple(_daily(_spread(now, practices, days))),
        measurements=tuple(_measurements(_spread(now, tests, days))),
        entries=tuple(_entries(_spread(now, practices, days))),
    )


def _spread(now: datetime, number: int, days: int) -> list[datetime]:
    """So many of the days, evenly, each once, oldest first and yesterday the last."""
    yesterday = now - timedelta(days=1)
    return [yesterday - timedelta(days=days * left // number) for left in reversed(range(number))]


def _screenings(now: datetime, days: int) -> Iterator[Screening]:
    """Every four weeks, and this morning."""
    answers = {one.id: Answer.NO for one in knowledge.catalogue().questions}
    for ago in range(0, days, 28):
        at = now - timedelta(days=ago, minutes=1)
        yield Screening(id=f"screening-{ago}", answers=answers, answered_at=at)


def _daily(times: Sequence[datetime]) -> Iterator[DailyAnswer]:
    for at in times:
        yield DailyAnswer(id=f"daily-{at.date()}", anything_new=Answer.NO, answered_at=at)


def _measurements(times: Sequence[datetime]) -> Iterator[Measurement]:
    protocol = knowledge.catalogue().protocol(TAPE)
    for number, (at, wobble) in enumerate(zip(times, cycle(WOBBLE_CM), strict=False)):
        gained = 3 * number / len(times)
        for side, start in ((Side.LEFT, 9.5), (Side.RIGHT, 7.0)):
            value = round(start + gained + wobble, 2)
            yield Measurement(
                id=f"{side}-{at.date()}",
                side=side,
                protocol=TAPE,
                instrument=protocol.instrument,
                value=value,
                unit=Unit.CM,
                standard_error=protocol.standard_error,
                tries=(value, value, value),
                limit=Limit.BACK,
                taken_at=at,
            )


def _entries(times: Sequence[datetime]) -> Iterator[Entry]:
    for number, at in enumerate(times):
        yield PracticeDone(
            id=f"practice-{at.date()}",
            day=at.date(),
            noted_at=at,
            pain_0_10=number % 4,
            effort_0_10=5 + number % 3,
            drills=DRILLS,
            skipped=tuple(islice(DRILLS, number % 2)),
            hurt=(),
            ended=Ended.WHOLE,
            seconds=900,
        )
        if number % 5 == 0:
            yield MorningAfter(
                id=f"morning-{at.date()}", day=at.date(), noted_at=at, worse=number % 35 == 0
            )
