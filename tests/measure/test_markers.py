from math import cos, radians, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dorsi.core.errors import InputError
from dorsi.formats.markers_film import filmed
from dorsi.measure.markers import Markers, planar


@given(st.floats(-60, 60), st.floats(-40, 40), st.floats(0, 6.28))
def test_lean_and_pitch_are_found_whichever_way_the_foot_points(lean, toes_up, heading):
    def placed(ahead, up):
        return ahead * cos(heading), ahead * sin(heading), up

    pitch, tilt = radians(toes_up), radians(lean)
    found = planar(
        placed(0.1 + 0.4 * sin(tilt), 0.1 + 0.4 * cos(tilt)),
        placed(0.1, 0.1),
        placed(0, 0),
        placed(0.2 * cos(pitch), 0.2 * sin(pitch)),
        up="z",
    )

    assert found.tibia_deg == pytest.approx(lean, abs=1e-6)
    assert found.dorsiflexion_deg == pytest.approx(lean + toes_up, abs=1e-6)


@pytest.mark.parametrize("missing", range(4))
def test_a_missing_marker_gives_no_angle(missing):
    spots = [(0.0, 0.0, 1.0), (0.0, 0.0, 0.1), (-0.1, 0.0, 0.0), (0.1, 0.0, 0.0)]
    spots[missing] = None

    assert planar(*spots, up="z") is None


def test_markers_that_are_missing_are_all_named():
    markers = Markers(times_s=(0.0, 0.1), places={"LKnee": (None, None)}, unit="m")

    with pytest.raises(InputError, match="LHeel, RHeel, LBigToe, RBigToe"):
        filmed(markers)
