"""What can be done: see and change the runner's particulars."""

from enum import Enum

from dorsi.core import runner as core
from dorsi.core.runner import Runner
from dorsi.web.parts import clock
from dorsi.web.parts.storing import reading, writing
from dorsi.web.people import events, models, rows


class Keep(Enum):
    """Stands for: not given, leave it as it is."""

    KEEP = "keep"


KEEP = Keep.KEEP


@reading
def runner() -> Runner:
    return rows.runner(models.Runner.objects.first())


@writing
def update(
    *,
    birth_year: int | str | Keep | None = KEEP,
    sex: str | Keep | None = KEEP,
    units: str | Keep = KEEP,
) -> Runner:
    """Only what is given changes."""
    now = runner()
    changed = core.checked(
        birth_year=now.birth_year if birth_year is KEEP else birth_year,
        sex=now.sex if sex is KEEP else sex,
        units=now.units if units is KEEP else units,
        today=clock.today(),
    )
    keep(changed)
    return changed


def keep(value: Runner) -> None:
    """Stores the particulars. For use inside a transaction."""
    models.Runner.objects.filter(pk=events.runner_id()).update(**rows.runner_columns(value))
