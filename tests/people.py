"""The cast: thirty-odd runners, each one kind of life that Dorsi must serve.

Plain values. `assessment`, `verdict`, `means`, `plan_of` and `plan_after` make of a person what
the program would, from the real knowledge; `person` makes another one for a single test.
"""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from dorsi import knowledge
from dorsi.core import assess, plan, runs, safety
from dorsi.core.assess import Assessment
from dorsi.core.measurement import Measurement
from dorsi.core.plan import Means, Plan
from dorsi.core.response import Response
from dorsi.core.runs import Run
from dorsi.core.safety import Answer, Verdict
from dorsi.measure import tape

CATALOGUE = knowledge.catalogue()
MONDAY = date(2026, 11, 23)  # every plan of the cast starts here
MORNING = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)
TAPE = "knee_to_wall_tape"

EASY = Response(pain_0_10=1, effort_0_10=5, easy_in_a_row=2)
GOES_ON = Response(pain_0_10=2, effort_0_10=7)
SORE = Response(pain_0_10=5, effort_0_10=7)
PAINFUL = Response(pain_0_10=7, effort_0_10=7)
WORSE_IN_THE_MORNING = Response(morning_worse=True)
TOO_HARD = Response(pain_0_10=2, effort_0_10=9)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """`left`, `right`: tries [cm] as read from the tape. `yes`: the questions answered so.

    `history`: what was told, by days after the start.
    """

    name: str
    story: str
    sex: str | None = "female"
    age: int | None = 36
    left: str
    right: str
    felt_left: str = "back"
    felt_right: str = "back"
    yes: tuple[str, ...] = ()
    minutes: int = 15
    days: str = "mon,tue,thu,sat"
    equipment: str = "roller,ball,band"
    dislikes: str = ""
    runs: tuple[str, ...] = ("tue:intervals", "sun:long")
    history: tuple[tuple[int, Response], ...] = ()


CAST: dict[str, Person] = {}


def _cast(name: str, story: str, left: str, right: str, **life: object) -> Person:
    CAST[name] = Person(name=name, story=story, left=left, right=right, **life)  # type: ignore[arg-type]
    return CAST[name]


# Ana's right ankle lags, and intervals come on Tuesday: the runner of the journey tests.
ANA = _cast("Ana", "a stiff right ankle, intervals on Tuesday", "9.5,9.4,9.6", "7,7.1,6.9")

# Ben has all the range he needs, and nothing at home but a wall.
BEN = _cast(
    "Ben",
    "even ankles in the middle range, no equipment",
    "12,12,12.5",
    "12,11.5,12",
    felt_left="none",
    felt_right="none",
    sex="male",
    equipment="",
    runs=("wed:easy", "sun:long"),
)

# Cleo bends further than most; nobody should tell her to stretch.
CLEO = _cast("Cleo", "ample range on both sides", "16,16.5,16", "16,16,16", minutes=20)

# Dan's left ankle stops without any stretch: the joint, not the calf.
DAN = _cast(
    "Dan",
    "a stiff left ankle that does not stretch, a band at hand",
    "6,6,6.5",
    "9,9,9.5",
    felt_left="none",
    felt_right="none",
    sex="male",
    age=44,
    runs=("thu:intervals",),
)

# Eva feels a pinch at the front on the right.
EVA = _cast(
    "Eva",
    "a pinch at the front of a stiff right ankle",
    "11,11,11",
    "8,8,8",
    felt_left="none",
    felt_right="front",
)

# Finn has five minutes, four times a week.
FINN = _cast("Finn", "both ankles stiff, five minutes", "7,7,7", "7,7,7.5", minutes=5, sex="male")

# Gus owns everything and takes an hour.
GUS = _cast(
    "Gus",
    "both ankles stiff, an hour and every piece of equipment",
    "6.5,6.5,7",
    "7,7,7",
    minutes=60,
    sex="male",
    equipment="roller,ball,band,step,weight",
)

# Hana is 68; her range is in the middle for her age and below the pooled one.
HANA = _cast(
    "Hana",
    "68 years old, in the middle range for her age",
    "8,8,8",
    "7.5,7.5,8",
    felt_left="none",
    felt_right="none",
    age=68,
    runs=("sat:easy",),
)

# Hugo is 71 and stiff at any age.
HUGO = _cast(
    "Hugo",
    "71 years old, stiff on both sides",
    "4,4,4.5",
    "4.5,4.5,4.5",
    sex="male",
    age=71,
    minutes=12,
    equipment="",
    runs=("wed:easy",),
)

# Ivo is 19 and trains hard three times a week.
IVO = _cast(
    "Ivo",
    "19 years old, hard runs on three days",
    "7,7,7",
    "7,7,7",
    sex="male",
    age=19,
    days="mon,wed,fri,sun",
    runs=("tue:intervals", "thu:intervals", "sat:race"),
)

# Jin's ankles are four centimetres apart.
JIN = _cast("Jin", "ankles four centimetres apart", "12,12,12", "8,8,8", felt_left="none")

# Kai races every Sunday.
KAI = _cast(
    "Kai",
    "a race every Sunday, intervals on Wednesday",
    "8,8,8",
    "8,8,8.5",
    days="mon,tue,wed,thu,fri,sat,sun",
    runs=("wed:intervals", "sun:race"),
)

# Lea practises only on the days of her hard runs.
LEA = _cast(
    "Lea",
    "practice only on the days of hard runs",
    "7,7,7",
    "7,7,7",
    days="tue,fri",
    runs=("tue:intervals", "fri:intervals"),
)

# Mia takes eight minutes every day.
MIA = _cast(
    "Mia",
    "eight minutes every day",
    "7.5,7.5,7.5",
    "7.5,7.5,8",
    minutes=8,
    days="mon,tue,wed,thu,fri,sat,sun",
    equipment="roller",
)

# Noa has one day a week.
NOA = _cast("Noa", "one day a week", "7,7,7", "7.5,7,7", days="wed", minutes=25)

# Oli cannot stand the wall.
OLI = _cast(
    "Oli",
    "dislikes everything at the wall",
    "7,7,7",
    "7,7,7",
    sex="male",
    dislikes="toes_to_wall,knee_to_wall",
)

# Pia's heel is sore in the morning.
PIA = _cast("Pia", "a heel that is sore in the morning", "8,8,8", "8,8,8", yes=("RF20",))

# Quin is bendy, and an ankle gives way.
QUIN = _cast("Quin", "very bendy joints", "9,9,9", "9,9,9", yes=("RF17",))

# Rosa is pregnant.
ROSA = _cast("Rosa", "pregnant", "9,9,9", "9,9,9", yes=("RF18",), runs=("sat:easy",))

# Sam takes blood thinners: no rolling.
SAM = _cast("Sam", "on blood thinners", "8,8,8", "8,8,8", yes=("RF13",), sex="male", age=58)

# Tom was operated on two months ago, and nobody has told him what he may do.
TOM = _cast("Tom", "operated on lately", "8,8,8", "8,8,8", yes=("RF10",))

# Uma's calf is swollen.
UMA = _cast("Uma", "a swollen calf", "8,8,8", "8,8,8", yes=("RF6",))

# Vik has chest pain.
VIK = _cast("Vik", "chest pain", "8,8,8", "8,8,8", yes=("RF1",))

# Wil twisted his ankle yesterday.
WIL = _cast("Wil", "an ankle twisted yesterday", "8,8,8", "8,8,8", yes=("RF5",), sex="male")

# Xia has broken skin on the leg.
XIA = _cast("Xia", "broken skin on the leg", "8,8,8", "8,8,8", yes=("RF15",))

# Yan feels less in his feet.
YAN = _cast("Yan", "less feeling in his feet", "8,8,8", "8,8,8", yes=("RF14",), sex="male")

# Zoe had a steroid lately.
ZOE = _cast("Zoe", "a steroid lately", "8,8,8", "8,8,8", yes=("RF13b",))

# Abe, Bea, Cem, Dea, Edo, Fay and Gil live through something; they differ in what happened.
ABE = _cast(
    "Abe",
    "pain 7 in the second week",
    "7,7,7",
    "7,7,7",
    sex="male",
    equipment="roller,ball,band,step,weight",
    history=((3, EASY), (8, PAINFUL), (10, SORE), (17, GOES_ON)),
)
BEA = _cast(
    "Bea",
    "finds it easy every week",
    "7.5,7.5,7.5",
    "8,8,8",
    equipment="step,weight",
    history=tuple((7 * week + 3, EASY) for week in range(7)),
)
CEM = _cast(
    "Cem",
    "twenty days away",
    "7,7,7",
    "7,7,7",
    sex="male",
    history=((3, EASY), (24, Response(gap_days=20)), (26, GOES_ON)),
)
DEA = _cast(
    "Dea",
    "toes to the wall hurt",
    "7,7,7",
    "7,7,7",
    history=((1, Response(pain_0_10=4, hurt=frozenset({"toes_to_wall"}))), (9, GOES_ON)),
)
EDO = _cast(
    "Edo",
    "worse the morning after",
    "7,7,7",
    "7,7,7",
    sex="male",
    history=((3, EASY), (4, WORSE_IN_THE_MORNING), (12, GOES_ON)),
)
FAY = _cast(
    "Fay",
    "no change in eight weeks, a band at hand",
    "7,7,7",
    "7,7,7",
    minutes=20,
    history=((3, EASY), (49, replace(GOES_ON, trend="unchanged", range_now=7.1))),
)
GIL = _cast(
    "Gil",
    "has reached the middle range",
    "9,9,9",
    "9,9,9",
    sex="male",
    history=((3, EASY), (49, replace(GOES_ON, trend="improved", range_now=11.5))),
)

# Ida cannot reach a wall five centimetres away.
IDA = _cast("Ida", "very little range", "3,3,3.5", "4,4,4", sex=None, age=None)

OFFERED = tuple(one for one in CAST.values() if one.name not in ("Tom", "Uma", "Vik", "Wil"))
"""Those whose answers leave something to practise."""


def person(**life: object) -> Person:
    """Ana with another life."""
    return replace(ANA, name="someone", story="made up for a test", **life)


def measurements(one: Person) -> tuple[Measurement, Measurement]:
    """Left and right, as the tape shell would make them."""
    return tape.pair(
        ids=(f"{one.name}-left", f"{one.name}-right"),
        left=one.left,
        right=one.right,
        limit_left=one.felt_left,
        limit_right=one.felt_right,
        taken_at=MORNING,
        protocol=CATALOGUE.protocol(TAPE),
    )


def assessment(one: Person) -> Assessment:
    left, right = measurements(one)
    return assess.assess(
        left,
        right,
        norms=CATALOGUE.norms[TAPE],
        side_difference=CATALOGUE.side_difference,
        sex=one.sex,
        age_years=one.age,
    )


def verdict(one: Person) -> Verdict:
    answers = {
        question.id: Answer.YES if question.id in one.yes else Answer.NO
        for question in CATALOGUE.questions
    }
    return safety.verdict(
        answers,
        questions=CATALOGUE.questions,
        rules=CATALOGUE.screening,
        answered_on=MONDAY,
        age_years=one.age,
    )


def means(one: Person) -> Means:
    return plan.checked_means(
        minutes=one.minutes,
        days=one.days,
        equipment=one.equipment,
        dislikes=one.dislikes,
        catalogue=CATALOGUE,
    )


def week_of_runs(one: Person) -> tuple[Run, ...]:
    return runs.checked(one.runs)


def plan_of(one: Person, *, weeks: int = 8) -> Plan:
    """The plan as it begins."""
    return plan.make(
        assessment(one),
        verdict(one),
        means(one),
        week_of_runs(one),
        CATALOGUE,
        start=MONDAY,
        weeks=weeks,
    )


def plan_after(one: Person) -> Plan:
    """The plan once all of the history has happened."""
    return followed(plan_of(one), one.history)


def followed(begun: Plan, history: tuple[tuple[int, Response], ...]) -> Plan:
    """A plan adapted to each response in turn."""
    for days, response in history:
        begun = plan.adapt(begun, response, CATALOGUE, today=MONDAY + timedelta(days=days))
    return begun
