"""One film looked at by one process, as the command's child does it, and what that takes.

Imports nothing else, so that the memory it tells is that of the work.
"""

import resource
import sys
import time
from pathlib import Path

START = time.process_time()

from dorsi.pose import film  # noqa: E402  (the import is what is timed)
from dorsi.pose.finder import Finder  # noqa: E402

IMPORTED_S = time.process_time() - START


def look(path: str, model: str) -> tuple[float, float, float]:
    """Pictures a second, processor time of each [ms], most memory so far [MB]."""
    finder = Finder(model)
    start, used, count = time.perf_counter(), time.process_time(), 0
    with film.opened(Path(path)) as opened:
        for image in opened.images():
            finder.step(image.rgb)
            count += 1
    took_s, cpu_s = time.perf_counter() - start, time.process_time() - used
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    return count / took_s, cpu_s / count * 1000, most


if __name__ == "__main__":
    told = (*look(*sys.argv[1:]), IMPORTED_S)
    sys.stdout.write(" ".join(map(str, told)))
