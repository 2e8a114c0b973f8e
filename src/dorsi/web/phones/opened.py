"""Whether the door for phones is open in this process, and opening and shutting it."""

from collections.abc import Callable
from datetime import datetime
from enum import Enum, auto

from django.conf import settings

from dorsi.core.saying import say
from dorsi.web.phones import certificate, network, pairing
from dorsi.web.phones.network import Door, NoNetwork

Opens = Callable[[str, datetime], Door]
"""Opens the door at one of this machine's addresses."""


class Changed(Enum):
    """Why an open door is of no use any more."""

    ADDRESS = auto()
    CERTIFICATE = auto()


door: Door | None = None
_opens: Opens | None = None


def can_open() -> bool:
    """Whether this process serves in a way that a door can be added to it."""
    return _opens is not None


def let(opens: Opens | None) -> None:
    """Who serves says how the door is opened from now on; None: it can't be, and is shut."""
    global _opens
    shut()
    _opens = opens


def open_at(wanted: str | None, now: datetime) -> Door:
    """Opens the door, at `wanted` or at the first of this machine's addresses.

    One that was open elsewhere is shut. Raises NoNetwork.
    """
    global door
    if _opens is None:
        raise NoNetwork(say("Stop Dorsi and start it with: dorsi serve --phone"))
    host = network.own_address(wanted)
    shut()
    door = _opens(host, now)
    settings.ALLOWED_HOSTS.append(host)
    return door


def shut() -> None:
    """No phone is answered from now on, and no offer holds any more."""
    global door
    if door is None:
        return
    pairing.desk.drop()
    if door.host in settings.ALLOWED_HOSTS:
        settings.ALLOWED_HOSTS.remove(door.host)
    door.close()
    door = None


def changed(now: datetime) -> Changed | None:
    """Why phones can't come in by the open door any more; None while they can."""
    if door is None:
        return None
    if door.host not in network.own_addresses():
        return Changed.ADDRESS
    ends = door.certificate.until - now < certificate.NEARLY_OVER / 2
    return Changed.CERTIFICATE if ends else None


def elsewhere() -> tuple[str, ...]:
    """This machine's other addresses."""
    return tuple(one for one in network.own_addresses() if door is None or one != door.host)


def host() -> str | None:
    """This machine's name on its network, while phones are served."""
    return door.host if door else None
