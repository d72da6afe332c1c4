"""What every test may count on: how hard hypothesis tries, and that a busy machine fails no test.

`fast` is the usual profile; `thorough` comes with `make test-all` and in CI (`--hypothesis-profile=thorough`).
"""

import time

import pytest
from _pytest.runner import runtestprotocol  # what every plugin that runs tests again is built on
from hypothesis import HealthCheck, settings

# No deadlines: a machine that is busy with something else must not fail a law that holds.
settings.register_profile("fast", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("thorough", parent=settings.get_profile("fast"), max_examples=600)
settings.load_profile("fast")

TOO_BUSY = "could not be kept up from here"
"""What a load of requests says when the machine was too busy to send them on time: Remit refuses to judge, rightly."""

TRIES = 5


def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool:
    """Run a test again where its machine was too busy to load an endpoint, and only there."""
    item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
    for tried in range(TRIES):
        reports = runtestprotocol(item, nextitem=nextitem, log=False)
        if not any(report.failed and TOO_BUSY in report.longreprtext for report in reports):
            break
        time.sleep(tried)
    for report in reports:
        item.ihook.pytest_runtest_logreport(report=report)
    item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
    return True
