"""Core, measure and movement run on the standard library alone, and touch nothing outside.

The very same files are to run in a browser, on a server and in a test, with the same result.
"""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

SRC = Path(__file__).parents[2] / "src"
MODULES = sorted(
    ".".join(path.relative_to(SRC).with_suffix("").parts).removesuffix(".__init__")
    for ring in ("core", "measure", "movement")
    for path in (SRC / "dorsi" / ring).rglob("*.py")
)

# Values, shapes and arithmetic. No os, io, pathlib, random, time, socket: nothing to touch.
ALLOWED = {
    "abc",
    "bisect",
    "collections",
    "dataclasses",
    "datetime",
    "decimal",
    "difflib",
    "enum",
    "fractions",
    "functools",
    "hashlib",  # a digest of what it is given, nothing more
    "itertools",
    "math",
    "operator",
    "re",
    "statistics",
    "string",
    "types",
    "typing",
}
READS_OR_WRITES = {"open", "print", "input", "exec", "eval", "compile", "__import__", "breakpoint"}
READS_THE_CLOCK = {".now", ".today", ".utcnow"}

ALONE = """
import sys

class Nothing:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in sys.stdlib_module_names | {"dorsi"}:
            return None
        raise ModuleNotFoundError(f"{name} is not of the standard library")

sys.meta_path.insert(0, Nothing())
try:
    import hypothesis
except ModuleNotFoundError:
    pass
else:
    sys.exit("the block does not hold")
for name in sys.argv[1:]:
    __import__(name)
print(*sorted(name for name in sys.modules if name.startswith("dorsi.")))
"""


def tree_of(module):
    path = SRC.joinpath(*module.split("."))
    file = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    return ast.parse(file.read_text())


def imported_by(module):
    for node in ast.walk(tree_of(module)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module


def called_by(module):
    """Names of functions, and of methods with a dot before them."""
    for node in ast.walk(tree_of(module)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield node.func.id
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield f".{node.func.attr}"


def test_all_of_core_measure_and_movement_imports_with_everything_else_blocked():
    done = subprocess.run(
        [sys.executable, "-c", ALONE, *MODULES],
        capture_output=True,
        text=True,
        env={"PYTHONPATH": str(SRC)},
    )

    assert done.returncode == 0, done.stderr
    assert set(done.stdout.split()) == set(MODULES)


@pytest.mark.parametrize("module", MODULES)
def test_a_module_imports_only_what_touches_nothing(module):
    ours = ("dorsi.core", "dorsi.measure", "dorsi.movement")
    others = {name for name in imported_by(module) if not name.startswith(ours)}

    assert {name.partition(".")[0] for name in others} <= ALLOWED


@pytest.mark.parametrize("module", MODULES)
def test_a_module_opens_nothing_and_reads_no_clock(module):
    assert not set(called_by(module)) & (READS_OR_WRITES | READS_THE_CLOCK)


@pytest.mark.parametrize("module", [name for name in MODULES if name.startswith("dorsi.core")])
def test_core_does_not_know_measure(module):
    assert not [name for name in imported_by(module) if name.startswith("dorsi.measure")]
