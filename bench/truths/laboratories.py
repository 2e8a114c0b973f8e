"""Planar angles from markers against motion laboratories."""

import io
import zipfile
from collections.abc import Iterator
from math import sqrt
from statistics import correlation, fmean

from dorsi.formats.markers_mot import read_mot
from dorsi.formats.markers_trc import read_trc
from dorsi.measure.markers import between, planar
from tests import c3d
from tests.recordings import recording

SQUAT = "video/opencap_squat/squats-with-arm-raise"
OPENSIM = {"r": (-8.9, 17.1), "l": (-9.7, 16.2)}
REHAZENTER = {
    "R": ((-12.6, 46.9), (-7.2, 17.6)),
    "L": ((-13.7, 44.6), (-6.3, 18.5)),
}


def lines(pool) -> Iterator[str]:
    yield "\n| dorsiflexion in walking, against Plug-in-Gait | r | offset | RMSE after it | goal |"
    yield "|---|---|---|---|---|"
    yield from (plug_in_gait(side) for side in "RL")
    yield "\n| another laboratory's walk, lowest and highest | found | truth | within |"
    yield "|---|---|---|---|"
    for side in "RL":
        yield from rehazenter(side)
    yield from (opensim(side) for side in "rl")
    yield "\n| squats, against OpenSim's inverse kinematics | r | offset | RMSE after it | goal |"
    yield "|---|---|---|---|---|"
    yield from (squats(side) for side in "RL")


def plug_in_gait(side: str) -> str:
    packed = recording("mocap/kineticstoolkit_walk/walk.c3d.zip").read_bytes()
    markers, _ = c3d.markers(zipfile.ZipFile(io.BytesIO(packed)).read("walk.c3d"))
    four = [markers[side + name] for name in ("KNE", "ANK", "HEE", "TOE")]
    pairs = [
        (found.dorsiflexion_deg, truth[0])
        for *spots, truth in zip(*four, markers[f"{side}AnkleAngles"], strict=True)
        if truth and (found := planar(*spots, up="z"))
    ]
    return f"| {side} | {agreement(pairs)} | r .99, 2.5° |"


def agreement(pairs: list[tuple[float, float]]) -> str:
    off = [ours - theirs for ours, theirs in pairs]
    spread = sqrt(fmean((value - fmean(off)) ** 2 for value in off))
    r = correlation(*zip(*pairs, strict=True))
    return f"{r:.3f} | {fmean(off):.1f}° | {spread:.2f}°"


def squats(side: str) -> str:
    """Two phones' markers (OpenCap), the same three-dimensional points for both."""
    markers = read_trc(recording(f"{SQUAT}.trc").read_bytes())
    motion = read_mot(recording(f"{SQUAT}.mot").read_bytes())
    four = [markers.places[side + name] for name in ("Knee", "Ankle", "Heel", "BigToe")]
    truth = dict(zip(motion.times_s, motion.angle_deg(f"ankle_angle_{side.lower()}"), strict=True))
    pairs = [
        (found.dorsiflexion_deg, truth[at_s])
        for *spots, at_s in zip(*four, markers.times_s, strict=True)
        if at_s in truth and (found := planar(*spots, up="y"))
    ]
    return f"| {side} | {agreement(pairs)} | r .97, 5.5° |"


def opensim(side: str) -> str:
    data = recording("mocap/opensim_gait2392/subject01_walk1_ik.mot").read_bytes()
    motion = read_mot(data)
    column = motion.angle_deg(f"ankle_angle_{side}")
    angles = [
        angle for at_s, angle in zip(motion.times_s, column, strict=True) if 0.5 <= at_s <= 4.0
    ]
    return f"| OpenSim's file, ankle_angle_{side} | {ends(angles)} | {ends(OPENSIM[side])} | 0.1° |"


def rehazenter(side: str) -> Iterator[str]:
    markers, _ = c3d.markers(recording("mocap/rehazenter/2014001_C1_01.c3d").read_bytes())
    parts = [markers[f"{side}_{name}"] for name in ("FLE", "FAL", "FCC", "FM1", "FM5")]
    found = [
        planar(knee, ankle, heel, between(one, five), up="z")
        for knee, ankle, heel, one, five in zip(*parts, strict=True)
    ]
    tibia, ankle = REHAZENTER[side]
    leans = [angle.tibia_deg for angle in found if angle]
    bent = [angle.dorsiflexion_deg for angle in found if angle]
    yield f"| {side}, tibia | {ends(leans)} | {ends(tibia)} | 0.3° |"
    yield f"| {side}, dorsiflexion | {ends(bent)} | {ends(ankle)} | 0.3° |"


def ends(values) -> str:
    return f"{min(values):.1f}° to {max(values):.1f}°"
