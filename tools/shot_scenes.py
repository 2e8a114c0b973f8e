"""What the contact sheets show, stage by stage: a runner seeded through the actions, and pages."""

from collections.abc import Callable
from datetime import date, timedelta

from playwright.sync_api import Page

from shot_away import AWAY
from shot_broken import Broken
from shot_coach import COACH
from shot_degrees import IN_DEGREES
from shot_lunge import BY_CAMERA
from shot_phones import PHONES
from shot_results import COUNTED, RESULTS
from shot_shin import ON_THE_SHIN
from shot_stage import TODAY, Clock, Scene, Stage, at, monday


def no_one() -> None:
    """A new runner: nothing is stored."""


def answered(*yes: str) -> Callable[[], None]:
    def seed() -> None:
        from dorsi import knowledge
        from dorsi.web.safety import actions

        asked = knowledge.catalogue().questions
        answers = {one.id: "yes" if one.id in yes else "no" for one in asked}
        actions.screen(answers, now=Clock.next())

    return seed


def told_about() -> None:
    from dorsi.web.people import actions

    actions.update(birth_year=1990, sex="female")


def measured() -> None:
    from dorsi.web.assess import actions

    told_about()
    actions.take_tape(
        left=["9.5", "9.4", "9.6"],
        right=["7.0", "7.1", "6.9"],
        limit_left="back",
        limit_right="back",
        taken_at=at(monday(TODAY) - timedelta(weeks=8, days=1), 7),
    )


THINGS = "roller,ball,band,step"
EVERY_DAY = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DAY_OF_REST = "sat" if TODAY.weekday() == 6 else "sun"  # today there is a practice
SIX_DAYS = tuple(day for day in EVERY_DAY if day != DAY_OF_REST)


def make_plan(
    start: date, *, minutes: int = 18, days: tuple[str, ...] = SIX_DAYS, things: str = THINGS
) -> None:
    from dorsi import knowledge
    from dorsi.core import plan as core
    from dorsi.core import runs
    from dorsi.web.plan import actions

    means = core.checked_means(
        minutes=minutes,
        days=days,
        equipment=things,
        catalogue=knowledge.catalogue(),
    )
    week = runs.checked(["tue:easy", "wed:intervals", "fri:easy", "sun:long"])
    actions.make(means, week, start=start, weeks=12)


def planned() -> None:
    make_plan(monday(TODAY))


def as_much_as_can_be() -> None:
    """An hour every day with every thing."""
    from dorsi import knowledge

    things = [thing.id for thing in knowledge.catalogue().equipment.values() if not thing.at_home]
    make_plan(TODAY, minutes=60, days=EVERY_DAY, things=",".join(things))


def eight_weeks() -> None:
    """A plan begun eight weeks ago, a test on most Saturdays, and most practices noted."""
    from dorsi.web.assess import actions as assess
    from dorsi.web.diary import actions as diary
    from dorsi.web.plan import actions as plan

    start = monday(TODAY) - timedelta(weeks=8)
    for number, day in enumerate(range(0, 56, 4)):
        left, right = 9.4 + 0.04 * number, 7.0 + 0.17 * number
        wobble = (0.0, 0.4, -0.3, 0.2, -0.4)[number % 5]
        assess.take_tape(
            left=[f"{left - wobble:.1f}"] * 3,
            right=[f"{right + wobble:.1f}"] * 3,
            limit_left="back",
            limit_right="back",
            taken_at=at(start + timedelta(days=day), 7),
        )
    make_plan(start)
    for week in plan.current(start).weeks[:8]:
        for number, practice in enumerate(week.practices):
            if (week.number * 7 + number * 5) % 9 == 0:
                continue
            drills = [item.exercise for item in practice.items]
            diary.done(
                pain=(1, 0, 2, 1)[number % 4],
                effort=(6, 7, 5)[number % 3],
                day=practice.day,
                drills=drills,
                skipped=drills[:2] if number % 4 == 1 else [],
                seconds=practice.seconds,
                now=at(practice.day, 19),
            )


def done_today() -> None:
    from dorsi.web.diary import actions

    actions.done(pain=1, effort=6, drills=["knee_to_wall", "heel_raise"], seconds=900)


def popped() -> None:
    from dorsi.core.safety import Trouble
    from dorsi.web.safety import actions

    actions.note_injury(Trouble.POPPED, exercise="heel_raise")


def tap(page: Page, selector: str) -> None:
    """Without scrolling: the sheet shows the top of the page."""
    page.locator(selector).evaluate("element => element.click()")


def unfold(page: Page) -> None:
    """The first level and the first fault, with what they show once it is raised."""
    for selector in (".rung summary", ".pair summary"):
        tap(page, f"{selector} >> nth=0")
    page.locator(".pair").first.scroll_into_view_if_needed()
    page.wait_for_selector(".pair svg.film >> nth=1")


def why(page: Page) -> None:
    """The first drill of the plan, opened."""
    tap(page, ".why summary >> nth=0")
    page.locator(".why").first.scroll_into_view_if_needed()
    page.wait_for_selector(".why svg.film")


def some_days(page: Page) -> None:
    page.fill("input[name=minutes]", "15")
    for day in ("mon", "tue", "thu", "sat"):
        tap(page, f"input[name=days][value={day}]")
    page.select_option("select[name=run_tue]", "intervals")


def some_answers(page: Page) -> None:
    for question, answer in (("RF2", "no"), ("RF3", "no"), ("RF4", "not_sure")):
        tap(page, f"input[name={question}][value={answer}]")


def two_tries(page: Page) -> None:
    for _ in range(2):
        page.click("#left-tries [data-save]")


def apart(page: Page) -> None:
    for taps in (0, 3, 1):
        for _ in range(taps):
            page.click("#right-tries [data-by='1']")
        page.click("#right-tries [data-save]")


def what_stopped(page: Page) -> None:
    tap(page, "#left-where input[value=back]")


def two_windows(page: Page) -> None:
    """Another window makes a plan first."""
    other = page.context.new_page()
    other.goto(page.url)
    stored = other.input_value("input[name=minutes]")
    other.fill("input[name=minutes]", "30" if stored != "30" else "25")
    other.click("button.go")
    page.bring_to_front()
    page.fill("input[name=minutes]", "12")
    page.click("button.go")


def open_for_too_long(page: Page) -> None:
    page.fill("input[name=birth_year]", "1987")
    page.context.clear_cookies()
    page.click("button.go")


def nothing_stored(page: Page) -> None:
    page.fill("input[name=minutes]", "12")
    page.click("button.go")


def noted_twice(page: Page) -> None:
    tap(page, "input[name=pain][value='2']")
    tap(page, "input[name=effort][value='7']")
    with page.expect_navigation():  # only once the outbox was told no
        page.click("button.go")


def type_another_word(page: Page) -> None:
    page.fill("input[name=word]", "x")
    page.click("button.stop")


def erase(page: Page) -> None:
    page.fill("input[name=word]", "erase")
    page.click("button.stop")


def reminded() -> None:
    from dorsi.web.people import actions

    actions.update(country="gb", practice_at="18:30", test_day="sat", test_at="7:00", voice="off")


def paused(page: Page) -> None:
    """Begun, or gone on with what an earlier scene broke off, which is paused already."""
    page.click(".flow-act .go:visible")
    if page.locator(".player.is-paused").count() == 0:
        page.click("[data-do=pause]")


def working(page: Page) -> None:
    """At the last side of the first drill: on to the next, and back from there."""
    page.click(".flow-act .go:visible")
    page.click("[data-do=skip]")
    page.click(".p-act [data-do=repeat]")


def hurting(page: Page) -> None:
    page.click(".flow-act .go:visible")
    page.click("[data-do=it_hurts]")


def wrong_numbers(page: Page) -> None:
    page.fill("input[name=left_1]", "95")
    page.fill("input[name=right_1]", "x")
    page.click("button.go")


STAGES = [
    Stage(
        no_one,
        [
            Scene("01-welcome", "/"),
            Scene("02a-safety", "/safety/#recent_injury", some_answers),
            Scene("02b-safety-first", "/safety/"),
            Scene("02c-safety-whole", "/safety/?all=1", lambda page: page.click("button.go")),
            Scene("12-learn", "/learn/"),
            Scene("12b-learn-drill", "/learn/heel_raise/"),
            Scene("12d-learn-parts", "/learn/ankle_circles/"),
            Scene("12e-learn-faults", "/learn/knee_to_wall/", unfold),
            Scene("12c-learn-sources", "/learn/sources/"),
            Scene("12f-learn-test", "/learn/tests/knee_to_wall_tape/"),
            Scene("12g-learn-test-notes", "/learn/tests/knee_to_wall_phone/"),
            Scene("14a-404", "/nowhere/"),
            Scene("06a-result-none", "/result/"),
            Scene("11c-progress-none", "/progress/"),
            Scene("13b-import", "/settings/import/", lambda page: page.click("button.go")),
        ],
    ),
    Stage(answered(), [Scene("02d-verdict-go", "/safety/verdict/?next=/measure/")]),
    Stage(
        answered("RF16", "RF15"), [Scene("02e-verdict-gently", "/safety/verdict/?next=/measure/")]
    ),
    Stage(answered("RF13"), [Scene("02f-verdict-see", "/safety/verdict/")]),
    Stage(answered("RF6"), [Scene("02g-verdict-stop", "/safety/verdict/")]),
    Stage(answered("RF1"), [Scene("02h-verdict-emergency", "/safety/verdict/")]),
    Stage(
        answered(),
        [
            Scene("08c-today-unmeasured", "/"),
            Scene("07c-plan-unmeasured", "/plan/set-up/"),
            Scene("02i-daily", "/safety/daily/"),
            Scene("02j-injury", "/safety/injury/"),
            Scene("03-measure", "/measure/"),
            Scene("03b-profile", "/profile/"),
            Scene("04a-tape-setup", "/measure/tape/?first=left"),
            Scene("04b-tape-practice", "/measure/tape/?first=left#left-practice"),
            Scene("04c-tape-try", "/measure/tape/?first=left#left-tries", two_tries),
            Scene("04d-tape-where", "/measure/tape/?first=left#left-where", what_stopped),
            Scene("04e-tape-apart", "/measure/tape/?first=right#right-tries", apart),
            Scene("04f-tape-whole", "/measure/tape/?all=1", wrong_numbers),
            *BY_CAMERA,
            *ON_THE_SHIN,
        ],
    ),
    Stage(
        measured,
        [
            Scene("06-result", "/result/"),
            Scene("03c-measure-again", "/measure/"),
            Scene("07b-plan-set-up", "/plan/set-up/", some_days),
            Scene("07d-plan-faults", "/plan/set-up/", lambda page: page.click("button.go")),
            Scene("08d-today-unplanned", "/"),
            Scene("11b-progress-early", "/progress/"),
            Scene("10b-diary-empty", "/diary/"),
        ],
    ),
    Stage(
        planned,
        [
            Scene("07-plan", "/plan/"),
            Scene("07f-plan-why", "/plan/", why),
            Scene("07e-plan-day", "/plan/", lambda page: page.click(".day.today a")),
            Scene("08-today", "/"),
            Scene("08b-today-short", "/?minutes=8"),
            Scene("13-settings", "/settings/"),
            Scene("13c-country", "/settings/country/"),
            Scene("13d-reminders", "/settings/reminders/"),
            Scene("13e-erase", "/settings/erase/"),
            Scene("13f-erase-sure", "/settings/erase/?type=1", type_another_word),
            Scene("14d-two-windows", "/plan/set-up/", two_windows),
            Scene("14e-expired", "/profile/", open_for_too_long),
            Scene("09a-practice", "/practice/"),
            Scene("09f-practice-open", "/practice/", lambda page: page.click(".p-list summary")),
            Scene("09b-player", "/practice/", lambda page: page.click("[data-do=start]")),
            Scene("09g-player-work", "/practice/", working),
            Scene("09c-after", "/practice/after/"),
            Scene("09d-player-paused", "/practice/", paused),
            Scene("09e-player-hurts", "/practice/", hurting),
            *AWAY,
            *COACH,
        ],
    ),
    Stage(
        eight_weeks,
        [
            Scene("11-progress", "/progress/"),
            Scene("10-diary", "/diary/"),
            Scene("08e-today-later", "/"),
            Scene("07f-plan-later", "/plan/"),
        ],
    ),
    *COUNTED,
    *IN_DEGREES,
    *PHONES,
    Stage(
        done_today,
        [
            Scene("08f-today-done", "/"),
            Scene("07g-plan-next", "/plan/?week=9"),
            Scene("14f-noted-twice", "/practice/after/", noted_twice),
        ],
    ),
    Stage(
        as_much_as_can_be,
        [Scene("07h-plan-long", "/plan/"), Scene("07i-plan-again", "/plan/set-up/")],
    ),
    Stage(
        Broken.begin,
        [
            Scene("14b-fault", "/settings/export/"),
            Scene("14c-no-room", "/plan/set-up/", nothing_stored),
        ],
    ),
    Stage(Broken.end, []),
    Stage(
        popped,
        [
            Scene("08g-today-stopped", "/"),
            Scene("02k-verdict-popped", "/safety/verdict/"),
            Scene("02l-note", "/safety/note/"),
        ],
    ),
    *RESULTS,
    Stage(reminded, [Scene("13g-settings-set", "/settings/")]),
    Stage(no_one, [Scene("13h-erased", "/settings/erase/?type=1", erase)]),
]
