"""How a practice takes what its camera tells: what becomes an event of it, how the rest is said.

The words themselves are the camera's (web.camera.telling): other pages say them otherwise.
"""

from collections.abc import Mapping, Sequence

from dorsi.measure.live import Tell

SEEN = {
    Tell.COUNTED: "counted",
    Tell.HOLD_BEGUN: "hold_on",
    Tell.HELD: "hold_off",
    Tell.UNSURE: "lost",
    Tell.WRONG_LEG: "lost",
    Tell.TWO_PEOPLE: "lost",
    Tell.SURE_AGAIN: "followed",
    Tell.PAUSED: "pause",
    Tell.RESUMED: "resume",
}
"""Which event of a practice it is that the camera tells; what it tells besides is only said."""

BY_PRACTICE = (
    Tell.COUNTED,
    Tell.COUNTED_AGAIN,
    Tell.HOLD_BEGUN,
    Tell.HELD,
    Tell.HEEL_DOWN,
    Tell.PAUSED,
    Tell.RESUMED,
)
"""The practice itself lets these be seen and heard: they are not said a second time."""

ENDS = (Tell.HEEL_DOWN, Tell.SURE_AGAIN, Tell.RESUMED)
"""With these, what was told before is over."""

PASSES = (Tell.PERSON_CHANGED, Tell.NOT_COUNTED)
"""Shown for a moment: nothing tells that they are over."""

BELOW = (Tell.NOT_COUNTED,)
"""Too small to be called out: stands below the count, not as large as a cue, and is not spoken."""

HEARD = (Tell.SURE_AGAIN,)
"""Only heard: that all is well takes nothing's place on the screen."""

CLOSES = ("crashed",)
"""Troubles of which nothing comes back by itself: the camera is closed."""

LOSES = ("unplugged", "stalled", "slow", "no_task", *CLOSES)
"""Troubles in which nothing is seen: until they are mended the clock counts."""


def kinds() -> Mapping[str, Sequence[str]]:
    """What is what, for the page's script."""
    return {
        "by_practice": BY_PRACTICE,
        "ends": ENDS,
        "passes": PASSES,
        "below": BELOW,
        "heard": HEARD,
        "closes": CLOSES,
        "loses": LOSES,
    }
