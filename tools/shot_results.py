"""Contact sheets of tests: heel raises, every kind of result, and inches."""

from collections.abc import Callable
from datetime import timedelta

from shot_stage import TODAY, Clock, Scene, Stage, at, monday


def pair_of(left: str, right: str, *, limit: str = "back") -> Callable[[], None]:
    """One more test of both ankles, each with three tries of the same number."""

    def seed() -> None:
        from dorsi.web.assess import actions

        actions.take_tape(
            left=[left] * 3,
            right=[right] * 3,
            limit_left=limit,
            limit_right=limit,
            taken_at=Clock.next(),
        )

    return seed


def raised() -> None:
    """Heel raises counted once a week since the plan began."""
    from dorsi.web.assess import actions

    for week in range(8):
        actions.count_heel_raises(
            left=18 + week + (2, 0, 1)[week % 3],
            right=23 + (0, 2, 1)[week % 3],
            taken_at=at(monday(TODAY) - timedelta(weeks=8 - week), 8),
        )


def inches() -> None:
    from dorsi.web.people import actions

    actions.update(units="in")


COUNTED = [
    Stage(
        raised,
        [
            Scene("03d-measure-counted", "/measure/"),
            Scene("03e-raises", "/measure/heel-raises/"),
            Scene("03f-raises-noted", "/measure/heel-raises/noted/"),
            Scene("11d-progress-raises", "/progress/#heel-raises"),
        ],
    ),
]
"""Heel raises beside the tape."""

RESULTS = [
    Stage(pair_of("5.0", "6.5"), [Scene("06b-result-both-below", "/result/")]),
    Stage(pair_of("11.5", "12.0", limit="none"), [Scene("06c-result-inside", "/result/")]),
    Stage(pair_of("17.5", "17.5", limit="none"), [Scene("06d-result-above-equal", "/result/")]),
    Stage(pair_of("8.0", "8.0", limit="front"), [Scene("06e-result-pinch", "/result/")]),
    Stage(
        inches, [Scene("06f-result-inches", "/result/"), Scene("11e-progress-inches", "/progress/")]
    ),
]
"""Below the middle range, inside it, above it; equal sides, a pinch, inches."""
