"""Checks that every relative link and picture in the Markdown pages leads somewhere."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")


def main() -> int:
    faults = [fault for page in pages() for fault in broken(page)]
    print("\n".join(faults) or "links: good")
    return 1 if faults else 0


def pages() -> list[Path]:
    listed = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "*.md"]
    names = subprocess.run(listed, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [ROOT / name for name in names.splitlines() if (ROOT / name).exists()]


def broken(page: Path) -> list[str]:
    faults = []
    for target in LINK.findall(page.read_text()):
        place = target.split("#")[0]
        if place and "://" not in place and not (page.parent / place).exists():
            faults.append(f"{page.relative_to(ROOT)}: the link to {target} leads nowhere.")
    return faults


if __name__ == "__main__":
    sys.exit(main())
