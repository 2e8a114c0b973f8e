"""The page about one recording: from a film with its pictures, from stored landmarks without."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from dorsi.cli import writing
from dorsi.cli.film_places import Places
from dorsi.cli.watched import Answer, Failed
from dorsi.formats import watched_html, watched_json
from dorsi.formats.watched_html import Watched
from dorsi.measure import moments, shown
from dorsi.measure.moments import Still
from dorsi.measure.report import Report
from dorsi.measure.shown import Shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Showing:
    """What to show of an answer: what its protocol tells of, frame by frame, and the moments."""

    answer: Answer
    report: Report
    seen: tuple[Shown, ...]
    stills: tuple[Still, ...]


def showing(answer: Answer) -> Showing:
    """The answer laid out in time; its stills have no pictures yet."""
    report = watched_json.told(answer.report, answer.keys["protocol"])
    seen = shown.shown(answer.recording, report, answer.setting)
    stills = moments.stills(report, seen, answer.recording.picture, answer.result)
    return Showing(answer=answer, report=report, seen=seen, stills=stills)


def write(path: Path, one: Showing, stills: Sequence[Still]) -> Path:
    """Writes the page with these stills. Raises StorageError where another file is there."""
    answer = one.answer
    page = Watched(
        file=Path(answer.file).name,
        made_on=datetime.now(UTC).astimezone().date(),
        recording=answer.recording,
        setting=answer.setting,
        report=one.report,
        side=answer.side,
        result=answer.result,
        keys=answer.keys,
        seen=one.seen,
        stills=stills,
    )
    return writing.replace(path, watched_html.page(page), mark=watched_html.MARK)


def save(places: Sequence[Places], results: Sequence[Answer | Failed]) -> Iterator[Path]:
    """Writes the pages that are wanted, with drawn bodies for pictures."""
    for place, answer in zip(places, results, strict=True):
        if place.report and isinstance(answer, Answer):
            one = showing(answer)
            yield write(place.report, one, one.stills)
