import json

import pytest

from dorsi.core.errors import InputError
from dorsi.core.measurement import Side
from dorsi.formats import live_json, live_task
from dorsi.formats.live_task import HeelRaises, KneeToWall, Practice, Shin, Zero
from dorsi.measure import gesture
from dorsi.pose import models
from tests.measure.test_counting import LEAN

TASKS = [
    Practice(awaited=None),
    Practice(awaited=LEAN, heel_stays=True, either=True),
    KneeToWall(side=Side.LEFT),
    HeelRaises(side=Side.RIGHT, retest_error=2.2),
    Shin(side=Side.LEFT, zero=(0.01, 0.0, -0.02)),
    Zero(on="floor"),
]


@pytest.mark.parametrize("task", TASKS)
def test_a_task_comes_back_as_it_was_written(task):
    assert live_task.read(json.loads(json.dumps(live_json.task(task)))) == task


@pytest.mark.parametrize("task", TASKS)
def test_every_kind_of_session_shows_every_key_the_door_names(task):
    shown = json.loads(live_json.begin(json.dumps(live_json.task(task))).status())

    assert all(f"\n    {key} " in live_json.__doc__ for key in shown)
    assert shown["result"] is None


@pytest.mark.parametrize("text", ["{}", "[]", '{"kind": "shin"}', '{"kind": "zero", "on": "roof"}'])
def test_what_is_no_task_is_refused_in_words(text):
    with pytest.raises(InputError, match="must be a task"):
        live_json.begin(text)


def test_the_model_a_number_names_is_the_one_that_is_fetched():
    assert live_task.BLAZEPOSE_VERSION == models.VERSION


def body(wrist_y):
    """A head at 100, shoulders at 150, and one wrist."""
    points = {0: (100.0, 100.0), 11: (90.0, 150.0), 12: (110.0, 150.0), 16: (120.0, wrist_y)}
    return [value for at in range(33) for value in (*points.get(at, (100.0, 300.0)), 0.0, 0.9, 0.9)]


@pytest.mark.parametrize(("wrist_y", "up"), [(50.0, True), (90.0, False), (200.0, False)])
def test_a_hand_is_up_where_it_is_clearly_above_the_head(wrist_y, up):
    assert gesture.is_up(body(wrist_y), 5) is up
