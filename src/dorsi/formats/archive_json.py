"""Everything one runner has stored, as one file: versioned, with its own digest.

The bytes are canonical: whatever the order things came in, the same content gives the same
file, so exporting, importing into an empty place and exporting again changes nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from operator import attrgetter
from typing import TypeVar

import msgspec

from dorsi.core.diary import Entry, MorningAfter, PracticeDone
from dorsi.core.errors import ArchiveError, InputError
from dorsi.core.measurement import Measurement
from dorsi.core.plan import Plan
from dorsi.core.preferences import Preferences
from dorsi.core.runner import Runner
from dorsi.core.safety import DailyAnswer, InjuryNote, Screening
from dorsi.core.saying import Saying, say
from dorsi.formats import values_json

_T = TypeVar("_T")

VERSION = 3
NO_WISHES = Preferences()
MAY_BE_UNSAID = (("practices", "feel"), ("measurements", "made_by"), ("screenings", "before"))
MARK = b'{"dorsi_archive":'


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptPlan:
    """A plan with what storage knows of it: its id, when it was made, the last day practised."""

    id: str
    made_at: datetime
    practised_on: date | None
    plan: Plan


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """All that is kept of one runner."""

    runner: Runner
    screenings: tuple[Screening, ...] = ()
    daily: tuple[DailyAnswer, ...] = ()
    injuries: tuple[InjuryNote, ...] = ()
    measurements: tuple[Measurement, ...] = ()
    plans: tuple[KeptPlan, ...] = ()
    entries: tuple[Entry, ...] = ()
    preferences: Preferences = NO_WISHES


@dataclass(frozen=True, slots=True, kw_only=True)
class _Body:
    """The archive as it stands in the file: JSON needs the two kinds of entries apart."""

    runner: Runner
    screenings: tuple[Screening, ...]
    daily: tuple[DailyAnswer, ...]
    injuries: tuple[InjuryNote, ...]
    measurements: tuple[Measurement, ...]
    plans: tuple[KeptPlan, ...]
    practices: tuple[PracticeDone, ...]
    mornings: tuple[MorningAfter, ...]
    preferences: Preferences = NO_WISHES


class _Envelope(msgspec.Struct):
    sha256: str
    body: msgspec.Raw


def encode(archive: Archive) -> bytes:
    """The file: the same bytes for the same content, in whatever order it comes."""
    rough = values_json.encode(_to_body(archive))
    # Through values once, so that a number or moment stored in another guise reads the same.
    body = _spared(values_json.decode(_Body, rough))
    digest = sha256(body).hexdigest().encode()
    return b'%s%d,"sha256":"%s","body":%s}\n' % (MARK, VERSION, digest, body)


def decode(data: bytes) -> Archive:
    """What the file holds. Raises ArchiveError: not an archive, cut off, newer, or altered."""
    envelope = _envelope(data)
    body = bytes(envelope.body)
    if sha256(body).hexdigest() != envelope.sha256:
        raise _altered(say("its contents do not fit its digest"))
    try:
        archive = _to_archive(values_json.decode(_Body, body))
    except InputError as trouble:
        raise _altered(trouble.faults[0].got) from None
    if any(moment.utcoffset() is None for moment in _moments(archive)):
        raise _altered(say("a time without its zone"))
    return archive


def _envelope(data: bytes) -> _Envelope:
    start = data.lstrip()
    if not start.startswith(MARK[: max(1, len(start))]):
        raise ArchiveError(
            say(
                "An archive must be a file that dorsi export wrote (got {seen}). Choose that file.",
                seen=_seen(start),
            )
        )
    version = re.match(rb"\d{1,9}(?=,)", start[len(MARK) :])
    if version and int(version[0]) > VERSION:
        raise ArchiveError(
            say(
                "An archive must be of version {known} or before (got version {version}). "
                "A newer Dorsi wrote it: bring this one up to date, then import again.",
                known=VERSION,
                version=int(version[0]),
            )
        )
    try:
        envelope = msgspec.json.decode(data, type=_Envelope)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as trouble:
        if start.rstrip().endswith(b"}}") and "truncated" not in str(trouble):
            raise _altered(trouble) from None
        raise ArchiveError(
            say(
                "An archive must be whole (got {size} bytes that break off). "
                "Copy the file again, or export it again.",
                size=len(data),
            )
        ) from None
    if version is None:
        raise _altered(say("it names no version"))
    return envelope


def _seen(start: bytes) -> Saying:
    if not start:
        return say("an empty file")
    return say("one that begins with {text}", text=repr(start[:20].decode(errors="replace")))


def _altered(seen: object) -> ArchiveError:
    return ArchiveError(
        say(
            "An archive must be as dorsi export wrote it (got one that was altered: {seen}). "
            "Export it again, and leave the file as it is.",
            seen=seen if isinstance(seen, Saying) else str(seen),
        )
    )


def _to_body(archive: Archive) -> _Body:
    practices = [entry for entry in archive.entries if isinstance(entry, PracticeDone)]
    mornings = [entry for entry in archive.entries if isinstance(entry, MorningAfter)]
    return _Body(
        runner=archive.runner,
        screenings=_by_time(archive.screenings, "answered_at"),
        daily=_by_time(archive.daily, "answered_at"),
        injuries=_by_time(archive.injuries, "noted_at"),
        measurements=_by_time(archive.measurements, "taken_at"),
        plans=_by_time(archive.plans, "made_at"),
        practices=tuple(sorted(practices, key=_place)),
        mornings=tuple(sorted(mornings, key=_place)),
        preferences=archive.preferences,
    )


def _spared(body: _Body) -> bytes:
    """The body without what was not said: files from before it was asked stay as they are."""
    plain = values_json.plain(body)
    for kind, name in MAY_BE_UNSAID:
        for one in plain[kind]:
            if not one[name]:
                del one[name]
    if body.preferences.look is None:
        del plain["preferences"]["look"]
    if body.preferences == NO_WISHES:
        del plain["preferences"]
    return msgspec.json.encode(plain)


def _by_time(values: tuple[_T, ...], moment: str) -> tuple[_T, ...]:
    when, name = attrgetter(moment), attrgetter("id")
    return tuple(sorted(values, key=lambda it: (when(it).timestamp(), name(it))))


def _to_archive(body: _Body) -> Archive:
    return Archive(
        runner=body.runner,
        screenings=body.screenings,
        daily=body.daily,
        injuries=body.injuries,
        measurements=body.measurements,
        plans=body.plans,
        entries=tuple(sorted((*body.practices, *body.mornings), key=_place)),
        preferences=body.preferences,
    )


def _place(entry: Entry) -> tuple[date, float, str]:
    return (entry.day, entry.noted_at.timestamp(), entry.id)


def _moments(archive: Archive) -> Iterator[datetime]:
    yield from (it.answered_at for it in archive.screenings)
    yield from (it.answered_at for it in archive.daily)
    yield from (it.noted_at for it in archive.injuries)
    yield from (it.taken_at for it in archive.measurements)
    yield from (it.made_at for it in archive.plans)
    yield from (it.noted_at for it in archive.entries)
