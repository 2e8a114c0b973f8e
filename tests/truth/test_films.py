"""From a real film to its numbers, by the command itself, with nothing stored between.

Here the beginning of one film; `./check bench films` tells all of every film.
"""

import json

import av
import pytest
from click.testing import CliRunner

from dorsi.cli.main import command
from dorsi.pose import models
from tests.recordings import recording

LUNGES = "video/skatefit/weighted_lunges.mp4"
FIRST_LUNGE_S = 4.8
UNTIL_S = 6.3


@pytest.fixture
def one_lunge(tmp_path):
    """The film up to its first lunge's end; the pictures are copied as they are."""
    if not models.complete():
        pytest.skip("needs the pose models: run ./check once, or python -m dorsi.pose.fetching")
    path = tmp_path / "lunge.mp4"
    with av.open(str(recording(LUNGES))) as whole, av.open(str(path), "w") as begun:
        stream = begun.add_stream_from_template(whole.streams.video[0])
        for packet in whole.demux(whole.streams.video[0]):
            if packet.pts is not None and packet.pts * packet.time_base <= UNTIL_S:
                packet.stream = stream
                begun.mux(packet)
    return path


def test_a_lunge_is_counted_when_an_eye_saw_it_with_the_lean_of_its_shin(one_lunge):
    line = ["measure", "video", str(one_lunge), "--protocol", "lunge", "--model", "full", "--json"]

    result = CliRunner().invoke(command, line)

    found = json.loads(result.stdout)
    assert result.exit_code == 0
    assert [(one["kind"], one["side"]) for one in found["repetitions"]] == [("lunge", "right")]
    assert found["repetitions"][0]["at_s"] == pytest.approx(FIRST_LUNGE_S, abs=0.3)
    assert found["angle"]["degrees"] == pytest.approx(32, abs=2 * found["angle"]["error_deg"])
    assert not found["heel_lifts"]
