"""Runs `dorsi` as if it were DAYS later: `another_day.py DAYS COMMAND ...`. For journeys only."""

import sys
from datetime import datetime, timedelta

import time_machine

from dorsi.cli.main import run

MORNING = datetime.now().astimezone().replace(hour=8, minute=0, second=0, microsecond=0)

days, sys.argv[1:] = int(sys.argv[1]), sys.argv[2:]
with time_machine.travel(MORNING + timedelta(days=days), tick=True):
    run()
