"""What can be done: pair a phone, know it again, let it go."""

import hashlib
import secrets
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import DatabaseError

from dorsi.core.errors import Unknown
from dorsi.core.saying import say
from dorsi.web.parts import clock
from dorsi.web.parts.storing import reading, writing
from dorsi.web.people import events
from dorsi.web.phones import models, pairing

KEY_BYTES = 32
FORGOTTEN_AFTER = timedelta(days=180)  # not seen for so long, a phone must be paired anew
SEEN_EVERY = timedelta(minutes=5)  # not a row written with every picture
LETTERS = (("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android phone"))
UNNAMED = "Phone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paired:
    """One phone, as the settings list it."""

    number: int
    name: str
    paired_at: datetime
    seen_at: datetime


@reading
def paired() -> tuple[Paired, ...]:
    """Every phone that may come in, the newest first."""
    since = clock.now() - FORGOTTEN_AFTER
    return tuple(
        Paired(number=row.pk, name=row.name, paired_at=row.paired_at, seen_at=row.seen_at)
        for row in models.Phone.objects.filter(seen_at__gt=since).order_by("-paired_at")
    )


def pair(ticket: str, *, browser: str) -> str | None:
    """The key the phone keeps from now on; None while the computer hasn't said that they match."""
    if not pairing.desk.collect(ticket, pairing.now_s()):
        return None
    return _admitted(browser)


@writing
def _admitted(browser: str) -> str:
    key, now = secrets.token_urlsafe(KEY_BYTES), clock.now()
    models.Phone.objects.create(
        runner_id=events.runner_id(),
        name=name_of(browser),
        key_digest=_digest(key),
        paired_at=now,
        seen_at=now,
    )
    return key


@writing
def let_go(number: int) -> None:
    """The phone must be paired anew to come in. Raises Unknown."""
    found, _ = models.Phone.objects.filter(pk=number).delete()
    if not found:
        raise Unknown(say("This phone is not paired any more."))


@reading
def knows(key: str) -> bool:
    """Whether a paired phone shows this key; notes when it was seen."""
    row, now = _of(key), clock.now()
    if row is None or now - row.seen_at > FORGOTTEN_AFTER:
        return False
    if abs(now - row.seen_at) > SEEN_EVERY:
        with suppress(DatabaseError):  # a disk that is full keeps no phone from reading
            models.Phone.objects.filter(pk=row.pk).update(seen_at=now)
    return True


def leave(key: str) -> None:
    """The phone that shows this key unpairs itself."""
    if (row := _of(key)) is not None:
        let_go(row.pk)


def _of(key: str) -> models.Phone | None:
    return models.Phone.objects.filter(key_digest=_digest(key)).first()


def name_of(browser: str) -> str:
    """What a browser's own words say it runs on."""
    return next((name for letters, name in LETTERS if letters in browser), UNNAMED)


def _digest(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()
