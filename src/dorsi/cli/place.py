"""The door to the diary. Django loads only when it is opened."""

from pathlib import Path

from dorsi.web.parts import home


def log() -> Path:
    """Where faults of Dorsi's own are written down."""
    return home.folder() / "dorsi.log"


def opened() -> Path:
    """The runner's folder, its database ready. Call it before importing actions of dorsi.web."""
    from dorsi.web.site.opening import open_home

    return open_home()
