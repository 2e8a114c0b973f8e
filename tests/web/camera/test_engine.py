"""The packed engine is the source that runs here, and needs nothing but the standard library."""

import io
import subprocess
import sys
import threading
import zipfile

from dorsi.web.camera import engine


def names():
    return zipfile.ZipFile(io.BytesIO(engine.packed())).namelist()


def test_it_runs_without_anything_else(tmp_path):
    zipfile.ZipFile(io.BytesIO(engine.packed())).extractall(tmp_path)
    code = "import dorsi.formats.live_json as door, sys; print(door.__file__)"

    # -I -S: no environment, no site packages, as in a browser
    program = f"import sys; sys.path.insert(0, {str(tmp_path)!r}); {code}"
    done = subprocess.run([sys.executable, "-I", "-S", "-c", program], capture_output=True)

    assert done.returncode == 0, done.stderr
    assert done.stdout.decode().startswith(str(tmp_path))


def test_it_holds_core_measure_and_formats_alone():
    assert {name.split("/")[1] for name in names() if name.count("/") > 1} <= {
        "core", "measure", "formats", "movement",
    }  # fmt: skip


def test_every_file_is_the_one_that_runs_here():
    packed = zipfile.ZipFile(io.BytesIO(engine.packed()))

    assert all(packed.read(name) == (engine.SOURCE / name).read_bytes() for name in names())


def test_the_same_source_gives_the_same_bytes():
    before = engine.packed()
    engine._packed.cache_clear()

    assert engine.packed() == before


def test_two_pages_at_once_have_it_packed_once(monkeypatch):
    """Python 3.11 can't parse in two threads at once."""
    found, calls = engine._needed(), []
    other = threading.Thread(target=engine.packed)

    def needed():
        calls.append(threading.current_thread())
        if len(calls) == 1:
            other.start()
            other.join(timeout=0.2)
        return found

    monkeypatch.setattr(engine, "_needed", needed)
    engine._packed.cache_clear()
    engine.packed()
    other.join()

    assert len(calls) == 1
