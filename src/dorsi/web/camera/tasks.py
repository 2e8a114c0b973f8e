"""Makes the `.task` files that the browser's model runtime takes, from the pose models."""

from pathlib import Path

from dorsi.formats import task_bundle
from dorsi.pose import models
from dorsi.web.camera import kept

MADE = {f"models/{name}.task": name for name in (models.FULL, models.LITE)}


def make(name: str, place: Path) -> None:
    """Writes the part, whole or not at all. Raises ModelsMissing and OSError."""
    found = models.files(MADE[name])
    task = task_bundle.bundle(
        detector=found.detector.read_bytes(), landmarks=found.landmarks.read_bytes()
    )
    kept.put(place / name, task)
