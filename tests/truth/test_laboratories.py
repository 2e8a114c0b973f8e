"""Planar angles against motion laboratories."""

import io
import zipfile
from math import sqrt
from statistics import correlation, fmean

import pytest

from dorsi.formats import markers_trc
from dorsi.formats.markers_film import filmed
from dorsi.measure.markers import between, planar
from dorsi.measure.repetitions import Kind
from tests import c3d
from tests.clips import offline
from tests.recordings import recording


@pytest.mark.parametrize(("side", "offset"), [("R", 3.2), ("L", 0.4)])
def test_dorsiflexion_in_walking_agrees_with_plug_in_gait(side, offset):
    """Kinetics Toolkit's walk: r 0.99 at least, 2.5 deg RMS at most after the offset."""
    packed = recording("mocap/kineticstoolkit_walk/walk.c3d.zip").read_bytes()
    markers, _ = c3d.markers(zipfile.ZipFile(io.BytesIO(packed)).read("walk.c3d"))
    four = [markers[side + name] for name in ("KNE", "ANK", "HEE", "TOE")]
    truth = markers[f"{side}AnkleAngles"]

    pairs = [
        (planar(*spots, up="z").dorsiflexion_deg, angle[0])
        for *spots, angle in zip(*four, truth, strict=True)
        if None not in spots and angle is not None and any(angle)
    ]
    ours, theirs = zip(*pairs, strict=True)
    off = [a - b for a, b in pairs]

    assert len(pairs) > 200
    assert correlation(ours, theirs) >= 0.99
    assert sqrt(fmean((value - fmean(off)) ** 2 for value in off)) <= 2.5
    assert abs(fmean(off)) == pytest.approx(offset, abs=0.3)


@pytest.mark.parametrize(
    ("side", "tibia", "ankle"),
    [("R", (-12.6, 46.9), (-7.2, 17.6)), ("L", (-13.7, 44.6), (-6.3, 18.5))],
)
def test_a_walk_from_another_laboratory_keeps_its_ranges(side, tibia, ankle):
    """Rehazenter (CC BY 4.0, Schreiber & Moissenet 2019), toe = middle of FM1 and FM5."""
    data = recording("mocap/rehazenter/2014001_C1_01.c3d").read_bytes()
    markers, _ = c3d.markers(data)
    knee, joint, heel, one, five = (
        markers[f"{side}_{name}"] for name in ("FLE", "FAL", "FCC", "FM1", "FM5")
    )
    found = [
        planar(k, a, h, between(m1, m5), up="z")
        for k, a, h, m1, m5 in zip(knee, joint, heel, one, five, strict=True)
    ]
    leans = [angle.tibia_deg for angle in found if angle]
    flexions = [angle.dorsiflexion_deg for angle in found if angle]

    assert (min(leans), max(leans)) == pytest.approx(tibia, abs=0.3)
    assert (min(flexions), max(flexions)) == pytest.approx(ankle, abs=0.3)


@pytest.mark.parametrize(("side", "most"), [("R", 33.3), ("L", 36.5)])
def test_squats_seen_by_two_cameras_lean_as_far_as_noted(side, most):
    markers = markers_trc.read_trc(
        recording("video/opencap_squat/squats-with-arm-raise.trc").read_bytes()
    )
    four = (markers.places[side + name] for name in ("Knee", "Ankle", "Heel", "BigToe"))
    leans = [
        found.tibia_deg for spots in zip(*four, strict=True) if (found := planar(*spots, up="y"))
    ]

    assert max(leans) == pytest.approx(most, abs=1)


def test_squats_filmed_from_the_side_by_their_markers_are_six():
    data = recording("video/opencap_squat/squats-with-arm-raise.trc").read_bytes()
    found = offline(filmed(markers_trc.read_trc(data)))

    assert [one.kind for one in found.repetitions] == [Kind.SQUAT] * 6
    assert [one.at_s for one in found.repetitions] == pytest.approx(
        (4.87, 6.12, 7.37, 8.62, 9.80, 11.08), abs=0.15
    )
    assert found.heel_lifts == ()
