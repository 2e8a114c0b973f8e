"""How an assessment reads in the terminal: numbers with their error, then what they mean."""

from collections.abc import Iterator

from dorsi.cli import figures, layout
from dorsi.core.assess import Ankle, Assessment, Band, Difference
from dorsi.core.catalogue import NormBand, SideDifference
from dorsi.core.measurement import Limit, Side
from dorsi.core.runner import LengthUnit, Sex

BANDS = {
    Band.BELOW: "below the middle range",
    Band.TYPICAL: "in the middle range",
    Band.ABOVE: "above the middle range",
}
NUMBERS = {2: "Two", 3: "Three", 4: "Four"}
LIMITS = {
    Limit.BACK: "a stretch at the back",
    Limit.FRONT: "a pinch at the front",
    Limit.NONE: "nowhere in particular",
    None: "not told",
}
MEANS = {
    Difference.USUAL: "That is usual.",
    Difference.WATCH: "That is worth watching.",
    Difference.ACT: "That is worth acting on.",
}


def blocks(found: Assessment, rule: SideDifference, units: LengthUnit) -> Iterator[str | list[str]]:
    """Headline, both ankles, the difference, what stops them, and the middle range."""
    yield layout.title(headline(found))
    yield [f"Knee-to-wall test by tape, {figures.day(found.taken_at.astimezone().date())}"]
    yield _table(found, units)
    yield _difference(found, rule, units)
    yield [layout.para(text) for text in _limits(found)]
    yield _range(found, units)


def headline(found: Assessment) -> str:
    sure, perhaps = found.surely_stiff, found.perhaps_stiff
    if len(sure) == 2:
        return "Both ankles are stiff."
    if sure and perhaps:
        return f"Your {sure[0]} ankle is stiff. Of the {perhaps[0]} we cannot tell yet."
    if sure:
        return f"Your {sure[0]} ankle is the stiff one."
    if len(perhaps) == 2:
        return "We cannot tell yet whether your ankles are stiff."
    if perhaps:
        return f"We cannot tell yet whether your {perhaps[0]} ankle is stiff."
    return "Neither ankle is stiff by this test."


def certainty(days: int, *, needed: int) -> str:
    """How much one can build on so many measured days."""
    missing = needed - days
    if missing <= 0:
        return layout.para("Your starting point stands; dorsi progress shows the change since.")
    more = "One more test" if missing == 1 else f"{NUMBERS.get(missing, missing)} more tests"
    makes = "makes" if missing == 1 else "make"
    return layout.para(
        f"{more} within ten days {makes} this your starting point. The first can read low, "
        "because people learn the movement."
    )


def _table(found: Assessment, units: LengthUnit) -> list[str]:
    rows = []
    for side in Side:
        ankle = found.ankle(side)
        number = figures.give_or_take(ankle.value, ankle.error_95, units)
        rows.append((side.value.capitalize(), number, _band(ankle)))
    return layout.table(rows)


def _band(ankle: Ankle) -> str:
    unsure = ", at its edge: the error reaches over it" if ankle.at_edge else ""
    return f"{BANDS[ankle.band]}{unsure}"


def _difference(found: Assessment, rule: SideDifference, units: LengthUnit) -> str:
    gap = figures.give_or_take(abs(found.difference), found.difference_error_95, units)
    watch, act = figures.length(rule.watch, units), figures.length(rule.act, units)
    return layout.para(
        f"Difference between the sides: {gap}. {MEANS[found.difference_means]} "
        f"Up to {watch} is usual, above {act} is not."
    )


def _limits(found: Assessment) -> Iterator[str]:
    left, right = found.left.limit, found.right.limit
    if left is right:
        yield f"What stops you, both sides: {LIMITS[left]}."
    else:
        yield f"What stops you, left: {LIMITS[left]}; right: {LIMITS[right]}."
    if Limit.FRONT in (left, right):
        yield (
            "A pinch at the front is no stretch: do not push into it. Stop just before it. If it "
            "comes in two practices in a row, ask a professional."
        )


def _range(found: Assessment, units: LengthUnit) -> str:
    norm = found.norm
    unsure = (
        ""
        if norm.verified
        else " These limits are not checked at their source yet; no plan rests on them alone."
    )
    return layout.para(
        f"The middle range of {_whom(norm)}: {figures.band(norm.low, norm.high, units)}.{unsure}"
    )


def _whom(norm: NormBand) -> str:
    words = {Sex.FEMALE.value: "women", Sex.MALE.value: "men"}
    people = words.get(norm.sex, "adults")
    return people if people == "adults" else f"{people} from {norm.age_from} to {norm.age_to}"
