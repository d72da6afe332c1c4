"""Faults of reports of tests: a copy in which cases fail that passed."""

from __future__ import annotations

import os
import shutil
import xml.etree.ElementTree as ET  # the probe has read the same bytes before, and refuses entities
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from remit.core.criteria import FitCriterion
from remit.core.observations import Source
from remit.probes.failing import Unmeasurable
from remit.probes.faults.copies import Copies
from remit.probes.faults.tables import ways_of
from remit.probes.locations import Place, resolve

MOST_BYTES = 64 * 1024**2
"""Bytes that reports may have together to be copied."""

_ENDED = ("failure", "error", "skipped")


@dataclass
class ReportCopies:
    """Copies of reports; a fault lets so many cases fail."""

    source: Source
    files: Sequence[tuple[str, Path]]
    folder: Path
    notes: tuple[str, ...] = ()
    sizes: Sequence[float] = (1, 2, 5, 10, 20, 50, 100, 300, 1_000, 10_000, 100_000)

    def healthy(self) -> Source:
        """Give a copy as it is."""
        return self._written(0)[0]

    def faulty(self, size: float) -> tuple[Source, str]:
        """Give a copy in which so many cases fail that passed."""
        source, failed = self._written(int(size))
        if not failed:
            raise Unmeasurable("fault.rows", f"No case of {self.source.location!r} passed, so none can fail instead.")
        return source, f"with {failed:,} failing case{'' if failed == 1 else 's'}"

    def _written(self, wanted: int) -> tuple[Source, int]:
        top = self.folder / "reports"
        shutil.rmtree(top, ignore_errors=True)
        failed = 0
        for name, file in self.files:
            to = top / name
            to.parent.mkdir(parents=True, exist_ok=True)
            tree = ET.parse(file)  # noqa: S314  # as above: read by the probe before
            for case in tree.iter():
                if (
                    failed < wanted
                    and _local(case.tag) == "testcase"
                    and not any(_local(p.tag) in _ENDED for p in case)
                ):
                    ET.SubElement(case, case.tag.replace("testcase", "failure"), {"message": "a seeded fault"})
                    failed += 1
            tree.write(to, encoding="utf-8", xml_declaration=True)
            told = file.stat()
            os.utime(to, ns=(told.st_atime_ns, told.st_mtime_ns))  # the age of a report may be that of its file
        one = len(self.files) == 1 and not self.files[0][0].startswith("in/")
        return replace(self.source, location=str(top / self.files[0][0] if one else top / "in")), failed


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


@contextmanager
def report_copies(
    source: Source, criterion: FitCriterion, *, folder: Path, place: Place, as_of: str
) -> Generator[Copies]:
    """Give copies of a report or a folder of them. Raises `Unmeasurable`."""
    del as_of
    if "lower" not in ways_of(criterion):
        raise Unmeasurable("fault.unknown", f"No fault of a report makes {criterion.measure!r} higher.")
    path = resolve(source.location, place.folder, place.environment)
    files = [(path.name, path)] if path.is_file() else [
        (f"in/{file.relative_to(path).as_posix()}", file) for file in sorted(path.rglob("*.xml")) if file.is_file()
    ]  # fmt: skip
    if sum(file.stat().st_size for _, file in files) > MOST_BYTES:
        sentence = f"The reports at {source.location!r} have more than the {MOST_BYTES // 1024**2} MiB that are copied."
        raise Unmeasurable("fault.too-large", sentence)
    yield ReportCopies(source, files, folder)
