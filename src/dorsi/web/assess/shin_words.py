"""What the page of the phone on the shin says, each word once. It is heard more than read.

The phases and events are the engine's (formats.live_json, kinds "shin" and "zero").
"""

from typing import Any

from django.utils.translation import gettext as _

from dorsi.core.catalogue import Protocol
from dorsi.core.measurement import Side, Zero
from dorsi.formats import live_json, live_task
from dorsi.web.parts import words

SITE = "shin_15_cm_below_the_bump"
"""Where on the leg the phone lies: the protocol's words ask for it, so every number says so."""

Words = dict[str, Any]


def told(protocol: Protocol) -> Words:
    """For the script of the page: what to ask of the engine, and every word."""
    return {
        "protocol": protocol.id,
        "site": SITE,
        "tries": protocol.tries,
        "apart": protocol.spread_watch,
        "error_95": round(words.ERROR_OF_ONE_TEST_95 * protocol.standard_error),
        "tasks": {side.value: live_json.task(live_task.Shin(side=side)) for side in Side},
        "zeros": {
            on.value: live_json.task(live_task.Zero(on=on.value)) for on in (Zero.WALL, Zero.FLOOR)
        },
        "sides": {side.value: words.side(side) for side in Side},
        "angle": _("{n} degrees"),
        "step": _("Try {n} of %(tries)s") % {"tries": protocol.tries},
        **_side_words(),
        "look": _("See both numbers"),
        "lunge": _lunge(),
        "zero": {on.value: _zero(on) for on in (Zero.WALL, Zero.FLOOR)},
        "steady": _("Steady: your tries are within {n}°."),
        "wide": _("Your tries are {n}° apart. Repeat one, if the phone slipped."),
        "drops": _("What this side has so far would be dropped. Press again to do that."),
        "troubles": troubles(),
    }


def _side_words() -> Words:
    return {
        "ready": {
            "left": _("Left leg in front. Phone on the mark."),
            "right": _("Right leg in front. Phone on the mark."),
        },
        "start": {"left": _("Start with the left"), "right": _("Start with the right")},
        "now": {"left": _("Now the left"), "right": _("Now the right")},
        "done": {"left": _("The left is read."), "right": _("The right is read.")},
    }


def _lunge() -> Words:
    """While a shin is read, by the engine's phase."""
    return {
        "place": _("Get into the lunge"),
        "hold": _("Knee forward. Hold."),
        "back": _("Got it. Come back."),
        "kept": _("Try {n}: {angle}. Come back."),
        "label": {"still": _("hold still"), "moving": _("moving")},
        "once_more": _("Not three tries yet. Once more, please."),
    }


def _zero(on: Zero) -> Words:
    """While the phone is set to zero."""
    where = {
        Zero.WALL: _("Long edge flat on the door frame, upright"),
        Zero.FLOOR: _("Flat on the floor, screen up"),
    }[on]
    return {
        "title": _("Set to zero"),
        "ready": where,
        "start": _("Set to zero"),
        "place": where,
        "hold": _("Hold still"),
        "back": "",
        "label": {"still": _("hold still"), "moving": _("moving")},
        "done": _("Zero is set."),
    }


def troubles() -> Words:
    """What keeps the phone from being read, and the way on."""
    return {
        "not_secure": _(
            "This page must come over https for the motion sensor. Open Dorsi on the phone as "
            "the page “Your phone” says, or type the numbers of the phone’s own level."
        ),
        "no_sensor": _(
            "This device has no motion sensor that a page can read. Open this page on the phone, "
            "or type the numbers of the phone’s own level."
        ),
        "refused": _(
            "The motion sensor was not allowed. Allow it in the browser’s settings for this "
            "page and load it again, or type the numbers of the phone’s own level."
        ),
        "offline": _(
            "What reads the angle is not on this phone yet. Try again with the network, or type "
            "the numbers of the phone’s own level."
        ),
        "parts_missing": _(
            "What reads the angle could not be brought here. Try again, or type the numbers of "
            "the phone’s own level."
        ),
        "asleep": _("The screen was off for a while. What was read is kept; go on."),
        "broken": _(
            "The part that reads the angle did not start. Load the page again, or type the "
            "numbers of the phone’s own level. What was read is kept."
        ),
    }
