"""What the pages of camera tests say while one stands before the camera, each word once.

The phases are the engine's (formats.live_json). A cue has two words at the most: it is read at
three metres, and heard.
"""

from typing import Any

from django.utils.translation import gettext as _

from dorsi.core.catalogue import Protocol
from dorsi.core.measurement import Side
from dorsi.formats import live_json
from dorsi.formats.live_task import HeelRaises, KneeToWall
from dorsi.measure import heel
from dorsi.measure.live import End, Refusal, Tell
from dorsi.measure.protocols import NotTaken
from dorsi.measure.raise_test import BEATS_A_MINUTE, LATE, RAISE_S
from dorsi.measure.view import Reason
from dorsi.web.assess import camera_troubles
from dorsi.web.parts import words
from dorsi.web.parts.said import said

ASIDE = 0.15  # of a raise's time: nearer to the beat than that is with it
MODEL = "full"  # the one a browser begins with
Words = dict[str, Any]


def lunge(protocol: Protocol) -> Words:
    """For the script of the lunge test."""
    return _both() | {
        "protocol": protocol.id,
        "tasks": {side.value: live_json.task(KneeToWall(side=side)) for side in Side},
        "tries": protocol.tries,
        "error_95": round(words.ERROR_OF_ONE_TEST_95 * protocol.standard_error),
        "step": _("Try {n} of %(tries)s") % {"tries": protocol.tries},
        "place": {
            "left": _("Left foot in front, left side to the camera, head to feet in the picture."),
            "right": _(
                "Right foot in front, right side to the camera, head to feet in the picture."
            ),
        },
        "wrong_leg": {
            "left": _cue(_("Other leg"), _("Left foot in front, left side to the camera."), "ask"),
            "right": _cue(
                _("Other leg"), _("Right foot in front, right side to the camera."), "ask"
            ),
        },
        "turn": {
            "left": _("The right leg is read. Turn round: now the left."),
            "right": _("The left leg is read. Turn round: now the right."),
        },
        "phases": {
            "view": _cue(_("Side-on"), "", "get_ready"),
            "stand": _cue(_("Stand still"), _("Upright, one foot in front. Two seconds.")),
            "forward": _cue(
                _("Knee forward"),
                _("As far as the heel stays down. Then stay there without moving."),
                "work",
            ),
            "back": _cue(_("Come back"), _("Upright again, slowly."), "rest"),
        },
        "kept": _("Try {n}: {angle}. Come back."),
        "told": _of_a_lunge(),
        "both": _("Both sides are read. Come to the screen."),
    }


def _of_a_lunge() -> Words:
    """Events that are told otherwise where an angle is read than where repetitions are counted."""
    return {
        Tell.HEEL_UP: _cue(_("Heel up"), _("The heel comes up. Back until it is down."), "heel_up"),
        Tell.TWO_PEOPLE: _cue(
            _("Two people"),
            _("Two people are in the picture. It reads again when you are alone in it."),
            "unsure",
        ),
        Tell.PERSON_CHANGED: _cue(
            _("Someone else"),
            _("Someone else came into the picture. The tries so far are kept."),
            "unsure",
        ),
        f"{Tell.UNSURE}.{Reason.TOO_SLOW}": _cue(
            _("Too slow"),
            _("Too few pictures come to read an angle from. Close other programs."),
            "unsure",
        ),
        **{f"{Tell.TRY_REFUSED}.{refusal}": _refused(refusal) for refusal in Refusal},
    }


def raises(protocol: Protocol) -> Words:
    """For the script of the heel-raise test."""
    error = protocol.standard_error
    return _both() | {
        "protocol": protocol.id,
        "tasks": {
            side.value: live_json.task(HeelRaises(side=side, retest_error=error)) for side in Side
        },
        "most": round(protocol.highest),
        "beats": round(BEATS_A_MINUTE),
        "place": {
            "left": _("On your left leg, its side to the camera, two fingers on the wall."),
            "right": _("On your right leg, its side to the camera, two fingers on the wall."),
        },
        "turn": {
            "left": _("Rest. Then the left leg."),
            "right": _("Rest. Then the right leg."),
        },
        "phases": {
            "view": _cue(_("Side-on"), "", "get_ready"),
            "stand": _cue(_("Stand still"), _("Heel down, knee straight. Two seconds.")),
            "raises": _cue(
                _("Up, down"), _("One beat up, one beat down, as high as you can."), "work"
            ),
        },
        "tempo": [
            {"below_s": (1 - ASIDE) * RAISE_S, "says": _("Quicker than the beat.")},
            {"below_s": (1 + ASIDE) * RAISE_S, "says": _("With the beat.")},
            {"below_s": LATE * RAISE_S, "says": _("Slower than the beat.")},
            {"below_s": None, "says": _("Much slower than the beat.")},
        ],
        "raise_s": RAISE_S,
        "ended": {end.value: _ended(end) for end in End},
        "rest": _("Rest"),
        "beat": _("One raise every {seconds} seconds on average; the beat asks for {asked}."),
        "doubtful": _("{n} more looked like a raise and could not be told for sure."),
        "corrected": _("The camera counted {n}. The number above is yours."),
        "both": _("Both legs are counted. Come to the screen."),
    }


def raises_setup(protocol: Protocol) -> list[str]:
    """How to stand before the camera: the test's own first line, then the camera's."""
    return [
        said(protocol.setup[0]),
        _(
            "Put the camera at knee height, level, 2.5 to 3 metres away, so that it sees you from "
            "head to feet, and have light from the front."
        ),
        _(
            "Stand side-on to it beside a wall, two fingers on it for balance. The leg that works "
            "is the one nearer to the camera."
        ),
        _("The beat comes from this page, sixty a minute: one beat up, one beat down. Sound on?"),
    ]


def smallest_lift() -> str:
    """What silence about a heel is worth."""
    told = _(
        "It sees a heel that lifts by about %(cm)s cm. Smaller lifts go unseen: the strip of paper "
        "tells them."
    )
    return told % {"cm": heel.visible_cm(MODEL)}


def _both() -> Words:
    return {
        "sides": {side.value: words.side(side) for side in Side},
        "quality": _("{judged} % of the pictures could be judged, {rate} a second."),
        "start": {"left": _("Start with the left"), "right": _("Start with the right")},
        "ready": _cue(_("Ready"), ""),
        "no_picture": _("No picture"),
        "troubles": camera_troubles.sentences(),
        "not_taken": {reason.value: _not_taken(reason) for reason in NotTaken},
        "lost": _("What is done so far is kept. This side begins again."),
        "drops": _("What this side has so far would be dropped. Press again to do that."),
        "kept_before": {
            "left": _("The left is read already. Now the right."),
            "right": _("The right is read already. Now the left."),
        },
    }


def _refused(why: Refusal) -> Words:
    """Of a try before a camera; what only a phone refuses says the plain thing."""
    once_more = _("Once more")
    return {
        Refusal.HEEL_LIFTED: _cue(
            _("Heel up"), _("The heel came up. This try does not count. Not as deep."), "heel_up"
        ),
        Refusal.NEVER_STILL: _cue(
            _("Hold longer"), _("It moved too much to be read. Once more, and stay."), "unsure"
        ),
        Refusal.LESS_FAR: _cue(
            once_more, _("Much less far than the other tries. Once more."), "unsure"
        ),
    }.get(why, _cue(once_more, _("That try could not be read. Once more."), "unsure"))


def _ended(end: End) -> str:
    return {
        End.HALF_HEIGHT: _("Ended: a raise was only half as high as the first ones."),
        End.LOST_TEMPO: _("Ended: the beat was lost."),
        End.STOPPED: _("Ended: no raise came any more."),
        End.BY_HAND: _("Ended by you."),
    }[end]


def _not_taken(why: NotTaken) -> str:
    return {
        NotTaken.NO_ANGLE: _("The lean could not be read. Stand side-on, and begin again."),
        NotTaken.NEVER_STILL: _("It moved too much to be read. Begin again, and stay longer."),
        NotTaken.HEEL_LIFTED: _("The heel came up each time. Begin again, not as deep."),
        NotTaken.TOO_FEW_TRIES: _("Not every try could be read. This side begins again."),
        NotTaken.NO_RAISES: _("No raise was seen. Stand side-on, and begin again."),
        NotTaken.OUT_OF_RANGE: _("That is no lean a shin can have. Begin again."),
    }[why]


def _cue(cue: str, says: str, tone: str = "") -> Words:
    return {"cue": cue, "says": says, "tone": tone}
