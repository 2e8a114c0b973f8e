"""Small parts in the place of the real ones, and an npm that brings them."""

import hashlib
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dorsi.pose import node
from dorsi.web.camera import fetching, kept, pinned
from dorsi.web.camera.pinned import Part
from tests.pose.npm import Npm

CONTENTS = {"vision/eye.wasm": "an eye", "pyodide/engine.mjs": "an engine"}


def until_over() -> None:
    """Waits for the thread that fetches."""
    for thread in threading.enumerate():
        if thread.name == fetching.NAME:
            thread.join(30)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the parts are to be; nothing is there yet."""
    monkeypatch.setenv("DORSI_CAMERA", str(tmp_path / "camera"))
    monkeypatch.setattr(fetching, "_latest", None)
    parts = {
        name: Part(
            sha256=hashlib.sha256(text.encode()).hexdigest(),
            size=len(text),
            comes_from=f"packed/{name}",
        )
        for name, text in CONTENTS.items()
    }
    monkeypatch.setattr(pinned, "PARTS", parts)
    return kept.folder()


@pytest.fixture
def npm(place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Npm]:
    packed = {f"packed/{name}": text for name, text in CONTENTS.items()}

    def stand_in(files: dict[str, str] | None = None, **how: Any) -> Npm:
        made = Npm(tmp_path, packed if files is None else files, **how)
        monkeypatch.setattr(node, "found", lambda: [made.command])
        return made

    return stand_in


@pytest.fixture
def there(npm: Callable[..., Npm], place: Path) -> Path:
    """All parts, fetched."""
    npm()
    fetching.fetch(fetching.Going(kept.missing()))
    return place
