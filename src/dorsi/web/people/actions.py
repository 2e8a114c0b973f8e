"""What can be done: see and change the runner's particulars and preferences."""

from typing import Any, TypedDict, Unpack

from dorsi import knowledge
from dorsi.core import preferences as wanting
from dorsi.core import runner as core
from dorsi.core.errors import Fault, InputError
from dorsi.core.preferences import Preferences
from dorsi.core.runner import Runner
from dorsi.web.parts import clock
from dorsi.web.parts.storing import reading, writing
from dorsi.web.people import events, models, rows


class Changes(TypedDict, total=False):
    """What is given, as entered; None or blank empties it."""

    birth_year: int | str | None
    sex: str | None
    units: str | None
    sound: bool | str
    voice: bool | str
    keys: bool | str
    country: str | None
    emergency_number: str | None
    practice_at: str | None
    test_day: str | None
    test_at: str | None
    look: str | None


PARTICULARS = ("birth_year", "sex", "units")


@reading
def runner() -> Runner:
    return rows.runner(models.Runner.objects.first())


@reading
def preferences() -> Preferences:
    return rows.preferences(models.Preferences.objects.first())


@reading
def number_to_call() -> str | None:
    """The emergency number of the runner's own country; None where it is not known."""
    return wanting.number_to_call(preferences(), knowledge.catalogue().countries)


@writing
def update(**changes: Unpack[Changes]) -> Runner:
    """Only what is given changes. Raises InputError with every fault; nothing changes then."""
    given: dict[str, Any] = dict(changes)
    about = {name: given.pop(name) for name in PARTICULARS if name in given}
    faults: list[Fault] = []
    now, wanted = runner(), preferences()
    try:
        now = _changed(now, about) if about else now
    except InputError as error:
        faults += error.faults
    try:
        countries = knowledge.catalogue().countries
        wanted = wanting.changed(wanted, given, countries=countries)
    except InputError as error:
        faults += error.faults
    if faults:
        raise InputError(*faults)
    if about:
        keep(now)
    if given:
        keep_preferences(wanted)
    return now


def keep(value: Runner) -> None:
    """Stores the particulars. For use inside a transaction."""
    models.Runner.objects.filter(pk=events.runner_id()).update(**rows.runner_columns(value))


def keep_preferences(value: Preferences) -> None:
    """Stores the preferences. For use inside a transaction."""
    columns = rows.preferences_columns(value)
    models.Preferences.objects.update_or_create(runner_id=events.runner_id(), defaults=columns)


def _changed(now: Runner, about: dict[str, Any]) -> Runner:
    as_it_is = {"birth_year": now.birth_year, "sex": now.sex, "units": now.units}
    return core.checked(**as_it_is | about, today=clock.today())
