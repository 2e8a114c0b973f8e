"""What a camera or a phone on the shin tells, in words: one home for every page.

A cue is read at three metres and has two words at the most. The sentence is spoken, and stands
below. Tones are those of parts/js/sound_element.js. An empty cue is seen otherwise, as a count is;
an empty sentence is not spoken.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import TypedDict

from django.utils.translation import gettext as _

from dorsi.measure.live import End, Refusal, Tell
from dorsi.measure.view import Reason
from dorsi.web.camera import not_counted, troubles

NO_GRAVITY = "no_gravity"


class Told(TypedDict):
    cue: str
    says: str
    tone: str


class Words(TypedDict):
    """`events` by tell, and by tell.why where that says more; `troubles` by what."""

    loading: str
    events: dict[str, Told]
    troubles: dict[str, str]


def words() -> Words:
    """In the language of the page. {n} stands for a number."""
    return Words(
        loading=_("Loading what measures in the browser."),
        events={key: Told(cue=cue, says=says, tone=tone) for key, cue, says, tone in _events()},
        troubles=troubles.sentences(),
    )


Row = tuple[str, str, str, str]


def _events() -> Iterator[Row]:
    yield from _following()
    yield from _under("unsure", _unsure())
    yield from _under("not_counted", _not_counted())
    yield from _tests()
    yield from _under("try_refused", _refused())
    yield from _under("ended", _ended())
    yield from _phone()


def _under(tell: str, rows: Iterator[tuple[StrEnum | str, str, str]]) -> Iterator[Row]:
    """The words of each reason, and the plain ones under the empty reason."""
    for why, cue, says in rows:
        yield f"{tell}.{why}" if why else tell, cue, says, TONES[tell]


TONES = {"unsure": "unsure", "not_counted": "", "try_refused": "unsure", "ended": "end"}


def _following() -> Iterator[Row]:
    """While the leg is followed."""
    yield Tell.COUNTED, "", "{n}", "counted"
    yield Tell.COUNTED_AGAIN, _("From zero"), _("Counting from zero."), "tick"
    yield Tell.HOLD_BEGUN, _("Hold"), _("Hold."), "hold_on"
    yield Tell.HELD, _("And rest"), _("Held {n} seconds."), "hold_off"
    yield Tell.HEEL_UP, _("Heel down"), _("Heel down."), "heel_up"
    yield Tell.HEEL_DOWN, "", "", "tick"
    yield (
        Tell.WRONG_LEG,
        _("Turn round"),
        _("The other leg is nearer. Turn round, working leg to the camera."),
        "unsure",
    )
    yield (
        Tell.TWO_PEOPLE,
        _("Two people"),
        _("Two people are in the picture. It counts again when you are alone in it."),
        "unsure",
    )
    yield Tell.SURE_AGAIN, "", _("I see you. I count."), "go_on"
    yield (
        Tell.PERSON_CHANGED,
        _("Someone else"),
        _("Someone else came into the picture. The count so far is kept."),
        "unsure",
    )
    yield Tell.PAUSED, _("Paused"), _("Paused. Raise a hand to go on."), "pause"
    yield Tell.RESUMED, _("Going on"), _("Going on."), "go_on"


def _unsure() -> Iterator[tuple[StrEnum | str, str, str]]:
    """Why nothing is counted now, and what mends it."""
    back = _("Step back")
    yield "", _("Count yourself"), _("I can’t see well enough. Count yourself.")
    yield Reason.NOBODY, _("Step in"), _("I see nobody. Stand in the picture, head to feet.")
    yield Reason.PERSON_CHANGED, _("Someone else"), _("Someone else came into the picture.")
    yield Reason.FEET_NOT_SEEN, back, _("Step back. I need to see your feet.")
    yield Reason.HIPS_NOT_SEEN, back, _("Step back. I need to see your head and feet.")
    yield Reason.UPPER_BODY_NOT_SEEN, back, _("Step back. I need to see your head and feet.")
    yield Reason.TOO_SMALL, _("Come nearer"), _("Come nearer. Keep your head and feet in.")
    yield Reason.NOT_SIDE_ON, _("Turn side-on"), _("Turn side-on to the camera.")
    yield Reason.NOT_FROM_THE_FRONT, _("Face camera"), _("Turn to face the camera.")
    yield Reason.TOO_SLOW, _("Count yourself"), _("The camera is too slow here. Count yourself.")
    yield Reason.SETTLING, _("Stand ready"), _("Take the starting position, still for a moment.")
    yield NO_GRAVITY, _("Hold still"), _("The phone moves too much to be read. Hold still.")


def _not_counted() -> Iterator[tuple[StrEnum | str, str, str]]:
    """Why the last one was none. Small on the screen: the count is what is looked at."""
    yield "", "", _("That one was not counted.")
    yield from not_counted.rows()


def _tests() -> Iterator[Row]:
    """While a test is taken, by camera or by phone."""
    yield Tell.STAND_STILL, _("Stand still"), _("Stand upright and still."), "get_ready"
    yield Tell.BASELINE_TAKEN, _("Begin"), _("You may begin."), "work"
    yield Tell.TRY_TAKEN, _("Come back"), _("Try {n} is read. Come back."), "rest"
    yield Tell.GONE_BACK, _("Next one"), _("Try {n}."), "get_ready"
    yield Tell.MOVING, _("Hold still"), _("Hold still. It is read once nothing moves."), "unsure"


def _refused() -> Iterator[tuple[StrEnum | str, str, str]]:
    """Why a try has no number."""
    yield "", _("Once more"), _("That try has no number. Do it once more.")
    yield Refusal.HEEL_LIFTED, _("Heel down"), _("The heel came up. Once more, heel down.")
    yield Refusal.NEVER_STILL, _("Hold still"), _("Not still long enough. Once more.")
    yield Refusal.LESS_FAR, _("Once more"), _("Much less far than the other tries. Once more.")
    yield (
        Refusal.OUT_OF_RANGE,
        _("Once more"),
        _("A shin doesn’t lean that far. Look how the phone lies, then once more."),
    )
    yield (
        Refusal.NOT_UPRIGHT,
        _("Once more"),
        _("The phone leans too far for a zero. Set it straight, then once more."),
    )


def _ended() -> Iterator[tuple[StrEnum | str, str, str]]:
    """How a test ended."""
    yield "", _("Done"), _("Done. Come and look.")
    yield End.HALF_HEIGHT, _("Done"), _("Done: the last raises stayed below half height.")
    yield End.LOST_TEMPO, _("Done"), _("Done: the beat was lost.")
    yield End.STOPPED, _("Done"), _("Done: no further raise came.")
    yield End.BY_HAND, _("Done"), _("Done. Come and look.")


def _phone() -> Iterator[Row]:
    """Of a phone on the shin alone."""
    yield (
        Tell.OFF_SHIN,
        _("Phone off"),
        _("The phone is not on the shin any more. Put it back on its place."),
        "unsure",
    )
    yield (
        Tell.SENSOR_SILENT,
        _("No sensor"),
        _("The phone’s sensor is silent. Type the number from the phone’s own level instead."),
        "unsure",
    )
    yield (
        Tell.SENSOR_SLOW,
        _("Too slow"),
        _("The sensor gives {n} values a second, too few. Close other apps, or type the number."),
        "unsure",
    )
    yield Tell.SENSOR_AGAIN, "", _("The sensor measures again."), "go_on"
