"""Heel raises, squats, lunges and knee-to-wall dips, told from all that only looks alike.

A repetition is a cycle (up and back) during which the rest of the body did what that exercise
asks: the foot stayed, the body came back to where it was. What fails is refused with a reason,
so that a shell can show why. Thresholds in shanks and degrees, with the keys they have in
counting.md; they follow from the body's geometry and hold for any size of it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from math import acos, degrees, exp, hypot, log
from statistics import median

from dorsi.measure.cycles import Cycle, Shape, travel
from dorsi.measure.frames import LEFT, RIGHT
from dorsi.measure.posture import Posture


class Kind(StrEnum):
    HEEL_RAISE = "heel_raise"
    SQUAT = "squat"
    LUNGE = "lunge"
    KNEE_TO_WALL = "knee_to_wall"


class Not(StrEnum):
    """Why a cycle is no repetition."""

    TOO_SHORT = "too_short"
    FOOT_MOVED = "foot_moved"
    FOOT_LEFT_THE_FLOOR = "foot_left_the_floor"
    FOOT_NOT_SEEN_FROM_THE_SIDE = "foot_not_seen_from_the_side"
    BODY_DID_NOT_RISE = "body_did_not_rise"
    BODY_ROSE_TOO_MUCH = "body_rose_too_much"
    BODY_DID_NOT_COME_DOWN = "body_did_not_come_down"
    BODY_TRAVELLED = "body_travelled"
    HEEL_STAYED_DOWN = "heel_stayed_down"
    HEEL_CAME_DOWN = "heel_came_down"
    BODY_WENT_DOWN = "body_went_down"
    BODY_STAYED_UP = "body_stayed_up"
    KNEE_BENT = "knee_bent"
    KNEE_STAYED_STRAIGHT = "knee_stayed_straight"
    DID_NOT_STAND = "did_not_stand"
    SPLIT_STANCE = "split_stance"
    NO_SPLIT_STANCE = "no_split_stance"
    JUMPED = "jumped"
    NOT_SIDE_ON = "not_side_on"


@dataclass(frozen=True, slots=True, kw_only=True)
class Repetition:
    """One repetition: its leg, 0 left, 1 right or None for both; its top and its ends [s]."""

    kind: Kind
    leg: int | None
    at_s: float
    from_s: float
    to_s: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Dismissed:
    """A cycle that was no repetition, and why."""

    kind: Kind
    leg: int | None
    at_s: float
    from_s: float
    to_s: float
    why: Not


# Heel raises: half of how far heel and ankle rise over the toes, and half of how far the trunk
# rises [shank], which jitters least. A full raise lifts both by .2 to .35. (keys hi, lo)
RAISE = Shape(least=0.06, back=0.03, back_share=0.4)
FOOT_RISE_LEAST = 0.06  # the foot alone, over the plateau; a flat one strays by .03
RAISE_UP_S = 0.25  # at least; a raise each 0.7 s is up for 0.35. (key up_min .2)
# A straight leg lifts the hips as much as the ankle, so at least a third of the heel's rise
# is seen at the hips, and not much more than twice of it. (keys hip_min, 2.5 and .1)
HIP_SHARE_LEAST, HIP_SHARE_MOST, HIP_MORE = 0.35, 2.5, 0.1
# Hips, shoulders and head rise together, by .15 and more; a breath or a sway lifts less.
HIP_RISE_LEAST, BODY_RISE_LEAST = 0.05, 0.08
TOE_TRAVEL_MOST = 0.2  # key drift
TOE_UP_MOST = 0.22  # both above it: the feet are off the floor. (key fly)
HIP_DOWN_SHARE = 0.3  # of their rise; who stands up from a squat stays up
HIP_TRAVEL_MOST = 0.4  # from over the ankles to over the toes is .3. (key hip_x .5)
HIP_BACK_MOST = 0.25
KNEE_MORE_DEG = 22.0  # key kf
SPLIT_MOST = 0.6  # key split
# An ankle so far above the other [shank] is in the air. A lunge's back heel lifts it by .25; and
# seen from above and not quite from the side, a foot further off stands higher in the picture.
IN_THE_AIR, FURTHER_OFF = 0.3, 0.5
ALONG_LEAST = 0.24  # a foot that points at the camera shows no lift. (key foot_dx .28)

# Squats and lunges: the hips' height over the lower ankle, relative to standing, as a logarithm.
DOWN = Shape(least=0.16, back=0.08, back_share=0.35)  # keys d_hi .15, d_lo .07
DOWN_S = 0.25  # key d_min
# Hips sink because knees bend: by 2 (1 - cos(bend / 2)) shanks. Seen 40 deg off the side a knee
# shows three quarters of its bend; less than this share of it is another way of going down.
BENT_SHARE = 0.65
LUNGE_APART = 0.5  # a squat's feet stand side by side; seen 40 deg off, .4 apart
LUNGE_LEAST = 0.18  # a supple ankle's dip goes down as far
STANDING_LEAST = 1.2  # hips over ankles, straight 2: who sits on the floor can't go down
LUNGE_S = 0.4  # a walking step is down for less
SQUAT_HIP_BACK_MOST = 0.35  # who squats comes up where they went down; who walks doesn't
STANCE_TRAVEL_MOST = 0.3
STEP_MOST = 0.4  # a squat's feet stay; who catches their balance may shift one a little

# Knee to wall: the front shank's lean [deg]. (key tib)
DIP = Shape(least=7.0, back=2.0, back_share=0.4)
DIP_S = 0.2
DIP_APART = 0.3
DIP_TOE_TRAVEL_MOST = 0.2
DIP_HIP_BACK_MOST = 0.35
DIP_DEEPEST = 0.2  # what goes deeper is a lunge

Judged = Repetition | Dismissed


def crouch(posture: Posture) -> float:
    """The value `DOWN` is about: grows as the hips go down; .16 is fifteen per cent."""
    return -log(max(posture.tall, 0.05))


def trunk_px(posture: Posture) -> float:
    """The height of hips and shoulders in the picture [px, downwards]."""
    return (posture.hips[1] + posture.shoulders[1]) / 2


def lifted(posture: Posture, leg: int, *, stood_px: float) -> float:
    """The value `RAISE` is about. `stood_px` is any one height of the trunk, the same for all."""
    return (posture.foot_rise[leg] + (stood_px - trunk_px(posture)) / posture.scale_px) / 2


def on_one_leg(posture: Posture) -> bool:
    """One ankle is further above the other than a split stance shows."""
    up_px = abs(posture.ankles[LEFT][1] - posture.ankles[RIGHT][1])
    return up_px > (IN_THE_AIR + FURTHER_OFF * posture.apart) * posture.scale_px


def heel_raise(cycle: Cycle, leg: int) -> Judged:
    """A cycle of `lifted`, judged."""
    hip = _rise(cycle, lambda one: one.toes[leg][1] - one.hips[1])
    body = _body_rise(cycle)
    height = _more(cycle, lambda one: one.foot_rise[leg])
    knee = _more(cycle, lambda one: one.knee_deg[leg])
    why = _first(
        (cycle.up_s < RAISE_UP_S, Not.TOO_SHORT),
        (height < FOOT_RISE_LEAST, Not.HEEL_STAYED_DOWN),
        (_flew(cycle), Not.JUMPED),
        (_toe_up(cycle, leg) > TOE_UP_MOST, Not.FOOT_LEFT_THE_FLOOR),
        (_toe_travel(cycle, leg) > TOE_TRAVEL_MOST, Not.FOOT_MOVED),
        (_hip_travel(cycle) > HIP_TRAVEL_MOST, Not.BODY_TRAVELLED),
        (_hip_away(cycle) > HIP_BACK_MOST, Not.BODY_TRAVELLED),
        (_came_down(cycle, leg) < HIP_DOWN_SHARE * hip, Not.BODY_DID_NOT_COME_DOWN),
        (_split(cycle) > SPLIT_MOST, Not.SPLIT_STANCE),
        (_deepest(cycle) > DOWN.least, Not.BODY_WENT_DOWN),
        (knee > KNEE_MORE_DEG, Not.KNEE_BENT),
        (hip < max(HIP_RISE_LEAST, HIP_SHARE_LEAST * height), Not.BODY_DID_NOT_RISE),
        (body < BODY_RISE_LEAST, Not.BODY_DID_NOT_RISE),
        (max(hip, body) > HIP_SHARE_MOST * height + HIP_MORE, Not.BODY_ROSE_TOO_MUCH),
        (
            cycle.middle(lambda one: one.foot_along[leg]) < ALONG_LEAST,
            Not.FOOT_NOT_SEEN_FROM_THE_SIDE,
        ),
    )
    return _judged(Kind.HEEL_RAISE, leg, cycle, why, height=height)


def descent(cycle: Cycle, *, frontal: bool) -> Judged:
    """A cycle of `crouch`, judged: a lunge where the feet are far apart, else a squat."""
    apart = cycle.middle(lambda one: one.apart)
    lunge = not frontal and apart > LUNGE_APART
    front = _front(cycle)
    stood = [front] if lunge else [LEFT, RIGHT]
    bent = cycle.middle(lambda one: max(one.knee_deg))
    moved = max(_stance_travel(cycle, leg) for leg in stood)
    back = 0.0 if lunge else max(_stepped(cycle, leg) for leg in stood)
    why = _first(
        (cycle.up_s < (LUNGE_S if lunge else DOWN_S), Not.TOO_SHORT),
        (_flew(cycle), Not.JUMPED),
        (not frontal and bent < BENT_SHARE * _bend_deg(cycle.height), Not.KNEE_STAYED_STRAIGHT),
        (cycle.low.posture.tall < STANDING_LEAST, Not.DID_NOT_STAND),
        (lunge and cycle.height < LUNGE_LEAST, Not.BODY_STAYED_UP),
        (moved > STANCE_TRAVEL_MOST, Not.FOOT_MOVED),
        (back > STEP_MOST, Not.FOOT_MOVED),
        (not lunge and _hip_away(cycle) > SQUAT_HIP_BACK_MOST, Not.BODY_TRAVELLED),
    )
    return _judged(Kind.LUNGE if lunge else Kind.SQUAT, front if lunge else None, cycle, why)


def dip(cycle: Cycle, leg: int, *, side_on: bool) -> Judged:
    """A cycle of one shank's lean, judged."""
    ahead = sum(one.posture.front == leg for one in cycle.up) > len(cycle.up) / 2
    apart = median(one.posture.apart for one in cycle.up)
    why = _first(
        (not side_on, Not.NOT_SIDE_ON),
        (not ahead or apart < DIP_APART, Not.NO_SPLIT_STANCE),
        (cycle.up_s < DIP_S, Not.TOO_SHORT),
        (_deepest(cycle) > DIP_DEEPEST, Not.BODY_WENT_DOWN),
        (_toe_travel(cycle, leg) > DIP_TOE_TRAVEL_MOST, Not.FOOT_MOVED),
        (_toe_travel(cycle, 1 - leg) > 2 * DIP_TOE_TRAVEL_MOST, Not.FOOT_MOVED),
        (_hip_away(cycle) > DIP_HIP_BACK_MOST, Not.BODY_TRAVELLED),
        (_body_rise(cycle) > BODY_RISE_LEAST, Not.BODY_ROSE_TOO_MUCH),
        (_heel_sank(cycle, leg) > RAISE.least, Not.HEEL_CAME_DOWN),
    )
    return _judged(Kind.KNEE_TO_WALL, leg, cycle, why)


def _judged(
    kind: Kind, leg: int | None, cycle: Cycle, why: Not | None, *, height: float | None = None
) -> Judged:
    if why:
        return Dismissed(
            kind=kind,
            leg=leg,
            at_s=cycle.top_s,
            from_s=cycle.from_s,
            to_s=cycle.to_s,
            why=why,
        )
    return Repetition(
        kind=kind,
        leg=leg,
        at_s=cycle.top_s,
        from_s=cycle.from_s,
        to_s=cycle.to_s,
        height=cycle.height if height is None else height,
    )


def _split(cycle: Cycle) -> float:
    """How far the feet stand apart on the plateau [shank]; one in the air stands nowhere."""
    return cycle.middle(lambda one: 0.0 if on_one_leg(one) else one.apart)


def _first(*checks: tuple[bool, Not]) -> Not | None:
    return next((why for failed, why in checks if failed), None)


def _scale(cycle: Cycle) -> float:
    return cycle.low.posture.scale_px


def _rise(cycle: Cycle, height_px: Callable[[Posture], float]) -> float:
    """How much more of a height there is on the plateau than at first [shank]."""
    return _more(cycle, height_px) / _scale(cycle)


def _more(cycle: Cycle, wanted: Callable[[Posture], float]) -> float:
    """How much more of something there is on the plateau than before."""
    return cycle.middle(wanted) - cycle.first(wanted)


def _body_rise(cycle: Cycle) -> float:
    """The middle one of how far hips, shoulders and head rise in the picture [shank].

    Not over the toes: a toe that jitters down would lift heel and body alike. The camera is
    taken to stand still for the second or two of a raise.
    """
    return median(
        (
            _rise(cycle, lambda one: -one.hips[1]),
            _rise(cycle, lambda one: -one.shoulders[1]),
            _rise(cycle, lambda one: -one.nose[1]),
        )
    )


def _heel_sank(cycle: Cycle, leg: int) -> float:
    """How much lower the heel is at the top of a dip than before: a raise ended there [shank]."""
    return -_more(cycle, lambda one: one.foot_rise[leg])


def _came_down(cycle: Cycle, leg: int) -> float:
    """How far the hips come down again from the plateau [shank]."""
    top = cycle.middle(lambda one: one.toes[leg][1] - one.hips[1])
    end = cycle.moments[-1].posture
    return (top - (end.toes[leg][1] - end.hips[1])) / _scale(cycle)


def _toe_travel(cycle: Cycle, leg: int) -> float:
    return travel([one.posture.toes[leg] for one in cycle.moments], _scale(cycle))


def _stance_travel(cycle: Cycle, leg: int) -> float:
    """How far the toes move while the body is low; half the moments may be wild."""
    return travel([one.posture.toes[leg] for one in cycle.up], _scale(cycle), wild=0.5)


def _stepped(cycle: Cycle, leg: int) -> float:
    """How far the toes are from where they were at first, when low or in the end [shank]."""
    x = _rise(cycle, lambda one: one.toes[leg][0])
    y = _rise(cycle, lambda one: one.toes[leg][1])
    return max(hypot(x, y), _apart(cycle, lambda one: one.toes[leg]))


def _bend_deg(height: float) -> float:
    """How far knees bend [deg] to let the hips sink by this logarithm."""
    return 2 * degrees(acos(min(1.0, exp(-height))))


def _hip_away(cycle: Cycle) -> float:
    """The same of the hips, along the floor."""
    return _apart(cycle, lambda one: (one.hips[0], 0.0))


def _apart(cycle: Cycle, place: Callable[[Posture], tuple[float, float]]) -> float:
    first, last = place(cycle.low.posture), place(cycle.moments[-1].posture)
    return travel([first, last], _scale(cycle)) * 2


def _hip_travel(cycle: Cycle) -> float:
    start = cycle.low.posture.hips[0]
    return cycle.most(lambda one: abs(one.hips[0] - start)) / _scale(cycle)


def _toe_up(cycle: Cycle, leg: int) -> float:
    """How far the toes rise over the plateau [shank]."""
    return -_rise(cycle, lambda one: one.toes[leg][1])


def _flew(cycle: Cycle) -> bool:
    """Both feet and the hips off the floor at the same time."""
    low, scale = cycle.low.posture, _scale(cycle)
    limit = TOE_UP_MOST * scale
    return any(
        low.toes[LEFT][1] - one.posture.toes[LEFT][1] > limit
        and low.toes[RIGHT][1] - one.posture.toes[RIGHT][1] > limit
        and low.hips[1] - one.posture.hips[1] > limit
        for one in cycle.moments
    )


def _deepest(cycle: Cycle) -> float:
    start = cycle.first(crouch)
    crouches = sorted(crouch(one.posture) - start for one in cycle.moments)
    return crouches[len(crouches) * 7 // 8]


def _front(cycle: Cycle) -> int:
    return RIGHT if median(one.posture.front for one in cycle.up) > 0.5 else LEFT
