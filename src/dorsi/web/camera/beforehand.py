"""Has the camera's parts fetched from a terminal, and waits for them."""

import time
from collections.abc import Callable

from dorsi.core.errors import DorsiError
from dorsi.web.camera import fetching, kept, state

SAID = "Fetching what the camera needs (only once, 60 MB) ..."
LOOKS_EVERY_S = 0.2


class PartsMissing(DorsiError):
    """They are not on this computer, and could not be fetched."""


def fetch(
    say: Callable[[str], object] = lambda _: None,
    progress: Callable[[float], object] = lambda _: None,
) -> None:
    """They are there afterwards. `say` hears one line if they have to be fetched.

    `progress` hears the share done, 0 to 1. Raises PartsMissing with what to do.
    """
    if kept.complete():
        return
    say(SAID)
    fetching.start()
    while (latest := fetching.latest()) and not latest.over:
        progress(latest.share)
        time.sleep(LOOKS_EVERY_S)
    if latest and latest.trouble:
        raise PartsMissing(str(state.sentence(latest.trouble)))
    progress(1.0)
