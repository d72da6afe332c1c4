"""Facts about measuring: counts agree with plain Python, faults turn verdicts, one failure leaves the others alone."""

from functools import partial
from pathlib import Path

import narwhals as nw
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from remit.core.checks import assess
from remit.core.measures import DATA_KINDS, MEASURES
from remit.core.observations import Attribute, Failure, Observation, Source
from remit.probes import intervals
from remit.probes.data import tables, tallies
from remit.probes.data.figures import RELATIVES, SHARES
from remit.probes.data.measuring import observe
from remit.probes.locations import Place
from tests.probes.tables import NOW, SMALL, cells, criterion, oracle, seen

HERE = Place(Path(), {})
CLASSES = st.none() | st.integers(0, 1)
TABLES = st.lists(st.tuples(st.sampled_from(["a", "b", "c", None]), CLASSES, CLASSES), min_size=1, max_size=60)


def _observe(rows, *criteria, source=SMALL):
    kinds = {"g": pl.String, "y": pl.Int64, "p": pl.Int64}
    frame = nw.from_native(pl.DataFrame(rows, schema=kinds, orient="row").lazy())
    return observe(source, criteria, frame=frame, mark=lambda: "rows-1:none", place=HERE, as_of=NOW)


@given(TABLES, st.sampled_from(sorted(SHARES)))
def test_shares_agree_with_counting_row_by_row(rows, measure):
    (whole, groups) = _observe(rows, criterion(measure), criterion(measure, attribute="side"))
    for observed, names in ((whole, {"": None}), (groups, {"left": "a", "right": "b", "c": "c"})):
        for figure in observed.figures:
            raw = names[figure.group]
            hits, cases = oracle(measure, [(y, p) for g, y, p in rows if raw in (None, g)])
            assert figure.cases == cases
            if cases:
                assert figure.estimate == hits / cases
                assert figure.low <= figure.estimate <= figure.high


@given(TABLES, st.sampled_from(sorted(RELATIVES)))
def test_gaps_and_ratios_agree_with_counting_row_by_row(rows, measure):
    (observed,) = _observe(rows, criterion(measure, attribute="side"))
    counted = {raw: oracle(RELATIVES[measure], [(y, p) for g, y, p in rows if g == raw]) for raw in "abc"}
    hits, cases = counted["a"]
    if isinstance(observed, Failure):
        assert cases == 0 or (measure.endswith("ratio") and hits == 0)
        return
    there = {figure.group: figure for figure in observed.figures}
    assert "left" not in there
    for name, raw in (("right", "b"), ("c", "c")):
        if raw == "c" and not any(g == "c" for g, _, _ in rows):
            continue
        x, n = counted[raw]
        assert (there[name].cases, there[name].of) == (n, cases)
        if n:
            expected = (x / n) / (hits / cases) if measure.endswith("ratio") else abs(x / n - hits / cases)
            assert there[name].estimate == pytest.approx(expected)


def test_every_measure_of_the_table_can_be_taken(tmp_path):
    asked = [
        criterion(name, attribute="side" if measure.grouping == "must" else "")
        for name, measure in MEASURES.items()
        if measure.kinds == DATA_KINDS and measure.unit and set(measure.needs) <= {"label", "prediction", "attribute"}
    ]
    table = cells(
        ("a", 1, 1, 300), ("a", 0, 1, 50), ("a", 0, 0, 200), ("b", 1, 1, 90), ("b", 1, 0, 60), ("b", 0, 0, 99)
    )
    table["weight"] = list(range(len(table["y"])))  # something that describes a case
    for one, observed in zip(asked, seen(table, tmp_path, *asked), strict=True):
        assert isinstance(observed, Observation), observed
        assert observed.measure == one.measure
        assert observed.rows == 799
        assert observed.fingerprint.startswith("rows-1:")
        assert observed.as_of == NOW
        assert observed.strength == "E3"
        assert assess(one, observed).status in {"satisfied", "violated", "inconclusive"}


GOOD = (("a", 1, 1, 900), ("a", 0, 0, 800), ("a", 0, 1, 40), ("a", 1, 0, 60),
        ("b", 1, 1, 450), ("b", 0, 0, 400), ("b", 0, 1, 20), ("b", 1, 0, 30))  # fmt: skip


def _flip_predictions_of_b(table):
    return table.with_columns(p=pl.when((pl.col("g") == "b") & (pl.col("p") == 1)).then(0).otherwise("p"))


def _select_all_of_b(table):
    return table.with_columns(p=pl.when(pl.col("g") == "b").then(1).otherwise("p"))


def _flip_labels(table):
    return table.with_columns(y=pl.when(pl.int_range(pl.len()) % 3 == 0).then(1 - pl.col("y")).otherwise("y"))


def _drop_rows(table):
    return table.filter(pl.int_range(pl.len()) % 4 == 0)


def _repeat_rows(table):
    return pl.concat([table, table.head(300)])


def _inject_mails(table):
    return table.with_columns(note=pl.when(pl.col("id") == 77).then(pl.lit("ada@example.org")).otherwise("note"))


def _inject_gaps(table):
    return table.with_columns(note=pl.when(pl.col("id") % 5 == 0).then(None).otherwise("note"))


@pytest.mark.parametrize(
    ("asked", "fault"),
    [
        (criterion("row-count", threshold="2000"), _drop_rows),
        (criterion("rows-per-group", threshold="800", attribute="side"), _drop_rows),
        (criterion("accuracy", threshold="0.9"), _flip_labels),
        (criterion("recall", threshold="0.9"), _flip_labels),
        (criterion("precision", threshold="0.9"), _flip_labels),
        (criterion("specificity", threshold="0.9"), _flip_labels),
        (criterion("false-positive-rate", "<=", "0.1"), _flip_labels),
        (criterion("error-rate", "<=", "0.1"), _flip_labels),
        (criterion("false-negative-rate", "<=", "0.1"), _flip_labels),
        (criterion("selection-rate", threshold="0.45"), _flip_predictions_of_b),
        (criterion("base-rate", "<=", "0.6", group="right"), lambda t: t.with_columns(y=pl.lit(1))),
        (criterion("selection-rate-ratio", attribute="side"), _flip_predictions_of_b),
        (criterion("selection-rate-gap", "<=", "0.1", attribute="side"), _flip_predictions_of_b),
        (criterion("true-positive-rate-gap", "<=", "0.1", attribute="side"), _flip_predictions_of_b),
        (criterion("false-positive-rate-gap", "<=", "0.1", attribute="side"), _select_all_of_b),
        (criterion("personal-data", "none", "0", items=("email", "phone")), _inject_mails),
        (criterion("duplicate-rows", "<=", "0.01"), _repeat_rows),
        (criterion("missing-share", "<=", "0.01", items=("note",)), _inject_gaps),
    ],
    ids=lambda value: value.measure if hasattr(value, "measure") else "",
)
def test_a_seeded_fault_turns_the_verdict(asked, fault, tmp_path):
    sound = pl.DataFrame(cells(*GOOD)).with_columns(id=pl.int_range(pl.len()), note=pl.lit("fine"))
    before, after = (assess(asked, seen(table, tmp_path, asked)[0]).status for table in (sound, fault(sound)))
    assert (before, after) == ("satisfied", "violated")


def test_a_failing_criterion_leaves_the_others_alone(tmp_path):
    source = Source("s", "data", "small.parquet", label="yy", prediction="p", attributes=SMALL.attributes)
    asked = [criterion("recall"), criterion("row-count", threshold="1"), criterion("selection-rate", "<=", "1"),
             criterion("recall", attribute="nothing"), criterion("latency"), criterion("missing-share", items=("q",)),
             criterion("selection-rate-ratio", attribute="side"), criterion("personal-data", "none", "0")]  # fmt: skip
    seen_there = seen(cells(*GOOD), tmp_path, *asked, source=source)
    codes = [one.code if isinstance(one, Failure) else "" for one in seen_there]
    assert codes == ["column.missing", "", "", "column.missing", "measure.unknown", "column.missing", "", ""]
    assert "did you mean 'y'?" in seen_there[0].sentence
    assert not seen_there[6].beside  # without labels nothing can stand beside


def test_many_criteria_share_few_scans(tmp_path, monkeypatch):
    scans = []
    real = tallies.collected
    for module in (tables, tallies):
        monkeypatch.setattr(module, "collected", lambda frame, where: scans.append(1) or real(frame, where))
    asked = [criterion(name, "<=", str(limit / 10)) for name in SHARES for limit in range(10)]
    asked += [criterion(name, "<=", "0.1", attribute="side") for name in RELATIVES for _ in range(10)]
    asked += [
        criterion("row-count"),
        criterion("missing-share", items=("g",)),
        criterion("missing-share", items=("y",)),
    ]
    asked += [criterion("personal-data", items=(item,)) for item in ("email", "phone", "name")]
    seen(cells(*GOOD), tmp_path, *asked)
    assert len(asked) > 100
    assert len(scans) == 4  # rows and gaps, counts of all, counts per side, personal data


@pytest.mark.parametrize(
    ("label", "prediction", "positive"),
    [
        ([1, 0, 1, 0], [1, 0, 0, 0], "1"),
        ([1.0, 0.0, 1.0, 0.0], [1, 0, 0, 0], "1"),
        ([True, False, True, False], [1, 0, 0, 0], "true"),
        ([True, False, True, False], [True, False, False, False], "1"),
        (["yes", "no", "yes", "no"], ["yes", "no", "no", "no"], "yes"),
        ([1, 0, 1, 0], [1.0, 0.0, 0.0, 0.0], "1.0"),
    ],
)
def test_classes_may_be_numbers_truth_or_text(label, prediction, positive, tmp_path):
    source = Source("s", "data", "small.parquet", label="y", prediction="p", positive=positive)
    observed = seen({"y": label, "p": prediction}, tmp_path, criterion("recall"), criterion("accuracy"), source=source)
    assert [(one.figures[0].estimate, one.figures[0].cases) for one in observed] == [(0.5, 2), (0.75, 4)]


def test_accuracy_counts_every_class_not_only_the_favourable_one(tmp_path):
    table = {"y": ["cat", "dog", "cow", "cow"], "p": ["cat", "cow", "dog", "cow"]}
    source = Source("s", "data", "small.parquet", label="y", prediction="p", positive="cat")
    accuracy, recall = seen(table, tmp_path, criterion("accuracy"), criterion("recall"), source=source)
    assert (accuracy.figures[0].estimate, recall.figures[0].estimate) == (0.5, 1.0)


@pytest.mark.parametrize(
    ("table", "positive", "code", "word"),
    [
        ({"y": ["1", "0"], "p": [1, 0]}, "1", "column.type", "cannot be compared"),
        ({"y": [1, 0], "p": [0.7, 0.2]}, "1", "column.type", "fractions"),
        ({"y": [1, 0], "p": [1, 0]}, "yes", "column.type", "'yes'"),
        ({"y": [[1], [0]], "p": [1, 0]}, "1", "column.type", "classes"),
        ({"y": [True, False], "p": [1, 0]}, "maybe", "column.type", "true or false"),
        ({"y": [1, 0], "p": [1, 0]}, "1e999", "column.type", "numbers"),
        ({"y": [], "p": []}, "1", "column.type", "classes"),
    ],
)
def test_columns_that_hold_no_classes_are_refused_with_a_sentence(table, positive, code, word, tmp_path):
    source = Source("s", "data", "small.parquet", label="y", prediction="p", positive=positive)
    if not table["y"]:
        code, word = "source.empty", "no rows"
    (observed,) = seen(table, tmp_path, criterion("accuracy"), source=source)
    assert (observed.code, word in observed.sentence) == (code, True)


def test_missing_values_are_left_out_and_said(tmp_path):
    table = {"g": ["a", "a", "b", None], "y": [1, None, 1, 1], "p": [1.0, 1.0, float("nan"), 0.0]}
    recall, grouped = seen(table, tmp_path, criterion("recall"), criterion("recall", attribute="side"))
    assert (recall.figures[0].estimate, recall.figures[0].cases) == (0.5, 2)
    assert "Left out, without a label: 1 row." in recall.notes
    assert "Left out, without a prediction: 1 row." in recall.notes
    assert "In no group, without a value in 'g': 1 row." in grouped.notes
    assert [(one.group, one.cases) for one in grouped.figures] == [("left", 1), ("right", 0)]


def test_groups_may_be_merged_declared_and_absent_or_undeclared(tmp_path):
    attribute = Attribute("side", "g", (("a", "outer"), ("b", "outer"), ("z", "absent")))
    source = Source("s", "data", "small.parquet", label="y", prediction="p", attributes=(attribute,))
    table = cells(("a", 1, 1, 10), ("b", 1, 0, 30), ("c", 1, 1, 5))
    (rows,) = seen(table, tmp_path, criterion("rows-per-group", attribute="side", threshold="1"), source=source)
    assert [(one.group, one.estimate) for one in rows.figures] == [("outer", 40), ("absent", 0), ("c", 5)]
    (ratio,) = seen(table, tmp_path, criterion("selection-rate-ratio", attribute="side"), source=source)
    assert [one.group for one in ratio.figures] == ["absent", "c"]
    verdict = assess(criterion("selection-rate-ratio", attribute="side"), ratio)
    assert verdict.judgements[0].status == "inconclusive"


def test_one_group_can_be_asked_for_alone_and_then_needs_no_correction(tmp_path):
    asked = [criterion("recall", attribute="side", group=name) for name in ("right", "b", "RIGHT", "none")]
    *found, unknown = seen(cells(*GOOD), tmp_path, *asked)
    assert {one.figures for one in found} == {found[0].figures}
    assert found[0].figures[0].group == "right"
    assert not found[0].correction
    assert unknown.code == "group.missing"


@pytest.mark.parametrize(
    ("table", "code"),
    [
        (cells(("a", 1, 1, 9)), "group.missing"),
        (cells(("b", 1, 1, 9)), "group.empty"),
        (cells(("a", 1, 0, 9), ("b", 1, 1, 9)), "group.empty"),
    ],
)
def test_a_ratio_without_a_denominator_or_a_second_group_is_a_failure(table, code, tmp_path):
    source = Source("s", "data", "small.parquet", label="y", prediction="p", attributes=(
        Attribute("side", "g", () if code == "group.missing" else SMALL.attributes[0].groups, "a"),))  # fmt: skip
    (observed,) = seen(table, tmp_path, criterion("selection-rate-ratio", attribute="side"), source=source)
    assert observed.code == code


def test_a_column_with_too_many_values_makes_no_groups(tmp_path):
    source = Source("s", "data", "small.parquet", attributes=(Attribute("n", "n"),))
    (observed,) = seen({"n": range(1_000)}, tmp_path, criterion("rows-per-group", attribute="n"), source=source)
    assert observed.code == "attribute.too-many-groups"


def test_a_family_of_groups_is_corrected_and_says_so(tmp_path):
    table = cells(*((name, 1, p, 500) for name in "abcdef" for p in (0, 1)))
    (observed,) = seen(table, tmp_path, criterion("selection-rate-ratio", attribute="side"))
    assert observed.correction == "Bonferroni over 5 groups: each interval at 99 %"
    figure = observed.figures[0]
    assert (figure.low, figure.high) == intervals.ratio(500, 1000, 500, 1000, intervals.bonferroni(0.95, 5))
    assert observed.confidence == 0.95


def test_beside_a_ratio_stand_the_true_positive_rates_and_the_base_rates(tmp_path):
    table = cells(("a", 1, 1, 800), ("a", 0, 0, 200), ("b", 1, 1, 200), ("b", 0, 0, 800))
    (observed,) = seen(table, tmp_path, criterion("selection-rate-ratio", attribute="side"))
    gap, base = observed.beside
    assert (gap.measure, base.measure) == ("true-positive-rate-gap", "base-rate")
    assert gap.figures[0].estimate == 0
    assert "0.20 of right" in gap.why
    assert "0.80 of left" in gap.why


def test_the_group_of_the_highest_rate_is_named_where_it_is_not_the_reference(tmp_path):
    table = cells(("a", 1, 1, 400), ("a", 0, 0, 600), ("b", 1, 1, 600), ("b", 0, 0, 400))
    (observed,) = seen(table, tmp_path, criterion("selection-rate-ratio", attribute="side"))
    assert any("1607.4(D)" in note and "right" in note for note in observed.notes)


def test_duplicates_are_told_by_identity_where_the_source_names_one(tmp_path):
    table = {"id": [1, 1, 2, None, None], "v": ["a", "b", "c", "d", "d"]}
    named, unnamed = Source("s", "data", "x", identity="id"), Source("s", "data", "x")
    first, second = (seen(table, tmp_path, criterion("duplicate-rows"), source=one)[0] for one in (named, unnamed))
    assert (first.figures[0].estimate, first.figures[0].cases) == (1 / 3, 3)
    assert second.figures[0].estimate == 1 / 5


def test_a_missing_value_is_null_or_not_a_number(tmp_path):
    table = {"r": [1.0, float("nan"), None, 4.0], "t": ["", None, "x", "y"]}
    (observed,) = seen(table, tmp_path, criterion("missing-share"))
    assert {one.group: one.estimate for one in observed.figures} == {"r": 0.5, "t": 0.25}


def test_checksums_that_could_not_be_tried_on_all_rows_widen_the_interval(tmp_path, monkeypatch):
    monkeypatch.setattr(tallies, "MOST_TRIED", 2)
    asked = criterion("personal-data", "none", "0", items=("credit card",))
    (observed,) = seen({"t": [f"41111111111111{i}" for i in range(20, 30)]}, tmp_path, asked)
    (figure,) = observed.figures
    assert figure.high >= figure.low + 0.8 - 1e-9
    assert observed.sampled
    assert assess(asked, observed).status in {"violated", "inconclusive"}


def test_what_no_probe_knows_how_to_look_for_is_not_measured(tmp_path):
    asked = criterion("personal-data", "none", "0", items=("email", "religion"))
    (observed,) = seen({"t": ["a"]}, tmp_path, asked)
    verdict = assess(asked, observed)
    assert verdict.status == "not-measured"
    assert "religion" in verdict.sentence


def test_names_of_columns_are_names_and_nothing_else(tmp_path):
    odd = ['"; DROP TABLE x; --', "a'b", "^.*$", "col(0)", "日本", " ", "*", "{y}", "rows", "value", "c0", "actual"]
    for name in odd:
        source = Source("s", "data", "x", label=name, prediction="p", attributes=(Attribute("side", name),))
        table = {name: [1, 0, 1], "p": [1, 0, 0]}
        asked = [criterion("accuracy"), criterion("rows-per-group", attribute="side"), criterion("duplicate-rows"),
                 criterion("missing-share"), criterion("recall", attribute="side"),
                 criterion("personal-data", items=("email",))]  # fmt: skip
        observed = seen(table, tmp_path, *asked, source=source)
        assert all(isinstance(one, Observation) for one in observed), (name, observed)
        assert observed[0].figures[0].estimate == pytest.approx(2 / 3)


def test_parquet_and_csv_of_one_table_give_one_observation(tmp_path):
    asked = [criterion("recall"), criterion("selection-rate-ratio", attribute="side"), criterion("missing-share")]
    both = [seen(cells(*GOOD), tmp_path, *asked, name=name) for name in ("t.parquet", "t.csv")]
    assert both[0] == both[1]


def test_what_a_criterion_restricts_and_the_probe_does_not_is_said(tmp_path):
    asked = criterion("recall", population="adults", window="last 12 months")
    (observed,) = seen(cells(*GOOD), tmp_path, asked)
    assert observed.notes[-1] == "The source is taken to hold exactly these cases: adults; last 12 months."


def test_an_unused_fingerprint_is_not_computed():
    table = nw.from_native(pl.DataFrame({"y": [1]}).lazy())
    broken = partial(pytest.fail, "computed")
    (observed,) = observe(SMALL, [criterion("latency")], frame=table, mark=broken, place=HERE, as_of=NOW)
    assert observed.code == "measure.unknown"
