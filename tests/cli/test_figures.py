"""Numbers as a runner reads them: with unit, and with error where they are estimates."""

from datetime import date

from dorsi.cli import figures
from dorsi.core.catalogue import Dose
from dorsi.core.measurement import Side, Unit
from dorsi.core.runner import LengthUnit


def test_an_estimate_never_stands_without_its_error():
    assert figures.give_or_take(7.0, 1.4, LengthUnit.CM) == "7.0 cm, give or take 1.4"


def test_inches_are_shown_to_who_types_inches():
    assert figures.give_or_take(7.62, 1.27, LengthUnit.INCH) == "3.0 in, give or take 0.5"


def test_a_loss_carries_its_sign():
    assert figures.Amounts(Unit.CM, LengthUnit.CM).change(-0.3) == "−0.3 cm"


def test_a_change_too_small_to_show_has_no_sign():
    assert figures.Amounts(Unit.CM, LengthUnit.CM).change(-0.04) == "0.0 cm"


def test_degrees_are_whole():
    assert figures.value(37.6, Unit.DEG, LengthUnit.CM) == "38°"


def test_one_repetition_is_not_several():
    assert figures.value(1, Unit.REPETITIONS, LengthUnit.CM) == "1 repetition"


def test_days_align():
    assert figures.short_day(date(2026, 11, 2)) == "Mon  2 Nov"
    assert figures.day(date(2026, 11, 2)) == "Mon 2 Nov 2026"


def test_short_times_are_seconds_and_longer_ones_minutes():
    assert figures.duration(45) == "45 s"
    assert figures.duration(840) == "14 min"


def test_a_hold_reads_as_sets_and_seconds():
    dose = Dose(sets=3, hold_s=30, rest_s=15, tight_spot_extra_s=10, source="article")

    assert figures.dose(dose) == "3 x 30 s, 15 s rest between, 10 s more on a tight spot"


def test_a_counted_set_reads_as_repetitions_with_their_pace():
    dose = Dose(sets=1, repetitions=10, repetitions_top=15, tempo_s=4, source="article")

    assert figures.dose(dose) == "10 to 15 repetitions, 4 s each"


def test_sides_are_told_in_order():
    assert figures.sides((Side.RIGHT, Side.LEFT)) == "right, then left"
    assert figures.sides(()) == "both feet"
