"""Do the laws of the plan hold over thousands of lives? The tests of `tests/core/plan`, with more.

python -m bench.plan_laws [EXAMPLES]
"""

import os
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent.parent / "tests" / "core" / "plan"
EXAMPLES = "1000"  # of each property; the laws themselves take twice as many


def main(examples: str = EXAMPLES) -> int:
    os.environ["DORSI_EXAMPLES"] = examples  # read as the tests are collected
    return int(pytest.main([str(FOLDER), "-q", "-p", "no:cacheprovider"]))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
