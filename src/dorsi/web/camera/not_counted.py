"""Why a movement was no repetition, said to whom has just done it."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from dorsi.measure.repetitions import Not


def rows() -> Iterator[tuple[Not, str, str]]:
    """Each reason with its cue, where there is one in two words, and its sentence."""
    yield from _of_the_size()
    yield from _of_the_foot()
    yield from _of_the_body()
    yield from _of_the_stand()


def _of_the_size() -> Iterator[tuple[Not, str, str]]:
    yield Not.TOO_SHORT, _("Slower"), _("Too quick to be counted.")
    yield Not.TOO_LOW, _("Higher"), _("Too low to be counted.")
    yield Not.TOO_SMALL, _("Further"), _("Too small to be counted.")


def _of_the_foot() -> Iterator[tuple[Not, str, str]]:
    yield Not.HEEL_STAYED_DOWN, _("Heel up"), _("The heel stayed down, so it was not counted.")
    yield Not.HEEL_CAME_DOWN, _("Heel high"), _("The heel came down, so it was not counted.")
    yield Not.FOOT_MOVED, _("Foot still"), _("The foot moved, so it was not counted.")
    yield Not.FOOT_LEFT_THE_FLOOR, _("Foot down"), _("The foot left the floor: not counted.")
    yield Not.FOOT_NOT_SEEN_FROM_THE_SIDE, _("Turn side-on"), _("Turn side-on to the camera.")
    yield Not.NOT_SIDE_ON, _("Turn side-on"), _("Turn side-on to the camera.")


def _of_the_body() -> Iterator[tuple[Not, str, str]]:
    yield Not.BODY_DID_NOT_RISE, _("Rise more"), _("The body did not rise: not counted.")
    yield Not.BODY_ROSE_TOO_MUCH, "", _("The body rose too far: not counted.")
    yield Not.BODY_DID_NOT_COME_DOWN, _("Down again"), _("The body stayed up: not counted.")
    yield Not.BODY_WENT_DOWN, "", _("The body sank, so it was not counted.")
    yield Not.BODY_STAYED_UP, _("Lower"), _("Not low enough to be counted.")
    yield Not.BODY_TRAVELLED, _("Stay there"), _("You moved along, so it was not counted.")
    yield Not.JUMPED, "", _("That was a jump, so it was not counted.")


def _of_the_stand() -> Iterator[tuple[Not, str, str]]:
    yield Not.KNEE_BENT, _("Knee straight"), _("The knee bent, so it was not counted.")
    yield Not.KNEE_STRAIGHTENED, _("Knee bent"), _("The knee straightened: not counted.")
    yield Not.KNEE_STAYED_STRAIGHT, _("Bend knee"), _("The knee stayed straight: not counted.")
    yield Not.DID_NOT_STAND, _("Stand up"), _("Stand up fully in between: not counted.")
    yield Not.SPLIT_STANCE, _("Feet together"), _("One foot was ahead, so it was not counted.")
    yield Not.NO_SPLIT_STANCE, _("Step forward"), _("No foot was ahead, so it was not counted.")
