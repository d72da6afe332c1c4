"""Facts about the faults of every measure of a table: each turns a check red, on the table that all engines share."""

import math
import time
from dataclasses import replace
from decimal import Decimal

import pytest

from remit.core.observations import Observation
from remit.probes.faults.proving import Room, prove_one
from remit.probes.faults.tables import FAULTS
from remit.probes.locations import Place
from remit.probes.measuring import measure
from tests.probes.examples import EXAMPLES, REFERENCE, TABLE, Example, _of, told
from tests.probes.tables import NOW

pytestmark = pytest.mark.slow

ASKED = {
    **EXAMPLES,
    "data-size": (Example(_of("data-size", ">=", "1", "kB")),),
    "stored-volume": (Example(_of("stored-volume", "<=", "1", "MB")),),
    "smallest-group": (Example(EXAMPLES["smallest-group"][0].criterion, told(quasi_identifiers="sex")),),
    "time-overlap": (Example(EXAMPLES["time-overlap"][0].criterion, told(reference="early.parquet")),),
    "storage-growth": (Example(_of("storage-growth", "<=", "1", "MB", period="week")),),
}


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    folder = tmp_path_factory.mktemp("tables")
    TABLE.write_parquet(folder / "people.parquet")
    REFERENCE.write_parquet(folder / "reference.parquet")
    REFERENCE.head(400).write_parquet(folder / "early.parquet")
    return Place(folder, {})


def _limits(seen: Observation, way: str) -> list[float]:
    """Limits that hold as the table is: what a figure just keeps to, and what it cannot be told to keep to."""
    figures = [one for one in seen.figures if one.cases > 0 and math.isfinite(one.high - one.low)]
    if not figures:
        return []
    low, high = min(one.low for one in figures), max(one.high for one in figures)
    return [high, low] if way == "higher" else [low, high]


@pytest.mark.parametrize("name", sorted(FAULTS))
def test_a_fault_turns_the_check_of_its_measure_red(name, place, tmp_path):
    """In the way that the measure is usually limited: the first that is listed for it."""
    way = next(iter(FAULTS[name]))
    sentences: list[str] = []
    for example in ASKED[name]:
        source = replace(example.source, kind="parquet", location="people.parquet")
        seen = measure(source, (example.criterion,), place=place, as_of=NOW)[0]
        assert isinstance(seen, Observation), seen
        for limit in _limits(seen, way):
            op = "<=" if way == "higher" else ">="
            fit = replace(example.criterion, op=op, threshold=Decimal(repr(limit)))
            healthy = measure(source, (fit,), place=place, as_of=NOW)[0]
            found = prove_one(Room(source, place, NOW, tmp_path, time.monotonic() + 120), fit, healthy)
            assert "did not expect" not in found.sentence
            sentences.append(found.sentence)
            if found.ended == "proven":
                return
    pytest.fail(f"{name}: {sentences}")
