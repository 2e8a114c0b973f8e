"""All that a page about one recording is made of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from dorsi.core.measurement import Side
from dorsi.formats.chart_svg.voice import ENGLISH, Voice
from dorsi.measure.frames import Recording
from dorsi.measure.moments import Still
from dorsi.measure.protocols import Refused, Taken
from dorsi.measure.report import Report
from dorsi.measure.shown import Shown
from dorsi.measure.watch import Setting


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """One recording with what was found in it.

    `keys` is the answer as JSON tells it; `report` what its protocol tells of
    (`watched_json.told`); `seen` and `stills` were made of that report; `file` is the
    recording's name, without its folder.
    """

    file: str
    made_on: date
    recording: Recording
    setting: Setting
    report: Report
    side: Side | None
    result: Taken | Refused | None
    keys: Mapping[str, Any]
    seen: Sequence[Shown]
    stills: Sequence[Still]
    voice: Voice = ENGLISH

    @property
    def protocol(self) -> str:
        return str(self.keys["protocol"])

    def told(self, saying: str) -> str:
        return self.voice.told(saying)
