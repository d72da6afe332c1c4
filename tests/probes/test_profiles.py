"""Facts about kept references: bins as the library cuts them, and a file that reads back the same or not at all."""

import json
import math

import narwhals as nw
import polars as pl
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from remit.core.observations import Attribute, Failure, Source
from remit.probes.data import profiles, ranking
from remit.probes.failing import Unmeasurable
from remit.probes.locations import Place
from remit.probes.statistics.bins import category_bins, number_bins
from tests.probes.looking import figure, looked, told
from tests.probes.tables import NOW, criterion

PLAIN = Source("plain", "data", "plain.parquet")
VALUES = st.lists(st.none() | st.floats(-3, 3).map(lambda x: round(x, 1)) | st.just(math.nan), min_size=1, max_size=80)


def _profiled(values, kind=pl.Float64):
    frame = nw.from_native(pl.DataFrame({"c": pl.Series(values, dtype=kind)}).lazy())
    return profiles.profiled(frame, ["c"], PLAIN)["c"]


def _counted(values):
    counts = {}
    for value in values:
        known = None if value is None or value != value else value  # noqa: PLR0124  # not a number
        counts[known] = counts.get(known, 0) + 1
    return counts


@given(VALUES | st.lists(st.sampled_from([0.0, 0.0, 0.0, 1.0, 2.0, 7.5]), min_size=1, max_size=60))
def test_bins_ranked_in_the_engine_are_those_cut_from_all_values(values):
    counts = _counted(values)
    if not set(counts) - {None}:
        with pytest.raises(Unmeasurable, match="no value"):
            _profiled(values)
        return
    expected = number_bins(counts)
    column = _profiled(values)
    assert column.bins == expected
    assert list(column.counts) == expected.fill(counts).tolist()


@given(
    VALUES | st.lists(st.sampled_from([0.0, 0.0, 0.0, -0.0, 1.0, 2.0, 7.5, math.inf, -math.inf]), min_size=20),
    st.integers(1, 12), st.tuples(st.floats(0, 2), st.floats(0, 4)), st.integers(1, 20),
)  # fmt: skip
def test_bins_do_not_depend_on_what_was_guessed_of_a_sample(values, sample, spreads, batch):
    """However few values the sample has and however little its deciles may be off, the cuts are exact."""
    assume(any(value is not None and value == value for value in values))  # noqa: PLR0124  # not a number
    expected = _profiled(values)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ranking, "SAMPLE", sample)
        patch.setattr(ranking, "SPREADS", spreads)
        patch.setattr(ranking, "BATCH", batch)
        assert _profiled(values) == expected


@pytest.mark.parametrize("held", [0, 30, 200])
def test_bins_do_not_depend_on_how_many_values_can_be_held(held, monkeypatch):
    table = pl.DataFrame({
        "spread": [((i * 37) % 101) / 7 for i in range(60)],
        "heavy": [0.0] * 25 + [-0.0] * 10 + [float(i) for i in range(25)],
        "gaps": [None, math.nan, math.inf, -math.inf] * 10 + [1.5, 2.5] * 10,
        "empty": pl.Series([None] * 60, dtype=pl.Float64),
        "whole": [2**60 + i % 3 for i in range(60)],
    })  # fmt: skip
    names = [name for name in table.columns if name != "empty"]
    expected = profiles.profiled(nw.from_native(table.lazy()), names, PLAIN)
    monkeypatch.setattr(ranking, "MOST_HELD", held)
    monkeypatch.setattr(ranking, "SAMPLE", 6)
    found = profiles.binned(nw.from_native(table.lazy()), table.columns, PLAIN)
    assert {name: found[name] for name in names} == expected
    assert "no value" in found["empty"].sentence
    assert list(found) == table.columns


@given(st.lists(st.none() | st.sampled_from("aabcdefgh"), min_size=1, max_size=60).filter(any))
def test_categories_are_those_of_the_library(values):
    expected = category_bins(_counted(values))
    column = _profiled(values, pl.String)
    assert column.bins == expected
    assert list(column.counts) == expected.fill(_counted(values)).tolist()


def _table():
    return pl.DataFrame({
        "amount": [float(i % 37) for i in range(500)] + [None, math.inf],
        "kind": ["a", "b", "b", "c"] * 125 + ["rare", None],
        "code": [1, 2] * 251,
        "flag": [True, False] * 251,
        "when": [pl.date(2026, 1, 1)] * 0 + ["2026-01-01"] * 502,
    }).with_columns(pl.col("when").str.to_date())  # fmt: skip


@pytest.fixture
def kept(tmp_path):
    _table().write_parquet(tmp_path / "plain.parquet")
    source = Source("plain", "data", "plain.parquet", attributes=(Attribute("group", "code"),))
    profile = profiles.taken(source, Place(tmp_path, {}), NOW)
    profiles.write(tmp_path / "plain.json", profile)
    return tmp_path, profile


def test_a_profile_reads_back_as_it_was_written_and_writes_the_same_bytes(kept):
    folder, profile = kept
    read = profiles.read(folder / "plain.json", "plain.json")
    assert read == profile
    assert list(read.columns) == ["amount", "kind", "code", "flag"]
    assert (read.rows, read.as_of) == (502, NOW)
    assert read.fingerprint.startswith("rows-1:")
    profiles.write(folder / "again.json", read)
    assert (folder / "again.json").read_bytes() == (folder / "plain.json").read_bytes()


def test_a_profile_is_a_reference_when_its_table_is_gone(kept):
    folder, _ = kept
    source = Source("plain", "data", "plain.parquet", attributes=(Attribute("group", "code"),))
    now = _table().with_columns(kind=pl.lit("new"))
    asked = criterion("drift", "<=")
    by_table = looked(now, told(source, reference="plain.parquet"), asked, folder=folder)[0]
    (folder / "plain.parquet").unlink()
    by_file = looked(now, told(source, reference="plain.json"), asked, folder=folder)[0]
    assert by_file.figures == by_table.figures
    assert "profile 'plain.json' of 502 rows" in by_file.notes[0]
    assert figure(by_file, "kind").low > 0.25
    assert figure(by_file, "code").estimate == 0


def test_a_profile_keeps_no_rows_to_compare(kept):
    folder, _ = kept
    source = told(PLAIN, reference="plain.json")
    asked = (criterion("shared-rows"), criterion("drift", statistic="ks"))
    for observed in looked(_table(), source, *asked, folder=folder):
        assert isinstance(observed, Failure)
        assert "A profile keeps no" in observed.sentence


def test_another_type_than_the_reference_held_is_told(kept):
    folder, _ = kept
    now = _table().with_columns(pl.col("amount").cast(pl.String))
    (observed,) = looked(now, told(PLAIN, reference="plain.json"), criterion("drift", items=("amount",)), folder=folder)
    assert observed.code == "column.type"


@pytest.mark.parametrize(
    "break_it",
    [
        lambda told: told | {"remit-profile": 2},
        lambda told: told | {"columns": []},
        lambda told: told | {"columns": {"a": {"cuts": [2, 1], "lowest": 0, "highest": 3, "counts": [1, 1, 1, 0]}}},
        lambda told: told | {"columns": {"a": {"cuts": [1], "lowest": 0, "highest": 3, "counts": [1, 1]}}},
        lambda told: told | {"columns": {"a": {"cuts": [1], "lowest": 0, "highest": 3, "counts": [1, -1, 5]}}},
        lambda told: told | {"columns": {"a": {"categories": ["x", "x"], "rare": [], "counts": [1, 1, 0, 0, 0]}}},
        lambda told: told | {"columns": {"a": {"categories": "xy", "rare": [], "counts": [1, 1, 0, 0, 0]}}},
        lambda _: {"remit-profile": 1, "columns": {}},
    ],
)
def test_a_changed_profile_is_refused(kept, break_it):
    folder, _ = kept
    broken = break_it(json.loads((folder / "plain.json").read_text()))
    (folder / "plain.json").write_text(json.dumps(broken))
    (observed,) = looked(_table(), told(PLAIN, reference="plain.json"), criterion("drift"), folder=folder)
    assert observed.code == "source.unreadable"
    assert "no profile that Remit wrote" in observed.sentence


@given(st.binary(max_size=200))
def test_no_bytes_make_reading_a_profile_raise_anything_else(tmp_path_factory, data):
    path = tmp_path_factory.mktemp("any") / "any.json"
    path.write_bytes(b'{"remit-profile": 1, ' + data)
    with pytest.raises(Unmeasurable):
        profiles.read(path, "any.json")


def test_a_profile_that_is_too_large_is_not_read(tmp_path, monkeypatch):
    monkeypatch.setattr(profiles, "MOST_BYTES", 10)
    (tmp_path / "large.json").write_text('{"remit-profile": 1}')
    with pytest.raises(Unmeasurable, match="larger than"):
        profiles.read(tmp_path / "large.json", "large.json")


@pytest.mark.parametrize(
    ("values", "kind"), [(["a"] * 3, pl.String), ([1.0] * 4, pl.Float64), ([7], pl.Int8), ([None, 2.5], pl.Float64)]
)
def test_a_constant_reference_has_one_bin_and_everything_else_is_beyond_it(values, kind):
    column = _profiled(values, kind)
    assert sum(column.counts) == len(values)
    assert column.bins.size == len(column.counts)
