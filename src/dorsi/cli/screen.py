"""`dorsi screen`: the safety questions, asked group by group, and what the answers ask for."""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from dorsi import knowledge
from dorsi.cli import asking, layout, onward, place, verdicts
from dorsi.cli.options import as_json, may_ask, print_json
from dorsi.core.catalogue import Catalogue, Outcome, Question
from dorsi.core.errors import Fault, InputError
from dorsi.core.safety import Answer, Verdict
from dorsi.formats import answers_json

ANSWERS = {"yes": "yes", "no": "no", "not sure": "not_sure", "not_sure": "not_sure"}
TYPED: dict[str, Answer | None] = {
    "yes": Answer.YES,
    "no": Answer.NO,
    "?": Answer.NOT_SURE,
    "not sure": Answer.NOT_SURE,
    "back": None,
}
TO_TYPE = "y, n or ?"


@click.command("screen")
@click.option("--questions", is_flag=True, help="Print the questions and ask nothing.")
@click.option("--answers", "file", metavar="FILE", help='JSON: {"id": "yes", "no" or "not_sure"}.')
@click.option("--daily", metavar="ANSWER", help="Is anything new today? yes, no or not_sure.")
@as_json
def command(questions: bool, file: str | None, daily: str | None, as_json: bool) -> None:
    """The safety questions. They decide which drills are offered.

    "Not sure" counts as yes. The questions come again after 28 days, and after an injury.
    """
    if sum((questions, file is not None, daily is not None)) > 1:
        raise click.UsageError("take one of --questions, --answers and --daily.")
    if questions:
        _print_questions(knowledge.catalogue(), as_json)
        return
    verdict = _verdict(file, daily, as_json)
    if as_json:
        print_json(answers_json.verdict(verdict))
        return
    layout.show(*verdicts.blocks(verdict), _next(verdict))


def _next(verdict: Verdict) -> str:
    if verdict.practice_offered and verdict.outcome < Outcome.STOP:
        return onward.after_screening()
    return ""


def _verdict(file: str | None, daily: str | None, as_json: bool) -> Verdict:
    if file is None and daily is None and not as_json and not may_ask():
        raise click.UsageError(
            "nobody is here to answer. Give --answers FILE; --questions prints what to answer."
        )
    raw = _read(file) if file is not None else None
    place.opened()
    from dorsi.web.safety import actions

    if raw is not None:
        return actions.screen(raw)
    if daily is not None:
        return actions.daily(ANSWERS.get(daily.strip().lower(), daily))
    if as_json:
        return actions.standing()
    return actions.screen(_ask(knowledge.catalogue()))


def _read(file: str) -> Mapping[str, str]:
    """The answers in the file; `-` reads stdin. Which of them count is the core's to judge."""
    try:
        text = sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8")
        found = json.loads(text, object_pairs_hook=_once)
    except OSError as trouble:
        raise _unreadable(file, "be a file that can be read", trouble.strerror) from None
    except (ValueError, RecursionError) as trouble:
        raise _unreadable(file, "be JSON", trouble) from None
    if not isinstance(found, dict):
        raise _unreadable(file, 'be a JSON object such as {"RF1": "no"}', found)
    return {
        key: value if isinstance(value, str) else json.dumps(value) for key, value in found.items()
    }


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    keys = [key for key, _ in pairs]
    twice = sorted({key for key in keys if keys.count(key) > 1})
    if twice:
        raise InputError(
            Fault(
                field="--answers",
                must="answer each question once",
                got=f"{', '.join(twice)} twice",
                hint="Keep one answer for each.",
            )
        )
    return dict(pairs)


def _unreadable(file: str, must: str, got: object) -> InputError:
    hint = "dorsi screen --questions --json prints what to answer."
    return InputError(Fault(field="--answers", must=must, got=f"{file}: {got}", hint=hint))


def _print_questions(catalogue: Catalogue, as_json: bool) -> None:
    if as_json:
        print_json(answers_json.questions(catalogue))
        return
    room = max(len(question.id) for question in catalogue.questions)
    groups = [
        [
            layout.title(heading),
            *(
                line
                for question in catalogue.questions
                if question.group == group
                for line in layout.labelled(question.id, _whole(question), room=room).splitlines()
            ),
        ]
        for group, heading in catalogue.question_groups.items()
    ]
    layout.show(
        "Answer each with yes, no or not_sure. Not sure counts as yes.",
        *groups,
        layout.following("dorsi screen", "dorsi screen --answers FILE"),
    )


def _whole(question: Question) -> str:
    return f"{question.text} ({question.detail})" if question.detail else question.text


def _ask(catalogue: Catalogue) -> Mapping[str, str]:
    """Group by group; b goes back by one question. Leaving in the middle keeps nothing."""
    questions = _in_groups(catalogue)
    layout.show(
        layout.para(
            f"{len(questions)} questions, about a minute. They decide which drills are offered. "
            "Type y, n or ?; ? is not sure, and not sure counts as yes. b goes back."
        )
    )
    answers: dict[str, str] = {}
    at, group = 0, ""
    while at < len(questions):
        if questions[at].group != group:
            group = questions[at].group
            click.echo(f"\n{layout.title(catalogue.question_groups[group])}")
        answer = _ask_one(questions[at])
        if answer is None:
            at = max(0, at - 1)
            continue
        answers[questions[at].id] = answer.value
        at += 1
    click.echo()
    return answers


def _in_groups(catalogue: Catalogue) -> list[Question]:
    return [
        question
        for group in catalogue.question_groups
        for question in catalogue.questions
        if question.group == group
    ]


def _ask_one(question: Question) -> Answer | None:
    """The answer, or None to go back."""
    click.echo(layout.para(question.text, indent=layout.INDENT))
    if question.detail:
        click.echo(layout.quiet(layout.para(question.detail, indent=layout.INDENT)))
    return asking.choice(f"{layout.INDENT}[{TO_TYPE}]", TYPED)
