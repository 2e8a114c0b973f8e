"""The core's values in the runner's words: a number first, then its error, then words."""

from collections.abc import Collection
from datetime import datetime

from django.utils import timezone
from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from dorsi.core.catalogue import Demand, Dose, NormBand, Phase
from dorsi.core.diary import Ended, Feel
from dorsi.core.measurement import Limit, Side
from dorsi.core.runner import LengthUnit, Sex
from dorsi.core.runs import RunKind, Weekday

CM_PER_INCH = 2.54
HALF_CM = 0.5
TENTH = 0.1
ERROR_OF_ONE_TEST_95 = 1.96  # a 95 % error is this many standard errors


def side(value: Side) -> str:
    return _("Left") if value is Side.LEFT else _("Right")


def side_letter(value: Side) -> str:
    if value is Side.LEFT:
        return pgettext("one letter for left", "L")
    return pgettext("one letter for right", "R")


def demand(value: Demand) -> str:
    """What a verdict switches off, as it stands in a list."""
    return {
        Demand.FREE_MOVEMENT: _("circles in the air"),
        Demand.CALF_STRETCH: _("calf stretches"),
        Demand.END_RANGE: _("deep end holds"),
        Demand.BAND_PULL: _("drills with the band"),
        Demand.CALF_ROLLING: _("rolling the calf"),
        Demand.FOOT_ROLLING: _("rolling the sole"),
        Demand.HEEL_RAISE: _("heel raises"),
        Demand.ONE_LEG_RAISE: _("heel raises on one leg"),
        Demand.HEEL_DROP: _("heels below the step"),
        Demand.ADDED_LOAD: _("added load"),
        Demand.ONE_LEG_STANCE: _("standing on one leg"),
        Demand.RUNNING: _("running"),
    }[value]


def demands(values: Collection[Demand]) -> str:
    """A list of demands in the order of the core, as one phrase."""
    if set(values) >= set(Demand):
        return _("everything, running too")
    if set(values) >= set(Demand) - {Demand.RUNNING}:
        return _("every drill")
    return ", ".join(demand(each) for each in Demand if each in values)


def phase(value: Phase) -> str:
    return {
        Phase.STRETCH: _("Stretch"),
        Phase.MASSAGE: _("Massage"),
        Phase.STRENGTH: _("Strength"),
    }[value]


def kind_of_work(name: str) -> str:
    """A phase by its name, or balance, which is told apart from strength in sums."""
    return _("Balance") if name == "balance" else phase(Phase(name))


def ended(value: Ended) -> str:
    """How a practice ended, as the heading of its line in the diary."""
    return {
        Ended.WHOLE: _("Practice"),
        Ended.EARLY: _("Practice, ended early"),
        Ended.HURT: _("Practice, stopped: it hurt"),
        Ended.POPPED: _("Practice, stopped: something popped"),
    }[value]


def feel(value: Feel) -> str:
    """How the ankles felt after a practice, as it stands in a line of the diary."""
    return {
        Feel.LOOSER: _("ankles looser"),
        Feel.SAME: _("ankles the same"),
        Feel.STIFFER: _("ankles stiffer"),
    }[value]


def weekday(value: Weekday) -> str:
    return {
        Weekday.MON: _("Monday"),
        Weekday.TUE: _("Tuesday"),
        Weekday.WED: _("Wednesday"),
        Weekday.THU: _("Thursday"),
        Weekday.FRI: _("Friday"),
        Weekday.SAT: _("Saturday"),
        Weekday.SUN: _("Sunday"),
    }[value]


def run_kind(value: RunKind) -> str:
    return {
        RunKind.EASY: _("Easy run"),
        RunKind.LONG: _("Long run"),
        RunKind.INTERVALS: _("Intervals"),
        RunKind.RACE: _("Race"),
    }[value]


def limit(value: Limit | None) -> str:
    return {
        Limit.BACK: _("A stretch at the back"),
        Limit.FRONT: _("A pinch at the front"),
        Limit.NONE: _("Neither, it just stopped"),
        None: _("Not told"),
    }[value]


def source_status(status: str) -> str:
    """How we know a source."""
    return {
        "second_hand": _("read second-hand"),
        "recalled": _("recalled, not read again"),
        "derived": _("our own decision or reckoning"),
        "article": _("the article Dorsi started from"),
    }.get(status, _("read"))


def group_of_people(norm: NormBand) -> str:
    """Whom a range was measured on."""
    who = {Sex.FEMALE.value: _("women"), Sex.MALE.value: _("men")}.get(norm.sex)
    if who is None:
        return _("adults of every age")
    return _("%(who)s of %(from)d to %(to)d") % {
        "who": who,
        "from": norm.age_from,
        "to": norm.age_to,
    }


def length(cm: float, units: LengthUnit, *, sign: bool = False, step: bool = True) -> str:
    """A length as it is shown: half centimetres or tenths of an inch, without its unit.

    `step` False keeps tenths in both units: for errors, changes and means of several tests.
    """
    grain = HALF_CM if step and units is LengthUnit.CM else TENTH
    shown = cm if units is LengthUnit.CM else cm / CM_PER_INCH
    rounded = round(shown / grain) * grain
    text = number_format(abs(rounded), decimal_pos=1)
    if abs(rounded) < TENTH / 2:
        return text
    return f"{'−' if rounded < 0 else '+' if sign else ''}{text}"


def unit(units: LengthUnit) -> str:
    return _("cm") if units is LengthUnit.CM else _("in")


def unit_whole(units: LengthUnit) -> str:
    return _("centimetres") if units is LengthUnit.CM else _("inches")


def small_number(n: int) -> str:
    """A number up to twelve as a word, others in figures."""
    named = (
        _("none"),
        _("one"),
        _("two"),
        _("three"),
        _("four"),
        _("five"),
        _("six"),
        _("seven"),
        _("eight"),
        _("nine"),
        _("ten"),
        _("eleven"),
        _("twelve"),
    )
    return named[n] if 0 <= n < len(named) else str(n)


def first_sentence(text: str) -> tuple[str, str]:
    """The first sentence, and the rest."""
    first, stop, rest = text.partition(". ")
    return (first + stop.strip(), rest) if stop else (text, "")


def moment(when: datetime) -> str:
    """Day and time of day, by the clock of this place."""
    return date_format(timezone.localtime(when), "j F, H:i")


def clock(seconds: float) -> str:
    """Minutes and seconds, such as 3:30."""
    whole = round(seconds)
    return f"{whole // 60}:{whole % 60:02d}"


def minutes(seconds: float) -> int:
    """Whole minutes, at least one where there is anything to do."""
    return max(1, round(seconds / 60)) if seconds > 0 else 0


def dose(value: Dose, *, sides: int) -> str:
    """How much, in one line: 2 × 30 s per side."""
    amount = _amount(value)
    many = _("%(sets)d × %(amount)s") % {"sets": value.sets, "amount": amount}
    shown = many if value.sets > 1 else amount
    return _("%(dose)s per side") % {"dose": shown} if sides == len(Side) else shown


def _amount(value: Dose) -> str:
    if value.hold_s is not None:
        return _("%(seconds)d s") % {"seconds": round(value.hold_s)}
    least, most = value.repetitions or 0, value.repetitions_top
    if most is not None and most > least:
        return _("%(least)d to %(most)d times") % {"least": least, "most": most}
    return ngettext("%(n)d time", "%(n)d times", least) % {"n": least}
