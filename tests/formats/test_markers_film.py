"""Markers in space, filmed from the side whatever the laboratory's axes and names are."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dorsi.core.errors import InputError
from dorsi.core.measurement import Side
from dorsi.formats.marker_names import POINTS
from dorsi.formats.markers_film import filmed
from dorsi.measure import frames, report
from dorsi.measure.frames import LEFT, RIGHT
from dorsi.measure.joints import facing, joints
from dorsi.measure.markers import Markers
from dorsi.measure.watch import Setting
from tests import bodies
from tests.marked import AXES, marked


def lean(at_s):
    return bodies.split(30)


@settings(max_examples=20)
@given(
    st.sampled_from(sorted(AXES)), st.floats(-180, 180), st.sampled_from(list(Side)),
    st.floats(0, 45),
)  # fmt: skip
def test_the_lean_is_the_same_whatever_the_axes_the_heading_and_the_cameras_side(
    axes, heading_deg, side, lean_deg
):
    markers = marked(lambda _: bodies.split(lean_deg), 0.2, axes=axes, heading_deg=heading_deg)
    body = filmed(markers, side=side).frames[0].body

    assert joints(body, LEFT, roll_deg=0.0).tibia_deg == pytest.approx(lean_deg, abs=1e-6)
    assert facing(body) == (1 if side is Side.RIGHT else -1)


@pytest.mark.parametrize("axes", AXES)
@pytest.mark.parametrize(("side", "near"), [(Side.LEFT, LEFT), (Side.RIGHT, RIGHT)])
def test_the_leg_on_the_cameras_side_is_the_near_one(axes, side, near):
    body = filmed(marked(lean, 0.2, axes=axes, heading_deg=70), side=side).frames[0].body

    depths = [body[at].depth_px for at in frames.KNEES]
    assert depths.index(min(depths)) == near


@pytest.mark.parametrize("side", list(Side))
def test_mirrored_markers_are_the_same_film_with_the_sides_exchanged(side):
    markers = marked(lean, 0.2, heading_deg=20)
    mirrored = {
        {"L": "R", "R": "L"}.get(name[0], name[0]) + name[1:]: tuple(
            (x, y, -z) for x, y, z in spots
        )
        for name, spots in markers.places.items()
    }
    plain = filmed(markers, side=side)
    other = filmed(replace(markers, places=mirrored), side=side.other)

    turned = frames.mirrored(plain.frames[0], width_px=plain.picture.width_px).body
    for one, same in zip(turned, other.frames[0].body, strict=True):
        assert one[:3] == pytest.approx(same[:3], abs=1e-6)


def counted(markers, **seen):
    film = filmed(markers, **seen)
    return [one.kind for one in report.report(film, Setting(picture=film.picture)).repetitions]


@pytest.mark.parametrize("side", list(Side))
def test_markers_of_the_legs_alone_are_enough_to_count(side):
    movement = bodies.squats(count=2, each_s=2.5, depth=0.8)
    legs = [name for name in POINTS if name not in ("Nose", "LShoulder", "RShoulder")]

    assert counted(marked(movement, 6, points=legs, heading_deg=200), side=side) == ["squat"] * 2


def test_who_turns_round_half_way_is_filmed_along_the_same_line():
    there, back = (marked(lean, 1, heading_deg=heading) for heading in (20, 200))
    both = Markers(
        times_s=tuple(at / 25 for at in range(50)),
        places={name: there.places[name] + back.places[name] for name in POINTS},
        unit="m",
    )

    ways = [facing(frame.body) for frame in filmed(both).frames]
    assert sorted({*ways[:25], *ways[25:]}) == [-1, 1]
    assert len({*ways[:25]}) == len({*ways[25:]}) == 1


def test_a_toe_marked_behind_the_toes_keeps_the_foot_seen_and_every_angle():
    whole = marked(lambda _: bodies.split(30, pitch_deg=12), 1)
    short = {
        name: tuple(
            tuple(h + 0.6 * (t - h) for h, t in zip(heel, toe, strict=True))
            for heel, toe in zip(whole.places[name[0] + "Heel"], spots, strict=True)
        )
        if name.endswith("BigToe")
        else spots
        for name, spots in whole.places.items()
    }
    one, other = filmed(whole).frames[0].body, filmed(replace(whole, places=short)).frames[0].body

    for leg in (LEFT, RIGHT):
        assert joints(other, leg, roll_deg=0) == pytest.approx(joints(one, leg, roll_deg=0))
        long = abs(other[frames.TOES[leg]].x_px - other[frames.HEELS[leg]].x_px)
        assert long == pytest.approx(0.6 * 200, rel=0.05)


@pytest.mark.parametrize(
    "names",
    [
        {"Hip": ("{S}ASI", "{S}PSI"), "Knee": ("{S}KNE",), "Ankle": ("{S}ANK",),
         "Heel": ("{S}HEE",), "BigToe": ("{S}TOE",), "Shoulder": ("{S}SHO",)},
        {"Hip": ("Anna:{S}_IAS", "Anna:{S}_IPS"), "Knee": ("Anna:{S}_FLE",),
         "Ankle": ("Anna:{S}_FAL",), "Heel": ("Anna:{S}_FCC",),
         "BigToe": ("Anna:{S}_FM1", "Anna:{S}_FM5"), "Shoulder": ("Anna:{S}_SAE",)},
        {"Hip": ("{S}HJC_study",), "Knee": ("{s}_knee_study",), "Ankle": ("{s}_ankle_study",),
         "Heel": ("{s}_calc_study",), "BigToe": ("{s}_toe_study",),
         "Shoulder": ("{s}_shoulder_study",)},
    ],
    ids=["Plug-in-Gait", "Leardini with a person's name", "OpenCap"],
)  # fmt: skip
def test_names_of_other_laboratories_mean_the_same_points(names):
    plain = marked(lean, 0.2)
    places = {
        name.format(S=letter, s=letter.lower()): plain.places[letter + part]
        for part, found in names.items()
        for name in found
        for letter in "LR"
    }

    renamed = filmed(replace(plain, places=places)).frames[0].body
    for one, other in zip(renamed[1:], filmed(plain).frames[0].body[1:], strict=True):
        assert one[0] == pytest.approx(other[0])


@pytest.mark.parametrize(
    ("places", "why"),
    [
        ({"LKnee": (None, None)}, "no LHip, RHip, RKnee, LAnkle, RAnkle, LHeel, RHeel, LBigToe"),
        (dict.fromkeys(POINTS, (None, None)), "hips over ankles"),
        (dict.fromkeys(POINTS, ((1.0, 1.0, 1.0), None)), "feet that point somewhere"),
    ],
)
def test_markers_that_show_no_body_are_refused_in_a_sentence(places, why):
    with pytest.raises(InputError, match=why):
        filmed(Markers(times_s=(0.0, 0.1), places=places, unit="m"))


def test_times_in_milliseconds_are_refused():
    markers = marked(lean, 0.2)

    with pytest.raises(InputError, match="1 to 1000 rows a second"):
        filmed(replace(markers, times_s=tuple(1000 * at for at in markers.times_s)))


def test_pixels_stay_where_they_are_and_the_right_leg_is_near_who_faces_right():
    film = bodies.filmed(lean, 0.2)
    columns = zip(*(frame.body for frame in film.frames), strict=True)
    places = {
        name: tuple((point.x_px, point.y_px, 0.0) for point in points)
        for name, points in zip(POINTS, columns, strict=True)
    }
    # Sports2D says metres where it means pixels.
    markers = Markers(times_s=tuple(at / 30 for at in range(6)), places=places, unit="m")

    assert filmed(markers).picture.model == "unknown, pixels"
    body = filmed(markers).frames[0].body
    assert [point[:2] for point in body] == [point[:2] for point in film.frames[0].body]
    assert body[frames.ANKLES[RIGHT]].depth_px < body[frames.ANKLES[LEFT]].depth_px
