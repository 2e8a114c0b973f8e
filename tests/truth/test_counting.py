"""An awaited heel raise on the real clip: the near leg's raises, as they come."""

import pytest

from dorsi.knowledge import movements
from dorsi.measure.counting import Counted
from dorsi.movement.expectation import expectation
from dorsi.movement.mirror import mirrored
from tests import figures
from tests.clips import at_rate, clip
from tests.truth.test_clips import COUNTED

RAISE = expectation(mirrored(movements()["heel_raise"]))  # the left leg is near
_, RAISES_S = COUNTED["weighted_calf_raises"]


@pytest.mark.parametrize("rate_hz", [15, 30])
@pytest.mark.parametrize("model", ["heavy", "full"])
def test_an_awaited_raise_is_counted_live(model, rate_hz):
    film = at_rate(clip(f"weighted_calf_raises.{model}"), rate_hz)
    events = figures.live(film, RAISE)[1]
    found = [one.at_s for one in events if isinstance(one, Counted)]

    assert found == pytest.approx(RAISES_S, abs=0.3)


@pytest.mark.parametrize("name", ["calf_wall_stretch", "opencap_squat_cam0", "sports2d_demo"])
def test_nobody_who_does_something_else_raises_a_heel(name):
    assert figures.live(clip(f"{name}.full"), RAISE)[0].counted == 0
