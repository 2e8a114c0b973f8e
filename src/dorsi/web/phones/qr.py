"""An address as a picture a phone's camera reads."""

from base64 import b64encode
from io import BytesIO

import segno

MODULE_PX = 6
QUIET = 4  # empty modules around it, as the standard asks


def drawn(address: str) -> str:
    """The picture as a data address: black on white in both schemes, as readers ask."""
    made = BytesIO()
    code = segno.make(address, error="m", micro=False)
    code.save(made, kind="svg", scale=MODULE_PX, border=QUIET, dark="#000", light="#fff")
    return f"data:image/svg+xml;base64,{b64encode(made.getvalue()).decode()}"
