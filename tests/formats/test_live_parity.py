"""The engine says the same in a browser's Python as here, to the last digit of its JSON."""

from dataclasses import replace

import pytest

from dorsi.core.measurement import Side
from dorsi.formats.live_task import HeelRaises, KneeToWall, Practice, Shin, Zero
from dorsi.measure.awaited import Awaited, Eye, Kind
from dorsi.measure.signals import Signal
from tests import bodies, lunges, sessions
from tests.clips import clip
from tests.measure.test_inclinometer import leaning, phone
from tests.sessions import Job, events, felt, filmed, here, in_pyodide

LEAN = Awaited(
    kind=Kind.CYCLE,
    signal=Signal.SHANK_LEAN,
    side=Side.LEFT,
    rest=5.0,
    top=30.0,
    cycle_s=2.5,
    eye=Eye.SIDE,
    shank_cm=40.0,
)
HEEL = replace(LEAN, signal=Signal.HEEL, side=Side.RIGHT, rest=0.0, top=10.0)


def noisy(movement, seconds):
    film = bodies.filmed(movement, seconds, rate_hz=15)
    return replace(bodies.spoilt(film, noise=0.006, lost=0.01), picture=sessions.PICTURE)


@pytest.fixture(scope="module")
def jobs():
    dips = bodies.knee_to_wall(count=2, each_s=2.5, from_deg=5, to_deg=32)
    raises = bodies.heel_raises(count=3, each_s=2, pitch_deg=28, legs=(0,))
    still = felt(phone([leaning(35)] * 150))
    return [
        Job(
            task=Practice(awaited=LEAN, heel_stays=True),
            calls=[*filmed(noisy(dips, 7)), ["again"], ["pause", True]],
        ),
        Job(task=Practice(awaited=HEEL, either=True), calls=[*filmed(noisy(raises, 9))]),
        Job(task=KneeToWall(side=Side.LEFT), calls=[*filmed(noisy(lunges.tries((36, 38)), 16))]),
        Job(
            task=HeelRaises(side=Side.LEFT, retest_error=2.2),
            calls=[*filmed(noisy(lunges.after(2.5, raises), 12)), ["stop"]],
        ),
        Job(task=Shin(side=Side.RIGHT, zero=(0.01, 0, 0.02)), calls=[["go"], *still]),
        Job(task=Zero(on="wall"), calls=[["go"], *felt(phone([leaning(3)] * 150))]),
    ]


def test_every_kind_of_session_answers_alike_in_both_pythons(jobs, tmp_path):
    told = [here(job) for job in jobs]

    assert all(events(one) for one in told)
    assert in_pyodide(jobs, tmp_path) == told


def test_a_real_clip_is_counted_alike_in_both_pythons(tmp_path):
    film = clip("weighted_calf_raises.full")
    job = Job(task=Practice(awaited=HEEL, either=True), calls=[*filmed(film)])
    told = here(job)

    assert [one["number"] for one in events(told) if one["tell"] == "counted"] == [1, 2, 3, 4, 5, 6]
    assert in_pyodide([job], tmp_path) == [told]
