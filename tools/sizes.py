"""Keeps functions and files short enough to be read: 40 lines a function, 400 a file."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LONGEST_FUNCTION = 40
LONGEST_FILE = 400
KINDS = {".py", ".js", ".css", ".html"}


def main() -> int:
    faults = [fault for path in files() for fault in faults_of(path)]
    print("\n".join(faults) or "sizes: good")
    return 1 if faults else 0


def files() -> Iterator[Path]:
    for place in ("src", "tests", "tools", "bench"):
        for path in sorted((ROOT / place).rglob("*")):
            if path.suffix in KINDS and not {"migrations", "__pycache__"} & set(path.parts):
                yield path


def faults_of(path: Path) -> Iterator[str]:
    text = path.read_text()
    name = path.relative_to(ROOT)
    lines = text.count("\n")
    if lines > LONGEST_FILE:
        yield f"{name} must have at most {LONGEST_FILE} lines (got {lines}). Split it by topic."
    if path.suffix == ".py":
        yield from long_functions(name, ast.parse(text))


def long_functions(name: Path, tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > LONGEST_FUNCTION:
                most = f"at most {LONGEST_FUNCTION} lines (got {length})"
                yield f"{name}:{node.lineno} {node.name} must have {most}. Part it."


if __name__ == "__main__":
    sys.exit(main())
