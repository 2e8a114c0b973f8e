"""What holds for every test."""

from hypothesis import settings

settings.register_profile("dorsi", deadline=None)  # other tests run beside it: time says nothing
settings.load_profile("dorsi")
