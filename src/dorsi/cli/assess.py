"""`dorsi assess`: what the newest test means for each ankle."""

import click

from dorsi import knowledge
from dorsi.cli import ankles, dates, layout, leans, onward, place
from dorsi.cli.options import as_json, print_json
from dorsi.core.assess import Assessment
from dorsi.core.errors import NotYet
from dorsi.formats import answers_json


@click.command("assess")
@as_json
def command(as_json: bool) -> None:
    """What your newest test means, and how sure that is."""
    place.opened()
    from dorsi.web.assess import actions

    by_angle = [] if as_json else list(leans.blocks())
    try:
        found = actions.assessment()
    except NotYet:
        if not by_angle:
            raise
        layout.show(*by_angle, layout.following("dorsi measure tape"))
        return
    if as_json:
        print_json(answers_json.assessment(found))
        return
    show(found, *by_angle)


def show(found: Assessment, *beside: str | list[str]) -> None:
    """Prints what the pair means, how much can be built on so many measured days, and `beside`."""
    from dorsi.web.people import actions as people
    from dorsi.web.progress import actions as progress

    catalogue = knowledge.catalogue()
    days = max(len(trend.days) for trend in progress.trends(dates.today()).values())
    layout.show(
        *ankles.blocks(found, catalogue.side_difference, people.runner().units),
        ankles.certainty(days, needed=catalogue.progress.baseline_days),
        *beside,
        onward.after_test(),
    )
