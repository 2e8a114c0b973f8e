"""Whether the door for phones is open in this process."""

from urllib.parse import urlsplit

from dorsi.web.phones.network import Door

door: Door | None = None


def host() -> str | None:
    """This machine's name on its network, while phones are served."""
    return urlsplit(door.address).hostname if door else None
