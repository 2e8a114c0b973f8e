"""What laboratories call the points of a body, and which markers stand for one.

Where several sets have one, the marker on the outside of the joint is taken, as in the planar
angles that are published beside them; hips lie between the pelvis's own markers.
"""

from collections.abc import Iterator, Mapping, Sequence

from dorsi.measure.markers import Spot

PARTS = ("Shoulder", "Hip", "Knee", "Ankle", "Heel", "BigToe")
# In the order of measure.frames.
POINTS = ("Nose", *(side + part for part in PARTS for side in "LR"))
# What a film must show of a body, and what markers in space must have.
SHOWN = POINTS[1:]
NEEDED = POINTS[3:]

# Each tuple is one set's markers, whose middle is the point. {S} is L or R, {s} is l or r.
# In this order: HALPE (Sports2D, Pose2Sim), OpenCap, Plug-in-Gait, Leardini's, OpenSim's.
_SETS = {
    "Shoulder": (
        ("{S}Shoulder",), ("{s}_shoulder_study",), ("{S}SHO",), ("{S}_SAE",), ("{S}.Acromium",),
    ),
    "Hip": (
        ("{S}Hip",), ("{S}HJC_study",), ("{S}HJC",), ("{S}ASI", "{S}PSI"), ("{S}_IAS", "{S}_IPS"),
        ("{S}.ASIS", "V.Sacral"),
    ),
    "Knee": (("{S}Knee",), ("{s}_knee_study",), ("{S}KNE",), ("{S}_FLE",), ("{S}.Knee.Lat",)),
    "Ankle": (("{S}Ankle",), ("{s}_ankle_study",), ("{S}ANK",), ("{S}_FAL",), ("{S}.Ankle.Lat",)),
    "Heel": (("{S}Heel",), ("{s}_calc_study",), ("{S}HEE",), ("{S}_FCC",), ("{S}.Heel",)),
    "BigToe": (
        ("{S}BigToe",), ("{s}_toe_study",), ("{S}TOE",), ("{S}_FM1", "{S}_FM5"), ("{S}.Toe.Tip",),
    ),
}  # fmt: skip
_HEADS = (
    ("Nose",), ("Head",), ("LFHD", "RFHD"), ("Top.Head",), ("Neck",), ("C7_study",), ("C7",),
    ("CV7",),
)  # fmt: skip

Column = list[Spot | None]


def columns(places: Mapping[str, Sequence[Spot | None]]) -> dict[str, Column]:
    """Each point's places that the markers give, by its name in POINTS.

    Names compare without upper case and without what stands before a colon (a person's name).
    """
    known = {_bare(name): column for name, column in places.items()}
    found: dict[str, Column] = {}
    for point in POINTS:
        for names in _alternatives(point):
            if all(_bare(name) in known for name in names):
                parts = tuple(known[_bare(name)] for name in names)
                found[point] = [_middle(spots) for spots in zip(*parts, strict=True)]
                break
    return found


def _alternatives(point: str) -> Iterator[tuple[str, ...]]:
    if point == "Nose":
        yield from _HEADS
        return
    side, part = point[0], point[1:]
    for names in _SETS[part]:
        yield tuple(name.format(S=side, s=side.lower()) for name in names)


def _bare(name: str) -> str:
    return name.rpartition(":")[2].strip().casefold()


def _middle(spots: Sequence[Spot | None]) -> Spot | None:
    seen = [spot for spot in spots if spot is not None]
    if len(seen) < len(spots):
        return None
    x, y, z = (sum(axis) / len(seen) for axis in zip(*seen, strict=True))
    return x, y, z
