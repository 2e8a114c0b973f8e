"""The offer to pair one phone: a secret that holds for two minutes and works once.

The phone that brings the secret claims the offer and is shown four digits; the computer shows
the same, and only who sees both screens can say that they match. All of it lives in the process
that serves, and nowhere else: a restart takes every offer back.
"""

import secrets
import time
from dataclasses import dataclass, field, replace
from threading import Lock

HOLDS_S = 120.0
SECRET_BYTES = 16
WRONG_MOST = 5


def _secret() -> str:
    return secrets.token_urlsafe(SECRET_BYTES)


def _code() -> str:
    return f"{secrets.randbelow(10_000):04d}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A phone that brought the secret. `ticket` is known to it alone, `code` is to be compared."""

    ticket: str = field(default_factory=_secret)
    code: str = field(default_factory=_code)
    matched: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """`secret` goes into the picture that the phone reads."""

    secret: str = field(default_factory=_secret)
    until_s: float
    claim: Claim | None = None


class Desk:
    """Holds the one open offer. Every call reads the steady clock it is given."""

    def __init__(self) -> None:
        self._gate = Lock()
        self._offer: Offer | None = None
        self._wrong = 0
        self._guessed = False

    def make(self, now_s: float) -> Offer:
        """A new offer; the one before is void."""
        with self._gate:
            self._wrong, self._guessed = 0, False
            self._offer = Offer(until_s=now_s + HOLDS_S)
            return self._offer

    def held(self, now_s: float) -> Offer | None:
        """The offer that holds now, if one does."""
        with self._gate:
            return self._held(now_s)

    def claim(self, secret: str, now_s: float) -> Claim | None:
        """The claim of who brings the secret; None where it is wrong, late, or used. Guesses close
        the offer."""
        with self._gate:
            offer = self._held(now_s)
            if offer is None or offer.claim is not None:
                return None
            if not _same(offer.secret, secret):
                self._miss()
                return None
            self._offer = replace(offer, claim=Claim())
            return self._offer.claim

    def match(self, code: str, now_s: float) -> bool:
        """The computer says: both screens show this code."""
        with self._gate:
            offer = self._held(now_s)
            if offer is None or offer.claim is None or not _same(offer.claim.code, code):
                return False
            self._offer = replace(offer, claim=replace(offer.claim, matched=True))
            return True

    def drop(self) -> None:
        """They differ: the offer is void."""
        with self._gate:
            self._offer = None

    @property
    def guessed(self) -> bool:
        """Whether the last offer was closed because somebody brought wrong secrets."""
        return self._guessed

    def waiting(self, ticket: str, now_s: float) -> Claim | None:
        """The phone's own claim, while it waits."""
        with self._gate:
            return self._own(ticket, now_s)

    def collect(self, ticket: str, now_s: float) -> bool:
        """Whether the phone is let in now; once."""
        with self._gate:
            claim = self._own(ticket, now_s)
            if claim is None or not claim.matched:
                return False
            self._offer = None
            return True

    def _own(self, ticket: str, now_s: float) -> Claim | None:
        offer = self._held(now_s)
        claim = offer.claim if offer else None
        return claim if claim and _same(claim.ticket, ticket) else None

    def _miss(self) -> None:
        self._wrong += 1
        if self._wrong >= WRONG_MOST:
            self._offer, self._guessed = None, True

    def _held(self, now_s: float) -> Offer | None:
        if self._offer is not None and now_s >= self._offer.until_s:
            self._offer = None
        return self._offer


def _same(own: str, given: str) -> bool:
    return secrets.compare_digest(own.encode(), given.encode())


desk = Desk()


def now_s() -> float:
    """A steady clock: putting the day's clock back opens no offer again."""
    return time.monotonic()
