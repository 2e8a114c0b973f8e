"""What the pages of a practice show: the drills in words, and what an answer will do."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from dorsi import knowledge
from dorsi.core.catalogue import Catalogue, Exercise, Level, ProgressionRules
from dorsi.core.plan import Item, PlannedPractice
from dorsi.core.practice import Script, Step
from dorsi.movement.definition import Movement
from dorsi.web.practice import pictured, trouble
from dorsi.web.practice.forms import AfterForm
from dorsi.web.practice.pictured import Pictured


@dataclass(frozen=True, slots=True, kw_only=True)
class Drill:
    """One drill of the list: enough to do it from paper."""

    item: Item
    exercise: Exercise
    level: Level
    steps: tuple[Step, ...]

    @property
    def work(self) -> tuple[Step, ...]:
        return self.steps[1:]

    @property
    def seconds(self) -> int:
        return sum(step.seconds for step in self.steps)

    @property
    def films(self) -> tuple[Pictured, ...]:
        """One of each part."""
        return pictured.parts(self.item, self.level)

    @property
    def faults(self) -> tuple[Movement, ...]:
        return pictured.faults(self.item, self.exercise)


@dataclass(frozen=True, slots=True, kw_only=True)
class Consequence:
    """What pain from `least` to `most` will do to the next practice."""

    least: int
    most: int
    says: str


def drills(script: Script, planned: PlannedPractice, catalogue: Catalogue) -> list[Drill]:
    return [
        Drill(
            item=item,
            exercise=catalogue.exercise(item.exercise),
            level=catalogue.exercise(item.exercise).level(item.level),
            steps=tuple(step for step in script.steps if step.drill == number),
        )
        for number, item in enumerate(planned.items)
    ]


def consequences(rules: ProgressionRules) -> Iterator[Consequence]:
    go_on, hold = rules.pain_go_on_most, rules.pain_hold_most
    yield Consequence(
        least=0,
        most=go_on,
        says=_("%(from)d to %(to)d: the plan goes on.") % {"from": 0, "to": go_on},
    )
    yield Consequence(
        least=go_on + 1,
        most=hold,
        says=_("%(from)d to %(to)d: the same dose next time. We ask again tomorrow morning.")
        % {"from": go_on + 1, "to": hold},
    )
    yield Consequence(
        least=hold + 1,
        most=10,
        says=_("Above %(most)d: the next practice steps back.") % {"most": hold},
    )


def after(form: AfterForm) -> Mapping[str, Any]:
    """The values of the page after a practice. `form` may be fresh or sent."""
    drills, skipped, hurt = (_ids(form, name) for name in ("drills", "skipped", "hurt"))
    seconds = str(form["seconds"].value() or "")
    ended = form["ended"].value()
    return {
        "form": form,
        "ended": ended,
        "reason": trouble.reason(ended),
        "all": len(drills),
        "done": len(drills - skipped - hurt),
        "seconds": int(seconds) if seconds.isdecimal() else None,
        "consequences": consequences(knowledge.catalogue().progression),
    }


def _ids(form: AfterForm, name: str) -> set[str]:
    return set(str(form[name].value() or "").split())
