"""Facts about what a table holds against what was agreed: categories, columns and types, shares of groups."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.core.checks import assess
from remit.core.criteria import FitCriterion
from remit.core.observations import Attribute, Observation
from remit.probes.data.taking.sets import agreed_schema
from remit.probes.failing import Unmeasurable
from tests.probes.tables import ACS
from tests.probes.test_ranges import BARE, asked, refusal, seen, shares, told

LETTERS = st.none() | st.sampled_from(["a", "b", "c", "O'Hara", ""])


@given(st.lists(LETTERS, min_size=1, max_size=30), st.sets(st.sampled_from(["a", "b", "O'Hara", "z"]), min_size=1))
@settings(max_examples=50, deadline=None)
def test_unseen_categories_agree_with_plain_python(values, agreed):
    there = [value for value in values if value is not None]
    table = pl.DataFrame({"kind": values}, schema={"kind": pl.String})
    expected = {"kind": sum(value not in agreed for value in there) / len(there) if there else None}
    assert shares(table, told(set__kind="|".join(sorted(agreed))), asked("unseen-share")) == expected
    coded = table.cast(pl.Categorical)
    assert shares(coded, told(set__kind=" | ".join(sorted(agreed))), asked("unseen-share")) == expected


@pytest.mark.parametrize(
    ("values", "agreed", "share"),
    [
        ([1, 2, 3, None], "1|2", 1 / 3),
        ([1.0, 2.5], "1|2.5|x", None),
        ([True, False], "true", 0.5),
        ([1.0, 2.5], "1", 0.5),
    ],
)
def test_categories_of_numbers_and_truths_are_named_as_people_write_them(values, agreed, share):
    if share is None:
        assert "holds numbers, but the favourable value is 'x'" in refusal(
            {"x": values}, told(set__x=agreed), asked("unseen-share")
        )
    else:
        assert shares({"x": values}, told(set__x=agreed), asked("unseen-share")) == {"x": share}


def test_many_categories_are_told_shortened_and_counted_in_full():
    agreed = "|".join(f"k{number}" for number in range(300))
    (found,) = seen({"x": [f"k{number}" for number in range(301)]}, told(set__x=agreed), asked("unseen-share"))
    assert found.figures[0].estimate == 1 / 301
    assert found.figures[0].note.endswith("k7 and 292 more")
    too_many = "|".join(map(str, range(2_001)))
    assert "name 1 to 2,000" in refusal({"x": ["a"]}, told(set__x=too_many), asked("unseen-share"))


TABLE = {"id": [1, 2], "name": ["a", None], "score": [0.5, 1.0], "on": [True, False]}


@pytest.mark.parametrize(
    ("said", "others", "share", "note"),
    [
        ("id:integer,name:text,score:number,on:boolean", "", 0, ""),
        ("id:number,name,score:number,on", "", 0, ""),
        ("id:integer,name:text", "", 0.5, "'score' was not agreed on; 'on' was not agreed on"),
        ("id:integer,name:text", "allowed", 0, ""),
        ("id:text,name:text,score:number,on:boolean", "", 0.25, "'id' is integer and not text"),
        ("id,name,score,on,born:date", "", 0.2, "'born' is not there"),
        ('"id":integer,"name",score,on', "", 0, ""),
    ],
)
def test_columns_that_are_not_as_agreed_are_named(said, others, share, note):
    source = replace(told(schema=said), settings=(("schema", said), ("schema-others", others or "refused")))
    (found,) = seen(TABLE, source, asked("schema-violations", "=", "0"))
    assert (found.figures[0].estimate, found.figures[0].note) == (share, note)
    status = assess(asked("schema-violations", "=", "0"), found).status
    assert status == ("violated" if share else "satisfied")


@pytest.mark.parametrize("said", ["id:int", ":text", ","])
def test_what_is_no_schema_is_refused(said):
    with pytest.raises(Unmeasurable, match="setting 'schema'"):
        agreed_schema(told(schema=said))


@given(st.text(max_size=40))
@settings(max_examples=50, deadline=None)
def test_any_text_is_a_schema_or_is_refused(said):
    found = ""
    try:
        agreed = agreed_schema(told(schema=said))
    except Unmeasurable as problem:
        agreed, found = {}, problem.code
    assert bool(agreed) != (found == "source.setting")


@given(st.lists(st.sampled_from(["w", "m", None]), min_size=1, max_size=30))
@settings(max_examples=30, deadline=None)
def test_shares_of_groups_agree_with_plain_python(values):
    source = replace(BARE, attributes=(Attribute("sex", "s", (("w", "women"), ("m", "men"))),))
    criterion = FitCriterion("group-share", ">=", Decimal("0.2"), attribute="sex")
    (found,) = seen(pl.DataFrame({"s": values}, schema={"s": pl.String}), source, criterion)
    there = [value for value in values if value]
    if not there:
        assert found.code == "source.empty"
        return
    assert {one.group: one.estimate for one in found.figures} == {
        "women": there.count("w") / len(there), "men": there.count("m") / len(there),
    }  # fmt: skip
    (women,) = seen({"s": values}, source, FitCriterion("group-share", ">=", Decimal("0.2"), group="women"))
    assert [one.group for one in women.figures] == ["women"]


def test_shares_of_groups_of_the_shipped_table_add_up():
    frame = pl.read_parquet("src/remit/example/data/acs-employment-ma.parquet")
    (found,) = seen(frame, ACS, FitCriterion("group-share", ">=", Decimal("0.01"), attribute="race"))
    assert isinstance(found, Observation)
    assert sum(one.estimate for one in found.figures) == pytest.approx(1)
    assert found.figures[0].estimate == (frame["race"] == 1).sum() / len(frame)


def test_things_are_the_different_values_of_the_identity():
    source = replace(BARE, identity="who")
    criterion = FitCriterion("rows", ">=", Decimal(3), "customer")
    (found,) = seen({"who": ["a", "b", "a", None]}, source, criterion)
    assert found.figures[0].estimate == 2
    told = assess(criterion, found).sentence
    assert told.startswith("Violated: number of different ones is 2, where at least 3 customers")
