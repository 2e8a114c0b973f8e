"""A movement done well, or with known slips."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dorsi.movement.performance import lifting, performed
from dorsi.movement.space import lean_deg
from tests.movement.strategies import MOVEMENTS, tempos

DRILL, BALANCE = MOVEMENTS["knee_to_wall"], MOVEMENTS["single_leg_balance"]


def moments(movement, **more):
    given = {"cycles_s": [movement.cycle_s], "rate_hz": 20.0, "rest_s": 0.0} | more
    return list(performed(movement, **given))


@given(heel_cm=st.floats(0, 9))
@settings(max_examples=20)
def test_the_heel_lifts_as_high_as_asked_and_the_shank_leans_as_before(heel_cm):
    flat, lifted = moments(DRILL)[50], moments(lifting(DRILL, heel_cm=heel_cm))[50]

    assert lifted.points["right.sole"][1] == pytest.approx(heel_cm, abs=0.01)
    leans = [lean_deg(m.points["right.ankle"], m.points["right.knee"]) for m in (flat, lifted)]
    assert leans[0] == pytest.approx(leans[1], abs=0.01)


def test_a_heel_cannot_lift_further_than_the_foot_is_long():
    with pytest.raises(ValueError, match="from 0 to under"):
        lifting(DRILL, heel_cm=20)


@given(slowness=tempos)
@settings(max_examples=8)
def test_an_uneven_tempo_takes_as_long_as_its_repetitions(slowness):
    cycles_s = [DRILL.cycle_s * each for each in slowness]
    done = moments(DRILL, cycles_s=cycles_s, rest_s=1.0)
    assert len(done) == pytest.approx(20 * (sum(cycles_s) + 2), abs=1)
    assert done[-1].points["right.knee"] == pytest.approx(done[0].points["right.knee"], abs=0.05)


def test_a_touch_down_brings_the_foot_to_the_floor_and_up_again():
    done = moments(BALANCE, touch_downs_s=[2.0])
    lowest = [min(m.points["left.sole"][1], m.points["left.toe"][1]) for m in done]
    assert min(lowest) == pytest.approx(0, abs=0.1)
    assert min(lowest[:40]) > 7 < min(lowest[54:])
