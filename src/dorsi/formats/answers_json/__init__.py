"""Core values as plain dicts: what `--json` prints and what the API answers, in one place."""

from dorsi.formats.answers_json.found import assessment, measurements, progress, verdict
from dorsi.formats.answers_json.kept import diary, done, erased, exported, imported, profile
from dorsi.formats.answers_json.known import exercise, exercises, learn, questions
from dorsi.formats.answers_json.planned import plan, today

__all__ = [
    "assessment",
    "diary",
    "done",
    "erased",
    "exercise",
    "exercises",
    "exported",
    "imported",
    "learn",
    "measurements",
    "plan",
    "profile",
    "progress",
    "questions",
    "today",
    "verdict",
]
