"""`dorsi assess`: what the newest test means for each ankle."""

import click

from dorsi import knowledge
from dorsi.cli import ankles, layout, onward, place
from dorsi.cli.options import as_json, print_json
from dorsi.formats import answers_json


@click.command("assess")
@as_json
def command(as_json: bool) -> None:
    """What your newest test means, and how sure that is."""
    place.opened()
    from dorsi.web.assess import actions
    from dorsi.web.people import actions as people

    found = actions.assessment()
    if as_json:
        print_json(answers_json.assessment(found))
        return
    rule = knowledge.catalogue().side_difference
    layout.show(*ankles.blocks(found, rule, people.runner().units), onward.after_test())
