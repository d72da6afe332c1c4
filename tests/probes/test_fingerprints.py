"""Facts about fingerprints: the same rows have one, whatever their order and storage; other rows have another."""

import os
import subprocess
import sys
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import polars as pl
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from remit.probes.data import fingerprints
from remit.probes.data.fingerprints import fingerprint

CELLS = {
    "whole": st.none() | st.integers(-(2**63), 2**63 - 1),
    "real": st.none() | st.floats(),
    "text": st.none() | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=80),
    "truth": st.none() | st.booleans(),
}
KINDS = {"whole": pl.Int64, "real": pl.Float64, "text": pl.String, "truth": pl.Boolean}
ROWS = st.lists(st.fixed_dictionaries(CELLS), min_size=1, max_size=12)


def _of(rows: list[dict]) -> str:
    return fingerprint(pl.DataFrame(rows, schema=KINDS).lazy())[0]


@given(ROWS, st.randoms())
def test_the_order_of_rows_and_columns_does_not_matter(rows, random):
    shuffled = random.sample(rows, len(rows))
    turned = pl.DataFrame(shuffled, schema=KINDS).select(sorted(KINDS, reverse=True))
    assert _of(rows) == fingerprint(turned.lazy())[0]


@given(ROWS, st.data())
def test_one_changed_cell_changes_it(rows, data):
    index, name = data.draw(st.integers(0, len(rows) - 1)), data.draw(st.sampled_from(sorted(CELLS)))
    changed = [dict(row) for row in rows]
    changed[index][name] = data.draw(CELLS[name])
    same = pl.DataFrame(changed, schema=KINDS).equals(pl.DataFrame(rows, schema=KINDS))
    both = changed[index][name], rows[index][name]
    assume(not same and both not in {(0.0, -0.0), (-0.0, 0.0)})
    assert _of(rows) != _of(changed)


@given(ROWS)
def test_a_row_twice_is_not_a_row_once(rows):
    assert len({_of(rows), _of([*rows, rows[0]]), _of([*rows, rows[0], rows[0]])}) == 3


def test_values_that_change_places_between_rows_change_it():
    assert _of([{"whole": 1, "text": "a"}, {"whole": 2, "text": "b"}]) != _of(
        [{"whole": 1, "text": "b"}, {"whole": 2, "text": "a"}]
    )


def test_null_is_neither_zero_nor_empty_text_and_neighbours_do_not_run_together():
    made = [{"text": "ab", "real": 0.0}, {"text": "", "real": None}, {"text": None, "real": None}, {"text": "ba"}]
    assert len({_of([row]) for row in made}) == 4


def test_storage_does_not_matter_but_names_do(tmp_path: Path):
    table = pl.DataFrame({"n": [1, 2, None], "t": ["x", None, "y"], "r": [0.5, -0.0, 1e300]})
    table.write_parquet(tmp_path / "t.parquet", row_group_size=1)
    table.write_csv(tmp_path / "t.csv")
    narrow = table.with_columns(pl.col("n").cast(pl.Int8), pl.col("t").cast(pl.Categorical), r=pl.col("r") + 0.0)
    frames = [table.lazy(), pl.scan_parquet(tmp_path / "t.parquet"), pl.scan_csv(tmp_path / "t.csv"), narrow.lazy()]
    assert len({fingerprint(frame)[0] for frame in frames}) == 1
    assert fingerprint(table.rename({"n": "m"}).lazy())[0] != fingerprint(table.lazy())[0]


def test_all_kinds_of_columns_have_one():
    table = pl.DataFrame(
        {
            "day": [date(2026, 11, 23), None],
            "moment": [datetime(2026, 11, 23, tzinfo=UTC), None],
            "money": [Decimal("1.10"), None],
            "bytes": [b"\xff", None],
            "many": [[1, 2], None],
            "part": [{"a": 1}, None],
            "none": [None, None],
            "large": pl.Series([2**63, None], dtype=pl.UInt64),
            "long": ["x" * 1_000, None],
        }
    )
    for name in table.columns:
        if name == "none":
            continue
        other = table.with_columns(pl.col(name).shift(1))  # the value and the gap change places
        swapped = fingerprint(other.lazy())[0]
        assert swapped != fingerprint(table.lazy())[0], name


def test_batches_do_not_matter(monkeypatch):
    table = pl.DataFrame({"n": range(10_000), "t": [f"row {i}" * (i % 20) for i in range(10_000)]})
    whole = fingerprint(table.lazy())
    monkeypatch.setattr(fingerprints, "BATCH", 97)
    assert fingerprint(table.lazy()) == whole == (whole[0], 10_000)


def test_it_is_the_same_in_every_process_and_for_ever(tmp_path: Path):
    """The digest below is part of the log's truth: a Remit that computes another one has broken old verdicts."""
    table = pl.DataFrame({"n": [1, 2, None], "t": ["ä", None, "long " * 40], "r": [0.5, float("nan"), 1e-300]})
    table.write_parquet(tmp_path / "t.parquet")
    script = (
        "import sys, polars; from remit.probes.data.fingerprints import fingerprint;"
        "print(fingerprint(polars.scan_parquet(sys.argv[1]))[0])"
    )
    sources = Path(fingerprints.__file__).parents[3]
    there = {**os.environ, "PYTHONPATH": str(sources), "PYTHONHASHSEED": "7"}
    command = [sys.executable, "-c", script, str(tmp_path / "t.parquet")]
    other = subprocess.run(command, check=True, capture_output=True, text=True, env=there)
    assert other.stdout.strip() == fingerprint(table.lazy())[0]
    assert other.stdout.strip() == "rows-1:e0bd22a88c25c660fa4b05f4d1e1d35d305a44a9138b08aed6a0170f283ebf8a"


@pytest.mark.parametrize("length", [0, 1, 63, 64, 65, 500])
def test_texts_of_any_length_are_told_apart_by_one_byte(length):
    base = "a" * length
    others = {base[:i] + "b" + base[i + 1 :] for i in range(0, length, 7)} | {base + "\x01", base}
    assert len({_of([{"text": text}]) for text in others}) == len(others)
