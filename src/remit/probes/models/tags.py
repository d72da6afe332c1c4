"""Tags that tie runs to requirements: which requirements a run is for, and what a verification found of them."""

from __future__ import annotations

import re

REQUIREMENT = "remit.requirement."
"""Begins the name of a tag that says for which requirement a run is; the requirement's id follows."""

VERDICT = "remit.verdict."
"""Begins the name of a tag that holds the status of a verdict; the requirement's id follows."""

BECAUSE = "remit.because."
"""Begins the name of a tag that holds a verdict's sentence; the requirement's id follows."""

VERIFIED = "remit.verified"
"""The tag that holds the moment that the verdicts at a run count for."""

LONGEST_NAME = 250
LONGEST_TEXT = 5_000
"""Characters of a tag's name and text that every store of MLflow takes."""

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]*/[A-Za-z0-9_.-]+")


def is_requirement(text: str) -> bool:
    """Tell whether a text is written as the id of a requirement is (`question/key`), and fits into a tag's name."""
    return len(REQUIREMENT) + len(text) <= LONGEST_NAME and _ID.fullmatch(text) is not None


def shortened(text: str) -> str:
    """Give a text that fits into a tag."""
    return text if len(text) <= LONGEST_TEXT else text[: LONGEST_TEXT - 1] + "…"
