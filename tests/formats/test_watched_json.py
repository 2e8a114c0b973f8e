"""What a report becomes under the promised keys."""

import pytest

from dorsi.core.measurement import Side
from dorsi.formats import watched_json
from dorsi.measure.angles import Angle
from dorsi.measure.repetitions import Dismissed, Kind, Not, Repetition
from dorsi.measure.report import Reading, Refusal, Report
from dorsi.measure.view import Reason

LEFT, RIGHT, BOTH = 0, 1, None


def report(**but):
    empty = {"repetitions": (), "dismissed": (), "holds": (), "heel_lifts": (), "readings": (),
             "refused": (), "people": ((0.0, 10.0),), "leg": None}  # fmt: skip
    return Report(seconds=10.0, **{**empty, **but})


def done(kind, leg, at_s):
    return Repetition(kind=kind, leg=leg, at_s=at_s, from_s=at_s - 1, to_s=at_s + 1, height=0.2)


def leaning(leg, at_s, lean_deg):
    angle = Angle(name="tibia_to_vertical", degrees=lean_deg, error_deg=2.0)
    return Reading(at_s=at_s, leg=leg, angle=angle, heel_rise=0.0, visibility=1.0)


def refused(from_s, to_s, what, reason):
    return Refusal(from_s=from_s, to_s=to_s, what=what, reason=reason)


def keys(found, protocol="watch", side=None):
    side = side or watched_json.shown_side(found, protocol)
    return watched_json.camera(found, model="heavy", protocol=protocol, side=side, result=None)


ALTERNATING = (
    done(Kind.LUNGE, RIGHT, 1.0), done(Kind.LUNGE, LEFT, 3.0), done(Kind.LUNGE, RIGHT, 5.0),
)  # fmt: skip


def test_the_leg_that_did_most_is_the_one_shown():
    assert watched_json.shown_side(report(repetitions=ALTERNATING, leg=LEFT), "lunge") is Side.RIGHT


@pytest.mark.parametrize(("leg", "side"), [(LEFT, Side.LEFT), (RIGHT, Side.RIGHT), (None, None)])
def test_where_no_leg_did_more_the_one_seen_best_is_shown(leg, side):
    for repetitions in ((), ALTERNATING[:2], (done(Kind.SQUAT, BOTH, 1.0),)):
        assert watched_json.shown_side(report(repetitions=repetitions, leg=leg), "watch") is side


@pytest.mark.parametrize("protocol", watched_json.PROTOCOLS)
def test_each_protocol_tells_its_own_kind_and_watching_tells_all(protocol):
    found = report(repetitions=tuple(done(kind, LEFT, 1.0) for kind in Kind))

    told = [one["kind"] for one in keys(found, protocol)["repetitions"]]

    assert told == (list(Kind) if protocol == "watch" else [protocol.replace("-", "_")])


def test_the_angle_is_of_one_leg_at_its_own_repetitions():
    readings = (leaning(RIGHT, 1.0, 30), leaning(LEFT, 3.0, 99), leaning(RIGHT, 5.0, 34),
                leaning(RIGHT, 3.0, 99), leaning(RIGHT, 7.0, 99))  # fmt: skip

    found = keys(report(repetitions=ALTERNATING, readings=readings))

    assert found["angle"] == {"name": "tibia_to_vertical", "degrees": 32, "error_deg": 2.8}
    assert keys(report(repetitions=ALTERNATING))["angle"] is None


def test_a_squat_leans_both_shins_and_is_told_when_asked_for():
    found = report(
        repetitions=(done(Kind.SQUAT, BOTH, 1.0),), readings=(leaning(LEFT, 1.0, 25),), leg=LEFT
    )

    assert keys(found, "squat")["angle"]["degrees"] == 25
    assert keys(found, "watch")["angle"] is None


def test_a_raise_whose_foot_points_at_the_camera_is_a_count_refused():
    lost = Not.FOOT_NOT_SEEN_FROM_THE_SIDE
    raises = tuple(
        Dismissed(kind=Kind.HEEL_RAISE, leg=leg, at_s=2, from_s=1 + leg / 10, to_s=3, why=lost)
        for leg in (LEFT, RIGHT)
    )

    told = {"from_s": 1, "to_s": 3, "what": "count", "reason": "not_side_on"}
    assert keys(report(dismissed=raises))["refused"] == [told]
    assert keys(report(dismissed=raises), "squat")["refused"] == []


def test_where_the_lean_is_not_seen_no_dip_is_counted_either():
    found = report(refused=(refused(0, 2, "angle", Reason.NOT_SIDE_ON),))

    assert keys(found, "knee-to-wall")["refused"][0]["what"] == "all"
    assert keys(found, "heel-raise")["refused"][0]["what"] == "angle"


MOMENTS = [at / 10 for at in range(100)]


@pytest.mark.parametrize(
    ("spans", "why"),
    [
        ([(0, 10, "all", Reason.NOBODY)], Reason.NOBODY),
        ([(0, 2, "all", Reason.NOBODY), (2.1, 9.8, "all", Reason.FEET_NOT_SEEN)],
         Reason.FEET_NOT_SEEN),
        ([(0, 9, "all", Reason.NOBODY)], None),
        ([(0, 10, "angle", Reason.UPPER_BODY_NOT_SEEN)], Reason.UPPER_BODY_NOT_SEEN),
        ([(0, 10, "angle", Reason.NOT_SIDE_ON)], None),
        ([(0, 10, "all", Reason.TOO_SMALL)], None),
        ([], None),
    ],
)  # fmt: skip
def test_a_recording_is_unseen_only_where_hardly_a_moment_can_be_used(spans, why):
    found = report(refused=tuple(refused(*span) for span in spans))

    assert watched_json.unseen(found, MOMENTS) is why


def test_legs_alone_are_enough_where_they_were_counted():
    refusal = refused(0, 10, "angle", Reason.UPPER_BODY_NOT_SEEN)
    found = report(refused=(refusal,), repetitions=ALTERNATING)

    assert watched_json.unseen(found, MOMENTS) is None
