"""How a safety verdict reads in the terminal: what to do, where to go, when to stop."""

from collections.abc import Iterator

from dorsi.cli import figures, layout
from dorsi.core.catalogue import Demand, Outcome
from dorsi.core.safety import Reason, Verdict

HEADLINES = {
    Outcome.GO: "You can start.",
    Outcome.GO_GENTLY: "Start gently.",
    Outcome.SEE_SOMEONE: "Ask someone first.",
    Outcome.STOP: "Not today.",
    Outcome.EMERGENCY: "Call your emergency number now.",
}
OFF = {
    Demand.FREE_MOVEMENT: "circles in the air",
    Demand.CALF_STRETCH: "calf stretches",
    Demand.END_RANGE: "deep end holds",
    Demand.BAND_PULL: "drills with the band",
    Demand.CALF_ROLLING: "rolling the calf",
    Demand.FOOT_ROLLING: "rolling the sole",
    Demand.HEEL_RAISE: "heel raises",
    Demand.ONE_LEG_RAISE: "heel raises on one leg",
    Demand.HEEL_DROP: "heels below the step",
    Demand.ADDED_LOAD: "added load",
    Demand.ONE_LEG_STANCE: "standing on one leg",
    Demand.RUNNING: "running",
}
STOP_IF = "Stop at any time if something pops, goes numb, or hurts above 5 out of 10."


def blocks(verdict: Verdict) -> Iterator[str | list[str]]:
    """The verdict, why, what is off, when to stop, and when the questions come again."""
    yield layout.title(HEADLINES[verdict.outcome])
    if verdict.outcome is Outcome.GO:
        yield "Nothing you answered keeps a drill from you today."
    yield from (_reason(reason) for reason in verdict.reasons)
    if verdict.off:
        yield off_line(verdict)
    if verdict.outcome < Outcome.STOP:
        yield layout.para(STOP_IF)
    yield _again(verdict)


def notice(verdict: Verdict) -> list[str]:
    """What stands in the way of any practice now; nothing where practice is offered."""
    if verdict.practice_offered:
        return []
    says = " ".join(reason.says for reason in verdict.reasons)
    head = HEADLINES[verdict.outcome] if verdict.outcome else "No practice for now."
    return [
        layout.title(head),
        layout.para(says, indent=layout.INDENT),
        f"{layout.INDENT}The questions come first: dorsi screen",
    ]


def off_line(verdict: Verdict) -> str:
    """What the verdict switches off, in words."""
    if verdict.off >= set(Demand):
        return "Off: everything, running too."
    if verdict.off >= set(Demand) - {Demand.RUNNING}:
        return "Off: every drill."
    return layout.para(f"Off: {', '.join(OFF[each] for each in Demand if each in verdict.off)}.")


def _reason(reason: Reason) -> list[str]:
    lines = [layout.bullet(reason.says)]
    if reason.go_to:
        lines.append(layout.para(reason.go_to, indent=layout.INDENT * 2))
    return lines


def _again(verdict: Verdict) -> str:
    if verdict.due:
        return layout.following("dorsi screen", why="the questions come before the next practice")
    if verdict.outcome is Outcome.EMERGENCY:
        return ""
    if verdict.outcome is Outcome.STOP:
        return "When you are back, the questions come first: dorsi screen"
    return layout.para(
        f"We ask again on {figures.day(verdict.ask_again_on)}, and after any injury you note."
    )
