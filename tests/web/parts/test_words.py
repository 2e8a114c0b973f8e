"""Numbers and values in the runner's words."""

import pytest
from django.template import Context, Template
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from dorsi.core.catalogue import Demand, Dose, Phase
from dorsi.core.diary import Ended
from dorsi.core.measurement import Limit, Side
from dorsi.core.runner import LengthUnit
from dorsi.core.runs import RunKind, Weekday
from dorsi.web.parts import words

CM, INCH = LengthUnit.CM, LengthUnit.INCH


@pytest.mark.parametrize(
    ("cm", "units", "shown"),
    [
        (7.0, CM, "7.0"),
        (7.2, CM, "7.0"),
        (7.26, CM, "7.5"),
        (9.75, CM, "10.0"),
        (0, CM, "0.0"),
        (-0.2, CM, "0.0"),
        (-2.1, CM, "−2.0"),
        (7.62, INCH, "3.0"),
    ],
)
def test_one_test_is_shown_in_half_centimetres_or_tenths_of_an_inch(
    cm: float, units: LengthUnit, shown: str
) -> None:
    assert words.length(cm, units) == shown


def test_a_change_carries_its_sign() -> None:
    assert words.length(2.04, CM, sign=True, step=False) == "+2.0"
    assert words.length(-0.6, CM, sign=True, step=False) == "−0.6"


@given(st.floats(min_value=0, max_value=30))
def test_a_shown_length_is_never_further_off_than_half_its_step(cm: float) -> None:
    assert abs(float(words.length(cm, CM)) - cm) <= 0.25 + 1e-9


@pytest.mark.parametrize(
    ("dose", "sides", "shown"),
    [
        (Dose(sets=2, hold_s=30, source="dorsi"), 2, "2 × 30 s per side"),
        (Dose(sets=1, hold_s=30, source="dorsi"), 0, "30 s"),
        (Dose(sets=3, repetitions=10, source="dorsi"), 0, "3 × 10 times"),
        (Dose(sets=1, repetitions=10, repetitions_top=15, source="dorsi"), 2, "10 to 15 times"),
    ],
)
def test_a_dose_reads_as_one_line(dose: Dose, sides: int, shown: str) -> None:
    assert words.dose(dose, sides=sides).startswith(shown)


@pytest.mark.parametrize(
    ("say", "values"),
    [
        (words.side, Side),
        (words.side_letter, Side),
        (words.demand, Demand),
        (words.phase, Phase),
        (words.weekday, Weekday),
        (words.run_kind, RunKind),
        (words.limit, [*Limit, None]),
        (words.ended, Ended),
    ],
)
def test_every_value_has_words_of_its_own(say: object, values: object) -> None:
    said = [say(value) for value in values]

    assert all(said)
    assert len(set(said)) == len(said)


def test_everything_off_is_said_in_one_word_and_one_drill_by_its_name() -> None:
    assert words.demands(frozenset(Demand)) == "everything, running too"
    assert words.demands(frozenset(Demand) - {Demand.RUNNING}) == "every drill"
    assert words.demands({Demand.CALF_ROLLING}) == "rolling the calf"


@pytest.mark.parametrize(("seconds", "shown"), [(0, "0:00"), (59.6, "1:00"), (210, "3:30")])
def test_seconds_read_as_a_clock(seconds: float, shown: str) -> None:
    assert words.clock(seconds) == shown


def test_a_name_that_holds_markup_is_shown_not_obeyed() -> None:
    page = Template("{% load parts %}{% lunge_picture label=label %}")

    assert "<script>" not in page.render(Context({"label": "<script>"}))


def test_a_length_has_the_decimal_mark_of_the_language():
    with translation.override("de"):
        assert words.length(9.5, LengthUnit.CM) == "9,5"
