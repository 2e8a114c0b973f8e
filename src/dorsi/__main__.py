"""`python -m dorsi` is the same as the `dorsi` command."""

from dorsi.cli.main import run

run()
