"""The page's own timeline against the core's: any practice, any events, the same result.

The rules live in Python; the script only follows the indexes they left. Here both walk the same
way, event for event.
"""

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from playwright.sync_api import Browser, Page

import dorsi
from dorsi.core.practice import (
    CountAgain,
    Counted,
    CueKind,
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
    Skip,
    Start,
    State,
    Tick,
    TightSpot,
    advance,
    begin,
    script,
    summary,
)
from dorsi.core.taking_up import may_go_on, taken_up
from dorsi.web.practice.timeline import timeline
from tests import drills
from tests.strategies import scripts, walks

pytestmark = pytest.mark.browser

SCRIPT = Path(dorsi.__file__).parent / "web/practice/static/practice/timeline.js"
NOWHERE = "http://localhost.test"


@pytest.fixture
def follower(chromium: Browser) -> Iterator[Page]:
    """An empty page that knows nothing but the script."""
    page = chromium.new_page()
    page.route(f"{NOWHERE}/", lambda route: route.fulfill(body="", content_type="text/html"))
    page.route(f"{NOWHERE}/timeline.js", lambda route: route.fulfill(path=SCRIPT))
    page.goto(f"{NOWHERE}/")
    yield page
    page.close()


NAMES = {
    Start: "start", Tick: "tick", Pause: "pause", Resume: "resume", Skip: "skip", Repeat: "repeat",
    TightSpot: "tight_spot", ItHurts: "it_hurts", ItWas: "it_was", Leave: "leave",
    Followed: "followed", Lost: "lost", Counted: "counted", HoldOn: "hold_on", HoldOff: "hold_off",
    CountAgain: "count_again",
}  # fmt: skip
RAISE = drills.exercise("raise", drills.counted(10, tempo_s=3))
RAISES = script(drills.practice_of(drills.item(RAISE)), drills.known(RAISE))
SAME_WORDS = (CueKind.TONE, CueKind.COUNT, CueKind.COUNTED)
FOLLOW = """async ([script, happened]) => {
    const { advance, begin, mayGoOn, summary, takenUp } = await import('/timeline.js');
    let state = begin(script), told = [];
    for (const [name, details] of happened) {
        const [next, cues] = advance(state, name, details);
        state = next;
        told.push(...cues);
    }
    const kept = { ...JSON.parse(JSON.stringify({ ...state, script: null })), script };
    return [{ ...state, script: null }, told, summary(state),
            mayGoOn(kept), { ...takenUp(kept), script: null }];
}"""


def test_the_script_does_exactly_what_the_core_does(follower):
    @settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
    @given(scripts(), walks())
    @example(RAISES, [Tick(12), Followed(), Counted(8), Lost(), Tick(1), Followed(8), Counted(9)])
    @example(RAISES, [Tick(12), Followed(), Counted(8), Lost(), Tick(2), Followed(8), Counted(9)])
    @example(RAISES, [Tick(12), Followed(), Counted(2), Tick(21), Counted(1)])
    def same(practice, happened):
        happened = [Start(), *happened]
        state, cues = begin(practice), ()
        for event in happened:
            state, new = advance(state, event)
            cues += new

        theirs, told, ended, may, again = follower.evaluate(
            FOLLOW, [timeline(practice), [*map(_sent, happened)]]
        )

        assert theirs == _plain(state)
        assert [(cue["kind"], cue["text"]) for cue in told if cue["kind"] in SAME_WORDS] == [
            (cue.kind, cue.text) for cue in cues if cue.kind in SAME_WORDS
        ]
        assert [cue["kind"] for cue in told] == [cue.kind.value for cue in cues]
        assert ended == _ended(state)
        assert (may, again) == (may_go_on(state), _plain(taken_up(state)))

    same()


def _sent(event) -> list:
    return [NAMES[type(event)], _details(event)]


def _details(event) -> dict:
    match event:
        case Tick():
            return {"seconds": event.seconds}
        case ItWas():
            return {"what": Hurt(event.what).value}
        case Counted() | Followed():
            return {"number": event.number}
    return {}


def _plain(state: State) -> dict:
    return {
        "script": None,
        "status": state.status.value,
        "at": state.at,
        "left_s": state.left_s,
        "worked_s": list(state.worked_s),
        "ran_s": state.ran_s,
        "extended": sorted(state.extended),
        "hurt": sorted(state.hurt),
        "pinched": sorted(state.pinched),
        "asked_from": state.asked_from.value,
        "ended_by": state.ended_by.value if state.ended_by else None,
        "watch": asdict(state.watch),
    }


def _ended(state: State) -> dict:
    told = summary(state)
    return {
        "done": list(told.done),
        "skipped": list(told.skipped),
        "hurt": list(told.hurt),
        "pinched": list(told.pinched),
        "ended": told.ended,
        "seconds": told.seconds,
    }
