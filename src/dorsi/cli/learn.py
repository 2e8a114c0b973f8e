"""`dorsi learn`: the article's three risks, each with an honest verdict, and what is known."""

from collections.abc import Iterator

import click

from dorsi import knowledge
from dorsi.cli import layout
from dorsi.cli.exercises import source_lines
from dorsi.cli.options import as_json, print_json
from dorsi.core.catalogue import Catalogue, Claim
from dorsi.formats import answers_json


@click.command("learn")
@as_json
def command(as_json: bool) -> None:
    """What a stiff ankle may mean, and how sure anyone is."""
    catalogue = knowledge.catalogue()
    if as_json:
        print_json(answers_json.learn(catalogue))
        return
    layout.show(
        layout.para("Three risks the article names, and what the studies say of each."),
        *(list(_claim(claim, catalogue)) for claim in catalogue.claims),
        "And what the article leaves out.",
        *(list(_claim(claim, catalogue)) for claim in catalogue.beyond),
        [layout.title("What is known"), *map(layout.bullet, catalogue.known)],
        layout.para("The dots say how well something is supported, from none to four."),
        layout.following("dorsi screen", "dorsi exercises"),
    )


def _claim(claim: Claim, catalogue: Catalogue) -> Iterator[str]:
    evidence = claim.evidence
    yield layout.title(layout.para(claim.claim))
    yield layout.labelled(layout.dots(evidence.dots), claim.verdict, room=4)
    yield layout.para(evidence.says, indent=layout.INDENT)
    yield from source_lines(evidence.sources, catalogue)
