"""Serves the stages of `shot_scenes.py` to a program: `python tools/staged.py FOLDER [LOCALE]`.

Says its address; then seeds the next stage whenever it reads a line, and says `ready`. With
a second folder, the pages speak the languages in it.
"""

import os
import sys
from pathlib import Path

import shots
from shot_scenes import STAGES


def main(folder: str, locale: str = "") -> None:
    if locale:
        speak(folder, Path(locale))
    print(shots.serve(folder), flush=True)
    for stage in STAGES:
        sys.stdin.readline()
        stage.seed()
        print("ready", flush=True)
    sys.stdin.read()  # goes on serving until it is closed


def speak(folder: str, locale: Path) -> None:
    os.environ["DORSI_HOME"] = folder  # settings look for it as they are read
    os.environ["DJANGO_SETTINGS_MODULE"] = "dorsi.web.site.settings"
    from django.conf import settings

    from dorsi.web.parts import languages

    settings.LOCALE_PATHS = [locale]
    settings.LANGUAGES = list(languages.spoken(locale))


if __name__ == "__main__":
    main(*sys.argv[1:])
