"""Row <-> core value: safety answers and injury notes."""

from dorsi.core.safety import Answer, DailyAnswer, InjuryNote, Screening, Trouble
from dorsi.web.people.rows import moment, moment_columns
from dorsi.web.safety import models


def screening(row: models.Screening) -> Screening:
    answers = {question: Answer(answer) for question, answer in row.answers.items()}
    return Screening(
        id=row.entry_id, answers=answers, answered_at=moment(row), before=tuple(row.before)
    )


def screening_columns(value: Screening) -> dict[str, object]:
    answers = {question: answer.value for question, answer in sorted(value.answers.items())}
    return {
        "answers": answers,
        "before": list(value.before),
        **moment_columns(value.answered_at),
    }


def daily(row: models.DailyAnswer) -> DailyAnswer:
    return DailyAnswer(
        id=row.entry_id, anything_new=Answer(row.anything_new), answered_at=moment(row)
    )


def daily_columns(value: DailyAnswer) -> dict[str, object]:
    return {"anything_new": value.anything_new.value, **moment_columns(value.answered_at)}


def injury(row: models.InjuryNote) -> InjuryNote:
    return InjuryNote(
        id=row.entry_id,
        trouble=Trouble(row.trouble),
        exercise=row.exercise,
        noted_at=moment(row),
    )


def injury_columns(value: InjuryNote) -> dict[str, object]:
    return {
        "trouble": value.trouble.value,
        "exercise": value.exercise,
        **moment_columns(value.noted_at),
    }
