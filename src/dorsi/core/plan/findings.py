"""What the test found, ankle by ankle, in the sentences a plan gives as its reasons."""

from dataclasses import dataclass

from dorsi.core.assess import Ankle, Assessment, Band
from dorsi.core.catalogue import Purpose
from dorsi.core.measurement import Limit, Side, Unit

LIMITS = {
    Limit.BACK: "you felt it at the back",
    Limit.NONE: "nothing stretched or pinched at the end",
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

    def range_reason(self, sides: tuple[Side, ...]) -> str:
        """Why range work is planned for these sides, with the figures."""
        stiffer = self.assessment.stiffer
        limit = LIMITS.get(self.assessment.ankle(sides[0]).limit or Limit.NONE, "")
        if len(sides) == 1:
            return f"{self._alone(sides[0])}, and {limit}."
        felt = {self.assessment.ankle(side).limit for side in sides}
        tail = f", and {limit}" if len(felt) == 1 else ""
        return f"{self._together(stiffer)}{tail}."

    def strength_reason(self, *, ranged: bool) -> str:
        """Why strength and balance are planned; `ranged`: range work is planned as well."""
        if not ranged:
            return f"{self.no_range} so this comes first."
        if len(self.open_to_range) == 1:
            return f"Both legs get this, not only the {self.open_to_range[0]} one."
        return "New range needs strength to go with it."

    @property
    def no_range(self) -> str:
        """Why no range work is planned, as half a sentence."""
        if self.pinched and not self.open_to_range:
            return f"You felt a pinch at the front of {_the(self.pinched)},"
        return "Range work stays off for now," if self.stiff else self.enough

    @property
    def enough(self) -> str:
        """That the range is enough, as half a sentence."""
        bands = {self.assessment.ankle(side).band for side in self.sides}
        if bands == {Band.ABOVE}:
            return "Your ankles have more range than most,"
        if Band.BELOW in bands:
            return "Your test gives no clear sign of a stiff ankle,"
        return "Your range is in the middle range or above it,"

    def _together(self, stiffer: Side | None) -> str:
        perhaps = self.assessment.perhaps_stiff
        if len(perhaps) == 2:
            return "Both ankles are at the edge of the middle range"
        if perhaps:
            edge = f"the {perhaps[0]} one is at the edge of the middle range"
            return f"{self._alone(perhaps[0].other)}, {edge}"
        more = f", the {stiffer} one {self._gap} more" if stiffer else ""
        return f"Both your ankles are stiff{more}"

    def _alone(self, side: Side) -> str:
        if side is self.assessment.stiffer:
            return f"Your {side} ankle is {self._gap} behind the {side.other}"
        return f"Your {side} ankle is below the middle range"

    @property
    def _gap(self) -> str:
        return said(abs(self.assessment.difference), self.assessment.unit)


def ample(ankle: Ankle) -> bool:
    """More range than a middle range asks for, by the age band or the pooled one."""
    return Band.ABOVE in (ankle.band, ankle.pooled_band)


def said(value: float, unit: Unit) -> str:
    """A length to the half centimetre, an angle to the whole degree."""
    if unit is Unit.CM:
        return f"{round(value * 2) / 2:g} cm"
    return f"{value:.0f}°" if unit is Unit.DEG else f"{value:.0f}"


def _the(sides: tuple[Side, ...]) -> str:
    return "both ankles" if len(sides) > 1 else f"the {sides[0]} ankle"
