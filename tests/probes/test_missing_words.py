"""Facts about words that stand for a missing value: in CSV they become one, and everywhere they leave it open."""

from dataclasses import replace

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from remit.core.checks import assess
from remit.core.observations import Failure, Observation, Source
from remit.probes.data.measuring import measure
from remit.probes.data.taking.gaps import WORDS
from remit.probes.locations import Place
from tests.probes.tables import NOW, criterion
from tests.probes.test_ranges import BARE, asked, seen, told

TEXT = "gust,station\n12.5,EWR\nNA,JFK\n?,LGA\n,EWR\n"


@pytest.mark.parametrize(("missing", "share"), [("", 0.25), ("NA", 0.5), ("NA|?", 0.75)])
def test_a_word_that_is_said_to_stand_for_a_missing_value_counts_as_one(missing, share, tmp_path):
    (tmp_path / "weather.csv").write_text(TEXT)
    source = Source("weather", "csv", "weather.csv", settings=(("missing", missing),) if missing else ())
    (seen,) = measure(source, [replace(criterion("missing-share", "<=", "0.1"), items=("gust",))],
                      place=Place(tmp_path, {}), as_of=NOW)  # fmt: skip
    assert isinstance(seen, Observation), seen
    assert seen.figures[0].estimate == share


def test_a_column_whose_words_for_missing_are_known_is_one_of_numbers(tmp_path):
    (tmp_path / "weather.csv").write_text(TEXT)
    source = Source("weather", "csv", "weather.csv", settings=(("missing", "NA|?"), ("range.gust", "0..10")))
    (seen,) = measure(source, [criterion("out-of-range-share", "<=", "0")], place=Place(tmp_path, {}), as_of=NOW)
    assert isinstance(seen, Observation), seen
    assert (seen.figures[0].estimate, seen.figures[0].cases) == (1.0, 1)


def test_no_gap_is_claimed_to_be_absent_where_words_for_gaps_stand():
    """Nearly all values of a column are NA: whether none is missing is open, and the note says what settles it."""
    table = {"speed": ["NA"] * 99 + ["90"], "seats": [2] * 100}
    wanted = asked("missing-share", "<=", "0")
    (found,) = seen(table, BARE, wanted)
    (speed, seats) = found.figures
    assert (speed.estimate, speed.low, speed.high) == (0, 0, 0.99)
    assert (seats.low, seats.high, seats.note) == (0, 0, "")
    assert "99 values are 'NA': say with the setting `missing`, such as `missing=NA`" in speed.note
    verdict = assess(wanted, found)
    assert verdict.status == "inconclusive"
    assert verdict.more_cases is None
    assert "more cases" not in verdict.sentence
    (complete,) = seen(table, BARE, asked("completeness", ">=", "0.5", "speed"))
    assert (complete.figures[0].low, complete.figures[0].high) == (0.01, 1)


def test_what_the_source_says_of_words_is_believed():
    """NA is Namibia where another word is named; a limit that holds either way is satisfied either way."""
    table = {"country": ["NA", "DE", "", "NA"]}
    (sure,) = seen(table, told(missing="NA"), asked("missing-share"))
    assert (sure.figures[0].low, sure.figures[0].high) == (0.5, 0.5)
    (namibia,) = seen(table, told(missing="nothing"), asked("missing-share"))
    assert (namibia.figures[0].low, namibia.figures[0].high) == (0, 0)
    (empty,) = seen(table, told(missing='""'), asked("missing-share"))
    assert (empty.figures[0].low, empty.figures[0].high) == (0.25, 0.25)
    wide = asked("missing-share", "<=", "0.8")
    assert assess(wide, seen(table, BARE, wide)[0]).status == "satisfied"


@given(st.lists(st.none() | st.sampled_from([*WORDS, "a", "NAN", "0"]), min_size=1, max_size=30))
@settings(max_examples=50, deadline=None)
def test_bounds_of_gaps_are_those_without_and_with_all_words(values):
    (found,) = seen(pl.DataFrame({"x": values}, schema={"x": pl.String}), BARE, asked("missing-share"))
    (figure,) = found.figures
    nulls, words = values.count(None), sum(value in WORDS for value in values)
    assert (figure.low, figure.high) == (nulls / len(values), (nulls + words) / len(values))
    assert bool(figure.note) is bool(words)


def test_columns_are_found_however_people_case_them():
    (found,) = seen({"Horse Power": [1, None]}, BARE, asked("missing-share", "<=", "0", "horse power"))
    assert found.figures[0].estimate == 0.5


def test_a_column_of_numbers_that_is_text_is_shown_with_what_would_make_it_numbers(tmp_path):
    (tmp_path / "sales.csv").write_text("sum;said\n1,5;NA\n2,25;3\n")
    source = Source("sales", "csv", "sales.csv", label="sum", prediction="said")

    def sentence(**settings_):
        named = replace(source, settings=tuple(settings_.items()))
        (one,) = measure(named, [criterion("mae", "<=", "1")], place=Place(tmp_path, {}), as_of=NOW)
        return one.sentence if isinstance(one, Failure) else one.figures[0].estimate

    assert sentence() == (
        "Column 'sum' holds text, such as '1,5'; a label column holds numbers here. Where commas part off decimals, "
        "set `decimal` to a comma."
    )
    assert "such as 'NA'" in sentence(decimal=",")
    assert "name it in `missing`" in sentence(decimal=",")
    assert sentence(decimal=",", missing="NA") == 0.75
    assert "give a point or a comma" in sentence(decimal=";")
