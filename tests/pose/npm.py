"""Stands in for npm: brings files, or fails with words, as a program of its own."""

import json
import sys
import textwrap
from pathlib import Path

SCRIPT = textwrap.dedent("""
    import json, pathlib, sys, time
    told = json.loads(pathlib.Path(sys.argv[1]).read_text())
    with open(told["runs"], "a") as runs:
        runs.write("run\\n")
    assert pathlib.Path("package-lock.json").is_file() and "--ignore-scripts" in sys.argv
    for name, text in told["files"].items():
        file = pathlib.Path("node_modules") / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    if told["waits"]:
        time.sleep(600)
    sys.exit(told["fails"] or 0)
""")


class Npm:
    """`command` is run in npm's stead; `runs` tells how often it was."""

    def __init__(
        self,
        place: Path,
        files: dict[str, str] | None = None,
        *,
        fails: str = "",
        waits: bool = False,
    ) -> None:
        self._runs = place / "runs"
        script, told = place / "npm.py", place / "told.json"
        script.write_text(SCRIPT)
        values = {"runs": str(self._runs), "files": files or {}, "fails": fails, "waits": waits}
        told.write_text(json.dumps(values))
        self.command = [sys.executable, str(script), str(told)]

    @property
    def runs(self) -> int:
        return self._runs.read_text().count("run") if self._runs.exists() else 0
