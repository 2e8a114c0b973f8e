"""Serves the stages of `shot_scenes.py` to a program: `python tools/staged.py FOLDER`.

Says its address; then seeds the next stage whenever it reads a line, and says `ready`.
"""

import sys

import shots
from shot_scenes import STAGES


def main(folder: str) -> None:
    print(shots.serve(folder), flush=True)
    for stage in STAGES:
        sys.stdin.readline()
        stage.seed()
        print("ready", flush=True)
    sys.stdin.read()  # goes on serving until it is closed


if __name__ == "__main__":
    main(sys.argv[1])
