"""Which exercises serve this runner, on which side and rung; and why the others do not."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from dorsi.core.catalogue import Catalogue, Demand, Exercise, Level, Purpose, Sides
from dorsi.core.measurement import Limit, Side, Unit
from dorsi.core.plan.findings import Findings
from dorsi.core.plan.shapes import Basis, LeftOut
from dorsi.core.plan.timing import seconds_of
from dorsi.core.safety import FRONT_PINCH, Verdict
from dorsi.core.saying import Saying, join, plain, say

DIRECTED = (Purpose.RANGE, Purpose.JOINT)
"""Purposes that serve a stiff side only."""

LIGHT = (Purpose.WARM_UP, Purpose.COMFORT)
"""Purposes without load: they fill the minutes that are left."""

CALF_MUSCLES = 2
"""One held stretch for each of the two calf muscles is enough for one practice."""


STALLED = say("Weeks of calf stretching have not changed your range, so the joint takes a turn.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """An exercise that serves, why, and the rungs open to this runner, easier first.

    `start` is where the runner begins, one of `rungs`. `because`: the runner's own finding,
    then what the exercise does about it.
    """

    exercise: Exercise
    purpose: Purpose
    sides: tuple[Side, ...]
    because: Saying
    rungs: tuple[int, ...]
    start: int

    @property
    def id(self) -> str:
        return self.exercise.id

    @property
    def light(self) -> bool:
        return self.purpose in LIGHT

    @property
    def directed(self) -> bool:
        return self.purpose in DIRECTED

    @property
    def held(self) -> bool:
        """A held calf stretch: it counts towards the week's ceiling."""
        level = self.exercise.levels[self.start]
        return Demand.CALF_STRETCH in level.demands and level.dose.hold_s is not None

    @property
    def may_load(self) -> bool:
        return any(self.level(rung).loaded for rung in self.rungs)

    def level(self, rung: int) -> Level:
        return self.exercise.levels[rung]

    def seconds(self, rung: int, sets: int) -> int:
        """Seconds [s] of so many sets of this rung, or of all its sets where they are fewer."""
        level = self.level(rung)
        turns = max(1, len(self.worked(rung)))
        return seconds_of(level.dose, level, turns, sets=min(sets, level.dose.sets))

    def worked(self, rung: int) -> tuple[Side, ...]:
        """The sides in turn on this rung; empty where both feet work at once."""
        in_turn = self.exercise.sides_at(self.level(rung).id) is Sides.EACH
        return self.sides if in_turn else ()


def needs(basis: Basis, catalogue: Catalogue) -> tuple[tuple[Need, ...], tuple[LeftOut, ...]]:
    """The needs in order of value, and all other exercises with the reason.

    The best drill for the stiff side comes first, then worth decides; what only warms up or
    comforts comes last.
    """
    exercises = sorted(catalogue.exercises.values(), key=lambda one: not _directed(one))
    found: list[Need] = []
    left_out: list[LeftOut] = []
    for exercise in exercises:
        ranged = any(need.directed for need in found)
        need = _need(exercise, basis, catalogue, ranged=ranged)
        if isinstance(need, Need):
            found.append(need)
        else:
            left_out.append(LeftOut(exercise=exercise.id, because=need))
    ordered = _by_value(found)
    spare = _spare(ordered)
    return (
        tuple(need for need in ordered if need not in spare),
        (*left_out, *(LeftOut(exercise=need.id, because=_SPARE) for need in spare)),
    )


_SPARE = say(
    "Two calf stretches are enough for one practice, one for each calf muscle."
    " More minutes have not given more range."
)


def joint_instead(basis: Basis, catalogue: Catalogue, known: Iterable[Need]) -> Need | None:
    """The drill for the joint to turn to once calf stretching brings no more; None without one."""
    have = {need.id for need in known} | basis.means.dislikes
    sides = Findings(basis.assessment).sides_for(Purpose.RANGE)
    others = [
        _opened(exercise, Purpose.JOINT, sides, basis, catalogue)
        for exercise in catalogue.exercises.values()
        if Purpose.JOINT in exercise.purposes and exercise.id not in have and sides
    ]
    open_ = [need for need in others if isinstance(need, Need)]
    if not open_:
        return None
    best = max(open_, key=lambda need: (need.exercise.worth, need.id))
    return replace(best, because=join(STALLED, best.exercise.summary))


def pinch_off(catalogue: Catalogue) -> frozenset[Demand]:
    """What a pinch at the front switches off, as the safety question about it says."""
    asked = (question.off for question in catalogue.questions if FRONT_PINCH in question.hazards)
    return frozenset().union(*asked)


def _by_value(found: Iterable[Need]) -> tuple[Need, ...]:
    by_worth = sorted(found, key=lambda need: (need.light, -need.exercise.worth, need.id))
    lead = next((need for need in by_worth if need.directed), None)
    rest = [need for need in by_worth if need is not lead]
    return (lead, *rest) if lead else tuple(rest)


def _spare(ordered: Iterable[Need]) -> tuple[Need, ...]:
    return tuple(need for need in ordered if need.held)[CALF_MUSCLES:]


def _directed(exercise: Exercise) -> bool:
    return any(purpose in DIRECTED for purpose in exercise.purposes)


def _need(exercise: Exercise, basis: Basis, catalogue: Catalogue, *, ranged: bool) -> Need | Saying:
    """The need, or the sentence for leaving it out. `ranged`: range work is planned already."""
    if exercise.id in basis.means.dislikes:
        return say("You asked to leave it out.")
    findings = Findings(basis.assessment)
    served = {
        purpose: findings.sides_for(purpose) for purpose in exercise.purposes if purpose in DIRECTED
    }
    if not served:
        need = _opened(exercise, exercise.purposes[0], findings.sides, basis, catalogue)
        if isinstance(need, Saying) or need.light:
            return need
        found = findings.strength_reason(ranged=ranged)
        return replace(need, because=join(found, need.because))
    sides = tuple(side for side in findings.sides if any(side in on for on in served.values()))
    if not sides:
        return _not_served(findings, served)
    purpose = next(purpose for purpose, on in served.items() if sides[0] in on)
    need = _opened(exercise, purpose, sides, basis, catalogue)
    if isinstance(need, Saying):
        return need
    return replace(need, because=join(findings.range_reason(sides), need.because))


def _not_served(findings: Findings, served: Mapping[Purpose, tuple[Side, ...]]) -> Saying:
    if findings.pinched and not findings.open_to_range:
        return _pinched(findings.pinched)
    if not findings.stiff:
        return join(findings.enough, say("So Dorsi does not ask for more."))
    if Purpose.RANGE in served:
        return say("You did not feel the calf stop you, and this is for the calf.")
    return say(
        "You felt the calf stop you, and this is for the joint."
        " It comes in if the calf stretches stop helping."
    )


def _pinched(sides: tuple[Side, ...]) -> Saying:
    if len(sides) > 1:
        return say("You felt a pinch at the front on both sides, so nothing pushes into that end.")
    return say(
        "You felt a pinch at the front on the {side} side, so nothing pushes into that end.",
        side=sides[0].said,
    )


def _opened(
    exercise: Exercise,
    purpose: Purpose,
    sides: tuple[Side, ...],
    basis: Basis,
    catalogue: Catalogue,
) -> Need | Saying:
    """The need with the rungs that verdict, test and equipment leave open, or why none is."""
    first = _first_rung(exercise, basis, sides)
    off = _off(exercise, sides, basis, catalogue)
    have = basis.means.equipment | {
        thing.id for thing in catalogue.equipment.values() if thing.at_home
    }
    offered = [rung for rung, level in enumerate(exercise.levels) if not level.demands & off]
    rungs = tuple(rung for rung in offered if exercise.levels[rung].equipment <= have)
    start = max((rung for rung in rungs if rung <= first), default=None)
    if start is not None:
        return Need(
            exercise=exercise,
            purpose=purpose,
            sides=sides,
            because=plain(exercise.because[purpose]),
            rungs=rungs,
            start=start,
        )
    if any(rung <= first for rung in offered):
        return _missing(exercise.levels[offered[0]].equipment - have, catalogue)
    return _kept_back(exercise, basis, catalogue)


def _first_rung(exercise: Exercise, basis: Basis, sides: tuple[Side, ...]) -> int:
    """Where the catalogue begins, or easier where the runner's own range is below it."""
    least = min(basis.assessment.ankle(side).value for side in sides)
    by_length = basis.assessment.unit is Unit.CM
    reached = [
        rung
        for rung, level in enumerate(exercise.levels[: exercise.rung(exercise.first_level) + 1])
        if level.reach_cm is None or (by_length and level.reach_cm <= least)
    ]
    return max(reached, default=0)


def _off(
    exercise: Exercise, sides: tuple[Side, ...], basis: Basis, catalogue: Catalogue
) -> frozenset[Demand]:
    limits = {basis.assessment.ankle(side).limit for side in sides}
    pinch = pinch_off(catalogue) if Limit.FRONT in limits else frozenset()
    return basis.verdict.off | pinch


def _missing(equipment: frozenset[str], catalogue: Catalogue) -> Saying:
    things = [catalogue.thing(key) for key in sorted(equipment)]
    names = plain(things[0].name)
    for name in (plain(thing.name) for thing in things[1:]):
        # Translators: two things, inside a sentence: it needs a band and a step.
        names = say("{things} and {thing}", things=names, thing=name)
    instead = join(*(thing.instead for thing in things))
    return say("It needs {things}. Instead: {instead}", things=names, instead=instead)


def _kept_back(exercise: Exercise, basis: Basis, catalogue: Catalogue) -> Saying:
    demands = exercise.levels[0].demands
    if not demands & basis.verdict.off:
        return say("You felt a pinch at the front of an ankle, so this stays off.")
    return answers_say(demands, basis.verdict, catalogue)


def answers_say(demands: frozenset[Demand], verdict: Verdict, catalogue: Catalogue) -> Saying:
    """The sentence for an exercise that the safety answers keep out, with the first reason."""
    off_by = {question.id: question.off for question in catalogue.questions}
    reasons = [
        reason.says
        for reason in verdict.reasons
        if demands & off_by.get(reason.question, frozenset())
    ]
    return join(say("Your answers keep it out."), *reasons[:1])
