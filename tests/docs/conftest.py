"""What the walks share: a person at a terminal in an empty folder."""

from tests.cli.conftest import remit

__all__ = ["remit"]
