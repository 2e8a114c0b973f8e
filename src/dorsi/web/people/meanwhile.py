"""Settings changed in another window since this page was opened: both are shown."""

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from dorsi.web.parts.overtaken import Overtaken
from dorsi.web.people import actions
from dorsi.web.people.forms import AboutForm, particulars, wishes


def shown(*names: str) -> dict[str, Any]:
    """What is stored under these names as a form shows it, with a stamp that names it."""
    stored = {**particulars(actions.runner()), **wishes(actions.preferences())}
    values = {name: stored[name] for name in names}
    return {**values, "seen": _stamp(values)}


def store(form: AboutForm, *, leave: str) -> None:
    """Stores what was entered, unless something else came meanwhile. Raises Overtaken."""
    wanted = form.wanted
    now = shown(*wanted)
    entered = {name: "" if value is None else value for name, value in wanted.items()}
    stamp = now.pop("seen")
    if not form.saw(stamp, own=[_stamp(entered)]):
        raise Overtaken(
            stored=form.in_words(now), here=form.in_words(entered), leave=leave, stamp=stamp
        )
    actions.update(**wanted)


def _stamp(values: Mapping[str, Any]) -> str:
    text = "|".join(f"{name}={values[name]}" for name in sorted(values))
    return sha256(text.encode()).hexdigest()[:16]
