"""`dorsi serve`: the app in your browser, on this machine only."""

import click

from dorsi.core.errors import Fault, InputError

PORT = 8000


@click.command("serve")
@click.option("--port", metavar="N", default=str(PORT), show_default=True, help="Where to listen.")
@click.option("--no-browser", is_flag=True, help="Do not open a browser.")
def command(port: str = str(PORT), no_browser: bool = False) -> None:
    """Opens the app in your browser.

    It is served to this machine only. The same happens when no command is given.
    """
    from dorsi.web.site import serving

    serving.serve(_number(port), open_browser=not no_browser, say=click.echo)


def _number(text: str) -> int:
    if text.isdecimal():
        return int(text)
    must = "be a whole number from 0 to 65535"
    raise InputError(Fault(field="--port", must=must, got=text, hint=f"Try: --port {PORT}"))
