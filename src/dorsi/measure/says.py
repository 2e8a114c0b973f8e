"""What a runner is told of counts, refusals and missing numbers, in words and not in keys.

The one home of these sentences: the terminal, the annotated film and the page for a physio say
the same. Keys are the values of the enums, so that stored answers can be told too.
"""

from collections.abc import Mapping

from dorsi.core.saying import Saying, say, say_many

_COUNTED = {
    "heel_raise": ("{n} heel raise", "{n} heel raises"),
    "knee_to_wall": ("{n} knee to wall", "{n} knees to wall"),
    "lunge": ("{n} lunge", "{n} lunges"),
    "squat": ("{n} squat", "{n} squats"),
}
_LABELS = {
    "heel_raise": ("heel raise", "heel raises"),
    "knee_to_wall": ("knee to wall", "knees to wall"),
    "lunge": ("lunge", "lunges"),
    "squat": ("squat", "squats"),
}
_KINDS = {
    "heel_raise": say("Heel raise"),
    "knee_to_wall": say("Knee to wall"),
    "lunge": say("Lunge"),
    "squat": say("Squat"),
}
_SHORT: Mapping[str, Saying] = {
    "nobody": say("Nobody is in the picture"),
    "person_changed": say("Another person came"),
    "feet_not_seen": say("The feet are out of the picture"),
    "hips_not_seen": say("The hips are out of the picture"),
    "upper_body_not_seen": say("Head or trunk are out of the picture"),
    "too_small": say("The body is too small in the picture"),
    "not_side_on": say("The camera doesn’t look from the side"),
    "not_from_the_front": say("The camera doesn’t look from the front"),
    "too_slow": say("Too few pictures a second"),
    "blurred": say("The picture is blurred"),
    "settling": say("The picture is settling"),
}
_MENDED: Mapping[str, Saying] = {
    "nobody": say("Stand in the picture from head to toe."),
    "person_changed": say("Film one person alone."),
    "feet_not_seen": say("Step back until both feet are in the picture."),
    "hips_not_seen": say("Step back until head and feet are in the picture."),
    "upper_body_not_seen": say("Step back until head and feet are in the picture."),
    "too_small": say("Come nearer, as long as head and feet stay in the picture."),
    "not_side_on": say("Turn side-on, and put the camera at knee height."),
    "not_from_the_front": say("Face the camera."),
    "too_slow": say("Film with at least 15 pictures a second."),
    "blurred": say("Film in more light, and put the camera on something firm."),
    "settling": say("Keep still for a moment before you begin."),
}
_NOT_TAKEN: Mapping[str, Saying] = {
    "no_angle": say("No number: the camera must see the leg from the side."),
    "never_still": say("No number: hold the end of each try for two seconds."),
    "heel_lifted": say("No number: the heel came up in every try."),
    "too_few_tries": say("No number: it takes three tries, each held still."),
    "no_raises": say("No number: no heel raise was seen."),
    "out_of_range": say("No number: a shin doesn’t lean that far. Was the phone lying down?"),
}


def kind(key: str) -> Saying:
    """One repetition's name: Heel raise. Raises KeyError for no kind."""
    return _KINDS[key]


def counted(key: str, n: int) -> Saying:
    """So many of a kind: 3 heel raises. Raises KeyError for no kind."""
    one, many = _COUNTED[key]
    return say_many(one, many, n=n)


def label(key: str, n: int) -> Saying:
    """What stands beside a count that is shown by itself. Raises KeyError for no kind."""
    one, many = _LABELS[key]
    return say_many(one, many, n=n)


def refused_in_film(what: str, reason: str) -> Saying:
    """What is not given, and why, for a line in a film."""
    why = refused(reason)
    if what == "angle":
        return say("No angle. {why}.", why=why)
    if what == "count":
        return say("Not counted. {why}.", why=why)
    return say("Nothing measured. {why}.", why=why)


def refused(reason: str) -> Saying:
    """Why something is refused, short enough for a film: no full stop."""
    return _SHORT[reason]


def mended(reason: str) -> Saying:
    """What to do so that it isn't refused next time."""
    return _MENDED[reason]


def not_taken(why: str) -> Saying:
    """Why a test gives no number."""
    return _NOT_TAKEN[why]
