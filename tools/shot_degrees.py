"""Contact sheets of tests in degrees: weeks of them by phone, two by camera."""

from datetime import timedelta

from playwright.sync_api import Page

from shot_stage import TODAY, Scene, Stage, at, monday

WOBBLE = (0.0, 1.2, -0.9, 0.6, -1.1)


def by_phone_for_weeks() -> None:
    from dorsi.web.assess import actions

    start = monday(TODAY) - timedelta(weeks=8)
    for number, day in enumerate(range(0, 56, 6)):
        lean, wobble = 30 + 1.3 * number, WOBBLE[number % 5]
        actions.take_angles(
            left=[f"{39 - wobble:.1f}"] * 3,
            right=[f"{lean + wobble:.1f}"] * 3,
            taken_at=at(start + timedelta(days=day), 8),
        )
        if number < 2:
            actions.take_angles(
                protocol="knee_to_wall_camera",
                left=by_camera(37),
                right=by_camera(29),
                taken_at=at(start + timedelta(days=day), 9),
            )


def by_camera(lean_deg: float) -> object:
    from dorsi.core.measurement import ByInstrument, Instrument, MadeBy

    made_by = MadeBy(engine="dorsi", model="blazepose full", version="1")
    tries = (lean_deg,) * 3
    return ByInstrument(instrument=Instrument.CAMERA, tries=tries, error=2.4, made_by=made_by)


def at_the_degrees(page: Page) -> None:
    page.evaluate("document.querySelector('#knee_to_wall_phone').scrollIntoView()")


def at_the_camera(page: Page) -> None:
    page.evaluate("document.querySelector('#knee_to_wall_camera').scrollIntoView()")


IN_DEGREES = [
    Stage(
        by_phone_for_weeks,
        [
            Scene("11e-progress-degrees", "/progress/", at_the_degrees),
            Scene("11f-progress-camera", "/progress/", at_the_camera),
        ],
    )
]
