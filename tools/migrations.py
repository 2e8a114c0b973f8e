"""Fails when a model changed and its migration was not written; `write` writes it."""

import os
import sys
import tempfile

import django
from django.core.management import call_command


def main(words: list[str]) -> int:
    with tempfile.TemporaryDirectory() as home:
        os.environ["DORSI_HOME"] = home
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "dorsi.web.site.settings")
        django.setup()
        if words == ["write"]:
            call_command("makemigrations")
            return 0
        return faults()


def faults() -> int:
    try:
        call_command("makemigrations", "--check", "--dry-run")
    except SystemExit:
        print("A model must have its migration. Write it with: ./check migrations")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
