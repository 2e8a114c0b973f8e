"""A terminal with an empty diary of its own, and what a runner types into it."""

import json
import shlex
from typing import Any

import pytest
from click.testing import CliRunner, Result

from dorsi.cli.main import command

NO_TO_ALL = "screen --answers -"


class Terminal:
    """Types a line and gives back what came: `said` on stdout, `refused` on stderr."""

    def types(self, line: str, *, answers: str | None = None) -> Result:
        return CliRunner().invoke(command, shlex.split(line), input=answers)

    def says(self, line: str, *, answers: str | None = None) -> str:
        result = self.types(line, answers=answers)
        assert result.exit_code == 0, result.stderr
        assert result.stderr == ""
        return result.stdout

    def gives(self, line: str, *, answers: str | None = None) -> Any:
        """The JSON that the line answers with --json."""
        return json.loads(self.says(f"{line} --json", answers=answers))

    def refuses(self, line: str, *, answers: str | None = None) -> str:
        """The one line on stderr of a command that changes nothing."""
        result = self.types(line, answers=answers)
        assert result.exit_code == 2, result.output
        assert result.stdout == ""
        sentence = result.stderr
        assert sentence.startswith("dorsi: ") and sentence.count("\n") == 1, sentence
        return sentence.removeprefix("dorsi: ").rstrip("\n")

    def screens(self, **but: str) -> Any:
        """Answers no to every question but these."""
        asked = self.gives("screen --questions")
        answers = {question["id"]: "no" for question in asked["questions"]} | but
        return self.gives(NO_TO_ALL, answers=json.dumps(answers))


@pytest.fixture
def terminal(db: None, tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    monkeypatch.setenv("DORSI_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("COLUMNS", "80")
    return Terminal()
