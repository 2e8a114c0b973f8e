"""Planar angles from markers against motion laboratories."""

import io
import zipfile
from collections.abc import Iterator
from math import sqrt
from statistics import correlation, fmean

from dorsi.measure.markers import between, planar
from tests import c3d
from tests.recordings import recording

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


def plug_in_gait(side: str) -> str:
    packed = recording("mocap/kineticstoolkit_walk/walk.c3d.zip").read_bytes()
    markers, _ = c3d.markers(zipfile.ZipFile(io.BytesIO(packed)).read("walk.c3d"))
    four = [markers[side + name] for name in ("KNE", "ANK", "HEE", "TOE")]
    pairs = [
        (found.dorsiflexion_deg, truth[0])
        for *spots, truth in zip(*four, markers[f"{side}AnkleAngles"], strict=True)
        if truth and (found := planar(*spots, up="z"))
    ]
    off = [ours - theirs for ours, theirs in pairs]
    spread = sqrt(fmean((value - fmean(off)) ** 2 for value in off))
    r = correlation(*zip(*pairs, strict=True))
    return f"| {side} | {r:.3f} | {fmean(off):.1f}° | {spread:.2f}° | r .99, 2.5° |"


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
