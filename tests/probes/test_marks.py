"""Facts about marks: a fingerprint taken along by a query is the one of a reading of its own, or there is none."""

from dataclasses import replace

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polars.io.plugins import register_io_source

from remit.core.observations import Observation
from remit.probes.data import fingerprints, marks
from remit.probes.data.engines.opening import opened_frame
from remit.probes.data.fingerprints import fingerprint
from remit.probes.data.marks import Mark
from remit.probes.data.measuring import observe
from remit.probes.failing import Unmeasurable
from remit.probes.locations import Place
from tests.probes.examples import PEOPLE, TABLE
from tests.probes.tables import NOW, criterion

ODD = pl.DataFrame({
    "*": [1, None, 3, 4, 5],
    "^a.*$": ["x", None, "", "x", "y" * 90],
    "r": [0.5, float("nan"), -0.0, None, float("inf")],
})  # fmt: skip
QUERIES = {
    "the number of rows": lambda frame: frame.select(pl.len()),
    "one column": lambda frame: frame.select(pl.nth(0).sum()),
    "a filter": lambda frame: frame.filter(pl.nth(0) > 2).select(pl.len()),
    "groups": lambda frame: frame.group_by(pl.nth(1)).agg(pl.len()).sort("len"),
}


@pytest.fixture
def hashed(monkeypatch):
    """Counts the batches that are hashed."""
    seen: list[int] = []

    def counted(batch, known, watching):
        seen.append(batch.height)
        return fingerprints.part(batch, known, watching)

    monkeypatch.setattr(marks, "part", counted)
    return seen


@pytest.mark.parametrize("asked", QUERIES.values(), ids=QUERIES)
def test_a_query_takes_it_along_and_gets_the_same_answer(asked, hashed):
    mark = Mark(ODD.lazy(), "odd")
    answer = asked(mark.along()).collect(engine="streaming")
    assert answer.equals(asked(ODD.lazy()).collect())
    assert sum(hashed) == ODD.height
    assert mark() == fingerprint(ODD.lazy())[0]
    assert sum(hashed) == ODD.height


def test_a_second_query_on_the_same_frame_hashes_nothing(hashed):
    mark = Mark(ODD.lazy(), "odd")
    frame = mark.along()
    for asked in QUERIES.values():
        assert asked(frame).collect(engine="streaming").equals(asked(ODD.lazy()).collect())
    assert frame.head(2).collect(engine="streaming").equals(ODD.head(2))
    assert sum(hashed) == ODD.height


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 60), st.integers(1, 70), st.integers(1, 25))
def test_a_query_that_stops_early_leaves_a_whole_fingerprint_or_none(rows, most, batch):
    table = pl.DataFrame(
        {"n": range(rows), "t": [f"t{i % 3}" for i in range(rows)]}, schema={"n": pl.Int64, "t": pl.String}
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fingerprints, "BATCH", batch)
        mark = Mark(table.lazy(), "some")
        assert mark.along().head(most).collect(engine="streaming").equals(table.head(most))
        assert mark() == fingerprint(table.lazy())[0]


def test_a_table_is_read_once_for_its_figures_and_its_fingerprint(tmp_path):
    reads: list[int] = []
    whole = TABLE.drop("note")  # it holds words that may stand for missing values, which have a query of their own

    def read(columns, predicate, limit, _):
        reads.append(1)
        some = whole if columns is None else whole.select(columns)
        some = some if predicate is None else some.filter(predicate)
        yield some if limit is None else some.head(limit)

    table = opened_frame(register_io_source(read, schema=whole.schema, is_pure=True), "people")
    asked = [criterion("missing-share"), criterion("row-count"), criterion("completeness", ">=")]
    timeless = replace(PEOPLE, time="")  # with a time, rows from after the moment of looking are cut off
    seen = observe(timeless, asked, frame=table.frame, mark=table.mark, place=Place(tmp_path, {}), as_of=NOW)
    assert all(isinstance(one, Observation) for one in seen)
    assert {one.fingerprint for one in seen} == {fingerprint(whole.lazy())[0]}
    assert len(reads) == 1


def test_a_table_that_tears_while_it_is_read_has_none():
    def torn(*_):
        yield ODD
        raise OSError("torn")

    mark = Mark(register_io_source(torn, schema=ODD.schema, is_pure=True), "torn.parquet")
    with pytest.raises(OSError, match="torn"):
        mark.along().select(pl.len()).collect(engine="streaming")
    with pytest.raises(Unmeasurable, match=r"torn\.parquet"):
        mark()


@given(
    st.lists(st.lists(st.none() | st.sampled_from(["", "a", "b", "ä", "long " * 20, "c", "d"]), max_size=9), max_size=6)
)
@settings(max_examples=50, deadline=None)
def test_texts_known_from_earlier_batches_hash_as_if_they_were_new(batches):
    frames = [pl.DataFrame({"t": pl.Series(one, dtype=pl.String)}) for one in batches]
    known: fingerprints.Texts = {}
    assert [fingerprints.part(one, known) for one in frames] == [fingerprints.part(one) for one in frames]


def test_more_texts_than_a_table_of_known_ones_takes_are_hashed_all_the_same(monkeypatch):
    table = pl.DataFrame({"t": [f"t{i}" for i in range(200)] * 5})
    before = fingerprint(table.lazy())
    monkeypatch.setattr(fingerprints, "MOST_BITS", 4)
    assert fingerprint(table.lazy()) == before
