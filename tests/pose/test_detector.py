"""What the detector's many answers come to."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from dorsi.pose import detector

HERE, THERE = (0.3, 0.4), (0.8, 0.4)


def answers(*middles):
    """Boxes of 0.2 x 0.4 around these middles, their telling points there, too."""
    return np.array([[x, y, 0.2, 0.4, *[x, y] * 4] for x, y in middles])


def test_there_is_an_anchor_for_each_answer():
    assert detector.anchors().shape == (detector.ANCHORS, 2) == (2254, 2)


def test_anchors_run_row_by_row_through_each_grid():
    found = detector.anchors()

    assert np.allclose(found[[0, 1, 2, 56]] * 56, [[1, 1], [1, 1], [3, 1], [1, 3]])


def test_answers_of_one_body_become_their_mean_by_score():
    found = detector.gathered(answers((0.30, 0.4), (0.34, 0.4)), np.array([0.9, 0.6]))

    assert len(found) == 1
    assert np.isclose(found[0][0][0], (0.30 * 0.9 + 0.34 * 0.6) / 1.5)


def test_two_bodies_stay_two_the_surest_first():
    found = detector.gathered(answers(HERE, THERE), np.array([0.6, 0.9]))

    assert [(round(row[0], 6), score) for row, score in found] == [(0.8, 0.9), (0.3, 0.6)]


@given(st.permutations(range(4)))
def test_the_order_of_answers_changes_nothing(order):
    boxes, scores = answers(HERE, THERE, (0.31, 0.42), (0.79, 0.38)), np.array([0.9, 0.8, 0.7, 0.6])

    shuffled = detector.gathered(boxes[order], scores[order])

    for (row, score), (other, same) in zip(detector.gathered(boxes, scores), shuffled, strict=True):
        assert np.allclose(row, other) and score == same


def test_a_box_without_any_area_is_a_body_of_its_own():
    found = detector.gathered(np.zeros((2, 12)), np.array([0.9, 0.8]))

    assert len(found) == 2


def test_boxes_share_all_with_themselves_and_nothing_with_those_apart():
    boxes = answers(HERE, THERE)

    assert np.allclose(detector.shared(boxes, boxes[0]), [1, 0])
