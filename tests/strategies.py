"""Every hypothesis strategy of the tests, one home. Add yours under a heading of its module."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from dorsi import knowledge
from dorsi.core import safety
from dorsi.core.catalogue import Catalogue, Dose, Outcome
from dorsi.core.diary import Ended, Feel, MorningAfter, PracticeDone
from dorsi.core.measurement import Limit, Measurement, Side
from dorsi.core.plan import PlannedPractice
from dorsi.core.practice import (
    CountAgain,
    Counted,
    Followed,
    HoldOff,
    HoldOn,
    Hurt,
    ItHurts,
    ItWas,
    Leave,
    Lost,
    Pause,
    Repeat,
    Resume,
    Script,
    Skip,
    Start,
    State,
    Tick,
    TightSpot,
    advance,
    begin,
    script,
)
from dorsi.core.response import Response
from dorsi.core.runner import Sex
from dorsi.core.runs import Run, RunKind, Weekday
from dorsi.core.safety import Answer, DailyAnswer, InjuryNote, Screening, Trouble, Verdict
from dorsi.core.saying import Saying, figure, join, say, say_many
from tests import drills, people, tapes

# sayings

_names = st.sampled_from(["left", "Heel raise", "7.5", "", "{n}", 'ankle "twist"'])


def sayings() -> st.SearchStrategy[Saying]:
    """Sentences plain, with values of every kind, in number, inside each other and in a row."""
    counts = st.integers(0, 3)
    figures = counts.map(lambda n: figure(n + 0.5, 1))
    inner = st.one_of(
        st.sampled_from(["left", "Braces {are} plain."]).map(say),
        counts.map(lambda n: say_many("one day", "{n} days", n=n)),
        st.lists(_names.filter(bool), min_size=1, max_size=3).map(lambda texts: join(*texts)),
    )
    value = st.one_of(_names, counts, figures, days, inner)
    filled = value.map(lambda one: say("It is {one}.", one=one))
    return st.one_of(
        inner, filled, st.lists(filled, min_size=2, max_size=3).map(lambda a: join(*a))
    )


# practice


@st.composite
def doses(draw: st.DrawFn) -> Dose:
    """A timed or a counted dose."""
    sets, rest_s = draw(st.integers(1, 3)), draw(st.sampled_from([0, 5, 20, 60]))
    if draw(st.booleans()):
        extra_s = draw(st.sampled_from([0, 10]))
        return drills.hold(draw(st.integers(1, 90)), sets=sets, rest_s=rest_s, extra_s=extra_s)
    tempo_s = draw(st.sampled_from([1, 1.5, 2, 4, 6]))
    return drills.counted(draw(st.integers(1, 20)), tempo_s=tempo_s, sets=sets, rest_s=rest_s)


@st.composite
def plannable(draw: st.DrawFn) -> tuple[PlannedPractice, Catalogue]:
    """A practice of one to four drills, timed or counted, on one side, each side or both."""
    sides = st.sampled_from([(), (Side.LEFT,), (Side.LEFT, Side.RIGHT), (Side.RIGHT, Side.LEFT)])
    parts = st.sampled_from([(), ("inner", "outer"), ("one", "two", "three")])
    exercises = [
        drills.exercise(f"drill_{number}", draw(doses()), parts=draw(parts))
        for number in range(draw(st.integers(1, 4)))
    ]
    items = [drills.item(exercise, sides=draw(sides)) for exercise in exercises]
    return drills.practice_of(*items), drills.known(*exercises)


def scripts() -> st.SearchStrategy[Script]:
    """The timelines of such practices."""
    return plannable().map(lambda planned: script(*planned))


ticks = st.integers(1, 8 * 90).map(lambda eighths: Tick(eighths / 8))
"""Time in eighths of a second, which floats add up exactly."""

seen = st.one_of(
    st.integers(0, 25).map(Counted),
    st.integers(0, 25).map(Followed),
    st.sampled_from([Followed(), HoldOn(), HoldOff(), Lost(), CountAgain()]),
)
"""What a camera may tell, in any order."""

events = st.one_of(
    ticks,
    seen,
    st.sampled_from(
        [Start(), Pause(), Resume(), Skip(), Repeat(), TightSpot(), ItHurts(), Leave()]
    ),
    st.sampled_from([ItWas(what) for what in Hurt]),
)


_looks = st.one_of(
    st.integers(0, 2).map(Counted),
    st.integers(1, 8 * 6).map(lambda eighths: Tick(eighths / 8)),
    st.sampled_from([Followed(), Lost(), HoldOn(), HoldOff()]),
    events,
)


def _in_turn(looks: list) -> list:
    """The same with each repetition counted on from the one before."""
    number, told = 0, [Tick(12), Followed()]
    for look in looks:
        number += look.number if isinstance(look, Counted) else 0
        told.append(Counted(number) if isinstance(look, Counted) else look)
    return told


def walks() -> st.SearchStrategy[list]:
    """What happens in a practice: anything at all, or a first set that a camera mostly follows."""
    return st.one_of(st.lists(events, max_size=40), st.lists(_looks, max_size=40).map(_in_turn))


@st.composite
def states(draw: st.DrawFn) -> State:
    """Anywhere a practice can get to, begun or not."""
    state = begin(draw(scripts()))
    begun = st.one_of(st.just([]), st.just([Start()]))
    for event in (*draw(begun), *draw(walks())):
        state, _ = advance(state, event)
    return state


# tape

lengths_cm = st.integers(0, 300).map(lambda mm: mm / 10)
"""What a tape can show, in the limits of the knee-to-wall test."""


def tries_cm() -> st.SearchStrategy[list[float]]:
    """Three or four tries of one side."""
    return st.lists(lengths_cm, min_size=3, max_size=4)


# assess

values_cm = st.integers(0, 2500).map(lambda steps: steps / 100)
errors = st.integers(1, 400).map(lambda steps: steps / 100)
limits = st.sampled_from(list(Limit))


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Measurement, Measurement]:
    """Both ankles on one occasion, the right one up to a day before or after."""
    apart = timedelta(minutes=draw(st.integers(-24 * 60, 24 * 60)))
    error = draw(errors)
    return (
        tapes.left(draw(values_cm), limit=draw(limits), error=error),
        tapes.right(draw(values_cm), limit=draw(limits), error=error, at=tapes.MORNING + apart),
    )


# diary


days = st.dates(date(2020, 1, 1), date(2035, 12, 31))


@st.composite
def moments(draw: st.DrawFn) -> datetime:
    """A moment that knows its zone, to the microsecond."""
    zone = timezone(timedelta(minutes=draw(st.integers(-12 * 60, 14 * 60))))
    microseconds = draw(st.integers(0, 15 * 365 * 86_400 * 10**6))
    return datetime(2020, 1, 1, tzinfo=zone) + timedelta(microseconds=microseconds)


@st.composite
def practices_done(draw: st.DrawFn) -> PracticeDone:
    """Any practice that can have been."""
    day = draw(days)
    drills_of_day = draw(st.lists(st.sampled_from(["circles", "rolling", "raise"]), unique=True))
    return PracticeDone(
        id=f"practice-{day}",
        day=day,
        noted_at=draw(moments()),
        pain_0_10=draw(st.integers(0, 10)),
        effort_0_10=draw(st.integers(0, 10)),
        drills=tuple(drills_of_day),
        skipped=draw(st.sampled_from([(), ("balance",)])),
        hurt=tuple(drills_of_day[:1]) if draw(st.booleans()) else (),
        ended=draw(st.sampled_from(Ended)),
        seconds=draw(st.none() | st.integers(0, 7200)),
        feel=draw(st.none() | st.sampled_from(Feel)),
    )


@st.composite
def mornings(draw: st.DrawFn) -> MorningAfter:
    """Any morning after."""
    day = draw(days)
    return MorningAfter(
        id=f"morning-{day}", day=day, noted_at=draw(moments()), worse=draw(st.booleans())
    )


def entries() -> st.SearchStrategy[PracticeDone | MorningAfter]:
    """Any entry of a diary."""
    return practices_done() | mornings()


# screening, safety

_zones = st.sampled_from(["UTC", "Europe/Berlin", "America/Los_Angeles", "Pacific/Apia"])


def answer_sets() -> st.SearchStrategy[dict[str, Answer]]:
    """An answer to each of the real questions: the digits of one number, which draws fast."""
    ids = [question.id for question in knowledge.catalogue().questions]
    kinds = (Answer.NO, Answer.YES, Answer.NOT_SURE)
    return st.integers(0, 3 ** len(ids) - 1).map(
        lambda number: {name: kinds[number // 3**place % 3] for place, name in enumerate(ids)}
    )


@st.composite
def verdicts(draw: st.DrawFn) -> Verdict:
    """What some answers ask for, due or not."""
    catalogue = knowledge.catalogue()
    found = safety.verdict(
        draw(answer_sets()),
        questions=catalogue.questions,
        rules=catalogue.screening,
        answered_on=draw(st.dates(date(2026, 1, 1), date(2026, 12, 31))),
    )
    return replace(found, due=draw(st.booleans()))


@st.composite
def spring_hours(draw: st.DrawFn) -> datetime:
    """Any hour around the spring clock change of 2026, told in one of four zones."""
    hours = draw(st.integers(-24 * 120, 24 * 120))
    moment = datetime(2026, 3, 29, 1, 0, tzinfo=UTC) + timedelta(hours=hours)
    return moment.astimezone(ZoneInfo(draw(_zones)))


def screenings() -> st.SearchStrategy[Screening]:
    return st.builds(
        Screening,
        id=st.just("s"),
        answers=answer_sets(),
        answered_at=spring_hours(),
        before=st.just(()),
    )


def daily_answers() -> st.SearchStrategy[DailyAnswer]:
    return st.builds(
        DailyAnswer,
        id=st.just("d"),
        anything_new=st.sampled_from(Answer),
        answered_at=spring_hours(),
    )


def injury_notes() -> st.SearchStrategy[InjuryNote]:
    return st.builds(
        InjuryNote,
        id=st.just("n"),
        trouble=st.sampled_from(Trouble),
        exercise=st.none(),
        noted_at=spring_hours(),
    )


# runs

weeks_of_runs = st.frozensets(
    st.builds(Run, day=st.sampled_from(Weekday), kind=st.sampled_from(RunKind)), max_size=6
).map(lambda week: tuple(sorted(week, key=lambda run: (run.day.place, run.kind))))


# progress


@st.composite
def tape_histories(draw: st.DrawFn) -> list[Measurement]:
    """Up to thirty tape tests of the left ankle over some months, a few of them on one day."""
    minutes = draw(st.lists(st.integers(0, 200 * 24 * 60), min_size=1, max_size=30, unique=True))
    return [
        tapes.left(
            draw(st.integers(40, 150)) / 10,
            at=tapes.MORNING + timedelta(minutes=minute),
            error=draw(st.sampled_from([0.3, 0.69, 1.2])),
            id=f"test-{minute}",
        )
        for minute in minutes
    ]


# plan

_reached_cm = st.integers(2, 40).map(lambda halves: ",".join([f"{halves / 2:g}"] * 3))
_gentle = sorted(
    question.id
    for question in people.CATALOGUE.questions
    if question.outcome <= Outcome.SEE_SOMEONE and question.id not in ("RF10", "RF11")
)
_drill_ids = sorted(people.CATALOGUE.exercises)


def _some(words: list[str], most: int) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(words), unique=True, max_size=most).map(",".join)


lives = st.builds(
    people.person,
    left=_reached_cm,
    right=_reached_cm,
    felt_left=st.sampled_from(Limit),
    felt_right=st.sampled_from(Limit),
    sex=st.none() | st.sampled_from(Sex),
    age=st.none() | st.integers(18, 90),
    yes=st.lists(st.sampled_from(_gentle), unique=True, max_size=2).map(tuple),
    minutes=st.integers(5, 60),
    days=st.lists(st.sampled_from(Weekday), unique=True, min_size=1).map(",".join),
    equipment=_some(["roller", "ball", "band", "step", "weight"], 5),
    dislikes=_some([name for name in _drill_ids if name != "ankle_circles"], 2),
    runs=weeks_of_runs.map(lambda week: tuple(f"{run.day}:{run.kind}" for run in week)),
)
"""Any runner whose answers leave something to practise."""

_any_response = st.builds(
    Response,
    pain_0_10=st.none() | st.integers(0, 10),
    morning_worse=st.sampled_from([False, False, False, True]),
    effort_0_10=st.none() | st.integers(3, 10),
    completion=st.sampled_from([1.0, 1.0, 0.5]),
    easy_in_a_row=st.integers(0, 4),
    gap_days=st.sampled_from([0, 0, 0, 0, 3, 9, 20]),
    hurt=st.frozensets(st.sampled_from(_drill_ids), max_size=1),
    front_pinch=st.sampled_from([False] * 9 + [True]),
    trend=st.sampled_from([None, "unchanged", "improved", "worse", "cannot tell yet"]),
    range_now=st.none() | st.integers(2, 40).map(lambda halves: halves / 2),
)

responses = st.sampled_from([people.EASY, people.GOES_ON]) | _any_response
"""Often easy, so that plans rise and there is something to lose."""


@st.composite
def pained(draw: st.DrawFn, response: Response) -> Response:
    """The same, or with more pain: a higher number, a worse morning, another drill that hurt."""
    if draw(st.booleans()):
        return response
    pain = response.pain_0_10
    return replace(
        response,
        pain_0_10=None if pain is None else draw(st.integers(pain, 10)),
        morning_worse=response.morning_worse or draw(st.booleans()),
        easy_in_a_row=draw(st.integers(0, response.easy_in_a_row)),
        hurt=response.hurt | draw(st.frozensets(st.sampled_from(_drill_ids), max_size=1)),
        front_pinch=response.front_pinch or draw(st.sampled_from([False, False, True])),
    )


History = tuple[tuple[int, Response], ...]


@st.composite
def two_histories(draw: st.DrawFn, most: int = 8) -> tuple[History, History]:
    """What was told by days after the start; and the same with more pain at some points."""
    told = draw(
        st.lists(st.tuples(st.sampled_from([0, 1, 3, 7, 8]), responses), min_size=1, max_size=most)
    )
    begun = draw(st.sampled_from([0, 0, 42]))  # late enough for a range to have stalled
    days = [begun + sum(gap for gap, _ in told[: at + 1]) for at in range(len(told))]
    quiet = tuple((day, response) for day, (_, response) in zip(days, told, strict=True))
    return quiet, tuple((day, draw(pained(response))) for day, response in quiet)


def histories(most: int = 8) -> st.SearchStrategy[History]:
    """What was told, by days after the start."""
    return two_histories(most).map(lambda both: both[1])
