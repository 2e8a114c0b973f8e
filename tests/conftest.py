"""What holds for every test."""

from hypothesis import settings

settings.register_profile("dorsi", deadline=None)  # other tests run beside it: time says nothing
settings.register_profile("quick", deadline=None, max_examples=30)  # `./check core`, at each save
settings.load_profile("dorsi")
