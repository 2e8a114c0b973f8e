"""Three people to look at, and the calm colours of everything.

Skin, hair and build are chosen together but stand for nobody; none comes first by rank. Nothing
is green, and volt stays out: in a picture nothing is "now".
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from dorsi.core.measurement import Side

Shades = Mapping[str, tuple[str, str]]
"""Colours by their name: in light and in dark surroundings."""


class Hair(StrEnum):
    SHORT = "short"
    BUN = "bun"
    CURLS = "curls"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Look:
    """One person: build as shares of the plain outline, hair, clothes, colours."""

    name: str
    girth: float
    waist: float
    hair: Hair
    shorts: float
    """How far down the thigh they reach, as a share of it."""
    shades: Shades

    def __repr__(self) -> str:
        return f"Look({self.name})"


LOOKS = {
    "ash": Look(
        name="ash",
        girth=1.0,
        waist=1.0,
        hair=Hair.SHORT,
        shorts=0.56,
        shades={
            "skin": ("#c99d80", "#c0957a"),
            "skin2": ("#a97f66", "#8b6a57"),
            "hair": ("#33383d", "#59616a"),
            "top": ("#76828c", "#8b97a1"),
            "top2": ("#5f6a73", "#69747e"),
            "wear": ("#333c45", "#56626e"),
            "wear2": ("#262d34", "#414b55"),
        },
    ),
    "birch": Look(
        name="birch",
        girth=0.95,
        waist=0.9,
        hair=Hair.BUN,
        shorts=0.84,
        shades={
            "skin": ("#8b5d43", "#9c6d51"),
            "skin2": ("#6d4733", "#714d39"),
            "hair": ("#211d1d", "#4c4644"),
            "top": ("#b7a08d", "#bda793"),
            "top2": ("#98836f", "#937e6c"),
            "wear": ("#4b4654", "#6d6679"),
            "wear2": ("#393541", "#534d5e"),
        },
    ),
    "cedar": Look(
        name="cedar",
        girth=1.1,
        waist=1.1,
        hair=Hair.CURLS,
        shorts=0.5,
        shades={
            "skin": ("#e0bda6", "#d3ae97"),
            "skin2": ("#c29b83", "#9a7a68"),
            "hair": ("#8a8d91", "#a9adb1"),
            "top": ("#6f6478", "#8b7f95"),
            "top2": ("#594f61", "#6a6073"),
            "wear": ("#3f4a52", "#62707a"),
            "wear2": ("#303940", "#4b5761"),
        },
    ),
}

SURROUNDINGS: Shades = {
    "paper": ("#f4f3ee", "#0f1214"),
    "ground": ("#8d8c8e", "#7b8388"),
    "floor": ("#e4e1d8", "#1f2428"),
    "thing": ("#d3cfc4", "#3f464c"),
    "thing2": ("#b9b4a7", "#565e65"),
    "tool": ("#8a7a9c", "#a392b6"),
    "tool2": ("#6c5d7e", "#7c6d8f"),
    "ink": ("#15181b", "#f3f2ed"),
    "tape": ("#e3c565", "#c8aa52"),
    "slip": ("#ffffff", "#eceef0"),
    "phone": ("#23282d", "#c3c9cd"),
}

MARKS: Mapping[Side, tuple[str, str]] = {
    Side.LEFT: ("#1f5fd0", "#7db0ff"),
    Side.RIGHT: ("#cc6600", "#ffaa5e"),
}
"""The one colour that stresses, in each side's own: the leg the movement is about."""


def shades(look: Look, side: Side) -> dict[str, tuple[str, str]]:
    """Every colour of a picture of this person working on this side."""
    return {**look.shades, **SURROUNDINGS, "mark": MARKS[side]}


def worn(wished: str | None, exercise: str) -> Look:
    """The look of this name; without a wish they take turns from exercise to exercise."""
    in_turn = tuple(LOOKS)[sum(map(ord, exercise)) % len(LOOKS)]
    return LOOKS[wished or in_turn]
