"""Planar angles against motion laboratories."""

import io
import zipfile
from math import sqrt
from statistics import correlation, fmean

import pytest

from dorsi.core.measurement import Side
from dorsi.formats import markers_mot, markers_trc
from dorsi.formats.markers_film import filmed
from dorsi.formats.markers_saved import as_motion
from dorsi.lab.markers_c3d import read_c3d
from dorsi.measure.markers import between, planar
from dorsi.measure.repetitions import Kind
from tests.clips import offline
from tests.recordings import recording


@pytest.fixture(scope="module")
def walk():
    """Kinetics Toolkit's walk (Apache-2.0): Plug-in-Gait markers and Vicon's own angles."""
    packed = recording("mocap/kineticstoolkit_walk/walk.c3d.zip").read_bytes()
    return read_c3d(zipfile.ZipFile(io.BytesIO(packed)).read("walk.c3d"))


@pytest.fixture(scope="module")
def gait():
    """Rehazenter (CC BY 4.0, Schreiber & Moissenet 2019)."""
    return read_c3d(recording("mocap/rehazenter/2014001_C1_01.c3d").read_bytes())


def agree(pairs, *, offset):
    """r 0.99 at least, 2.5 deg RMS at most after the offset."""
    ours, theirs = zip(*pairs, strict=True)
    off = [a - b for a, b in pairs]

    assert correlation(ours, theirs) >= 0.99
    assert sqrt(fmean((value - fmean(off)) ** 2 for value in off)) <= 2.5
    assert fmean(off) == pytest.approx(offset, abs=0.3)


@pytest.mark.parametrize(("side", "offset"), [("R", 3.2), ("L", 0.4)])
def test_dorsiflexion_in_walking_agrees_with_plug_in_gait(walk, side, offset):
    four = [walk.places[side + name] for name in ("KNE", "ANK", "HEE", "TOE")]
    truth = walk.places[f"{side}AnkleAngles"]

    pairs = [
        (planar(*spots, up="z").dorsiflexion_deg, angle[0])
        for *spots, angle in zip(*four, truth, strict=True)
        if None not in spots and angle is not None
    ]
    assert len(pairs) > 200
    agree(pairs, offset=offset)


@pytest.mark.parametrize("camera", list(Side))
@pytest.mark.parametrize(("side", "offset"), [("R", 3.0), ("L", 0.4)])
def test_a_motion_file_made_of_the_same_markers_agrees_as_well(walk, side, offset, camera):
    """The whole way: C3D in, filmed from either side, watched, MOT out."""
    film = filmed(walk, side=camera)
    motion = as_motion(film, offline(film), roll_deg=None)
    truth = walk.places[f"{side}AnkleAngles"]

    pairs = [
        (ours, angle[0])
        for ours, angle in zip(motion.angle_deg(f"ankle_angle_{side.lower()}"), truth, strict=True)
        if ours is not None and angle is not None
    ]
    assert len(pairs) > 150
    agree(pairs, offset=offset)


@pytest.mark.parametrize(
    ("side", "tibia", "ankle"),
    [("R", (-12.6, 46.9), (-7.2, 17.6)), ("L", (-13.7, 44.6), (-6.3, 18.5))],
)
def test_a_walk_from_another_laboratory_keeps_its_ranges(gait, side, tibia, ankle):
    """The toe is the middle of FM1 and FM5."""
    knee, joint, heel, one, five = (
        gait.places[f"{side}_{name}"] for name in ("FLE", "FAL", "FCC", "FM1", "FM5")
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


@pytest.mark.parametrize(("side", "offset"), [("R", -2), ("L", -4)])
def test_squats_follow_opensims_inverse_kinematics_up_to_its_known_offset(side, offset):
    """A joint model's angle is some 10 deg larger at the bottom; r 0.97, 5.5 deg RMS at most."""
    folder = "video/opencap_squat/squats-with-arm-raise"
    markers = markers_trc.read_trc(recording(f"{folder}.trc").read_bytes())
    motion = markers_mot.read_mot(recording(f"{folder}.mot").read_bytes())
    four = (markers.places[side + name] for name in ("Knee", "Ankle", "Heel", "BigToe"))
    ours = [found.dorsiflexion_deg for spots in zip(*four, strict=True)
            if (found := planar(*spots, up="y"))]  # fmt: skip
    theirs = motion.angle_deg(f"ankle_angle_{side.lower()}")

    off = [a - b for a, b in zip(ours, theirs, strict=True)]
    assert correlation(ours, theirs) >= 0.97
    assert fmean(off) == pytest.approx(offset, abs=1.5)
    assert sqrt(fmean((value - fmean(off)) ** 2 for value in off)) <= 5.5


def test_walking_across_a_laboratory_counts_nothing_and_refuses_no_view(walk, gait):
    for markers in (walk, gait):
        found = offline(filmed(markers))
        assert found.repetitions == found.heel_lifts == ()
        assert {one.reason.value for one in found.refused} <= {"settling"}


@pytest.mark.parametrize("camera", list(Side))
def test_squats_filmed_from_the_side_by_their_markers_are_six(camera):
    data = recording("video/opencap_squat/squats-with-arm-raise.trc").read_bytes()
    found = offline(filmed(markers_trc.read_trc(data), side=camera))

    assert [one.kind for one in found.repetitions] == [Kind.SQUAT] * 6
    assert [one.at_s for one in found.repetitions] == pytest.approx(
        (4.87, 6.12, 7.37, 8.62, 9.80, 11.08), abs=0.15
    )
    assert found.heel_lifts == ()
