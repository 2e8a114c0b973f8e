"""Writes the lists of tests in SAFETY.md anew, from the `hazard` marks the tests carry."""

import re
import sys
from collections import defaultdict
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "SAFETY.md"
LIST = re.compile(r"(^### (H\d\d)\n\n)((?:\* `[^`]+`\n)*)", re.MULTILINE)


class Marks:
    """Listens to pytest's collection: each hazard with the tests that carry its mark."""

    def __init__(self) -> None:
        self.tests: defaultdict[str, set[str]] = defaultdict(set)

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        for item in items:
            path = item.path.relative_to(ROOT).as_posix()
            name = getattr(item, "originalname", item.name)
            for mark in item.iter_markers("hazard"):
                for hazard in mark.args:
                    self.tests[hazard].add(f"* `{path}::{name}`\n")


def main() -> int:
    marks = Marks()
    code = pytest.main(["--collect-only", "-qq", "--no-header"], plugins=[marks])
    if code:
        return int(code)
    text = PAGE.read_text()
    PAGE.write_text(LIST.sub(lambda found: _listed(found, marks), text))
    absent = set(marks.tests) - {found[1] for found in LIST.findall(text)}
    print("\n".join(f"SAFETY.md needs a heading ### {hazard}." for hazard in sorted(absent)))
    return 1 if absent else 0


def _listed(found: re.Match[str], marks: Marks) -> str:
    return found[1] + "".join(sorted(marks.tests[found[2]]))


if __name__ == "__main__":
    sys.exit(main())
