"""Real recordings, kept beside the checkout because most may not be handed on.

What each is, who made it and what its truth is stands in MANIFEST.md there.
"""

from pathlib import Path

import pytest

HOME = Path(__file__).resolve().parents[2] / "shared" / "recordings"


def recording(name: str) -> Path:
    """The file, or a skip that says what is missing."""
    path = HOME / name
    if not path.exists():
        pytest.skip(f"needs the recording {name} in ../shared/recordings beside the checkout")
    return path
