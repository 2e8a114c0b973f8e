"""The timeline as the page's script takes it: steps that lead on, and words ready to show."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

from dorsi.core.measurement import Side
from dorsi.core.practice import (
    HALF_OF_LEAST_S,
    JUST_BEGUN_S,
    Script,
    Step,
    StepKind,
    enough_s,
    patience_s,
)
from dorsi.core.taking_up import identity
from dorsi.web.parts.said import said
from dorsi.web.practice import beside, tales, watched
from dorsi.web.practice.sheet import Drill


def timeline(
    script: Script, drills: Sequence[Drill] = (), look: str | None = None
) -> Mapping[str, Any]:
    """Everything the script follows. It has no rule of its own: the numbers are the core's.

    `look`: whom the pictures show; there are none without `drills`.
    """
    return {
        "identity": identity(script),
        "day": script.day.isoformat(),
        "just_begun_s": JUST_BEGUN_S,
        "half_of_least_s": HALF_OF_LEAST_S,
        "enough_s": enough_s(script),
        "drills": script.drills,
        "steps": [
            {
                **_step(step),
                "shows": beside.shown(script, at, drills),
                "picture": beside.picture(step, drills, look),
                "watch": watched.prepared(script, at, drills) if drills else None,
                "cue_watched": said(watched.cue(step, drills[step.drill])) if drills else "",
            }
            for at, step in enumerate(script.steps)
        ],
        "words": words(),
        "seen": tales.SEEN,
        "tales": tales.kinds(),
        "hand_only": watched.HAND_ONLY,
    }


def _step(step: Step) -> Mapping[str, Any]:
    ready = step.kind is StepKind.GET_READY
    return {
        "kind": step.kind.value,
        "drill": step.drill,
        "exercise": step.exercise,
        "what": _("Next") if ready else beside.what(step),
        "side": step.side.value if step.side else "both",
        "seconds": step.seconds,
        "repetitions": step.repetitions,
        "tempo_s": step.tempo_s,
        "patience_s": patience_s(step),
        "cue": said(step.name if ready else step.cue),
        "says": said(step.says),
        "may_extend_s": step.may_extend_s,
        "after_skip": step.after_skip,
        "after_hurt": step.after_hurt,
        "back": step.back,
    }


def words() -> Mapping[str, str]:
    """What the script itself says; {n} and {m} stand for numbers."""
    return {
        Side.LEFT.value: _("Left"),
        Side.RIGHT.value: _("Right"),
        "both": _("Both"),
        "pause": _("Pause"),
        "go_on": _("Go on"),
        "paused": _("Paused"),
        "left_s": _("{n} s left of this step."),
        "left_side_s": _("{n} s left on this side."),
        "left_s_hand": _("{n} s left of this step. Raise a hand to go on."),
        "left_side_s_hand": _("{n} s left on this side. Raise a hand to go on."),
        "seconds_left": _("{n} seconds left."),
        "of": _("of {n}"),
        "place": _("Drill {n} of {m}"),
        "where": _("You were at drill {n} of {m}."),
        "more_s": _("{n} seconds more on this spot."),
        "half": _("Half."),
        "done": _("Done."),
        "ask": _("Stopped. What was it?"),
        "stopped": _("Stopped. The practice ends here."),
        "left_here": _("Left here. What is done is kept."),
        "ease_off": _("Ease off. Stop if it rises."),
        "not_counted": _("No repetition seen for a while. Count yourself: the clock goes on."),
        "not_held": _("No hold seen for a while. The clock goes on."),
        "counting_again": _("Counting again."),
        "camera_opens": _("Getting the camera ready."),
        "by_clock": _("Clock counts"),
        "hold_counts": _("The clock runs while you hold."),
    }
