"""What is measured on reports of other tools."""

from __future__ import annotations

from remit.core.measures.definitions import REPORT_KINDS, Measure

REPORTS = (
    Measure("tests-passed", "share of tests passed", "1", (), "Share of the tests that ran which passed.",
            kinds=REPORT_KINDS),
)  # fmt: skip
