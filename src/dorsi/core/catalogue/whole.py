"""All that is known, in one value."""

from collections.abc import Mapping
from dataclasses import dataclass

from dorsi.core.catalogue.calling import Country
from dorsi.core.catalogue.claims import Claim, Source
from dorsi.core.catalogue.drills import Equipment, Exercise
from dorsi.core.catalogue.measuring import Norms, Protocol, SideDifference
from dorsi.core.catalogue.names import pick
from dorsi.core.catalogue.questions import Question, ScreeningRules
from dorsi.core.catalogue.rules import ProgressionRules, ProgressRules, RunRules, WeeklyRules


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """All that is known, in one value.

    `claims` are the article's risks, `beyond` the links it leaves out; `known` says what the
    work brings and what ends it, one sentence or two each.
    """

    exercises: Mapping[str, Exercise]
    equipment: Mapping[str, Equipment]
    protocols: Mapping[str, Protocol]
    norms: Mapping[str, Norms]
    side_difference: SideDifference
    questions: tuple[Question, ...]
    question_groups: Mapping[str, str]
    screening: ScreeningRules
    claims: tuple[Claim, ...]
    beyond: tuple[Claim, ...] = ()
    known: tuple[str, ...]
    runs: RunRules
    progression: ProgressionRules
    weekly: WeeklyRules
    progress: ProgressRules
    sources: Mapping[str, Source]
    countries: Mapping[str, Country]

    def exercise(self, exercise_id: str) -> Exercise:
        """The exercise with this id. Raises Unknown, naming the nearest."""
        return pick(exercise_id, self.exercises, "exercise")

    def protocol(self, protocol_id: str) -> Protocol:
        """The protocol with this id. Raises Unknown, naming the nearest."""
        return pick(protocol_id, self.protocols, "protocol")

    def thing(self, equipment_id: str) -> Equipment:
        """The equipment with this id. Raises Unknown, naming the nearest."""
        return pick(equipment_id, self.equipment, "equipment")
