"""Facts about counts that are taken along: they are those of a query, whatever the cells, batches and limits."""

import math
import tempfile
from functools import partial
from pathlib import Path

import narwhals as nw
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polars.io.plugins import register_io_source

from remit.core.observations import Observation, Source
from remit.probes.data import fingerprints
from remit.probes.data.counting import Among, Beside, Missing, Rows, seen
from remit.probes.data.engines.opening import opened_frame
from remit.probes.data.marks import Mark
from remit.probes.data.measuring import observe
from remit.probes.locations import Place
from tests.probes.tables import NOW, criterion

KINDS = {
    "real": pl.Float64, "narrow": pl.Float32, "whole": pl.Int64, "small": pl.Int8, "large": pl.UInt64,
    "text": pl.String, "truth": pl.Boolean, "day": pl.Date, "*": pl.Int64,
}  # fmt: skip
TEXTS = ["", "a", "b", "ä", "long " * 20, "NA"]
GAP = -7046029254386353131  # the whole number that stands for a missing one where cells are hashed
ROWS = st.lists(
    st.fixed_dictionaries({
        "real": st.none() | st.floats() | st.sampled_from([0.0, -0.0, 1.0, 2.5]),
        "narrow": st.none() | st.floats(width=32),
        "whole": st.none() | st.integers(-3, 3) | st.sampled_from([2**53 + 1, 2**63 - 1, -(2**63), GAP]),
        "small": st.none() | st.integers(-128, 127),
        "large": st.none() | st.integers(0, 2**64 - 1),
        "text": st.none() | st.sampled_from(TEXTS),
        "truth": st.none() | st.booleans(),
        "day": st.none() | st.dates(),
        "*": st.none() | st.integers(0, 2),
    }),
    max_size=25,
)  # fmt: skip
LIMITS = st.sampled_from([-math.inf, -3.0, 0.0, 1.0, 2.5, 2.0**53, math.inf, 0, 2, GAP, 2**63 - 1])


def _plainly(sign, rows):
    """Count by Python's own comparisons."""
    if isinstance(sign, Rows):
        return len(rows)
    cells = [row[sign.column] for row in rows]
    if isinstance(sign, Missing):
        return sum(cell is None or cell != cell for cell in cells)  # noqa: PLR0124  # not a number
    if isinstance(sign, Among):
        return sum(cell in sign.texts for cell in cells)
    real = sign.real or isinstance(sign.limit, float)
    known = [float(cell) if real else cell for cell in cells if cell is not None]
    compare = {"<": float.__lt__, "<=": float.__le__, ">": float.__gt__} if real else {
        "<": int.__lt__, "<=": int.__le__, ">": int.__gt__
    }  # fmt: skip
    return sum(compare[sign.sign](cell, sign.limit) for cell in known)


@st.composite
def _signs(draw):
    numbers = draw(st.lists(st.builds(
        Beside, st.sampled_from(["real", "whole", "small", "*"]), st.sampled_from(["<", "<=", ">"]), LIMITS,
        st.booleans(),
    ), max_size=8))  # fmt: skip
    numbers = [
        Beside(one.column, one.sign, float(one.limit), one.real) if one.real or one.column == "real" else one
        for one in numbers
    ]
    texts = draw(st.lists(st.builds(
        Among, st.just("text"), st.lists(st.sampled_from([*TEXTS, "never"]), max_size=4, unique=True).map(tuple)
    ), max_size=3))  # fmt: skip
    gaps = [Missing(name) for name in draw(st.lists(st.sampled_from(list(KINDS)), unique=True))]
    return [Rows(), *numbers, *texts, *gaps]


@given(ROWS, _signs(), st.integers(1, 30), st.integers(1, 30), st.sampled_from([pl.String, pl.Categorical]))
@settings(max_examples=50, deadline=None)
def test_they_are_what_plain_python_counts_in_any_batches(rows, signs, batch, laid_out, words):
    table = pl.DataFrame(rows, schema=KINDS).with_columns(pl.col("text").cast(words))

    def read(*_):
        yield from table.iter_slices(batch)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fingerprints, "BATCH", laid_out)
        patch.setattr(fingerprints, "HELD", 2 * laid_out)
        mark = Mark(register_io_source(read, schema=table.schema, is_pure=True), "some")
        assert all(mark.counts(sign) for sign in signs)
        assert mark.counted(signs) == {sign: _plainly(sign, rows) for sign in signs}
    assert mark() == fingerprints.fingerprint(table.lazy())[0]


def test_hundreds_of_texts_are_looked_for_as_few_are():
    table = pl.DataFrame({"t": [f"t{i % 700}" for i in range(3_000)] + [None] * 5})
    signs = [Among("t", (f"t{i}",)) for i in range(600)] + [Among("t", ("t1", "t699", "never"))]
    found = Mark(table.lazy(), "some").counted(signs)
    assert found == {sign: int(table["t"].is_in(sign.texts).sum()) for sign in signs}


@pytest.mark.parametrize("sign", [
    Beside("narrow", "<", 0.1), Beside("large", "<=", 3), Beside("day", "<", 3), Among("truth", ("1",)),
    Missing("nowhere"), Among("whole", ("1",)),
])  # fmt: skip
def test_what_cells_do_not_tell_as_an_engine_does_is_left_to_it(sign):
    assert not seen(sign, pl.Schema(KINDS))


def test_they_are_gone_once_the_rows_have_passed_by():
    mark = Mark(pl.DataFrame({"n": [1, None]}).lazy(), "some")
    assert mark.counts(Missing("n"))
    mark()
    assert not mark.counts(Missing("n"))


CELLS = st.lists(
    st.tuples(
        st.none() | st.floats() | st.sampled_from([0.0, 1.0, 1.0]), st.none() | st.integers(-3, 3),
        st.none() | st.sampled_from([*TEXTS, "b", "b", "b", "b"]),
    ),
    min_size=1, max_size=30,
)  # fmt: skip


@given(CELLS, CELLS)
@settings(max_examples=25, deadline=None)
def test_a_table_that_is_hashed_on_the_way_gives_the_figures_of_one_that_is_only_asked(rows, others):
    """The same criteria with a mark, whose reading counts cells along, and with none, where all are queries."""
    kinds = {"real": pl.Float64, "whole": pl.Int64, "text": pl.String}
    table, reference = (pl.DataFrame(some, schema=kinds, orient="row") for some in (rows, others))
    settings_ = (("range.real", "-1..1"), ("range.whole", "0..2"), ("reference", "others.parquet"))
    source = Source("t", "data", "t.parquet", settings=settings_)
    asked = [
        criterion("missing-share"), criterion("completeness", ">="), criterion("out-of-range-share"),
        criterion("drift"), criterion("drift", items=("text",)), criterion("row-count", ">="),
    ]  # fmt: skip
    opened = opened_frame(table.lazy(), "t")
    with tempfile.TemporaryDirectory() as folder:
        place = Place(Path(folder), {})
        reference.write_parquet(Path(folder) / "others.parquet")
        along = observe(source, asked, frame=opened.frame, mark=opened.mark, place=place, as_of=NOW)
        alone = observe(
            source, asked, frame=nw.from_native(table.lazy()), mark=partial(opened.mark), place=place, as_of=NOW
        )
    assert repr(along) == repr(alone)
    assert isinstance(along[0], Observation)
