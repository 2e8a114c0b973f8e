"""What the test found, ankle by ankle, in the sentences a plan gives as its reasons."""

from dataclasses import dataclass

from dorsi.core.assess import Ankle, Assessment, Band
from dorsi.core.catalogue import Purpose
from dorsi.core.measurement import Limit, Side, Unit
from dorsi.core.saying import Saying, join, say, trimmed

LIMITS = {
    Limit.BACK: say("You felt it at the back."),
    Limit.NONE: say("Nothing stretched or pinched at the end."),
}


@dataclass(frozen=True, slots=True)
class Findings:
    """What an assessment asks for. Sides are in the order they are worked: less range first."""

    assessment: Assessment

    @property
    def sides(self) -> tuple[Side, Side]:
        first = Side.RIGHT if self.assessment.difference > 0 else Side.LEFT
        return first, first.other

    def sides_for(self, purpose: Purpose) -> tuple[Side, ...]:
        """The sides that a purpose serves; strength, balance and comfort serve both."""
        felt = {
            Purpose.RANGE: (Limit.BACK,),
            Purpose.JOINT: (Limit.NONE, None),
        }.get(purpose)
        if felt is None:
            return self.sides
        return tuple(side for side in self.stiff if self.assessment.ankle(side).limit in felt)

    @property
    def stiff(self) -> tuple[Side, ...]:
        """The sides that range work is worth it for: never one above a middle range."""
        return tuple(
            side
            for side in self.sides
            if self.assessment.ankle(side).stiff and not ample(self.assessment.ankle(side))
        )

    @property
    def pinched(self) -> tuple[Side, ...]:
        """The sides where the front of the ankle was what stopped the test."""
        return tuple(
            side for side in self.sides if self.assessment.ankle(side).limit is Limit.FRONT
        )

    @property
    def open_to_range(self) -> tuple[Side, ...]:
        """The stiff sides without a pinch at the front."""
        return tuple(side for side in self.stiff if side not in self.pinched)

    def range_reason(self, sides: tuple[Side, ...]) -> Saying:
        """Why range work is planned for these sides, with the figures."""
        limit = LIMITS.get(self.assessment.ankle(sides[0]).limit or Limit.NONE, "")
        if len(sides) == 1:
            return join(self._alone(sides[0]), limit)
        felt = {self.assessment.ankle(side).limit for side in sides}
        return join(self._together(), limit if len(felt) == 1 else "")

    def strength_reason(self, *, ranged: bool) -> Saying:
        """Why strength and balance are planned; `ranged`: range work is planned as well."""
        if not ranged:
            return join(self.no_range, say("So this comes first."))
        if len(self.open_to_range) == 1:
            side = self.open_to_range[0].said
            return say("Both legs get this, not only the {side} one.", side=side)
        return say("New range needs strength to go with it.")

    @property
    def no_range(self) -> Saying:
        """Why no range work is planned."""
        if self.pinched and not self.open_to_range:
            return _pinch(self.pinched)
        return say("Range work stays off for now.") if self.stiff else self.enough

    @property
    def enough(self) -> Saying:
        """That the range is enough."""
        bands = {self.assessment.ankle(side).band for side in self.sides}
        if bands == {Band.ABOVE}:
            return say("Your ankles have more range than most.")
        if Band.BELOW in bands:
            return say("Your test gives no clear sign of a stiff ankle.")
        return say("Your range is in the middle range or above it.")

    def _together(self) -> Saying:
        perhaps, stiffer = self.assessment.perhaps_stiff, self.assessment.stiffer
        if len(perhaps) == 2:
            return say("Both ankles are at the edge of the middle range.")
        if perhaps:
            edge = say("The {side} one is at the edge of the middle range.", side=perhaps[0].said)
            return join(self._alone(perhaps[0].other), edge)
        if stiffer is None:
            return say("Both your ankles are stiff.")
        return say(
            "Both your ankles are stiff, the {side} one {gap} more.",
            side=stiffer.said,
            gap=self._gap,
        )

    def _alone(self, side: Side) -> Saying:
        if side is self.assessment.stiffer:
            return say(
                "Your {side} ankle is {gap} behind the {other}.",
                side=side.said,
                gap=self._gap,
                other=side.other.said,
            )
        return say("Your {side} ankle is below the middle range.", side=side.said)

    @property
    def _gap(self) -> Saying:
        return said(abs(self.assessment.difference), self.assessment.unit)


def ample(ankle: Ankle) -> bool:
    """More range than a middle range asks for, by the age band or the pooled one."""
    return Band.ABOVE in (ankle.band, ankle.pooled_band)


def said(value: float, unit: Unit) -> Saying:
    """A length to the half centimetre, an angle to the whole degree."""
    if unit is Unit.CM:
        return say("{length} cm", length=trimmed(round(value * 2) / 2, 1))
    return say("{angle}°" if unit is Unit.DEG else "{angle}", angle=trimmed(value, 0))


def _pinch(sides: tuple[Side, ...]) -> Saying:
    if len(sides) > 1:
        return say("You felt a pinch at the front of both ankles.")
    return say("You felt a pinch at the front of the {side} ankle.", side=sides[0].said)
