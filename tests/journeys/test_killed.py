"""Twenty kills of the browser in the middle of saving: nothing lost, nothing twice."""

import random
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Playwright

from tests.journeys.away import OUTBOX, Machine, Mortal, machine, until, visit
from tests.journeys.conftest import Dorsi

pytestmark = pytest.mark.browser

KILLS = 20
A_TIME = 4  # entries begun before each kill
FIRST = date(2026, 1, 1)
LATEST_KILL_MS = 160
KEEP = f"""(bodies) => {{
  (async () => {{
    const {{ keep, deliver }} = await import({OUTBOX});
    for (const body of bodies) {{
      await keep('practice', body);
      console.log(`kept ${{body.entry_id}}`);
      deliver();
    }}
  }})();
}}"""
LEFT = f"async () => (await (await import({OUTBOX})).entries()).length"


@pytest.fixture
def away(practising: Dorsi, tmp_path: Path) -> Iterator[Machine]:
    with machine(practising.home, tmp_path / "home") as one:
        yield one


def practice(number: int) -> dict[str, object]:
    day = FIRST + timedelta(days=number)
    felt = {"pain": number % 4, "effort": 4 + number % 5}
    return {"entry_id": f"killed-{number}", "date": f"{day}", "drills": ["heel_raise"], **felt}


def test_twenty_kills_in_the_middle_lose_nothing_and_double_nothing(
    away: Machine, playwright: Playwright, tmp_path: Path
) -> None:
    kept: set[str] = set()
    chance = random.Random(20)  # noqa: S311  (moments to kill at)
    browser = Mortal(playwright, tmp_path / "profile")
    visit(browser.opens(away.address), away.address)
    browser.dies()
    for kill in range(KILLS):
        if kill == KILLS // 3:
            away.stops()
        if kill == 2 * KILLS // 3:
            away.starts()
        page = browser.opens(f"{away.address}/waiting/")
        page.on("console", lambda told: kept.add(told.text))
        page.evaluate(KEEP, [practice(kill * A_TIME + one) for one in range(A_TIME)])
        page.wait_for_timeout(chance.uniform(0, LATEST_KILL_MS))
        browser.dies()
    page = browser.opens(f"{away.address}/waiting/")
    until(page, lambda: page.evaluate(LEFT) == 0, "everything has arrived")
    browser.dies()

    stored = away.entries()
    times = Counter(entry["id"] for entry in stored)
    made = {f"killed-{number}": practice(number) for number in range(KILLS * A_TIME)}
    kept = {text.removeprefix("kept ") for text in kept if text.startswith("kept ")}
    assert kept - times.keys() == set()
    assert {id_ for id_, count in times.items() if count != 1 or id_ not in made} == set()
    assert len(kept) > KILLS, "too few were kept before the kills for this to say anything"
    for entry in stored:
        assert entry["date"] == made[entry["id"]]["date"]
        assert entry["pain"] == made[entry["id"]]["pain"]
