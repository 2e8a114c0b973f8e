"""One exercise file -> core.Exercise."""

from collections.abc import Mapping

from dorsi.core.catalogue import (
    CommonFault,
    Demand,
    Dose,
    Evidence,
    Exercise,
    Frequency,
    Level,
    Phase,
    Purpose,
    Sides,
)
from dorsi.formats.toml_table import Table, words_of

CUE_WORDS = 2
MOST_DOTS = 4

_PHASES = words_of(Phase)
_PURPOSES = words_of(Purpose)
_DEMANDS = words_of(Demand)
_SIDES = words_of(Sides)


def exercise(exercise_id: str, table: Table) -> Exercise:
    """The exercise of one file. Faults go to the table's list."""
    levels = tuple(_level(each) for each in table.tables("levels"))
    purposes = table.choices("purposes", _PURPOSES)
    grounds = table.table("evidence")
    drill = Exercise(
        id=exercise_id,
        name=table.text("name"),
        phase=table.choice("phase", _PHASES),
        purposes=purposes,
        because=_because(table.table("because"), purposes),
        sides=table.choice("sides", _SIDES),
        summary=table.text("summary"),
        setup=table.texts("setup"),
        steps=table.texts("steps", least=2),
        cues=_cues(table),
        stop=table.text("stop"),
        turned_off_by=table.texts("turned_off_by"),
        faults=tuple(_common_fault(each) for each in table.tables("faults")),
        levels=levels,
        first_level=_first_level(table, levels),
        frequency=_frequency(table.table("frequency")),
        worth=grounds.whole("worth", most=100),
        evidence=evidence(grounds),
        article=table.text("article"),
    )
    table.close()
    return drill


def evidence(table: Table) -> Evidence:
    """How well something is supported."""
    found = Evidence(
        dots=table.whole("dots", most=MOST_DOTS),
        phrase=table.text("phrase"),
        says=table.text("says"),
        sources=table.texts("sources"),
    )
    table.close()
    return found


def verified(table: Table) -> bool:
    """False where the table says so; any other status is a fault."""
    status = table.text("status", default="")
    if status not in ("", "unverified"):
        table.fault("status", "be left out or unverified", status)
    return status == ""


def all_verified(*tables: Table) -> bool:
    """True where every one of the tables is verified; reads the status of each."""
    statuses = [verified(table) for table in tables]
    return all(statuses)


def sources_of(*tables: Table) -> list[str]:
    """The source key of each table."""
    return [table.text("source") for table in tables]


def _because(table: Table, purposes: tuple[Purpose, ...]) -> Mapping[Purpose, str]:
    sentences = {purpose: table.text(purpose.value) for purpose in purposes}
    table.close()
    return sentences


def _cues(table: Table) -> tuple[str, ...]:
    cues = table.texts("cues")
    for number, cue in enumerate(cues, 1):
        if len(cue.split()) > CUE_WORDS:
            hint = "It is read from three metres away."
            table.fault(f"cues[{number}]", f"have at most {CUE_WORDS} words", cue, hint)
    return cues


def _first_level(table: Table, levels: tuple[Level, ...]) -> str:
    first = table.text("first_level")
    known = [level.id for level in levels]
    if first and first not in known:
        table.fault("first_level", f"be one of its levels ({', '.join(known)})", first)
    for level_id in sorted({each for each in known if known.count(each) > 1}):
        table.fault("levels", "each have an id of its own", level_id)
    return first


def _common_fault(table: Table) -> CommonFault:
    found = CommonFault(name=table.text("name"), looks=table.text("looks"), mend=table.text("mend"))
    table.close()
    return found


def _frequency(table: Table) -> Frequency:
    found = Frequency(
        days_least=table.whole("days_least", least=1, most=7),
        days_most=table.whole("days_most", least=1, most=7),
        source=table.text("source"),
        verified=verified(table),
    )
    if found.days_most < found.days_least:
        table.fault("days_most", f"be at least days_least, {found.days_least}", found.days_most)
    table.close()
    return found


def _level(table: Table) -> Level:
    reach = table.maybe_table("reach")
    level = Level(
        id=table.text("id"),
        name=table.text("name"),
        how=table.text("how"),
        dose=_dose(table.table("dose")),
        demands=frozenset(table.choices("demands", _DEMANDS)),
        equipment=frozenset(table.texts("equipment")),
        parts=table.texts("parts", least=0),
        sides=table.choice("sides", _SIDES) if "sides" in table.values else None,
        reach_cm=None if reach is None else _reach_cm(reach),
        up=table.text("up"),
        down=table.text("down"),
    )
    table.close()
    return level


def _reach_cm(table: Table) -> float:
    reach_cm = table.number("reach_cm")
    all_verified(table)
    sources_of(table)
    table.close()
    return reach_cm


def _dose(table: Table) -> Dose:
    """A dose; its pace and its tight-spot seconds are tables of their own, with own sources."""
    pace = table.maybe_table("pace") or table
    tight = table.maybe_table("tight_spot") or table
    parts = tuple({id(each): each for each in (table, pace, tight)}.values())
    dose = Dose(
        sets=table.whole("sets", least=1, most=10),
        repetitions=table.maybe_whole("repetitions", least=1),
        repetitions_top=table.maybe_whole("repetitions_top", least=1),
        hold_s=table.maybe_number("hold_s", least=1),
        tempo_s=pace.maybe_number("tempo_s", least=1),
        rest_s=pace.maybe_number("rest_s") or 0,
        tight_spot_extra_s=tight.maybe_number("tight_spot_extra_s") or 0,
        source=sources_of(*parts)[0],
        verified=all_verified(*parts),
    )
    _shape_of_dose(table, dose)
    for each in parts:
        each.close()
    return dose


def _shape_of_dose(table: Table, dose: Dose) -> None:
    timed, counted = dose.hold_s is not None, dose.repetitions is not None
    if timed == counted:
        got = "both" if timed else "neither"
        table.fault("hold_s", "be given, or else repetitions with tempo_s", got)
    if counted and dose.tempo_s is None:
        table.fault("pace.tempo_s", "be given", "nothing", "Say how long one repetition takes.")
    if dose.repetitions_top is not None and dose.repetitions_top < (dose.repetitions or 0):
        table.fault("repetitions_top", "be at least repetitions", dose.repetitions_top)
