"""Charts as files: each with its title, its day, its legend and its numbers."""

from collections.abc import Iterator, Mapping
from datetime import date

from dorsi.core.assess import Assessment
from dorsi.core.catalogue import NormBand
from dorsi.core.diary import Diary
from dorsi.core.measurement import Side
from dorsi.core.plan import Plan
from dorsi.core.progress import Trend
from dorsi.core.saying import plain, say
from dorsi.formats.chart_svg import days, marks, result, telling, trend
from dorsi.formats.chart_svg.sheet import Panel, sheet
from dorsi.formats.chart_svg.trend import Frame
from dorsi.formats.chart_svg.units import in_units
from dorsi.formats.chart_svg.voice import ENGLISH, Voice, side_said

KEY_SIGN = 28
KEY_CELL = (18.0, 14.0)


def both(
    trends: Mapping[Side, Trend],
    *,
    norm: NormBand | None = None,
    today: date,
    voice: Voice = ENGLISH,
) -> str:
    """The trends that are given, side by side: each with its verdict, its chart, its words."""
    shown = [trends[side] for side in Side if side in trends]
    frame = trend.frame_of(shown, norm, voice)
    title = telling.title(shown[0].side) if len(shown) == 1 else say("Both ankles, test by test")
    says = [
        f"{voice.told(side_said(one.side))}: {voice.told(telling.describe(one, norm, voice))}"
        for one in shown
    ]
    return sheet(
        [_trend_panel(one, frame, norm, voice) for one in shown],
        title=voice.told(title),
        under=_span(shown, today, voice),
        says=" ".join(says),
    )


def _span(shown: list[Trend], today: date, voice: Voice) -> str:
    first = min(one.days[0].day for one in shown)
    last = max(one.days[-1].day for one in shown)
    span = say(
        "Tests from {first} to {last}. Drawn by Dorsi on {today}.",
        first=voice.day(first),
        last=voice.day(last),
        today=voice.day(today),
    )
    return voice.told(span)


def _trend_panel(one: Trend, frame: Frame, norm: NormBand | None, voice: Voice) -> Panel:
    return Panel(
        size=trend.SIZE,
        side=marks.badge(one.side, (14, 6), voice.letter(one.side)),
        above=[voice.told(words) for words in _head(one, voice)],
        drawing="".join(trend.plot(one, frame, norm, voice)),
        key="".join(_trend_key(one, voice)),
        below=[
            voice.told(in_units(one.says, voice.units)),
            voice.told(telling.describe(one, norm, voice)),
        ],
    )


def _head(one: Trend, voice: Voice) -> Iterator[str]:
    verdict = plain(one.verdict.value)
    yield say("{side}: {verdict}", side=side_said(one.side), verdict=verdict)
    if one.change is not None and one.change_low is not None and one.change_high is not None:
        yield say(
            "Change {change}, between {low} and {high}",
            change=voice.amount(one.change, one.unit, sign=True),
            low=voice.number(one.change_low, one.unit, sign=True),
            high=voice.number(one.change_high, one.unit, sign=True),
        )
    yield say(
        "Now {level}, between {low} and {high}",
        level=voice.amount(one.estimate, one.unit),
        low=voice.number(one.low, one.unit),
        high=voice.number(one.high, one.unit),
    )


def _trend_key(one: Trend, voice: Voice) -> Iterator[str]:
    """What the signs mean: those that are drawn."""
    if not one.curve:
        words = voice.told(say("The bars are the error of one test."))
        yield marks.text(words, (0, 0))
        return
    letter = marks.LETTER[one.side]
    yield marks.element("rect", class_=f"{letter}-fill", y=-11, width=KEY_SIGN, height=14)
    yield marks.line(f"{letter}-line", [(0, -4), (KEY_SIGN, -4)])
    words = voice.told(say("trend, 95 %"))
    yield marks.text(words, (KEY_SIGN + 8, 0))
    if one.drift > 0:
        x = KEY_SIGN + 8 + marks.width_of(words) + 20
        yield marks.line("drift", [(x, -2), (x + KEY_SIGN - 2, -7)])
        yield marks.text(voice.told(say("may come by itself")), (x + KEY_SIGN + 8, 0))


def result_picture(assessment: Assessment, *, today: date, voice: Voice = ENGLISH) -> str:
    """One test of both ankles."""
    told = result.describe(assessment, voice)
    error = say("The wide part around each point is the error of one test.")
    panel = Panel(
        size=result.SIZE,
        drawing="".join(result.plot(assessment, voice)),
        below=[voice.told(error), *(voice.told(part) for part in told.parts)],
    )
    under = say(
        "Tested on {day}. Drawn by Dorsi on {today}.",
        day=voice.day(assessment.taken_at.date()),
        today=voice.day(today),
    )
    title = voice.told(say("Both ankles, one test"))
    return sheet([panel], title=title, under=voice.told(under), says=voice.told(told))


def calendar_picture(diary: Diary, plan: Plan, *, today: date, voice: Voice = ENGLISH) -> str:
    """The weeks of the plan up to this one."""
    says = voice.told(days.describe(days.kept(diary, plan, today=today)))
    panel = Panel(
        size=days.size(plan, today),
        drawing="".join(days.plot(diary, plan, today, voice)),
        key="".join(_calendar_key(voice)),
        below=[says],
    )
    under = say(
        "Week 1 begins on {first}. Drawn by Dorsi on {today}.",
        first=voice.day(days.weeks(plan, today)[0]),
        today=voice.day(today),
    )
    title = voice.told(days.title())
    return sheet([panel], title=title, under=voice.told(under), says=says)


def _calendar_key(voice: Voice) -> Iterator[str]:
    x = 0.0
    named = {
        days.DONE: say("done"),
        days.SHORT: say("short"),
        days.MISSED: say("missed"),
        days.NOW: say("today"),
    }
    for mark, name in named.items():
        words = voice.told(name)
        yield days.square(mark, (x, -12), cell=KEY_CELL)
        yield marks.text(words, (x + KEY_CELL[0] + 8, 0))
        x += KEY_CELL[0] + 8 + marks.width_of(words) + 16
