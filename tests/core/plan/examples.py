"""How many examples a property of whole plans takes: few in the check, thousands in the bench."""

import os

from hypothesis import settings

from tests.examples import examples

ASKED = int(os.environ.get("DORSI_EXAMPLES", "0"))

costly = settings(max_examples=ASKED) if ASKED else examples(0.12)
law = settings(max_examples=2 * ASKED) if ASKED else examples(0.24)
