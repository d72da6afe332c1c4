"""Write docs/journey.md: one answer walked to its verdict, by the very test that proves it."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from remit.workbench import open_workbench
from tests.journeys.test_one_answer import PAGE, walk

if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        bench = open_workbench(str(Path(folder) / "journey.db"), person="Robin", create=True)
        PAGE.write_text(walk(bench).page(), encoding="utf-8")
        bench.close()
