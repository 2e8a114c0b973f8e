"""What Lighthouse says of the first pages, on a phone and a laptop. Writes docs/reference/light.md.

The pages are served as `dorsi serve` does, and looked at in Debian's Chromium: the welcome over
an empty folder, the others over ten years of diary.

    PYTHONPATH=src python -m bench.lighthouse
"""

import json
import os
import subprocess
import sys
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tools import browser, environment, node, served

WRITTEN = Path(__file__).resolve().parent.parent / "docs" / "reference" / "light.md"
TEN_YEARS = {"practices": 3_000, "tests": 700}
PAGES = {"welcome": "/", "today": "/", "progress": "/progress/"}
DEVICES: dict[str, list[str]] = {"phone": [], "laptop": ["--preset=desktop"]}
KINDS = ("performance", "accessibility", "best-practices", "seo")
LEAST = 95
MOST_KB = {"welcome": 100, "today": 100, "progress": 130}  # progress draws 1,400 tests
CHROME = (
    "--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage "
    "--disable-background-networking --disable-component-update --no-first-run"
)
LOOK = [f"--chrome-flags={CHROME}", f"--only-categories={','.join(KINDS)}", "--quiet"]
LOOK += ["--output=json"]


@dataclass(frozen=True)
class Found:
    """Lighthouse's marks of one page, 0 to 100, and what stood in the way."""

    page: str
    device: str
    marks: dict[str, int]
    first_paint_s: float
    kilobytes: int
    requests: int
    faults: list[str]

    @property
    def good(self) -> bool:
        return min(self.marks.values()) >= LEAST and self.kilobytes <= MOST_KB[self.page]


def main() -> int:
    with ExitStack() as opened:
        new = opened.enter_context(served.dorsi(None))
        old = opened.enter_context(served.dorsi(TEN_YEARS))
        found = [
            look(page, (new if page == "welcome" else old).address + path, device)
            for device in DEVICES
            for page, path in PAGES.items()
        ]
    text = TEXT.format(rows="\n".join(map(row, found)), least=LEAST, **MOST_KB)
    WRITTEN.write_text(text, encoding="utf-8")
    print(text)
    for one in found:
        print(f"{one.page}, {one.device}: {'; '.join(one.faults) or 'nothing found'}")
    return 0 if all(one.good for one in found) else 1


def look(page: str, url: str, device: str) -> Found:
    own = {**os.environ, "CHROME_PATH": browser.chromium()}
    with TemporaryDirectory() as folder:  # a pipe would sometimes end in the middle
        report = Path(folder) / "report.json"
        look_at = [url, *LOOK, *DEVICES[device], f"--output-path={report}"]
        subprocess.run([*node.tool("lighthouse/cli/index.js"), *look_at], env=own)
        told = json.loads(report.read_bytes()) if report.exists() else {}
    if "runtimeError" in told or not told:
        raise SystemExit(f"Lighthouse must load {page} (got: {told.get('runtimeError')})")
    audits = told["audits"]
    return Found(
        page=page,
        device=device,
        marks={kind: round(100 * told["categories"][kind]["score"]) for kind in KINDS},
        first_paint_s=audits["first-contentful-paint"]["numericValue"] / 1000,
        kilobytes=round(audits["total-byte-weight"]["numericValue"] / 1000),
        requests=len(audits["network-requests"]["details"]["items"]),
        faults=[one["title"] for one in audits.values() if one["score"] not in (None, 1)],
    )


def row(found: Found) -> str:
    cells = (
        found.page,
        found.device,
        *(str(found.marks[kind]) for kind in KINDS),
        f"{found.first_paint_s:.1f} s",
        str(found.requests),
        f"{found.kilobytes} kB",
    )
    return f"| {' | '.join(cells)} |"


TEXT = """\
# How light is it?

Lighthouse's marks, of 100; the aim is {least} in each.
A first visit to the first pages, welcome and today, weighs at most {welcome} kB, heads included.
Progress comes later and draws 1,400 tests: at most {progress} kB.
The welcome is a new runner's, the other pages stand on ten years of diary.
*Phone* is Lighthouse's own slow phone on a slow mobile network, *laptop* its desktop.

    ./check lighthouse        (also part of ./check bench; writes this page)

| page | on | performance | accessibility | best practices | SEO | first paint | requests | weight |
|---|---|--:|--:|--:|--:|--:|--:|--:|
{rows}

Answers travel uncompressed: they come from the same machine, and pressing them together would only cost time.
`tests/journeys/test_light.py` weighs the first pages in every check.
"""  # noqa: E501  (a line of the page is a sentence)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (browser.NoBrowser, environment.SetupFailed) as failure:
        sys.exit(f"lighthouse: {failure}")
