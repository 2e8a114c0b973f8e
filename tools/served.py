"""Dorsi as `dorsi serve` starts it, in a process of its own, over a diary made for it.

`python -m tools.served DIARY` seeds the folder that DORSI_HOME names; `dorsi` below calls it.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
DORSI = [sys.executable, "-c", "from dorsi.cli.main import run; run()"]


@dataclass(frozen=True)
class Served:
    host: str  # with its port
    environment: dict[str, str]

    @property
    def address(self) -> str:
        return f"http://{self.host}"

    def says(self, *words: str) -> None:
        """Types a command over the same folder, as another process."""
        subprocess.run([*DORSI, *words], env=self.environment, check=True, capture_output=True)


@contextmanager
def dorsi(diary: Mapping[str, int] | None) -> Iterator[Served]:
    """A server over a new folder; `diary` goes to `ten_years.seed`, None leaves it empty."""
    with TemporaryDirectory(prefix="dorsi-bench-") as folder:
        own = {**os.environ, "DORSI_HOME": folder, "PYTHONPATH": str(ROOT / "src")}
        if diary is not None:
            seed = [sys.executable, "-m", "tools.served", json.dumps(diary)]
            subprocess.run(seed, env=own, check=True, cwd=ROOT)
        serve = [*DORSI, "serve", "--no-browser", "--port", "0"]
        server = subprocess.Popen(serve, env=own, stdout=subprocess.PIPE, text=True)
        try:
            yield Served(_host_of(server), own)
        finally:
            server.terminate()
            server.communicate()


def _host_of(server: subprocess.Popen[str]) -> str:
    for line in server.stdout or ():
        if "http://" in line:
            return line.split("http://")[1].split("/")[0]
    raise SystemExit("The server must start (got its end)")


def _seed(diary: dict[str, int]) -> None:
    """Into DORSI_HOME, which `dorsi` above has set: nothing is ever written elsewhere."""
    from dorsi.web.site import opening
    from tools import ten_years

    opening.open_home()
    now = datetime.now().astimezone()  # noqa: TID251 (a shell reads the clock)
    ten_years.seed(now, **diary)


if __name__ == "__main__":
    _seed(json.loads(sys.argv[1]))
