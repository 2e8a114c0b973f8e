"""How far the camera's parts are, in words, for a page that waits and for a terminal."""

from typing import TypedDict

from django.utils.translation import gettext as _

from dorsi.core.saying import Saying, say
from dorsi.pose.running import NotFetched, Trouble
from dorsi.web.camera import fetching, kept
from dorsi.web.parts.said import said


class State(TypedDict):
    """`share` is of 1; `fault` is a sentence, and `what` its name for a program."""

    ready: bool
    fetching: bool
    share: float
    says: str
    what: str | None
    fault: str | None


def now() -> State:
    latest = fetching.latest()
    running = bool(latest and not latest.over)  # before looking, or its last file may be missed
    ready = kept.complete()
    trouble = latest.trouble if latest and not ready else None
    share = 1.0 if ready else latest.share if latest else 0.0
    return State(
        ready=ready,
        fetching=running,
        share=share,
        says="" if ready else _says(share),
        what=trouble.trouble if trouble else None,
        fault=said(sentence(trouble)) if trouble else None,
    )


def _says(share: float) -> str:
    return _("Fetching what measures in the browser, only once: %(n)d %%.") % {"n": share * 100}


def sentence(fault: NotFetched) -> Saying:
    """What must be, what it got, what to do."""
    place = str(kept.folder())
    match fault.trouble:
        case Trouble.OFFLINE:
            return say(
                "What measures in the browser must be fetched once "
                "(got no answer from the network). "
                "Go online and try again; after that no network is needed."
            )
        case Trouble.NO_NPM:
            return say(
                "What measures in the browser must be fetched once with npm "
                "(got neither npm nor pip). Install Node.js, then try again."
            )
        case Trouble.NO_ROOM:
            return say(
                "What measures in the browser takes 250 MB while it is fetched, 40 MB afterwards "
                "(got less in {place}). Make room, or name another folder in DORSI_CAMERA.",
                place=place,
            )
        case Trouble.NO_PLACE:
            return say(
                "What measures in the browser must be kept in a folder that can be written "
                "(got {place}: {got}). Name another one in DORSI_CAMERA.",
                place=place,
                got=fault.got,
            )
    return say(
        "What measures in the browser must come whole (got {got}). Try again.", got=fault.got
    )
