"""How many examples a property of whole plans takes: few in the check, thousands in the bench."""

import os

from hypothesis import settings

EXAMPLES = int(os.environ.get("DORSI_EXAMPLES", "12"))

costly = settings(max_examples=EXAMPLES)
law = settings(max_examples=2 * EXAMPLES)
