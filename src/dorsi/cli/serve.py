"""`dorsi serve`: the app in your browser, on this machine only."""

from collections.abc import Mapping

import click

from dorsi.cli.options import as_json, print_json
from dorsi.core.errors import Fault, InputError

PORT, PHONE_PORT, LAST_PORT = 8000, 8443, 65535


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
    ports = _ports({"--port": port, "--phone-port": phone_port})
    from dorsi.web.site import serving

    door = serving.PhoneDoor(
        port=ports["--phone-port"], address=phone_address, at_once=bool(phone or phone_address)
    )
    serving.serve(
        ports["--port"],
        open_browser=not no_browser,
        phones=door,
        announce=_in_json if as_json else _in_words,
    )


def _in_words(address: str, for_phones: str | None) -> None:
    click.echo(f"Dorsi is open at {address}")
    if for_phones:
        click.echo(f"A phone on the same network is served at {for_phones} once it is paired;")
        click.echo(f"pair it at {address}settings/phones/")
    click.echo("Stop it with Ctrl+C.")


def _in_json(address: str, for_phones: str | None) -> None:
    print_json({"address": address} | ({"phone": for_phones} if for_phones else {}))


def _ports(typed: Mapping[str, str]) -> dict[str, int]:
    """Each option's port. Raises InputError with every fault."""
    faults = [
        Fault(
            field=option,
            must=f"be a whole number from 0 to {LAST_PORT}",
            got=text,
            hint=f"Try: {option} 8001",
        )
        for option, text in typed.items()
        if not _is_port(text)
    ]
    if faults:
        raise InputError(*faults)
    return {option: int(text) for option, text in typed.items()}


def _is_port(text: str) -> bool:
    digits = text.isascii() and text.isdecimal() and len(text) <= len(str(LAST_PORT))
    return digits and int(text) <= LAST_PORT
