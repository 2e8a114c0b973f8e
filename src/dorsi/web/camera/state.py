"""How far the camera's parts are, as the page that waits for them is told."""

from typing import TypedDict

from dorsi.web.camera import fetching, kept


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
    ready = kept.complete()
    trouble = latest.trouble if latest and not ready else None
    return State(
        ready=ready,
        fetching=bool(latest and not latest.over),
        share=1.0 if ready else latest.share if latest else 0.0,
        says="",
        what=trouble.trouble if trouble else None,
        fault=trouble.got if trouble else None,
    )
