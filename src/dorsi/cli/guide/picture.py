"""What the terminal shows of a state: lines of text, each with a style. No terminal needed."""

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from math import ceil

from dorsi.cli.guide import letters
from dorsi.core.practice import State, Status, Step, StepKind

# Largest first: how large side, count and cue are drawn; 0 is plain text.
SCALES = (
    *((side, count, cue) for count, side, cue in product((8, 7, 6, 5, 4), (3, 2), (3, 2))),
    *((side, count, cue) for count, side, cue in product((4, 3, 2), (2, 1), (1,))),
    (1, 2, 0),
    (0, 2, 0),
    (0, 1, 0),
    (0, 0, 0),
)
ASKS = (
    "1  A pop, snap or kick                 the practice ends here",
    "2  Pain above 5 out of 10, or numb     the practice ends here",
    "3  A pinch at the front of the ankle   this drill ends, the others go on",
    "4  Mild pain, 5 or less                ease off, go on if it does not rise",
    "5  A mistake                           go on",
)
HURTS = "h  It pops or hurts"


@dataclass(frozen=True, slots=True)
class Line:
    """`style`: left, right or both (the side), strong, quiet, stop, or none."""

    text: str
    style: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The room there is, and whether the terminal has more signs than ASCII's."""

    width: int
    height: int
    halves: bool = True


def lines(state: State, page: Page) -> list[Line]:
    """Exactly as many lines as the page is high, none wider than it."""
    top, foot = list(_top(state, page)), list(_foot(state, page))
    room = page.height - len(top) - len(foot)
    if room < 1:
        body, foot = list(_body(state, page, 1))[:1], foot[-1:]
        return _cut([*body, *foot], page)[: page.height]
    body = list(_body(state, page, room))[:room]
    above = (room - len(body)) // 2
    blank = Line("")
    return _cut([*top, *[blank] * above, *body, *[blank] * (room - len(body) - above), *foot], page)


def _cut(shown: list[Line], page: Page) -> list[Line]:
    return [Line(line.text[: page.width].rstrip(), line.style) for line in shown]


def _top(state: State, page: Page) -> Iterator[Line]:
    step = state.step
    if step is None:
        return
    drills = len(state.script.drills)
    left = clock(_left_s(state))
    place = f"drill {step.drill + 1} of {drills}, {left} left"
    if len(step.name) + len(place) + 2 > page.width:
        yield Line(step.name, "strong")
        return
    yield Line(step.name + place.rjust(page.width - len(step.name)), "strong")
    yield Line(_bar(state, page), side_style(step))


def _bar(state: State, page: Page) -> str:
    """How much of the step is over."""
    share = 1 - state.left_s / state.length_s if state.length_s else 1
    done = round(page.width * share)
    full, rest = ("█", "░") if page.halves else ("#", "-")
    return full * done + rest * (page.width - done)


def _foot(state: State, page: Page) -> Iterator[Line]:
    if state.status is Status.ASKING:
        yield Line("Press 1 to 5.", "quiet")
        return
    keys = "   ".join(_keys(state))
    for line in textwrap.wrap(keys, page.width, break_on_hyphens=False)[:2]:
        yield Line(line, "quiet")
    yield Line(HURTS, "stop")


def _keys(state: State) -> Iterator[str]:
    word = {Status.WAITING: "start", Status.PAUSED: "go\u00a0on"}.get(state.status, "pause")
    yield f"Space\u00a0{word}"
    if state.status is not Status.WAITING:
        yield "s\u00a0skip"
        yield "b\u00a0back"
        step = state.step
        if step is not None and step.may_extend_s and state.at not in state.extended:
            yield f"t\u00a0tight\u00a0spot\u00a0+{step.may_extend_s}\u00a0s"
    yield "q\u00a0leave"


def _body(state: State, page: Page, room: int) -> Iterator[Line]:
    step = state.step
    if step is None:
        return
    if state.status is Status.ASKING:
        yield Line("Stopped. What was it?", "strong")
        yield Line("")
        yield from (Line(ask) for ask in ASKS)
        return
    said = textwrap.wrap(_says(state, step), min(page.width, 72))
    yield from _large(state, step, page, room - len(said))
    yield from (Line(line.center(page.width).rstrip()) for line in said)


def _large(state: State, step: Step, page: Page, room: int) -> Iterator[Line]:
    """Side, count and cue as large as they fit, with a line between them where there is one."""
    words = (side_word(step), count(state, step), cue(state, step))
    for scales in SCALES:
        sizes = [
            letters.size(word, scale, halves=page.halves)
            for word, scale in zip(words, scales, strict=True)
        ]
        high = sum(size[1] for size in sizes)
        if max(size[0] for size in sizes) <= page.width and high <= room:
            break
    gaps = min(3, max(0, room - high))
    for word, scale, style in zip(words, scales, (side_style(step), "strong", "strong"), strict=True):
        for line in letters.drawn(word, scale, halves=page.halves):
            yield Line(line.center(page.width).rstrip(), style)
        if gaps:
            gaps -= 1
            yield Line("")


def side_word(step: Step) -> str:
    return step.side.upper() if step.side else "BOTH"


def side_style(step: Step) -> str:
    return step.side.value if step.side else "both"


def count(state: State, step: Step) -> str:
    """Seconds left, or the repetition that is on."""
    if state.status is Status.PAUSED:
        return "PAUSED"
    if step.repetitions and step.tempo_s:
        over_s = state.length_s - state.left_s
        return str(min(step.repetitions, int(over_s / step.tempo_s) + 1))
    return str(ceil(state.left_s))


def cue(state: State, step: Step) -> str:
    return "Press Space" if state.status is Status.WAITING else step.cue


def _says(state: State, step: Step) -> str:
    if state.status is Status.PAUSED:
        return f"{ceil(state.left_s)} seconds left of this step. {step.says}"
    if step.kind is StepKind.WORK and step.repetitions:
        return f"{step.says} Of {step.repetitions}."
    return step.says


def _left_s(state: State) -> float:
    """Seconds left of the whole practice, were nothing skipped."""
    after = state.script.steps[state.at + 1 :]
    return state.left_s + sum(step.seconds for step in after)


def clock(seconds: float) -> str:
    minutes, rest = divmod(ceil(seconds), 60)
    return f"{minutes}:{rest:02}"
