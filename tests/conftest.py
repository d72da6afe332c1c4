"""What every test may count on: how hard hypothesis tries.

`fast` is the usual one; `thorough` comes with `make test-all` and in CI (`--hypothesis-profile=thorough`).
"""

from hypothesis import HealthCheck, settings

# No deadlines: a machine that is busy with something else must not fail a law that holds.
settings.register_profile("fast", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("thorough", parent=settings.get_profile("fast"), max_examples=600)
settings.load_profile("fast")
