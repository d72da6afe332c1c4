"""Facts about the example's real table: its size, its figures, and verdicts of every kind."""

from dataclasses import replace
from pathlib import Path

import polars as pl
import pytest

from remit.core.checks import assess
from remit.probes.data.measuring import measure
from remit.probes.locations import Place, resolve
from tests.probes.tables import ACS, NOW, criterion, oracle, written

TABLE = resolve(ACS.location, Path(), {})


def _seen(*asked, path=TABLE):
    return measure(replace(ACS, location=path.name), asked, place=Place(path.parent, {}), as_of=NOW)


@pytest.fixture(scope="module")
def rows():
    return pl.read_parquet(TABLE)


def test_the_table_is_whole_and_small(rows):
    assert rows.height == 277_677
    assert TABLE.stat().st_size < 2_000_000
    assert not sum(rows.null_count().row(0))
    assert rows["year"].value_counts().sort("year").rows() == [
        (2015, 68785),
        (2016, 69126),
        (2017, 69635),
        (2018, 70131),
    ]
    said = (TABLE.parent / "README.md").read_text("utf-8")
    assert "U.S. Census Bureau" in said
    assert "Apache-2.0" in said
    assert all(f"`{name}`" in said for name in rows.columns)


def test_its_fingerprint_is_that_of_the_day_it_was_made():
    (observed,) = _seen(criterion("row-count"))
    assert observed.fingerprint == "rows-1:d6f0ce2220956bf6ce78bb612ad2874d7595c30699ec6cf0a241905855d9baf5"
    assert observed.figures[0].estimate == observed.figures[0].low == observed.figures[0].high == 277_677


def test_the_selection_rate_ratio_is_violated_for_disability_with_the_reason_beside_it(rows, tmp_path):
    asked = criterion("selection-rate-ratio", attribute="disability")
    (observed,) = _seen(asked)
    (figure,) = observed.figures
    assert (figure.group, figure.cases, figure.of) == ("people with a disability", 37_516, 240_161)
    assert (figure.estimate, figure.low, figure.high) == pytest.approx((0.149646, 0.144902, 0.154546), abs=5e-7)
    verdict = assess(asked, observed)
    assert verdict.status == "violated"
    assert verdict.sentence.startswith(
        "Violated: selection-rate ratio of people with a disability is 0.150 (0.145 to 0.155)"
    )
    gap, base = observed.beside
    assert gap.figures[0].estimate == pytest.approx(0.5794, abs=5e-5)
    assert [figure.estimate for figure in base.figures] == pytest.approx([0.1892, 0.5501], abs=5e-5)
    rates = _seen(criterion("selection-rate", attribute="disability"))[0].figures
    assert [figure.estimate for figure in rates] == pytest.approx([0.0906, 0.6056], abs=5e-5)
    reference_year = written(rows.filter(pl.col("year") == 2015), tmp_path)
    (first,) = _seen(asked, path=reference_year)
    rates = _seen(criterion("selection-rate", attribute="disability"), path=reference_year)[0].figures
    assert [figure.estimate for figure in rates] == pytest.approx([0.0893, 0.6087], abs=5e-5)
    assert first.figures[0].estimate == pytest.approx(0.1467, abs=5e-5)


def test_the_selection_rate_ratio_is_satisfied_for_sex():
    asked = criterion("selection-rate-ratio", attribute="sex")
    (observed,) = _seen(asked)
    assert observed.figures[0].estimate == pytest.approx(0.9929, abs=5e-5)
    assert assess(asked, observed).status == "satisfied"


def test_small_groups_are_inconclusive_and_say_how_many_more_would_settle_it(rows, tmp_path):
    asked = criterion("selection-rate-ratio", attribute="race", min_sample=30)
    (observed,) = _seen(asked)
    cases = {figure.group: figure.cases for figure in observed.figures}
    assert (cases["Alaska Native alone"], cases["Pacific Islander alone"]) == (6, 96)
    judged = {judgement.group: judgement for judgement in assess(asked, observed).judgements}
    for name in ("Alaska Native alone", "Pacific Islander alone", "American Indian alone"):
        assert judged[name].status == "inconclusive"
        assert judged[name].more_cases > 0
    assert judged["two or more races"].status == "violated"
    assert "White alone" not in judged
    # In the three later years alone the two groups have 5 and 74 people.
    (later,) = _seen(asked, path=written(rows.filter(pl.col("year") > 2015), tmp_path))
    small = {f.group: (f.cases, j.status) for f, j in zip(later.figures, assess(asked, later).judgements, strict=True)}
    assert small["Alaska Native alone"] == (5, "inconclusive")
    assert small["Pacific Islander alone"] == (74, "inconclusive")


@pytest.mark.parametrize(("measure_id", "expected"), [("recall", 0.8626), ("precision", 0.8067), ("accuracy", 0.8275)])
def test_shares_agree_with_plain_counting(measure_id, expected, rows):
    whole, by_sex = _seen(criterion(measure_id), criterion(measure_id, attribute="sex"))
    pairs = list(rows.select("employed", "predicted", "sex").iter_rows())
    hits, cases = oracle(measure_id, [pair[:2] for pair in pairs])
    assert whole.figures[0].estimate == hits / cases == pytest.approx(expected, abs=5e-5)
    for code, figure in zip((1, 2), by_sex.figures, strict=True):
        hits, cases = oracle(measure_id, [pair[:2] for pair in pairs if pair[2] == code])
        assert (figure.estimate, figure.cases) == (hits / cases, cases)


def test_no_personal_data_is_found_in_it():
    asked = criterion("personal-data", "none", "0")
    verdict = assess(asked, _seen(asked)[0])
    assert (verdict.status, len(verdict.judgements)) == ("satisfied", 9)


def test_a_random_half_against_the_other_half_shows_no_gap(rows, tmp_path):
    """The negative control: groups drawn by lot differ by chance alone, so no gap may be claimed."""
    drawn = rows.sample(fraction=1, shuffle=True, seed=20261123).with_columns(sex=pl.int_range(pl.len()) % 2 + 1)
    path = written(drawn, tmp_path)
    asked = [criterion(name, ">", "0", attribute="sex") for name in ("selection-rate-gap", "true-positive-rate-gap")]
    for one, observed in zip(asked, _seen(*asked, path=path), strict=True):
        assert assess(one, observed).status == "inconclusive"
