"""Tests in degrees in the terminal: each by itself, with its error, beside no centimetre."""

from collections.abc import Iterator

from dorsi.cli import figures, layout
from dorsi.core.catalogue import Protocol
from dorsi.core.measurement import Measurement, Side


def blocks() -> Iterator[str | list[str]]:
    """The newest test of each kind that is told in degrees. Call it with the diary open."""
    from dorsi.web.assess import actions, angles_noted
    from dorsi.web.progress import actions as progress

    for protocol in progress.in_degrees():
        latest = {one.side: one for one in actions.measurements(protocol.id)}
        if len(latest) == len(Side):
            yield from _pair(protocol, [latest[side] for side in Side])
            yield layout.para(angles_noted.difference(latest[Side.LEFT], latest[Side.RIGHT]))


def _pair(protocol: Protocol, pair: list[Measurement]) -> Iterator[str | list[str]]:
    yield [f"{protocol.name}, {figures.day(pair[-1].taken_at.astimezone().date())}"]
    yield layout.table([(one.side.value.capitalize(), number(one)) for one in pair])


def number(one: Measurement) -> str:
    """38°, give or take 3°"""
    error = round(figures.ERROR_95 * one.standard_error)
    return f"{one.value:.0f}°, give or take {error}°"
