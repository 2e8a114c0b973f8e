"""What the terminal shows of a state: lines of text, each with a style. No terminal needed."""

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from math import ceil

from dorsi.cli.guide import letters
from dorsi.core.practice import Script, State, Status, Step, StepKind

# How large side, count and cue are drawn, the best first; 0 is plain text.
SCALES = (
    *((side, count, cue) for count, side, cue in product((8, 7, 6, 5, 4), (3, 2), (3, 2))),
    *((side, count, cue) for count, side, cue in product((4, 3, 2), (2, 1), (1,))),
    (1, 2, 0),
    (0, 2, 0),
    (0, 1, 0),
    (0, 0, 0),
)
SMALLEST = 4  # lines; on fewer, side, count and cue share one
SAID = 2  # lines kept for the sentence, so that nothing jumps from step to step
ASKS = (
    ("A pop, snap or kick", "the practice ends here"),
    ("Pain above 5 out of 10, or numb", "the practice ends here"),
    ("A pinch at the front of the ankle", "this drill ends, the others go on"),
    ("Mild pain, 5 or less", "ease off, go on if it does not rise"),
    ("A mistake", "go on"),
)
ASKS_WIDE = 36  # columns of the first part, with the room after it
HURTS = "h  It pops or hurts"
WIDEST_KEYS = len("Space go on   s skip   b back   t tight spot   q leave  ")


@dataclass(frozen=True, slots=True)
class Line:
    """`style`, from column `since`: left, right or both (the side), strong, quiet, stop, none."""

    text: str
    style: str = ""
    since: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The room there is, and whether the terminal has more signs than ASCII's."""

    width: int
    height: int
    halves: bool = True


def lines(state: State, page: Page, how: Sequence[str] = ()) -> list[Line]:
    """Exactly as many lines as the page is high, none wider than it.

    how: for each drill, how it is done; shown while getting ready.
    """
    top, foot = list(_top(state, page)), list(_foot(state, page))
    room = page.height - len(top) - len(foot)
    if room < 1:
        top, foot = [], foot[-1:] if page.height > 1 else []
        room = page.height - len(foot)
    body = list(_body(state, page, room, how))[:room]
    blank = Line("")
    above = (room - len(body)) // 2
    below = room - len(body) - above
    return _cut([*top, *[blank] * above, *body, *[blank] * below, *foot], page)


def _cut(shown: list[Line], page: Page) -> list[Line]:
    return [replace(line, text=line.text[: page.width].rstrip()) for line in shown]


def _top(state: State, page: Page) -> Iterator[Line]:
    step = state.step
    if step is None:
        return
    drills = len(state.script.drills)
    waiting = state.status is Status.WAITING
    name = "Today's practice" if waiting else step.name
    place = f"{drills} drills, " if waiting else f"drill {step.drill + 1} of {drills}, "
    place += f"{clock(_left_s(state))}" + ("" if waiting else " left")
    if len(name) + len(place) + 2 > page.width:
        yield Line(name, "strong")
        return
    yield Line(name + place.rjust(page.width - len(name)), "strong")
    yield Line("" if waiting else _bar(state, page), side_style(step))


def _bar(state: State, page: Page) -> str:
    """How much of the step is over."""
    share = 1 - state.left_s / state.length_s if state.length_s else 1
    done = round(page.width * share)
    full, rest = ("█", "░") if page.halves else ("#", "-")
    return full * done + rest * (page.width - done)


def _foot(state: State, page: Page) -> Iterator[Line]:
    """The keys, and last, at the right, the one that must never be looked for."""
    if state.status is Status.ASKING:
        yield Line("Press 1 to 5.", "quiet")
        return
    keys = "   ".join(_keys(state))
    if page.width > WIDEST_KEYS + len(HURTS):
        yield Line(keys + HURTS.rjust(page.width - len(keys)), "stop", page.width - len(HURTS))
        return
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
            yield "t\u00a0tight\u00a0spot"
    yield "q\u00a0leave"


def _body(state: State, page: Page, room: int, how: Sequence[str]) -> Iterator[Line]:
    step = state.step
    if step is None:
        return
    if state.status is Status.ASKING:
        yield from (Line("Stopped. What was it?", "strong"), Line(""))
        yield from (Line(ask) for ask in _asks(page))
    elif state.status is Status.WAITING:
        yield from _list(state, page, room)
    else:
        yield from _guide(state, step, page, room, how)


def _asks(page: Page) -> Iterator[str]:
    for number, (what, then) in enumerate(ASKS, 1):
        whole = f"{number}  {what.ljust(ASKS_WIDE)}{then}"
        yield whole if len(whole) <= page.width else f"{number}  {what}"


def _list(state: State, page: Page, room: int) -> Iterator[Line]:
    """The drills to come, as far as there is room."""
    drills = [step for step in state.script.steps if step.kind is StepKind.GET_READY]
    inner = "   "
    shown = drills if len(drills) + 2 <= room else drills[: max(0, room - 3)]
    for step in shown:
        took = sum(each.seconds for each in state.script.steps if each.drill == step.drill)
        number = f"{step.drill + 1}.".ljust(4)
        yield Line(f"{inner}{number}{clock(took).rjust(5)}   {step.name}")
    if len(shown) < len(drills):
        yield Line(f"{inner}and {len(drills) - len(shown)} more")
    yield Line("")
    yield Line(f"{inner}Press Space to start. Nothing starts by itself.", "strong")


def _guide(state: State, step: Step, page: Page, room: int, how: Sequence[str]) -> Iterator[Line]:
    """Side, count and cue as large as they fit, and the sentence below them."""
    if room < SMALLEST:
        yield Line(f"{side_word(step)} {count(state, step)} {step.cue}", "strong")
        return
    scales = scales_for(state.script, page, room - SAID)
    words = (side_word(step), count(state, step), step.cue)
    styles = (side_style(step), "strong", "strong")
    drawn = [_drawn(*each, page) for each in zip(words, scales, styles, strict=True)]
    highs = [_high(word, scale, page) for word, scale in zip(words, scales, strict=True)]
    said, rows = [_says(state, step)], SAID
    if step.kind is StepKind.GET_READY and scales[2] and state.status is Status.RUNNING:
        drawn.pop()
        said, rows = [*said, *how[step.drill : step.drill + 1]], SAID + highs[2]
    spare = max(0, room - SAID - sum(highs))
    for block in drawn:
        yield from block
        if spare:
            spare -= 1
            yield Line("")
    yield from _sentences(said, page, rows)


def _sentences(said: Sequence[str], page: Page, rows: int) -> Iterator[Line]:
    """The sentences, always as many rows, so that what stands above stays in place."""
    wrapped = [line for text in said for line in textwrap.wrap(text, min(page.width, 72))]
    for line in [*wrapped, *[""] * rows][:rows]:
        yield Line(line.center(page.width).rstrip())


def scales_for(script: Script, page: Page, room: int) -> tuple[int, int, int]:
    """One set of sizes for every step, so that nothing jumps; a long cue is drawn smaller."""
    longest = "000" if any(step.seconds > 99 for step in script.steps) else "00"
    for scales in SCALES:
        sizes = [
            letters.size(word, scale, halves=page.halves)
            for word, scale in zip(("RIGHT", longest, "HEEL DOWN"), scales, strict=True)
        ]
        if max(size[0] for size in sizes) <= page.width and sum(size[1] for size in sizes) <= room:
            return scales
    return SCALES[-1]


def _high(word: str, scale: int, page: Page) -> int:
    return letters.size(word, scale, halves=page.halves)[1]


def _drawn(word: str, scale: int, style: str, page: Page) -> list[Line]:
    """The word as high as its place, drawn smaller where it is too wide for that."""
    fits = scale
    while fits and letters.size(word, fits, halves=page.halves)[0] > page.width:
        fits -= 1
    rows = letters.drawn(word, fits, halves=page.halves)
    missing = _high(word, scale, page) - len(rows)
    rows = [""] * (missing // 2) + rows + [""] * (missing - missing // 2)
    return [Line(row.center(page.width).rstrip(), style) for row in rows]


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


def _says(state: State, step: Step) -> str:
    if state.status is Status.PAUSED:
        return f"{ceil(state.left_s)} seconds left of this step."
    return step.says


def _left_s(state: State) -> float:
    """Seconds left of the whole practice, were nothing skipped."""
    after = state.script.steps[state.at + 1 :]
    return state.left_s + sum(step.seconds for step in after)


def clock(seconds: float) -> str:
    minutes, rest = divmod(ceil(seconds), 60)
    return f"{minutes}:{rest:02}"
