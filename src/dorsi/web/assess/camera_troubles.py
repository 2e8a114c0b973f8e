"""What may be in a test's way, in words: what happened, what is kept, how one goes on.

The keys are those of web/camera/troubles.py, which speaks of practices and their clock.
"""

from django.utils.translation import gettext as _


def sentences() -> dict[str, str]:
    """In the language of the page; "" for what the script doesn't know."""
    return _before() | _meanwhile()


def _before() -> dict[str, str]:
    """The camera did not open. The other ways stand on the same screen."""
    return {
        "": _("The camera did not work. Turn it on again, or take another way below."),
        "no_camera": _(
            "No camera was found. Plug one in and try again, or take another way below."
        ),
        "refused": _(
            "The browser keeps the camera closed to this page. Allow it beside the address and "
            "try again, or take another way below."
        ),
        "in_use": _("Another program uses the camera. Close it and try again."),
        "not_secure": _(
            "The browser opens a camera only on the computer itself or over https. "
            "Start Dorsi with: dorsi serve --phone"
        ),
        "no_wasm": _(
            "This browser keeps what sees you (WebAssembly) from running. Try another browser, "
            "or take another way below."
        ),
        "parts_missing": _(
            "Not everything the camera needs is there. Try again, or take another way below."
        ),
        "parts_damaged": _(
            "What the camera needs came damaged. Try again: it is fetched anew. "
            "Or take another way below."
        ),
        "offline": _(
            "What the camera needs is not on this device yet. Try again with a network, "
            "or take another way below."
        ),
    }


def _meanwhile() -> dict[str, str]:
    """It was open, and one stood before it. What was read stays read."""
    return {
        "unplugged": _("The camera is gone. Plug it in again: the tries so far are kept."),
        "lite": _("This device is slow, so a simpler model looks. It sees a little less surely."),
        "slow": _("This device is too slow to be sure. Take another way."),
        "stalled": _("No picture comes from the camera. The tries so far are kept."),
        "hidden": _("The page was hidden, so nothing was seen. The tries so far are kept."),
        "slept": _("The device slept, so nothing was seen. The tries so far are kept."),
        "no_task": _("This test cannot be followed here. Take another way."),
        "crashed": _("What sees you stopped."),
        "closed": _("The camera was turned off."),
    }
