"""`dorsi serve`: the app in your browser, on this machine only."""

import click

from dorsi.cli.options import as_json, print_json
from dorsi.core.errors import Fault, InputError

PORT = 8000


@click.command("serve")
@click.option("--port", metavar="N", default=str(PORT), show_default=True, help="Where to listen.")
@click.option("--no-browser", is_flag=True, help="Do not open a browser.")
@as_json
def command(port: str = str(PORT), no_browser: bool = False, as_json: bool = False) -> None:
    """Opens the app in your browser.

    It is served to this machine only. The same happens when no command is given.
    """
    from dorsi.web.site import serving

    announce = _in_json if as_json else _in_words
    serving.serve(_number(port), open_browser=not no_browser, announce=announce)


def _in_words(address: str) -> None:
    click.echo(f"Dorsi is open at {address}\nStop it with Ctrl+C.")


def _in_json(address: str) -> None:
    print_json({"address": address})


def _number(text: str) -> int:
    if text.isascii() and text.isdecimal():
        return int(text)
    must = "be a whole number from 0 to 65535"
    raise InputError(Fault(field="--port", must=must, got=text, hint=f"Try: --port {PORT}"))
