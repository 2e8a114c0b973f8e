"""docs/words.md: one word, one thing, one sentence to a line."""

import re
from pathlib import Path

WORDS = Path(__file__).resolve().parents[1] / "docs" / "words.md"
LINES = [line for line in WORDS.read_text(encoding="utf-8").splitlines() if line]


def test_each_line_is_one_sentence():
    for line in LINES:
        if not line.startswith("#"):
            assert line.endswith(".") or line.endswith('."'), line
            assert not re.search(r"[.?!] [A-Z]", line), line


def test_no_word_is_explained_twice():
    explained = re.findall(r"^- \*\*(.+?)\*\*", "\n".join(LINES), re.MULTILINE)
    assert len(explained) == len({word.lower() for word in explained}) > 40
