"""Facts about seeded faults in tables: what turns red, what does not, and that the source is never touched."""

import hashlib
import sqlite3
import time
from contextlib import closing
from dataclasses import replace
from decimal import Decimal

import duckdb
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.core.checks import MEASURES, assess
from remit.core.criteria import FitCriterion
from remit.core.measures import DATA_KINDS
from remit.core.observations import Failure
from remit.probes.data.measuring import TAKERS
from remit.probes.failing import Unmeasurable
from remit.probes.faults import copies, proving, seeding
from remit.probes.faults.proving import Proof, Room, prove_one
from remit.probes.faults.seeding import Seeded, Seeding, TableFault
from remit.probes.faults.tables import FAULTS, SAMPLED, WITHOUT, fault_of, ways_of
from remit.probes.locations import Place
from remit.probes.measuring import measure
from tests.probes.examples import EXAMPLES, PEOPLE, REFERENCE, TABLE
from tests.probes.tables import NOW, criterion, written


@pytest.fixture
def place(tmp_path):
    TABLE.write_parquet(tmp_path / "people.parquet")
    REFERENCE.write_parquet(tmp_path / "reference.parquet")
    return Place(tmp_path, {})


def proof(source, asked: FitCriterion, place: Place, seconds: float = 60) -> Proof:
    """What proving one check gives, with what is seen of the source itself."""
    folder = place.folder / "copies"
    folder.mkdir(exist_ok=True)
    healthy = measure(source, (asked,), place=place, as_of=NOW)[0]
    return prove_one(Room(source, place, NOW, folder, time.monotonic() + seconds), asked, healthy)


def asked(name: str, op: str, threshold: float, **more) -> FitCriterion:
    example = EXAMPLES[name][0].criterion
    return replace(example, op=op, threshold=Decimal(str(threshold)), **more)


def test_every_measure_of_a_table_has_a_fault_or_a_reason():
    """Whoever adds a measure says how its check is proven."""
    of_tables = {name for name, one in MEASURES.items() if set(DATA_KINDS) & set(one.kinds)}
    assert of_tables == set(TAKERS)
    assert set(FAULTS) | set(WITHOUT) == of_tables
    assert not set(FAULTS) & set(WITHOUT)
    assert set(FAULTS) >= SAMPLED
    for name, ways in FAULTS.items():
        assert ways, name
        for fault in ways.values():
            assert list(fault.sizes) == sorted(fault.sizes), name


@pytest.mark.parametrize(
    ("name", "op", "threshold", "told"),
    [
        ("row-count", ">=", 700, "of the rows dropped"),
        ("missing-share", "<=", 0.1, "of the values of 'id' missing"),
        ("duplicate-rows", "<=", 0.05, "rows repeated"),
        ("accuracy", ">=", 0.7, "of the predictions made wrong"),
        ("selection-rate-ratio", ">=", 0.7, "of the predictions of women made unfavourable"),
        ("auc", ">=", 0.7, "of the scores turned round"),
        ("freshness", "<=", 24 * 30, "moved back"),
        ("loss-share", "<=", 0.9, "of the records dropped"),
        ("out-of-range-share", "<=", 0.3, "out of range"),
        ("outlier-share", "<=", 0.1, "far from the others"),
        ("shared-entities", "<=", 0.1, "rows of the reference"),
        ("conflicting-labels", "<=", 0.1, "under another label"),
        ("cohens-kappa", ">=", 0.5, "of the labels in 'rater1' changed"),
    ],
)
def test_a_check_turns_red_under_the_fault_it_is_there_for(name, op, threshold, told, place):
    """And the fault is the least of its ladder that does: the next smaller one was tried, or is the smallest."""
    example = EXAMPLES[name][0]
    source = replace(example.source, kind="parquet", location="people.parquet")
    found = proof(source, asked(name, op, threshold), place)
    assert found.ended == "proven", found.sentence
    assert found.before.status in {"satisfied", "inconclusive"}
    assert found.after is not None
    assert found.after.status == "violated"
    assert told in found.told
    assert found.sentence.startswith("It turns red with ")
    assert str(place.folder) not in found.sentence
    assert found.tries >= 2


def test_the_source_is_never_touched(place):
    """Neither its bytes nor its time change, whatever was seeded into its copies."""
    path = place.folder / "people.parquet"
    before = hashlib.sha256(path.read_bytes()).hexdigest(), path.stat().st_mtime_ns
    source = replace(PEOPLE, kind="parquet", location="people.parquet")
    for one in (asked("row-count", ">=", 700), asked("personal-data", "<=", 0.9), asked("accuracy", ">=", 0.7)):
        assert proof(source, one, place).ended == "proven"
    assert (hashlib.sha256(path.read_bytes()).hexdigest(), path.stat().st_mtime_ns) == before


@pytest.mark.parametrize("item", ["e-mail addresses", "card numbers", "IBAN", "phone numbers", "IP addresses", "ssn",
                                  "names of people", "dates of birth"])  # fmt: skip
def test_what_is_planted_is_found_by_pattern_and_checksum(item, tmp_path):
    """One cell with personal data turns `none` red, in a table without any text, too."""
    written({"amount": [1, 2, 3] * 50, "remark": ["fine"] * 150}, tmp_path)
    source = replace(PEOPLE, kind="parquet", location="small.parquet", label="", prediction="", score="", time="")
    found = proof(source, criterion("personal-data", "none", "0", items=(item,)), Place(tmp_path, {}))
    assert found.ended == "proven", found.sentence
    assert "in 1 row" in found.told
    written({"amount": [1, 2, 3] * 50}, tmp_path)
    found = proof(source, criterion("personal-data", "none", "0", items=(item,)), Place(tmp_path, {}))
    assert found.ended == "proven", found.sentence


def test_a_check_that_cannot_fail_stays_green(place):
    """A limit below all that can be is the finding that matters most."""
    source = replace(PEOPLE, kind="parquet", location="people.parquet")
    found = proof(source, asked("accuracy", ">=", 0), place)
    assert found.ended == "green"
    assert found.told == "with 100 % of the predictions made wrong"
    assert found.after is not None
    assert found.after.status == "satisfied"
    assert found.seen is not None


def test_a_check_that_looks_away_is_found_out(place, monkeypatch):
    """A probe that gives the same figures whatever it is shown: the copy with the fault is judged by it, too."""
    source = replace(PEOPLE, kind="parquet", location="people.parquet")
    fit = asked("missing-share", "<=", 0.3)
    same = measure(source, (fit,), place=place, as_of=NOW)
    monkeypatch.setattr(proving, "measure", lambda *_, **__: same)
    found = proof(source, fit, place)
    assert found.ended == "green"
    assert "does not notice" in found.sentence


def test_a_copy_that_is_judged_otherwise_proves_nothing(place, monkeypatch):
    """The negative control: without a fault the verdict has to be that of the source."""
    source = replace(PEOPLE, kind="parquet", location="people.parquet")
    fit = asked("row-count", ">=", 700)
    kept = copies.kept

    def half(*given):
        whole = kept(*given)
        return replace(whole, frame=whole.frame.head(400))

    monkeypatch.setattr(proving, "kept", half)
    found = proof(source, fit, place)
    assert found.ended == "void"
    assert "400" in found.sentence
    assert found.tries == 0


def test_what_is_violated_or_could_not_be_measured_has_nothing_to_prove(place):
    source = replace(PEOPLE, kind="parquet", location="people.parquet")
    assert proof(source, asked("row-count", ">=", 900), place).ended == "violated"
    broken = proof(replace(source, location="gone.parquet"), asked("row-count", ">=", 1), place)
    assert broken.ended == "refused"
    assert broken.before.status == "error"


def test_a_table_that_is_too_large_is_cut_to_a_sample_or_refused(place, monkeypatch):
    """Shares of rows are told by a sample, which is said; counts are not."""
    monkeypatch.setattr(copies, "MOST_ROWS", 300)
    source = replace(PEOPLE, kind="parquet", location="people.parquet")
    found = proof(source, asked("accuracy", ">=", 0.5), place)
    assert found.ended == "proven", found.sentence
    assert found.notes == ("Every 3rd of 800 rows was copied: more are not held.",)
    refused = proof(source, asked("row-count", ">=", 700), place)
    assert refused.ended == "refused"
    assert "larger than the 300 rows" in refused.sentence


@pytest.mark.parametrize("kind", ["duckdb", "sqlite", "csv", "json"])
def test_a_table_of_any_kind_is_copied(kind, place):
    """The copy is a file of its own; the same figures come of it, and the database is not written to."""
    table = TABLE.select("sex", "y", "p", "income", "member" if kind == "duckdb" else "note")
    path = place.folder / f"people.{kind}"
    if kind == "duckdb":
        with duckdb.connect(path) as database:
            table.write_parquet(place.folder / "made.parquet")
            database.execute(
                "CREATE TABLE cases AS SELECT * FROM read_parquet(?)", [str(place.folder / "made.parquet")]
            )
    elif kind == "sqlite":
        with closing(sqlite3.connect(path)) as database:
            database.execute("CREATE TABLE cases (sex TEXT, y INTEGER, p INTEGER, income REAL, note TEXT)")
            database.executemany("INSERT INTO cases VALUES (?, ?, ?, ?, ?)", table.rows())
            database.commit()
    else:
        table.write_csv(path) if kind == "csv" else table.write_ndjson(path)
    before = path.read_bytes()
    settings = (("table", "cases"),) if kind in {"duckdb", "sqlite"} else ()
    source = replace(PEOPLE, kind=kind, location=path.name, score="", time="", settings=settings)
    for fit in (asked("accuracy", ">=", 0.7), criterion("missing-share", "<=", "0.1", items=("income",))):
        found = proof(source, fit, place)
        assert found.ended == "proven", found.sentence
    assert path.read_bytes() == before


def test_a_fault_that_would_grow_too_large_is_given_up(place, monkeypatch):
    monkeypatch.setattr(seeding, "MOST_ROWS", 1_000)
    source = replace(PEOPLE, kind="parquet", location="people.parquet")
    found = proof(source, asked("row-count", "<=", 5_000), place)
    assert found.ended == "unproven"
    assert "copies of up to 1,000 rows are made" in found.sentence
    assert proof(source, asked("row-count", "<=", 900), place).ended == "proven"


def test_no_more_is_tried_once_the_time_is_over(place):
    source = replace(PEOPLE, kind="parquet", location="people.parquet")
    found = proof(source, asked("accuracy", ">=", 0.7), place, seconds=-1)
    assert found.ended == "refused"
    assert "--limit" in found.sentence


@pytest.mark.parametrize(
    ("name", "ending"), [("empty", pl.DataFrame(schema={"g": pl.String, "y": pl.Int64, "p": pl.Int64})),
                         ("nulls", pl.DataFrame({"g": [None] * 9, "y": [None] * 9, "p": [None] * 9})),
                         ("constant", pl.DataFrame({"g": ["a"] * 9, "y": [1] * 9, "p": [1] * 9}))],
)  # fmt: skip
def test_edge_tables_end_in_a_sentence(name, ending, tmp_path):
    """Nothing is raised: what cannot be seeded is said."""
    written(ending, tmp_path, f"{name}.parquet")
    source = replace(PEOPLE, kind="parquet", location=f"{name}.parquet", score="", time="", attributes=())
    for fit in (
        criterion("row-count", ">=", "0"), criterion("missing-share", "<=", "1"), criterion("accuracy", ">=", "0.1"),
        criterion("duplicate-rows", "<=", "0.99"), criterion("selection-rate", ">=", "0.1"),
    ):  # fmt: skip
        found = proof(source, fit, Place(tmp_path, {}))
        assert found.sentence.endswith((".", "?"))
        assert "did not expect" not in found.sentence
        assert str(tmp_path) not in found.sentence


def test_a_fault_that_breaks_is_a_sentence_of_its_own(place, monkeypatch):
    def make(*_):
        raise ValueError("token=s3cret")

    monkeypatch.setitem(FAULTS, "row-count", {"lower": TableFault("bad", make)})
    source = replace(PEOPLE, kind="parquet", location="people.parquet")
    found = proof(source, asked("row-count", ">=", 700), place)
    assert found.ended == "refused"
    assert "ValueError" in found.sentence
    assert "s3cret" not in found.sentence


def test_the_way_of_a_fault_is_against_the_limit():
    assert ways_of(criterion("accuracy", ">=", "0.8")) == ("lower",)
    assert ways_of(criterion("missing-share", "<=", "0.1")) == ("higher",)
    assert ways_of(criterion("personal-data", "none", "0")) == ("higher",)
    assert ways_of(criterion("row-count", "=", "8")) == ("lower", "higher")
    assert ways_of(criterion("selection-rate", ">=", "0.2", upper=Decimal("0.4"))) == ("lower", "higher")
    assert fault_of(criterion("row-count", "=", "8")).name == "rows dropped"
    with pytest.raises(Unmeasurable, match="higher"):
        fault_of(criterion("label-coverage", "<=", "0.1"))
    with pytest.raises(Unmeasurable, match="No fault is known yet"):
        fault_of(criterion("churn-rate", "<=", "0.1"))


@settings(max_examples=40)
@given(st.integers(1, 200), st.floats(0, 1), st.floats(0, 1), st.integers(0, 200))
def test_a_larger_fault_falls_on_all_rows_of_a_smaller_one(rows, one, other, hidden):
    """So that what a check notices at some size it is shown at every larger one."""
    frame = pl.DataFrame({"x": range(rows)})
    among = pl.Series([at >= hidden for at in range(rows)], dtype=pl.Boolean)
    bed = Seeding(frame, PEOPLE, criterion("row-count"), Place(None, {}), NOW)
    if not among.any():
        with pytest.raises(Unmeasurable):
            bed.drawn(one, among)
        return
    less, more = (bed.drawn(share, among) for share in sorted((one, other)))
    assert not (less & ~more).any()
    assert not (more & ~among).any()
    assert int(less.sum()) == max(1, round(min(one, other) * int(among.sum())))


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 40), st.integers(1, 41), st.sets(st.integers(0, 40)))
def test_the_search_finds_the_least_size_that_turns_red(first, count, broken):
    """For every ladder and place of turning; sizes that end in an error are passed by."""
    seen: list[int] = []

    class Bed:
        notes = ()
        sizes = tuple(range(count))

        def healthy(self):
            return PEOPLE

        def faulty(self, size):
            seen.append(size)
            return replace(PEOPLE, location=str(size)), f"with {size}"

    class Rooms(Room):
        def look(self, source, _):
            size = int(source.location)
            if size in broken and size > first:
                return Failure("source.empty", "Nothing is left.", NOW)
            seen_here = 1.0 if size >= first else 0.0
            return replace(MADE, figures=(replace(MADE.figures[0], estimate=seen_here, low=seen_here, high=seen_here),))

    search = proving.Search(Rooms(PEOPLE, Place(None, {}), NOW, None, time.monotonic() + 60), FIT, Bed())
    search.run()
    if first >= count:
        assert search.red is None
    elif search.red is not None:
        assert search.seen[search.red].verdict.status == "violated"
        if not broken:
            assert search.red == first
    else:
        assert broken
    assert len(seen) == len(set(seen)) or broken


FIT = FitCriterion("missing-share", "<=", Decimal("0.5"), "1")
MADE = measure(
    replace(PEOPLE, kind="data", location="example:acs-employment-ma.parquet"),
    (replace(FIT, items=("sex",)),), place=Place(None, {}), as_of=NOW,
)[0]  # fmt: skip


def test_a_seeded_copy_tells_what_was_done():
    bed = Seeding(TABLE, PEOPLE, asked("missing-share", "<=", 0.1, items=("income",)), Place(None, {}), NOW)
    made = fault_of(bed.criterion).make(bed, 0.5)
    assert isinstance(made, Seeded)
    assert "of the values of 'income' missing" in made.told
    gone = made.frame["income"].null_count() - TABLE["income"].null_count()
    assert gone == round(0.5 * (TABLE.height - TABLE["income"].null_count()))
    assert made.frame.drop("income").equals(TABLE.drop("income"))


def test_verdicts_are_those_of_assess(place):
    source = replace(PEOPLE, kind="parquet", location="people.parquet")
    fit = asked("accuracy", ">=", 0.7)
    found = proof(source, fit, place)
    assert found.seen is not None
    assert found.after == assess(fit, found.seen)
