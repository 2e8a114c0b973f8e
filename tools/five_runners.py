"""Writes docs/explain/five-runners.md: five of the cast, the plan each gets, and why.

python -m tools.five_runners
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

from dorsi.core import plan
from dorsi.core.assess import Ankle, Assessment
from dorsi.core.measurement import Limit
from dorsi.core.plan import Item, LeftOut, Plan, PlannedPractice
from dorsi.core.response import Response
from dorsi.core.runs import Weekday
from tests import people
from tests.people import ANA, BEN, CATALOGUE, DAN, EVA, MONDAY, PIA, Person

PAGE = Path(__file__).resolve().parent.parent / "docs" / "explain" / "five-runners.md"
FIVE = (ANA, DAN, BEN, EVA, PIA)

EASY_ON = MONDAY + timedelta(days=3)
PAINFUL_ON = MONDAY + timedelta(days=10)
PAINFUL = Response(pain_0_10=7, effort_0_10=7)

Alike = tuple[tuple[Item, ...], tuple[str, ...]]

HEAD = """# Five runners

Five people of our test cast, each with a test, the safety answers, a first week, and what changes after a painful practice.
The people are invented; the plans are not: this page is made by `python -m tools.five_runners` from the same knowledge and the same rules that plan for you, and a test fails when it is out of date.

How to read it: *2 × 30 s a side* is two sets of 30 seconds for each side.
Minutes hold everything: getting ready, switching sides, rests.
Everything starts on its first level; only what a runner tells after practice moves it.
"""  # noqa: E501

ABOUT = {
    ANA.name: "36 years old, runs intervals on Tuesday and long on Sunday. She has a roller, a ball"
    " and a band, and 15 minutes on four days.",
    DAN.name: "44 years old, intervals on Thursday. He has a roller, a ball and a band.",
    BEN.name: "36 years old, easy and long runs. He has a wall and a chair.",
    EVA.name: "36 years old, intervals on Tuesday, long on Sunday.",
    PIA.name: "36 years old. Her heel has been sore in the morning for over two weeks.",
}


def page() -> str:
    """The whole page, as it must stand in the docs."""
    return "\n".join([HEAD, *(line for one in FIVE for line in _runner(one))])


def _runner(one: Person) -> Iterator[str]:
    begun = people.plan_of(one)
    yield f"## {one.name}: {one.story}\n"
    yield f"{ABOUT[one.name]}\n"
    yield from _test(begun.basis.assessment)
    yield from _verdict(begun)
    yield "**The plan**\n"
    yield from (f"- {note}" for note in begun.notes)
    yield ""
    yield from _week(begun)
    yield from _why(begun)
    yield from _left_out_all_week(begun)
    yield from _painful(begun)


def _test(test: Assessment) -> Iterator[str]:
    yield "| test | left | right |"
    yield "|---|---|---|"
    yield f"| knee to wall | {_figure(test.left)} | {_figure(test.right)} |"
    yield f"| middle range {test.norm.low:g} to {test.norm.high:g} cm | {_band(test.left)} | {_band(test.right)} |"  # noqa: E501
    yield f"| felt at | {_felt(test.left)} | {_felt(test.right)} |"
    yield f"| counts as stiff | {_yes(test.left.stiff)} | {_yes(test.right.stiff)} |\n"
    apart, error = abs(test.difference), test.difference_error_95
    yield f"The sides are {apart:.1f} cm apart, give or take {error:.1f}.\n"


def _figure(ankle: Ankle) -> str:
    return f"{ankle.value:.1f} ± {ankle.error_95:.1f} cm"


def _band(ankle: Ankle) -> str:
    return f"{ankle.band}, at the edge" if ankle.at_edge else str(ankle.band)


def _felt(ankle: Ankle) -> str:
    words = {Limit.BACK: "the back", Limit.FRONT: "a pinch at the front", Limit.NONE: "neither"}
    return words[ankle.limit or Limit.NONE]


def _yes(is_so: bool) -> str:
    return "yes" if is_so else "no"


def _verdict(begun: Plan) -> Iterator[str]:
    verdict = begun.basis.verdict
    yield f"**Safety answers:** {verdict.word}."
    yield from (f"{reason.says} {reason.go_to}".strip() for reason in verdict.reasons)
    yield ""


def _week(begun: Plan) -> Iterator[str]:
    for (items, notes), practices in _gathered(begun.weeks[0].practices):
        yield from _practice(items, notes, practices)


def _gathered(practices: Iterable[PlannedPractice]) -> list[tuple[Alike, list[PlannedPractice]]]:
    """Practices that are the same, told once, in the order of their first day."""
    alike: dict[Alike, list[PlannedPractice]] = {}
    for practice in practices:
        alike.setdefault((practice.items, practice.notes), []).append(practice)
    return list(alike.items())


def _practice(
    items: Sequence[Item], notes: Sequence[str], practices: Sequence[PlannedPractice]
) -> Iterator[str]:
    yield f"### {_days(practices)}: {practices[0].seconds / 60:.0f} minutes\n"
    yield "| drill | level | dose | minutes |"
    yield "|---|---|---|--:|"
    yield from (_row(item) for item in items)
    yield ""
    yield from (f"- {note}" for note in notes)
    yield from _left_out_today(practices[0])
    yield ""


def _days(practices: Sequence[PlannedPractice]) -> str:
    names = [Weekday.of(each.day).full for each in practices]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _row(item: Item) -> str:
    exercise = CATALOGUE.exercise(item.exercise)
    level = exercise.level(item.level)
    return f"| {exercise.name} | {level.name} | {_dose(item)} | {item.seconds / 60:.1f} |"


def _dose(item: Item) -> str:
    dose = item.dose
    parts = len(CATALOGUE.exercise(item.exercise).level(item.level).parts)
    much = f"{dose.hold_s:g} s" if dose.hold_s is not None else f"{dose.repetitions}"
    if dose.hold_s is None and parts > 1:
        much += " each way"
    return f"{dose.sets} × {much}{_sides(item)}"


def _sides(item: Item) -> str:
    if len(item.sides) == 1:
        return f", {item.sides[0]} only"
    return f" a side, {item.sides[0]} first" if item.sides else ""


def _why(begun: Plan) -> Iterator[str]:
    yield "**Why each drill**\n"
    for name, item in _first_of_each(begun).items():
        exercise = CATALOGUE.exercise(name)
        sources = ", ".join(item.sources)
        yield f"- *{exercise.name}*: {item.because} ({exercise.evidence.phrase}; {sources}.)"
    yield ""


def _first_of_each(begun: Plan) -> dict[str, Item]:
    found: dict[str, Item] = {}
    for practice in begun.weeks[0].practices:
        for item in sorted(practice.items, key=lambda item: item.rank):
            found.setdefault(item.exercise, item)
    return found


def _left_out_today(practice: PlannedPractice) -> Iterator[str]:
    """What other days have."""
    for one in practice.left_out:
        if one.because.startswith(("Not today", "Loaded heel", "No long hold")):
            yield f"- Not in: {_name(one)}. {one.because}"


def _left_out_all_week(begun: Plan) -> Iterator[str]:
    planned = _first_of_each(begun)
    told = {
        one.exercise: one
        for practice in begun.weeks[0].practices
        for one in practice.left_out
        if one.exercise not in planned
    }
    if told:
        yield "**Left out all week**\n"
        yield from (f"- *{_name(one)}*: {one.because}" for one in told.values())
        yield ""


def _name(one: LeftOut) -> str:
    return CATALOGUE.exercise(one.exercise).name


def _painful(begun: Plan) -> Iterator[str]:
    """An easy first week goes one step up; then a practice hurts."""
    risen = plan.adapt(begun, people.EASY, CATALOGUE, today=EASY_ON)
    felt = plan.adapt(risen, PAINFUL, CATALOGUE, today=PAINFUL_ON)
    yield f"**What happens then**\n\n{_on(EASY_ON)} Two practices were easy."
    yield " ".join(risen.changes)
    yield f"\n{_on(PAINFUL_ON)} Practice hurt, 7 out of 10."
    yield " ".join(felt.changes)
    after = plan.next_practice(felt, after=PAINFUL_ON)
    before = plan.next_practice(risen, after=PAINFUL_ON)
    if before is not None and after is not None:
        yield from _compared(before, after)


def _on(day: date) -> str:
    return f"*{Weekday.of(day).full} {day.day} {day:%B}.*"


def _compared(before: PlannedPractice, after: PlannedPractice) -> Iterator[str]:
    yield f"\nNext practice, {Weekday.of(after.day).full} {after.day.day} {after.day:%B}:\n"
    yield "| drill | as it would have been | now |"
    yield "|---|---|---|"
    now = {item.exercise: item for item in after.items}
    for item in before.items:
        name = CATALOGUE.exercise(item.exercise).name
        yield f"| {name} | {_whole(item)} | {_whole(now.get(item.exercise))} |"
    yield ""


def _whole(item: Item | None) -> str:
    if item is None:
        return "left out"
    return f"{CATALOGUE.exercise(item.exercise).level(item.level).name}, {_dose(item)}"


def main() -> None:
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
