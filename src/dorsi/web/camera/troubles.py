"""What may be in a camera's way, and how one goes on: every sentence in one place.

Keys are what `openCamera` rejects with or tells by `onTrouble` (static/camera).
"""

from django.utils.translation import gettext as _


def sentences() -> dict[str, str]:
    """In the language of the page."""
    return _of_the_start() | _of_the_parts() | _meanwhile()


def _of_the_start() -> dict[str, str]:
    """The camera did not open."""
    return {
        "no_camera": _("No camera was found. Plug one in and try again, or go on by the clock."),
        "refused": _(
            "The browser keeps the camera closed to this page. Allow it beside the address, "
            "then try again; or go on by the clock."
        ),
        "in_use": _(
            "Another program uses the camera. Close it and try again, or go on by the clock."
        ),
        "not_secure": _(
            "A browser opens the camera only on the computer that runs Dorsi, or over https. "
            "Pair this device in the settings there, or go on by the clock."
        ),
        "no_wasm": _(
            "This browser is kept from running what sees you (WebAssembly). "
            "Try another browser, or go on by the clock."
        ),
        "crashed": _("What sees you stopped. Turn the camera on again, or go on by the clock."),
    }


def _of_the_parts() -> dict[str, str]:
    """What it needs is not there."""
    return {
        "parts_missing": _("What measures in the browser is not all there. Try again."),
        "parts_damaged": _(
            "What measures in the browser came damaged. Try again: it is fetched anew; "
            "or go on by the clock."
        ),
        "offline": _(
            "What measures in the browser is not on this device yet. "
            "Try again with a network, or go on by the clock."
        ),
    }


def _meanwhile() -> dict[str, str]:
    """It was open. What was counted so far is kept."""
    return {
        "unplugged": _("The camera is gone. What was counted is kept; the clock goes on."),
        "lite": _("This device is slow, so a simpler model looks. It counts a little less surely."),
        "slow": _("This device is too slow to be sure. Count yourself; the clock goes on."),
        "stalled": _("No picture comes from the camera. Count yourself; the clock goes on."),
        "hidden": _("The page was hidden, so nothing was seen. What was counted is kept."),
        "slept": _("The device slept, so nothing was seen. What was counted is kept."),
        "no_task": _("This one cannot be followed. Count yourself; the clock goes on."),
        "closed": _("The camera was turned off. What was counted is kept; the clock goes on."),
    }
