"""Guides a test at the terminal, one question at a time, the way a helper in the room would."""

from typing import NotRequired, TypedDict

import click

from dorsi.cli import asking, figures, layout
from dorsi.core.catalogue import Protocol
from dorsi.core.errors import Fault, InputError
from dorsi.core.measurement import Limit, Side
from dorsi.core.runner import LengthUnit
from dorsi.measure import entered
from dorsi.measure import tape as measuring

LIMITS = {limit.value: limit for limit in Limit}
KEEP = ""
"""What Enter alone gives: keep the three tries."""


class Typed(TypedDict):
    """Both sides of a test as they are typed, and where its end was felt."""

    left: str | None
    right: str | None
    limit_left: NotRequired[str | None]
    limit_right: NotRequired[str | None]


def tape(protocol: Protocol, units: LengthUnit) -> Typed:
    """Both sides by tape, as they would be typed: tries in the runner's units, and the limit."""
    _show_how(protocol)
    left, limit_left = _tries(Side.LEFT, protocol, units), _limit(Side.LEFT)
    right, limit_right = _tries(Side.RIGHT, protocol, units), _limit(Side.RIGHT)
    click.echo()
    return Typed(left=left, right=right, limit_left=limit_left, limit_right=limit_right)


def heel_raises(protocol: Protocol) -> Typed:
    _show_how(protocol)
    click.echo()
    left, right = map(_counted, Side)
    click.echo()
    return Typed(left=left, right=right)


def shin(protocol: Protocol) -> Typed:
    """Both shins by a phone's own level, as they would be typed [deg]."""
    _show_how(protocol)
    left, right = (_leans(side, protocol) for side in Side)
    click.echo()
    return Typed(left=left, right=right)


def _leans(side: Side, protocol: Protocol) -> str:
    _get_used(side, protocol)
    tries = (_lean(side, number, protocol) for number in range(1, protocol.tries + 1))
    return ",".join(f"{one:g}" for one in tries)


def _lean(side: Side, number: int, protocol: Protocol) -> float:
    question = f"{layout.INDENT}Try {number} of {protocol.tries}, {side.value} [degrees]:"
    return asking.accepted(question, lambda text: _degrees(text, protocol))


def _degrees(text: str, protocol: Protocol) -> float:
    found = entered.number(text.removesuffix("°").strip())
    if found is not None and protocol.lowest <= found <= protocol.highest:
        return found
    must = f"be degrees from upright, {protocol.lowest:g} to {protocol.highest:g}"
    hint = "Held along a door frame the level must read 0."
    raise InputError(Fault(field="A try", must=must, got=text or "nothing", hint=hint))


def _show_how(protocol: Protocol) -> None:
    layout.show(
        layout.title(protocol.name),
        [layout.title("Set up"), *map(layout.bullet, protocol.setup)],
        [layout.title("How"), *layout.numbered(protocol.steps)],
        [layout.title("Mind"), *map(layout.bullet, protocol.rules)],
    )


def _get_used(side: Side, protocol: Protocol) -> None:
    click.echo(f"\n{layout.title(side.value.capitalize())}")
    many = protocol.practice_tries
    asking.wait(f"{layout.INDENT}{many} tries to get used to it, no number. Enter when done.")


def _tries(side: Side, protocol: Protocol, units: LengthUnit) -> str:
    _get_used(side, protocol)
    tries = [_try(side, number, protocol, units) for number in range(1, protocol.tries + 1)]
    spread = measuring.spread_cm([measuring.cm(one, units) for one in tries])
    if spread > protocol.spread_watch and len(tries) < protocol.tries_most:
        tries += _fourth(spread, len(tries) + 1, protocol, units)
    return ",".join(f"{one:g}" for one in tries)


def _try(side: Side, number: int, protocol: Protocol, units: LengthUnit) -> float:
    question = f"{layout.INDENT}Try {number} of {protocol.tries}, {side.value} [{units.value}]:"
    return asking.accepted(question, lambda text: _length(text, protocol, units))


def _fourth(spread: float, number: int, protocol: Protocol, units: LengthUnit) -> list[float]:
    apart = figures.length(spread, units)
    click.echo(
        layout.para(
            f"Your tries are {apart} apart. Rest a breath, check the heel, and do a fourth: the "
            "first is left out then. Or press Enter to keep these.",
            indent=layout.INDENT,
        )
    )
    question = f"{layout.INDENT}Try {number} [{units.value}, or Enter]:"
    fourth = asking.accepted(
        question, lambda text: None if text == KEEP else _length(text, protocol, units)
    )
    return [] if fourth is None else [fourth]


def _length(text: str, protocol: Protocol, units: LengthUnit) -> float:
    one = measuring.cm(1, units)
    low, high = (f"{edge / one:.3g}" for edge in (protocol.lowest, protocol.highest))
    try:
        number = float(text.replace(",", ".").removesuffix(units.value).strip())
    except ValueError:
        number = float("nan")
    if protocol.lowest <= measuring.cm(number, units) <= protocol.highest:
        return number
    must = f"be a length from {low} to {high} {units.value}"
    hint = "Is it in millimetres?" if number > protocol.highest else "Type it as 7.5."
    raise InputError(Fault(field="A try", must=must, got=text or "nothing", hint=hint))


def _limit(side: Side) -> str:
    click.echo(
        layout.para(
            "What stopped you: a stretch at the back (calf or heel cord), a pinch at the front "
            "(the ankle crease), or none of these?",
            indent=layout.INDENT,
        )
    )
    question = f"{layout.INDENT}{side.value.capitalize()} [back, front or none]:"
    return asking.choice(question, LIMITS).value


def _counted(side: Side) -> str:
    return str(asking.accepted(f"{side.value.capitalize()}, heel raises:", _count))


def _count(text: str) -> int:
    if text.isdecimal():
        return int(text)
    must = "be a whole number"
    raise InputError(
        Fault(field="It", must=must, got=text or "nothing", hint="0 is an answer too.")
    )
