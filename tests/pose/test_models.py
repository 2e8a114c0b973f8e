"""Where the models are kept, and that a damaged one is never used."""

import pytest

from dorsi.pose import models


@pytest.fixture
def place(tmp_path, monkeypatch):
    monkeypatch.setenv("DORSI_MODELS", str(tmp_path))
    return tmp_path


def test_one_folder_serves_every_checkout(monkeypatch):
    monkeypatch.delenv("DORSI_MODELS", raising=False)

    assert models.folder().parent.name == "dorsi" and models.VERSION in models.folder().name


@pytest.mark.usefixtures("place")
def test_without_models_the_way_to_get_them_is_told():
    with pytest.raises(models.ModelsMissing, match=r"got no .*measure video` fetches them\."):
        models.files(models.HEAVY)


def test_a_damaged_model_is_refused(place):
    for name in models.SHA256:
        (place / name).write_bytes(b"cut off")

    with pytest.raises(models.ModelsMissing, match="got a damaged"):
        models.files(models.FULL)


def test_the_digest_of_every_model_is_known():
    assert set(models.SHA256) == {
        models.DETECTOR,
        *(f"pose_landmark_{name}.tflite" for name in models.NAMES),
    }
