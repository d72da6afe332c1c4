"""Writing what the runs give into the pages of docs/cases: `python -m tests.cases.writing`, with the group `slow`."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.cases import test_employment, test_flights, test_passengers
from tests.cases.telling import filled

CASES = (test_employment, test_flights, test_passengers)

if __name__ == "__main__":
    for case in CASES:
        with tempfile.TemporaryDirectory() as folder:
            told = case.run(Path(folder))
        case.PAGE.write_text(filled(case.PAGE.read_text(encoding="utf-8"), told.blocks), encoding="utf-8")
