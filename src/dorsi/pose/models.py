"""The pose models: which there are, where they are kept, and whether they are whole.

They come with the package `@mediapipe/pose` (Apache-2.0), which `npm/package-lock.json` pins;
`fetching` gets them. All checkouts and installations of one person share one folder.
"""

import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from dorsi.core.errors import DorsiError
from dorsi.pose.whole import is_whole

HEAVY, FULL, LITE = "heavy", "full", "lite"
NAMES = (HEAVY, FULL, LITE)
VERSION = "0.5.1675469404"
DETECTOR = "pose_solution_packed_assets.data"  # the detector's network, whatever its name says
SHA256 = {
    DETECTOR: "a63c614bef30d35947f13be361820b1e4e3bec9cfeebf4d11216a18373108e85",
    "pose_landmark_heavy.tflite": (
        "59e42d71bcd44cbdbabc419f0ff76686595fd265419566bd4009ef703ea8e1fe"
    ),
    "pose_landmark_full.tflite": "e9a5c5cb17f736fafd4c2ec1da3b3d331d6edbe8a0d32395855aeb2cdfd64b9f",
    "pose_landmark_lite.tflite": "f17bfbecadb61c3be1baa8b8d851cc6619c870a87167b32848ad20db306b9d61",
}


class ModelsMissing(DorsiError):
    """The models are not on this computer, and could not be fetched."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Files:
    """The two networks that find a body: one its place, one its landmarks."""

    detector: Path
    landmarks: Path


def folder() -> Path:
    """DORSI_MODELS, or the platform's place for what can be fetched again. Makes nothing."""
    named = os.environ.get("DORSI_MODELS")
    if named:
        return Path(named).expanduser().absolute()
    return platformdirs.user_cache_path("dorsi", appauthor=False) / f"pose-{VERSION}"


def files(model: str) -> Files:
    """The files of a model of NAMES, whole. Raises ModelsMissing."""
    place = folder()
    found = Files(detector=place / DETECTOR, landmarks=place / f"pose_landmark_{model}.tflite")
    for file in (found.detector, found.landmarks):
        if not is_whole(file, SHA256[file.name]):
            raise ModelsMissing(
                f"The pose models must be in {place} (got {'a damaged' if file.exists() else 'no'} "
                f"{file.name}). `dorsi measure video` fetches them."
            )
    return found


def complete() -> bool:
    """Whether all models are there and whole."""
    return all(is_whole(folder() / name, sha256) for name, sha256 in SHA256.items())
