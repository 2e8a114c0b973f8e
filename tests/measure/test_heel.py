import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorsi.measure import heel


@given(st.floats(0, 0.01))
def test_a_runners_own_ride_up_is_found_from_dips_with_the_heel_down(slope):
    dips = [(lean, 0.02 + slope * lean) for lean in range(40)]

    assert heel.calibrated(dips) == pytest.approx(slope, abs=1e-9)


@pytest.mark.parametrize("dips", [[], [(5.0, 0.1)] * 50, [(1.0 * lean, 0.1) for lean in range(9)]])
def test_too_little_to_calibrate_from_keeps_the_general_figure(dips):
    assert heel.calibrated(dips) == heel.RIDE_UP


@pytest.mark.parametrize("model", ["heavy", "full"])
def test_less_is_promised_than_is_told(model):
    assert heel.VISIBLE[model] > heel.alarm_of(f"blazepose {model}")


def test_an_unknown_model_is_trusted_no_more_than_the_worst_known():
    assert heel.alarm_of("another") == max(heel.ALARM.values())
