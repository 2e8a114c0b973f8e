"""`dorsi serve`: the app in your browser, on this machine only."""

from typing import TYPE_CHECKING

import click

from dorsi.cli.options import as_json, print_json
from dorsi.core.errors import Fault, InputError

if TYPE_CHECKING:
    from dorsi.web.site.serving import PhoneDoor

PORT, PHONE_PORT = 8000, 8443


@click.command("serve")
@click.option("--port", metavar="N", default=str(PORT), show_default=True, help="Where to listen.")
@click.option("--phone", is_flag=True, help="Serve a phone on the same network, too.")
@click.option("--phone-port", metavar="N", default=str(PHONE_PORT), show_default=True,
              help="Where a phone is served.")  # fmt: skip
@click.option(
    "--phone-address",
    metavar="IP",
    help="Where this computer is on several networks: its address on the phone's.",
)
@click.option("--no-browser", is_flag=True, help="Do not open a browser.")
@as_json
def command(
    port: str = str(PORT),
    phone: bool = False,
    phone_port: str = str(PHONE_PORT),
    phone_address: str | None = None,
    no_browser: bool = False,
    as_json: bool = False,
) -> None:
    """Opens the app in your browser.

    It is served to this machine only, until you ask for a phone: with --phone, or on the page
    "Your phone" of the settings. The same happens when no command is given.
    """
    from dorsi.web.site import serving

    serving.serve(
        _number("--port", port),
        open_browser=not no_browser,
        phones=_door(phone_port, phone_address) if phone or phone_address else None,
        announce=_in_json if as_json else _in_words,
    )


def _door(port: str, address: str | None) -> "PhoneDoor":
    from dorsi.web.site.serving import PhoneDoor

    return PhoneDoor(port=_number("--phone-port", port), address=address)


def _in_words(address: str, for_phones: str | None) -> None:
    click.echo(f"Dorsi is open at {address}")
    if for_phones:
        click.echo(f"A phone on the same network is served at {for_phones} once it is paired;")
        click.echo(f"pair it at {address}settings/phones/")
    click.echo("Stop it with Ctrl+C.")


def _in_json(address: str, for_phones: str | None) -> None:
    print_json({"address": address} | ({"phone": for_phones} if for_phones else {}))


def _number(option: str, text: str) -> int:
    if text.isascii() and text.isdecimal():
        return int(text)
    must = "be a whole number from 0 to 65535"
    raise InputError(Fault(field=option, must=must, got=text, hint=f"Try: {option} 8001"))
